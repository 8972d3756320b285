//! What can be seen to be wrong with a CDR by looking at it alone.

use super::ReceivedCdr;
use crate::{
    charging::DimensionKind,
    energy::Energy,
    finding::{Finding, FindingCode},
};
use jiff::{SignedDuration, Timestamp};
use rust_decimal::Decimal;

/// A field that makes a CDR impossible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// As the contract names it, such as `charging_periods[2].start_time`.
    pub field: String,
    /// What is wrong, as the end of a sentence about the field.
    pub text: String,
}

/// Peers' clocks are a little ahead of ours.
const CLOCK_TOLERANCE: SignedDuration = SignedDuration::from_mins(10);
/// Totals are rounded to four decimals by their sender, once a period.
const TOTAL_TOLERANCE: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

/// Looks a CDR over. `Err`: it is impossible, and is refused. `Ok`: what a person should know of it.
pub fn check(cdr: &ReceivedCdr, now: Timestamp) -> Result<Vec<Finding>, Vec<Problem>> {
    let problems = problems(cdr);
    if problems.is_empty() { Ok(findings(cdr, now)) } else { Err(problems) }
}

/// What makes a CDR impossible, every field at once; nothing where it can be taken.
pub fn problems(cdr: &ReceivedCdr) -> Vec<Problem> {
    let mut all = Vec::new();
    let mut wrong = |field: String, text: &str| all.push(Problem { field, text: text.to_owned() });
    if cdr.end_time < cdr.start_time {
        wrong("end_time".to_owned(), "is before start_time");
    }
    if cdr.periods.is_empty() {
        wrong("charging_periods".to_owned(), "is required");
    }
    let gives_back =
        cdr.periods.iter().any(|period| period.volume(DimensionKind::Energy).is_some_and(|kwh| kwh.is_sign_negative() && !kwh.is_zero()));
    if cdr.total_energy < Energy::ZERO && !gives_back && !cdr.credit {
        wrong("total_energy".to_owned(), "is negative, and no period gave energy back");
    }
    if cdr.credit && cdr.credit_reference_id.is_none() {
        wrong("credit_reference_id".to_owned(), "is required for a credit");
    }
    for (index, period) in cdr.periods.iter().enumerate() {
        for (at, dimension) in period.dimensions.iter().enumerate() {
            if dimension.kind != DimensionKind::Energy && dimension.volume < Decimal::ZERO {
                wrong(format!("charging_periods[{index}].dimensions[{at}].volume"), "is negative, which only ENERGY may be");
            }
        }
    }
    let costs = [("total", Some(cdr.cost.total)), ("energy", cdr.cost.energy), ("time", cdr.cost.time), ("fixed", cdr.cost.fixed)];
    for (name, price) in costs.into_iter().chain([("parking", cdr.cost.parking), ("reservation", cdr.cost.reservation)]) {
        let Some(price) = price else { continue };
        let other = [Some(price.excl_vat), price.incl_vat].into_iter().flatten().any(|money| money.currency != cdr.currency);
        if other {
            wrong(format!("received_cost.{name}"), "is in another currency than the CDR");
        }
    }
    all
}

fn findings(cdr: &ReceivedCdr, now: Timestamp) -> Vec<Finding> {
    let mut all = Vec::new();
    let sum = |kind| cdr.periods.iter().filter_map(|period| period.volume(kind)).try_fold(Decimal::ZERO, Decimal::checked_add);
    let mut compare = |path: &str, total: Decimal, kind: DimensionKind| {
        if let Some(sum) = sum(kind)
            && (total - sum).abs() > TOTAL_TOLERANCE
        {
            all.push(Finding::new(FindingCode::TotalsDiffer, path, format!("is {total}, and its periods add up to {sum}")));
        }
    };
    compare("total_energy", cdr.total_energy.kwh(), DimensionKind::Energy);
    if let Some(parking) = cdr.total_parking_time {
        compare("total_parking_time", parking, DimensionKind::ParkingTime);
    }
    for (index, period) in cdr.periods.iter().enumerate() {
        if period.start_time < cdr.start_time || period.start_time > cdr.end_time {
            let path = format!("charging_periods[{index}]");
            all.push(Finding::new(FindingCode::PeriodOutsideSession, path, "begins outside the session"));
        }
    }
    if cdr.total_energy < Energy::ZERO && !cdr.credit {
        all.push(Finding::new(FindingCode::NegativeEnergy, "total_energy", "energy went back to the grid: a person accepts this CDR"));
    }
    if now.checked_add(CLOCK_TOLERANCE).is_ok_and(|latest| cdr.end_time > latest) {
        all.push(Finding::new(FindingCode::InTheFuture, "end_time", "lies in the future"));
    }
    all
}
