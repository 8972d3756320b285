//! Rules of pricing, as tables and as properties.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod asked;
mod made;

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use serde_json::json;
use wattlane_domain::{
    Decimal,
    charging::{ChargingPeriod, Dimension, DimensionKind},
    ocpi,
    tariff::{Component, ComponentKind, Element, Prepared, PriceRequest, PricingPolicy, Rating, Tariff, TariffSource, Unrated, price},
};

fn start() -> Timestamp {
    "2026-05-04T09:00:00Z".parse().unwrap()
}

fn component(kind: ComponentKind, price: &str, step_size: u32) -> Component {
    Component { kind, price: price.parse().unwrap(), vat: Some(20.into()), step_size }
}

fn tariff(components: Vec<Component>) -> Tariff {
    made::tariff(vec![Element { components, restrictions: None }])
}

/// Periods of so many minutes each.
fn rate(tariff: Tariff, parts: &[(i64, DimensionKind, Decimal)]) -> Result<Rating, Unrated> {
    let mut at = start();
    let mut periods = Vec::new();
    for (minutes, kind, volume) in parts {
        periods.push(ChargingPeriod { start_time: at, dimensions: vec![Dimension { kind: *kind, volume: *volume }], tariff_id: None });
        at += SignedDuration::from_mins(*minutes);
    }
    price(&PriceRequest {
        policy: PricingPolicy { decimals: Some(6), ..PricingPolicy::default() },
        ..asked::of(start(), at, &periods, &[tariff.into()])
    })
}

/// Components, periods, and what they cost.
type Case = (Vec<Component>, Vec<(i64, DimensionKind, Decimal)>, &'static str);

fn hours(minutes: i64) -> Decimal {
    (Decimal::from(minutes) / Decimal::from(60)).round_dp(4)
}

#[test]
fn steps_round_totals_up_once_at_the_end() {
    use ComponentKind::*;
    use DimensionKind as D;
    let kwh = |text: &str| text.parse::<Decimal>().unwrap();
    let cases: [Case; 4] = [
        (vec![component(Energy, "1", 500)], vec![(30, D::Energy, kwh("4.3")), (30, D::Energy, kwh("1.1"))], "5.5"),
        (vec![component(Time, "6", 600)], vec![(6, D::Time, hours(6)), (22, D::Time, hours(22))], "3"),
        (
            vec![component(Time, "6", 600), component(ParkingTime, "6", 600)],
            vec![(21, D::Time, hours(21)), (16, D::ParkingTime, hours(16))],
            "4.1",
        ),
        (
            vec![component(Time, "3", 1), component(ParkingTime, "5", 300)],
            vec![(150, D::Time, hours(150)), (42, D::ParkingTime, hours(42))],
            "11.25",
        ),
    ];
    for (components, parts, want) in cases {
        let rating = rate(tariff(components.clone()), &parts).unwrap();
        assert_eq!(rating.cost.total.excl_vat.amount(), want.parse().unwrap(), "{components:?}");
    }
}

#[test]
fn a_free_session_costs_nothing_and_an_unpriced_one_too() {
    let flat = rate(tariff(vec![component(ComponentKind::Flat, "0", 1)]), &[(5, DimensionKind::Energy, 3.into())]).unwrap();
    assert_eq!(flat.cost.total.excl_vat.nanos, 0);
    let empty = rate(tariff(vec![component(ComponentKind::Time, "3", 1)]), &[(5, DimensionKind::Energy, 3.into())]).unwrap();
    assert_eq!((empty.cost.total.excl_vat.nanos, empty.lines.len()), (0, 0));
}

#[test]
fn the_specifications_own_cdr_is_read_and_priced() {
    let text = include_str!("ocpi/cdr_example.json");
    let read = ocpi::read_cdr(text).unwrap();
    assert_eq!(read.findings, []);
    let cdr = read.value;
    let tariffs: Vec<Prepared> = cdr.tariffs.iter().map(|tariff| tariff.clone().into()).collect();
    let rating = price(&cdr.price_request(&tariffs, TariffSource::Embedded, None, PricingPolicy::default())).unwrap();
    assert_eq!(rating.cost.total.excl_vat, cdr.cost.total.excl_vat);
}

#[test]
fn every_fault_of_a_cdr_is_named_at_once() {
    let faults = ocpi::read_cdr(
        r#"{"country_code": "NLD", "currency": "XXY", "charging_periods": [{"dimensions": [{"type": 7, "volume": "x"}]}], "colour": 1}"#,
    )
    .unwrap_err();
    let paths: Vec<&str> = faults.iter().map(|fault| fault.path.as_str()).collect();
    for path in [
        "currency",
        "country_code",
        "party_id",
        "id",
        "start_date_time",
        "charging_periods[0].start_date_time",
        "charging_periods[0].dimensions[0].type",
        "charging_periods[0].dimensions[0].volume",
    ] {
        assert!(paths.contains(&path), "{path} is not among {paths:?}");
    }
}

#[test]
fn fields_that_may_be_left_out_are_named_beside_those_that_may_not() {
    let text = json!({
        "country_code": "NL",
        "party_id": "ABC",
        "cdr_location": {"coordinates": {"latitude": "99", "longitude": "x"}, "name": 1},
        "cdr_token": {"type": "PHONE"},
        "tariffs": [{"last_updated": "yesterday", "elements": [{"restrictions": {"min_kwh": "x"}}]}],
        "session_id": 1,
        "auth_method": "FOO",
        "meter_id": 2,
        "total_energy_cost": {"excl_vat": "x"},
        "total_parking_time": "x",
        "remark": 3,
        "credit": "no",
        "home_charging_compensation": 4,
        "last_updated": "today",
    });
    let faults = ocpi::read_cdr(&text.to_string()).unwrap_err();
    let paths: Vec<&str> = faults.iter().map(|fault| fault.path.as_str()).collect();
    for path in [
        "id",
        "currency",
        "total_cost",
        "cdr_location.coordinates.latitude",
        "cdr_location.coordinates.longitude",
        "cdr_location.name",
        "cdr_location.id",
        "cdr_token.type",
        "cdr_token.uid",
        "tariffs[0].last_updated",
        "tariffs[0].elements[0].price_components",
        "tariffs[0].elements[0].restrictions.min_kwh",
        "session_id",
        "auth_method",
        "meter_id",
        "total_energy_cost.excl_vat",
        "total_parking_time",
        "remark",
        "credit",
        "home_charging_compensation",
        "last_updated",
    ] {
        assert!(paths.contains(&path), "{path} is not among {paths:?}");
    }
}

#[test]
fn a_time_before_the_first_year_is_refused_and_the_end_of_time_is_not() {
    let with = |time: &str| {
        let mut json: serde_json::Value = serde_json::from_str(include_str!("ocpi/cdr_example.json")).unwrap();
        json["last_updated"] = json!(time);
        ocpi::read_cdr(&json.to_string()).map_err(|faults| faults.into_iter().map(|fault| fault.path).collect::<Vec<_>>())
    };
    for before in ["-000001-01-01T00:00:00Z", "0000-12-31T23:59:59Z", "0001-01-01T00:00:00+01:00"] {
        assert_eq!(with(before).unwrap_err(), ["last_updated"], "{before}");
    }
    for time in ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"] {
        assert!(with(time).is_ok(), "{time}");
    }
}

#[test]
fn the_same_json_is_the_same_whatever_its_order() {
    assert!(ocpi::same_json(r#"{"a": 1.50, "b": [1, "x"]}"#, r#"{ "b":[1.0,"x"], "a":1.5 }"#));
    for other in [r#"{"a": 1.51, "b": [1, "x"]}"#, r#"{"a": 1.5, "b": ["x", 1]}"#, r#"{"a": 1.5}"#, "x"] {
        assert!(!ocpi::same_json(r#"{"a": 1.50, "b": [1, "x"]}"#, other), "{other}");
    }
}

proptest! {
    #[test]
    fn lines_add_up_to_the_parts_and_energy_is_neither_lost_nor_made(kwh in prop::collection::vec(0u32..100_000, 1..20), price in 0u32..10_000) {
        let price = Decimal::new(i64::from(price), 4);
        let components = vec![Component { kind: ComponentKind::Energy, price, vat: None, step_size: 0 }];
        let parts: Vec<_> = kwh.iter().map(|n| (10, DimensionKind::Energy, Decimal::new(i64::from(*n), 3))).collect();
        let rating = rate(tariff(components), &parts).unwrap();
        let billed: Decimal = rating.lines.iter().map(|line| line.billed()).sum();
        let measured: Decimal = parts.iter().map(|part| part.2).sum();
        prop_assert_eq!(billed, measured);
        prop_assert_eq!(rating.cost.total.excl_vat.amount(), (measured * price).round_dp_with_strategy(6, rust_decimal::RoundingStrategy::MidpointAwayFromZero));
    }

    #[test]
    fn more_energy_never_costs_less(less in 0u32..1_000_000, more in 0u32..1_000_000, step in 0u32..20_000) {
        let rated = |kwh: u32| rate(tariff(vec![component(ComponentKind::Energy, "0.35", step)]), &[(60, DimensionKind::Energy, Decimal::new(i64::from(kwh), 3))]).unwrap().cost.total.excl_vat.nanos;
        prop_assert!(rated(less) <= rated(less.saturating_add(more)));
    }

    #[test]
    fn no_number_makes_the_engine_panic(mantissa: i64, scale in 0u32..28, volume: i64, digits in 0u32..28, step: u32) {
        let component = Component { kind: ComponentKind::Energy, price: Decimal::new(mantissa, scale), vat: Some(Decimal::new(mantissa, digits)), step_size: step };
        let time = Component { kind: ComponentKind::Time, ..component };
        let (kwh, hours) = (Decimal::new(volume, digits), Decimal::new(volume, scale));
        let _ = rate(tariff(vec![component, time]), &[(7, DimensionKind::Energy, kwh), (7, DimensionKind::Time, hours)]);
    }
}
