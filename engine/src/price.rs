//! PriceCdr and ReconcileCdr: what a charge costs, and what its CPO asks beside it, storing nothing.

use crate::{OCPI_JSON, Refusal, convert};
use wattlane_domain::{
    Finding,
    cdr::{Problem, ReceivedCdr, problems},
    ocpi::{self, Fault},
    place::{self, Zone},
    reconcile::reconcile,
    tariff::{Prepared, PriceRequest, PricingPolicy, Tariff, TariffSource, Unrated, never_holds, price},
};
use wattlane_proto::{
    rules::{Path, Violations},
    v1,
};

/// Prices a charge by the tariffs of the request, or those that came with the CDR.
pub fn price_cdr(request: v1::PriceCdrRequest) -> Result<v1::PriceCdrResponse, Refusal> {
    let input = request.input.as_ref().map(|input| match input {
        v1::price_cdr_request::Input::Cdr(message) => Input::Fields(message),
        v1::price_cdr_request::Input::OcpiJson(text) => Input::Text(text),
    });
    let tariffs = Given { fields: &request.tariffs, texts: &request.tariffs_ocpi_json };
    let question = Question::read(input, &tariffs, request.time_zone.as_deref(), request.pricing_policy.as_ref())?;
    let mut rating = price(&question.request())?;
    rating.findings.extend(question.findings);
    Ok(v1::PriceCdrResponse { rating: Some(convert::rating::to_rating(&rating)) })
}

/// Compares what a CPO asks with what the charge costs.
pub fn reconcile_cdr(request: v1::ReconcileCdrRequest) -> Result<v1::ReconcileCdrResponse, Refusal> {
    let input = request.input.as_ref().map(|input| match input {
        v1::reconcile_cdr_request::Input::Cdr(message) => Input::Fields(message),
        v1::reconcile_cdr_request::Input::OcpiJson(text) => Input::Text(text),
    });
    let tariffs = Given { fields: &request.tariffs, texts: &request.tariffs_ocpi_json };
    let question = Question::read(input, &tariffs, request.time_zone.as_deref(), request.pricing_policy.as_ref())?;
    let tolerance = request.accept_rule.as_ref().map(convert::rating::accept_rule).unwrap_or_default().tolerance();
    let asked = question.request();
    let mut rating = price(&asked)?;
    let reconciliation = reconcile(&question.cdr.cost, &asked, &rating, tolerance).ok_or(Unrated::OutOfRange)?;
    rating.findings.extend(question.findings.iter().cloned());
    Ok(v1::ReconcileCdrResponse {
        reconciliation: Some(convert::reconciliation::to_reconciliation(&reconciliation)),
        rating: Some(convert::rating::to_rating(&rating)),
    })
}

/// A CDR in either shape.
enum Input<'a> {
    Fields(&'a v1::Cdr),
    Text(&'a str),
}

/// The tariffs of a request, in either shape.
struct Given<'a> {
    fields: &'a [v1::Tariff],
    texts: &'a [String],
}

/// A charge, and what it is to be priced by.
struct Question {
    cdr: ReceivedCdr,
    tariffs: Vec<Prepared>,
    source: TariffSource,
    zone: Option<Zone>,
    policy: PricingPolicy,
    /// What was noticed about the texts and the tariffs.
    findings: Vec<Finding>,
}

impl Question {
    fn read(
        input: Option<Input<'_>>,
        given: &Given<'_>,
        time_zone: Option<&str>,
        policy: Option<&v1::PricingPolicy>,
    ) -> Result<Self, Refusal> {
        let mut bad = Violations::default();
        let mut findings = Vec::new();
        let cdr = input.and_then(|input| charge(input, &mut bad, &mut findings));
        let given = tariffs(given, &mut bad, &mut findings);
        let asked_zone = convert::zone(time_zone, &mut bad);
        bad.into_result()?;
        let cdr = cdr.ok_or_else(|| Refusal::new(v1::Reason::InvalidArgument, "the charge could not be read"))?;
        let (tariffs, source) = if given.is_empty() {
            let embedded = cdr.tariffs.iter().enumerate();
            findings
                .extend(embedded.flat_map(|(index, one)| {
                    never_holds(one).into_iter().map(move |finding| finding.within(&format!("tariffs[{index}]")))
                }));
            (cdr.tariffs.clone(), TariffSource::Embedded)
        } else {
            (given, TariffSource::Request)
        };
        let zone = asked_zone.or_else(|| place::zone_name(&cdr.location).and_then(Zone::named));
        Ok(Question {
            tariffs: tariffs.into_iter().map(Prepared::from).collect(),
            source,
            zone,
            policy: policy.map(convert::rating::policy).unwrap_or_default(),
            findings,
            cdr,
        })
    }

    fn request(&self) -> PriceRequest<'_> {
        let Question { cdr, tariffs, source, zone, policy, .. } = self;
        cdr.price_request(tariffs, *source, zone.as_ref(), *policy)
    }
}

/// The tariffs of a request, and what was noticed about them.
fn tariffs(given: &Given<'_>, bad: &mut Violations, findings: &mut Vec<Finding>) -> Vec<Tariff> {
    let mut tariffs = Vec::new();
    for (index, message) in given.fields.iter().enumerate() {
        let tariff = convert::tariff::tariff(message, Path::ROOT.field("tariffs").index(index), bad);
        findings.extend(tariff.iter().flat_map(never_holds).map(|finding| finding.within(&format!("tariffs[{index}]"))));
        tariffs.extend(tariff);
    }
    for (index, text) in given.texts.iter().enumerate() {
        let field = format!("tariffs_ocpi_json[{index}]");
        match ocpi::read_tariff(text) {
            Ok(read) => {
                let noticed = never_holds(&read.value);
                findings.extend(read.findings.into_iter().chain(noticed).map(|finding| finding.within(&field)));
                tariffs.push(read.value);
            }
            Err(faults) => add_faults(&field, faults, bad),
        }
    }
    tariffs
}

/// The charge, read and found possible: what CreateCdr would refuse has no price, and is named in the same words.
fn charge(input: Input<'_>, bad: &mut Violations, findings: &mut Vec<Finding>) -> Option<ReceivedCdr> {
    let (field, cdr) = match input {
        Input::Fields(message) => ("cdr", convert::cdr::received(message, Path::ROOT.field("cdr"), bad)),
        Input::Text(text) => match ocpi::read_cdr(text) {
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
