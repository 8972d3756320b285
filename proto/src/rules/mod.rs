//! The checks of the contract's `rule` options: every bad field of a request, found at once and named by its path.

pub mod format;
#[path = "../generated/rules.rs"]
#[rustfmt::skip]
mod generated;

use crate::{FieldMask, Money, Timestamp};
use rust_decimal::Decimal;
use std::fmt;

/// A message that knows its rules.
pub trait Check {
    /// Adds every field that breaks its rule to `bad`; `at` is where this message stands.
    fn check(&self, at: Path<'_>, bad: &mut Violations);
}

/// Where a value stands in a request. It costs nothing until something is wrong there.
#[derive(Clone, Copy, Debug, Default)]
pub struct Path<'a> {
    above: Option<&'a Path<'a>>,
    step: Step,
}

#[derive(Clone, Copy, Debug, Default)]
enum Step {
    #[default]
    Root,
    Field(&'static str),
    Index(usize),
}

impl Path<'_> {
    /// The request itself.
    pub const ROOT: Path<'static> = Path { above: None, step: Step::Root };

    /// A field of the message that stands here.
    pub fn field(&self, name: &'static str) -> Path<'_> {
        Path { above: Some(self), step: Step::Field(name) }
    }

    /// An item of the list that stands here.
    pub fn index(&self, index: usize) -> Path<'_> {
        Path { above: Some(self), step: Step::Index(index) }
    }
}

impl fmt::Display for Path<'_> {
    /// `cdr.charging_periods[2].start_time`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(above) = self.above else { return Ok(()) };
        above.fmt(f)?;
        match self.step {
            Step::Root => Ok(()),
            Step::Field(name) if matches!(above.step, Step::Root) => f.write_str(name),
            Step::Field(name) => write!(f, ".{name}"),
            Step::Index(index) => write!(f, "[{index}]"),
        }
    }
}

/// A field that is wrong, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Where, such as `cdr.charging_periods[2].start_time`.
    pub field: String,
    /// What is wrong with it, as a sentence without a full stop.
    pub description: String,
}

/// All that is wrong with a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Violations(Vec<Violation>);

impl Violations {
    /// A hostile request could name millions; nobody reads more than this, and the answer has to fit into a header.
    pub const MOST: usize = 50;

    /// Notes that the field at `at` is wrong.
    pub fn add(&mut self, at: Path<'_>, description: impl Into<String>) {
        if self.0.len() < Self::MOST {
            self.0.push(Violation { field: at.to_string(), description: description.into() });
        }
    }

    /// Notes that the field of this name is wrong.
    pub fn add_named(&mut self, field: String, description: impl Into<String>) {
        if self.0.len() < Self::MOST {
            self.0.push(Violation { field, description: description.into() });
        }
    }

    /// Notes that the field at `at` is missing.
    pub fn required(&mut self, at: Path<'_>) {
        self.add(at, "is required");
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Nothing, or all that is wrong.
    pub fn into_result(self) -> Result<(), Violations> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }
}

impl fmt::Display for Violations {
    /// Every field and what is wrong with it, a clause each.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.0.iter().enumerate() {
            let comma = if index == 0 { "" } else { "; " };
            write!(f, "{comma}{} {}", violation.field, violation.description)?;
        }
        Ok(())
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = std::vec::IntoIter<Violation>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// Checks a request against its rules.
pub fn check(request: &impl Check) -> Result<(), Violations> {
    let mut bad = Violations::default();
    request.check(Path::ROOT, &mut bad);
    bad.into_result()
}

fn max_items(count: usize, most: usize, at: Path<'_>, bad: &mut Violations) {
    if count > most {
        bad.add(at, format!("has {count} items, and may have {most}"));
    }
}

fn max_length(text: &str, most: usize, at: Path<'_>, bad: &mut Violations) -> bool {
    // No text has more characters than bytes, so most texts are never counted.
    let fits = text.len() <= most || text.chars().count() <= most;
    if !fits {
        bad.add(at, format!("is longer than {most} characters"));
    } else if text.contains('\0') {
        bad.add(at, "holds a character of code 0");
        return false;
    }
    fits
}

fn known_enum(known: bool, value: i32, at: Path<'_>, bad: &mut Violations) {
    if !known {
        bad.add(at, format!("{value} is no known value"));
    }
}

fn whole_range(value: i64, min: i64, max: i64, at: Path<'_>, bad: &mut Violations) {
    if value < min {
        bad.add(at, format!("is less than {min}"));
    } else if value > max {
        bad.add(at, format!("is more than {max}"));
    }
}

/// No number of 28 digits needs a longer text.
const DECIMAL_LENGTH_MAX: usize = 64;
const DECIMAL_SCALE_MAX: i64 = 28;

/// The text of a google.type.Decimal, such as `12.5`, `-.5` or `1.25e3`, exactly; None when it is no number or does not fit into 28 digits.
/// (What rust_decimal itself reads is more, `1_000` for one, and with an exponent it rounds.)
pub fn parse_decimal(text: &str) -> Option<Decimal> {
    if text.len() > DECIMAL_LENGTH_MAX {
        return None;
    }
    let (significand, exponent) = match text.split_once(['e', 'E']) {
        Some((significand, exponent)) => (significand, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    let unsigned = significand.strip_prefix(['+', '-']).unwrap_or(significand);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let mut mantissa = 0_i128;
    for digit in whole.bytes().chain(fraction.bytes()) {
        let digit = digit.is_ascii_digit().then(|| i128::from(digit - b'0'))?;
        mantissa = mantissa.checked_mul(10)?.checked_add(digit)?;
    }
    let mut scale = i64::try_from(fraction.len()).ok()? - i64::from(exponent);
    if mantissa == 0 {
        scale = scale.clamp(0, DECIMAL_SCALE_MAX);
    }
    while scale < 0 {
        (mantissa, scale) = (mantissa.checked_mul(10)?, scale + 1);
    }
    while scale > DECIMAL_SCALE_MAX && mantissa % 10 == 0 {
        (mantissa, scale) = (mantissa / 10, scale - 1);
    }
    let signed = if significand.starts_with('-') { -mantissa } else { mantissa };
    Decimal::try_from_i128_with_scale(signed, u32::try_from(scale).ok()?).ok()
}

fn decimal(text: &str, min: &str, max: &str, at: Path<'_>, bad: &mut Violations) {
    let Some(value) = parse_decimal(text) else { return bad.add(at, format!("{:.40?} is no decimal number", text)) };
    if parse_decimal(min).is_some_and(|min| value < min) {
        bad.add(at, format!("is less than {min}"));
    } else if parse_decimal(max).is_some_and(|max| value > max) {
        bad.add(at, format!("is more than {max}"));
    }
}

/// Amounts are kept in 64 bits of billionths, which reach to about 9.2 billion units.
pub const MONEY_UNITS_MAX: u64 = 9_000_000_000;

fn money(money: &Money, at: Path<'_>, bad: &mut Violations) {
    format::currency(&money.currency_code, at.field("currency_code"), bad);
    if money.units.unsigned_abs() > MONEY_UNITS_MAX {
        bad.add(at.field("units"), format!("is beyond {MONEY_UNITS_MAX}"));
    }
    if money.nanos.unsigned_abs() > 999_999_999 {
        bad.add(at.field("nanos"), "is beyond 999999999");
    } else if (money.units > 0 && money.nanos < 0) || (money.units < 0 && money.nanos > 0) {
        bad.add(at.field("nanos"), "has another sign than units");
    }
}

/// 0001-01-01 to 9999-12-31, as google.protobuf.Timestamp says.
const SECONDS: std::ops::RangeInclusive<i64> = -62_135_596_800..=253_402_300_799;

fn timestamp(time: &Timestamp, at: Path<'_>, bad: &mut Violations) {
    if !SECONDS.contains(&time.seconds) || !(0..=999_999_999).contains(&time.nanos) {
        bad.add(at, "is no time between the years 1 and 9999");
    }
}

fn field_mask(mask: &FieldMask, most: usize, at: Path<'_>, bad: &mut Violations) {
    if mask.paths.is_empty() {
        bad.add(at.field("paths"), "is required");
    }
    max_items(mask.paths.len(), most, at.field("paths"), bad);
}

#[cfg(test)]
mod tests {
    use super::parse_decimal;

    #[test]
    fn decimals_are_read_exactly_or_not_at_all() {
        for (text, value) in [
            ("20.45", "20.45"),
            ("3.50", "3.50"),
            ("+.5", "0.5"),
            ("-5.", "-5"),
            ("1.25e3", "1250"),
            ("12500E-3", "12.500"),
            ("0e-99", "0.0000000000000000000000000000"),
            ("79228162514264337593543950335", "79228162514264337593543950335"),
            ("1000000000000000000000000000000e-30", "1.0000000000000000000000000000"),
        ] {
            assert_eq!(parse_decimal(text).map(|number| number.to_string()).as_deref(), Some(value), "{text}");
        }
        let long = "0".repeat(65);
        for text in [
            "",
            "+",
            ".",
            "-.",
            "e3",
            "1e",
            "1e1.5",
            "1_000",
            "_1",
            "1,5",
            " 1",
            "1 ",
            "0x1",
            "١",
            "--1",
            "1e29",
            "1e-29",
            "NaN",
            "inf",
            &*long,
            // Rounded, it would be another number.
            "1.23456789012345678901234567891e0",
            "79228162514264337593543950335e-29",
        ] {
            assert_eq!(parse_decimal(text), None, "{text}");
        }
    }
}
