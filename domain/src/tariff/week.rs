//! At which minutes of a week restrictions by clock and day hold.

use super::{Day, Restrictions};
use jiff::civil::Time;
use std::ops::Range;

pub(super) const MINUTES_A_DAY: usize = 1_440;
pub(super) const DAYS_A_WEEK: usize = 7;

/// The days on which they hold, and between which minutes of each such day: two spans where they go over midnight.
pub(super) struct Week {
    days: [bool; DAYS_A_WEEK],
    spans: [Range<usize>; 2],
}

impl Week {
    pub(super) fn of(restrictions: &Restrictions) -> Self {
        let minute = |time: Time| usize::from(time.hour().unsigned_abs()) * 60 + usize::from(time.minute().unsigned_abs());
        let start = restrictions.start_time.map_or(0, minute);
        let end = restrictions.end_time.map(minute).filter(|end| *end != 0).unwrap_or(MINUTES_A_DAY);
        let mut days = [restrictions.days.is_empty(); DAYS_A_WEEK];
        restrictions.days.iter().copied().map(Day::index).for_each(|day| days[day] = true);
        Week { days, spans: if start <= end { [start..end, 0..0] } else { [start..MINUTES_A_DAY, 0..end] } }
    }

    /// Whether they hold at a minute of the week.
    pub(super) fn holds(&self, minute: usize) -> bool {
        self.days[minute / MINUTES_A_DAY] && self.spans.iter().any(|span| span.contains(&(minute % MINUTES_A_DAY)))
    }

    /// Whether both hold at some minute.
    pub(super) fn meets(&self, other: &Week) -> bool {
        let share = |one: &Range<usize>, other: &Range<usize>| one.start.max(other.start) < one.end.min(other.end);
        self.days.iter().zip(other.days).any(|(one, other)| *one && other)
            && self.spans.iter().any(|one| other.spans.iter().any(|other| share(one, other)))
    }
}
