//! Tariffs: versions, and pricing by the one that was in force.

use serde_json::json;
use wattlane::{CreateCdrInput, PriceCdrInput, PutTariffInput, Reason, TariffSource};
use wattlane_tests::{
    Site,
    data::{cdr, tariff, with},
};

#[tokio::test]
async fn an_older_text_never_replaces_a_newer_one() {
    let client = Site::start().provider().backend();
    let put = async |json: serde_json::Value| client.tariffs().put_tariff(PutTariffInput::OcpiJson(json.to_string())).await.unwrap().tariff;
    let first = put(with(tariff("T1", 0.35), json!({"last_updated": "2026-03-01T00:00:00Z"}))).await;
    let older = put(with(tariff("T1", 0.10), json!({"last_updated": "2026-02-01T00:00:00Z"}))).await;
    assert_eq!(older, first);
    let newer = put(with(tariff("T1", 0.40), json!({"last_updated": "2026-04-01T00:00:00Z"}))).await;
    assert_eq!((newer.id.as_str(), newer.version), (first.id.as_str(), 2));
    assert_eq!(client.tariffs().get_tariff(&first.id).version(1).await.unwrap().elements, first.elements);
}

#[tokio::test]
async fn each_version_keeps_the_text_it_came_as_to_the_letter() {
    let client = Site::start().provider().backend();
    let text = |price: f64, day: &str| {
        let more = json!({"last_updated": format!("2026-{day}T00:00:00Z"), "energy_mix": {"is_green_energy": true}});
        format!(" {}\n", with(tariff("T1", price), more))
    };
    let (first, second) = (text(0.35, "03-01"), text(0.40, "04-01"));
    let stored = client.tariffs().put_tariff(PutTariffInput::OcpiJson(first.clone())).await.unwrap().tariff;
    client.tariffs().put_tariff(PutTariffInput::OcpiJson(second.clone())).await.unwrap();
    let of = async |version: Option<i64>| {
        let asked = client.tariffs().get_tariff_received_text(&stored.id);
        match version {
            Some(version) => asked.version(version).await,
            None => asked.await,
        }
    };
    assert_eq!((of(None).await.unwrap(), of(Some(1)).await.unwrap()), (second, first));
    assert_eq!(of(Some(3)).await.unwrap_err().reason(), Some(Reason::NotFound));
    let present = client.tariffs().get_tariff(&stored.id).await.unwrap();
    let etag = present.etag.clone();
    client.tariffs().put_tariff(present.alt_url("https://example.com/tariff")).etag(etag).await.unwrap();
    assert_eq!(of(None).await.unwrap(), "", "it came as fields");
}

#[tokio::test]
async fn a_text_that_names_an_etag_replaces_that_version_alone() {
    let client = Site::start().provider().backend();
    let put = |price: f64, day: &str| {
        let json = with(tariff("T1", price), json!({"last_updated": format!("2026-{day}T00:00:00Z")}));
        client.tariffs().put_tariff(PutTariffInput::OcpiJson(json.to_string()))
    };
    let first = put(0.35, "03-01").await.unwrap().tariff;
    assert_eq!(put(0.40, "04-01").etag(&*first.etag).await.unwrap().tariff.version, 2);
    assert_eq!(put(0.45, "05-01").etag(&*first.etag).await.unwrap_err().reason(), Some(Reason::EtagMismatch));
    assert_eq!(put(0.45, "05-01").await.unwrap().tariff.version, 3, "a CPO that names none is ordered by its last_updated");
}

#[tokio::test]
async fn a_charge_is_priced_by_the_version_of_its_day() {
    let client = Site::start().provider().backend();
    for (price, updated) in [(0.35, "2026-03-01T00:00:00Z"), (0.50, "2026-05-04T09:30:00Z")] {
        let json = with(tariff("T1", price), json!({"last_updated": updated}));
        client.tariffs().put_tariff(PutTariffInput::OcpiJson(json.to_string())).await.unwrap();
    }
    let rated = client.cdrs().create_cdr(CreateCdrInput::OcpiJson(cdr("1").to_string())).await.unwrap();
    assert_eq!(rated.price.unwrap().total.excl_vat.to_string(), "3.5 EUR", "it began before the change");
}

#[tokio::test]
async fn both_results_are_kept_where_the_embedded_tariff_differs_and_its_own_counts() {
    let client = Site::start().provider().backend();
    client.tariffs().put_tariff(PutTariffInput::OcpiJson(tariff("T1", 0.35).to_string())).await.unwrap();
    let embedded = with(cdr("1"), json!({"tariffs": [tariff("T1", 0.40)]}));
    let rated = client.cdrs().create_cdr(CreateCdrInput::OcpiJson(embedded.to_string())).await.unwrap();
    let sources: Vec<TariffSource> = rated.ratings.iter().map(|rating| rating.tariff_source).collect();
    assert_eq!(sources, [TariffSource::Stored, TariffSource::Embedded]);
    assert_eq!(rated.price.unwrap().total.excl_vat.to_string(), "4 EUR");
}

#[tokio::test]
async fn fields_replace_a_tariff_only_with_its_etag() {
    let client = Site::start().provider().backend();
    let stored = client.tariffs().put_tariff(PutTariffInput::OcpiJson(tariff("T1", 0.35).to_string())).await.unwrap().tariff;
    let changed = stored.clone().alt_url("https://example.com/tariff");
    let blind = client.tariffs().put_tariff(changed.clone()).await.unwrap_err();
    assert_eq!(blind.reason(), Some(Reason::EtagMismatch));
    assert_eq!(client.tariffs().put_tariff(changed).etag(stored.etag).await.unwrap().tariff.version, 2);
}

#[tokio::test]
async fn a_tariff_whose_prices_change_in_silence_is_stored_and_told() {
    let client = Site::start().provider().backend();
    let component = json!([{"type": "ENERGY", "price": 1, "step_size": 1}]);
    let elements = json!([
        {"price_components": component, "restrictons": {"max_kwh": 5}},
        {"price_components": component, "restrictions": {"start_time": "12:00", "end_time": "12:00"}},
    ]);
    let put = PutTariffInput::OcpiJson(with(tariff("T1", 1.0), json!({"elements": elements})).to_string());
    let answer = client.tariffs().put_tariff(put).await.unwrap();
    let told: Vec<String> = answer.findings.iter().map(|finding| format!("{} {}", finding.code, finding.path)).collect();
    assert_eq!(
        told,
        ["UNKNOWN_FIELD elements[0].restrictons", "EMPTY_TIME_WINDOW elements[1].restrictions", "UNREACHABLE_ELEMENT elements[1]"]
    );
    let fields = client.tariffs().put_tariff(answer.tariff.clone()).etag(answer.tariff.etag).await.unwrap();
    assert_eq!(fields.findings.len(), 2, "fields cannot be misspelt");
    assert!(client.tariffs().put_tariff(PutTariffInput::OcpiJson(tariff("T2", 0.35).to_string())).await.unwrap().findings.is_empty());
}

#[tokio::test]
async fn what_has_no_price_is_refused_offline_in_the_same_words() {
    let client = Site::start().provider().backend();
    let put = async |json: serde_json::Value| client.tariffs().put_tariff(PutTariffInput::OcpiJson(json.to_string())).await.unwrap().tariff;
    let usual = put(tariff("T1", 0.35)).await;
    let ended = put(with(tariff("T2", 0.35), json!({"end_date_time": "2026-01-01T00:00:00Z"}))).await;
    let pounds = put(with(tariff("T3", 0.35), json!({"currency": "GBP"}))).await;
    let night = json!([{"price_components": [{"type": "ENERGY", "price": 1, "step_size": 1}], "restrictions": {"start_time": "23:00"}}]);
    let local = put(with(tariff("T4", 0.35), json!({"elements": night}))).await;
    let by = |name: &str| {
        let period =
            json!({"start_date_time": "2026-05-04T09:00:00Z", "tariff_id": name, "dimensions": [{"type": "ENERGY", "volume": 10}]});
        let mut cdr = with(cdr("1"), json!({"charging_periods": [period]}));
        cdr["cdr_location"]["country"] = json!("USA");
        cdr
    };
    let cases = [
        (with(by("T1"), json!({"end_date_time": "2026-05-04T08:00:00Z"})), usual.clone(), Reason::InvalidArgument),
        (by("T9"), usual, Reason::TariffUnknown),
        (by("T2"), ended, Reason::TariffNotValid),
        (by("T3"), pounds, Reason::CurrencyMismatch),
        (by("T4"), local, Reason::TimeZoneUnknown),
    ];
    for (cdr, tariff, reason) in cases {
        let input = PriceCdrInput::OcpiJson(cdr.to_string());
        let online = client.tariffs().price_cdr(input.clone()).tariffs([tariff.clone()]).await.unwrap_err();
        assert_eq!(online.reason(), Some(reason));
        assert_eq!(client.tariffs().offline().price_cdr(input).tariffs([tariff]).await.unwrap_err(), online);
    }
}

#[tokio::test]
async fn a_price_is_asked_without_storing_anything_and_offline_gives_the_same() {
    let client = Site::start().provider().backend();
    let stored = client.tariffs().put_tariff(PutTariffInput::OcpiJson(tariff("T1", 0.35).to_string())).await.unwrap().tariff;
    let input = PriceCdrInput::OcpiJson(cdr("1").to_string());
    let online = client.tariffs().price_cdr(input.clone()).tariffs([stored.clone()]).await.unwrap();
    assert_eq!(online.cost.as_ref().unwrap().total.excl_vat.to_string(), "3.5 EUR");
    assert!(client.cdrs().list_cdrs().await.unwrap().cdrs.is_empty());
    let offline = client.tariffs().offline().price_cdr(input).tariffs([stored]).await.unwrap();
    assert_eq!(offline.cost, online.cost);
}

#[tokio::test]
async fn a_page_goes_on_by_the_token_of_the_one_before() {
    let client = Site::start().provider().backend();
    for id in ["T1", "T2"] {
        client.tariffs().put_tariff(PutTariffInput::OcpiJson(tariff(id, 0.35).to_string())).await.unwrap();
    }
    let first = client.tariffs().list_tariffs().page_size(1).await.unwrap();
    let second = client.tariffs().list_tariffs().page_size(1).page_token(first.next_page_token).await.unwrap();
    assert_eq!((first.tariffs.len(), second.tariffs.len(), &*second.next_page_token), (1, 1, ""));
    assert_ne!(first.tariffs, second.tariffs);
}
