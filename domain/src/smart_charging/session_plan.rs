//! The plan of a session, which is made anew as the world changes.

use super::{ChargeWish, Course, Delivery, External, Figures, Guess, PlannedCharge, Said, SessionWish};
use crate::{
    ids::{DriverId, SessionId},
    location::LocationKey,
    money::Currency,
};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// How many of its revisions a plan remembers.
const REVISIONS_MAX: usize = 100;
/// By how much of what is planned the meter may be off.
const OFF: f64 = 0.05;
/// What it may be off by, whatever is planned, kWh: meters are read to a tenth, and vehicles begin to draw when they like.
const OFF_LEAST_KWH: f64 = 0.2;
/// How long a plan holds before the meter says anything of it. It doubles with each time that it is made anew by the meter alone.
const HOLDS: SignedDuration = SignedDuration::from_mins(1);
/// How often that doubles.
const DOUBLES_MAX: u32 = 5;
/// How long what a vehicle was seen to draw is taken for all it can: it may have been cold, or waking up.
const SEEN_HOLDS: SignedDuration = SignedDuration::from_mins(30);
/// A vehicle that was seen to draw this much less than it may, and something, does so for a reason of its own, kW.
const LEAST_SEEN_KW: f64 = 0.5;

/// Where a plan is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum PlanStatus {
    /// It holds.
    Active,
    /// It was cancelled.
    Cancelled,
    /// Its session has ended.
    Finished,
}

/// Why a plan was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanReason {
    /// It was asked for.
    Created,
    /// The driver wants something else.
    Preferences,
    /// It leaves at another time, or did not when it should have.
    Departure,
    /// Prices or carbon were not as they were known.
    Prices,
    /// The meter is off the plan.
    MeterValues,
    /// The site gives another power.
    SiteLimit,
    /// Others at the site came, went or were planned anew.
    Others,
    /// Its charger refuses profiles or does something else: it is planned as what it does, at once.
    RefusedByCharger,
    /// The schedule of an external planner is in force.
    External,
    /// The external planner is gone, or its schedule does not hold: it is ours again.
    ExternalGone,
}

/// A plan as it was before it was made anew.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanRevision {
    /// Which, from 1.
    pub revision: u32,
    /// Why it was made.
    pub reason: PlanReason,
    /// When.
    pub plan_time: Timestamp,
    /// What was expected of it from then on.
    pub expected: Figures,
    /// What would have come of charging at once from then on.
    pub at_once: Figures,
    /// What its battery wanted and would not have got, kWh.
    pub missing_kwh: f64,
}

/// The plan of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionPlan {
    /// Of which.
    pub session: SessionId,
    /// Whose.
    pub driver: Option<DriverId>,
    /// Where.
    pub location: LocationKey,
    /// The bidding zone that it goes by; None: none is known.
    pub zone: Option<String>,
    /// Where it is in its life.
    pub status: PlanStatus,
    /// How often it was made, from 1.
    pub revision: u32,
    /// What was planned, and by what.
    pub content: PlanContent,
    /// Counts changes, from 1.
    pub version: i64,
    /// When it was made first.
    pub create_time: Timestamp,
    /// When it changed last.
    pub update_time: Timestamp,
}

/// What was planned, and by what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanContent {
    /// Why it was made last.
    pub reason: PlanReason,
    /// When it was made last.
    pub plan_time: Timestamp,
    /// What its driver has said.
    pub said: Said,
    /// What it is planned for.
    pub wish: SessionWish,
    /// The rest of that at `plan_time`.
    pub charge: ChargeWish,
    /// The currency of its prices.
    pub currency: Option<Currency>,
    /// Its slots, from when it was first made.
    pub course: Course,
    /// The plan.
    pub planned: PlannedCharge,
    /// What was guessed.
    pub guesses: Vec<Guess>,
    /// Whether its charger does what it is sent. If not it draws what it can, whatever is planned.
    pub obeys: bool,
    /// What the meter had measured at `plan_time`, kWh.
    pub meter_kwh: f64,
    /// What the vehicle was seen to draw at the most, where that is less than it should, and when.
    pub seen: Option<(f64, Timestamp)>,
    /// What the session has drawn up to `plan_time`, or in all.
    pub done: Figures,
    /// What would have come of charging at once; None while it goes on.
    pub done_at_once: Option<Figures>,
    /// How it gets to its charger.
    pub delivery: Delivery,
    /// How an external planner has part in it. None: none is asked.
    #[serde(default)]
    pub external: Option<External>,
    /// How it was made before.
    pub revisions: Vec<PlanRevision>,
}

impl SessionPlan {
    /// Names its present version.
    pub fn etag(&self) -> String {
        format!("\"{}\"", self.version)
    }

    /// The same, made anew.
    pub fn remade(&self, content: PlanContent) -> Self {
        let mut revisions = self.content.revisions.clone();
        revisions.push(self.content.as_revision(self.revision));
        revisions.drain(..revisions.len().saturating_sub(REVISIONS_MAX));
        let mut content = PlanContent { revisions, ..content };
        content.follow(&self.content);
        Self { status: PlanStatus::Active, revision: self.revision + 1, content, ..self.clone() }
    }
}

impl PlanContent {
    /// Whether what the meter has measured by a time is off what was planned until then.
    pub fn is_off(&self, kwh: f64, time: Timestamp) -> bool {
        let (planned, _) = self.planned.profile.drawn(self.plan_time, time);
        let off = (kwh - self.meter_kwh - planned).abs();
        time.duration_since(self.plan_time) >= self.holds() && off > f64::max(OFF * planned, OFF_LEAST_KWH)
    }

    /// Whether the vehicle has drawn more than it was let, and still does, by what its meter and its power say at a time.
    pub fn draws_more(&self, kwh: f64, time: Timestamp, power_kw: Option<f64>) -> bool {
        let lets = self.planned.profile.limit_kw(time);
        let draws = power_kw.zip(lets).is_some_and(|(draws, lets)| draws > lets * (1.0 + OFF) + LEAST_SEEN_KW);
        draws && kwh - self.meter_kwh > self.planned.profile.drawn(self.plan_time, time).0
    }

    /// What the vehicle draws at the most, if that is what is off at a time: something, and less than it may. Its power then tells better than the mean since
    /// it was planned, which it may have begun late in.
    pub fn seen(&self, kwh: f64, time: Timestamp, power_kw: Option<f64>) -> Option<(f64, Timestamp)> {
        let (planned, hours) = self.planned.profile.drawn(self.plan_time, time);
        let mean = (kwh - self.meter_kwh) / hours.max(f64::MIN_POSITIVE);
        let draws = power_kw.map_or(mean, |power| power.max(mean));
        let lets = self.planned.profile.limit_kw(time).unwrap_or_default();
        let draws_less = kwh - self.meter_kwh < planned * (1.0 - OFF) && draws >= LEAST_SEEN_KW && draws < lets * (1.0 - OFF);
        if draws_less { Some((draws, time)) } else { self.seen.filter(|(seen, _)| draws <= seen * (1.0 + OFF)) }
    }

    /// What it was seen to draw, as long as that holds.
    pub fn seen_kw(&self, now: Timestamp) -> Option<f64> {
        self.seen.filter(|(_, time)| now.duration_since(*time) < SEEN_HOLDS).map(|(kw, _)| kw)
    }

    /// Whether it is planned by what the vehicle was seen to draw once, and may draw more now.
    pub fn has_seen_enough(&self, now: Timestamp) -> bool {
        self.seen.is_some() && self.seen_kw(now).is_none()
    }

    /// How long it holds before the meter says anything of it.
    fn holds(&self) -> SignedDuration {
        let by_meter = |reason: &PlanReason| *reason == PlanReason::MeterValues;
        // What others do in between says nothing of this meter.
        let of_others = |reason: &PlanReason| matches!(reason, PlanReason::Others | PlanReason::Prices | PlanReason::SiteLimit);
        let reasons = self.revisions.iter().rev().map(|revision| revision.reason);
        let times = std::iter::once(self.reason).chain(reasons).filter(|reason| !of_others(reason)).take_while(by_meter).count();
        HOLDS * 2_i32.pow(u32::try_from(times).unwrap_or(DOUBLES_MAX).min(DOUBLES_MAX))
    }

    fn as_revision(&self, revision: u32) -> PlanRevision {
        PlanRevision {
            revision,
            reason: self.reason,
            plan_time: self.plan_time,
            expected: self.planned.expected,
            at_once: self.planned.at_once,
            missing_kwh: self.planned.missing_kwh,
        }
    }

    /// Begins with the slots of an earlier plan that had begun before it.
    fn follow(&mut self, earlier: &Self) {
        let kept = self.course.follow(&earlier.course);
        self.planned.kw.splice(0..0, earlier.planned.kw[kept].to_vec());
    }
}
