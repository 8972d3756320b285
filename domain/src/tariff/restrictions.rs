//! When an element applies (TariffRestrictions): all that is set must hold, judged at the start of a charging period.

use super::{
    local::{Local, SECONDS_A_DAY},
    measured::Measured,
    prepared::Marks,
};
use jiff::{
    civil::{Date, Time, Weekday},
    tz::TimeZone,
};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A day of the week. Stored as 1 for Monday to 7 for Sunday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "i8", into = "i8")]
pub struct Day(Weekday);

impl Day {
    /// Its place in the week, Monday as 0.
    pub(super) fn index(self) -> usize {
        usize::from(self.0.to_monday_zero_offset().unsigned_abs())
    }
}

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

/// A moment of a session as restrictions see it.
#[derive(Clone, Copy)]
pub(super) struct Moment {
    /// Where it is charged; anything where no restriction goes by it.
    pub local: Local,
    /// Energy of the session before it, thousandths of a Wh.
    pub energy: i64,
    /// Seconds of the session before it.
    pub seconds: i64,
    /// Whether it is a reservation's, and how that ended.
    pub reservation: Option<Reservation>,
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

    /// The bounds of energy, duration, power and current: from, below.
    pub(super) fn amounts(&self) -> [(Option<Decimal>, Option<Decimal>); 4] {
        let durations = (self.min_duration.map(Decimal::from), self.max_duration.map(Decimal::from));
        [(self.min_kwh, self.max_kwh), durations, (self.min_power, self.max_power), (self.min_current, self.max_current)]
    }
}

/// Restrictions as whole numbers, each from the first value inside to the first one beyond.
#[derive(Clone, Debug)]
pub(super) struct Bounds {
    /// Whether they go by local time.
    local: bool,
    /// Seconds of the local day: from, until.
    clock: (Option<i64>, Option<i64>),
    /// Days since 1970.
    dates: Range<i64>,
    /// A bit for each day, Monday the lowest.
    days: u8,
    /// Thousandths of a Wh.
    energy: Range<i64>,
    seconds: Range<i64>,
    current: (Option<Decimal>, Option<Decimal>),
    power: (Option<Decimal>, Option<Decimal>),
    /// Whether there is any of those four.
    measured: bool,
    reservation: Option<Reservation>,
}

const EVERY_DAY: u8 = 0x7f;

impl From<&Restrictions> for Bounds {
    fn from(all: &Restrictions) -> Self {
        let bit = |day: &Day| 1 << day.index();
        Bounds {
            local: all.needs_zone(),
            clock: (all.start_time.map(second_of_day), all.end_time.map(second_of_day).filter(|end| *end != 0)),
            dates: all.start_date.map_or(i64::MIN, day_since_1970)..all.end_date.map_or(i64::MAX, day_since_1970),
            days: if all.days.is_empty() { EVERY_DAY } else { all.days.iter().fold(0, |days, day| days | bit(day)) },
            energy: all.min_kwh.map_or(i64::MIN, reaching)..all.max_kwh.map_or(i64::MAX, reaching),
            seconds: all.min_duration.unwrap_or(i64::MIN)..all.max_duration.unwrap_or(i64::MAX),
            current: (all.min_current, all.max_current),
            power: (all.min_power, all.max_power),
            measured: [all.min_current, all.max_current, all.min_power, all.max_power].iter().any(Option::is_some),
            reservation: all.reservation,
        }
    }
}

impl Bounds {
    pub(super) fn hold(&self, at: &Moment, measured: &Measured, unmeasured_matches: bool) -> Held {
        let plain = self.reservation == at.reservation
            && self.energy.contains(&at.energy)
            && self.seconds.contains(&at.seconds)
            && (!self.local || self.local_holds(&at.local));
        match plain {
            false => Held::No,
            true if self.measured => self.measured_holds(measured, unmeasured_matches),
            true => Held::Yes,
        }
    }

    fn local_holds(&self, local: &Local) -> bool {
        self.days & local.weekday != 0 && self.dates.contains(&local.day) && self.clock_holds(local.second)
    }

    /// 00:00 as an end is the end of the day, alone or with any start (A6, A7); the same start and end otherwise never hold (A5).
    fn clock_holds(&self, second: i64) -> bool {
        let start = self.clock.0.unwrap_or_default();
        match self.clock.1 {
            None => start <= second,
            Some(end) if start <= end => (start..end).contains(&second),
            Some(end) => start <= second || second < end,
        }
    }

    /// A lower bound is held against the greatest value of the period, an upper one against the least; either falls back to the other (A4).
    #[inline(never)]
    fn measured_holds(&self, measured: &Measured, unmeasured_matches: bool) -> Held {
        let mut unmeasured = false;
        for ((least, most), (low, high)) in [(self.current, measured.current), (self.power, measured.power)] {
            match (least, high.or(low)) {
                (Some(bound), Some(value)) if value < bound => return Held::No,
                (Some(_), None) => unmeasured = true,
                _ => {}
            }
            match (most, low.or(high)) {
                (Some(bound), Some(value)) if value >= bound => return Held::No,
                (Some(_), None) => unmeasured = true,
                _ => {}
            }
        }
        if unmeasured && !unmeasured_matches { Held::Unmeasured } else { Held::Yes }
    }

    /// Adds where they begin or cease to hold.
    pub(super) fn mark(&self, marks: &mut Marks) {
        let set = |range: &Range<i64>| [range.start, range.end].into_iter().filter(|bound| ![i64::MIN, i64::MAX].contains(bound));
        marks.local |= self.local;
        marks.clocks.extend([self.clock.0, self.clock.1].into_iter().flatten());
        marks.durations.extend(set(&self.seconds));
        marks.energies.extend(set(&self.energy));
    }
}

fn second_of_day(time: Time) -> i64 {
    time.duration_since(Time::midnight()).as_secs()
}

fn day_since_1970(date: Date) -> i64 {
    date.to_zoned(TimeZone::UTC).map_or(i64::MAX, |midnight| midnight.timestamp().as_second().div_euclid(SECONDS_A_DAY))
}

/// The least energy that is not below a bound in kWh, thousandths of a Wh; the most there is where that is beyond what is measured.
fn reaching(kwh: Decimal) -> i64 {
    let beyond = if kwh.is_sign_negative() { i64::MIN } else { i64::MAX };
    kwh.checked_mul(Decimal::from(1_000_000)).and_then(|energy| energy.ceil().to_i64()).unwrap_or(beyond)
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
