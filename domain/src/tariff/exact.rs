//! Amounts inside the engine, exact until the one rounding at its end.
//!
//! A price has at most nine decimals, energy six (of a kWh), VAT six (of the whole), and an hour has 3.6 · 10⁹ microseconds. The unit is
//! 1 / (3.6 · 10²⁴) of the currency's: every product of those is a whole number of it, 20 minutes at 1 €/h included. 128 bits reach to
//! 4.7 · 10¹³ units of currency; what lies beyond is refused, never wrapped.

use super::{PricingPolicy, Rounding};
use crate::{
    energy::Energy,
    money::{Currency, Money, NANOS},
};
use rust_decimal::Decimal;

/// Microseconds in an hour.
pub(super) const HOUR: i128 = 3_600_000_000;
/// Parts of one unit of currency.
const UNIT: i128 = HOUR * 1_000_000_000_000_000;
/// Parts of a billionth of it.
const PER_NANO: i128 = UNIT / NANOS as i128;
/// Milliwatt-hours in a kWh, and parts of VAT in the whole.
const MILLION: i128 = 1_000_000;

/// Numbers too large to be computed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OutOfRange;

/// An exact amount.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Exact(i128);

/// A price in billionths; more decimals than nine are no price anybody asks.
pub(super) fn nanos(price: Decimal) -> Result<i128, OutOfRange> {
    scaled(price, 9)
}

/// A decimal as a whole number of 10⁻ⁿ, exactly.
fn scaled(value: Decimal, digits: u32) -> Result<i128, OutOfRange> {
    let value = value.normalize();
    let missing = digits.checked_sub(value.scale()).ok_or(OutOfRange)?;
    value.mantissa().checked_mul(10i128.pow(missing)).ok_or(OutOfRange)
}

impl Exact {
    /// A price, once.
    pub(super) fn once(price: Decimal) -> Result<Self, OutOfRange> {
        nanos(price)?.checked_mul(PER_NANO).map(Exact).ok_or(OutOfRange)
    }

    /// Energy at a price for a kWh.
    pub(super) fn of_energy(energy: Energy, price: Decimal) -> Result<Self, OutOfRange> {
        let product = nanos(price)?.checked_mul(i128::from(energy.milliwatt_hours())).ok_or(OutOfRange)?;
        product.checked_mul(PER_NANO / MILLION).map(Exact).ok_or(OutOfRange)
    }

    /// Microseconds at a price for an hour.
    pub(super) fn of_time(microseconds: i128, price: Decimal) -> Result<Self, OutOfRange> {
        let product = nanos(price)?.checked_mul(microseconds).ok_or(OutOfRange)?;
        product.checked_mul(PER_NANO / HOUR).map(Exact).ok_or(OutOfRange)
    }

    /// An amount of money.
    pub(super) fn of_money(money: Money) -> Result<Self, OutOfRange> {
        i128::from(money.nanos).checked_mul(PER_NANO).map(Exact).ok_or(OutOfRange)
    }

    /// With VAT of so many percent. Amounts that VAT does not divide evenly (a clamped total) lose less than 10⁻²⁴ of a unit.
    pub(super) fn with_vat(self, percent: Option<Decimal>) -> Result<Self, OutOfRange> {
        let Some(percent) = percent else { return Ok(self) };
        let parts = MILLION.checked_add(scaled(percent, 4)?).ok_or(OutOfRange)?;
        let (whole, rest) = (self.0 / MILLION, self.0 % MILLION);
        let rest = rest.checked_mul(parts).ok_or(OutOfRange)? / MILLION;
        whole.checked_mul(parts).and_then(|whole| whole.checked_add(rest)).map(Exact).ok_or(OutOfRange)
    }

    pub(super) fn plus(self, other: Exact) -> Result<Self, OutOfRange> {
        self.0.checked_add(other.0).map(Exact).ok_or(OutOfRange)
    }

    /// As money, rounded by the policy.
    pub(super) fn round(self, currency: Currency, policy: &PricingPolicy) -> Result<Money, OutOfRange> {
        self.round_to(currency, policy.digits(currency), policy.rounding)
    }

    /// As money with so many decimals, at most nine.
    pub(super) fn round_to(self, currency: Currency, digits: u32, rounding: Rounding) -> Result<Money, OutOfRange> {
        let step = UNIT / 10i128.pow(digits.min(9));
        let (down, rest) = (self.0.div_euclid(step), self.0.rem_euclid(step));
        let up = match rounding {
            Rounding::Up => rest > 0,
            Rounding::Down => false,
            Rounding::HalfEven => rest * 2 > step || (rest * 2 == step && down % 2 != 0),
            Rounding::HalfAwayFromZero => rest * 2 > step || (rest * 2 == step && self.0 > 0),
        };
        let nanos = (down + i128::from(up)) * (NANOS as i128 / 10i128.pow(digits.min(9)));
        Ok(Money { currency, nanos: i64::try_from(nanos).map_err(|_| OutOfRange)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rounded(amount: &str, rounding: Rounding) -> i64 {
        let exact = Exact::once(amount.parse().unwrap()).unwrap();
        exact.round_to(Currency::EUR, 2, rounding).unwrap().nanos / 10_000_000
    }

    #[test]
    fn each_rounding_goes_its_way_on_both_sides_of_zero() {
        use Rounding::*;
        let table = [
            ("0.125", 13, 12, 13, 12),
            ("-0.125", -13, -12, -12, -13),
            ("0.135", 14, 14, 14, 13),
            ("0.1251", 13, 13, 13, 12),
            ("-0.1249", -12, -12, -12, -13),
        ];
        for (amount, away, even, up, down) in table {
            let got = [HalfAwayFromZero, HalfEven, Up, Down].map(|mode| rounded(amount, mode));
            assert_eq!(got, [away, even, up, down], "{amount}");
        }
    }

    #[test]
    fn a_third_of_an_hour_three_times_is_an_hour() {
        let third = Exact::of_time(HOUR / 3, Decimal::ONE).unwrap();
        assert_eq!(third.plus(third).unwrap().plus(third).unwrap(), Exact::once(Decimal::ONE).unwrap());
    }

    #[test]
    fn hostile_numbers_are_refused() {
        assert!(Exact::once(Decimal::MAX).is_err());
        assert!(Exact::of_energy(Energy::from_milliwatt_hours(i64::MAX), Decimal::from(1_000_000_000)).is_err());
        assert!(nanos("0.0000000001".parse().unwrap()).is_err());
    }
}
