//! A vehicle by itself that does not pause once it has begun: of all blocks of slots the best.

use super::{
    stepped::{Stepped, cost_of, filled},
    transport::Wish,
};

/// Parts of a sum that are nothing: sums of floats do not come out even.
const NOISE: f64 = 1e-12;

/// What a block of slots is worth, the first before all.
#[derive(Clone, Copy)]
struct Merit {
    /// What it gives of what is wanted.
    gives: f64,
    /// What it gives early of what is wanted early.
    soon: f64,
    /// What it costs at the least.
    cost: f64,
}

impl Merit {
    fn is_better(&self, other: &Self, noise: f64) -> bool {
        let more = |one: f64, other: f64| (one - other).abs() > noise;
        match () {
            () if more(self.gives, other.gives) => self.gives > other.gives,
            () if more(self.soon, other.soon) => self.soon > other.soon,
            () => self.cost < other.cost - NOISE * other.cost.abs(),
        }
    }
}

/// Draws the least power or more from one slot to another, and nothing before and after: as much as can be, as much of it early as can be, as cheaply as
/// can be, as early as can be.
pub(super) fn alone_unbroken(wish: &Wish) -> Stepped {
    let slots = wish.most_kw.len();
    let noise = NOISE * wish.wanted_kw;
    let mut best: Option<(Merit, Vec<f64>)> = None;
    for first in 0..slots {
        let mut block = Block::default();
        for at in first..slots {
            if !block.takes(wish, at) {
                break;
            }
            let merit = block.merit(wish);
            if best.as_ref().is_none_or(|(best, _)| merit.is_better(best, noise)) {
                let (kw, _) = filled(wish, (first..=at).collect(), merit.gives, merit.soon);
                let merit = Merit { cost: cost_of(wish, &kw), ..merit };
                if best.as_ref().is_none_or(|(best, _)| merit.is_better(best, noise)) {
                    best = Some((merit, kw));
                }
            }
        }
    }
    best.map_or_else(|| Stepped { kw: vec![0.0; slots], bound: 0.0 }, |(merit, kw)| Stepped { kw, bound: merit.cost })
}

/// Slots that follow each other: what they give and cost together.
#[derive(Default)]
struct Block {
    slots: usize,
    early: usize,
    most: f64,
    most_early: f64,
    cost: f64,
    cheapest: f64,
}

impl Block {
    /// Takes one slot more, if it can be used and does not give more than is wanted.
    fn takes(&mut self, wish: &Wish, at: usize) -> bool {
        let most = wish.most_kw[at];
        if most < wish.least_kw || (self.slots + 1) as f64 * wish.least_kw > wish.wanted_kw * (1.0 + NOISE) {
            return false;
        }
        self.cheapest = if self.slots == 0 { wish.cost[at] } else { self.cheapest.min(wish.cost[at]) };
        self.slots += 1;
        self.most += most;
        self.cost += wish.cost[at];
        if at < wish.slots_early() {
            self.early += 1;
            self.most_early += most;
        }
        true
    }

    /// What it is worth, if all that it gives beside the least power came from its cheapest slot.
    fn merit(&self, wish: &Wish) -> Merit {
        let least = |slots: usize| slots as f64 * wish.least_kw;
        let gives = self.most.min(wish.wanted_kw);
        let later = least(self.slots - self.early);
        let soon = wish.early.map_or(0.0, |(wanted, _)| self.most_early.min(gives - later).max(0.0).min(wanted));
        let cost = self.cost * wish.least_kw + (gives - least(self.slots)).max(0.0) * self.cheapest;
        Merit { gives, soon, cost }
    }
}
