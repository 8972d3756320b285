//! What the engine answers.

use super::{ComponentKind, PricingPolicy, TariffKey};
use crate::{cdr::Cost, finding::Finding, money::Money};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// One result: what a charge costs, and how that came about. It is never changed; rating again makes another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rating {
    /// [`ENGINE_VERSION`](super::ENGINE_VERSION) as it was.
    pub engine_version: String,
    pub source: TariffSource,
    /// In the order in which they came into use.
    pub tariffs: Vec<RatedTariff>,
    /// The IANA zone in which local times were judged; None where no restriction needed one.
    pub time_zone: Option<String>,
    pub policy: PricingPolicy,
    /// The total is rounded by the policy, its parts to four decimals.
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

/// What one component asked in one period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatingLine {
    /// The period's place in the list of the CDR, from 0.
    pub period: usize,
    pub kind: ComponentKind,
    /// kWh or hours after step sizes, 1 for a fixed fee. Hours to nine decimals.
    pub quantity: Decimal,
    /// For a kWh, an hour or once, excluding VAT.
    pub unit_price: Decimal,
    /// Percent; None where the tariff says none.
    pub vat: Option<Decimal>,
    /// Excluding VAT, to four decimals.
    pub amount: Money,
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
