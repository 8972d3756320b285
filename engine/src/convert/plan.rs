//! Charges that are planned.

use super::{cdr::power_type, decimal, time, to_decimal, to_time};
use jiff::SignedDuration;
use rust_decimal::prelude::ToPrimitive;
use wattlane_domain::{
    Decimal, Energy,
    tariff::{Charger, Estimate, Plan, PlannedCharge, Vehicle},
};
use wattlane_proto::{
    rules::{Path, Violations},
    v1,
};

/// A year, and a day more where it has one: the prices of each day are looked at.
const PLANNED_MAX: SignedDuration = SignedDuration::from_hours(366 * 24);

/// What a driver plans; None and violations where it cannot be.
pub fn plan(message: &v1::PlannedCharge, at: Path<'_>, bad: &mut Violations) -> Option<Plan> {
    let (start, end) = (time(message.start_time?), time(message.end_time?));
    if end < start {
        bad.add(at.field("end_time"), "is before start_time");
    } else if end.duration_since(start) > PLANNED_MAX {
        bad.add(at.field("end_time"), "is more than 366 days after start_time");
    }
    let vehicle = Vehicle { ac_power: message.vehicle_ac_power, dc_power: message.vehicle_dc_power };
    Some(Plan { start, end, energy: Energy::from_kwh(decimal(message.energy.as_ref()?))?, vehicle })
}

/// What a vehicle is charged with; None and a violation where its kind of power is not known.
pub fn charger(message: &v1::Charger, at: Path<'_>, bad: &mut Violations) -> Option<Charger> {
    let power_type = power_type(message.power_type);
    if power_type.is_none() {
        bad.add(at.field("power_type"), "is not known");
    }
    let voltage = Some(message.voltage).filter(|volts| *volts > 0);
    Some(Charger { power_type: power_type?, max_power: message.max_power, voltage })
}

/// How a planned charge goes.
pub fn to_forecast(charge: &PlannedCharge, estimate: &Estimate) -> v1::ChargeForecast {
    v1::ChargeForecast {
        power: (charge.power * Decimal::from(1_000)).to_i32().unwrap_or(i32::MAX),
        energy: Some(to_decimal(estimate.energy.kwh())),
        ready_time: estimate.ready.map(to_time),
    }
}
