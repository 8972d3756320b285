//! What charging came to, counted from what was drawn alone, and held to what may be drawn.

use super::{
    data::{Data, SLOT_HOURS},
    rule::{Replayed, Rule},
    stay::{CHARGER_KW, LIMIT_KW, MISSING_NOTHING, NOISE, Stay},
};

#[derive(Clone, Copy, Debug, Default)]
pub struct Account {
    pub kwh: f64,
    pub missing_kwh: f64,
    /// How many left with less than they wanted.
    pub short: usize,
    pub eur: f64,
    pub co2_kg: f64,
    /// The greatest power of the site, kW.
    pub peak_kw: f64,
}

impl Account {
    /// Of the first so many stays; the peak is that of all.
    pub fn of(data: &Data, stays: &[Stay], replayed: &Replayed, rule: &Rule, count: usize) -> Self {
        let mut account = Self::default();
        let mut site_kw = vec![0.0; data.price.len()];
        for (at, (stay, drawn)) in stays.iter().zip(&replayed.drawn_kw).enumerate() {
            for (slot, kw) in (stay.arrival..).zip(drawn) {
                site_kw[slot] += kw;
            }
            let kwh = drawn.iter().sum::<f64>() * SLOT_HOURS;
            let is_off = |kw: &&f64| !(0.0..=CHARGER_KW + NOISE).contains(*kw);
            // The last that one wants may be less than the least power.
            let weak = drawn.iter().filter(|kw| **kw > 0.0 && **kw < rule.least_kw - NOISE).count();
            let is_wrong = drawn.iter().any(|kw| is_off(&kw)) || weak > 1 || drawn.len() > stay.slots() || kwh > stay.kwh + MISSING_NOTHING;
            assert!(!is_wrong, "{stay:?} draws {drawn:?} by {rule:?}");
            if at < count {
                account.add(data, stay, drawn, kwh);
            }
        }
        account.peak_kw = site_kw.into_iter().fold(0.0, f64::max);
        assert!(account.peak_kw <= LIMIT_KW + NOISE, "the site draws {} kW by {rule:?}", account.peak_kw);
        account
    }

    fn add(&mut self, data: &Data, stay: &Stay, drawn: &[f64], kwh: f64) {
        let missing = stay.kwh - kwh;
        self.kwh += kwh;
        self.missing_kwh += missing.max(0.0);
        self.short += usize::from(missing > MISSING_NOTHING);
        for (slot, kw) in (stay.arrival..).zip(drawn).filter(|(_, kw)| **kw > 0.0) {
            self.eur += data.price[slot] * kw * SLOT_HOURS;
            self.co2_kg += data.carbon[slot].expect("emissions are known where one charges") / 1000.0 * kw * SLOT_HOURS;
        }
    }

    pub fn eur_per_kwh(&self) -> f64 {
        self.eur / self.kwh
    }

    pub fn co2_per_kwh(&self) -> f64 {
        self.co2_kg / self.kwh
    }
}
