//! What makes a CDR impossible, seen by looking at it alone.

use super::{ReceivedCdr, notice::findings};
use crate::{charging::DimensionKind, energy::Energy, finding::Finding};
use jiff::Timestamp;
use rust_decimal::Decimal;

/// A field that makes a CDR impossible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// As the contract names it, such as `received_cost.total`.
    pub field: String,
    /// As OCPI names it, such as `total_cost`.
    pub ocpi_field: String,
    /// What is wrong, as the end of a sentence about the field.
    pub text: String,
}

/// Looks a CDR over. `Err`: it is impossible, and is refused. `Ok`: what a person should know of it.
pub fn check(cdr: &ReceivedCdr, now: Timestamp) -> Result<Vec<Finding>, Vec<Problem>> {
    let problems = problems(cdr);
    if problems.is_empty() { Ok(findings(cdr, now)) } else { Err(problems) }
}

/// What makes a CDR impossible, every field at once; nothing where it can be taken.
pub fn problems(cdr: &ReceivedCdr) -> Vec<Problem> {
    let mut all = Vec::new();
    let mut wrong = |field: &str, ocpi_field: &str, text: &str| {
        all.push(Problem { field: field.to_owned(), ocpi_field: ocpi_field.to_owned(), text: text.to_owned() });
    };
    if cdr.end_time < cdr.start_time {
        wrong("end_time", "end_date_time", "is before the start");
    }
    if cdr.periods.is_empty() {
        wrong("charging_periods", "charging_periods", "is required");
    }
    if cdr.total_energy < Energy::ZERO && !cdr.gives_back() && !cdr.credit {
        wrong("total_energy", "total_energy", "is negative, and no period gave energy back");
    }
    if cdr.credit && cdr.credit_reference_id.as_ref().is_none_or(|id| id.trim().is_empty()) {
        wrong("credit_reference_id", "credit_reference_id", "is required for a credit");
    }
    for (index, period) in cdr.periods.iter().enumerate() {
        for (at, dimension) in period.dimensions.iter().enumerate() {
            if dimension.kind != DimensionKind::Energy && dimension.volume < Decimal::ZERO {
                let field = format!("charging_periods[{index}].dimensions[{at}].volume");
                wrong(&field, &field, "is negative, which only ENERGY may be");
            }
        }
    }
    for (name, price) in cdr.cost.named() {
        let other = [Some(price.excl_vat), price.incl_vat].into_iter().flatten().any(|money| money.currency != cdr.currency);
        if other {
            let ocpi_field = if name == "total" { "total_cost".to_owned() } else { format!("total_{name}_cost") };
            wrong(&format!("received_cost.{name}"), &ocpi_field, "is in another currency than the CDR");
        }
    }
    all
}
