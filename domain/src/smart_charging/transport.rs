//! A site in which vehicles stand in each other's way: what each draws in each slot.
//!
//! Vehicles send their energy through slots to the grid: a network whose cheapest flow is the plan. A vehicle's own arc to the root is
//! what it does not get, at a cost above all others; a slot's is what the site gives in it. A vehicle that wants something early is two
//! nodes, one for the slots until then and one for those after, with arcs between them: back at no cost, forth at one below only that of
//! energy that is missing for good.

use super::{
    alone::Alone,
    dual::Grid,
    flow::{Arc, Network, Node, ToRoot},
    scale::Scale,
};

/// What is asked of a site.
#[derive(Clone)]
pub(super) struct Demand {
    pub(super) wishes: Vec<Wish>,
    /// Most that all draw together in each slot, kW; infinite without a limit.
    pub(super) limit_kw: Vec<f64>,
    /// Hours of a slot.
    pub(super) hours: f64,
    /// What the greatest power costs that the site draws from the grid.
    pub(super) peak: Option<Peak>,
}

/// What a peak costs.
#[derive(Clone)]
pub(super) struct Peak {
    /// What a kW costs, by how many hours a slot has: as much as a kW in one slot that costs as much a kWh.
    pub(super) price: f64,
    /// What the site draws beside its chargers in each slot, less what it makes itself, kW.
    pub(super) base_kw: Vec<f64>,
}

/// What one vehicle asks, in mean kW of a slot; sums of them are over slots.
#[derive(Clone)]
pub(super) struct Wish {
    /// The slot of the first entry of the lists.
    pub(super) first_slot: usize,
    /// Most that it draws in each slot, at most what the site gives.
    pub(super) most_kw: Vec<f64>,
    /// What a kWh counts as in each slot.
    pub(super) cost: Vec<f64>,
    /// The least that it draws where it draws; `most_kw` is 0 where that is less.
    pub(super) least_kw: f64,
    /// Whether the slots that it draws in follow each other.
    pub(super) is_unbroken: bool,
    /// The sum that it wants.
    pub(super) wanted_kw: f64,
    /// Of that, what it wants before a slot.
    pub(super) early: Option<(f64, usize)>,
    /// How much of what is drawn gets into the battery.
    pub(super) efficiency: f64,
    /// Where it stands among those that could get what is missing: the lowest before all.
    pub(super) turn: u32,
}

impl Wish {
    /// Draws no more in each slot of the horizon than this. What is less than the least power is nothing.
    pub(super) fn narrow(&mut self, limit_kw: &[f64]) {
        for (most, limit) in self.most_kw.iter_mut().zip(&limit_kw[self.first_slot..]) {
            *most = most.min(*limit);
            if *most <= 0.0 || *most < self.least_kw {
                *most = 0.0;
            }
        }
    }

    /// How many of its slots are before the one until which it wants something early.
    pub(super) fn slots_early(&self) -> usize {
        self.early.map_or(0, |(_, before)| before.saturating_sub(self.first_slot).min(self.most_kw.len()))
    }
}

/// How many steps for each node the search from prices takes at the most; it takes three or four.
const STEPS_PER_NODE: usize = 50;
/// The same of the search among plans that cost the same.
const TIE_STEPS_PER_NODE: usize = 1000;

/// What each vehicle draws in each slot of its wish, kW: as much as can be given, as cheaply as it can be. Among ways that cost the same those
/// whose turn is first get what they want, and all draw early. `alone` is what each would draw if nobody else were there.
pub(super) fn supply(demand: &Demand, alone: &[Alone]) -> Vec<Vec<f64>> {
    let mut counted = Counted::of(demand);
    let mut network = match &demand.peak {
        Some(peak) => counted.cheapest_with_peak(peak, alone),
        None => counted.cheapest(alone),
    };
    counted.break_ties(&mut network);
    counted.answer(&network, &vec![0; counted.most.len()])
}

/// A demand in whole numbers, and who is which node and which arc.
pub(super) struct Counted<'a> {
    pub(super) demand: &'a Demand,
    pub(super) scale: Scale,
    /// The nodes of vehicles; those of slots follow.
    pub(super) rows: Vec<Row>,
    /// The first entry of each vehicle in the lists below, and at the end their length; an entry's arc is that many after the last node.
    first_entry: Vec<usize>,
    pub(super) most: Vec<i64>,
    cost: Vec<i64>,
    /// Most that each slot gives.
    pub(super) limit: Vec<i64>,
}

/// A node of a vehicle.
pub(super) struct Row {
    pub(super) vehicle: usize,
    /// Its entries.
    pub(super) first: usize,
    pub(super) end: usize,
    /// How much it wants.
    pub(super) wanted: i64,
    /// What a unit costs that it does not get.
    missing: i64,
}

/// A flow to begin with.
struct Start {
    /// By entry.
    flow: Vec<i64>,
    /// What each row does not get, then what each slot gives.
    to_root: Vec<i64>,
    /// Nodes that hang from another than the root, and by which entry.
    hung: Vec<(Node, usize)>,
}

impl<'a> Counted<'a> {
    /// What is nearer to a bound than this, in units, is on it: wishes and bounds are rounded to units one by one.
    pub(super) const NOISE: i64 = 512;

    pub(super) fn of(demand: &'a Demand) -> Self {
        let mut efficiencies: Vec<f64> = demand.wishes.iter().map(|wish| wish.efficiency).collect();
        efficiencies.sort_unstable_by(f64::total_cmp);
        efficiencies.dedup();
        let scale = Scale::of(demand, efficiencies.len());
        let entries = demand.wishes.iter().map(|wish| wish.most_kw.len()).sum();
        let (mut most, mut cost) = (Vec::with_capacity(entries), Vec::with_capacity(entries));
        let mut first_entry = vec![0];
        let mut rows = Vec::new();
        let mut asked = vec![0; demand.limit_kw.len()];
        for (vehicle, wish) in demand.wishes.iter().enumerate() {
            for (kw, asked) in wish.most_kw.iter().zip(&mut asked[wish.first_slot..]) {
                let units = scale.power(*kw);
                *asked += units;
                most.push(units);
            }
            cost.extend(wish.cost.iter().map(|cost| scale.cost(*cost)));
            first_entry.push(most.len());
            // Only their order matters: what can be given to whom is a polymatroid.
            let rank = efficiencies.partition_point(|efficiency| *efficiency < wish.efficiency) as i64 + 1;
            let (first, end, wanted, missing) = (first_entry[vehicle], most.len(), scale.power(wish.wanted_kw), rank * scale.missing);
            let Some((early, before)) = wish.early else {
                rows.push(Row { vehicle, first, end, wanted, missing });
                continue;
            };
            let until = first + before.saturating_sub(wish.first_slot).min(end - first);
            let early = scale.power(early).min(wanted);
            rows.push(Row { vehicle, first, end: until, wanted: early, missing: missing + scale.early });
            rows.push(Row { vehicle, first: until, end, wanted: wanted - early, missing });
        }
        let limit = demand.limit_kw.iter().zip(asked).map(|(kw, asked)| scale.power(kw.min(scale.kw(asked))).min(asked)).collect();
        Self { demand, scale, rows, first_entry, most, cost, limit }
    }

    pub(super) fn slot_node(&self, slot: usize) -> Node {
        (self.rows.len() + slot) as Node
    }

    fn nodes(&self) -> usize {
        self.rows.len() + self.limit.len()
    }

    pub(super) fn arc(&self, entry: usize) -> Arc {
        (self.nodes() + entry) as Arc
    }

    pub(super) fn slot_of(&self, row: &Row, entry: usize) -> usize {
        self.demand.wishes[row.vehicle].first_slot + entry - self.first_entry[row.vehicle]
    }

    /// The cheapest flow. From what each would draw alone the way is short; early wishes, and what does not end that way, begin with a flow
    /// within all limits.
    pub(super) fn cheapest(&self, alone: &[Alone]) -> Network {
        if let Some((network, _)) = self.by_prices(alone) {
            return network;
        }
        let mut network = self.network(&self.start_within_limits());
        network.solve();
        network
    }

    /// The cheapest flow from what each would draw alone, and how to go on from it; None where that way does not end, or there are early wishes.
    pub(super) fn by_prices(&self, alone: &[Alone]) -> Option<(Network, Grid)> {
        if self.rows.len() != alone.len() {
            return None;
        }
        let mut network = self.network(&self.start_alone(alone));
        let first_arc = self.first_entry.iter().map(|entry| self.arc(*entry)).collect();
        let first_slot = self.demand.wishes.iter().map(|wish| wish.first_slot as u32).collect();
        let grid = Grid::of(&network, first_arc, first_slot);
        network.solve_from_prices(&grid, self.steps_max()).then_some((network, grid))
    }

    /// How many steps the search from prices takes at the most.
    pub(super) fn steps_max(&self) -> usize {
        STEPS_PER_NODE * self.nodes()
    }

    /// Every vehicle as if it were alone.
    fn start_alone(&self, alone: &[Alone]) -> Start {
        let mut flow = vec![0; self.most.len()];
        let mut to_root = vec![0; self.nodes()];
        let mut hung = Vec::with_capacity(self.rows.len());
        for ((node, row), alone) in self.rows.iter().enumerate().zip(alone) {
            let mut left = row.wanted;
            for (at, kw) in alone.kw.iter().enumerate() {
                let entry = row.first + at;
                if Some(at) != alone.marginal && *kw > 0.0 {
                    flow[entry] = self.most[entry];
                    left -= self.most[entry];
                }
            }
            match alone.marginal.map(|at| row.first + at) {
                // What rounding leaves over goes there, even if that is more than it takes: such is mended first.
                Some(entry) => {
                    flow[entry] = left;
                    hung.push((node as Node, entry));
                }
                None => to_root[node] = left,
            }
            for entry in row.first..row.end {
                to_root[self.slot_node(self.slot_of(row, entry)) as usize] += flow[entry];
            }
        }
        Start { flow, to_root, hung }
    }

    /// Every vehicle, one after the other, in its cheapest slots that still give something.
    fn start_within_limits(&self) -> Start {
        let mut flow = vec![0; self.most.len()];
        let mut to_root = vec![0; self.nodes()];
        let mut hung = Vec::with_capacity(to_root.len());
        let mut left = self.limit.clone();
        for (node, row) in self.rows.iter().enumerate() {
            let mut by_cost: Vec<usize> = (row.first..row.end).filter(|entry| self.most[*entry] > 0).collect();
            by_cost.sort_by_key(|entry| self.cost[*entry]);
            let mut wanted = row.wanted;
            for entry in by_cost {
                let slot = self.slot_of(row, entry);
                let given = wanted.min(self.most[entry]).min(left[slot]);
                flow[entry] = given;
                wanted -= given;
                left[slot] -= given;
                // What is neither empty nor full is in the tree: the slot by whom it was filled, else the vehicle by its last slot.
                if given > 0 && left[slot] == 0 {
                    hung.push((self.slot_node(slot), entry));
                } else if given > 0 && wanted == 0 && given < self.most[entry] {
                    hung.push((node as Node, entry));
                }
            }
            to_root[node] = wanted;
        }
        for (slot, left) in left.iter().enumerate() {
            to_root[self.slot_node(slot) as usize] = self.limit[slot] - left;
        }
        Start { flow, to_root, hung }
    }

    fn network(&self, start: &Start) -> Network {
        let wanted = |row: &Row| self.scale.power(self.demand.wishes[row.vehicle].wanted_kw);
        // One unit more than can come: an arc in the tree has to have room (see `flow`).
        let missing = self.rows.iter().zip(&start.to_root);
        let missing = missing.map(|(row, flow)| ToRoot { capacity: wanted(row) + 1, cost: row.missing, flow: *flow });
        let given = self.limit.iter().zip(&start.to_root[self.rows.len()..]);
        let given = given.map(|(limit, flow)| ToRoot { capacity: *limit, cost: 0, flow: *flow });
        let to_root: Vec<ToRoot> = missing.chain(given).collect();
        let mut network = Network::new(&to_root, self.most.len() + self.rows.len());
        for (node, row) in self.rows.iter().enumerate() {
            let entries = row.first..row.end;
            let first_slot = self.slot_node(self.slot_of(row, row.first));
            network.add(node as Node, first_slot, &self.most[entries.clone()], &self.cost[entries.clone()], &start.flow[entries]);
        }
        for (soon, pair) in self.rows.windows(2).enumerate().filter(|(_, pair)| pair[0].vehicle == pair[1].vehicle) {
            let (soon, wanted) = (soon as Node, wanted(&pair[0]));
            network.add(soon + 1, soon, &[wanted], &[0], &[0]);
            network.add(soon, soon + 1, &[wanted], &[self.scale.early], &[0]);
        }
        for (node, entry) in &start.hung {
            network.hang(*node, self.arc(*entry));
        }
        network
    }

    /// Among ways that cost the same: what is missing is missing to those whose turn is last, and each draws early.
    fn break_ties(&self, network: &mut Network) {
        let first_slot = self.slot_node(0);
        let slots = self.limit.len() as i64;
        let way = slots * (slots + 2);
        let turns = self.demand.wishes.len() as i64;
        let missing = |row: &Row| (turns - i64::from(self.demand.wishes[row.vehicle].turn)) * way;
        network.solve_ties(TIE_STEPS_PER_NODE * self.nodes(), |arc, head| match self.rows.get(arc) {
            Some(row) => missing(row),
            None if arc < self.nodes() => 0,
            None => i64::from(head.saturating_sub(first_slot)),
        });
    }

    /// What each vehicle draws: what flows, and the least beside it.
    pub(super) fn answer(&self, network: &Network, least: &[i64]) -> Vec<Vec<f64>> {
        let drawn = |(entry, most_kw): (usize, &f64)| match network.flow(self.arc(entry)) + least[entry] {
            units if units < Self::NOISE => 0.0,
            units if units > self.most[entry] - Self::NOISE => *most_kw,
            units => self.scale.kw(units),
        };
        let of = |(first, wish): (&usize, &Wish)| (*first..).zip(&wish.most_kw).map(drawn).collect();
        self.first_entry.iter().zip(&self.demand.wishes).map(of).collect()
    }
}
