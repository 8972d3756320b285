//! A calendar month in UTC, which is what a partition holds.

use jiff::{
    Timestamp,
    civil::{Date, date},
    tz::TimeZone,
};
use std::fmt;
use uuid::Uuid;

/// Bits below the milliseconds in a UUIDv7.
const BITS_BELOW_TIME: u32 = 80;

/// By its first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Month(Date);

impl Month {
    /// No row is older, since Wattlane is not. An id from before is no time at all.
    pub(super) const OLDEST: Month = Month(date(2020, 1, 1));

    /// The month that an instant lies in.
    pub(super) fn of(instant: Timestamp) -> Self {
        Month(instant.to_zoned(TimeZone::UTC).date().first_of_month())
    }

    /// The month this many after (or, negative, before) this one.
    pub(super) fn plus(self, months: i32) -> Self {
        Month(self.0.saturating_add(jiff::Span::new().months(months)))
    }

    /// The smallest UUIDv7 of the month: the milliseconds of its start, and zeros.
    pub(super) fn first_uuid(self) -> Uuid {
        let start = self.0.at(0, 0, 0, 0).to_zoned(TimeZone::UTC).map(|start| start.timestamp().as_millisecond());
        // UTC has no gaps, and ids of before 1970 there are none.
        let milliseconds = u128::try_from(start.unwrap_or_default()).unwrap_or_default();
        Uuid::from_u128(milliseconds << BITS_BELOW_TIME)
    }

    /// The name of a table's partition for the month: `outbox_y2025m03`.
    pub(super) fn partition(self, table: &str) -> String {
        format!("{table}_y{:04}m{:02}", self.0.year(), self.0.month())
    }

    /// The month whose partition of `table` has this name. None for the default one.
    pub(super) fn of_partition(table: &str, partition: &str) -> Option<Self> {
        let (year, month) = partition.strip_prefix(table)?.strip_prefix("_y")?.split_once('m')?;
        Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok().map(Month)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        Month::of(text.parse().unwrap())
    }

    #[test]
    fn a_month_begins_at_midnight_utc() {
        assert_eq!(month("2025-02-28T23:59:59.999Z").to_string(), "2025-02");
        assert_eq!(month("2025-03-01T00:00:00Z").to_string(), "2025-03");
    }

    #[test]
    fn months_go_over_years() {
        assert_eq!(month("2025-11-30T12:00:00Z").plus(3).to_string(), "2026-02");
        assert_eq!(month("2025-01-31T12:00:00Z").plus(-2).to_string(), "2024-11");
    }

    #[test]
    fn bounds_are_the_first_ids_of_their_months() {
        let bound = month("2025-03-15T00:00:00Z").first_uuid();
        // 2025-03-01T00:00:00Z is 1740787200000 ms.
        assert_eq!(bound, Uuid::from_u128(1_740_787_200_000 << 80));
        let first = Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, 1_740_787_200, 0));
        let last = Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, 1_740_787_199, 999_000_000));
        assert!(last < bound && bound <= first);
    }

    #[test]
    fn a_partition_says_its_month_and_the_default_one_none() {
        let march = month("2025-03-15T00:00:00Z");
        assert_eq!(march.partition("outbox"), "outbox_y2025m03");
        assert_eq!(Month::of_partition("outbox", "outbox_y2025m03"), Some(march));
        assert_eq!(Month::of_partition("outbox", "outbox_default"), None);
        assert_eq!(Month::of_partition("outbox", "outbox_y2025m13"), None);
    }
}
