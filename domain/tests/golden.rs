//! The golden sessions: exact prices that two other engines were asked for too.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use serde_json::Value;
use std::{fs, path::PathBuf};
use wattlane_domain::{
    Decimal, ocpi,
    place::Zone,
    tariff::{PricingPolicy, Rating, TariffSource, Unrated, price},
};

fn file(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn rate(name: &str, zone: &str) -> Result<Rating, Unrated> {
    let cdr = ocpi::read_cdr(&file(&format!("{name}.cdr.json"))).unwrap().value;
    let tariff = ocpi::read_tariff(&file(&format!("{name}.tariff.json"))).unwrap().value;
    let policy = PricingPolicy { decimals: Some(6), ..PricingPolicy::default() };
    price(&cdr.price_request(&[tariff.into()], TariffSource::Request, Zone::named(zone).as_ref(), policy))
}

#[test]
fn every_golden_session_costs_what_was_decided() {
    let expected: Value = serde_json::from_str(&file("expected.json")).unwrap();
    let mut wrong = Vec::new();
    for (name, want) in expected.as_object().unwrap() {
        let rating = rate(name, want["tz"].as_str().unwrap_or("UTC")).unwrap_or_else(|error| panic!("{name}: {error}"));
        let total = rating.cost.total;
        for (side, got) in [("excl_vat", Some(total.excl_vat)), ("incl_vat", total.incl_vat)] {
            let Some(want) = want[side].as_str() else { continue };
            let want: Decimal = want.parse().unwrap();
            if got.map(|money| money.amount()) != Some(want) {
                wrong.push(format!("{name} {side}: {got:?}, not {want}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_tariff_that_is_not_valid_yet_prices_nothing() {
    assert_eq!(rate("inact", "UTC").unwrap_err(), Unrated::NoValidTariff);
}

#[test]
fn what_a_cpo_should_have_cut_is_told() {
    let codes = |name| rate(name, "UTC").unwrap().findings.into_iter().map(|finding| finding.code.to_string()).collect::<Vec<_>>();
    assert_eq!(codes("kwhtier"), ["PERIOD_SPANS_PRICE_CHANGE"]);
    assert_eq!(codes("nocurrent"), ["UNMEASURED_RESTRICTION"]);
    assert_eq!(codes("alturl"), [""; 0]);
}

#[test]
fn local_prices_need_a_zone() {
    assert_eq!(rate("night", "Mars/Olympus").unwrap_err(), Unrated::UnknownTimeZone);
}
