//! How high the peak of a site should be where some draw a least power or none: what a plan costs is no longer convex in it.
//!
//! A plan that may draw less costs no less. So what a range of peaks costs at the least is what the highest of them costs without its peak, and what the
//! lowest is as a peak. Ranges are halved, the one with the best bound first, until none is better than the best plan.

use super::{
    merit::{Bound, COST_GAP, ENERGY_GAP, Merit},
    plan::{draw_stepped, draw_within_limits},
    shared::{Shared, WORK_MAX},
    transport::{Demand, Peak},
};
use std::{cmp::Ordering, collections::BinaryHeap};

/// How many peaks are tried at the most, of one vehicle and of a site.
const TRIES_ALONE: usize = 600;
const TRIES_SHARED: usize = 24;
/// Which part of all work one of them is at the most.
const WORK_PARTS: usize = 16;
/// How near to the best one vehicle's plan is: kWh, and a part of what it costs.
const ENERGY_GAP_ALONE: f64 = 1e-9;
const COST_GAP_ALONE: f64 = 1e-10;

/// Where a site's peak is tried first, from the peak of the cheapest flow to that of a plan that pays nothing for it.
const TRIED_FIRST: [f64; 5] = [0.0, 0.1, 0.25, 0.5, 0.75];

/// As much as can be served, as early as can be, and as cheaply with its peak as can be.
pub(super) fn share_below_peak(demand: &Demand, peak: &Peak) -> Shared {
    let is_alone = demand.wishes.len() == 1;
    let (tries, energy_gap, cost_gap) =
        if is_alone { (TRIES_ALONE, ENERGY_GAP_ALONE, COST_GAP_ALONE) } else { (TRIES_SHARED, ENERGY_GAP, COST_GAP) };
    let least = peak.base_kw.iter().copied().fold(0.0, f64::max);
    // Whoever draws any power does as well at the least.
    let relaxed = Tried::of(demand, peak, draw_within_limits(demand), Bound::Exact);
    let widest = attempt(demand, peak, f64::INFINITY);
    let mut ranges =
        BinaryHeap::from([Range { low: least, high: widest.peak, value: widest.bound + peak.price * least, bound: widest.bound }]);
    let (floor, served) = (relaxed.with_peak(peak), widest.merit);
    let mut best = Best { merit: widest.with_peak(peak), drawn: widest.drawn };
    if !is_alone {
        for part in TRIED_FIRST {
            best.offer(peak, attempt(demand, peak, relaxed.peak + part * (widest.peak - relaxed.peak).max(0.0)));
        }
    }
    // What a flow that serves more costs says nothing.
    let is_floor = |best: &Best| floor.is_as_much(&best.merit, energy_gap) && best.merit.is_as_much(&floor, energy_gap);
    let mut bound = None;
    // What was too narrow to be halved.
    let mut narrow = f64::INFINITY;
    for tries_done in 0.. {
        let Some(range) = ranges.pop() else { break };
        let is_near = |value: f64| !best.merit.costing(value).beats(&best.merit, energy_gap, cost_gap);
        if is_near(range.value) || is_floor(&best) && is_near(floor.cost) || tries_done == tries {
            bound = Some(range.value);
            break;
        }
        let middle = range.low.midpoint(range.high);
        if middle <= range.low || middle >= range.high {
            narrow = narrow.min(range.value);
            continue;
        }
        // Above the middle only the highest plan is as good.
        ranges.push(Range { low: middle, value: range.bound + peak.price * middle, ..range });
        let tried = attempt(demand, peak, middle);
        // Below a peak that serves less than could be served, so does every other.
        if tried.merit.is_as_much(&served, energy_gap) {
            let value = tried.bound + peak.price * range.low;
            ranges.push(Range { low: range.low, high: tried.peak.max(range.low), value, bound: tried.bound });
        }
        best.offer(peak, tried);
    }
    let is_floor = is_floor(&best);
    let bound = bound.unwrap_or(f64::INFINITY).min(narrow).min(best.merit.cost);
    Shared { drawn: best.drawn, bound: Bound::AtLeast(if is_floor { bound.max(floor.cost) } else { bound }) }
}

/// The best plan so far.
struct Best {
    /// With what its peak costs.
    merit: Merit,
    drawn: Vec<Vec<f64>>,
}

impl Best {
    fn offer(&mut self, peak: &Peak, tried: Tried) {
        let merit = tried.with_peak(peak);
        if merit.by_goals(&self.merit).is_lt() {
            *self = Best { merit, drawn: tried.drawn };
        }
    }
}

/// Peaks that were not looked at, and what any of them costs at the least.
struct Range {
    low: f64,
    high: f64,
    value: f64,
    /// What the highest of them costs at the least without its peak.
    bound: f64,
}

impl PartialEq for Range {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Range {}

impl PartialOrd for Range {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Range {
    /// The best is the greatest.
    fn cmp(&self, other: &Self) -> Ordering {
        other.value.total_cmp(&self.value).then(other.low.total_cmp(&self.low))
    }
}

/// The best plan below a peak, without what that costs.
struct Tried {
    drawn: Vec<Vec<f64>>,
    merit: Merit,
    bound: f64,
    /// How high it is.
    peak: f64,
}

impl Tried {
    fn of(demand: &Demand, peak: &Peak, drawn: Vec<Vec<f64>>, bound: Bound) -> Self {
        let merit = Merit::of(demand, &drawn);
        let peak = demand.peak_of(&drawn, |slot| peak.base_kw[slot]);
        Tried { drawn, merit, bound: bound.or(merit.cost), peak }
    }

    fn with_peak(&self, peak: &Peak) -> Merit {
        self.merit.costing(self.merit.cost + peak.price * self.peak)
    }
}

fn attempt(demand: &Demand, peak: &Peak, peak_kw: f64) -> Tried {
    let mut below = Demand { peak: None, ..demand.clone() };
    for (limit, base) in below.limit_kw.iter_mut().zip(&peak.base_kw) {
        *limit = limit.min((peak_kw - base).max(0.0));
    }
    below.wishes.iter_mut().for_each(|wish| wish.narrow(&below.limit_kw));
    let Shared { drawn, bound } = draw_stepped(&below, WORK_MAX / WORK_PARTS);
    Tried::of(demand, peak, drawn, bound)
}
