//! Locations: where vehicles charge (OCPI 2.2.1, Locations module), and where on Earth that is.

mod check;
pub mod geo;
mod merge;
pub mod nearest;
mod summary;
pub mod zorder;

pub use check::{evse_problems, problems};
pub use geo::Area;
pub use merge::{bound_connector_time, bound_evse_times, bound_times, is_outdated, put_connector, put_evse, put_location, set_status};
pub use summary::{Needs, Offer, Summary};

use crate::{
    charging::{PowerType, TokenType},
    finding::{Finding, FindingCode},
    place::{Coordinates, zone_of_country},
    tariff::{Day, DisplayText},
};
use jiff::{Timestamp, civil::Time};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The most connectors of an EVSE.
pub const CONNECTORS_MAX: usize = 20;

/// A place where vehicles charge (Location).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Location {
    pub key: LocationKey,
    /// Whether everybody may be shown it.
    pub publish: bool,
    /// Who may be where not everybody may.
    pub publish_allowed_to: Vec<PublishToken>,
    pub name: Option<String>,
    pub address: String,
    pub city: String,
    pub postal_code: Option<String>,
    pub state: Option<String>,
    /// Three letters.
    pub country: String,
    pub coordinates: Coordinates,
    pub related_locations: Vec<RelatedLocation>,
    /// A ParkingType; OCPI leaves the list open.
    pub parking_type: Option<String>,
    /// In the CPO's order. Kept apart from the rest: they change far more often.
    #[serde(skip)]
    pub evses: Vec<Evse>,
    pub directions: Vec<DisplayText>,
    pub operator: Option<Business>,
    pub suboperator: Option<Business>,
    pub owner: Option<Business>,
    /// Facilities; OCPI leaves the list open.
    pub facilities: Vec<String>,
    /// IANA name.
    pub time_zone: Option<String>,
    pub opening_times: Option<OpeningTimes>,
    /// None: they do.
    pub charging_when_closed: Option<bool>,
    pub images: Vec<Image>,
    pub energy_mix: Option<EnergyMix>,
    /// When the CPO changed it or a part of it last; None only in what comes in and does not say so.
    pub last_updated: Option<Timestamp>,
    /// When the CPO changed what of it is none of its EVSEs: what a text of it is ordered by. A CPO that tells of a status need not have told
    /// of all else that happened before.
    #[serde(default)]
    pub own_updated: Option<Timestamp>,
}

impl Location {
    /// The IANA zone of the place: its own, else its country's where that is safe.
    pub fn zone_name(&self) -> Option<&str> {
        self.time_zone.as_deref().or_else(|| zone_of_country(&self.country, Some(self.coordinates)))
    }

    /// The EVSE of that uid, in any case.
    pub fn evse(&self, uid: &str) -> Option<&Evse> {
        self.evses.iter().find(|evse| evse.uid.eq_ignore_ascii_case(uid))
    }

    /// Whether there is, or will be, anything to charge at: one all of whose EVSEs are removed is history.
    pub fn is_gone(&self) -> bool {
        !self.evses.is_empty() && self.evses.iter().all(|evse| evse.status == EvseStatus::Removed)
    }

    /// Whether its CPO says the same of it and of all its parts, and said so at the same time: whatever was measured since, which is the statuses
    /// of EVSEs and the times that go along.
    pub fn says_the_same_as(&self, other: &Location) -> bool {
        let said = |evse: &Evse| Evse { status: EvseStatus::Unknown, status_time: None, last_updated: None, ..evse.clone() };
        let bare =
            |location: &Location| Location { evses: location.evses.iter().map(said).collect(), last_updated: None, ..location.clone() };
        bare(self) == bare(other)
    }

    /// Whether charges are rated otherwise by it than by `other`: by its zone, or the tariffs of its connectors.
    pub fn rates_other_than(&self, other: &Location) -> bool {
        let tariffs = |location: &Location| -> Vec<(String, String, Vec<String>)> {
            let of = |evse: &Evse| {
                let uid = evse.uid.to_ascii_uppercase();
                let of = move |connector: &Connector| (uid.clone(), connector.id.to_ascii_uppercase(), connector.tariff_ids.clone());
                evse.connectors.iter().map(of).collect::<Vec<_>>()
            };
            let mut all: Vec<_> = location.evses.iter().flat_map(of).collect();
            all.sort();
            all
        };
        self.zone_name() != other.zone_name() || tariffs(self) != tariffs(other)
    }

    /// What there is to say about it by looking at it alone.
    pub fn lint(&self) -> Vec<Finding> {
        let text = "it is not given, and the country has several: what is priced by local time stays unrated";
        let missing = self.zone_name().is_none();
        missing.then(|| Finding::new(FindingCode::TimeZoneMissing, "time_zone", text)).into_iter().collect()
    }
}

/// What a location is known by.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LocationKey {
    /// The CPO's country, two letters.
    pub country_code: String,
    /// The CPO.
    pub party_id: String,
    /// The CPO's id of it.
    pub location_id: String,
}

/// Whom a location may be shown to that is not published (PublishTokenType).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishToken {
    pub uid: Option<String>,
    pub token_type: Option<TokenType>,
    pub visual_number: Option<String>,
    pub issuer: Option<String>,
    pub group_id: Option<String>,
}

impl PublishToken {
    /// What is missing from it; None where it says enough: `uid` goes with `type`, `visual_number` with `issuer`, and one of uid, number and
    /// group is there.
    pub fn lacks(&self) -> Option<&'static str> {
        match self {
            PublishToken { uid: Some(_), token_type: None, .. } => Some("has a uid without its type"),
            PublishToken { visual_number: Some(_), issuer: None, .. } => Some("has a visual_number without its issuer"),
            PublishToken { uid: None, visual_number: None, group_id: None, .. } => Some("has none of uid, visual_number and group_id"),
            _ => None,
        }
    }
}

/// A point that belongs to a location (AdditionalGeoLocation).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelatedLocation {
    pub coordinates: Coordinates,
    pub name: Option<DisplayText>,
}

/// What charges one vehicle at a time (EVSE).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evse {
    /// The CPO's technical id, at most 36 characters.
    pub uid: String,
    /// eMI3, such as `NL*ABC*E1`.
    pub evse_id: Option<String>,
    pub status: EvseStatus,
    /// Since when its status is known; None only in what comes in, and there as `last_updated` says.
    pub status_time: Option<Timestamp>,
    pub status_schedule: Vec<StatusSchedule>,
    /// Capabilities; OCPI leaves the list open.
    pub capabilities: Vec<String>,
    pub connectors: Vec<Connector>,
    pub floor_level: Option<String>,
    pub coordinates: Option<Coordinates>,
    pub physical_reference: Option<String>,
    pub directions: Vec<DisplayText>,
    /// ParkingRestrictions; OCPI leaves the list open.
    pub parking_restrictions: Vec<String>,
    pub images: Vec<Image>,
    /// When the CPO changed it or a part of it last; None only in what comes in and does not say so.
    pub last_updated: Option<Timestamp>,
    /// When the CPO changed what of it is neither its status nor its connectors: what a text of it is ordered by.
    #[serde(default)]
    pub own_updated: Option<Timestamp>,
}

/// Whether an EVSE can be used (Status).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum EvseStatus {
    Available,
    Blocked,
    Charging,
    Inoperative,
    #[serde(rename = "OUTOFORDER")]
    OutOfOrder,
    Planned,
    Removed,
    Reserved,
    Unknown,
}

/// A planned status of an EVSE (StatusSchedule).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusSchedule {
    pub start_time: Timestamp,
    /// None: open.
    pub end_time: Option<Timestamp>,
    pub status: EvseStatus,
}

/// A socket or cable of an EVSE (Connector).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Connector {
    /// Unique within its EVSE, at most 36 characters.
    pub id: String,
    /// A ConnectorType; OCPI leaves the list open.
    pub standard: String,
    pub format: ConnectorFormat,
    pub power_type: PowerType,
    /// Volts, between line and neutral for three phases.
    pub max_voltage: i32,
    /// Amperes.
    pub max_amperage: i32,
    /// Watts, where it is less than voltage and current allow.
    pub max_electric_power: Option<i32>,
    /// The CPO's ids, in its order.
    pub tariff_ids: Vec<String>,
    pub terms_and_conditions: Option<String>,
    /// None only in what comes in and does not say so.
    pub last_updated: Option<Timestamp>,
}

impl Connector {
    /// The most power, watts: as it says, else by voltage, current and phases.
    pub fn max_power(&self) -> i32 {
        let phases = match self.power_type {
            PowerType::Ac3Phase => 3,
            PowerType::Ac2Phase | PowerType::Ac2PhaseSplit => 2,
            PowerType::Ac1Phase | PowerType::Dc => 1,
        };
        let by_current = i64::from(self.max_voltage) * i64::from(self.max_amperage) * phases;
        self.max_electric_power.unwrap_or_else(|| i32::try_from(by_current).unwrap_or(i32::MAX))
    }
}

/// What a connector is (ConnectorFormat).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ConnectorFormat {
    Socket,
    Cable,
}

/// A company (BusinessDetails).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Business {
    pub name: String,
    pub website: Option<String>,
    pub logo: Option<Image>,
}

/// An image (Image).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    pub url: String,
    pub thumbnail: Option<String>,
    /// An ImageCategory.
    pub category: String,
    /// Such as `jpeg`.
    pub kind: String,
    /// Pixels.
    pub width: Option<i32>,
    /// Pixels.
    pub height: Option<i32>,
}

/// When a location can be reached, by its local time (Hours).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningTimes {
    /// Always, but for the closings.
    pub always: bool,
    pub regular_hours: Vec<RegularHours>,
    pub exceptional_openings: Vec<ExceptionalPeriod>,
    pub exceptional_closings: Vec<ExceptionalPeriod>,
}

/// Hours of a day of the week (RegularHours).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegularHours {
    pub weekday: Day,
    pub start_time: Time,
    /// Midnight is the end of the day.
    pub end_time: Time,
}

/// When a location is open or closed other than usual (ExceptionalPeriod).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExceptionalPeriod {
    pub start_time: Timestamp,
    pub end_time: Timestamp,
}

/// Where energy comes from (EnergyMix).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnergyMix {
    pub is_green_energy: bool,
    /// Categories and percents.
    pub energy_sources: Vec<(String, Decimal)>,
    /// Categories and grams a kWh.
    pub environ_impact: Vec<(String, Decimal)>,
    pub supplier_name: Option<String>,
    pub energy_product_name: Option<String>,
}
