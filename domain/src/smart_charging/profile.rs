//! From a plan to what a charger takes: limits in tenths of an ampere or of a watt, in few periods.
//!
//! Limits are rounded down, so that none of the site or of a vehicle is broken; up to the least power of a vehicle where there is room. What that loses is given
//! back step by step where there is room, in the cheapest slots first; what is lost then still, and what a site pays otherwise, is the difference of the two plans.

use super::{Instance, Plan, plan::plan_of};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// The voltage between a line and neutral in Europe, V.
pub const VOLTAGE: f64 = 230.0;
/// What a limit may be above another and is as high: of a step.
const NOISE: f64 = 1e-6;

/// In what a charger takes its limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RateUnit {
    /// Amperes of each phase.
    Ampere,
    /// Watts of all phases.
    Watt,
}

/// How a charger takes its limits.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
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

/// Who is there for how much of a slot: what is planned is a mean of all of it, and a limit holds for a part.
pub struct Parts<'a> {
    /// For how much of a slot a vehicle is there.
    pub vehicle: &'a dyn Fn(usize, usize) -> f64,
    /// For how much of a slot all are there who are, if the site's limit is of that.
    pub site: &'a dyn Fn(usize) -> f64,
}

/// Rounds a plan of an instance, which has to be its own, to what chargers take: one for each vehicle, in their order.
pub fn round(instance: &Instance, plan: &Plan, chargers: &[ChargerLimits], parts: &Parts) -> Profiles {
    let down = |kw: f64, step: f64| (kw / step + NOISE).floor() as i64;
    let mut rounding = Rounding {
        instance,
        chargers,
        parts,
        tenths: Vec::with_capacity(chargers.len()),
        left: (0..instance.slots()).map(|slot| left_at_first(instance, plan, slot) / (parts.site)(slot)).collect(),
    };
    for (at, ((planned, charger), vehicle)) in plan.vehicles.iter().zip(chargers).zip(&instance.vehicles).enumerate() {
        let slots = vehicle.arrival_slot..vehicle.departure_slot;
        // Those who are there for other parts of a slot than others may be planned for more at a time than there is.
        let limit = |slot: usize| (planned.kw[slot] / rounding.part(at, slot)).min(rounding.left[slot]);
        let mut tenths: Vec<i64> = slots.map(|slot| down(limit(slot).max(0.0), charger.step_kw())).collect();
        merge(&mut tenths, charger.periods_max);
        rounding.left[vehicle.arrival_slot..]
            .iter_mut()
            .zip(&tenths)
            .for_each(|(left, tenths)| *left -= *tenths as f64 * charger.step_kw());
        rounding.tenths.push(tenths);
    }
    for vehicle in 0..chargers.len() {
        rounding.keep_least_power(vehicle);
    }
    for vehicle in 0..chargers.len() {
        rounding.give_back(vehicle);
    }
    let drawn = |vehicle: usize, tenths: &[i64]| {
        let (first, step) = (instance.vehicles[vehicle].arrival_slot, chargers[vehicle].step_kw());
        tenths.iter().enumerate().map(|(at, tenths)| *tenths as f64 * step * (parts.vehicle)(vehicle, first + at)).collect()
    };
    let plan = plan_of(instance, rounding.tenths.iter().enumerate().map(|(vehicle, tenths)| drawn(vehicle, tenths)).collect());
    let periods = rounding.tenths.iter().zip(&instance.vehicles).map(|(tenths, vehicle)| periods(tenths, vehicle.arrival_slot)).collect();
    Profiles { periods, plan }
}

/// What chargers may draw in a slot, kW, without a higher peak where that costs something.
fn left_at_first(instance: &Instance, plan: &Plan, slot: usize) -> f64 {
    let below_peak = if instance.site.peak_price_per_kw > 0.0 { plan.peak_kw - instance.site.net_base_kw(slot) } else { f64::INFINITY };
    instance.site_kw(slot).min(below_peak)
}

/// Limits as they are rounded, and what they leave of the site in each slot.
struct Rounding<'a> {
    instance: &'a Instance,
    chargers: &'a [ChargerLimits],
    parts: &'a Parts<'a>,
    tenths: Vec<Vec<i64>>,
    left: Vec<f64>,
}

impl Rounding<'_> {
    /// For how much of a slot a vehicle is there; a slot it is not there for, it draws nothing in.
    fn part(&self, vehicle: usize, slot: usize) -> f64 {
        Some((self.parts.vehicle)(vehicle, slot)).filter(|part| *part > 0.0).unwrap_or(1.0)
    }

    fn set(&mut self, vehicle: usize, at: usize, tenths: i64) {
        let more = tenths - self.tenths[vehicle][at];
        self.left[self.instance.vehicles[vehicle].arrival_slot + at] -= more as f64 * self.chargers[vehicle].step_kw();
        self.tenths[vehicle][at] = tenths;
    }

    /// How much more a slot takes, kW.
    fn room(&self, vehicle: usize, at: usize) -> f64 {
        let of = &self.instance.vehicles[vehicle];
        let slot = of.arrival_slot + at;
        (of.most_kw(slot) / self.part(vehicle, slot) - self.tenths[vehicle][at] as f64 * self.chargers[vehicle].step_kw())
            .min(self.left[slot])
    }

    /// Slots that draw something and change together: those of one period where there may only be so many, else each by itself.
    fn together(&self, vehicle: usize) -> Vec<Range<usize>> {
        let has_few = self.chargers[vehicle].periods_max.is_some();
        runs(&self.tenths[vehicle], |one, other| has_few && one == other)
    }

    /// A limit that was rounded below the least power goes up to the first that is not where there is room, else it is none. One who may not pause then
    /// keeps the longer part of the two that the gap makes.
    fn keep_least_power(&mut self, vehicle: usize) {
        let (of, step) = (&self.instance.vehicles[vehicle], self.chargers[vehicle].step_kw());
        let least = (of.min_kw / step - NOISE).ceil() as i64;
        for run in self.together(vehicle) {
            let tenths = self.tenths[vehicle][run.start];
            if tenths < least {
                let more = (least - tenths) as f64 * step - NOISE * step;
                let fits = run.clone().all(|at| self.room(vehicle, at) >= more);
                run.for_each(|at| self.set(vehicle, at, if fits { least } else { 0 }));
            }
        }
        if of.no_interruption && of.min_kw > 0.0 {
            let parts = runs(&self.tenths[vehicle], |one, other| (*one > 0) == (*other > 0));
            let longest = parts.into_iter().max_by_key(|part| self.tenths[vehicle][part.clone()].iter().sum::<i64>()).unwrap_or_default();
            for at in (0..self.tenths[vehicle].len()).filter(|at| !longest.contains(at)) {
                self.set(vehicle, at, 0);
            }
        }
    }

    /// Raises limits step by step where there is room, the cheapest slots first, until a vehicle has what it wants, or nothing is left that a step would not be
    /// more than.
    fn give_back(&mut self, vehicle: usize) {
        let of = &self.instance.vehicles[vehicle];
        let (first, step) = (of.arrival_slot, self.chargers[vehicle].step_kw());
        let parts = self.parts;
        let part = |at: usize| (parts.vehicle)(vehicle, first + at);
        let drawn = |tenths: &[i64]| tenths.iter().enumerate().map(|(at, tenths)| *tenths as f64 * step * part(at)).sum::<f64>();
        let mut missing = of.energy_kwh / (self.instance.hours() * of.efficiency) - drawn(&self.tenths[vehicle]);
        let cost = |at: usize| of.cost_per_kwh(self.instance.price_per_kwh[first + at], self.instance.carbon_g_per_kwh[first + at]);
        let mean = |run: &Range<usize>| run.clone().map(cost).sum::<f64>() / run.len() as f64;
        let mut used = self.together(vehicle);
        used.sort_by(|one, other| mean(one).total_cmp(&mean(other)));
        for run in used {
            let parts: f64 = run.clone().map(part).sum();
            let room = run.clone().map(|at| self.room(vehicle, at)).fold(missing / parts.max(f64::MIN_POSITIVE), f64::min);
            let steps = ((room / step + NOISE).floor() as i64).max(0);
            for at in run {
                self.set(vehicle, at, self.tenths[vehicle][at] + steps);
            }
            missing -= steps as f64 * step * parts;
        }
    }
}

/// Makes neighbours alike, at the lower limit, where that loses the least, until there are few enough periods.
fn merge(tenths: &mut [i64], periods_max: Option<usize>) {
    let mut runs: Vec<(i64, usize)> = tenths.chunk_by(|one, other| one == other).map(|run| (run[0], run.len())).collect();
    merge_runs(&mut runs, periods_max);
    let limits = runs.iter().flat_map(|(limit, slots)| std::iter::repeat_n(*limit, *slots));
    tenths.iter_mut().zip(limits).for_each(|(tenths, limit)| *tenths = limit);
}

/// The same of limits, no two neighbours alike, and how long each holds.
pub(super) fn merge_runs(runs: &mut Vec<(i64, usize)>, periods_max: Option<usize>) {
    let Some(most) = periods_max.map(|most| most.max(1)) else { return };
    while runs.len() > most {
        let lost = |at: usize| {
            let ((one, length), (other, others)) = (runs[at], runs[at + 1]);
            if one > other { (one - other) * length as i64 } else { (other - one) * others as i64 }
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
}

/// Slots that follow each other, are alike and draw something.
fn runs(tenths: &[i64], are_alike: impl Fn(&i64, &i64) -> bool) -> Vec<Range<usize>> {
    let mut end = 0;
    let runs = tenths.chunk_by(are_alike).map(|run| {
        let begin = end;
        end += run.len();
        begin..end
    });
    runs.filter(|run| tenths[run.start] > 0).collect()
}

fn periods(tenths: &[i64], first_slot: usize) -> Vec<ProfilePeriod> {
    let is_new = |at: &usize| *at == 0 || tenths[*at] != tenths[at - 1];
    (0..tenths.len()).filter(is_new).map(|at| ProfilePeriod { slot: first_slot + at, tenths: tenths[at] }).collect()
}
