//! The most that a site can give, by the greatest flow from vehicles through slots: found by augmenting paths in layers (Dinic), so not as plans are.

use std::collections::VecDeque;
use wattlane_domain::smart_charging::{Instance, MaxPower, SitePlan};

/// Powers are counted in billionths of a kW.
const UNITS: f64 = 1e9;
/// How far two ways to count may be apart.
const TOLERANCE_KWH: f64 = 1e-5;

struct Arc {
    to: usize,
    room: i64,
}

/// Arcs by pairs: one and its way back.
struct Network {
    arcs: Vec<Arc>,
    from: Vec<Vec<usize>>,
    layer: Vec<u32>,
    next: Vec<usize>,
}

/// Holds a plan to what can be served.
pub fn assert_serves_most(planned: &SitePlan) {
    let served: f64 = planned.plan.vehicles.iter().map(|vehicle| vehicle.served_kwh).sum();
    let most = served_kwh(&planned.instance);
    assert!((served - most).abs() <= TOLERANCE_KWH, "a plan serves {served} kWh of {most}: {:?}", planned.instance);
}

/// The most that batteries can get, kWh, where vehicles draw any power up to one that is the same in all slots.
fn served_kwh(instance: &Instance) -> f64 {
    let (slots, vehicles) = (instance.slots(), instance.vehicles.len());
    let (source, sink) = (slots + vehicles, slots + vehicles + 1);
    let mut network = Network { arcs: Vec::new(), from: vec![Vec::new(); sink + 1], layer: Vec::new(), next: Vec::new() };
    let units = |kw: f64| (kw * UNITS).round() as i64;
    for (at, vehicle) in instance.vehicles.iter().enumerate() {
        let MaxPower::Always(most_kw) = vehicle.max_kw else { panic!("charges of whole slots draw as much in each") };
        network.join(source, slots + at, units(vehicle.energy_kwh / instance.hours()));
        for slot in vehicle.arrival_slot..vehicle.departure_slot {
            network.join(slots + at, slot, units(most_kw));
        }
    }
    for (slot, limit) in instance.site.limit_kw.iter().flatten().enumerate() {
        network.join(slot, sink, units(*limit));
    }
    let mut flow = 0;
    while network.find_layers(source, sink) {
        network.next = vec![0; sink + 1];
        loop {
            let more = network.push(source, sink, i64::MAX);
            if more == 0 {
                break;
            }
            flow += more;
        }
    }
    flow as f64 / UNITS * instance.hours()
}

impl Network {
    fn join(&mut self, one: usize, other: usize, room: i64) {
        for (from, to, room) in [(one, other, room), (other, one, 0)] {
            self.from[from].push(self.arcs.len());
            self.arcs.push(Arc { to, room });
        }
    }

    /// How far each node is from the source; whether the sink is reached.
    fn find_layers(&mut self, source: usize, sink: usize) -> bool {
        self.layer = vec![u32::MAX; self.from.len()];
        self.layer[source] = 0;
        let mut queue = VecDeque::from([source]);
        while let Some(node) = queue.pop_front() {
            for arc in &self.from[node] {
                let Arc { to, room } = self.arcs[*arc];
                if room > 0 && self.layer[to] == u32::MAX {
                    self.layer[to] = self.layer[node] + 1;
                    queue.push_back(to);
                }
            }
        }
        self.layer[sink] != u32::MAX
    }

    /// Pushes what goes on one path from layer to layer.
    fn push(&mut self, node: usize, sink: usize, most: i64) -> i64 {
        if node == sink {
            return most;
        }
        while let Some(arc) = self.from[node].get(self.next[node]).copied() {
            let Arc { to, room } = self.arcs[arc];
            if room > 0 && self.layer[to] == self.layer[node] + 1 {
                let pushed = self.push(to, sink, most.min(room));
                if pushed > 0 {
                    self.arcs[arc].room -= pushed;
                    self.arcs[arc ^ 1].room += pushed;
                    return pushed;
                }
            }
            self.next[node] += 1;
        }
        0
    }
}
