//! What can be said of a tariff by looking at it alone: ExplainTariff, LintTariff, EstimateCharge.

use crate::{OCPI_JSON, Refusal, convert, price::add_faults};
use wattlane_domain::{
    ocpi::{self, Read},
    tariff::{Language, Prepared, Tariff, estimate, explain, lint, never_holds},
};
use wattlane_proto::{
    rules::{Path, Violations},
    v1::{self, estimate_charge_request, explain_tariff_request, lint_tariff_request},
};

/// The sentences of a tariff.
pub fn explain_tariff(request: v1::ExplainTariffRequest) -> Result<v1::ExplainTariffResponse, Refusal> {
    let language = request.language.as_deref().and_then(Language::of_tag).unwrap_or(Language::English);
    let read = match request.input {
        Some(explain_tariff_request::Input::Tariff(message)) => tariff_of_fields(&message),
        Some(explain_tariff_request::Input::OcpiJson(text)) => tariff_of_json(&text),
        None => Err(nothing()),
    };
    Ok(v1::ExplainTariffResponse { sentences: explain(&read?.value, language), language: language.tag().to_owned() })
}

/// What is odd about a tariff.
pub fn lint_tariff(request: v1::LintTariffRequest) -> Result<v1::LintTariffResponse, Refusal> {
    let read = match request.input {
        Some(lint_tariff_request::Input::Tariff(message)) => tariff_of_fields(&message),
        Some(lint_tariff_request::Input::OcpiJson(text)) => tariff_of_json(&text),
        None => Err(nothing()),
    };
    let Read { value: tariff, findings } = read?;
    let all = findings.iter().chain(&lint(&tariff)).map(convert::rating::to_finding).collect();
    Ok(v1::LintTariffResponse { findings: all })
}

/// What a planned charge will cost by a tariff.
pub fn estimate_charge(request: v1::EstimateChargeRequest) -> Result<v1::EstimateChargeResponse, Refusal> {
    let Read { value: tariff, findings } = match request.input {
        Some(estimate_charge_request::Input::Tariff(message)) => tariff_of_fields(&message),
        Some(estimate_charge_request::Input::OcpiJson(text)) => tariff_of_json(&text),
        None => Err(nothing()),
    }?;
    let mut bad = Violations::default();
    let zone = convert::zone(request.time_zone.as_deref(), &mut bad);
    let plan = convert::plan::plan(&request.charge.unwrap_or_default(), Path::ROOT.field("charge"), &mut bad);
    let charger = convert::plan::charger(&request.charger.unwrap_or_default(), Path::ROOT.field("charger"), &mut bad);
    bad.into_result()?;
    let (plan, charger) = plan.zip(charger).ok_or_else(nothing)?;
    let charge =
        plan.at(&charger).ok_or_else(|| Refusal::new(v1::Reason::NoPower, "the vehicle takes nothing of what the charger gives"))?;
    let policy = request.pricing_policy.as_ref().map(convert::rating::policy).unwrap_or_default();
    let noticed = never_holds(&tariff);
    let mut estimate = estimate(&charge, &Prepared::from(tariff), zone.as_ref(), policy)?;
    estimate.rating.findings.extend(findings.into_iter().chain(noticed));
    Ok(v1::EstimateChargeResponse {
        rating: Some(convert::rating::to_rating(&estimate.rating)),
        forecast: Some(convert::plan::to_forecast(&charge, &estimate)),
    })
}

/// A tariff of a request's field `tariff`. Errors: INVALID_ARGUMENT, every wrong field at once.
pub fn tariff_of_fields(message: &v1::Tariff) -> Result<Read<Tariff>, Refusal> {
    let mut bad = Violations::default();
    let tariff = convert::tariff::tariff(message, Path::ROOT.field("tariff"), &mut bad);
    bad.into_result()?;
    Ok(Read { value: tariff.ok_or_else(nothing)?, findings: Vec::new() })
}

/// A tariff of a request's field `ocpi_json`. Errors: INVALID_ARGUMENT, every wrong field at once.
pub fn tariff_of_json(text: &str) -> Result<Read<Tariff>, Refusal> {
    ocpi::read_tariff(text).map_err(|faults| {
        let mut bad = Violations::default();
        add_faults(OCPI_JSON, faults, &mut bad);
        bad.into()
    })
}

fn nothing() -> Refusal {
    Refusal::new(v1::Reason::InvalidArgument, "the request could not be read")
}
