//! When an element applies (TariffRestrictions): all that is set must hold, judged at the start of a charging period.

use crate::{
    charging::{ChargingPeriod, DimensionKind},
    energy::Energy,
    finding::{Finding, FindingCode},
};
use jiff::{
    Zoned,
    civil::{Date, Time, Weekday},
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A day of the week. Stored as 1 for Monday to 7 for Sunday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "i8", into = "i8")]
pub struct Day(Weekday);

impl From<Weekday> for Day {
    fn from(day: Weekday) -> Self {
        Day(day)
    }
}

impl From<Day> for i8 {
    fn from(day: Day) -> i8 {
        day.0.to_monday_one_offset()
    }
}

impl TryFrom<i8> for Day {
    type Error = String;

    fn try_from(number: i8) -> Result<Self, String> {
        Weekday::from_monday_one_offset(number).map(Day).map_err(|_| format!("{number} is no day of the week: they are 1 to 7"))
    }
}

/// When an element applies.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restrictions {
    /// Local, inclusive.
    pub start_time: Option<Time>,
    /// Local, exclusive; midnight is the end of the day; before `start_time`: over midnight.
    pub end_time: Option<Time>,
    /// Local, inclusive.
    pub start_date: Option<Date>,
    /// Local, exclusive.
    pub end_date: Option<Date>,
    /// kWh of the session so far, inclusive.
    pub min_kwh: Option<Decimal>,
    /// kWh of the session so far, exclusive.
    pub max_kwh: Option<Decimal>,
    /// A, summed over the phases, inclusive.
    pub min_current: Option<Decimal>,
    /// A, summed over the phases, exclusive.
    pub max_current: Option<Decimal>,
    /// kW, inclusive.
    pub min_power: Option<Decimal>,
    /// kW, exclusive.
    pub max_power: Option<Decimal>,
    /// Seconds of the session so far, inclusive.
    pub min_duration: Option<i64>,
    /// Seconds of the session so far, exclusive.
    pub max_duration: Option<i64>,
    /// Local days; empty: all.
    pub days: Vec<Day>,
    /// For a reservation, by how that ended; None: for charging.
    pub reservation: Option<Reservation>,
}

/// For which end of a reservation an element is (ReservationRestrictionType).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Reservation {
    /// Pending or used.
    Reservation,
    /// Lapsed.
    ReservationExpires,
}

/// A period as restrictions see it.
#[derive(Clone)]
pub(super) struct Moment<'a> {
    /// Its start where it was charged; None where the zone is not known, which no restriction then needs.
    pub local: Option<Zoned>,
    /// Energy of the session before it.
    pub energy: Energy,
    /// Seconds of the session before it.
    pub seconds: i64,
    pub period: &'a ChargingPeriod,
    /// Whether it is a reservation's, and how that ended.
    pub reservation: Option<Reservation>,
    /// What to assume of what was not measured.
    pub unmeasured_matches: bool,
}

/// Whether restrictions hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Held {
    Yes,
    No,
    /// No, but only because current or power was not measured.
    Unmeasured,
}

impl Restrictions {
    /// Whether they depend on the local time of the place.
    pub fn needs_zone(&self) -> bool {
        self.start_time.is_some()
            || self.end_time.is_some()
            || self.start_date.is_some()
            || self.end_date.is_some()
            || !self.days.is_empty()
    }

    pub(super) fn hold(&self, at: &Moment<'_>) -> Held {
        let plain = self.reservation == at.reservation && self.time_holds(at) && self.progress_holds(at);
        if !plain { Held::No } else { self.measured_holds(at) }
    }

    fn time_holds(&self, at: &Moment<'_>) -> bool {
        let Some(local) = &at.local else { return !self.needs_zone() };
        let (time, date) = (local.time(), local.date());
        let day = self.days.is_empty() || self.days.contains(&date.weekday().into());
        let dates = self.start_date.is_none_or(|start| start <= date) && self.end_date.is_none_or(|end| date < end);
        day && dates && self.clock_holds(time)
    }

    /// 00:00 as an end is the end of the day, alone or with any start (A6, A7); the same start and end otherwise never hold (A5).
    fn clock_holds(&self, time: Time) -> bool {
        let start = self.start_time.unwrap_or(Time::midnight());
        match self.end_time.filter(|end| *end != Time::midnight()) {
            None => start <= time,
            Some(end) if start <= end => start <= time && time < end,
            Some(end) => start <= time || time < end,
        }
    }

    fn progress_holds(&self, at: &Moment<'_>) -> bool {
        let kwh = at.energy.kwh();
        let energy = self.min_kwh.is_none_or(|min| min <= kwh) && self.max_kwh.is_none_or(|max| kwh < max);
        let duration = self.min_duration.is_none_or(|min| min <= at.seconds) && self.max_duration.is_none_or(|max| at.seconds < max);
        energy && duration
    }

    /// A lower bound is held against the greatest value of the period, an upper one against the least; either falls back to the other (A4).
    fn measured_holds(&self, at: &Moment<'_>) -> Held {
        let volume = |kind| at.period.volume(kind).ok().flatten();
        let value = |first, second| volume(first).or_else(|| volume(second));
        let checks = [
            (self.min_current, value(DimensionKind::MaxCurrent, DimensionKind::MinCurrent), true),
            (self.max_current, value(DimensionKind::MinCurrent, DimensionKind::MaxCurrent), false),
            (self.min_power, value(DimensionKind::MaxPower, DimensionKind::MinPower), true),
            (self.max_power, value(DimensionKind::MinPower, DimensionKind::MaxPower), false),
        ];
        let mut unmeasured = false;
        for (bound, value, lower) in checks {
            match (bound, value) {
                (None, _) => {}
                (Some(_), None) => unmeasured = true,
                (Some(bound), Some(value)) if lower && value < bound => return Held::No,
                (Some(bound), Some(value)) if !lower && value >= bound => return Held::No,
                _ => {}
            }
        }
        if unmeasured && !at.unmeasured_matches { Held::Unmeasured } else { Held::Yes }
    }

    pub(super) fn lint(&self, element: usize) -> Option<Finding> {
        let empty = self.start_time.is_some() && self.start_time == self.end_time && self.start_time != Some(Time::midnight());
        let path = format!("elements[{element}].restrictions");
        empty.then(|| Finding::new(FindingCode::EmptyTimeWindow, path, "begins and ends at the same time of day, so it never holds"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_has_the_days_one_to_seven() {
        for number in 1..=7 {
            assert_eq!(serde_json::to_string(&Day::try_from(number).unwrap()).unwrap(), number.to_string());
        }
        assert_eq!(i8::from(Day::from(Weekday::Sunday)), 7);
        for wrong in ["0", "8", "-1", "255"] {
            assert!(serde_json::from_str::<Day>(wrong).is_err(), "{wrong}");
        }
    }
}
