//! Where to begin to look for what is nearest, by what was found near there before; and looking once, in a single flush, where that is known.

use super::{
    area::{Within, some},
    nearby::{Looking, Near, Rings, nearest_of},
};
use crate::{
    auth::Caller,
    error::Result,
    store::{Db, boxed},
};
use moka::sync::Cache;
use wattlane_domain::{
    ids::ProviderId,
    location::{
        Area, geo,
        nearest::{FIRST, density, first_ring, next_ring},
        zorder,
    },
    place::Coordinates,
};

/// Bits by which the number of a place is cut off for its square: in the middle of Europe some 2 by 4 km, and 18 by 29. A city's middle is many
/// times as dense as its edge, so the small square is believed before the large one.
const SQUARES: [i64; 2] = [2 * 15, 2 * 18];
/// Squares that are remembered.
const REMEMBERED: u64 = 50_000;
/// So few that are found say nothing of how many are near, unless there are no more.
const FEW: usize = 8;
/// Metres within which all is read in one flush.
const FLUSH_MAX: f64 = 50_000.0;

/// How densely locations lie, as it was found last: only a guess, which the answer does not depend on.
#[derive(Clone)]
pub(super) struct Densities(Cache<(ProviderId, i64, i64), f64>);

impl Densities {
    /// Of nowhere yet.
    pub(super) fn new() -> Self {
        Densities(Cache::new(REMEMBERED))
    }

    /// Where to begin.
    pub(super) fn rings(&self, provider: ProviderId, center: Coordinates, most: f64, wanted: usize) -> Rings {
        let number = zorder::number(center);
        let known = SQUARES.iter().find_map(|bits| self.0.get(&(provider, *bits, number >> bits)));
        Rings { first: first_ring(known, wanted, most), most }
    }

    /// Remembers what was found of so many wanted.
    pub(super) fn learn(&self, provider: ProviderId, center: Coordinates, most: f64, wanted: usize, near: &[Near]) {
        let metres = match near.last() {
            Some(last) if near.len() == wanted => last.distance,
            _ => most,
        };
        if near.len() < FEW && metres < FIRST {
            return;
        }
        let number = zorder::number(center);
        for bits in SQUARES {
            self.0.insert((provider, bits, number >> bits), density(near.len(), metres));
        }
    }
}

/// Looks as [`super::nearby::nearest`] does, while what is looked at is expected to be few: reads all of it in a single flush, rather than where
/// it is and then those that are nearest. Err: where to go on the other way.
pub(super) async fn at_once(
    db: &Db,
    caller: &Caller,
    looking: &Looking,
    center: Coordinates,
    rings: Rings,
    wanted: usize,
) -> Result<std::result::Result<Vec<Near>, Rings>> {
    let (mut radius, few) = (rings.first, 4 * wanted + 16);
    let on = |first: f64| Ok(Err(Rings { first, ..rings }));
    while radius <= FLUSH_MAX {
        let parts = Within::parts(looking.provider, Area::around(center, radius), looking.published);
        let [within] = parts[..] else { break };
        let found = db.read_flush(caller, move |conn| boxed(some(conn, within, few))).await?;
        // Nothing is not believed of a flush; and of more than are read, the nearest may be among the rest.
        if found.is_empty() || found.len() == few {
            return on(if found.is_empty() { radius } else { radius.min(FIRST) });
        }
        let mut circle: Vec<_> = found.into_iter().map(|found| (geo::distance(center, found.place()), found)).collect();
        // The corners of the box are further away than what lies outside of it may be.
        circle.retain(|(distance, _)| *distance <= radius);
        match next_ring(radius, circle.len(), wanted, rings.most) {
            Some(next) => radius = next,
            None => {
                let near = nearest_of(circle, wanted).into_iter();
                let near = near.map(|(distance, found)| Ok(Near { pin: found.read()?, distance }));
                return Ok(Ok(near.collect::<diesel::QueryResult<_>>()?));
            }
        }
    }
    on(radius)
}
