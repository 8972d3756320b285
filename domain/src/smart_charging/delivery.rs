//! How a plan gets to its charger (OCPI 2.2.1, ChargingProfiles module): its CPO takes a profile, the charger answers later, and is asked then what it does.

use super::{
    Profile,
    patience::{ANSWERS_WITHIN, later, pause},
};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What comes on top of the time that a CPO says its charger takes.
const RESULT_GRACE: SignedDuration = SignedDuration::from_secs(5);
/// The longest that a charger is waited for, whatever its CPO says.
const RESULT_MAX: SignedDuration = SignedDuration::from_mins(5);
/// The pause when a CPO says that it was asked too often.
const PAUSE_TOO_OFTEN: SignedDuration = SignedDuration::from_mins(1);
/// How often a charger may take a profile and do something else before it is planned as one that obeys none.
const IGNORED_MAX: u32 = 3;
/// How often a profile is tried to be cleared.
const CLEARS_MAX: u32 = 6;
/// For how long a charger is asked what it does, s.
pub const ACTIVE_SECONDS: i64 = 3600;
/// How far apart the clocks of a charger and of ours may be, s.
const CLOCKS_DIFFER: i64 = 5;
/// What is nearly a limit is no other one: kW.
const SAME_KW: f64 = 0.05;

/// Where a profile is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryState {
    /// It is to be sent, or sent again.
    Waiting,
    /// Its CPO has taken it; the charger has not answered.
    Sent,
    /// The charger has taken it.
    Accepted,
    /// The charger says that it does so.
    Confirmed,
    /// CPO or charger refuse it.
    Refused,
    /// There is no way to the charger, or it knows no profiles.
    Unsupported,
    /// The charger takes it, and does something else all the same.
    Ignored,
    /// It was taken back.
    Cleared,
}

/// What a CPO is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// To set the profile.
    Set,
    /// What its charger does.
    Active,
    /// To clear the profile.
    Clear,
}

/// What a CPO says when it is asked (ChargingProfileResponseType).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum CpoAnswer {
    Accepted,
    NotSupported,
    Rejected,
    TooOften,
    UnknownSession,
}

/// What a charger says later (ChargingProfileResultType).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ChargerResult {
    Accepted,
    Rejected,
    Unknown,
}

/// How a plan gets to its charger.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Delivery {
    /// Where it is on its way.
    pub state: DeliveryState,
    /// Since when.
    pub since: Timestamp,
    /// What is asked next, or was asked last.
    pub ask: Ask,
    /// By which the result of what was asked is known.
    pub response: Option<Uuid>,
    /// When something is to be done: asked, or asked again because nobody answered. None: nothing.
    pub due: Option<Timestamp>,
    /// How often it was asked.
    pub attempts: u32,
    /// Whether the charger may have a profile of ours: this one, or one before it.
    pub may_have: bool,
    /// How often the charger has taken one and did something else.
    pub ignored: u32,
    /// What went wrong last; empty: nothing.
    pub trouble: String,
}

impl Delivery {
    /// One that is to be sent now.
    pub fn begin(now: Timestamp) -> Self {
        let (attempts, may_have, ignored, trouble) = Default::default();
        let (state, ask) = (DeliveryState::Waiting, Ask::Set);
        Self { state, since: now, ask, response: None, due: Some(now), attempts, may_have, ignored, trouble }
    }

    /// One that nobody can send.
    pub fn nowhere(now: Timestamp) -> Self {
        let trouble = "this server has no way to chargers".to_owned();
        Self { state: DeliveryState::Unsupported, due: None, trouble, ..Self::begin(now) }
    }

    /// Another profile after this one. Whoever obeys none is sent none.
    pub fn again(&self, now: Timestamp) -> Self {
        if self.is_obeyed() { self.anew(now) } else { self.clone() }
    }

    /// The profile taken back, where a charger may have it.
    pub fn clear(&self, now: Timestamp) -> Self {
        if self.may_have { Self { ask: Ask::Clear, ..self.anew(now) } } else { Self { due: None, response: None, ..self.clone() } }
    }

    /// One that is to be sent now, to a charger that is known already.
    pub fn anew(&self, now: Timestamp) -> Self {
        Self { ignored: self.ignored, may_have: self.may_have, ..Self::begin(now) }
    }

    /// Whether the charger is taken to do what it is sent.
    pub fn is_obeyed(&self) -> bool {
        !matches!(self.state, DeliveryState::Refused | DeliveryState::Ignored)
    }

    /// It is asked now, and the result will be known by that.
    pub fn asking(&self, response: Uuid, now: Timestamp) -> Self {
        let may_have = self.may_have || self.ask == Ask::Set;
        Self { response: Some(response), attempts: self.attempts + 1, due: Some(later(now, ANSWERS_WITHIN)), may_have, ..self.clone() }
    }

    /// Its CPO could not be reached, or said nothing that can be read.
    pub fn unreached(&self, trouble: &str, now: Timestamp) -> Self {
        self.later(pause(self.attempts), trouble, now)
    }

    /// Its CPO has said something, and how long the charger takes.
    pub fn answered(&self, answer: CpoAnswer, timeout: SignedDuration, now: Timestamp) -> Self {
        let due = Some(later(now, timeout.clamp(SignedDuration::ZERO, RESULT_MAX) + RESULT_GRACE));
        match (answer, self.ask) {
            (CpoAnswer::Accepted, Ask::Set) => Self { response: self.response, ..self.become_so(DeliveryState::Sent, due, "", now) },
            (CpoAnswer::Accepted, _) => Self { due, ..self.clone() },
            (CpoAnswer::TooOften, _) => self.later(PAUSE_TOO_OFTEN, "the CPO was asked too often", now),
            (CpoAnswer::UnknownSession, _) => self.later(pause(self.attempts), "the CPO does not know the session", now),
            (CpoAnswer::NotSupported, Ask::Set) => self.become_so(DeliveryState::Unsupported, None, "the charger knows no profiles", now),
            (CpoAnswer::Rejected, Ask::Set) => self.become_so(DeliveryState::Refused, None, "the CPO refuses it", now),
            // What it does, nobody can say; or there is nothing left to take back.
            (CpoAnswer::NotSupported | CpoAnswer::Rejected, _) => Self { due: None, ..self.clone() },
        }
    }

    /// The charger has answered.
    pub fn resulted(&self, result: ChargerResult, now: Timestamp) -> Self {
        match (result, self.ask) {
            (ChargerResult::Accepted, Ask::Set) => Self { ask: Ask::Active, ..self.become_so(DeliveryState::Accepted, Some(now), "", now) },
            (ChargerResult::Rejected, Ask::Set) => self.become_so(DeliveryState::Refused, None, "the charger refuses it", now),
            (ChargerResult::Accepted, Ask::Clear) => Self { may_have: false, ..self.become_so(DeliveryState::Cleared, None, "", now) },
            (ChargerResult::Unknown, Ask::Set | Ask::Clear) => self.later(pause(self.attempts), "the charger's answer is not known", now),
            (_, Ask::Active) | (ChargerResult::Rejected, Ask::Clear) => Self { due: None, ..self.clone() },
        }
    }

    /// The charger has said what it does, which is to be the profile that it was sent.
    pub fn does(&self, active: &Profile, sent: &Profile, now: Timestamp) -> Self {
        if !matches!(self.state, DeliveryState::Accepted | DeliveryState::Confirmed) {
            return self.clone();
        }
        match active.is_within(sent, now) {
            true => self.become_so(DeliveryState::Confirmed, None, "", now),
            false => self.ignored("the charger says that it does something else", now),
        }
    }

    /// The charger does something else than it was sent: it is sent again, or no more.
    pub fn ignored(&self, trouble: &str, now: Timestamp) -> Self {
        if !matches!(self.state, DeliveryState::Accepted | DeliveryState::Confirmed) {
            return self.clone();
        }
        let ignored = self.ignored + 1;
        let next = match ignored < IGNORED_MAX {
            true => self.anew(now),
            false => self.become_so(DeliveryState::Ignored, None, trouble, now),
        };
        Self { ignored, trouble: trouble.to_owned(), ..next }
    }

    /// Nobody has answered in time.
    pub fn overdue(&self, now: Timestamp) -> Self {
        match (self.ask, self.response) {
            (Ask::Active, Some(_)) => Self { due: None, ..self.clone() },
            (Ask::Set | Ask::Clear, Some(_)) => self.later(pause(self.attempts), "nobody answered in time", now),
            (_, None) => self.clone(),
        }
    }

    fn later(&self, pause: SignedDuration, trouble: &str, now: Timestamp) -> Self {
        let is_over = self.ask == Ask::Clear && self.attempts >= CLEARS_MAX;
        let due = if is_over { None } else { Some(later(now, pause)) };
        let state = if self.ask == Ask::Active { self.state } else { DeliveryState::Waiting };
        self.become_so(state, due, trouble, now)
    }

    /// In another state, in which nobody's result is waited for.
    fn become_so(&self, state: DeliveryState, due: Option<Timestamp>, trouble: &str, now: Timestamp) -> Self {
        let since = if state == self.state { self.since } else { now };
        Self { state, since, due, response: None, trouble: trouble.to_owned(), ..self.clone() }
    }
}

impl Profile {
    /// Whether a charger that does this keeps within what it was sent, from a time on, as far as it is asked what it does. Amperes are of as many phases there
    /// as here.
    fn is_within(&self, sent: &Self, now: Timestamp) -> bool {
        let step_kw = if self.unit == sent.unit { sent.step_kw } else { self.step_kw };
        let does = Self { step_kw, ..self.clone() };
        let after = |time: Timestamp, seconds: i64| later(time, SignedDuration::from_secs(seconds));
        let begins = [self, sent].into_iter().flat_map(|profile| profile.limits.iter().map(|(from, _)| after(profile.start, *from)));
        // A limit may begin some seconds later there than here.
        let mut looked_at =
            begins.chain([now]).map(|time| after(time, CLOCKS_DIFFER)).filter(|time| *time >= now && *time < after(now, ACTIVE_SECONDS));
        looked_at.all(|time| match (does.limit_kw(time), sent.limit_kw(time)) {
            (Some(does), Some(sent)) => does <= sent + SAME_KW,
            _ => true,
        })
    }
}
