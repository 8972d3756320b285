//! Amounts inside the engine, exact until the one rounding at its end.
//!
//! A price has at most nine decimals, energy six (of a kWh), VAT six (of the whole), and an hour has 3.6 · 10⁹ microseconds. The unit is
//! 1 / (3.6 · 10²⁴) of the currency's: every product of those is a whole number of it, 20 minutes at 1 €/h included. 128 bits reach to
//! 4.7 · 10¹³ units of currency; what lies beyond is refused, never wrapped.

use super::{Component, ComponentKind, Rounding, TaxIncluded};
use crate::money::{Currency, Money, NANOS};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// Microseconds in an hour.
pub(super) const HOUR: i64 = 3_600_000_000;
/// Seconds in it: what is left of the unit once energy is counted.
const PER_ENERGY: i64 = 3_600;
/// Parts of VAT in the whole.
const WHOLE: i64 = 1_000_000;
/// Parts of one unit of currency.
const UNIT: i128 = HOUR as i128 * 1_000_000_000_000_000;
/// Parts of a billionth of it.
const PER_NANO: i128 = UNIT / NANOS as i128;

/// Numbers too large to be computed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OutOfRange;

/// A price component as whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Rate {
    /// For a kWh, an hour or once: billionths. More decimals than nine are no price anybody asks.
    nanos: i64,
    /// Millionths; None where the tariff says none.
    vat: Option<i64>,
    tax: Tax,
    pub step_size: u32,
}

/// How VAT stands to a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Tax {
    /// It comes upon it.
    Added,
    /// The price is with it.
    Contained,
    /// Nobody says how much it is.
    Unknown,
}

/// A decimal as a whole number of 10⁻ⁿ, exactly.
fn scaled(value: Decimal, digits: u32) -> Result<i64, OutOfRange> {
    let value = value.normalize();
    let missing = digits.checked_sub(value.scale()).ok_or(OutOfRange)?;
    let whole = value.mantissa().checked_mul(10i128.pow(missing)).ok_or(OutOfRange)?;
    i64::try_from(whole).map_err(|_| OutOfRange)
}

impl Rate {
    /// A component of a tariff that says so much of tax.
    pub(super) fn of(component: &Component, tax_included: Option<TaxIncluded>) -> Result<Self, OutOfRange> {
        let vat = component.vat.filter(|_| tax_included != Some(TaxIncluded::NotApplicable));
        let tax = match tax_included {
            None | Some(TaxIncluded::No | TaxIncluded::NotApplicable) => Tax::Added,
            Some(TaxIncluded::Yes) => Tax::Contained,
            // One that is given all the same is known.
            Some(TaxIncluded::NotStated) if vat.is_some() => Tax::Added,
            Some(TaxIncluded::NotStated) => Tax::Unknown,
        };
        let vat = vat.map(|percent| scaled(percent, 4)).transpose()?;
        if vat.is_some_and(|vat| vat <= -WHOLE) {
            return Err(OutOfRange);
        }
        Ok(Rate { nanos: scaled(component.price, 9)?, vat, tax, step_size: component.step_size })
    }

    /// The VAT, millionths.
    pub(super) fn vat(self) -> Option<i64> {
        self.vat
    }

    /// How that stands to the price.
    pub(super) fn tax(self) -> Tax {
        self.tax
    }

    /// For a kWh, an hour or once, as the tariff says it.
    pub(super) fn price(self) -> Decimal {
        Decimal::from_i128_with_scale(self.nanos.into(), 9).normalize()
    }

    /// Percent.
    pub(super) fn percent(self) -> Option<Decimal> {
        self.vat.map(|parts| Decimal::from_i128_with_scale(parts.into(), 4).normalize())
    }

    /// What a quantity costs without and with VAT, the same where that is not known: thousandths of a Wh, microseconds, or how often for a fixed fee.
    pub(super) fn amounts(self, kind: ComponentKind, quantity: i64) -> Result<(Exact, Exact), OutOfRange> {
        let product = i128::from(self.nanos) * i128::from(quantity);
        let per_quantity = match kind {
            ComponentKind::Flat => HOUR,
            ComponentKind::Energy => PER_ENERGY,
            ComponentKind::Time | ComponentKind::ParkingTime => 1,
        };
        let times = |parts: i64| {
            let factor = per_quantity.checked_mul(parts);
            match (i64::try_from(product), factor) {
                // Nearly always, and several times faster: two numbers of 64 bits are never beyond 128.
                (Ok(product), Some(factor)) => Some(i128::from(product) * i128::from(factor)),
                _ => product.checked_mul(i128::from(per_quantity) * i128::from(parts)),
            }
            .map(Exact)
            .ok_or(OutOfRange)
        };
        let asked = times(WHOLE)?;
        match (self.vat, self.tax) {
            (None, _) => Ok((asked, asked)),
            (Some(_), Tax::Contained) => Ok((asked.without_vat(self.vat)?, asked)),
            (Some(vat), _) => Ok((asked, times(WHOLE.checked_add(vat).ok_or(OutOfRange)?)?)),
        }
    }
}

/// An exact amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Exact(i128);

impl Exact {
    pub(super) const ZERO: Exact = Exact(0);

    /// An amount of money.
    pub(super) fn of_money(money: Money) -> Result<Self, OutOfRange> {
        i128::from(money.nanos).checked_mul(PER_NANO).map(Exact).ok_or(OutOfRange)
    }

    /// With VAT of so many millionths. Amounts that VAT does not divide evenly (a clamped total) lose less than 10⁻²⁴ of a unit.
    pub(super) fn with_vat(self, vat: Option<i64>) -> Result<Self, OutOfRange> {
        let Some(vat) = vat else { return Ok(self) };
        let parts = i128::from(vat) + i128::from(WHOLE);
        let (whole, rest) = (self.0 / i128::from(WHOLE), self.0 % i128::from(WHOLE));
        let rest = rest.checked_mul(parts).ok_or(OutOfRange)? / i128::from(WHOLE);
        whole.checked_mul(parts).and_then(|whole| whole.checked_add(rest)).map(Exact).ok_or(OutOfRange)
    }

    /// Less VAT of so many millionths, which it contains. What does not divide evenly loses less than 10⁻²⁴ of a unit.
    pub(super) fn without_vat(self, vat: Option<i64>) -> Result<Self, OutOfRange> {
        let Some(vat) = vat else { return Ok(self) };
        let parts = i128::from(vat) + i128::from(WHOLE);
        let (whole, rest) = (self.0 / parts, self.0 % parts);
        let rest = rest * i128::from(WHOLE) / parts;
        whole.checked_mul(WHOLE.into()).and_then(|whole| whole.checked_add(rest)).map(Exact).ok_or(OutOfRange)
    }

    pub(super) fn plus(self, other: Exact) -> Result<Self, OutOfRange> {
        self.0.checked_add(other.0).map(Exact).ok_or(OutOfRange)
    }

    /// As money with so many decimals, at most nine.
    pub(super) fn round_to(self, currency: Currency, digits: u32, rounding: Rounding) -> Result<Money, OutOfRange> {
        let step = &STEPS[digits.min(DIGITS_MAX) as usize];
        let is_negative = self.0 < 0;
        let Parted { whole, is_exact, to_half } = step.part(self.0.unsigned_abs());
        // Away from zero or not: what is up and down turns round below it.
        let away = match rounding {
            Rounding::Up => !is_exact && !is_negative,
            Rounding::Down => !is_exact && is_negative,
            Rounding::HalfEven => to_half.is_gt() || (to_half.is_eq() && whole % 2 != 0),
            Rounding::HalfAwayFromZero => to_half.is_ge(),
        };
        let whole = i64::try_from(whole).map_err(|_| OutOfRange)? + i64::from(away);
        let nanos = whole.checked_mul(step.nanos).ok_or(OutOfRange)?;
        Ok(Money { currency, nanos: if is_negative { -nanos } else { nanos } })
    }
}

/// The most decimals of money.
const DIGITS_MAX: u32 = 9;
/// What amounts are rounded to, by their decimals.
const STEPS: [Step; DIGITS_MAX as usize + 1] = {
    let mut steps = [Step { twos: 0, odd: 0, nanos: 0 }; DIGITS_MAX as usize + 1];
    let mut digits = 0;
    while digits <= DIGITS_MAX {
        // The unit is 2²⁵ · 3² · 5²³ to the currency's.
        steps[digits as usize] = Step { twos: 25 - digits, odd: 9 * 5u64.pow(23 - digits), nanos: NANOS / 10i64.pow(digits) };
        digits += 1;
    }
    steps
};

/// A power of two times what fits in 64 bits: dividing by those is several times faster than by 128 bits.
#[derive(Clone, Copy)]
struct Step {
    twos: u32,
    odd: u64,
    /// Billionths of the currency's unit.
    nanos: i64,
}

/// An amount in steps.
#[derive(Debug, PartialEq)]
struct Parted {
    /// How many whole ones.
    whole: u128,
    /// Whether nothing is left.
    is_exact: bool,
    /// What is left, beside half a step.
    to_half: Ordering,
}

impl Step {
    fn part(&self, amount: u128) -> Parted {
        let (high, low) = (amount >> self.twos, amount as u64 & ((1 << self.twos) - 1));
        let (whole, left) = match u64::try_from(high) {
            Ok(high) => (u128::from(high / self.odd), high % self.odd),
            Err(_) => (high / u128::from(self.odd), (high % u128::from(self.odd)) as u64),
        };
        // Half of an odd number lies between two: of what is left, the high part doubled, and all that the low one can add to it is one.
        let (carried, below) = ((low << 1) >> self.twos, (low << 1) & ((1 << self.twos) - 1));
        let to_half = (2 * left + carried).cmp(&self.odd).then(below.cmp(&0));
        Parted { whole, is_exact: left == 0 && low == 0, to_half }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rate(price: &str, vat: Option<i64>) -> Result<Rate, OutOfRange> {
        let price = price.parse().unwrap();
        Rate::of(&Component { kind: ComponentKind::Flat, price, vat: vat.map(Decimal::from), step_size: 0 }, None)
    }

    fn once(amount: &str) -> Exact {
        rate(amount, None).unwrap().amounts(ComponentKind::Flat, 1).unwrap().0
    }

    fn rounded(amount: &str, rounding: Rounding) -> i64 {
        once(amount).round_to(Currency::EUR, 2, rounding).unwrap().nanos / 10_000_000
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
        let an_hour = rate("1", None).unwrap();
        let third = an_hour.amounts(ComponentKind::Time, HOUR / 3).unwrap().0;
        assert_eq!(third.plus(third).unwrap().plus(third).unwrap(), once("1"));
    }

    #[test]
    fn hostile_numbers_are_refused() {
        assert!(rate(&Decimal::MAX.to_string(), None).is_err());
        assert!(rate("0.0000000001", None).is_err());
        assert!(rate("1", Some(-100)).is_err());
        let dear = rate("1000000000", Some(21)).unwrap();
        assert!(dear.amounts(ComponentKind::Energy, i64::MAX).is_err());
    }

    /// Amounts that are about a half of some coin.
    fn halves() -> impl Strategy<Value = u128> {
        (any::<u32>(), 0..=DIGITS_MAX, 0u128..3).prop_map(|(coins, digits, more)| {
            let half = UNIT.unsigned_abs() / 10u128.pow(digits) / 2;
            half * u128::from(coins) + more - 1u128.min(u128::from(coins))
        })
    }

    proptest! {
        #[test]
        fn dividing_in_two_steps_is_dividing(amount in prop_oneof![any::<u128>().prop_map(|amount| amount >> 1), any::<u64>().prop_map(u128::from), halves()], digits in 0..=DIGITS_MAX) {
            let step = UNIT.unsigned_abs() / 10u128.pow(digits);
            let rest = amount % step;
            let want = Parted { whole: amount / step, is_exact: rest == 0, to_half: (rest * 2).cmp(&step) };
            prop_assert_eq!(STEPS[digits as usize].part(amount), want);
        }
    }
}
