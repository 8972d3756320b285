//! What a person reads who argues with a CPO.

use super::{Cause, Part};
use crate::{
    cdr::Cost,
    money::Money,
    tariff::{ComponentKind, Rating},
};
use rust_decimal::Decimal;

/// Decimals of an amount, where it has more than its currency's.
const DECIMALS: u32 = 4;

/// An amount with its currency: `12.40 EUR`.
pub(super) fn money(money: Money) -> String {
    let amount = money.amount().round_dp(DECIMALS).normalize();
    let digits = amount.scale().max(money.currency.digits()) as usize;
    format!("{amount:.digits$} {}", money.currency)
}

/// kWh or a duration: `2.5 kWh`, `1 h 21 min`.
pub(super) fn quantity(kind: ComponentKind, quantity: Decimal) -> String {
    match kind {
        ComponentKind::Energy => format!("{} kWh", quantity.round_dp(3).normalize()),
        ComponentKind::Time | ComponentKind::ParkingTime => duration(quantity),
        ComponentKind::Flat => format!("{} times", quantity.round_dp(2).normalize()),
    }
}

/// Hours, to the second.
fn duration(hours: Decimal) -> String {
    let seconds: i64 = (hours * Decimal::from(3_600)).round().try_into().unwrap_or(i64::MAX);
    let parts = [(seconds / 3_600, "h"), (seconds % 3_600 / 60, "min"), (seconds % 60, "s")];
    let said: Vec<String> = parts.into_iter().filter(|(count, _)| *count != 0).map(|(count, unit)| format!("{count} {unit}")).collect();
    if said.is_empty() { "0 min".to_owned() } else { said.join(" ") }
}

/// What a price is for: `a kWh`, `an hour`, `a session`.
pub(super) fn per(kind: ComponentKind) -> &'static str {
    match kind {
        ComponentKind::Energy => "a kWh",
        ComponentKind::Time | ComponentKind::ParkingTime => "an hour",
        ComponentKind::Flat => "a session",
    }
}

/// A part in a sentence.
pub(super) fn name(part: Part) -> &'static str {
    match part {
        Part::Total => "Total",
        Part::Energy => "Energy",
        Part::Time => "Time",
        Part::Parking => "Parking",
        Part::Fixed => "Fixed price",
        Part::Reservation => "Reservation",
    }
}

/// Both totals, and why they differ.
pub(super) fn summary(received: &Cost, rating: &Rating, difference: Money, causes: &[Cause]) -> String {
    let names: Vec<String> = rating
        .tariffs
        .iter()
        .map(|tariff| format!("{}*{}*{}", tariff.key.country_code, tariff.key.party_id, tariff.key.tariff_id))
        .collect();
    let tariffs = match names.as_slice() {
        [one] => format!("tariff {one} gives"),
        several => format!("tariffs {} give", several.join(" and ")),
    };
    let (theirs, ours) = (money(received.total.excl_vat), money(rating.cost.total.excl_vat));
    let amount = money(Money { nanos: difference.nanos.saturating_abs(), ..difference });
    let how = match difference.nanos {
        0 => "the same".to_owned(),
        more if more > 0 => format!("{amount} more"),
        _ => format!("{amount} less"),
    };
    let mut text = format!("The CPO bills {theirs} without VAT, {tariffs} {ours}: {how}.");
    for cause in causes {
        text.push(' ');
        text.push_str(&cause.text);
    }
    text
}
