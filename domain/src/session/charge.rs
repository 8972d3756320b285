//! What of a session is priced, and how much power it takes.

use super::{Reported, Session};
use crate::charging::{ChargingPeriod, Dimension, DimensionKind};
use jiff::{SignedDuration, Timestamp};
use rust_decimal::Decimal;

/// A session so far, as the engine prices a charge.
#[derive(Clone, Debug, PartialEq)]
pub struct Charge {
    /// When it ended, or was last heard of.
    pub end: Timestamp,
    /// In any order.
    pub periods: Vec<ChargingPeriod>,
}

impl Session {
    /// What of it is priced: the periods that were reported, as in its CDR.
    ///
    /// While it goes on its energy may be newer than its periods: what they lack belongs to the one that goes on. A CPO that reports no
    /// periods has one made, of all its energy and time.
    pub fn charge(&self) -> Charge {
        let reported = &self.reported;
        let begun = reported.periods.iter().map(|period| period.start_time).max();
        let heard = reported.last_updated.max(reported.start_time).max(begun.unwrap_or(reported.start_time));
        let end = reported.end_time.unwrap_or(heard);
        if reported.periods.is_empty() {
            return Charge { end, periods: vec![whole(reported, end)] };
        }
        let mut periods = reported.periods.clone();
        if reported.status.is_open() {
            complete(&mut periods, reported);
        }
        Charge { end, periods }
    }
}

/// One period of all that was charged.
fn whole(reported: &Reported, end: Timestamp) -> ChargingPeriod {
    let hours = hours_between(reported.start_time, end);
    let dimensions = vec![
        Dimension { kind: DimensionKind::Energy, volume: reported.energy.kwh() },
        Dimension { kind: DimensionKind::Time, volume: hours },
    ];
    ChargingPeriod { start_time: reported.start_time, dimensions, tariff_id: None }
}

/// Adds the energy that no period has yet to the last one.
fn complete(periods: &mut [ChargingPeriod], reported: &Reported) {
    let measured = periods.iter().map(|period| period.volume(DimensionKind::Energy).ok().flatten().unwrap_or_default());
    let Some(sum) = measured.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add) else { return };
    let Some(missing) = reported.energy.kwh().checked_sub(sum).filter(|missing| *missing > Decimal::ZERO) else { return };
    let last = periods.iter_mut().max_by_key(|period| period.start_time);
    if let Some(last) = last {
        last.dimensions.push(Dimension { kind: DimensionKind::Energy, volume: missing });
    }
}

/// Meters are read to ten or a hundred watt-hours: over less time than this they say nothing of power.
const POWER_OVER: SignedDuration = SignedDuration::from_secs(5);

/// The mean power between two reports, kW to the watt; None where too little time went by, or energy went down.
pub fn mean_power(before: &Reported, after: &Reported) -> Option<Decimal> {
    if after.last_updated.duration_since(before.last_updated) < POWER_OVER || after.energy < before.energy {
        return None;
    }
    let hours = hours_between(before.last_updated, after.last_updated);
    let energy = after.energy.kwh().checked_sub(before.energy.kwh())?;
    energy.checked_div(hours).map(|power| power.round_dp(3).normalize())
}

fn hours_between(from: Timestamp, to: Timestamp) -> Decimal {
    let milliseconds = to.as_millisecond().saturating_sub(from.as_millisecond());
    (Decimal::from(milliseconds) / Decimal::from(3_600_000)).round_dp(9)
}
