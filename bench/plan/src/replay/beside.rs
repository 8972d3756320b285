//! What our plans are held beside: a planner that books, and one that knows what nobody can.

use super::{
    data::{Data, SLOT_HOURS, SLOT_MINUTES},
    most::assert_serves_most,
    rule::{Rule, site},
    stay::{CHARGER_KW, LIMIT_KW, Stay},
};
use wattlane_domain::smart_charging::{ChargeWish, Goal, Signal, Slots};

/// What is known before a slot, for what is not known of it: a day.
const SLOTS_BEFORE: usize = 96;

impl Rule {
    /// Whoever comes books the cheapest slots of what is left as prices and emissions are known then; what is kept for others only when nothing else is left.
    pub fn book(&self, data: &Data, stays: &[Stay], drawn_kw: &mut [Vec<f64>]) {
        let mut free_kw = vec![LIMIT_KW; data.price.len()];
        for (stay, drawn) in stays.iter().zip(drawn_kw) {
            let now = stay.arrival;
            let count = self.known_departure(stay, now) - now;
            let mut order: Vec<usize> = (0..count).collect();
            let cost = self.cost(data, now, count);
            order.sort_by(|one, other| cost[*one].partial_cmp(&cost[*other]).expect("they are numbers"));
            let mut booked = vec![0.0; count];
            let mut left_kwh = stay.kwh;
            for kept in [self.kept, 0.0] {
                for slot in order.iter().copied() {
                    let kept_kw = if slot == 0 { 0.0 } else { LIMIT_KW * kept };
                    let most = (CHARGER_KW - booked[slot]).min(free_kw[now + slot] - kept_kw).max(0.0);
                    let kw = if booked[slot] + most < self.least_kw { 0.0 } else { most.min(left_kwh / SLOT_HOURS) };
                    booked[slot] += kw;
                    free_kw[now + slot] -= kw;
                    left_kwh -= kw * SLOT_HOURS;
                }
            }
            // Who leaves before they said does not draw what they booked.
            drawn.iter_mut().zip(booked).for_each(|(drawn, kw)| *drawn = kw);
        }
    }

    /// What is sorted by, of each slot of a stay: the goal, and what decides between slots that are as good.
    fn cost(&self, data: &Data, now: usize, count: usize) -> Vec<(f64, f64)> {
        let slots = Slots { start: data.begin(now), minutes: SLOT_MINUTES, count };
        let known = data.known(now);
        let [price, carbon] = [Signal::Price, Signal::Carbon].map(|signal| known.by_slot(signal, &slots).values);
        let pairs = price.into_iter().zip(carbon);
        pairs.map(|(price, carbon)| if self.goal == Goal::Green { (carbon, price) } else { (price, 0.0) }).collect()
    }

    /// What is apart in time is planned apart.
    pub fn foresee(&self, data: &Data, stays: &[Stay], drawn_kw: &mut [Vec<f64>]) {
        let mut first = 0;
        while first < stays.len() {
            let (mut after, mut until) = (first + 1, stays[first].departure);
            while stays.get(after).is_some_and(|stay| stay.arrival < until) {
                until = until.max(stays[after].departure);
                after += 1;
            }
            let from = stays[first].arrival;
            let signals = data.actual(from.saturating_sub(SLOTS_BEFORE), until.max(from + 1));
            let charges: Vec<ChargeWish> = stays[first..after].iter().map(|stay| self.wish(data, stay, stay.arrival, stay.kwh)).collect();
            let planned = site(data, signals, charges).plan().expect("it can be planned");
            assert_serves_most(&planned);
            for ((stay, drawn), vehicle) in stays[first..after].iter().zip(&mut drawn_kw[first..]).zip(&planned.plan.vehicles) {
                drawn.iter_mut().zip(&vehicle.kw[stay.arrival - from..]).for_each(|(drawn, kw)| *drawn = *kw);
            }
            first = after;
        }
    }
}
