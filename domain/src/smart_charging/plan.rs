//! The plan of a site: who draws how much in which slot, what that costs, and what cannot be had.

use super::{
    Instance, PlanError, Vehicle,
    alone::{Alone, alone},
    transport::{Demand, Wish, supply},
};

/// What is planned for a site.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// One for each vehicle, in their order.
    pub vehicles: Vec<VehiclePlan>,
    /// What it costs, with carbon by each driver's weight.
    pub objective: f64,
    /// No plan that serves as much costs less than this.
    pub bound: f64,
    /// What batteries want and do not get, kWh.
    pub unserved_kwh: f64,
}

/// What is planned for a vehicle.
#[derive(Clone, Debug, PartialEq)]
pub struct VehiclePlan {
    /// What it draws in each slot of the horizon, mean kW.
    pub kw: Vec<f64>,
    /// What that costs, without carbon.
    pub cost: f64,
    /// Carbon of it, g.
    pub co2_g: f64,
    /// What its battery gets, kWh.
    pub served_kwh: f64,
    /// What its battery wants and does not get, kWh.
    pub unserved_kwh: f64,
    /// Of that, what slots above its price ceiling could have given if nobody else were there, kWh.
    pub lost_to_ceiling_kwh: f64,
    /// What its battery wants early and does not get early, kWh.
    pub late_kwh: f64,
}

/// Plans a site. In this order: as little energy as can be is missing, as little as can be comes late of what is wanted early, it costs as little
/// as can be, and among plans that cost the same what is missing is missing to those who leave last and weigh least, and all draw early.
/// Errors: values out of their ranges, all at once.
pub fn plan(instance: &Instance) -> Result<Plan, PlanError> {
    instance.check()?;
    let demand = Demand::of(instance);
    let drawn = draw_within_limits(&demand);
    Ok(Plan::of(instance, &demand, drawn))
}

/// What each vehicle draws, by slot of its wish.
fn draw_within_limits(demand: &Demand) -> Vec<Vec<f64>> {
    let alone: Vec<Alone> = demand.wishes.iter().map(alone).collect();
    if demand.is_within_limits(&alone) { alone.into_iter().map(|alone| alone.kw).collect() } else { supply(demand, &alone) }
}

impl Demand {
    fn of(instance: &Instance) -> Self {
        let mut turns: Vec<usize> = (0..instance.vehicles.len()).collect();
        turns.sort_by(|one, other| {
            let (one, other) = (&instance.vehicles[*one], &instance.vehicles[*other]);
            one.departure_slot.cmp(&other.departure_slot).then(other.weight.total_cmp(&one.weight))
        });
        let limit_kw: Vec<f64> = (0..instance.slots()).map(|slot| instance.site_kw(slot).unwrap_or(f64::INFINITY)).collect();
        let mut wishes: Vec<Wish> = instance.vehicles.iter().map(|vehicle| vehicle.wish(instance, &limit_kw)).collect();
        for (turn, vehicle) in turns.iter().enumerate() {
            wishes[*vehicle].turn = turn as u32;
        }
        Self { wishes, limit_kw }
    }

    fn is_within_limits(&self, drawn: &[Alone]) -> bool {
        if self.limit_kw.iter().all(|limit| limit.is_infinite()) {
            return true;
        }
        let mut left = self.limit_kw.clone();
        for (wish, alone) in self.wishes.iter().zip(drawn) {
            for (left, kw) in left[wish.first_slot..].iter_mut().zip(&alone.kw) {
                *left -= kw;
            }
        }
        left.iter().all(|left| *left >= 0.0)
    }
}

impl Vehicle {
    fn wish(&self, instance: &Instance, limit_kw: &[f64]) -> Wish {
        let stay = self.arrival_slot..self.departure_slot;
        let per_kw = instance.hours() * self.efficiency;
        let most_kw =
            |slot: usize| if self.is_too_dear(instance.price_per_kwh[slot]) { 0.0 } else { self.most_kw(slot).min(limit_kw[slot]) };
        Wish {
            first_slot: stay.start,
            most_kw: stay.clone().map(most_kw).collect(),
            cost: stay.map(|slot| self.cost_per_kwh(instance.price_per_kwh[slot], instance.carbon_g_per_kwh[slot])).collect(),
            wanted_kw: self.energy_kwh / per_kw,
            early: self.early.map(|early| (early.kwh / per_kw, early.slot)),
            efficiency: self.efficiency,
            turn: 0,
        }
    }
}

impl Plan {
    fn of(instance: &Instance, demand: &Demand, drawn: Vec<Vec<f64>>) -> Self {
        let mut objective = 0.0;
        let vehicles = instance.vehicles.iter().zip(&demand.wishes).zip(drawn).map(|((vehicle, wish), drawn)| {
            objective += drawn.iter().zip(&wish.cost).map(|(kw, cost)| kw * cost).sum::<f64>() * instance.hours();
            VehiclePlan::of(instance, vehicle, &demand.limit_kw, &drawn)
        });
        let vehicles: Vec<VehiclePlan> = vehicles.collect();
        let unserved_kwh = vehicles.iter().fold(0.0, |sum, vehicle| sum + vehicle.unserved_kwh);
        Self { vehicles, objective, bound: objective, unserved_kwh }
    }
}

impl VehiclePlan {
    fn of(instance: &Instance, vehicle: &Vehicle, limit_kw: &[f64], drawn: &[f64]) -> Self {
        let mut kw = vec![0.0; instance.slots()];
        kw[vehicle.arrival_slot..vehicle.departure_slot].copy_from_slice(drawn);
        let hours = instance.hours();
        let sum =
            |per_kwh: &[f64]| per_kwh[vehicle.arrival_slot..].iter().zip(drawn).fold(0.0, |sum, (per_kwh, kw)| sum + per_kwh * kw) * hours;
        let got = |drawn: &[f64]| drawn.iter().fold(0.0, |sum, kw| sum + kw) * hours * vehicle.efficiency;
        let served_kwh = got(drawn).min(vehicle.energy_kwh);
        let short = |wanted: f64, got: f64| if wanted - got <= wanted * SHORT_OF_NOTHING { 0.0 } else { wanted - got };
        let unserved_kwh = short(vehicle.energy_kwh, served_kwh);
        let late_kwh = vehicle.early.map_or(0.0, |early| {
            let soon = early.slot.saturating_sub(vehicle.arrival_slot).min(drawn.len());
            short(early.kwh, got(&drawn[..soon]))
        });
        Self {
            cost: sum(&instance.price_per_kwh),
            co2_g: sum(&instance.carbon_g_per_kwh),
            served_kwh,
            unserved_kwh,
            lost_to_ceiling_kwh: unserved_kwh.min(vehicle.kept_from_by_ceiling_kwh(instance, limit_kw)),
            late_kwh,
            kw,
        }
    }
}

/// Of what is wanted, the share that is nothing: sums of floats do not come out even.
const SHORT_OF_NOTHING: f64 = 1e-11;

impl Vehicle {
    /// What the slots would give that cost more than its ceiling, if nobody else were there, kWh in the battery.
    fn kept_from_by_ceiling_kwh(&self, instance: &Instance, limit_kw: &[f64]) -> f64 {
        let dear = (self.arrival_slot..self.departure_slot).filter(|slot| self.is_too_dear(instance.price_per_kwh[*slot]));
        dear.fold(0.0, |sum, slot| sum + self.most_kw(slot).min(limit_kw[slot])) * instance.hours() * self.efficiency
    }
}
