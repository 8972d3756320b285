//! What plans are judged by, and what is known of the best.

use super::{shared::NOISE, stepped::cost_of, transport::Demand};
use std::cmp::Ordering;

/// How much energy more would have to be served by a plan to be looked for, kWh.
pub(super) const ENERGY_GAP: f64 = 5e-5;
/// How much less a plan would have to cost to be looked for, as a part of what the best costs.
pub(super) const COST_GAP: f64 = 4e-3;

/// What is known of what no plan that serves as much costs less than.
#[derive(Clone, Copy, Debug)]
pub(super) enum Bound {
    /// It is what is drawn.
    Exact,
    /// It is no less than this.
    AtLeast(f64),
}

impl Bound {
    /// A cost that no plan goes below, beside one that costs so much.
    pub(super) fn or(self, cost: f64) -> f64 {
        match self {
            Bound::Exact => cost,
            Bound::AtLeast(bound) => bound.min(cost),
        }
    }
}

/// What a plan is judged by, the first before all.
#[derive(Clone, Copy, Debug)]
pub(super) struct Merit {
    /// What is missing, kWh.
    missing: f64,
    /// What comes late, kW of slots.
    late: f64,
    pub(super) cost: f64,
}

impl Merit {
    pub(super) fn of(demand: &Demand, drawn: &[Vec<f64>]) -> Self {
        let mut merit = Self { missing: 0.0, late: 0.0, cost: 0.0 };
        for (wish, kw) in demand.wishes.iter().zip(drawn) {
            merit.missing += (wish.wanted_kw - kw.iter().sum::<f64>()).max(0.0) * wish.efficiency * demand.hours;
            let early = wish.early.map_or(0.0, |(early, _)| early - kw[..wish.slots_early()].iter().sum::<f64>());
            merit.late += early.max(0.0);
            merit.cost += cost_of(wish, kw);
        }
        merit
    }

    /// The same at another cost.
    pub(super) fn costing(self, cost: f64) -> Self {
        Self { cost, ..self }
    }

    /// Whether it serves as much as another, and as early.
    pub(super) fn is_as_much(&self, other: &Self, energy_gap: f64) -> bool {
        !other.beats(&self.costing(f64::NEG_INFINITY), energy_gap, 0.0)
    }

    /// Whether it is better by more than these gaps.
    pub(super) fn beats(&self, other: &Self, energy_gap: f64, cost_gap: f64) -> bool {
        let differs = |one: f64, other: f64| (one - other).abs() > energy_gap;
        match () {
            () if differs(self.missing, other.missing) => self.missing < other.missing,
            () if differs(self.late, other.late) => self.late < other.late,
            () => self.cost < other.cost - cost_gap * other.cost.abs(),
        }
    }

    /// The better one first, by noise alone.
    pub(super) fn by_goals(&self, other: &Self) -> Ordering {
        let energy = |one: f64, other: f64| if (one - other).abs() <= NOISE { Ordering::Equal } else { one.total_cmp(&other) };
        energy(self.missing, other.missing).then(energy(self.late, other.late)).then(self.cost.total_cmp(&other.cost))
    }
}
