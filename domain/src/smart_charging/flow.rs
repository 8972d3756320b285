//! The cheapest flow through a network, by the primal network simplex method.
//!
//! Flows and costs are whole numbers, so that a flow is exact to the last unit and the method ends: its trees are strongly feasible
//! (Cunningham, "A network simplex method", 1976), wherefore no tree comes twice.

use super::tree::Tree;
pub(super) use super::tree::{Arc, Node};

/// Where an arc is that is not in the tree: its reduced cost times this is below zero where it should enter.
pub(super) const AT_ZERO: i8 = 1;
/// The same of an arc that is full.
pub(super) const AT_CAPACITY: i8 = -1;
/// Of an arc that is in the tree, can carry nothing, or is kept out of the search.
pub(super) const STILL: i8 = 0;

/// Fewest arcs that are looked at before one enters.
const BLOCK_MIN: usize = 16;

/// A network with a flow on it, and the tree of the arcs that need be neither empty nor full. Each node but the root has an arc to the root,
/// which has the node's number.
pub(super) struct Network {
    pub(super) tail: Vec<Node>,
    pub(super) head: Vec<Node>,
    pub(super) capacity: Vec<i64>,
    pub(super) cost: Vec<i64>,
    pub(super) flow: Vec<i64>,
    pub(super) state: Vec<i8>,
    pub(super) tree: Tree,
    /// What a unit costs from each node to the root through the tree.
    pub(super) potential: Vec<i64>,
}

/// An arc from a node to the root.
#[derive(Clone, Copy)]
pub(super) struct ToRoot {
    pub(super) capacity: i64,
    pub(super) cost: i64,
    pub(super) flow: i64,
}

impl Network {
    /// Nodes that all hang from the root.
    pub(super) fn new(to_root: &[ToRoot], arcs_expected: usize) -> Self {
        let nodes = to_root.len();
        let arcs = nodes + arcs_expected;
        let mut network = Self {
            tail: Vec::with_capacity(arcs),
            head: Vec::with_capacity(arcs),
            capacity: Vec::with_capacity(arcs),
            cost: Vec::with_capacity(arcs),
            flow: Vec::with_capacity(arcs),
            state: Vec::with_capacity(arcs),
            tree: Tree::star(nodes),
            potential: vec![0; nodes + 1],
        };
        network.tail.extend(0..nodes as Node);
        network.head.resize(nodes, nodes as Node);
        network.capacity.extend(to_root.iter().map(|arc| arc.capacity));
        network.cost.extend(to_root.iter().map(|arc| arc.cost));
        network.flow.extend(to_root.iter().map(|arc| arc.flow));
        network.state.resize(nodes, STILL);
        network
    }

    /// Adds arcs from a node to others that follow each other. Each is empty or full; one that is neither has to hang a node.
    pub(super) fn add(&mut self, tail: Node, first_head: Node, capacity: &[i64], cost: &[i64], flow: &[i64]) {
        self.tail.resize(self.tail.len() + capacity.len(), tail);
        self.head.extend(first_head..first_head + capacity.len() as Node);
        self.capacity.extend_from_slice(capacity);
        self.cost.extend_from_slice(cost);
        self.flow.extend_from_slice(flow);
        let state = |(capacity, flow): (&i64, &i64)| match flow {
            _ if *capacity == 0 => STILL,
            0 => AT_ZERO,
            _ => AT_CAPACITY,
        };
        self.state.extend(capacity.iter().zip(flow).map(state));
    }

    /// Hangs a node, which hung from the root, from the other end of an arc; before it is solved.
    pub(super) fn hang(&mut self, node: Node, arc: Arc) {
        let own = node as usize;
        self.state[own] = if self.flow[own] == 0 { AT_ZERO } else { AT_CAPACITY };
        self.state[arc as usize] = STILL;
        let (tail, head) = (self.tail[arc as usize], self.head[arc as usize]);
        self.tree.set_parent(node, if tail == node { head } else { tail }, arc, tail == node);
    }

    pub(super) fn flow(&self, arc: Arc) -> i64 {
        self.flow[arc as usize]
    }

    /// What the flow costs.
    pub(super) fn total(&self) -> i128 {
        self.flow.iter().zip(&self.cost).map(|(flow, cost)| i128::from(*flow) * i128::from(*cost)).sum()
    }

    /// What a unit of flow costs from a node to the root through the tree.
    pub(super) fn potential(&self, node: Node) -> i64 {
        self.potential[node as usize]
    }

    /// Lets nothing flow through an arc any more. What flows through it in the tree is mended by whoever solves it again from prices.
    pub(super) fn close(&mut self, arc: Arc) {
        let at = arc as usize;
        if self.state[at] == AT_CAPACITY {
            self.send(arc, self.flow[at]);
        }
        self.capacity[at] = 0;
        if self.tree.arc(self.tail[at]) != arc && self.tree.arc(self.head[at]) != arc {
            self.state[at] = STILL;
        }
    }

    /// Takes so much out of the flow of an arc, and of that from its head to the root, and out of what both can carry: it flows beside them. It may be more than
    /// flows, which whoever solves it again from prices mends.
    pub(super) fn shift(&mut self, arc: Arc, to_root: Arc, amount: i64) {
        for at in [arc as usize, to_root as usize] {
            self.flow[at] -= amount;
            self.capacity[at] -= amount;
        }
    }

    /// Makes the flow the cheapest. No arc of the tree may be empty that leads down, or full that leads up.
    pub(super) fn solve(&mut self) {
        self.lay_out();
        self.search(usize::MAX);
    }

    /// Among the flows that cost as little as this one, makes it the cheapest by other costs, of `costs(arc, head)`. Ends after `steps_max` at the
    /// latest: the tree that it begins with need not be strongly feasible.
    pub(super) fn solve_ties(&mut self, steps_max: usize, costs: impl Fn(usize, Node) -> i64) {
        for arc in 0..self.tail.len() {
            if self.reduced_cost(arc) != 0 {
                self.state[arc] = STILL;
            }
        }
        for (arc, (cost, head)) in self.cost.iter_mut().zip(&self.head).enumerate() {
            *cost = costs(arc, *head);
        }
        self.lay_out();
        self.search(steps_max);
    }

    /// What a unit of flow on this arc costs beside its way through the tree.
    fn reduced_cost(&self, arc: usize) -> i64 {
        self.cost[arc] + self.potential[self.head[arc] as usize] - self.potential[self.tail[arc] as usize]
    }

    /// The tree, and potentials by it.
    pub(super) fn lay_out(&mut self) {
        self.potential[self.tree.root() as usize] = 0;
        for node in self.tree.lay_out() {
            let cost = self.cost[self.tree.arc(node) as usize];
            let above = self.potential[self.tree.parent(node) as usize];
            self.potential[node as usize] = above + if self.tree.leads_up(node) { cost } else { -cost };
        }
    }

    /// Lets the worst arc of a block enter the tree, block by block, until no arc of any would make it cheaper.
    fn search(&mut self, steps_max: usize) {
        let arcs = self.tail.len();
        let block = ((arcs as f64).sqrt() as usize * 2).max(BLOCK_MIN);
        let mut part = Vec::new();
        let (mut from, mut unchanged, mut steps) = (0, 0, 0);
        while unchanged < arcs && steps < steps_max {
            let until = (from + block).min(arcs);
            match self.worst(from..until) {
                Some(entering) => {
                    self.enter(entering, &mut part);
                    unchanged = 0;
                    steps += 1;
                }
                None => unchanged += until - from,
            }
            from = if until == arcs { 0 } else { until };
        }
    }

    /// The arc that would save the most a unit.
    fn worst(&self, arcs: std::ops::Range<usize>) -> Option<Arc> {
        let mut least = 0;
        let mut found = None;
        let ends = self.tail[arcs.clone()].iter().zip(&self.head[arcs.clone()]);
        for (at, ((tail, head), (cost, state))) in ends.zip(self.cost[arcs.clone()].iter().zip(&self.state[arcs.clone()])).enumerate() {
            let reduced = cost + self.potential[*head as usize] - self.potential[*tail as usize];
            let saved = i64::from(*state) * reduced;
            if saved < least {
                least = saved;
                found = Some((arcs.start + at) as Arc);
            }
        }
        found
    }

    /// Sends as much as it can around the circle that the arc closes; what is full or empty then leaves the tree.
    fn enter(&mut self, entering: Arc, part: &mut Vec<Node>) {
        let at = entering as usize;
        // The flow goes from `first` through the arc to `second`, up to where their ways to the root meet, and down to `first`.
        let (first, second) = self.ends_in_flow(entering);
        let join = self.tree.join(first, second);
        let mut most = self.capacity[at];
        let mut leaving = None;
        // The last arc of the circle that blocks has to leave, seen from the join: on the way down that is the lowest.
        let mut node = first;
        while node != join {
            let room = self.room(node, !self.tree.leads_up(node));
            if room < most {
                (most, leaving) = (room, Some((node, first, second)));
            }
            node = self.tree.parent(node);
        }
        let mut node = second;
        while node != join {
            let room = self.room(node, self.tree.leads_up(node));
            if room <= most {
                (most, leaving) = (room, Some((node, second, first)));
            }
            node = self.tree.parent(node);
        }
        self.send(entering, most);
        let Some((cut, top, onto)) = leaving else {
            self.state[at] = -self.state[at];
            return;
        };
        let left = self.tree.arc(cut) as usize;
        let bound = if self.flow[left] == 0 { AT_ZERO } else { AT_CAPACITY };
        self.exchange(entering, (cut, bound), top, onto, part);
    }

    /// The arc above a node leaves the tree, to a bound; another takes its place, and the part below hangs by that from `onto`, with `top` on top.
    pub(super) fn exchange(&mut self, entering: Arc, (cut, bound): (Node, i8), top: Node, onto: Node, part: &mut Vec<Node>) {
        let at = entering as usize;
        self.state[self.tree.arc(cut) as usize] = bound;
        self.state[at] = STILL;
        let leads_up = self.tail[at] == top;
        let through = self.potential[onto as usize] + if leads_up { self.cost[at] } else { -self.cost[at] };
        let change = through - self.potential[top as usize];
        self.tree.turn(top, cut, onto, entering, leads_up);
        self.tree.sink(top, part);
        for node in part {
            self.potential[*node as usize] += change;
        }
    }

    /// Where flow comes from and goes to as an arc leaves its bound.
    fn ends_in_flow(&self, arc: Arc) -> (Node, Node) {
        let (tail, head) = (self.tail[arc as usize], self.head[arc as usize]);
        if self.state[arc as usize] == AT_ZERO { (tail, head) } else { (head, tail) }
    }

    /// How much more can go through the arc above a node, along its direction or against it.
    fn room(&self, node: Node, along: bool) -> i64 {
        let arc = self.tree.arc(node) as usize;
        if along { self.capacity[arc] - self.flow[arc] } else { self.flow[arc] }
    }

    /// Moves an arc away from its bound, and what flows through the tree between its ends.
    pub(super) fn send(&mut self, arc: Arc, amount: i64) {
        let (first, second) = self.ends_in_flow(arc);
        let join = self.tree.join(first, second);
        self.send_up(first, join, -amount);
        self.send_up(second, join, amount);
        self.flow[arc as usize] += if self.state[arc as usize] == AT_ZERO { amount } else { -amount };
    }

    fn send_up(&mut self, from: Node, until: Node, amount: i64) {
        let mut node = from;
        while node != until {
            let arc = self.tree.arc(node) as usize;
            self.flow[arc] += if self.tree.leads_up(node) { amount } else { -amount };
            node = self.tree.parent(node);
        }
    }
}
