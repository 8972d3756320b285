//! Zones made of offsets are those of the database.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::{Timestamp, tz::TimeZone};
use std::cell::Cell;
use wattlane_engine::zone_of_offsets;

const FROM: &str = "1970-01-01T00:00:00Z";
const TO: &str = "2100-01-01T00:00:00Z";

fn offset(zone: &TimeZone, second: i64) -> i32 {
    zone.to_offset(Timestamp::from_second(second).unwrap()).seconds()
}

/// The seconds at which a zone's offset changes, of those years.
fn changes(zone: &TimeZone) -> Vec<i64> {
    let (from, to): (Timestamp, Timestamp) = (FROM.parse().unwrap(), TO.parse().unwrap());
    let all = zone.following(from).map(|change| change.timestamp()).take_while(|time| *time < to);
    all.map(Timestamp::as_second).filter(|second| offset(zone, *second) != offset(zone, second - 1)).collect()
}

fn made(name: &str, zone: &TimeZone) -> TimeZone {
    zone_of_offsets(name, |second| Some(offset(zone, second))).unwrap()
}

#[test]
fn every_zone_of_the_database_is_found_to_the_second() {
    let mut seen = 0;
    for name in jiff::tz::db().available() {
        let zone = TimeZone::get(name.as_str()).unwrap();
        let made = made(name.as_str(), &zone);
        assert_eq!(changes(&made), changes(&zone), "{name}");
        for second in changes(&zone) {
            for at in [second - 1, second, second + 1] {
                assert_eq!(offset(&made, at), offset(&zone, at), "{name} at {at}");
            }
        }
        seen += 1;
    }
    assert!(seen > 500, "{seen} zones");
}

#[test]
fn clocks_on_the_wall_skip_and_repeat_as_those_of_the_database() {
    // Half an hour of summer time, none, and a day that was left out.
    for name in ["Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "Africa/Casablanca"] {
        let zone = TimeZone::get(name).unwrap();
        let made = made(name, &zone);
        let years = 2015..2038_i16;
        let shown = years.flat_map(|year| (1..=365).map(move |day| (year, day))).flat_map(|(year, day)| {
            let date = jiff::civil::date(year, 1, 1).checked_add(jiff::Span::new().days(day - 1)).unwrap();
            (0..48).map(move |half| date.at(half / 2, half % 2 * 30, 0, 0))
        });
        for clock in shown.chain([jiff::civil::date(2011, 12, 30).at(12, 0, 0, 0)]) {
            assert_eq!(made.to_ambiguous_timestamp(clock).offset(), zone.to_ambiguous_timestamp(clock).offset(), "{name} at {clock}");
        }
    }
}

#[test]
fn a_zone_costs_few_questions() {
    let zone = TimeZone::get("Europe/Amsterdam").unwrap();
    let asked = Cell::new(0);
    zone_of_offsets("Europe/Amsterdam", |second| {
        asked.set(asked.get() + 1);
        Some(offset(&zone, second))
    });
    assert!(asked.get() < 12_000, "{}", asked.get());
}

#[test]
fn what_cannot_be_told_is_no_zone() {
    assert!(zone_of_offsets("X", |_| None).is_none());
    assert!(zone_of_offsets("X", |second| (second < 1_000_000_000).then_some(0)).is_none());
    // More offsets than a zone can have, and one beyond what a clock may show.
    assert!(zone_of_offsets("X", |second| i32::try_from(second / 10_000_000).ok()).is_none());
    assert!(zone_of_offsets("X", |_| Some(1_000_000)).is_none());
}
