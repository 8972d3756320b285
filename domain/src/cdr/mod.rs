//! Charge detail records: the final account of each session, and their life.

mod accept;
mod check;
mod life;
mod notice;
mod reject;

pub use accept::AcceptRule;
pub use check::{Problem, check, problems};
pub use life::{CdrError, CdrEvent, Patch};
pub use reject::RejectRule;

use crate::{
    charging::{AuthMethod, CdrToken, ChargingPeriod, DimensionKind, PowerType},
    energy::Energy,
    finding::Finding,
    ids::{AccountId, CdrId, DriverId, RatingId},
    money::{Currency, Money, Price},
    place::{CdrLocation, Zone},
    reconcile::Reconciliation,
    session::Link,
    tariff::{Prepared, PriceRequest, PricingPolicy, Rating, Tariff, TariffSource, Unrated},
};
use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What a CPO sends: it never changes (OCPI 2.2.1, CDRs module: a CDR is final), but for two fields that may be corrected here: `remark` and
/// `location.time_zone`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReceivedCdr {
    pub key: CdrKey,
    /// The CPO's id of the session, at most 36 characters.
    pub session_id: Option<String>,
    /// The eMSP's id of the authorisation, at most 36 characters.
    pub authorization_reference: Option<String>,
    pub auth_method: Option<AuthMethod>,
    pub token: CdrToken,
    pub location: CdrLocation,
    /// The CPO's technical id of the EVSE, at most 36 characters.
    pub evse_uid: String,
    /// Its eMI3 id, such as `NL*ABC*E1`, at most 48 characters.
    pub evse_id: String,
    /// At most 36 characters.
    pub connector_id: String,
    /// OCPI's ConnectorType, such as `IEC_62196_T2`.
    pub connector_standard: Option<String>,
    /// OCPI's ConnectorFormat: `SOCKET` or `CABLE`.
    pub connector_format: Option<String>,
    pub power_type: Option<PowerType>,
    /// At most 255 characters.
    pub meter_id: Option<String>,
    /// When the session began, its reservation included.
    pub start_time: Timestamp,
    /// When it ended, not before it began.
    pub end_time: Timestamp,
    /// Of all its amounts.
    pub currency: Currency,
    /// The tariffs that came with it, at most 20.
    pub tariffs: Vec<Tariff>,
    /// At least one and at most 10,000, in any order.
    pub periods: Vec<ChargingPeriod>,
    /// What the CPO asks for.
    pub cost: Cost,
    /// Negative only where energy was given back, or for a credit.
    pub total_energy: Energy,
    /// Hours, charging or not.
    pub total_time: Decimal,
    /// Hours in which the vehicle asked for no power.
    pub total_parking_time: Option<Decimal>,
    /// At most 255 characters.
    pub remark: Option<String>,
    /// The CPO's invoice, at most 39 characters.
    pub invoice_reference_id: Option<String>,
    /// Whether it takes another one back.
    pub credit: bool,
    /// Which one it takes back: the CPO's id, at most 39 characters; there with every credit.
    pub credit_reference_id: Option<String>,
    /// Whether the driver is to be paid back for charging at home.
    pub home_charging_compensation: bool,
    /// When the CPO changed it last.
    pub last_updated: Option<Timestamp>,
}

impl ReceivedCdr {
    /// What is asked of the engine: its price by some tariffs.
    pub fn price_request<'a>(
        &'a self,
        tariffs: &'a [Prepared],
        source: TariffSource,
        zone: Option<&'a Zone>,
        policy: PricingPolicy,
    ) -> PriceRequest<'a> {
        PriceRequest {
            start: self.start_time,
            end: self.end_time,
            periods: &self.periods,
            currency: self.currency,
            token_type: self.token.token_type,
            tariffs,
            source,
            zone,
            policy,
            credit: self.credit,
        }
    }

    /// Whether the vehicle gave energy back to the grid in some period.
    pub fn gives_back(&self) -> bool {
        let energies = self.periods.iter().map(|period| period.volume(DimensionKind::Energy));
        energies.filter_map(|kwh| kwh.ok().flatten()).any(|kwh| kwh < Decimal::ZERO)
    }
}

/// What a CDR is known by.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CdrKey {
    /// The CPO's country, two letters.
    pub country_code: String,
    /// The CPO.
    pub party_id: String,
    /// The CPO's id of it.
    pub cdr_id: String,
}

/// A total and its parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    pub total: Price,
    pub energy: Option<Price>,
    pub time: Option<Price>,
    pub fixed: Option<Price>,
    pub parking: Option<Price>,
    pub reservation: Option<Price>,
}

impl Cost {
    /// A total whose parts are not known.
    pub fn of_total(total: Price) -> Self {
        Cost { total, energy: None, time: None, fixed: None, parking: None, reservation: None }
    }

    /// The parts that are known, with their names.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, Price)> {
        let parts = [
            ("energy", self.energy),
            ("time", self.time),
            ("fixed", self.fixed),
            ("parking", self.parking),
            ("reservation", self.reservation),
        ];
        parts.into_iter().filter_map(|(name, price)| Some((name, price?)))
    }

    /// The total and the parts that are known, with their names.
    pub fn named(&self) -> impl Iterator<Item = (&'static str, Price)> {
        std::iter::once(("total", self.total)).chain(self.parts())
    }
}

/// A CDR with what was made of it here.
#[derive(Clone, Debug, PartialEq)]
pub struct Cdr {
    pub id: CdrId,
    pub context: Context,
    pub received: ReceivedCdr,
    pub external_cdr_id: Option<String>,
    pub source: Option<String>,
    /// The contract it is billed under.
    pub contract_id: Option<String>,
    pub driver: Option<DriverId>,
    pub account: Option<AccountId>,
    pub status: Status,
    pub rejection: Option<Rejection>,
    /// Oldest first; appended, never changed.
    pub ratings: Vec<StoredRating>,
    pub unrated: Option<Unrated>,
    /// What is billed.
    pub price: Option<CdrPrice>,
    /// What was noticed when it came in.
    pub findings: Vec<Finding>,
    /// The session it is of, where one is known.
    pub session: Option<Link>,
    pub version: i64,
    pub create_time: Timestamp,
    pub update_time: Timestamp,
    pub delete_time: Option<Timestamp>,
}

/// A rating as it was appended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoredRating {
    pub id: RatingId,
    pub create_time: Timestamp,
    pub rating: Rating,
    /// The received cost beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reconciliation: Option<Reconciliation>,
}

impl Cdr {
    /// Our newest price less the received one, excluding VAT; None while there is no rating.
    pub fn price_difference(&self) -> Option<Money> {
        let ours = self.ratings.last()?.rating.cost.total.excl_vat;
        ours.checked_sub(self.received.cost.total.excl_vat)
    }

    /// The received cost beside our newest rating; None while there is none.
    pub fn reconciliation(&self) -> Option<&Reconciliation> {
        self.ratings.last()?.reconciliation.as_ref()
    }

    /// Names its present version.
    pub fn etag(&self) -> String {
        format!("\"{}\"", self.version)
    }
}

/// On which side of roaming the provider stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Context {
    /// Received, for one of its drivers.
    #[default]
    Emsp,
    /// Made at one of its stations.
    Cpo,
}

/// Where a CDR is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Status {
    /// Taken in, not decided on.
    Pending,
    /// Found right; may be billed.
    Accepted,
    /// Refused. Final.
    Rejected,
    /// On an invoice. Final.
    Billed,
}

impl Status {
    /// Every status.
    pub const ALL: [Status; 4] = [Status::Pending, Status::Accepted, Status::Rejected, Status::Billed];

    /// As it is stored and searched.
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Pending => "PENDING",
            Status::Accepted => "ACCEPTED",
            Status::Rejected => "REJECTED",
            Status::Billed => "BILLED",
        }
    }
}

/// Why a CDR was rejected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejection {
    pub reason: RejectionReason,
    /// In words; there with OTHER.
    pub text: String,
}

/// The kinds of rejections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum RejectionReason {
    PriceDifference,
    UnknownTariff,
    Duplicate,
    ImpossibleEnergy,
    UnknownToken,
    Other,
}

/// What is billed for a CDR, and what decided it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CdrPrice {
    pub total: Price,
    pub source: PriceSource,
}

/// What decided a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PriceSource {
    /// A rating of ours.
    Rating(RatingId),
    /// Somebody.
    Manual,
}
