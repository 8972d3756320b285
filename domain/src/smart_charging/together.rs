//! The sessions of a site, planned together.

use super::{
    ChargeWish, ChargerLimits, Course, Goal, Guess, Meter, PlanContent, PlanError, PlannedCharge, Profiles, SLOT_MINUTES, SessionWish,
    Signals, SitePlan, SiteWish, SupplyPoint, session_wish::end_of_slot,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What nobody misses, kWh.
const MISSING_NOTHING: f64 = 1e-4;

/// A session that is planned, and what is known of it then.
#[derive(Clone, Debug)]
pub struct Present<'a> {
    /// What it is planned for.
    pub wish: &'a SessionWish,
    /// What it has drawn.
    pub meter: Meter,
    /// What it was seen to draw at the most.
    pub seen_kw: Option<f64>,
    /// Whether its charger does what it is sent. If not it draws what it can, whatever is planned.
    pub obeys: bool,
    /// Until when it was planned so far: who stays on is planned until then, and not longer with each look.
    pub until: Option<Timestamp>,
}

/// What is planned for one of several sessions.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    /// The rest of what it wants.
    pub charge: ChargeWish,
    /// Its slots.
    pub course: Course,
    /// The plan.
    pub planned: PlannedCharge,
    /// What was guessed.
    pub guesses: Vec<Guess>,
}

/// What a site gives to those who are planned together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SitePower {
    /// In the order of time; empty: all that is wanted.
    pub points: Vec<SupplyPoint>,
    /// What a kW of its peak costs.
    pub peak_price_per_kw: f64,
    /// What part of it is left free after the present slot for those who are still to come, unless somebody who is there would miss something by that.
    pub kept: f64,
}

/// Plans the sessions of a site together, from a time on: one plan for each, in their order. Those whose chargers obey nobody draw at once, and the others
/// share what they leave. Errors: more sessions and slots than can be planned; values out of their ranges.
pub fn plan_sessions(now: Timestamp, present: &[Present], power: &SitePower, signals: &Signals) -> Result<Vec<Made>, PlanError> {
    let rest = |one: &Present| one.wish.rest(now, &one.meter, (one.seen_kw, one.until));
    let (obeying, others): (Vec<usize>, Vec<usize>) = (0..present.len()).partition(|at| present[*at].obeys);
    let mut made: Vec<Option<Made>> = vec![None; present.len()];
    let mut left = power.clone();
    for at in others {
        let charge = rest(&present[at]);
        let alone = charge_at_once(signals, charge, present[at].wish.charger)?;
        left.points = beside_at_once(&left.points, &alone.course, &alone.planned, &alone.charge);
        made[at] = Some(alone);
    }
    let charges: Vec<ChargeWish> = obeying.iter().map(|at| rest(&present[*at])).collect();
    let chargers: Vec<ChargerLimits> = obeying.iter().map(|at| present[*at].wish.charger).collect();
    let planned = if charges.is_empty() { Vec::new() } else { plan_keeping(now, &left, signals, charges, &chargers)? };
    obeying.into_iter().zip(planned).for_each(|(at, plan)| made[at] = Some(plan));
    Ok(made.into_iter().flatten().collect())
}

/// Plans charges so that a part of what the site gives later is left to those who are still to come. Where somebody would miss something by that, all of it is
/// planned, as soon as can be: nobody who is there goes short for the sake of those who may come, or of a price.
fn plan_keeping(
    now: Timestamp,
    power: &SitePower,
    signals: &Signals,
    charges: Vec<ChargeWish>,
    chargers: &[ChargerLimits],
) -> Result<Vec<Made>, PlanError> {
    if power.kept <= 0.0 || power.points.is_empty() {
        return plan_site(power, signals, charges, chargers);
    }
    let missing = |plans: &[Made]| plans.iter().map(|plan| plan.planned.missing_kwh).sum::<f64>();
    let keeping =
        plan_site(&SitePower { points: keeping(&power.points, power.kept, now), ..power.clone() }, signals, charges.clone(), chargers)?;
    if missing(&keeping) <= MISSING_NOTHING {
        return Ok(keeping);
    }
    let all = plan_site(power, signals, charges.clone(), chargers)?;
    if missing(&keeping) <= missing(&all) + MISSING_NOTHING {
        return Ok(keeping);
    }
    let soon = charges.into_iter().map(|charge| ChargeWish { goal: Goal::Fast, ..charge }).collect();
    let mut soon = plan_site(power, signals, soon, chargers)?;
    // What each wants stays what it is, and nobody is late who is not in haste.
    soon.iter_mut().zip(all).for_each(|(soon, all)| {
        soon.planned.late_kwh = all.planned.late_kwh;
        soon.charge = all.charge;
    });
    Ok(soon)
}

/// What a site gives after the present slot, less what is kept.
fn keeping(points: &[SupplyPoint], kept: f64, now: Timestamp) -> Vec<SupplyPoint> {
    let next = end_of_slot(now);
    let held = points.iter().rev().find(|point| point.start <= next).or(points.first());
    let less = |point: &SupplyPoint| {
        let left = |limit: f64| (limit - point.base_load_kw + point.solar_kw).max(0.0);
        SupplyPoint { limit_kw: point.limit_kw.map(|limit| limit - kept * left(limit)), ..*point }
    };
    let before = points.iter().filter(|point| point.start < next).copied();
    let begins = held.map(|point| less(&SupplyPoint { start: next, ..*point }));
    let mut all: Vec<SupplyPoint> = before.chain(begins).chain(points.iter().filter(|point| point.start > next).map(less)).collect();
    // The first holds before it, too.
    if let (Some(first), true) = (points.first(), points.iter().all(|point| point.start >= next)) {
        all.insert(0, SupplyPoint { start: now, ..*first });
    }
    all
}

/// What a vehicle does whose charger obeys nobody: it draws at once what it can, also in what is left of the present slot, however short that is.
fn charge_at_once(signals: &Signals, charge: ChargeWish, charger: ChargerLimits) -> Result<Made, PlanError> {
    let unbound = ChargeWish { price_ceiling: None, early: None, min_kw: 0.0, ..charge.clone() };
    let site = SiteWish {
        slot_minutes: SLOT_MINUTES,
        signals: signals.clone(),
        supply: Vec::new(),
        peak_price_per_kw: 0.0,
        charges: vec![unbound],
    };
    let mut plan = site.plan()?;
    plan.plan = plan.at_once.clone();
    let profiles = plan.round(&[charger]);
    Ok(Made { charge, ..made(&plan, 0, &site.charges[0], &charger, &profiles) })
}

/// The plans of a site, one for each charge, up to its departure.
fn plan_site(power: &SitePower, signals: &Signals, charges: Vec<ChargeWish>, chargers: &[ChargerLimits]) -> Result<Vec<Made>, PlanError> {
    let site = SiteWish {
        slot_minutes: SLOT_MINUTES,
        signals: signals.clone(),
        supply: power.points.clone(),
        peak_price_per_kw: power.peak_price_per_kw,
        charges,
    };
    let plan = site.plan()?;
    let profiles: Profiles = plan.round(chargers);
    Ok(site.charges.iter().enumerate().map(|(at, charge)| made(&plan, at, charge, &chargers[at], &profiles)).collect())
}

/// What of the plan of a site is that of one charge.
fn made(plan: &SitePlan, at: usize, charge: &ChargeWish, charger: &ChargerLimits, profiles: &Profiles) -> Made {
    let mut planned = plan.charge(at, charger, profiles);
    let mut course = plan.course.clone();
    course.cut(plan.instance.vehicles[at].departure_slot);
    planned.kw.truncate(course.slots.count);
    let end = course.slots.begin(course.slots.count);
    let within = plan.guesses.iter().filter(|guess| guess.from < end);
    let guesses = within.map(|guess| Guess { until: guess.until.min(end), ..*guess }).collect();
    Made { charge: charge.clone(), course, planned, guesses }
}

/// What a site gives beside one who draws what it can in each slot that it draws in: a mean says too little of who does so for a part of one.
pub(super) fn beside_at_once(supply: &[SupplyPoint], course: &Course, planned: &PlannedCharge, charge: &ChargeWish) -> Vec<SupplyPoint> {
    let slots = &course.slots;
    let is_in = |slot: usize, time: Timestamp| (slots.begin(slot)..slots.begin(slot + 1)).contains(&time);
    let draws = |time: Timestamp| planned.kw.iter().enumerate().any(|(slot, kw)| *kw > 0.0 && is_in(slot, time));
    beside(supply, (0..=slots.count).map(|slot| slots.begin(slot)), |time| if draws(time) { charge.max_kw } else { 0.0 })
}

/// What a site gives beside one who draws something else from each of these times on: that is its base load then. A site without limits stays so.
pub(super) fn beside(supply: &[SupplyPoint], times: impl Iterator<Item = Timestamp>, draws: impl Fn(Timestamp) -> f64) -> Vec<SupplyPoint> {
    let Some(first) = supply.first() else { return Vec::new() };
    let mut times: Vec<Timestamp> = supply.iter().map(|point| point.start).chain(times).collect();
    times.sort_unstable();
    times.dedup();
    let at = |time: Timestamp| supply.iter().rev().find(|point| point.start <= time).unwrap_or(first);
    let point = |start: Timestamp| {
        let of = at(start);
        SupplyPoint { start, base_load_kw: of.base_load_kw + draws(start), ..*of }
    };
    times.into_iter().map(point).collect()
}

impl Made {
    /// Whether it has a charger do the same as a plan does from a time on.
    pub fn is_as(&self, plan: &PlanContent, now: Timestamp) -> bool {
        self.planned.profile.is_as(&plan.planned.profile, now)
    }
}
