//! What a driver usually wants of smart charging: for a vehicle, at a place, or everywhere and for all.

use super::Goal;
use crate::{
    ids::{DriverId, PreferencesId},
    location::LocationKey,
};
use jiff::{Timestamp, civil::Time};
use serde::{Deserialize, Serialize};

/// What somebody has said, and of what.
#[derive(Clone, Debug, PartialEq)]
pub struct Preferences {
    /// Ours: the same for the same driver, vehicle and place.
    pub id: PreferencesId,
    /// Of what it was said.
    pub of: PreferencesOf,
    /// What was said.
    pub wants: Wants,
    /// Counts changes, from 1.
    pub version: i64,
    /// When it was said first.
    pub create_time: Timestamp,
    /// When it was said last.
    pub update_time: Timestamp,
}

/// Of what preferences are: what is None is any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PreferencesOf {
    /// Whose. None: of all drivers that have said nothing themselves.
    pub driver: Option<DriverId>,
    /// Of which vehicle, as the driver calls it.
    pub vehicle: Option<String>,
    /// At which location.
    pub location: Option<LocationKey>,
}

/// What a driver wants. None is not said.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wants {
    /// What is best.
    pub goal: Option<Goal>,
    /// Energy that costs more is not taken.
    pub price_ceiling: Option<f64>,
    /// Whether it does not pause once it has begun.
    pub no_interruption: bool,
    /// Who comes first of two that leave at the same time.
    pub weight: Option<f64>,
    /// By when it is done, local time.
    pub departure: Option<Time>,
    /// What its battery wants, kWh.
    pub energy_kwh: Option<f64>,
    /// What its battery holds, kWh.
    pub battery_kwh: Option<f64>,
    /// The level that it should have when it leaves, percent.
    pub target_level: Option<u8>,
    /// The level that it should have as soon as can be, percent.
    pub early_level: Option<u8>,
    /// The most that the vehicle draws, W.
    pub max_power: Option<i32>,
    /// By how many phases it charges.
    pub phases: Option<u8>,
    /// How much of what is drawn gets into the battery.
    pub efficiency: Option<f64>,
}

impl Wants {
    /// What is said here, and what is not as it is said there.
    pub fn over(&self, other: &Self) -> Self {
        Self {
            goal: self.goal.or(other.goal),
            price_ceiling: self.price_ceiling.or(other.price_ceiling),
            no_interruption: self.no_interruption || other.no_interruption,
            weight: self.weight.or(other.weight),
            departure: self.departure.or(other.departure),
            energy_kwh: self.energy_kwh.or(other.energy_kwh),
            battery_kwh: self.battery_kwh.or(other.battery_kwh),
            target_level: self.target_level.or(other.target_level),
            early_level: self.early_level.or(other.early_level),
            max_power: self.max_power.or(other.max_power),
            phases: self.phases.or(other.phases),
            efficiency: self.efficiency.or(other.efficiency),
        }
    }
}

impl Preferences {
    /// Names its present version.
    pub fn etag(&self) -> String {
        format!("\"{}\"", self.version)
    }
}

impl PreferencesOf {
    /// Whether these hold for a vehicle of a driver at a place.
    pub fn holds_for(&self, asked: &Self) -> bool {
        (self.driver.is_none() || self.driver == asked.driver)
            && (self.vehicle.is_none() || self.vehicle == asked.vehicle)
            && (self.location.is_none() || self.location == asked.location)
    }

    /// How much they are of one case: what a driver has said counts before what is said for all, then what is of the vehicle, then what is of the place.
    fn nearness(&self) -> (bool, bool, bool) {
        (self.driver.is_some(), self.vehicle.is_some(), self.location.is_some())
    }
}

/// The preferences that count for a vehicle of a driver at a place, of those that are there.
pub fn nearest(all: impl IntoIterator<Item = Preferences>, asked: &PreferencesOf) -> Option<Preferences> {
    all.into_iter().filter(|one| one.of.holds_for(asked)).max_by_key(|one| one.of.nearness())
}
