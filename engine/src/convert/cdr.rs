//! CDRs.

use super::{
    coordinates, currency, decimal, price,
    rating::{to_cost, to_finding, to_rating, to_unrated},
    reconciliation::to_reconciliation,
    tariff::{tariff, to_tariff},
    time, to_coordinates, to_decimal, to_money, to_price, to_time, words,
};
use wattlane_domain::{
    Energy,
    cdr::{Cdr, CdrKey, CdrPrice, Context, Cost, PriceSource, ReceivedCdr, RejectionReason, Status, StoredRating},
    charging::{AuthMethod, CdrToken, ChargingPeriod, Dimension, DimensionKind, PowerType, TokenType},
    place::{CdrLocation, Zone},
    session::{Link, Matched},
};
use wattlane_proto::{
    rules::{Path, Violations},
    v1,
};

words!(context, to_context, CdrContext, Context, { Emsp => Context::Emsp, Cpo => Context::Cpo });
words!(status, to_status, CdrStatus, Status, {
    Pending => Status::Pending,
    Accepted => Status::Accepted,
    Rejected => Status::Rejected,
    Billed => Status::Billed,
});
words!(rejection, to_rejection, RejectionReason, RejectionReason, {
    PriceDifference => RejectionReason::PriceDifference,
    UnknownTariff => RejectionReason::UnknownTariff,
    Duplicate => RejectionReason::Duplicate,
    ImpossibleEnergy => RejectionReason::ImpossibleEnergy,
    UnknownToken => RejectionReason::UnknownToken,
    Other => RejectionReason::Other,
});
words!(matched, to_matched, SessionMatch, Matched, {
    AuthorizationReference => Matched::AuthorizationReference,
    SessionId => Matched::SessionId,
    TokenAndTime => Matched::TokenAndTime,
});
words!(auth_method, to_auth_method, AuthMethod, AuthMethod, {
    AuthRequest => AuthMethod::AuthRequest,
    Command => AuthMethod::Command,
    Whitelist => AuthMethod::Whitelist,
});
words!(token_type, to_token_type, TokenType, TokenType, {
    AdHocUser => TokenType::AdHocUser,
    AppUser => TokenType::AppUser,
    Other => TokenType::Other,
    Rfid => TokenType::Rfid,
});
words!(power_type, to_power_type, PowerType, PowerType, {
    Ac1Phase => PowerType::Ac1Phase,
    Ac2Phase => PowerType::Ac2Phase,
    Ac2PhaseSplit => PowerType::Ac2PhaseSplit,
    Ac3Phase => PowerType::Ac3Phase,
    Dc => PowerType::Dc,
});
words!(dimension_kind, to_dimension_kind, DimensionType, DimensionKind, {
    Energy => DimensionKind::Energy,
    Time => DimensionKind::Time,
    ParkingTime => DimensionKind::ParkingTime,
    ReservationTime => DimensionKind::ReservationTime,
    MaxCurrent => DimensionKind::MaxCurrent,
    MinCurrent => DimensionKind::MinCurrent,
    MaxPower => DimensionKind::MaxPower,
    MinPower => DimensionKind::MinPower,
});

/// What a CPO sent, as fields; None and violations where something in it is wrong.
pub fn received(message: &v1::Cdr, at: Path<'_>, bad: &mut Violations) -> Option<ReceivedCdr> {
    let currency = currency(&message.currency, at.field("currency"), bad);
    let cost = message.received_cost.as_ref().and_then(|message| cost(message, at.field("received_cost"), bad));
    let location = message.location.as_ref().and_then(|message| location(message, at.field("location"), bad));
    let tariffs: Vec<_> =
        message.tariffs.iter().enumerate().map(|(index, one)| tariff(one, at.field("tariffs").index(index), bad)).collect();
    let total_energy = message.total_energy.as_ref().and_then(|kwh| Energy::from_kwh(decimal(kwh)));
    let token = message.token.as_ref()?;
    Some(ReceivedCdr {
        key: CdrKey {
            country_code: message.country_code.clone(),
            party_id: message.party_id.to_uppercase(),
            cdr_id: message.cdr_id.clone(),
        },
        session_id: message.session_id.clone(),
        authorization_reference: message.authorization_reference.clone(),
        auth_method: auth_method(message.auth_method),
        token: cdr_token(token),
        location: location?,
        evse_uid: message.evse_uid.clone(),
        evse_id: message.evse_id.clone(),
        connector_id: message.connector_id.clone(),
        connector_standard: message.connector_standard.clone(),
        connector_format: message.connector_format.clone(),
        power_type: power_type(message.power_type),
        meter_id: message.meter_id.clone(),
        start_time: message.start_time.map(time)?,
        end_time: message.end_time.map(time)?,
        currency: currency?,
        tariffs: tariffs.into_iter().collect::<Option<_>>()?,
        periods: message.charging_periods.iter().map(period).collect(),
        cost: cost?,
        total_energy: total_energy?,
        total_time: message.total_time.as_ref().map(decimal)?,
        total_parking_time: message.total_parking_time.as_ref().map(decimal),
        remark: message.remark.clone(),
        invoice_reference_id: message.invoice_reference_id.clone(),
        credit: message.credit,
        credit_reference_id: message.credit_reference_id.clone(),
        home_charging_compensation: message.home_charging_compensation,
        last_updated: message.last_updated.map(time),
    })
}

fn cost(message: &v1::Cost, at: Path<'_>, bad: &mut Violations) -> Option<Cost> {
    let mut part = |value: &Option<v1::Price>, name| value.as_ref().and_then(|value| price(value, at.field(name), bad));
    let (energy, time, fixed) = (part(&message.energy, "energy"), part(&message.time, "time"), part(&message.fixed, "fixed"));
    let (parking, reservation) = (part(&message.parking, "parking"), part(&message.reservation, "reservation"));
    Some(Cost { total: part(&message.total, "total")?, energy, time, fixed, parking, reservation })
}

fn location(message: &v1::CdrLocation, at: Path<'_>, bad: &mut Violations) -> Option<CdrLocation> {
    if message.time_zone.as_deref().is_some_and(|name| Zone::named(name).is_none()) {
        bad.add(at.field("time_zone"), "is no time zone of the IANA database");
        return None;
    }
    Some(CdrLocation {
        id: message.id.clone(),
        name: message.name.clone(),
        address: message.address.clone(),
        city: message.city.clone(),
        postal_code: message.postal_code.clone(),
        country: message.country.clone(),
        coordinates: message.coordinates.as_ref().map(coordinates),
        time_zone: message.time_zone.clone(),
    })
}

pub(super) fn period(message: &v1::ChargingPeriod) -> ChargingPeriod {
    let dimension = |one: &v1::ChargingDimension| {
        Some(Dimension { kind: dimension_kind(one.r#type)?, volume: one.volume.as_ref().map(decimal).unwrap_or_default() })
    };
    ChargingPeriod {
        start_time: message.start_time.map(time).unwrap_or_default(),
        dimensions: message.dimensions.iter().filter_map(dimension).collect(),
        tariff_id: message.tariff_id.clone(),
    }
}

/// A CDR as callers see it.
pub fn to_cdr(cdr: &Cdr) -> v1::Cdr {
    let (reason, text) = match &cdr.rejection {
        Some(rejection) => (to_rejection(Some(rejection.reason)), rejection.text.clone()),
        None => (to_rejection(None), String::new()),
    };
    v1::Cdr {
        id: cdr.id.to_string(),
        context: to_context(Some(cdr.context)),
        external_cdr_id: cdr.external_cdr_id.clone(),
        source: cdr.source.clone(),
        contract_id: cdr.contract_id.clone(),
        driver_id: cdr.driver.map(|id| id.to_string()),
        account_id: cdr.account.map(|id| id.to_string()),
        status: to_status(Some(cdr.status)),
        rejection_reason: reason,
        rejection_text: text,
        ratings: cdr.ratings.iter().map(to_stored_rating).collect(),
        unrated_reason: to_unrated(cdr.unrated),
        price: cdr.price.map(to_cdr_price),
        price_difference: cdr.price_difference().map(to_money),
        reconciliation: cdr.reconciliation().map(to_reconciliation),
        findings: cdr.findings.iter().map(to_finding).collect(),
        session: cdr.session.map(to_session_link),
        version: cdr.version,
        etag: cdr.etag(),
        create_time: Some(to_time(cdr.create_time)),
        update_time: Some(to_time(cdr.update_time)),
        delete_time: cdr.delete_time.map(to_time),
        ..to_received(&cdr.received)
    }
}

fn to_received(cdr: &ReceivedCdr) -> v1::Cdr {
    v1::Cdr {
        country_code: cdr.key.country_code.clone(),
        party_id: cdr.key.party_id.clone(),
        cdr_id: cdr.key.cdr_id.clone(),
        session_id: cdr.session_id.clone(),
        authorization_reference: cdr.authorization_reference.clone(),
        auth_method: to_auth_method(cdr.auth_method),
        token: Some(to_cdr_token(&cdr.token)),
        location: Some(to_location(&cdr.location)),
        evse_uid: cdr.evse_uid.clone(),
        evse_id: cdr.evse_id.clone(),
        connector_id: cdr.connector_id.clone(),
        connector_standard: cdr.connector_standard.clone(),
        connector_format: cdr.connector_format.clone(),
        power_type: to_power_type(cdr.power_type),
        meter_id: cdr.meter_id.clone(),
        start_time: Some(to_time(cdr.start_time)),
        end_time: Some(to_time(cdr.end_time)),
        currency: cdr.currency.as_str().to_owned(),
        tariffs: cdr.tariffs.iter().map(to_tariff).collect(),
        charging_periods: cdr.periods.iter().map(to_period).collect(),
        received_cost: Some(to_cost(&cdr.cost)),
        total_energy: Some(to_decimal(cdr.total_energy.kwh())),
        total_time: Some(to_decimal(cdr.total_time)),
        total_parking_time: cdr.total_parking_time.map(to_decimal),
        remark: cdr.remark.clone(),
        invoice_reference_id: cdr.invoice_reference_id.clone(),
        credit: cdr.credit,
        credit_reference_id: cdr.credit_reference_id.clone(),
        home_charging_compensation: cdr.home_charging_compensation,
        last_updated: cdr.last_updated.map(to_time),
        ..v1::Cdr::default()
    }
}

pub(super) fn cdr_token(message: &v1::CdrToken) -> CdrToken {
    CdrToken {
        country_code: message.country_code.clone(),
        party_id: message.party_id.to_uppercase(),
        uid: message.uid.clone(),
        token_type: token_type(message.r#type),
        contract_id: message.contract_id.clone(),
    }
}

pub(super) fn to_cdr_token(token: &CdrToken) -> v1::CdrToken {
    v1::CdrToken {
        country_code: token.country_code.clone(),
        party_id: token.party_id.clone(),
        uid: token.uid.clone(),
        r#type: to_token_type(token.token_type),
        contract_id: token.contract_id.clone(),
    }
}

fn to_location(location: &CdrLocation) -> v1::CdrLocation {
    v1::CdrLocation {
        id: location.id.clone(),
        name: location.name.clone(),
        address: location.address.clone(),
        city: location.city.clone(),
        postal_code: location.postal_code.clone(),
        country: location.country.clone(),
        coordinates: location.coordinates.map(to_coordinates),
        time_zone: location.time_zone.clone(),
    }
}

pub(super) fn to_period(period: &ChargingPeriod) -> v1::ChargingPeriod {
    let dimension =
        |one: &Dimension| v1::ChargingDimension { r#type: to_dimension_kind(Some(one.kind)), volume: Some(to_decimal(one.volume)) };
    v1::ChargingPeriod {
        start_time: Some(to_time(period.start_time)),
        dimensions: period.dimensions.iter().map(dimension).collect(),
        tariff_id: period.tariff_id.clone(),
    }
}

fn to_session_link(link: Link) -> v1::SessionLink {
    v1::SessionLink { session_id: link.session.to_string(), matched_by: to_matched(Some(link.matched)), score: link.score.into() }
}

fn to_stored_rating(stored: &StoredRating) -> v1::Rating {
    v1::Rating { id: stored.id.to_string(), create_time: Some(to_time(stored.create_time)), ..to_rating(&stored.rating) }
}

/// What is billed, as a message.
pub fn to_cdr_price(price: CdrPrice) -> v1::CdrPrice {
    let (source, rating_id) = match price.source {
        PriceSource::Rating(id) => (v1::CdrPriceSource::Rating, Some(id.to_string())),
        PriceSource::Manual => (v1::CdrPriceSource::Manual, None),
    };
    v1::CdrPrice { total: Some(to_price(price.total)), source: source.into(), rating_id }
}
