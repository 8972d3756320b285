//! Random tariffs.

use super::{Shape, Touches, amount, chance};
use fastrand::Rng;
use serde_json::{Map, Value, json};

pub(super) fn tariff(rng: &mut Rng, shape: Shape, id: &str, touches: &mut Touches) -> Value {
    let mut elements: Vec<Value> = (0..rng.usize(1..4)).map(|_| element(rng, shape, touches, true)).collect();
    if chance(rng, 70.0) {
        elements.push(element(rng, shape, touches, false));
    }
    if matches!(shape, Shape::Reserved | Shape::Lapsed) {
        let reserved = reserved(rng, shape, touches);
        let at = rng.usize(..=elements.len());
        elements.splice(at..at, reserved);
    }
    let mut tariff = json!({ "id": id, "currency": "EUR", "elements": elements, "last_updated": "2020-01-01T00:00:00Z" });
    if shape == Shape::Old {
        return tariff;
    }
    (tariff["country_code"], tariff["party_id"]) = (json!("NL"), json!("ABC"));
    if shape == Shape::Taxed {
        let (touched, tax) = [("tax_included YES", "YES"), ("tax_included NO", "NO"), ("tax_included N/A", "N/A")][rng.usize(..3)];
        touches.insert(touched);
        tariff["tax_included"] = json!(tax);
    }
    limits(rng, &mut tariff, touches);
    tariff
}

/// The least and the most price: seldom, for readings part there.
fn limits(rng: &mut Rng, tariff: &mut Value, touches: &mut Touches) {
    let names = if tariff.get("tax_included").is_some() { ["before_taxes", "after_taxes"] } else { ["excl_vat", "incl_vat"] };
    let limit = |rng: &mut Rng, most: f64| {
        let excl = (rng.f64() * most * 100.0).round() / 100.0;
        json!({ names[0]: excl, names[1]: (excl * 121.0).round() / 100.0 })
    };
    if chance(rng, 1.3) {
        touches.insert("min_price");
        tariff["min_price"] = limit(rng, 10.0);
    }
    if chance(rng, 1.3) {
        touches.insert("max_price");
        tariff["max_price"] = limit(rng, 60.0);
    }
    if chance(rng, 0.3) {
        touches.insert("min_price without VAT");
        tariff["min_price"] = json!({ names[0]: 40 });
    }
}

/// What prices a reservation. One that lapsed has a price of its own for its time nearly always: where it has none, others ask nothing.
fn reserved(rng: &mut Rng, shape: Shape, touches: &mut Touches) -> Vec<Value> {
    let mut elements = Vec::new();
    let mut push = |rng: &mut Rng, touches: &mut Touches, ended: &'static str, fee: bool| {
        touches.insert(ended);
        let mut components = vec![component(rng, shape, "TIME", touches)];
        if fee {
            components.push(component(rng, shape, "FLAT", touches));
        }
        let mut restrictions = json!({ "reservation": ended });
        if ended == "RESERVATION" && chance(rng, 10.0) {
            restrictions["max_duration"] = json!(rng.i32(1..20_000));
        }
        elements.push(json!({ "price_components": components, "restrictions": restrictions }));
    };
    // A reservation's fee beside that of its charge is asked here alone.
    let fee = chance(rng, if shape == Shape::Lapsed { 60.0 } else { 8.0 });
    if shape == Shape::Lapsed && !chance(rng, 5.0) {
        push(rng, touches, "RESERVATION_EXPIRES", fee);
    }
    if shape == Shape::Reserved || chance(rng, 30.0) {
        push(rng, touches, "RESERVATION", fee && shape == Shape::Reserved);
    }
    elements
}

fn element(rng: &mut Rng, shape: Shape, touches: &mut Touches, restricted: bool) -> Value {
    let mut kinds = ["ENERGY", "TIME", "PARKING_TIME", "FLAT"];
    rng.shuffle(&mut kinds);
    // Others ask the fee of a charge of who has reserved, too.
    let is_seldom = |kind: &&str| *kind == "FLAT" && matches!(shape, Shape::Reserved | Shape::Lapsed);
    let count = rng.usize(1..4);
    let with_fees = chance(rng, 5.0);
    let kinds = kinds.into_iter().filter(|kind| with_fees || !is_seldom(kind)).take(count);
    let components: Vec<Value> = kinds.map(|kind| component(rng, shape, kind, touches)).collect();
    let mut element = json!({ "price_components": components });
    if restricted {
        let restrictions = restrictions(rng, shape, touches);
        if !restrictions.is_empty() {
            element["restrictions"] = restrictions.into();
        }
    }
    element
}

fn component(rng: &mut Rng, shape: Shape, kind: &'static str, touches: &mut Touches) -> Value {
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
    if shape == Shape::Old {
        return component;
    }
    if chance(rng, 80.0) {
        component["vat"] = json!([0.0, 6.0, 9.0, 21.0, 5.5][rng.usize(..5)]);
    } else {
        touches.insert("no VAT");
    }
    component
}

fn restrictions(rng: &mut Rng, shape: Shape, touches: &mut Touches) -> Map<String, Value> {
    let mut all = Map::new();
    let mut set = |touches: &mut Touches, name: &'static str, value: Value| {
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
        // 2.1.1 knows no bounds of current, and measures no power that others could go by.
        if shape == Shape::Old && (least == "min_current" || (least == "min_power" && !chance(rng, 5.0))) {
            continue;
        }
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
