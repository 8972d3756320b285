//! Each thing that is said of a tariff: one that it is said of, and one, hardly another, that it is not.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use serde_json::{Value, json};
use wattlane_domain::{finding::FindingCode, ocpi, tariff::lint};

/// A tariff of these elements, with other fields of its own.
fn codes(elements: Value, others: Value) -> Vec<(String, String)> {
    let mut tariff = json!({"country_code": "NL", "party_id": "ABC", "id": "T", "currency": "EUR", "elements": elements});
    tariff.as_object_mut().unwrap().extend(others.as_object().cloned().unwrap_or_default());
    let tariff = ocpi::read_tariff(&tariff.to_string()).unwrap().value;
    lint(&tariff).into_iter().map(|finding| (finding.code.to_string(), finding.path)).collect()
}

fn price(kind: &str) -> Value {
    json!({"type": kind, "price": 0.25, "vat": 21, "step_size": 1})
}

fn element(kind: &str, restrictions: Value) -> Value {
    json!({"price_components": [price(kind)], "restrictions": restrictions})
}

fn with(kind: &str, name: &str, value: Value) -> Value {
    let mut component = price(kind);
    component[name] = value;
    json!({"price_components": [component]})
}

const ALWAYS: Value = Value::Null;

/// Of those elements and fields, the code and the path, or nothing.
fn said_of(code: &str, elements: Value, others: Value) -> Option<String> {
    codes(elements, others).into_iter().find(|(found, _)| found == code).map(|(_, path)| path)
}

/// A code; elements and the path of what is said of them; elements of which it is not said.
fn cases() -> Vec<(&'static str, Value, &'static str, Value)> {
    let energy = || element("ENERGY", ALWAYS);
    let one = |restrictions| json!([element("ENERGY", restrictions), energy()]);
    vec![
        (
            "EMPTY_TIME_WINDOW",
            one(json!({"start_time": "08:00", "end_time": "08:00"})),
            "elements[0].restrictions",
            one(json!({"start_time": "00:00", "end_time": "00:00"})),
        ),
        (
            "CONTRADICTORY_BOUNDS",
            one(json!({"min_kwh": 5, "max_kwh": 5})),
            "elements[0].restrictions",
            one(json!({"min_kwh": 4, "max_kwh": 5})),
        ),
        (
            "CONTRADICTORY_BOUNDS",
            one(json!({"start_date": "2026-05-02", "end_date": "2026-05-01"})),
            "elements[0].restrictions",
            one(json!({"start_date": "2026-05-01", "end_date": "2026-05-02"})),
        ),
        ("CONTRADICTORY_BOUNDS", one(json!({"max_duration": 0})), "elements[0].restrictions", one(json!({"max_duration": 1}))),
        ("EMPTY_RESTRICTIONS", json!([element("ENERGY", json!({}))]), "elements[0].restrictions", json!([energy()])),
        (
            "REDUNDANT_DAYS",
            one(json!({"day_of_week": ["MONDAY", "MONDAY"]})),
            "elements[0].restrictions.day_of_week",
            one(json!({"day_of_week": ["MONDAY", "TUESDAY"]})),
        ),
        (
            "DUPLICATE_COMPONENT",
            json!([{"price_components": [price("ENERGY"), price("ENERGY")]}]),
            "elements[0].price_components[1]",
            json!([{"price_components": [price("ENERGY"), price("TIME")]}]),
        ),
        (
            "NOT_OF_RESERVATION",
            json!([element("ENERGY", json!({"reservation": "RESERVATION"})), energy()]),
            "elements[0].price_components[0]",
            json!([element("TIME", json!({"reservation": "RESERVATION"})), energy()]),
        ),
        (
            "VAT_OUT_OF_RANGE",
            json!([with("ENERGY", "vat", json!(210))]),
            "elements[0].price_components[0]",
            json!([with("ENERGY", "vat", json!(100))]),
        ),
        (
            "NEGATIVE_PRICE",
            json!([with("ENERGY", "price", json!(-0.1))]),
            "elements[0].price_components[0]",
            json!([with("ENERGY", "price", json!(0))]),
        ),
        (
            "STEP_SIZE_ON_FLAT",
            json!([with("FLAT", "step_size", json!(60)), energy()]),
            "elements[0].price_components[0]",
            json!([with("FLAT", "step_size", json!(1)), energy()]),
        ),
        (
            "STEP_SIZE_ZERO",
            json!([with("ENERGY", "step_size", json!(0))]),
            "elements[0].price_components[0]",
            json!([with("FLAT", "step_size", json!(0)), energy()]),
        ),
        (
            "LARGE_STEP_SIZE",
            json!([with("ENERGY", "step_size", json!(1001))]),
            "elements[0].price_components[0]",
            json!([with("ENERGY", "step_size", json!(1000))]),
        ),
        (
            "LARGE_STEP_SIZE",
            json!([with("TIME", "step_size", json!(301))]),
            "elements[0].price_components[0]",
            json!([with("TIME", "step_size", json!(300))]),
        ),
        (
            "STEP_SIZE_UNUSED",
            json!([with("TIME", "step_size", json!(60)), element("PARKING_TIME", ALWAYS)]),
            "elements[0].price_components[0]",
            json!([with("TIME", "step_size", json!(60)), element("PARKING_TIME", json!({"min_duration": 3600}))]),
        ),
        ("UNREACHABLE_ELEMENT", json!([energy(), element("ENERGY", json!({"min_kwh": 5}))]), "elements[1]", one(json!({"min_kwh": 5}))),
        (
            "UNREACHABLE_ELEMENT",
            json!([energy(), {"price_components": [price("ENERGY"), price("TIME")]}]),
            "elements[1].price_components[0]",
            json!([energy(), element("ENERGY", json!({"reservation": "RESERVATION"}))]),
        ),
        (
            "GAP",
            json!([element("ENERGY", json!({"max_kwh": 10})), element("ENERGY", json!({"min_kwh": 12}))]),
            "elements[0]",
            json!([element("ENERGY", json!({"max_kwh": 10})), element("ENERGY", json!({"min_kwh": 10}))]),
        ),
        (
            "GAP",
            json!([
                element("ENERGY", json!({"start_time": "06:00", "end_time": "22:00"})),
                element("ENERGY", json!({"start_time": "23:00", "end_time": "06:00"}))
            ]),
            "elements[0]",
            json!([
                element("ENERGY", json!({"start_time": "06:00", "end_time": "22:00"})),
                element("ENERGY", json!({"start_time": "22:00", "end_time": "06:00"}))
            ]),
        ),
        (
            "GAP",
            json!([
                element("ENERGY", json!({"day_of_week": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"]})),
                element("ENERGY", json!({"day_of_week": ["SATURDAY"]}))
            ]),
            "elements[0]",
            json!([
                element("ENERGY", json!({"day_of_week": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"]})),
                element("ENERGY", json!({"day_of_week": ["SUNDAY", "SATURDAY"]})),
            ]),
        ),
        (
            "MISSING_FALLBACK",
            json!([element("ENERGY", json!({"max_kwh": 10})), element("ENERGY", json!({"min_power": 50}))]),
            "elements",
            json!([element("ENERGY", json!({"max_kwh": 10})), element("ENERGY", json!({"min_power": 50})), energy()]),
        ),
        (
            "OVERLAPPING_RESTRICTIONS",
            json!([
                element("ENERGY", json!({"start_time": "06:00", "end_time": "12:00"})),
                element("ENERGY", json!({"start_time": "10:00", "end_time": "18:00"})),
                energy()
            ]),
            "elements[1].restrictions",
            json!([
                element("ENERGY", json!({"start_time": "06:00", "end_time": "12:00"})),
                element("ENERGY", json!({"start_time": "12:00", "end_time": "18:00"})),
                energy()
            ]),
        ),
        (
            "OVERLAPPING_RESTRICTIONS",
            json!([
                element("ENERGY", json!({"min_kwh": 5, "max_kwh": 10})),
                element("ENERGY", json!({"min_kwh": 8, "max_kwh": 20})),
                energy()
            ]),
            "elements[1].restrictions",
            json!([element("ENERGY", json!({"max_kwh": 10})), element("ENERGY", json!({"max_kwh": 20})), energy()]),
        ),
        ("NOTHING_PRICED", json!([element("FLAT", ALWAYS)]), "elements", json!([element("TIME", ALWAYS)])),
    ]
}

#[test]
fn each_thing_is_said_where_it_is_so_and_nowhere_else() {
    for (code, firing, path, silent) in cases() {
        assert_eq!(
            said_of(code, firing.clone(), Value::Null).as_deref(),
            Some(path),
            "{code} of {firing}: {:?}",
            codes(firing.clone(), Value::Null)
        );
        assert_eq!(said_of(code, silent.clone(), Value::Null), None, "{code} of {silent}");
    }
}

/// A code; fields beside the elements and the path of what is said of them; fields of which it is not said.
fn cases_of_the_whole() -> Vec<(&'static str, Value, &'static str, Value)> {
    let limits = |least: f64, most: f64| json!({"min_price": {"excl_vat": least}, "max_price": {"excl_vat": most}});
    let valid = |start: &str, end: &str| json!({"start_date_time": start, "end_date_time": end});
    let (early, late) = ("2026-05-01T00:00:00Z", "2026-06-01T00:00:00Z");
    vec![
        ("MIN_ABOVE_MAX", limits(5.1, 5.0), "min_price", limits(5.0, 5.0)),
        ("EMPTY_VALIDITY", valid(early, early), "end_date_time", valid(early, late)),
    ]
}

#[test]
fn limits_and_validity_are_looked_at_too() {
    let energy = || json!([element("ENERGY", ALWAYS)]);
    for (code, firing, path, silent) in cases_of_the_whole() {
        assert_eq!(said_of(code, energy(), firing.clone()).as_deref(), Some(path), "{code} of {firing}");
        assert_eq!(said_of(code, energy(), silent.clone()), None, "{code} of {silent}");
    }
}

/// Whether lint says it. Without a last arm for all others: a new code does not compile before somebody has decided.
fn is_of_lint(code: FindingCode) -> bool {
    use FindingCode::*;
    match code {
        EmptyTimeWindow
        | ContradictoryBounds
        | EmptyRestrictions
        | RedundantDays
        | DuplicateComponent
        | NotOfReservation
        | VatOutOfRange
        | NegativePrice
        | StepSizeOnFlat
        | StepSizeZero
        | LargeStepSize
        | StepSizeUnused
        | UnreachableElement
        | Gap
        | MissingFallback
        | OverlappingRestrictions
        | NothingPriced
        | MinAboveMax
        | EmptyValidity => true,
        UnknownField
        | UnknownValue
        | NumberAsText
        | JsonComments
        | PeriodSpansPriceChange
        | UnmeasuredRestriction
        | LimitWithoutVat
        | TotalsDiffer
        | CostPartsDiffer
        | InclVatBelowExclVat
        | PeriodOutsideSession
        | PeriodsOutOfOrder
        | TariffSwitch
        | NegativeEnergy
        | InTheFuture
        | EnergyWentDown
        | WrongCheckCharacter
        | TokenBlocked
        | TimeZoneMissing
        | EvseMoved
        | EvseElsewhere => false,
    }
}

/// Every code there is, as it is written: whoever asks for another one is told.
fn every_code() -> Vec<String> {
    let told = serde_json::from_str::<FindingCode>("\"?\"").unwrap_err().to_string();
    let known = told.split_once("expected one of").unwrap().1;
    known.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn every_code_has_a_tariff_that_it_is_said_of_and_one_that_it_is_not() {
    let shown: Vec<&str> = cases().iter().chain(&cases_of_the_whole()).map(|case| case.0).collect();
    let codes = every_code();
    assert!(codes.len() > shown.len() / 2, "{codes:?}");
    for name in codes {
        let code: FindingCode = serde_json::from_str(&format!("\"{name}\"")).unwrap();
        assert_eq!(shown.contains(&name.as_str()), is_of_lint(code), "{name}");
    }
}

#[test]
fn a_tariff_as_it_should_be_is_passed_over_in_silence() {
    let tiers = json!([
        {"price_components": [price("FLAT")]},
        element("ENERGY", json!({"max_kwh": 20})),
        element("ENERGY", json!({"min_kwh": 20})),
        element("TIME", json!({"min_duration": 14_400, "start_time": "07:00", "end_time": "23:00"})),
        element("PARKING_TIME", json!({"min_duration": 14_400, "start_time": "07:00", "end_time": "23:00"})),
        element("TIME", json!({"reservation": "RESERVATION"})),
        element("FLAT", json!({"reservation": "RESERVATION_EXPIRES"})),
    ]);
    assert_eq!(codes(tiers, Value::Null), []);
}
