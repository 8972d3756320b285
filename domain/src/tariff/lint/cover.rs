//! Which moments some restrictions leave, where all of them go by one and the same thing.

use crate::tariff::{Day, Restrictions};
use jiff::civil::Time;
use rust_decimal::Decimal;
use std::fmt::Display;

/// What is left between restrictions.
pub(super) enum Hole {
    /// Nothing: they cover all moments.
    None,
    /// So much, in words.
    Between(String),
    /// They go by different things: nobody knows by looking at them what is left, but something is.
    Elsewhere,
}

/// What restrictions go by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Axis {
    Week,
    Energy,
    Duration,
    Power,
    Current,
}

const MINUTES_A_DAY: usize = 1_440;
const DAYS_A_WEEK: usize = 7;
const DAYS: [&str; DAYS_A_WEEK] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The one thing that restrictions go by; None where they go by several, by a date, or by nothing.
fn axis(of: &Restrictions) -> Option<Axis> {
    let by = [
        (Axis::Week, of.start_time.is_some() || of.end_time.is_some() || !of.days.is_empty()),
        (Axis::Energy, of.min_kwh.is_some() || of.max_kwh.is_some()),
        (Axis::Duration, of.min_duration.is_some() || of.max_duration.is_some()),
        (Axis::Power, of.min_power.is_some() || of.max_power.is_some()),
        (Axis::Current, of.min_current.is_some() || of.max_current.is_some()),
    ];
    let mut used = by.into_iter().filter(|(_, used)| *used).map(|(axis, _)| axis);
    let first = used.next()?;
    let is_plain = of.start_date.is_none() && of.end_date.is_none() && of.reservation.is_none();
    (is_plain && used.next().is_none()).then_some(first)
}

/// From, until; None: from the least there is, or without end.
type Span = (Decimal, Option<Decimal>);

fn span(of: &Restrictions, axis: Axis) -> Span {
    let (least, most) = match axis {
        Axis::Week => (None, None),
        Axis::Energy => (of.min_kwh, of.max_kwh),
        Axis::Duration => (of.min_duration.map(Decimal::from), of.max_duration.map(Decimal::from)),
        Axis::Power => (of.min_power, of.max_power),
        Axis::Current => (of.min_current, of.max_current),
    };
    (least.unwrap_or_default(), most)
}

/// What restrictions of one kind of price leave.
pub(super) fn holes<'r>(all: impl Iterator<Item = &'r Restrictions> + Clone) -> Hole {
    let Some(axis) = all.clone().next().and_then(axis) else { return Hole::Elsewhere };
    if !all.clone().all(|one| self::axis(one) == Some(axis)) {
        return Hole::Elsewhere;
    }
    let hole = if axis == Axis::Week { in_week(all) } else { between(all.map(|one| span(one, axis)).collect(), axis) };
    hole.map_or(Hole::None, Hole::Between)
}

/// The first hole between spans, in words.
fn between(mut spans: Vec<Span>, axis: Axis) -> Option<String> {
    spans.sort();
    let mut covered = Decimal::ZERO;
    for (from, until) in spans {
        if from > covered {
            return Some(format!("from {} to {}", measure(covered, axis), measure(from, axis)));
        }
        covered = covered.max(until?);
    }
    Some(format!("from {} on", measure(covered, axis)))
}

fn measure(value: Decimal, axis: Axis) -> impl Display {
    match axis {
        Axis::Week => String::new(),
        Axis::Energy => format!("{} kWh", value.normalize()),
        Axis::Duration => format!("{} s", value.normalize()),
        Axis::Power => format!("{} kW", value.normalize()),
        Axis::Current => format!("{} A", value.normalize()),
    }
}

/// The minutes of a week at which restrictions by clock and day hold.
fn minutes(of: &Restrictions) -> Vec<bool> {
    let minute = |time: Time| usize::from(time.hour().unsigned_abs()) * 60 + usize::from(time.minute().unsigned_abs());
    let (start, end) = (of.start_time.map_or(0, minute), of.end_time.map(minute).filter(|end| *end != 0).unwrap_or(MINUTES_A_DAY));
    let is_in = |minute: usize| if start <= end { (start..end).contains(&minute) } else { minute >= start || minute < end };
    let has = |day: usize| of.days.is_empty() || of.days.iter().any(|one| day_index(*one) == day);
    (0..DAYS_A_WEEK * MINUTES_A_DAY).map(|at| has(at / MINUTES_A_DAY) && is_in(at % MINUTES_A_DAY)).collect()
}

fn day_index(day: Day) -> usize {
    usize::from((i8::from(day) - 1).unsigned_abs())
}

/// The first minutes of a week that are left, in words.
fn in_week<'r>(all: impl Iterator<Item = &'r Restrictions>) -> Option<String> {
    let mut covered = vec![false; DAYS_A_WEEK * MINUTES_A_DAY];
    for one in all {
        covered.iter_mut().zip(minutes(one)).for_each(|(covered, more)| *covered |= more);
    }
    let from = covered.iter().position(|covered| !covered)?;
    let length = covered[from..].iter().position(|covered| *covered).unwrap_or(covered.len() - from);
    let clock = |at: usize| format!("{} {:02}:{:02}", DAYS[at / MINUTES_A_DAY % DAYS_A_WEEK], at % MINUTES_A_DAY / 60, at % 60);
    Some(format!("from {} to {}", clock(from), clock(from + length)))
}

/// Whether both hold at some moments, and each at others alone. Tiers that lie within each other are no overlap: the first one that holds counts,
/// and is meant to.
pub(super) fn overlap(one: &Restrictions, other: &Restrictions) -> bool {
    let Some(axis) = axis(one).filter(|axis| self::axis(other) == Some(*axis)) else { return false };
    if axis == Axis::Week {
        let (one, other) = (minutes(one), minutes(other));
        let any = |is: fn(bool, bool) -> bool| one.iter().zip(&other).any(|(one, other)| is(*one, *other));
        return any(|one, other| one && other) && any(|one, other| one && !other) && any(|one, other| !one && other);
    }
    let ((from, until), (begin, end)) = (span(one, axis), span(other, axis));
    let is_before = |one: Option<Decimal>, other: Option<Decimal>| one.is_some_and(|one| other.is_none_or(|other| one < other));
    let cross = |from: Decimal, until: Option<Decimal>, begin, end| {
        from < begin && until.is_none_or(|until| begin < until) && is_before(until, end)
    };
    cross(from, until, begin, end) || cross(begin, end, from, until)
}
