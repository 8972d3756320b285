//! Charging periods from meter values: cut exactly where a price begins or ceases to apply, as OCPI asks of CPOs (DOMAIN §4.1).

use super::{
    ComponentKind, Prepared, Unrated,
    boundaries::Boundaries,
    exact::{HOUR, Rate},
    local::{Local, LocalClock},
    measured::Measured,
    restrictions::Moment,
};
use crate::{
    charging::{ChargingPeriod, Dimension, DimensionKind},
    energy::Energy,
    place::Zone,
};
use jiff::{SignedDuration, Timestamp};
use rust_decimal::Decimal;

/// What a meter said at a time. Until the next one energy flows evenly, at this current and power.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeterValue {
    /// When it was read.
    pub time: Timestamp,
    /// Since the session began; it may go down where a vehicle gives back.
    pub energy: Energy,
    /// A, summed over the phases.
    pub current: Option<Decimal>,
    /// kW.
    pub power: Option<Decimal>,
    /// Whether we hold the vehicle back: it would charge if it might, so it does not park (the correction of May 2026 to PARKING_TIME).
    pub paused: bool,
}

/// The periods of a session by its tariff, from its first meter value to its last. Their energy and time add up to the session's to the last unit,
/// and none of them spans a price change. What lies between two values was not measured: it is taken to have flowed evenly.
///
/// `values` are in the order of their times. Errors: the tariff goes by local time, and `zone` is not known; or numbers are out of range.
pub fn split(tariff: &Prepared, zone: Option<&Zone>, values: &[MeterValue]) -> Result<Vec<ChargingPeriod>, Unrated> {
    let (Some(first), Some(last)) = (values.first(), values.last()) else { return Ok(Vec::new()) };
    let zone = zone.filter(|_| tariff.marks().local);
    if tariff.marks().local && zone.is_none() {
        return Err(Unrated::UnknownTimeZone);
    }
    let clock = zone.map(|zone| LocalClock::of(zone.rules(), first.time, last.time));
    let (begin, end) = (first.time.as_microsecond(), last.time.as_microsecond());
    let boundaries = Boundaries::of(tariff.marks(), clock.as_ref(), begin, (begin, end));
    let mut pieces: Vec<Piece> = Vec::new();
    for (interval, two) in values.windows(2).enumerate() {
        let [from, until] = two else { continue };
        for cut in cuts(&boundaries, from, until) {
            let piece = Piece { interval: Some(interval), ..Piece::of(tariff, clock.as_ref(), begin, from, cut)? };
            match pieces.last_mut() {
                Some(before) if before.is_as(&piece) && before.is_straight_to(&piece, &boundaries) => {
                    before.interval = before.interval.filter(|_| before.interval == piece.interval);
                    before.until = piece.until;
                }
                _ => pieces.push(piece),
            }
        }
    }
    Ok(pieces.into_iter().map(|piece| piece.period()).collect())
}

/// A moment of a session: microseconds since 1970, and its energy in thousandths of a Wh.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
struct Point {
    time: i64,
    energy: i64,
}

/// What stands between two meter values, cut where a restriction may begin or cease to hold.
fn cuts(boundaries: &Boundaries<'_>, from: &MeterValue, until: &MeterValue) -> Vec<(Point, Point)> {
    let point = |value: &MeterValue| Point { time: value.time.as_microsecond(), energy: value.energy.milliwatt_hours() };
    let (start, end) = (point(from), point(until));
    let (length, gained) = (i128::from(end.time - start.time), i128::from(end.energy) - i128::from(start.energy));
    let by_time = boundaries.between(start.time, end.time).0.iter().map(|time| {
        let energy = i128::from(start.energy) + gained * i128::from(time - start.time) / length.max(1);
        Point { time: *time, energy: i64::try_from(energy).unwrap_or(start.energy) }
    });
    let by_energy = boundaries.crossed(start.energy, end.energy).map(|energy| {
        // Rounded up: at the cut the bound is reached.
        let passed = (length * (i128::from(energy) - i128::from(start.energy)) + gained - gained.signum()) / gained;
        Point { time: start.time.saturating_add(i64::try_from(passed).unwrap_or_default()), energy }
    });
    let mut points: Vec<Point> = by_time.chain(by_energy).filter(|point| start.time < point.time && point.time < end.time).collect();
    points.sort_by_key(|point| (point.time, if gained < 0 { -point.energy } else { point.energy }));
    points.dedup_by_key(|point| point.time);
    let starts = std::iter::once(start).chain(points.iter().copied());
    let ends = points.iter().copied().chain(std::iter::once(end));
    starts.zip(ends).filter(|(from, until)| from.time < until.time).collect()
}

const KINDS: usize = ComponentKind::ALL.len();

/// A stretch at one price.
struct Piece {
    from: Point,
    until: Point,
    /// Between which two meter values; None where it goes over one.
    interval: Option<usize>,
    charges: bool,
    current: Option<Decimal>,
    power: Option<Decimal>,
    /// What is asked for each kind.
    rates: [Option<Rate>; KINDS],
}

impl Piece {
    fn of(
        tariff: &Prepared,
        clock: Option<&LocalClock>,
        begin: i64,
        value: &MeterValue,
        (from, until): (Point, Point),
    ) -> Result<Self, Unrated> {
        let at = Moment {
            local: clock.map_or(Local::default(), |clock| clock.at(from.time)),
            energy: from.energy,
            seconds: (from.time - begin) / 1_000_000,
            reservation: None,
        };
        let (current, power) = (value.current, value.power);
        let measured = Measured { current: (current, current), power: (power, power), ..Measured::default() };
        let mut rates = [None; KINDS];
        for kind in ComponentKind::ALL {
            rates[kind as usize] = tariff.pick(kind, &at, &measured, false).found.map(|found| found.rate).transpose()?;
        }
        Ok(Piece { from, until, interval: None, charges: value.paused || from.energy != until.energy, current, power, rates })
    }

    /// Whether another one goes on where this one ends, at the same price.
    fn is_as(&self, other: &Piece) -> bool {
        self.rates == other.rates && self.charges == other.charges && self.current == other.current && self.power == other.power
    }

    /// Whether both together say no less than each by itself. Whoever prices a period thinks that its energy came evenly: over a meter value it may not
    /// have, and then no restriction may begin or cease to hold in between.
    fn is_straight_to(&self, next: &Piece, boundaries: &Boundaries<'_>) -> bool {
        let (from, until) = (self.from, next.until);
        let is_free =
            || boundaries.between(from.time, until.time).0.is_empty() && boundaries.crossed(from.energy, until.energy).next().is_none();
        (self.interval.is_some() && self.interval == next.interval) || is_free()
    }

    fn period(&self) -> ChargingPeriod {
        let mut dimensions = Vec::with_capacity(6);
        let mut add = |kind, volume| dimensions.push(Dimension { kind, volume });
        let hours = Decimal::from(self.until.time - self.from.time) / Decimal::from(HOUR);
        add(if self.charges { DimensionKind::Time } else { DimensionKind::ParkingTime }, hours);
        if self.charges {
            add(DimensionKind::Energy, Energy::from_milliwatt_hours(self.until.energy - self.from.energy).kwh());
        }
        for (least, most, value) in [
            (DimensionKind::MinCurrent, DimensionKind::MaxCurrent, self.current),
            (DimensionKind::MinPower, DimensionKind::MaxPower, self.power),
        ] {
            let Some(value) = value else { continue };
            add(least, value);
            add(most, value);
        }
        let start_time = Timestamp::UNIX_EPOCH.saturating_add(SignedDuration::from_micros(self.from.time));
        ChargingPeriod { start_time: start_time.unwrap_or(Timestamp::MAX), dimensions, tariff_id: None }
    }
}
