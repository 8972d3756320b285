//! A note as a row.

use crate::{
    audit::Subject,
    change::Record,
    store::{Json, Keep, schema::tariff_notes},
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use prost::Message;
use uuid::Uuid;
use wattlane_domain::{
    ids::{ProviderId, TariffNoteId},
    note::{NoteText, ShownWith, TariffNote, links},
};
use wattlane_engine::convert::to_time;
use wattlane_proto::v1;

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = tariff_notes, treat_none_as_default_value = false, check_for_backend(diesel::pg::Pg))]
struct Row {
    provider_id: Uuid,
    id: Uuid,
    country_code: String,
    party_id: String,
    shown_with: Json<ShownWith>,
    texts: Json<Vec<NoteText>>,
    start_time: Option<jiff_diesel::Timestamp>,
    end_time: Option<jiff_diesel::Timestamp>,
    priority: i32,
    version: i64,
    create_time: jiff_diesel::Timestamp,
    update_time: jiff_diesel::Timestamp,
}

impl Row {
    fn of(note: &TariffNote, provider: ProviderId) -> Self {
        Row {
            provider_id: provider.uuid(),
            id: note.id.uuid(),
            country_code: note.country_code.clone(),
            party_id: note.party_id.clone(),
            shown_with: Json(note.shown_with.clone()),
            texts: Json(note.texts.clone()),
            start_time: note.start_time.map(|time| time.to_diesel()),
            end_time: note.end_time.map(|time| time.to_diesel()),
            priority: note.priority,
            version: note.version,
            create_time: note.create_time.to_diesel(),
            update_time: note.update_time.to_diesel(),
        }
    }

    fn read(self) -> TariffNote {
        TariffNote {
            id: TariffNoteId::from_uuid(self.id),
            country_code: self.country_code,
            party_id: self.party_id,
            shown_with: self.shown_with.0,
            texts: self.texts.0,
            start_time: self.start_time.map(Into::into),
            end_time: self.end_time.map(Into::into),
            priority: self.priority,
            version: self.version,
            create_time: self.create_time.into(),
            update_time: self.update_time.into(),
        }
    }
}

/// As callers see it.
pub(super) fn to_message(note: &TariffNote) -> v1::TariffNote {
    let text = |text: &NoteText| v1::NoteText { language: text.language.clone(), links: links(&text.text), text: text.text.clone() };
    v1::TariffNote {
        id: note.id.to_string(),
        country_code: note.country_code.clone(),
        party_id: note.party_id.clone(),
        location_id: if let ShownWith::Location(id) = &note.shown_with { Some(id.clone()) } else { None },
        tariff_id: if let ShownWith::Tariff(id) = &note.shown_with { Some(id.clone()) } else { None },
        texts: note.texts.iter().map(text).collect(),
        start_time: note.start_time.map(to_time),
        end_time: note.end_time.map(to_time),
        priority: note.priority,
        etag: note.etag(),
        create_time: Some(to_time(note.create_time)),
        update_time: Some(to_time(note.update_time)),
    }
}

impl Record for TariffNote {
    const TYPE: &'static str = "tariff_note";
    const MESSAGE: &'static str = "wattlane.v1.TariffNote";

    fn uuid(&self) -> Uuid {
        self.id.uuid()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn stamp(&mut self, version: i64, now: Timestamp) {
        if version == 1 {
            self.create_time = now;
        }
        (self.version, self.update_time) = (version, now);
    }

    fn message(&self) -> Vec<u8> {
        to_message(self).encode_to_vec()
    }

    fn subject(&self) -> Subject {
        Subject::Itself
    }

    async fn find(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid, lock: bool) -> QueryResult<Option<Self>> {
        let row = tariff_notes::table
            .filter(tariff_notes::provider_id.eq(provider.uuid()))
            .filter(tariff_notes::id.eq(id))
            .select(Row::as_select());
        let found: Option<Row> = match lock {
            true => row.for_update().first(&mut &*conn).await.optional()?,
            false => row.first(&mut &*conn).await.optional()?,
        };
        Ok(found.map(Row::read))
    }

    async fn insert(&self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        diesel::insert_into(tariff_notes::table).values(Row::of(self, provider)).execute(&mut &*conn).await.map(|_| ())
    }

    async fn update(&self, _: &Self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        let row = Row::of(self, provider);
        diesel::update(tariff_notes::table.filter(tariff_notes::provider_id.eq(row.provider_id)).filter(tariff_notes::id.eq(row.id)))
            .set((
                tariff_notes::country_code.eq(row.country_code),
                tariff_notes::party_id.eq(row.party_id),
                tariff_notes::shown_with.eq(row.shown_with),
                tariff_notes::texts.eq(row.texts),
                tariff_notes::start_time.eq(row.start_time),
                tariff_notes::end_time.eq(row.end_time),
                tariff_notes::priority.eq(row.priority),
                tariff_notes::version.eq(row.version),
                tariff_notes::update_time.eq(row.update_time),
            ))
            .kept()
            .execute(&mut &*conn)
            .await
            .map(|_| ())
    }
}

/// Deletes a note.
pub(super) async fn delete(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid) -> QueryResult<()> {
    diesel::delete(tariff_notes::table.filter(tariff_notes::provider_id.eq(provider.uuid())).filter(tariff_notes::id.eq(id)))
        .execute(&mut &*conn)
        .await
        .map(|_| ())
}

/// Which notes are wanted; all that is set must hold.
#[derive(Clone, Debug, Default)]
pub(super) struct Filter {
    pub country_code: Option<String>,
    pub party_id: Option<String>,
    pub valid_at: Option<Timestamp>,
}

/// Notes before an id, newest first, one more than `limit` if there are more.
pub(super) async fn list(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    filter: Filter,
    before: Option<Uuid>,
    limit: usize,
) -> QueryResult<Vec<TariffNote>> {
    let mut query = tariff_notes::table
        .filter(tariff_notes::provider_id.eq(provider.uuid()))
        .order(tariff_notes::id.desc())
        .limit(limit as i64 + 1)
        .select(Row::as_select())
        .into_boxed();
    if let Some(before) = before {
        query = query.filter(tariff_notes::id.lt(before));
    }
    if let Some(text) = filter.country_code {
        query = query.filter(tariff_notes::country_code.eq(text));
    }
    if let Some(text) = filter.party_id {
        query = query.filter(tariff_notes::party_id.eq(text.to_uppercase()));
    }
    if let Some(time) = filter.valid_at {
        let begun = tariff_notes::start_time.is_null().or(tariff_notes::start_time.le(time.to_diesel()).assume_not_null());
        let lasts = tariff_notes::end_time.is_null().or(tariff_notes::end_time.gt(time.to_diesel()).assume_not_null());
        query = query.filter(begun).filter(lasts);
    }
    Ok(query.load::<Row>(&mut &*conn).await?.into_iter().map(Row::read).collect())
}

/// All notes of CPOs, by their countries and their parties: those of a CPO that has one of the parties in another country may be among them.
pub(super) async fn of_cpos(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    countries: Vec<String>,
    parties: Vec<String>,
) -> QueryResult<Vec<TariffNote>> {
    let rows: Vec<Row> = tariff_notes::table
        .filter(tariff_notes::provider_id.eq(provider.uuid()))
        .filter(tariff_notes::country_code.eq_any(countries))
        .filter(tariff_notes::party_id.eq_any(parties))
        .select(Row::as_select())
        .load(&mut &*conn)
        .await?;
    Ok(rows.into_iter().map(Row::read).collect())
}
