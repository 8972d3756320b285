//! How far to look for what is nearest.

/// Metres of the first look: in a city there is enough.
pub const FIRST: f64 = 2_000.0;
/// The least and the most by which a radius grows.
const GROWTH: std::ops::RangeInclusive<f64> = 1.5..=4.0;
/// Some more than the density asks for, since it differs from place to place.
const RESERVE: f64 = 1.25;

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
