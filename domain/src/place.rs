//! Where it was charged, and what time it was there.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// Where it was charged, as it was when the session began (OCPI 2.2.1, CdrLocation, with the zone that it lacks).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CdrLocation {
    pub id: String,
    pub name: Option<String>,
    pub address: String,
    pub city: String,
    pub postal_code: Option<String>,
    /// Three letters.
    pub country: String,
    pub coordinates: Option<Coordinates>,
    /// IANA name.
    pub time_zone: Option<String>,
}

/// A place on Earth, in millionths of a degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coordinates {
    /// North of the equator.
    pub latitude: i32,
    /// East of Greenwich.
    pub longitude: i32,
}

/// Countries with one zone, or one that is safe for public charging: code and zone, a line each.
const ZONES: &str = include_str!("data/zones.csv");

/// West of this, Spain is the Canary Islands.
const CANARIES_EAST: i32 = -12_000_000;
/// West of these, Portugal is Madeira and then the Azores.
const MADEIRA_EAST: i32 = -14_000_000;
const AZORES_EAST: i32 = -22_000_000;

/// The IANA zone of a place: its own, else its country's where that is safe (DOMAIN A16). Spain and Portugal go by coordinates.
pub fn zone_name(location: &CdrLocation) -> Option<&str> {
    if let Some(zone) = &location.time_zone {
        return Some(zone);
    }
    let longitude = location.coordinates.map(|place| place.longitude);
    match (location.country.as_str(), longitude) {
        ("ESP", Some(east)) if east < CANARIES_EAST => Some("Atlantic/Canary"),
        ("ESP", Some(_)) => Some("Europe/Madrid"),
        ("PRT", Some(east)) if east < AZORES_EAST => Some("Atlantic/Azores"),
        ("PRT", Some(east)) if east < MADEIRA_EAST => Some("Atlantic/Madeira"),
        ("PRT", Some(_)) => Some("Europe/Lisbon"),
        (country, _) => ZONES.lines().filter_map(|line| line.split_once(',')).find(|(code, _)| *code == country).map(|(_, zone)| zone),
    }
}

/// The zone of that name; None where the database of zones has none.
pub fn zone(name: &str) -> Option<TimeZone> {
    TimeZone::get(name).ok()
}
