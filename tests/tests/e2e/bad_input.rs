//! What nobody should send.

use crate::web::http;
use bytes::Bytes;
use prost::Message;
use serde_json::json;
use std::{
    process::{Child, Command, Stdio},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};
use tonic::Code;
use uuid::Uuid;
use wattlane::{CreateCdrInput, Error, PutSessionInput};
use wattlane_proto::v1;
use wattlane_tests::{
    Provider, Site,
    data::{cdr, session, with},
    raw::{RawClient, reason, violations},
    server::{Server, TemporaryData, socket_folder},
};

const CREATE: &str = "/wattlane.v1.CdrService/CreateCdr";
const PATCH: &str = "/wattlane.v1.SessionService/PatchSession";

async fn fields_of(json: serde_json::Value) -> Vec<String> {
    let client = Site::start().provider().backend();
    match client.cdrs().create_cdr(CreateCdrInput::OcpiJson(json.to_string())).await {
        Err(Error::Refused { fields, .. }) => fields.into_iter().map(|field| field.field).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn every_wrong_field_of_a_text_is_named_at_once() {
    assert_eq!(fields_of(with(cdr("1"), json!({"currency": "XXY", "id": ""}))).await, ["ocpi_json.currency", "ocpi_json.id"]);
    assert_eq!(fields_of(with(cdr("1"), json!({"end_date_time": "2026-05-04T08:00:00Z"}))).await, ["ocpi_json.end_date_time"]);
    assert_eq!(fields_of(with(cdr("1"), json!({"total_energy": -1}))).await, ["ocpi_json.total_energy"]);
    assert_eq!(fields_of(json!([])).await, ["ocpi_json"]);
}

#[tokio::test]
async fn every_wrong_field_of_a_message_is_named_at_once() {
    let provider = Site::start().provider();
    let raw = RawClient::new(&provider.address).bearer(&provider.key);
    let request = v1::CreateCdrRequest {
        input: Some(v1::create_cdr_request::Input::Cdr(v1::Cdr { party_id: "TOOLONG".into(), ..Default::default() })),
        request_id: "x".into(),
        ..Default::default()
    };
    let refused = raw.call::<v1::CreateCdrResponse>(CREATE, &request).await.unwrap_err();
    let named = violations(&refused);
    for field in [
        "cdr.country_code",
        "cdr.party_id",
        "cdr.cdr_id",
        "cdr.token",
        "cdr.location",
        "cdr.received_cost",
        "cdr.charging_periods",
        "request_id",
    ] {
        assert!(named.iter().any(|name| name == field), "{field} is not among {named:?}");
    }
}

#[tokio::test]
async fn bytes_that_are_no_message_are_refused_by_the_field_they_break_at() {
    let provider = Site::start().provider();
    let raw = RawClient::new(&provider.address).bearer(&provider.key);
    let bad_text = Bytes::from_static(b"\x0a\x02\xff\xff");
    let refused = raw.bytes("/wattlane.v1.CdrService/GetCdr", bad_text).await.unwrap_err();
    assert_eq!(
        (refused.code(), reason(&refused), violations(&refused)),
        (Code::InvalidArgument, "UNDECODABLE".to_owned(), vec!["id".to_owned()])
    );
    let garbage = raw.bytes("/wattlane.v1.CdrService/GetCdr", Bytes::from_static(&[0xff; 40])).await.unwrap_err();
    assert_eq!(garbage.code(), Code::InvalidArgument);
}

#[tokio::test]
async fn forty_megabytes_are_refused_and_the_server_goes_on() {
    let provider = Site::start().provider();
    let raw = RawClient::new(&provider.address).bearer(&provider.key);
    let refused = raw.bytes(CREATE, Bytes::from(vec![0; 40 << 20])).await.unwrap_err();
    assert_eq!((refused.code(), &*reason(&refused)), (Code::ResourceExhausted, "REQUEST_TOO_LARGE"), "{refused:?}");
    assert!(provider.backend().providers().get_provider().await.is_ok());
}

#[tokio::test]
async fn garbage_on_the_port_ends_that_connection_alone() {
    let provider = Site::start().provider();
    let address = provider.address.trim_start_matches("http://");
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(&[0x16, 0x03, 0x01, 0xff, 0x00, 0x0d, 0x0a, 0x0d, 0x0a]).await.unwrap();
    stream.shutdown().await.unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    assert!(provider.backend().providers().get_provider().await.is_ok());
}

/// A request that creates a CDR of this id.
fn create(id: &str) -> Bytes {
    let input = Some(v1::create_cdr_request::Input::OcpiJson(cdr(id).to_string()));
    v1::CreateCdrRequest { input, request_id: Uuid::new_v4().to_string(), ..Default::default() }.encode_to_vec().into()
}

/// What is there in part: a CDR without its trail, text, event or request id, or any of these without a CDR. One statement sees one moment.
fn torn(provider: &Provider) -> Vec<Vec<String>> {
    let parts = [
        ("audit_entries", "object_id", "p.object_type = 'cdr'"),
        ("outbox", "aggregate_id", "p.aggregate_type = 'cdr' AND p.event_type = 'CdrCreated'"),
        ("cdr_texts", "cdr_id", "true"),
    ];
    let part = |(table, key, only): (&str, &str, &str)| {
        format!(
            "SELECT '{table} of a CDR', c.id::text FROM cdrs c WHERE c.provider_id = '{0}' \
               AND (SELECT count(*) FROM {table} p WHERE p.provider_id = c.provider_id AND p.{key} = c.id AND {only}) <> 1 \
             UNION ALL SELECT '{table} without a CDR', p.{key}::text FROM {table} p WHERE p.provider_id = '{0}' AND {only} \
               AND NOT EXISTS (SELECT FROM cdrs c WHERE c.provider_id = p.provider_id AND c.id = p.{key})",
            provider.id
        )
    };
    let requests = format!(
        "SELECT 'request ids', count(*)::text FROM request_ids WHERE provider_id = '{0}' \
         HAVING count(*) <> (SELECT count(*) FROM cdrs WHERE provider_id = '{0}')",
        provider.id
    );
    Site::start().server().psql(&parts.map(part).into_iter().chain([requests]).collect::<Vec<_>>().join(" UNION ALL "))
}

#[tokio::test]
async fn a_write_whose_time_is_over_is_told_so_and_is_there_whole_or_not_at_all() {
    let provider = Site::start().provider();
    for n in 0..30 {
        let body = create(&format!("late-{n}"));
        let frame = [&[0], &u32::try_from(body.len()).unwrap().to_be_bytes()[..], &body].concat();
        // By HTTP/1.1, where nobody but the server has a clock.
        let head = format!(
            "POST {CREATE} HTTP/1.1\r\ncontent-type: application/grpc-web+proto\r\nauthorization: Bearer {}\r\ngrpc-timeout: {}m",
            provider.key,
            n % 3 + 1
        );
        let (head, body) = http(&provider.address, &head, &frame).await;
        let done = String::from_utf8_lossy(&body).contains("grpc-status:0");
        // tonic has a timer of its own around the door's, which says CANCELLED when it is first.
        let told = ["grpc-status: 4", "grpc-status: 1\r\ngrpc-message: timeout%20expired"];
        assert!(done || told.iter().any(|status| head.contains(status)), "{head}");
        assert_eq!(torn(&provider), [[""; 0]; 0]);
    }
}

#[tokio::test]
async fn a_write_whose_caller_left_is_there_whole_or_not_at_all() {
    let provider = Site::start().provider();
    let raw = RawClient::new(&provider.address).bearer(&provider.key);
    let mut answered = 0;
    for n in 0..60 {
        let call = raw.bytes(CREATE, create(&format!("left-{n}")));
        answered += usize::from(tokio::time::timeout(Duration::from_micros(n * 500), call).await.is_ok());
        assert_eq!(torn(&provider), [[""; 0]; 0]);
    }
    assert!(answered < 60, "nobody left");
}

/// psql that holds a lock. Its session of the database goes on holding it for two minutes, also without it.
struct Holder(Child);

impl Holder {
    async fn lock(server: &Server, how: &str) -> Self {
        let hold = format!("BEGIN; {how}; SELECT pg_sleep(120)");
        let mut psql = Command::new("psql");
        psql.args(["-X", "-d", "wattlane", "-U", "postgres", "-c", &hold, "-h"]).arg(socket_folder(&server.data));
        let holder = Holder(psql.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap());
        until_there_are(server, &format!("wait_event = 'PgSleep' AND query = '{hold}'"), 1, 10).await;
        holder
    }
}

impl Drop for Holder {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Waits until so many sessions of the database are such, and so many seconds at most.
async fn until_there_are(server: &Server, such: &str, wanted: usize, seconds: u64) {
    let count = format!("SELECT count(*) FROM pg_stat_activity WHERE {such}");
    let wait = async {
        while server.psql(&count)[0][0] != wanted.to_string() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(seconds), wait).await.unwrap_or_else(|_| panic!("not {wanted}: {such}"));
}

/// Statements of ours that wait for a lock. By itself each does so for ten seconds.
const WAITING: &str = "usename = 'wattlane_app' AND wait_event_type = 'Lock'";

#[tokio::test]
async fn a_statement_whose_caller_left_ends_on_the_database_too() {
    // Of its own: others would wait as well.
    let data = TemporaryData::make();
    let server = Server::start_in(data.path().to_owned());
    let provider = server.create_provider("Left alone");
    let client = provider.backend();
    client.sessions().put_session(PutSessionInput::OcpiJson(session("S").to_string())).await.unwrap();

    let _holder = Holder::lock(&server, "LOCK TABLE locations IN ACCESS EXCLUSIVE MODE").await;
    let locations = client.locations();
    tokio::select! {
        answer = async { locations.list_locations().await } => panic!("read past a lock: {answer:?}"),
        () = until_there_are(&server, WAITING, 1, 5) => {}
    }
    until_there_are(&server, WAITING, 0, 4).await;

    // A write goes on without its caller, but for ten seconds at most, and not again after that.
    let _holder = Holder::lock(&server, "SELECT 1 FROM sessions FOR UPDATE").await;
    let patch = v1::PatchSessionRequest {
        country_code: "NL".to_owned(),
        party_id: "TST".to_owned(),
        session_id: "S".to_owned(),
        input: Some(v1::patch_session_request::Input::OcpiJson(json!({"kwh": 12, "last_updated": "2026-05-04T10:10:00Z"}).to_string())),
        ..Default::default()
    };
    let hasty = RawClient::new(&server.address).bearer(&provider.key).header("grpc-timeout", "2S");
    let (answer, ()) = tokio::join!(hasty.call::<v1::PatchSessionResponse>(PATCH, &patch), until_there_are(&server, WAITING, 1, 5));
    assert!([Code::DeadlineExceeded, Code::Cancelled].contains(&answer.unwrap_err().code()));
    until_there_are(&server, WAITING, 0, 14).await;
    server.stop();
}

#[tokio::test]
async fn a_request_that_ends_half_way_writes_nothing() {
    let provider = Site::start().provider();
    let body = create("half");
    let frame = [&[0], &u32::try_from(body.len()).unwrap().to_be_bytes()[..], &body].concat();
    let head = format!(
        "POST {CREATE} HTTP/1.1\r\nhost: x\r\ncontent-type: application/grpc-web+proto\r\nauthorization: Bearer {}\r\ncontent-length: {}\r\n\r\n",
        provider.key,
        frame.len()
    );
    for sent in [0, 3, 5, frame.len() / 2, frame.len() - 1] {
        let mut stream = TcpStream::connect(provider.address.trim_start_matches("http://")).await.unwrap();
        stream.write_all(&[head.as_bytes(), &frame[..sent]].concat()).await.unwrap();
        stream.shutdown().await.unwrap();
        // The server has nothing to say to it, or says so; either way it is through with it then.
        let _ = stream.read_to_end(&mut Vec::new()).await;
    }
    // A frame that says to be longer than what comes is a whole request to HTTP, and none to gRPC.
    let head = format!("POST {CREATE} HTTP/1.1\r\ncontent-type: application/grpc-web+proto\r\nauthorization: Bearer {}", provider.key);
    let (head, answer) = http(&provider.address, &head, &frame[..frame.len() / 2]).await;
    let answer = String::from_utf8_lossy(&answer);
    assert!(!answer.contains("grpc-status:0") && !head.contains("grpc-status: 0"), "{head} {answer}");
    assert!(provider.backend().cdrs().list_cdrs().await.unwrap().cdrs.is_empty());
    assert_eq!(torn(&provider), [[""; 0]; 0]);
}

#[tokio::test]
async fn what_is_no_method_is_unimplemented_and_health_needs_no_credential() {
    let provider = Site::start().provider();
    let raw = RawClient::new(&provider.address);
    assert_eq!(raw.bytes("/wattlane.v1.CdrService/MakeCoffee", Bytes::new()).await.unwrap_err().code(), Code::Unimplemented);
    assert!(raw.bytes("/grpc.health.v1.Health/Check", Bytes::new()).await.is_ok());
}
