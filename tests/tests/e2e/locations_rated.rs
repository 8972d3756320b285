//! What stored locations say about the price of a charge: the tariffs of a connector, and the time zone.

use serde_json::{Value, json};
use std::time::Duration;
use wattlane::{Cdr, Client, CreateCdrInput, PutConnectorInput, PutLocationInput, PutTariffInput, UnratedReason};
use wattlane_tests::{
    Site,
    data::{cdr, connector, location, tariff, with},
};

async fn take(client: &Client, json: Value) -> Cdr {
    client.cdrs().create_cdr(CreateCdrInput::OcpiJson(json.to_string())).await.unwrap()
}

async fn put(client: &Client, json: Value) -> wattlane::Location {
    client.locations().put_location(PutLocationInput::OcpiJson(json.to_string())).await.unwrap().location
}

async fn put_tariff(client: &Client, json: Value) {
    client.tariffs().put_tariff(PutTariffInput::OcpiJson(json.to_string())).await.unwrap();
}

/// The total of a CDR once a job has rated it, or nothing when a patient person would ask no more.
async fn total_once_rated(client: &Client, cdr: &Cdr) -> Option<String> {
    for _ in 0..200 {
        if let Some(price) = client.cdrs().get_cdr(&cdr.id).await.unwrap().price {
            return Some(price.total.excl_vat.to_string());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    None
}

fn total(cdr: &Cdr) -> String {
    cdr.price.as_ref().map(|price| price.total.excl_vat.to_string()).unwrap_or_default()
}

/// A charge whose periods name no tariff.
fn unnamed(id: &str) -> Value {
    let period =
        json!({"start_date_time": "2026-05-04T09:00:00Z", "dimensions": [{"type": "ENERGY", "volume": 10}, {"type": "TIME", "volume": 1}]});
    with(cdr(id), json!({"charging_periods": [period]}))
}

/// A charge in a country of several zones, by a tariff that costs 1 a kWh from 12 to 18 local time and nothing else.
fn abroad(id: &str) -> Value {
    let mut cdr = with(cdr(id), json!({"cdr_location": with(cdr(id)["cdr_location"].clone(), json!({"country": "USA"}))}));
    cdr["charging_periods"][0]["tariff_id"] = json!("NOON");
    cdr
}

fn noon() -> Value {
    let component = json!([{"type": "ENERGY", "price": 1, "step_size": 1}]);
    let elements = json!([{"price_components": component, "restrictions": {"start_time": "12:00", "end_time": "18:00"}}]);
    with(tariff("NOON", 1.0), json!({"elements": elements}))
}

#[tokio::test]
async fn a_charge_that_names_no_tariff_is_priced_by_those_of_its_connector() {
    let client = Site::start().provider().backend();
    for (id, price) in [("CHEAP", 0.10), ("DEAR", 0.90), ("OTHER", 0.50)] {
        put_tariff(&client, tariff(id, price)).await;
    }
    put(&client, location("LOC1", &["other", "CHEAP"])).await;
    assert_eq!(total(&take(&client, unnamed("1")).await), "5 EUR", "the first that is offered");
    assert_eq!(total(&take(&client, cdr("2")).await), "", "one that is named counts, though it is not there");
    let elsewhere = with(unnamed("3"), json!({"cdr_location": with(cdr("3")["cdr_location"].clone(), json!({"connector_id": "2"}))}));
    assert_eq!(take(&client, elsewhere).await.unrated_reason, UnratedReason::UnknownTariff);
}

#[tokio::test]
async fn the_kind_of_a_tariff_goes_before_the_order_in_which_a_connector_offers_it() {
    let client = Site::start().provider().backend();
    put_tariff(&client, tariff("ALL", 0.10)).await;
    put_tariff(&client, with(tariff("ADHOC", 0.90), json!({"type": "AD_HOC_PAYMENT"}))).await;
    put_tariff(&client, with(tariff("USUAL", 0.50), json!({"type": "REGULAR"}))).await;
    put(&client, location("LOC1", &["ALL", "ADHOC", "USUAL"])).await;
    assert_eq!(total(&take(&client, unnamed("1")).await), "5 EUR");
    let token = with(cdr("2")["cdr_token"].clone(), json!({"type": "AD_HOC_USER"}));
    assert_eq!(total(&take(&client, with(unnamed("2"), json!({"cdr_token": token}))).await), "9 EUR");
}

#[tokio::test]
async fn the_tariff_that_came_along_counts_whatever_the_connector_offers() {
    let client = Site::start().provider().backend();
    put_tariff(&client, tariff("DEAR", 0.90)).await;
    put(&client, location("LOC1", &["DEAR"])).await;
    let embedded = take(&client, with(unnamed("1"), json!({"tariffs": [tariff("OWN", 0.20)]}))).await;
    assert_eq!((total(&embedded).as_str(), embedded.ratings.len()), ("2 EUR", 1));
}

#[tokio::test]
async fn charges_that_waited_for_a_location_are_rated_when_it_comes() {
    let client = Site::start().provider().backend();
    put_tariff(&client, tariff("T1", 0.35)).await;
    let waits = take(&client, unnamed("1")).await;
    assert_eq!(waits.unrated_reason, UnratedReason::UnknownTariff);
    put(&client, location("loc1", &["T1"])).await;
    assert_eq!(total_once_rated(&client, &waits).await.as_deref(), Some("3.5 EUR"));
}

#[tokio::test]
async fn charges_that_waited_for_a_tariff_of_their_connector_are_rated_when_that_comes() {
    let client = Site::start().provider().backend();
    let before = take(&client, unnamed("1")).await;
    let stored = put(&client, location("LOC1", &["T8"])).await;
    let after = take(&client, unnamed("2")).await;
    put_tariff(&client, tariff("T8", 0.35)).await;
    for waits in [&before, &after] {
        assert_eq!(total_once_rated(&client, waits).await.as_deref(), Some("3.5 EUR"), "{}", waits.cdr_id);
    }
    // A connector that offers another one says so to those that wait for it.
    put_tariff(&client, tariff("T7", 0.20)).await;
    let elsewhere = with(unnamed("3"), json!({"cdr_location": with(cdr("3")["cdr_location"].clone(), json!({"connector_id": "2"}))}));
    let waits = take(&client, elsewhere).await;
    let input = PutConnectorInput::OcpiJson(connector("2", &["T7"]).to_string());
    client.locations().put_connector(&stored.id, "3256", input).await.unwrap();
    assert_eq!(total_once_rated(&client, &waits).await.as_deref(), Some("2 EUR"));
}

#[tokio::test]
async fn local_time_is_that_of_the_stored_location_and_a_charge_waits_for_it() {
    let client = Site::start().provider().backend();
    put_tariff(&client, noon()).await;
    let waits = take(&client, abroad("1")).await;
    assert_eq!(waits.unrated_reason, UnratedReason::UnknownTimeZone);
    // 09:00 UTC is noon in Helsinki, and not yet in Chicago.
    let at = |zone: &str, updated: &str| with(location("LOC1", &[]), json!({"country": "USA", "time_zone": zone, "last_updated": updated}));
    put(&client, at("Europe/Helsinki", "2026-01-01T00:00:00Z")).await;
    assert_eq!(total_once_rated(&client, &waits).await.as_deref(), Some("10 EUR"));
    assert_eq!(total(&take(&client, abroad("2")).await), "10 EUR");
    put(&client, at("America/Chicago", "2026-02-01T00:00:00Z")).await;
    assert_eq!(total(&take(&client, abroad("3")).await), "0 EUR");
    assert_eq!(total(&take(&client, with(abroad("4"), json!({"tariffs": [noon()]}))).await), "0 EUR", "whosever the tariff is");
}

#[tokio::test]
async fn what_the_location_leaves_open_the_country_decides() {
    let client = Site::start().provider().backend();
    put_tariff(&client, noon()).await;
    let mut in_utrecht = with(location("LOC1", &[]), json!({}));
    in_utrecht.as_object_mut().unwrap().remove("time_zone");
    put(&client, in_utrecht).await;
    let mut dutch = cdr("1");
    dutch["charging_periods"][0]["tariff_id"] = json!("NOON");
    let taken = take(&client, dutch).await;
    assert_eq!((total(&taken).as_str(), &*taken.ratings[0].time_zone), ("0 EUR", "Europe/Amsterdam"));
}
