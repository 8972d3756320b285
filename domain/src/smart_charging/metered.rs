//! What came of a session: what its meter measured, by the prices of the time.

use super::{Course, Figures, Meter, Metered, SLOT_MINUTES, Signals, Slots};
use crate::{charging::DimensionKind, session::Session};
use jiff::{SignedDuration, Timestamp};
use rust_decimal::{Decimal, prelude::ToPrimitive};

/// For how long after a report its power is taken to go on.
const POWER_HOLDS: SignedDuration = SignedDuration::from_mins(15);

/// How far back from its end a session is priced by the slot.
const LOOKS_BACK: SignedDuration = SignedDuration::from_hours(31 * 24);

impl Meter {
    /// What is known of a session at a time: its last report, and what it has drawn since if it went on as it did then.
    pub fn at(session: &Session, now: Timestamp) -> Self {
        let reported = &session.reported;
        let since = now.duration_since(reported.last_updated).clamp(SignedDuration::ZERO, POWER_HOLDS);
        let power = session.power.map(float).filter(|_| reported.status.is_open()).unwrap_or_default();
        Self {
            kwh: float(reported.energy.kwh()) + power.max(0.0) * since.as_secs_f64() / 3600.0,
            level: reported.state_of_charge.map(float),
        }
    }
}

/// What the meter of a session has measured over time: by its periods, in which it is taken to be the same all the time.
pub fn measured(session: &Session) -> Vec<Metered> {
    let charge = session.charge();
    let mut periods = charge.periods;
    periods.sort_by_key(|period| period.start_time);
    let ends: Vec<Timestamp> = periods.iter().skip(1).map(|period| period.start_time).chain([charge.end]).collect();
    let measured = periods.iter().zip(ends).map(|(period, until)| {
        let kwh = period.volume(DimensionKind::Energy).ok().flatten().map(float).unwrap_or_default();
        Metered { from: period.start_time, until, kwh }
    });
    measured.filter(|measured| measured.until > measured.from).collect()
}

/// What came of what was measured, and what would have come of as much at once, by so much power.
pub fn outcome(signals: &Signals, measured: &[Metered], (most_kw, efficiency): (f64, f64)) -> (Figures, Figures) {
    let (Some(first), Some(last)) = (measured.first(), measured.last()) else { return Default::default() };
    // Of a session that is said to have begun long ago, what is longest ago is left out.
    let from = first.from.max(last.until.saturating_sub(LOOKS_BACK).unwrap_or(first.from));
    let (course, _) = Course::of(signals, Slots::around(from, last.until, SLOT_MINUTES));
    let kwh: f64 = measured.iter().map(|measured| measured.kwh).sum();
    let seconds = SignedDuration::try_from_secs_f64(kwh.max(0.0) / most_kw.max(f64::MIN_POSITIVE) * 3600.0).unwrap_or(SignedDuration::MAX);
    // Who drew more than that power was not slower at once.
    let until = first.from.saturating_add(seconds).unwrap_or(last.until).min(last.until);
    let at_once = if kwh > 0.0 { vec![Metered { from: first.from, until, kwh }] } else { Vec::new() };
    let figures = |energy: &[Metered]| course.figures(&course.measured(energy), efficiency);
    (figures(measured), figures(&at_once))
}

fn float(number: Decimal) -> f64 {
    number.to_f64().unwrap_or_default()
}
