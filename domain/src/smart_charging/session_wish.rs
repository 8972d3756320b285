//! What a session is planned for: what its driver says of it, what they prefer, and what its connector gives.

use super::{ChargeWish, ChargerLimits, Goal, PlanReason, RateUnit, VOLTAGE, Wants};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use serde::{Deserialize, Serialize};

/// How far ahead a departure may be.
pub const DEPARTURE_MAX: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How much of what is drawn gets into the battery where nobody says.
const EFFICIENCY: f64 = 0.9;
/// Vehicles on alternating current draw no less than this of each phase (IEC 61851-1), A.
const LEAST_CURRENT: f64 = 6.0;
/// No vehicle draws more, whatever is said of a connector, kW.
const POWER_MAX: f64 = 100_000.0;
/// How many periods of a profile chargers surely take: ChargingScheduleMaxPeriods is often no more.
const PERIODS_MAX: usize = 24;
/// Minutes of a slot.
pub const SLOT_MINUTES: u32 = 15;
/// How much longer a vehicle is planned that is still there when it should have left.
pub const STAYS_ON: SignedDuration = SignedDuration::from_hours(4);

/// What a driver has said of one charge.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// Which vehicle.
    pub vehicle: Option<String>,
    /// When it leaves.
    pub departure: Option<Timestamp>,
    /// The level of its battery when it was said, by the driver or by the charger, percent.
    pub level: Option<f64>,
    /// What else.
    pub wants: Wants,
    /// When it was said.
    pub time: Timestamp,
    /// What the meter had measured then, kWh.
    pub meter_kwh: f64,
}

/// What a connector gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Socket {
    /// At most, W. None: not known.
    pub max_power: Option<i32>,
    /// By how many phases. None: direct current.
    pub phases: Option<u8>,
}

/// What a session is planned for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionWish {
    /// When it leaves.
    pub departure: Timestamp,
    /// What its battery wants once the meter is at `since_kwh`, kWh.
    pub energy_kwh: f64,
    /// Of that, what it should have as soon as can be, kWh.
    pub early_kwh: f64,
    /// From where on the meter counts, kWh.
    pub since_kwh: f64,
    /// Most that it draws, kW.
    pub max_kw: f64,
    /// The least that it draws where it draws, kW.
    pub min_kw: f64,
    /// How much of what is drawn gets into the battery.
    pub efficiency: f64,
    /// What its driver wants.
    pub goal: Goal,
    /// Energy that costs more is not taken.
    pub price_ceiling: Option<f64>,
    /// Whether it does not pause once it has begun.
    pub no_interruption: bool,
    /// Who comes first of two that leave at the same time.
    pub weight: f64,
    /// How its charger takes limits.
    pub charger: ChargerLimits,
}

/// What is known of a session when it is planned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Meter {
    /// What it has measured, kWh.
    pub kwh: f64,
    /// The level of the battery, percent, where the charger reports it.
    pub level: Option<f64>,
}

/// Why a session cannot be planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WishError {
    /// Nobody says when it leaves.
    #[error("is neither said nor preferred: when does it leave?")]
    NoDeparture,
    /// A time of day is preferred at a place whose time zone is not known.
    #[error("has to be said: the time zone of the location is not known")]
    NoTimeZone,
    /// It has left.
    #[error("has passed")]
    DepartureInPast,
    /// It leaves too late.
    #[error("is more than 7 days from now")]
    DepartureTooFar,
    /// Nobody says how much it wants.
    #[error("is neither said nor preferred, and no levels of a battery are known: how much does it want?")]
    NoEnergy,
    /// Nobody knows how much it draws.
    #[error("is not known of the connector, and neither said nor preferred")]
    NoPower,
}

impl WishError {
    /// The field of a wish that is wrong.
    pub fn field(self) -> &'static str {
        match self {
            Self::NoDeparture | Self::NoTimeZone | Self::DepartureInPast | Self::DepartureTooFar => "departure_time",
            Self::NoEnergy => "energy",
            Self::NoPower => "max_power",
        }
    }
}

impl Said {
    /// Why a plan is made anew that was made by what was said before; None: it says the same. Whether the level was said now, or only read, the caller knows.
    pub fn differs_from(&self, before: &Self, says_level: bool) -> Option<PlanReason> {
        if (&self.vehicle, &self.wants) != (&before.vehicle, &before.wants) || (says_level && self.level != before.level) {
            return Some(PlanReason::Preferences);
        }
        (self.departure != before.departure).then_some(PlanReason::Departure)
    }

    /// What it is planned for, by what is preferred, what the connector gives, and the zone of the place. Errors: what is not known.
    pub fn wish(&self, preferred: &Wants, socket: Socket, zone: Option<&TimeZone>) -> Result<SessionWish, WishError> {
        let wants = self.wants.over(preferred);
        let efficiency = wants.efficiency.unwrap_or(EFFICIENCY);
        let kw = |watts: i32| f64::from(watts) / 1000.0;
        let most = wants.max_power.map_or(f64::INFINITY, kw);
        // Who takes less than 6 A of three phases charges by fewer.
        let fits = |phases: &u8| *phases == 1 || least_kw(*phases) <= most;
        let phases = socket.phases.map(|phases| {
            let phases = wants.phases.map_or(phases, |own| own.min(phases)).max(1);
            (1..=phases).rev().find(fits).unwrap_or(1)
        });
        let part = socket.phases.zip(phases).map_or(1.0, |(all, used)| f64::from(used) / f64::from(all.max(1)));
        let powers = [socket.max_power.map(|watts| kw(watts) * part), wants.max_power.map(kw)];
        let max_kw = powers.into_iter().flatten().reduce(f64::min).ok_or(WishError::NoPower)?.min(POWER_MAX);
        let (energy_kwh, since_kwh) = self.energy(&wants)?;
        let early_kwh = match (wants.early_level, self.level, wants.battery_kwh) {
            (Some(early), Some(level), Some(battery)) => ((f64::from(early) - level) / 100.0 * battery).clamp(0.0, energy_kwh),
            _ => 0.0,
        };
        Ok(SessionWish {
            departure: self.departure(&wants, zone)?,
            energy_kwh,
            early_kwh,
            since_kwh,
            max_kw,
            min_kw: phases.map_or(0.0, least_kw).min(max_kw),
            efficiency,
            goal: wants.goal.unwrap_or(Goal::Cheap),
            price_ceiling: wants.price_ceiling,
            no_interruption: wants.no_interruption,
            weight: wants.weight.unwrap_or(1.0),
            charger: ChargerLimits {
                unit: if phases.is_some() { RateUnit::Ampere } else { RateUnit::Watt },
                phases: phases.unwrap_or(1),
                voltage: VOLTAGE,
                periods_max: Some(PERIODS_MAX),
            },
        })
    }

    /// What the battery wants, and from where on the meter counts it, kWh. A level counts as it was when it was said: what chargers report of it later may be
    /// as old as the session.
    fn energy(&self, wants: &Wants) -> Result<(f64, f64), WishError> {
        if let Some(said) = self.wants.energy_kwh {
            return Ok((said, self.meter_kwh));
        }
        if let (Some(target), Some(battery), Some(level)) = (wants.target_level, wants.battery_kwh, self.level) {
            return Ok(((f64::from(target) - level).max(0.0) / 100.0 * battery, self.meter_kwh));
        }
        // What is preferred is of a whole charge.
        wants.energy_kwh.map(|usual| (usual, 0.0)).ok_or(WishError::NoEnergy)
    }

    fn departure(&self, wants: &Wants, zone: Option<&TimeZone>) -> Result<Timestamp, WishError> {
        let departure = match (self.departure, wants.departure) {
            (Some(said), _) => said,
            (None, None) => return Err(WishError::NoDeparture),
            (None, Some(time)) => {
                let said = self.time.to_zoned(zone.ok_or(WishError::NoTimeZone)?.clone());
                let at = |day: jiff::civil::Date| day.to_datetime(time).to_zoned(said.time_zone().clone()).map(|at| at.timestamp());
                let days = [Some(said.date()), said.date().tomorrow().ok()];
                let next = days.into_iter().flatten().filter_map(|day| at(day).ok()).find(|at| *at > self.time);
                next.ok_or(WishError::NoDeparture)?
            }
        };
        match departure.duration_since(self.time) {
            until if until <= SignedDuration::ZERO => Err(WishError::DepartureInPast),
            until if until > DEPARTURE_MAX => Err(WishError::DepartureTooFar),
            _ => Ok(departure),
        }
    }
}

impl SessionWish {
    /// What its battery still wants, kWh.
    pub fn missing_kwh(&self, meter: &Meter) -> f64 {
        (self.energy_kwh - self.got_kwh(meter)).max(0.0)
    }

    /// What its battery has got since it was said, kWh.
    fn got_kwh(&self, meter: &Meter) -> f64 {
        (meter.kwh - self.since_kwh).max(0.0) * self.efficiency
    }

    /// When it leaves, as seen from a time: who is still there when they should have left is planned for some hours more, and then again.
    pub fn departure_after(&self, now: Timestamp, until: Option<Timestamp>) -> Timestamp {
        let more = || now.saturating_add(STAYS_ON).unwrap_or(Timestamp::MAX);
        if self.departure > now { self.departure } else { until.filter(|until| *until > now).unwrap_or_else(more) }
    }

    /// The rest of the charge from a time on. It was seen to draw `most_kw` at the most, and planned `until` then before.
    pub fn rest(&self, now: Timestamp, meter: &Meter, (most_kw, until): (Option<f64>, Option<Timestamp>)) -> ChargeWish {
        let energy_kwh = self.missing_kwh(meter);
        let max_kw = most_kw.map_or(self.max_kw, |seen| seen.clamp(self.min_kw, self.max_kw));
        let early_kwh = (self.early_kwh - self.got_kwh(meter)).clamp(0.0, energy_kwh);
        let hours = early_kwh / (max_kw * self.efficiency).max(f64::MIN_POSITIVE);
        ChargeWish {
            arrival: now,
            departure: self.departure_after(now, until),
            energy_kwh,
            max_kw,
            min_kw: self.min_kw.min(max_kw),
            efficiency: self.efficiency,
            goal: self.goal,
            price_ceiling: self.price_ceiling,
            early: (early_kwh > 0.0)
                .then(|| (early_kwh, end_of_slot(now.saturating_add(seconds(hours * 3600.0)).unwrap_or(Timestamp::MAX)))),
            no_interruption: self.no_interruption,
            weight: self.weight,
        }
    }
}

/// The least power by so many phases, kW.
fn least_kw(phases: u8) -> f64 {
    LEAST_CURRENT * VOLTAGE * f64::from(phases) / 1000.0
}

fn seconds(seconds: f64) -> SignedDuration {
    SignedDuration::try_from_secs_f64(seconds).unwrap_or(SignedDuration::MAX)
}

/// When the slot ends that a time is in.
pub(super) fn end_of_slot(time: Timestamp) -> Timestamp {
    let length = i64::from(SLOT_MINUTES) * 60;
    Timestamp::from_second((time.as_second().div_euclid(length) + 1) * length).unwrap_or(Timestamp::MAX)
}
