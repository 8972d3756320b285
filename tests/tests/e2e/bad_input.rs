//! What nobody should send.

use crate::data::{cdr, with};
use bytes::Bytes;
use prost::Message;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tonic::Code;
use wattlane::{CreateCdrInput, Error};
use wattlane_proto::v1;
use wattlane_tests::{
    Site,
    raw::{RawClient, reason, violations},
};

const CREATE: &str = "/wattlane.v1.CdrService/CreateCdr";

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
    assert!(matches!(refused.code(), Code::ResourceExhausted | Code::Unavailable | Code::Internal | Code::Cancelled), "{refused:?}");
    assert!(provider.backend().providers().get_provider().await.is_ok());
}

#[tokio::test]
async fn garbage_on_the_port_ends_that_connection_alone() {
    let provider = Site::start().provider();
    let address = provider.address.trim_start_matches("http://");
    let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
    stream.write_all(&[0x16, 0x03, 0x01, 0xff, 0x00, 0x0d, 0x0a, 0x0d, 0x0a]).await.unwrap();
    stream.shutdown().await.unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    assert!(provider.backend().providers().get_provider().await.is_ok());
}

#[tokio::test]
async fn a_write_whose_caller_left_is_there_whole_or_not_at_all() {
    let site = Site::start();
    let provider = site.provider();
    let raw = RawClient::new(&provider.address).bearer(&provider.key).header("grpc-timeout", "1m");
    for n in 0..30 {
        let text = cdr(&format!("left-{n}")).to_string();
        let request = v1::CreateCdrRequest { input: Some(v1::create_cdr_request::Input::OcpiJson(text)), ..Default::default() };
        let _ = raw.bytes(CREATE, request.encode_to_vec().into()).await;
    }
    // Writes that go on after their caller has left end before this one answers or soon after: a row without its trail would stay.
    provider.backend().cdrs().create_cdr(CreateCdrInput::OcpiJson(cdr("last").to_string())).await.unwrap();
    let torn = site.server().psql(&format!(
        "SELECT c.cdr_id FROM cdrs c WHERE c.provider_id = '{0}' AND (SELECT count(*) FROM audit_entries a WHERE a.object_id = c.id) <> 1 \
         OR c.provider_id = '{0}' AND (SELECT count(*) FROM outbox o WHERE o.aggregate_id = c.id) <> 1",
        provider.id
    ));
    assert!(torn.is_empty(), "{torn:?}");
}

#[tokio::test]
async fn what_is_no_method_is_unimplemented_and_health_needs_no_credential() {
    let provider = Site::start().provider();
    let raw = RawClient::new(&provider.address);
    assert_eq!(raw.bytes("/wattlane.v1.CdrService/MakeCoffee", Bytes::new()).await.unwrap_err().code(), Code::Unimplemented);
    assert!(raw.bytes("/grpc.health.v1.Health/Check", Bytes::new()).await.is_ok());
}
