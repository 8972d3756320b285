//! The charges of examples/data against what an independent computation expects of them.

use rust_decimal::Decimal;
use serde_json::Value;
use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::PathBuf,
};
use wattlane::{Cdr, CdrStatus, CreateCdrInput, Error, Money, PutTariffInput, Reason, TariffSource, UnratedReason};
use wattlane_tests::Site;

fn data() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../examples/data")
}

/// Names and texts of a folder, in the order in which they arrived.
pub(crate) fn files(folder: &str) -> BTreeMap<String, String> {
    let paths = fs::read_dir(data().join(folder)).unwrap().map(|entry| entry.unwrap().path());
    let files = paths.filter(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap())).collect()
}

fn amount(money: &Money) -> Decimal {
    money.amount().to_string().parse().unwrap()
}

fn number(want: &Value, field: &str) -> Option<Decimal> {
    want[field].as_str().map(|text| text.parse().unwrap())
}

/// What is wrong with an answer.
fn wrong(want: &Value, got: &Result<Cdr, Error>, same: Option<&Cdr>) -> Result<(), String> {
    let hint = want["status_hint"].as_str().unwrap();
    let cdr = match (hint, got) {
        ("CONFLICT", Err(Error::Refused { reason: Reason::CdrAlreadyExists, metadata, .. })) => {
            return equal("id in the way", metadata["id"].as_str(), same.unwrap().id.as_str());
        }
        (_, Ok(cdr)) if hint != "CONFLICT" => cdr,
        (_, got) => return Err(format!("{hint}: {got:?}")),
    };
    equal("duplicate", same.map(|same| (&same.id, same.version)), (hint == "DUPLICATE").then_some((&cdr.id, cdr.version)))?;
    equal("status", cdr.status, CdrStatus::Pending)?;
    equal("currency", Some(cdr.currency.as_str()), want["currency"].as_str())?;
    let asked = &cdr.received_cost.total.excl_vat;
    equal("CPO's cost", Some(amount(asked)), number(want, "cpo_cost_excl_vat"))?;
    equal("price", cdr.price.as_ref().map(|price| amount(&price.total.excl_vat)), number(want, "our_price_excl_vat"))?;
    let difference = number(want, "difference_excl_vat");
    equal("difference", cdr.price_difference.as_ref().map(amount), difference)?;
    let (unrated, differs) = match hint {
        "UNRATED_UNKNOWN_TARIFF" => (UnratedReason::UnknownTariff, None),
        "UNRATED_UNKNOWN_TIME_ZONE" => (UnratedReason::UnknownTimeZone, None),
        "UNRATED_NO_VALID_TARIFF" => (UnratedReason::NoValidTariff, None),
        "DIFFERS" => (UnratedReason::Unspecified, Some(true)),
        "MATCHES" => (UnratedReason::Unspecified, Some(false)),
        // Of the one that it repeats.
        _ => (UnratedReason::Unspecified, difference.map(|difference| !difference.is_zero())),
    };
    equal("unrated reason", cdr.unrated_reason, unrated)?;
    equal("difference at all", difference.map(|difference| !difference.is_zero()), differs)?;
    // Both results are kept where the embedded tariff differs from the stored one.
    let ratings: Vec<_> =
        cdr.ratings.iter().map(|rating| (rating.tariff_source, amount(&rating.cost.as_ref().unwrap().total.excl_vat))).collect();
    match (number(want, "stored_tariff_price_excl_vat"), number(want, "our_price_excl_vat")) {
        (Some(stored), Some(ours)) => equal("ratings", ratings, vec![(TariffSource::Stored, stored), (TariffSource::Embedded, ours)]),
        (_, ours) => equal("ratings", ratings.into_iter().map(|(_, price)| price).collect(), Vec::from_iter(ours)),
    }
}

fn equal<T: PartialEq + std::fmt::Debug>(what: &str, got: T, want: T) -> Result<(), String> {
    if got == want { Ok(()) } else { Err(format!("{what}: {got:?}, not {want:?}")) }
}

#[tokio::test]
async fn every_example_ends_as_was_computed_for_it_elsewhere() {
    let client = Site::start().provider().backend();
    for text in files("tariffs").into_values() {
        client.tariffs().put_tariff(PutTariffInput::OcpiJson(text)).await.unwrap();
    }
    let expected: BTreeMap<String, Value> = serde_json::from_str(&fs::read_to_string(data().join("expected.json")).unwrap()).unwrap();
    let cdrs = files("cdrs");
    assert!(cdrs.keys().eq(expected.keys()), "one entry for each file");
    let (mut faults, mut taken) = (Vec::new(), HashMap::new());
    for (name, text) in cdrs {
        let got = client.cdrs().create_cdr(CreateCdrInput::OcpiJson(text.clone())).await;
        let json: Value = serde_json::from_str(&text).unwrap();
        let key = ["country_code", "party_id", "id"].map(|field| json[field].to_string());
        if let Err(fault) = wrong(&expected[&name], &got, taken.get(&key)) {
            faults.push(format!("{name}: {fault}"));
        }
        if let Ok(cdr) = got {
            taken.entry(key).or_insert(cdr);
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!(taken.len(), 41, "40 repeats 36, and 41 has the id of 37");
}
