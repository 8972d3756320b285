//! Distances and boxes on the Earth, in millionths of a degree (a millionth is 11 cm of a meridian). The Earth is a sphere here: distances
//! are wrong by half a percent at most, which no driver notices. Floats are fine: none of it is money.

use crate::place::Coordinates;

/// Metres from its middle to its surface (the mean of WGS 84).
const EARTH_RADIUS: f64 = 6_371_008.8;
/// The poles, and the antimeridian.
const POLE: i32 = 90_000_000;
const ANTIMERIDIAN: i32 = 180_000_000;

fn radians(microdegrees: i32) -> f64 {
    (f64::from(microdegrees) / 1e6).to_radians()
}

/// Metres along the ground.
pub fn distance(from: Coordinates, to: Coordinates) -> f64 {
    let (one, other) = (radians(from.latitude), radians(to.latitude));
    let (north, east) = ((other - one) / 2.0, (radians(to.longitude) - radians(from.longitude)) / 2.0);
    let haversine = north.sin().powi(2) + one.cos() * other.cos() * east.sin().powi(2);
    2.0 * EARTH_RADIUS * haversine.sqrt().min(1.0).asin()
}

/// A part of the Earth between two parallels and two meridians, edges included. Where `west` lies east of `east` it spans the antimeridian.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    pub south: i32,
    pub west: i32,
    pub north: i32,
    pub east: i32,
}

impl Area {
    /// The least area that holds all within so many metres of a place. Near a pole that is all around it.
    pub fn around(center: Coordinates, metres: f64) -> Self {
        let angle = metres / EARTH_RADIUS;
        // One more millionth, for what the float lost.
        let micro = |radians: f64| (radians.to_degrees() * 1e6).ceil() as i64 + 1;
        let (south, north) = (i64::from(center.latitude) - micro(angle), i64::from(center.latitude) + micro(angle));
        let pole = i64::from(POLE);
        let all_around = Area { south: south.max(-pole) as i32, west: -ANTIMERIDIAN, north: north.min(pole) as i32, east: ANTIMERIDIAN };
        if south <= -pole || north >= pole {
            return all_around;
        }
        // The circle's westernmost point lies nearer to the pole than its centre does.
        let widest = angle.sin() / radians(center.latitude).cos();
        if widest >= 1.0 {
            return all_around;
        }
        let east_west = micro(widest.asin());
        if east_west >= i64::from(ANTIMERIDIAN) {
            return all_around;
        }
        let longitude = i64::from(center.longitude);
        Area { west: wrapped(longitude - east_west), east: wrapped(longitude + east_west), ..all_around }
    }

    /// The same as one or two areas, none of which spans the antimeridian. Its meridian is -180°, as [`normal`] has it.
    pub fn parts(self) -> Vec<Area> {
        let last = ANTIMERIDIAN - 1;
        let Area { west, east, .. } = self;
        let part = |west, east| Area { west, east, ..self };
        if (west, east) == (ANTIMERIDIAN, ANTIMERIDIAN) {
            vec![part(-ANTIMERIDIAN, -ANTIMERIDIAN)]
        } else if west == ANTIMERIDIAN {
            vec![part(-ANTIMERIDIAN, east)]
        } else if east == ANTIMERIDIAN && west == -ANTIMERIDIAN {
            vec![part(west, last)]
        } else if east == ANTIMERIDIAN {
            vec![part(west, last), part(-ANTIMERIDIAN, -ANTIMERIDIAN)]
        } else if west <= east {
            vec![self]
        } else {
            vec![part(west, last), part(-ANTIMERIDIAN, east)]
        }
    }

    /// Whether a place lies in it.
    pub fn contains(self, place: Coordinates) -> bool {
        let place = normal(place);
        self.parts()
            .iter()
            .any(|part| (part.south..=part.north).contains(&place.latitude) && (part.west..=part.east).contains(&place.longitude))
    }
}

/// The antimeridian has two names: 180° is -180°.
pub fn normal(place: Coordinates) -> Coordinates {
    Coordinates { longitude: wrapped(i64::from(place.longitude)), ..place }
}

/// From -180° inclusive to 180° exclusive.
fn wrapped(longitude: i64) -> i32 {
    let all = 2 * i64::from(ANTIMERIDIAN);
    ((longitude + i64::from(ANTIMERIDIAN)).rem_euclid(all) - i64::from(ANTIMERIDIAN)) as i32
}
