//! A CDR (OCPI 2.2.1, CDRs module).

use super::{
    reader::{Fault, Object, Read, read},
    tariff::{currency, key, price, tariff},
};
use crate::{
    cdr::{CdrKey, Cost, ReceivedCdr},
    charging::{AuthMethod, CdrToken, ChargingPeriod, Dimension, DimensionKind, PowerType, TokenType},
    energy::Energy,
    money::Currency,
    place::{CdrLocation, Coordinates},
};
use rust_decimal::{Decimal, prelude::ToPrimitive};

/// The most charging periods, and dimensions of one.
pub(super) const PERIODS_MAX: usize = 10_000;
const DIMENSIONS_MAX: usize = 50;
pub(super) const TARIFFS_MAX: usize = 20;

/// Reads a CDR.
pub fn read_cdr(text: &str) -> Result<Read<ReceivedCdr>, Vec<Fault>> {
    read(text, cdr)
}

fn cdr(json: &Object<'_>) -> Option<ReceivedCdr> {
    json.known(&["signed_data"]);
    let currency = json.required("currency", json.word("currency", currency));
    // Every field is read before the first that is missing ends it: what is wrong is named all at once, whatever the currency.
    let part = |name| price(json, name, currency.unwrap_or(Currency::EUR));
    let total = json.required("total_cost", part("total_cost"));
    let (energy, time, fixed) = (part("total_energy_cost"), part("total_time_cost"), part("total_fixed_cost"));
    let (parking, reservation) = (part("total_parking_cost"), part("total_reservation_cost"));
    let key = key(json, "id", 39);
    let (start, end) =
        (json.required("start_date_time", json.time("start_date_time")), json.required("end_date_time", json.time("end_date_time")));
    let token = json.object("cdr_token").and_then(|json| token(&json));
    let token = json.required("cdr_token", token);
    let place = json.object("cdr_location").and_then(|json| place(&json));
    let place = json.required("cdr_location", place);
    let periods = json.list("charging_periods", PERIODS_MAX, period);
    let tariffs = json.list("tariffs", TARIFFS_MAX, tariff);
    let total_energy = json.required("total_energy", kwh(json, "total_energy"));
    let total_time = json.required("total_time", json.decimal("total_time"));
    let total_parking_time = json.decimal("total_parking_time");
    let (session_id, authorization_reference) = (json.text("session_id", 36), json.text("authorization_reference", 36));
    let (auth_method, meter_id) = (json.word("auth_method", auth_method), json.text("meter_id", 255));
    let (remark, invoice_reference_id) = (json.text("remark", 255), json.text("invoice_reference_id", 39));
    let (credit, credit_reference_id) = (json.flag("credit").unwrap_or_default(), json.text("credit_reference_id", 39));
    let home_charging_compensation = json.flag("home_charging_compensation").unwrap_or_default();
    let last_updated = json.time("last_updated");
    let (country_code, party_id, cdr_id) = key?;
    let place = place?;
    Some(ReceivedCdr {
        key: CdrKey { country_code, party_id, cdr_id },
        session_id,
        authorization_reference,
        auth_method,
        token: token?,
        location: place.location,
        evse_uid: place.evse_uid,
        evse_id: place.evse_id,
        connector_id: place.connector_id,
        connector_standard: place.connector_standard,
        connector_format: place.connector_format,
        power_type: place.power_type,
        meter_id,
        start_time: start?,
        end_time: end?,
        currency: currency?,
        tariffs,
        periods,
        cost: Cost { total: total?, energy, time, fixed, parking, reservation },
        total_energy: total_energy?,
        total_time: total_time?,
        total_parking_time,
        remark,
        invoice_reference_id,
        credit,
        credit_reference_id,
        home_charging_compensation,
        last_updated,
    })
}

/// Energy in kWh.
pub(super) fn kwh(json: &Object<'_>, name: &'static str) -> Option<Energy> {
    let kwh = json.decimal(name)?;
    let energy = Energy::from_kwh(kwh);
    if energy.is_none() {
        json.fault(name, "is out of range");
    }
    energy
}

pub(super) fn token(json: &Object<'_>) -> Option<CdrToken> {
    let (uid, contract_id) = (json.must_text("uid", 36), json.must_text("contract_id", 36));
    let (country_code, party_id) = (json.must_text("country_code", 2), json.must_text("party_id", 3));
    let token_type = json.word("type", token_type);
    Some(CdrToken {
        country_code: country_code?.to_uppercase(),
        party_id: party_id?.to_uppercase(),
        uid: uid?,
        token_type,
        contract_id: contract_id?,
    })
}

struct Place {
    location: CdrLocation,
    evse_uid: String,
    evse_id: String,
    connector_id: String,
    connector_standard: Option<String>,
    connector_format: Option<String>,
    power_type: Option<PowerType>,
}

fn place(json: &Object<'_>) -> Option<Place> {
    json.known(&["state"]);
    let (id, address, city) = (json.must_text("id", 36), json.must_text("address", 255), json.must_text("city", 45));
    let country = json.must_text("country", 3);
    let (evse_uid, evse_id, connector_id) =
        (json.must_text("evse_uid", 36), json.must_text("evse_id", 48), json.must_text("connector_id", 36));
    let coordinates = json.object("coordinates").and_then(|json| coordinates(&json));
    let (name, postal_code) = (json.text("name", 255), json.text("postal_code", 10));
    let (connector_standard, connector_format) = (json.text("connector_standard", 40), json.text("connector_format", 10));
    let power_type = json.word("connector_power_type", power_type);
    let location = CdrLocation {
        id: id?,
        name,
        address: address?,
        city: city?,
        postal_code,
        country: country?.to_uppercase(),
        coordinates,
        time_zone: None,
    };
    let (evse_uid, evse_id, connector_id) = (evse_uid?, evse_id?, connector_id?);
    Some(Place { location, evse_uid, evse_id, connector_id, connector_standard, connector_format, power_type: power_type.flatten() })
}

/// Degrees as texts. Peers send more decimals than OCPI allows: they are rounded, not refused.
pub(super) fn coordinates(json: &Object<'_>) -> Option<Coordinates> {
    let degrees = |name, most: i32| {
        let micro = json.required(name, json.number(name))?.checked_mul(Decimal::from(1_000_000))?.round().to_i32();
        let micro = micro.filter(|micro| micro.abs() <= most);
        if micro.is_none() {
            json.fault(name, "is no place on Earth");
        }
        micro
    };
    let (latitude, longitude) = (degrees("latitude", 90_000_000), degrees("longitude", 180_000_000));
    Some(Coordinates { latitude: latitude?, longitude: longitude? })
}

pub(super) fn period(json: &Object<'_>) -> Option<ChargingPeriod> {
    measured_period(json).map(|measured| measured.period)
}

/// A period with what only sessions measure.
pub(super) struct MeasuredPeriod {
    pub period: ChargingPeriod,
    /// kW.
    pub power: Option<Decimal>,
    /// Percent.
    pub state_of_charge: Option<Decimal>,
}

pub(super) fn measured_period(json: &Object<'_>) -> Option<MeasuredPeriod> {
    let start = json.required("start_date_time", json.time("start_date_time"));
    let read = json.list("dimensions", DIMENSIONS_MAX, dimension);
    let tariff_id = json.text("tariff_id", 36);
    let only = |wanted| read.iter().find(|(kind, _)| *kind == wanted).map(|(_, volume)| *volume);
    let (power, state_of_charge) = (only(Measured::Power), only(Measured::StateOfCharge));
    let priced = |(kind, volume): &(Measured, Decimal)| match kind {
        Measured::Priced(kind) => Some(Dimension { kind: *kind, volume: *volume }),
        _ => None,
    };
    let dimensions = read.iter().filter_map(priced).collect();
    Some(MeasuredPeriod { period: ChargingPeriod { start_time: start?, dimensions, tariff_id }, power, state_of_charge })
}

/// What a dimension measures.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Measured {
    Priced(DimensionKind),
    Power,
    StateOfCharge,
    /// Of no use here.
    Other,
}

fn dimension(json: &Object<'_>) -> Option<(Measured, Decimal)> {
    // Peers have kinds of their own: the CDR is worth more than what those say.
    let kind = json.known_word("type", measured);
    json.required("type", json.text("type", 100));
    let volume = json.required("volume", json.decimal("volume"));
    let volume = volume?;
    Some((kind?, volume))
}

fn measured(word: &str) -> Option<Measured> {
    Some(Measured::Priced(match word {
        "ENERGY" => DimensionKind::Energy,
        "TIME" => DimensionKind::Time,
        "PARKING_TIME" => DimensionKind::ParkingTime,
        "RESERVATION_TIME" => DimensionKind::ReservationTime,
        "MAX_CURRENT" => DimensionKind::MaxCurrent,
        "MIN_CURRENT" => DimensionKind::MinCurrent,
        "MAX_POWER" => DimensionKind::MaxPower,
        "MIN_POWER" => DimensionKind::MinPower,
        "POWER" => return Some(Measured::Power),
        "STATE_OF_CHARGE" => return Some(Measured::StateOfCharge),
        "CURRENT" | "ENERGY_EXPORT" | "ENERGY_IMPORT" | "FLAT" => return Some(Measured::Other),
        _ => return None,
    }))
}

pub(super) fn auth_method(word: &str) -> Option<AuthMethod> {
    Some(match word {
        "AUTH_REQUEST" => AuthMethod::AuthRequest,
        "COMMAND" => AuthMethod::Command,
        "WHITELIST" => AuthMethod::Whitelist,
        _ => return None,
    })
}

pub(super) fn token_type(word: &str) -> Option<TokenType> {
    Some(match word {
        "AD_HOC_USER" => TokenType::AdHocUser,
        "APP_USER" => TokenType::AppUser,
        "OTHER" => TokenType::Other,
        "RFID" => TokenType::Rfid,
        _ => return None,
    })
}

/// `#NA` stands where a reservation was never used.
pub(super) fn power_type(word: &str) -> Option<Option<PowerType>> {
    Some(Some(match word {
        "AC_1_PHASE" => PowerType::Ac1Phase,
        "AC_2_PHASE" => PowerType::Ac2Phase,
        "AC_2_PHASE_SPLIT" => PowerType::Ac2PhaseSplit,
        "AC_3_PHASE" => PowerType::Ac3Phase,
        "DC" => PowerType::Dc,
        "#NA" => return Some(None),
        _ => return None,
    }))
}
