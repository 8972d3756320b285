//! Locations: what CPOs tell, in whatever order, and what is near.

use serde_json::{Value, json};
use std::time::{Duration, SystemTime};
use wattlane::{
    Account, AccountKind, Area, AuditFilter, ChargingNeeds, Client, Connector, Coordinates, CreateCdrInput, Driver, Error, Evse,
    EvseStatus, Finding, GetLocationByKeyKey, Location, LocationFilter, MintAccessTokenSubject, PowerType, PutConnectorInput, PutEvseInput,
    PutLocationInput, PutLocationResponse, PutSessionInput, PutTokenInput, Reason, Timestamp,
};
use wattlane_tests::{
    Provider, Site,
    data::{cdr, connector, evse, location, session, token, with},
};

async fn put(client: &Client, json: Value) -> PutLocationResponse {
    client.locations().put_location(PutLocationInput::OcpiJson(json.to_string())).await.unwrap()
}

async fn put_evse(client: &Client, location: &Location, json: Value) -> Location {
    client.locations().put_evse(&location.id, PutEvseInput::OcpiJson(json.to_string())).await.unwrap().location
}

/// A location of its own at a place, in millionths of a degree.
async fn put_at(client: &Client, id: &str, latitude: i32, longitude: i32) -> Location {
    let degrees = |micro: i32| format!("{:.6}", f64::from(micro) / 1e6);
    let place = json!({"latitude": degrees(latitude), "longitude": degrees(longitude)});
    put(client, with(location(id, &[]), json!({"coordinates": place, "evses": [evse(&format!("E{id}"), &[])]}))).await.location
}

fn at(latitude: i32, longitude: i32) -> Coordinates {
    Coordinates::default().latitude_microdegrees(latitude).longitude_microdegrees(longitude)
}

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

async fn driver(provider: &Provider) -> Client {
    signed_in(provider).await.1
}

/// A new driver, and their own client.
pub(crate) async fn signed_in(provider: &Provider) -> (String, Client) {
    let backend = provider.backend();
    let account = backend.accounts().create_account(Account::default().name("A").kind(AccountKind::Individual)).await.unwrap().id;
    let driver = backend.drivers().create_driver(Driver::default().account_id(account).name("D")).await.unwrap().id;
    let token = backend.auth().mint_access_token(MintAccessTokenSubject::DriverId(driver.clone())).await.unwrap();
    (driver, provider.with(&token.access_token))
}

/// Between two places, by the sphere that the server measures on.
fn metres(from: (i32, i32), to: (i32, i32)) -> f64 {
    let radians = |micro: i32| (f64::from(micro) / 1e6).to_radians();
    let (one, other) = (radians(from.0), radians(to.0));
    let (north, east) = ((other - one) / 2.0, (radians(to.1) - radians(from.1)) / 2.0);
    2.0 * 6_371_008.8 * (north.sin().powi(2) + one.cos() * other.cos() * east.sin().powi(2)).sqrt().min(1.0).asin()
}

/// The CPO's ids, in the order in which they came.
fn names<'a>(locations: impl IntoIterator<Item = &'a wattlane::NearbyLocation>) -> Vec<&'a str> {
    locations.into_iter().map(|near| &*near.location.location_id).collect()
}

/// A location with everything in it that OCPI 2.2.1 knows.
fn everything() -> Value {
    let image = json!({"url": "https://example.com/1.png", "thumbnail": "https://example.com/t.png", "category": "CHARGER", "type": "png",
        "width": 512, "height": 256});
    let text = json!([{"language": "nl", "text": "Achter het station"}]);
    let connector =
        with(connector("1", &["T1", "T2"]), json!({"max_electric_power": 11000, "terms_and_conditions": "https://example.com/terms"}));
    let evse = with(
        evse("3256", &[]),
        json!({
            "connectors": [connector], "floor_level": "-1", "coordinates": {"latitude": "52.0895", "longitude": "5.1097"},
            "physical_reference": "7", "directions": text, "parking_restrictions": ["EV_ONLY", "TAXIS"], "images": [image],
            "capabilities": ["RFID_READER", "A_WORD_OF_TOMORROW"],
            "status_schedule": [{"period_begin": "2026-07-01T00:00:00Z", "period_end": "2026-07-02T00:00:00Z", "status": "INOPERATIVE"}]
        }),
    );
    let company = json!({"name": "Testnet", "website": "https://example.com", "logo": image});
    let hours = json!({
        "twentyfourseven": false,
        "regular_hours": [{"weekday": 1, "period_begin": "08:00", "period_end": "20:00"}],
        "exceptional_openings": [{"period_begin": "2026-12-24T00:00:00Z", "period_end": "2026-12-25T00:00:00Z"}],
        "exceptional_closings": [{"period_begin": "2026-12-25T00:00:00Z", "period_end": "2026-12-26T00:00:00Z"}]
    });
    let mix = json!({
        "is_green_energy": true, "energy_sources": [{"source": "WIND", "percentage": 62.5}, {"source": "SOLAR", "percentage": 37.5}],
        "environ_impact": [{"category": "CARBON_DIOXIDE", "amount": 372.1}], "supplier_name": "Groen", "energy_product_name": "Eco"
    });
    with(
        location("LOC1", &[]),
        json!({
            "publish": false, "publish_allowed_to": [{"uid": "04AABBCCDD", "type": "RFID"}, {"visual_number": "1", "issuer": "WTL"}, {"group_id": "G"}],
            "postal_code": "3511 ED", "state": "Utrecht", "related_locations": [{"latitude": "52.1", "longitude": "5.2", "name": text[0]}],
            "parking_type": "ON_STREET", "evses": [evse], "directions": text, "operator": company, "suboperator": company, "owner": company,
            "facilities": ["TRAIN_STATION", "WIFI"], "opening_times": hours, "charging_when_closed": true, "images": [image], "energy_mix": mix
        }),
    )
}

#[tokio::test]
async fn every_field_of_a_text_is_there_when_it_is_read_and_as_fields_it_is_the_same() {
    let client = Site::start().provider().backend();
    let answer = put(&client, everything()).await;
    assert!(answer.findings.is_empty(), "{:?}", answer.findings);
    let stored = client.locations().get_location(&answer.location.id).await.unwrap();
    assert_eq!(stored, answer.location);
    let shown = format!("{stored:?}");
    for kept in
        ["A_WORD_OF_TOMORROW", "TAXIS", "3511 ED", "62.5", "372.1", "08:00", "Eco", "11000", "ON_STREET", "https://example.com/terms"]
    {
        assert!(shown.contains(kept), "{kept} is not in {shown}");
    }
    let again = client.locations().put_location(stored.clone()).etag(&*stored.etag).await.unwrap().location;
    assert_eq!(again, stored, "the same content changes nothing");
    let renamed = client.locations().put_location(stored.clone().name("Another")).etag(&*stored.etag).await.unwrap().location;
    assert_eq!((renamed.version, renamed.name.as_deref()), (2, Some("Another")));
    assert_eq!(renamed.evses, stored.evses);
}

#[tokio::test]
async fn every_wrong_field_of_a_location_is_named_at_once() {
    let client = Site::start().provider().backend();
    let wrong = json!({
        "country": "NL", "time_zone": "Europe/Nowhere", "publish": null, "coordinates": {"latitude": "91.0", "longitude": "x"},
        "evses": [with(evse("1", &[]), json!({"status": "ASLEEP"})), with(evse("2", &[]), json!({"connectors": [{"id": "1"}]}))]
    });
    let input = PutLocationInput::OcpiJson(with(location("LOC1", &[]), wrong).to_string());
    let Err(Error::Refused { fields, .. }) = client.locations().put_location(input).await else { panic!("it is taken") };
    let fields: Vec<String> = fields.into_iter().map(|field| field.field).collect();
    for path in
        ["country", "publish", "coordinates.latitude", "coordinates.longitude", "evses[0].status", "evses[1].connectors[0].standard"]
    {
        assert!(fields.contains(&format!("ocpi_json.{path}")), "{path} is not in {fields:?}");
    }
    let twice = with(location("LOC1", &[]), json!({"evses": [evse("a", &[]), evse("A", &[])], "time_zone": "Europe/Nowhere"}));
    let Err(Error::Refused { fields, .. }) = client.locations().put_location(PutLocationInput::OcpiJson(twice.to_string())).await else {
        panic!("it is taken")
    };
    assert_eq!(fields.iter().map(|field| &*field.field).collect::<Vec<_>>(), ["ocpi_json.time_zone", "ocpi_json.evses[1].uid"]);
}

#[tokio::test]
async fn coordinates_of_more_digits_are_rounded_and_a_missing_zone_is_told() {
    let client = Site::start().provider().backend();
    let place = json!({"latitude": "40.71277612345", "longitude": "-74.00597289999"});
    let mut new_york = with(location("LOC1", &[]), json!({"country": "USA", "coordinates": place}));
    new_york.as_object_mut().unwrap().remove("time_zone");
    let answer = put(&client, new_york).await;
    assert_eq!(answer.location.coordinates, at(40_712_776, -74_005_973));
    assert_eq!(answer.findings.iter().map(|finding| &*finding.code).collect::<Vec<_>>(), ["TIME_ZONE_MISSING"]);
}

#[tokio::test]
async fn an_older_text_never_replaces_a_newer_one_and_the_same_again_changes_nothing() {
    let client = Site::start().provider().backend();
    let of = |name: &str, updated: &str| with(location("LOC1", &[]), json!({"name": name, "last_updated": updated}));
    let first = put(&client, of("New", "2026-03-01T00:00:00Z")).await.location;
    assert_eq!(put(&client, of("New", "2026-03-01T00:00:00Z")).await.location, first);
    assert_eq!(put(&client, of("Old", "2026-02-01T00:00:00Z")).await.location, first);
    let newer = put(&client, with(of("Newer", "2026-04-01T00:00:00Z"), json!({"id": "loc1"}))).await.location;
    assert_eq!((newer.id, newer.version, newer.name.as_deref()), (first.id, 2, Some("Newer")), "ids are the same in any case");
}

#[tokio::test]
async fn fields_replace_a_location_an_evse_and_a_connector_only_with_the_etag() {
    let client = Site::start().provider().backend();
    let stored = put(&client, location("LOC1", &[])).await.location;
    let calls = client.locations();
    let evse: Evse = stored.evses[0].clone();
    let plug: Connector = evse.connectors[0].clone().max_amperage(32);
    let blind = [
        calls.put_location(stored.clone().name("X")).await.unwrap_err(),
        calls.put_evse(&stored.id, evse.clone().floor_level("1")).await.unwrap_err(),
        calls.put_connector(&stored.id, "3256", plug.clone()).await.unwrap_err(),
    ];
    assert!(blind.iter().all(|refused| refused.reason() == Some(Reason::EtagMismatch)), "{blind:?}");
    let after = calls.put_evse(&stored.id, evse.floor_level("1")).etag(&*stored.etag).await.unwrap().location;
    let after = calls.put_connector(&stored.id, "3256", plug).etag(&*after.etag).await.unwrap().location;
    assert_eq!((after.version, after.evses[0].floor_level.as_deref(), after.evses[0].connectors[0].max_amperage), (3, Some("1"), 32));
    let second = connector("2", &[]);
    let after = calls.put_connector(&stored.id, "3256", PutConnectorInput::OcpiJson(second.to_string())).await.unwrap().location;
    assert_eq!(after.evses[0].connectors.len(), 2, "a new one needs none");
}

#[tokio::test]
async fn what_changes_of_a_part_moves_the_time_of_the_whole() {
    let client = Site::start().provider().backend();
    let stored = put(&client, location("LOC1", &[])).await.location;
    let changed = with(connector("1", &["T9"]), json!({"last_updated": "2026-05-01T00:00:00Z"}));
    let input = PutConnectorInput::OcpiJson(changed.to_string());
    let after = client.locations().put_connector(&stored.id, "3256", input).await.unwrap().location;
    let may = Some(time("2026-05-01T00:00:00Z"));
    assert_eq!((after.last_updated, after.evses[0].last_updated), (may, may));
    let older = with(connector("1", &["T0"]), json!({"last_updated": "2026-04-01T00:00:00Z"}));
    let input = PutConnectorInput::OcpiJson(older.to_string());
    assert_eq!(client.locations().put_connector(&stored.id, "3256", input).await.unwrap().location, after);
    let missing = client.locations().put_connector(&stored.id, "9", PutConnectorInput::OcpiJson(connector("1", &[]).to_string()));
    assert_eq!(missing.await.unwrap_err().reason(), Some(Reason::NotFound));
}

#[tokio::test]
async fn a_status_is_as_the_newest_word_says_whatever_comes_when() {
    let client = Site::start().provider().backend();
    let stored = put(&client, location("LOC1", &[])).await.location;
    let set = async |status: EvseStatus, at: &str| {
        client.locations().update_evse_status(&stored.id, "3256", status).status_time(time(at)).await.unwrap()
    };
    let charging = set(EvseStatus::Charging, "2026-03-01T10:00:00Z").await;
    assert_eq!((charging.status, charging.status_time), (EvseStatus::Charging, Some(time("2026-03-01T10:00:00Z"))));
    assert_eq!(set(EvseStatus::Available, "2026-03-01T09:00:00Z").await, charging, "an older word changes nothing");
    // A text of the whole that is newer than the last one, and older than the status.
    let text = with(location("LOC1", &[]), json!({"name": "Renamed", "last_updated": "2026-02-01T00:00:00Z"}));
    let after = put(&client, text).await.location;
    assert_eq!((after.name.as_deref(), after.evses[0].status), (Some("Renamed"), EvseStatus::Charging));
    let text = with(evse("3256", &[]), json!({"status": "OUTOFORDER", "last_updated": "2026-03-01T11:00:00Z"}));
    assert_eq!(put_evse(&client, &after, text).await.evses[0].status, EvseStatus::Outoforder);
    let unknown = client.locations().update_evse_status(&stored.id, "nobody", EvseStatus::Available).await.unwrap_err();
    assert_eq!(unknown.reason(), Some(Reason::NotFound));
}

#[tokio::test]
async fn a_status_is_an_event_and_no_audit_entry() {
    let site = Site::start();
    let client = site.provider().backend();
    let stored = put(&client, location("LOC1", &[])).await.location;
    client.locations().update_evse_status(&stored.id, "3256", EvseStatus::Charging).await.unwrap();
    client.locations().update_evse_status(&stored.id, "3256", EvseStatus::Charging).await.unwrap();
    let outbox = format!("SELECT event_type, aggregate_version FROM outbox WHERE aggregate_id = '{}' ORDER BY id", stored.id);
    let events = site.server().psql(&outbox);
    assert_eq!(events[0], ["LocationChanged", "1"]);
    assert_eq!(events[1], ["LocationChanged", "2"]);
    let trail = client.audit().list_audit_entries().filter(AuditFilter::default().object_id(&*stored.id)).await.unwrap().audit_entries;
    assert_eq!(trail.iter().map(|entry| &*entry.activity).collect::<Vec<_>>(), ["put location"]);
}

#[tokio::test]
async fn a_status_that_comes_late_or_again_leaves_everything_as_it_is() {
    let site = Site::start();
    let client = site.provider().backend();
    let stored = put(&client, location("LOC1", &[])).await.location;
    let set = async |status: EvseStatus, at: &str| {
        client.locations().update_evse_status(&stored.id, "3256", status).status_time(time(at)).await.unwrap()
    };
    let charging = set(EvseStatus::Charging, "2026-03-01T10:00:00Z").await;
    let before = client.locations().get_location(&stored.id).await.unwrap();
    assert_eq!(set(EvseStatus::Available, "2026-03-01T09:00:00Z").await, charging);
    assert_eq!(set(EvseStatus::Charging, "2026-03-01T10:00:00Z").await, charging);
    assert_eq!(client.locations().get_location(&stored.id).await.unwrap(), before);
    let events = site.server().psql(&format!("SELECT aggregate_version FROM outbox WHERE aggregate_id = '{}' ORDER BY 1", stored.id));
    assert_eq!(events, [["1"], ["2"]]);
}

#[tokio::test]
async fn a_status_leaves_an_editor_the_etag_and_an_editor_leaves_the_status() {
    let client = Site::start().provider().backend();
    let calls = client.locations();
    // The connector was told of later than the status will be.
    let plug = with(connector("1", &[]), json!({"last_updated": "2026-05-01T00:00:00Z"}));
    let stored =
        put(&client, with(location("LOC1", &[]), json!({"evses": [with(evse("3256", &[]), json!({"connectors": [plug]}))]}))).await;
    let stored = stored.location;
    let charging =
        calls.update_evse_status(&stored.id, "3256", EvseStatus::Charging).status_time(time("2026-04-01T00:00:00Z")).await.unwrap();
    let renamed = calls.put_location(stored.clone().name("Renamed")).etag(&*stored.etag).await.unwrap().location;
    let now = |location: &Location| (location.evses[0].status, location.evses[0].status_time);
    assert_eq!((renamed.name.as_deref(), now(&renamed)), (Some("Renamed"), (charging.status, charging.status_time)));
    let stale = calls.put_location(stored.clone().name("Again")).etag(&*stored.etag).await.unwrap_err();
    assert_eq!(stale.reason(), Some(Reason::EtagMismatch), "what an editor changed moved it");
    calls.update_evse_status(&stored.id, "3256", EvseStatus::Available).await.unwrap();
    let evse = renamed.evses[0].clone().floor_level("1");
    let after = calls.put_evse(&stored.id, evse).etag(&*renamed.etag).await.unwrap().location;
    assert_eq!((after.evses[0].floor_level.as_deref(), after.evses[0].status), (Some("1"), EvseStatus::Available));
    // The content is the same, but said later: what was read before would be outdated in silence.
    let text = with(evse_of(&after), json!({"last_updated": "2026-06-01T00:00:00Z"}));
    let later = put_evse(&client, &after, text).await;
    assert_ne!(later.etag, after.etag);
    let broken = later.evses[0].clone().status(EvseStatus::Outoforder);
    let after = calls.put_evse(&stored.id, broken).etag(&*later.etag).await.unwrap().location;
    assert_eq!(after.evses[0].status, EvseStatus::Outoforder, "an editor may set it too");
}

/// The EVSE that [`put_evse`] would put for what is there.
fn evse_of(location: &Location) -> Value {
    with(evse(&location.evses[0].uid, &[]), json!({"floor_level": location.evses[0].floor_level}))
}

#[tokio::test]
async fn a_clock_that_is_hours_ahead_is_taken_as_minutes_and_told() {
    let site = Site::start();
    let client = site.provider().backend();
    let now: Timestamp = SystemTime::now().try_into().unwrap();
    let later = |minutes: u64| now + Duration::from_secs(minutes * 60);
    let ahead = later(300).to_string();
    let told = |findings: &[Finding]| findings.iter().map(|one| format!("{} {}", one.code, one.path)).collect::<Vec<_>>();
    let plug = with(connector("1", &[]), json!({"last_updated": ahead}));
    let text = with(
        location("LOC1", &[]),
        json!({"last_updated": ahead, "evses": [with(evse("3256", &[]), json!({"last_updated": ahead, "connectors": [plug]}))]}),
    );
    let first = put(&client, text).await;
    let of_all = ["last_updated", "evses[0].last_updated", "evses[0].connectors[0].last_updated"];
    assert_eq!(told(&first.findings), of_all.map(|path| format!("IN_THE_FUTURE {path}")));
    let stored = first.location;
    let soon = |time: Option<Timestamp>| time.is_some_and(|time| later(9) < time && time < later(12));
    assert!(soon(stored.last_updated) && soon(stored.evses[0].last_updated) && soon(stored.evses[0].connectors[0].last_updated));
    assert!(soon(stored.evses[0].status_time));
    let kept = site.server().psql(&format!("SELECT ocpi_json FROM location_texts WHERE location_id = '{}'", stored.id));
    assert!(kept[0][0].contains(&ahead), "the CPO's text is as it came");
    let right = later(15).to_string();
    let renamed = put(&client, with(location("LOC1", &[]), json!({"name": "Right", "last_updated": right}))).await;
    assert_eq!(renamed.location.name.as_deref(), Some("Right"));

    let input = PutEvseInput::OcpiJson(with(evse("3256", &[]), json!({"last_updated": ahead})).to_string());
    let of_evse = client.locations().put_evse(&stored.id, input).await.unwrap();
    assert_eq!(told(&of_evse.findings), ["IN_THE_FUTURE last_updated"]);
    let input = PutConnectorInput::OcpiJson(with(connector("1", &[]), json!({"last_updated": ahead})).to_string());
    let of_connector = client.locations().put_connector(&stored.id, "3256", input).await.unwrap();
    assert_eq!(told(&of_connector.findings), ["IN_THE_FUTURE last_updated"]);
    let charging = client.locations().update_evse_status(&stored.id, "3256", EvseStatus::Charging).status_time(later(300)).await.unwrap();
    assert!(soon(charging.status_time), "{:?}", charging.status_time);
}

#[tokio::test]
async fn drivers_get_what_is_not_published_only_where_they_charged() {
    let provider = Site::start().provider();
    let client = provider.backend();
    let (id, of_session) = signed_in(&provider).await;
    let (charged, of_cdr) = signed_in(&provider).await;
    let (_, stranger) = signed_in(&provider).await;
    let allowed = json!([{"uid": "04CC", "type": "RFID"}]);
    let hidden = put(&client, with(location("LOC1", &[]), json!({"publish": false, "publish_allowed_to": allowed}))).await.location;
    for (uid, driver) in [("04AA", id), ("04BB", charged)] {
        let card = PutTokenInput::OcpiJson(token(uid, "NL-WTL-C00000001-E").to_string());
        client.tokens().put_token(card).driver_id(driver).await.unwrap();
    }
    let card = |uid: &str| json!({"country_code": "NL", "party_id": "WTL", "uid": uid, "type": "RFID", "contract_id": "unknown"});
    let charging = with(session("1"), json!({"location_id": "loc1", "cdr_token": card("04AA")}));
    client.sessions().put_session(PutSessionInput::OcpiJson(charging.to_string())).await.unwrap();
    let charge = with(cdr("1"), json!({"cdr_token": card("04BB")}));
    client.cdrs().create_cdr(CreateCdrInput::OcpiJson(charge.to_string())).await.unwrap();
    let keys = || [GetLocationByKeyKey::LocationId("LOC1".into()), GetLocationByKeyKey::EvseUid("3256".into())];
    for theirs in [&client, &of_session, &of_cdr] {
        assert_eq!(theirs.locations().get_location(&hidden.id).await.unwrap().id, hidden.id);
        for key in keys() {
            assert_eq!(theirs.locations().get_location_by_key("NL", "TST", key).await.unwrap().id, hidden.id);
        }
    }
    let shown = of_session.locations().get_location(&hidden.id).await.unwrap();
    assert_eq!((shown.publish_allowed_to.len(), hidden.publish_allowed_to.len()), (0, 1), "other people's tokens it does not show");
    let refused = stranger.locations().get_location(&hidden.id).await.unwrap_err();
    assert_eq!(refused.reason(), Some(Reason::NotFound));
    for key in keys() {
        let refused = stranger.locations().get_location_by_key("NL", "TST", key).await.unwrap_err();
        assert_eq!(refused.reason(), Some(Reason::NotFound));
        assert!(!format!("{refused:?}").contains(&hidden.id), "that it is there is not told: {refused:?}");
    }
}

#[tokio::test]
async fn an_evse_is_in_one_location_the_one_that_was_told_of_last() {
    let client = Site::start().provider().backend();
    let of = |id: &str, updated: &str| {
        with(location(id, &[]), json!({"evses": [evse("3256", &[]), evse(&format!("own-{id}"), &[])], "last_updated": updated}))
    };
    let told = |answer: &PutLocationResponse| {
        answer.findings.iter().map(|finding| format!("{} {}", finding.code, finding.path)).collect::<Vec<_>>()
    };
    let first = put(&client, of("A", "2026-02-01T00:00:00Z")).await;
    let second = put(&client, of("B", "2026-03-01T00:00:00Z")).await;
    assert_eq!((told(&first), told(&second)), (vec![], vec!["EVSE_MOVED evses[0]".to_owned()]));
    let uids = |location: &Location| location.evses.iter().map(|evse| evse.uid.clone()).collect::<Vec<_>>();
    let read = async |location: &Location| client.locations().get_location(&location.id).await.unwrap();
    assert_eq!(uids(&read(&first.location).await), ["own-A"]);
    assert_eq!(uids(&read(&second.location).await), ["3256", "own-B"]);
    let again = put(&client, of("A", "2026-02-01T00:00:00Z")).await;
    assert_eq!(told(&again), ["EVSE_ELSEWHERE evses[0]"], "the text of before does not take it back");
    assert_eq!(uids(&read(&second.location).await), ["3256", "own-B"]);
    let home = client.locations().get_location_by_key("NL", "TST", GetLocationByKeyKey::EvseUid("3256".into())).await.unwrap();
    assert_eq!(home.id, second.location.id);
    let newer = with(evse("3256", &[]), json!({"last_updated": "2026-04-01T00:00:00Z"}));
    assert_eq!(uids(&put_evse(&client, &first.location, newer).await), ["own-A", "3256"]);
    assert_eq!(uids(&read(&second.location).await), ["own-B"]);
}

#[tokio::test]
async fn two_who_tell_of_one_evse_in_two_places_at_once_leave_it_in_one() {
    let site = Site::start();
    let provider = site.provider();
    let client = provider.backend();
    let tell = async |id: String| put(&client, location(&id, &[])).await;
    futures_util::future::join_all((0..8).map(|n| tell(format!("L{n}")))).await;
    let rows = site.server().psql(&format!("SELECT count(*) FROM evses WHERE provider_id = '{}'", provider.id));
    assert_eq!(rows, [["1"]]);
    let shown: usize = client.locations().list_locations().await.unwrap().locations.iter().map(|one| one.evses.len()).sum();
    assert_eq!(shown, 1);
}

#[tokio::test]
async fn the_nearest_come_first_and_only_what_is_needed() {
    let client = Site::start().provider().backend();
    // One degree north is 111 km; 100, 300 and 30,000 m.
    for (id, north) in [("far", 270_000), ("near", 900), ("next", 2_700)] {
        put_at(&client, id, 52_000_000 + north, 5_000_000).await;
    }
    // In the corner of a box of 299 m, and 350 m away.
    put_at(&client, "corner", 52_000_000 - 2_240, 5_000_000 - 3_640).await;
    let fast = with(
        evse("fast", &[]),
        json!({"status": "CHARGING", "connectors": [with(connector("1", &[]), json!({"standard": "IEC_62196_T2_COMBO", "format": "CABLE",
            "power_type": "DC", "max_voltage": 400, "max_amperage": 375, "max_electric_power": 150000}))]}),
    );
    put(&client, with(location("fast", &[]), json!({"coordinates": {"latitude": "52.01", "longitude": "5.0"}, "evses": [fast]}))).await;
    let center = at(52_000_000, 5_000_000);
    let found = client.locations().list_nearby(center.clone()).await.unwrap();
    assert_eq!(names(&found), ["near", "next", "corner", "fast", "far"]);
    assert_eq!((found[0].distance, found[1].distance), (100, 300));
    assert_eq!(names(&client.locations().list_nearby(center.clone()).max_results(2).await.unwrap()), ["near", "next"]);
    assert_eq!(names(&client.locations().list_nearby(center.clone()).radius(299).await.unwrap()), ["near"]);
    let needs = async |needs: ChargingNeeds| client.locations().list_nearby(center.clone()).needs(needs).await.unwrap();
    assert_eq!(names(&needs(ChargingNeeds::default().power_types([PowerType::Dc])).await), ["fast"]);
    assert_eq!(names(&needs(ChargingNeeds::default().min_power(50_000)).await), ["fast"]);
    assert_eq!(names(&needs(ChargingNeeds::default().connector_standards(["IEC_62196_T2"])).await), ["near", "next", "corner", "far"]);
    assert_eq!(names(&needs(ChargingNeeds::default().available(true)).await), ["near", "next", "corner", "far"]);
    assert!(needs(ChargingNeeds::default().available(true).min_power(50_000)).await.is_empty(), "one EVSE must have all of it");
    let summary = &found[3].location;
    assert_eq!((summary.evses, summary.available_evses, summary.offers[0].max_power), (1, 0, 150_000));
}

#[tokio::test]
async fn the_nearest_are_the_same_whatever_was_asked_before() {
    let client = Site::start().provider().backend();
    // A dense town, its thin surroundings, and some across the antimeridian.
    let (town, edge, fiji) = ((52_000_000, 5_000_000), (52_006_000, 5_010_000), (-17_000_000, 179_999_000));
    let ring = |n: i32, step: i32| (n % 7 * step - 3 * step, n / 7 * step - 2 * step);
    let mut places: Vec<(i32, i32)> = (0..35).map(|n| (town.0 + ring(n, 300).0 + n, town.1 + ring(n, 300).1 + 3 * n)).collect();
    places.extend((0..10).map(|n| (town.0 + ring(n, 40_000).0 + 7 * n, town.1 + ring(n, 90_000).1)));
    places.extend([(fiji.0, fiji.1), (fiji.0 + 400, -179_999_500), (fiji.0, -179_990_000)]);
    let mut all = Vec::new();
    for (n, (latitude, longitude)) in places.into_iter().enumerate() {
        all.push(((latitude, longitude), put_at(&client, &format!("L{n}"), latitude, longitude).await.id));
    }
    // Each question leaves a guess for the next, which is far off: of few and of many, in town and out of it, within little and much.
    let far = (town.0 + 400_000, town.1);
    for round in 0..2 {
        for (center, radius, wanted) in [
            (far, 500_000, 50),
            (town, 50_000, 1),
            (edge, 50_000, 1),
            (edge, 50_000, 40),
            (town, 300, 200),
            (far, 50_000, 8),
            (town, 50_000, 10),
            (town, 500_000, 200),
            (far, 10, 50),
            (town, 100_000, 3),
            (fiji, 50_000, 2),
            (fiji, 50_000, 8),
            (edge, 2_000, 35),
        ] {
            let mut right: Vec<_> = all.iter().map(|(place, id)| (metres(center, *place), id)).collect();
            right.retain(|(distance, _)| *distance <= f64::from(radius));
            right.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(other.1)));
            right.truncate(wanted);
            let question = client.locations().list_nearby(at(center.0, center.1)).radius(radius).max_results(wanted as i32);
            let found: Vec<_> = question.await.unwrap().into_iter().map(|near| near.location.id).collect();
            let right: Vec<_> = right.into_iter().map(|(_, id)| id.clone()).collect();
            assert_eq!(found, right, "{wanted} within {radius} m of {center:?}, round {round}");
        }
    }
}

#[tokio::test]
async fn neither_the_antimeridian_nor_a_pole_hides_anything() {
    let client = Site::start().provider().backend();
    // On both sides of the antimeridian, on it, and at both poles.
    let places = [
        ("west", -17_000_000, 179_999_000),
        ("east", -17_000_000, -179_999_000),
        ("on", -17_000_500, 180_000_000),
        ("north", 89_999_900, 10_000_000),
    ];
    for (id, latitude, longitude) in places {
        put_at(&client, id, latitude, longitude).await;
    }
    let nearby = async |latitude: i32, longitude: i32| client.locations().list_nearby(at(latitude, longitude)).radius(5_000).await.unwrap();
    for longitude in [180_000_000, -180_000_000, 179_999_900, -179_999_900] {
        assert_eq!(nearby(-17_000_000, longitude).await.len(), 3, "{longitude}");
    }
    assert_eq!(names(&nearby(89_999_900, -170_000_000).await), ["north"], "across the pole");
    let shown = async |south: i32, west: i32, north: i32, east: i32| {
        let area = Area::default().south_microdegrees(south).west_microdegrees(west).north_microdegrees(north).east_microdegrees(east);
        client.locations().list_in_area(area).await.unwrap().locations.len()
    };
    assert_eq!(shown(-18_000_000, 179_000_000, -16_000_000, -179_000_000).await, 3, "a map across it");
    assert_eq!(shown(-18_000_000, 179_000_000, -16_000_000, 180_000_000).await, 2, "up to it: what lies on it too");
    assert_eq!(shown(-18_000_000, -180_000_000, -16_000_000, -179_000_000).await, 2);
    assert_eq!(shown(-90_000_000, -180_000_000, 90_000_000, 180_000_000).await, 4, "the whole Earth");
}

#[tokio::test]
async fn a_map_shows_single_locations_while_they_are_few_and_then_clusters_of_all_of_them() {
    let client = Site::start().provider().backend();
    for n in 0..30 {
        put_at(&client, &n.to_string(), 52_000_000 + (n % 2) * 100_000, 5_000_000 + n * 100).await;
    }
    let area = || {
        Area::default()
            .south_microdegrees(51_000_000)
            .west_microdegrees(4_000_000)
            .north_microdegrees(53_000_000)
            .east_microdegrees(6_000_000)
    };
    let few = client.locations().list_in_area(area()).max_locations(30).await.unwrap();
    assert_eq!((few.locations.len(), few.clusters.len()), (30, 0));
    for needs in [ChargingNeeds::default(), ChargingNeeds::default().available(true)] {
        let many = client.locations().list_in_area(area()).max_locations(29).needs(needs).await.unwrap();
        assert!(many.locations.is_empty());
        assert_eq!(many.clusters.iter().map(|cluster| cluster.count).sum::<i32>(), 30);
        assert!(many.clusters.iter().all(|cluster| (52_000_000..=52_100_000).contains(&cluster.center.latitude_microdegrees)));
    }
    let upside_down = Area::default().south_microdegrees(2).north_microdegrees(1);
    let Err(Error::Refused { fields, .. }) = client.locations().list_in_area(upside_down).await else { panic!("it is answered") };
    assert_eq!(fields[0].field, "area.south_microdegrees");
}

#[tokio::test]
async fn drivers_are_shown_what_is_published_and_nobody_what_is_gone() {
    let provider = Site::start().provider();
    let (client, driver) = (provider.backend(), driver(&provider).await);
    let allowed = json!([{"uid": "04AABBCCDD", "type": "RFID"}]);
    let hidden =
        put(&client, with(location("hidden", &[]), json!({"publish": false, "publish_allowed_to": allowed, "evses": [evse("1", &[])]})))
            .await
            .location;
    put(&client, with(location("shown", &[]), json!({"evses": [evse("2", &[])]}))).await;
    put(&client, with(location("gone", &[]), json!({"evses": [with(evse("3", &[]), json!({"status": "REMOVED"}))]}))).await;
    let center = at(52_089_500, 5_109_700);
    let area = || {
        Area::default()
            .south_microdegrees(52_000_000)
            .west_microdegrees(5_000_000)
            .north_microdegrees(53_000_000)
            .east_microdegrees(6_000_000)
    };
    let listed = async |client: &Client, filter: LocationFilter| {
        let locations = client.locations().list_locations().filter(filter).await.unwrap().locations;
        locations.into_iter().map(|location| location.location_id).collect::<Vec<_>>()
    };
    for (caller, near, all) in
        [(&client, vec!["hidden", "shown"], vec!["gone", "hidden", "shown"]), (&driver, vec!["shown"], vec!["gone", "shown"])]
    {
        let found = caller.locations().list_nearby(center.clone()).await.unwrap();
        let mut named = names(&found);
        named.sort_unstable();
        assert_eq!(named, near);
        assert_eq!(caller.locations().list_in_area(area()).await.unwrap().locations.len(), near.len());
        assert_eq!(listed(caller, LocationFilter::default()).await, all);
    }
    assert_eq!(listed(&client, LocationFilter::default().publish(false)).await, ["hidden"]);
    assert_eq!(listed(&driver, LocationFilter::default().publish(false)).await, [""; 0]);
    assert_eq!(listed(&client, LocationFilter::default().country("DEU")).await, [""; 0]);
    assert_eq!(listed(&client, LocationFilter::default().country_code("NL").party_id("TST")).await.len(), 3);
    assert_eq!(driver.locations().get_location(&hidden.id).await.unwrap_err().reason(), Some(Reason::NotFound));
    assert_eq!(client.locations().get_location(&hidden.id).await.unwrap().publish_allowed_to.len(), 1);
    let refused = driver.locations().update_evse_status(&hidden.id, "1", EvseStatus::Charging).await.unwrap_err();
    assert_eq!(refused.reason(), Some(Reason::ScopeMissing));
}

#[tokio::test]
async fn another_provider_is_shown_nothing_and_may_tell_of_the_same_places() {
    let site = Site::start();
    let (one, other) = (site.provider().backend(), site.provider().backend());
    let of_one = put(&one, location("LOC1", &[])).await.location;
    let center = at(52_089_500, 5_109_700);
    assert!(other.locations().list_nearby(center.clone()).await.unwrap().is_empty());
    assert!(other.locations().list_locations().await.unwrap().locations.is_empty());
    let key = GetLocationByKeyKey::LocationId("LOC1".into());
    assert_eq!(other.locations().get_location_by_key("NL", "TST", key).await.unwrap_err().reason(), Some(Reason::NotFound));
    let of_other = put(&other, location("LOC1", &[])).await;
    assert!(of_other.findings.is_empty() && of_other.location.id != of_one.id);
    assert_eq!(one.locations().list_nearby(center).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_page_of_locations_goes_on_by_the_token_of_the_one_before() {
    let client = Site::start().provider().backend();
    for n in 0..3 {
        put_at(&client, &n.to_string(), 52_000_000, 5_000_000).await;
    }
    let first = client.locations().list_locations().page_size(2).await.unwrap();
    let second = client.locations().list_locations().page_size(2).page_token(first.next_page_token).await.unwrap();
    assert_eq!((first.locations.len(), second.locations.len(), &*second.next_page_token), (2, 1, ""));
}
