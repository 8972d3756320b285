//! What is told and kept of a plan: the course of its slots, and of each vehicle when it draws what, what comes of that, and what its charger is sent.

use super::{
    ChargerLimits, Guess, Plan, Profiles, RateUnit, Signal, Signals, SitePlan, SlotValues, Slots,
    instance::SLOTS_MAX,
    schedule::{Piece, pieces_of},
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What the slots of a plan are, and what it was made by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Course {
    /// The slots.
    pub slots: Slots,
    /// What a kWh costs in each. Where nothing is known, 0.
    pub price: Vec<f64>,
    /// Carbon of a kWh in each, g. None: nothing is known.
    pub carbon_g: Option<Vec<f64>>,
    /// How much of a kWh is green in each. None: nothing is known.
    pub green_share: Option<Vec<f64>>,
    /// Whether anything is known of prices.
    pub knows_prices: bool,
}

/// What comes of charging in a certain way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// What the battery gets, kWh.
    pub energy_kwh: f64,
    /// What that costs. None: no price is known.
    pub cost: Option<f64>,
    /// Its carbon, g. None: none is known.
    pub carbon_g: Option<f64>,
    /// How much of its energy is green. None: that is not known, or there is no energy.
    pub green_share: Option<f64>,
    /// When it draws no more. None: it draws nothing.
    pub ready: Option<Timestamp>,
}

/// What a meter measured from a time until another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Metered {
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// How much was drawn, kWh.
    pub kwh: f64,
}

/// What a charger is sent: limits from a time on (OCPI 2.2.1, ChargingProfile).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// When it begins.
    pub start: Timestamp,
    /// How long it holds, s.
    pub seconds: i64,
    /// In what its limits are.
    pub unit: RateUnit,
    /// What a tenth of its unit is, kW.
    pub step_kw: f64,
    /// From how many seconds after its start which limit holds, in tenths of its unit.
    pub limits: Vec<(i64, i64)>,
}

/// What is planned for a vehicle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlannedCharge {
    /// What it draws in each slot of the course, mean kW.
    pub kw: Vec<f64>,
    /// What its battery wants and does not get, kWh.
    pub missing_kwh: f64,
    /// Of that, what slots above its price ceiling could have given if nobody else were there, kWh.
    pub lost_to_ceiling_kwh: f64,
    /// What its battery wants early and does not get early, kWh.
    pub late_kwh: f64,
    /// What comes of it.
    pub expected: Figures,
    /// What would come of charging at once.
    pub at_once: Figures,
    /// The plan as its charger takes it.
    pub profile: Profile,
    /// What comes of that.
    pub rounded: Figures,
}

impl Course {
    /// What comes of drawing so much in each slot, of which so much gets into a battery.
    pub fn figures(&self, kw: &[f64], efficiency: f64) -> Figures {
        let hours = f64::from(self.slots.minutes) / 60.0;
        let sum = |of: &[f64]| of.iter().zip(kw).map(|(of, kw)| of * kw).sum::<f64>();
        let drawn: f64 = kw.iter().sum();
        Figures {
            energy_kwh: drawn * hours * efficiency,
            cost: self.knows_prices.then(|| sum(&self.price) * hours),
            carbon_g: self.carbon_g.as_deref().map(|carbon| sum(carbon) * hours),
            green_share: self.green_share.as_deref().filter(|_| drawn > 0.0).map(|green| sum(green) / drawn),
            ready: kw.iter().rposition(|kw| *kw > 0.0).map(|slot| self.slots.begin(slot + 1)),
        }
    }

    /// The course of slots by what is known of energy.
    pub fn of(signals: &Signals, slots: Slots) -> (Self, Vec<Guess>) {
        let [price, carbon, green] = [Signal::Price, Signal::Carbon, Signal::GreenShare].map(|signal| signals.by_slot(signal, &slots));
        let mut guesses = Vec::new();
        for (signal, values) in [(Signal::Price, &price), (Signal::Carbon, &carbon)] {
            guesses.extend(values.guessed.iter().map(|(from, until)| Guess {
                signal,
                from: slots.begin(*from),
                until: slots.begin(*until),
                is_unknown: values.is_unknown,
            }));
        }
        let knows_prices = !price.is_unknown;
        let known = |values: SlotValues| (!values.is_unknown).then_some(values.values);
        (Self { slots, price: price.values, carbon_g: known(carbon), green_share: known(green), knows_prices }, guesses)
    }

    /// What drawing so much in each slot costs after the slot that a time is in.
    pub fn cost_after(&self, kw: &[f64], time: Timestamp) -> f64 {
        let first = (self.slots.until(time).max(-1.0).floor() + 1.0) as usize;
        let drawn = self.price.iter().zip(kw).skip(first).map(|(price, kw)| price * kw);
        drawn.sum::<f64>() * f64::from(self.slots.minutes) / 60.0
    }

    /// Ends with so many slots.
    pub(super) fn cut(&mut self, count: usize) {
        self.slots.count = count.max(1).min(self.slots.count);
        let of = [Some(&mut self.price), self.carbon_g.as_mut(), self.green_share.as_mut()];
        of.into_iter().flatten().for_each(|values| values.truncate(self.slots.count));
    }

    /// What is drawn in each slot on average, kW, by what a meter measured over time.
    pub fn measured(&self, energy: &[Metered]) -> Vec<f64> {
        let mut kw = vec![0.0; self.slots.count];
        for Metered { from, until, kwh } in energy {
            let (first, last) = (self.slots.until(*from), self.slots.until(*until));
            let mean = kwh / (last - first).max(f64::MIN_POSITIVE) / (f64::from(self.slots.minutes) / 60.0);
            for slot in first.max(0.0) as usize..(last.max(0.0).ceil() as usize).min(kw.len()) {
                kw[slot] += mean * (last.min(slot as f64 + 1.0) - first.max(slot as f64)).max(0.0);
            }
        }
        kw
    }

    /// Puts the slots before this course that an earlier one began with, as far as there is room. Answers which of the earlier one's they are.
    pub(super) fn follow(&mut self, earlier: &Self) -> Range<usize> {
        let before = earlier.slots.until(self.slots.start).clamp(0.0, earlier.slots.count as f64) as usize;
        if earlier.slots.minutes != self.slots.minutes || earlier.slots.begin(before) != self.slots.start {
            return 0..0;
        }
        let kept = (before + self.slots.count).saturating_sub(SLOTS_MAX).min(before)..before;
        let put_before = |values: &mut Vec<f64>, earlier: Option<&Vec<f64>>| {
            let kept: Vec<f64> = earlier.map_or_else(|| vec![0.0; kept.len()], |earlier| earlier[kept.clone()].to_vec());
            values.splice(0..0, kept);
        };
        put_before(&mut self.price, Some(&earlier.price));
        self.carbon_g.iter_mut().for_each(|values| put_before(values, earlier.carbon_g.as_ref()));
        self.green_share.iter_mut().for_each(|values| put_before(values, earlier.green_share.as_ref()));
        self.slots = Slots { start: earlier.slots.begin(kept.start), count: kept.len() + self.slots.count, ..self.slots };
        kept
    }
}

impl Profile {
    /// The most that may be drawn at a time, kW. None: it says nothing of it.
    pub fn limit_kw(&self, time: Timestamp) -> Option<f64> {
        let after = time.duration_since(self.start).as_secs();
        let index = self.limits.partition_point(|(from, _)| *from <= after).checked_sub(1)?;
        (after < self.seconds).then(|| self.limits[index].1 as f64 * self.step_kw)
    }

    /// What is drawn by it from a time until another at the most, kWh, and for how many hours it lets anything be drawn.
    pub fn drawn(&self, from: Timestamp, until: Timestamp) -> (f64, f64) {
        let drawn = |(kwh, hours): (f64, f64), piece: &Piece| {
            (kwh + piece.kw * piece.hours(), hours + if piece.kw > 0.0 { piece.hours() } else { 0.0 })
        };
        pieces_of(self, from, until).iter().fold((0.0, 0.0), drawn)
    }

    /// Whether a charger does the same by another from a time on.
    pub fn is_as(&self, other: &Self, from: Timestamp) -> bool {
        let rest = |profile: &Self| {
            let after = from.duration_since(profile.start).as_secs().max(0);
            let begun = profile.limits.partition_point(|(begin, _)| *begin <= after).saturating_sub(1);
            let mut rest: Vec<(i64, i64)> = profile
                .limits
                .iter()
                .skip(begun)
                .map(|(begin, tenths)| ((*begin).max(after) + profile.start.as_second(), *tenths))
                .collect();
            rest.dedup_by_key(|(_, tenths)| *tenths);
            rest
        };
        let end = |profile: &Self| profile.start.as_second() + profile.seconds;
        (self.unit, self.step_kw, end(self)) == (other.unit, other.step_kw, end(other)) && rest(self) == rest(other)
    }
}

impl SitePlan {
    /// What is planned for a vehicle, and how its charger takes it.
    pub fn charge(&self, vehicle: usize, charger: &ChargerLimits, profiles: &Profiles) -> PlannedCharge {
        let of = &self.instance.vehicles[vehicle];
        let figures = |plan: &Plan| self.course.figures(&plan.vehicles[vehicle].kw, of.efficiency);
        let planned = &self.plan.vehicles[vehicle];
        let start = self.course.slots.begin(of.arrival_slot);
        let seconds = |slot: usize| self.course.slots.begin(slot).duration_since(start).as_secs();
        PlannedCharge {
            kw: planned.kw.clone(),
            missing_kwh: planned.unserved_kwh,
            lost_to_ceiling_kwh: planned.lost_to_ceiling_kwh,
            late_kwh: planned.late_kwh,
            expected: figures(&self.plan),
            at_once: figures(&self.at_once),
            rounded: figures(&profiles.plan),
            profile: Profile {
                start,
                seconds: seconds(of.departure_slot),
                unit: charger.unit,
                step_kw: charger.step_kw(),
                limits: profiles.periods[vehicle].iter().map(|period| (seconds(period.slot), period.tenths)).collect(),
            },
        }
    }
}
