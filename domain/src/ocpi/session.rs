//! A session, and what a PATCH says of one (OCPI 2.2.1, Sessions module).

use super::{
    cdr::{auth_method, kwh, token},
    reader::{Fault, Object, Read, read},
    tariff::{self, key, price},
};
use crate::{
    charging::{ChargingPeriod, DimensionKind},
    money::Currency,
    session::{Changes, PERIODS_MAX, Reported, SessionKey, SessionStatus},
};
use rust_decimal::Decimal;

/// Reads a session.
pub fn read_session(text: &str) -> Result<Read<Reported>, Vec<Fault>> {
    read(text, session)
}

/// Reads what a PATCH says of a session. Its country, party and id stand in the URL; in the body they are known, and not used.
pub fn read_session_patch(text: &str) -> Result<Read<Changes>, Vec<Fault>> {
    read(text, changes)
}

fn session(json: &Object<'_>) -> Option<Reported> {
    let currency = currency(json, true);
    let cost = price(json, "total_cost", currency.unwrap_or(Currency::EUR));
    let key = key(json, "id", 36);
    let start = json.required("start_date_time", json.time("start_date_time"));
    let last_updated = json.required("last_updated", json.time("last_updated"));
    let energy = json.required("kwh", kwh(json, "kwh"));
    let token = json.required("cdr_token", json.object("cdr_token").and_then(|json| token(&json)));
    let (location_id, evse_uid, connector_id) =
        (json.must_text("location_id", 36), json.must_text("evse_uid", 36), json.must_text("connector_id", 36));
    let status = json.required("status", json.word("status", SessionStatus::parse));
    let Measured { periods, power, state_of_charge } = measured(json);
    let (end_time, auth_method) = (json.time("end_date_time"), json.word("auth_method", auth_method));
    let (authorization_reference, meter_id) = (json.text("authorization_reference", 36), json.text("meter_id", 255));
    let (country_code, party_id, session_id) = key?;
    Some(Reported {
        key: SessionKey { country_code, party_id, session_id },
        start_time: start?,
        end_time,
        energy: energy?,
        token: token?,
        auth_method,
        authorization_reference,
        location_id: location_id?,
        evse_uid: evse_uid?,
        connector_id: connector_id?,
        meter_id,
        currency: currency?,
        periods,
        cost,
        status: status?,
        last_updated: last_updated?,
        power,
        state_of_charge,
    })
}

fn changes(json: &Object<'_>) -> Option<Changes> {
    json.known(&["country_code", "party_id", "id"]);
    let last_updated = json.required("last_updated", json.time("last_updated"));
    let currency = currency(json, false);
    let Measured { periods, power, state_of_charge } = measured(json);
    let changes = Changes {
        start_time: json.time("start_date_time"),
        end_time: json.time("end_date_time"),
        energy: kwh(json, "kwh"),
        token: json.object("cdr_token").and_then(|json| token(&json)),
        auth_method: json.word("auth_method", auth_method),
        authorization_reference: json.text("authorization_reference", 36),
        location_id: json.text("location_id", 36),
        evse_uid: json.text("evse_uid", 36),
        connector_id: json.text("connector_id", 36),
        meter_id: json.text("meter_id", 255),
        cost: price(json, "total_cost", currency.unwrap_or(Currency::EUR)),
        currency,
        periods,
        status: json.word("status", SessionStatus::parse),
        last_updated: last_updated.unwrap_or_default(),
        power,
        state_of_charge,
    };
    last_updated.map(|_| changes)
}

fn currency(json: &Object<'_>, required: bool) -> Option<Currency> {
    let currency = json.word("currency", tariff::currency);
    if required { json.required("currency", currency) } else { currency }
}

/// What a report measured.
struct Measured {
    periods: Vec<ChargingPeriod>,
    /// kW, of the newest period that says it.
    power: Option<Decimal>,
    /// Percent, likewise.
    state_of_charge: Option<Decimal>,
}

fn measured(json: &Object<'_>) -> Measured {
    let read = json.list("charging_periods", PERIODS_MAX, super::cdr::measured_period);
    let newest = |of: fn(&super::cdr::MeasuredPeriod) -> Option<Decimal>| {
        let known = read.iter().filter_map(|one| Some((one.period.start_time, of(one)?)));
        known.max_by_key(|(start, _)| *start).map(|(_, value)| value)
    };
    let percent = |value: &Decimal| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(value);
    let power = newest(|one| one.power.or_else(|| one.period.volume(DimensionKind::MaxPower).ok().flatten()));
    let state_of_charge = newest(|one| one.state_of_charge).filter(percent);
    Measured { power, state_of_charge, periods: read.into_iter().map(|one| one.period).collect() }
}
