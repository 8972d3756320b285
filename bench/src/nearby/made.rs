//! Locations made up in the density of real cities, the same each time.

use std::f64::consts::TAU;
use uuid::Uuid;
use wattlane_domain::{
    charging::PowerType,
    location::{Business, Connector, ConnectorFormat, Evse, EvseStatus, Location, LocationKey, Summary, geo, zorder},
    place::Coordinates,
};

/// Name, latitude, longitude and thousands of people, a line each.
const CITIES: &str = include_str!("cities.csv");
/// How many lie out of town, one in so many.
const RURAL: u64 = 6;
/// Kilometres of a degree of latitude.
const DEGREE: f64 = 111.195;

/// A city.
pub struct City {
    pub center: Coordinates,
    /// Thousands of people.
    people: u64,
    latitude: f64,
    longitude: f64,
}

/// All cities of the table.
pub fn cities() -> Vec<City> {
    let city = |line: &str| {
        let mut fields = line.split(',').skip(1);
        let mut number = || fields.next().and_then(|text| text.parse::<f64>().ok()).expect("four fields");
        let (latitude, longitude, people) = (number(), number(), number() as u64);
        City { center: place(latitude, longitude), people, latitude, longitude }
    };
    CITIES.lines().map(city).collect()
}

fn place(latitude: f64, longitude: f64) -> Coordinates {
    Coordinates { latitude: (latitude * 1e6) as i32, longitude: (longitude * 1e6) as i32 }
}

/// splitmix64: as even as is needed here, and the same everywhere.
pub struct Dice(pub u64);

impl Dice {
    /// Any number.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Up to `below`, exclusive.
    pub fn below(&mut self, below: u64) -> u64 {
        self.roll() % below
    }

    /// Two numbers of a bell curve around 0, of width 1.
    fn bell(&mut self) -> (f64, f64) {
        let mut even = || (self.roll() >> 11) as f64 / (1u64 << 53) as f64;
        let (distance, angle) = ((-2.0 * even().max(1e-12).ln()).sqrt(), even() * TAU);
        (distance * angle.cos(), distance * angle.sin())
    }
}

/// Somewhere in or around some city, each as often as people live there.
pub fn somewhere(cities: &[City], dice: &mut Dice) -> Coordinates {
    let mut person = dice.below(cities.iter().map(|city| city.people).sum());
    let city = cities
        .iter()
        .find(|city| {
            city.people > person || {
                person -= city.people;
                false
            }
        })
        .unwrap_or(&cities[0]);
    let in_town = 2.0 + (city.people as f64).sqrt() / 8.0;
    let kilometres = if dice.below(RURAL) == 0 { 60.0 } else { in_town };
    let (north, east) = dice.bell();
    let degrees = kilometres / DEGREE;
    place(city.latitude + north * degrees, city.longitude + east * degrees / city.latitude.to_radians().cos())
}

/// A line of `COPY locations (…) FROM STDIN`: see [`COLUMNS`].
pub fn line(provider: Uuid, n: usize, cities: &[City], dice: &mut Dice) -> String {
    let location = location(n, cities, dice);
    let place = geo::normal(location.coordinates);
    let json = |text: String| text.replace('\\', "\\\\");
    let summary = serde_json::to_string(&Summary::of(&location)).expect("it is plain data");
    let content = serde_json::to_string(&location).expect("it is plain data");
    let id = Uuid::from_u128(0x01a2_0a79_0000_7000_8000_0000_0000_0000 | u128::from(dice.roll()) << 16 | n as u128 & 0xffff);
    format!(
        "{provider}\t{id}\tNL\tTST\t{}\tt\tNLD\t{}\t{}\t{}\tEurope/Amsterdam\t{}\t{}\t2026-01-01T00:00:00Z\t1\t1\t2026-01-01T00:00:00Z\t2026-01-01T00:00:00Z\n",
        location.key.location_id,
        place.latitude,
        place.longitude,
        zorder::number(place),
        json(summary),
        json(content),
    )
}

/// The columns of a line.
pub const COLUMNS: &str = "provider_id, id, country_code, party_id, location_id, publish, country, latitude, longitude, zorder, time_zone, \
    summary, content, last_updated, version, content_version, create_time, update_time";

fn location(n: usize, cities: &[City], dice: &mut Dice) -> Location {
    let coordinates = somewhere(cities, dice);
    let fast = dice.below(5) == 0;
    let evses = (0..=dice.below(if fast { 8 } else { 4 })).map(|index| evse(n, index, fast, dice)).collect();
    Location {
        key: LocationKey { country_code: "NL".into(), party_id: "TST".into(), location_id: format!("L{n}") },
        publish: true,
        publish_allowed_to: Vec::new(),
        name: Some(format!("Laadplein {n}")),
        address: format!("Stationsstraat {}", n % 300),
        city: "Ergens".into(),
        postal_code: Some(format!("{} AB", 1000 + n % 9000)),
        state: None,
        country: "NLD".into(),
        coordinates,
        related_locations: Vec::new(),
        parking_type: Some("ON_STREET".into()),
        evses,
        directions: Vec::new(),
        operator: Some(Business { name: format!("Operator {}", n % 40), website: Some("https://example.com".into()), logo: None }),
        suboperator: None,
        owner: None,
        facilities: vec!["WIFI".into()],
        time_zone: Some("Europe/Amsterdam".into()),
        opening_times: None,
        charging_when_closed: None,
        images: Vec::new(),
        energy_mix: None,
        last_updated: None,
        own_updated: None,
    }
}

fn evse(n: usize, index: u64, fast: bool, dice: &mut Dice) -> Evse {
    let status = [EvseStatus::Available, EvseStatus::Available, EvseStatus::Charging, EvseStatus::OutOfOrder][dice.below(4) as usize];
    let (standard, power_type, volts, amperes) = match fast {
        true => ("IEC_62196_T2_COMBO", PowerType::Dc, 400, 125 * (1 + dice.below(3) as i32)),
        false => ("IEC_62196_T2", PowerType::Ac3Phase, 230, 16 * (1 + dice.below(2) as i32)),
    };
    let connector = Connector {
        id: "1".into(),
        standard: standard.into(),
        format: if fast { ConnectorFormat::Cable } else { ConnectorFormat::Socket },
        power_type,
        max_voltage: volts,
        max_amperage: amperes,
        max_electric_power: None,
        tariff_ids: vec!["T1".into()],
        terms_and_conditions: None,
        last_updated: None,
    };
    Evse {
        uid: format!("{n}-{index}"),
        evse_id: Some(format!("NL*TST*E{n}*{index}")),
        status,
        status_time: "2026-01-01T00:00:00Z".parse().ok(),
        status_schedule: Vec::new(),
        capabilities: vec!["RFID_READER".into()],
        connectors: vec![connector],
        floor_level: None,
        coordinates: None,
        physical_reference: None,
        directions: Vec::new(),
        parking_restrictions: Vec::new(),
        images: Vec::new(),
        last_updated: None,
        own_updated: None,
    }
}
