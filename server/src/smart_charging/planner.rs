//! Who asks for plans: drivers, and time.

use super::{
    keeping::{Asked, keep_right},
    plans::{due, put_off},
    scene::{Case, location_of, lock_site, locked, try_lock_site},
};
use crate::{
    auth::Caller,
    change::{Record, Tx},
    error::{Error, Result},
    store::Db,
};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use wattlane_domain::{
    ids::{ProviderId, SessionId},
    session::Session,
    smart_charging::{PlanReason, PlanStatus, SessionPlan},
};
use wattlane_engine::convert::session_plan::said;
use wattlane_proto::{
    rules::{Path, Violations},
    v1::{self, Reason},
};

/// How much later one is looked at that could not be.
const LATER: SignedDuration = SignedDuration::from_mins(1);

/// Makes plans.
#[derive(Clone)]
pub struct Planner {
    db: Db,
    /// As many plans at once as there are processors: others wait, as long as their callers do.
    turns: Arc<Semaphore>,
    /// Whether there is a way to chargers.
    has_wire: bool,
}

impl Planner {
    /// Over the app's database; `has_wire` says whether plans can be sent to chargers.
    pub fn new(db: Db, has_wire: bool) -> Self {
        let at_once = std::thread::available_parallelism().map_or(1, usize::from);
        Planner { db, turns: Arc::new(Semaphore::new(at_once)), has_wire }
    }

    /// Where plans are.
    pub(super) fn db(&self) -> &Db {
        &self.db
    }

    /// Whether there is a way to chargers.
    pub(super) fn has_wire(&self) -> bool {
        self.has_wire
    }

    /// Waits until it may plan.
    pub(super) async fn turn(&self) -> Result<OwnedSemaphorePermit> {
        self.turns.clone().acquire_owned().await.map_err(|closed| Error::Internal(closed.into()))
    }

    /// Plans a session by what is said of it. Errors: NOT_FOUND, PLAN_SESSION_ENDED, INVALID_ARGUMENT.
    pub(super) async fn create(&self, caller: &Caller, id: SessionId, wish: v1::PlanWish) -> Result<SessionPlan> {
        let _turn = self.turn().await?;
        let work = async |tx: &mut Tx| {
            let session = Session::find(tx.conn(), tx.provider(), id.uuid(), false).await?;
            let session = session.filter(|session| tx.caller().sees(session.driver)).ok_or_else(|| Error::not_found("session", id))?;
            if !session.reported.status.is_open() {
                return Err(Error::refused(Reason::PlanSessionEnded, "the session has ended: there is nothing left to plan"));
            }
            let key = location_of(&session);
            lock_site(tx.conn(), tx.provider(), &key).await?;
            let plan = SessionPlan::find(tx.conn(), tx.provider(), id.uuid(), false).await?;
            let case = asked(tx.now(), session, plan, &wish)?;
            let planned = keep_right(tx, &key, Asked::Plan(Box::new(case)), id, self.has_wire).await?;
            planned.ok_or_else(|| Error::Internal(anyhow::anyhow!("a session was not planned")))
        };
        self.db.change(caller, "planned charge", work).await
    }

    /// Cancels a plan, and plans what else is there anew. Errors: NOT_FOUND.
    pub(super) async fn cancel(&self, caller: &Caller, id: SessionId) -> Result<SessionPlan> {
        let _turn = self.turn().await?;
        let work = async |tx: &mut Tx| {
            let plan = locked(tx, id).await?.filter(|plan| tx.caller().sees(plan.driver));
            let plan = plan.ok_or_else(|| Error::not_found("charging_plan", id))?;
            if plan.status != PlanStatus::Active {
                return Ok(plan);
            }
            let cancelled = keep_right(tx, &plan.location, Asked::Cancel(id), id, self.has_wire).await?;
            cancelled.ok_or_else(|| Error::not_found("charging_plan", id))
        };
        self.db.change(caller, "cancelled plan", work).await
    }

    /// Looks whether the plans of a session's location still hold, and makes those anew that do not. One that another is looking at is left to them.
    pub(super) async fn look(&self, caller: &Caller, id: SessionId) -> Result<()> {
        let _turn = self.turn().await?;
        let work = async |tx: &mut Tx| {
            let Some(key) = due(tx.conn(), tx.provider(), id, tx.now()).await? else { return Ok(()) };
            if try_lock_site(tx.conn(), tx.provider(), &key).await? {
                keep_right(tx, &key, Asked::Nothing, id, self.has_wire).await?;
            }
            Ok(())
        };
        self.db.change(caller, "kept plans right", work).await
    }

    /// Has the plans of a session's location looked at later that could not be looked at now.
    pub(super) async fn put_off(&self, provider: ProviderId, id: SessionId) -> Result<()> {
        put_off(&self.db, provider, id, Timestamp::now().saturating_add(LATER).unwrap_or(Timestamp::MAX)).await
    }
}

/// A session of which something is said now.
fn asked(now: Timestamp, session: Session, plan: Option<SessionPlan>, wish: &v1::PlanWish) -> Result<Case> {
    let mut case = Case { session, plan: plan.map(|plan| (plan, None)), said: Default::default(), reason: None };
    let meter = case.meter(now);
    let mut bad = Violations::default();
    case.said = said(wish, (now, meter.kwh, meter.level), Path::ROOT.field("wish"), &mut bad);
    bad.into_result().map_err(Error::from)?;
    case.reason = match case.plan.as_ref().filter(|(plan, _)| plan.status == PlanStatus::Active) {
        None => Some(PlanReason::Created),
        Some((plan, _)) => case.said.differs_from(&plan.content.said, wish.battery_level.is_some()),
    };
    if let (None, Some((plan, _))) = (case.reason, &case.plan) {
        case.said = plan.content.said.clone();
    }
    Ok(case)
}
