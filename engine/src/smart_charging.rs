//! When vehicles charge: PreviewPlan.

use crate::{
    Refusal,
    convert::{
        planned::{to_guesses, to_slots, to_vehicle_plan, totals},
        smart_charging::{charger, site_wish},
        to_time,
    },
};
use wattlane_domain::{money::Currency, smart_charging::ChargerLimits};
use wattlane_proto::{rules::Violations, v1};

/// The plan of a site.
pub fn preview_plan(request: v1::PreviewPlanRequest) -> Result<v1::PreviewPlanResponse, Refusal> {
    let mut bad = Violations::default();
    let wish = site_wish(&request, &mut bad);
    bad.into_result()?;
    let refused = |wrong: &dyn std::fmt::Display| Refusal::new(v1::Reason::InvalidArgument, wrong.to_string());
    let wish = wish.ok_or_else(|| refused(&"the request could not be read"))?;
    let planned = wish.plan().map_err(|wrong| refused(&wrong))?;
    let chargers: Vec<ChargerLimits> = request.charges.iter().map(charger).collect();
    let profiles = planned.round(&chargers);
    let currency = request.signals.as_ref().and_then(|signals| Currency::parse(&signals.currency).ok());
    let vehicle =
        |(at, asked): (usize, &v1::ChargeWish)| to_vehicle_plan(&asked.vehicle_id, &planned.charge(at, &chargers[at], &profiles), currency);
    let course = &planned.course;
    let [objective, bound, peak_power] = totals(&planned.plan).map(Some);
    Ok(v1::PreviewPlanResponse {
        slots: to_slots(course, |slot| planned.plan.vehicles.iter().map(|vehicle| vehicle.kw[slot]).sum()),
        end_time: Some(to_time(course.slots.begin(course.slots.count))),
        vehicles: request.charges.iter().enumerate().map(vehicle).collect(),
        guesses: to_guesses(&planned.guesses),
        objective,
        bound,
        peak_power,
    })
}
