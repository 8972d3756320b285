//! The browser's engine answers as the server does, byte for byte: questions and what a live server answers are written down here, and read by
//! sdk-wasm/npm/test/engine.test.mjs, which asks the engine in Node and in a page. Phones are asked by the conformance case `offline_price`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use base64::{Engine as _, engine::general_purpose::STANDARD};
use futures_util::{StreamExt, stream};
use jiff::{SignedDuration, Timestamp, civil::date, tz::TimeZone};
use prost::Message;
use serde_json::{Value, json};
use std::{fs, path::PathBuf, process::Command};
use tonic_types::StatusExt;
use wattlane_proto::v1::{
    self, estimate_charge_request, explain_tariff_request, lint_tariff_request, price_cdr_request::Input, reconcile_cdr_request,
};
use wattlane_tests::{
    Site,
    data::{examples, files},
    raw::{RawClient, reason},
    skip,
};

const SERVICES: &str = "/wattlane.v1.";
/// How many questions the server is asked at the same time.
const AT_ONCE: usize = 8;
/// An hour of summer time, half an hour, none; and a day that was left out.
const ZONES: [&str; 5] = ["Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia"];
/// Names that are links, that browsers know and the database does not, and that are none.
const NAMES: [&str; 20] = [
    "europe/amsterdam",
    "US/Eastern",
    "Asia/Calcutta",
    "America/Argentina/ComodRivadavia",
    "Etc/GMT+5",
    "EST5EDT",
    "CET",
    "UTC",
    "Zulu",
    "GMT0",
    "ACT",
    "PST",
    "IST",
    "SystemV/EST5",
    "US/Pacific-New",
    "+01:00",
    "GMT+1",
    "Mars/Olympus",
    "Europe/",
    "",
];

#[tokio::test]
async fn a_browser_answers_what_the_server_answers() {
    let npm = repository().join("sdk-wasm/npm");
    if Command::new("node").arg("--version").output().is_err() || !npm.join("dist/engine.js").exists() {
        return skip("engine_wasm", "there is no node, or sdk-wasm/build engine has not run: ./dev test sees to both");
    }
    let provider = Site::start().provider();
    let server = RawClient::new(&provider.address).bearer(&provider.key);
    let mut questions = [demo(), golden(), clock_changes(), refusals(), reconciled(), tariffs_alone(), plans()].concat();
    questions.extend(NAMES.iter().map(|name| question(&format!("zone {name:?}"), &night(Some(name)))));
    questions.push(question("as fields", &as_fields()));
    let cases: Vec<Value> = stream::iter(questions).map(|one| answered(&server, one)).buffered(AT_ONCE).collect().await;
    assert!(cases.iter().filter(|case| case["answer"].is_string()).count() > 300);
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("cases.json"), Value::from(cases).to_string()).unwrap();
    let node =
        Command::new("node").arg("--test").arg(npm.join("test/engine.test.mjs")).env("WATTLANE_ENGINE_CASES", folder.path()).output();
    let node = node.unwrap();
    assert!(node.status.success(), "{}{}", String::from_utf8_lossy(&node.stdout), String::from_utf8_lossy(&node.stderr));
}

fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A request of an RPC.
#[derive(Clone)]
struct Question {
    rpc: &'static str,
    name: String,
    request: Vec<u8>,
}

/// A question with what the server answers, as it comes over the wire.
async fn answered(server: &RawClient, Question { rpc, name, request }: Question) -> Value {
    let path = format!("{SERVICES}{rpc}");
    let mut case = json!({"name": format!("{rpc} {name}"), "path": path, "request": STANDARD.encode(&request)});
    match server.bytes(&path, request.into()).await {
        Ok(answer) => case["answer"] = STANDARD.encode(answer).into(),
        Err(refusal) => {
            let violations = refusal.get_details_bad_request().map(|bad| bad.field_violations).unwrap_or_default();
            let fields: Vec<Value> =
                violations.into_iter().map(|one| json!({"field": one.field, "description": one.description})).collect();
            let (code, reason) = (refusal.code() as i32, reason(&refusal));
            case["refusal"] = json!({"code": code, "reason": reason, "text": refusal.message(), "fields": fields});
        }
    }
    case
}

fn question(name: &str, request: &v1::PriceCdrRequest) -> Question {
    Question { rpc: "TariffService/PriceCdr", name: name.to_owned(), request: request.encode_to_vec() }
}

fn price(cdr: String, tariffs: Vec<String>, time_zone: Option<&str>) -> v1::PriceCdrRequest {
    v1::PriceCdrRequest {
        input: Some(Input::OcpiJson(cdr)),
        tariffs_ocpi_json: tariffs,
        time_zone: time_zone.map(str::to_owned),
        ..v1::PriceCdrRequest::default()
    }
}

/// Every charge of the demo: by the tariffs that it names, and by what came with it.
fn demo() -> Vec<Question> {
    let ask = |(name, cdr, tariffs): (String, String, Vec<String>)| {
        let by_its_own = question(&format!("{name} by its own"), &price(cdr.clone(), Vec::new(), None));
        [question(&name, &price(cdr, tariffs, None)), by_its_own]
    };
    examples().into_iter().flat_map(ask).collect()
}

/// Every golden session of the engine, in several zones.
fn golden() -> Vec<Question> {
    let all = files("domain/tests/golden");
    let find = |name: &str| all.iter().find(|(file, _)| file == name).map(|(_, text)| text.clone());
    let names = all.iter().filter_map(|(name, _)| name.strip_suffix(".cdr.json"));
    let pairs = names.map(|name| (name, find(&format!("{name}.cdr.json")).unwrap(), find(&format!("{name}.tariff.json")).unwrap()));
    pairs
        .flat_map(|(name, cdr, tariff)| {
            let zones = ZONES.into_iter().map(Some).chain([None]);
            zones.map(move |zone| question(&format!("{name} {zone:?}"), &price(cdr.clone(), vec![tariff.clone()], zone)))
        })
        .collect()
}

/// A charge across every change of the clocks of those zones, cut into periods and whole.
fn clock_changes() -> Vec<Question> {
    let from = date(2010, 1, 1).to_zoned(TimeZone::UTC).unwrap().timestamp();
    let to = date(2038, 1, 1).to_zoned(TimeZone::UTC).unwrap().timestamp();
    let mut cases = Vec::new();
    for name in ZONES {
        let zone = TimeZone::get(name).unwrap();
        let changes = zone.following(from).map(|change| change.timestamp()).take_while(|time| *time < to);
        for time in changes.chain([from]) {
            for periods in [1, 9] {
                cases.push(question(
                    &format!("{name} {time} in {periods}"),
                    &price(across(time, periods), vec![by_the_clock()], Some(name)),
                ));
            }
        }
    }
    cases
}

/// A charge of six hours, with the change in its middle.
fn across(change: Timestamp, periods: i32) -> String {
    let (start, length) = (change - SignedDuration::from_hours(3), SignedDuration::from_hours(6));
    let mut cdr: Value = serde_json::from_str(include_str!("../../domain/tests/golden/night.cdr.json")).unwrap();
    cdr["start_date_time"] = start.to_string().into();
    cdr["end_date_time"] = (start + length).to_string().into();
    let at = |period: i32| (start + length / periods * period).to_string();
    let dimensions = json!([{"type": "ENERGY", "volume": 1.25}, {"type": "TIME", "volume": 6.0 / f64::from(periods)}]);
    let all = (0..periods).map(|period| json!({"start_date_time": at(period), "dimensions": dimensions})).collect::<Vec<_>>();
    cdr["charging_periods"] = all.into();
    cdr.to_string()
}

/// A tariff by times of day, days of the week and dates.
fn by_the_clock() -> String {
    let energy = |price: f64, restrictions: Value| json!({"price_components": [{"type": "ENERGY", "price": price, "step_size": 1}], "restrictions": restrictions});
    json!({
        "country_code": "DE", "party_id": "ALL", "id": "clock", "currency": "EUR", "last_updated": "2020-01-01T00:00:00Z",
        "elements": [
            energy(0.11, json!({"start_time": "01:45", "end_time": "02:15"})),
            energy(0.13, json!({"start_time": "02:15", "end_time": "03:00", "day_of_week": ["SUNDAY"]})),
            energy(0.17, json!({"start_time": "22:00", "end_time": "01:45"})),
            energy(0.19, json!({"start_date": "2020-01-01", "end_date": "2025-01-01", "start_time": "00:00", "end_time": "03:30"})),
            energy(0.23, json!({"day_of_week": ["MONDAY", "SATURDAY"]})),
            energy(0.29, json!({})),
            {"price_components": [{"type": "TIME", "price": 1.2, "step_size": 60}]},
        ],
    })
    .to_string()
}

/// A charge whose price is the place's clock's.
fn night(time_zone: Option<&str>) -> v1::PriceCdrRequest {
    let (cdr, tariff) =
        (include_str!("../../domain/tests/golden/night.cdr.json"), include_str!("../../domain/tests/golden/night.tariff.json"));
    price(cdr.to_owned(), vec![tariff.to_owned()], time_zone)
}

/// A charge as fields, by a tariff as fields, with a policy.
fn as_fields() -> v1::PriceCdrRequest {
    let at = |seconds| Some(wattlane_proto::Timestamp { seconds, nanos: 0 });
    let number = |value: &str| Some(wattlane_proto::Decimal { value: value.to_owned() });
    let zero = wattlane_proto::Money { currency_code: "EUR".to_owned(), units: 0, nanos: 0 };
    let energy = v1::ChargingDimension { r#type: v1::DimensionType::Energy.into(), volume: number("10.1234567") };
    let cdr = v1::Cdr {
        country_code: "NL".to_owned(),
        party_id: "abc".to_owned(),
        cdr_id: "1".to_owned(),
        token: Some(v1::CdrToken {
            country_code: "NL".to_owned(),
            party_id: "WTL".to_owned(),
            uid: "1".to_owned(),
            r#type: v1::TokenType::Rfid.into(),
            contract_id: "NL-WTL-1".to_owned(),
        }),
        location: Some(v1::CdrLocation {
            id: "1".to_owned(),
            address: "Kade 1".to_owned(),
            city: "Delft".to_owned(),
            country: "NLD".to_owned(),
            ..v1::CdrLocation::default()
        }),
        evse_uid: "1".to_owned(),
        evse_id: "NL*ABC*E1".to_owned(),
        connector_id: "1".to_owned(),
        auth_method: v1::AuthMethod::Whitelist.into(),
        start_time: at(2_000_000_000),
        end_time: at(2_000_003_600),
        currency: "EUR".to_owned(),
        charging_periods: vec![v1::ChargingPeriod { start_time: at(2_000_000_000), dimensions: vec![energy], tariff_id: None }],
        received_cost: Some(v1::Cost { total: Some(v1::Price { excl_vat: Some(zero), incl_vat: None }), ..v1::Cost::default() }),
        total_energy: number("10.1234567"),
        total_time: number("1"),
        ..v1::Cdr::default()
    };
    let component = v1::PriceComponent {
        r#type: v1::PriceComponentType::Energy.into(),
        price: number("0.123456"),
        vat_percent: number("21"),
        step_size: 1,
    };
    let tariff = v1::Tariff {
        country_code: "NL".to_owned(),
        party_id: "ABC".to_owned(),
        tariff_id: "T".to_owned(),
        currency: "EUR".to_owned(),
        elements: vec![v1::TariffElement { price_components: vec![component], restrictions: None }],
        ..v1::Tariff::default()
    };
    let policy = v1::PricingPolicy { rounding: v1::RoundingMode::HalfEven.into(), decimals: Some(4), ..v1::PricingPolicy::default() };
    v1::PriceCdrRequest {
        input: Some(Input::Cdr(cdr)),
        tariffs: vec![tariff],
        pricing_policy: Some(policy),
        ..v1::PriceCdrRequest::default()
    }
}

/// What is wrong in every way: the words are the server's too.
fn refusals() -> Vec<Question> {
    let texts = ["", "{", "[]", "null", "{\"id\": 1e999}", "{\"a\": 1, \"a\": 2}", "\"\\ud800\"", "{\"id\": \"x\", \"currency\": \"ZZZ\"}"];
    let by_cdr = texts.iter().map(|text| question(&format!("CDR {text}"), &price((*text).to_owned(), Vec::new(), None)));
    let by_tariff = texts.iter().map(|text| {
        let wrong = v1::PriceCdrRequest { tariffs_ocpi_json: vec![(*text).to_owned()], ..night(None) };
        question(&format!("tariff {text}"), &wrong)
    });
    let nothing = question("nothing", &v1::PriceCdrRequest::default());
    let message = v1::PriceCdrRequest { input: Some(Input::Cdr(v1::Cdr::default())), ..v1::PriceCdrRequest::default() };
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    by_cdr
        .chain(by_tariff)
        .chain([nothing, question("empty message", &message), question("deep", &price(deep, Vec::new(), None))])
        .collect()
}

/// Every charge of the demo beside what its CPO asks, by its own tariffs and by those that it names.
fn reconciled() -> Vec<Question> {
    let ask = |(name, cdr, tariffs): (String, String, Vec<String>)| {
        [tariffs, Vec::new()].map(|tariffs_ocpi_json| {
            let input = Some(reconcile_cdr_request::Input::OcpiJson(cdr.clone()));
            let request = v1::ReconcileCdrRequest { input, tariffs_ocpi_json, ..v1::ReconcileCdrRequest::default() };
            Question { rpc: "CdrService/ReconcileCdr", name: name.clone(), request: request.encode_to_vec() }
        })
    };
    examples().into_iter().flat_map(ask).collect()
}

/// Every golden tariff in words, looked at, and a charge planned by it; what is no tariff; and what cannot be planned.
fn tariffs_alone() -> Vec<Question> {
    let golden = files("domain/tests/golden").into_iter().filter(|(name, _)| name.ends_with(".tariff.json"));
    let texts = golden.chain(["", "{", "[]", "null"].map(|text| (format!("tariff {text}"), text.to_owned())));
    let ask = |(name, text): (String, String)| {
        let in_words = ["en", "nl", "de", "fr", "xx"].map(|language| {
            let input = Some(explain_tariff_request::Input::OcpiJson(text.clone()));
            let request = v1::ExplainTariffRequest { input, language: Some(language.to_owned()) };
            Question { rpc: "TariffService/ExplainTariff", name: format!("{name} {language}"), request: request.encode_to_vec() }
        });
        let lint = v1::LintTariffRequest { input: Some(lint_tariff_request::Input::OcpiJson(text.clone())) };
        let lint = Question { rpc: "TariffService/LintTariff", name: name.clone(), request: lint.encode_to_vec() };
        let planned = [(8, 22_000), (0, 22_000), (400 * 24, 22_000), (-1, 22_000), (8, 0)].map(|(hours, watts)| {
            let request = planned(text.clone(), hours, watts).encode_to_vec();
            Question { rpc: "TariffService/EstimateCharge", name: format!("{name} {hours} h {watts} W"), request }
        });
        in_words.into_iter().chain([lint]).chain(planned).collect::<Vec<_>>()
    };
    texts.flat_map(ask).collect()
}

/// A charge of so many hours of a vehicle that takes so much, over a change of the clocks.
fn planned(tariff: String, hours: i64, watts: i32) -> v1::EstimateChargeRequest {
    let at = |seconds| Some(wattlane_proto::Timestamp { seconds, nanos: 0 });
    let start = 1_774_746_000;
    let energy = Some(wattlane_proto::Decimal { value: "40".to_owned() });
    v1::EstimateChargeRequest {
        input: Some(estimate_charge_request::Input::OcpiJson(tariff)),
        charge: Some(v1::PlannedCharge {
            start_time: at(start),
            end_time: at(start + hours * 3_600),
            energy,
            vehicle_ac_power: watts,
            vehicle_dc_power: 0,
        }),
        charger: Some(v1::Charger { power_type: v1::PowerType::Ac3Phase.into(), max_power: 11_000, voltage: 230 }),
        time_zone: Some("Europe/Amsterdam".to_owned()),
        pricing_policy: None,
    }
}

/// Sites of one to eight vehicles with every option, which are planned in floats: to the last digit as the server does; and what cannot be planned.
fn plans() -> Vec<Question> {
    let ask = |name: String, request: &v1::PreviewPlanRequest| Question {
        rpc: "SmartChargingService/PreviewPlan",
        name,
        request: request.encode_to_vec(),
    };
    let mut questions: Vec<Question> = (1..=8)
        .flat_map(|vehicles| [0, 1380].map(|min_power| (vehicles, min_power)))
        .map(|(vehicles, min_power)| ask(format!("{vehicles} vehicles from {min_power} W"), &site(vehicles, min_power)))
        .collect();
    let mut backwards = site(2, 0);
    backwards.charges[1].departure_time = backwards.charges[0].arrival_time;
    backwards.charges[0].min_power = 30_000;
    let endless = v1::ChargeWish { departure_time: Some(wattlane_proto::Timestamp { seconds: 90_000_000_000, nanos: 0 }), ..wish(0, 0) };
    let endless = v1::PreviewPlanRequest { charges: vec![endless], ..Default::default() };
    questions.extend(
        [("backwards", backwards), ("endless", endless), ("nobody", site(0, 0))].map(|(name, request)| ask(name.to_owned(), &request)),
    );
    questions
}

fn wish(at: i64, min_power: i32) -> v1::ChargeWish {
    let time = |minutes: i64| Some(wattlane_proto::Timestamp { seconds: 1_774_746_000 + minutes * 60, nanos: 0 });
    let number = |value: String| Some(wattlane_proto::Decimal { value });
    let goal = [v1::ChargingGoal::Cheap, v1::ChargingGoal::Green, v1::ChargingGoal::Balanced, v1::ChargingGoal::Fast][at as usize % 4];
    v1::ChargeWish {
        vehicle_id: at.to_string(),
        arrival_time: time(37 * at),
        departure_time: time(600 - 17 * at),
        energy: number(format!("{}.{at}", 9 + 4 * at)),
        max_power: 11_000,
        min_power,
        efficiency: number("0.91".to_owned()),
        conditions: Some(v1::ChargingConditions { goal: goal.into(), no_interruption: at == 3, ..Default::default() }),
        early: (at == 2).then(|| v1::EarlyEnergy { energy: number("3".to_owned()), before_time: time(200) }),
        profile_format: None,
    }
}

/// A night over a change of the clocks, whose prices end before it does, at a site that gives 17 kW.
fn site(vehicles: i64, min_power: i32) -> v1::PreviewPlanRequest {
    let number = |value: f64| Some(wattlane_proto::Decimal { value: format!("{value:.4}") });
    let point = |hour: i64| v1::SignalPoint {
        start_time: Some(wattlane_proto::Timestamp { seconds: 1_774_746_000 + hour * 3600, nanos: 0 }),
        price: number(0.3 - 0.07 * ((hour * 5) % 7) as f64),
        carbon_intensity: number(100.0 + ((hour * 311) % 400) as f64),
        green_share: None,
    };
    let supply = v1::SupplyPoint { start_time: point(0).start_time, max_power: Some(17_000), base_load: 1_500, solar_power: 0 };
    v1::PreviewPlanRequest {
        charges: (0..vehicles).map(|at| wish(at, min_power)).collect(),
        signals: Some(v1::SignalSeries { currency: "EUR".to_owned(), points: (0..8).map(point).collect(), end_time: point(8).start_time }),
        site: Some(v1::SiteSupply { points: vec![supply], peak_price: (vehicles % 3 == 0).then(|| number(0.2)).flatten() }),
        slot_minutes: 0,
    }
}
