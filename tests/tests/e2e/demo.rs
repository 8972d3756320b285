//! The charges of examples/data against what an independent computation expects of them.

use serde_json::Value;
use std::{fs, path::PathBuf};
use wattlane::{CreateCdrInput, Error, PutTariffInput};
use wattlane_tests::Site;

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../examples/data").join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    files
}

#[tokio::test]
async fn every_example_costs_what_was_computed_for_it_elsewhere() {
    let client = Site::start().provider().backend();
    for file in files("tariffs") {
        client.tariffs().put_tariff(PutTariffInput::OcpiJson(fs::read_to_string(file).unwrap())).await.unwrap();
    }
    let expected = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../examples/data/expected.json");
    let expected: Value = serde_json::from_str(&fs::read_to_string(expected).unwrap()).unwrap();
    let (mut wrong, mut rated) = (Vec::new(), 0);
    for file in files("cdrs") {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let want = expected
            .get(&name)
            .or_else(|| expected.get(name.trim_end_matches(".json")))
            .unwrap_or_else(|| panic!("{name} is not expected"));
        let got = match client.cdrs().create_cdr(CreateCdrInput::OcpiJson(fs::read_to_string(&file).unwrap())).await {
            Ok(cdr) => cdr.price.map(|price| price.total.excl_vat.amount().to_string().parse::<rust_decimal::Decimal>().unwrap()),
            Err(Error::Refused { .. }) => None,
            Err(error) => panic!("{name}: {error}"),
        };
        let want: Option<rust_decimal::Decimal> = want["our_price_excl_vat"].as_str().map(|text| text.parse().unwrap());
        rated += usize::from(want.is_some());
        if got != want {
            wrong.push(format!("{name}: {got:?}, not {want:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(rated >= 30, "only {rated} examples have a price");
}
