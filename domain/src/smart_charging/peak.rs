//! How high the peak of a site should be, where that costs something.
//!
//! What a plan costs is convex in the highest power that it may draw, and made of straight pieces; potentials of slots say how steep it is. From either side the
//! tangents are followed to where they meet, until nothing is below them.

use super::{
    alone::Alone,
    flow::Network,
    transport::{Counted, Peak},
};

/// How often tangents are followed; then what is between is halved.
const TANGENTS_MAX: usize = 64;

/// A peak, what all costs with it, and how much more a unit of peak more costs.
struct Tried {
    peak: i64,
    total: i128,
    slope: i128,
    network: Network,
}

impl Counted<'_> {
    /// The cheapest flow, with what its peak costs.
    pub(super) fn cheapest_with_peak(&mut self, peak: &Peak, alone: &[Alone]) -> Network {
        let units = |kw: &f64| self.scale.power(kw.abs()) * if *kw < 0.0 { -1 } else { 1 };
        let base: Vec<i64> = peak.base_kw.iter().map(units).collect();
        let price = i128::from(self.scale.cost(peak.price));
        let widest = self.limit.clone();
        // No peak is below what the site draws anyhow, and above the second one no limit is any.
        let least = base.iter().copied().fold(0, i64::max);
        let most = base.iter().zip(&widest).map(|(base, limit)| base + limit).fold(least, i64::max);
        let mut attempt = |peak: i64| self.tried(peak, price, &base, &widest, alone);
        let (mut low, mut high) = (attempt(least), attempt(most));
        let mut tangents = 0;
        while low.slope < 0 && high.peak - low.peak > 1 {
            tangents += 1;
            let meets = tangents <= TANGENTS_MAX;
            let meeting = low.peak + if meets { meeting(&low, &high) } else { (high.peak - low.peak) / 2 };
            let below = low.total + low.slope * i128::from(meeting - low.peak);
            let next = attempt(meeting);
            let is_on_tangent = meets && next.total - below <= next.slope.abs().max(low.slope.abs());
            let replaced = if next.slope < 0 { &mut low } else { &mut high };
            *replaced = next;
            if is_on_tangent {
                break;
            }
        }
        let best = if low.total < high.total { low } else { high };
        self.limit = limits(best.peak, &base, &widest);
        best.network
    }

    fn tried(&mut self, peak: i64, price: i128, base: &[i64], widest: &[i64], alone: &[Alone]) -> Tried {
        self.limit = limits(peak, base, widest);
        let network = self.cheapest(alone);
        let by_peak = (0..widest.len()).filter(|slot| peak - base[*slot] <= widest[*slot]);
        let saved: i128 = by_peak.map(|slot| i128::from(network.potential(self.slot_node(slot)).max(0))).sum();
        Tried { peak, total: network.total() + price * i128::from(peak), slope: price - saved, network }
    }
}

/// What each slot gives below a peak.
fn limits(peak: i64, base: &[i64], widest: &[i64]) -> Vec<i64> {
    base.iter().zip(widest).map(|(base, widest)| (peak - base).min(*widest)).collect()
}

/// How far above the lower peak the tangents of both meet, between them.
fn meeting(low: &Tried, high: &Tried) -> i64 {
    let between = high.peak - low.peak;
    let falls = (low.slope - high.slope) as f64;
    let meeting = ((high.total - low.total) as f64 - high.slope as f64 * between as f64) / falls;
    (meeting.round() as i64).clamp(1, between - 1)
}
