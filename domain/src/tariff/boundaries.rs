//! Where restrictions may begin or cease to hold within a session: what a CPO cuts its periods at.

use super::{Tariff, restrictions::Restrictions};
use crate::energy::Energy;
use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, DateTime, Time},
    tz::{AmbiguousOffset, TimeZone},
};
use rust_decimal::{Decimal, prelude::ToPrimitive};

/// So many are looked at in a session: a month at twenty hours of the day and twelve tiers are fewer than a thousand.
pub(super) const BOUNDARIES_MAX: usize = 10_000;

/// The boundaries of a session, each in order.
#[derive(Default)]
pub(super) struct Boundaries {
    /// By the clock, the calendar and the length of the session.
    times: Vec<Timestamp>,
    /// By energy: the least that reaches a bound.
    energies: Vec<Energy>,
    /// Whether there are more times than were listed: what is after the last one is not known.
    truncated: bool,
}

impl Boundaries {
    /// Those of some tariffs from one time to another, for a session that began at `start`.
    pub(super) fn of<'t>(
        tariffs: impl Iterator<Item = &'t Tariff>,
        zone: Option<&TimeZone>,
        start: Timestamp,
        (from, to): (Timestamp, Timestamp),
    ) -> Self {
        let restrictions: Vec<&Restrictions> =
            tariffs.flat_map(|tariff| &tariff.elements).filter_map(|element| element.restrictions.as_ref()).collect();
        let seconds = restrictions.iter().flat_map(|one| [one.min_duration, one.max_duration]).flatten();
        let mut times: Vec<Timestamp> = seconds
            .filter_map(|seconds| start.checked_add(SignedDuration::from_secs(seconds)).ok())
            .filter(|time| from < *time && *time < to)
            .collect();
        let mut truncated = false;
        if let Some(zone) = zone
            && restrictions.iter().any(|one| one.needs_zone())
        {
            let local = local(zone, clocks(&restrictions), from, to);
            truncated = local.len() > BOUNDARIES_MAX;
            times.extend(local);
        }
        times.sort();
        times.dedup();
        let kwh = restrictions.iter().flat_map(|one| [one.min_kwh, one.max_kwh]).flatten();
        let mut energies: Vec<Energy> = kwh.filter_map(reaching).collect();
        energies.sort();
        energies.dedup();
        Boundaries { times, energies, truncated }
    }

    /// The times between two others, and whether those are all.
    pub(super) fn between(&self, from: Timestamp, to: Timestamp) -> (&[Timestamp], bool) {
        let begin = self.times.partition_point(|time| *time <= from);
        let end = self.times.partition_point(|time| *time < to).max(begin);
        let all = !self.truncated || self.times.last().is_some_and(|last| to <= *last);
        (&self.times[begin..end], all)
    }

    /// The amounts of energy at which a bound is crossed on the way from one to another, short of the other.
    pub(super) fn crossed(&self, from: Energy, to: Energy) -> impl Iterator<Item = Energy> {
        let (low, high) = (from.min(to), from.max(to));
        let begin = self.energies.partition_point(|energy| *energy <= low);
        let end = self.energies.partition_point(|energy| *energy <= high).max(begin);
        let down = i64::from(to < from);
        let crossed = self.energies[begin..end].iter().map(move |energy| Energy::from_milliwatt_hours(energy.milliwatt_hours() - down));
        crossed.filter(move |energy| low < *energy && *energy < high)
    }
}

/// The times of day at which a restriction may change, midnight among them: days and dates do.
fn clocks(restrictions: &[&Restrictions]) -> Vec<Time> {
    let mut clocks: Vec<Time> = restrictions.iter().flat_map(|one| [one.start_time, one.end_time]).flatten().collect();
    clocks.push(Time::midnight());
    clocks.sort();
    clocks.dedup();
    clocks
}

/// Those times of each day, and where clocks are changed. An hour that comes twice has its times twice; one that is skipped has none.
fn local(zone: &TimeZone, clocks: Vec<Time>, from: Timestamp, to: Timestamp) -> Vec<Timestamp> {
    let changes = zone.following(from).map(|change| change.timestamp()).take_while(|time| *time < to);
    let days = std::iter::successors(Some(zone.to_datetime(from).date()), |day: &Date| day.tomorrow().ok());
    let last = zone.to_datetime(to).date();
    let of_days = days.take_while(|day| *day <= last).flat_map(|day| {
        let moments = clocks.iter().map(move |clock| DateTime::from_parts(day, *clock)).collect::<Vec<_>>();
        moments.into_iter().flat_map(|moment| instants(zone, moment)).flatten()
    });
    let within = of_days.filter(|time| from < *time && *time < to);
    changes.take(BOUNDARIES_MAX).chain(within.take(BOUNDARIES_MAX + 1)).collect()
}

/// When a clock on the wall shows that: once, twice, or never.
fn instants(zone: &TimeZone, local: DateTime) -> [Option<Timestamp>; 2] {
    match zone.to_ambiguous_timestamp(local).offset() {
        AmbiguousOffset::Unambiguous { offset } => [offset.to_timestamp(local).ok(), None],
        AmbiguousOffset::Gap { .. } => [None, None],
        AmbiguousOffset::Fold { before, after } => [before.to_timestamp(local).ok(), after.to_timestamp(local).ok()],
    }
}

/// The least energy that is not below a bound in kWh; None beyond what is measured.
fn reaching(kwh: Decimal) -> Option<Energy> {
    let milliwatt_hours = kwh.checked_mul(Decimal::from(1_000_000))?.ceil().to_i64()?;
    Some(Energy::from_milliwatt_hours(milliwatt_hours))
}
