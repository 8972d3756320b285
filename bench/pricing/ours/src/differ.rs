//! Random pairs of tariff and charge, priced by all three engines. Where another says something else, it is for a reason that docs/pricing.md
//! lists, and each reason is looked for in the pair itself.

use crate::{
    children::{ENGINES, asked},
    made::{Pair, pair},
};
use fastrand::Rng;
use serde_json::Value;
use std::{collections::BTreeMap, process::exit};

const BATCH: u64 = 20_000;
/// Of all pairs, so many in a hundred may differ for the reasons that are listed.
const LISTED_PERCENT_MAX: f64 = 3.0;
/// Of all pairs, so many in a hundred touch each thing at least.
const COVERED_PERCENT_MIN: f64 = 1.0;
/// What is not meant to be common: readings part there.
const SELDOM: [&str; 3] = ["a length that four decimals do not give", "min_price without VAT", "nothing measured"];
/// Further than this two amounts are not the same: `ocpi-kit` rounds parts to 12 decimals, `ocpi-tariffs` all to four.
const APART: [(&str, f64); 2] = [("ocpi-kit", 1e-7), ("ocpi-tariffs", 5.1e-5)];

/// Compares so many pairs, tells what differs, and ends with 1 if anything does for no reason.
pub fn run(pairs: u64, seed: u64) {
    let mut rng = Rng::with_seed(seed);
    let mut covered: BTreeMap<&str, u64> = BTreeMap::new();
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
                if is_same(ours, theirs, apart) {
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
    wrong.iter().take(5).for_each(|one| println!("DIFFERS {one}"));
    println!("{} differences for no reason", wrong.len());
    if !wrong.is_empty() || !thin.is_empty() || percent(differing) > LISTED_PERCENT_MAX {
        println!("too thin: {thin:?}");
        exit(1);
    }
}

const PARTS: [&str; 5] = ["total_cost", "total_energy_cost", "total_time_cost", "total_parking_cost", "total_fixed_cost"];

/// Whether two answers are the same amounts; what nothing asks for is nothing.
fn is_same(ours: &Value, theirs: &Value, apart: f64) -> bool {
    if ours.get("error").is_some() || theirs.get("error").is_some() {
        return ours.get("error").is_some() && theirs.get("error").is_some();
    }
    PARTS.iter().all(|part| ["excl_vat", "incl_vat"].iter().all(|side| is_near(&ours[part][side], &theirs[part][side], apart)))
}

fn is_near(ours: &Value, theirs: &Value, apart: f64) -> bool {
    let number = |value: &Value| value.as_str().map_or(Some(0.0), |text| text.parse::<f64>().ok());
    number(ours).zip(number(theirs)).is_some_and(|(ours, theirs)| (ours - theirs).abs() < apart)
}

/// Why another engine may say something else about a pair. The letters are those of docs/pricing.md.
fn reason(engine: &str, case: &Value, ours: &Value, theirs: &Value) -> Option<&'static str> {
    let elements = case["tariff"]["elements"].as_array()?;
    let restrictions = || elements.iter().map(|element| &element["restrictions"]);
    let components = || elements.iter().flat_map(|element| element["price_components"].as_array().into_iter().flatten());
    let goes_by = |names: [&str; 4]| restrictions().any(|one| names.iter().any(|name| one.get(name).is_some()));
    let dimensions = || {
        case["cdr"]["charging_periods"]
            .as_array()
            .into_iter()
            .flatten()
            .flat_map(|period| period["dimensions"].as_array().into_iter().flatten())
    };
    let is_measured = dimensions().any(|dimension| dimension["type"] == "MAX_CURRENT");
    let has_steps_of_time =
        components().any(|one| one["type"].as_str().is_some_and(|kind| kind.ends_with("TIME")) && one["step_size"].as_u64() > Some(1));
    let has_steps_of_energy = components().any(|one| one["type"] == "ENERGY" && one["step_size"].as_u64() > Some(1));
    let is_off_beat =
        dimensions().filter(|dimension| dimension["type"].as_str().is_some_and(|kind| kind.ends_with("TIME"))).any(|dimension| {
            let hundredths = dimension["volume"].as_f64().unwrap_or_default() * 100.0;
            (hundredths - hundredths.round()).abs() > 1e-9
        });
    let starts_as_it_ends = || restrictions().any(|one| one.get("start_time").is_some() && one["start_time"] == one["end_time"]);
    let ends_at_midnight_alone = || restrictions().any(|one| one["end_time"] == "00:00" && one.get("start_time").is_none());
    let amount = |of: &Value, side: &str| of["total_cost"][side].as_str().and_then(|text| text.parse::<f64>().ok());
    let is_limited = ["min_price", "max_price"].iter().any(|limit| {
        let bound = |side| case["tariff"][limit][side].as_f64();
        ["excl_vat", "incl_vat"].iter().any(|side| bound(side).is_some() && amount(ours, side) == bound(side))
    });
    let costs_less_with_vat = || {
        let gave_back = dimensions().any(|dimension| dimension["type"] == "ENERGY" && dimension["volume"].as_f64() < Some(0.0));
        let (excl, incl) = (amount(ours, "excl_vat").unwrap_or_default(), amount(ours, "incl_vat").unwrap_or_default());
        gave_back && (incl - excl) * excl < 0.0 && amount(theirs, "incl_vat") == amount(theirs, "excl_vat")
    };
    match engine {
        "ocpi-kit" if starts_as_it_ends() => Some("A5: a window that ends as it starts is the whole day there, and never holds here"),
        "ocpi-kit" if ends_at_midnight_alone() => Some("A7: a window until 00:00 never holds there, and all day here"),
        "ocpi-kit" if is_off_beat => Some("A8: a length that four decimals of an hour do not give is not made whole there"),
        "ocpi-kit" if costs_less_with_vat() => {
            Some("A22: an amount that VAT brings nearer to zero, where energy went back, is as much as without it there")
        }
        "ocpi-kit" if is_limited => Some("A23: a limit bounds both amounts together there, and each for itself here"),
        "ocpi-tariffs" if !is_measured && goes_by(["min_current", "max_current", "min_power", "max_power"]) => {
            Some("A3: what was not measured holds there, and does not here")
        }
        "ocpi-tariffs" if has_steps_of_energy => Some("A21: energy that nothing prices counts towards a step there"),
        "ocpi-tariffs" if has_steps_of_time => Some("A2, A19: minutes that nothing prices count towards a step there"),
        "ocpi-tariffs" if is_limited && case["tariff"]["min_price"].get("incl_vat").is_none() => {
            Some("A9: what a limit without VAT makes of the amount with VAT is another thing there")
        }
        _ => None,
    }
}
