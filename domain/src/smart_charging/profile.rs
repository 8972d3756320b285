//! From a plan to what a charger takes: limits in tenths of an ampere or of a watt, in few periods.
//!
//! Limits are rounded down, so that none of the site or of a vehicle is broken. What that loses is given back step by step where there is room, in the cheapest
//! slots first; what is lost then still, and what a site pays otherwise, is the difference of the two plans.

use super::{Instance, Plan, plan::plan_of};

/// The voltage between a line and neutral in Europe, V.
pub const VOLTAGE: f64 = 230.0;
/// What a limit may be above another and is as high: of a step.
const NOISE: f64 = 1e-6;

/// In what a charger takes its limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RateUnit {
    /// Amperes of each phase.
    Ampere,
    /// Watts of all phases.
    Watt,
}

/// How a charger takes its limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChargerLimits {
    /// In what.
    pub unit: RateUnit,
    /// How many phases it charges by, 1 to 3.
    pub phases: u8,
    /// Between a line and neutral, V.
    pub voltage: f64,
    /// How many periods it takes; None: any number.
    pub periods_max: Option<usize>,
}

/// A limit from a slot until that of the next period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProfilePeriod {
    /// From which slot of the horizon.
    pub slot: usize,
    /// Tenths of the unit; 0: it does not charge.
    pub tenths: i64,
}

/// What is sent to chargers, and the plan that it makes.
#[derive(Clone, Debug, PartialEq)]
pub struct Profiles {
    /// Of each vehicle, from its arrival to its departure. The last limit holds until then; none where it does not stay.
    pub periods: Vec<Vec<ProfilePeriod>>,
    /// What comes of it.
    pub plan: Plan,
}

impl ChargerLimits {
    /// What a tenth of its unit is, kW.
    pub fn step_kw(&self) -> f64 {
        match self.unit {
            RateUnit::Ampere => 1e-4 * self.voltage * f64::from(self.phases),
            RateUnit::Watt => 1e-4,
        }
    }
}

/// Rounds a plan of an instance, which has to be its own, to what chargers take: one for each vehicle, in their order.
pub fn round(instance: &Instance, plan: &Plan, chargers: &[ChargerLimits]) -> Profiles {
    let stay = |vehicle: usize| instance.vehicles[vehicle].arrival_slot..instance.vehicles[vehicle].departure_slot;
    let down = |kw: &f64, step: f64| (kw / step + NOISE).floor() as i64;
    let mut tenths: Vec<Vec<i64>> = plan
        .vehicles
        .iter()
        .zip(chargers)
        .enumerate()
        .map(|(vehicle, (planned, charger))| planned.kw[stay(vehicle)].iter().map(|kw| down(kw, charger.step_kw())).collect())
        .collect();
    for ((tenths, charger), vehicle) in tenths.iter_mut().zip(chargers).zip(&instance.vehicles) {
        merge(tenths, charger.periods_max);
        // A merged limit may be below the least power; then it is none.
        tenths.iter_mut().filter(|tenths| (**tenths as f64 + NOISE) * charger.step_kw() < vehicle.min_kw).for_each(|tenths| *tenths = 0);
    }
    give_back(instance, plan.peak_kw, chargers, &mut tenths);
    let drawn =
        tenths.iter().zip(chargers).map(|(tenths, charger)| tenths.iter().map(|tenths| *tenths as f64 * charger.step_kw()).collect());
    let plan = plan_of(instance, drawn.collect());
    let periods = tenths.iter().enumerate().map(|(vehicle, tenths)| periods(tenths, stay(vehicle).start)).collect();
    Profiles { periods, plan }
}

/// Makes neighbours alike, at the lower limit, where that loses the least, until there are few enough periods.
fn merge(tenths: &mut [i64], periods_max: Option<usize>) {
    let Some(most) = periods_max.map(|most| most.max(1)) else { return };
    let mut runs: Vec<(i64, usize)> = Vec::new();
    for limit in tenths.iter() {
        match runs.last_mut() {
            Some((last, slots)) if last == limit => *slots += 1,
            _ => runs.push((*limit, 1)),
        }
    }
    while runs.len() > most {
        let lost = |at: usize| {
            let ((one, slots), (other, others)) = (runs[at], runs[at + 1]);
            if one > other { (one - other) * slots as i64 } else { (other - one) * others as i64 }
        };
        let Some(at) = (0..runs.len() - 1).min_by_key(|at| lost(*at)) else { break };
        let (other, others) = runs.remove(at + 1);
        runs[at] = (runs[at].0.min(other), runs[at].1 + others);
        // What is alike now goes together.
        if at + 1 < runs.len() && runs[at].0 == runs[at + 1].0 {
            runs[at].1 += runs.remove(at + 1).1;
        }
        if at > 0 && runs[at - 1].0 == runs[at].0 {
            runs[at - 1].1 += runs.remove(at).1;
        }
    }
    let limits = runs.iter().flat_map(|(limit, slots)| std::iter::repeat_n(*limit, *slots));
    tenths.iter_mut().zip(limits).for_each(|(tenths, limit)| *tenths = limit);
}

/// Raises limits step by step where there is room until each vehicle has what it wants, or nothing is left that a step would not be more than.
fn give_back(instance: &Instance, peak_kw: f64, chargers: &[ChargerLimits], tenths: &mut [Vec<i64>]) {
    let below_peak =
        |slot: usize| if instance.site.peak_price_per_kw > 0.0 { peak_kw - instance.site.net_base_kw(slot) } else { f64::INFINITY };
    let mut left: Vec<f64> =
        (0..instance.slots()).map(|slot| instance.site_kw(slot).unwrap_or(f64::INFINITY).min(below_peak(slot))).collect();
    for ((tenths, charger), vehicle) in tenths.iter().zip(chargers).zip(&instance.vehicles) {
        left[vehicle.arrival_slot..].iter_mut().zip(tenths).for_each(|(left, tenths)| *left -= *tenths as f64 * charger.step_kw());
    }
    for ((tenths, charger), vehicle) in tenths.iter_mut().zip(chargers).zip(&instance.vehicles) {
        let step = charger.step_kw();
        let wanted = vehicle.energy_kwh / (instance.hours() * vehicle.efficiency);
        let mut missing = wanted - tenths.iter().map(|tenths| *tenths as f64 * step).sum::<f64>();
        let first = vehicle.arrival_slot;
        let cost = |at: &usize| {
            let slot = first + at;
            vehicle.cost_per_kwh(instance.price_per_kwh[slot], instance.carbon_g_per_kwh[slot])
        };
        let mut used: Vec<Vec<usize>> = runs(tenths);
        if charger.periods_max.is_none() {
            used = used.into_iter().flatten().map(|at| vec![at]).collect();
        }
        let mean = |run: &[usize]| run.iter().map(&cost).sum::<f64>() / run.len() as f64;
        used.sort_by(|one, other| mean(one).total_cmp(&mean(other)));
        for run in used {
            let room = run.iter().map(|at| (vehicle.most_kw(first + at) - tenths[*at] as f64 * step).min(left[first + at]));
            let room = room.fold(missing / run.len() as f64, f64::min);
            let steps = ((room / step + NOISE).floor() as i64).max(0);
            for at in &run {
                tenths[*at] += steps;
                left[first + at] -= steps as f64 * step;
            }
            missing -= (steps as usize * run.len()) as f64 * step;
        }
    }
}

/// Slots that follow each other and have the same limit, which is not 0.
fn runs(tenths: &[i64]) -> Vec<Vec<usize>> {
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for (at, limit) in tenths.iter().enumerate().filter(|(_, limit)| **limit > 0) {
        match runs.last_mut() {
            Some(run) if run.last() == Some(&(at.wrapping_sub(1))) && tenths[at - 1] == *limit => run.push(at),
            _ => runs.push(vec![at]),
        }
    }
    runs
}

fn periods(tenths: &[i64], first_slot: usize) -> Vec<ProfilePeriod> {
    let is_new = |at: &usize| *at == 0 || tenths[*at] != tenths[at - 1];
    (0..tenths.len()).filter(is_new).map(|at| ProfilePeriod { slot: first_slot + at, tenths: tenths[at] }).collect()
}
