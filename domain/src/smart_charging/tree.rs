//! The tree of a network: who hangs below whom, by which arc.

/// The number of a node; the root has the last.
pub(super) type Node = u32;
/// The number of an arc.
pub(super) type Arc = u32;

/// No node.
const NONE: Node = Node::MAX;

/// Every node but the root hangs from another by one arc. Children are lists, so that what hangs somewhere is moved as a whole.
pub(super) struct Tree {
    parent: Vec<Node>,
    /// The arc to the parent.
    arc: Vec<Arc>,
    /// Whether that arc leads up, from the node to its parent.
    leads_up: Vec<bool>,
    depth: Vec<u32>,
    /// How many nodes hang below, with the node itself.
    size: Vec<u32>,
    first_child: Vec<Node>,
    next_sibling: Vec<Node>,
    previous_sibling: Vec<Node>,
}

impl Tree {
    /// All nodes hang from the root, each by the arc of its number.
    pub(super) fn star(nodes: usize) -> Self {
        let root = nodes as Node;
        Self {
            parent: vec![root; nodes + 1],
            arc: (0..=root).collect(),
            leads_up: vec![true; nodes + 1],
            depth: vec![0; nodes + 1],
            size: vec![1; nodes + 1],
            first_child: vec![NONE; nodes + 1],
            next_sibling: vec![NONE; nodes + 1],
            previous_sibling: vec![NONE; nodes + 1],
        }
    }

    pub(super) fn root(&self) -> Node {
        (self.parent.len() - 1) as Node
    }

    pub(super) fn parent(&self, node: Node) -> Node {
        self.parent[node as usize]
    }

    /// The arc between a node and its parent.
    pub(super) fn arc(&self, node: Node) -> Arc {
        self.arc[node as usize]
    }

    /// The same of all nodes but the root.
    pub(super) fn arcs(&self) -> &[Arc] {
        &self.arc[..self.parent.len() - 1]
    }

    pub(super) fn leads_up(&self, node: Node) -> bool {
        self.leads_up[node as usize]
    }

    pub(super) fn size(&self, node: Node) -> u32 {
        self.size[node as usize]
    }

    pub(super) fn children(&self, node: Node) -> impl Iterator<Item = Node> {
        let one = |node: Node| Some(node).filter(|node| *node != NONE);
        std::iter::successors(one(self.first_child[node as usize]), move |child| one(self.next_sibling[*child as usize]))
    }

    /// Says from what a node hangs; before `lay_out`.
    pub(super) fn set_parent(&mut self, node: Node, parent: Node, arc: Arc, leads_up: bool) {
        self.parent[node as usize] = parent;
        self.arc[node as usize] = arc;
        self.leads_up[node as usize] = leads_up;
    }

    /// Makes lists of children, depths and sizes from the parents; the nodes but the root, parents before children.
    pub(super) fn lay_out(&mut self) -> Vec<Node> {
        self.first_child.fill(NONE);
        for node in (0..self.root()).rev() {
            self.adopt(node, self.parent[node as usize]);
        }
        let mut order: Vec<Node> = self.children(self.root()).collect();
        let mut at = 0;
        while at < order.len() {
            let node = order[at];
            self.depth[node as usize] = self.depth[self.parent[node as usize] as usize] + 1;
            order.extend(self.children(node));
            at += 1;
        }
        self.size.fill(1);
        for node in order.iter().rev() {
            self.size[self.parent[*node as usize] as usize] += self.size[*node as usize];
        }
        order
    }

    /// What hangs from a node, with itself, in `part`.
    pub(super) fn part(&self, top: Node, part: &mut Vec<Node>) {
        part.clear();
        part.push(top);
        let mut at = 0;
        while at < part.len() {
            part.extend(self.children(part[at]));
            at += 1;
        }
    }

    /// Where the ways of two nodes to the root meet.
    pub(super) fn join(&self, mut one: Node, mut other: Node) -> Node {
        while one != other {
            if self.depth[one as usize] >= self.depth[other as usize] {
                one = self.parent[one as usize];
            } else {
                other = self.parent[other as usize];
            }
        }
        one
    }

    /// Whether a node hangs from another, or is it.
    pub(super) fn is_below(&self, mut node: Node, top: Node) -> bool {
        while self.depth[node as usize] > self.depth[top as usize] {
            node = self.parent[node as usize];
        }
        node == top
    }

    /// Cuts off what hangs at `cut`, turns it so that `top`, one of its nodes, is on top, and hangs it from `onto`. Depths are left to `sink`.
    pub(super) fn turn(&mut self, top: Node, cut: Node, onto: Node, arc: Arc, leads_up: bool) {
        self.weigh(self.parent[cut as usize], -i64::from(self.size[cut as usize]));
        self.weigh(onto, i64::from(self.size[cut as usize]));
        let whole = self.size[cut as usize];
        // On the way from the new top to the old one each node comes to hang from the one before.
        let (mut node, mut onto, mut arc, mut leads_up) = (top, onto, arc, leads_up);
        let mut below = 0;
        loop {
            let (parent, own_arc, own_leads_up, size) =
                (self.parent[node as usize], self.arc[node as usize], self.leads_up[node as usize], self.size[node as usize]);
            self.release(node);
            self.set_parent(node, onto, arc, leads_up);
            self.adopt(node, onto);
            self.size[node as usize] = whole - below;
            if node == cut {
                return;
            }
            (onto, arc, leads_up, below, node) = (node, own_arc, !own_leads_up, size, parent);
        }
    }

    /// Depths of a part that hangs elsewhere now; its nodes, parents before children, in `part`.
    pub(super) fn sink(&mut self, top: Node, part: &mut Vec<Node>) {
        self.part(top, part);
        for node in part.iter() {
            self.depth[*node as usize] = self.depth[self.parent[*node as usize] as usize] + 1;
        }
    }

    fn weigh(&mut self, from: Node, more: i64) {
        let mut node = from;
        loop {
            self.size[node as usize] = (i64::from(self.size[node as usize]) + more) as u32;
            if node == self.root() {
                return;
            }
            node = self.parent[node as usize];
        }
    }

    fn adopt(&mut self, node: Node, parent: Node) {
        let eldest = self.first_child[parent as usize];
        self.next_sibling[node as usize] = eldest;
        self.previous_sibling[node as usize] = NONE;
        if eldest != NONE {
            self.previous_sibling[eldest as usize] = node;
        }
        self.first_child[parent as usize] = node;
    }

    fn release(&mut self, node: Node) {
        let (before, after) = (self.previous_sibling[node as usize], self.next_sibling[node as usize]);
        if before == NONE {
            self.first_child[self.parent[node as usize] as usize] = after;
        } else {
            self.next_sibling[before as usize] = after;
        }
        if after != NONE {
            self.previous_sibling[after as usize] = before;
        }
    }
}
