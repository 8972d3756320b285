//! The clock on the wall where a session was charged: worked out once for the session, whose zone seldom changes its offset meanwhile.

use jiff::{Timestamp, tz::TimeZone};

pub(super) const SECONDS_A_DAY: i64 = 86_400;
const MICROSECONDS: i64 = 1_000_000;
/// 1 January 1970 was a Thursday: the fourth day, counted from Monday as 0 it is 3.
const WEEKDAY_OF_1970: i64 = 3;

/// What a clock on the wall shows.
#[derive(Clone, Copy, Default)]
pub(super) struct Local {
    /// Days since 1970.
    pub day: i64,
    /// Seconds since midnight by the clock.
    pub second: i64,
    /// A bit for each day, Monday the lowest.
    pub weekday: u8,
}

/// The offsets of a zone during a session. Times are microseconds since 1970.
pub(super) struct LocalClock {
    /// Seconds east of UTC when it began.
    first: i64,
    /// From when on another one counts, in order.
    changes: Vec<(i64, i64)>,
}

impl LocalClock {
    /// So many changes are looked at, and the last of them counts to the end: a session of a hundred years has two hundred.
    const CHANGES_MAX: usize = 1_000;

    pub(super) fn of(zone: &TimeZone, from: Timestamp, to: Timestamp) -> Self {
        let first = zone.to_offset(from).seconds().into();
        let following = zone.following(from).take_while(|change| change.timestamp() < to).take(Self::CHANGES_MAX);
        let changes = following.map(|change| (change.timestamp().as_microsecond(), change.offset().seconds().into())).collect();
        LocalClock { first, changes }
    }

    /// What it shows at a time.
    pub(super) fn at(&self, time: i64) -> Local {
        let before = self.changes.partition_point(|(change, _)| *change <= time);
        let offset = if before == 0 { self.first } else { self.changes[before - 1].1 };
        let seconds = time.div_euclid(MICROSECONDS) + offset;
        let day = seconds.div_euclid(SECONDS_A_DAY);
        Local { day, second: seconds.rem_euclid(SECONDS_A_DAY), weekday: 1 << (day + WEEKDAY_OF_1970).rem_euclid(7) }
    }

    /// When it shows some seconds of the day, between two times and without those, and when it is changed. In no order; an hour that comes
    /// twice has its times twice, one that is skipped has none. At most `most` and one more, which says that there are others.
    pub(super) fn times(&self, clocks: &[i64], from: i64, to: i64, most: usize, found: &mut Vec<i64>) {
        let begins = std::iter::once((from, self.first)).chain(self.changes.iter().copied());
        let ends = self.changes.iter().map(|(change, _)| *change).chain(std::iter::once(to));
        for ((begin, offset), end) in begins.zip(ends) {
            if begin > from {
                found.push(begin);
            }
            let local = begin.div_euclid(MICROSECONDS) + offset;
            let days = local.div_euclid(SECONDS_A_DAY)..;
            let moments = days.flat_map(|day| clocks.iter().map(move |clock| (day * SECONDS_A_DAY + clock - offset) * MICROSECONDS));
            let within = moments.take_while(|time| *time < end).filter(|time| begin < *time);
            found.extend(within.take((most + 1).saturating_sub(found.len())));
        }
    }
}
