//! When vehicles charge: PreviewPlan.

use crate::{
    Refusal,
    convert::{
        smart_charging::{Told, charger, site_wish, totals},
        to_time,
    },
};
use wattlane_domain::{
    money::Currency,
    smart_charging::{ChargerLimits, Profiles},
};
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
    let Profiles { periods, plan: rounded } = planned.round(&chargers);
    let points = wish.signals.points();
    let knows_prices = points.iter().any(|point| point.price_per_kwh.is_some());
    let told = Told {
        planned: &planned,
        currency: request.signals.as_ref().filter(|_| knows_prices).and_then(|signals| Currency::parse(&signals.currency).ok()),
        knows_carbon: points.iter().any(|point| point.carbon_g_per_kwh.is_some()),
    };
    let vehicles = request.charges.iter().zip(&chargers).zip(&periods).enumerate();
    let [objective, bound, peak_power] = totals(&planned.plan).map(Some);
    Ok(v1::PreviewPlanResponse {
        slots: told.slots(),
        end_time: Some(to_time(planned.slots.begin(planned.slots.count))),
        vehicles: vehicles
            .map(|(at, ((asked, charger), periods))| told.vehicle(at, &asked.vehicle_id, charger, periods, &rounded))
            .collect(),
        guesses: told.guesses(),
        objective,
        bound,
        peak_power,
    })
}
