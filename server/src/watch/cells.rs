//! What stands in a table or a line about a session.

use rust_decimal::RoundingStrategy;
use wattlane::{Decimal, Money, Session, SessionStatus, UnratedReason};

/// What is not known.
pub(super) const UNKNOWN: &str = "-";

/// The status in OCPI's word.
pub(super) fn status(status: SessionStatus) -> &'static str {
    match status {
        SessionStatus::Active => "ACTIVE",
        SessionStatus::Completed => "COMPLETED",
        SessionStatus::Invalid => "INVALID",
        SessionStatus::Pending => "PENDING",
        SessionStatus::Reservation => "RESERVATION",
        _ => UNKNOWN,
    }
}

/// The cost so far without VAT, or in a word why there is none.
pub(super) fn cost(session: &Session) -> String {
    match (&session.running_cost, session.unrated_reason) {
        (Some(cost), _) => amount(&cost.total.excl_vat),
        (None, UnratedReason::UnknownTariff) => "no tariff".to_owned(),
        (None, UnratedReason::UnknownTimeZone) => "no zone".to_owned(),
        (None, UnratedReason::NoValidTariff) => "expired".to_owned(),
        (None, UnratedReason::CurrencyMismatch) => "currency?".to_owned(),
        (None, _) => UNKNOWN.to_owned(),
    }
}

fn amount(money: &Money) -> String {
    format!("{} {}", rounded(money.amount(), 2), money.currency())
}

/// A number to so many decimals, all of them written; half is rounded up, as in prices.
pub(super) fn rounded(number: Decimal, decimals: u32) -> String {
    exact(number).map_or_else(|| number.to_string(), |number| written(number, decimals))
}

/// The sum of what is known, likewise.
pub(super) fn sum(numbers: impl Iterator<Item = Decimal>, decimals: u32) -> String {
    written(numbers.filter_map(exact).sum(), decimals)
}

fn written(number: rust_decimal::Decimal, decimals: u32) -> String {
    // Formatted alone it would be cut off, not rounded.
    let number = number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
    format!("{number:.*}", decimals as usize)
}

fn exact(number: Decimal) -> Option<rust_decimal::Decimal> {
    number.to_string().parse().ok()
}

/// The battery's charge, percent.
pub(super) fn battery(session: &Session) -> String {
    session.state_of_charge.map_or(UNKNOWN.to_owned(), |percent| format!("{}%", rounded(percent, 0)))
}

/// The power now, kW.
pub(super) fn power(session: &Session) -> String {
    session.power.map_or(UNKNOWN.to_owned(), |power| rounded(power, 1))
}
