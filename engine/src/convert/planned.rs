//! Plans as messages.

use super::{
    smart_charging::{CARBON_DECIMALS, DECIMALS, MONEY_DECIMALS, number},
    to_decimal, to_money, to_time,
};
use rust_decimal::{Decimal, prelude::FromPrimitive};
use wattlane_domain::{
    money::{Currency, Money},
    smart_charging::{Course, Figures, Guess, Plan, PlannedCharge, Profile, RateUnit, Signal},
};
use wattlane_proto::{self as pb, v1};

/// The slots of a plan, in which so much is drawn.
pub fn to_slots(course: &Course, kw: impl Fn(usize) -> f64) -> Vec<v1::PlanSlot> {
    let slot = |slot: usize| v1::PlanSlot {
        start_time: Some(to_time(course.slots.begin(slot))),
        price: Some(number(course.price[slot], MONEY_DECIMALS)),
        carbon_intensity: course.carbon_g.as_ref().map(|carbon| number(carbon[slot], CARBON_DECIMALS)),
        green_share: course.green_share.as_ref().map(|share| number(share[slot], DECIMALS)),
        power: Some(number(kw(slot), DECIMALS)),
    };
    (0..course.slots.count).map(slot).collect()
}

/// What was guessed.
pub fn to_guesses(guesses: &[Guess]) -> Vec<v1::SignalGuess> {
    let kind = |signal: Signal| match signal {
        Signal::Price => v1::SignalKind::Price,
        Signal::Carbon => v1::SignalKind::CarbonIntensity,
        Signal::GreenShare => v1::SignalKind::GreenShare,
    };
    let guess = |guess: &Guess| v1::SignalGuess {
        kind: kind(guess.signal).into(),
        start_time: Some(to_time(guess.from)),
        end_time: Some(to_time(guess.until)),
        unknown: guess.is_unknown,
    };
    guesses.iter().map(guess).collect()
}

/// The plan of a vehicle, and how its charger takes it.
pub fn to_vehicle_plan(vehicle_id: &str, planned: &PlannedCharge, currency: Option<Currency>) -> v1::VehiclePlan {
    let energy = |kwh: f64| Some(number(kwh, DECIMALS));
    let figures = |of: &Figures| Some(to_figures(of, currency));
    v1::VehiclePlan {
        vehicle_id: vehicle_id.to_owned(),
        power: planned.kw.iter().map(|kw| number(*kw, DECIMALS)).collect(),
        missing_energy: energy(planned.missing_kwh),
        energy_lost_to_price_ceiling: energy(planned.lost_to_ceiling_kwh),
        late_energy: energy(planned.late_kwh),
        expected: figures(&planned.expected),
        at_once: figures(&planned.at_once),
        profile: Some(to_profile(&planned.profile)),
        rounded: figures(&planned.rounded),
    }
}

/// What comes of charging in a certain way, at prices of that currency.
pub fn to_figures(figures: &Figures, currency: Option<Currency>) -> v1::ChargeFigures {
    let money = |currency: Currency, cost: f64| Money::from_decimal(currency, Decimal::from_f64(cost)?.round_dp(MONEY_DECIMALS)).ok();
    v1::ChargeFigures {
        energy: Some(number(figures.energy_kwh, DECIMALS)),
        cost: figures.cost.zip(currency).and_then(|(cost, currency)| money(currency, cost)).map(to_money),
        carbon: figures.carbon_g.map(|carbon| number(carbon, CARBON_DECIMALS)),
        green_share: figures.green_share.map(|share| number(share, DECIMALS)),
        ready_time: figures.ready.map(to_time),
    }
}

/// What a charger is sent.
pub fn to_profile(profile: &Profile) -> v1::ChargingProfile {
    let seconds = |seconds: i64| i32::try_from(seconds).unwrap_or(i32::MAX);
    let period = |(from, tenths): &(i64, i64)| v1::ChargingProfilePeriod {
        start_period: seconds(*from),
        limit: Some(to_decimal(Decimal::new(*tenths, 1))),
    };
    v1::ChargingProfile {
        start_time: Some(to_time(profile.start)),
        unit: match profile.unit {
            RateUnit::Ampere => v1::ChargingRateUnit::A,
            RateUnit::Watt => v1::ChargingRateUnit::W,
        }
        .into(),
        duration: seconds(profile.seconds),
        periods: profile.limits.iter().map(period).collect(),
    }
}

/// What a plan costs in all, what no plan goes below, and its peak.
pub fn totals(plan: &Plan) -> [pb::Decimal; 3] {
    [number(plan.objective, MONEY_DECIMALS), number(plan.bound, MONEY_DECIMALS), number(plan.peak_kw, DECIMALS)]
}
