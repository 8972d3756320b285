//! `wattlane price`: charges priced from files and lines, without a server.

use serde_json::{Value, json};
use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};
use wattlane_tests::server::binary;

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/tests/golden").join(name)
}

fn read(name: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(golden(name)).unwrap()).unwrap()
}

fn priced(arguments: &[&str], input: &str) -> Output {
    ran(&[&["price"], arguments].concat(), input)
}

pub fn ran(arguments: &[&str], input: &str) -> Output {
    let mut process =
        Command::new(binary()).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    process.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    process.wait_with_output().unwrap()
}

pub fn lines(output: &Output) -> Vec<Value> {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn amounts(answer: &Value) -> [&str; 2] {
    ["excl_vat", "incl_vat"].map(|side| answer["total_cost"][side].as_str().unwrap())
}

#[test]
fn a_file_is_priced_by_its_tariff_to_the_last_digit() {
    let (tariff, cdr) = (golden("alturl.tariff.json"), golden("alturl.cdr.json"));
    let output = priced(&["--tariff", tariff.to_str().unwrap(), "--cdr", cdr.to_str().unwrap()], "");
    assert!(output.status.success());
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(amounts(&answer), ["5.625", "6.2375"]);
    assert_eq!(answer["total_energy_cost"], json!({"excl_vat": "5.125", "incl_vat": "5.6375"}));
    assert_eq!([&answer["total_energy"], &answer["billed_energy"], &answer["total_time"]], ["20.45", "20.5", "1"]);
    assert_eq!(answer["total_parking_cost"], Value::Null);
    assert_eq!(answer["periods"][0]["lines"][0]["unit_price"], "0.25");
    assert_eq!(answer["warnings"], json!([]));
}

#[test]
fn lines_are_answered_in_order_and_a_broken_one_stops_nothing() {
    let (tariff, cdr) = (read("night.tariff.json"), read("night.cdr.json"));
    let mut own = cdr.clone();
    own["tariffs"] = json!([tariff]);
    let asked = [
        json!({"id": 1, "tariff": tariff, "cdr": cdr, "tz": "Europe/Amsterdam", "note": "not looked at"}).to_string(),
        "{\"id\": 2,".to_owned(),
        json!({"id": "three", "cdr": own, "tz": "Europe/Amsterdam"}).to_string(),
        json!({"id": [4], "tariff": tariff, "cdr": {"currency": "EUR"}}).to_string(),
        String::new(),
        json!({"id": 5, "tariffs": [tariff], "cdr": cdr, "tz": "Mars/Olympus"}).to_string(),
        json!({"id": 6, "cdr": cdr}).to_string(),
    ];
    let answers = lines(&priced(&["--jsonl"], &asked.join("\n")));
    let ids: Vec<&Value> = answers.iter().map(|answer| &answer["id"]).collect();
    assert_eq!(ids, [&json!(1), &Value::Null, &json!("three"), &json!([4]), &json!(5), &json!(6)]);
    assert_eq!([amounts(&answers[0]), amounts(&answers[2])], [["2", "2"]; 2]);
    let errors = [1, 3, 4, 5].map(|place| answers[place]["error"].as_str().unwrap());
    assert!(errors[0].contains("line 1 column"), "{}", errors[0]);
    assert!(errors[1].contains("cdr.start_date_time is required"), "{}", errors[1]);
    assert!(errors[2].contains("Mars/Olympus"), "{}", errors[2]);
    assert!(errors[3].contains("the tariff is not known"), "{}", errors[3]);
}

#[test]
fn what_hand_made_files_have_is_taken_with_a_warning() {
    let (tariff, cdr) = (read("step500.tariff.json").to_string(), read("step500.cdr.json").to_string());
    let in_quotes = cdr.replace("0.1152", "\"0.1152\"");
    let line = format!("{{\"id\": 1, /* by hand */ \"tariff\": {tariff}, \"cdr\": {in_quotes}}}");
    let answer = &lines(&priced(&["--jsonl", "-"], &line))[0];
    assert_eq!(amounts(answer)[0], "0.125");
    let codes: Vec<&str> = answer["warnings"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["NUMBER_AS_TEXT", "JSON_COMMENTS"]);
}

#[test]
fn a_limit_that_is_a_bare_number_is_one_without_vat_and_told() {
    let mut tariff = read("step500.tariff.json");
    tariff["max_price"] = json!(0.1);
    let line = json!({"id": 1, "tariff": tariff, "cdr": read("step500.cdr.json")}).to_string();
    let answer = &lines(&priced(&["--jsonl"], &line))[0];
    assert_eq!(answer["total_cost"]["excl_vat"], "0.1");
    assert_eq!((&answer["warnings"][0]["code"], &answer["warnings"][0]["path"]), (&json!("LIMIT_WITHOUT_VAT"), &json!("tariff.max_price")));
}

#[test]
fn a_tariff_of_2_1_1_says_no_vat_and_the_price_with_it_is_not_known() {
    let cdr = json!({
        "id": "1", "start_date_time": "2026-05-04T09:00:00Z", "stop_date_time": "2026-05-04T10:00:00Z", "currency": "EUR", "auth_id": "X",
        "charging_periods": [{"start_date_time": "2026-05-04T09:00:00Z", "dimensions": [{"type": "ENERGY", "volume": 10}]}],
        "tariffs": [{"id": "T", "currency": "EUR", "elements": [{"price_components": [{"type": "ENERGY", "price": 0.25, "step_size": 1}]}]}],
    });
    let answer = &lines(&priced(&["--jsonl"], &json!({"id": 1, "cdr": cdr}).to_string()))[0];
    assert_eq!(answer["total_cost"], json!({"excl_vat": "2.5", "incl_vat": null}));
}

#[test]
fn what_a_peer_made_up_is_told_and_not_used() {
    let cdr = json!({
        "start_date_time": "2026-5-4T09:00:00Z", "end_date_time": "2026-05-04T10:00:00Z", "currency": "EUR",
        "charging_periods": [{
            "start_date_time": "2026-05-04T09:00:00Z",
            "dimensions": [{"type": "ENERGY", "volume": 10}, {"type": "CONGESTION_TIME", "volume": 1}],
        }],
    });
    let price = |kind: &str| json!({"price_components": [{"type": kind, "price": 0.25, "step_size": 1}]});
    let tariff = json!({"country_code": "NL", "party_id": "ABC", "id": "T", "currency": "EUR", "elements": [price("CONGESTION_TIME"), price("ENERGY")]});
    let answer = &lines(&priced(&["--jsonl"], &json!({"id": 1, "cdr": cdr, "tariff": tariff}).to_string()))[0];
    assert_eq!(amounts(answer), ["2.5", "2.5"]);
    let told: Vec<&str> = answer["warnings"].as_array().unwrap().iter().map(|one| one["path"].as_str().unwrap()).collect();
    assert_eq!(told, ["tariff.elements[0].price_components[0].type", "cdr.charging_periods[0].dimensions[1].type"]);
}

#[test]
fn what_was_not_measured_holds_where_one_says_so() {
    let (tariff, cdr) = (golden("nocurrent.tariff.json"), golden("nocurrent.cdr.json"));
    let files = ["--tariff", tariff.to_str().unwrap(), "--cdr", cdr.to_str().unwrap()];
    let total = |arguments: &[&str]| {
        let answer: Value = serde_json::from_slice(&priced(arguments, "").stdout).unwrap();
        answer["total_cost"]["excl_vat"].as_str().unwrap().to_owned()
    };
    assert_eq!([total(&files), total(&[&files[..], &["--unmeasured-matches"]].concat())], ["0", "8"]);
}

#[test]
fn files_that_cannot_be_priced_are_told_field_by_field() {
    let output = priced(&["--cdr", "-"], "{\"currency\": \"EUR\", \"charging_periods\": [{}]}");
    assert!(!output.status.success());
    let told = String::from_utf8(output.stderr).unwrap();
    for field in ["the standard input", "start_date_time is required", "charging_periods[0].start_date_time is required"] {
        assert!(told.contains(field), "{told}");
    }
}

#[test]
fn a_planned_charge_costs_what_its_cdr_will() {
    let night = golden("night.tariff.json");
    let planned = |tz: &[&str]| {
        let plan = ["estimate", "--tariff", night.to_str().unwrap(), "--start", "2024-03-30T20:30:00Z", "--end", "2024-03-30T23:00:00Z"];
        ran(&[&plan[..], &["--kwh", "20", "--max-kw", "10"], tz].concat(), "")
    };
    let output = planned(&["--tz", "Europe/Amsterdam"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    // From 21:30 by the clock half an hour at 0.40, and from 22:00 one and a half at 0.20.
    assert_eq!(amounts(&answer)[0], "5");
    assert_eq!([&answer["total_energy"], &answer["total_time"], &answer["total_parking_time"]], ["20", "2.5", "0.5"]);
    let starts: Vec<&str> = answer["periods"].as_array().unwrap().iter().map(|period| period["start"].as_str().unwrap()).collect();
    assert_eq!(starts, ["2024-03-30T20:30:00Z", "2024-03-30T21:00:00Z", "2024-03-30T22:30:00Z"]);
    assert!(!planned(&[]).status.success(), "it goes by local time, and nobody says which");
}
