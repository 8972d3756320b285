//! Random tariffs and charges that CPOs might send, and what of OCPI they touch.

mod charge;
mod tariff;

use fastrand::Rng;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A pair, and the names of what is in it.
pub struct Pair {
    pub case: Value,
    pub touches: Touches,
}

type Touches = BTreeSet<&'static str>;

/// What a pair is made for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// One tariff and one charge of 2.2.1, without a reservation.
    Plain,
    /// A reservation, and then a charge.
    Reserved,
    /// A reservation that nobody came for.
    Lapsed,
    /// Two tariffs, of which each period names one.
    Several,
    /// A tariff of 2.3.0, which says what its prices are.
    Taxed,
    /// As 2.1.1 has them.
    Old,
}

/// How many of a hundred pairs are of each shape that is not plain: a little more than is asked of what they touch.
const SHARES: [(Shape, f64); 5] =
    [(Shape::Reserved, 1.5), (Shape::Lapsed, 1.2), (Shape::Several, 2.0), (Shape::Taxed, 3.5), (Shape::Old, 1.5)];

const ZONES: [&str; 5] = ["Europe/Amsterdam", "Europe/London", "America/New_York", "Australia/Lord_Howe", "UTC"];
/// Both clock changes of each of those zones, and days without one.
const NIGHTS: [&str; 10] = [
    "2026-03-28T22:00:00Z",
    "2026-10-24T22:00:00Z",
    "2026-03-08T04:00:00Z",
    "2026-11-01T03:00:00Z",
    "2026-04-04T13:00:00Z",
    "2026-10-03T13:30:00Z",
    "2026-01-15T10:00:00Z",
    "2026-05-30T20:00:00Z",
    "2026-07-31T21:30:00Z",
    "2026-12-31T18:00:00Z",
];
/// A hundredth of an hour: a length that four decimals of an hour give exactly.
const BEAT_SECONDS: i64 = 36;

/// Makes one.
pub fn pair(rng: &mut Rng, id: u64) -> Pair {
    let mut touches = Touches::new();
    let shape = shape(rng);
    let zone = ZONES[rng.usize(..ZONES.len())];
    let start: Timestamp = NIGHTS[rng.usize(..NIGHTS.len())].parse().expect("it is a time");
    let start = start + SignedDuration::from_secs(BEAT_SECONDS * rng.i64(0..600));
    let tariff = tariff::tariff(rng, shape, "T", &mut touches);
    let mut case = json!({ "id": id, "tariff": tariff, "tz": zone });
    if shape == Shape::Several {
        touches.insert("several tariffs");
        case["others"] = json!([tariff::tariff(rng, shape, "U", &mut touches)]);
    }
    case["cdr"] = charge::cdr(rng, shape, start, zone, &mut touches);
    match shape {
        Shape::Taxed => case["version"] = json!("2.3.0"),
        Shape::Old => {
            touches.insert("OCPI 2.1.1");
            case["version"] = json!("2.1.1");
        }
        _ => {}
    }
    Pair { case, touches }
}

fn shape(rng: &mut Rng) -> Shape {
    let mut drawn = rng.f64() * 100.0;
    for (shape, share) in SHARES {
        if drawn < share {
            return shape;
        }
        drawn -= share;
    }
    Shape::Plain
}

fn chance(rng: &mut Rng, percent: f64) -> bool {
    rng.f64() * 100.0 < percent
}

/// An amount to four decimals.
fn amount(rng: &mut Rng, most: f64) -> Value {
    json!((rng.f64() * most * 10_000.0).round() / 10_000.0)
}
