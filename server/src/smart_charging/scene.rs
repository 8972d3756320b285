//! What the plans of a location are made by: its sessions and their drivers' preferences, what its connectors and its site give, and what energy costs.

use super::{
    plans::{Looked, active_at},
    preferences::of_driver,
    sites::ChargingSite,
};
use crate::{
    change::{Record, Tx},
    error::{Error, Result},
    locations::store::rated_by,
    peers::stekker,
    sessions,
    signals::{self, Known},
    store::schema::planned_sites,
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use futures_util::future::try_join_all;
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use rust_decimal::prelude::ToPrimitive;
use std::collections::HashMap;
use uuid::Uuid;
use wattlane_domain::{
    charging::PowerType,
    ids::{ProviderId, SessionId},
    location::LocationKey,
    place::Zone,
    session::Session,
    smart_charging::{
        DEPARTURE_MAX, External, Meter, PlanContent, PlanReason, PlanStatus, PreferencesOf, STAYS_ON, Said, SessionPlan, SessionWish,
        SitePower, Socket, WishError, nearest,
    },
};

/// How far back what energy cost is read: what is not known is guessed by the week before, and what a session has drawn is told by it.
const BEFORE: SignedDuration = SignedDuration::from_hours(8 * 24);

/// A session that is planned.
pub(super) struct Case {
    /// Its session.
    pub session: Session,
    /// Its plan so far, and by what that was looked at; None for a new one.
    pub plan: Option<(SessionPlan, Option<Looked>)>,
    /// What its driver has said.
    pub said: Said,
    /// Why it has to be planned anew, if something was said just now.
    pub reason: Option<PlanReason>,
}

/// Where a session is.
pub(super) struct Place {
    pub time_zone: Option<TimeZone>,
    pub socket: Socket,
    /// The bidding zone of its country.
    zone: Option<&'static str>,
}

/// The site and the prices.
pub(super) struct Conditions {
    pub power: SitePower,
    pub site_version: i64,
    pub zone: Option<String>,
    pub known: Known,
    /// Whether there is a way to chargers.
    pub has_wire: bool,
    /// Whether sessions there are handed to an external planner.
    pub is_handed_over: bool,
}

/// Where a session charges.
pub(super) fn location_of(session: &Session) -> LocationKey {
    let key = &session.reported.key;
    LocationKey {
        country_code: key.country_code.clone(),
        party_id: key.party_id.clone(),
        location_id: session.reported.location_id.clone(),
    }
}

/// Waits until nobody else plans at a location, and keeps others from it until the transaction ends.
pub(super) async fn lock_site(conn: &AsyncPgConnection, provider: ProviderId, key: &LocationKey) -> QueryResult<()> {
    let id = ChargingSite::id_of(key).uuid();
    let row = (planned_sites::provider_id.eq(provider.uuid()), planned_sites::id.eq(id));
    diesel::insert_into(planned_sites::table).values(row).on_conflict_do_nothing().execute(&mut &*conn).await?;
    site(provider, id).for_update().first::<Uuid>(&mut &*conn).await.map(|_| ())
}

/// The plan of a session, with the lock of its site.
pub(super) async fn locked(tx: &mut Tx, id: SessionId) -> QueryResult<Option<SessionPlan>> {
    let Some(plan) = SessionPlan::find(tx.conn(), tx.provider(), id.uuid(), false).await? else { return Ok(None) };
    lock_site(tx.conn(), tx.provider(), &plan.location).await?;
    SessionPlan::find(tx.conn(), tx.provider(), id.uuid(), false).await
}

/// The same without waiting: whether it has the lock now.
pub(super) async fn try_lock_site(conn: &AsyncPgConnection, provider: ProviderId, key: &LocationKey) -> QueryResult<bool> {
    let id = ChargingSite::id_of(key).uuid();
    let found: Option<Uuid> = site(provider, id).for_update().skip_locked().first(&mut &*conn).await.optional()?;
    if found.is_some() {
        return Ok(true);
    }
    // Nobody has planned there yet, or somebody does so now.
    let row = (planned_sites::provider_id.eq(provider.uuid()), planned_sites::id.eq(id));
    let made = diesel::insert_into(planned_sites::table).values(row).on_conflict_do_nothing().execute(&mut &*conn).await?;
    Ok(made == 1)
}

#[diesel::dsl::auto_type(no_type_alias)]
fn site(provider: ProviderId, id: Uuid) -> _ {
    let provider: Uuid = provider.uuid();
    planned_sites::table.filter(planned_sites::provider_id.eq(provider)).filter(planned_sites::id.eq(id)).select(planned_sites::id)
}

/// The plans of a location that hold, each with its session.
pub(super) async fn cases(conn: &AsyncPgConnection, provider: ProviderId, key: &LocationKey) -> QueryResult<Vec<Case>> {
    let plans = active_at(conn, provider, key).await?;
    let ids: Vec<Uuid> = plans.iter().map(|(plan, _)| plan.session.uuid()).collect();
    let mut sessions: HashMap<Uuid, Session> = sessions::by_ids(conn, provider, ids).await?.into_iter().collect();
    let case = |(plan, looked): (SessionPlan, Looked)| {
        let session = sessions.remove(&plan.session.uuid())?;
        Some(Case { session, said: plan.content.said.clone(), plan: Some((plan, Some(looked))), reason: None })
    };
    Ok(plans.into_iter().filter_map(case).collect())
}

impl Case {
    /// Where it is.
    pub async fn place(&self, conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<Place> {
        let reported = &self.session.reported;
        let found = rated_by(conn, provider, &location_of(&self.session), &reported.evse_uid, &reported.connector_id).await?;
        let phases = found.as_ref().and_then(|place| place.power_type).map_or(Some(3), |power_type| match power_type {
            PowerType::Ac1Phase => Some(1),
            PowerType::Ac2Phase | PowerType::Ac2PhaseSplit => Some(2),
            PowerType::Ac3Phase => Some(3),
            PowerType::Dc => None,
        });
        let zone = found.as_ref().and_then(|place| place.time_zone.as_deref()).and_then(Zone::named);
        Ok(Place {
            time_zone: zone.map(|zone| zone.rules().clone()),
            socket: Socket { max_power: found.as_ref().and_then(|place| place.max_power), phases },
            zone: found.as_ref().and_then(|place| signals::of_country(&place.country)),
        })
    }

    /// What it is planned for now. Errors: what is not known.
    pub async fn wish(&self, conn: &AsyncPgConnection, provider: ProviderId, place: &Place) -> QueryResult<Result<SessionWish, WishError>> {
        let driver = self.session.driver;
        let asked = PreferencesOf { driver, vehicle: self.said.vehicle.clone(), location: Some(location_of(&self.session)) };
        let preferred = nearest(of_driver(conn, provider, driver).await?, &asked).map(|preferences| preferences.wants).unwrap_or_default();
        Ok(self.said.wish(&preferred, place.socket, place.time_zone.as_ref()))
    }

    /// Whether it goes on at another location than its plan is of.
    pub fn has_moved_from(&self, key: &LocationKey) -> bool {
        ChargingSite::id_of(&location_of(&self.session)) != ChargingSite::id_of(key)
    }

    /// Its plan so far.
    pub fn content(&self) -> Option<&PlanContent> {
        self.plan.as_ref().map(|(plan, _)| &plan.content)
    }

    /// How an external planner has part in its plan, where that holds.
    pub fn external(&self) -> Option<&External> {
        let (plan, _) = self.plan.as_ref().filter(|(plan, _)| plan.status == PlanStatus::Active)?;
        plan.content.external.as_ref()
    }

    /// Whether its charger is planned as one that does what it is sent, if it is planned for that reason.
    pub fn obeys(&self, reason: Option<PlanReason>) -> bool {
        let as_before = || self.content().is_none_or(|content| content.obeys);
        reason != Some(PlanReason::RefusedByCharger) && (self.reason.is_some() || as_before())
    }

    /// What its vehicle was seen to draw at the most, and when, if it is planned for that reason.
    pub fn seen(&self, reason: Option<PlanReason>, now: Timestamp) -> Option<(f64, Timestamp)> {
        let content = self.content()?;
        match reason {
            // Whoever says something new may have come with another vehicle.
            Some(PlanReason::Created | PlanReason::Preferences) => None,
            Some(PlanReason::MeterValues) if !content.has_seen_enough(now) => {
                content.seen(self.metered_kwh(), self.metered_time(), self.power_kw())
            }
            _ => content.seen.filter(|_| !content.has_seen_enough(now)),
        }
    }

    /// By what its plan was looked at last.
    pub fn looked(&self) -> Option<Looked> {
        self.plan.as_ref().and_then(|(_, looked)| *looked)
    }

    /// What its meter had measured at its last report, kWh.
    pub fn metered_kwh(&self) -> f64 {
        self.session.reported.energy.kwh().to_f64().unwrap_or_default()
    }

    /// When that was, by its CPO's clock, which may be ahead of ours.
    pub fn metered_time(&self) -> Timestamp {
        self.session.reported.last_updated.min(self.session.report_time)
    }

    /// What it was drawing then, kW.
    pub fn power_kw(&self) -> Option<f64> {
        self.session.power.and_then(|power| power.to_f64())
    }

    /// Until when it is planned that stays on after it should have left.
    pub fn until(&self) -> Option<Timestamp> {
        self.content().map(|content| content.charge.departure)
    }

    /// What is known of it at a time.
    pub fn meter(&self, now: Timestamp) -> Meter {
        Meter::at(&self.session, now)
    }
}

/// What all places of a location have.
pub(super) async fn places(conn: &AsyncPgConnection, provider: ProviderId, cases: &[Case]) -> QueryResult<Vec<Place>> {
    try_join_all(cases.iter().map(|case| case.place(conn, provider))).await
}

/// The site of a location and what energy costs there around now: in the zone that is said of the site, else that of the country, else the one before.
pub(super) async fn conditions(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    key: &LocationKey,
    (places, zone_before): (&[Place], Option<String>),
    (now, has_wire): (Timestamp, bool),
) -> Result<Conditions> {
    let site = ChargingSite::find(conn, provider, ChargingSite::id_of(key).uuid(), false).await?;
    let named = site.as_ref().and_then(|site| site.zone.clone());
    let zone = named.or_else(|| places.iter().find_map(|place| place.zone).map(str::to_owned)).or(zone_before);
    let span = (now.checked_sub(BEFORE), now.checked_add(DEPARTURE_MAX + STAYS_ON));
    let (Ok(from), Ok(until)) = span else { return Err(Error::Internal(anyhow::anyhow!("the clock is at the end of time"))) };
    let known = match &zone {
        Some(zone) => signals::known(conn, provider, zone, (from, until)).await?,
        None => Known::default(),
    };
    let site_version = site.as_ref().map_or(0, |site| site.version);
    let stekker = stekker::Connection::find(conn, provider, provider.uuid(), false).await?;
    let is_handed_over = stekker.is_some_and(|stekker| stekker.covers(key));
    Ok(Conditions { power: site.map(|site| site.power).unwrap_or_default(), site_version, zone, known, has_wire, is_handed_over })
}
