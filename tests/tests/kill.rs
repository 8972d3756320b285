//! Servers that are killed: what clients were told is what is there, row for row.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::{
    collections::{HashMap, HashSet},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};
use wattlane::{CdrStatus, Client, CreateCdrInput, Error, Money, Price};
use wattlane_tests::{
    Provider,
    server::{Server, TemporaryData},
};

/// Clients that write all the time.
const CLIENTS: usize = 4;
/// The longest a server lives between two kills.
const LIFE_MS_MAX: u64 = 900;

/// One write that a client was told of.
struct Told {
    cdr: String,
    /// What the events table must hold of it.
    event: &'static str,
    /// The request id, where the client chose one.
    request_id: Option<String>,
    /// In billionths, where it was a price.
    price: Option<i64>,
}

/// What clients were told, and what they are doing now.
#[derive(Default)]
struct World {
    told: Mutex<Vec<Told>>,
    in_flight: AtomicUsize,
    /// How often the SDK gave up, so that somebody had to ask again.
    given_up: AtomicUsize,
    over: AtomicBool,
}

impl World {
    /// Asks until there is an answer. A server that is killed is one that cannot be reached; what the SDK calls a refusal is told by a server.
    async fn ask<T, C: IntoFuture<Output = Result<T, Error>> + Clone>(&self, call: C) -> T {
        loop {
            self.in_flight.fetch_add(1, Ordering::SeqCst);
            let outcome = call.clone().await;
            self.in_flight.fetch_sub(1, Ordering::SeqCst);
            match outcome {
                Ok(answer) => return answer,
                Err(Error::Unavailable { .. } | Error::DeadlineExceeded) => self.given_up.fetch_add(1, Ordering::SeqCst),
                Err(error) => panic!("{error:?}"),
            };
        }
    }

    fn tell(&self, told: Told) {
        self.told.lock().unwrap().push(told);
    }
}

fn charge(id: &str) -> String {
    let json = serde_json::json!({
        "country_code": "NL", "party_id": "TST", "id": id, "start_date_time": "2026-05-04T09:00:00Z", "end_date_time": "2026-05-04T10:00:00Z",
        "cdr_token": {"country_code": "NL", "party_id": "WTL", "uid": id, "type": "RFID", "contract_id": "NL-WTL-C12345678-X"},
        "auth_method": "WHITELIST",
        "cdr_location": {"id": "L", "address": "a", "city": "c", "country": "NLD", "coordinates": {"latitude": "52.1", "longitude": "5.1"},
            "evse_uid": "1", "evse_id": "NL*TST*E1", "connector_id": "1", "connector_standard": "IEC_62196_T2", "connector_format": "SOCKET",
            "connector_power_type": "AC_3_PHASE"},
        "currency": "EUR", "charging_periods": [{"start_date_time": "2026-05-04T09:00:00Z", "dimensions": [{"type": "ENERGY", "volume": 10}]}],
        "total_cost": {"excl_vat": 3.5}, "total_energy": 10, "total_time": 1, "last_updated": "2026-05-04T10:05:00Z"
    });
    json.to_string()
}

/// Creates, prices and accepts CDRs, one after another, until it is over.
async fn write(world: Arc<World>, client: Client, number: usize) {
    let id = || uuid::Uuid::new_v4().to_string();
    for n in 0.. {
        if world.over.load(Ordering::SeqCst) {
            return;
        }
        let request_id = id();
        let create = client.cdrs().create_cdr(CreateCdrInput::OcpiJson(charge(&format!("{number}-{n}")))).request_id(&*request_id);
        let cdr = world.ask(create).await.id;
        world.tell(Told { cdr: cdr.clone(), event: "CdrCreated", request_id: Some(request_id), price: None });

        let request_id = id();
        let amount = Money::new("EUR", (n + 1).into()).unwrap();
        world.ask(client.cdrs().update_cdr_price(&*cdr, Price::new(amount)).request_id(&*request_id)).await;
        let price = Some((n + 1) * 1_000_000_000);
        world.tell(Told { cdr: cdr.clone(), event: "CdrCostChanged", request_id: Some(request_id), price });

        // Named by the SDK alone: to ask again by another name changes nothing, since it is accepted then.
        world.ask(client.cdrs().update_cdr_status(&*cdr, CdrStatus::Accepted)).await;
        world.tell(Told { cdr, event: "CdrAccepted", request_id: None, price: None });
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_clients_were_told_survives_any_kill_whole_and_once() {
    let long = std::env::var_os("WATTLANE_LONG").is_some();
    let (kills, writes_min) = if long { (20, 2_000) } else { (5, 300) };
    let seed =
        std::env::var("WATTLANE_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(|| uuid::Uuid::new_v4().as_u128() as u64);
    println!("seed {seed} (WATTLANE_SEED repeats it)");
    let data = TemporaryData::make();
    let mut server = Server::start_in(data.path().to_owned());
    let (Provider { key, id: provider, address }, port) = (server.create_provider("Killed"), server.port());
    let world = Arc::new(World::default());
    // Each on a connection of its own, which it has to make anew after each kill.
    let client = || Client::builder(&address).api_key(&key).connect().unwrap();
    let clients: Vec<_> = (0..CLIENTS).map(|number| tokio::spawn(write(world.clone(), client(), number))).collect();
    let (mut random, mut in_flight) = (seed, Vec::new());
    let mut killed = 0;
    while killed < kills || world.told.lock().unwrap().len() < writes_min {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        tokio::time::sleep(Duration::from_millis(50 + (random >> 33) % LIFE_MS_MAX)).await;
        assert!(clients.iter().all(|client| !client.is_finished()), "a client ended before its time");
        if killed == kills {
            continue;
        }
        // A kill counts when it hits somebody: with four clients that write all the time there is always one soon.
        let mut calls = 0;
        while calls == 0 && clients.iter().all(|client| !client.is_finished()) {
            tokio::task::yield_now().await;
            calls = world.in_flight.load(Ordering::SeqCst);
        }
        in_flight.push(calls);
        let data = server.kill();
        server = tokio::task::spawn_blocking(move || Server::start_on(port, data)).await.unwrap();
        killed += 1;
    }
    world.over.store(true, Ordering::SeqCst);
    for client in clients {
        client.await.unwrap();
    }
    let told = std::mem::take(&mut *world.told.lock().unwrap());
    let given_up = world.given_up.load(Ordering::SeqCst);
    wattlane_tests::tell(&format!(
        "{killed} kills, calls in flight at each: {in_flight:?}, {} acknowledged writes, {given_up} asked again after the SDK gave up",
        told.len()
    ));
    check(&server, &provider, &told, given_up);
    let data = server.stop();
    assert!(!data.join("postgres/data/postmaster.pid").exists(), "Postgres outlived its server");
}

/// Row for row: each acknowledged write has one audit entry and one event, and nothing is there that nobody was told of.
fn check(server: &Server, provider: &str, told: &[Told], given_up: usize) {
    let audit =
        server.psql(&format!("SELECT request_id, object_id FROM audit_entries WHERE provider_id = '{provider}' AND object_type = 'cdr'"));
    let mut entries: HashMap<(&str, &str), usize> = HashMap::new();
    for row in &audit {
        *entries.entry((&row[0], &row[1])).or_default() += 1;
    }
    for one in told.iter() {
        if let Some(request_id) = &one.request_id {
            assert_eq!(entries.get(&(&**request_id, &*one.cdr)), Some(&1), "the audit entry of {} on {}", one.event, one.cdr);
        }
    }
    assert_eq!((audit.len(), entries.len()), (told.len(), told.len()), "audit entries that nobody was told of");

    let events = server.psql(&format!(
        "SELECT aggregate_id, event_type, count(*) FROM outbox WHERE provider_id = '{provider}' AND aggregate_type = 'cdr' GROUP BY 1, 2"
    ));
    let of_told: HashSet<(&str, &str)> = told.iter().map(|one| (&*one.cdr, one.event)).collect();
    for row in &events {
        assert!(of_told.contains(&(&*row[0], &*row[1])), "an event that nobody was told of: {row:?}");
        assert_eq!(row[2], "1", "an event came twice: {row:?}");
    }
    assert_eq!(events.len(), told.len(), "events of acknowledged writes");

    let rows = server.psql(&format!("SELECT id, status, price_total, version FROM cdrs WHERE provider_id = '{provider}'"));
    let cdrs: HashSet<&str> = told.iter().map(|one| &*one.cdr).collect();
    assert_eq!(rows.len(), cdrs.len(), "CDRs that nobody was told of, or that are gone");
    for row in rows {
        let decided: HashMap<&str, Option<i64>> = told.iter().filter(|one| one.cdr == row[0]).map(|one| (one.event, one.price)).collect();
        assert_eq!(row[1], if decided.contains_key("CdrAccepted") { "ACCEPTED" } else { "PENDING" }, "{row:?}");
        let price = decided.get("CdrCostChanged").copied().flatten();
        assert_eq!(row[2], price.map(|price| price.to_string()).unwrap_or_default(), "the price of {row:?}");
        assert_eq!(row[3], decided.len().to_string(), "versions of {row:?}");
    }
    // One for each write; and one more where the SDK named a write anew whose first answer was lost.
    let requests =
        server.psql(&format!("SELECT count(*) FROM request_ids WHERE provider_id = '{provider}' AND method LIKE '%CdrService%'"));
    let requests: usize = requests[0][0].parse().unwrap();
    assert!((told.len()..=told.len() + given_up).contains(&requests), "{requests} request ids of {} writes", told.len());
}
