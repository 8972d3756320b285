//! A session as a row: what is looked for in columns, the rest as JSON.

use crate::{
    audit::Subject,
    change::Record,
    store::{Json, Keep, schema::sessions},
};
use diesel::{prelude::*, result::Error::DeserializationError};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use prost::Message;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wattlane_domain::{
    Finding,
    ids::{AccountId, DriverId, ProviderId, SessionId},
    session::{CdrLink, FrozenTariff, RatedPlace, Reported, Running, Session, SessionStatus},
    tariff::Unrated,
};
use wattlane_engine::convert::session::to_session;

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = sessions, treat_none_as_default_value = false, check_for_backend(diesel::pg::Pg))]
pub(super) struct Row {
    provider_id: Uuid,
    pub(super) id: Uuid,
    cpo_country: String,
    cpo_party: String,
    session_id: String,
    status: String,
    driver_id: Option<Uuid>,
    account_id: Option<Uuid>,
    token_uid: String,
    location_id: String,
    evse_uid: String,
    authorization_reference: Option<String>,
    start_time: jiff_diesel::Timestamp,
    end_time: Option<jiff_diesel::Timestamp>,
    content: Json<Content>,
    version: i64,
    create_time: jiff_diesel::Timestamp,
    update_time: jiff_diesel::Timestamp,
}

/// What of a session is in no column of its own.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Content {
    reported: Reported,
    power: Option<Decimal>,
    running: Option<Running>,
    unrated: Option<Unrated>,
    tariffs: Vec<FrozenTariff>,
    place: Option<RatedPlace>,
    findings: Vec<Finding>,
    cdr: Option<CdrLink>,
    whole_since: i64,
    report_time: Timestamp,
}

impl Row {
    fn of(session: &Session, provider: ProviderId) -> Self {
        let reported = &session.reported;
        Row {
            provider_id: provider.uuid(),
            id: session.id.uuid(),
            cpo_country: reported.key.country_code.clone(),
            cpo_party: reported.key.party_id.clone(),
            session_id: reported.key.session_id.clone(),
            status: reported.status.as_str().to_owned(),
            driver_id: session.driver.map(|id| id.uuid()),
            account_id: session.account.map(|id| id.uuid()),
            token_uid: reported.token.uid.clone(),
            location_id: reported.location_id.clone(),
            evse_uid: reported.evse_uid.clone(),
            authorization_reference: reported.authorization_reference.clone(),
            start_time: reported.start_time.to_diesel(),
            end_time: reported.end_time.map(|time| time.to_diesel()),
            content: Json(Content {
                reported: reported.clone(),
                power: session.power,
                running: session.running.clone(),
                unrated: session.unrated,
                tariffs: session.tariffs.clone(),
                place: session.place.clone(),
                findings: session.findings.clone(),
                cdr: session.cdr,
                whole_since: session.whole_since,
                report_time: session.report_time,
            }),
            version: session.version,
            create_time: session.create_time.to_diesel(),
            update_time: session.update_time.to_diesel(),
        }
    }

    pub(super) fn read(self) -> QueryResult<Session> {
        let Content { reported, power, running, unrated, tariffs, place, findings, cdr, whole_since, report_time } = self.content.0;
        // The column is what statements go by: the two are written together, and differ only where somebody else has written one.
        if SessionStatus::parse(&self.status) != Some(reported.status) {
            return Err(DeserializationError(format!("session {} is {} and {}", self.id, self.status, reported.status).into()));
        }
        Ok(Session {
            id: SessionId::from_uuid(self.id),
            reported,
            driver: self.driver_id.map(DriverId::from_uuid),
            account: self.account_id.map(AccountId::from_uuid),
            power,
            running,
            unrated,
            tariffs,
            place,
            findings,
            cdr,
            whole_since,
            report_time,
            version: self.version,
            create_time: self.create_time.into(),
            update_time: self.update_time.into(),
        })
    }
}

impl Record for Session {
    const TYPE: &'static str = "session";
    const MESSAGE: &'static str = "wattlane.v1.Session";

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
        to_session(self).encode_to_vec()
    }

    fn subject(&self) -> Subject {
        match self.driver {
            Some(driver) => Subject::Driver(driver),
            None => Subject::Unknown(self.reported.token.uid.clone()),
        }
    }

    fn account(&self) -> Option<AccountId> {
        self.account
    }

    async fn find(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid, lock: bool) -> QueryResult<Option<Self>> {
        let row = sessions::table.filter(sessions::provider_id.eq(provider.uuid())).filter(sessions::id.eq(id)).select(Row::as_select());
        let found: Option<Row> = match lock {
            true => row.for_update().first(&mut &*conn).await.optional()?,
            false => row.first(&mut &*conn).await.optional()?,
        };
        found.map(Row::read).transpose()
    }

    async fn insert(&self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        diesel::insert_into(sessions::table).values(Row::of(self, provider)).execute(&mut &*conn).await.map(|_| ())
    }

    async fn update(&self, _: &Self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        let row = Row::of(self, provider);
        diesel::update(sessions::table.filter(sessions::provider_id.eq(provider.uuid())).filter(sessions::id.eq(row.id)))
            .set((
                sessions::status.eq(row.status),
                sessions::driver_id.eq(row.driver_id),
                sessions::account_id.eq(row.account_id),
                sessions::location_id.eq(row.location_id),
                sessions::evse_uid.eq(row.evse_uid),
                sessions::authorization_reference.eq(row.authorization_reference),
                sessions::start_time.eq(row.start_time),
                sessions::end_time.eq(row.end_time),
                sessions::content.eq(row.content),
                sessions::version.eq(row.version),
                sessions::update_time.eq(row.update_time),
            ))
            .kept()
            .execute(&mut &*conn)
            .await
            .map(|_| ())
    }
}
