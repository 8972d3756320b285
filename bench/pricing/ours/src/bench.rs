//! The engines beside each other, in turns, so that a machine that is busy with something else is so for all of them.

use crate::children::{ENGINES, asked};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};
use wattlane_domain::{ocpi, place::zone_of_country};

const ROUNDS: usize = 5;
/// Periods of one charge: what it costs to price grows with them, and no faster.
const PERIODS: [usize; 4] = [10, 100, 1_000, 10_000];

/// Nanoseconds by case, for pricing and for reading with pricing.
type Times = BTreeMap<String, [f64; 2]>;

/// Measures, and prints the ratios.
pub fn run(quick: bool) {
    let cases = golden().into_iter().chain(demo()).collect::<Vec<_>>();
    let mut best: [Times; 3] = Default::default();
    for _ in 0..if quick { 1 } else { ROUNDS } {
        for (engine, best) in ENGINES.iter().zip(&mut best) {
            for (id, [pricing, with_json]) in measure(engine, &cases, quick) {
                let so_far = best.entry(id).or_insert([f64::INFINITY; 2]);
                *so_far = [so_far[0].min(pricing), so_far[1].min(with_json)];
            }
        }
    }
    let [ours, kit, tariffs] = &best;
    let all: Vec<&String> = ours.keys().filter(|id| kit.contains_key(*id) && tariffs.contains_key(*id)).collect();
    println!("{} charges that all three engines price, the quickest of {} batches each:", all.len(), if quick { 5 } else { 15 * ROUNDS });
    for (which, name, goal) in [(0, "pricing", 8), (1, "pricing_json", 2)] {
        let mean = |times: &Times| all.iter().map(|id| times[*id][which]).sum::<f64>() / all.len() as f64;
        let faster = all.iter().map(|id| kit[*id][which].min(tariffs[*id][which])).sum::<f64>() / all.len() as f64;
        println!("{name}: ours {:.0} ns, ocpi-kit {:.0} ns, ocpi-tariffs {:.0} ns", mean(ours), mean(kit), mean(tariffs));
        println!("RATIO {name} {:.2} goal >={goal}", faster / mean(ours));
        // The mean is that of time spent, of which long charges take the most: what a charge gains by itself is told too.
        let mut each: Vec<f64> = all.iter().map(|id| kit[*id][which].min(tariffs[*id][which]) / ours[*id][which]).collect();
        each.sort_by(f64::total_cmp);
        println!("{name} by charge: {:.1} to {:.1} times, {:.1} in the middle", each[0], each[each.len() - 1], each[each.len() / 2]);
    }
    let long: Vec<Value> = PERIODS.iter().map(|count| charge_of(*count)).collect();
    let measured = measure("ours", &long, quick);
    for count in PERIODS {
        let [pricing, with_json] = measured[&format!("{count} periods")];
        println!("{count} periods: {:.0} ns a period, with JSON {:.0} ns", pricing / count as f64, with_json / count as f64);
    }
}

/// What an engine says of these cases.
fn measure(engine: &str, cases: &[Value], quick: bool) -> Times {
    let arguments: &[&str] = if quick { &["measure", "--quick"] } else { &["measure"] };
    let times = |line: Value| {
        let of = |name: &str| line[name].as_f64();
        Some((line["id"].as_str()?.to_owned(), [of("pricing_ns")?, of("pricing_json_ns")?]))
    };
    asked(engine, arguments, &cases.iter().collect::<Vec<_>>()).into_iter().filter_map(times).collect()
}

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..").join(path)
}

fn read(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn files(path: &str) -> Vec<PathBuf> {
    let listed = std::fs::read_dir(folder(path)).expect("the checkout has it");
    let mut files: Vec<PathBuf> = listed.map(|file| file.expect("it can be listed").path()).collect();
    files.sort();
    files
}

/// The golden sessions of domain/tests.
fn golden() -> Vec<Value> {
    let expected = read(&folder("domain/tests/golden/expected.json"));
    let names = expected.as_object().expect("it has a session a name").keys();
    let case = |name: &String| {
        let part = |kind| read(&folder("domain/tests/golden").join(format!("{name}.{kind}.json")));
        json!({ "id": name, "cdr": part("cdr"), "tariff": part("tariff"), "tz": expected[name]["tz"].as_str().unwrap_or("UTC") })
    };
    names.map(case).collect()
}

/// The demo's charges that go by one tariff.
fn demo() -> Vec<Value> {
    let tariffs: Vec<Value> = files("examples/data/tariffs").iter().map(|path| read(path)).collect();
    let case = |path: &PathBuf| {
        let cdr = read(path);
        let embedded = cdr["tariffs"].as_array().and_then(|all| all.first()).cloned();
        let named = cdr["charging_periods"][0]["tariff_id"].as_str();
        let stored = || tariffs.iter().find(|tariff| named.is_some() && tariff["id"].as_str() == named).cloned();
        let zone = zone_of_country(cdr["cdr_location"]["country"].as_str()?, None)?;
        let id = path.file_stem()?.to_str()?;
        ocpi::read_charge(&cdr.to_string()).ok()?;
        Some(json!({ "id": id, "tariff": embedded.or_else(stored)?, "cdr": cdr, "tz": zone }))
    };
    files("examples/data/cdrs").iter().filter_map(case).collect()
}

/// A charge of so many periods of a minute, by day and night.
fn charge_of(count: usize) -> Value {
    let minute = |minute: usize| {
        let time = jiff::Timestamp::from_second(1_700_000_000 + 60 * minute as i64).expect("it is in 2023 or soon after");
        time.to_string()
    };
    let dimensions = json!([{ "type": "ENERGY", "volume": 0.0123 }, { "type": "TIME", "volume": 0.0167 }]);
    let periods: Vec<Value> = (0..count).map(|place| json!({ "start_date_time": minute(place), "dimensions": dimensions })).collect();
    let price = |kind, price| json!({ "type": kind, "price": price, "vat": 21, "step_size": 1 });
    let night = json!({ "start_time": "22:00", "end_time": "06:00" });
    let tariff = json!({
        "country_code": "NL", "party_id": "ABC", "id": "T", "currency": "EUR", "last_updated": "2020-01-01T00:00:00Z",
        "elements": [
            { "price_components": [price("ENERGY", 0.25)], "restrictions": night },
            { "price_components": [price("ENERGY", 0.45), price("TIME", 0.6)] },
        ],
    });
    let cdr = json!({
        "start_date_time": minute(0), "end_date_time": minute(count), "currency": "EUR", "charging_periods": periods,
    });
    json!({ "id": format!("{count} periods"), "tariff": tariff, "cdr": cdr, "tz": "Europe/Amsterdam" })
}
