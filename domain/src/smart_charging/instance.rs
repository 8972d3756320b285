//! What a plan is made for: a horizon of slots, what energy costs in each, what the site can give, and who charges there.

use super::{Fault, PlanError};
use std::ops::RangeInclusive;

/// Most slots of a horizon: two weeks of five minutes.
pub const SLOTS_MAX: usize = 4032;
/// Most vehicles of a site.
pub const VEHICLES_MAX: usize = 20_000;
/// Most vehicles times slots, by which memory goes.
pub const ENTRIES_MAX: usize = 8_000_000;
/// Greatest power, kW, and greatest energy, kWh.
pub const QUANTITY_MAX: f64 = 1e6;
/// Greatest price by amount, in the currency of the instance a kWh or kW.
pub const PRICE_MAX: f64 = 1e6;
/// Greatest carbon intensity, g a kWh.
pub const CARBON_MAX: f64 = 1e6;
/// The least efficiency of charging.
pub const EFFICIENCY_MIN: f64 = 0.01;

/// A site whose vehicles are planned together. All powers are mean kW of a slot, drawn at the chargers.
#[derive(Clone, Debug, PartialEq)]
pub struct Instance {
    /// Minutes of a slot, from 5 to 60.
    pub slot_minutes: u32,
    /// What a kWh costs in each slot; negative where one is paid for taking it. Its length is the horizon's.
    pub price_per_kwh: Vec<f64>,
    /// Carbon of a kWh in each slot, g.
    pub carbon_g_per_kwh: Vec<f64>,
    /// The site.
    pub site: Site,
    /// Who charges.
    pub vehicles: Vec<Vehicle>,
}

/// What a site can give.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Site {
    /// Most that the site may draw from the grid in each slot, kW. None: no limit.
    pub limit_kw: Option<Vec<f64>>,
    /// What the site draws beside its chargers in each slot, kW. Empty: nothing.
    pub base_load_kw: Vec<f64>,
    /// What the site makes itself in each slot, kW: that much more its chargers may draw. Empty: nothing.
    pub solar_kw: Vec<f64>,
    /// What a kW costs of the greatest power that the site draws from the grid in a slot, beside its chargers and for them. 0: nothing.
    pub peak_price_per_kw: f64,
}

/// A vehicle and what its driver wants.
#[derive(Clone, Debug, PartialEq)]
pub struct Vehicle {
    /// The first slot that it can charge in.
    pub arrival_slot: usize,
    /// The first slot that it can charge in no more.
    pub departure_slot: usize,
    /// What its battery wants, kWh.
    pub energy_kwh: f64,
    /// Most that it draws, kW: one for all slots, or one for each of the horizon.
    pub max_kw: MaxPower,
    /// The least that it draws where it draws, kW; 0 where it can draw any power.
    pub min_kw: f64,
    /// Whether it goes on until it has what it wants once it has begun, with at least `min_kw`.
    pub no_interruption: bool,
    /// How much of what is drawn gets into the battery, above 0 and at most 1.
    pub efficiency: f64,
    /// What a kg of carbon counts as, in the currency of the prices.
    pub carbon_weight_per_kg: f64,
    /// Slots that cost more a kWh are not used.
    pub price_ceiling: Option<f64>,
    /// What the battery should have early.
    pub early: Option<Early>,
    /// Who comes first of two that leave at the same time: the greater.
    pub weight: f64,
}

/// Most that a vehicle draws, kW.
#[derive(Clone, Debug, PartialEq)]
pub enum MaxPower {
    /// In each slot.
    Always(f64),
    /// By slot of the horizon.
    BySlot(Vec<f64>),
}

/// Energy that a battery should have before the rest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Early {
    /// How much, kWh.
    pub kwh: f64,
    /// Before which slot.
    pub slot: usize,
}

impl Instance {
    /// How many slots the horizon has.
    pub fn slots(&self) -> usize {
        self.price_per_kwh.len()
    }

    /// Hours of a slot.
    pub fn hours(&self) -> f64 {
        f64::from(self.slot_minutes) / 60.0
    }

    /// What its chargers may draw in a slot, kW; infinite without a limit.
    pub(super) fn site_kw(&self, slot: usize) -> f64 {
        self.site.limit_kw.as_ref().map_or(f64::INFINITY, |limits| (limits[slot] - self.site.net_base_kw(slot)).max(0.0))
    }

    /// Whether it can be planned. Errors: each value that is out of its range.
    pub fn check(&self) -> Result<(), PlanError> {
        let mut faults = Faults::default();
        let slots = self.slots();
        if !(5..=60).contains(&self.slot_minutes) {
            faults.say("slot_minutes", "has to be from 5 to 60");
        }
        if slots == 0 || slots > SLOTS_MAX {
            faults.say("price_per_kwh", format!("has to have a number for each slot, from 1 to {SLOTS_MAX}, not {slots}"));
        }
        faults.series("price_per_kwh", &self.price_per_kwh, slots, -PRICE_MAX..=PRICE_MAX);
        faults.series("carbon_g_per_kwh", &self.carbon_g_per_kwh, slots, -CARBON_MAX..=CARBON_MAX);
        self.site.check(slots, &mut faults);
        if self.vehicles.len() > VEHICLES_MAX {
            faults.say("vehicles", format!("has to have at most {VEHICLES_MAX}, not {}", self.vehicles.len()));
        } else if self.vehicles.len() * slots > ENTRIES_MAX {
            faults.say("vehicles", format!("are too many for {slots} slots: one times the other has to be at most {ENTRIES_MAX}"));
        }
        for (at, vehicle) in self.vehicles.iter().enumerate() {
            vehicle.check(slots, &mut |field, problem| faults.say(format!("vehicles[{at}].{field}"), problem));
        }
        faults.end()
    }
}

impl Site {
    /// What the site draws in a slot beside its chargers, less what it makes, kW.
    pub(super) fn net_base_kw(&self, slot: usize) -> f64 {
        let of = |series: &[f64]| series.get(slot).copied().unwrap_or(0.0);
        of(&self.base_load_kw) - of(&self.solar_kw)
    }

    fn check(&self, slots: usize, faults: &mut Faults) {
        if let Some(limits) = &self.limit_kw {
            faults.series("site_limit_kw", limits, slots, 0.0..=QUANTITY_MAX);
        }
        if !(0.0..=PRICE_MAX).contains(&self.peak_price_per_kw) {
            faults.say("peak_price_per_kw", format!("has to be from 0 to {PRICE_MAX}"));
        }
        for (field, series) in [("base_load_kw", &self.base_load_kw), ("solar_kw", &self.solar_kw)] {
            if !series.is_empty() {
                faults.series(field, series, slots, 0.0..=QUANTITY_MAX);
            }
        }
    }
}

impl Vehicle {
    /// Whether it does not charge at such a price.
    pub(super) fn is_too_dear(&self, price: f64) -> bool {
        self.price_ceiling.is_some_and(|ceiling| price > ceiling)
    }

    /// Most that it draws in a slot of its stay, kW, whatever that costs.
    pub(super) fn most_kw(&self, slot: usize) -> f64 {
        match &self.max_kw {
            MaxPower::Always(most) => *most,
            MaxPower::BySlot(most) => most[slot],
        }
    }

    /// What a kWh counts as in a slot: its price, and its carbon by this driver's weight.
    pub(super) fn cost_per_kwh(&self, price: f64, carbon_g: f64) -> f64 {
        price + self.carbon_weight_per_kg * carbon_g / 1000.0
    }

    fn check(&self, slots: usize, say: &mut dyn FnMut(&str, String)) {
        let mut within = |field: &str, value: f64, range: RangeInclusive<f64>| {
            if !range.contains(&value) {
                say(field, format!("has to be from {} to {}", range.start(), range.end()));
            }
        };
        within("energy_kwh", self.energy_kwh, 0.0..=QUANTITY_MAX);
        within("min_kw", self.min_kw, 0.0..=QUANTITY_MAX);
        within("efficiency", self.efficiency, EFFICIENCY_MIN..=1.0);
        within("carbon_weight_per_kg", self.carbon_weight_per_kg, 0.0..=PRICE_MAX);
        within("weight", self.weight, 0.0..=QUANTITY_MAX);
        if let MaxPower::Always(most) = self.max_kw {
            within("max_kw", most, 0.0..=QUANTITY_MAX);
        }
        if let Some(ceiling) = self.price_ceiling {
            within("price_ceiling", ceiling, -PRICE_MAX..=PRICE_MAX);
        }
        if let Some(early) = self.early {
            within("early_kwh", early.kwh, 0.0..=self.energy_kwh.clamp(0.0, QUANTITY_MAX));
            if early.slot > slots {
                say("early_slot", format!("has to be at most {slots}, the number of slots"));
            }
        }
        if let MaxPower::BySlot(most) = &self.max_kw
            && (most.len() != slots || most.iter().any(|kw| !(0.0..=QUANTITY_MAX).contains(kw)))
        {
            say("max_kw", format!("has to be one number for each of the {slots} slots, from 0 to {QUANTITY_MAX}"));
        }
        if self.departure_slot > slots {
            say("departure_slot", format!("has to be at most {slots}, the number of slots"));
        }
        if self.departure_slot < self.arrival_slot {
            say("departure_slot", "has to be no earlier than arrival_slot".into());
        }
    }
}

/// What is wrong with an instance, as it is found.
#[derive(Default)]
struct Faults {
    found: Vec<Fault>,
}

impl Faults {
    fn say(&mut self, path: impl Into<String>, problem: impl Into<String>) {
        self.found.push(Fault { path: path.into(), problem: problem.into() });
    }

    fn series(&mut self, path: &str, series: &[f64], slots: usize, range: RangeInclusive<f64>) {
        if series.len() != slots {
            self.say(path, format!("has to have {slots} numbers, one for each slot, not {}", series.len()));
        }
        if let Some(at) = series.iter().position(|value| !range.contains(value)) {
            self.say(format!("{path}[{at}]"), format!("has to be from {} to {}", range.start(), range.end()));
        }
    }

    fn end(self) -> Result<(), PlanError> {
        if self.found.is_empty() { Ok(()) } else { Err(PlanError::Faults(self.found)) }
    }
}
