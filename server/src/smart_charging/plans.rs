//! Plans of sessions as rows, and when each is looked at again.

use crate::{
    audit::Subject,
    auth::Caller,
    change::{Record, Tx},
    error::Result,
    parse::known_as,
    store::{Db, Json, Keep, begin, boxed, schema::charging_plans},
};
use diesel::{
    prelude::*,
    result::{
        DatabaseErrorKind,
        Error::{DatabaseError, DeserializationError},
    },
};
use diesel_async::{AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use jiff::{SignedDuration, Timestamp};
use jiff_diesel::ToDiesel;
use prost::Message;
use uuid::Uuid;
use wattlane_domain::{
    ids::{DriverId, ProviderId, SessionId},
    location::LocationKey,
    smart_charging::{PlanContent, PlanStatus, SessionPlan},
};
use wattlane_engine::convert::session_plan::to_charging_plan;

/// How often a plan is looked at to which nothing happens that is told: shared prices, and time itself.
const LOOK_EVERY: SignedDuration = SignedDuration::from_mins(5);

#[derive(Insertable, Queryable, Selectable)]
#[diesel(table_name = charging_plans, treat_none_as_default_value = false, check_for_backend(diesel::pg::Pg))]
pub(super) struct Row {
    provider_id: Uuid,
    session_id: Uuid,
    driver_id: Option<Uuid>,
    country_code: String,
    party_id: String,
    location_id: String,
    zone: Option<String>,
    status: String,
    revision: i32,
    content: Json<PlanContent>,
    deliver_time: Option<jiff_diesel::Timestamp>,
    version: i64,
    create_time: jiff_diesel::Timestamp,
    update_time: jiff_diesel::Timestamp,
    external_time: Option<jiff_diesel::Timestamp>,
    external_transaction: Option<i32>,
}

impl Row {
    fn of(plan: &SessionPlan, provider: ProviderId) -> Self {
        let LocationKey { country_code, party_id, location_id } = plan.location.clone();
        Row {
            provider_id: provider.uuid(),
            session_id: plan.session.uuid(),
            driver_id: plan.driver.map(DriverId::uuid),
            country_code,
            party_id,
            location_id,
            zone: plan.zone.clone(),
            status: word(plan.status).to_owned(),
            revision: i32::try_from(plan.revision).unwrap_or(i32::MAX),
            content: Json(plan.content.clone()),
            deliver_time: plan.content.delivery.due.map(|due| due.to_diesel()),
            version: plan.version,
            create_time: plan.create_time.to_diesel(),
            update_time: plan.update_time.to_diesel(),
            external_time: plan.content.external.as_ref().and_then(|external| external.due).map(|due| due.to_diesel()),
            external_transaction: plan.content.external.as_ref().map(|external| external.transaction),
        }
    }

    pub(super) fn read(self) -> QueryResult<SessionPlan> {
        let statuses = [PlanStatus::Active, PlanStatus::Cancelled, PlanStatus::Finished];
        let Some(status) = statuses.into_iter().find(|status| word(*status) == self.status) else {
            return Err(DeserializationError(format!("a plan is {}", self.status).into()));
        };
        let Row { country_code, party_id, location_id, .. } = self;
        Ok(SessionPlan {
            session: SessionId::from_uuid(self.session_id),
            driver: self.driver_id.map(DriverId::from_uuid),
            location: LocationKey { country_code, party_id, location_id },
            zone: self.zone,
            status,
            revision: u32::try_from(self.revision).unwrap_or_default(),
            content: self.content.0,
            version: self.version,
            create_time: self.create_time.into(),
            update_time: self.update_time.into(),
        })
    }
}

pub(super) fn word(status: PlanStatus) -> &'static str {
    match status {
        PlanStatus::Active => "ACTIVE",
        PlanStatus::Cancelled => "CANCELLED",
        PlanStatus::Finished => "FINISHED",
    }
}

impl Record for SessionPlan {
    const TYPE: &'static str = "charging_plan";
    const MESSAGE: &'static str = "wattlane.v1.ChargingPlan";

    fn uuid(&self) -> Uuid {
        self.session.uuid()
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
        to_charging_plan(self).encode_to_vec()
    }

    fn subject(&self) -> Subject {
        self.driver.map_or(Subject::Itself, Subject::Driver)
    }

    /// No row of a plan is locked: whoever writes one holds the lock of its site.
    async fn find(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid, _: bool) -> QueryResult<Option<Self>> {
        let row = charging_plans::table
            .filter(charging_plans::provider_id.eq(provider.uuid()))
            .filter(charging_plans::session_id.eq(id))
            .select(Row::as_select());
        row.first::<Row>(&mut &*conn).await.optional()?.map(Row::read).transpose()
    }

    async fn insert(&self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        diesel::insert_into(charging_plans::table).values(Row::of(self, provider)).execute(&mut &*conn).await.map(|_| ())
    }

    /// Of the version that it was made of only: a plan that went to another location meanwhile has another lock.
    async fn update(&self, before: &Self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
        let row = Row::of(self, provider);
        let own = charging_plans::table
            .filter(charging_plans::provider_id.eq(row.provider_id))
            .filter(charging_plans::session_id.eq(row.session_id))
            .filter(charging_plans::version.eq(before.version));
        let written = diesel::update(own)
            .set((
                charging_plans::driver_id.eq(row.driver_id),
                charging_plans::country_code.eq(row.country_code),
                charging_plans::party_id.eq(row.party_id),
                charging_plans::location_id.eq(row.location_id),
                charging_plans::zone.eq(row.zone),
                charging_plans::status.eq(row.status),
                charging_plans::revision.eq(row.revision),
                charging_plans::content.eq(row.content),
                charging_plans::deliver_time.eq(row.deliver_time),
                charging_plans::external_time.eq(row.external_time),
                charging_plans::external_transaction.eq(row.external_transaction),
                charging_plans::version.eq(row.version),
                charging_plans::update_time.eq(row.update_time),
            ))
            .kept()
            .execute(&mut &*conn)
            .await?;
        match written {
            0 => Err(DatabaseError(DatabaseErrorKind::SerializationFailure, Box::new("another has written this plan".to_owned()))),
            _ => Ok(()),
        }
    }
}

/// By what a plan was looked at last, and when it is again.
#[derive(Clone, Copy, Debug)]
pub(super) struct Looked {
    pub look_time: Timestamp,
    pub signals_mark: i64,
    pub site_version: i64,
}

type LookedRow = (jiff_diesel::Timestamp, i64, i64);

fn looked((look_time, signals_mark, site_version): LookedRow) -> Looked {
    Looked { look_time: look_time.into(), signals_mark, site_version }
}

/// Where a plan is that holds and is to be looked at by now; None where another has looked at it.
pub(super) async fn due(conn: &AsyncPgConnection, provider: ProviderId, id: SessionId, now: Timestamp) -> QueryResult<Option<LocationKey>> {
    let found: Option<(String, String, String)> = charging_plans::table
        .filter(charging_plans::provider_id.eq(provider.uuid()))
        .filter(charging_plans::session_id.eq(id.uuid()))
        .filter(charging_plans::status.eq(word(PlanStatus::Active)))
        .filter(charging_plans::look_time.le(now.to_diesel()))
        .select((charging_plans::country_code, charging_plans::party_id, charging_plans::location_id))
        .first(&mut &*conn)
        .await
        .optional()?;
    Ok(found.map(|(country_code, party_id, location_id)| LocationKey { country_code, party_id, location_id }))
}

/// The plans of a location that hold, in the order of their sessions.
pub(super) async fn active_at(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    key: &LocationKey,
) -> QueryResult<Vec<(SessionPlan, Looked)>> {
    let rows: Vec<(Row, LookedRow)> = charging_plans::table
        .filter(charging_plans::provider_id.eq(provider.uuid()))
        .filter(charging_plans::country_code.eq(&key.country_code))
        .filter(charging_plans::party_id.eq(&key.party_id))
        .filter(charging_plans::location_key.eq(known_as(&key.location_id)))
        .filter(charging_plans::status.eq(word(PlanStatus::Active)))
        .order(charging_plans::session_id)
        .select((Row::as_select(), (charging_plans::look_time, charging_plans::signals_mark, charging_plans::site_version)))
        .load(&mut &*conn)
        .await?;
    rows.into_iter().map(|(row, times)| Ok((row.read()?, looked(times)))).collect()
}

/// The plan of a session, if the caller sees it.
pub(super) async fn get(db: &Db, caller: &Caller, id: SessionId) -> Result<Option<SessionPlan>> {
    let provider = caller.provider;
    let found = db.read(caller, move |conn| boxed(SessionPlan::find(conn, provider, id.uuid(), false))).await?;
    Ok(found.filter(|plan| caller.sees(plan.driver)))
}

/// Has the plans of a location looked at later that could not be looked at now.
pub(super) async fn put_off(db: &Db, provider: ProviderId, id: SessionId, until: Timestamp) -> Result<()> {
    let lease = db.lease().await?;
    begin(&lease, provider).await?;
    if let Some(plan) = SessionPlan::find(&lease, provider, id.uuid(), false).await? {
        let there = charging_plans::table
            .filter(charging_plans::provider_id.eq(provider.uuid()))
            .filter(charging_plans::country_code.eq(plan.location.country_code))
            .filter(charging_plans::party_id.eq(plan.location.party_id))
            .filter(charging_plans::location_key.eq(known_as(&plan.location.location_id)))
            .filter(charging_plans::status.eq(word(PlanStatus::Active)));
        diesel::update(there).set(charging_plans::look_time.eq(until.to_diesel())).kept().execute(&mut &*lease).await?;
    }
    (&mut &*lease).batch_execute("COMMIT").await?;
    lease.give_back();
    Ok(())
}

/// Has the writes of this transaction say by what a plan was looked at; unless something happened meanwhile to have it looked at again.
pub(super) fn note_look(tx: &mut Tx, session: SessionId, before: Option<Timestamp>, after: Looked) {
    tx.also(move |conn, provider| {
        boxed(async move {
            let own = charging_plans::table
                .filter(charging_plans::provider_id.eq(provider.uuid()))
                .filter(charging_plans::session_id.eq(session.uuid()));
            let values = (
                charging_plans::look_time.eq(after.look_time.to_diesel()),
                charging_plans::signals_mark.eq(after.signals_mark),
                charging_plans::site_version.eq(after.site_version),
            );
            match before {
                Some(before) => {
                    let unseen = own.filter(charging_plans::look_time.eq(before.to_diesel()));
                    diesel::update(unseen).set(values).kept().execute(&mut &*conn).await
                }
                None => diesel::update(own).set(values).kept().execute(&mut &*conn).await,
            }
            .map(|_| ())
        })
    });
}

/// Has the writes of this transaction keep what nobody sees of a plan: what an external planner was told, and what is due on its way to a charger. Whoever
/// does holds the lock of its site.
pub(super) fn note_unseen(tx: &mut Tx, plan: SessionPlan) {
    tx.also(move |conn, provider| {
        boxed(async move {
            let row = Row::of(&plan, provider);
            let own = charging_plans::table
                .filter(charging_plans::provider_id.eq(row.provider_id))
                .filter(charging_plans::session_id.eq(row.session_id));
            let values = (
                charging_plans::content.eq(row.content),
                charging_plans::deliver_time.eq(row.deliver_time),
                charging_plans::external_time.eq(row.external_time),
                charging_plans::external_transaction.eq(row.external_transaction),
            );
            diesel::update(own).set(values).kept().execute(&mut &*conn).await.map(|_| ())
        })
    });
}

/// When a plan is looked at again that holds until a time.
pub(super) fn next_look(now: Timestamp, until: Timestamp) -> Timestamp {
    now.saturating_add(LOOK_EVERY).unwrap_or(Timestamp::MAX).min(until.max(now))
}

/// Which plans are to be looked at soon.
pub(crate) enum Plans {
    /// That of a session.
    OfSession(SessionId),
    /// Those that go by the prices of a zone.
    OfZone(String),
    /// Those of a driver; None: of all.
    OfDriver(Option<DriverId>),
    /// Those at a location.
    At(LocationKey),
}

/// Has plans looked at soon after the commit, for something has changed that they were made by.
pub(crate) fn look_again(tx: &mut Tx, plans: Plans) {
    let now = tx.now().to_diesel();
    tx.also(move |conn, provider| {
        boxed(async move {
            let active = charging_plans::table
                .filter(charging_plans::provider_id.eq(provider.uuid()))
                .filter(charging_plans::status.eq(word(PlanStatus::Active)));
            // Also where it is due already: whoever looks at it just now may not have seen what changed.
            let soon = charging_plans::look_time.eq(now);
            match plans {
                Plans::OfSession(id) => {
                    diesel::update(active.filter(charging_plans::session_id.eq(id.uuid()))).set(soon).kept().execute(&mut &*conn).await
                }
                Plans::OfZone(zone) => {
                    let own = charging_plans::zone.eq(zone).assume_not_null();
                    diesel::update(active.filter(own)).set(soon).kept().execute(&mut &*conn).await
                }
                Plans::OfDriver(Some(driver)) => {
                    let own = charging_plans::driver_id.eq(driver.uuid()).assume_not_null();
                    diesel::update(active.filter(own)).set(soon).kept().execute(&mut &*conn).await
                }
                Plans::OfDriver(None) => diesel::update(active).set(soon).kept().execute(&mut &*conn).await,
                Plans::At(key) => {
                    let there = active
                        .filter(charging_plans::country_code.eq(key.country_code))
                        .filter(charging_plans::party_id.eq(key.party_id))
                        .filter(charging_plans::location_key.eq(known_as(&key.location_id)));
                    diesel::update(there).set(soon).kept().execute(&mut &*conn).await
                }
            }
            .map(|_| ())
        })
    });
}
