//! Random pairs of tariff and charge, priced by all three engines. Where another says something else, it is for a reason that docs/pricing.md
//! lists, and each reason is looked for in the pair itself. What one of them cannot price is compared with the other alone, and counted.

mod reason;

use crate::{
    children::{ENGINES, asked},
    made::{Pair, pair},
};
use fastrand::Rng;
use reason::reason;
use serde_json::Value;
use std::{collections::BTreeMap, process::exit};

const BATCH: u64 = 20_000;
/// Of all pairs, so many in a hundred may differ for the reasons that are listed.
const LISTED_PERCENT_MAX: f64 = 3.0;
/// Of all pairs, so many in a hundred touch each thing at least.
const COVERED_PERCENT_MIN: f64 = 1.0;
/// Names of things of which there would be none if nothing were made of them.
const COVERED: [&str; 38] = [
    "start_time",
    "end_time",
    "start_date",
    "end_date",
    "min_kwh",
    "max_kwh",
    "min_current",
    "max_current",
    "min_power",
    "max_power",
    "min_duration",
    "max_duration",
    "day_of_week",
    "RESERVATION",
    "RESERVATION_EXPIRES",
    "across midnight",
    "clock change, an hour that is skipped",
    "clock change, an hour that comes twice",
    "negative energy",
    "reservation",
    "a reservation that lapsed",
    "several tariffs",
    "a switch of tariffs",
    "OCPI 2.1.1",
    "tax_included YES",
    "tax_included NO",
    "tax_included N/A",
    "dimension ENERGY",
    "dimension FLAT",
    "dimension TIME",
    "dimension PARKING_TIME",
    "dimension RESERVATION_TIME",
    "dimension MIN_CURRENT",
    "dimension MAX_CURRENT",
    "dimension MIN_POWER",
    "dimension MAX_POWER",
    "min_price",
    "max_price",
];
/// What is not meant to be common: readings part there.
const SELDOM: [&str; 4] =
    ["a reservation and a charge in one period", "a length that four decimals do not give", "min_price without VAT", "nothing measured"];
/// So much an amount of four decimals is off at most.
const ROUNDED: f64 = 5.1e-5;
/// Further than this two amounts are not the same: `ocpi-kit` rounds parts to 12 decimals, `ocpi-tariffs` all to four.
const APART: [(&str, f64); 2] = [("ocpi-kit", 1e-7), ("ocpi-tariffs", ROUNDED)];

/// Compares so many pairs, tells what differs, and ends with 1 if anything does for no reason.
pub fn run(pairs: u64, seed: u64) {
    let mut rng = Rng::with_seed(seed);
    let mut covered: BTreeMap<&str, u64> = COVERED.into_iter().map(|name| (name, 0)).collect();
    let mut left_out: BTreeMap<String, u64> = BTreeMap::new();
    let mut listed: BTreeMap<String, u64> = BTreeMap::new();
    let (mut differing, mut wrong) = (0, Vec::new());
    for begin in (0..pairs).step_by(BATCH as usize) {
        let made: Vec<Pair> = (begin..pairs.min(begin + BATCH)).map(|id| pair(&mut rng, id)).collect();
        let cases: Vec<&Value> = made.iter().map(|pair| &pair.case).collect();
        let answers = ENGINES.map(|engine| asked(engine, &["price"], &cases));
        for (place, pair) in made.iter().enumerate() {
            for touched in &pair.touches {
                *covered.entry(touched).or_default() += 1;
            }
            let [ours, kit, tariffs] = answers.each_ref().map(|answers| &answers[place]);
            let mut differs = false;
            for ((engine, apart), theirs) in APART.into_iter().zip([kit, tariffs]) {
                let parts = match compared(engine, &pair.case) {
                    Ok(parts) => parts,
                    Err(why) => {
                        *left_out.entry(format!("{engine}: {why}")).or_default() += 1;
                        continue;
                    }
                };
                if is_same(ours, theirs, parts, apart) {
                    continue;
                }
                differs = true;
                match reason(engine, &pair.case, ours, theirs) {
                    Some(reason) => *listed.entry(format!("{engine}: {reason}")).or_default() += 1,
                    None => wrong.push(format!("{engine}\n  ours   {ours}\n  theirs {theirs}\n  {}", pair.case)),
                }
            }
            differing += u64::from(differs);
        }
        eprintln!("{} pairs, {differing} differ, {} for no reason", begin + made.len() as u64, wrong.len());
    }
    let percent = |count: u64| 100.0 * count as f64 / pairs as f64;
    println!("{pairs} pairs, seed {seed}. Of them, percent:");
    let mut thin = Vec::new();
    for (touched, count) in &covered {
        println!("  {:6.2}  {touched}", percent(*count));
        if percent(*count) < COVERED_PERCENT_MIN && !SELDOM.contains(touched) {
            thin.push(*touched);
        }
    }
    println!("Differences for the reasons of docs/pricing.md: {:.2} % of the pairs", percent(differing));
    for (reason, count) in &listed {
        println!("  {count:8}  {reason}");
    }
    println!("Compared with the other engine alone:");
    for (why, count) in &left_out {
        println!("  {count:8}  {why}");
    }
    wrong.iter().take(5).for_each(|one| println!("DIFFERS {one}"));
    println!("{} differences for no reason", wrong.len());
    if !wrong.is_empty() || !thin.is_empty() || percent(differing) > LISTED_PERCENT_MAX {
        println!("too thin: {thin:?}");
        exit(1);
    }
}

const PARTS: [&str; 5] = ["total_cost", "total_energy_cost", "total_time_cost", "total_parking_cost", "total_fixed_cost"];

/// Which amounts of a pair are compared with another engine's, or why none are.
fn compared(engine: &str, case: &Value) -> Result<&'static [&'static str], &'static str> {
    let version = case["version"].as_str().unwrap_or_default();
    match engine {
        "ocpi-kit" if version == "2.1.1" => Err("it prices no CDR of 2.1.1"),
        "ocpi-tariffs" if version == "2.3.0" => Err("it reads no tariff of 2.3.0"),
        "ocpi-tariffs" if case.get("others").is_some() => Err("A17: of several tariffs it knows the first alone"),
        // It adds what a reservation costs to time and to fees.
        "ocpi-kit" if is_reserved(case) => Ok(&PARTS[..1]),
        // It skips what a reservation costs.
        "ocpi-tariffs" if is_reserved(case) => Ok(&PARTS[1..]),
        _ => Ok(&PARTS),
    }
}

/// Whether a reservation stands before its charge.
fn is_reserved(case: &Value) -> bool {
    case["cdr"]["charging_periods"][0]["dimensions"][0]["type"] == "RESERVATION_TIME"
}

/// Whether two answers are the same amounts; what nothing asks for is nothing.
fn is_same(ours: &Value, theirs: &Value, parts: &[&str], apart: f64) -> bool {
    if ours.get("error").is_some() || theirs.get("error").is_some() {
        return ours.get("error").is_some() && theirs.get("error").is_some();
    }
    let is_known = |of: &Value, part: &str| !of[part]["incl_vat"].is_null();
    parts.iter().all(|part| {
        let both = ours.get(part).is_some() && theirs.get(part).is_some();
        (!both || is_known(ours, part) == is_known(theirs, part))
            && ["excl_vat", "incl_vat"].iter().all(|side| is_near(&ours[part][side], &theirs[part][side], apart))
    })
}

fn is_near(ours: &Value, theirs: &Value, apart: f64) -> bool {
    let or_nothing = |value: &Value| if value.is_null() { Some(0.0) } else { number(value) };
    or_nothing(ours).zip(or_nothing(theirs)).is_some_and(|(ours, theirs)| (ours - theirs).abs() < apart)
}

/// An amount as engines answer it.
fn number(of: &Value) -> Option<f64> {
    of.as_str()?.parse().ok()
}
