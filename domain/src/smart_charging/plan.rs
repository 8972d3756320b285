//! The plan of a site: who draws how much in which slot, what that costs, and what cannot be had.

use super::{
    Instance, PlanError, Vehicle,
    alone::{Alone, alone},
    merit::Bound,
    peak_stepped::share_below_peak,
    shared::{Shared, WORK_MAX, share},
    stepped::{Stepped, alone_best},
    transport::{Demand, Peak, Wish, supply},
};

/// What is planned for a site.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// One for each vehicle, in their order.
    pub vehicles: Vec<VehiclePlan>,
    /// What it costs, with carbon by each driver's weight and what its peak costs.
    pub objective: f64,
    /// No plan that serves as much costs less than this.
    pub bound: f64,
    /// What batteries want and do not get, kWh.
    pub unserved_kwh: f64,
    /// The greatest power that the site draws from the grid in a slot, kW.
    pub peak_kw: f64,
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
    let drawn = draw(&demand);
    Ok(Plan::of(instance, &demand, drawn))
}

/// The plan that vehicles make who draw so much in each slot of their stay.
pub(super) fn plan_of(instance: &Instance, drawn: Vec<Vec<f64>>) -> Plan {
    Plan::of(instance, &Demand::of(instance), Shared { drawn, bound: Bound::Exact })
}

/// What each vehicle draws, by slot of its wish.
fn draw(demand: &Demand) -> Shared {
    match &demand.peak {
        _ if demand.wishes.iter().all(|wish| wish.least_kw == 0.0) => Shared { drawn: draw_within_limits(demand), bound: Bound::Exact },
        Some(peak) => share_below_peak(demand, peak),
        None => draw_stepped(demand, WORK_MAX),
    }
}

/// The same where some draw a least power or none, and a peak costs nothing, by so much work at the most.
pub(super) fn draw_stepped(demand: &Demand, work_max: usize) -> Shared {
    let alone: Vec<Stepped> = demand.wishes.iter().map(alone_best).collect();
    let bound = alone.iter().map(|alone| alone.bound).sum();
    let drawn: Vec<Vec<f64>> = alone.into_iter().map(|alone| alone.kw).collect();
    if demand.is_within_limits(&drawn) { Shared { drawn, bound: Bound::AtLeast(bound) } } else { share(demand, &drawn, work_max) }
}

/// The same where all can draw any power.
pub(super) fn draw_within_limits(demand: &Demand) -> Vec<Vec<f64>> {
    let alone: Vec<Alone> = demand.wishes.iter().map(alone).collect();
    if demand.peak.is_none() && demand.is_within_limits(alone.iter().map(|alone| &alone.kw)) {
        alone.into_iter().map(|alone| alone.kw).collect()
    } else {
        supply(demand, &alone)
    }
}

impl Demand {
    fn of(instance: &Instance) -> Self {
        let mut turns: Vec<usize> = (0..instance.vehicles.len()).collect();
        turns.sort_by(|one, other| {
            let (one, other) = (&instance.vehicles[*one], &instance.vehicles[*other]);
            one.departure_slot.cmp(&other.departure_slot).then(other.weight.total_cmp(&one.weight))
        });
        let limit_kw: Vec<f64> = (0..instance.slots()).map(|slot| instance.site_kw(slot)).collect();
        let mut wishes: Vec<Wish> = instance.vehicles.iter().map(|vehicle| vehicle.wish(instance, &limit_kw)).collect();
        for (turn, vehicle) in turns.iter().enumerate() {
            wishes[*vehicle].turn = turn as u32;
        }
        let price = instance.site.peak_price_per_kw / instance.hours();
        let peak =
            (price > 0.0).then(|| Peak { price, base_kw: (0..instance.slots()).map(|slot| instance.site.net_base_kw(slot)).collect() });
        Self { wishes, limit_kw, hours: instance.hours(), peak }
    }

    fn is_within_limits<'a>(&self, drawn: impl IntoIterator<Item = &'a Vec<f64>>) -> bool {
        if self.limit_kw.iter().all(|limit| limit.is_infinite()) {
            return true;
        }
        let mut left = self.limit_kw.clone();
        for (wish, kw) in self.wishes.iter().zip(drawn) {
            for (left, kw) in left[wish.first_slot..].iter_mut().zip(kw) {
                *left -= kw;
            }
        }
        left.iter().all(|left| *left >= 0.0)
    }
}

impl Demand {
    /// The greatest power that the site draws from the grid: what it draws beside its chargers, and what those draw.
    pub(super) fn peak_of(&self, drawn: &[Vec<f64>], base_kw: impl Fn(usize) -> f64) -> f64 {
        let mut grid_kw: Vec<f64> = (0..self.limit_kw.len()).map(base_kw).collect();
        for (wish, kw) in self.wishes.iter().zip(drawn) {
            grid_kw[wish.first_slot..].iter_mut().zip(kw).for_each(|(grid, kw)| *grid += kw);
        }
        grid_kw.into_iter().fold(0.0, f64::max)
    }
}

impl Vehicle {
    fn wish(&self, instance: &Instance, limit_kw: &[f64]) -> Wish {
        let stay = self.arrival_slot..self.departure_slot;
        let per_kw = instance.hours() * self.efficiency;
        let most_kw = |slot: usize| if self.is_too_dear(instance.price_per_kwh[slot]) { 0.0 } else { self.most_kw(slot) };
        let mut wish = Wish {
            first_slot: stay.start,
            most_kw: stay.clone().map(most_kw).collect(),
            least_kw: self.min_kw,
            is_unbroken: self.no_interruption && self.min_kw > 0.0,
            cost: stay.map(|slot| self.cost_per_kwh(instance.price_per_kwh[slot], instance.carbon_g_per_kwh[slot])).collect(),
            wanted_kw: self.energy_kwh / per_kw,
            early: self.early.map(|early| (early.kwh / per_kw, early.slot)),
            efficiency: self.efficiency,
            turn: 0,
        };
        wish.narrow(limit_kw);
        wish
    }
}

impl Plan {
    fn of(instance: &Instance, demand: &Demand, Shared { drawn, bound }: Shared) -> Self {
        let peak_kw = demand.peak_of(&drawn, |slot| instance.site.net_base_kw(slot));
        let mut objective = instance.site.peak_price_per_kw * peak_kw;
        let vehicles = instance.vehicles.iter().zip(&demand.wishes).zip(drawn).map(|((vehicle, wish), drawn)| {
            objective += drawn.iter().zip(&wish.cost).map(|(kw, cost)| kw * cost).sum::<f64>() * instance.hours();
            VehiclePlan::of(instance, vehicle, &demand.limit_kw, &drawn)
        });
        let vehicles: Vec<VehiclePlan> = vehicles.collect();
        let unserved_kwh = vehicles.iter().fold(0.0, |sum, vehicle| sum + vehicle.unserved_kwh);
        let bound = match bound {
            Bound::Exact => objective,
            Bound::AtLeast(bound) => (bound * instance.hours()).min(objective),
        };
        Self { vehicles, objective, bound, unserved_kwh, peak_kw }
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
