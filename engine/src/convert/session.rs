//! Sessions.

use super::{
    cdr::{auth_method, cdr_token, period, to_auth_method, to_cdr_token, to_period},
    currency, decimal, price,
    rating::{to_cost, to_finding, to_rated_tariff, to_unrated},
    time, to_decimal, to_price, to_time, words,
};
use wattlane_domain::{
    Energy, Price,
    session::{Changes, Reported, Session, SessionKey, SessionStatus},
};
use wattlane_proto::{
    Decimal, Timestamp,
    rules::{Path, Violations},
    v1,
};

words!(status, to_status, SessionStatus, SessionStatus, {
    Active => SessionStatus::Active,
    Completed => SessionStatus::Completed,
    Invalid => SessionStatus::Invalid,
    Pending => SessionStatus::Pending,
    Reservation => SessionStatus::Reservation,
});

/// What a CPO reports, as fields; None and violations where something in it is wrong.
pub fn reported(message: &v1::Session, at: Path<'_>, bad: &mut Violations) -> Option<Reported> {
    let currency = currency(&message.currency, at.field("currency"), bad);
    let cost = message.received_cost.as_ref().and_then(|value| price(value, at.field("received_cost"), bad));
    if currency.zip(cost).is_some_and(|(currency, cost)| cost.excl_vat.currency != currency) {
        bad.add(at.field("received_cost"), "is in another currency than the session");
    }
    Some(Reported {
        key: key(&message.country_code, &message.party_id, &message.session_id),
        start_time: message.start_time.map(time)?,
        end_time: message.end_time.map(time),
        energy: energy(message.energy.as_ref())?,
        token: cdr_token(message.token.as_ref()?),
        auth_method: auth_method(message.auth_method),
        authorization_reference: message.authorization_reference.clone(),
        location_id: message.location_id.clone(),
        evse_uid: message.evse_uid.clone(),
        connector_id: message.connector_id.clone(),
        meter_id: message.meter_id.clone(),
        currency: currency?,
        periods: message.charging_periods.iter().map(period).collect(),
        cost,
        status: status(message.status)?,
        last_updated: message.last_updated.map(time)?,
        power: message.power.as_ref().map(decimal),
        state_of_charge: message.state_of_charge.as_ref().map(decimal),
    })
}

/// What a CPO has to say, as fields; violations where something in it is wrong.
pub fn changes(message: &v1::SessionChanges, at: Path<'_>, bad: &mut Violations) -> Changes {
    let cost: Option<Price> = message.received_cost.as_ref().and_then(|value| price(value, at.field("received_cost"), bad));
    Changes {
        start_time: message.start_time.map(time),
        end_time: message.end_time.map(time),
        energy: energy(message.energy.as_ref()),
        auth_method: auth_method(message.auth_method),
        authorization_reference: message.authorization_reference.clone(),
        meter_id: message.meter_id.clone(),
        periods: message.charging_periods.iter().map(period).collect(),
        // An amount says its currency, which has to be the session's.
        currency: cost.map(|cost| cost.excl_vat.currency),
        cost,
        status: status(message.status),
        last_updated: message.last_updated.map(time).unwrap_or_default(),
        power: message.power.as_ref().map(decimal),
        state_of_charge: message.state_of_charge.as_ref().map(decimal),
        ..Changes::default()
    }
}

/// What a session is known by.
pub fn key(country_code: &str, party_id: &str, session_id: &str) -> SessionKey {
    SessionKey { country_code: country_code.to_uppercase(), party_id: party_id.to_uppercase(), session_id: session_id.to_owned() }
}

/// Energy in kWh, which a rule keeps in range.
pub fn energy(message: Option<&Decimal>) -> Option<Energy> {
    message.and_then(|kwh| Energy::from_kwh(decimal(kwh)))
}

/// A session as callers see it.
pub fn to_session(session: &Session) -> v1::Session {
    let reported = &session.reported;
    v1::Session {
        id: session.id.to_string(),
        country_code: reported.key.country_code.clone(),
        party_id: reported.key.party_id.clone(),
        session_id: reported.key.session_id.clone(),
        start_time: Some(to_time(reported.start_time)),
        end_time: reported.end_time.map(to_time),
        energy: Some(to_decimal(reported.energy.kwh())),
        token: Some(to_cdr_token(&reported.token)),
        auth_method: to_auth_method(reported.auth_method),
        authorization_reference: reported.authorization_reference.clone(),
        location_id: reported.location_id.clone(),
        evse_uid: reported.evse_uid.clone(),
        connector_id: reported.connector_id.clone(),
        meter_id: reported.meter_id.clone(),
        currency: reported.currency.as_str().to_owned(),
        charging_periods: reported.periods.iter().map(to_period).collect(),
        received_cost: reported.cost.map(to_price),
        status: to_status(Some(reported.status)),
        last_updated: Some(to_time(reported.last_updated)),
        power: session.power.map(to_decimal),
        state_of_charge: reported.state_of_charge.map(to_decimal),
        driver_id: session.driver.map(|id| id.to_string()),
        account_id: session.account.map(|id| id.to_string()),
        running_cost: session.running.as_ref().map(|running| to_cost(&running.cost)),
        unrated_reason: to_unrated(session.unrated),
        tariffs: session.running.iter().flat_map(|running| running.tariffs.iter().map(|tariff| to_rated_tariff(tariff))).collect(),
        findings: session.findings.iter().map(to_finding).collect(),
        cdr_id: session.cdr.map(|cdr| cdr.id.to_string()),
        version: session.version,
        create_time: Some(to_time(session.create_time)),
        update_time: Some(to_time(session.update_time)),
    }
}

/// What of a session moves.
pub fn to_delta(session: &Session) -> v1::SessionDelta {
    let reported = &session.reported;
    let moment = |value: Option<jiff::Timestamp>| -> Option<Timestamp> { value.map(to_time) };
    v1::SessionDelta {
        id: session.id.to_string(),
        version: session.version,
        status: to_status(Some(reported.status)),
        energy: Some(to_decimal(reported.energy.kwh())),
        power: session.power.map(to_decimal),
        state_of_charge: reported.state_of_charge.map(to_decimal),
        running_cost: session.running.as_ref().map(|running| to_cost(&running.cost)),
        unrated_reason: to_unrated(session.unrated),
        end_time: moment(reported.end_time),
        last_updated: moment(Some(reported.last_updated)),
        cdr_id: session.cdr.map(|cdr| cdr.id.to_string()),
    }
}
