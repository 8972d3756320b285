//! What several vehicles that each draw a least power or none can draw together.

use super::{
    shared::NOISE,
    transport::{Demand, Wish},
};

/// How many intervals of reachable powers are told apart.
const INTERVALS_MAX: usize = 64;
/// Most that all can draw together in each slot: no sum of least powers or more, and nothings, is between that and the limit.
pub(super) fn reachable(demand: &Demand, wishes: &[Wish], least: &[Vec<f64>]) -> Vec<f64> {
    let mut limits = demand.limit_kw.clone();
    for (slot, limit) in limits.iter_mut().enumerate() {
        let in_slot = wishes.iter().zip(least).filter_map(|(wish, least)| {
            let at = slot.checked_sub(wish.first_slot)?;
            let most = *wish.most_kw.get(at)?;
            (most > 0.0).then_some((wish.least_kw, most, least[at] > 0.0))
        });
        if limit.is_finite() {
            *limit = most_reachable(*limit, in_slot);
        }
    }
    limits
}

/// The greatest sum within a limit of powers that are each 0, where it may be, or from the least to the most.
fn most_reachable(limit: f64, powers: impl Iterator<Item = (f64, f64, bool)>) -> f64 {
    let mut sums: Vec<(f64, f64)> = vec![(0.0, 0.0)];
    for (least, most, is_on) in powers {
        let more: Vec<(f64, f64)> = sums.iter().map(|(from, until)| (from + least, until + most)).collect();
        if is_on {
            sums = more;
        } else {
            sums.extend(more);
        }
        sums.retain(|(from, _)| *from <= limit + NOISE);
        sums.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
        let mut merged: Vec<(f64, f64)> = Vec::with_capacity(sums.len());
        for (from, until) in sums {
            let is_full = merged.len() == INTERVALS_MAX;
            match merged.last_mut() {
                Some(last) if from <= last.1 || is_full => last.1 = last.1.max(until),
                _ => merged.push((from, until)),
            }
        }
        sums = merged;
        if sums.first().is_some_and(|(from, until)| *from <= 0.0 && *until >= limit) {
            break;
        }
    }
    sums.last().map_or(limit, |(_, until)| until.min(limit))
}
