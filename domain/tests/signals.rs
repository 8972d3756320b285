//! What is known of prices and carbon, by the slots of a plan.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::{SignedDuration, Timestamp};
use wattlane_domain::smart_charging::{Signal, SignalPoint, Signals, Slots};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn priced(start: &str, price: f64) -> SignalPoint {
    SignalPoint { start: at(start), price_per_kwh: Some(price), ..SignalPoint::default() }
}

fn slots(start: &str, minutes: u32, count: usize) -> Slots {
    Slots { start: at(start), minutes, count }
}

#[test]
fn slots_lie_on_the_grid_and_hold_a_stay() {
    let slots = Slots::around(at("2026-03-29T00:07:00Z"), at("2026-03-29T02:00:00.5Z"), 15);
    assert_eq!((slots.start, slots.count), (at("2026-03-29T00:00:00Z"), 9));
    assert_eq!(slots.begin(9), at("2026-03-29T02:15:00Z"));
    assert!((slots.until(at("2026-03-29T00:07:30Z")) - 0.5).abs() < 1e-12);
    assert_eq!(Slots::around(at("1969-12-31T23:59:00Z"), at("1970-01-01T00:00:00Z"), 60).count, 1);
}

#[test]
fn a_slot_has_the_mean_of_what_holds_in_it() {
    let points = vec![priced("2026-11-30T10:00:00Z", 0.10), priced("2026-11-30T10:15:00Z", 0.30), priced("2026-11-30T10:20:00Z", -0.10)];
    let signals = Signals::new(points, at("2026-11-30T11:00:00Z")).unwrap();
    let quarters = signals.by_slot(Signal::Price, &slots("2026-11-30T10:00:00Z", 30, 2));
    // 15 minutes of 0.10, 5 of 0.30 and 10 of -0.10.
    assert!((quarters.values[0] - (15.0 * 0.10 + 5.0 * 0.30 - 10.0 * 0.10) / 30.0).abs() < 1e-12);
    assert!((quarters.values[1] + 0.10).abs() < 1e-12 && quarters.guessed.is_empty() && !quarters.is_unknown);
    let fine = signals.by_slot(Signal::Price, &slots("2026-11-30T10:05:00Z", 5, 3));
    assert!(fine.values.iter().zip([0.10, 0.10, 0.30]).all(|(value, expected)| (value - expected).abs() < 1e-12));
}

#[test]
fn what_is_not_known_is_as_it_was_a_day_before_or_on_average_and_told() {
    let hours = |day: u32, hour: u32, price: f64| priced(&format!("2026-11-{day:02}T{hour:02}:00:00Z"), price);
    let known: Vec<SignalPoint> =
        (0..24).map(|hour| hours(29, hour, f64::from(hour))).chain((0..12).map(|hour| hours(30, hour, 100.0))).collect();
    let signals = Signals::new(known, at("2026-11-30T12:00:00Z")).unwrap();
    let day = signals.by_slot(Signal::Price, &slots("2026-11-30T10:00:00Z", 60, 38));
    assert_eq!(day.values[..4], [100.0, 100.0, 12.0, 13.0]);
    assert_eq!(day.guessed, [(2, 38)]);
    // At 11:00 of the first of December it is as it was at 11:00 the day before; from 12:00 on as two days before.
    assert_eq!((day.values[25], day.values[26]), (100.0, 12.0));
    let later = signals.by_slot(Signal::Price, &slots("2026-12-20T10:00:00Z", 60, 1));
    assert!((later.values[0] - (276.0 + 1200.0) / 36.0).abs() < 1e-9, "the mean of all");
    let carbon = signals.by_slot(Signal::Carbon, &slots("2026-11-30T10:00:00Z", 60, 2));
    assert_eq!((carbon.values, carbon.guessed, carbon.is_unknown), (vec![0.0, 0.0], vec![(0, 2)], true));
}

#[test]
fn days_of_23_and_25_hours_have_as_many_slots() {
    let zone = jiff::tz::TimeZone::get("Europe/Amsterdam").unwrap();
    let midnight = |date: &str| date.parse::<jiff::civil::Date>().unwrap().to_zoned(zone.clone()).unwrap().timestamp();
    assert_eq!(Slots::around(midnight("2026-03-29"), midnight("2026-03-30"), 15).count, 92);
    assert_eq!(Slots::around(midnight("2026-10-25"), midnight("2026-10-26"), 15).count, 100);
}

#[test]
fn points_that_do_not_ascend_are_no_series() {
    let points = vec![priced("2026-11-30T10:00:00Z", 0.1), priced("2026-11-30T10:00:00Z", 0.2)];
    assert_eq!(Signals::new(points.clone(), at("2026-11-30T12:00:00Z")), None);
    assert_eq!(Signals::new(points[..1].to_vec(), at("2026-11-30T10:00:00Z")), None);
    assert!(Signals::new(Vec::new(), at("2026-11-30T10:00:00Z") - SignedDuration::from_hours(1)).is_some());
}

#[test]
fn a_series_wins_over_another_where_it_knows_something() {
    let shared =
        Signals::new(vec![priced("2026-11-30T00:00:00Z", 0.1), priced("2026-11-30T01:00:00Z", 0.2)], at("2026-11-30T02:00:00Z")).unwrap();
    let carbon = SignalPoint { start: at("2026-11-30T00:30:00Z"), carbon_g_per_kwh: Some(300.0), ..SignalPoint::default() };
    let own = Signals::new(vec![carbon, priced("2026-11-30T01:30:00Z", 0.9)], at("2026-11-30T03:00:00Z")).unwrap();
    let both = own.laid_over(&shared);
    let told: Vec<(String, Option<f64>, Option<f64>)> =
        both.points().iter().map(|point| (point.start.to_string(), point.price_per_kwh, point.carbon_g_per_kwh)).collect();
    let of = |time: &str, price, carbon| (format!("2026-11-30T{time}:00Z"), price, carbon);
    let expected = [
        of("00:00", Some(0.1), None),
        of("00:30", Some(0.1), Some(300.0)),
        of("01:00", Some(0.2), Some(300.0)),
        of("01:30", Some(0.9), None),
    ];
    assert_eq!((told, both.end()), (expected.to_vec(), own.end()));
    assert_eq!(Signals::default().laid_over(&shared), shared);
    assert_eq!(shared.laid_over(&Signals::default()), shared);
    let hour = both.between(at("2026-11-30T00:45:00Z"), at("2026-11-30T01:15:00Z"));
    assert_eq!(hour.points().iter().map(|point| point.start).collect::<Vec<_>>(), [at("2026-11-30T00:45:00Z"), at("2026-11-30T01:00:00Z")]);
    assert_eq!(hour.end(), at("2026-11-30T01:15:00Z"));
    assert_eq!(shared.between(at("2026-11-30T02:00:00Z"), at("2026-11-30T05:00:00Z")), Signals::default());
}
