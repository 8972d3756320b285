//! What was measured in a period, as whole numbers.

use super::{Unrated, exact::HOUR};
use crate::{
    charging::{ChargingPeriod, DimensionKind},
    energy::Energy,
};
use rust_decimal::Decimal;

/// OCPI gives hours to four decimals: a volume this near to its period's length is that length (A8). Microseconds.
const SNAP: i64 = 180_000;

/// What was measured in a period; None where it was not.
#[derive(Default)]
pub(super) struct Measured {
    /// Thousandths of a Wh.
    pub energy: Option<i64>,
    /// Charging, microseconds.
    pub time: Option<i64>,
    /// Standing there without charging, microseconds.
    pub parking: Option<i64>,
    /// Reserved, microseconds; no time is no reservation: CPOs also send dimensions of zero.
    pub reserved: Option<i64>,
    /// The least and the greatest, A.
    pub current: (Option<Decimal>, Option<Decimal>),
    /// The least and the greatest, kW.
    pub power: (Option<Decimal>, Option<Decimal>),
}

impl Measured {
    /// Of a period of so many microseconds. A dimension that stands there twice is added up.
    pub(super) fn of(period: &ChargingPeriod, length: i64) -> Result<Self, Unrated> {
        let mut measured = Measured::default();
        let (mut energy, mut time, mut parking, mut reserved) = (None, None, None, None);
        for dimension in &period.dimensions {
            let sum = match dimension.kind {
                DimensionKind::Energy => &mut energy,
                DimensionKind::Time => &mut time,
                DimensionKind::ParkingTime => &mut parking,
                DimensionKind::ReservationTime => &mut reserved,
                DimensionKind::MinCurrent => &mut measured.current.0,
                DimensionKind::MaxCurrent => &mut measured.current.1,
                DimensionKind::MinPower => &mut measured.power.0,
                DimensionKind::MaxPower => &mut measured.power.1,
            };
            *sum = Some(match *sum {
                None => dimension.volume,
                Some(so_far) => so_far.checked_add(dimension.volume).ok_or(Unrated::OutOfRange)?,
            });
        }
        let microseconds = |hours: Option<Decimal>| hours.map(|hours| duration(hours, length)).transpose();
        measured.energy = match energy {
            Some(kwh) => Some(Energy::from_kwh(kwh).ok_or(Unrated::OutOfRange)?.milliwatt_hours()),
            None => None,
        };
        (measured.time, measured.parking) = (microseconds(time)?, microseconds(parking)?);
        measured.reserved = microseconds(reserved)?.filter(|time| *time != 0);
        Ok(measured)
    }

    /// Whether there was any charging, or parking.
    pub(super) fn is_charged(&self) -> bool {
        [self.energy, self.time, self.parking].into_iter().flatten().any(|quantity| quantity != 0)
    }
}

/// Hours as microseconds; a volume as near as OCPI's decimals to the period's length is that length. None of it is none, however short the period.
fn duration(hours: Decimal, length: i64) -> Result<i64, Unrated> {
    let volume = microseconds(hours).ok_or(Unrated::OutOfRange)?;
    Ok(if volume != 0 && volume.abs_diff(length) <= SNAP.unsigned_abs() { length } else { volume })
}

/// Microseconds in a unit of so many decimals of an hour.
const PARTS: [i64; 9] = [HOUR, HOUR / 10, HOUR / 100, HOUR / 1_000, HOUR / 10_000, HOUR / 100_000, 3_600, 360, 36];

/// Hours of eight decimals are a whole number of microseconds; more are rounded.
fn microseconds(hours: Decimal) -> Option<i64> {
    if let Some(parts) = PARTS.get(hours.scale() as usize) {
        return i64::try_from(hours.mantissa()).ok()?.checked_mul(*parts);
    }
    let rounded = hours.checked_mul(Decimal::from(HOUR))?.round();
    i64::try_from(rounded.mantissa() / 10i128.pow(rounded.scale())).ok()
}
