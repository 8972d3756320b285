//! PriceCdr: what a charge costs, storing nothing.

use crate::{Refusal, convert};
use wattlane_domain::{
    Finding,
    cdr::{Problem, ReceivedCdr, problems},
    ocpi::{self, Fault},
    place::{self, Zone},
    tariff::{Prepared, PriceRequest, TariffSource, Unrated, never_holds, price},
};
use wattlane_proto::{
    rules::{Path, Violations},
    v1,
};

/// The field that holds a CDR as text, in all requests that may.
const OCPI_JSON: &str = "ocpi_json";

/// Prices a charge by the tariffs of the request, or those that came with the CDR.
pub fn price_cdr(request: v1::PriceCdrRequest) -> Result<v1::PriceCdrResponse, Refusal> {
    let mut bad = Violations::default();
    let mut findings = Vec::new();
    let cdr = charge(&request, &mut bad, &mut findings);
    let mut tariffs = Vec::new();
    for (index, message) in request.tariffs.iter().enumerate() {
        let tariff = convert::tariff::tariff(message, Path::ROOT.field("tariffs").index(index), &mut bad);
        findings.extend(tariff.iter().flat_map(never_holds).map(|finding| finding.within(&format!("tariffs[{index}]"))));
        tariffs.extend(tariff);
    }
    for (index, text) in request.tariffs_ocpi_json.iter().enumerate() {
        let field = format!("tariffs_ocpi_json[{index}]");
        match ocpi::read_tariff(text) {
            Ok(read) => {
                let noticed = never_holds(&read.value);
                findings.extend(read.findings.into_iter().chain(noticed).map(|finding| finding.within(&field)));
                tariffs.push(read.value);
            }
            Err(faults) => add_faults(&field, faults, &mut bad),
        }
    }
    if request.time_zone.as_deref().is_some_and(|name| Zone::named(name).is_none()) {
        bad.add(Path::ROOT.field("time_zone"), "is no time zone of the IANA database");
    }
    bad.into_result()?;
    let cdr = cdr.ok_or_else(|| Refusal::new(v1::Reason::InvalidArgument, "the charge could not be read"))?;
    let (tariffs, source) = if tariffs.is_empty() {
        let embedded = cdr.tariffs.iter().enumerate();
        findings.extend(
            embedded.flat_map(|(index, one)| never_holds(one).into_iter().map(move |finding| finding.within(&format!("tariffs[{index}]")))),
        );
        (cdr.tariffs.clone(), TariffSource::Embedded)
    } else {
        (tariffs, TariffSource::Request)
    };
    let tariffs: Vec<Prepared> = tariffs.into_iter().map(Prepared::from).collect();
    let zone = request.time_zone.as_deref().or_else(|| place::zone_name(&cdr.location)).and_then(Zone::named);
    let rating = price(&PriceRequest {
        start: cdr.start_time,
        end: cdr.end_time,
        periods: &cdr.periods,
        currency: cdr.currency,
        token_type: cdr.token.token_type,
        tariffs: &tariffs,
        source,
        zone: zone.as_ref(),
        policy: request.pricing_policy.as_ref().map(convert::rating::policy).unwrap_or_default(),
        credit: cdr.credit,
    });
    let mut rating = rating.map_err(|unrated: Unrated| Refusal::from(unrated))?;
    rating.findings.extend(findings);
    Ok(v1::PriceCdrResponse { rating: Some(convert::rating::to_rating(&rating)) })
}

/// The charge, read and found possible: what CreateCdr would refuse has no price, and is named in the same words.
fn charge(request: &v1::PriceCdrRequest, bad: &mut Violations, findings: &mut Vec<Finding>) -> Option<ReceivedCdr> {
    let (field, cdr) = match request.input.as_ref()? {
        v1::price_cdr_request::Input::Cdr(message) => ("cdr", convert::cdr::received(message, Path::ROOT.field("cdr"), bad)),
        v1::price_cdr_request::Input::OcpiJson(text) => match ocpi::read_cdr(text) {
            Ok(read) => {
                findings.extend(read.findings);
                (OCPI_JSON, Some(read.value))
            }
            Err(faults) => {
                add_faults(OCPI_JSON, faults, bad);
                (OCPI_JSON, None)
            }
        },
    };
    add_problems(field, cdr.iter().flat_map(problems), bad);
    cdr
}

/// What makes a CDR impossible as violations of the field that holds it: in the names of the contract for `cdr`, in OCPI's for `ocpi_json`.
pub fn add_problems(field: &str, problems: impl IntoIterator<Item = Problem>, bad: &mut Violations) {
    for problem in problems {
        let name = if field == OCPI_JSON { problem.ocpi_field } else { problem.field };
        bad.add_named(format!("{field}.{name}"), problem.text);
    }
}

/// Faults of a JSON text as violations of the field that holds it: `ocpi_json.charging_periods[2].start_date_time`.
pub fn add_faults(field: &str, faults: Vec<Fault>, bad: &mut Violations) {
    for fault in faults {
        let path = if fault.path.is_empty() { field.to_owned() } else { format!("{field}.{}", fault.path) };
        bad.add_named(path, fault.text);
    }
}
