//! A place as one number, in Z-order: the bits of longitude and latitude by turns. Without its last bits it is a square of a grid, of whatever
//! size, by which the clusters of a map are counted.

use super::geo::{Area, normal};
use crate::place::Coordinates;

/// The number of a place: from 0 to less than 2⁵⁸.
pub fn number(place: Coordinates) -> i64 {
    let place = normal(place);
    interleave(i64::from(place.longitude) + 180_000_000, i64::from(place.latitude) + 90_000_000)
}

fn interleave(x: i64, y: i64) -> i64 {
    spread(x) | spread(y) << 1
}

/// The 32 low bits of a number, with a 0 before each.
fn spread(value: i64) -> i64 {
    let mut bits = value as u64 & 0xffff_ffff;
    for (shift, mask) in [
        (16, 0x0000_ffff_0000_ffff),
        (8, 0x00ff_00ff_00ff_00ff),
        (4, 0x0f0f_0f0f_0f0f_0f0f),
        (2, 0x3333_3333_3333_3333),
        (1, 0x5555_5555_5555_5555),
    ] {
        bits = (bits | bits << shift) & mask;
    }
    bits as i64
}

/// The columns and rows of squares with sides of 2^`level` millionths of a degree, of a part that does not span the antimeridian.
fn squares(part: Area, level: u32) -> (std::ops::RangeInclusive<i64>, std::ops::RangeInclusive<i64>) {
    let (x, y) =
        (|longitude: i32| (i64::from(longitude) + 180_000_000) >> level, |latitude: i32| (i64::from(latitude) + 90_000_000) >> level);
    (x(part.west)..=x(part.east), y(part.south)..=y(part.north))
}

/// The least level at which the parts of an area are so few squares.
fn level(parts: &[Area], most: i64) -> u32 {
    let count = |part: &Area, level| {
        let (columns, rows) = squares(*part, level);
        (columns.end() - columns.start() + 1) * (rows.end() - rows.start() + 1)
    };
    (0..30).find(|level| parts.iter().map(|part| count(part, *level)).sum::<i64>() <= most).unwrap_or(30)
}

/// By how many bits numbers are cut off for the clusters of an area, so that there are at most so many.
pub fn cluster_shift(area: Area, most: i64) -> i32 {
    2 * level(&area.parts(), most) as i32
}
