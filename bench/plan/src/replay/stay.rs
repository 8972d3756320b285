//! Sixty chargers behind one connection, and who charges there.

use super::data::{Data, SLOT_HOURS};
use std::{cmp::Reverse, collections::BinaryHeap};

pub const CHARGERS: usize = 60;
/// 32 A of one phase of 230 V.
pub const CHARGER_KW: f64 = 7.36;
/// A third of what all chargers draw together, and less than charging at once takes on the morning of a working day.
pub const LIMIT_KW: f64 = 150.0;
/// kW and kWh: floats do not come out even.
pub const NOISE: f64 = 1e-9;
/// What may be missing of a charge that has what it wants, kWh.
pub const MISSING_NOTHING: f64 = 1e-3;

/// A charge at one of the chargers, in slots.
#[derive(Clone, Copy, Debug)]
pub struct Stay {
    /// The first slot that it is there for as a whole.
    pub arrival: usize,
    /// The first slot that it is there for as a whole no more.
    pub departure: usize,
    /// The same, as its driver said.
    pub told_departure: usize,
    /// What it took in truth, as far as a charger here can give it.
    pub kwh: f64,
}

/// Charges as they come to the site.
pub struct Stays {
    /// Those that found a charger, in the order of their arrivals.
    pub taken: Vec<Stay>,
    pub turned_away: usize,
    /// What those that found a charger took in truth and none here can give while they stay, kWh.
    pub beyond_kwh: f64,
}

impl Stays {
    /// Each of the first so many charges takes a charger that is free, or drives on.
    pub fn of(data: &Data, sessions: usize) -> Self {
        let mut stays = Self { taken: Vec::new(), turned_away: 0, beyond_kwh: 0.0 };
        let mut busy = BinaryHeap::new();
        for session in &data.sessions[..sessions] {
            while busy.peek().is_some_and(|Reverse(until)| *until <= session.arrival) {
                busy.pop();
            }
            if busy.len() == CHARGERS {
                stays.turned_away += 1;
                continue;
            }
            busy.push(Reverse(session.departure));
            let (arrival, departure) = (data.slot_from(session.arrival), data.slot_of(session.departure));
            let stay = Stay { arrival, departure, told_departure: data.slot_of(session.told_departure), kwh: 0.0 };
            let kwh = session.kwh.min(CHARGER_KW * SLOT_HOURS * stay.slots() as f64);
            stays.beyond_kwh += session.kwh - kwh;
            stays.taken.push(Stay { kwh, ..stay });
        }
        stays
    }
}

impl Stay {
    /// How many it is there for as a whole.
    pub fn slots(&self) -> usize {
        self.departure.saturating_sub(self.arrival)
    }
}
