//! The stream of those who watch a plan.

use super::plans;
use crate::{
    change::Record,
    error::{Error, Result},
    events::Notice,
    store::Db,
    streams::{Cursor, Life, Source},
};
use wattlane_domain::{ids::SessionId, smart_charging::SessionPlan};
use wattlane_engine::convert::session_plan::to_charging_plan;
use wattlane_proto::v1;

/// The plan of a session, as it changes.
pub(super) struct OnePlan {
    pub db: Db,
    pub id: SessionId,
    pub notice: Notice,
    pub cursor: Cursor,
    pub life: Life,
    /// The version that was told last.
    pub told: i64,
    /// What is told first.
    pub first: Option<Box<v1::WatchPlanResponse>>,
}

/// The first that is told of a plan to whom a cursor says something.
pub(super) fn first(plan: &SessionPlan, cursor: &Cursor, resume_after: &str) -> v1::WatchPlanResponse {
    let known = match cursor.parse(resume_after) {
        Ok(Some(version)) if version > plan.version => Err(v1::Reason::CursorInvalid),
        parsed => parsed.map_err(|fault| fault.reason()),
    };
    let mut first = v1::WatchPlanResponse { cursor: cursor.at(plan.version), ..Default::default() };
    match known {
        Ok(Some(version)) if version == plan.version => first.heartbeat = true,
        outcome => {
            first.plan = Some(to_charging_plan(plan));
            first.snapshot_reason = outcome.err().map(Into::into).unwrap_or_default();
        }
    }
    first
}

impl Source for OnePlan {
    type Message = v1::WatchPlanResponse;

    fn life(&mut self) -> &mut Life {
        &mut self.life
    }

    async fn next(&mut self) -> Result<v1::WatchPlanResponse> {
        if let Some(first) = self.first.take() {
            return Ok(*first);
        }
        loop {
            if self.life.wait(self.notice.heard()).await?.is_none() {
                return Ok(v1::WatchPlanResponse { cursor: self.cursor.at(self.told), heartbeat: true, ..Default::default() });
            }
            let plan = Box::pin(plans::get(&self.db, self.life.caller(), self.id)).await?;
            let plan = plan.ok_or_else(|| Error::not_found(SessionPlan::TYPE, self.id))?;
            if plan.version > self.told {
                self.told = plan.version;
                return Ok(v1::WatchPlanResponse {
                    cursor: self.cursor.at(self.told),
                    plan: Some(to_charging_plan(&plan)),
                    ..Default::default()
                });
            }
        }
    }
}
