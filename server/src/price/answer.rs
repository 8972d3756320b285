//! What a charge costs, as `wattlane price` prints it.

use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::Serialize;
use wattlane_domain::{
    Finding, Price,
    charging::{ChargingPeriod, DimensionKind},
    ocpi::Charge,
    tariff::{ComponentKind, RatedTariff, Rating, RatingLine},
};

/// Money in decimal strings, times in hours, energy in kWh. A cost that nothing asks for is null.
#[derive(Serialize)]
pub struct Answer {
    currency: String,
    total_cost: Amount,
    total_energy_cost: Option<Amount>,
    total_time_cost: Option<Amount>,
    total_parking_cost: Option<Amount>,
    total_fixed_cost: Option<Amount>,
    total_reservation_cost: Option<Amount>,
    total_energy: String,
    /// From the first to the last moment.
    total_time: String,
    total_parking_time: String,
    /// After step sizes; what nothing asks for is not billed.
    billed_energy: String,
    billed_time: String,
    billed_parking_time: String,
    periods: Vec<Period>,
    time_zone: Option<String>,
    engine_version: String,
    tariffs: Vec<UsedTariff>,
    warnings: Vec<Warning>,
}

#[derive(Serialize)]
struct Amount {
    excl_vat: String,
    /// Null where it is not known.
    incl_vat: Option<String>,
}

#[derive(Serialize)]
struct Period {
    start: Timestamp,
    end: Timestamp,
    /// What was asked in it.
    lines: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    r#type: ComponentKind,
    reservation: bool,
    /// Its place among `tariffs`.
    tariff: usize,
    /// Its place in the tariff.
    element: usize,
    measured: String,
    billed: String,
    unit_price: String,
    vat_percent: Option<String>,
    /// Excluding VAT, to four decimals.
    amount: String,
}

#[derive(Serialize)]
struct UsedTariff {
    country_code: String,
    party_id: String,
    id: String,
    sha256: String,
}

#[derive(Serialize)]
struct Warning {
    code: String,
    path: String,
    text: String,
}

impl Answer {
    pub(crate) fn of(charge: &Charge, rating: Rating, noticed: Vec<Finding>) -> Self {
        let cost = &rating.cost;
        let part = |price: Option<Price>| price.map(amount);
        let billed = |kind| {
            let lines = rating.lines.iter().filter(|line| line.kind == kind && !line.reservation);
            decimal(lines.map(RatingLine::billed).sum())
        };
        Answer {
            currency: charge.currency.to_string(),
            total_cost: amount(cost.total),
            total_energy_cost: part(cost.energy),
            total_time_cost: part(cost.time),
            total_parking_cost: part(cost.parking),
            total_fixed_cost: part(cost.fixed),
            total_reservation_cost: part(cost.reservation),
            total_energy: measured(charge, DimensionKind::Energy),
            total_time: hours(charge.start_time, charge.end_time),
            total_parking_time: measured(charge, DimensionKind::ParkingTime),
            billed_energy: billed(ComponentKind::Energy),
            billed_time: billed(ComponentKind::Time),
            billed_parking_time: billed(ComponentKind::ParkingTime),
            periods: periods(charge, &rating),
            time_zone: rating.time_zone.as_deref().map(str::to_owned),
            engine_version: rating.engine_version.to_string(),
            tariffs: rating.tariffs.iter().map(|tariff| used(tariff)).collect(),
            warnings: rating.findings.into_iter().chain(noticed).map(warning).collect(),
        }
    }
}

fn amount(price: Price) -> Amount {
    Amount { excl_vat: decimal(price.excl_vat.amount()), incl_vat: price.incl_vat.map(|money| decimal(money.amount())) }
}

fn decimal(number: Decimal) -> String {
    number.normalize().to_string()
}

/// What the periods add up to. One that could not be added up was refused before.
fn measured(charge: &Charge, kind: DimensionKind) -> String {
    let volumes = charge.periods.iter().filter_map(|period| period.volume(kind).ok().flatten());
    decimal(volumes.fold(Decimal::ZERO, |sum, volume| sum.saturating_add(volume)))
}

fn hours(from: Timestamp, until: Timestamp) -> String {
    let seconds = Decimal::from_i128_with_scale(until.duration_since(from).as_millis(), 3);
    decimal((seconds / Decimal::from(3_600)).round_dp(9))
}

fn periods(charge: &Charge, rating: &Rating) -> Vec<Period> {
    let mut in_order: Vec<(usize, &ChargingPeriod)> = charge.periods.iter().enumerate().collect();
    in_order.sort_by_key(|(_, period)| period.start_time);
    let mut periods = Vec::with_capacity(in_order.len());
    for (place, (index, period)) in in_order.iter().enumerate() {
        let end = in_order.get(place + 1).map_or(charge.end_time, |(_, next)| next.start_time);
        // Lines are in the order of the list.
        let from = rating.lines.partition_point(|line| line.period < *index);
        let lines = rating.lines[from..].iter().take_while(|line| line.period == *index).map(line).collect();
        periods.push(Period { start: period.start_time, end, lines });
    }
    periods
}

fn line(line: &RatingLine) -> Line {
    Line {
        r#type: line.kind,
        reservation: line.reservation,
        tariff: line.tariff,
        element: line.element,
        measured: decimal(line.measured()),
        billed: decimal(line.billed()),
        unit_price: decimal(line.unit_price()),
        vat_percent: line.vat().map(decimal),
        amount: decimal(line.amount().amount()),
    }
}

fn used(tariff: &RatedTariff) -> UsedTariff {
    UsedTariff {
        country_code: tariff.key.country_code.clone(),
        party_id: tariff.key.party_id.clone(),
        id: tariff.key.tariff_id.clone(),
        sha256: tariff.snapshot_sha256.clone(),
    }
}

fn warning(finding: Finding) -> Warning {
    Warning { code: finding.code.to_string(), path: finding.path, text: finding.text }
}
