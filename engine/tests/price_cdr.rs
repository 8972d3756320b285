//! PriceCdr as a caller meets it: bytes in, bytes out, and every wrong field named at once.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use prost::Message;
use serde_json::{Value, json};
use wattlane_engine::{Refusal, answer};
use wattlane_proto::v1::{self, price_cdr_request::Input};

const PATH: &str = "/wattlane.v1.TariffService/PriceCdr";

fn ask(request: &v1::PriceCdrRequest) -> Result<v1::Rating, Refusal> {
    let answered = answer(PATH, &request.encode_to_vec()).unwrap();
    answered.map(|bytes| v1::PriceCdrResponse::decode(&bytes[..]).unwrap().rating.unwrap())
}

/// A golden charge of 5.625 EUR, with some of its fields changed.
fn json_with(fields: Value) -> v1::PriceCdrRequest {
    let mut cdr: Value = serde_json::from_str(include_str!("../../domain/tests/golden/alturl.cdr.json")).unwrap();
    for (name, value) in fields.as_object().unwrap() {
        cdr[name] = value.clone();
    }
    let tariff = include_str!("../../domain/tests/golden/alturl.tariff.json");
    v1::PriceCdrRequest {
        input: Some(Input::OcpiJson(cdr.to_string())),
        tariffs_ocpi_json: vec![tariff.to_owned()],
        ..v1::PriceCdrRequest::default()
    }
}

fn named(refused: Result<v1::Rating, Refusal>) -> Vec<String> {
    let refusal = refused.unwrap_err();
    assert_eq!(refusal.reason, v1::Reason::InvalidArgument);
    refusal.violations.into_iter().map(|one| one.field).collect()
}

#[test]
fn a_session_that_ends_before_it_begins_has_no_price() {
    ask(&json_with(json!({}))).unwrap();
    assert_eq!(named(ask(&json_with(json!({"end_date_time": "2024-01-15T09:59:59Z"})))), ["ocpi_json.end_date_time"]);
}

#[test]
fn what_is_misspelt_or_never_holds_is_told_with_the_price() {
    let noon = json!({"start_time": "12:00", "end_time": "12:00"});
    let component = json!([{"type": "ENERGY", "price": 1, "step_size": 1}]);
    let tariff = |elements: Value| json!({"country_code": "NL", "party_id": "ABC", "id": "T", "currency": "EUR", "elements": elements});
    let misspelt = tariff(json!([{"price_components": component, "restrictons": {"max_kwh": 5}}]));
    let empty = tariff(json!([{"price_components": component, "restrictions": noon}]));
    let told = |request: v1::PriceCdrRequest| {
        let findings = ask(&v1::PriceCdrRequest { time_zone: Some("Europe/Amsterdam".to_owned()), ..request }).unwrap().findings;
        findings.into_iter().map(|finding| format!("{} {}", finding.code, finding.path)).collect::<Vec<_>>()
    };
    let with_tariffs =
        v1::PriceCdrRequest { tariffs_ocpi_json: vec![misspelt.to_string(), empty.to_string()], ..json_with(json!({"colour": "red"})) };
    assert_eq!(
        told(with_tariffs),
        [
            "UNKNOWN_FIELD colour",
            "UNKNOWN_FIELD tariffs_ocpi_json[0].elements[0].restrictons",
            "EMPTY_TIME_WINDOW tariffs_ocpi_json[1].elements[0].restrictions"
        ]
    );
    let embedded = v1::PriceCdrRequest { tariffs_ocpi_json: Vec::new(), ..json_with(json!({"tariffs": [empty, misspelt]})) };
    assert_eq!(
        told(embedded),
        ["UNKNOWN_FIELD tariffs[1].elements[0].restrictons", "EMPTY_TIME_WINDOW tariffs[0].elements[0].restrictions"]
    );
}

#[test]
fn local_prices_are_judged_by_the_clock_of_the_place() {
    let night = v1::PriceCdrRequest {
        input: Some(Input::OcpiJson(include_str!("../../domain/tests/golden/night.cdr.json").to_owned())),
        tariffs_ocpi_json: vec![include_str!("../../domain/tests/golden/night.tariff.json").to_owned()],
        time_zone: Some("Europe/Amsterdam".to_owned()),
        ..v1::PriceCdrRequest::default()
    };
    let rating = ask(&night).unwrap();
    assert_eq!((rating.cost.unwrap().total.unwrap().excl_vat.unwrap().units, rating.time_zone.as_str()), (2, "Europe/Amsterdam"));
}

#[test]
fn whatever_makes_a_charge_impossible_is_named_at_once_with_what_is_wrong_elsewhere() {
    let period = json!({"start_date_time": "2024-01-15T10:00:00Z", "dimensions": [{"type": "TIME", "volume": -1}]});
    let mut request = json_with(json!({
        "end_date_time": "2024-01-15T09:00:00Z",
        "charging_periods": [period],
        "total_energy": -5,
        "credit": true,
    }));
    let of_charge = ["ocpi_json.end_date_time", "ocpi_json.credit_reference_id", "ocpi_json.charging_periods[0].dimensions[0].volume"];
    assert_eq!(named(ask(&request)), of_charge, "a credit may have less than no energy");

    request.tariffs_ocpi_json.push("{}".to_owned());
    request.time_zone = Some("Mars/Olympus".to_owned());
    let all = named(ask(&request));
    for field in of_charge.into_iter().chain(["tariffs_ocpi_json[1].elements", "time_zone"]) {
        assert!(all.iter().any(|name| name == field), "{field} is not among {all:?}");
    }
    assert_eq!(
        named(ask(&json_with(json!({"charging_periods": [], "total_energy": -5})))),
        ["ocpi_json.charging_periods", "ocpi_json.total_energy"]
    );
}

#[test]
fn a_charge_as_fields_is_refused_in_the_same_words() {
    let at = |seconds| Some(wattlane_proto::Timestamp { seconds, nanos: 0 });
    let number = |value: &str| Some(wattlane_proto::Decimal { value: value.to_owned() });
    let zero = |currency: &str| {
        let money = wattlane_proto::Money { currency_code: currency.to_owned(), units: 0, nanos: 0 };
        Some(v1::Price { excl_vat: Some(money), incl_vat: None })
    };
    let text = str::to_owned;
    let energy = v1::ChargingDimension { r#type: v1::DimensionType::Energy.into(), volume: number("10") };
    let cdr = v1::Cdr {
        country_code: text("NL"),
        party_id: text("ABC"),
        cdr_id: text("1"),
        token: Some(v1::CdrToken {
            country_code: text("NL"),
            party_id: text("WTL"),
            uid: text("1"),
            r#type: v1::TokenType::Rfid.into(),
            contract_id: text("NL-WTL-1"),
        }),
        location: Some(v1::CdrLocation {
            id: text("1"),
            address: text("Kade 1"),
            city: text("Delft"),
            country: text("NLD"),
            ..v1::CdrLocation::default()
        }),
        evse_uid: text("1"),
        evse_id: text("NL*ABC*E1"),
        connector_id: text("1"),
        auth_method: v1::AuthMethod::Whitelist.into(),
        start_time: at(2_000_000_000),
        end_time: at(2_000_003_600),
        currency: text("EUR"),
        charging_periods: vec![v1::ChargingPeriod { start_time: at(2_000_000_000), dimensions: vec![energy], tariff_id: None }],
        received_cost: Some(v1::Cost { total: zero("EUR"), ..v1::Cost::default() }),
        total_energy: number("10"),
        total_time: number("1"),
        ..v1::Cdr::default()
    };
    let request = |cdr| v1::PriceCdrRequest { input: Some(Input::Cdr(cdr)), ..json_with(json!({})) };
    let cost = ask(&request(cdr.clone())).unwrap().cost.unwrap();
    assert_eq!(cost.total.unwrap().excl_vat.unwrap().units, 3);

    let credit = v1::Cdr { credit: true, credit_reference_id: Some(String::new()), ..cdr.clone() };
    assert_eq!(named(ask(&request(credit))), ["cdr.credit_reference_id"], "an empty reference is none");

    let cost = v1::Cost { total: zero("EUR"), parking: zero("GBP"), ..v1::Cost::default() };
    let wrong = v1::Cdr { end_time: at(1_999_999_999), received_cost: Some(cost), ..cdr };
    assert_eq!(named(ask(&request(wrong))), ["cdr.end_time", "cdr.received_cost.parking"]);
}

#[test]
fn an_unknown_currency_of_a_tariff_is_one_violation() {
    let money = wattlane_proto::Money { currency_code: "EUR".to_owned(), units: 1, nanos: 0 };
    let price = v1::PriceComponent {
        r#type: v1::PriceComponentType::Energy.into(),
        price: Some(wattlane_proto::Decimal { value: "1".to_owned() }),
        step_size: 1,
        ..v1::PriceComponent::default()
    };
    let tariff = v1::Tariff {
        country_code: "NL".to_owned(),
        party_id: "ABC".to_owned(),
        tariff_id: "T".to_owned(),
        currency: "ZZZ".to_owned(),
        min_price: Some(v1::Price { excl_vat: Some(money), incl_vat: None }),
        elements: vec![v1::TariffElement { price_components: vec![price], restrictions: None }],
        ..v1::Tariff::default()
    };
    let request = |tariff: v1::Tariff| v1::PriceCdrRequest { tariffs: vec![tariff], ..json_with(json!({})) };
    assert_eq!(named(ask(&request(tariff.clone()))), ["tariffs[0].currency"]);
    assert_eq!(named(ask(&request(v1::Tariff { currency: "GBP".to_owned(), ..tariff }))), ["tariffs[0].min_price"]);
}
