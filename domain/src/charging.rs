//! What was measured, and by whose token: the parts that sessions and CDRs share (OCPI 2.2.1, CDRs module).

use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A part of a session in which the same prices were active. It ends where the next begins; the last one ends with the session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChargingPeriod {
    /// When it began.
    pub start_time: Timestamp,
    /// What was measured in it.
    pub dimensions: Vec<Dimension>,
    /// The CPO's id of the tariff that applies to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tariff_id: Option<String>,
}

impl ChargingPeriod {
    /// The volume of a dimension, all of its kind added up; None where it was not measured. Errors: they are too large to be added up.
    pub fn volume(&self, kind: DimensionKind) -> Result<Option<Decimal>, VolumeOutOfRange> {
        let mut of_kind = self.dimensions.iter().filter(|dimension| dimension.kind == kind);
        let Some(first) = of_kind.next() else { return Ok(None) };
        of_kind.try_fold(first.volume, |sum, dimension| sum.checked_add(dimension.volume)).map(Some).ok_or(VolumeOutOfRange)
    }
}

/// Volumes that are too large to be added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VolumeOutOfRange;

/// A measured value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dimension {
    /// What was measured.
    pub kind: DimensionKind,
    /// How much, in the unit of the kind.
    pub volume: Decimal,
}

/// What a dimension measures (CdrDimensionType).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum DimensionKind {
    /// Energy, kWh; negative where the vehicle gave it back.
    Energy,
    /// Time of charging, hours.
    Time,
    /// Time in which the vehicle asked for no power, hours.
    ParkingTime,
    /// Time of a reservation, hours.
    ReservationTime,
    /// Greatest current, A, summed over the phases.
    MaxCurrent,
    /// Least current, A, summed over the phases.
    MinCurrent,
    /// Greatest power, kW.
    MaxPower,
    /// Least power, kW.
    MinPower,
}

/// The charging token as it was when the session began (CdrToken).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CdrToken {
    /// The eMSP's country, two capital letters.
    pub country_code: String,
    /// The eMSP, three capital letters or digits.
    pub party_id: String,
    /// What the reader read: at most 36 characters.
    pub uid: String,
    /// None where the CPO did not say.
    pub token_type: Option<TokenType>,
    /// The driver's contract (EMAID), at most 36 characters.
    pub contract_id: String,
}

/// The kind of a charging token (TokenType).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TokenType {
    AdHocUser,
    AppUser,
    Other,
    Rfid,
}

/// How a session was authorised (AuthMethod).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum AuthMethod {
    AuthRequest,
    Command,
    Whitelist,
}

/// How power reached the vehicle (PowerType).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PowerType {
    #[serde(rename = "AC_1_PHASE")]
    Ac1Phase,
    #[serde(rename = "AC_2_PHASE")]
    Ac2Phase,
    #[serde(rename = "AC_2_PHASE_SPLIT")]
    Ac2PhaseSplit,
    #[serde(rename = "AC_3_PHASE")]
    Ac3Phase,
    #[serde(rename = "DC")]
    Dc,
}
