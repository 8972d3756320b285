//! Sessions: charging as it happens, as its CPO reports it (OCPI 2.2.1, Sessions module).

mod charge;
mod link;
mod merge;

pub use charge::{Charge, mean_power};
pub use link::{Candidate, Link, Matched, best_link};
pub use merge::SessionError;

use crate::{
    cdr::Cost,
    charging::{AuthMethod, CdrToken, ChargingPeriod},
    energy::Energy,
    finding::Finding,
    ids::{AccountId, CdrId, DriverId, SessionId, TariffId},
    money::{Currency, Price},
    tariff::{RatedTariff, Unrated},
};
use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::{fmt, sync::Arc};

/// The most periods of a session.
pub const PERIODS_MAX: usize = 10_000;

/// What stands where an EVSE or connector is not known yet: a reservation.
pub const NOT_ASSIGNED: &str = "#NA";

/// A session as its CPO reports it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reported {
    pub key: SessionKey,
    /// When it became active; while it is PENDING, when it was made.
    pub start_time: Timestamp,
    /// None while it goes on.
    pub end_time: Option<Timestamp>,
    /// So far.
    pub energy: Energy,
    pub token: CdrToken,
    pub auth_method: Option<AuthMethod>,
    /// The eMSP's id of the authorisation, at most 36 characters.
    pub authorization_reference: Option<String>,
    /// The CPO's id of the location, at most 36 characters.
    pub location_id: String,
    /// The CPO's technical id of the EVSE, or `#NA`.
    pub evse_uid: String,
    /// The connector, or `#NA`.
    pub connector_id: String,
    pub meter_id: Option<String>,
    pub currency: Currency,
    /// At most [`PERIODS_MAX`], in any order.
    pub periods: Vec<ChargingPeriod>,
    /// What the CPO says it costs so far; None is not free.
    pub cost: Option<Price>,
    pub status: SessionStatus,
    /// When the CPO last changed it.
    pub last_updated: Timestamp,
    /// kW, as measured with this report.
    pub power: Option<Decimal>,
    /// Percent.
    pub state_of_charge: Option<Decimal>,
}

/// What a CPO has to say of a session since its last report. None is left as it is; periods are added.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    pub start_time: Option<Timestamp>,
    pub end_time: Option<Timestamp>,
    pub energy: Option<Energy>,
    pub token: Option<CdrToken>,
    pub auth_method: Option<AuthMethod>,
    pub authorization_reference: Option<String>,
    pub location_id: Option<String>,
    pub evse_uid: Option<String>,
    pub connector_id: Option<String>,
    pub meter_id: Option<String>,
    pub currency: Option<Currency>,
    pub periods: Vec<ChargingPeriod>,
    /// Without `currency` it is in the session's, whatever it says.
    pub cost: Option<Price>,
    pub status: Option<SessionStatus>,
    /// When the CPO changed it.
    pub last_updated: Timestamp,
    pub power: Option<Decimal>,
    pub state_of_charge: Option<Decimal>,
}

/// What a session is known by.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SessionKey {
    /// The CPO's country, two letters.
    pub country_code: String,
    /// The CPO.
    pub party_id: String,
    /// The CPO's id of it.
    pub session_id: String,
}

/// A session with what was made of it here.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    pub id: SessionId,
    pub reported: Reported,
    pub driver: Option<DriverId>,
    pub account: Option<AccountId>,
    /// kW now: as measured, else the mean since the report before. None where nobody knows, and once it has ended.
    pub power: Option<Decimal>,
    /// What it costs so far.
    pub running: Option<Running>,
    /// Why there is no running cost.
    pub unrated: Option<Unrated>,
    /// The stored tariffs that it was first priced by: they hold to its end.
    pub tariffs: Vec<FrozenTariff>,
    /// What its stored location said when it was first asked; None while it is not known, or was not needed.
    pub place: Option<RatedPlace>,
    pub findings: Vec<Finding>,
    /// Its CDR, once that has come.
    pub cdr: Option<CdrLink>,
    /// The version in which something last changed that those who watch it don't learn from what moves alone.
    pub whole_since: i64,
    /// When its CPO's last report came in.
    pub report_time: Timestamp,
    pub version: i64,
    pub create_time: Timestamp,
    pub update_time: Timestamp,
}

/// What a session costs so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Running {
    pub cost: Cost,
    /// In the order in which they came into use.
    pub tariffs: Vec<Arc<RatedTariff>>,
}

/// The CDR of a session, and how sure that is, out of 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CdrLink {
    pub id: CdrId,
    pub score: u8,
}

/// A version of a stored tariff by which a session is priced, whatever becomes of the tariff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FrozenTariff {
    pub id: TariffId,
    /// From 1.
    pub version: i64,
}

/// What of a stored location decides a price.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatedPlace {
    /// IANA name.
    pub time_zone: Option<String>,
    /// The CPO's ids of the tariffs that the connector offers, in its order.
    pub tariff_ids: Vec<String>,
}

/// What happened to a session, for those who listen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionEvent {
    Started,
    Updated,
    Ended,
}

/// Where a session is in its life (SessionStatus).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum SessionStatus {
    /// Charging, or ready to.
    Active,
    /// Ended.
    Completed,
    /// Declared invalid: never billed.
    Invalid,
    /// Not begun yet.
    Pending,
    Reservation,
}

impl SessionStatus {
    /// Every status.
    pub const ALL: [SessionStatus; 5] =
        [SessionStatus::Active, SessionStatus::Completed, SessionStatus::Invalid, SessionStatus::Pending, SessionStatus::Reservation];

    /// Whether it goes on.
    pub fn is_open(self) -> bool {
        !matches!(self, SessionStatus::Completed | SessionStatus::Invalid)
    }

    /// As OCPI writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            SessionStatus::Active => "ACTIVE",
            SessionStatus::Completed => "COMPLETED",
            SessionStatus::Invalid => "INVALID",
            SessionStatus::Pending => "PENDING",
            SessionStatus::Reservation => "RESERVATION",
        }
    }

    /// From what OCPI writes.
    pub fn parse(word: &str) -> Option<Self> {
        SessionStatus::ALL.into_iter().find(|status| status.as_str() == word)
    }

    /// Whether a session may go from this status to another. What has ended goes on no more; a completed one may still turn out invalid.
    pub fn may_become(self, to: SessionStatus) -> bool {
        use SessionStatus::{Active, Completed, Invalid, Pending, Reservation};
        match self {
            Reservation => true,
            Pending => to != Reservation,
            Active => matches!(to, Active | Completed | Invalid),
            Completed => matches!(to, Completed | Invalid),
            Invalid => to == Invalid,
        }
    }
}

impl fmt::Display for SessionStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
