//! A vehicle by itself that does not pause once it has begun: of all blocks of slots the best.

use super::{
    alone::NOISE,
    stepped::{Stepped, cost_of, filled},
    transport::Wish,
};

/// How many slots of blocks are filled at the most: blocks whose bound is no better than the best are not.
const FILLED_MAX: usize = 100_000_000;

/// What a block of slots is worth, the first before all.
#[derive(Clone, Copy)]
struct Worth {
    /// What it gives of what is wanted.
    gives: f64,
    /// What it gives early of what is wanted early.
    soon: f64,
    /// What it costs at the least.
    cost: f64,
}

impl Worth {
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
    let mut best: Option<(Worth, Vec<f64>)> = None;
    let (mut filled_slots, mut bound) = (0, f64::INFINITY);
    for first in 0..slots {
        let mut block = Block::default();
        for at in first..slots {
            if !block.takes(wish, at) {
                break;
            }
            let worth = block.worth(wish);
            if filled_slots > FILLED_MAX {
                bound = bound.min(worth.cost);
            } else if best.as_ref().is_none_or(|(best, _)| worth.is_better(best, noise)) {
                filled_slots += slots;
                let (kw, _) = filled(wish, (first..=at).collect(), worth.gives, worth.soon);
                let worth = Worth { cost: cost_of(wish, &kw), ..worth };
                if best.as_ref().is_none_or(|(best, _)| worth.is_better(best, noise)) {
                    best = Some((worth, kw));
                }
            }
        }
    }
    best.map_or_else(|| Stepped { kw: vec![0.0; slots], bound: 0.0 }, |(worth, kw)| Stepped { kw, bound: bound.min(worth.cost) })
}

/// Slots that follow each other: what they give and cost together.
#[derive(Default)]
struct Block {
    slots: usize,
    early: usize,
    most: f64,
    most_early: f64,
    cost: f64,
    /// What its cheapest slot costs, and gives beside the least power; then what its second cheapest costs.
    cheapest: (f64, f64),
    second: f64,
}

impl Block {
    /// Takes one slot more, if it can be used and does not give more than is wanted.
    fn takes(&mut self, wish: &Wish, at: usize) -> bool {
        let most = wish.most_kw[at];
        if most < wish.least_kw || (self.slots + 1) as f64 * wish.least_kw > wish.wanted_kw * (1.0 + NOISE) {
            return false;
        }
        let (cost, extra) = (wish.cost[at], most - wish.least_kw);
        match self.slots {
            0 => (self.cheapest, self.second) = ((cost, extra), f64::INFINITY),
            _ if cost < self.cheapest.0 => (self.cheapest, self.second) = ((cost, extra), self.cheapest.0),
            _ => self.second = self.second.min(cost),
        }
        self.slots += 1;
        self.most += most;
        self.cost += wish.cost[at];
        if at < wish.slots_early() {
            self.early += 1;
            self.most_early += most;
        }
        true
    }

    /// What it is worth, if all that it gives beside the least power came from its two cheapest slots.
    fn worth(&self, wish: &Wish) -> Worth {
        let least = |slots: usize| slots as f64 * wish.least_kw;
        let gives = self.most.min(wish.wanted_kw);
        let later = least(self.slots - self.early);
        let soon = wish.early.map_or(0.0, |(wanted, _)| self.most_early.min(gives - later).max(0.0).min(wanted));
        let more = (gives - least(self.slots)).max(0.0);
        let from_cheapest = more.min(self.cheapest.1);
        let from_others = if more > from_cheapest { (more - from_cheapest) * self.second } else { 0.0 };
        let cost = self.cost * wish.least_kw + from_cheapest * self.cheapest.0 + from_others;
        Worth { gives, soon, cost }
    }
}
