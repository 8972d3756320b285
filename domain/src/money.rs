//! Money, exactly: billionths of the currency's unit in 64 bits, which reach to 9.2 billion units. Cents would lose OCPI's 12.375.

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};

/// Billionths in a unit.
pub const NANOS: i64 = 1_000_000_000;
/// Decimals of an amount.
const SCALE: u32 = 9;

/// Why a text is no amount or no currency.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// ISO 4217 has no such currency.
    #[error("{0:?} is no currency of ISO 4217")]
    UnknownCurrency(String),
    /// An amount has more than nine decimals, or more than 9.2 billion units.
    #[error("{0} has more than nine decimals or is beyond 9.2 billion")]
    OutOfRange(String),
}

/// A currency of ISO 4217.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency {
    code: [u8; 3],
    /// Follows from the code; here it is not looked up for each amount.
    digits: u8,
}

/// Code and decimals, a line each of six bytes (`EUR,2` and its end), sorted by code.
const CURRENCIES: &[u8] = include_bytes!("data/currencies.csv");

impl Currency {
    /// The euro.
    pub const EUR: Currency = Currency { code: *b"EUR", digits: 2 };

    /// The currency of that code, in capitals.
    pub fn parse(code: &str) -> Result<Self, MoneyError> {
        let line = code.as_bytes().try_into().ok().and_then(line);
        let currency = line.map(|[a, b, c, _, digits, _]| Currency { code: [*a, *b, *c], digits: digits - b'0' });
        currency.ok_or_else(|| MoneyError::UnknownCurrency(code.chars().take(10).collect()))
    }

    /// Its code.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.code).unwrap_or_default()
    }

    /// How many decimals its smallest coin has: 2 for EUR, 0 for JPY.
    pub fn digits(&self) -> u32 {
        self.digits.into()
    }
}

fn line(code: &[u8; 3]) -> Option<&'static [u8; 6]> {
    let (lines, _) = CURRENCIES.as_chunks();
    let found = lines.binary_search_by(|line| line[..3].cmp(code)).ok()?;
    Some(&lines[found])
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Code;
        impl de::Visitor<'_> for Code {
            type Value = Currency;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a currency of ISO 4217")
            }
            fn visit_str<E: de::Error>(self, code: &str) -> Result<Currency, E> {
                Currency::parse(code).map_err(E::custom)
            }
        }
        from.deserialize_str(Code)
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An amount of one currency.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Of which currency.
    pub currency: Currency,
    /// How much, in billionths of its unit.
    pub nanos: i64,
}

impl Money {
    /// Nothing.
    pub const fn zero(currency: Currency) -> Self {
        Money { currency, nanos: 0 }
    }

    /// An exact amount. Errors: more than nine decimals that matter, or beyond 9.2 billion.
    pub fn from_decimal(currency: Currency, amount: Decimal) -> Result<Self, MoneyError> {
        let out_of_range = || MoneyError::OutOfRange(amount.to_string());
        let nanos = amount.checked_mul(Decimal::from(NANOS)).ok_or_else(out_of_range)?;
        if !nanos.is_integer() {
            return Err(out_of_range());
        }
        let nanos = i64::try_from(nanos.mantissa() / 10i128.pow(nanos.scale())).map_err(|_| out_of_range())?;
        Ok(Money { currency, nanos })
    }

    /// The amount as an exact decimal.
    pub fn amount(&self) -> Decimal {
        Decimal::from_i128_with_scale(i128::from(self.nanos), SCALE).normalize()
    }

    /// Whole units, towards zero.
    pub fn units(&self) -> i64 {
        self.nanos / NANOS
    }

    /// Billionths beyond the whole units, of the same sign.
    pub fn subunits(&self) -> i32 {
        (self.nanos % NANOS) as i32
    }

    /// This less that, None where their currencies differ or it is out of range.
    pub fn checked_sub(self, other: Money) -> Option<Money> {
        (self.currency == other.currency).then_some(())?;
        Some(Money { currency: self.currency, nanos: self.nanos.checked_sub(other.nanos)? })
    }

    /// So many percent of it, without its sign; None out of range.
    pub fn share(self, percent: Decimal) -> Option<Decimal> {
        self.amount().abs().checked_mul(percent).map(|hundredfold| hundredfold / Decimal::ONE_HUNDRED)
    }

    /// The amount with the other sign.
    pub fn negated(self) -> Money {
        Money { currency: self.currency, nanos: self.nanos.saturating_neg() }
    }
}

impl fmt::Display for Money {
    /// `12.375 EUR`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount(), self.currency)
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Money {
    type Err = MoneyError;
    /// `12.375 EUR`.
    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let (amount, currency) = text.split_once(' ').ok_or_else(|| MoneyError::OutOfRange(text.to_owned()))?;
        let amount = Decimal::from_str_exact(amount).map_err(|_| MoneyError::OutOfRange(amount.to_owned()))?;
        Money::from_decimal(Currency::parse(currency)?, amount)
    }
}

/// An amount without and with VAT.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Price {
    /// Excluding VAT.
    pub excl_vat: Money,
    /// Including VAT; None where it is not known.
    pub incl_vat: Option<Money>,
}

impl Price {
    /// The price with the other sign.
    pub fn negated(self) -> Self {
        Price { excl_vat: self.excl_vat.negated(), incl_vat: self.incl_vat.map(Money::negated) }
    }

    /// The same numbers in another currency: for amounts that were read before their currency was known.
    pub fn relabelled(self, currency: Currency) -> Self {
        let relabel = |money: Money| Money { currency, ..money };
        Price { excl_vat: relabel(self.excl_vat), incl_vat: self.incl_vat.map(relabel) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn currencies_have_their_own_digits() {
        let digits = |code| Currency::parse(code).unwrap().digits();
        assert_eq!([digits("EUR"), digits("JPY"), digits("KWD"), digits("CHF")], [2, 0, 3, 2]);
        assert_eq!([digits("XCG"), digits("ANG")], [2, 2], "the new guilder of Cura\u{e7}ao, and the one in older charges");
        for wrong in ["eur", "EU", "EURO", "ZZZ", "", "E,2"] {
            assert!(Currency::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_amount_is_exact_or_refused() {
        assert_eq!("12.375 EUR".parse::<Money>().unwrap().nanos, 12_375_000_000);
        assert!("0.0000000001 EUR".parse::<Money>().is_err());
        assert!("9300000000 EUR".parse::<Money>().is_err());
        assert_eq!("-0.5 EUR".parse::<Money>().unwrap().subunits(), -500_000_000);
    }

    #[test]
    fn the_table_of_currencies_is_one_that_can_be_searched() {
        let (lines, rest) = CURRENCIES.as_chunks::<6>();
        assert!(rest.is_empty() && lines.is_sorted_by(|one, next| one[..3] < next[..3]));
        for line in lines {
            assert!(line[..3].iter().all(u8::is_ascii_uppercase) && line[3] == b',' && line[4].is_ascii_digit() && line[5] == b'\n');
        }
    }

    proptest! {
        #[test]
        fn an_amount_written_and_read_is_the_same(nanos: i64) {
            let money = Money { currency: Currency::EUR, nanos };
            prop_assert_eq!(money.to_string().parse::<Money>().unwrap(), money);
        }
    }
}
