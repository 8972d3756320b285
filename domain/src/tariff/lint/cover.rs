//! Which moments some restrictions leave, where all of them go by one and the same thing.

use crate::tariff::{
    Restrictions,
    week::{DAYS_A_WEEK, MINUTES_A_DAY, Week},
};
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

const MINUTES_A_WEEK: usize = DAYS_A_WEEK * MINUTES_A_DAY;
const DAYS: [&str; DAYS_A_WEEK] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// In the order of `Restrictions::amounts`.
const AMOUNTS: [Axis; 4] = [Axis::Energy, Axis::Duration, Axis::Power, Axis::Current];

/// The one thing that restrictions go by; None where they go by several, by a date, or by nothing.
fn axis(of: &Restrictions) -> Option<Axis> {
    let of_week = of.start_time.is_some() || of.end_time.is_some() || !of.days.is_empty();
    let amounts = AMOUNTS.into_iter().zip(of.amounts()).filter(|(_, bounds)| *bounds != (None, None)).map(|(axis, _)| axis);
    let mut used = of_week.then_some(Axis::Week).into_iter().chain(amounts);
    let first = used.next()?;
    let is_plain = of.start_date.is_none() && of.end_date.is_none() && of.reservation.is_none();
    (is_plain && used.next().is_none()).then_some(first)
}

/// From, until; None: from the least there is, or without end.
type Span = (Decimal, Option<Decimal>);

fn span(of: &Restrictions, axis: Axis) -> Span {
    let bounds = AMOUNTS.into_iter().zip(of.amounts()).find(|(one, _)| *one == axis);
    let (least, most) = bounds.map_or((None, None), |(_, bounds)| bounds);
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

/// The first minutes of a week that are left, in words.
fn in_week<'r>(all: impl Iterator<Item = &'r Restrictions>) -> Option<String> {
    let weeks: Vec<Week> = all.map(Week::of).collect();
    let is_covered = |minute: &usize| weeks.iter().any(|week| week.holds(*minute));
    let from = (0..MINUTES_A_WEEK).find(|minute| !is_covered(minute))?;
    let until = (from..MINUTES_A_WEEK).find(is_covered).unwrap_or(MINUTES_A_WEEK);
    let clock = |at: usize| format!("{} {:02}:{:02}", DAYS[at / MINUTES_A_DAY % DAYS_A_WEEK], at % MINUTES_A_DAY / 60, at % 60);
    Some(format!("from {} to {}", clock(from), clock(until)))
}

/// Whether both hold at some moments, and each at others alone. Tiers that lie within each other are no overlap: the first one that holds counts,
/// and is meant to.
pub(super) fn overlap(one: &Restrictions, other: &Restrictions) -> bool {
    let Some(axis) = axis(one).filter(|axis| self::axis(other) == Some(*axis)) else { return false };
    if axis == Axis::Week {
        let (one, other) = (Week::of(one), Week::of(other));
        let is_alone = |one: &Week, other: &Week| (0..MINUTES_A_WEEK).any(|minute| one.holds(minute) && !other.holds(minute));
        return one.meets(&other) && is_alone(&one, &other) && is_alone(&other, &one);
    }
    let ((from, until), (begin, end)) = (span(one, axis), span(other, axis));
    let is_before = |one: Option<Decimal>, other: Option<Decimal>| one.is_some_and(|one| other.is_none_or(|other| one < other));
    let cross = |from: Decimal, until: Option<Decimal>, begin, end| {
        from < begin && until.is_none_or(|until| begin < until) && is_before(until, end)
    };
    cross(from, until, begin, end) || cross(begin, end, from, until)
}
