//! Where a CPO's charges are: its locations with their EVSEs.

use super::Charge;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// When its locations were last changed: before all that is played, and always the same, so that putting them again changes nothing.
const LOCATIONS_UPDATED: &str = "2025-12-01T00:00:00Z";
/// The most EVSEs of one recorded name: those beside it are told apart by a letter.
pub const EVSES_MAX: u8 = 26;

/// The locations where charges were, each once, as OCPI 2.2.1 JSON: with every EVSE that was used and those beside it, `evses` in all, and at
/// each connector the tariffs that were used there.
pub fn locations(charges: &[Charge], evses: u8) -> Vec<Value> {
    let mut locations: BTreeMap<[&str; 3], Vec<&Charge>> = BTreeMap::new();
    for charge in charges {
        let place = charge.cdr["cdr_location"]["id"].as_str().unwrap_or_default();
        locations.entry([charge.text("country_code"), charge.text("party_id"), place]).or_default().push(charge);
    }
    locations.into_values().map(|here| location(&here, evses.clamp(1, EVSES_MAX))).collect()
}

fn location(here: &[&Charge], evses: u8) -> Value {
    let (charge, place) = (here[0], &here[0].cdr["cdr_location"]);
    let mut by_evse: BTreeMap<&str, Vec<&Charge>> = BTreeMap::new();
    here.iter().for_each(|charge| by_evse.entry(charge.text("evse_uid")).or_default().push(charge));
    let beside = if charge.is_at_home() { 1 } else { evses };
    let all: Vec<Value> = by_evse.values().flat_map(|charges| (0..beside).map(|number| evse(charges, number))).collect();
    let mut location = json!({
        "country_code": charge.cdr["country_code"], "party_id": charge.cdr["party_id"], "id": place["id"], "publish": !charge.is_at_home(),
        "coordinates": place["coordinates"], "evses": all, "last_updated": LOCATIONS_UPDATED,
    });
    for name in ["name", "address", "city", "postal_code", "country"] {
        if place[name].is_string() {
            location[name] = place[name].clone();
        }
    }
    if let Some(zone) = zone(charge.text("country"), place["coordinates"]["longitude"].as_str()) {
        location["time_zone"] = json!(zone);
    }
    location
}

fn evse(charges: &[&Charge], number: u8) -> Value {
    let place = &charges[0].cdr["cdr_location"];
    let mut connectors: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    for charge in charges {
        let offered = connectors.entry(charge.text("connector_id")).or_default();
        for tariff in charge.periods.iter().map(|period| &period.json["tariff_id"]).filter(|id| id.is_string()) {
            if !offered.contains(&tariff) {
                offered.push(tariff);
            }
        }
    }
    let (voltage, amperage) = if charges[0].is_dc() { (920, 400) } else { (230, 32) };
    let connectors = connectors.into_iter().map(|(id, tariffs)| {
        json!({
            "id": id, "standard": place["connector_standard"], "format": place["connector_format"], "power_type": place["connector_power_type"],
            "max_voltage": voltage, "max_amperage": amperage, "tariff_ids": tariffs, "last_updated": LOCATIONS_UPDATED,
        })
    });
    let (uid, evse_id) = names(place, number);
    json!({
        "uid": uid, "evse_id": evse_id, "status": "AVAILABLE",
        "connectors": connectors.collect::<Vec<_>>(), "last_updated": LOCATIONS_UPDATED,
    })
}

/// The technical id and the eMI3 id of an EVSE beside the recorded one, which is number 0.
pub(super) fn names(place: &Value, number: u8) -> (Value, Value) {
    (named(&place["evse_uid"], number, ""), named(&place["evse_id"], number, "*"))
}

fn named(name: &Value, number: u8, separator: &str) -> Value {
    match (name.as_str(), number) {
        (Some(name), 1..) => json!(format!("{name}{separator}{}", char::from(b'A' + number.min(EVSES_MAX - 1)))),
        _ => name.clone(),
    }
}

/// The time zone of a place. None for countries of many, where a CPO that does not say it leaves everybody to guess.
fn zone(country: &str, longitude: Option<&str>) -> Option<&'static str> {
    let longitude: f64 = longitude.and_then(|text| text.parse().ok()).unwrap_or_default();
    Some(match country {
        "NLD" => "Europe/Amsterdam",
        "DEU" => "Europe/Berlin",
        "BEL" => "Europe/Brussels",
        "FRA" => "Europe/Paris",
        "GBR" => "Europe/London",
        "CHE" => "Europe/Zurich",
        "NOR" => "Europe/Oslo",
        "ESP" if longitude < -12.0 => "Atlantic/Canary",
        "ESP" => "Europe/Madrid",
        _ => return None,
    })
}
