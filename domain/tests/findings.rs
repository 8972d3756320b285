//! What is noticed about a CDR that is possible, and what is not.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs, path::PathBuf};
use wattlane_domain::{
    cdr::{ReceivedCdr, check},
    ocpi,
};

/// An hour of charging and half an hour of parking, in which everything agrees, with some fields changed. Null takes one away.
fn cdr(changes: Value) -> ReceivedCdr {
    let mut json: Value = serde_json::from_str(include_str!("ocpi/cdr_example.json")).unwrap();
    let plain = json!({
        "start_date_time": "2026-05-04T09:00:00Z",
        "end_date_time": "2026-05-04T10:30:00Z",
        "charging_periods": periods(["09:00", "10:00"]),
        "tariffs": null,
        "total_energy": 20,
        "total_time": 1.5,
        "total_parking_time": 0.5,
        "total_time_cost": null,
        "total_energy_cost": {"excl_vat": 5, "incl_vat": 5.5},
        "total_parking_cost": {"excl_vat": 2, "incl_vat": 2.4},
        "total_cost": {"excl_vat": 7, "incl_vat": 7.9},
    });
    for (name, value) in plain.as_object().unwrap().iter().chain(changes.as_object().unwrap()) {
        json[name] = value.clone();
    }
    ocpi::read_cdr(&json.to_string()).unwrap().value
}

/// A period that charges 20 kWh and one that parks, beginning at these times of the day.
fn periods(starts: [&str; 2]) -> Value {
    let dimensions =
        [json!([{"type": "ENERGY", "volume": 20}, {"type": "TIME", "volume": 1}]), json!([{"type": "PARKING_TIME", "volume": 0.5}])];
    let period = |(start, dimensions)| json!({"start_date_time": format!("2026-05-04T{start}:00Z"), "dimensions": dimensions});
    Value::Array(starts.into_iter().zip(dimensions).map(period).collect())
}

fn noticed(cdr: &ReceivedCdr, now: Timestamp) -> Vec<String> {
    check(cdr, now).unwrap().into_iter().map(|finding| format!("{} {}", finding.code, finding.path)).collect()
}

fn day_after(cdr: &ReceivedCdr) -> Timestamp {
    cdr.end_time + SignedDuration::from_hours(24)
}

/// A change, and what is noticed of it.
type Case = (Value, &'static [&'static str]);

fn holds(cases: &[Case]) {
    for (changes, want) in cases {
        let cdr = cdr(changes.clone());
        assert_eq!(noticed(&cdr, day_after(&cdr)), *want, "{changes}");
    }
}

#[test]
fn a_cdr_in_which_everything_agrees_is_not_talked_about() {
    holds(&[(json!({}), &[])]);
}

#[test]
fn periods_lie_in_their_session_in_the_order_of_their_times() {
    holds(&[
        (json!({"charging_periods": periods(["09:00", "09:00"])}), &[]),
        (json!({"charging_periods": periods(["09:00", "10:30"])}), &[]),
        (
            json!({"charging_periods": periods(["08:59", "10:31"])}),
            &["PERIOD_OUTSIDE_SESSION charging_periods[0]", "PERIOD_OUTSIDE_SESSION charging_periods[1]"],
        ),
        (json!({"charging_periods": periods(["10:00", "09:00"])}), &["PERIODS_OUT_OF_ORDER charging_periods[1]"]),
        (
            json!({"charging_periods": periods(["10:00", "08:00"])}),
            &["PERIOD_OUTSIDE_SESSION charging_periods[1]", "PERIODS_OUT_OF_ORDER charging_periods[1]"],
        ),
    ]);
}

#[test]
fn totals_are_what_periods_and_clock_make_of_them() {
    let reserved = json!([
        {"start_date_time": "2026-05-04T09:00:00Z", "dimensions": [{"type": "RESERVATION_TIME", "volume": 0.5}]},
        {"start_date_time": "2026-05-04T09:30:00Z", "dimensions": [{"type": "ENERGY", "volume": 20}, {"type": "TIME", "volume": 1}]},
    ]);
    let after = |hours: f64| json!({"charging_periods": reserved, "total_time": hours, "total_parking_time": null});
    holds(&[
        (json!({"total_energy": 20.01}), &[]),
        (json!({"total_energy": 20.011}), &["TOTALS_DIFFER total_energy"]),
        (json!({"total_parking_time": 0.52}), &["TOTALS_DIFFER total_parking_time"]),
        (json!({"total_parking_time": null}), &[]),
        (json!({"total_time": 1.4833}), &[]),
        (json!({"total_time": 1.5167}), &[]),
        (json!({"total_time": 1.4831}), &["TOTALS_DIFFER total_time"]),
        (json!({"total_time": 1.5169}), &["TOTALS_DIFFER total_time"]),
        (json!({"total_time": -1.5, "total_parking_time": null}), &["TOTALS_DIFFER total_time"]),
        (json!({"total_time": 0.4}), &["TOTALS_DIFFER total_time", "TOTALS_DIFFER total_parking_time"]),
        (after(1.5), &[]),
        (after(1.0), &[]),
        (after(1.25), &["TOTALS_DIFFER total_time"]),
    ]);
}

#[test]
fn totals_too_large_to_be_subtracted_are_noticed_and_end_nothing() {
    let most = "79228162514264337593543950335";
    let period = json!({"start_date_time": "2026-05-04T09:00:00Z", "dimensions": [
        {"type": "ENERGY", "volume": format!("-{most}")},
        {"type": "PARKING_TIME", "volume": most},
        {"type": "RESERVATION_TIME", "volume": most},
    ]});
    let changes = json!({"charging_periods": [period], "total_time": format!("-{most}"), "total_parking_time": format!("-{most}")});
    holds(&[(changes, &["TOTALS_DIFFER total_energy", "TOTALS_DIFFER total_parking_time", "TOTALS_DIFFER total_time"])]);
}

#[test]
fn vat_is_not_taken_off() {
    let credited = json!({
        "credit": true,
        "credit_reference_id": "1",
        "total_cost": {"excl_vat": -7, "incl_vat": -7.9},
    });
    let wrongly = json!({
        "credit": true,
        "credit_reference_id": "1",
        "total_cost": {"excl_vat": -7, "incl_vat": -6},
        "total_parking_cost": {"excl_vat": 2},
    });
    let energy = |volume: i32| json!({"start_date_time": "2026-05-04T09:00:00Z", "dimensions": [{"type": "ENERGY", "volume": volume}]});
    holds(&[
        (json!({"total_cost": {"excl_vat": 7}, "total_parking_cost": {"excl_vat": 2}}), &[]),
        (json!({"total_cost": {"excl_vat": 7, "incl_vat": 7}, "total_energy_cost": null, "total_parking_cost": null}), &[]),
        (
            json!({"total_parking_cost": {"excl_vat": 2.4, "incl_vat": 2}, "total_cost": {"excl_vat": 7.4, "incl_vat": 7.5}}),
            &["INCL_VAT_BELOW_EXCL_VAT received_cost.parking.incl_vat"],
        ),
        (credited, &[]),
        (wrongly, &["INCL_VAT_BELOW_EXCL_VAT received_cost.total.incl_vat"]),
        (
            json!({
                "charging_periods": [energy(30), energy(-10)],
                "total_parking_time": null,
                "total_energy_cost": null,
                "total_parking_cost": null,
                "total_cost": {"excl_vat": 1, "incl_vat": 0.5},
            }),
            &[],
        ),
    ]);
}

#[test]
fn a_cost_is_the_sum_of_its_parts_but_for_rounding_and_limits() {
    let total = |excl: f64, incl: f64| json!({"total_cost": {"excl_vat": excl, "incl_vat": incl}});
    let tariff = |limit: Value| {
        let element = json!({"price_components": [{"type": "ENERGY", "price": 0.25, "step_size": 1}]});
        let tariff =
            json!({"country_code": "BE", "party_id": "BEC", "id": "1", "currency": "EUR", "elements": [element], "min_price": limit});
        json!({"tariffs": [tariff], "total_cost": {"excl_vat": 9, "incl_vat": 10}})
    };
    let both: &[&str] = &["COST_PARTS_DIFFER received_cost.total.excl_vat", "COST_PARTS_DIFFER received_cost.total.incl_vat"];
    let yen = json!({
        "currency": "JPY",
        "total_energy_cost": {"excl_vat": 10.4},
        "total_parking_cost": null,
        "total_cost": {"excl_vat": 11},
    });
    holds(&[
        (total(7.015, 7.885), &[]),
        (total(7.0151, 7.9), &["COST_PARTS_DIFFER received_cost.total.excl_vat"]),
        (total(7.0, 7.8849), &["COST_PARTS_DIFFER received_cost.total.incl_vat"]),
        (json!({"total_fixed_cost": {"excl_vat": 1, "incl_vat": 1.2}}), both),
        (json!({"total_energy_cost": null, "total_parking_cost": null}), &[]),
        (json!({"credit": true, "credit_reference_id": "1", "total_cost": {"excl_vat": -8, "incl_vat": -9}}), both),
        (yen, &[]),
        (tariff(json!({"excl_vat": 8})), both),
        (tariff(json!({"excl_vat": 9})), &[]),
        (tariff(json!({"excl_vat": 8, "incl_vat": 10})), &[]),
    ]);
}

#[test]
fn a_session_cannot_have_ended_later_than_clocks_disagree() {
    let cdr = cdr(json!({}));
    assert_eq!(noticed(&cdr, cdr.end_time - SignedDuration::from_mins(10)), [""; 0]);
    assert_eq!(noticed(&cdr, cdr.end_time - SignedDuration::from_mins(11)), ["IN_THE_FUTURE end_time"]);
}

#[test]
fn a_contract_with_a_wrong_check_character_is_noticed_and_taken() {
    let token = |contract: &str| json!({"cdr_token": {"country_code": "NL", "party_id": "WTL", "uid": "04AABBCC", "type": "RFID", "contract_id": contract}});
    holds(&[
        (token("NL-WTL-C12345678-G"), &[]),
        (token("NL-WTL-C12345678"), &[]),
        (token("0815"), &[]),
        (token("NL-WTL-C12345678-X"), &["WRONG_CHECK_CHARACTER token.contract_id"]),
    ]);
}

#[test]
fn of_the_examples_only_those_that_a_limit_bounds_are_noticed() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../examples/data/cdrs");
    let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())).map(|entry| entry.unwrap().path());
    let all = files.filter_map(|file| {
        let cdr = ocpi::read_cdr(&fs::read_to_string(&file).unwrap()).unwrap().value;
        let findings = noticed(&cdr, day_after(&cdr));
        (!findings.is_empty()).then(|| (file.file_stem().unwrap().to_string_lossy().into_owned(), findings.join(", ")))
    });
    let both = "COST_PARTS_DIFFER received_cost.total.excl_vat, COST_PARTS_DIFFER received_cost.total.incl_vat".to_owned();
    let want = BTreeMap::from([("09-least-price".to_owned(), both.clone()), ("10-most-price".to_owned(), both)]);
    assert_eq!(all.collect::<BTreeMap<_, _>>(), want);
}
