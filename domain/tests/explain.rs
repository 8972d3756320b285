//! Tariffs in words: the demo's tariffs and forty popular ones in four languages, as they are kept in tests/explained, and nothing of a tariff
//! left out.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod found;

use proptest::{collection::vec, option, prelude::*, sample::select};
use serde_json::{Map, Value, json};
use std::{fmt::Write as _, fs, path::PathBuf};
use wattlane_domain::{
    ocpi,
    tariff::{Language, explain},
};

fn folder(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Tariffs as JSON, by their names.
type Named = Vec<(String, Value)>;

/// The demo's tariffs by the names of their files.
fn demo() -> Named {
    let files = fs::read_dir(folder("../examples/data/tariffs")).unwrap();
    let mut paths: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    paths.sort();
    let read = |path: &PathBuf| {
        let tariff = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        (path.file_stem().unwrap().to_str().unwrap().to_owned(), tariff)
    };
    paths.iter().map(read).collect()
}

/// Forty that are much used: explained/popular/README.md says where they are from.
fn popular() -> Named {
    named(include_str!("explained/popular/tariffs.jsonl"))
}

/// Made for what the others do not have.
fn rare() -> Named {
    named(include_str!("explained/rare/tariffs.jsonl"))
}

fn named(lines: &str) -> Named {
    let read = |line: &str| {
        let line: Value = serde_json::from_str(line).unwrap();
        (line["name"].as_str().unwrap().to_owned(), line["tariff"].clone())
    };
    lines.lines().map(read).collect()
}

fn sentences(tariff: &Value, language: Language) -> Vec<String> {
    explain(&ocpi::read_any_tariff(&tariff.to_string()).unwrap().value, language)
}

/// Holds what is said of tariffs to what is kept in a folder, a file a language; by `WATTLANE_UPDATE=1` it is kept anew.
fn assert_kept(tariffs: &Named, kept_in: &str) {
    let mut changed = String::new();
    for language in Language::ALL {
        let said: String =
            tariffs.iter().map(|(name, tariff)| format!("{name}\n  {}\n", sentences(tariff, language).join("\n  "))).collect();
        let kept = folder(kept_in).join(format!("{}.txt", language.tag()));
        if std::env::var("WATTLANE_UPDATE").as_deref() == Ok("1") {
            fs::write(&kept, &said).unwrap();
        }
        let want = fs::read_to_string(&kept).unwrap_or_default();
        let only_in = |one: &str, other: &str, sign: char| {
            let lines: Vec<&str> = other.lines().collect();
            one.lines().filter(|line| !lines.contains(line)).map(|line| format!("{sign} {line}\n")).collect::<String>()
        };
        if said != want {
            write!(changed, "{}:\n{}{}", language.tag(), only_in(&want, &said, '-'), only_in(&said, &want, '+')).unwrap();
        }
    }
    assert!(changed.is_empty(), "look at what changed in {kept_in}, and keep it by WATTLANE_UPDATE=1:\n{changed}");
}

#[test]
fn the_demo_s_tariffs_read_as_they_did() {
    assert_kept(&demo(), "tests/explained");
}

#[test]
fn popular_tariffs_read_as_they_did() {
    let tariffs = popular();
    assert_eq!(tariffs.len(), 40);
    assert_kept(&tariffs, "tests/explained/popular");
}

#[test]
fn rare_tariffs_read_as_they_did() {
    assert_kept(&rare(), "tests/explained/rare");
}

/// What is not found of a tariff, in each language.
fn missing(tariff: &Value) -> Vec<String> {
    let of = |language| found::missing(tariff, language, &sentences(tariff, language));
    Language::ALL.into_iter().flat_map(of).collect()
}

#[test]
fn each_price_each_time_and_each_restriction_is_found_again() {
    for (name, tariff) in demo().into_iter().chain(popular()).chain(rare()) {
        let missing = missing(&tariff);
        assert!(missing.is_empty(), "{name}: {}", missing.join("\n"));
    }
}

#[test]
fn a_bound_from_below_is_not_said_as_one_from_above() {
    for language in Language::ALL {
        for (least, most) in
            [("min_kwh", "max_kwh"), ("min_duration", "max_duration"), ("min_power", "max_power"), ("min_current", "max_current")]
        {
            let said = |name: &str| sentences(&of_elements(vec![element("ENERGY", json!({ name: 30 }))]), language);
            assert_ne!(said(least), said(most));
        }
        let said = |bounds: Value| sentences(&of_elements(vec![element("ENERGY", bounds)]), language);
        assert_ne!(said(json!({"start_date": "2026-05-02"})), said(json!({"end_date": "2026-05-03"})));
    }
}

fn of_elements(elements: Vec<Value>) -> Value {
    json!({"country_code": "NL", "party_id": "ABC", "id": "T", "currency": "EUR", "elements": elements})
}

fn element(kind: &str, restrictions: Value) -> Value {
    element_at(0.25, kind, restrictions)
}

fn element_at(price: f64, kind: &str, restrictions: Value) -> Value {
    json!({"price_components": [{"type": kind, "price": price, "step_size": 1}], "restrictions": restrictions})
}

/// Whether it is told that of some prices that apply at once the first counts, where each asks something else.
fn may_meet(kind: &str, restrictions: &[Value]) -> bool {
    let prices = [0.1, 0.2, 0.3, 0.4];
    let elements = restrictions.iter().zip(prices).map(|(one, price)| element_at(price, kind, one.clone())).collect();
    sentences(&of_elements(elements), Language::English).join("\n").contains("named first")
}

#[test]
fn prices_of_which_no_two_may_apply_at_once_need_no_order() {
    let apart = [
        [json!({"max_kwh": 5}), json!({"min_kwh": 5, "max_kwh": 9})],
        [json!({"max_duration": 600}), json!({"min_duration": 600})],
        [json!({"max_power": 22}), json!({"min_power": 22})],
        [json!({"max_current": 16}), json!({"min_current": 16})],
        [json!({"start_time": "22:00", "end_time": "06:00"}), json!({"start_time": "06:00", "end_time": "22:00"})],
        [json!({"end_time": "06:00"}), json!({"start_time": "06:00", "end_time": "00:00"})],
        [json!({"day_of_week": ["SATURDAY", "SUNDAY"]}), json!({"day_of_week": ["MONDAY"]})],
        [json!({"end_date": "2026-05-02"}), json!({"start_date": "2026-05-02"})],
        // One of them never holds.
        [json!({"start_time": "07:30", "end_time": "07:30"}), json!({"start_time": "06:00", "end_time": "22:00"})],
        [json!({"min_kwh": 5, "max_kwh": 5}), json!({"max_power": 22})],
    ];
    for [one, other] in apart {
        assert!(!may_meet("ENERGY", &[one.clone(), other.clone(), Value::Null]), "{one} {other}");
        assert!(!may_meet("ENERGY", &[Value::Null, one.clone(), other.clone()]), "{one} {other}");
    }
}

#[test]
fn of_prices_that_may_apply_at_once_the_first_is_told_to_count() {
    let together = [
        [json!({"max_kwh": 6}), json!({"min_kwh": 5, "max_kwh": 9})],
        [json!({"max_duration": 601}), json!({"min_duration": 600})],
        [json!({"max_power": 23}), json!({"min_power": 22})],
        [json!({"max_current": 17}), json!({"min_current": 16})],
        [json!({"start_time": "22:00", "end_time": "06:00"}), json!({"start_time": "05:59", "end_time": "22:00"})],
        [json!({"day_of_week": ["SATURDAY", "SUNDAY"]}), json!({"day_of_week": ["SUNDAY"]})],
        [json!({"end_date": "2026-05-03"}), json!({"start_date": "2026-05-02"})],
        [json!({"max_kwh": 5}), json!({"day_of_week": ["SUNDAY"]})],
    ];
    for [one, other] in together {
        assert!(may_meet("ENERGY", &[one.clone(), other.clone(), Value::Null]), "{one} {other}");
        let reserved = [one.clone(), other.clone()].map(|mut one| {
            one["reservation"] = json!("RESERVATION");
            one
        });
        assert!(may_meet("TIME", &reserved), "{one} {other}");
    }
    let lapsed =
        [json!({"reservation": "RESERVATION_EXPIRES", "day_of_week": ["SUNDAY"]}), json!({"reservation": "RESERVATION", "max_kwh": 9})];
    assert!(may_meet("TIME", &lapsed));
    let settled = [json!({"reservation": "RESERVATION_EXPIRES"}), json!({"reservation": "RESERVATION", "max_kwh": 9})];
    assert!(!may_meet("TIME", &settled));
}

#[test]
fn prices_that_ask_the_same_are_said_once() {
    let said = |elements| sentences(&of_elements(elements), Language::English);
    let tier = || json!({"max_kwh": 5});
    let sunday = || json!({"day_of_week": ["SUNDAY"]});
    let crossing = |at_sunday| {
        let elements = vec![element_at(0.2, "ENERGY", tier()), element_at(at_sunday, "ENERGY", sunday()), element("ENERGY", Value::Null)];
        said(elements).join("\n")
    };
    assert!(!crossing(0.25).contains("Sunday"), "on Sundays the price is that of all days");
    assert!(crossing(0.3).contains("on Sundays"));
    let same = vec![element("ENERGY", tier()), element("ENERGY", sunday())];
    assert_eq!(said(same), ["Energy: €0.25 per kWh, up to 5\u{a0}kWh charged, or on Sundays."]);
}

#[test]
fn prices_that_never_apply_are_told_once() {
    let said = |elements| sentences(&of_elements(elements), Language::English);
    let never = |most: i64| said(vec![element("ENERGY", json!({"max_duration": most}))]).join("\n");
    assert!(never(0).contains("(never applies)"));
    assert!(!never(1).contains("never"));
    let hidden =
        |within: Value| said(vec![element("ENERGY", Value::Null), element_at(0.2, "ENERGY", within), element("ENERGY", Value::Null)]);
    let expected = "Energy: €0.25 per kWh; €0.20 per kWh, up to 5\u{a0}kWh charged (never applies); €0.25 per kWh (never applies).";
    assert_eq!(hidden(json!({"max_kwh": 5})), [expected]);
    let expected = "Energy: €0.25 per kWh; €0.20 per kWh, from 5 to 5\u{a0}kWh charged (never applies); €0.25 per kWh (never applies).";
    assert_eq!(hidden(json!({"min_kwh": 5, "max_kwh": 5})), [expected]);
}

#[test]
fn a_reservation_that_lapses_is_asked_what_it_has_no_price_of_its_own_for() {
    let of = |kind: &str, ended: &str| element(kind, json!({"reservation": ended}));
    let said = sentences(&of_elements(vec![of("FLAT", "RESERVATION_EXPIRES"), of("TIME", "RESERVATION")]), Language::English);
    let expected = [
        "Reserved time: €0.0042 per minute (€0.25 per hour).",
        "Time of an unused reservation: €0.0042 per minute (€0.25 per hour).",
        "Fee for an unused reservation: €0.25.",
    ];
    assert_eq!(said, expected);
}

#[test]
fn what_is_not_known_of_tax_is_told() {
    let said = |tax: &str| {
        let mut tariff = of_elements(vec![element("ENERGY", Value::Null)]);
        tariff["tax_included"] = json!(tax);
        sentences(&tariff, Language::English)
    };
    assert_eq!(said("YES"), ["Energy: €0.25 per kWh.", "Prices include tax."]);
    assert_eq!(said("NO"), ["Energy: €0.25 per kWh."]);
    let stopped = json!({"start_date_time": "2026-05-04T09:00:00Z", "stop_date_time": "2026-05-04T10:00:00Z", "currency": "EUR",
        "charging_periods": [], "tariffs": [of_elements(vec![element("ENERGY", Value::Null)])]});
    let tariff = ocpi::read_charge(&stopped.to_string()).unwrap().value.tariffs.remove(0);
    assert_eq!(explain(&tariff, Language::English), ["Energy: €0.25 per kWh.", "Whether VAT comes on top is not stated."]);
}

#[test]
fn a_language_is_known_by_its_tag() {
    let tags = ["en-GB", "nl", "de_AT", "FR", "pl"];
    let known = tags.map(Language::of_tag);
    assert_eq!(known, [Some(Language::English), Some(Language::Dutch), Some(Language::German), Some(Language::French), None]);
}

/// An amount of so many decimals, at most.
fn amount(most: i64, decimals: u32) -> impl Strategy<Value = Value> {
    (0..most * 10i64.pow(decimals)).prop_map(move |units| json!(units as f64 / 10f64.powi(decimals as i32)))
}

fn component(kind: &'static str) -> impl Strategy<Value = Value> {
    let step = select(vec![0, 1, 1, 60, 300, 900, 1_000, 3_600, 5_430]);
    let vat = option::of(select(vec![0.0, 5.5, 9.0, 21.0, 8.1]));
    let price = prop_oneof![1 => Just(json!(0)), 9 => amount(30, 4), 1 => amount(100_000, 0)];
    (price, step, vat).prop_map(move |(price, step, vat)| {
        let component = json!({"type": kind, "price": price, "step_size": step});
        let vat = vat.map(|vat| ("vat".to_owned(), json!(vat)));
        component.as_object().unwrap().clone().into_iter().chain(vat).collect::<Map<_, _>>().into()
    })
}

fn restrictions() -> impl Strategy<Value = Value> {
    let clock = || select(vec!["00:00", "06:00", "07:30", "12:05", "22:00", "23:59"]).prop_map(|time| json!(time));
    let date = || select(vec!["2026-01-01", "2026-03-29", "2026-05-02", "2027-12-31", "2028-03-01"]).prop_map(|date| json!(date));
    let seconds = || (0i64..100_000).prop_map(|seconds| json!(seconds));
    let days =
        vec(select(vec!["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]), 1..7).prop_map(|days| json!(days));
    let reservation = select(vec!["RESERVATION", "RESERVATION_EXPIRES"]).prop_map(|ended| json!(ended));
    let all: Vec<(&str, BoxedStrategy<Value>, f64)> = vec![
        ("start_time", clock().boxed(), 0.3),
        ("end_time", clock().boxed(), 0.3),
        ("start_date", date().boxed(), 0.2),
        ("end_date", date().boxed(), 0.2),
        ("min_kwh", amount(60, 1).boxed(), 0.2),
        ("max_kwh", amount(60, 1).boxed(), 0.2),
        ("min_duration", seconds().boxed(), 0.2),
        ("max_duration", seconds().boxed(), 0.2),
        ("min_power", amount(20_000, 0).boxed(), 0.1),
        ("max_power", amount(400, 1).boxed(), 0.1),
        ("min_current", amount(64, 1).boxed(), 0.1),
        ("max_current", amount(64, 1).boxed(), 0.1),
        ("day_of_week", days.boxed(), 0.2),
        ("reservation", reservation.boxed(), 0.1),
    ];
    let each =
        all.into_iter().map(|(name, value, share)| option::weighted(share, value).prop_map(move |value| Some((name.to_owned(), value?))));
    each.collect::<Vec<_>>().prop_map(|set| set.into_iter().flatten().collect::<Map<_, _>>().into())
}

fn tariffs() -> impl Strategy<Value = Value> {
    let components = (component("ENERGY"), component("TIME"), component("PARKING_TIME"), component("FLAT"))
        .prop_map(|(energy, time, parking, flat)| vec![energy, time, parking, flat])
        .prop_flat_map(|all| prop::sample::subsequence(all, 1..4));
    let element = (components, option::weighted(0.8, restrictions())).prop_map(|(components, restrictions)| match restrictions {
        Some(restrictions) => json!({"price_components": components, "restrictions": restrictions}),
        None => json!({"price_components": components}),
    });
    let limit = || {
        let both = (amount(90, 2), option::of(amount(90, 2)));
        let price =
            both.prop_map(|(excl, incl)| incl.map_or(json!({"excl_vat": excl}), |incl| json!({"excl_vat": excl, "incl_vat": incl})));
        option::weighted(0.2, price)
    };
    let time = || option::weighted(0.2, select(vec!["2026-01-01T00:00:00Z", "2025-12-31T23:05:00Z"]));
    let currency = select(vec!["EUR", "GBP", "USD", "CHF", "NOK", "JPY", "KWD"]);
    let tax = option::weighted(0.3, select(vec!["YES", "NO", "N/A"]));
    (vec(element, 1..5), limit(), limit(), time(), time(), currency, tax).prop_map(|(elements, least, most, from, until, currency, tax)| {
        let mut tariff = json!({"country_code": "NL", "party_id": "ABC", "id": "T", "currency": currency, "elements": elements});
        let more = [
            ("min_price", least),
            ("max_price", most),
            ("start_date_time", from.map(Value::from)),
            ("end_date_time", until.map(Value::from)),
            ("tax_included", tax.map(Value::from)),
        ];
        for (name, value) in more {
            if let Some(value) = value {
                tariff[name] = value;
            }
        }
        tariff
    })
}

proptest! {
    #[test]
    fn of_any_tariff_each_price_each_time_and_each_restriction_is_found_again(tariff in tariffs()) {
        let missing = missing(&tariff);
        prop_assert!(missing.is_empty(), "{}\n{tariff}", missing.join("\n"));
    }
}
