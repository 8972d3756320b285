//! Money, energy and times as they are written in each language.

use super::{Language, words::Words};
use crate::money::Currency;
use jiff::civil::Date;
use rust_decimal::Decimal;

/// A space at which no line is broken.
const TIED: char = '\u{a0}';

/// A number with its own decimal sign, and at least so many decimals.
fn number(value: Decimal, least: u32, language: Language) -> String {
    let value = value.normalize();
    let digits = value.scale().max(least) as usize;
    let text = format!("{value:.digits$}");
    if language == Language::English { text } else { text.replace('.', ",") }
}

/// An amount with its currency: a sign where one is known everywhere, else the code.
pub(super) fn money(amount: Decimal, currency: Currency, language: Language) -> String {
    let sign = match currency.as_str() {
        "EUR" => "€",
        "GBP" => "£",
        "USD" => "$",
        code => code,
    };
    let number = number(amount, currency.digits(), language);
    match language {
        Language::English if sign.len() == 3 && sign != "€" => format!("{sign}{TIED}{number}"),
        Language::English => format!("{sign}{number}"),
        Language::Dutch => format!("{sign}{TIED}{number}"),
        Language::German | Language::French => format!("{number}{TIED}{sign}"),
    }
}

/// A share: `21%` or `21 %`.
pub(super) fn percent(value: Decimal, language: Language) -> String {
    let number = number(value, 0, language);
    match language {
        Language::English | Language::Dutch => format!("{number}%"),
        Language::German | Language::French => format!("{number}{TIED}%"),
    }
}

/// `10 kWh`, and so on for each unit.
pub(super) fn measure(value: Decimal, unit: &str, language: Language) -> String {
    format!("{}{TIED}{unit}", number(value, 0, language))
}

pub(super) fn kwh(value: Decimal, language: Language) -> String {
    measure(value, "kWh", language)
}

/// Seconds as hours, minutes and seconds: `1 h 30 min`.
pub(super) fn hours(seconds: i64, language: Language) -> String {
    let parts = [(seconds / 3_600, "h"), (seconds % 3_600 / 60, "min"), (seconds % 60, "s")];
    let said = parts.into_iter().filter(|(count, _)| *count != 0).map(|(count, unit)| measure(count.into(), unit, language));
    let said: Vec<String> = said.collect();
    if said.is_empty() { measure(Decimal::ZERO, "min", language) } else { said.join(&TIED.to_string()) }
}

/// A day: `1 May 2026`, `1. Mai 2026`.
pub(super) fn date(date: Date, words: &Words) -> String {
    let month = words.months[usize::from((date.month() - 1).unsigned_abs())];
    super::fill(words.date, &[&date.day().to_string(), month, &date.year().to_string()])
}
