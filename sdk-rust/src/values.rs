//! Numbers, money and times, exactly.

use crate::{Error, Result};
use std::{fmt, str::FromStr};

/// An instant.
pub type Timestamp = jiff::Timestamp;

#[cfg(feature = "uniffi")]
uniffi::custom_type!(Timestamp, std::time::SystemTime, { remote, try_lift: |time| Ok(Timestamp::try_from(time)?), lower: |time| time.into() });

/// An exact decimal number of at most 28 digits. It is made from a text, never from a float.
///
/// ```
/// let kwh: wattlane::Decimal = "20.45".parse()?;
/// assert_eq!(kwh.to_string(), "20.45");
/// assert!("20,45".parse::<wattlane::Decimal>().is_err() && "1_000".parse::<wattlane::Decimal>().is_err());
/// # Ok::<(), wattlane::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(pub(crate) rust_decimal::Decimal);

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Decimal {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        let number = wattlane_proto::rules::parse_decimal(text);
        number.map(Decimal).ok_or_else(|| Error::Invalid { text: format!("{text:?} is no decimal number of at most 28 digits") })
    }
}

impl From<i64> for Decimal {
    fn from(whole: i64) -> Self {
        Decimal(whole.into())
    }
}

impl TryFrom<String> for Decimal {
    type Error = Error;
    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

#[cfg(feature = "uniffi")]
uniffi::custom_type!(Decimal, String, { try_lift: |text| Ok(text.parse::<Decimal>()?), lower: |number| number.to_string() });

/// An amount of one currency, exact to nine decimals.
///
/// ```
/// let fee = wattlane::Money::new("EUR", "12.375".parse()?)?;
/// assert_eq!(fee.to_string(), "12.375 EUR");
/// # Ok::<(), wattlane::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Money {
    /// ISO 4217, such as `EUR`.
    pub currency: String,
    /// How much, in the currency's unit.
    pub amount: Decimal,
}

impl Money {
    /// An amount. Errors: more than nine decimals, or beyond nine billion.
    pub fn new(currency: impl Into<String>, amount: Decimal) -> Result<Self> {
        let fits = amount.0.normalize().scale() <= 9 && amount.0.abs() <= rust_decimal::Decimal::from(9_000_000_000_i64);
        if !fits {
            return Err(Error::Invalid { text: format!("{amount} has more than nine decimals or is beyond nine billion") });
        }
        Ok(Money { currency: currency.into(), amount })
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.currency)
    }
}
