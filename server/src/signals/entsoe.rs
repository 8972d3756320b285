//! Day-ahead prices as ENTSO-E's transparency platform publishes them: documents of type A44.
//!
//! What is easily read wrong in them: points that are like the one before are left out, also at the end of a period (curve type A03); a document may hold the
//! same hours by quarters and by hours; and where there is a second auction (DE-LU, AT: that of EXAA, sequence 2) it may hold both, or for some hours only that.

use super::zones::name_of;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use std::collections::BTreeMap;
use wattlane_domain::smart_charging::{SignalPoint, Signals};

/// Prices of a zone.
#[derive(Clone, Debug, PartialEq)]
pub struct ZonePrices {
    /// Its name, or its EIC where that is not known.
    pub zone: String,
    /// The currency of its prices.
    pub currency: String,
    /// Prices of a kWh.
    pub signals: Signals,
}

/// Why a document tells no prices.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EntsoeError {
    /// It is no XML of these documents.
    #[error("it is no document of ENTSO-E: {0}")]
    Unreadable(String),
    /// There is nothing for the time that was asked.
    #[error("ENTSO-E has nothing: {text} (reason {code})")]
    Nothing {
        /// 999: no data.
        code: String,
        /// In words.
        text: String,
    },
    /// It tells something else.
    #[error("it is a document of type {0}, not of A44, day-ahead prices")]
    OtherType(String),
    /// Something in it is not as it should be.
    #[error("{0}")]
    Wrong(String),
}

#[derive(Deserialize)]
struct Document {
    #[serde(rename = "type", default)]
    kind: String,
    #[serde(rename = "TimeSeries", default)]
    series: Vec<Series>,
    #[serde(rename = "Reason", default)]
    reasons: Vec<Reason>,
}

#[derive(Deserialize)]
struct Reason {
    #[serde(default)]
    code: String,
    #[serde(default)]
    text: String,
}

#[derive(Deserialize)]
struct Series {
    #[serde(rename = "in_Domain.mRID")]
    zone: Text,
    #[serde(rename = "currency_Unit.name")]
    currency: String,
    #[serde(rename = "price_Measure_Unit.name")]
    unit: String,
    #[serde(rename = "curveType", default)]
    curve: String,
    #[serde(rename = "classificationSequence_AttributeInstanceComponent.position")]
    sequence: Option<u32>,
    #[serde(rename = "Period", default)]
    periods: Vec<Period>,
}

#[derive(Deserialize)]
struct Text {
    #[serde(rename = "$text")]
    value: String,
}

#[derive(Deserialize)]
struct Period {
    #[serde(rename = "timeInterval")]
    interval: Interval,
    resolution: String,
    #[serde(rename = "Point", default)]
    points: Vec<Point>,
}

#[derive(Deserialize)]
struct Interval {
    start: String,
    end: String,
}

#[derive(Deserialize)]
struct Point {
    position: i64,
    #[serde(rename = "price.amount")]
    amount: f64,
}

/// Reads a document. Where two auctions tell a price the first sequence's counts, and where two resolutions do, the finer one's.
pub fn read(xml: &str) -> Result<Vec<ZonePrices>, EntsoeError> {
    let document: Document = quick_xml::de::from_str(xml).map_err(|wrong| EntsoeError::Unreadable(wrong.to_string()))?;
    if document.series.is_empty() {
        let reason = document.reasons.into_iter().next().ok_or_else(|| EntsoeError::OtherType(document.kind.clone()))?;
        return Err(EntsoeError::Nothing { code: reason.code, text: reason.text });
    }
    if document.kind != "A44" {
        return Err(EntsoeError::OtherType(document.kind));
    }
    let mut parts = Vec::new();
    for series in &document.series {
        if series.unit != "MWH" {
            return Err(EntsoeError::Wrong(format!("prices are told by {}, not by MWH", series.unit)));
        }
        for period in &series.periods {
            let (length, signals) = period.read(&series.curve)?;
            // What comes later in this order counts: the first sequence, the finest resolution.
            parts.push(((std::cmp::Reverse(series.sequence.unwrap_or(1)), std::cmp::Reverse(length)), series, signals));
        }
    }
    parts.sort_by_key(|(order, ..)| *order);
    let mut zones: BTreeMap<&str, (Timestamp, ZonePrices)> = BTreeMap::new();
    for (_, series, signals) in &parts {
        let eic = series.zone.value.as_str();
        let (newest, zone) = zones.entry(eic).or_insert_with(|| {
            (Timestamp::MIN, ZonePrices { zone: name_of(eic).to_owned(), currency: series.currency.clone(), signals: Signals::default() })
        });
        // Where a zone goes over to another currency, what comes last counts: a series has one.
        match (zone.currency == series.currency, signals.end() > *newest) {
            (true, _) => zone.signals = signals.laid_over(&zone.signals),
            (false, true) => (zone.currency, zone.signals) = (series.currency.clone(), signals.clone()),
            (false, false) => continue,
        }
        *newest = signals.end().max(*newest);
    }
    Ok(zones.into_values().map(|(_, zone)| zone).collect())
}

impl Period {
    /// How long its points are, and what they tell.
    fn read(&self, curve: &str) -> Result<(SignedDuration, Signals), EntsoeError> {
        let time = |text: &str| text.parse::<Timestamp>().map_err(|_| EntsoeError::Wrong(format!("{text:?} is no time")));
        let (start, end) = (time(&self.interval.start)?, time(&self.interval.end)?);
        let length = match self.resolution.as_str() {
            "PT15M" => 15,
            "PT30M" => 30,
            "PT60M" | "PT1H" => 60,
            other => return Err(EntsoeError::Wrong(format!("a resolution of {other} is not known"))),
        };
        let length = SignedDuration::from_mins(length);
        let count = end.duration_since(start).as_secs() / length.as_secs();
        let mut points: Vec<&Point> = self.points.iter().collect();
        points.sort_by_key(|point| point.position);
        points.dedup_by_key(|point| point.position);
        if let Some(point) = points.iter().find(|point| !(1..=count).contains(&point.position) || !point.amount.is_finite()) {
            return Err(EntsoeError::Wrong(format!("position {} of the period from {start} is none of its {count}", point.position)));
        }
        let begin = |position: i64| start.saturating_add(length.saturating_mul(i32::try_from(position - 1).unwrap_or(i32::MAX)));
        let mut told = Vec::with_capacity(points.len());
        let mut next = 1;
        for point in points {
            // Only in a curve of type A03 what is left out is like the point before.
            if point.position > next && (curve != "A03" || next == 1) {
                told.push(SignalPoint { start: begin(next).unwrap_or(end), ..SignalPoint::default() });
            }
            let start = begin(point.position).unwrap_or(end);
            told.push(SignalPoint { start, price_per_kwh: Some(point.amount / 1000.0), ..SignalPoint::default() });
            next = point.position + 1;
        }
        if next <= count && curve != "A03" {
            told.push(SignalPoint { start: begin(next).unwrap_or(end), ..SignalPoint::default() });
        }
        let signals =
            Signals::new(told, end).ok_or_else(|| EntsoeError::Wrong(format!("the period from {start} is not before its end")))?;
        Ok((length, signals))
    }
}

#[cfg(test)]
mod tests;
