//! Plans of when vehicles charge.

use super::{currency, decimal, time, to_time};
use rust_decimal::{
    Decimal, RoundingStrategy,
    prelude::{FromPrimitive, ToPrimitive},
};
use wattlane_domain::{
    location::LocationKey,
    smart_charging::{
        ChargeWish, ChargerLimits, Goal, Preferences, RateUnit, SLOTS_MAX, SignalPoint, Signals, SiteWish, Slots, SupplyPoint, VOLTAGE,
        Wants,
    },
};
use wattlane_proto::{
    self as pb,
    rules::{Path, Violations},
    v1,
};

/// Minutes of a slot where none are asked for.
const SLOT_MINUTES: i32 = 15;
/// Vehicles by slots of an answer, which has to fit into a message.
const ENTRIES_MAX: usize = 150_000;
/// What a kg of carbon counts as where nothing is said, in the currency of the prices.
const CARBON_PRICE: f64 = 0.1;
/// Decimals of powers in kW, of energies in kWh, of shares: to the milliwatt.
pub(super) const DECIMALS: u32 = 6;
/// Decimals of amounts: Money has no more.
pub(super) const MONEY_DECIMALS: u32 = 9;
/// Decimals of carbon, g.
pub(super) const CARBON_DECIMALS: u32 = 3;

/// What is asked of a plan; None and violations where it cannot be planned.
pub fn site_wish(message: &v1::PreviewPlanRequest, bad: &mut Violations) -> Option<SiteWish> {
    let slot_minutes = if message.slot_minutes == 0 { SLOT_MINUTES } else { message.slot_minutes };
    if slot_minutes < 5 {
        bad.add(Path::ROOT.field("slot_minutes"), "has to be from 5 to 60");
    }
    let at = Path::ROOT.field("charges");
    let charges: Vec<ChargeWish> =
        message.charges.iter().enumerate().filter_map(|(index, one)| charge(one, at.index(index), bad)).collect();
    let first = charges.iter().map(|charge| charge.arrival).min()?;
    let last = charges.iter().map(|charge| charge.departure).max()?;
    let slots = Slots::around(first, last, slot_minutes.unsigned_abs().max(5)).count;
    if slots > SLOTS_MAX || slots.saturating_mul(charges.len()) > ENTRIES_MAX {
        bad.add(
            at,
            format!(
                "take {slots} slots from the first arrival to the last departure: there may be {SLOTS_MAX}, and {ENTRIES_MAX} by vehicles"
            ),
        );
    }
    let (supply, peak_price_per_kw) = site_supply(message.site.as_ref(), Path::ROOT.field("site"), bad);
    let signals = signals(message.signals.as_ref(), Path::ROOT.field("signals"), bad)?;
    Some(SiteWish { slot_minutes: slot_minutes.unsigned_abs(), signals, supply, peak_price_per_kw, charges })
}

pub(super) fn float(value: &pb::Decimal) -> f64 {
    decimal(value).to_f64().unwrap_or_default()
}

fn kilowatts(watts: i32) -> f64 {
    f64::from(watts) / 1000.0
}

fn charge(message: &v1::ChargeWish, at: Path<'_>, bad: &mut Violations) -> Option<ChargeWish> {
    let (arrival, departure) = (time(message.arrival_time?), time(message.departure_time?));
    if departure < arrival {
        bad.add(at.field("departure_time"), "is before arrival_time");
    }
    if message.min_power > message.max_power {
        bad.add(at.field("min_power"), "is more than max_power");
    }
    let energy_kwh = float(message.energy.as_ref()?);
    let early = message.early.as_ref().and_then(|early| Some((float(early.energy.as_ref()?), time(early.before_time?))));
    if early.is_some_and(|(kwh, _)| kwh > energy_kwh) {
        bad.add(at.field("early").field("energy"), "is more than the energy that is wanted in all");
    }
    let conditions = message.conditions.clone().unwrap_or_default();
    Some(ChargeWish {
        arrival,
        departure,
        energy_kwh,
        max_kw: kilowatts(message.max_power),
        min_kw: kilowatts(message.min_power),
        efficiency: message.efficiency.as_ref().map_or(1.0, float),
        goal: goal(&conditions).unwrap_or(Goal::Cheap),
        price_ceiling: conditions.price_ceiling.as_ref().map(float),
        early,
        no_interruption: conditions.no_interruption,
        weight: conditions.weight.as_ref().map_or(1.0, float),
    })
}

/// What is best; None where nothing is said.
pub(super) fn goal(conditions: &v1::ChargingConditions) -> Option<Goal> {
    match conditions.goal() {
        v1::ChargingGoal::Unspecified => None,
        v1::ChargingGoal::Cheap => Some(Goal::Cheap),
        v1::ChargingGoal::Green => Some(Goal::Green),
        v1::ChargingGoal::Balanced => {
            Some(Goal::Balanced { carbon_price_per_kg: conditions.carbon_price.as_ref().map_or(CARBON_PRICE, float) })
        }
        v1::ChargingGoal::Fast => Some(Goal::Fast),
    }
}

/// What a driver wants; violations where that contradicts itself.
pub fn wants(message: &v1::ChargingPreferences, at: Path<'_>, bad: &mut Violations) -> Wants {
    let conditions = message.conditions.clone().unwrap_or_default();
    if message.target_level > 0 && message.battery_capacity.is_none() {
        bad.add(at.field("battery_capacity"), "is needed to tell what a level is in kWh");
    }
    if message.early_level > message.target_level {
        bad.add(at.field("early_level"), "is more than target_level");
    }
    let some = |number: i32| Some(number).filter(|number| *number > 0);
    let small = |number: i32| some(number).and_then(|number| u8::try_from(number).ok());
    Wants {
        goal: goal(&conditions),
        price_ceiling: conditions.price_ceiling.as_ref().map(float),
        no_interruption: conditions.no_interruption,
        weight: conditions.weight.as_ref().map(float),
        departure: message.departure_time.as_ref().and_then(|time| time.parse().ok()),
        energy_kwh: message.energy.as_ref().map(float),
        battery_kwh: message.battery_capacity.as_ref().map(float),
        target_level: small(message.target_level),
        early_level: small(message.early_level),
        max_power: some(message.max_power),
        phases: small(message.phases),
        efficiency: message.efficiency.as_ref().map(float),
    }
}

/// Preferences as a message.
pub fn to_preferences(preferences: &Preferences) -> v1::ChargingPreferences {
    let Preferences { of, wants, .. } = preferences;
    let exact = |value: f64| number(value, MONEY_DECIMALS);
    v1::ChargingPreferences {
        id: preferences.id.to_string(),
        driver_id: of.driver.map(|driver| driver.to_string()),
        vehicle_id: of.vehicle.clone(),
        location: of.location.as_ref().map(to_location_key),
        conditions: Some(to_conditions(wants)),
        departure_time: wants.departure.map(|time| time.strftime("%H:%M").to_string()),
        energy: wants.energy_kwh.map(exact),
        battery_capacity: wants.battery_kwh.map(exact),
        target_level: wants.target_level.map_or(0, i32::from),
        early_level: wants.early_level.map_or(0, i32::from),
        max_power: wants.max_power.unwrap_or_default(),
        phases: wants.phases.map_or(0, i32::from),
        efficiency: wants.efficiency.map(exact),
        etag: preferences.etag(),
        create_time: Some(to_time(preferences.create_time)),
        update_time: Some(to_time(preferences.update_time)),
    }
}

/// A location by its CPO's id.
pub fn to_location_key(key: &LocationKey) -> v1::LocationKey {
    v1::LocationKey { country_code: key.country_code.clone(), party_id: key.party_id.clone(), location_id: key.location_id.clone() }
}

/// What a charge should be good for, by what is wanted.
pub(super) fn to_conditions(wants: &Wants) -> v1::ChargingConditions {
    let exact = |value: f64| number(value, MONEY_DECIMALS);
    let goal = match wants.goal {
        None => v1::ChargingGoal::Unspecified,
        Some(Goal::Cheap) => v1::ChargingGoal::Cheap,
        Some(Goal::Green) => v1::ChargingGoal::Green,
        Some(Goal::Balanced { .. }) => v1::ChargingGoal::Balanced,
        Some(Goal::Fast) => v1::ChargingGoal::Fast,
    };
    v1::ChargingConditions {
        goal: goal.into(),
        carbon_price: match wants.goal {
            Some(Goal::Balanced { carbon_price_per_kg }) => Some(exact(carbon_price_per_kg)),
            _ => None,
        },
        price_ceiling: wants.price_ceiling.map(exact),
        no_interruption: wants.no_interruption,
        weight: wants.weight.map(exact),
    }
}

/// What a site gives, in the order of time; violations where it is not. Answers also what a kW of its peak costs.
pub fn site_supply(message: Option<&v1::SiteSupply>, at: Path<'_>, bad: &mut Violations) -> (Vec<SupplyPoint>, f64) {
    let points: Vec<SupplyPoint> = message.iter().flat_map(|site| &site.points).map(supply).collect();
    if points.windows(2).any(|pair| pair[0].start >= pair[1].start) {
        bad.add(at.field("points"), "have to be in the order of time, each at another");
    }
    (points, message.and_then(|site| site.peak_price.as_ref()).map_or(0.0, float))
}

/// What a site gives as a message.
pub fn to_supply(points: &[SupplyPoint], peak_price_per_kw: f64) -> v1::SiteSupply {
    let watts = |kw: f64| (kw * 1000.0).round() as i32;
    let point = |point: &SupplyPoint| v1::SupplyPoint {
        start_time: Some(to_time(point.start)),
        max_power: point.limit_kw.map(watts),
        base_load: watts(point.base_load_kw),
        solar_power: watts(point.solar_kw),
    };
    v1::SiteSupply {
        points: points.iter().map(point).collect(),
        peak_price: (peak_price_per_kw > 0.0).then(|| number(peak_price_per_kw, MONEY_DECIMALS)),
    }
}

fn supply(message: &v1::SupplyPoint) -> SupplyPoint {
    SupplyPoint {
        start: message.start_time.map(time).unwrap_or_default(),
        limit_kw: message.max_power.map(kilowatts),
        base_load_kw: kilowatts(message.base_load),
        solar_kw: kilowatts(message.solar_power),
    }
}

/// A series; None and violations where it is none.
pub fn signals(message: Option<&v1::SignalSeries>, at: Path<'_>, bad: &mut Violations) -> Option<Signals> {
    let Some(message) = message.filter(|message| !message.points.is_empty()) else { return Some(Signals::default()) };
    let points = message.points.iter().map(|point| SignalPoint {
        start: point.start_time.map(time).unwrap_or_default(),
        price_per_kwh: point.price.as_ref().map(float),
        carbon_g_per_kwh: point.carbon_intensity.as_ref().map(float),
        green_share: point.green_share.as_ref().map(float),
    });
    if message.points.iter().any(|point| point.price.is_some()) {
        currency(&message.currency, at.field("currency"), bad)?;
    }
    let signals = message.end_time.and_then(|end| Signals::new(points.collect(), time(end)));
    if signals.is_none() {
        bad.add(at.field("end_time"), "has to be there, and points have to be in the order of time, each at another, before it");
    }
    signals
}

/// A series as a message.
pub fn to_series(signals: &Signals, currency: &str) -> v1::SignalSeries {
    let point = |point: &SignalPoint| v1::SignalPoint {
        start_time: Some(to_time(point.start)),
        price: point.price_per_kwh.map(|price| number(price, MONEY_DECIMALS)),
        carbon_intensity: point.carbon_g_per_kwh.map(|carbon| number(carbon, CARBON_DECIMALS)),
        green_share: point.green_share.map(|share| number(share, DECIMALS)),
    };
    v1::SignalSeries {
        currency: currency.to_owned(),
        points: signals.points().iter().map(point).collect(),
        end_time: (!signals.points().is_empty()).then(|| to_time(signals.end())),
    }
}

/// How the charger of a wish takes limits.
pub fn charger(message: &v1::ChargeWish) -> ChargerLimits {
    let format = message.profile_format.unwrap_or_default();
    ChargerLimits {
        unit: match format.unit() {
            v1::ChargingRateUnit::Unspecified | v1::ChargingRateUnit::A => RateUnit::Ampere,
            v1::ChargingRateUnit::W => RateUnit::Watt,
        },
        phases: if format.phases == 0 { 3 } else { format.phases as u8 },
        voltage: if format.voltage == 0 { VOLTAGE } else { f64::from(format.voltage) },
        periods_max: usize::try_from(format.max_periods).ok().filter(|most| *most > 0),
    }
}

/// A number of a plan as a message, not more than it.
pub(super) fn number(value: f64, decimals: u32) -> pb::Decimal {
    let exact = Decimal::from_f64(value).unwrap_or_default();
    super::to_decimal(exact.round_dp_with_strategy(decimals, RoundingStrategy::ToZero))
}
