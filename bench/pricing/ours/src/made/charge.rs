//! Random charges.

use super::{BEAT_SECONDS, Shape, Touches, chance};
use fastrand::Rng;
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use serde_json::{Value, json};

pub(super) fn cdr(rng: &mut Rng, shape: Shape, start: Timestamp, zone: &str, touches: &mut Touches) -> Value {
    let mut at = start;
    let mut periods = Vec::new();
    if matches!(shape, Shape::Reserved | Shape::Lapsed) {
        touches.insert("reservation");
        let (dimensions, seconds) = reservation(rng, shape, touches);
        periods.push(json!({ "start_date_time": at.to_string(), "dimensions": dimensions }));
        at += SignedDuration::from_secs(seconds);
    }
    let is_measured = !chance(rng, 0.5);
    let count = if shape == Shape::Lapsed { 0 } else { rng.usize(1..7) };
    for _ in 0..count {
        let (dimensions, seconds) = period(rng, shape, is_measured, touches);
        let mut period = json!({ "start_date_time": at.to_string(), "dimensions": dimensions });
        if shape == Shape::Several {
            period["tariff_id"] = json!(["T", "U"][rng.usize(..2)]);
        }
        periods.push(period);
        at += SignedDuration::from_secs(seconds);
    }
    if shape == Shape::Several && periods.iter().any(|period| period["tariff_id"] != periods[0]["tariff_id"]) {
        touches.insert("a switch of tariffs");
    }
    let rules = TimeZone::get(zone).expect("the database has it");
    let (before, after) = (rules.to_offset(start), rules.to_offset(at));
    if before != after {
        touches.insert(if before < after { "clock change, an hour that is skipped" } else { "clock change, an hour that comes twice" });
    }
    if !is_measured && count > 0 {
        touches.insert("nothing measured");
    }
    if shape == Shape::Old { old(start, at, periods) } else { new(start, at, periods) }
}

/// What a period of charging or parking measures, and how many seconds it takes.
fn period(rng: &mut Rng, shape: Shape, is_measured: bool, touches: &mut Touches) -> (Vec<Value>, i64) {
    let mut seconds = BEAT_SECONDS * rng.i64(1..400);
    if chance(rng, 0.2) {
        touches.insert("a length that four decimals do not give");
        seconds += 7;
    }
    let mut dimensions = Dimensions { made: Vec::new(), touches };
    if chance(rng, 75.0) {
        dimensions.push("TIME", json!(hours(seconds)));
        // A whole number of Wh: a step of 1 rounds nothing.
        let kwh = (rng.f64() * 30_000.0).round() / 1_000.0;
        if chance(rng, 1.0) {
            dimensions.touches.insert("negative energy");
            dimensions.push("ENERGY", json!(-kwh));
        } else {
            dimensions.push("ENERGY", json!(kwh));
        }
    } else {
        dimensions.push("PARKING_TIME", json!(hours(seconds)));
    }
    if shape == Shape::Old && chance(rng, 80.0) {
        dimensions.push("FLAT", json!(1));
    }
    if is_measured {
        let (ampere, kw) = (rng.i32(0..60), rng.i32(0..100));
        dimensions.push("MIN_CURRENT", json!(ampere));
        dimensions.push("MAX_CURRENT", json!(ampere + rng.i32(0..10)));
        if shape != Shape::Old {
            dimensions.push("MIN_POWER", json!(kw));
            dimensions.push("MAX_POWER", json!(kw + rng.i32(0..10)));
        }
    }
    (dimensions.made, seconds)
}

/// What a period of reservation measures, and how many seconds it takes. CPOs also send dimensions of zero.
fn reservation(rng: &mut Rng, shape: Shape, touches: &mut Touches) -> (Vec<Value>, i64) {
    let seconds = BEAT_SECONDS * rng.i64(1..100);
    let mut dimensions = Dimensions { made: Vec::new(), touches };
    dimensions.push("RESERVATION_TIME", json!(hours(seconds)));
    if chance(rng, 20.0) {
        dimensions.push("ENERGY", json!(0));
    }
    match shape {
        Shape::Lapsed => {
            dimensions.touches.insert("a reservation that lapsed");
        }
        _ if chance(rng, 30.0) => {
            let Dimensions { mut made, touches } = dimensions;
            touches.insert("a reservation and a charge in one period");
            let (charged, more) = period(rng, shape, true, touches);
            made.retain(|one| one["type"] != "ENERGY");
            made.extend(charged);
            return (made, seconds + more);
        }
        _ => {}
    }
    (dimensions.made, seconds)
}

struct Dimensions<'t> {
    made: Vec<Value>,
    touches: &'t mut Touches,
}

impl Dimensions<'_> {
    fn push(&mut self, kind: &'static str, volume: Value) {
        self.touches.insert(match kind {
            "TIME" => "dimension TIME",
            "ENERGY" => "dimension ENERGY",
            "PARKING_TIME" => "dimension PARKING_TIME",
            "RESERVATION_TIME" => "dimension RESERVATION_TIME",
            "FLAT" => "dimension FLAT",
            "MIN_CURRENT" => "dimension MIN_CURRENT",
            "MAX_CURRENT" => "dimension MAX_CURRENT",
            "MIN_POWER" => "dimension MIN_POWER",
            "MAX_POWER" => "dimension MAX_POWER",
            other => other,
        });
        self.made.push(json!({ "type": kind, "volume": volume }));
    }
}

/// To OCPI's four decimals.
fn hours(seconds: i64) -> f64 {
    ((seconds as f64 / 3_600.0) * 10_000.0).round() / 10_000.0
}

fn new(start: Timestamp, end: Timestamp, periods: Vec<Value>) -> Value {
    json!({
        "country_code": "NL", "party_id": "ABC", "id": "C", "start_date_time": start.to_string(), "end_date_time": end.to_string(), "currency": "EUR",
        "cdr_token": { "country_code": "NL", "party_id": "ABC", "uid": "1", "type": "RFID", "contract_id": "X" }, "auth_method": "WHITELIST",
        "cdr_location": {
            "id": "L", "address": "a", "city": "c", "country": "NLD", "coordinates": { "latitude": "50.77077", "longitude": "4.12345" },
            "evse_uid": "1", "evse_id": "NL*ABC*E1", "connector_id": "1", "connector_standard": "IEC_62196_T2", "connector_format": "SOCKET",
            "connector_power_type": "AC_3_PHASE",
        },
        "charging_periods": periods, "total_cost": { "excl_vat": 0 }, "total_energy": 0, "total_time": 0, "last_updated": end.to_string(),
    })
}

fn old(start: Timestamp, stop: Timestamp, periods: Vec<Value>) -> Value {
    let updated = start.to_string();
    json!({
        "id": "C", "start_date_time": start.to_string(), "stop_date_time": stop.to_string(), "auth_id": "X", "auth_method": "WHITELIST",
        "location": {
            "id": "L", "type": "ON_STREET", "address": "a", "city": "c", "postal_code": "1", "country": "NLD",
            "coordinates": { "latitude": "50.77077", "longitude": "4.12345" },
            "evses": [{
                "uid": "1", "evse_id": "NL*ABC*E1", "status": "AVAILABLE", "last_updated": updated,
                "connectors": [{
                    "id": "1", "standard": "IEC_62196_T2", "format": "SOCKET", "power_type": "AC_3_PHASE", "voltage": 230, "amperage": 32,
                    "last_updated": updated,
                }],
            }],
            "last_updated": updated,
        },
        "currency": "EUR", "charging_periods": periods, "total_cost": 0, "total_energy": 0, "total_time": 0, "last_updated": stop.to_string(),
    })
}
