//! What happened, as a back office lists and follows it; and how all streams end.

use bytes::Bytes;
use futures_util::{StreamExt, TryStreamExt};
use std::{sync::Arc, time::Duration};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tonic::Code;
use wattlane::{
    Client, Error, Event, EventFilter, EventPayloadKind, MintAccessTokenSubject, PutSessionInput, PutTariffInput, Role, StaffMember,
    TokenSource, WatchState,
};
use wattlane_tests::{
    Provider, Site,
    data::{session, tariff},
    raw::{RawClient, reason},
    server::Server,
};

/// What is followed comes soon: a test that waits longer has failed.
const SOON: Duration = Duration::from_secs(60);
const WATCH: &str = "/wattlane.v1.EventService/WatchEvents";

async fn soon<T>(work: impl Future<Output = T>) -> T {
    tokio::time::timeout(SOON, work).await.expect("it comes soon")
}

async fn put_tariff(client: &Client, id: &str) {
    client.tariffs().put_tariff(PutTariffInput::OcpiJson(tariff(id, 0.35).to_string())).await.unwrap();
}

/// Events, once there are so many.
async fn listed(client: &Client, count: usize) -> Vec<Event> {
    listed_of(client, EventFilter::default(), count).await
}

/// Those that a filter finds, once there are so many.
pub async fn listed_of(client: &Client, filter: EventFilter, count: usize) -> Vec<Event> {
    soon(async {
        loop {
            let events = client.events().list_events().filter(filter.clone()).await.unwrap().events;
            if events.len() >= count {
                return events;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
    .await
}

fn refused(error: Error) -> String {
    match error {
        Error::Refused { reason_name, .. } => reason_name,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn history_is_listed_and_followed_from_a_position_and_filtered() {
    let client = Site::start().provider().backend();
    for id in ["T1", "T2"] {
        put_tariff(&client, id).await;
    }
    client.sessions().put_session(PutSessionInput::OcpiJson(session("S").to_string())).await.unwrap();
    let all = listed(&client, 5).await;
    assert_eq!(
        all.iter().map(|event| (event.position, &*event.event_type)).collect::<Vec<_>>(),
        [(1, "ProviderChanged"), (2, "ApiKeyChanged"), (3, "TariffChanged"), (4, "TariffChanged"), (5, "SessionStarted")]
    );
    let Some(EventPayloadKind::SessionStarted(started)) = all[4].payload.clone().and_then(|payload| payload.kind) else {
        panic!("{:?}", all[4])
    };
    assert_eq!((&*started.cpo_session_id, &*all[4].actor_kind, all[4].aggregate_version), ("S", "api_key", 1));
    let after = client.events().list_events().after_position(1).await.unwrap().events;
    assert_eq!(after, all[1..]);
    let page = client.events().list_events().page_size(3).await.unwrap();
    let next = client.events().list_events().page_size(3).page_token(page.next_page_token).await.unwrap();
    assert_eq!([page.events, next.events].concat(), all);
    let only = EventFilter::default().aggregate_types(["session"]);
    assert_eq!(client.events().list_events().filter(only.clone()).await.unwrap().events, all[4..]);

    let mut watch = client.events().watch_events().filter(only).watch();
    let coming = tokio::spawn(async move { watch.next().await.unwrap().unwrap() });
    put_tariff(&client, "T3").await;
    // Until the watch has begun and heard of one: it tells what happens from then on.
    let event = soon(async {
        for number in 0.. {
            if coming.is_finished() {
                break;
            }
            let id = format!("W{number}");
            client.sessions().put_session(PutSessionInput::OcpiJson(session(&id).to_string())).await.unwrap();
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        coming.await.unwrap()
    });
    assert_eq!(event.await.event_type, "SessionStarted", "a tariff was not asked for");
}

#[tokio::test]
async fn a_cursor_that_is_of_no_use_is_refused_by_name() {
    let (site, provider) = (Site::start(), Site::start().provider());
    let (client, other) = (provider.backend(), site.provider().backend());
    for id in ["T1", "T2", "T3"] {
        put_tariff(&client, id).await;
    }
    listed(&client, 5).await;
    let raw = RawClient::new(&provider.address).bearer(&provider.key);
    let mut stream = raw.stream(WATCH, Bytes::new()).await.unwrap();
    let first = <wattlane_proto::v1::WatchEventsResponse as prost::Message>::decode(stream.message().await.unwrap().unwrap()).unwrap();
    assert!(first.heartbeat && first.cursor.ends_with("-5"), "the beginning says where it stands: {first:?}");
    let follow =
        async |client: &Client, cursor: &str| soon(client.events().watch_events().resume_after(cursor).watch().next()).await.unwrap();
    let at = |position: &str| first.cursor.replace("-5", position);
    assert_eq!(follow(&client, &at("-3")).await.unwrap().position, 4);
    assert_eq!(refused(follow(&client, &at("-99")).await.unwrap_err()), "CURSOR_INVALID", "of a time to come");
    assert_eq!(refused(follow(&other, &first.cursor).await.unwrap_err()), "CURSOR_INVALID", "of another provider");
    assert_eq!(refused(client.events().list_events().after_position(99).await.unwrap_err()), "CURSOR_INVALID");
    // As maintenance drops what is old.
    let drop = format!("SET session_replication_role = replica; DELETE FROM outbox WHERE provider_id = '{}' AND position < 5", provider.id);
    site.server().psql(&drop);
    assert_eq!(refused(follow(&client, &at("-1")).await.unwrap_err()), "CURSOR_EXPIRED");
    assert_eq!(refused(client.events().list_events().after_position(1).await.unwrap_err()), "CURSOR_EXPIRED");
    assert_eq!(follow(&client, &at("-4")).await.unwrap().position, 5, "of which nothing is gone");
    assert_eq!(client.events().list_events().await.unwrap().events.len(), 1, "from the first that is kept");

    // All sessions: the snapshot again, and why.
    client.sessions().put_session(PutSessionInput::OcpiJson(session("S").to_string())).await.unwrap();
    let mut watch = client.sessions().watch_sessions().watch();
    soon(watch.next()).await.unwrap().unwrap();
    let cursor = watch.cursor().unwrap();
    let old = format!("{}-1", cursor.rsplit_once('-').unwrap().0);
    let again = soon(client.sessions().watch_sessions().resume_after(old).watch().next()).await.unwrap().unwrap();
    assert_eq!(again.snapshot_reason, wattlane::Reason::CursorExpired);
}

/// Hands out access tokens of two seconds, each minted when it is asked for.
struct Brief {
    backend: Client,
    staff: String,
}

#[async_trait::async_trait]
impl TokenSource for Brief {
    async fn access_token(&self) -> wattlane::Result<String> {
        let subject = MintAccessTokenSubject::StaffId(self.staff.clone());
        Ok(self.backend.auth().mint_access_token(subject).lifetime_seconds(2).await?.access_token)
    }
}

async fn staff(client: &Client) -> String {
    let subject = wattlane::OidcSubject::default().issuer("https://idp.example.com").subject("s");
    client.staff().put_staff(StaffMember::default().subject(subject).name("S").role(Role::Staff)).await.unwrap().id
}

#[tokio::test]
async fn a_stream_ends_with_its_access_token_and_the_sdk_goes_on_with_a_new_one() {
    let provider = Site::start().provider();
    let backend = provider.backend();
    let brief = Brief { staff: staff(&backend).await, backend: backend.clone() };
    let raw = RawClient::new(&provider.address).bearer(&brief.access_token().await.unwrap());
    let mut bare = raw.stream(WATCH, Bytes::new()).await.unwrap();
    let app = Client::builder(&provider.address).access_tokens(Arc::new(brief)).connect().unwrap();
    let mut watch = app.events().watch_events().filter(EventFilter::default().aggregate_types(["tariff"])).watch();
    let mut positions = Vec::new();
    // Until the first token has ended, and some more: every tariff is told, across the tokens.
    let ended = async {
        loop {
            if let Err(status) = bare.message().await.transpose().expect("it ends by a refusal") {
                return status;
            }
        }
    };
    let (ended, ()) = soon(async { tokio::join!(ended, follow_tariffs(&backend, &mut watch, &mut positions)) }).await;
    assert_eq!((ended.code(), &*reason(&ended)), (Code::Unauthenticated, "UNAUTHENTICATED"));
    assert!(positions.windows(2).all(|pair| pair[1] == pair[0] + 1), "a gap: {positions:?}");
}

/// Puts tariffs for three seconds and more, and follows each.
async fn follow_tariffs(backend: &Client, watch: &mut wattlane::Watch<Event>, positions: &mut Vec<i64>) {
    let put = async {
        for number in 0..35 {
            put_tariff(backend, &format!("T{number}")).await;
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        put_tariff(backend, "LAST").await;
    };
    let follow = async {
        loop {
            let event = watch.next().await.unwrap().unwrap();
            positions.push(event.position);
            if matches!(event.payload.and_then(|payload| payload.kind), Some(EventPayloadKind::TariffChanged(t)) if t.cpo_tariff_id == "LAST")
            {
                return;
            }
        }
    };
    tokio::join!(put, follow);
}

/// Streams of all events that are open on a server.
async fn open_streams(server: &Server) -> usize {
    let page = metrics(server).await;
    let line = page.lines().find(|line| line.starts_with("wattlane_streams_open") && line.contains("WatchEvents"));
    line.and_then(|line| line.rsplit(' ').next()?.parse::<f64>().ok()).unwrap_or_default() as usize
}

async fn metrics(server: &Server) -> String {
    let address = server.metrics.trim_start_matches("http://");
    let mut socket = tokio::net::TcpStream::connect(address).await.unwrap();
    socket.write_all(format!("GET /metrics HTTP/1.0\r\nhost: {address}\r\n\r\n").as_bytes()).await.unwrap();
    let mut page = String::new();
    socket.read_to_string(&mut page).await.unwrap();
    page
}

#[tokio::test]
async fn a_watch_that_is_dropped_ends_on_the_server_at_once() {
    // A server of its own: what others watch is not counted.
    let server = tokio::task::spawn_blocking(|| Site::start().server().start_beside()).await.unwrap();
    let provider = Provider { address: server.address.clone(), ..Site::start().provider() };
    let client = provider.backend();
    let mut watch = client.events().watch_events().watch();
    let mut states = watch.states();
    let live = async { while states.next().await != Some(WatchState::Live) {} };
    tokio::select! { () = soon(live) => {}, event = watch.next() => panic!("nothing happened, and there came {event:?}") }
    assert_eq!(open_streams(&server).await, 1, "it is open");
    drop(watch);
    let closed = async {
        while open_streams(&server).await > 0 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(SOON, closed).await.expect("the server's side ends");
    server.stop();
}

/// Puts tariffs all the time.
async fn busy(client: &Client) {
    for number in 0.. {
        put_tariff(client, &format!("B{number}")).await;
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::test]
async fn a_heartbeat_comes_and_a_revoked_key_s_stream_ends_whatever_happens_to_others() {
    let provider = Site::start().provider();
    let client = provider.backend();
    let second = client.providers().create_api_key(wattlane::ApiKey::default().name("second").role(Role::Staff)).await.unwrap();
    let raw = RawClient::new(&provider.address).bearer(&second.secret);
    let filter = wattlane_proto::v1::EventFilter { aggregate_types: vec!["cdr".to_owned()], ..Default::default() };
    let request = wattlane_proto::v1::WatchEventsRequest { filter: Some(filter), ..Default::default() };
    let mut stream = raw.stream(WATCH, prost::Message::encode_to_vec(&request).into()).await.unwrap();
    stream.message().await.unwrap().unwrap();
    let told = async {
        let beat = stream.message().await.unwrap().unwrap();
        let beat = <wattlane_proto::v1::WatchEventsResponse as prost::Message>::decode(beat).unwrap();
        assert!(beat.heartbeat, "{beat:?}");
        // The other half takes as long again.
        if std::env::var_os("WATTLANE_LONG").is_some() {
            client.providers().revoke_api_key(&*second.api_key.id).await.unwrap();
            let status = loop {
                if let Err(status) = stream.message().await {
                    break status;
                }
            };
            assert_eq!(reason(&status), "UNAUTHENTICATED");
        }
    };
    tokio::select! {
        () = busy(&client) => {}
        told = tokio::time::timeout(Duration::from_secs(60), told) => told.expect("a heartbeat comes every 20 s"),
    }
}

#[tokio::test]
async fn a_backlog_is_placed_whole_and_each_object_in_the_order_of_its_versions() {
    let provider = Site::start().provider();
    let client = provider.backend();
    // As two servers leave them whose clocks differ: what came last has the first ids. More than one transaction places.
    let backlog = format!(
        "INSERT INTO outbox (provider_id, id, aggregate_type, aggregate_id, aggregate_version, event_type, payload, actor_kind, create_time) \
         SELECT '{}', ('01a20d8a-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'cdr', \
         ('00000000-0000-0000-0000-00000000000' || n % 3)::uuid, 2500 - n, 'CdrDeleted', '', 'system', now() FROM generate_series(0, 2499) AS n",
        provider.id
    );
    Site::start().server().psql(&backlog);
    let filter = || EventFilter::default().event_types(["CdrDeleted"]);
    let events = soon(async {
        loop {
            let events: Vec<Event> = client.events().list_events().filter(filter()).page_size(500).items().try_collect().await.unwrap();
            if events.len() == 2_500 {
                return events;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    })
    .await;
    assert!(events.windows(2).all(|pair| pair[1].position == pair[0].position + 1), "a gap");
    for object in 0..3 {
        let id = format!("00000000-0000-0000-0000-00000000000{object}");
        let versions: Vec<i64> = events.iter().filter(|event| event.aggregate_id == id).map(|event| event.aggregate_version).collect();
        assert!(versions.is_sorted() && versions.len() >= 833, "object {object}");
    }
}
