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
use tonic::Code;
use wattlane_proto::{
    Money,
    v1::{self, create_cdr_request::Input},
};
use wattlane_tests::{Provider, raw::RawClient, server::Server};

/// Clients that write all the time.
const CLIENTS: usize = 4;
/// The longest a server lives between two kills.
const LIFE_MS_MAX: u64 = 900;

/// One write that a client asked for, under one request id until it was answered.
struct Told {
    request_id: String,
    cdr: String,
    /// What the events table must hold of it.
    event: &'static str,
}

/// What clients were told, and where the server is now.
struct World {
    address: Mutex<String>,
    told: Mutex<Vec<Told>>,
    in_flight: AtomicUsize,
    over: AtomicBool,
    key: String,
}

impl World {
    /// Asks until there is an answer: the same bytes under the same request id, whatever became of the server meanwhile.
    async fn ask<A: prost::Message + Default>(&self, path: &str, request: &impl prost::Message) -> Result<A, tonic::Status> {
        loop {
            let address = self.address.lock().unwrap().clone();
            let client = RawClient::new(&address).bearer(&self.key).header("grpc-timeout", "5S");
            self.in_flight.fetch_add(1, Ordering::SeqCst);
            let outcome = client.call(path, request).await;
            self.in_flight.fetch_sub(1, Ordering::SeqCst);
            match outcome {
                Err(status) if is_transient(status.code()) => tokio::time::sleep(Duration::from_millis(20)).await,
                outcome => return outcome,
            }
        }
    }

    fn tell(&self, request_id: String, cdr: &str, event: &'static str) {
        self.told.lock().unwrap().push(Told { request_id, cdr: cdr.to_owned(), event });
    }
}

fn is_transient(code: Code) -> bool {
    matches!(code, Code::Unavailable | Code::DeadlineExceeded | Code::Cancelled | Code::Unknown | Code::Internal)
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
async fn write(world: Arc<World>, client: usize) {
    let id = || uuid::Uuid::new_v4().to_string();
    for n in 0.. {
        if world.over.load(Ordering::SeqCst) {
            return;
        }
        let request_id = id();
        let input = Some(Input::OcpiJson(charge(&format!("{client}-{n}"))));
        let create = v1::CreateCdrRequest { input, request_id: request_id.clone(), ..Default::default() };
        let cdr = world.ask::<v1::CreateCdrResponse>("/wattlane.v1.CdrService/CreateCdr", &create).await.unwrap().cdr.unwrap().id;
        world.tell(request_id, &cdr, "CdrCreated");

        let request_id = id();
        let price = v1::Price { excl_vat: Some(Money { currency_code: "EUR".into(), units: n + 1, nanos: 0 }), incl_vat: None };
        let price = v1::UpdateCdrPriceRequest { id: cdr.clone(), price: Some(price), request_id: request_id.clone(), ..Default::default() };
        world.ask::<v1::UpdateCdrPriceResponse>("/wattlane.v1.CdrService/UpdateCdrPrice", &price).await.unwrap();
        world.tell(request_id, &cdr, "CdrCostChanged");

        let request_id = id();
        let status = v1::CdrStatus::Accepted.into();
        let accept = v1::UpdateCdrStatusRequest { id: cdr.clone(), status, request_id: request_id.clone(), ..Default::default() };
        world.ask::<v1::UpdateCdrStatusResponse>("/wattlane.v1.CdrService/UpdateCdrStatus", &accept).await.unwrap();
        world.tell(request_id, &cdr, "CdrAccepted");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_clients_were_told_survives_any_kill_whole_and_once() {
    let long = std::env::var_os("WATTLANE_LONG").is_some();
    let (kills, writes_min) = if long { (20, 2_000) } else { (5, 300) };
    let seed =
        std::env::var("WATTLANE_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(|| uuid::Uuid::new_v4().as_u128() as u64);
    println!("seed {seed} (WATTLANE_SEED repeats it)");
    let mut server = Server::start_in(tempfile::tempdir().unwrap().keep());
    let Provider { key, id: provider, .. } = server.create_provider("Killed");
    let world = Arc::new(World {
        address: Mutex::new(server.address.clone()),
        told: Mutex::default(),
        in_flight: AtomicUsize::new(0),
        over: AtomicBool::new(false),
        key,
    });
    let clients: Vec<_> = (0..CLIENTS).map(|client| tokio::spawn(write(world.clone(), client))).collect();
    let (mut random, mut with_calls, mut killed) = (seed, 0, 0);
    while killed < kills || world.told.lock().unwrap().len() < writes_min {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        tokio::time::sleep(Duration::from_millis(50 + (random >> 33) % LIFE_MS_MAX)).await;
        if killed == kills {
            continue;
        }
        // A kill counts when it hits somebody: with four clients that write all the time there is always one soon.
        while world.in_flight.load(Ordering::SeqCst) == 0 {
            tokio::task::yield_now().await;
        }
        with_calls += usize::from(world.in_flight.load(Ordering::SeqCst) > 0);
        let data = server.kill();
        server = tokio::task::spawn_blocking(move || Server::start_in(data)).await.unwrap();
        *world.address.lock().unwrap() = server.address.clone();
        killed += 1;
    }
    world.over.store(true, Ordering::SeqCst);
    for client in clients {
        client.await.unwrap();
    }
    let told = std::mem::take(&mut *world.told.lock().unwrap());
    println!("{killed} kills, {with_calls} of them with calls in flight, {} acknowledged writes", told.len());
    check(&server, &provider, &told);
    let data = server.stop();
    assert!(!data.join("postgres/data/postmaster.pid").exists(), "Postgres outlived its server");
}

/// Row for row: each acknowledged write has one audit entry and one event, and nothing is there that nobody was told of.
fn check(server: &Server, provider: &str, told: &[Told]) {
    let audit = server.psql(&format!(
        "SELECT request_id, object_id, count(*) FROM audit_entries WHERE provider_id = '{provider}' AND object_type = 'cdr' GROUP BY 1, 2"
    ));
    let entries: HashMap<(&str, &str), &str> = audit.iter().map(|row| ((&*row[0], &*row[1]), &*row[2])).collect();
    for one in told {
        assert_eq!(entries.get(&(&*one.request_id, &*one.cdr)), Some(&"1"), "the audit entry of {} on {}", one.event, one.cdr);
    }
    assert_eq!(entries.len(), told.len(), "audit entries that nobody was told of");

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
        let decided: HashSet<&str> = told.iter().filter(|one| one.cdr == row[0]).map(|one| one.event).collect();
        assert_eq!(row[1], if decided.contains("CdrAccepted") { "ACCEPTED" } else { "PENDING" }, "{row:?}");
        assert_eq!(!row[2].is_empty(), decided.contains("CdrCostChanged"), "{row:?}");
        assert_eq!(row[3], decided.len().to_string(), "versions of {row:?}");
    }
    let requests =
        server.psql(&format!("SELECT count(*) FROM request_ids WHERE provider_id = '{provider}' AND method LIKE '%CdrService%'"));
    assert_eq!(requests[0][0], told.len().to_string(), "request ids");
}
