//! What energy from the grid costs over time and how clean it is, as it is published, and what a plan takes of it for its slots.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// How many days before are looked at for what is not known.
const DAYS_BEFORE: i64 = 7;

/// What holds from a time until that of the next point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SignalPoint {
    /// From when.
    pub start: Timestamp,
    /// What a kWh costs, in the currency of the series; None: not known.
    #[serde(rename = "price", default, skip_serializing_if = "Option::is_none")]
    pub price_per_kwh: Option<f64>,
    /// Carbon of a kWh, g; None: not known.
    #[serde(rename = "carbon", default, skip_serializing_if = "Option::is_none")]
    pub carbon_g_per_kwh: Option<f64>,
    /// How much of a kWh comes from renewable sources, from 0 to 1; None: not known.
    #[serde(rename = "green", default, skip_serializing_if = "Option::is_none")]
    pub green_share: Option<f64>,
}

/// One of the values of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signal {
    /// `price_per_kwh`.
    Price,
    /// `carbon_g_per_kwh`.
    Carbon,
    /// `green_share`.
    GreenShare,
}

impl SignalPoint {
    /// Whether it tells nothing.
    pub fn is_unknown(&self) -> bool {
        self.price_per_kwh.is_none() && self.carbon_g_per_kwh.is_none() && self.green_share.is_none()
    }

    fn value(&self, signal: Signal) -> Option<f64> {
        match signal {
            Signal::Price => self.price_per_kwh,
            Signal::Carbon => self.carbon_g_per_kwh,
            Signal::GreenShare => self.green_share,
        }
    }
}

/// Points in the order of time. The last holds until `end`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Signals {
    points: Vec<SignalPoint>,
    end: Timestamp,
}

/// The slots of a plan in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slots {
    /// When the first begins.
    pub start: Timestamp,
    /// Minutes of each.
    pub minutes: u32,
    /// How many.
    pub count: usize,
}

/// A signal by slots.
#[derive(Clone, Debug, PartialEq)]
pub struct SlotValues {
    /// Of each slot, its mean.
    pub values: Vec<f64>,
    /// The first slot whose value is a guess, and the first after it whose is not; then the next such.
    pub guessed: Vec<(usize, usize)>,
    /// Whether nothing at all is known.
    pub is_unknown: bool,
}

impl Slots {
    /// The fewest slots of the grid of so many minutes, counted from 1970, that hold a time.
    pub fn around(from: Timestamp, until: Timestamp, minutes: u32) -> Self {
        let length = i64::from(minutes) * 60;
        let first = from.as_second().div_euclid(length);
        let last = until.as_second() + i64::from(until.subsec_nanosecond() > 0);
        let count = (last - first * length + length - 1).div_euclid(length).max(0);
        let start = Timestamp::from_second(first * length).unwrap_or(from);
        Self { start, minutes, count: usize::try_from(count).unwrap_or_default() }
    }

    /// When a slot begins; that after the last, when the last ends.
    pub fn begin(&self, slot: usize) -> Timestamp {
        let minutes = i64::from(self.minutes).saturating_mul(slot as i64);
        self.start.saturating_add(SignedDuration::from_mins(minutes)).unwrap_or(Timestamp::MAX)
    }

    /// How many slots have begun before a time, with how much of the last has passed then as a part of one.
    pub fn until(&self, time: Timestamp) -> f64 {
        time.duration_since(self.start).as_secs_f64() / (f64::from(self.minutes) * 60.0)
    }
}

impl Signals {
    /// A series. None where times do not ascend to the end.
    pub fn new(points: Vec<SignalPoint>, end: Timestamp) -> Option<Self> {
        let ascends = points.windows(2).all(|pair| pair[0].start < pair[1].start) && points.last().is_none_or(|last| last.start < end);
        ascends.then_some(Self { points, end })
    }

    /// Its points.
    pub fn points(&self) -> &[SignalPoint] {
        &self.points
    }

    /// When the last point ends.
    pub fn end(&self) -> Timestamp {
        self.end
    }

    /// The point that holds at a time.
    fn at(&self, time: Timestamp) -> Option<&SignalPoint> {
        let index = self.points.partition_point(|point| point.start <= time).checked_sub(1)?;
        self.points.get(index).filter(|_| time < self.end)
    }

    /// What this series knows, and where it does not, what another does.
    pub fn laid_over(&self, below: &Self) -> Self {
        let starts = |series: &Self| series.points.iter().map(|point| point.start).collect::<Vec<_>>();
        let mut times = [starts(self), starts(below)].concat();
        times.extend([self, below].into_iter().filter(|series| !series.points.is_empty()).map(Self::end));
        times.sort_unstable();
        times.dedup();
        let Some(end) = times.pop() else { return Self::default() };
        let mut points: Vec<SignalPoint> = Vec::with_capacity(times.len());
        for start in times {
            let [above, below] = [self, below].map(|series| series.at(start).copied().unwrap_or_default());
            let point = SignalPoint {
                start,
                price_per_kwh: above.price_per_kwh.or(below.price_per_kwh),
                carbon_g_per_kwh: above.carbon_g_per_kwh.or(below.carbon_g_per_kwh),
                green_share: above.green_share.or(below.green_share),
            };
            if points.last().is_none_or(|last| SignalPoint { start, ..*last } != point) {
                points.push(point);
            }
        }
        Self { points, end }
    }

    /// What it knows from a time until another.
    pub fn between(&self, from: Timestamp, until: Timestamp) -> Self {
        let end = self.end.min(until);
        let mut points: Vec<SignalPoint> =
            self.at(from).map(|point| SignalPoint { start: from.max(point.start), ..*point }).into_iter().collect();
        points.extend(self.points.iter().filter(|point| point.start > from && point.start < end));
        if points.is_empty() || end <= from { Self::default() } else { Self { points, end } }
    }

    /// The mean of a signal over a time; None where it is not known for all of it.
    fn mean(&self, signal: Signal, from: Timestamp, until: Timestamp) -> Option<f64> {
        let first = self.points.partition_point(|point| point.start <= from).checked_sub(1)?;
        let (mut sum, mut at) = (0.0, from);
        for (index, point) in self.points.iter().enumerate().skip(first) {
            let end = self.points.get(index + 1).map_or(self.end, |next| next.start).min(until);
            if end <= at {
                break;
            }
            sum += point.value(signal)? * end.duration_since(at).as_secs_f64();
            at = end;
        }
        (at == until).then(|| sum / until.duration_since(from).as_secs_f64())
    }

    /// A signal for slots. What is not known is guessed: as it was 24 hours before, or on one of the seven days before, the latest that is known; else as it is
    /// on average; else 0.
    pub fn by_slot(&self, signal: Signal, slots: &Slots) -> SlotValues {
        let mean = |slot: usize, days: i64| {
            let before = |time: Timestamp| time.checked_sub(SignedDuration::from_hours(24 * days)).ok();
            self.mean(signal, before(slots.begin(slot))?, before(slots.begin(slot + 1))?)
        };
        let known: Vec<Option<f64>> = (0..slots.count).map(|slot| mean(slot, 0)).collect();
        let ends = self.points.iter().skip(1).map(|next| next.start).chain([self.end]);
        let all = self
            .points
            .iter()
            .zip(ends)
            .filter_map(|(point, end)| Some((point.value(signal)?, end.duration_since(point.start).as_secs_f64())));
        let (sum, known_for) = all.fold((0.0, 0.0), |(sum, known_for), (value, seconds)| (sum + value * seconds, known_for + seconds));
        let usual = if known_for == 0.0 { 0.0 } else { sum / known_for };
        let guess = |slot: usize| (1..=DAYS_BEFORE).find_map(|days| mean(slot, days)).unwrap_or(usual);
        let values = known.iter().enumerate().map(|(slot, value)| value.unwrap_or_else(|| guess(slot))).collect();
        let mut guessed: Vec<(usize, usize)> = Vec::new();
        for slot in (0..slots.count).filter(|slot| known[*slot].is_none()) {
            match guessed.last_mut() {
                Some((_, until)) if *until == slot => *until = slot + 1,
                _ => guessed.push((slot, slot + 1)),
            }
        }
        SlotValues { values, guessed, is_unknown: known_for == 0.0 }
    }
}
