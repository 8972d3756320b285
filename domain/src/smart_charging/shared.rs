//! A site in which vehicles stand in each other's way, some of which draw a least power or none, or do not pause.
//!
//! Without those it would be a flow (see `transport`), which bounds what can be had. Where that flow draws too little in a slot or pauses, both ways are
//! tried: the slot is used, or it is not (branch and bound, the best bound first). A first plan comes from deciding all at once, again and again, and from
//! planning vehicles anew, one by one and two by two, in what the others leave. The search ends where the best plan is near enough to the bound, or after as
//! much work as is spent on a site at the most; how near it is is told.

use super::{
    dive::{Dived, dive},
    merit::{Bound, COST_GAP, ENERGY_GAP, Merit},
    plan::draw_within_limits,
    reachable::reachable,
    stepped::alone_best,
    transport::{Demand, Wish},
};
use std::{cmp::Ordering, collections::BinaryHeap};

/// How much less a plan would have to cost to be looked for, as a part of what the best costs, of a small site and while that costs little work.
const COST_GAP_SMALL: f64 = 1e-4;
/// Vehicles times slots of a small site at the most.
const ENTRIES_SMALL: usize = 1_000;
/// How much work is little.
const WORK_SMALL: usize = 100_000;
/// How much work is done at the most: entries of the flows that are made, and of the plans that are looked through.
pub(super) const WORK_MAX: usize = 6_000_000;
/// How many entries of a plan are looked through in the time that one of a vehicle that is planned anew takes.
const ANEW: usize = 20;
/// How many flows are made at the most.
const FLOWS_MAX: usize = 4_000;
/// How often all vehicles are planned anew at the most.
const ROUNDS_MAX: usize = 8;
/// kW that are nothing: flows are rounded to less.
pub(super) const NOISE: f64 = 1e-10;

/// What is drawn by slot of each wish, and what it costs at the least to serve as much.
pub(super) struct Shared {
    pub(super) drawn: Vec<Vec<f64>>,
    /// In kW times what a kWh counts as.
    pub(super) bound: Bound,
}

/// As much as can be served, as early as can be, as cheaply as can be, all nearly, by so much work at the most. `drawn_alone` is what each would draw if nobody else were there.
pub(super) fn share(demand: &Demand, drawn_alone: &[Vec<f64>], work_max: usize) -> Shared {
    // No plan gives a vehicle more than it could have alone.
    let wanted_kw = drawn_alone.iter().map(|kw| kw.iter().sum()).collect();
    let entries: usize = demand.wishes.iter().map(|wish| wish.most_kw.len()).sum();
    let work_small = if entries > ENTRIES_SMALL { 0 } else { WORK_SMALL };
    Search { demand, wanted_kw, work_small, best: None, flows: 0, work: 0, work_max }.run()
}

/// Whether a slot is used by a vehicle, where that is decided.
#[derive(Clone, Copy, Debug)]
struct Decision {
    vehicle: u32,
    slot: u32,
    is_on: bool,
}

/// What is decided, and what can be had then at the best.
struct Open {
    decisions: Vec<Decision>,
    bound: Merit,
    drawn: Vec<Vec<f64>>,
}

impl PartialEq for Open {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Open {}

impl PartialOrd for Open {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Open {
    /// The best bound is the greatest, and among equals what is decided the furthest.
    fn cmp(&self, other: &Self) -> Ordering {
        other.bound.by_goals(&self.bound).then(self.decisions.len().cmp(&other.decisions.len()))
    }
}

struct Search<'a> {
    demand: &'a Demand,
    /// What each can have at the most.
    wanted_kw: Vec<f64>,
    /// After as much work it looks for no more than is promised.
    work_small: usize,
    best: Option<(Merit, Vec<Vec<f64>>)>,
    flows: usize,
    work: usize,
    work_max: usize,
}

impl Search<'_> {
    fn run(mut self) -> Shared {
        let mut open = BinaryHeap::new();
        open.extend(self.begin());
        let mut bound = None;
        while let Some(next) = open.pop() {
            if self.is_near(&next.bound) || self.work > self.work_max || self.flows > FLOWS_MAX {
                bound = Some(next.bound);
                break;
            }
            let Some(ways) = self.undecided(&next.drawn) else {
                self.offer(next.drawn);
                continue;
            };
            for way in ways {
                let mut decisions = next.decisions.clone();
                decisions.extend(way);
                open.extend(self.relaxed(decisions));
            }
        }
        let Some((merit, drawn)) = self.best else {
            let drawn = self.demand.wishes.iter().map(|wish| vec![0.0; wish.most_kw.len()]).collect();
            return Shared { drawn, bound: Bound::Exact };
        };
        let bound = match bound {
            None => Bound::Exact,
            Some(bound) if merit.is_as_much(&bound, ENERGY_GAP) => Bound::AtLeast(bound.cost),
            // What serves more may cost more: it says nothing of the cost of what serves as much.
            Some(_) => Bound::AtLeast(self.demand.wishes.iter().map(least_cost).sum()),
        };
        Shared { drawn, bound }
    }

    /// A plan, and what is decided by nothing. What costs more time is done only where less has not found a plan that is good enough.
    fn begin(&mut self) -> Option<Open> {
        let (root, plan) = match self.asked(&[]).and_then(|(asked, _)| dive(&asked)) {
            Some(Dived { flow, plan }) => {
                let bound = Merit::of(self.demand, &flow);
                (Open { decisions: Vec::new(), bound, drawn: flow }, plan)
            }
            None => {
                let root = self.relaxed(Vec::new())?;
                let plan = root.drawn.clone();
                (root, plan)
            }
        };
        self.settle(plan);
        if !self.is_near(&root.bound) {
            self.improve();
        }
        Some(root)
    }

    /// Whether the best plan is as good as one is looked for, if none can be better than this.
    fn is_near(&self, bound: &Merit) -> bool {
        let cost_gap = if self.work < self.work_small { COST_GAP_SMALL } else { COST_GAP };
        self.best.as_ref().is_some_and(|(best, _)| !bound.beats(best, ENERGY_GAP, cost_gap))
    }

    /// Takes a plan if it is better than the best.
    fn offer(&mut self, mut drawn: Vec<Vec<f64>>) {
        for (wish, kw) in self.demand.wishes.iter().zip(&mut drawn) {
            // Sums of floats do not come out even: what is nearly the least power is that, and what is nearly nothing is nothing.
            kw.iter_mut().filter(|kw| **kw <= NOISE).for_each(|kw| *kw = 0.0);
            kw.iter_mut().filter(|kw| **kw > 0.0).for_each(|kw| *kw = kw.max(wish.least_kw));
        }
        let merit = Merit::of(self.demand, &drawn);
        if self.best.as_ref().is_none_or(|(best, _)| merit.by_goals(best).is_lt()) {
            self.best = Some((merit, drawn));
        }
    }

    /// What is left to be asked when so much is decided, and what is drawn beside it; None where that cannot be.
    fn asked(&self, decisions: &[Decision]) -> Option<(Demand, Vec<Vec<f64>>)> {
        let mut least: Vec<Vec<f64>> = self.demand.wishes.iter().map(|wish| vec![0.0; wish.most_kw.len()]).collect();
        let mut wishes: Vec<Wish> = self.demand.wishes.clone();
        for Decision { vehicle, slot, is_on } in decisions {
            let (vehicle, slot) = (*vehicle as usize, *slot as usize);
            let wish = &mut wishes[vehicle];
            if !is_on {
                wish.most_kw[slot] = 0.0;
            } else if least[vehicle][slot] == 0.0 {
                least[vehicle][slot] = wish.least_kw;
            }
        }
        let mut limit_kw = reachable(self.demand, &wishes, &least);
        for (vehicle, (wish, least)) in wishes.iter_mut().zip(&least).enumerate() {
            let on: f64 = least.iter().sum();
            if on > self.wanted_kw[vehicle] + NOISE {
                return None;
            }
            for (at, least) in least.iter().enumerate().filter(|(_, least)| **least > 0.0) {
                let left = &mut limit_kw[wish.first_slot + at];
                *left -= least;
                wish.most_kw[at] -= least;
                if *left < -NOISE || wish.most_kw[at] < 0.0 {
                    return None;
                }
            }
            let early: f64 = least[..wish.slots_early()].iter().sum();
            wish.wanted_kw = (self.wanted_kw[vehicle] - on).max(0.0);
            wish.early = wish.early.map(|(wanted, before)| ((wanted - early).clamp(0.0, wish.wanted_kw), before));
        }
        limit_kw.iter_mut().for_each(|left| *left = left.max(0.0));
        for wish in &mut wishes {
            let limits = &limit_kw[wish.first_slot..];
            wish.most_kw.iter_mut().zip(limits).for_each(|(most, limit)| *most = most.min(*limit));
        }
        Some((Demand { wishes, limit_kw, hours: self.demand.hours, peak: None }, least))
    }

    /// The flow that is the best when so much is decided; None where that cannot be.
    fn relaxed(&mut self, decisions: Vec<Decision>) -> Option<Open> {
        let (relaxed, least) = self.asked(&decisions)?;
        self.flows += 1;
        self.work += relaxed.wishes.iter().map(|wish| wish.most_kw.len()).sum::<usize>();
        let mut drawn = draw_within_limits(&relaxed);
        for (drawn, least) in drawn.iter_mut().zip(&least) {
            drawn.iter_mut().zip(least).for_each(|(kw, least)| *kw += least);
        }
        let bound = Merit::of(self.demand, &drawn);
        Some(Open { decisions, bound, drawn })
    }

    /// What could be decided where a flow is no plan: one of the ways is the best plan's.
    fn undecided(&self, drawn: &[Vec<f64>]) -> Option<Vec<Vec<Decision>>> {
        let mut worst = 0.0;
        let mut found = None;
        for (vehicle, (wish, kw)) in self.demand.wishes.iter().zip(drawn).enumerate() {
            for (slot, kw) in kw.iter().enumerate() {
                let off_by = kw.min(wish.least_kw - kw);
                if off_by > NOISE && off_by > worst {
                    worst = off_by;
                    found = Some((vehicle, slot));
                }
            }
        }
        let decision = |vehicle: usize, slot: usize, is_on: bool| Decision { vehicle: vehicle as u32, slot: slot as u32, is_on };
        if let Some((vehicle, slot)) = found {
            return Some([true, false].map(|is_on| vec![decision(vehicle, slot, is_on)]).into());
        }
        let mut pauses = self.demand.wishes.iter().zip(drawn).enumerate();
        let (vehicle, pause) = pauses.find_map(|(vehicle, (wish, kw))| pause(wish, kw).map(|pause| (vehicle, pause)))?;
        let slots = drawn[vehicle].len();
        let off = |slots: std::ops::Range<usize>| slots.map(|slot| decision(vehicle, slot, false)).collect();
        // Whoever does not use this slot uses none before it, or none after it.
        Some(vec![vec![decision(vehicle, pause, true)], off(0..pause + 1), off(pause..slots)])
    }

    /// Makes a plan of a flow: whoever draws too little somewhere or pauses is planned anew in what the others leave.
    fn settle(&mut self, mut drawn: Vec<Vec<f64>>) {
        let is_plan =
            |wish: &Wish, kw: &[f64]| pause(wish, kw).is_none() && kw.iter().all(|kw| *kw <= NOISE || *kw >= wish.least_kw - NOISE);
        let anew: Vec<usize> = (0..drawn.len()).filter(|vehicle| !is_plan(&self.demand.wishes[*vehicle], &drawn[*vehicle])).collect();
        anew.iter().for_each(|vehicle| drawn[*vehicle].fill(0.0));
        for vehicle in anew {
            drawn[vehicle] = self.anew(vehicle, &self.left(&drawn));
        }
        self.offer(drawn);
    }

    /// What all leave in each slot.
    fn left(&self, drawn: &[Vec<f64>]) -> Vec<f64> {
        let mut left = self.demand.limit_kw.clone();
        for (wish, kw) in self.demand.wishes.iter().zip(drawn) {
            left[wish.first_slot..].iter_mut().zip(kw).for_each(|(left, kw)| *left -= kw);
        }
        left
    }

    /// The best of one vehicle in what is left.
    fn anew(&self, vehicle: usize, left: &[f64]) -> Vec<f64> {
        let mut wish = self.demand.wishes[vehicle].clone();
        wish.narrow(left);
        alone_best(&wish).kw
    }

    /// Plans one vehicle after the other anew in what the others leave, and where energy is missing two at once.
    fn improve(&mut self) {
        for _ in 0..ROUNDS_MAX {
            let Some((before, drawn)) = self.best.clone() else { return };
            for vehicle in 0..drawn.len() {
                self.replan(&[vehicle]);
            }
            let misses = |vehicle: &usize| self.wanted_kw[*vehicle] - drawn[*vehicle].iter().sum::<f64>() > NOISE;
            let missing: Vec<usize> = (0..drawn.len()).filter(misses).collect();
            for vehicle in missing {
                for other in (0..drawn.len()).filter(|other| *other != vehicle) {
                    self.replan(&[vehicle, other]);
                    self.replan(&[other, vehicle]);
                }
            }
            if self.best.as_ref().is_none_or(|(best, _)| !best.beats(&before, NOISE, 1e-6)) {
                return;
            }
        }
    }

    /// Plans vehicles anew, in this order.
    fn replan(&mut self, vehicles: &[usize]) {
        let Some((_, best)) = &self.best else { return };
        if self.work > self.work_max {
            return;
        }
        self.work += best.iter().map(Vec::len).sum::<usize>() + vehicles.iter().map(|vehicle| ANEW * best[*vehicle].len()).sum::<usize>();
        let mut drawn = best.clone();
        vehicles.iter().for_each(|vehicle| drawn[*vehicle].fill(0.0));
        for vehicle in vehicles {
            drawn[*vehicle] = self.anew(*vehicle, &self.left(&drawn));
        }
        self.offer(drawn);
    }
}

/// What no way of a vehicle costs less than, whatever it serves.
fn least_cost(wish: &Wish) -> f64 {
    wish.cost.iter().copied().fold(0.0, f64::min) * wish.wanted_kw
}

/// A slot in which a vehicle pauses that may not.
fn pause(wish: &Wish, kw: &[f64]) -> Option<usize> {
    if !wish.is_unbroken {
        return None;
    }
    let draws = |kw: &f64| *kw > NOISE;
    let (first, last) = (kw.iter().position(draws)?, kw.iter().rposition(draws)?);
    (first..last).find(|at| !draws(&kw[*at]))
}
