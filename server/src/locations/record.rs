//! A location as a row, each of its EVSEs as another, and the text it came as.

use crate::{
    audit::Subject,
    change::Record,
    store::{
        Json, Keep,
        schema::{evses, location_texts, locations},
    },
};
use diesel::{dsl::array, prelude::*, sql_types::Json as SqlJson};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use futures_util::future::try_join_all;
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use prost::Message;
use uuid::Uuid;
use wattlane_domain::{
    ids::{LocationId, ProviderId},
    location::{Evse, Location, LocationKey, Summary, geo, zorder},
};
use wattlane_engine::convert::{location::to_location, to_time};
use wattlane_proto::v1;

diesel::allow_tables_to_appear_in_same_query!(locations, evses);

/// A location as it is now.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredLocation {
    pub id: LocationId,
    pub location: Location,
    /// The text that this version came as, where it did.
    pub ocpi_json: Option<String>,
    pub version: i64,
    /// The version in which something last changed that is not measured.
    pub content_version: i64,
    pub create_time: Timestamp,
    pub update_time: Timestamp,
}

impl StoredLocation {
    /// Names what is not measured of it: a status comes each minute, and would outdate whatever an editor has read.
    pub fn etag(&self) -> String {
        format!("\"{}\"", self.content_version)
    }

    /// As callers see it.
    pub fn to_message(&self) -> v1::Location {
        v1::Location {
            id: self.id.to_string(),
            version: self.version,
            etag: self.etag(),
            create_time: Some(to_time(self.create_time)),
            update_time: Some(to_time(self.update_time)),
            ..to_location(&self.location)
        }
    }

    /// What its next version is with another content.
    pub(super) fn with(&self, location: Location) -> Self {
        let content_version = if location.says_the_same_as(&self.location) { self.content_version } else { self.version + 1 };
        StoredLocation { location, content_version, ocpi_json: None, ..self.clone() }
    }
}

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = locations, treat_none_as_default_value = false, check_for_backend(diesel::pg::Pg))]
pub(super) struct Row {
    provider_id: Uuid,
    id: Uuid,
    country_code: String,
    party_id: String,
    location_id: String,
    publish: bool,
    country: String,
    latitude: i32,
    longitude: i32,
    zorder: Option<i64>,
    time_zone: Option<String>,
    summary: Json<Summary>,
    content: Json<Location>,
    last_updated: Option<jiff_diesel::Timestamp>,
    version: i64,
    content_version: i64,
    create_time: jiff_diesel::Timestamp,
    update_time: jiff_diesel::Timestamp,
}

impl Row {
    fn of(stored: &StoredLocation, provider: ProviderId) -> Self {
        let location = &stored.location;
        let place = geo::normal(location.coordinates);
        let LocationKey { country_code, party_id, location_id } = location.key.clone();
        Row {
            provider_id: provider.uuid(),
            id: stored.id.uuid(),
            country_code,
            party_id,
            location_id,
            publish: location.publish,
            country: location.country.clone(),
            latitude: place.latitude,
            longitude: place.longitude,
            zorder: (!location.is_gone()).then(|| zorder::number(place)),
            time_zone: location.zone_name().map(str::to_owned),
            summary: Json(Summary::of(location)),
            content: Json(location.clone()),
            last_updated: location.last_updated.map(|time| time.to_diesel()),
            version: stored.version,
            content_version: stored.content_version,
            create_time: stored.create_time.to_diesel(),
            update_time: stored.update_time.to_diesel(),
        }
    }

    fn read(self, evses: Vec<Json<Evse>>) -> StoredLocation {
        let evses = evses.into_iter().map(|json| json.0).collect();
        StoredLocation {
            id: LocationId::from_uuid(self.id),
            location: Location { evses, last_updated: self.last_updated.map(Into::into), ..self.content.0 },
            ocpi_json: None,
            version: self.version,
            content_version: self.content_version,
            create_time: self.create_time.into(),
            update_time: self.update_time.into(),
        }
    }
}

/// The rows of these ids, as many as are there, in any order. Rows and EVSEs are one statement: two, in one flush, might fall on either side
/// of its end.
pub(super) async fn by_ids(conn: &AsyncPgConnection, provider: ProviderId, ids: Vec<Uuid>) -> QueryResult<Vec<StoredLocation>> {
    let of_location = evses::table
        .filter(evses::provider_id.eq(provider.uuid()))
        .filter(evses::location_id.eq(locations::id))
        .order(evses::place)
        .select(evses::content);
    let found: Vec<(Row, Vec<Json<Evse>>)> = locations::table
        .filter(locations::provider_id.eq(provider.uuid()))
        .filter(locations::id.eq_any(ids))
        .select((Row::as_select(), array::<SqlJson, _>(of_location)))
        .load(&mut &*conn)
        .await?;
    Ok(found.into_iter().map(|(row, evses)| row.read(evses)).collect())
}

/// The row of an EVSE of a location.
macro_rules! one_evse {
    ($provider:expr, $stored:expr, $uid:expr) => {
        evses::table
            .filter(evses::provider_id.eq($provider.uuid()))
            .filter(evses::country_code.eq(&$stored.location.key.country_code))
            .filter(evses::party_id.eq(&$stored.location.key.party_id))
            .filter(evses::evse_key.eq(crate::parse::known_as($uid)))
    };
}
impl StoredLocation {
    async fn insert_evse(&self, place: usize, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        let (key, evse) = (&self.location.key, &self.location.evses[place]);
        let row = (
            evses::provider_id.eq(provider.uuid()),
            evses::country_code.eq(&key.country_code),
            evses::party_id.eq(&key.party_id),
            evses::evse_uid.eq(&evse.uid),
            evses::location_id.eq(self.id.uuid()),
            evses::place.eq(place as i32),
            evses::content.eq(Json(evse)),
        );
        diesel::insert_into(evses::table).values(row).execute(&mut &*conn).await.map(|_| ())
    }

    /// An EVSE is found by its place: `was` is what it was called.
    async fn update_evse(&self, was: &str, place: usize, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        let evse = &self.location.evses[place];
        let row = one_evse!(provider, self, was);
        diesel::update(row)
            .set((evses::evse_uid.eq(&evse.uid), evses::place.eq(place as i32), evses::content.eq(Json(evse))))
            .kept()
            .execute(&mut &*conn)
            .await
            .map(|_| ())
    }

    async fn delete_evse(&self, uid: &str, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        diesel::delete(one_evse!(provider, self, uid)).execute(&mut &*conn).await.map(|_| ())
    }

    /// Writes what differs of its EVSEs, each by one of three prepared statements, in one flush. What goes, goes first.
    async fn update_evses(&self, before: &Self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        let (old, new) = (&before.location.evses, &self.location.evses);
        let gone =
            old.iter().filter(|evse| self.location.evse(&evse.uid).is_none()).map(|evse| self.delete_evse(&evse.uid, conn, provider));
        try_join_all(gone).await?;
        let write = async |place: usize| {
            let evse = &new[place];
            match old.iter().position(|other| other.uid.eq_ignore_ascii_case(&evse.uid)) {
                Some(was) if was == place && old[was] == *evse => Ok(()),
                Some(was) => self.update_evse(&old[was].uid, place, conn, provider).await,
                None => self.insert_evse(place, conn, provider).await,
            }
        };
        try_join_all((0..new.len()).map(write)).await.map(|_| ())
    }

    async fn keep_text(&self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        let Some(text) = &self.ocpi_json else { return Ok(()) };
        let row = (
            location_texts::provider_id.eq(provider.uuid()),
            location_texts::location_id.eq(self.id.uuid()),
            location_texts::ocpi_json.eq(text),
        );
        diesel::insert_into(location_texts::table)
            .values(row)
            .on_conflict((location_texts::provider_id, location_texts::location_id))
            .do_update()
            .set(location_texts::ocpi_json.eq(text))
            .kept()
            .execute(&mut &*conn)
            .await
            .map(|_| ())
    }
}

impl Record for StoredLocation {
    const TYPE: &'static str = "location";
    const MESSAGE: &'static str = "wattlane.v1.Location";

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
        self.to_message().encode_to_vec()
    }

    fn subject(&self) -> Subject {
        Subject::Itself
    }

    async fn find(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid, lock: bool) -> QueryResult<Option<Self>> {
        if lock {
            let row = locations::table.filter(locations::provider_id.eq(provider.uuid())).filter(locations::id.eq(id));
            let locked: Option<Uuid> = row.select(locations::id).for_update().first(&mut &*conn).await.optional()?;
            if locked.is_none() {
                return Ok(None);
            }
        }
        Ok(by_ids(conn, provider, vec![id]).await?.pop())
    }

    async fn insert(&self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        let row = Row::of(self, provider);
        let row = async { diesel::insert_into(locations::table).values(row).execute(&mut &*conn).await };
        let of_evses = try_join_all((0..self.location.evses.len()).map(|place| self.insert_evse(place, conn, provider)));
        futures_util::try_join!(row, of_evses, self.keep_text(conn, provider)).map(|_| ())
    }

    async fn update(&self, before: &Self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        let row = Row::of(self, provider);
        // `last_updated` and the EVSEs have columns and rows of their own: a status leaves the content as it is.
        let bare = |stored: &Self| Location { evses: Vec::new(), last_updated: None, ..stored.location.clone() };
        let same = bare(self) == bare(before);
        let this = locations::table.filter(locations::provider_id.eq(provider.uuid())).filter(locations::id.eq(row.id));
        let changes = (
            locations::zorder.eq(row.zorder),
            locations::summary.eq(row.summary),
            locations::last_updated.eq(row.last_updated),
            locations::version.eq(row.version),
            locations::content_version.eq(row.content_version),
            locations::update_time.eq(row.update_time),
        );
        let row = async {
            if same {
                return diesel::update(this).set(changes).kept().execute(&mut &*conn).await;
            }
            let own = (
                locations::location_id.eq(row.location_id),
                locations::publish.eq(row.publish),
                locations::country.eq(row.country),
                locations::latitude.eq(row.latitude),
                locations::longitude.eq(row.longitude),
                locations::time_zone.eq(row.time_zone),
                locations::content.eq(row.content),
            );
            diesel::update(this).set((changes, own)).kept().execute(&mut &*conn).await
        };
        futures_util::try_join!(row, self.update_evses(before, conn, provider), self.keep_text(conn, provider)).map(|_| ())
    }
}
