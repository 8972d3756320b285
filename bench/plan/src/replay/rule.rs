//! What an operator does with those who are there, slot by slot, by what is known then.

use super::{
    data::{Data, SLOT_HOURS, SLOT_MINUTES},
    most::assert_serves_most,
    stay::{CHARGER_KW, LIMIT_KW, MISSING_NOTHING, NOISE, Stay},
};
use std::time::Instant;
use wattlane_domain::smart_charging::{ChargeWish, Goal, Signals, SitePlan, SiteWish, SupplyPoint};

/// How charges share the site.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    pub planner: Planner,
    pub goal: Goal,
    /// What part of the limit is kept in later slots for those who are yet to come.
    pub kept: f64,
    /// The least power of a charger, kW.
    pub least_kw: f64,
    /// Whether departures are known as drivers said them, not as they were.
    pub is_told: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Planner {
    /// Who came first draws as much as it can.
    AtOnce,
    /// Whoever comes books the cheapest slots of what is left, and keeps them.
    Greedy,
    /// All who are there are planned together, anew in each slot.
    Planned,
    /// All who will ever come are planned together, by prices and emissions as they will have been.
    Foreseen,
}

/// What came of a rule.
#[derive(Default)]
pub struct Replayed {
    /// What each charge drew, by slot from its arrival.
    pub drawn_kw: Vec<Vec<f64>>,
    /// How long each plan took.
    pub seconds: Vec<f64>,
    /// In how many slots not all who were there could still have what they wanted. Where any power is given, the plan is as good as the greatest flow then.
    pub scarce: usize,
}

impl Rule {
    pub fn replay(&self, data: &Data, stays: &[Stay]) -> Replayed {
        let drawn_kw = stays.iter().map(|stay| vec![0.0; stay.slots()]).collect();
        let mut replayed = Replayed { drawn_kw, ..Replayed::default() };
        match self.planner {
            Planner::Greedy => self.book(data, stays, &mut replayed.drawn_kw),
            Planner::Foreseen => self.foresee(data, stays, &mut replayed.drawn_kw),
            Planner::AtOnce | Planner::Planned => self.live(data, stays, &mut replayed),
        }
        replayed
    }

    fn live(&self, data: &Data, stays: &[Stay], replayed: &mut Replayed) {
        let mut left_kwh: Vec<f64> = stays.iter().map(|stay| stay.kwh).collect();
        let mut there: Vec<usize> = Vec::new();
        let (mut coming, mut now) = (0, 0);
        while coming < stays.len() || !there.is_empty() {
            if there.is_empty() {
                now = now.max(stays[coming].arrival);
            }
            while stays.get(coming).is_some_and(|stay| stay.arrival <= now) {
                there.push(coming);
                coming += 1;
            }
            there.retain(|at| stays[*at].departure > now && left_kwh[*at] > NOISE);
            let wishes = there.iter().map(|at| self.wish(data, &stays[*at], now, left_kwh[*at]));
            let powers = match self.planner {
                _ if there.is_empty() => Vec::new(),
                Planner::Planned => self.plan(data, wishes.collect(), now, replayed),
                _ => self.first_come(there.iter().map(|at| left_kwh[*at])),
            };
            for (at, kw) in there.iter().zip(powers) {
                replayed.drawn_kw[*at][now - stays[*at].arrival] = kw;
                left_kwh[*at] -= kw * SLOT_HOURS;
            }
            now += 1;
        }
    }

    fn first_come(&self, left_kwh: impl Iterator<Item = f64>) -> Vec<f64> {
        let mut free_kw = LIMIT_KW;
        let take = |left_kwh: f64| {
            let most = CHARGER_KW.min(free_kw);
            // The last that it wants may be less than the least power: the charger then gives that for a part of the slot.
            let kw = if most < self.least_kw { 0.0 } else { most.min(left_kwh / SLOT_HOURS) };
            free_kw -= kw;
            kw
        };
        left_kwh.map(take).collect()
    }

    /// When a stay ends as far as is known in a slot: who is there still when they said that they would be gone may leave any time.
    pub fn known_departure(&self, stay: &Stay, now: usize) -> usize {
        if self.is_told { stay.told_departure.max(now + 1) } else { stay.departure.max(now) }
    }

    pub fn wish(&self, data: &Data, stay: &Stay, from: usize, kwh: f64) -> ChargeWish {
        ChargeWish {
            arrival: data.begin(from),
            departure: data.begin(self.known_departure(stay, from)),
            energy_kwh: kwh,
            max_kw: CHARGER_KW,
            min_kw: self.least_kw,
            efficiency: 1.0,
            goal: self.goal,
            price_ceiling: None,
            early: None,
            no_interruption: false,
            weight: 1.0,
        }
    }

    /// What each draws in this slot. Room is kept in those after it while all get what they want nevertheless; else all that the site gives is planned, as
    /// soon as can be and whatever it costs, so that nobody who is there misses anything for the sake of those who may come or of the price.
    fn plan(&self, data: &Data, charges: Vec<ChargeWish>, now: usize, replayed: &mut Replayed) -> Vec<f64> {
        let mut wish = site(data, data.known(now), charges);
        if self.kept > 0.0 {
            let later = SupplyPoint { start: data.begin(now + 1), limit_kw: Some(LIMIT_KW * (1.0 - self.kept)), ..wish.supply[0] };
            wish.supply.push(later);
        }
        let mut planned = timed(&wish, &mut replayed.seconds);
        if self.kept > 0.0 && planned.plan.unserved_kwh > MISSING_NOTHING {
            wish.supply.pop();
            wish.signals = Signals::default();
            wish.charges.iter_mut().for_each(|charge| charge.goal = Goal::Cheap);
            planned = timed(&wish, &mut replayed.seconds);
        }
        if planned.plan.unserved_kwh > MISSING_NOTHING {
            replayed.scarce += 1;
            if self.least_kw == 0.0 {
                assert_serves_most(&planned);
            }
        }
        planned.plan.vehicles.iter().map(|vehicle| vehicle.kw[0]).collect()
    }
}

fn timed(wish: &SiteWish, seconds: &mut Vec<f64>) -> SitePlan {
    let begun = Instant::now();
    let planned = wish.plan().expect("it can be planned");
    seconds.push(begun.elapsed().as_secs_f64());
    planned
}

pub fn site(data: &Data, signals: Signals, charges: Vec<ChargeWish>) -> SiteWish {
    let supply = vec![SupplyPoint { start: data.begin(0), limit_kw: Some(LIMIT_KW), base_load_kw: 0.0, solar_kw: 0.0 }];
    SiteWish { slot_minutes: SLOT_MINUTES, signals, supply, peak_price_per_kw: 0.0, charges }
}
