//! Results of the pricing engine, and the policies they are made by.

use super::{tariff::to_component_kind, to_decimal, to_money, to_price, words};
use wattlane_domain::{
    Finding,
    cdr::{AcceptRule, Cost, RejectRule},
    tariff::{ComponentKind, PricingPolicy, RatedTariff, Rating, RatingLine, Rounding, TariffSource, Unrated},
};
use wattlane_proto::v1;

words!(rounding, to_rounding, RoundingMode, Rounding, {
    HalfAwayFromZero => Rounding::HalfAwayFromZero,
    HalfEven => Rounding::HalfEven,
    Up => Rounding::Up,
    Down => Rounding::Down,
});
words!(source, to_source, TariffSource, TariffSource, {
    Embedded => TariffSource::Embedded,
    Stored => TariffSource::Stored,
    Request => TariffSource::Request,
});
words!(unrated, to_unrated, UnratedReason, Unrated, {
    UnknownTariff => Unrated::UnknownTariff,
    UnknownTimeZone => Unrated::UnknownTimeZone,
    NoValidTariff => Unrated::NoValidTariff,
    CurrencyMismatch => Unrated::CurrencyMismatch,
    OutOfRange => Unrated::OutOfRange,
});

/// A policy; an empty message is the documented default.
pub fn policy(message: &v1::PricingPolicy) -> PricingPolicy {
    PricingPolicy {
        rounding: rounding(message.rounding).unwrap_or_default(),
        decimals: message.decimals.and_then(|decimals| u32::try_from(decimals).ok()),
        assume_unmeasured_matches: message.assume_unmeasured_matches,
    }
}

/// A policy as a message.
pub fn to_policy(policy: &PricingPolicy) -> v1::PricingPolicy {
    v1::PricingPolicy {
        rounding: to_rounding(Some(policy.rounding)),
        decimals: policy.decimals.and_then(|decimals| i32::try_from(decimals).ok()),
        assume_unmeasured_matches: policy.assume_unmeasured_matches,
    }
}

/// An accept rule.
pub fn accept_rule(message: &v1::AcceptRule) -> AcceptRule {
    let number = |value: &Option<wattlane_proto::Decimal>| value.as_ref().map(super::decimal).unwrap_or_default();
    AcceptRule {
        enabled: message.enabled,
        tolerance_amount: number(&message.tolerance_amount),
        tolerance_percent: number(&message.tolerance_percent),
    }
}

/// An accept rule as a message.
pub fn to_accept_rule(rule: &AcceptRule) -> v1::AcceptRule {
    v1::AcceptRule {
        enabled: rule.enabled,
        tolerance_amount: Some(to_decimal(rule.tolerance_amount)),
        tolerance_percent: Some(to_decimal(rule.tolerance_percent)),
    }
}

/// A reject rule.
pub fn reject_rule(message: &v1::RejectRule) -> RejectRule {
    RejectRule {
        enabled: message.enabled,
        over_amount: message.over_amount.as_ref().map(super::decimal),
        over_percent: message.over_percent.as_ref().map(super::decimal),
        unknown_tariff_days: message.unknown_tariff_days.and_then(|days| u16::try_from(days).ok()),
        impossible_energy: message.impossible_energy,
    }
}

/// A reject rule as a message.
pub fn to_reject_rule(rule: &RejectRule) -> v1::RejectRule {
    v1::RejectRule {
        enabled: rule.enabled,
        over_amount: rule.over_amount.map(to_decimal),
        over_percent: rule.over_percent.map(to_decimal),
        unknown_tariff_days: rule.unknown_tariff_days.map(i32::from),
        impossible_energy: rule.impossible_energy,
    }
}

/// A rating as a message; what only the store knows is left empty.
pub fn to_rating(rating: &Rating) -> v1::Rating {
    v1::Rating {
        engine_version: rating.engine_version.to_string(),
        tariff_source: to_source(Some(rating.source)),
        tariffs: rating.tariffs.iter().map(|tariff| to_rated_tariff(tariff)).collect(),
        time_zone: rating.time_zone.as_deref().unwrap_or_default().to_owned(),
        policy: Some(to_policy(&rating.policy)),
        cost: Some(to_cost(&rating.cost)),
        lines: rating.lines.iter().map(to_line).collect(),
        findings: rating.findings.iter().map(to_finding).collect(),
        ..v1::Rating::default()
    }
}

/// A tariff that priced something, as a message.
pub fn to_rated_tariff(tariff: &RatedTariff) -> v1::RatedTariff {
    v1::RatedTariff {
        country_code: tariff.key.country_code.clone(),
        party_id: tariff.key.party_id.clone(),
        tariff_id: tariff.key.tariff_id.clone(),
        version: tariff.version,
        snapshot_sha256: tariff.snapshot_sha256.clone(),
    }
}

fn to_line(line: &RatingLine) -> v1::RatingLine {
    let unit = match line.kind {
        ComponentKind::Energy => "kWh",
        ComponentKind::Time | ComponentKind::ParkingTime => "h",
        ComponentKind::Flat => "",
    };
    v1::RatingLine {
        period: i32::try_from(line.period).unwrap_or(i32::MAX),
        r#type: to_component_kind(Some(line.kind)),
        quantity: Some(to_decimal(line.billed())),
        unit: unit.to_owned(),
        unit_price: Some(to_decimal(line.unit_price())),
        vat_percent: line.vat().map(to_decimal),
        amount: Some(to_money(line.amount())),
        measured: Some(to_decimal(line.measured())),
        tariff: i32::try_from(line.tariff).unwrap_or(i32::MAX),
        element: i32::try_from(line.element).unwrap_or(i32::MAX),
        reservation: line.reservation,
    }
}

/// A finding as a message.
pub fn to_finding(finding: &Finding) -> v1::Finding {
    v1::Finding { code: finding.code.to_string(), path: finding.path.clone(), text: finding.text.clone() }
}

/// A cost as a message.
pub fn to_cost(cost: &Cost) -> v1::Cost {
    v1::Cost {
        total: Some(to_price(cost.total)),
        energy: cost.energy.map(to_price),
        time: cost.time.map(to_price),
        fixed: cost.fixed.map(to_price),
        parking: cost.parking.map(to_price),
        reservation: cost.reservation.map(to_price),
    }
}
