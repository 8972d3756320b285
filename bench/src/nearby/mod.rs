//! `nearby`: the 50 nearest of 300,000 locations and a map of a city, behind row-level security, beside the same boxes asked by a superuser.

mod baseline;
mod made;

use anyhow::{Context, Result, ensure};
use baseline::Baseline;
use bytes::Bytes;
use futures_util::SinkExt;
use made::{City, Dice, cities, line, somewhere};
use prost::Message;
use std::{
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};
use tokio_postgres::NoTls;
use uuid::Uuid;
use wattlane_domain::{
    ids::{DriverId, ProviderId},
    location::{Area, Needs, zorder},
    place::Coordinates,
};
use wattlane_proto::v1;
use wattlane_server::{
    auth::{Actor, Caller},
    locations::{LocationService, Shown},
    store::Db,
    vault::Vault,
};
use wattlane_tests::{
    Provider,
    raw::RawClient,
    server::{Server, socket_folder},
};

/// Locations.
const LOCATIONS: usize = 300_000;
/// The nearest so many are asked for.
const WANTED: usize = 50;
/// Metres, as the RPC where none are asked for.
const RADIUS: f64 = 50_000.0;
/// Half the sides of a map of a city, millionths of a degree: some 17 by 22 km.
const MAP: (i32, i32) = (75_000, 150_000);
/// As the RPC where none are asked for.
const BY_ITSELF: usize = 200;
/// Questions of each kind in a round.
const QUESTIONS: usize = 400;

/// Runs it and prints its ratio.
pub async fn run(quick: bool) -> Result<()> {
    let rounds = if quick { 3 } else { 9 };
    let data = data_folder()?;
    let cities = cities();
    let (server, provider) = stored(&data, &cities).await?;
    let socket = socket_folder(&server.data);
    let bench = Bench::of(&socket, &server, &provider, &cities).await?;
    let (mut nearest, mut map) = (Vec::new(), Vec::new());
    for round in 0..=rounds {
        let ratios = [bench.nearest(round).await?, bench.map(round).await?];
        // The first round warms caches and statements up.
        if round > 0 {
            nearest.push(ratios[0]);
            map.push(ratios[1]);
        }
    }
    server.stop();
    let (nearest, map) = (median(&mut nearest), median(&mut map));
    println!("nearest {nearest:.2}, map {map:.2} of the baseline's speed");
    println!("RATIO nearby {:.2} goal >=0.7", nearest.min(map));
    Ok(())
}

/// A server whose database holds the locations. It lies in the data folder, and is filled once for each schema.
async fn stored(folder: &Path, cities: &[City]) -> Result<(Server, Provider)> {
    let mut schema = DefaultHasher::new();
    include_str!("../../../server/src/store/schema.rs").hash(&mut schema);
    include_str!("../../../server/migrations/00000000000008_locations/up.sql").hash(&mut schema);
    include_str!("made.rs").hash(&mut schema);
    let data = folder.join(format!("bench-nearby-{:016x}", schema.finish()));
    let ready = data.join("bench-provider");
    if !ready.exists() && data.exists() {
        fs::remove_dir_all(&data)?;
    }
    fs::create_dir_all(&data)?;
    let started = data.clone();
    let server = tokio::task::spawn_blocking(move || Server::start_in(started)).await?;
    if let Ok(text) = fs::read_to_string(&ready) {
        let (id, key) = text.trim().split_once(' ').context("the provider and its key")?;
        let provider = Provider { address: server.address.clone(), id: id.to_owned(), key: key.to_owned() };
        return Ok((server, provider));
    }
    println!("Making {LOCATIONS} locations; they are kept in {}", data.display());
    let provider = server.create_provider("Bench");
    fill(&socket_folder(&server.data), provider.id.parse()?, cities).await?;
    server.psql("VACUUM (ANALYZE) locations");
    fs::write(&ready, format!("{} {}", provider.id, provider.key))?;
    Ok((server, provider))
}

async fn fill(socket: &Path, provider: Uuid, cities: &[City]) -> Result<()> {
    let mut config = tokio_postgres::Config::new();
    config.host_path(socket).user("postgres").dbname("wattlane");
    let (client, connection) = config.connect(NoTls).await?;
    tokio::spawn(connection);
    let sink = client.copy_in(&format!("COPY locations ({}) FROM STDIN", made::COLUMNS)).await?;
    let mut sink = std::pin::pin!(sink);
    let mut dice = Dice(2026);
    for chunk in (0..LOCATIONS).collect::<Vec<_>>().chunks(1_000) {
        let lines: String = chunk.iter().map(|n| line(provider, *n, cities, &mut dice)).collect();
        sink.send(Bytes::from(lines)).await?;
    }
    let rows = sink.finish().await?;
    ensure!(rows == LOCATIONS as u64, "{rows} rows");
    Ok(())
}

/// `WATTLANE_DATA`, else where data of the machine's user lies.
fn data_folder() -> Result<PathBuf> {
    let home = || env::var_os("HOME").map(|home| PathBuf::from(home).join(".local/share/wattlane"));
    let folder = env::var_os("WATTLANE_DATA").map(PathBuf::from).or_else(|| {
        let shared = PathBuf::from("/var/lib/wattlane");
        // As the server: root's own folder could not be entered by the user that Postgres runs as.
        fs::create_dir_all(&shared).is_ok().then_some(shared).or_else(home)
    });
    folder.context("there is no place for data: name a folder in WATTLANE_DATA")
}

struct Bench {
    ours: LocationService,
    caller: Caller,
    theirs: Baseline,
    rpc: RawClient,
    /// Where people ask from, and the box that holds the nearest.
    places: Vec<(Coordinates, Area)>,
    maps: Vec<Area>,
}

impl Bench {
    async fn of(socket: &Path, server: &Server, provider: &Provider, cities: &[City]) -> Result<Self> {
        let id: Uuid = provider.id.parse()?;
        let url = format!("postgresql:///wattlane?host={}&user=wattlane_app", socket.display());
        // A driver's app asks, so only what is published is looked for.
        let caller =
            Caller { actor: Actor::Driver(DriverId::from_uuid(Uuid::nil())), ..Caller::system(ProviderId::from_uuid(id), "bench") };
        let ours = LocationService::new(Db::new(&url, 1, Vault::new(&[0; 32])?)?);
        let mut dice = Dice(7);
        let mut places = Vec::new();
        for _ in 0..QUESTIONS {
            let center = somewhere(cities, &mut dice);
            let found = ours.nearby(&caller, center, RADIUS, WANTED, Needs::default()).await?;
            let farthest = found.last().map_or(RADIUS, |near| near.distance);
            places.push((center, Area::around(center, farthest)));
        }
        let map = |city: &City| {
            let Coordinates { latitude, longitude } = city.center;
            Area { south: latitude - MAP.0, north: latitude + MAP.0, west: longitude - MAP.1, east: longitude + MAP.1 }
        };
        let maps = (0..QUESTIONS).map(|n| map(&cities[n % cities.len()])).collect();
        let rpc = RawClient::new(&server.address).bearer(&provider.key);
        Ok(Bench { ours, caller, theirs: Baseline::connect(socket, id).await?, rpc, places, maps })
    }

    async fn nearest(&self, round: usize) -> Result<f64> {
        let began = Instant::now();
        for (center, _) in &self.places {
            let found = self.ours.nearby(&self.caller, *center, RADIUS, WANTED, Needs::default()).await?;
            ensure!(!found.is_empty(), "nothing is near {center:?}");
        }
        let ours = began.elapsed();
        let began = Instant::now();
        for (center, area) in &self.places {
            self.theirs.nearest(*area, *center, WANTED as i64).await?;
        }
        let theirs = began.elapsed();
        let began = Instant::now();
        for (center, _) in &self.places {
            let center = v1::Coordinates { latitude_microdegrees: center.latitude, longitude_microdegrees: center.longitude };
            let request = v1::ListNearbyRequest { center: Some(center), ..Default::default() };
            self.rpc.bytes("/wattlane.v1.LocationService/ListNearby", request.encode_to_vec().into()).await?;
        }
        Ok(tell("nearest 50", round, self.places.len(), ours, theirs, began.elapsed()))
    }

    async fn map(&self, round: usize) -> Result<f64> {
        let began = Instant::now();
        let mut clustered = 0;
        for area in &self.maps {
            let shown = self.ours.in_area(&self.caller, *area, BY_ITSELF, Needs::default()).await?;
            clustered += usize::from(matches!(shown, Shown::Clusters(_)));
        }
        let ours = began.elapsed();
        ensure!(clustered * 2 > self.maps.len(), "only {clustered} maps of {} hold more than {BY_ITSELF} locations", self.maps.len());
        let began = Instant::now();
        for area in &self.maps {
            self.theirs.clusters(*area, zorder::cluster_shift(*area, 128)).await?;
        }
        let theirs = began.elapsed();
        let began = Instant::now();
        for area in &self.maps {
            let area = v1::Area {
                south_microdegrees: area.south,
                west_microdegrees: area.west,
                north_microdegrees: area.north,
                east_microdegrees: area.east,
            };
            let request = v1::ListInAreaRequest { area: Some(area), ..Default::default() };
            self.rpc.bytes("/wattlane.v1.LocationService/ListInArea", request.encode_to_vec().into()).await?;
        }
        Ok(tell("map of a city", round, self.maps.len(), ours, theirs, began.elapsed()))
    }
}

/// Prints a round, and answers the baseline's time as a part of ours.
fn tell(name: &str, round: usize, questions: usize, ours: Duration, theirs: Duration, rpc: Duration) -> f64 {
    let each = |time: Duration| time.as_micros() as f64 / questions as f64;
    if round > 0 {
        println!("{name} {round}: ours {:.0} µs, baseline {:.0} µs, the whole RPC {:.0} µs", each(ours), each(theirs), each(rpc));
    }
    each(theirs) / each(ours)
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
