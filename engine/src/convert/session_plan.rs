//! Plans of sessions as messages, and what drivers say of a charge.

use super::{
    planned::{to_figures, to_guesses, to_slots, to_vehicle_plan},
    smart_charging::{DECIMALS, MONEY_DECIMALS, float, goal, number, to_conditions, to_location_key},
    time, to_time,
};
use jiff::Timestamp;
use wattlane_domain::smart_charging::{
    ChargeWish, ChargerLimits, Delivery, DeliveryState, External, ExternalState, PlanContent, PlanReason, PlanRevision, PlanStatus,
    RateUnit, Said, SessionPlan, Wants,
};
use wattlane_proto::{
    rules::{Path, Violations},
    v1,
};

/// What a driver says of a charge, at a time at which the meter and the charger say something of their own; violations where it contradicts itself.
pub fn said(message: &v1::PlanWish, (now, meter_kwh, level): (Timestamp, f64, Option<f64>), at: Path<'_>, bad: &mut Violations) -> Said {
    let conditions = message.conditions.clone().unwrap_or_default();
    let some = |number: i32| Some(number).filter(|number| *number > 0);
    let small = |number: i32| some(number).and_then(|number| u8::try_from(number).ok());
    if message.target_level > 0 && message.early_level > message.target_level {
        bad.add(at.field("early_level"), "is more than target_level");
    }
    Said {
        vehicle: message.vehicle_id.clone().filter(|vehicle| !vehicle.is_empty()),
        departure: message.departure_time.map(time),
        level: message.battery_level.map(f64::from).or(level),
        wants: Wants {
            goal: goal(&conditions),
            price_ceiling: conditions.price_ceiling.as_ref().map(float),
            no_interruption: conditions.no_interruption,
            weight: conditions.weight.as_ref().map(float),
            departure: None,
            energy_kwh: message.energy.as_ref().map(float),
            battery_kwh: message.battery_capacity.as_ref().map(float),
            target_level: small(message.target_level),
            early_level: small(message.early_level),
            max_power: some(message.max_power),
            phases: small(message.phases),
            efficiency: message.efficiency.as_ref().map(float),
        },
        time: now,
        meter_kwh,
    }
}

/// What a driver has said of a charge.
fn to_wish(said: &Said) -> v1::PlanWish {
    let Said { wants, .. } = said;
    let exact = |value: f64| number(value, MONEY_DECIMALS);
    v1::PlanWish {
        vehicle_id: said.vehicle.clone(),
        departure_time: said.departure.map(to_time),
        energy: wants.energy_kwh.map(exact),
        battery_level: said.level.map(|level| level.round() as i32),
        target_level: wants.target_level.map_or(0, i32::from),
        early_level: wants.early_level.map_or(0, i32::from),
        battery_capacity: wants.battery_kwh.map(exact),
        max_power: wants.max_power.unwrap_or_default(),
        phases: wants.phases.map_or(0, i32::from),
        efficiency: wants.efficiency.map(exact),
        conditions: Some(to_conditions(wants)),
    }
}

/// A plan as a message.
pub fn to_charging_plan(plan: &SessionPlan) -> v1::ChargingPlan {
    let PlanContent { course, planned, currency, .. } = &plan.content;
    let vehicle = plan.content.said.vehicle.clone().unwrap_or_default();
    v1::ChargingPlan {
        session_id: plan.session.to_string(),
        driver_id: plan.driver.map(|driver| driver.to_string()),
        location: Some(to_location_key(&plan.location)),
        status: to_status(plan.status).into(),
        revision: revision(plan.revision),
        reason: to_reason(plan.content.reason).into(),
        plan_time: Some(to_time(plan.content.plan_time)),
        wish: Some(to_wish(&plan.content.said)),
        charge: Some(to_charge(&plan.content.charge, &plan.content.wish.charger, &vehicle)),
        zone: plan.zone.clone().unwrap_or_default(),
        slots: to_slots(course, |slot| planned.kw[slot]),
        end_time: Some(to_time(course.slots.begin(course.slots.count))),
        vehicle_plan: Some(to_vehicle_plan(&vehicle, planned, *currency)),
        guesses: to_guesses(&plan.content.guesses),
        done: Some(to_figures(&plan.content.done, *currency)),
        done_at_once: plan.content.done_at_once.as_ref().map(|figures| to_figures(figures, *currency)),
        revisions: plan.content.revisions.iter().map(|revision| to_revision(revision, &plan.content)).collect(),
        delivery: Some(to_delivery(&plan.content.delivery)),
        external: plan.content.external.as_ref().map(to_external),
        etag: plan.etag(),
        create_time: Some(to_time(plan.create_time)),
        update_time: Some(to_time(plan.update_time)),
    }
}

/// Where a plan is in its life.
pub fn to_status(status: PlanStatus) -> v1::ChargingPlanStatus {
    match status {
        PlanStatus::Active => v1::ChargingPlanStatus::Active,
        PlanStatus::Cancelled => v1::ChargingPlanStatus::Cancelled,
        PlanStatus::Finished => v1::ChargingPlanStatus::Finished,
    }
}

/// Why a plan was made.
pub fn to_reason(reason: PlanReason) -> v1::PlanReason {
    match reason {
        PlanReason::Created => v1::PlanReason::Created,
        PlanReason::Preferences => v1::PlanReason::Preferences,
        PlanReason::Departure => v1::PlanReason::Departure,
        PlanReason::Prices => v1::PlanReason::Prices,
        PlanReason::MeterValues => v1::PlanReason::MeterValues,
        PlanReason::SiteLimit => v1::PlanReason::SiteLimit,
        PlanReason::Others => v1::PlanReason::Others,
        PlanReason::RefusedByCharger => v1::PlanReason::RefusedByCharger,
        PlanReason::External => v1::PlanReason::External,
        PlanReason::ExternalGone => v1::PlanReason::ExternalGone,
    }
}

fn to_delivery(delivery: &Delivery) -> v1::ProfileDelivery {
    let status = match delivery.state {
        DeliveryState::Waiting => v1::ProfileDeliveryStatus::Waiting,
        DeliveryState::Sent => v1::ProfileDeliveryStatus::Sent,
        DeliveryState::Accepted => v1::ProfileDeliveryStatus::Accepted,
        DeliveryState::Confirmed => v1::ProfileDeliveryStatus::Confirmed,
        DeliveryState::Refused => v1::ProfileDeliveryStatus::Refused,
        DeliveryState::Unsupported => v1::ProfileDeliveryStatus::Unsupported,
        DeliveryState::Ignored => v1::ProfileDeliveryStatus::Ignored,
        DeliveryState::Cleared => v1::ProfileDeliveryStatus::Cleared,
    };
    v1::ProfileDelivery {
        status: status.into(),
        status_time: Some(to_time(delivery.since)),
        attempts: revision(delivery.attempts),
        trouble: delivery.trouble.clone(),
    }
}

fn to_external(external: &External) -> v1::ExternalPlanning {
    let status = match external.state {
        ExternalState::HandedOver => v1::ExternalPlanningStatus::HandedOver,
        ExternalState::InForce => v1::ExternalPlanningStatus::InForce,
        ExternalState::Refused => v1::ExternalPlanningStatus::Refused,
        ExternalState::Gone => v1::ExternalPlanningStatus::Gone,
    };
    v1::ExternalPlanning { status: status.into(), status_time: Some(to_time(external.since)), trouble: external.trouble().to_owned() }
}

/// How often something was made.
pub fn revision(times: u32) -> i32 {
    i32::try_from(times).unwrap_or(i32::MAX)
}

fn to_charge(charge: &ChargeWish, charger: &ChargerLimits, vehicle: &str) -> v1::ChargeWish {
    let watts = |kw: f64| (kw * 1000.0).round() as i32;
    let energy = |kwh: f64| Some(number(kwh, DECIMALS));
    let wants = Wants {
        goal: Some(charge.goal),
        price_ceiling: charge.price_ceiling,
        no_interruption: charge.no_interruption,
        weight: Some(charge.weight),
        ..Wants::default()
    };
    v1::ChargeWish {
        vehicle_id: vehicle.to_owned(),
        arrival_time: Some(to_time(charge.arrival)),
        departure_time: Some(to_time(charge.departure)),
        energy: energy(charge.energy_kwh),
        max_power: watts(charge.max_kw),
        min_power: watts(charge.min_kw),
        efficiency: Some(number(charge.efficiency, DECIMALS)),
        conditions: Some(to_conditions(&wants)),
        early: charge.early.map(|(kwh, before)| v1::EarlyEnergy { energy: energy(kwh), before_time: Some(to_time(before)) }),
        profile_format: Some(v1::ProfileFormat {
            unit: match charger.unit {
                RateUnit::Ampere => v1::ChargingRateUnit::A,
                RateUnit::Watt => v1::ChargingRateUnit::W,
            }
            .into(),
            phases: i32::from(charger.phases),
            voltage: charger.voltage.round() as i32,
            max_periods: charger.periods_max.and_then(|most| i32::try_from(most).ok()).unwrap_or_default(),
        }),
    }
}

fn to_revision(of: &PlanRevision, content: &PlanContent) -> v1::PlanRevision {
    v1::PlanRevision {
        revision: revision(of.revision),
        reason: to_reason(of.reason).into(),
        plan_time: Some(to_time(of.plan_time)),
        expected: Some(to_figures(&of.expected, content.currency)),
        at_once: Some(to_figures(&of.at_once, content.currency)),
        missing_energy: Some(number(of.missing_kwh, DECIMALS)),
    }
}
