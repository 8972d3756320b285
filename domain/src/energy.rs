//! Energy, exactly: thousandths of a watt-hour in 64 bits.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Energy; negative where a vehicle gave it back.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Energy {
    milliwatt_hours: i64,
}

/// Thousandths of a watt-hour in a kilowatt-hour.
const PER_KWH: i64 = 1_000_000;
/// Thousandths of a watt-hour in a unit of so many decimals of a kWh.
const PARTS: [i64; 7] = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];

impl Energy {
    /// None at all.
    pub const ZERO: Energy = Energy { milliwatt_hours: 0 };

    /// From thousandths of a watt-hour.
    pub const fn from_milliwatt_hours(milliwatt_hours: i64) -> Self {
        Energy { milliwatt_hours }
    }

    /// From kilowatt-hours, half a thousandth of a watt-hour away from zero; None beyond 9.2 TWh. OCPI gives four decimals, meters six at most.
    pub fn from_kwh(kwh: Decimal) -> Option<Self> {
        if let Some(parts) = PARTS.get(kwh.scale() as usize) {
            return i64::try_from(kwh.mantissa()).ok()?.checked_mul(*parts).map(Energy::from_milliwatt_hours);
        }
        let scaled = kwh.checked_mul(Decimal::from(PER_KWH))?;
        let whole = scaled.round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
        i64::try_from(whole.mantissa() / 10i128.pow(whole.scale())).ok().map(Energy::from_milliwatt_hours)
    }

    /// In thousandths of a watt-hour.
    pub const fn milliwatt_hours(self) -> i64 {
        self.milliwatt_hours
    }

    /// In kilowatt-hours.
    pub fn kwh(self) -> Decimal {
        Decimal::from_i128_with_scale(i128::from(self.milliwatt_hours), 6).normalize()
    }

    /// Both together, None out of range.
    pub fn checked_add(self, other: Energy) -> Option<Energy> {
        self.milliwatt_hours.checked_add(other.milliwatt_hours).map(Energy::from_milliwatt_hours)
    }
}

impl fmt::Display for Energy {
    /// `20.45 kWh`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} kWh", self.kwh())
    }
}

impl fmt::Debug for Energy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
