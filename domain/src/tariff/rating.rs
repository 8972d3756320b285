//! What the engine answers.

use super::{
    ComponentKind, PricingPolicy, Rounding, TariffKey,
    exact::{HOUR, Rate},
    sums::OCPI_DIGITS,
};
use crate::{
    cdr::Cost,
    finding::Finding,
    money::{Currency, Money},
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, sync::Arc};

/// One result: what a charge costs, and how that came about. It is never changed; rating again makes another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rating {
    /// [`ENGINE_VERSION`](super::ENGINE_VERSION) as it was.
    pub engine_version: Cow<'static, str>,
    pub source: TariffSource,
    /// In the order in which they came into use.
    pub tariffs: Vec<Arc<RatedTariff>>,
    /// The IANA zone in which local times were judged; None where no restriction needed one.
    pub time_zone: Option<Arc<str>>,
    pub policy: PricingPolicy,
    /// The total is rounded by the policy, its parts to four decimals, or to as many as the policy keeps where those are more.
    pub cost: Cost,
    /// In the order of the periods as they are listed.
    pub lines: Vec<RatingLine>,
    /// What a person should know about it; with any the CDR is not accepted by itself.
    pub findings: Vec<Finding>,
}

/// Where the tariff came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TariffSource {
    /// With the CDR.
    Embedded,
    /// Stored.
    Stored,
    /// With the request.
    Request,
}

/// A tariff that a rating was made by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatedTariff {
    pub key: TariffKey,
    /// From 1; 0 where it was not stored.
    pub version: i64,
    /// 64 hexadecimal digits.
    pub snapshot_sha256: String,
}

/// What one component asked in one period: whole numbers, of which the amount follows exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatingLine {
    /// The period's place in the list of the CDR, from 0.
    pub period: usize,
    /// Which of the rating's tariffs asked it, from 0.
    pub tariff: usize,
    /// The element of that tariff that was active, from 0.
    pub element: usize,
    pub kind: ComponentKind,
    /// Whether it is for a reservation.
    pub reservation: bool,
    /// Thousandths of a Wh, microseconds, or 1 for a fixed fee.
    pub(super) measured: i64,
    /// The same after step sizes.
    pub(super) billed: i64,
    pub(super) rate: Rate,
    pub(super) currency: Currency,
}

impl RatingLine {
    /// kWh or hours as they were measured, 1 for a fixed fee. Hours to nine decimals.
    pub fn measured(&self) -> Decimal {
        self.in_units(self.measured)
    }

    /// kWh or hours after step sizes, 1 for a fixed fee. Hours to nine decimals.
    pub fn billed(&self) -> Decimal {
        self.in_units(self.billed)
    }

    /// For a kWh, an hour or once, as the tariff says it: excluding VAT, unless its prices are with it.
    pub fn unit_price(&self) -> Decimal {
        self.rate.price()
    }

    /// Percent; None where the tariff says none.
    pub fn vat(&self) -> Option<Decimal> {
        self.rate.percent()
    }

    /// Excluding VAT, to four decimals.
    pub fn amount(&self) -> Money {
        let exact = self.rate.amounts(self.kind, self.billed);
        let rounded = exact.and_then(|(excl, _)| excl.round_to(self.currency, OCPI_DIGITS, Rounding::HalfAwayFromZero));
        // A line that is in a rating was summed up, so it is not out of range.
        rounded.unwrap_or(Money::zero(self.currency))
    }

    fn in_units(&self, quantity: i64) -> Decimal {
        let quantity = i128::from(quantity);
        match self.kind {
            ComponentKind::Flat => Decimal::from_i128_with_scale(quantity, 0),
            ComponentKind::Energy => Decimal::from_i128_with_scale(quantity, 6),
            ComponentKind::Time | ComponentKind::ParkingTime => {
                (Decimal::from_i128_with_scale(quantity, 0) / Decimal::from(HOUR)).round_dp(9)
            }
        }
        .normalize()
    }
}

/// Why there is no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Unrated {
    /// A period names a tariff that is not there, or there is none at all.
    #[error("the tariff is not known, and none came with the CDR")]
    UnknownTariff,
    /// The tariff goes by local time, and the zone of the place is not known.
    #[error("the tariff goes by local time, and the time zone of the place is not known")]
    UnknownTimeZone,
    /// No tariff was valid when the session began.
    #[error("no tariff was valid when the session began")]
    NoValidTariff,
    /// The tariff is in another currency.
    #[error("the tariff is in another currency than the CDR")]
    CurrencyMismatch,
    /// Numbers too large to be computed with.
    #[error("numbers too large to be computed with")]
    OutOfRange,
}
