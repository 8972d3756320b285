//! Sites to plan, as the JSON that `wattlane plan` reads.

use fastrand::Rng;
use serde_json::{Value, json};

/// What each option of a random instance is counted by.
pub const OPTIONS: [&str; 12] = [
    "site limit",
    "base load",
    "solar",
    "price ceiling",
    "early",
    "power by slot",
    "price below zero",
    "several efficiencies",
    "least power",
    "no interruption",
    "price of the peak",
    "infeasible",
];

/// Vehicles over as many slots of a quarter of an hour, with prices and carbon of two days that are alike and not the same, and a site that can give a
/// quarter more than all of it on average.
pub fn site(vehicles: usize, slots: usize, seed: u64) -> Value {
    let mut rng = Rng::with_seed(seed);
    let wave = |slot: usize, peak: f64| (((slot % 96) as f64 - peak) * std::f64::consts::TAU / 96.0).cos();
    let price: Vec<f64> = (0..slots).map(|slot| 0.22 + 0.09 * wave(slot, 74.0) + 0.04 * wave(2 * slot, 60.0) + 0.03 * rng.f64()).collect();
    let carbon: Vec<f64> = (0..slots).map(|slot| 320.0 - 140.0 * wave(slot, 52.0) + 40.0 * rng.f64()).collect();
    let mut total = 0.0;
    let list: Vec<Value> = (0..vehicles)
        .map(|id| {
            let arrival = if vehicles == 1 { 0 } else { rng.usize(0..slots / 2) };
            let departure = if vehicles == 1 { slots } else { rng.usize(arrival + slots / 4..=slots) };
            let max_kw = [3.7, 7.4, 11.0, 22.0][rng.usize(0..4)];
            let energy = (8.0 + 50.0 * rng.f64()).min(max_kw * 0.25 * 0.9 * (departure - arrival) as f64 * 0.8);
            total += energy / 0.9;
            json!({"id": id, "arrival_slot": arrival, "departure_slot": departure, "energy_kwh": energy, "max_kw": max_kw, "efficiency": 0.9,
                "carbon_weight_per_kg": if vehicles == 1 { 0.1 } else { 0.3 * rng.f64() }})
        })
        .collect();
    let limit = (vehicles > 1).then(|| total / (slots as f64 * 0.25) * 1.25);
    json!({"slot_minutes": 15, "price_per_kwh": price, "carbon_g_per_kwh": carbon, "site_limit_kw": limit, "vehicles": list})
}

/// The same with vehicles that draw the least power that their charger gives, or none.
pub fn stepped_site(vehicles: usize, slots: usize, seed: u64) -> Value {
    let mut site = site(vehicles, slots, seed);
    for vehicle in site["vehicles"].as_array_mut().expect("a list") {
        let is_three_phase = vehicle["max_kw"].as_f64().expect("a power") > 7.4;
        vehicle["min_kw"] = json!(if is_three_phase { 4.14 } else { 1.38 });
    }
    site
}

/// A small site with every option now and then, and which it has; whether it is infeasible only its plan says.
pub fn random(rng: &mut Rng) -> (Value, [bool; 12]) {
    let slots = rng.usize(1..=16);
    let slot_minutes = [5, 15, 30, 60][rng.usize(0..4)];
    let mut has = [
        rng.f64() < 0.7,
        rng.f64() < 0.2,
        rng.f64() < 0.2,
        rng.f64() < 0.2,
        rng.f64() < 0.2,
        rng.f64() < 0.2,
        rng.f64() < 0.3,
        rng.f64() < 0.3,
        rng.f64() < 0.3,
        false,
        rng.f64() < 0.15,
        false,
    ];
    has[9] = has[8] && rng.bool();
    let least_price = if has[6] { -0.2 } else { 0.0 };
    let list =
        |rng: &mut Rng, least: f64, most: f64| -> Vec<f64> { (0..slots).map(|_| round(least + (most - least) * rng.f64())).collect() };
    let price = list(rng, least_price, 0.5);
    has[6] = price.iter().any(|price| *price < 0.0);
    let carbon = list(rng, 0.0, 600.0);
    let mut vehicles = Vec::new();
    let hours = f64::from(slot_minutes) / 60.0;
    for id in 0..rng.usize(1..=6) {
        let one = rng.usize(0..=slots);
        let other = rng.usize(0..=slots);
        let (arrival, departure) = (one.min(other), one.max(other));
        let max_kw = [1.4, 3.7, 7.4, 11.0, 22.0][rng.usize(0..5)];
        let efficiency = if has[7] { [0.8, 0.85, 0.9, 0.95, 1.0][rng.usize(0..5)] } else { 0.9 };
        let energy = round(max_kw * hours * (departure - arrival) as f64 * rng.f64() * 1.05);
        let mut vehicle = json!({"id": id, "arrival_slot": arrival, "departure_slot": departure, "energy_kwh": energy, "max_kw": max_kw,
            "efficiency": efficiency, "carbon_weight_per_kg": round(0.4 * rng.f64())});
        if has[3] {
            vehicle["price_ceiling"] = json!(round(0.5 * rng.f64()));
        }
        if has[4] {
            vehicle["early_kwh"] = json!(round(energy * rng.f64()).min(energy));
            vehicle["early_slot"] = json!(rng.usize(0..=slots));
        }
        if has[5] {
            vehicle["max_kw"] = json!(list(rng, 0.0, max_kw));
        }
        if has[8] {
            vehicle["min_kw"] = json!(if max_kw > 7.4 { 4.14 } else { 1.38 });
            vehicle["no_interruption"] = json!(has[9] && rng.bool());
        }
        vehicles.push(vehicle);
    }
    let all = vehicles.len() as f64 * 11.0;
    let mut instance = json!({"slot_minutes": slot_minutes, "price_per_kwh": price, "carbon_g_per_kwh": carbon, "vehicles": vehicles});
    if has[0] {
        instance["site_limit_kw"] = json!(round(all * rng.f64()));
    }
    if has[1] {
        instance["base_load_kw"] = json!(list(rng, 0.0, 10.0));
    }
    if has[2] {
        instance["solar_kw"] = json!(list(rng, 0.0, 10.0));
    }
    if has[10] {
        instance["peak_price_per_kw"] = json!(round(rng.f64()));
    }
    (instance, has)
}

fn round(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}
