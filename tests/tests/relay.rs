//! Two servers on one database, one of which is killed again and again: history has no gap and nothing twice, and what is watched ends as it is.

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
use wattlane::{
    Client, Error, PatchSessionInput, PutSessionInput, PutTariffInput, WatchSessionResponseUpdate, WatchSessionsResponseUpdate,
};
use wattlane_tests::server::{Server, TemporaryData};

/// Sessions that are reported all the time.
const SESSIONS: usize = 4;
/// The longest a server lives between two kills.
const LIFE_MS_MAX: u64 = 900;
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
    let seed =
        std::env::var("WATTLANE_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(|| uuid::Uuid::new_v4().as_u128() as u64);
    println!("seed {seed} (WATTLANE_SEED repeats it)");
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

    let (mut random, mut patched) = (seed, Vec::new());
    for _ in 0..kills {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        tokio::time::sleep(Duration::from_millis(50 + (random >> 33) % LIFE_MS_MAX)).await;
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
