//! A vehicle by itself that draws a least power or none: its cheapest way, exactly.
//!
//! Mostly the cheapest flow is one already, or its dearest slot is raised by what the one before gives; else the slots are chosen (see `choice`). Once it is known
//! which it uses, the rest is greedy: each gives the least power, and the cheapest of them what is left.

use super::{alone::alone, choice::Choice, transport::Wish, unbroken::alone_unbroken};

/// What a vehicle draws when nobody else is there, and what no way costs less than.
pub(super) struct Stepped {
    /// By slot of the wish's lists, kW.
    pub(super) kw: Vec<f64>,
    /// What no way costs less than that gives as much, kW times what a kWh counts as.
    pub(super) bound: f64,
}

impl Stepped {
    /// A way that no other is cheaper than.
    fn best(wish: &Wish, kw: Vec<f64>) -> Self {
        let bound = cost_of(wish, &kw);
        Self { kw, bound }
    }
}

/// What a vehicle draws when nobody else is there, whatever it can do.
pub(super) fn alone_best(wish: &Wish) -> Stepped {
    match () {
        () if wish.is_unbroken => alone_unbroken(wish),
        () if wish.least_kw > 0.0 => alone_stepped(wish),
        () => Stepped::best(wish, alone(wish).kw),
    }
}

/// Draws the least power or more in each slot, or nothing: as much as can be, as much of it early as can be, as cheaply as can be.
fn alone_stepped(wish: &Wish) -> Stepped {
    let mut kw = alone(wish).kw;
    if is_plan(wish, &kw) || wish.early.is_none() && raise_last(wish, &mut kw) {
        return Stepped::best(wish, kw);
    }
    Choice::of(wish).run()
}

fn is_plan(wish: &Wish, kw: &[f64]) -> bool {
    kw.iter().all(|kw| *kw == 0.0 || *kw >= wish.least_kw)
}

/// Where only the dearest slot of the cheapest flow draws too little, and the dearest before it draws enough for both: raises the one by what the other gives.
/// Every plan that serves as much has to move at least so much from slots that cost no more than the other to such that cost no less than the one. Whether
/// that is so.
fn raise_last(wish: &Wish, kw: &mut [f64]) -> bool {
    let dearest = |kw: &[f64], but: Option<usize>| {
        let used = (0..kw.len()).filter(|at| kw[*at] > 0.0 && Some(*at) != but);
        used.max_by(|one, other| wish.cost[*one].total_cmp(&wish.cost[*other]).then(one.cmp(other)))
    };
    let Some(last) = dearest(kw, None).filter(|last| kw[*last] < wish.least_kw) else { return false };
    let Some(before) = dearest(kw, Some(last)) else { return false };
    let moved = wish.least_kw - kw[last];
    if kw[before] - moved < wish.least_kw {
        return false;
    }
    (kw[last], kw[before]) = (wish.least_kw, kw[before] - moved);
    is_plan(wish, kw)
}

/// What a way costs, kW times what a kWh counts as.
pub(super) fn cost_of(wish: &Wish, kw: &[f64]) -> f64 {
    kw.iter().zip(&wish.cost).map(|(kw, cost)| kw * cost).sum()
}

/// The least power in each of these slots, and the cheapest of them more until `total` is drawn, `soon` of it early. Also what they cannot give.
pub(super) fn filled(wish: &Wish, mut slots: Vec<usize>, total: f64, soon: f64) -> (Vec<f64>, f64) {
    let before = wish.slots_early();
    let mut kw = vec![0.0; wish.most_kw.len()];
    slots.iter().for_each(|at| kw[*at] = wish.least_kw);
    slots.sort_unstable_by(|one, other| wish.cost[*one].total_cmp(&wish.cost[*other]).then(one.cmp(other)));
    let least = |slots: usize| slots as f64 * wish.least_kw;
    let draw = |slots: &mut dyn Iterator<Item = &usize>, wanted: f64, kw: &mut [f64]| {
        slots.fold(wanted, |left, at| {
            let drawn = left.min(wish.most_kw[*at] - kw[*at]);
            kw[*at] += drawn;
            left - drawn
        })
    };
    let is_early = |at: &&usize| **at < before;
    let soon = (soon - least(slots.iter().filter(is_early).count())).max(0.0);
    let late = draw(&mut slots.iter().filter(is_early), soon, &mut kw);
    let missing = draw(&mut slots.iter(), (total - least(slots.len()) - (soon - late)).max(0.0), &mut kw);
    (kw, missing.max(late))
}
