//! Three hundred and some charges with the arithmetic of what they cost (vectors/cases.py writes it, vectors/second.py finds it once more without it).
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use serde_json::Value;
use wattlane_domain::{
    ocpi,
    place::Zone,
    tariff::{Prepared, PricingPolicy, Rating, TariffSource, price},
};

/// A total keeps as many decimals as the vectors have.
const DECIMALS: u32 = 9;

fn rate(case: &Value) -> Rating {
    let charge = ocpi::read_charge(&case["charge"].to_string()).unwrap().value;
    let beside = case["tariffs"].as_array().into_iter().flatten().map(|tariff| ocpi::read_tariff(&tariff.to_string()).unwrap().value);
    // Those of 2.1.1 came with the charge.
    let tariffs: Vec<Prepared> = beside.chain(charge.tariffs.iter().cloned()).map(Prepared::from).collect();
    let zone = Zone::named(case["zone"].as_str().unwrap());
    let policy = PricingPolicy { decimals: Some(DECIMALS), ..PricingPolicy::default() };
    let rating = price(&charge.price_request(&tariffs, TariffSource::Request, zone.as_ref(), policy));
    rating.unwrap_or_else(|error| panic!("{}: {error}", case["name"]))
}

#[test]
fn every_vector_costs_what_its_arithmetic_comes_to() {
    let cases: Vec<Value> = include_str!("vectors/cases.jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(cases.len() >= 325);
    let mut wrong = Vec::new();
    for case in &cases {
        let total = rate(case).cost.total;
        for (side, got) in [("excl", Some(total.excl_vat)), ("incl", total.incl_vat)] {
            let got = got.map(|money| money.amount().to_string());
            if got.as_deref() != case["expect"][side].as_str() {
                wrong.push(format!("{}, {side}: {got:?} and not {}, by {}", case["name"], case["expect"][side], case["arithmetic"]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
