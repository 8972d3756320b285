//! Locations: boxes and distances on the Earth, what becomes of what a CPO tells, and OCPI's own example.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::Timestamp;
use proptest::prelude::*;
use serde_json::{Value, json};
use wattlane_domain::{
    charging::PowerType,
    clock::CLOCK_TOLERANCE,
    location::{
        Area, Evse, EvseStatus, Location, Needs, Summary, bound_times, geo, is_outdated,
        nearest::{FIRST, density, first_ring, next_ring},
        put_connector, put_evse, put_location, set_status, zorder,
    },
    ocpi::{read_connector, read_evse, read_location},
    place::Coordinates,
};

fn at(latitude: i32, longitude: i32) -> Coordinates {
    Coordinates { latitude, longitude }
}

/// Anywhere, and more often where it is difficult: at the poles and the antimeridian.
fn place() -> impl Strategy<Value = Coordinates> {
    let latitude = prop_oneof![-90_000_000..=90_000_000, 89_900_000..=90_000_000, -90_000_000..=-89_900_000];
    let longitude = prop_oneof![-180_000_000..=180_000_000, 179_900_000..=180_000_000, -180_000_000..=-179_900_000];
    (latitude, longitude).prop_map(|(latitude, longitude)| at(latitude, longitude))
}

/// Somewhere near a place: so many metres away in some direction.
fn toward(from: Coordinates, metres: f64, bearing: f64) -> Coordinates {
    let angle = metres / 6_371_008.8;
    let (latitude, longitude) = ((f64::from(from.latitude) / 1e6).to_radians(), (f64::from(from.longitude) / 1e6).to_radians());
    let north = (latitude.sin() * angle.cos() + latitude.cos() * angle.sin() * bearing.cos()).clamp(-1.0, 1.0).asin();
    let east = (bearing.sin() * angle.sin() * latitude.cos()).atan2(angle.cos() - latitude.sin() * north.sin());
    let wrapped = ((longitude + east).to_degrees() + 540.0).rem_euclid(360.0) - 180.0;
    at((north.to_degrees() * 1e6).round() as i32, (wrapped * 1e6).round() as i32)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn whatever_is_near_enough_lies_in_the_box(center in place(), radius in 1.0f64..2_000_000.0, share in 0.0f64..1.0, bearing in 0.0f64..6.3) {
        let place = toward(center, radius * share, bearing);
        prop_assume!(geo::distance(center, place) <= radius);
        let area = Area::around(center, radius);
        prop_assert!(area.contains(place), "{place:?} is {} m away and not in {area:?}", geo::distance(center, place));
    }

    #[test]
    fn an_area_is_one_or_two_parts_that_do_not_span_the_antimeridian(one in place(), other in place(), place in place()) {
        let (south, north) = (one.latitude.min(other.latitude), one.latitude.max(other.latitude));
        let area = Area { south, north, west: one.longitude, east: other.longitude };
        let parts = area.parts();
        prop_assert!((1..=2).contains(&parts.len()) && parts.iter().all(|part| part.west <= part.east && part.east < 180_000_000));
        // By the definition: eastwards from west on, no further than east. The whole Earth is from one name of the antimeridian to the other.
        let eastwards = |longitude: i32| (i64::from(longitude) - i64::from(area.west)).rem_euclid(360_000_000);
        let all_around = (area.west, area.east) == (-180_000_000, 180_000_000);
        let within = all_around || eastwards(place.longitude) <= eastwards(area.east);
        prop_assert_eq!(area.contains(place), within && (south..=north).contains(&place.latitude));
    }

    #[test]
    fn a_distance_is_the_same_both_ways_and_no_further_than_half_around(one in place(), other in place()) {
        let distance = geo::distance(one, other);
        prop_assert!((distance - geo::distance(other, one)).abs() < 0.001);
        prop_assert!((0.0..=20_015_200.0).contains(&distance));
    }

    #[test]
    fn a_box_around_is_hardly_larger_than_it_must_be(latitude in -60_000_000..60_000_000, radius in 100.0f64..50_000.0) {
        let area = Area::around(at(latitude, 0), radius);
        let (height, edge) = (f64::from(area.north - area.south) * 0.111_195, at(area.north, 0));
        prop_assert!(height <= radius * 2.0 + 1.0);
        prop_assert!(geo::distance(at(latitude, 0), edge) <= radius + 1.0);
    }
}

#[test]
fn a_time_that_lies_hours_ahead_is_bounded_in_each_part_and_a_little_ahead_is_taken() {
    let ahead = "2099-01-01T00:00:00Z";
    let mut location = location("A", vec![evse_json("a", "AVAILABLE", "1", ahead)], ahead);
    let latest = now() + CLOCK_TOLERANCE;
    let told: Vec<String> = bound_times(&mut location, now()).into_iter().map(|one| format!("{} {}", one.code, one.path)).collect();
    assert_eq!(told, ["IN_THE_FUTURE last_updated", "IN_THE_FUTURE evses[0].last_updated"]);
    assert_eq!((location.last_updated, location.evses[0].last_updated), (Some(latest), Some(latest)));
    assert_eq!(bound_times(&mut location, now()), [], "minutes ahead");
    let stored = put_location(None, location, now());
    let after = set_status(&stored, "a", EvseStatus::Charging, time(ahead), now()).unwrap();
    assert_eq!((after.evses[0].status, after.evses[0].status_time), (EvseStatus::Charging, Some(latest)));
}

#[test]
fn distances_are_those_of_the_map() {
    let cases = [
        (at(52_370_216, 4_895_168), at(52_090_737, 5_121_420), 34_700.0, "Amsterdam to Utrecht"),
        (at(51_507_351, -127_758), at(48_856_614, 2_352_222), 343_500.0, "London to Paris"),
        (at(-17_000_000, 179_999_000), at(-17_000_000, -179_999_000), 212.7, "over the antimeridian"),
        (at(90_000_000, 0), at(-90_000_000, 0), 20_015_115.0, "from pole to pole"),
        (at(89_999_000, 0), at(89_999_000, 180_000_000), 222.4, "over the pole"),
    ];
    for (from, to, metres, what) in cases {
        let distance = geo::distance(from, to);
        assert!((distance - metres).abs() <= metres * 0.002, "{what}: {distance}");
    }
}

#[test]
fn the_antimeridian_has_one_meridian_of_two_names() {
    assert_eq!(zorder::number(at(0, 180_000_000)), zorder::number(at(0, -180_000_000)));
    let pacific = Area { south: -1, west: 179_000_000, north: 1, east: -179_000_000 };
    for (longitude, inside) in [(179_500_000, true), (-179_500_000, true), (180_000_000, true), (-180_000_000, true), (0, false)] {
        assert_eq!(pacific.contains(at(0, longitude)), inside, "{longitude}");
    }
    let last = Area { west: 179_000_000, east: 180_000_000, ..pacific };
    assert!(last.contains(at(0, -180_000_000)) && !last.contains(at(0, -179_999_999)));
}

#[test]
fn a_circle_that_reaches_a_pole_is_all_around_it() {
    let area = Area::around(at(89_990_000, 10_000_000), 5_000.0);
    assert_eq!((area.west, area.east, area.north), (-180_000_000, 180_000_000, 90_000_000));
    let fiji = Area::around(at(-17_000_000, 179_990_000), 5_000.0);
    assert!(fiji.west > fiji.east, "{fiji:?} spans the antimeridian");
    let hemisphere = Area::around(at(0, 0), 12_000_000.0);
    assert_eq!((hemisphere.south, hemisphere.west, hemisphere.east), (-90_000_000, -180_000_000, 180_000_000));
}

#[test]
fn a_look_grows_until_there_are_enough() {
    assert_eq!(next_ring(FIRST, 50, 50, 50_000.0), None);
    assert_eq!(next_ring(FIRST, 0, 50, 50_000.0), Some(8_000.0));
    assert_eq!(next_ring(FIRST, 49, 50, 50_000.0), Some(3_000.0), "at least by half");
    assert_eq!(next_ring(40_000.0, 3, 50, 50_000.0), Some(50_000.0));
    assert_eq!(next_ring(50_000.0, 3, 50, 50_000.0), None, "there are no more");
}

#[test]
fn a_first_look_is_as_wide_as_the_density_asks_for() {
    assert_eq!(first_ring(None, 50, 50_000.0), FIRST);
    let first = first_ring(Some(density(50, 1_000.0)), 50, 50_000.0);
    assert!((1_000.0..1_200.0).contains(&first), "{first}: what was found, and some more");
    assert!(first_ring(Some(density(50, 1_000.0)), 200, 50_000.0) > 2.0 * first - 1.0, "four times as many, twice as wide");
    // Whatever is remembered, a look has a width, and none is wider than asked for.
    for (found, metres) in [(0, 0.0), (0, 500_000.0), (200, 0.0), (1, 1e-9)] {
        for (wanted, most) in [(1, 1.0), (200, 500_000.0)] {
            let first = first_ring(Some(density(found, metres)), wanted, most);
            assert!((1.0..=most).contains(&first), "{first} of {found} within {metres}");
        }
    }
}

#[test]
fn clusters_of_an_area_are_about_so_many() {
    for width in [100, 10_000, 1_000_000, 30_000_000] {
        let area = Area { south: 50_000_000, west: 4_000_000, north: 50_000_000 + width, east: 4_000_000 + width };
        let side = 1i64 << (zorder::cluster_shift(area, 128) / 2);
        let across = i64::from(width) / side + 1;
        assert!((5..=12).contains(&across), "{width}: {across} across");
    }
}

const T1: &str = "2026-01-01T00:00:00Z";
const T2: &str = "2026-02-01T00:00:00Z";
const T3: &str = "2026-03-01T00:00:00Z";

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// When the tests are run.
fn now() -> Timestamp {
    time("2026-06-01T00:00:00Z")
}

fn connector(amperage: i32, updated: &str) -> Value {
    json!({"id": "1", "standard": "IEC_62196_T2", "format": "SOCKET", "power_type": "AC_3_PHASE", "max_voltage": 230,
        "max_amperage": amperage, "last_updated": updated})
}

fn evse_json(uid: &str, status: &str, floor: &str, updated: &str) -> Value {
    json!({"uid": uid, "status": status, "floor_level": floor, "connectors": [connector(16, T1)], "last_updated": updated})
}

fn evse(uid: &str, status: &str, floor: &str, updated: &str) -> Evse {
    read_evse(&evse_json(uid, status, floor, updated).to_string()).unwrap().value
}

fn location(name: &str, evses: Vec<Value>, updated: &str) -> Location {
    let json = json!({
        "country_code": "NL", "party_id": "TST", "id": "L1", "publish": true, "name": name, "address": "A 1", "city": "B", "country": "NLD",
        "coordinates": {"latitude": "52.1", "longitude": "5.1"}, "time_zone": "Europe/Amsterdam", "evses": evses, "last_updated": updated
    });
    read_location(&json.to_string()).unwrap().value
}

fn stored(location: Location) -> Location {
    put_location(None, location, now())
}

/// What a CPO tells, as what becomes of a location by it.
type Word = Box<dyn Fn(&Location) -> Location>;

/// Name, and uid, floor and status of each EVSE.
fn shown(location: &Location) -> String {
    let evse = |evse: &Evse| format!("{} {} {:?}", evse.uid, evse.floor_level.clone().unwrap_or_default(), evse.status);
    let evses: Vec<String> = location.evses.iter().map(evse).collect();
    format!("{}: {}", location.name.clone().unwrap_or_default(), evses.join(", "))
}

#[test]
fn each_part_is_as_the_newest_word_about_it_said_in_whatever_order_words_come() {
    let first = stored(location("one", vec![evse_json("a", "AVAILABLE", "1", T1)], T1));
    let words: [(&str, Word); 4] = [
        (
            "a text of all",
            Box::new(|before| put_location(Some(before), location("two", vec![evse_json("a", "AVAILABLE", "1", T1)], T2), now())),
        ),
        ("an EVSE", Box::new(|before| put_evse(before, evse("A", "BLOCKED", "2", T2), now()))),
        ("a status", Box::new(|before| set_status(before, "a", EvseStatus::Charging, time(T3), now()).unwrap())),
        (
            "a connector",
            Box::new(|before| put_connector(before, "a", read_connector(&connector(32, T2).to_string()).unwrap().value, now()).unwrap()),
        ),
    ];
    let orders = [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1], [1, 3, 0, 2], [2, 1, 0, 3], [0, 2, 1, 3]];
    for order in orders {
        let end = order.iter().fold(first.clone(), |location, word| words[*word].1(&location));
        let told: Vec<&str> = order.iter().map(|word| words[*word].0).collect();
        assert_eq!(shown(&end).to_lowercase(), "two: a 2 charging", "{told:?}");
        assert_eq!(end.evses[0].connectors[0].max_amperage, 32, "{told:?}");
        assert_eq!((end.last_updated, end.evses[0].last_updated), (Some(time(T3)), Some(time(T3))), "{told:?}");
    }
}

#[test]
fn an_older_status_changes_nothing_and_a_newer_part_moves_the_time_of_the_whole() {
    let first = stored(location("one", vec![evse_json("a", "AVAILABLE", "1", T2)], T1));
    assert_eq!(set_status(&first, "a", EvseStatus::Blocked, time(T1), now()), Some(first.clone()));
    assert_eq!(set_status(&first, "nobody", EvseStatus::Blocked, time(T3), now()), None);
    let plug = read_connector(&connector(32, T3).to_string()).unwrap().value;
    let after = put_connector(&first, "a", plug, now()).unwrap();
    assert_eq!((after.last_updated, after.evses[0].last_updated), (Some(time(T3)), Some(time(T3))));
    assert_eq!(after.evses[0].status_time, Some(time(T2)));
}

#[test]
fn what_is_missing_from_a_newer_text_is_gone_unless_it_was_told_of_since() {
    let first = stored(location("one", vec![evse_json("a", "AVAILABLE", "1", T1), evse_json("b", "AVAILABLE", "1", T1)], T1));
    let since = put_evse(&first, evse("c", "AVAILABLE", "1", T3), now());
    let newer = put_location(Some(&since), location("two", vec![evse_json("b", "AVAILABLE", "1", T1)], T2), now());
    assert_eq!(shown(&newer), "two: b 1 Available, c 1 Available");
}

#[test]
fn nothing_is_taken_of_an_older_text_and_the_same_again_changes_nothing() {
    let first = stored(location("one", vec![evse_json("a", "AVAILABLE", "1", T2)], T2));
    let older = location("zero", vec![], T1);
    assert!(is_outdated(&first, &older));
    assert_eq!(put_location(Some(&first), older, now()), first);
    let again = location("one", vec![evse_json("a", "AVAILABLE", "1", T2)], T2);
    assert_eq!(put_location(Some(&first), again, now()), first);
    let mut fields = first.clone();
    (fields.last_updated, fields.own_updated) = (None, None);
    (fields.evses[0].last_updated, fields.evses[0].connectors[0].last_updated) = (None, None);
    assert_eq!(put_location(Some(&first), fields.clone(), now()), first, "without times too");
    fields.name = Some("two".into());
    let changed = put_location(Some(&first), fields, now());
    assert_eq!((changed.last_updated, changed.evses), (Some(now()), first.evses));
}

#[test]
fn a_summary_counts_what_is_there_and_needs_hold_for_one_evse() {
    let fast = json!({"id": "2", "standard": "IEC_62196_T2_COMBO", "format": "CABLE", "power_type": "DC", "max_voltage": 400,
        "max_amperage": 500, "max_electric_power": 150_000, "last_updated": T1});
    let mut busy = evse_json("fast", "CHARGING", "1", T2);
    busy["connectors"] = json!([
        fast,
        fast.clone().as_object().map(|fast| {
            let mut other = fast.clone();
            other["id"] = json!("3");
            other
        })
    ]);
    let evses =
        vec![evse_json("a", "AVAILABLE", "1", T1), busy, evse_json("gone", "REMOVED", "1", T3), evse_json("later", "PLANNED", "1", T3)];
    let summary = Summary::of(&stored(location("one", evses, T1)));
    assert_eq!((summary.evses, summary.available, summary.status_time), (2, 1, Some(time(T2))));
    let offers: Vec<_> = summary.offers.iter().map(|offer| (&*offer.standard, offer.max_power, offer.evses, offer.available)).collect();
    assert_eq!(offers, [("IEC_62196_T2_COMBO", 150_000, 1, 0), ("IEC_62196_T2", 11_040, 1, 1)]);
    let needs = |standards: &[&str], min_power, available| Needs {
        standards: standards.iter().map(|one| (*one).to_owned()).collect(),
        min_power,
        available,
        ..Needs::default()
    };
    assert!(Needs::default().are_met_by(&summary));
    assert!(needs(&["iec_62196_t2"], 11_000, true).are_met_by(&summary));
    assert!(!needs(&[], 50_000, true).are_met_by(&summary), "the fast one is busy");
    assert!(needs(&[], 50_000, false).are_met_by(&summary));
    assert!(Needs { power_types: vec![PowerType::Dc], ..Needs::default() }.are_met_by(&summary));
    assert!(!Needs { power_types: vec![PowerType::Ac1Phase], ..Needs::default() }.are_met_by(&summary));
}

#[test]
fn a_location_all_of_whose_evses_are_removed_is_gone() {
    assert!(stored(location("one", vec![evse_json("a", "REMOVED", "1", T1)], T1)).is_gone());
    assert!(!stored(location("one", vec![], T1)).is_gone(), "one that has none yet is not");
}

#[test]
fn charges_are_rated_anew_for_a_zone_and_for_tariffs_only() {
    let first = stored(location("one", vec![evse_json("a", "AVAILABLE", "1", T1)], T1));
    let renamed = Location { name: Some("two".into()), ..first.clone() };
    assert!(!renamed.rates_other_than(&first));
    assert!(!set_status(&first, "a", EvseStatus::Charging, now(), now()).unwrap().rates_other_than(&first));
    assert!(Location { time_zone: Some("Europe/Berlin".into()), ..first.clone() }.rates_other_than(&first));
    assert!(!Location { time_zone: None, ..first.clone() }.rates_other_than(&first), "its country says the same");
    let mut offers = first.clone();
    offers.evses[0].connectors[0].tariff_ids.push("T1".into());
    assert!(offers.rates_other_than(&first));
}

#[test]
fn every_wrong_field_is_named_by_its_path() {
    let wrong = json!({
        "country_code": "NL", "party_id": "TST", "id": "L1", "publish": "yes", "address": "x".repeat(256), "city": "B", "country": "NL",
        "coordinates": {"latitude": "95.0", "longitude": "5.1"}, "opening_times": {"regular_hours": [{"weekday": 8, "period_begin": "25:00"}]},
        "evses": [{"uid": "a", "status": "ASLEEP", "connectors": [{"id": "1", "standard": "X", "format": "ROPE", "power_type": "STEAM", "max_voltage": -1}]}],
        "energy_mix": {"energy_sources": [{"source": "WIND"}]}, "images": [{"url": "u"}], "operator": {}
    });
    let faults: Vec<String> = read_location(&wrong.to_string()).unwrap_err().into_iter().map(|fault| fault.path).collect();
    for path in [
        "publish",
        "address",
        "country",
        "coordinates.latitude",
        "opening_times.twentyfourseven",
        "opening_times.regular_hours[0].weekday",
        "opening_times.regular_hours[0].period_begin",
        "opening_times.regular_hours[0].period_end",
        "evses[0].status",
        "evses[0].last_updated",
        "evses[0].connectors[0].format",
        "evses[0].connectors[0].power_type",
        "evses[0].connectors[0].max_voltage",
        "evses[0].connectors[0].max_amperage",
        "energy_mix.is_green_energy",
        "energy_mix.energy_sources[0].percentage",
        "images[0].category",
        "images[0].type",
        "operator.name",
        "last_updated",
    ] {
        assert!(faults.iter().any(|fault| fault == path), "{path} is not among {faults:?}");
    }
    let tokens = json!([{"uid": "1"}, {"visual_number": "1"}, {"issuer": "x"}, {"group_id": "g"}]);
    let mut allowed: Value = serde_json::from_str(&location_text()).unwrap();
    allowed["publish_allowed_to"] = tokens;
    let faults: Vec<String> = read_location(&allowed.to_string()).unwrap_err().into_iter().map(|fault| fault.path).collect();
    assert_eq!(faults, ["publish_allowed_to[0]", "publish_allowed_to[1]", "publish_allowed_to[2]"]);
}

fn location_text() -> String {
    json!({"country_code": "NL", "party_id": "TST", "id": "L1", "publish": true, "address": "A 1", "city": "B", "country": "NLD",
        "coordinates": {"latitude": "52.1", "longitude": "5.1"}, "time_zone": "Europe/Amsterdam", "last_updated": T1})
    .to_string()
}

#[test]
fn the_example_of_the_standard_is_read_whole() {
    let read = read_location(include_str!("ocpi/location_example.json")).unwrap();
    assert_eq!(read.findings, [], "no field of it is unknown");
    let location = read.value;
    assert_eq!((location.coordinates, location.evses.len()), (at(51_047_599, 3_729_944), 2));
    assert_eq!(location.evses[0].connectors[0].tariff_ids, ["11"]);
    assert_eq!(location.evses[1].status, EvseStatus::Reserved);
}
