//! Money, energy and times as they are written in each language.

use super::{Language, words::Words};
use crate::money::Currency;
use jiff::civil::{Date, Time};
use rust_decimal::Decimal;

/// A space at which no line is broken, and a narrow one.
const TIED: char = '\u{a0}';
const NARROW: char = '\u{202f}';
/// From so many digits on, those before the decimal sign stand in groups of three.
const GROUPED_DIGITS_MIN: usize = 5;

/// A number with its own decimal sign, and at least so many decimals.
pub(super) fn number(value: Decimal, least: u32, language: Language) -> String {
    let value = value.normalize();
    let digits = value.scale().max(least) as usize;
    let text = format!("{value:.digits$}");
    let (whole, decimals) = text.split_once('.').map_or((text.as_str(), None), |(whole, decimals)| (whole, Some(decimals)));
    let (group, point) = match language {
        Language::English => (',', '.'),
        Language::Dutch | Language::German => ('.', ','),
        Language::French => (NARROW, ','),
    };
    let whole = grouped(whole, group);
    decimals.map_or(whole.clone(), |decimals| format!("{whole}{point}{decimals}"))
}

/// The digits of a whole number in groups of three.
fn grouped(whole: &str, sign: char) -> String {
    let (minus, digits) = whole.split_at(usize::from(whole.starts_with('-')));
    if digits.len() < GROUPED_DIGITS_MIN {
        return whole.to_owned();
    }
    let mut said = minus.to_owned();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            said.push(sign);
        }
        said.push(digit);
    }
    said
}

/// An amount with its currency: a sign where one is known everywhere, else the code.
pub(super) fn money(amount: Decimal, currency: Currency, language: Language) -> String {
    let (sign, is_code) = match currency.as_str() {
        "EUR" => ("€", false),
        "GBP" => ("£", false),
        "USD" => ("$", false),
        code => (code, true),
    };
    let number = |amount| number(amount, currency.digits(), language);
    match language {
        Language::English if is_code => format!("{sign}{TIED}{}", number(amount)),
        Language::English => format!("{}{sign}{}", if amount.is_sign_negative() { "-" } else { "" }, number(amount.abs())),
        Language::Dutch => format!("{sign}{TIED}{}", number(amount)),
        Language::German | Language::French => format!("{}{TIED}{sign}", number(amount)),
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
    let hour = if language == Language::Dutch { "uur" } else { "h" };
    let parts = [(seconds / 3_600, hour), (seconds % 3_600 / 60, "min"), (seconds % 60, "s")];
    let said = parts.into_iter().filter(|(count, _)| *count != 0).map(|(count, unit)| measure(count.into(), unit, language));
    let said: Vec<String> = said.collect();
    if said.is_empty() { measure(Decimal::ZERO, "min", language) } else { said.join(&TIED.to_string()) }
}

/// A time of day: `07:30`, `7 h 30`.
pub(super) fn clock(time: Time, language: Language) -> String {
    match (language, time.minute()) {
        (Language::French, 0) => format!("{}{TIED}h", time.hour()),
        (Language::French, minute) => format!("{}{TIED}h{TIED}{minute:02}", time.hour()),
        (_, minute) => format!("{:02}:{minute:02}", time.hour()),
    }
}

/// The midnight that ends a day.
pub(super) fn end_of_day(language: Language) -> String {
    if language == Language::French { format!("24{TIED}h") } else { "24:00".to_owned() }
}

/// A day: `1 May 2026`, `1. Mai 2026`, `1er mai 2026`.
pub(super) fn date(date: Date, language: Language, words: &Words) -> String {
    let month = words.months[usize::from((date.month() - 1).unsigned_abs())];
    let day = match (language, date.day()) {
        (Language::French, 1) => "1er".to_owned(),
        (_, day) => day.to_string(),
    };
    super::fill(words.date, &[&day, month, &date.year().to_string()])
}
