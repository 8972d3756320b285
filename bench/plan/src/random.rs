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
/// How far energies and costs may be from those of HiGHS, in parts of them.
const GAP_MAX: f64 = 1e-9;
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
        let strays = planned.kw.iter().enumerate().any(|(slot, kw)| *kw < 0.0 || *kw > 0.0 && !is_there(slot));
        let got = planned.kw.iter().sum::<f64>() * instance.hours() * vehicle.efficiency;
        let adds_up = (got + planned.unserved_kwh - vehicle.energy_kwh).abs() <= NOISE;
        (strays || !adds_up).then(|| format!("{vehicle:?} draws {:?}", planned.kw))
    })
}

fn compare(python: &str, sample: &[(Value, Plan)]) {
    let instances: Vec<Value> = sample.iter().map(|(json, _)| json.clone()).collect();
    let mut worst = [0.0_f64; 2];
    for ((json, planned), theirs) in sample.iter().zip(ask_highs(python, "solve", &instances)) {
        let of = |name: &str| theirs[name].as_f64().expect("an amount");
        let missing = (planned.unserved_kwh - of("unserved_kwh")).abs() / of("unserved_kwh").abs().max(1.0);
        let cost = (planned.objective - of("objective")) / of("objective").abs().max(1.0);
        worst = [worst[0].max(missing), worst[1].max(cost.abs())];
        assert!(
            missing <= GAP_MAX && cost.abs() <= GAP_MAX,
            "{json}\nours {} and {}, HiGHS {theirs}",
            planned.unserved_kwh,
            planned.objective
        );
    }
    println!("{} beside HiGHS: worst relative gap {:.1e} of energy missing, {:.1e} of cost", sample.len(), worst[0], worst[1]);
}
