//! What is nearest, and what a map shows.

use super::area::{Found, Pin, Within, of_ids, spots, squares, stream};
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use futures_util::TryStreamExt;
use std::collections::HashMap;
use uuid::Uuid;
use wattlane_domain::{
    ids::ProviderId,
    location::{Area, Needs, geo, nearest::next_ring, zorder},
    place::Coordinates,
};

/// Locations that are read at a time where not all have what is needed.
const READ_AT_ONCE: usize = 500;
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

/// Metres of the first circle that is looked at, and of the widest.
#[derive(Clone, Copy, Debug)]
pub struct Rings {
    pub first: f64,
    pub most: f64,
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

/// The nearest locations within so many metres, nearest first, `wanted` at most. Looks at circles that grow until there are enough. The first
/// says only what it costs.
pub async fn nearest(
    conn: &AsyncPgConnection,
    looking: &Looking,
    center: Coordinates,
    Rings { first, most: radius_max }: Rings,
    wanted: usize,
) -> QueryResult<Vec<Near>> {
    let (mut seen, mut radius, mut near) = (-1.0, first, Vec::new());
    loop {
        let mut circle: Vec<(f64, Uuid)> = Vec::new();
        for within in Within::parts(looking.provider, Area::around(center, radius), looking.published) {
            let spots = spots(conn, &within).await?.into_iter().map(|(id, place)| (geo::distance(center, place), id));
            // The corners of the box are further away than what lies outside of it may be; what an earlier circle held is known.
            circle.extend(spots.filter(|(distance, _)| *distance <= radius && *distance > seen));
        }
        let found = near.len() + circle.len();
        if !looking.needs.is_nothing() {
            with_needs(conn, looking, circle, wanted, &mut near).await?;
        } else if let Some(next) = next_ring(radius, found, wanted, radius_max) {
            // Nobody is read before it is known how far there is to look; the next circle holds this one.
            radius = next;
            continue;
        } else {
            return of_spots(conn, looking.provider, nearest_of(circle, wanted)).await;
        }
        match next_ring(radius, near.len(), wanted, radius_max) {
            Some(next) => (seen, radius) = (radius, next),
            None => return Ok(near),
        }
    }
}

/// What has an id.
pub(super) trait Spot {
    fn id(&self) -> Uuid;
}

impl Spot for Uuid {
    fn id(&self) -> Uuid {
        *self
    }
}

impl Spot for Found {
    fn id(&self) -> Uuid {
        self.id
    }
}

/// The nearest so many, in order; those equally far by id, so that the same question has the same answer.
pub(super) fn nearest_of<T: Spot>(mut spots: Vec<(f64, T)>, wanted: usize) -> Vec<(f64, T)> {
    let order = |one: &(f64, T), other: &(f64, T)| one.0.total_cmp(&other.0).then(one.1.id().cmp(&other.1.id()));
    if spots.len() > wanted && wanted > 0 {
        spots.select_nth_unstable_by(wanted - 1, order);
        spots.truncate(wanted);
    }
    spots.sort_unstable_by(order);
    spots
}

async fn of_spots(conn: &AsyncPgConnection, provider: ProviderId, spots: Vec<(f64, Uuid)>) -> QueryResult<Vec<Near>> {
    if spots.is_empty() {
        return Ok(Vec::new());
    }
    let ids = spots.iter().map(|(_, id)| *id).collect();
    let mut pins: HashMap<Uuid, Pin> = of_ids(conn, provider, ids).await?.into_iter().map(|pin| (pin.id, pin)).collect();
    Ok(spots.into_iter().filter_map(|(distance, id)| Some(Near { pin: pins.remove(&id)?, distance })).collect())
}

/// Adds those that have what is needed, nearest first, until there are `wanted`. Reads some at a time: what is needed may be rare, and what is
/// read is not to grow with it.
async fn with_needs(
    conn: &AsyncPgConnection,
    looking: &Looking,
    spots: Vec<(f64, Uuid)>,
    wanted: usize,
    near: &mut Vec<Near>,
) -> QueryResult<()> {
    let count = spots.len();
    for some in nearest_of(spots, count).chunks(READ_AT_ONCE) {
        let read = of_spots(conn, looking.provider, some.to_vec()).await?;
        near.extend(read.into_iter().filter(|near| looking.needs.are_met_by(near.pin.summary())));
        if near.len() >= wanted {
            break;
        }
    }
    near.truncate(wanted);
    Ok(())
}

/// What a map shows: locations each by itself, up to `most` of them, else clusters.
pub async fn in_area(conn: &AsyncPgConnection, looking: &Looking, area: Area, most: usize) -> QueryResult<Shown> {
    let parts = Within::parts(looking.provider, area, looking.published);
    let shift = zorder::cluster_shift(area, CLUSTERS_MAX);
    if looking.needs.is_nothing() {
        // The index alone counts them; rows are read only where they are few.
        let mut clusters = Vec::new();
        for within in &parts {
            clusters.extend(squares(conn, within, shift).await?);
        }
        if clusters.iter().map(|(count, _)| count).sum::<i64>() > most as i64 {
            let clusters = clusters.into_iter().map(|(count, center)| Cluster { count, center });
            return Ok(Shown::Clusters(sorted_clusters(clusters.collect())));
        }
    }
    let (mut found, mut sums) = (Vec::new(), HashMap::<i64, (i64, i64, i64)>::new());
    for within in &parts {
        let mut all = stream(conn, within).await?;
        while let Some(pin) = all.try_next().await? {
            if !looking.needs.are_met_by(pin.summary()) {
                continue;
            }
            let place = pin.place();
            let (count, north, east) = sums.entry(zorder::number(place) >> shift).or_default();
            (*count, *north, *east) = (*count + 1, *north + i64::from(place.latitude), *east + i64::from(place.longitude));
            // One more than are shown each by itself says that there are too many.
            if found.len() <= most {
                found.push(pin);
            }
        }
    }
    if found.len() <= most {
        return Ok(Shown::Pins(sorted(found)));
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
