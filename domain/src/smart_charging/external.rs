//! How a session is handed to an external planner: what it is told, and what its silence means.
//!
//! It is told that the session began, what the meter measures, and that it ended, each again until it answers. Our own plan is in force from the beginning, and
//! whenever no schedule is that holds; so nothing waits for it.

use super::{
    Schedule,
    patience::{ANSWERS_WITHIN, later, pause},
};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// How long a schedule is waited for before the planner counts as gone.
const SCHEDULE_WITHIN: SignedDuration = SignedDuration::from_secs(30);
/// How long it may leave unanswered what it is told while its schedule is in force.
const SILENT_MAX: SignedDuration = SignedDuration::from_mins(5);
/// How often it is told of the meter at the most.
const METER_EVERY: SignedDuration = SignedDuration::from_mins(1);
/// How often it is told of what is over.
const ATTEMPTS_MAX: u32 = 24;

/// Whose plan a session has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExternalState {
    /// It was handed over; no schedule has come yet.
    HandedOver,
    /// Its schedule is in force.
    InForce,
    /// Its last schedule does not hold.
    Refused,
    /// It says nothing.
    Gone,
}

/// What an external planner is told of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// That it began.
    Start,
    /// What its meter has measured.
    Meter,
    /// That it ended, or is planned no more.
    Stop,
}

/// How far a session is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Whether it goes on, and is planned.
    pub goes_on: bool,
    /// What its meter has measured, kWh.
    pub kwh: f64,
}

/// How an external planner has part in a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct External {
    /// Whose plan it is.
    pub state: ExternalState,
    /// Since when.
    pub since: Timestamp,
    /// Why no schedule of it is in force; empty: nothing is wrong with any.
    pub trouble: String,
    /// Why it could not be told something; empty: it answered last.
    pub untold: String,
    /// What it knows the EVSE by.
    pub charge_point: String,
    /// What it knows the session by, above 0.
    pub transaction: i32,
    /// Whether it was told of the start.
    pub started: bool,
    /// Whether it was told of the end.
    pub stopped: bool,
    /// What it was told of the meter last, kWh, and when.
    pub metered: Option<(f64, Timestamp)>,
    /// How often it was told something that it has not answered yet.
    pub attempts: u32,
    /// When it may be told something again.
    pub pause_ends: Timestamp,
    /// Since when it has not answered; None: it has.
    pub silent_since: Option<Timestamp>,
    /// The schedule that the plan was made by; None: it is our own.
    pub schedule: Option<Schedule>,
    /// When something is to be done. None: nothing.
    pub due: Option<Timestamp>,
}

impl External {
    /// A session that is handed over now.
    pub fn begin(charge_point: String, transaction: i32, now: Timestamp) -> Self {
        External {
            state: ExternalState::HandedOver,
            since: now,
            trouble: String::new(),
            untold: String::new(),
            charge_point,
            transaction,
            started: false,
            stopped: false,
            metered: None,
            attempts: 0,
            pause_ends: now,
            silent_since: None,
            schedule: None,
            due: Some(now),
        }
    }

    /// The schedule in force.
    pub fn in_force(&self) -> Option<&Schedule> {
        self.schedule.as_ref().filter(|_| self.state == ExternalState::InForce)
    }

    /// Whether the plan was made by a schedule that is in force no more.
    pub fn is_left(&self) -> bool {
        self.schedule.is_some() && self.state != ExternalState::InForce
    }

    /// What went wrong last; empty: nothing.
    pub fn trouble(&self) -> &str {
        if self.trouble.is_empty() { &self.untold } else { &self.trouble }
    }

    /// What it is told next, and when.
    pub fn next(&self, progress: Progress) -> Option<(Notice, Timestamp)> {
        let goes_on = progress.goes_on;
        // Of what it may have heard that it began it hears that it ended.
        let is_hopeless = !goes_on && (self.attempts >= ATTEMPTS_MAX || !self.started && self.attempts == 0);
        if is_hopeless {
            return None;
        }
        let (told_kwh, told) = self.metered.unwrap_or((0.0, Timestamp::MIN));
        match (self.started, goes_on) {
            (false, _) => Some((Notice::Start, self.pause_ends)),
            (true, false) => (!self.stopped).then_some((Notice::Stop, self.pause_ends)),
            (true, true) => (progress.kwh != told_kwh).then(|| (Notice::Meter, later(told, METER_EVERY).max(self.pause_ends))),
        }
    }

    /// As it is once time has passed: who says nothing for long is gone.
    pub fn passed(&self, progress: Progress, now: Timestamp) -> Self {
        let over = self.deadline(progress).is_some_and(|deadline| deadline <= now);
        match self.state {
            ExternalState::HandedOver if over => self.become_so(ExternalState::Gone, "no schedule has come", now),
            ExternalState::InForce if over => self.become_so(ExternalState::Gone, "it does not answer any more", now),
            _ => self.clone(),
        }
    }

    /// It is told something now.
    pub fn telling(&self, now: Timestamp) -> Self {
        Self { attempts: self.attempts + 1, pause_ends: later(now, ANSWERS_WITHIN), ..self.clone() }
    }

    /// It has taken what it was told, when the meter had measured so much.
    pub fn told(&self, notice: Notice, kwh: f64, now: Timestamp) -> Self {
        let told = Self { attempts: 0, pause_ends: now, untold: String::new(), silent_since: None, ..self.clone() };
        match notice {
            Notice::Start => Self { started: true, ..told },
            Notice::Meter => Self { metered: Some((kwh, now)), ..told },
            Notice::Stop => Self { stopped: true, ..told },
        }
    }

    /// It has not taken what it was told, and why.
    pub fn unreached(&self, why: &str, now: Timestamp) -> Self {
        let silent_since = self.silent_since.or(Some(now));
        Self { untold: why.to_owned(), pause_ends: later(now, pause(self.attempts)), silent_since, ..self.clone() }
    }

    /// A schedule of it holds.
    pub fn takes(&self, schedule: Schedule, now: Timestamp) -> Self {
        Self { schedule: Some(schedule), silent_since: None, ..self.become_so(ExternalState::InForce, "", now) }
    }

    /// A schedule of it does not hold, and why.
    pub fn refuses(&self, why: &str, now: Timestamp) -> Self {
        Self { silent_since: None, ..self.become_so(ExternalState::Refused, why, now) }
    }

    /// The plan is our own now; what was in force until now does not hold for a reason.
    pub fn is_replaced(&self, why: Option<&str>, now: Timestamp) -> Self {
        let after = match (self.state, why) {
            (ExternalState::InForce, Some(why)) => self.become_so(ExternalState::Refused, why, now),
            _ => self.clone(),
        };
        Self { schedule: None, ..after }
    }

    /// The same, with when something is to be done next.
    pub fn reckoned(&self, progress: Progress) -> Self {
        let next = self.next(progress).map(|(_, when)| when);
        Self { due: [next, self.deadline(progress)].into_iter().flatten().min(), ..self.clone() }
    }

    /// When its silence counts.
    fn deadline(&self, progress: Progress) -> Option<Timestamp> {
        let deadline = match self.state {
            ExternalState::HandedOver => Some(later(self.since, SCHEDULE_WITHIN)),
            ExternalState::InForce => self.silent_since.map(|since| later(since, SILENT_MAX)),
            ExternalState::Refused | ExternalState::Gone => None,
        };
        deadline.filter(|_| progress.goes_on)
    }

    fn become_so(&self, state: ExternalState, trouble: &str, now: Timestamp) -> Self {
        let since = if state == self.state { self.since } else { now };
        Self { state, since, trouble: trouble.to_owned(), ..self.clone() }
    }
}
