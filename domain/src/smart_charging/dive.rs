//! From a flow to a plan of vehicles that draw a least power or none: slots that draw too little are decided few at a time, and the flow is made anew from
//! where it is.
//!
//! A decision changes bounds and no price: what flows is then too much or too little for some arcs, and the dual method goes on from there.

use super::{
    alone::{Alone, alone},
    flow::Network,
    transport::{Counted, Demand},
};

/// Which part of what draws too little is decided at once, the surest first.
const DECIDED_AT_ONCE: usize = 4;

/// A slot that draws too little: its entry, and which part of the least power it draws.
struct Short {
    entry: usize,
    slot: usize,
    row: usize,
    least: i64,
    share: f64,
}

/// What each vehicle draws, by slot of its wish.
pub(super) struct Dived {
    /// In the flow.
    pub(super) flow: Vec<Vec<f64>>,
    /// In the plan. It may serve less than could be served.
    pub(super) plan: Vec<Vec<f64>>,
}

/// The cheapest flow, and a plan made of it; None where the method does not apply or does not get there.
pub(super) fn dive(demand: &Demand) -> Option<Dived> {
    let alone: Vec<Alone> = demand.wishes.iter().map(alone).collect();
    let counted = Counted::of(demand);
    let (mut network, grid) = counted.by_prices(&alone)?;
    // What is drawn beside the flow: the least power of slots that are used for sure.
    let mut least = vec![0; counted.most.len()];
    let flow = counted.answer(&network, &least);
    let mut left: Vec<i64> = counted.rows.iter().map(|row| row.wanted).collect();
    // What slots that are not closed could give each vehicle beside what it wants.
    let mut spare: Vec<i64> = counted.rows.iter().map(|row| counted.most[row.first..row.end].iter().sum::<i64>() - row.wanted).collect();
    loop {
        let mut short = counted.short(&network, &least);
        if short.is_empty() {
            return Some(Dived { flow, plan: counted.answer(&network, &least) });
        }
        let unsure = |short: &Short| (short.share - 0.5).abs();
        short.sort_by(|one, other| unsure(other).total_cmp(&unsure(one)).then(one.entry.cmp(&other.entry)));
        short.truncate(short.len().div_ceil(DECIDED_AT_ONCE));
        for Short { entry, slot, row, least: wanted, share } in short {
            let to_root = counted.slot_node(slot);
            let is_needed = spare[row] < counted.most[entry];
            let is_on = (share >= 0.5 || is_needed) && network.capacity[to_root as usize] >= wanted && left[row] >= wanted;
            if is_on {
                network.shift(counted.arc(entry), to_root, wanted);
                least[entry] = wanted;
                left[row] -= wanted;
            } else {
                network.close(counted.arc(entry));
                spare[row] -= counted.most[entry];
            }
        }
        if !network.solve_from_prices(&grid, counted.steps_max()) {
            return None;
        }
    }
}

impl Counted<'_> {
    fn short(&self, network: &Network, least: &[i64]) -> Vec<Short> {
        let mut short = Vec::new();
        for (row, of) in self.rows.iter().enumerate() {
            let wanted = self.scale.power(self.demand.wishes[of.vehicle].least_kw);
            for (entry, _) in (of.first..of.end).zip(&least[of.first..of.end]).filter(|(_, least)| **least == 0) {
                let flow = network.flow(self.arc(entry));
                if flow > Self::NOISE && flow < wanted - Self::NOISE {
                    let share = flow as f64 / wanted as f64;
                    short.push(Short { entry, slot: self.slot_of(of, entry), row, least: wanted, share });
                }
            }
        }
        short
    }
}
