//! Where restrictions may begin or cease to hold within a session: what a CPO cuts its periods at.

use super::{local::LocalClock, prepared::Marks};

/// So many are looked at in a session: a month at twenty hours of the day and twelve tiers are fewer than a thousand.
pub(super) const BOUNDARIES_MAX: usize = 10_000;

/// The boundaries of a session.
pub(super) struct Boundaries<'m> {
    /// By the clock, the calendar and the length of the session, in order: microseconds since 1970.
    times: Vec<i64>,
    /// By energy, in order: the least that reaches a bound.
    energies: &'m [i64],
    /// Whether there are more times than were listed: what is after the last one is not known.
    truncated: bool,
}

impl<'m> Boundaries<'m> {
    /// Those from one time to another, for a session that began at `start`.
    pub(super) fn of(marks: &'m Marks, clock: Option<&LocalClock>, start: i64, (from, to): (i64, i64)) -> Self {
        let mut times = Vec::new();
        if let Some(clock) = clock.filter(|_| marks.local) {
            clock.times(&marks.clocks, from, to, BOUNDARIES_MAX, &mut times);
        }
        let truncated = times.len() > BOUNDARIES_MAX;
        let after = marks.durations.iter().filter_map(|seconds| start.checked_add(seconds.checked_mul(1_000_000)?));
        times.extend(after.filter(|time| from < *time && *time < to));
        times.sort_unstable();
        times.dedup();
        Boundaries { times, energies: &marks.energies, truncated }
    }

    /// The times between two others, and whether those are all.
    pub(super) fn between(&self, from: i64, to: i64) -> (&[i64], bool) {
        let begin = self.times.partition_point(|time| *time <= from);
        let end = self.times.partition_point(|time| *time < to).max(begin);
        let all = !self.truncated || self.times.last().is_some_and(|last| to <= *last);
        (&self.times[begin..end], all)
    }

    /// The amounts of energy at which a bound is crossed on the way from one to another, short of the other.
    pub(super) fn crossed(&self, from: i64, to: i64) -> impl Iterator<Item = i64> {
        let (low, high) = (from.min(to), from.max(to));
        let begin = self.energies.partition_point(|energy| *energy <= low);
        let end = self.energies.partition_point(|energy| *energy <= high).max(begin);
        let down = i64::from(to < from);
        let crossed = self.energies[begin..end].iter().map(move |energy| energy - down);
        crossed.filter(move |energy| low < *energy && *energy < high)
    }
}
