//! Which slots a vehicle uses that draws a least power or none in each.
//!
//! They are searched by how many: for so many slots, a price of energy by which the best of them give as much as is wanted costs no more than any choice (a Lagrangian
//! bound), and mostly is one. Where it is not, the slots that decide are tried both ways (branch and bound). How dear the best choice is is convex in how many
//! they are, as a bound, so that few numbers are looked at. Slots before `early` and after it are counted apart.

use super::{
    alone::NOISE,
    stepped::{Stepped, cost_of, filled},
    transport::Wish,
};
use std::cell::Cell;

/// How many choices are looked at at the most, and slots of all of them beside those. Few are ever needed: many only where all slots give little more than the
/// least power.
const CHOICES_MAX: usize = 2_000;
const CHOICE_SLOTS_MAX: usize = 400_000;
/// How often the interval of a price is halved: until floats have no numbers between its ends.
const HALVINGS: usize = 120;

/// A slot that can be used.
#[derive(Clone, Copy)]
struct Slot {
    at: usize,
    cost: f64,
    /// Most that it gives.
    most: f64,
}

/// Whether a slot is used.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Free,
    On,
    Off,
}

/// Slots that are counted together, from the cheapest on.
struct Group {
    slots: Vec<Slot>,
    /// What as many slots give at the most, for each number from 0 on.
    most: Vec<f64>,
}

impl Group {
    fn of(mut slots: Vec<Slot>) -> Self {
        slots.sort_unstable_by(|one, other| one.cost.total_cmp(&other.cost).then(one.at.cmp(&other.at)));
        let mut by_most: Vec<f64> = slots.iter().map(|slot| slot.most).collect();
        by_most.sort_unstable_by(|one, other| other.total_cmp(one));
        let most = std::iter::once(0.0).chain(by_most.into_iter().scan(0.0, |sum, most| {
            *sum += most;
            Some(*sum)
        }));
        let most = most.collect();
        Self { slots, most }
    }

    fn len(&self) -> usize {
        self.slots.len()
    }
}

/// The slots before `early` and those after it: of each, something.
type Each<T> = [T; 2];

/// The search for the slots that a vehicle uses.
pub(super) struct Choice<'a> {
    wish: &'a Wish,
    least: f64,
    groups: Each<Group>,
    /// What is given in all, and the least of it that is given early.
    total: f64,
    soon: f64,
    /// The best way so far.
    best: Option<Way>,
    /// How many choices may be looked at yet.
    left: Cell<usize>,
}

struct Way {
    cost: f64,
    kw: Vec<f64>,
}

/// How many slots of a group are used.
#[derive(Clone, Copy)]
enum Count {
    Exactly(usize),
    Any,
}

/// What a choice costs at the least, and slots that nearly do: those that a price chooses that is a little higher, and a little lower.
struct Relaxed {
    value: f64,
    above: Each<Vec<usize>>,
    below: Each<Vec<usize>>,
}

/// The slots of a group that a price chooses.
struct Chosen {
    slots: Vec<usize>,
    /// What they cost beside what their energy is worth.
    value: f64,
    energy: f64,
}

impl<'a> Choice<'a> {
    pub(super) fn of(wish: &'a Wish) -> Self {
        let before = wish.slots_early();
        let usable = wish.most_kw.iter().zip(&wish.cost).enumerate().filter(|(_, (most, _))| **most >= wish.least_kw);
        let slots = usable.map(|(at, (most, cost))| Slot { at, cost: *cost, most: *most });
        let (soon, later) = slots.partition(|slot: &Slot| slot.at < before);
        let groups: Each<Group> = [Group::of(soon), Group::of(later)];
        let mut search = Self { wish, least: wish.least_kw, groups, total: 0.0, soon: 0.0, best: None, left: Cell::new(0) };
        search.left.set(CHOICES_MAX + CHOICE_SLOTS_MAX / wish.most_kw.len().max(1));
        search.total = search.most_in_all();
        search.soon = wish.early.map_or(0.0, |(wanted, _)| search.most_early(wanted));
        search
    }

    /// How many slots give no more than so much at the least.
    fn slots_within(&self, energy: f64) -> usize {
        (energy / self.least * (1.0 + NOISE)) as usize
    }

    fn is_less(&self, one: f64, other: f64) -> bool {
        one < other - NOISE * self.wish.wanted_kw
    }

    /// As much as can be given of what is wanted: what the best of so many slots give as fit in.
    fn most_in_all(&self) -> f64 {
        let mut most: Vec<f64> = self.groups.iter().flat_map(|group| &group.slots).map(|slot| slot.most).collect();
        most.sort_unstable_by(|one, other| other.total_cmp(one));
        most.truncate(self.slots_within(self.wish.wanted_kw));
        most.iter().sum::<f64>().min(self.wish.wanted_kw)
    }

    /// As much as can be given early of what is wanted early, when all is given that can be.
    fn most_early(&self, wanted: f64) -> f64 {
        let [soon, later] = &self.groups;
        let mut most: f64 = 0.0;
        for (count, gives) in soon.most.iter().enumerate() {
            // The fewest that give the rest leave the most to be early.
            let after = later.most.partition_point(|after| self.is_less(gives + after, self.total));
            if after <= later.len() && count + after <= self.slots_within(self.total) {
                most = most.max(gives.min(self.total - after as f64 * self.least));
            }
        }
        most.min(wanted)
    }

    pub(super) fn run(mut self) -> Stepped {
        let free: Each<Vec<Use>> = [0, 1].map(|group| vec![Use::Free; self.groups[group].len()]);
        let soon = 0..self.groups[0].len().min(self.slots_within(self.total)) + 1;
        outwards(
            &mut self,
            soon,
            |search, soon| search.relaxed(&free, [Count::Exactly(soon), Count::Any]).map(|relaxed| relaxed.value),
            |search, soon| {
                let later = 0..search.groups[1].len().min(search.slots_within(search.total).saturating_sub(soon)) + 1;
                outwards(
                    search,
                    later,
                    |search, later| search.relaxed(&free, [soon, later].map(Count::Exactly)).map(|relaxed| relaxed.value),
                    |search, later| search.branch(&mut free.clone(), [soon, later].map(Count::Exactly)),
                );
            },
        );
        let is_cut = self.left.get() == 0;
        self.left.set(1);
        let bound = self.relaxed(&free, [Count::Any, Count::Any]).map_or(0.0, |relaxed| relaxed.value);
        let Some(best) = self.best else { return Stepped { kw: vec![0.0; self.wish.most_kw.len()], bound: 0.0 } };
        let bound = if is_cut { bound.min(best.cost) } else { best.cost };
        Stepped { kw: best.kw, bound }
    }

    /// Whether nothing can be found any more that is better than the best by more than noise.
    fn is_beaten(&self, value: f64) -> bool {
        self.best.as_ref().is_some_and(|best| value >= best.cost - NOISE * (best.cost.abs() + value.abs()))
    }

    /// Looks for the best way with so many slots.
    fn branch(&mut self, uses: &mut Each<Vec<Use>>, counts: Each<Count>) {
        let Some(relaxed) = self.relaxed(uses, counts).filter(|relaxed| !self.is_beaten(relaxed.value)) else { return };
        self.try_way(&relaxed.above);
        if self.is_beaten(relaxed.value) {
            return;
        }
        let Some((group, slot)) = deciding(uses, &relaxed) else { return };
        for decided in [Use::On, Use::Off] {
            uses[group][slot] = decided;
            self.branch(uses, counts);
        }
        uses[group][slot] = Use::Free;
    }

    /// The cheapest way through these slots, if it is better than the best.
    fn try_way(&mut self, chosen: &Each<Vec<usize>>) {
        let slots = self.groups.iter().zip(chosen).flat_map(|(group, chosen)| chosen.iter().map(|at| group.slots[*at].at));
        let (kw, missing) = filled(self.wish, slots.collect(), self.total, self.soon);
        let cost = cost_of(self.wish, &kw);
        if !self.is_less(0.0, missing) && self.best.as_ref().is_none_or(|best| cost < best.cost) {
            self.best = Some(Way { cost, kw });
        }
    }

    /// What no choice costs less than; None where none gives what it should, or as many were looked at as may be.
    fn relaxed(&self, uses: &Each<Vec<Use>>, counts: Each<Count>) -> Option<Relaxed> {
        self.left.set(self.left.get().checked_sub(1)?);
        let least = [0, 1].map(|group| self.least_of(group, &uses[group], counts[group]));
        let most = [0, 1].map(|group| self.most_of(group, &uses[group], counts[group]));
        let [Some(least_soon), Some(least_later), Some(most_soon), Some(most_later)] = [least[0], least[1], most[0], most[1]] else {
            return None;
        };
        let is_short = self.is_less(most_soon + most_later, self.total) || self.is_less(most_soon, self.soon);
        let is_much = self.is_less(self.total, least_soon + least_later) || self.is_less(self.total - self.soon, least_later);
        if is_short || is_much {
            return None;
        }
        let together = self.priced(uses, counts, &[0, 1], self.total);
        let [above, below] = [&together.above, &together.below];
        let early = above[0].energy.min(self.total - below[1].energy);
        if !self.is_less(early, self.soon) {
            return Some(together.relaxed());
        }
        let soon = self.priced(uses, counts, &[0], self.soon);
        let later = self.priced(uses, counts, &[1], self.total - self.soon);
        let value = (soon.value + later.value).max(together.value);
        let [above, below] =
            [(soon.above, later.above), (soon.below, later.below)].map(|(mut soon, mut later)| [soon.remove(0), later.remove(0)]);
        Some(Priced { value, above: above.into(), below: below.into() }.relaxed())
    }

    fn least_of(&self, group: usize, uses: &[Use], count: Count) -> Option<f64> {
        let on = uses.iter().filter(|used| **used == Use::On).count();
        let off = uses.iter().filter(|used| **used == Use::Off).count();
        match count {
            Count::Exactly(count) if count < on || count > self.groups[group].len() - off => None,
            Count::Exactly(count) => Some(count as f64 * self.least),
            Count::Any => Some(on as f64 * self.least),
        }
    }

    fn most_of(&self, group: usize, uses: &[Use], count: Count) -> Option<f64> {
        let slots = || self.groups[group].slots.iter().zip(uses);
        let on: f64 = slots().filter(|(_, used)| **used == Use::On).map(|(slot, _)| slot.most).sum();
        let mut free: Vec<f64> = slots().filter(|(_, used)| **used == Use::Free).map(|(slot, _)| slot.most).collect();
        if let Count::Exactly(count) = count {
            let more = count.checked_sub(uses.iter().filter(|used| **used == Use::On).count())?;
            if more < free.len() {
                free.select_nth_unstable_by(more, |one, other| other.total_cmp(one));
                free.truncate(more);
            }
        }
        Some(on + free.iter().sum::<f64>())
    }

    /// The price at which what is chosen of groups gives so much.
    fn priced(&self, uses: &Each<Vec<Use>>, counts: Each<Count>, groups: &[usize], energy: f64) -> Priced {
        let at =
            |price: f64| -> Vec<Chosen> { groups.iter().map(|group| self.chosen(*group, &uses[*group], counts[*group], price)).collect() };
        let is_enough = |chosen: &[Chosen]| !self.is_less(chosen.iter().map(|chosen| chosen.energy).sum::<f64>(), energy);
        let value = |chosen: &[Chosen], price: f64| chosen.iter().map(|chosen| chosen.value).sum::<f64>() + price * energy;
        let slots = || groups.iter().flat_map(|group| &self.groups[*group].slots);
        let greatest = slots().fold(1e-6_f64, |most, slot| most.max(slot.cost.abs()));
        let (mut low, mut high) = (-2.0 * greatest, 2.0 * greatest);
        let (mut below, mut above) = (at(low), at(high));
        // Where slots that differ little decide, the price is far above what any of them costs.
        while !is_enough(&above) && high < 1e12 * greatest {
            (low, below) = (high, above);
            high *= 4.0;
            above = at(high);
        }
        for _ in 0..HALVINGS {
            let middle = low.midpoint(high);
            if middle <= low || middle >= high {
                break;
            }
            let chosen = at(middle);
            if is_enough(&chosen) {
                (high, above) = (middle, chosen);
            } else {
                (low, below) = (middle, chosen);
            }
        }
        // Both are bounds; floats make one of them the better. A price that is far above all costs tells nothing.
        let value = if is_enough(&above) { value(&above, high).max(value(&below, low)) } else { value(&below, low) };
        Priced { value, above, below }
    }

    /// What a price of energy chooses of a group: the slots that cost the least beside what their energy is worth.
    fn chosen(&self, group: usize, uses: &[Use], count: Count, price: f64) -> Chosen {
        let slots = &self.groups[group].slots;
        let gives = |slot: &Slot| if slot.cost < price { slot.most } else { self.least };
        let value = |slot: &Slot| gives(slot) * (slot.cost - price);
        let mut chosen: Vec<usize> = (0..slots.len()).filter(|at| uses[*at] == Use::On).collect();
        let mut free: Vec<(f64, usize)> = (0..slots.len()).filter(|at| uses[*at] == Use::Free).map(|at| (value(&slots[at]), at)).collect();
        match count {
            Count::Any => free.retain(|(value, _)| *value < 0.0),
            Count::Exactly(count) => {
                let more = count.saturating_sub(chosen.len());
                if more < free.len() {
                    free.select_nth_unstable_by(more, |one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
                    free.truncate(more);
                }
            }
        }
        chosen.extend(free.into_iter().map(|(_, at)| at));
        chosen.sort_unstable();
        let of = |what: &dyn Fn(&Slot) -> f64| chosen.iter().map(|at| what(&slots[*at])).sum();
        let (value, energy) = (of(&value), of(&gives));
        Chosen { slots: chosen, value, energy }
    }
}

/// What a price chooses.
struct Priced {
    value: f64,
    above: Vec<Chosen>,
    below: Vec<Chosen>,
}

impl Priced {
    fn relaxed(self) -> Relaxed {
        let slots = |chosen: Vec<Chosen>| {
            let mut slots = chosen.into_iter().map(|chosen| chosen.slots);
            [slots.next(), slots.next()].map(Option::unwrap_or_default)
        };
        Relaxed { value: self.value, above: slots(self.above), below: slots(self.below) }
    }
}

/// A slot that the two prices do not agree on, or else the dearest one that is not decided.
fn deciding(uses: &Each<Vec<Use>>, relaxed: &Relaxed) -> Option<(usize, usize)> {
    let free = |group: usize| relaxed.above[group].iter().copied().filter(move |at| uses[group][*at] == Use::Free);
    let differing = [0, 1].into_iter().find_map(|group| free(group).find(|at| !relaxed.below[group].contains(at)).map(|at| (group, at)));
    differing.or_else(|| [1, 0].into_iter().find_map(|group| free(group).next_back().map(|at| (group, at))))
}

/// Does something for each number of a range whose bound is not beaten, from the number with the least on. Bounds are convex where there are any, and the numbers
/// that have one follow each other.
fn outwards(
    search: &mut Choice,
    range: std::ops::Range<usize>,
    bound: impl Fn(&Choice, usize) -> Option<f64>,
    mut visit: impl FnMut(&mut Choice, usize),
) {
    let Some(least) = least(&range, |number| bound(search, number)) else { return };
    let up = least..range.end;
    let down = (range.start..least).rev();
    for direction in [&mut up.into_iter() as &mut dyn Iterator<Item = usize>, &mut down.into_iter()] {
        for number in direction {
            if bound(search, number).is_none_or(|value| search.is_beaten(value)) {
                break;
            }
            visit(search, number);
        }
    }
}

/// The number with the least bound.
fn least(range: &std::ops::Range<usize>, bound: impl Fn(usize) -> Option<f64>) -> Option<usize> {
    let first = range.clone().find(|number| bound(*number).is_some())?;
    let (mut low, mut high) = (first, range.end - 1);
    // The last that is not above the one after it is between both.
    while low < high {
        let middle = low.midpoint(high);
        match (bound(middle), bound(middle + 1)) {
            (Some(here), Some(next)) if next < here => low = middle + 1,
            (None, _) => high = middle,
            _ => high = middle,
        }
    }
    Some(low)
}
