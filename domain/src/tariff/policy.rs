//! How exact amounts become money.

use crate::money::Currency;
use serde::{Deserialize, Serialize};

/// A provider's way of rounding. The default is half away from zero, to the currency's own digits (DOMAIN §4.4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PricingPolicy {
    /// Which way a half goes.
    pub rounding: Rounding,
    /// How many decimals are kept, at most 9; None: as many as the currency has. Providers may choose up to 6.
    pub decimals: Option<u32>,
    /// Whether a restriction on current or power holds for a period in which neither was measured (A3).
    pub assume_unmeasured_matches: bool,
}

/// Which way a half goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rounding {
    #[default]
    HalfAwayFromZero,
    HalfEven,
    /// Always towards positive infinity.
    Up,
    /// Always towards negative infinity.
    Down,
}

impl PricingPolicy {
    /// The decimals that amounts of a currency keep.
    pub fn digits(&self, currency: Currency) -> u32 {
        self.decimals.unwrap_or_else(|| currency.digits()).min(9)
    }
}
