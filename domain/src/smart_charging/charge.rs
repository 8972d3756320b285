//! A site and who charges there, in time: what is asked of a plan, and what it says.

use super::{
    ChargerLimits, Course, Early, Fault, Instance, MaxPower, Parts, Plan, PlanError, Profiles, Signal, Signals, Site, Slots, Vehicle,
    instance::{ENTRIES_MAX, QUANTITY_MAX, SLOTS_MAX},
    plan,
    plan::plan_of,
    round,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What a kg of carbon counts as for a driver who wants the cleanest energy, whatever that costs: a cent is then worth a tenth of a gram.
const GREEN_PER_KG: f64 = 100.0;

/// What a driver wants of smart charging beside energy and time.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// As little money as can be.
    Cheap,
    /// As little carbon as can be; of what is as clean the cheapest.
    Green,
    /// Money, and carbon at so much a kg.
    Balanced {
        /// In the currency of the prices.
        carbon_price_per_kg: f64,
    },
    /// As much as can be by when it would be full if nobody else were there, whatever that costs; what is left then as cheaply as can be.
    Fast,
}

/// A vehicle and what its driver wants.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChargeWish {
    /// When it can begin.
    pub arrival: Timestamp,
    /// When it leaves.
    pub departure: Timestamp,
    /// What its battery wants, kWh.
    pub energy_kwh: f64,
    /// Most that it draws: the least of what charger, cable and vehicle take, kW.
    pub max_kw: f64,
    /// The least that it draws where it draws, kW.
    pub min_kw: f64,
    /// How much of what is drawn gets into the battery.
    pub efficiency: f64,
    /// What its driver wants.
    pub goal: Goal,
    /// Energy that costs more is not taken.
    pub price_ceiling: Option<f64>,
    /// What the battery should have before a time, kWh.
    pub early: Option<(f64, Timestamp)>,
    /// Whether it does not pause once it has begun.
    pub no_interruption: bool,
    /// Who comes first of two that leave at the same time.
    pub weight: f64,
}

/// What a site can give, from a time until the next point.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SupplyPoint {
    /// From when.
    pub start: Timestamp,
    /// Most that it draws from the grid, kW. None: no limit.
    pub limit_kw: Option<f64>,
    /// What it draws beside its chargers, kW.
    pub base_load_kw: f64,
    /// What it makes itself, kW.
    pub solar_kw: f64,
}

/// A site and who charges there.
#[derive(Clone, Debug, PartialEq)]
pub struct SiteWish {
    /// Minutes of a slot, from 5 to 60.
    pub slot_minutes: u32,
    /// What energy costs.
    pub signals: Signals,
    /// What the site can give, in the order of time; the first holds before it, too, and the last for ever. Empty: all that is wanted.
    pub supply: Vec<SupplyPoint>,
    /// What a kW costs of the greatest power from the grid.
    pub peak_price_per_kw: f64,
    /// Who charges.
    pub charges: Vec<ChargeWish>,
}

/// What was not known when a plan was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guess {
    /// Of which signal.
    pub signal: Signal,
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// Whether nothing at all is known of it, so that it counts as 0; else it is guessed from other times.
    pub is_unknown: bool,
}

/// A plan in time.
#[derive(Clone, Debug, PartialEq)]
pub struct SitePlan {
    /// Its slots, and what it was made by.
    pub course: Course,
    /// What was planned.
    pub instance: Instance,
    /// The plan.
    pub plan: Plan,
    /// What would be if all charged at once when they arrive, with what the site gives.
    pub at_once: Plan,
    /// What was guessed.
    pub guesses: Vec<Guess>,
    /// From when until when each vehicle is there, in slots.
    stays: Vec<(f64, f64)>,
}

impl SitePlan {
    /// How much of a slot a vehicle is there for.
    pub fn part(&self, vehicle: usize, slot: usize) -> f64 {
        part(self.stays[vehicle], slot)
    }

    /// The plan as chargers take it: one for each vehicle, in their order.
    pub fn round(&self, chargers: &[ChargerLimits]) -> Profiles {
        let parts = Parts { vehicle: &|vehicle, slot| self.part(vehicle, slot), site: &|slot| common_part(&self.stays, slot) };
        round(&self.instance, &self.plan, chargers, &parts)
    }
}

/// How much of a slot a stay takes.
fn part((from, until): (f64, f64), slot: usize) -> f64 {
    (until.min(slot as f64 + 1.0) - from.max(slot as f64)).clamp(0.0, 1.0)
}

/// For how much of a slot all are there who are: the same for all of them, else the whole of it.
fn common_part(stays: &[(f64, f64)], slot: usize) -> f64 {
    let mut parts = stays.iter().map(|stay| part(*stay, slot)).filter(|part| *part > 0.0);
    let first = parts.next().unwrap_or(1.0);
    if parts.all(|part| part == first) { first } else { 1.0 }
}

impl SiteWish {
    /// Plans it. Errors: too many slots; values out of their ranges, by the paths of the instance that is made of it.
    pub fn plan(&self) -> Result<SitePlan, PlanError> {
        let first = self.charges.iter().map(|charge| charge.arrival).min().unwrap_or_default();
        let last = self.charges.iter().map(|charge| charge.departure).max().unwrap_or_default();
        let mut slots = Slots::around(first, last, self.slot_minutes.clamp(1, 60));
        // Whoever leaves when they come stays for no slot, and is planned in one all the same.
        slots.count = slots.count.max(1);
        if slots.count > SLOTS_MAX || self.charges.len().saturating_mul(slots.count) > ENTRIES_MAX {
            let problem = format!("take {} slots: at most {SLOTS_MAX}, and {ENTRIES_MAX} by vehicles, can be planned", slots.count);
            return Err(PlanError::Faults(vec![Fault { path: "charges".into(), problem }]));
        }
        let (course, mut guesses) = Course::of(&self.signals, slots);
        // Nobody is told that carbon is not known who does not ask for it.
        let needs_carbon = self.charges.iter().any(|charge| !matches!(charge.goal, Goal::Cheap | Goal::Fast));
        guesses.retain(|guess| guess.signal != Signal::Carbon || needs_carbon || !guess.is_unknown);
        let vehicles = self.charges.iter().map(|charge| charge.vehicle(&slots)).collect();
        let instance = Instance {
            slot_minutes: self.slot_minutes,
            price_per_kwh: course.price.clone(),
            carbon_g_per_kwh: course.carbon_g.clone().unwrap_or_else(|| vec![0.0; slots.count]),
            site: self.site(&slots),
            vehicles,
        };
        let plan = plan(&instance)?;
        let at_once = plan_of(&instance, at_once(&instance));
        let stays = self.charges.iter().map(|charge| charge.stay(&slots)).collect();
        Ok(SitePlan { course, instance, plan, at_once, guesses, stays })
    }

    /// What the site gives by slot: the least limit of each, the most base load and the least solar power.
    fn site(&self, slots: &Slots) -> Site {
        let mut site = Site { peak_price_per_kw: self.peak_price_per_kw, ..Site::default() };
        if self.supply.is_empty() {
            return site;
        }
        let stays: Vec<(f64, f64)> = self.charges.iter().map(|charge| charge.stay(slots)).collect();
        let mut limits = Vec::with_capacity(slots.count);
        for slot in 0..slots.count {
            let first = self.supply.partition_point(|point| point.start <= slots.begin(slot)).saturating_sub(1);
            let after = self.supply.partition_point(|point| point.start < slots.begin(slot + 1)).max(first + 1);
            let points = &self.supply[first..after];
            let base = points.iter().fold(0.0, |most, point| f64::max(most, point.base_load_kw));
            let solar = points.iter().fold(f64::INFINITY, |least, point| f64::min(least, point.solar_kw));
            let left = |limit: f64| (limit - base + solar).max(0.0);
            // What is planned is a mean of the slot: where all who are there are so for the same part of it, they draw no more than that part of what is left.
            let limit = points.iter().filter_map(|point| point.limit_kw).reduce(f64::min);
            limits.push(limit.map(|limit| limit - left(limit) * (1.0 - common_part(&stays, slot))));
            site.base_load_kw.push(base);
            site.solar_kw.push(solar);
        }
        if limits.iter().any(Option::is_some) {
            // A slot without a limit beside slots that have one: as much as all vehicles and the site draw.
            let all = self.charges.iter().map(|charge| charge.max_kw).sum::<f64>();
            site.limit_kw =
                Some(limits.iter().zip(&site.base_load_kw).map(|(limit, base)| limit.unwrap_or(all + base).min(QUANTITY_MAX)).collect());
        }
        site
    }
}

impl ChargeWish {
    /// From when until when it is there, in slots.
    fn stay(&self, slots: &Slots) -> (f64, f64) {
        (slots.until(self.arrival).max(0.0), slots.until(self.departure).max(0.0))
    }

    fn vehicle(&self, slots: &Slots) -> Vehicle {
        let (from, until) = self.stay(slots);
        let (arrival_slot, departure_slot) = (from as usize, (until.ceil() as usize).min(slots.count));
        let part = |slot: usize| part((from, until), slot);
        // Whoever is there for a part of a slot draws that part of the power in it.
        let is_whole = (arrival_slot..departure_slot).all(|slot| part(slot) == 1.0);
        let max_kw = if is_whole {
            MaxPower::Always(self.max_kw)
        } else {
            MaxPower::BySlot((0..slots.count).map(|slot| self.max_kw * part(slot)).collect())
        };
        let early = match self.goal {
            Goal::Fast => Some(Early { kwh: self.energy_kwh, slot: self.soonest(slots, arrival_slot, departure_slot, part) }),
            _ => self.early.map(|(kwh, before)| Early { kwh, slot: (slots.until(before).max(0.0) as usize).min(slots.count) }),
        };
        Vehicle {
            arrival_slot,
            departure_slot: departure_slot.max(arrival_slot),
            energy_kwh: self.energy_kwh,
            max_kw,
            min_kw: self.min_kw,
            no_interruption: self.no_interruption,
            efficiency: self.efficiency,
            carbon_weight_per_kg: match self.goal {
                Goal::Cheap | Goal::Fast => 0.0,
                Goal::Green => GREEN_PER_KG,
                Goal::Balanced { carbon_price_per_kg } => carbon_price_per_kg,
            },
            price_ceiling: self.price_ceiling,
            early,
            weight: self.weight,
        }
    }

    /// The first slot that begins when it has all it wants if nothing keeps it.
    fn soonest(&self, slots: &Slots, arrival: usize, departure: usize, part: impl Fn(usize) -> f64) -> usize {
        let mut wanted = self.energy_kwh;
        let mut slot = arrival;
        while slot < departure && wanted > 0.0 {
            wanted -= self.max_kw * part(slot) * self.efficiency * f64::from(slots.minutes) / 60.0;
            slot += 1;
        }
        slot
    }
}

/// What each vehicle draws, by slot of its stay, if all charge as much as they can from when they arrive: those who came first before others.
fn at_once(instance: &Instance) -> Vec<Vec<f64>> {
    let mut left: Vec<f64> = (0..instance.slots()).map(|slot| instance.site_kw(slot)).collect();
    let mut drawn = vec![Vec::new(); instance.vehicles.len()];
    let mut order: Vec<usize> = (0..drawn.len()).collect();
    order.sort_by_key(|vehicle| instance.vehicles[*vehicle].arrival_slot);
    for at in order {
        let vehicle = &instance.vehicles[at];
        let mut wanted = vehicle.energy_kwh / (instance.hours() * vehicle.efficiency);
        drawn[at] = (vehicle.arrival_slot..vehicle.departure_slot)
            .map(|slot| {
                let most = vehicle.most_kw(slot).min(left[slot]);
                let kw = if most < vehicle.min_kw { 0.0 } else { most.min(wanted) };
                left[slot] -= kw;
                wanted -= kw;
                kw
            })
            .collect();
    }
    drawn
}
