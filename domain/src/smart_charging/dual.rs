//! The cheapest flow from the other side: from a tree whose prices are right and whose flow is too much for some arcs, by the dual network
//! simplex method.
//!
//! Such are vehicles that each take their cheapest slots as if they were alone. Where a bound is broken, the part of the tree beyond it is
//! made dearer or cheaper until enough goes another way: arcs that come first but cannot carry all of it are filled or emptied on the way (the long
//! step of bounded dual methods: Maros, "Computational Techniques of the Simplex Method", 2003, 10.2), the one that can carry the rest enters the tree.

use super::flow::{AT_CAPACITY, AT_ZERO, Arc, Network, Node};

/// The arcs from rows to slots, so that those that cross the edge of a part of the tree are found without looking at others.
///
/// The first nodes of the network are rows, the others slots. The arcs of a row stand together and lead to slots that follow each other.
pub(super) struct Grid {
    /// The first arc of each row, and at the end that after the last.
    pub(super) first_arc: Vec<Arc>,
    /// The first slot of each row.
    pub(super) first_slot: Vec<u32>,
    /// By slot, and in that by row: what the arc costs, or `NO_ARC`.
    cost_by_slot: Vec<i64>,
}

/// What no arc costs: a sum with it is beyond any cost, and does not overflow.
const NO_ARC: i64 = 1 << 62;
/// Beyond what any way costs, and below what is beyond any cost.
const ANY_COST: i64 = 1 << 61;

impl Grid {
    pub(super) fn of(network: &Network, first_arc: Vec<Arc>, first_slot: Vec<u32>) -> Self {
        let rows = first_slot.len();
        let slots = network.potential.len() - 1 - rows;
        let mut cost_by_slot = vec![NO_ARC; rows * slots];
        for row in 0..rows {
            let arcs = first_arc[row] as usize..first_arc[row + 1] as usize;
            for (slot, cost) in (first_slot[row] as usize..).zip(&network.cost[arcs]) {
                cost_by_slot[slot * rows + row] = *cost;
            }
        }
        Self { first_arc, first_slot, cost_by_slot }
    }

    fn rows(&self) -> usize {
        self.first_slot.len()
    }
}

/// Arcs that can take over: the cheapest that are enough, now and then with some that are too many.
struct Takers {
    list: Vec<Taker>,
    /// What is to be carried.
    needed: i64,
    /// Only cheaper ones are of use.
    below: i64,
    /// At which length those that are too many are left out.
    long: usize,
}

/// Ordered by cost, then by arc, so that the same are taken everywhere.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Taker {
    cost: i64,
    arc: Arc,
    /// What it can carry.
    room: i64,
}

/// How many takers are looked through at the least before some are left out.
const TAKERS_MIN: usize = 32;

impl Takers {
    fn begin(&mut self, needed: i64) {
        self.list.clear();
        (self.needed, self.below, self.long) = (needed, ANY_COST, TAKERS_MIN);
    }

    fn offer(&mut self, cost: i64, arc: Arc, capacity: &[i64]) {
        self.list.push(Taker { cost, arc, room: capacity[arc as usize] });
        if self.list.len() == self.long {
            self.keep_cheapest();
            self.long = (2 * self.list.len()).max(TAKERS_MIN);
        }
    }

    /// Leaves out those that are too many, and puts the dearest of the others last. Whether they are enough.
    fn keep_cheapest(&mut self) -> bool {
        let (mut from, mut until, mut needed) = (0, self.list.len(), self.needed);
        if self.list.iter().map(|taker| taker.room).sum::<i64>() < needed {
            return false;
        }
        while until - from > 1 {
            let middle = from.midpoint(until);
            self.list[from..until].select_nth_unstable(middle - from);
            let room: i64 = self.list[from..middle].iter().map(|taker| taker.room).sum();
            if room < needed {
                (from, needed) = (middle, needed - room);
            } else {
                until = middle;
            }
        }
        self.list.truncate(until);
        self.below = self.list[from].cost;
        true
    }
}

impl Network {
    /// Makes the flow the cheapest, from a tree by which every other arc is where it should be. Whether it got there within so many steps: if not,
    /// nothing can be said of the flow.
    pub(super) fn solve_from_prices(&mut self, grid: &Grid, steps_max: usize) -> bool {
        self.lay_out();
        let mut takers = Takers { list: Vec::new(), needed: 0, below: 0, long: 0 };
        let mut inside = vec![0; self.potential.len()];
        let mut part = Vec::new();
        for step in 1..=steps_max {
            let Some((top, excess)) = self.most_broken() else { return true };
            self.tree.part(top, &mut part);
            for node in &part {
                inside[*node as usize] = step;
            }
            takers.begin(excess.abs());
            let goes_out = self.tree.leads_up(top) == (excess > 0);
            let edge = Edge { network: self, grid, goes_out, is_inside: |node: usize| inside[node] == step };
            part.iter().for_each(|node| edge.offer(*node as usize, &mut takers));
            if !takers.keep_cheapest() {
                return false;
            }
            self.take_over(top, excess, &mut takers, &mut part);
        }
        false
    }

    /// The node whose arc is the furthest beyond its bounds for what hangs there (the steepest edge), and by how much: below zero where the flow is.
    fn most_broken(&self) -> Option<(Node, i64)> {
        let mut worst = 0.0;
        let mut found = None;
        for (node, arc) in self.tree.arcs().iter().enumerate() {
            let flow = self.flow[*arc as usize];
            let excess = if flow < 0 { flow } else { (flow - self.capacity[*arc as usize]).max(0) };
            if excess != 0 {
                let steep = excess as f64 * excess as f64 / f64::from(self.tree.size(node as Node));
                if steep > worst {
                    (worst, found) = (steep, Some((node as Node, excess)));
                }
            }
        }
        found
    }

    /// The takers carry what is too much above a node, all but the dearest to their other bound; that one enters the tree.
    fn take_over(&mut self, top: Node, excess: i64, takers: &mut Takers, part: &mut Vec<Node>) {
        let Some(Taker { arc: entering, .. }) = takers.list.pop() else { return };
        let mut left = takers.needed;
        for Taker { arc, room, .. } in &takers.list {
            left -= room;
            self.send(*arc, *room);
            self.state[*arc as usize] = -self.state[*arc as usize];
        }
        self.send(entering, left);
        let (tail, head) = (self.tail[entering as usize], self.head[entering as usize]);
        let (turned, onto) = if self.tree.is_below(tail, top) { (tail, head) } else { (head, tail) };
        self.exchange(entering, (top, if excess > 0 { AT_CAPACITY } else { AT_ZERO }), turned, onto, part);
    }
}

/// The edge of a part of the tree.
struct Edge<'a, F> {
    network: &'a Network,
    grid: &'a Grid,
    /// Whether more has to flow out of the part, or into it.
    goes_out: bool,
    is_inside: F,
}

impl<F: Fn(usize) -> bool> Edge<'_, F> {
    /// Offers the arcs of a node of the part that cross its edge and can carry more that way, with what a unit then costs more.
    fn offer(&self, node: usize, takers: &mut Takers) {
        let Network { cost, state, capacity, potential, .. } = self.network;
        let rows = self.grid.rows();
        // Out of the part more can flow by its own arcs that are empty, and by others into it that are full.
        let way: i8 = if self.goes_out { AT_ZERO } else { AT_CAPACITY };
        let dearer = i64::from(way);
        let own = potential[node];
        let to_root = dearer * (cost[node] - own);
        if state[node] == way && to_root < takers.below {
            takers.offer(to_root, node as Arc, capacity);
        }
        // Both ways are told apart here and not at each arc.
        match (node < rows, self.goes_out) {
            (true, true) => self.offer_row(node, takers, |more| more),
            (true, false) => self.offer_row(node, takers, |more| -more),
            (false, true) => self.offer_slot(node, takers, |more| -more),
            (false, false) => self.offer_slot(node, takers, |more| more),
        }
    }

    fn offer_row(&self, row: usize, takers: &mut Takers, dearer: impl Fn(i64) -> i64) {
        let Network { cost, state, capacity, potential, .. } = self.network;
        let way = if self.goes_out { AT_ZERO } else { AT_CAPACITY };
        let (first_arc, first_slot) = (self.grid.first_arc[row] as usize, self.grid.rows() + self.grid.first_slot[row] as usize);
        let costs = &cost[first_arc..self.grid.first_arc[row + 1] as usize];
        let own = potential[row];
        for (at, (cost, slot)) in costs.iter().zip(&potential[first_slot..]).enumerate() {
            let more = dearer(cost + slot - own);
            if is_cheaper(more, takers.below) && state[first_arc + at] == way && !(self.is_inside)(first_slot + at) {
                takers.offer(more, (first_arc + at) as Arc, capacity);
            }
        }
    }

    fn offer_slot(&self, node: usize, takers: &mut Takers, dearer: impl Fn(i64) -> i64) {
        let Network { state, capacity, potential, .. } = self.network;
        let (way, rows) = (if self.goes_out { AT_CAPACITY } else { AT_ZERO }, self.grid.rows());
        let (slot, own) = (node - rows, potential[node]);
        for (row, (cost, tail)) in self.grid.cost_by_slot[slot * rows..].iter().zip(&potential[..rows]).enumerate() {
            let more = dearer(cost + own - tail);
            if is_cheaper(more, takers.below) {
                let arc = self.grid.first_arc[row] as usize + slot - self.grid.first_slot[row] as usize;
                if state[arc] == way && !(self.is_inside)(row) {
                    takers.offer(more, arc as Arc, capacity);
                }
            }
        }
    }
}

/// Whether a cost is from nothing to below another: one comparison, since what is below nothing is above all as a number without a sign.
fn is_cheaper(cost: i64, below: i64) -> bool {
    cost.cast_unsigned() < below.cast_unsigned()
}
