//! Charges that are planned: estimated by a tariff, ranked by place; and tariffs in words.

use serde_json::{Value, json};
use wattlane::{
    Cdr, Charger, Client, CreateCdrInput, EstimateChargeInput, ExplainTariffInput, LintTariffInput, PlannedCharge, PowerType,
    PutLocationInput, PutTariffInput, Reason, UnrankedReason,
};
use wattlane_tests::{
    Site,
    data::{cdr, connector, evse, location, tariff, with},
};

/// An hour of 10 kWh, of a car that takes 11 kW alternating and 100 kW direct current.
fn hour() -> PlannedCharge {
    let at = |text: &str| text.parse::<jiff::Timestamp>().unwrap();
    PlannedCharge::new(at("2026-05-04T09:00:00Z"), at("2026-05-04T10:00:00Z"), wattlane::Decimal::from(10))
        .vehicle_ac_power(11_000)
        .vehicle_dc_power(100_000)
}

fn charger(power_type: PowerType, watts: i32) -> Charger {
    Charger::default().power_type(power_type).max_power(watts).voltage(230)
}

fn by(json: &Value) -> EstimateChargeInput {
    EstimateChargeInput::OcpiJson(json.to_string())
}

async fn put_tariff(client: &Client, json: Value) -> String {
    client.tariffs().put_tariff(PutTariffInput::OcpiJson(json.to_string())).await.unwrap().tariff.id
}

async fn put(client: &Client, json: Value) -> String {
    client.locations().put_location(PutLocationInput::OcpiJson(json.to_string())).await.unwrap().location.id
}

/// A location with one connector.
fn place(id: &str, connector: Value) -> Value {
    with(location(id, &[]), json!({"evses": [with(evse(&format!("E{id}"), &[]), json!({"connectors": [connector]}))]}))
}

fn fast(tariffs: &[&str]) -> Value {
    let dc = json!({"power_type": "DC", "standard": "IEC_62196_T2_COMBO", "max_voltage": 800, "max_amperage": 500});
    with(connector("1", tariffs), dc)
}

#[tokio::test]
async fn a_tariff_is_told_in_the_reader_s_language_and_offline_in_the_same_words() {
    let client = Site::start().provider().backend();
    let json = tariff("T1", 0.35).to_string();
    let words = [("en", "€0.35 per kWh"), ("nl", "per kWh"), ("de", "je kWh"), ("fr", "par kWh")];
    for (language, word) in words {
        let told = client.tariffs().explain_tariff(ExplainTariffInput::OcpiJson(json.clone())).language(language).await.unwrap();
        assert_eq!(told.language, language);
        assert!(told.sentences.iter().any(|sentence| sentence.contains(word)), "{:?}", told.sentences);
        let offline = client.tariffs().offline().explain_tariff(ExplainTariffInput::OcpiJson(json.clone())).language(language).await;
        assert_eq!(offline.unwrap(), told);
    }
    let other = client.tariffs().explain_tariff(ExplainTariffInput::OcpiJson(json)).language("el").await.unwrap();
    assert_eq!(other.language, "en", "what is not spoken is told in English");
    let broken = client.tariffs().explain_tariff(ExplainTariffInput::OcpiJson("{".to_owned())).await.unwrap_err();
    assert_eq!(broken.reason(), Some(Reason::InvalidArgument));
}

#[tokio::test]
async fn a_tariff_is_looked_at_without_being_stored() {
    let client = Site::start().provider().backend();
    let component = json!([{"type": "ENERGY", "price": 1, "step_size": 1}]);
    let elements = json!([{"price_components": component, "restrictons": {"max_kwh": 5}}]);
    let json = with(tariff("T1", 1.0), json!({"elements": elements})).to_string();
    let found = client.tariffs().lint_tariff(LintTariffInput::OcpiJson(json.clone())).await.unwrap();
    assert_eq!(found.iter().map(|finding| &*finding.code).collect::<Vec<_>>(), ["UNKNOWN_FIELD"]);
    assert_eq!(client.tariffs().offline().lint_tariff(LintTariffInput::OcpiJson(json.clone())).await.unwrap(), found);
    assert!(client.tariffs().list_tariffs().await.unwrap().tariffs.is_empty());
    let put = client.tariffs().put_tariff(PutTariffInput::OcpiJson(json)).await.unwrap();
    assert_eq!(put.findings, found, "PutTariff finds the same");
}

#[tokio::test]
async fn an_estimate_is_what_the_cdr_of_that_charge_costs() {
    let client = Site::start().provider().backend();
    let elements = json!([
        {"price_components": [{"type": "ENERGY", "price": 0.5, "vat": 21, "step_size": 1}], "restrictions": {"max_kwh": 4}},
        {"price_components": [{"type": "ENERGY", "price": 0.3, "vat": 21, "step_size": 1}, {"type": "PARKING_TIME", "price": 6, "vat": 21, "step_size": 60}]},
    ]);
    let json = with(tariff("T1", 0.0), json!({"elements": elements}));
    let estimate = client.tariffs().estimate_charge(by(&json), hour(), charger(PowerType::Ac3Phase, 22_000)).await.unwrap();
    let forecast = &estimate.forecast;
    assert_eq!((forecast.power, forecast.energy), (11_000, wattlane::Decimal::from(10)));
    // 10 kWh at 11 kW take 54 minutes and 33 seconds; the rest is parked.
    let ready = forecast.ready_time.unwrap();
    assert_eq!(ready.to_string(), "2026-05-04T09:54:32.727273Z");
    let offline = client.tariffs().offline().estimate_charge(by(&json), hour(), charger(PowerType::Ac3Phase, 22_000)).await.unwrap();
    assert_eq!(offline.rating.cost, estimate.rating.cost);

    put_tariff(&client, json).await;
    // 5 min 27.27 s of parking are 0.0909 h; the energy is 4 kWh at 0.5 and 6 kWh at 0.3.
    let periods = json!([
        {"start_date_time": "2026-05-04T09:00:00Z", "tariff_id": "T1", "dimensions": [{"type": "ENERGY", "volume": 4}]},
        {"start_date_time": "2026-05-04T09:21:49Z", "tariff_id": "T1", "dimensions": [{"type": "ENERGY", "volume": 6}]},
        {"start_date_time": "2026-05-04T09:54:32.727273Z", "tariff_id": "T1", "dimensions": [{"type": "PARKING_TIME", "volume": 0.09090909}]},
    ]);
    let charged = with(cdr("1"), json!({"charging_periods": periods, "end_date_time": "2026-05-04T10:00:00Z", "total_energy": 10}));
    let charged: Cdr = client.cdrs().create_cdr(CreateCdrInput::OcpiJson(charged.to_string())).await.unwrap();
    assert_eq!(charged.price.unwrap().total, estimate.rating.cost.unwrap().total);
}

#[tokio::test]
async fn who_leaves_too_soon_gets_less_and_who_gives_nothing_has_no_price() {
    let client = Site::start().provider().backend();
    let json = tariff("T1", 0.35);
    let slow = client.tariffs().estimate_charge(by(&json), hour(), charger(PowerType::Ac1Phase, 3_700)).await.unwrap();
    assert_eq!((slow.forecast.energy.to_string(), slow.forecast.ready_time), ("3.7".to_owned(), None));
    let none = client.tariffs().estimate_charge(by(&json), hour().vehicle_dc_power(0), charger(PowerType::Dc, 50_000)).await.unwrap_err();
    assert_eq!(none.reason(), Some(Reason::NoPower));
    let late = hour().end_time("2028-05-04T10:00:00Z".parse::<jiff::Timestamp>().unwrap());
    let back = hour().end_time("2026-05-04T08:00:00Z".parse::<jiff::Timestamp>().unwrap());
    for wrong in [late, back] {
        let refused = client.tariffs().estimate_charge(by(&json), wrong, charger(PowerType::Dc, 50_000)).await.unwrap_err();
        assert_eq!(refused.reason(), Some(Reason::InvalidArgument));
        assert!(matches!(&refused, wattlane::Error::Refused { fields, .. } if fields[0].field == "charge.end_time"), "{refused:?}");
    }
}

#[tokio::test]
async fn locations_are_ranked_by_what_the_charge_would_cost_and_each_as_it_is_estimated() {
    let client = Site::start().provider().backend();
    let prices = [("CHEAP", 0.25), ("USUAL", 0.35), ("DEAR", 0.59)];
    for (name, price) in prices {
        put_tariff(&client, tariff(name, price)).await;
    }
    put_tariff(&client, with(tariff("OVER", 0.1), json!({"end_date_time": "2026-01-01T00:00:00Z"}))).await;
    let usual = put(&client, place("A", connector("1", &["USUAL"]))).await;
    let cheap = put(&client, place("B", connector("1", &["CHEAP"]))).await;
    let dear = put(&client, place("C", fast(&["DEAR"]))).await;
    // 3.7 kW: cheaper by the kWh, and not enough of them.
    let weak = json!({"power_type": "AC_1_PHASE"});
    let slow = put(&client, place("D", with(connector("1", &["CHEAP"]), weak))).await;
    let free = put(&client, place("E", connector("1", &[]))).await;
    let over = put(&client, place("F", connector("1", &["OVER"]))).await;
    let asked = [&free, &usual, &slow, &dear, &over, &cheap, &cheap].map(String::clone).to_vec();
    let answer = client.locations().rank_locations(asked.clone(), hour()).await.unwrap();
    let order: Vec<&str> = answer.ranked.iter().map(|one| &*one.location_id).collect();
    assert_eq!(order, [&*cheap, &*usual, &*dear, &*slow]);
    let why: Vec<_> = answer.unranked.iter().map(|one| (&*one.location_id, one.reason)).collect();
    assert_eq!(why, [(&*free, UnrankedReason::TariffMissing), (&*over, UnrankedReason::TariffNotValid)]);
    for (ranked, (name, price)) in answer.ranked.iter().zip([prices[0], prices[1], prices[2], prices[0]]) {
        let at = match (*ranked.location_id == dear, *ranked.location_id == slow) {
            (true, _) => charger(PowerType::Dc, 400_000),
            (_, true) => charger(PowerType::Ac1Phase, 3_680),
            _ => charger(PowerType::Ac3Phase, 11_040),
        };
        let estimate = client.tariffs().estimate_charge(by(&tariff(name, price)), hour(), at).await.unwrap();
        assert_eq!((Some(&ranked.cost), &ranked.forecast), (estimate.rating.cost.as_ref(), &estimate.forecast));
    }
    let needs = wattlane::ChargingNeeds::default().power_types([PowerType::Dc]);
    let answer = client.locations().rank_locations(asked, hour()).needs(needs).await.unwrap();
    assert_eq!(answer.ranked.iter().map(|one| &*one.location_id).collect::<Vec<_>>(), [&*dear]);
    assert!(answer.unranked.iter().all(|one| one.reason == UnrankedReason::NothingFits));
}
