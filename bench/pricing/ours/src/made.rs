//! Random tariffs and charges that CPOs might send, and what of OCPI they touch.

use fastrand::Rng;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// A pair, and the names of what is in it.
pub struct Pair {
    pub case: Value,
    pub touches: BTreeSet<&'static str>,
}

const ZONES: [&str; 5] = ["Europe/Amsterdam", "Europe/London", "America/New_York", "Australia/Lord_Howe", "UTC"];
/// Both clock changes of each of those zones, and days without one.
const NIGHTS: [&str; 10] = [
    "2026-03-28T22:00:00Z",
    "2026-10-24T22:00:00Z",
    "2026-03-08T04:00:00Z",
    "2026-11-01T03:00:00Z",
    "2026-04-04T13:00:00Z",
    "2026-10-03T13:30:00Z",
    "2026-01-15T10:00:00Z",
    "2026-05-30T20:00:00Z",
    "2026-07-31T21:30:00Z",
    "2026-12-31T18:00:00Z",
];
/// A hundredth of an hour: a length that four decimals of an hour give exactly.
const BEAT_SECONDS: i64 = 36;

/// Makes one.
pub fn pair(rng: &mut Rng, id: u64) -> Pair {
    let mut touches = BTreeSet::new();
    let zone = ZONES[rng.usize(..ZONES.len())];
    let start: Timestamp = NIGHTS[rng.usize(..NIGHTS.len())].parse().expect("it is a time");
    let start = start + SignedDuration::from_secs(BEAT_SECONDS * rng.i64(0..600));
    let tariff = tariff(rng, &mut touches);
    let cdr = cdr(rng, start, zone, &mut touches);
    Pair { case: json!({ "id": id, "tariff": tariff, "cdr": cdr, "tz": zone }), touches }
}

fn chance(rng: &mut Rng, percent: f64) -> bool {
    rng.f64() * 100.0 < percent
}

/// An amount to four decimals.
fn amount(rng: &mut Rng, most: f64) -> Value {
    json!((rng.f64() * most * 10_000.0).round() / 10_000.0)
}

fn tariff(rng: &mut Rng, touches: &mut BTreeSet<&'static str>) -> Value {
    let mut elements: Vec<Value> = (0..rng.usize(1..4)).map(|_| element(rng, touches, true)).collect();
    if chance(rng, 70.0) {
        elements.push(element(rng, touches, false));
    }
    let mut tariff = json!({
        "country_code": "NL", "party_id": "ABC", "id": "T", "currency": "EUR", "elements": elements, "last_updated": "2020-01-01T00:00:00Z",
    });
    let limit = |rng: &mut Rng, most: f64| {
        let excl = (rng.f64() * most * 100.0).round() / 100.0;
        json!({ "excl_vat": excl, "incl_vat": (excl * 121.0).round() / 100.0 })
    };
    if chance(rng, 2.0) {
        touches.insert("min_price");
        tariff["min_price"] = limit(rng, 10.0);
    }
    if chance(rng, 2.0) {
        touches.insert("max_price");
        tariff["max_price"] = limit(rng, 60.0);
    }
    if chance(rng, 0.3) {
        touches.insert("min_price without VAT");
        tariff["min_price"] = json!({ "excl_vat": 40 });
    }
    tariff
}

fn element(rng: &mut Rng, touches: &mut BTreeSet<&'static str>, restricted: bool) -> Value {
    let mut kinds = ["ENERGY", "TIME", "PARKING_TIME", "FLAT"];
    rng.shuffle(&mut kinds);
    let components: Vec<Value> = kinds[..rng.usize(1..4)].iter().map(|kind| component(rng, kind, touches)).collect();
    let mut element = json!({ "price_components": components });
    if restricted {
        let restrictions = restrictions(rng, touches);
        if !restrictions.is_empty() {
            element["restrictions"] = restrictions.into();
        }
    }
    element
}

fn component(rng: &mut Rng, kind: &'static str, touches: &mut BTreeSet<&'static str>) -> Value {
    touches.insert(kind);
    let price = amount(rng, if kind == "TIME" || kind == "PARKING_TIME" { 6.0 } else { 1.2 });
    // Steps that matter are seldom: where something is not priced the readings part.
    let step = match kind {
        "ENERGY" if chance(rng, 1.5) => [100, 500, 1_000][rng.usize(..3)],
        _ if chance(rng, 0.8) => [60, 300, 900][rng.usize(..3)],
        _ => 1,
    };
    if step > 1 {
        touches.insert("step_size");
    }
    let mut component = json!({ "type": kind, "price": price, "step_size": step });
    if chance(rng, 80.0) {
        component["vat"] = json!([0.0, 6.0, 9.0, 21.0, 5.5][rng.usize(..5)]);
    } else {
        touches.insert("no VAT");
    }
    component
}

fn restrictions(rng: &mut Rng, touches: &mut BTreeSet<&'static str>) -> Map<String, Value> {
    let mut all = Map::new();
    let mut set = |touches: &mut BTreeSet<&'static str>, name: &'static str, value: Value| {
        touches.insert(name);
        all.insert(name.to_owned(), value);
    };
    if chance(rng, 30.0) {
        let (start, end) = (rng.u32(0..96), rng.u32(1..96));
        let clock = |quarters: u32| json!(format!("{:02}:{:02}", quarters / 4, quarters % 4 * 15));
        if start != end || chance(rng, 20.0) {
            set(touches, "start_time", clock(start));
            set(touches, "end_time", clock(end));
            if start > end {
                touches.insert("across midnight");
            }
        }
    }
    if chance(rng, 0.3) {
        set(touches, "end_time", json!("00:00"));
    }
    let dates = ["2026-01-01", "2026-03-29", "2026-05-31", "2026-08-01", "2026-10-25", "2027-01-01"];
    if chance(rng, 5.0) {
        set(touches, "start_date", json!(dates[rng.usize(..dates.len())]));
    }
    if chance(rng, 5.0) {
        set(touches, "end_date", json!(dates[rng.usize(..dates.len())]));
    }
    for (least, most, top) in [
        ("min_kwh", "max_kwh", 40),
        ("min_duration", "max_duration", 20_000),
        ("min_current", "max_current", 60),
        ("min_power", "max_power", 100),
    ] {
        if chance(rng, 8.0) {
            set(touches, least, json!(rng.i32(0..top)));
        }
        if chance(rng, 8.0) {
            set(touches, most, json!(rng.i32(1..top)));
        }
    }
    if chance(rng, 12.0) {
        let mut days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
        rng.shuffle(&mut days);
        set(touches, "day_of_week", json!(days[..rng.usize(1..6)]));
    }
    all
}

fn cdr(rng: &mut Rng, start: Timestamp, zone: &str, touches: &mut BTreeSet<&'static str>) -> Value {
    let mut at = start;
    let mut periods = Vec::new();
    let is_measured = !chance(rng, 0.5);
    for _ in 0..rng.usize(1..7) {
        let mut seconds = BEAT_SECONDS * rng.i64(1..400);
        if chance(rng, 0.2) {
            touches.insert("a length that four decimals do not give");
            seconds += 7;
        }
        let hours = ((seconds as f64 / 3_600.0) * 10_000.0).round() / 10_000.0;
        let mut dimensions = Vec::new();
        let mut push = |kind: &str, volume: Value| dimensions.push(json!({ "type": kind, "volume": volume }));
        if chance(rng, 75.0) {
            push("TIME", json!(hours));
            // A whole number of Wh: a step of 1 rounds nothing.
            let kwh = (rng.f64() * 30_000.0).round() / 1_000.0;
            if chance(rng, 1.0) {
                touches.insert("negative energy");
                push("ENERGY", json!(-kwh));
            } else {
                push("ENERGY", json!(kwh));
            }
        } else {
            touches.insert("parking");
            push("PARKING_TIME", json!(hours));
        }
        if is_measured {
            let (ampere, kw) = (rng.i32(0..60), rng.i32(0..100));
            push("MIN_CURRENT", json!(ampere));
            push("MAX_CURRENT", json!(ampere + rng.i32(0..10)));
            push("MIN_POWER", json!(kw));
            push("MAX_POWER", json!(kw + rng.i32(0..10)));
        }
        periods.push(json!({ "start_date_time": at.to_string(), "dimensions": dimensions }));
        at += SignedDuration::from_secs(seconds);
    }
    let rules = jiff::tz::TimeZone::get(zone).expect("the database has it");
    if rules.to_offset(start) != rules.to_offset(at) {
        touches.insert("clock change");
    }
    if !is_measured {
        touches.insert("nothing measured");
    }
    json!({
        "country_code": "NL", "party_id": "ABC", "id": "C", "start_date_time": start.to_string(), "end_date_time": at.to_string(), "currency": "EUR",
        "cdr_token": { "country_code": "NL", "party_id": "ABC", "uid": "1", "type": "RFID", "contract_id": "X" }, "auth_method": "WHITELIST",
        "cdr_location": {
            "id": "L", "address": "a", "city": "c", "country": "NLD", "coordinates": { "latitude": "50.77077", "longitude": "4.12345" },
            "evse_uid": "1", "evse_id": "NL*ABC*E1", "connector_id": "1", "connector_standard": "IEC_62196_T2", "connector_format": "SOCKET",
            "connector_power_type": "AC_3_PHASE",
        },
        "charging_periods": periods, "total_cost": { "excl_vat": 0 }, "total_energy": 0, "total_time": 0, "last_updated": at.to_string(),
    })
}
