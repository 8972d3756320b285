//! What is replayed: real charges, what energy cost and how clean it was, by quarters of an hour of one clock.
//!
//! The charges and the emissions are of Los Angeles, the prices of the Netherlands. All are laid onto the time of Amsterdam: what was at nine there was at nine
//! here, on the same date. A charge is as long as it was.

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::TimeZone,
};
use std::{path::Path, str::FromStr};
use wattlane_domain::smart_charging::{SignalPoint, Signals};

pub const SLOT_MINUTES: u32 = 15;
pub const SLOT_HOURS: f64 = 0.25;
const SLOT_SECONDS: i64 = 15 * 60;
/// How far back an operator looks for what is not published yet.
const SLOTS_BEFORE: usize = 7 * 96;
/// How many quarters are forecast of emissions.
const FORECAST: usize = 12;
/// When tomorrow's prices are published.
const PUBLISHED_AT_HOUR: i8 = 13;
/// The time before the first charge and after the last that has to be known, days.
const MARGIN_DAYS: i64 = 8;

const HERE: &str = "Europe/Amsterdam";

/// A charge that was.
#[derive(Clone, Copy, Debug)]
pub struct Session {
    pub arrival: Timestamp,
    pub departure: Timestamp,
    /// When its driver said that they would leave.
    pub told_departure: Timestamp,
    pub kwh: f64,
}

/// Signals by slots from `start`.
pub struct Data {
    start: Timestamp,
    /// Of a kWh, EUR.
    pub price: Vec<f64>,
    /// Of a kWh, g; None before the first that is known.
    pub carbon: Vec<Option<f64>>,
    /// What was forecast of it when a slot began, from that slot on.
    forecast: Vec<Option<[f64; FORECAST]>>,
    /// Before which slot prices were published when a slot began.
    published: Vec<usize>,
    /// In the order of their arrivals.
    pub sessions: Vec<Session>,
}

/// A table that `tables.py` wrote, without its header.
fn table(folder: &Path, name: &str) -> Vec<Vec<String>> {
    let path = folder.join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|wrong| panic!("{}: {wrong}", path.display()));
    text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

fn parsed<T: FromStr>(text: &str) -> T {
    text.parse().unwrap_or_else(|_| panic!("{text} is not what a table holds"))
}

fn instant(zone: &TimeZone, wall: DateTime) -> Timestamp {
    zone.to_timestamp(wall).expect("a time of our days")
}

impl Data {
    pub fn read(folder: &Path) -> Self {
        let zone = |name| TimeZone::get(name).expect("jiff has it");
        let (here, there) = (zone(HERE), zone("America/Los_Angeles"));
        let laid = |time: Timestamp| instant(&here, there.to_datetime(time));
        let mut sessions: Vec<Session> = table(folder, "sessions.csv")
            .iter()
            .map(|row| {
                let [came, left, told] = [0, 1, 2].map(|field| parsed::<Timestamp>(&row[field]));
                let arrival = laid(came);
                let after = |time: Timestamp| arrival + time.duration_since(came);
                Session { arrival, departure: after(left), told_departure: after(told), kwh: parsed(&row[3]) }
            })
            .collect();
        sessions.sort_by_key(|session| session.arrival);
        let margin = jiff::SignedDuration::from_hours(24 * MARGIN_DAYS);
        let first = sessions.first().expect("there are charges").arrival - margin;
        let last = sessions.iter().map(|session| session.departure).max().expect("there are charges") + margin;
        let start = Timestamp::from_second(first.as_second().div_euclid(SLOT_SECONDS) * SLOT_SECONDS).expect("a time of our days");
        let slots = ((last.as_second() - start.as_second()) / SLOT_SECONDS) as usize;
        let mut data = Self {
            start,
            price: vec![f64::NAN; slots],
            carbon: vec![None; slots],
            forecast: vec![None; slots],
            published: Vec::new(),
            sessions,
        };
        data.published = (0..slots).map(|slot| data.published_at(slot, &here)).collect();
        data.read_prices(folder);
        data.read_emissions(folder, &here, &there);
        data
    }

    fn read_prices(&mut self, folder: &Path) {
        for row in table(folder, "prices.csv") {
            let slot = (parsed::<Timestamp>(&row[0]).as_second() - self.start.as_second()).div_euclid(SLOT_SECONDS);
            for slot in slot..slot + 4 {
                if let Some(price) = usize::try_from(slot).ok().and_then(|slot| self.price.get_mut(slot)) {
                    *price = parsed::<f64>(&row[1]) / 1000.0;
                }
            }
        }
        assert!(self.price.iter().all(|price| price.is_finite()), "prices are missing");
    }

    fn read_emissions(&mut self, folder: &Path, here: &TimeZone, there: &TimeZone) {
        let emissions: std::collections::HashMap<Timestamp, Vec<f64>> = table(folder, "emissions.csv")
            .iter()
            .map(|row| (parsed(&row[0]), row[1..].iter().map(|value| parsed(value)).collect()))
            .collect();
        for slot in 0..self.price.len() {
            let then = instant(there, here.to_datetime(self.begin(slot)));
            if let Some(values) = emissions.get(&then) {
                self.carbon[slot] = Some(values[0]);
                self.forecast[slot] = values[1..].try_into().ok();
            }
        }
    }

    fn published_at(&self, slot: usize, zone: &TimeZone) -> usize {
        let wall = zone.to_datetime(self.begin(slot));
        let days = if wall.hour() >= PUBLISHED_AT_HOUR { 2 } else { 1 };
        let until = wall.date().saturating_add(jiff::Span::new().days(days));
        self.slot_of(instant(zone, until.at(0, 0, 0, 0)))
    }

    /// How many charges come before a day.
    pub fn sessions_before(&self, day: Date) -> usize {
        let begin = instant(&TimeZone::get(HERE).expect("jiff has it"), day.at(0, 0, 0, 0));
        self.sessions.partition_point(|session| session.arrival < begin)
    }

    /// When a slot begins.
    pub fn begin(&self, slot: usize) -> Timestamp {
        Timestamp::from_second(self.start.as_second() + slot as i64 * SLOT_SECONDS).expect("a time of our days")
    }

    /// The slot that a time is in.
    pub fn slot_of(&self, time: Timestamp) -> usize {
        ((time.as_second() - self.start.as_second()) / SLOT_SECONDS) as usize
    }

    /// The first slot that begins no earlier than a time.
    pub fn slot_from(&self, time: Timestamp) -> usize {
        let slot = self.slot_of(time);
        slot + usize::from(self.begin(slot) < time)
    }

    fn signals(&self, from: usize, until: usize, of: impl Fn(usize) -> (Option<f64>, Option<f64>)) -> Signals {
        let point = |slot: usize| {
            let (price_per_kwh, carbon_g_per_kwh) = of(slot);
            SignalPoint { start: self.begin(slot), price_per_kwh, carbon_g_per_kwh, green_share: None }
        };
        Signals::new((from..until).map(point).collect(), self.begin(until)).expect("time ascends")
    }

    /// What is known when a slot begins: what was in the week before, prices that are published, emissions that are forecast.
    pub fn known(&self, now: usize) -> Signals {
        let published = self.published[now];
        self.signals(now.saturating_sub(SLOTS_BEFORE), published.max(now + FORECAST).min(self.price.len()), |slot| {
            let carbon =
                if slot < now { self.carbon[slot] } else { self.forecast[now].and_then(|forecast| forecast.get(slot - now).copied()) };
            ((slot < published).then(|| self.price[slot]), carbon)
        })
    }

    /// What came of it.
    pub fn actual(&self, from: usize, until: usize) -> Signals {
        self.signals(from, until, |slot| (Some(self.price[slot]), self.carbon[slot]))
    }
}
