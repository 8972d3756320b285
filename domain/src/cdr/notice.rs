//! What is odd about a CDR that is possible: noticed, never a reason to refuse it (DOMAIN §4.5).

use super::ReceivedCdr;
use crate::{
    charging::DimensionKind,
    clock::CLOCK_TOLERANCE,
    contract,
    energy::Energy,
    finding::{Finding, FindingCode},
    money::{Money, NANOS, Price},
};
use jiff::Timestamp;
use rust_decimal::Decimal;

/// Totals are rounded to four decimals by their sender, once a period.
const TOTAL_TOLERANCE: Decimal = Decimal::from_parts(1, 0, 0, false, 2);
/// Hours: a minute, and what rounding it to four decimals adds. Clocks and meters are read that much apart.
const TIME_TOLERANCE: Decimal = Decimal::from_parts(168, 0, 0, false, 4);

/// What a person should know of a CDR in which nothing is impossible.
pub(super) fn findings(cdr: &ReceivedCdr, now: Timestamp) -> Vec<Finding> {
    let mut all = sums(cdr);
    all.extend(times(cdr));
    all.extend(periods(cdr));
    all.extend(vat(cdr));
    all.extend(parts(cdr));
    if cdr.total_energy < Energy::ZERO && !cdr.credit {
        all.push(Finding::new(FindingCode::NegativeEnergy, "total_energy", "energy went back to the grid: a person accepts this CDR"));
    }
    if now.checked_add(CLOCK_TOLERANCE).is_ok_and(|latest| cdr.end_time > latest) {
        all.push(Finding::new(FindingCode::InTheFuture, "end_time", "lies in the future"));
    }
    if let Err(wrong) = contract::check(&cdr.token.contract_id) {
        all.push(Finding::new(FindingCode::WrongCheckCharacter, "token.contract_id", wrong.to_string()));
    }
    all
}

/// What all periods measured of a kind; None out of range.
fn sum(cdr: &ReceivedCdr, kind: DimensionKind) -> Option<Decimal> {
    let mut volumes = cdr.periods.iter().map(|period| period.volume(kind));
    volumes.try_fold(Decimal::ZERO, |sum, volume| sum.checked_add(volume.ok()?.unwrap_or_default()))
}

/// Whether two numbers are further apart than `tolerance`. Peers choose them: their difference may be out of range.
fn apart(one: Decimal, other: Decimal, tolerance: Decimal) -> bool {
    one.checked_sub(other).is_none_or(|difference| difference.abs() > tolerance)
}

/// Totals against what the periods measured.
fn sums(cdr: &ReceivedCdr) -> Vec<Finding> {
    let totals = [
        ("total_energy", Some(cdr.total_energy.kwh()), DimensionKind::Energy),
        ("total_parking_time", cdr.total_parking_time, DimensionKind::ParkingTime),
    ];
    let differs = |(path, total, kind): (&str, Option<Decimal>, _)| {
        let (total, sum) = (total?, sum(cdr, kind)?);
        let text = format!("is {total}, and its periods add up to {sum}");
        apart(total, sum, TOTAL_TOLERANCE).then(|| Finding::new(FindingCode::TotalsDiffer, path, text))
    };
    totals.into_iter().filter_map(differs).collect()
}

/// Hours against start and end, and against each other.
fn times(cdr: &ReceivedCdr) -> Vec<Finding> {
    let mut all = Vec::new();
    let length = Decimal::from(cdr.end_time.duration_since(cdr.start_time).as_secs()) / Decimal::from(3_600);
    // A reservation lies between start and end (OCPI 2.2.1, CDR's start_date_time), and some count it as part of the session.
    let reserved = sum(cdr, DimensionKind::ReservationTime).unwrap_or_default();
    let charged = length.checked_sub(reserved).unwrap_or(length);
    if apart(cdr.total_time, length, TIME_TOLERANCE) && apart(cdr.total_time, charged, TIME_TOLERANCE) {
        let text = format!("is {}, and from start to end it is {} hours", cdr.total_time, length.round_dp(4).normalize());
        all.push(Finding::new(FindingCode::TotalsDiffer, "total_time", text));
    }
    if let Some(parking) = cdr.total_parking_time
        && parking > cdr.total_time
        && apart(parking, cdr.total_time, TIME_TOLERANCE)
    {
        let text = format!("is {parking}, longer than total_time of {}", cdr.total_time);
        all.push(Finding::new(FindingCode::TotalsDiffer, "total_parking_time", text));
    }
    all
}

/// Where and in which order the periods lie. They are priced in the order of their times, whatever it was.
fn periods(cdr: &ReceivedCdr) -> Vec<Finding> {
    let mut all = Vec::new();
    let mut earlier = None;
    for (index, period) in cdr.periods.iter().enumerate() {
        let path = || format!("charging_periods[{index}]");
        if period.start_time < cdr.start_time || period.start_time > cdr.end_time {
            all.push(Finding::new(FindingCode::PeriodOutsideSession, path(), "begins outside the session"));
        }
        if earlier.is_some_and(|earlier| period.start_time < earlier) {
            all.push(Finding::new(FindingCode::PeriodsOutOfOrder, path(), "begins before the one before it"));
        }
        earlier = Some(period.start_time);
    }
    all
}

/// VAT has the sign of the amount it is on. Where energy went both ways, an amount is made of two of them, at rates of their own.
fn vat(cdr: &ReceivedCdr) -> Vec<Finding> {
    let wrong = |(name, price): (&str, Price)| {
        let (excl, incl) = (price.excl_vat, price.incl_vat?);
        let turned = if excl.nanos < 0 { incl.nanos > excl.nanos } else { incl.nanos < excl.nanos };
        let text = format!("is {incl}, and excluding VAT it is {excl}: they are the wrong way round");
        turned.then(|| Finding::new(FindingCode::InclVatBelowExclVat, format!("received_cost.{name}.incl_vat"), text))
    };
    if cdr.gives_back() { Vec::new() } else { cdr.cost.named().filter_map(wrong).collect() }
}

/// The total cost against its parts, excluding and including VAT. A part that is left out counts for nothing.
fn parts(cdr: &ReceivedCdr) -> Vec<Finding> {
    // A credit has all that it takes back as it was, and only the total negated (DOMAIN §2.6).
    let total = if cdr.credit { cdr.cost.total.negated() } else { cdr.cost.total };
    let parts: Vec<Price> = cdr.cost.parts().map(|(_, price)| price).collect();
    if parts.is_empty() || is_limit(cdr, total) {
        return Vec::new();
    }
    let excl = differs(total.excl_vat, parts.iter().map(|part| part.excl_vat).collect(), "excl_vat");
    let incl = total.incl_vat.zip(parts.iter().map(|part| part.incl_vat).collect::<Option<Vec<_>>>());
    excl.into_iter().chain(incl.and_then(|(total, parts)| differs(total, parts, "incl_vat"))).collect()
}

/// Whether the total is the least or most price of a tariff that came with the CDR, which parts do not add up to.
fn is_limit(cdr: &ReceivedCdr, total: Price) -> bool {
    let mut limits = cdr.tariffs.iter().flat_map(|tariff| [tariff.min_price, tariff.max_price]).flatten();
    limits.any(|limit| limit.excl_vat == total.excl_vat || (limit.incl_vat.is_some() && limit.incl_vat == total.incl_vat))
}

/// Each amount may have been rounded to the smallest coin, by half of one.
fn differs(total: Money, parts: Vec<Money>, side: &str) -> Option<Finding> {
    let coin = i128::from(NANOS) / 10i128.pow(total.currency.digits());
    let amounts = i128::try_from(parts.len()).ok()? + 1;
    let sum: i128 = parts.iter().map(|part| i128::from(part.nanos)).sum();
    let rounding = amounts * coin / 2;
    if (i128::from(total.nanos) - sum).abs() <= rounding {
        return None;
    }
    let sum = Decimal::from_i128_with_scale(sum, 9).normalize();
    let text =
        format!("is {total}, and its parts add up to {sum} {}: a least or most price would explain it, rounding does not", total.currency);
    Some(Finding::new(FindingCode::CostPartsDiffer, format!("received_cost.total.{side}"), text))
}
