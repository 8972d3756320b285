//! Signals: imported by a provider, imported by the operator, fetched from ENTSO-E.

use jiff::{SignedDuration, Timestamp};
use std::{io::Write, process::Command, time::Duration};
use wattlane::{Client, Decimal, Reason, SignalPoint, SignalSeries};
use wattlane_tests::{
    Site,
    entsoe::{Entsoe, TOKEN},
    server::{Server, TemporaryData, binary},
};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn point(time: &str, price: &str) -> SignalPoint {
    SignalPoint::new(at(time)).price(decimal(price))
}

fn series(points: Vec<SignalPoint>, end: &str) -> SignalSeries {
    SignalSeries::default().currency("EUR").points(points).end_time(at(end))
}

/// What is known of a zone: when, and its price.
async fn known(client: &Client, zone: &str, from: &str, until: &str) -> Vec<(String, Option<String>)> {
    let series = client.signals().get_signals(zone, at(from), at(until)).await.unwrap();
    series.points.iter().map(|point| (point.start_time.to_string(), point.price.map(|price| price.to_string()))).collect()
}

fn of(list: &[(&str, Option<&str>)]) -> Vec<(String, Option<String>)> {
    list.iter().map(|(time, price)| ((*time).to_owned(), price.map(str::to_owned))).collect()
}

/// Brings a file into the shared series, as an operator does.
fn import(server: &Server, text: &str) -> (bool, String) {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    let output = Command::new(binary()).args(["signals", "import"]).arg(file.path()).env("WATTLANE_DATA", server.data()).output().unwrap();
    let said = if output.status.success() { output.stdout } else { output.stderr };
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

#[tokio::test]
async fn what_a_provider_imports_wins_for_it_alone_and_goes_again() {
    let site = Site::start();
    let (one, other) = (site.provider().backend(), site.provider().backend());
    let shared = r#"{"zone": "ZZ1", "currency": "EUR", "end": "2026-11-30T04:00:00Z", "points": [{"start": "2026-11-30T00:00:00Z", "price": 0.1, "carbon": 300},
        {"start": "2026-11-30T02:00:00Z", "price": 0.2}]}"#;
    let (went_well, said) = import(site.server(), shared);
    assert!(went_well && said.contains("ZZ1 until 2026-11-30T04:00:00Z, 1 days changed"), "{said}");
    assert!(import(site.server(), shared).1.contains("0 days changed"), "the same again changes nothing");

    let own = series(vec![point("2026-11-30T01:00:00Z", "-0.05")], "2026-11-30T03:00:00Z");
    let days = one.signals().import_signals("ZZ1", own.clone()).await.unwrap();
    assert_eq!(days.iter().map(|day| (&*day.zone, &*day.day)).collect::<Vec<_>>(), [("ZZ1", "2026-11-30")]);
    assert!(one.signals().import_signals("ZZ1", own).await.unwrap().is_empty(), "the same again changes nothing");
    let window = ("2026-11-30T00:30:00Z", "2026-11-30T06:00:00Z");
    let mixed = of(&[
        ("2026-11-30T00:30:00Z", Some("0.1")),
        ("2026-11-30T01:00:00Z", Some("-0.05")),
        ("2026-11-30T02:00:00Z", Some("-0.05")),
        ("2026-11-30T03:00:00Z", Some("0.2")),
    ]);
    assert_eq!(known(&one, "ZZ1", window.0, window.1).await, mixed, "carbon changes at two");
    let alone = of(&[("2026-11-30T00:30:00Z", Some("0.1")), ("2026-11-30T02:00:00Z", Some("0.2"))]);
    assert_eq!(known(&other, "ZZ1", window.0, window.1).await, alone);

    let zones = one.signals().list_signal_zones().await.unwrap().zones;
    let zone = zones.iter().find(|zone| zone.zone == "ZZ1").unwrap();
    assert_eq!(
        (zone.shared_end_time, zone.own_end_time),
        (Some(at(window.1) - SignedDuration::from_hours(2)), Some(at("2026-11-30T03:00:00Z")))
    );
    one.signals().delete_signals("ZZ1", "2026-11-30", "2026-11-30").await.unwrap();
    assert_eq!(known(&one, "ZZ1", window.0, window.1).await, alone);
}

#[tokio::test]
async fn an_import_spans_days_and_leaves_what_it_does_not_say() {
    let client = Site::start().provider().backend();
    let prices = series(vec![point("2026-03-28T23:00:00Z", "0.3"), point("2026-03-29T12:00:00Z", "0.1")], "2026-03-30T22:00:00Z");
    let days = client.signals().import_signals("NL", prices).await.unwrap();
    assert_eq!(days.iter().map(|day| &*day.day).collect::<Vec<_>>(), ["2026-03-28", "2026-03-29", "2026-03-30"]);
    let carbon = SignalSeries::default()
        .points(vec![SignalPoint::new(at("2026-03-29T00:00:00Z")).carbon_intensity(decimal("250"))])
        .end_time(at("2026-03-29T01:00:00Z"));
    client.signals().import_signals("NL", carbon).await.unwrap();
    let night = client.signals().get_signals("NL", at("2026-03-28T22:00:00Z"), at("2026-03-29T02:00:00Z")).await.unwrap();
    let told: Vec<(String, Option<String>, Option<String>)> = night
        .points
        .iter()
        .map(|point| {
            (
                point.start_time.to_string(),
                point.price.map(|price| price.to_string()),
                point.carbon_intensity.map(|carbon| carbon.to_string()),
            )
        })
        .collect();
    let of = |time: &str, carbon: Option<&str>| (time.to_owned(), Some("0.3".to_owned()), carbon.map(str::to_owned));
    let expected = [of("2026-03-28T23:00:00Z", None), of("2026-03-29T00:00:00Z", Some("250")), of("2026-03-29T01:00:00Z", None)];
    assert_eq!((told, &*night.currency), (expected.to_vec(), "EUR"));
    let other = series(vec![point("2026-03-29T00:00:00Z", "2.5")], "2026-03-29T01:00:00Z").currency("DKK");
    let refused = client.signals().import_signals("NL", other).await.unwrap_err();
    assert_eq!(refused.reason(), Some(Reason::CurrencyMismatch));
}

#[tokio::test]
async fn what_is_no_series_is_refused_by_its_field() {
    let client = Site::start().provider().backend();
    let ok = || series(vec![point("2026-03-28T23:00:00Z", "0.3")], "2026-03-29T22:00:00Z");
    for (zone, series, field) in [
        ("nl", ok(), "zone"),
        ("NL", ok().currency("XXQ"), "series.currency"),
        ("NL", ok().end_time(at("2026-03-28T22:00:00Z")), "series.end_time"),
        ("NL", ok().end_time(at("2028-03-28T22:00:00Z")), "series.end_time"),
        ("NL", ok().points(vec![point("2026-03-28T23:00:00Z", "1001")]), "series.points[0].price"),
    ] {
        let refused = client.signals().import_signals(zone, series).await.unwrap_err();
        assert!(matches!(&refused, wattlane::Error::Refused { fields, .. } if fields[0].field == field), "{field}: {refused:?}");
    }
    let (went_well, said) = import(Site::start().server(), "{\"zone\": \"NL\"}");
    assert!(!went_well && said.contains("missing field `points`"), "{said}");
}

#[tokio::test]
async fn prices_are_fetched_as_they_are_published_however_often_that_fails() {
    let platform = Entsoe::start().await;
    platform.fail([503, 429]);
    platform.publish("10YNL----------L", Timestamp::now() + SignedDuration::from_hours(72));
    let data = TemporaryData::make();
    let environment = [
        ("WATTLANE_ENTSOE_URL", platform.url.clone()),
        ("WATTLANE_ENTSOE_TOKEN", TOKEN.to_owned()),
        ("WATTLANE_ENTSOE_ZONES", "NL,BE".to_owned()),
    ];
    let server = Server::start_with(data.path().to_owned(), environment.into());
    let client = server.create_provider("A provider of a test").backend();
    let quarter = Timestamp::from_second(Timestamp::now().as_second().div_euclid(900) * 900).unwrap();
    let fetched = async {
        loop {
            let series = client.signals().get_signals("NL", quarter, quarter + SignedDuration::from_mins(15)).await.unwrap();
            if let [point] = &series.points[..] {
                return point.price.unwrap().to_string();
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    let price = tokio::time::timeout(Duration::from_secs(30), fetched).await.expect("they are fetched");
    assert_eq!(price.parse::<f64>().unwrap(), Entsoe::price(quarter) / 1000.0);
    assert!(platform.asked() >= 3, "two attempts failed");
    let zones = client.signals().list_signal_zones().await.unwrap().zones;
    assert_eq!(zones.iter().map(|zone| &*zone.zone).collect::<Vec<_>>(), ["NL"], "nothing is published of BE");
}
