//! What is nearest, and what a map shows.

use super::area::{Pin, Within, of_ids, pins, spots, squares};
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use std::collections::HashMap;
use uuid::Uuid;
use wattlane_domain::{
    ids::ProviderId,
    location::{
        Area, Needs, geo,
        nearest::{FIRST, next_ring},
        zorder,
    },
    place::Coordinates,
};

/// The most clusters of a map, about.
const CLUSTERS_MAX: i64 = 128;

/// Who looks, and for what.
#[derive(Clone, Debug)]
pub struct Looking {
    pub provider: ProviderId,
    /// Whether only for what is published.
    pub published: bool,
    pub needs: Needs,
}

/// A location, and metres to it.
#[derive(Debug)]
pub struct Near {
    pub pin: Pin,
    pub distance: f64,
}

/// Locations that lie together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cluster {
    pub count: i64,
    pub center: Coordinates,
}

/// What a map shows.
#[derive(Debug)]
pub enum Shown {
    Pins(Vec<Pin>),
    Clusters(Vec<Cluster>),
}

/// The nearest locations within so many metres, nearest first, `wanted` at most. Looks at circles that grow until there are enough.
pub async fn nearest(
    conn: &AsyncPgConnection,
    looking: &Looking,
    center: Coordinates,
    radius_max: f64,
    wanted: usize,
) -> QueryResult<Vec<Near>> {
    let mut radius = FIRST.min(radius_max);
    loop {
        let within = Within::new(looking.provider, Area::around(center, radius), looking.published);
        // The corners of the box are further away than what lies outside of it may be.
        let (found, near) = match looking.needs.is_nothing() {
            true => {
                let mut found: Vec<(f64, Uuid)> =
                    spots(conn, &within).await?.into_iter().map(|(id, place)| (geo::distance(center, place), id)).collect();
                found.retain(|(distance, _)| *distance <= radius);
                let count = found.len();
                if next_ring(radius, count, wanted, radius_max).is_some() {
                    (count, Vec::new())
                } else {
                    (count, with_pins(conn, looking.provider, nearest_of(found, wanted)).await?)
                }
            }
            false => {
                let all = pins(conn, &within, i64::MAX).await?.into_iter().filter(|pin| looking.needs.are_met_by(pin.summary()));
                let mut near: Vec<Near> = all.map(|pin| Near { distance: geo::distance(center, pin.place()), pin }).collect();
                near.retain(|near| near.distance <= radius);
                near.sort_by(|one, other| one.distance.total_cmp(&other.distance).then(one.pin.id.cmp(&other.pin.id)));
                let count = near.len();
                near.truncate(wanted);
                (count, near)
            }
        };
        match next_ring(radius, found, wanted, radius_max) {
            Some(next) => radius = next,
            None => return Ok(near),
        }
    }
}

/// The nearest so many, in order; those equally far by id, so that the same question has the same answer.
fn nearest_of(mut found: Vec<(f64, Uuid)>, wanted: usize) -> Vec<(f64, Uuid)> {
    let order = |one: &(f64, Uuid), other: &(f64, Uuid)| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1));
    if found.len() > wanted && wanted > 0 {
        found.select_nth_unstable_by(wanted - 1, order);
        found.truncate(wanted);
    }
    found.sort_unstable_by(order);
    found
}

async fn with_pins(conn: &AsyncPgConnection, provider: ProviderId, found: Vec<(f64, Uuid)>) -> QueryResult<Vec<Near>> {
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let ids = found.iter().map(|(_, id)| *id).collect();
    let mut pins: HashMap<Uuid, Pin> = of_ids(conn, provider, ids).await?.into_iter().map(|pin| (pin.id, pin)).collect();
    Ok(found.into_iter().filter_map(|(distance, id)| Some(Near { pin: pins.remove(&id)?, distance })).collect())
}

/// What a map shows: locations each by itself, up to `most` of them, else clusters.
pub async fn in_area(conn: &AsyncPgConnection, looking: &Looking, area: Area, most: usize) -> QueryResult<Shown> {
    let within = Within::new(looking.provider, area, looking.published);
    let shift = zorder::cluster_shift(area, CLUSTERS_MAX);
    if looking.needs.is_nothing() {
        let found = pins(conn, &within, most as i64 + 1).await?;
        if found.len() <= most {
            return Ok(Shown::Pins(sorted(found)));
        }
        let clusters = squares(conn, &within, shift).await?.into_iter().map(|(count, center)| Cluster { count, center });
        return Ok(Shown::Clusters(sorted_clusters(clusters.collect())));
    }
    let mut found = pins(conn, &within, i64::MAX).await?;
    found.retain(|pin| looking.needs.are_met_by(pin.summary()));
    if found.len() <= most {
        return Ok(Shown::Pins(sorted(found)));
    }
    let mut sums: HashMap<i64, (i64, i64, i64)> = HashMap::new();
    for place in found.iter().map(Pin::place) {
        let (count, north, east) = sums.entry(zorder::number(place) >> shift).or_default();
        (*count, *north, *east) = (*count + 1, *north + i64::from(place.latitude), *east + i64::from(place.longitude));
    }
    let middle = |sum: i64, count: i64| i32::try_from(sum / count).unwrap_or_default();
    let cluster = |(count, north, east): &(i64, i64, i64)| {
        let center = Coordinates { latitude: middle(*north, *count), longitude: middle(*east, *count) };
        Cluster { count: *count, center }
    };
    Ok(Shown::Clusters(sorted_clusters(sums.values().map(cluster).collect())))
}

/// So that the same question has the same answer.
fn sorted(mut pins: Vec<Pin>) -> Vec<Pin> {
    pins.sort_by_key(|pin| pin.id);
    pins
}

/// Largest first.
fn sorted_clusters(mut clusters: Vec<Cluster>) -> Vec<Cluster> {
    clusters.sort_by_key(|cluster| (-cluster.count, cluster.center.latitude, cluster.center.longitude));
    clusters
}
