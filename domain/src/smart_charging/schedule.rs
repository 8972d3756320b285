//! A schedule that somebody else has made for a session, held against all that our own plans hold to: charger, site, price ceiling, departure.
//!
//! What it says is taken as its charger will take it, and what it does not say as nothing: before it begins and after it ends nothing is drawn.

use super::{ChargeWish, Goal, Made, PlannedCharge, Profile, SessionWish, SupplyPoint, profile::merge_runs};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// The most periods of a schedule (OCPP 2.0.1 has no more either).
pub const SCHEDULE_PERIODS_MAX: usize = 1024;
/// How much less than our own plan a schedule may serve, kWh: what is rounded, and no more.
pub(super) const LESS_KWH: f64 = 0.1;
/// What a power may be beside another and is the same, kW.
const NOISE_KW: f64 = 1e-6;
/// The same of a step of what a charger takes.
const NOISE_STEPS: f64 = 1e-6;

/// Limits over time, of all phases together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schedule {
    /// When it begins.
    pub start: Timestamp,
    /// For how long it says something, s. None: its last limit holds for ever.
    pub seconds: Option<i64>,
    /// From how many seconds after its start which limit holds, in tenths of a watt.
    pub limits: Vec<(i64, i64)>,
}

/// Why a schedule does not hold.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ScheduleError {
    /// There are too few or too many periods.
    #[error("it has {0} periods: it has to have from 1 to {SCHEDULE_PERIODS_MAX}")]
    Periods(usize),
    /// The first does not begin with it.
    #[error("its first period begins after {0} s: it has to begin at 0")]
    First(i64),
    /// Periods do not follow one another.
    #[error("its period at {0} s does not begin after the one before")]
    Order(i64),
    /// More or less than vehicle or connector takes.
    #[error("it allows {kw:.3} kW from {from} on: that has to be nothing, or from {least:.3} to {most:.3} kW")]
    Power { from: Timestamp, kw: f64, least: f64, most: f64 },
    /// More than the site gives beside others.
    #[error("it allows {kw:.3} kW from {from} on, and the site gives {gives:.3} kW beside what else it feeds")]
    Site { from: Timestamp, kw: f64, gives: f64 },
    /// Something where energy costs more than the driver pays.
    #[error("it charges from {from} on, where a kWh costs {price}, and the driver takes none above {ceiling}")]
    Ceiling { from: Timestamp, price: f64, ceiling: f64 },
    /// It pauses, and the driver wants no pause.
    #[error("it pauses at {0}, and the driver wants no interruption")]
    Pause(Timestamp),
    /// The battery lacks more than by our own plan when it leaves.
    #[error("it leaves {missing:.2} kWh missing at the departure, and our own plan {own:.2} kWh")]
    Short { missing: f64, own: f64 },
    /// The battery has less than by our own plan when its driver wants some early.
    #[error("it has {late:.2} kWh come late that are wanted early, and our own plan {own:.2} kWh")]
    Late { late: f64, own: f64 },
    /// Others would get less.
    #[error("it takes what others at the site need")]
    Others,
    /// Whatever it says, its charger does something else.
    #[error("its charger obeys no profiles")]
    NotObeyed,
}

/// A limit from a time until another, kW.
pub(super) struct Piece {
    pub from: Timestamp,
    pub until: Timestamp,
    pub kw: f64,
}

impl Piece {
    /// How long it lasts.
    pub(super) fn hours(&self) -> f64 {
        self.until.duration_since(self.from).as_secs_f64() / 3600.0
    }

    /// The part of it that lies within a time.
    fn within(&self, from: Timestamp, until: Timestamp) -> Self {
        let from = self.from.max(from);
        Piece { from, until: self.until.min(until).max(from), kw: self.kw }
    }
}

impl Schedule {
    /// Errors: periods that say nothing, or contradict one another.
    pub fn check(&self) -> Result<(), ScheduleError> {
        let (count, first) = (self.limits.len(), self.limits.first());
        match first {
            Some((0, _)) if count <= SCHEDULE_PERIODS_MAX => {}
            Some((first, _)) if count <= SCHEDULE_PERIODS_MAX => return Err(ScheduleError::First(*first)),
            _ => return Err(ScheduleError::Periods(count)),
        }
        match self.limits.windows(2).find(|pair| pair[0].0 >= pair[1].0) {
            Some(pair) => Err(ScheduleError::Order(pair[1].0)),
            None => Ok(()),
        }
    }

    /// The plan of a session by it from a time on, where `own` is our own, and what the site gives beside all else. Errors: why it does not hold.
    pub fn plan(&self, now: Timestamp, wish: &SessionWish, own: &Made, supply: &[SupplyPoint]) -> Result<Made, ScheduleError> {
        self.check()?;
        let charge = &own.charge;
        for Piece { from, kw, .. } in self.pieces(now, charge.departure) {
            let is_within = kw >= wish.min_kw - NOISE_KW && kw <= wish.max_kw + NOISE_KW;
            if kw > 0.0 && !is_within {
                return Err(ScheduleError::Power { from, kw, least: wish.min_kw, most: wish.max_kw });
            }
        }
        let profile = self.profile(now, wish, &own.planned.profile);
        let pieces = pieces_of(&profile, now, charge.departure);
        pieces.iter().try_for_each(|piece| piece.is_given(supply))?;
        let draws: Vec<&Piece> = pieces.iter().filter(|piece| piece.kw > 0.0).collect();
        draws.iter().try_for_each(|piece| piece.is_worth_it(own))?;
        if wish.no_interruption
            && let Some(pair) = draws.windows(2).find(|pair| pair[0].until < pair[1].from)
        {
            return Err(ScheduleError::Pause(pair[0].until));
        }
        let missing_kwh = (charge.energy_kwh - served(&pieces, charge, charge.departure)).max(0.0);
        if missing_kwh > own.planned.missing_kwh + LESS_KWH {
            return Err(ScheduleError::Short { missing: missing_kwh, own: own.planned.missing_kwh });
        }
        // Whoever is in haste should have all when our own plan would have it.
        let early = match charge.goal {
            Goal::Fast => own.planned.expected.ready.map(|ready| (charge.energy_kwh, ready)),
            _ => charge.early,
        };
        let late = |pieces: &[Piece]| early.map_or(0.0, |(kwh, before)| (kwh - served(pieces, charge, before)).max(0.0));
        let (late_kwh, own_late) = (late(&pieces), late(&pieces_of(&own.planned.profile, now, charge.departure)));
        if late_kwh > own_late + LESS_KWH {
            return Err(ScheduleError::Late { late: late_kwh, own: own_late });
        }
        let kw = own.drawn(&pieces);
        let expected = own.course.figures(&kw, charge.efficiency);
        let lost_to_ceiling_kwh = own.planned.lost_to_ceiling_kwh.min(missing_kwh);
        let at_once = own.planned.at_once;
        let planned = PlannedCharge { kw, missing_kwh, lost_to_ceiling_kwh, late_kwh, expected, at_once, profile, rounded: expected };
        Ok(Made { planned, ..own.clone() })
    }

    /// What it allows from a time until another.
    fn pieces(&self, from: Timestamp, until: Timestamp) -> Vec<Piece> {
        let at = |seconds: i64| self.start.saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MAX);
        let end = self.seconds.map_or(Timestamp::MAX, at);
        let ends = self.limits.iter().skip(1).map(|(from, _)| at(*from)).chain([Timestamp::MAX]);
        let pieces =
            self.limits.iter().zip(ends).map(|((from, tenths), until)| Piece { from: at(*from), until, kw: *tenths as f64 * 1e-4 });
        let begun = [Piece { from: Timestamp::MIN, until: self.start, kw: 0.0 }].into_iter().chain(pieces);
        let over = Piece { from: end, until: Timestamp::MAX, kw: 0.0 };
        let all = begun.map(|piece| piece.within(Timestamp::MIN, end)).chain([over]);
        all.map(|piece| piece.within(from, until)).filter(|piece| piece.from < piece.until).collect()
    }

    /// As its charger takes it, in the form of our own profile: rounded down, in as few periods as it takes.
    fn profile(&self, now: Timestamp, wish: &SessionWish, own: &Profile) -> Profile {
        let end = own.start.saturating_add(SignedDuration::from_secs(own.seconds)).unwrap_or(Timestamp::MAX);
        let seconds = |time: Timestamp| usize::try_from(time.duration_since(own.start).as_secs()).unwrap_or_default();
        let tenths = |kw: f64| (kw / own.step_kw + NOISE_STEPS).floor() as i64;
        let pieces = self.pieces(now, end);
        // What was before now does not matter any more: it begins with what holds now.
        let begins = std::iter::once(0).chain(pieces.iter().skip(1).map(|piece| seconds(piece.from)));
        let ends = pieces.iter().map(|piece| seconds(piece.until));
        let mut runs: Vec<(i64, usize)> =
            pieces.iter().zip(begins.zip(ends)).map(|(piece, (from, until))| (tenths(piece.kw), until.saturating_sub(from))).collect();
        runs.dedup_by(|after, before| {
            let is_same = after.0 == before.0;
            before.1 += if is_same { after.1 } else { 0 };
            is_same
        });
        merge_runs(&mut runs, wish.charger.periods_max);
        let mut from = 0_usize;
        let limits = runs.into_iter().map(|(tenths, length)| {
            let begin = from;
            from += length;
            (begin as i64, tenths)
        });
        Profile { limits: limits.collect(), ..own.clone() }
    }
}

impl Piece {
    /// Errors: the site gives less.
    fn is_given(&self, supply: &[SupplyPoint]) -> Result<(), ScheduleError> {
        let first = supply.partition_point(|point| point.start <= self.from).saturating_sub(1);
        for point in supply.iter().skip(first).take_while(|point| point.start < self.until || supply[first].start == point.start) {
            let gives = point.limit_kw.map_or(f64::INFINITY, |limit| (limit - point.base_load_kw + point.solar_kw).max(0.0));
            if self.kw > gives + NOISE_KW {
                return Err(ScheduleError::Site { from: self.from.max(point.start), kw: self.kw, gives });
            }
        }
        Ok(())
    }

    /// Errors: it draws where energy costs more than the driver pays.
    fn is_worth_it(&self, own: &Made) -> Result<(), ScheduleError> {
        let Some(ceiling) = own.charge.price_ceiling else { return Ok(()) };
        let slots = &own.course.slots;
        for (slot, price) in own.course.price.iter().enumerate() {
            let used = self.within(slots.begin(slot), slots.begin(slot + 1));
            if used.from < used.until && *price > ceiling {
                return Err(ScheduleError::Ceiling { from: used.from, price: *price, ceiling });
            }
        }
        Ok(())
    }
}

impl Made {
    /// What is drawn in each slot, mean kW, by limits that the vehicle draws until it has what it wants.
    fn drawn(&self, pieces: &[Piece]) -> Vec<f64> {
        let (slots, charge) = (&self.course.slots, &self.charge);
        let mut wanted = charge.energy_kwh / charge.efficiency;
        let hours = f64::from(slots.minutes) / 60.0;
        let mut of_slot = |slot: usize| {
            let parts = pieces.iter().map(|piece| piece.within(slots.begin(slot), slots.begin(slot + 1)));
            let drawn: f64 = parts.map(|part| part.kw.min(charge.max_kw) * part.hours()).sum();
            let drawn = drawn.min(wanted);
            wanted -= drawn;
            drawn / hours
        };
        (0..slots.count).map(&mut of_slot).collect()
    }
}

/// What a battery has by a time of what it wants, kWh.
fn served(pieces: &[Piece], charge: &ChargeWish, until: Timestamp) -> f64 {
    let parts = pieces.iter().map(|piece| piece.within(Timestamp::MIN, until));
    (parts.map(|part| part.kw.min(charge.max_kw) * part.hours()).sum::<f64>() * charge.efficiency).min(charge.energy_kwh)
}

/// What a profile allows from a time until another.
pub(super) fn pieces_of(profile: &Profile, from: Timestamp, until: Timestamp) -> Vec<Piece> {
    let at = |seconds: i64| profile.start.saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MAX);
    let ends = profile.limits.iter().skip(1).map(|(from, _)| *from).chain([profile.seconds]);
    let pieces = profile.limits.iter().zip(ends).map(|((begin, tenths), end)| Piece {
        from: at(*begin),
        until: at(end),
        kw: *tenths as f64 * profile.step_kw,
    });
    pieces.map(|piece| piece.within(from, until)).filter(|piece| piece.from < piece.until).collect()
}
