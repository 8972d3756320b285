//! How far to look for what is nearest.

use std::f64::consts::PI;

/// Metres of the first look where nothing is known: in a city there is enough.
pub const FIRST: f64 = 2_000.0;
/// The least and the most by which a radius grows.
const GROWTH: std::ops::RangeInclusive<f64> = 1.5..=4.0;
/// Some more than the density asks for, since it differs from place to place.
const RESERVE: f64 = 1.25;

/// Metres of the least first look, and of the least circle whose density says anything.
const LEAST: f64 = 100.0;
/// How many more than are wanted the first look is to hold where the density is known: some too many cost less than another look.
const FILL: f64 = 1.1;

/// Locations per square kilometre, where within so many metres so many were found; of none, as if there were one: there may be.
pub fn density(found: usize, metres: f64) -> f64 {
    found.max(1) as f64 / (PI * (metres.max(LEAST) / 1_000.0).powi(2))
}

/// The first radius, metres, where that density is expected; None: nobody has looked there yet.
pub fn first_ring(density: Option<f64>, wanted: usize, most: f64) -> f64 {
    let metres = |density: f64| (wanted as f64 * FILL / (PI * density)).sqrt() * 1_000.0;
    density.map_or(FIRST, metres).max(LEAST).min(most)
}

/// The next radius, metres, where within this one so many were found of so many wanted; None where these are enough, or there may be no more.
pub fn next_ring(radius: f64, found: usize, wanted: usize, most: f64) -> Option<f64> {
    if found >= wanted || radius >= most {
        return None;
    }
    let growth = match found {
        0 => *GROWTH.end(),
        found => ((wanted as f64 / found as f64).sqrt() * RESERVE).clamp(*GROWTH.start(), *GROWTH.end()),
    };
    Some((radius * growth).min(most))
}
