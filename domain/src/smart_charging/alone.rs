//! A vehicle by itself: its cheapest slots.

use super::transport::Wish;

/// What is left of a wish and is less than this share of it is nothing: sums of floats do not come out even.
pub(super) const NOISE: f64 = 1e-12;

/// What a vehicle draws when nobody else is there.
pub(super) struct Alone {
    /// By slot of the wish's lists, kW.
    pub(super) kw: Vec<f64>,
    /// The dearest of the slots that it draws in; None where it does not get all that it wants.
    pub(super) marginal: Option<usize>,
}

/// Draws in the cheapest slots, in early ones first among equals. What it wants early comes first, from the cheapest slots until then.
pub(super) fn alone(wish: &Wish) -> Alone {
    let mut kw = vec![0.0; wish.most_kw.len()];
    let mut slots: Vec<(f64, u32)> = wish.cost.iter().copied().zip(0..).collect();
    let mut wanted_kw = wish.wanted_kw;
    if let Some((early_kw, before)) = wish.early {
        sort(&mut slots);
        let until = before.saturating_sub(wish.first_slot);
        let mut soon = slots.iter().map(|(_, at)| *at as usize).filter(|at| *at < until);
        let (_, late_kw) = draw(wish, &mut soon, early_kw, &mut kw);
        wanted_kw -= early_kw - late_kw;
    } else {
        sort_as_far(&mut slots, wish);
    }
    let (last, missing_kw) = draw(wish, &mut slots.iter().map(|(_, at)| *at as usize), wanted_kw, &mut kw);
    Alone { kw, marginal: last.filter(|_| missing_kw == 0.0) }
}

fn by_cost(one: &(f64, u32), other: &(f64, u32)) -> std::cmp::Ordering {
    one.0.total_cmp(&other.0).then(one.1.cmp(&other.1))
}

fn sort(slots: &mut [(f64, u32)]) {
    slots.sort_unstable_by(by_cost);
}

/// Puts the cheapest slots first, where it is the same power in all as many as it takes, and among those the dearest last.
fn sort_as_far(slots: &mut [(f64, u32)], wish: &Wish) {
    let Some(most_kw) = wish.most_kw.first().copied().filter(|most| wish.most_kw.iter().all(|other| other == most)) else {
        return sort(slots);
    };
    let taken = (wish.wanted_kw / most_kw * (1.0 - NOISE)).ceil();
    if taken >= 1.0 && taken < slots.len() as f64 {
        slots.select_nth_unstable_by(taken as usize - 1, by_cost);
    } else {
        sort(slots);
    }
}

/// Draws in slots, one after the other, until it has what it wants; the last one, and what is missing then.
fn draw(wish: &Wish, slots: &mut dyn Iterator<Item = usize>, wanted_kw: f64, kw: &mut [f64]) -> (Option<usize>, f64) {
    let nothing = wish.wanted_kw * NOISE;
    let mut left = wanted_kw;
    let mut last = None;
    for at in slots {
        if left <= nothing {
            break;
        }
        let drawn = left.min(wish.most_kw[at] - kw[at]);
        if drawn > 0.0 {
            kw[at] += drawn;
            left -= drawn;
            last = Some(at);
        }
    }
    (last, if left <= nothing { 0.0 } else { left })
}
