//! What becomes of a session when its CPO reports: whole (PUT), in part (PATCH), or that it has ended.

use super::{CdrLink, Changes, NOT_ASSIGNED, PERIODS_MAX, Reported, Session, SessionEvent, SessionStatus, mean_power};
use crate::{
    charging::{ChargingPeriod, DimensionKind},
    clock::CLOCK_TOLERANCE,
    energy::Energy,
    finding::{Finding, FindingCode},
    ids::{AccountId, DriverId, SessionId},
};
use jiff::Timestamp;
use rust_decimal::Decimal;

/// Findings that are kept of a session: more nobody reads.
const FINDINGS_MAX: usize = 50;

/// Why a report is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SessionError {
    /// There is no way from the one status to the other.
    #[error("a session cannot go from {from} to {to}")]
    StatusChange {
        /// The status it has.
        from: SessionStatus,
        /// The status that was reported.
        to: SessionStatus,
    },
    /// It is another charge under the same id.
    #[error("{field} is {new}, and of the session under this id it is {present}: another charge takes another id")]
    Identity {
        /// The field, as the contract names it.
        field: &'static str,
        /// What the session has.
        present: String,
        /// What was reported.
        new: String,
    },
    /// It would have ended before it began.
    #[error("end_time is before start_time")]
    EndsBeforeStart,
    /// There would be too many periods.
    #[error("a session has at most {PERIODS_MAX} charging periods")]
    TooManyPeriods,
    /// A dimension is negative that cannot be.
    #[error("charging_periods holds a negative volume, which only ENERGY may be")]
    NegativeVolume,
}

impl Session {
    /// A session of which this is the first that is heard. `noticed` is what was while the report was read. Errors: it contradicts itself.
    pub fn begin(id: SessionId, reported: Reported, noticed: Vec<Finding>, now: Timestamp) -> Result<Session, SessionError> {
        let session = Session {
            id,
            power: reported.power.filter(|_| reported.status.is_open()),
            reported,
            driver: None,
            account: None,
            running: None,
            unrated: None,
            tariffs: Vec::new(),
            place: None,
            findings: Vec::new(),
            cdr: None,
            whole_since: 1,
            report_time: now,
            version: 1,
            create_time: now,
            update_time: now,
        };
        session.checked(None, noticed, now)
    }

    /// What the whole of it, reported anew, makes of it; None where the report is older than what is known. Errors: the report is refused.
    pub fn put(&self, reported: Reported, noticed: Vec<Finding>, now: Timestamp) -> Result<Option<Session>, SessionError> {
        if self.outdates(reported.last_updated, now) {
            return Ok(None);
        }
        // How the CPO spells the session's name now is of no matter.
        let key = self.reported.key.clone();
        self.become_reported(Reported { key, ..reported }, true, noticed, now).map(Some)
    }

    /// What a change of some fields makes of it; None where the report is older than what is known. Errors: the report is refused.
    pub fn patch(&self, changes: &Changes, noticed: Vec<Finding>, now: Timestamp) -> Result<Option<Session>, SessionError> {
        if self.outdates(changes.last_updated, now) {
            return Ok(None);
        }
        let (present, new) = (self.reported.clone(), changes.clone());
        let reported = Reported {
            start_time: new.start_time.unwrap_or(present.start_time),
            end_time: new.end_time.or(present.end_time),
            energy: new.energy.unwrap_or(present.energy),
            token: new.token.unwrap_or(present.token),
            auth_method: new.auth_method.or(present.auth_method),
            authorization_reference: new.authorization_reference.or(present.authorization_reference),
            location_id: new.location_id.unwrap_or(present.location_id),
            evse_uid: new.evse_uid.unwrap_or(present.evse_uid),
            connector_id: new.connector_id.unwrap_or(present.connector_id),
            meter_id: new.meter_id.or(present.meter_id),
            currency: new.currency.unwrap_or(present.currency),
            periods: added(present.periods, new.periods),
            // An amount of which no currency was said is in the session's.
            cost: new.cost.map(|cost| if new.currency.is_some() { cost } else { cost.relabelled(present.currency) }).or(present.cost),
            status: new.status.unwrap_or(present.status),
            last_updated: new.last_updated,
            power: new.power,
            state_of_charge: new.state_of_charge.or(present.state_of_charge),
            key: present.key,
        };
        self.become_reported(reported, changes.energy.is_some(), noticed, now).map(Some)
    }

    /// What its end makes of it; None where there is newer word. Errors: the report is refused.
    pub fn end(&self, end_time: Timestamp, energy: Option<Energy>, now: Timestamp) -> Result<Option<Session>, SessionError> {
        let status = Some(SessionStatus::Completed);
        // The end is the CPO's last word of it, whatever it said of the time before.
        let last_updated = if self.reported.status.is_open() { end_time.max(self.reported.last_updated) } else { end_time };
        self.patch(&Changes { end_time: Some(end_time), energy, status, last_updated, ..Changes::default() }, Vec::new(), now)
    }

    /// Whether a report of that time is older than what is known.
    ///
    /// A clock that was ahead when the last report came, and is right now, outdates nothing: else the session would stand still until our clock has
    /// caught up with it.
    fn outdates(&self, time: Timestamp, now: Timestamp) -> bool {
        let ahead = |time: Timestamp, of: Timestamp| time.duration_since(of) > CLOCK_TOLERANCE;
        let put_right = ahead(self.reported.last_updated, self.report_time) && !ahead(time, now) && time >= self.report_time;
        time < self.reported.last_updated && !put_right
    }

    /// `measured` says whether the report names the energy.
    fn become_reported(&self, reported: Reported, measured: bool, noticed: Vec<Finding>, now: Timestamp) -> Result<Session, SessionError> {
        let (from, to) = (self.reported.status, reported.status);
        if !from.may_become(to) {
            return Err(SessionError::StatusChange { from, to });
        }
        self.is_the_same(&reported)?;
        let power = match (reported.power, to.is_open()) {
            (_, false) => None,
            (Some(power), true) => Some(power),
            (None, true) if measured => mean_power(&self.reported, &reported).or(self.power),
            (None, true) => self.power,
        };
        let mut after = Session { power, reported, report_time: now, ..self.clone() };
        if !self.has_begun_as(&after.reported) {
            // What was asked before charging began was not asked of this charge.
            (after.tariffs, after.place) = (Vec::new(), None);
        }
        let mut after = after.checked(Some(self), noticed, now)?;
        if !after.only_moves(self) {
            after.whole_since = self.version + 1;
        }
        Ok(after)
    }

    /// Whether what decides its tariffs is as it was: when it began, and, while it had not begun, where.
    fn has_begun_as(&self, new: &Reported) -> bool {
        let present = &self.reported;
        let waited = matches!(present.status, SessionStatus::Reservation | SessionStatus::Pending);
        let same_place =
            (&present.location_id, &present.evse_uid, &present.connector_id) == (&new.location_id, &new.evse_uid, &new.connector_id);
        present.start_time == new.start_time && (same_place || !waited)
    }

    /// One session is of one token, at one EVSE, in one currency. An EVSE may be assigned to a reservation late, and may move.
    fn is_the_same(&self, new: &Reported) -> Result<(), SessionError> {
        let present = &self.reported;
        let waits = matches!(present.status, SessionStatus::Reservation | SessionStatus::Pending);
        let fields = [
            ("token.uid", &*present.token.uid, &*new.token.uid, false),
            ("evse_uid", &*present.evse_uid, &*new.evse_uid, waits || present.evse_uid == NOT_ASSIGNED),
            ("currency", present.currency.as_str(), new.currency.as_str(), false),
        ];
        match fields.into_iter().find(|(_, present, new, may_differ)| !may_differ && !present.eq_ignore_ascii_case(new)) {
            Some((field, present, new, _)) => Err(SessionError::Identity { field, present: present.to_owned(), new: new.to_owned() }),
            None => Ok(()),
        }
    }

    /// The session as it has become, with what a person should know of it. Errors: what is reported contradicts itself.
    fn checked(mut self, before: Option<&Session>, noticed: Vec<Finding>, now: Timestamp) -> Result<Session, SessionError> {
        let reported = &self.reported;
        if reported.end_time.is_some_and(|end| end < reported.start_time) {
            return Err(SessionError::EndsBeforeStart);
        }
        if reported.periods.len() > PERIODS_MAX {
            return Err(SessionError::TooManyPeriods);
        }
        let dimensions = reported.periods.iter().flat_map(|period| &period.dimensions);
        if dimensions.clone().any(|one| one.kind != DimensionKind::Energy && one.volume < Decimal::ZERO) {
            return Err(SessionError::NegativeVolume);
        }
        let mut findings = noticed;
        findings.extend(odd(reported, now));
        if let Some(before) = before {
            findings.extend(turned(&before.reported, reported));
            // What once happened stays worth knowing; what is wrong with the report may have been put right.
            let lasting = |finding: &&Finding| matches!(finding.code, FindingCode::EnergyWentDown | FindingCode::EvseMoved);
            findings.extend(before.findings.iter().filter(lasting).cloned());
        }
        findings.sort_by(|one, other| (&one.path, one.code as u8, &other.text).cmp(&(&other.path, other.code as u8, &one.text)));
        findings.dedup_by(|one, other| one.code == other.code && one.path == other.path);
        findings.truncate(FINDINGS_MAX);
        self.findings = findings;
        Ok(self)
    }

    /// Whether nothing was known of it before it was over, by clocks that may differ: its CDR may have come first.
    pub fn came_late(&self) -> bool {
        let over = self.reported.end_time.unwrap_or(self.reported.last_updated);
        let known = self.create_time.saturating_add(CLOCK_TOLERANCE).unwrap_or(self.create_time);
        self.cdr.is_none() && !self.reported.status.is_open() && over <= known
    }

    /// What happened to it since `before`.
    pub fn events(&self, before: Option<&Session>) -> Vec<SessionEvent> {
        let ended = !self.reported.status.is_open();
        match before {
            None if ended => vec![SessionEvent::Started, SessionEvent::Ended],
            None => vec![SessionEvent::Started],
            Some(before) if ended && before.reported.status.is_open() => vec![SessionEvent::Ended],
            Some(_) => vec![SessionEvent::Updated],
        }
    }

    /// Whether only what is measured changed since `before`: energy, power, periods, what it costs so far, and when it was reported.
    pub fn only_measured(&self, before: &Session) -> bool {
        let ends = |session: &Session| (session.reported.status, session.reported.end_time, session.cdr);
        ends(self) == ends(before) && self.identity() == before.identity()
    }

    /// Whether those who watch learn all that changed since `before` from what moves: what is measured, status, end and CDR.
    fn only_moves(&self, before: &Session) -> bool {
        self.findings == before.findings && self.identity() == before.identity()
    }

    /// What no measurement changes.
    fn identity(&self) -> impl PartialEq + '_ {
        let Reported { token, location_id, evse_uid, connector_id, start_time, .. } = &self.reported;
        let Reported { auth_method, authorization_reference, meter_id, currency, .. } = &self.reported;
        let whose = (self.driver, self.account, token, auth_method, authorization_reference);
        (whose, location_id, evse_uid, connector_id, start_time, meter_id, currency)
    }

    /// The session, given to a driver and their account.
    pub fn given_to(&self, driver: DriverId, account: AccountId) -> Session {
        Session { driver: Some(driver), account: Some(account), whole_since: self.version + 1, ..self.clone() }
    }

    /// The session once its CDR has come. One that it was found by less surely takes the place of none.
    pub fn told_cdr(&self, cdr: CdrLink) -> Session {
        let cdr = self.cdr.filter(|known| known.score > cdr.score).unwrap_or(cdr);
        Session { cdr: Some(cdr), ..self.clone() }
    }
}

/// Periods with some added. A period is known by when it begins: one that begins when another does is that one, measured anew.
fn added(mut periods: Vec<ChargingPeriod>, new: Vec<ChargingPeriod>) -> Vec<ChargingPeriod> {
    for period in new {
        // The newest stand last, and it is those that come again.
        match periods.iter_mut().rev().find(|known| known.start_time == period.start_time) {
            Some(known) => *known = period,
            None => periods.push(period),
        }
    }
    periods
}

/// What is odd about a report by itself.
fn odd(reported: &Reported, now: Timestamp) -> Vec<Finding> {
    let mut all = Vec::new();
    for (index, period) in reported.periods.iter().enumerate() {
        let outside = period.start_time < reported.start_time || reported.end_time.is_some_and(|end| period.start_time > end);
        if outside && all.len() < FINDINGS_MAX {
            let path = format!("charging_periods[{index}]");
            all.push(Finding::new(FindingCode::PeriodOutsideSession, path, "begins outside the session"));
        }
    }
    if reported.last_updated.duration_since(now) > CLOCK_TOLERANCE {
        all.push(Finding::new(FindingCode::InTheFuture, "last_updated", "lies in the future: the CPO's clock is ahead"));
    }
    all
}

/// What is odd about a report after another.
fn turned(before: &Reported, after: &Reported) -> Vec<Finding> {
    let mut all = Vec::new();
    if after.energy < before.energy {
        let text = format!("went down from {} to {}", before.energy, after.energy);
        all.push(Finding::new(FindingCode::EnergyWentDown, "energy", text));
    }
    if !after.location_id.eq_ignore_ascii_case(&before.location_id) {
        let text = format!("went from location {} to {} with the EVSE, while it charged", before.location_id, after.location_id);
        all.push(Finding::new(FindingCode::EvseMoved, "location_id", text));
    }
    all
}
