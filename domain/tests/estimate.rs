//! Charges that are planned: they cost what they will.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::Timestamp;
use serde_json::{Value, json};
use wattlane_domain::{
    Decimal, Energy,
    charging::DimensionKind,
    ocpi,
    place::Zone,
    tariff::{PlannedCharge, Prepared, PricingPolicy, estimate},
};

fn tariff(elements: &Value) -> Prepared {
    let tariff = json!({"country_code": "NL", "party_id": "ABC", "id": "T", "currency": "EUR", "elements": elements});
    ocpi::read_tariff(&tariff.to_string()).unwrap().value.into()
}

fn element(kind: &str, price: &str, restrictions: Value) -> Value {
    json!({"price_components": [{"type": kind, "price": price, "step_size": 1}], "restrictions": restrictions})
}

/// In Amsterdam, where it is an hour later than in UTC in winter.
fn planned(start: &str, end: &str, kwh: i64, kilowatts: i64) -> PlannedCharge {
    PlannedCharge {
        start: start.parse().unwrap(),
        end: end.parse().unwrap(),
        energy: Energy::from_milliwatt_hours(kwh * 1_000_000),
        power: kilowatts.into(),
        current: None,
    }
}

fn total(planned: &PlannedCharge, elements: &Value) -> Decimal {
    let zone = Zone::named("Europe/Amsterdam");
    let policy = PricingPolicy { decimals: Some(9), ..PricingPolicy::default() };
    estimate(planned, &tariff(elements), zone.as_ref(), policy).unwrap().rating.cost.total.excl_vat.amount()
}

#[test]
fn a_charge_costs_by_the_prices_of_the_hours_it_takes() {
    let night = element("ENERGY", "0.20", json!({"start_time": "23:00", "end_time": "07:00"}));
    let elements = json!([night, element("ENERGY", "0.40", Value::Null), element("PARKING_TIME", "6", Value::Null)]);
    // From 22:00, 20 kWh at 10 kW: an hour by day and one by night, and an hour of standing there.
    let charge = planned("2026-01-15T21:00:00Z", "2026-01-16T00:00:00Z", 20, 10);
    assert_eq!(total(&charge, &elements), Decimal::from(4 + 2 + 6));
}

#[test]
fn who_leaves_before_it_is_full_pays_for_what_there_was_time_for() {
    let elements = json!([element("ENERGY", "0.40", Value::Null), element("PARKING_TIME", "6", Value::Null)]);
    assert_eq!(total(&planned("2026-01-15T21:00:00Z", "2026-01-15T22:00:00Z", 20, 10), &elements), Decimal::from(4));
}

#[test]
fn tiers_of_energy_and_of_time_begin_where_they_are_reached() {
    let elements = json!([
        element("ENERGY", "0.50", json!({"max_kwh": 5})),
        element("ENERGY", "0.30", Value::Null),
        element("TIME", "3", json!({"min_duration": 3_600})),
    ]);
    // 7 kW: 5 kWh for 2.50, 9 kWh for 2.70, and the second hour of two.
    let charge = planned("2026-01-15T08:00:00Z", "2026-01-15T10:00:00Z", 14, 7);
    assert_eq!(total(&charge, &elements).round_dp(6), "8.2".parse().unwrap());
    let estimate = estimate(&charge, &tariff(&elements), None, PricingPolicy::default()).unwrap();
    let energy: Decimal = estimate.periods.iter().filter_map(|period| period.volume(DimensionKind::Energy).unwrap()).sum();
    assert_eq!(energy, Decimal::from(14));
}

#[test]
fn a_time_that_is_none_costs_nothing() {
    let elements = json!([element("ENERGY", "0.40", Value::Null)]);
    let now: Timestamp = "2026-01-15T21:00:00Z".parse().unwrap();
    let charge = PlannedCharge { start: now, end: now, energy: Energy::from_milliwatt_hours(1), power: 7.into(), current: None };
    assert_eq!(total(&charge, &elements), Decimal::ZERO);
}
