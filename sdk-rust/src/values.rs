//! Numbers, money and times, exactly.

use crate::{Error, Result};
use std::{fmt, str::FromStr};
use wattlane_proto::rules::{MONEY_UNITS_MAX, parse_decimal};

/// An instant.
pub type Timestamp = jiff::Timestamp;

#[cfg(feature = "uniffi")]
uniffi::custom_type!(Timestamp, std::time::SystemTime, {
    remote,
    // Whatever is refused here is refused as ours: UniFFI tells callers of any other as its internal error.
    try_lift: |time| Ok(Timestamp::try_from(time).map_err(|error| Error::Invalid { text: error.to_string() })?),
    lower: |time| time.into(),
});

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
        let number = parse_decimal(text);
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
/// assert!(wattlane::Money::new("EUR", "0.3333333333".parse()?).is_err());
/// # Ok::<(), wattlane::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    currency: String,
    /// Of at most nine decimals, and not beyond what 64 bits of whole units hold.
    amount: Decimal,
}

impl Money {
    /// An amount. Errors: more than nine decimals, or beyond nine billion.
    pub fn new(currency: impl Into<String>, amount: Decimal) -> Result<Self> {
        let fits = amount.0.normalize().scale() <= 9 && amount.0.abs() <= rust_decimal::Decimal::from(MONEY_UNITS_MAX);
        if !fits {
            return Err(Error::Invalid { text: format!("{amount} has more than nine decimals or is beyond nine billion") });
        }
        Ok(Money { currency: currency.into(), amount })
    }

    /// ISO 4217, such as `EUR`.
    pub fn currency(&self) -> &str {
        &self.currency
    }

    /// How much, in the currency's unit.
    pub fn amount(&self) -> Decimal {
        self.amount
    }

    pub(crate) fn of_nanos(currency: String, nanos: i128) -> Self {
        Money { currency, amount: Decimal(rust_decimal::Decimal::from_i128_with_scale(nanos, 9).normalize()) }
    }

    pub(crate) fn nanos(&self) -> i128 {
        let mut nanos = self.amount.0;
        nanos.rescale(9);
        nanos.mantissa()
    }

    pub(crate) fn into_currency(self) -> String {
        self.currency
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.currency)
    }
}

/// [`Money`] as phones give and get it; what [`Money::new`] would not make is an error there too.
#[cfg(feature = "uniffi")]
#[derive(uniffi::Record)]
pub struct MoneyFields {
    /// ISO 4217, such as `EUR`.
    pub currency: String,
    /// How much, in the currency's unit: at most nine decimals, and not beyond nine billion.
    pub amount: Decimal,
}

#[cfg(feature = "uniffi")]
uniffi::custom_type!(Money, MoneyFields, {
    try_lift: |fields| Ok(Money::new(fields.currency, fields.amount)?),
    lower: |money| MoneyFields { amount: money.amount, currency: money.currency },
});
