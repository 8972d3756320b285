//! Where it was charged, and what time it was there.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use std::sync::{Arc, OnceLock};

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

/// The IANA zone of a place: its own, else its country's where that is safe (DOMAIN A16).
pub fn zone_name(location: &CdrLocation) -> Option<&str> {
    location.time_zone.as_deref().or_else(|| zone_of_country(&location.country, location.coordinates))
}

/// The IANA zone of a country of three letters, where that is safe. Spain and Portugal go by coordinates.
pub fn zone_of_country(country: &str, coordinates: Option<Coordinates>) -> Option<&'static str> {
    match (country, coordinates.map(|place| place.longitude)) {
        ("ESP", Some(east)) if east < CANARIES_EAST => Some("Atlantic/Canary"),
        ("ESP", Some(_)) => Some("Europe/Madrid"),
        ("PRT", Some(east)) if east < AZORES_EAST => Some("Atlantic/Azores"),
        ("PRT", Some(east)) if east < MADEIRA_EAST => Some("Atlantic/Madeira"),
        ("PRT", Some(_)) => Some("Europe/Lisbon"),
        (country, _) => {
            let zones = SORTED.get_or_init(|| ZONES.lines().filter_map(|line| line.split_once(',')).collect());
            zones.binary_search_by_key(&country, |(code, _)| code).ok().map(|place| zones[place].1)
        }
    }
}

/// Whether a country's zone depends on where in it one is.
pub fn has_zones(country: &str) -> bool {
    matches!(country, "ESP" | "PRT")
}

/// The lines of ZONES, which are in order.
static SORTED: OnceLock<Vec<(&str, &str)>> = OnceLock::new();

/// A time zone, and its name.
#[derive(Clone, Debug)]
pub struct Zone {
    name: Arc<str>,
    rules: TimeZone,
}

impl Zone {
    /// The zone of that IANA name; None where the database of zones has none.
    pub fn named(name: &str) -> Option<Self> {
        let rules = match ZONES_FROM.get() {
            Some(source) => source(name),
            None => TimeZone::get(name).ok(),
        };
        Some(Zone { name: name.into(), rules: rules? })
    }

    /// Its IANA name.
    pub fn name(&self) -> &Arc<str> {
        &self.name
    }

    /// When it has which offset.
    pub fn rules(&self) -> &TimeZone {
        &self.rules
    }
}

/// Whom to ask for zones instead of jiff's database.
static ZONES_FROM: OnceLock<fn(&str) -> Option<TimeZone>> = OnceLock::new();

/// From now on zones come from `source`: a browser has a database of its own, and jiff's would double what it downloads. The first one stays.
pub fn zones_from(source: fn(&str) -> Option<TimeZone>) {
    ZONES_FROM.get_or_init(|| source);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(country: &str, longitude: Option<i32>, time_zone: Option<&str>) -> Option<String> {
        let location = CdrLocation {
            id: "1".into(),
            name: None,
            address: "1".into(),
            city: "1".into(),
            postal_code: None,
            country: country.into(),
            coordinates: longitude.map(|longitude| Coordinates { latitude: 38_700_000, longitude }),
            time_zone: time_zone.map(str::to_owned),
        };
        zone_name(&location).map(str::to_owned)
    }

    #[test]
    fn the_table_of_countries_is_one_that_can_be_searched() {
        assert!(ZONES.lines().is_sorted() && ZONES.lines().all(|line| line.as_bytes().get(3) == Some(&b',')));
    }

    #[test]
    fn portugal_and_spain_go_by_coordinates_and_others_by_country() {
        let cases = [
            ("PRT", Some(-9_140_000), Some("Europe/Lisbon")),
            ("PRT", Some(-16_910_000), Some("Atlantic/Madeira")),
            ("PRT", Some(-25_670_000), Some("Atlantic/Azores")),
            ("PRT", None, None),
            ("ESP", Some(-3_700_000), Some("Europe/Madrid")),
            ("ESP", Some(-15_430_000), Some("Atlantic/Canary")),
            ("ESP", None, None),
            ("NLD", None, Some("Europe/Amsterdam")),
            ("USA", Some(-73_990_000), None),
        ];
        for (country, longitude, want) in cases {
            assert_eq!(at(country, longitude, None).as_deref(), want, "{country} at {longitude:?}");
            assert!(want.is_none_or(|name| Zone::named(name).is_some()), "{want:?} is no zone");
        }
        assert_eq!(at("PRT", None, Some("Atlantic/Azores")).as_deref(), Some("Atlantic/Azores"), "its own zone counts");
    }
}
