//! Makes the plans of a location, and makes those anew that do not hold any more: all together, in one transaction.

use super::{
    external,
    plans::{Looked, next_look, note_look, note_unseen},
    scene::{Case, Conditions, cases, conditions, location_of, places},
};
use crate::{
    change::{Locked, Record, Tx},
    error::{Error, Result},
    events::Event,
};
use futures_util::future::try_join_all;
use jiff::{SignedDuration, Timestamp};
use wattlane_domain::{
    ids::SessionId,
    location::LocationKey,
    money::Currency,
    session::Session,
    smart_charging::{
        Delivery, External, Held, Made, PlanContent, PlanError, PlanReason, PlanStatus, Present, Schedule, SessionPlan, SessionWish,
        measured, outcome, plan_with_schedules,
    },
};
use wattlane_engine::convert::session_plan::{revision, to_reason, to_status};
use wattlane_proto::{
    rules::{Path, Violations},
    v1::{self, Reason},
};

/// How soon a new plan is looked at: its session may just have ended.
const FIRST_LOOK: SignedDuration = SignedDuration::from_secs(10);

/// The version of the site of a plan that was made for another: no site has it.
const ELSEWHERE: i64 = -1;

/// What is told of a charger whose vehicle draws more than it lets it.
const OVER: &str = "the vehicle draws more than its profile lets it";

/// What is to be done with the plans of a location beside keeping them right.
pub(super) enum Asked {
    Nothing,
    /// Something was said of a session.
    Plan(Box<Case>),
    /// The plan of a session is cancelled.
    Cancel(SessionId),
}

/// Brings all plans of a location to what is known now. Answers the plan of the session that is meant.
pub(super) async fn keep_right(
    tx: &mut Tx,
    key: &LocationKey,
    asked: Asked,
    meant: SessionId,
    has_wire: bool,
) -> Result<Option<SessionPlan>> {
    let (now, provider) = (tx.now(), tx.provider());
    let mut all = cases(tx.conn(), provider, key).await?;
    let mut answer = None;
    let mut others_changed = false;
    match asked {
        Asked::Nothing => {}
        Asked::Plan(mut case) => {
            if let Some(at) = all.iter().position(|other| other.session.id == case.session.id) {
                case.plan = all.swap_remove(at).plan;
            }
            all.push(*case);
        }
        Asked::Cancel(id) => {
            if let Some(at) = all.iter().position(|case| case.session.id == id)
                && let Case { session, plan: Some((plan, _)), .. } = all.swap_remove(at)
            {
                let delivery = plan.content.delivery.clear(now);
                let content = PlanContent { delivery, external: external::over(&plan, &session), ..plan.content.clone() };
                let after = SessionPlan { status: PlanStatus::Cancelled, content, ..plan.clone() };
                answer = Some(save(tx, Some(plan), after).await?);
                others_changed = true;
            }
        }
    }
    let (ended, rest): (Vec<Case>, Vec<Case>) = all.into_iter().partition(|case| !case.session.reported.status.is_open());
    let (moved, mut staying): (Vec<Case>, Vec<Case>) = rest.into_iter().partition(|case| case.has_moved_from(key));
    staying.sort_by_key(|case| case.session.id);
    let every = places(tx.conn(), provider, &staying).await?;
    let before = ended.iter().find_map(|case| case.plan.as_ref()?.0.zone.clone());
    let conditions = conditions(tx.conn(), provider, key, (&every, before), (now, has_wire)).await?;
    others_changed |= !ended.is_empty() || !moved.is_empty();
    for case in ended {
        finish(tx, case, &conditions).await?;
    }
    for case in moved {
        move_on(tx, case).await?;
    }
    let (conn, mut wishes) = (tx.conn(), Vec::with_capacity(staying.len()));
    let wanted = try_join_all(staying.iter().zip(&every).map(|(case, place)| case.wish(conn, provider, place))).await?;
    for (case, wanted) in staying.iter().zip(wanted) {
        wishes.push(match (wanted, case.content()) {
            (Ok(wish), _) => wish,
            // What is not known any more is as it was.
            (Err(_), Some(content)) if case.reason.is_none() => content.wish.clone(),
            (Err(unknown), _) => {
                let mut bad = Violations::default();
                bad.add(Path::ROOT.field("wish").field(unknown.field()), unknown.to_string());
                return Err(Error::invalid(bad));
            }
        });
    }
    let reasons: Vec<Option<PlanReason>> =
        staying.iter().zip(&wishes).map(|(case, wish)| case.reason.or_else(|| why(case, wish, &conditions, now))).collect();
    let made = match others_changed || reasons.iter().any(Option::is_some) {
        true => make(now, &staying, &wishes, &reasons, &conditions).await?.into_iter().map(Some).collect(),
        false => vec![None; staying.len()],
    };
    for (((case, wish), reason), made) in staying.into_iter().zip(wishes).zip(reasons).zip(made) {
        let id = case.session.id;
        let plan = settle(tx, case, wish, reason, made, &conditions).await?;
        if id == meant {
            answer = Some(plan);
        }
    }
    Ok(answer)
}

/// Why a plan does not hold any more.
fn why(case: &Case, wish: &SessionWish, conditions: &Conditions, now: Timestamp) -> Option<PlanReason> {
    let (content, looked) = (case.content()?, case.looked()?);
    if *wish != content.wish {
        let leaves_at_another_time = SessionWish { departure: content.wish.departure, ..wish.clone() } == content.wish;
        return Some(if leaves_at_another_time { PlanReason::Departure } else { PlanReason::Preferences });
    }
    let reasons = [
        (now >= content.charge.departure, PlanReason::Departure),
        (content.obeys && !content.delivery.is_obeyed(), PlanReason::RefusedByCharger),
        (conditions.site_version != looked.site_version, PlanReason::SiteLimit),
        (external::is_lost(case, conditions), PlanReason::ExternalGone),
        (conditions.known.mark != looked.signals_mark, PlanReason::Prices),
        (content.is_off(case.metered_kwh(), case.metered_time()) || content.has_seen_enough(now), PlanReason::MeterValues),
    ];
    reasons.into_iter().find_map(|(holds, reason)| holds.then_some(reason))
}

/// Plans all that stay, beside other work of this thread.
async fn make(
    now: Timestamp,
    cases: &[Case],
    wishes: &[SessionWish],
    reasons: &[Option<PlanReason>],
    conditions: &Conditions,
) -> Result<Vec<(Made, Held)>> {
    let present: Vec<_> = cases
        .iter()
        .zip(reasons)
        .map(|(case, reason)| (case.meter(now), case.seen(*reason, now).map(|(kw, _)| kw), case.obeys(*reason), case.until()))
        .collect();
    let schedules: Vec<Option<Schedule>> = cases.iter().map(|case| external::in_force(case, conditions).cloned()).collect();
    let (wishes, power, signals) = (wishes.to_vec(), conditions.power.clone(), conditions.known.signals.clone());
    let planned = tokio::task::spawn_blocking(move || {
        let present: Vec<Present> = present
            .into_iter()
            .zip(&wishes)
            .map(|((meter, seen_kw, obeys, until), wish)| Present { wish, meter, seen_kw, obeys, until })
            .collect();
        let schedules: Vec<Option<&Schedule>> = schedules.iter().map(Option::as_ref).collect();
        plan_with_schedules(now, &present, &schedules, &power, &signals)
    });
    let planned = planned.await.map_err(|fault| Error::Internal(fault.into()))?;
    planned.map_err(|wrong: PlanError| Error::refused(Reason::InvalidArgument, wrong.to_string()))
}

/// Writes what became of a plan.
async fn settle(
    tx: &mut Tx,
    case: Case,
    wish: SessionWish,
    reason: Option<PlanReason>,
    made: Option<(Made, Held)>,
    conditions: &Conditions,
) -> Result<SessionPlan> {
    let now = tx.now();
    let (id, session, looked) = (case.session.id, &case.session, case.looked());
    let mut soon = None;
    let (made, held) = made.unzip();
    let external = external::after(&case, held.as_ref(), conditions, now);
    let plan = match (made, case.plan.as_ref().map(|(plan, _)| plan)) {
        (None, Some(plan)) => keep(tx, plan, session, external).await?,
        (Some(made), Some(plan)) if !is_news(&plan.content, &made, reason, now) => keep(tx, plan, session, external).await?,
        (Some(made), plan) => {
            let falls_back = matches!(held, Some(Some(Err(_))));
            let reason = reason.unwrap_or(if falls_back { PlanReason::ExternalGone } else { PlanReason::Others });
            let content = PlanContent { external, ..content(&case, wish, reason, made, conditions, now) };
            let plan = plan.cloned();
            let after = match &plan {
                Some(plan) => SessionPlan {
                    driver: session.driver,
                    location: location_of(session),
                    zone: conditions.zone.clone(),
                    ..plan.remade(content)
                },
                None => new(session, content, conditions, now),
            };
            soon = (reason == PlanReason::Created).then_some(FIRST_LOOK);
            save(tx, plan, after).await?
        }
        (None, None) => return Err(Error::Internal(anyhow::anyhow!("a new session was not planned"))),
    };
    let look_time = next_look(now, plan.content.charge.departure);
    let look_time = soon.and_then(|soon| now.checked_add(soon).ok()).unwrap_or(look_time);
    let after = Looked { look_time, signals_mark: conditions.known.mark, site_version: conditions.site_version };
    note_look(tx, id, looked.map(|looked| looked.look_time), after);
    Ok(plan)
}

/// Whether it has to be told: it was asked for, or its charger does something else by it, or it is expected to cost something else.
fn is_news(before: &PlanContent, made: &Made, reason: Option<PlanReason>, now: Timestamp) -> bool {
    use PlanReason::{Created, Departure, External, ExternalGone, MeterValues, Others, Preferences, Prices, RefusedByCharger, SiteLimit};
    let costs_otherwise = || {
        let knows = (before.course.knows_prices, made.course.knows_prices);
        let rest =
            [(&before.course, &before.planned), (&made.course, &made.planned)].map(|(course, planned)| course.cost_after(&planned.kw, now));
        knows.0 != knows.1 || (rest[0] - rest[1]).abs() > 1e-6
    };
    match reason {
        Some(Created | Preferences | Departure | MeterValues | RefusedByCharger | External | ExternalGone) => true,
        Some(Prices) => !made.is_as(before, now) || costs_otherwise(),
        Some(SiteLimit | Others) | None => !made.is_as(before, now),
    }
}

/// A plan that holds, though its session may have become another driver's, and an external planner be told something else.
async fn keep(tx: &mut Tx, plan: &SessionPlan, session: &Session, external: Option<External>) -> Result<SessionPlan> {
    let content = PlanContent { external, ..plan.content.clone() };
    store(tx, plan.clone(), SessionPlan { driver: session.driver, content, ..plan.clone() }).await
}

/// Writes a plan if it changed, and tells of it if somebody sees that. Whoever does holds the lock of its site.
pub(super) async fn store(tx: &mut Tx, before: SessionPlan, after: SessionPlan) -> Result<SessionPlan> {
    if before.driver == after.driver && before.message() == after.message() {
        if before != after {
            note_unseen(tx, after.clone());
        }
        return Ok(after);
    }
    save(tx, Some(before), after).await
}

pub(super) fn content(
    case: &Case,
    wish: SessionWish,
    reason: PlanReason,
    made: Made,
    conditions: &Conditions,
    now: Timestamp,
) -> PlanContent {
    let (done, _) = outcome(&conditions.known.signals, &measured(&case.session), (wish.max_kw, wish.efficiency));
    let (obeys, delivery) = (case.obeys(Some(reason)), delivery(case, reason, &made, conditions.has_wire, now));
    PlanContent {
        reason,
        plan_time: now,
        said: case.said.clone(),
        charge: made.charge,
        currency: Currency::parse(&conditions.known.currency).ok(),
        course: made.course,
        planned: made.planned,
        guesses: made.guesses,
        meter_kwh: case.meter(now).kwh,
        seen: case.seen(Some(reason), now),
        done,
        done_at_once: None,
        obeys,
        delivery,
        external: None,
        revisions: Vec::new(),
        wish,
    }
}

/// How a plan gets to its charger that was made for a reason.
fn delivery(case: &Case, reason: PlanReason, made: &Made, has_wire: bool, now: Timestamp) -> Delivery {
    let first = || if has_wire { Delivery::begin(now) } else { Delivery::nowhere(now) };
    let (kwh, time) = (case.metered_kwh(), case.metered_time());
    match case.content() {
        None => first(),
        // Whoever says something new may have set something right.
        Some(_) if case.reason.is_some() => first(),
        Some(before) if reason == PlanReason::RefusedByCharger => before.delivery.clone(),
        Some(before) if reason == PlanReason::MeterValues && before.draws_more(kwh, time, case.power_kw()) => {
            match before.delivery.ignored(OVER, now) {
                same if same == before.delivery => before.delivery.again(now),
                ignored => ignored,
            }
        }
        Some(before) if made.is_as(before, now) => before.delivery.clone(),
        Some(before) if has_wire => before.delivery.again(now),
        Some(_) => first(),
    }
}

fn new(session: &Session, content: PlanContent, conditions: &Conditions, now: Timestamp) -> SessionPlan {
    SessionPlan {
        session: session.id,
        driver: session.driver,
        location: location_of(session),
        zone: conditions.zone.clone(),
        status: PlanStatus::Active,
        revision: 1,
        content,
        version: 1,
        create_time: now,
        update_time: now,
    }
}

/// The plan of a session that has ended, with what came of it.
async fn finish(tx: &mut Tx, case: Case, conditions: &Conditions) -> Result<()> {
    let Some((plan, _)) = case.plan else { return Ok(()) };
    let wish = &plan.content.wish;
    let (done, at_once) = outcome(&conditions.known.signals, &measured(&case.session), (wish.max_kw, wish.efficiency));
    let delivery = Delivery { due: None, response: None, ..plan.content.delivery.clone() };
    let external = external::over(&plan, &case.session);
    let content = PlanContent { done, done_at_once: Some(at_once), delivery, external, ..plan.content.clone() };
    let after = SessionPlan { status: PlanStatus::Finished, driver: case.session.driver, content, ..plan.clone() };
    save(tx, Some(plan), after).await.map(|_| ())
}

/// The plan of a session that goes on elsewhere: it is looked at there.
async fn move_on(tx: &mut Tx, case: Case) -> Result<()> {
    let location = location_of(&case.session);
    let Some((plan, _)) = case.plan else { return Ok(()) };
    let (id, looked) = (plan.session, Looked { look_time: tx.now(), signals_mark: 0, site_version: ELSEWHERE });
    save(tx, Some(plan.clone()), SessionPlan { location, ..plan }).await?;
    note_look(tx, id, None, looked);
    Ok(())
}

/// Writes a plan and tells of it. Whoever does holds the lock of its site.
pub(super) async fn save(tx: &mut Tx, before: Option<SessionPlan>, after: SessionPlan) -> Result<SessionPlan> {
    let event = Event::ChargingPlanChanged(v1::ChargingPlanChanged {
        session_id: after.session.to_string(),
        status: to_status(after.status).into(),
        revision: revision(after.revision),
        reason: to_reason(after.content.reason).into(),
    });
    match before {
        // The lock of its site is its lock.
        Some(before) => tx.save(Locked::read_for_update(before), after, [event]).await,
        None => tx.create(after, [event]).await,
    }
}
