//! Two servers on one database, one of which is killed or frozen again and again: history has no gap and nothing twice, what is watched ends as
//! it is, and the other one tells what happens.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use serde_json::json;
use std::{
    collections::{HashMap, HashSet},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::sync::mpsc;
use wattlane::{
    Client, Error, PatchSessionInput, PutSessionInput, PutTariffInput, WatchSessionResponseUpdate, WatchSessionsResponseUpdate,
};
use wattlane_tests::server::{BESIDE, Frozen, Server, TemporaryData};

/// Sessions that are reported all the time.
const SESSIONS: usize = 4;
/// The longest a server lives between two kills.
const LIFE_MS_MAX: u64 = 900;
/// What is written through one server is told on it by then, though the other is frozen: 5 s until Postgres gives up on that one, 2 s that a
/// turn is waited for and 1 s until the next look, and some for a busy machine.
const TOLD_MAX: Duration = Duration::from_secs(15);
/// Times a server is frozen until it is found to place.
const TRIES_MAX: u32 = 2_000;
/// The longest it runs before it is frozen once more.
const RUN_US_MAX: u64 = 30_000;
/// What is to come comes by then.
const SOON: Duration = Duration::from_secs(60);

fn session(id: &str) -> String {
    let json = json!({
        "country_code": "NL", "party_id": "TST", "id": id, "start_date_time": "2026-05-04T09:00:00Z", "kwh": 0,
        "cdr_token": {"country_code": "NL", "party_id": "WTL", "uid": id, "type": "RFID", "contract_id": "NL-WTL-C12345678-X"},
        "auth_method": "WHITELIST", "location_id": "L", "evse_uid": id, "connector_id": "1", "currency": "EUR",
        "charging_periods": [{"start_date_time": "2026-05-04T09:00:00Z", "tariff_id": "T", "dimensions": [{"type": "ENERGY", "volume": 0}]}],
        "status": "ACTIVE", "last_updated": "2026-05-04T09:00:00Z"
    });
    json.to_string()
}

/// A tariff, changed in the second of that number.
fn tariff(second: i64) -> String {
    let json = json!({
        "country_code": "NL", "party_id": "TST", "id": "T", "currency": "EUR",
        "elements": [{"price_components": [{"type": "ENERGY", "price": 0.5, "step_size": second}]}], "last_updated": wattlane::Timestamp::from_second(1_700_000_000 + second).unwrap().to_string()
    });
    json.to_string()
}

/// Moments to do something at.
struct Random(u64);

impl Random {
    fn new() -> Self {
        let seed = std::env::var("WATTLANE_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = seed.unwrap_or_else(|| uuid::Uuid::new_v4().as_u128() as u64);
        println!("seed {seed} (WATTLANE_SEED repeats it)");
        Random(seed)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

/// Asks until there is an answer: a server that is killed is one that cannot be reached.
async fn ask<T, C: IntoFuture<Output = Result<T, Error>> + Clone>(call: C) -> T {
    loop {
        match call.clone().await {
            Ok(answer) => return answer,
            Err(Error::Unavailable { .. } | Error::DeadlineExceeded) => {}
            Err(error) => panic!("{error:?}"),
        }
    }
}

/// Reports a session, second by second, until it is over; then that it has ended. Answers its version then.
async fn report(client: Client, id: String, over: Arc<AtomicBool>, written: Arc<AtomicUsize>) -> i64 {
    let begin: wattlane::Timestamp = "2026-05-04T09:00:00Z".parse().unwrap();
    let mut second: u32 = 0;
    while !over.load(Ordering::SeqCst) {
        second += 1;
        let patch = json!({"kwh": f64::from(second) / 100.0, "last_updated": (begin + Duration::from_secs(second.into())).to_string()});
        ask(client.sessions().patch_session("NL", "TST", &*id, PatchSessionInput::OcpiJson(patch.to_string()))).await;
        written.fetch_add(1, Ordering::SeqCst);
    }
    ask(client.sessions().end_session("NL", "TST", &*id, begin + Duration::from_secs(u64::from(second) + 1))).await.version
}

/// Every event of history, each once, until one of them is the last of each session. `opened` counts those who have heard something.
async fn history(client: Client, opened: Arc<AtomicUsize>) -> Vec<(i64, String, i64)> {
    let mut watch = client.events().watch_events().watch();
    let (mut all, mut ended) = (Vec::new(), 0);
    while ended < SESSIONS {
        let event = watch.next().await.unwrap().unwrap();
        if all.is_empty() {
            opened.fetch_add(1, Ordering::SeqCst);
        }
        ended += usize::from(event.event_type == "SessionEnded");
        all.push((event.position, event.aggregate_id, event.aggregate_version));
    }
    all
}

/// One session until it has ended: its versions as they were told.
async fn follow(client: Client, id: String) -> Vec<i64> {
    let mut watch = client.sessions().watch_session(&*id).watch();
    let mut versions = Vec::new();
    loop {
        let (version, ended) = match watch.next().await.unwrap().unwrap().update.unwrap() {
            WatchSessionResponseUpdate::Snapshot(session) => (session.version, session.end_time.is_some()),
            WatchSessionResponseUpdate::Delta(delta) => (delta.version, delta.end_time.is_some()),
            other => panic!("{other:?}"),
        };
        versions.push(version);
        if ended {
            return versions;
        }
    }
}

/// All sessions until all have ended: the last version that was told of each.
async fn follow_all(client: Client) -> HashMap<String, i64> {
    let mut watch = client.sessions().watch_sessions().watch();
    let (mut last, mut ended) = (HashMap::new(), HashSet::new());
    while ended.len() < SESSIONS {
        let (id, version, over) = match watch.next().await.unwrap().unwrap().update.unwrap() {
            WatchSessionsResponseUpdate::Snapshot(session) => (session.id, session.version, session.end_time.is_some()),
            WatchSessionsResponseUpdate::Delta(delta) => (delta.id, delta.version, delta.end_time.is_some()),
            other => panic!("{other:?}"),
        };
        assert!(last.insert(id.clone(), version).is_none_or(|before| before <= version), "{id} went back to {version}");
        if over {
            ended.insert(id);
        }
    }
    last
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn history_has_no_gap_and_nothing_twice_whoever_is_killed_while_placing_it() {
    let long = std::env::var_os("WATTLANE_LONG").is_some();
    let kills = if long { 20 } else { 5 };
    let mut random = Random::new();
    let data = TemporaryData::make();
    // The first has the database and is not killed. Both are written to, and place what they write, and what the other has left.
    let home = Server::start_in(data.path().to_owned());
    let mut killed_one = home.start_beside();
    let (provider, port) = (home.create_provider("Two servers"), killed_one.port());
    let at = |address: &str| Client::builder(address).api_key(&provider.key).connect().unwrap();
    let (reader, writer) = (at(&home.address), at(&killed_one.address));
    let opened = Arc::new(AtomicUsize::new(0));
    let events = [at(&home.address), at(&killed_one.address)].map(|client| tokio::spawn(history(client, opened.clone())));
    // Until both hear what happens: they miss no session then.
    for second in 1.. {
        reader.tariffs().put_tariff(PutTariffInput::OcpiJson(tariff(second))).await.unwrap();
        if opened.load(Ordering::SeqCst) == events.len() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let mut ids = Vec::new();
    for number in 0..SESSIONS {
        ids.push(ask(writer.sessions().put_session(PutSessionInput::OcpiJson(session(&number.to_string())))).await.id);
    }
    let singles: Vec<_> =
        ids.iter().enumerate().map(|(n, id)| tokio::spawn(follow(at([&killed_one.address, &home.address][n % 2]), id.clone()))).collect();
    let many = [at(&home.address), at(&killed_one.address)].map(|client| tokio::spawn(follow_all(client)));
    let (over, written) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let reports: Vec<_> = (0..SESSIONS)
        .map(|n| tokio::spawn(report(at([&home.address, &killed_one.address][n % 2]), n.to_string(), over.clone(), written.clone())))
        .collect();

    let mut patched = Vec::new();
    for _ in 0..kills {
        tokio::time::sleep(Duration::from_millis(50 + random.below(LIFE_MS_MAX))).await;
        patched.push(written.load(Ordering::SeqCst));
        killed_one.kill();
        killed_one = tokio::task::block_in_place(|| home.start_beside_on(port));
    }
    // The last life sees writes too.
    let before = written.load(Ordering::SeqCst);
    while written.load(Ordering::SeqCst) < before + SESSIONS {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    over.store(true, Ordering::SeqCst);
    let mut last = HashMap::new();
    for (report, id) in reports.into_iter().zip(&ids) {
        last.insert(id.clone(), report.await.unwrap());
    }

    let table = home.psql(&format!(
        "SELECT position, aggregate_id, aggregate_version FROM outbox WHERE provider_id = '{}' AND aggregate_type = 'session' ORDER BY position",
        provider.id
    ));
    for task in events {
        let seen = tokio::time::timeout(SOON, task).await.expect("history is told to its end").unwrap();
        let seen: Vec<Vec<String>> = seen
            .into_iter()
            .filter(|(_, id, _)| ids.contains(id))
            .map(|(position, id, version)| vec![position.to_string(), id, version.to_string()])
            .collect();
        assert_eq!(seen, table, "what was told of history is not what it is");
    }
    let positions: Vec<i64> = home
        .psql(&format!("SELECT position FROM outbox WHERE provider_id = '{}' ORDER BY position", provider.id))
        .iter()
        .map(|row| row[0].parse().unwrap())
        .collect();
    assert_eq!(positions, (1..=positions.len() as i64).collect::<Vec<_>>(), "positions are whole and without a gap");
    for (task, id) in singles.into_iter().zip(&ids) {
        let versions = tokio::time::timeout(SOON, task).await.expect("a watch comes to its end").unwrap();
        assert!(versions.is_sorted(), "versions of {id} went back: {versions:?}");
        assert_eq!(versions.last(), last.get(id), "a watch of {id} ends at its row's version");
    }
    for task in many {
        assert_eq!(tokio::time::timeout(SOON, task).await.expect("a watch of all comes to its end").unwrap(), last);
    }
    wattlane_tests::tell(&format!(
        "{kills} kills of a server that placed events, after {patched:?} patches; {} events told to each of two watches, {} versions told last",
        table.len(),
        last.values().sum::<i64>()
    ));
    killed_one.stop();
    home.stop();
}

/// Freezes a server that is written to at moments until it is frozen while it has the row of a provider's history locked.
async fn freeze_placing<'a>(home: &Server, server: &'a Server, random: &mut Random) -> Frozen<'a> {
    let placing = format!(
        "SELECT count(*) FROM pg_stat_activity JOIN pg_locks USING (pid) WHERE application_name = '{BESIDE}' AND state = 'idle in transaction' \
         AND relation = 'event_positions'::regclass AND mode = 'RowShareLock' AND granted"
    );
    for _ in 0..TRIES_MAX {
        tokio::time::sleep(Duration::from_micros(random.below(RUN_US_MAX))).await;
        let frozen = server.freeze();
        if tokio::task::block_in_place(|| home.psql(&placing))[0][0] != "0" {
            return frozen;
        }
        frozen.thaw();
    }
    panic!("in {TRIES_MAX} times it was never frozen while it placed")
}

/// Tells each event of history, until nobody listens.
async fn tell_all(client: Client, told: mpsc::UnboundedSender<(i64, String, i64)>) {
    let mut watch = client.events().watch_events().watch();
    while let Some(event) = watch.next().await {
        let event = event.unwrap();
        if told.send((event.position, event.aggregate_id, event.aggregate_version)).is_err() {
            return;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn events_are_told_while_a_server_that_placed_them_is_frozen() {
    let rounds = if std::env::var_os("WATTLANE_LONG").is_some() { 10 } else { 5 };
    let mut random = Random::new();
    let data = TemporaryData::make();
    let home = Server::start_in(data.path().to_owned());
    let frozen_one = home.start_beside();
    let provider = home.create_provider("Two servers");
    let at = |address: &str| Client::builder(address).api_key(&provider.key).connect().unwrap();
    let (client, other) = (at(&home.address), at(&frozen_one.address));
    let (tell, mut told) = mpsc::unbounded_channel();
    let watch = tokio::spawn(tell_all(client.clone(), tell));
    let mut second = 0;
    let mut write = || {
        second += 1;
        ask(client.tariffs().put_tariff(PutTariffInput::OcpiJson(tariff(second))))
    };
    write().await;
    // The one that will be frozen is written to all the time, so that it places all the time.
    for number in 0..SESSIONS {
        ask(other.sessions().put_session(PutSessionInput::OcpiJson(session(&number.to_string())))).await;
    }
    let (over, written) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let reports: Vec<_> =
        (0..SESSIONS).map(|n| tokio::spawn(report(other.clone(), n.to_string(), over.clone(), written.clone()))).collect();

    let (mut positions, mut took) = (Vec::new(), Vec::new());
    for round in 1..=rounds {
        let frozen = freeze_placing(&home, &frozen_one, &mut random).await;
        let since = std::time::Instant::now();
        let hear = async {
            let tariff = write().await.tariff;
            loop {
                let (position, id, version) = told.recv().await.expect("the watch goes on");
                positions.push(position);
                if id == tariff.id && version == tariff.version {
                    return;
                }
            }
        };
        let heard = tokio::time::timeout(TOLD_MAX, hear).await;
        assert!(heard.is_ok(), "round {round}: what was written through one server is not told for {TOLD_MAX:?} while the other is frozen");
        took.push(since.elapsed().as_millis());
        frozen.thaw();
    }
    over.store(true, Ordering::SeqCst);
    for report in reports {
        tokio::time::timeout(SOON, report).await.expect("a server that was frozen answers again").unwrap();
    }
    let end = home.psql(&format!("SELECT count(*) FROM outbox WHERE provider_id = '{}'", provider.id))[0][0].parse().unwrap();
    while positions.last().is_none_or(|position| *position < end) {
        positions.push(tokio::time::timeout(SOON, told.recv()).await.expect("history is told to its end").unwrap().0);
    }
    assert_eq!(positions, (1..=end).collect::<Vec<i64>>(), "history is told whole and each event once");
    wattlane_tests::tell(&format!("a server frozen {rounds} times while it placed events; what others wrote was told after {took:?} ms"));
    watch.abort();
    frozen_one.stop();
    home.stop();
}
