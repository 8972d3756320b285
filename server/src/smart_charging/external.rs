//! Sessions that are handed to an external planner: what it is told of them, and what becomes of its schedules. Our own plan is always there first.

use super::{
    keeping::{content, save, store},
    planner::Planner,
    plans::{Plans, Row, look_again, word},
    rounds::PLANS_MAX,
    scene::{self, Case, Conditions, cases, conditions, location_of},
};
use crate::{
    auth::Caller,
    change::{Record, Tx},
    error::{Error, Result},
    parse::known_as,
    store::{Db, named, schema::charging_plans},
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use rust_decimal::prelude::ToPrimitive;
use std::sync::{Mutex, PoisonError};
use uuid::Uuid;
use wattlane_domain::{
    ids::{ProviderId, SessionId},
    session::{NOT_ASSIGNED, Session},
    smart_charging::{
        External, Held, Notice, PlanContent, PlanReason, PlanStatus, Present, Progress, Schedule, SessionPlan, plan_schedule,
    },
};

/// What is to be told of a session.
pub(crate) struct Telling {
    pub notice: Notice,
    pub plan: SessionPlan,
    pub session: Session,
    pub external: External,
    /// What its meter has measured, kWh.
    pub kwh: f64,
}

/// What became of a schedule.
pub(crate) enum Taken {
    /// It holds, and is in force.
    Holds,
    /// It does not, and why.
    Refused(String),
    /// Nobody charges by that.
    Unknown,
}

/// How far a session is.
fn progress(session: &Session, status: PlanStatus) -> Progress {
    Progress {
        goes_on: session.reported.status.is_open() && status == PlanStatus::Active,
        kwh: session.reported.energy.kwh().to_f64().unwrap_or_default(),
    }
}

/// What an EVSE is known by to others: nobody tells from it where it is.
fn charge_point(session: &Session) -> String {
    let key = location_of(session);
    let parts = [&*key.country_code, &*key.party_id, &*known_as(&key.location_id), &*known_as(&session.reported.evse_uid)];
    named::id_of(&parts).to_string()
}

/// What a session is known by that is handed over at a time: above 0.
fn transaction(session: &Session, now: Timestamp) -> i32 {
    let [a, b, c, d, ..] = named::id_of(&[&session.id.to_string(), &now.to_string()]).into_bytes();
    (i32::from_be_bytes([a, b, c, d]) & i32::MAX).max(1)
}

/// The schedule that a session goes by, if sessions there are still handed over.
pub(super) fn in_force<'a>(case: &'a Case, conditions: &Conditions) -> Option<&'a Schedule> {
    case.external().filter(|_| conditions.is_handed_over)?.in_force()
}

/// Whether a plan was made by a schedule that is in force no more.
pub(super) fn is_lost(case: &Case, conditions: &Conditions) -> bool {
    case.external().is_some_and(|external| external.is_left() || external.schedule.is_some() && !conditions.is_handed_over)
}

/// How an external planner has part in a plan after it was looked at. `held` says what became of its schedule where the plan was made anew.
pub(super) fn after(case: &Case, held: Option<&Held>, conditions: &Conditions, now: Timestamp) -> Option<External> {
    if !conditions.is_handed_over || case.session.reported.evse_uid == NOT_ASSIGNED {
        return None;
    }
    let after = match (case.external(), held) {
        (None, _) => External::begin(charge_point(&case.session), transaction(&case.session, now), now),
        (Some(external), None | Some(Some(Ok(())))) => external.clone(),
        (Some(external), Some(None)) => external.is_replaced(None, now),
        (Some(external), Some(Some(Err(why)))) => external.is_replaced(Some(&why.to_string()), now),
    };
    Some(after.reckoned(progress(&case.session, PlanStatus::Active)))
}

/// The same of a plan that is over.
pub(super) fn over(plan: &SessionPlan, session: &Session) -> Option<External> {
    let external = plan.content.external.as_ref()?;
    Some(external.reckoned(Progress { goes_on: false, ..progress(session, plan.status) }))
}

/// Plans of which an external planner is to be told something by now. For the role that may look across providers.
pub(crate) async fn due(conn: &mut AsyncPgConnection) -> QueryResult<Vec<(Uuid, Uuid)>> {
    charging_plans::table
        .filter(charging_plans::external_time.le(Timestamp::now().to_diesel()).assume_not_null())
        .order(charging_plans::external_time)
        .limit(PLANS_MAX)
        .select((charging_plans::provider_id, charging_plans::session_id))
        .load(conn)
        .await
}

/// The plans that hold of which an external planner speaks by a number.
async fn of_transaction(conn: &AsyncPgConnection, provider: ProviderId, transaction: i32) -> QueryResult<Vec<SessionPlan>> {
    let rows: Vec<Row> = charging_plans::table
        .filter(charging_plans::provider_id.eq(provider.uuid()))
        .filter(charging_plans::external_transaction.eq(transaction).assume_not_null())
        .filter(charging_plans::status.eq(word(PlanStatus::Active)))
        .select(Row::as_select())
        .load(&mut &*conn)
        .await?;
    rows.into_iter().map(Row::read).collect()
}

/// Writes down that an external planner is told what is due, before it is. None: nothing is due.
pub(crate) async fn begin_telling(db: &Db, provider: ProviderId, id: SessionId) -> Result<Option<Telling>> {
    let found = Mutex::new(None);
    let work = async |tx: &mut Tx| {
        let Some((plan, session, external)) = locked(tx, id).await? else { return Ok(()) };
        let (now, progress) = (tx.now(), progress(&session, plan.status));
        let passed = external.passed(progress, now);
        let notice = passed.next(progress).filter(|(_, when)| *when <= now).map(|(notice, _)| notice);
        let external = notice.map_or_else(|| passed.clone(), |_| passed.telling(now)).reckoned(progress);
        let plan = write(tx, plan, external.clone()).await?;
        let telling = notice.map(|notice| Telling { notice, plan, session, external, kwh: progress.kwh });
        *found.lock().unwrap_or_else(PoisonError::into_inner) = telling;
        Ok(())
    };
    db.change(&Caller::system(provider, "tell an external planner"), "told external planner", work).await?;
    Ok(found.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// Writes down what came of telling it.
pub(crate) async fn end_telling(db: &Db, provider: ProviderId, telling: &Telling, outcome: std::result::Result<(), String>) -> Result<()> {
    let (notice, told, kwh) = (telling.notice, (telling.external.transaction, telling.external.attempts), telling.kwh);
    let id = telling.plan.session;
    let work = async |tx: &mut Tx| {
        let Some((plan, session, external)) = locked(tx, id).await? else { return Ok(()) };
        // Another has told it meanwhile, or the session was handed over anew.
        if (external.transaction, external.attempts) != told {
            return Ok(());
        }
        let (now, progress) = (tx.now(), progress(&session, plan.status));
        let after = match &outcome {
            Ok(()) => external.told(notice, kwh, now),
            Err(why) => external.unreached(why, now),
        };
        write(tx, plan, after.passed(progress, now).reckoned(progress)).await.map(|_| ())
    };
    db.change(&Caller::system(provider, "tell an external planner"), "told external planner", work).await
}

/// A schedule has come for a transaction: the plan is made anew by it, if it holds.
pub(crate) async fn take(planner: &Planner, provider: ProviderId, (point, transaction): (&str, i32), schedule: &Schedule) -> Result<Taken> {
    let _turn = planner.turn().await?;
    let taken = Mutex::new(Taken::Unknown);
    let work = async |tx: &mut Tx| {
        let of = of_transaction(tx.conn(), provider, transaction).await?;
        let is_of = |plan: &SessionPlan| plan.content.external.as_ref().is_some_and(|external| external.charge_point == point);
        let Some(plan) = of.into_iter().find(is_of) else { return Ok(()) };
        let Some((plan, session, external)) = locked(tx, plan.session).await? else { return Ok(()) };
        if !progress(&session, plan.status).goes_on || external.transaction != transaction {
            return Ok(());
        }
        let became = take_for(tx, (plan, session, external), schedule.clone(), planner.has_wire()).await?;
        *taken.lock().unwrap_or_else(PoisonError::into_inner) = became;
        Ok(())
    };
    planner.db().change(&Caller::system(provider, "take an external schedule"), "took external schedule", work).await?;
    Ok(taken.into_inner().unwrap_or_else(PoisonError::into_inner))
}

async fn take_for(
    tx: &mut Tx,
    (plan, session, external): (SessionPlan, Session, External),
    schedule: Schedule,
    has_wire: bool,
) -> Result<Taken> {
    let (now, provider, key) = (tx.now(), tx.provider(), plan.location.clone());
    let others = cases(tx.conn(), provider, &key).await?;
    let case = Case { said: plan.content.said.clone(), plan: Some((plan.clone(), None)), reason: None, session };
    let place = case.place(tx.conn(), provider).await?;
    let around = (std::slice::from_ref(&place), plan.zone.clone());
    let conditions = conditions(tx.conn(), provider, &key, around, (now, has_wire)).await?;
    if !conditions.is_handed_over || case.has_moved_from(&key) {
        return Ok(Taken::Unknown);
    }
    let wish = case.wish(tx.conn(), provider, &place).await?.unwrap_or_else(|_| plan.content.wish.clone());
    let others: Vec<PlanContent> = others
        .into_iter()
        .filter_map(|other| other.plan)
        .filter_map(|(other, _)| (other.session != plan.session).then_some(other.content))
        .collect();
    let (meter, seen_kw, obeys) = (case.meter(now), plan.content.seen_kw(now), case.obeys(None));
    let until = case.until();
    let (asked, asked_wish, power, signals) = (schedule.clone(), wish.clone(), conditions.power.clone(), conditions.known.signals.clone());
    let planned = tokio::task::spawn_blocking(move || {
        let present = Present { wish: &asked_wish, meter, seen_kw, obeys, until };
        let others: Vec<&PlanContent> = others.iter().collect();
        plan_schedule(now, (&present, &asked), &others, &power, &signals)
    });
    let planned = planned.await.map_err(|fault| Error::Internal(fault.into()))?;
    let held = match planned {
        Ok(held) => held.map_err(|why| why.to_string()),
        Err(wrong) => Err(wrong.to_string()),
    };
    let progress = progress(&case.session, plan.status);
    let made = match held {
        Ok(made) => made,
        Err(why) => {
            write(tx, plan, external.refuses(&why, now).reckoned(progress)).await?;
            return Ok(Taken::Refused(why));
        }
    };
    let is_same = external.in_force().is_some() && made.is_as(&plan.content, now);
    let external = external.takes(schedule, now).reckoned(progress);
    if is_same {
        write(tx, plan, external).await?;
        return Ok(Taken::Holds);
    }
    let content = PlanContent { external: Some(external), ..content(&case, wish, PlanReason::External, made, &conditions, now) };
    let after = SessionPlan { driver: case.session.driver, zone: conditions.zone.clone(), ..plan.remade(content) };
    save(tx, Some(plan), after).await?;
    Ok(Taken::Holds)
}

/// The plan of a session and what an external planner has to do with it, with the lock of its site.
async fn locked(tx: &mut Tx, id: SessionId) -> Result<Option<(SessionPlan, Session, External)>> {
    let provider = tx.provider();
    let Some(plan) = scene::locked(tx, id).await? else { return Ok(None) };
    let session = Session::find(tx.conn(), provider, id.uuid(), false).await?;
    let external = plan.content.external.clone();
    Ok(session.zip(external).map(|(session, external)| (plan, session, external)))
}

/// Writes what became of it. A plan whose schedule is in force no more is looked at at once.
async fn write(tx: &mut Tx, plan: SessionPlan, external: External) -> Result<SessionPlan> {
    if external.is_left() {
        look_again(tx, Plans::OfSession(plan.session));
    }
    let content = PlanContent { external: Some(external), ..plan.content.clone() };
    store(tx, plan.clone(), SessionPlan { content, ..plan }).await
}
