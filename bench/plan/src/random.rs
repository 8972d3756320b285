//! Random sites: each plan is held to what it may be, a sample to what HiGHS finds.

use crate::{
    ask_highs,
    instances::{OPTIONS, random},
    read,
};
use fastrand::Rng;
use serde_json::Value;
use wattlane_domain::smart_charging::{Instance, Plan, plan};

const INSTANCES: usize = 100_000;
const SAMPLE: usize = 2_000;
/// How plans are found, and how far what is missing, in kWh, and what they cost, in parts of it, may be from what HiGHS finds: HiGHS keeps whole numbers
/// less exactly.
const KINDS: [(&str, f64, f64); 3] =
    [("of any power", 1e-9, 1e-9), ("of one vehicle with a least power", 1e-6, 1e-6), ("of several with least powers", 1e-4, 5e-3)];
/// The least efficiency of a vehicle.
const EFFICIENCY_LEAST: f64 = 0.8;
const SEED: u64 = 20_261_130;
/// Fewest of a hundred that have an option; of infeasible ones twice as many.
const SHARE_MIN: f64 = 0.05;
/// kW and kWh: floats do not come out even.
const NOISE: f64 = 1e-9;

pub fn run(python: &str) {
    let mut rng = Rng::with_seed(SEED);
    let mut counts = [0; OPTIONS.len()];
    let mut sample = Vec::new();
    for at in 0..INSTANCES {
        let (json, mut has) = random(&mut rng);
        let instance = read(&json);
        let planned = plan(&instance).expect("it can be planned");
        assert_eq!(wrong(&instance, &planned), None, "{json}");
        has[OPTIONS.len() - 1] = planned.unserved_kwh > 0.0;
        counts.iter_mut().zip(has).for_each(|(count, has)| *count += usize::from(has));
        if at % (INSTANCES / SAMPLE) == 0 {
            sample.push((json, planned));
        }
    }
    for (option, count) in OPTIONS.iter().zip(counts) {
        let share = count as f64 / INSTANCES as f64;
        println!("{option}: {:.1} %", share * 100.0);
        assert!(share >= if *option == "infeasible" { 2.0 * SHARE_MIN } else { SHARE_MIN }, "there are too few");
    }
    println!("{INSTANCES} plans are within all limits");
    compare(python, &sample);
}

/// What a plan does that it may not.
fn wrong(instance: &Instance, planned: &Plan) -> Option<String> {
    for slot in 0..instance.slots() {
        let of = |series: &[f64]| series.get(slot).copied().unwrap_or(0.0);
        let drawn: f64 = planned.vehicles.iter().map(|vehicle| vehicle.kw[slot]).sum();
        let most = instance
            .site
            .limit_kw
            .as_ref()
            .map(|limit| (limit[slot] - of(&instance.site.base_load_kw) + of(&instance.site.solar_kw)).max(0.0));
        if most.is_some_and(|most| drawn > most + NOISE) {
            return Some(format!("slot {slot} has {drawn} kW of {most:?}"));
        }
    }
    instance.vehicles.iter().zip(&planned.vehicles).find_map(|(vehicle, planned)| {
        let is_there = |slot: usize| (vehicle.arrival_slot..vehicle.departure_slot).contains(&slot);
        let strays = planned.kw.iter().enumerate().any(|(slot, kw)| *kw < 0.0 || *kw > 0.0 && (!is_there(slot) || *kw < vehicle.min_kw));
        let draws = |kw: &f64| *kw > 0.0;
        let first = planned.kw.iter().position(draws).unwrap_or_default();
        let last = planned.kw.iter().rposition(draws).unwrap_or_default();
        let pauses = vehicle.no_interruption && vehicle.min_kw > 0.0 && !planned.kw[first..last].iter().all(draws);
        let got = planned.kw.iter().sum::<f64>() * instance.hours() * vehicle.efficiency;
        let adds_up = (got + planned.unserved_kwh - vehicle.energy_kwh).abs() <= NOISE;
        (strays || pauses || !adds_up).then(|| format!("{vehicle:?} draws {:?}", planned.kw))
    })
}

/// How a plan is found.
fn kind(instance: &Instance) -> usize {
    let is_stepped = instance.vehicles.iter().any(|vehicle| vehicle.min_kw > 0.0);
    if !is_stepped {
        0
    } else if instance.vehicles.len() == 1 {
        1
    } else {
        2
    }
}

fn compare(python: &str, sample: &[(Value, Plan)]) {
    let instances: Vec<Value> = sample.iter().map(|(json, _)| json.clone()).collect();
    let mut worst = [(0, 0.0_f64, 0.0_f64, 0.0_f64); KINDS.len()];
    for ((json, planned), theirs) in sample.iter().zip(ask_highs(python, "solve", &instances)) {
        let of = |name: &str| theirs[name].as_f64().expect("an amount");
        let kind = kind(&read(json));
        let (_, energy_max, cost_max) = KINDS[kind];
        let missing = (planned.unserved_kwh - of("unserved_kwh")).abs() / of("unserved_kwh").abs().max(1.0);
        // Where one goal is met a little better, the next may be met a little worse.
        // HiGHS keeps each goal to some ten thousand millionths of a kWh: where a peak is paid those are worth as much in it.
        let instance = read(json);
        let slack = 2e-10 * instance.site.peak_price_per_kw / (instance.hours() * EFFICIENCY_LEAST);
        let cost = (planned.objective - of("objective")) / of("objective").abs().max(1.0);
        let cost = cost.signum() * (cost.abs() - slack).max(0.0);
        let told = (planned.objective - planned.bound) / planned.objective.abs().max(1.0);
        let (count, missing_worst, cost_worst, told_worst) = &mut worst[kind];
        *count += 1;
        (*missing_worst, *cost_worst, *told_worst) = (missing_worst.max(missing), cost_worst.max(cost.abs()), told_worst.max(told));
        assert!(
            missing <= energy_max && cost.abs() <= cost_max,
            "{json}\nours {} and {} (not below {}), HiGHS {theirs}",
            planned.unserved_kwh,
            planned.objective,
            planned.bound
        );
    }
    println!("{} beside HiGHS:", sample.len());
    for ((name, ..), (count, missing, cost, told)) in KINDS.iter().zip(worst) {
        println!(
            "  {count:5} {name}: worst relative gap {missing:.1e} of energy missing, {cost:.1e} of cost; the greatest told {told:.1e}"
        );
    }
}
