//! Messages of another version of the contract, and large ones.

use super::calls::tried;
use crate::conformance::{
    answers,
    conversation::{Conversation, parameters},
    scripted::{Answer, Scripted},
    seen::{Amount, Cdr, Problem, Report},
};
use prost::{
    Message,
    encoding::{bytes, double, fixed32, uint64},
};
use serde_json::json;
use tonic::Code;
use wattlane_proto::v1;

/// A field that no version of the contract has.
const NEW_FIELD: u32 = 18_000;
/// A status that no version of the contract has.
const NEW_STATUS: i32 = 4_711;
/// The most characters that a CDR's JSON may have.
const OCPI_JSON_MAX: usize = 4_000_000;
/// So many letters and the fields around them are more than a request may have.
const BEYOND: usize = 4 << 20;
/// More than the 4 MiB that gRPC libraries take unless they are told.
const LARGE: usize = 6 << 20;

/// Holds the report's CDR to what [`answers::cdr`] says.
pub fn is_the_cdr(report: &Report, status: &str) {
    let cdr: Cdr = report.value("cdr");
    assert_eq!((&*cdr.id, &*cdr.cdr_id, &*cdr.status.plain()), ("a", "CDR-1", status), "{cdr:?}");
    is_what_was_charged(&cdr);
}

/// Holds a CDR to 20.45 kWh since 9 o'clock for 12.375 EUR.
pub fn is_what_was_charged(cdr: &Cdr) {
    let began: jiff::Timestamp = cdr.start_time.parse().unwrap_or_else(|error| panic!("{}: {error}", cdr.start_time));
    assert_eq!(began.to_string(), "2026-05-04T09:00:00Z");
    assert_eq!(cdr.total_energy, "20.45");
    assert_eq!(cdr.cost, Amount { currency: "EUR".to_owned(), amount: "12.375".to_owned() });
}

pub async fn unknown_enum(mut runner: Conversation) {
    let cdr = v1::Cdr { status: NEW_STATUS, ..answers::cdr("a") };
    let server = Scripted::by(move |_, _| Answer::message(&v1::GetCdrResponse { cdr: Some(cdr.clone()) })).await;
    let report = runner.report(parameters(&server.address, json!({"id": "a"}))).await;
    is_the_cdr(&report, &NEW_STATUS.to_string());
}

/// A field of each wire type.
fn new_fields() -> Vec<u8> {
    let mut fields = Vec::new();
    uint64::encode(NEW_FIELD, &u64::MAX, &mut fields);
    double::encode(NEW_FIELD + 1, &1.5, &mut fields);
    bytes::encode(NEW_FIELD + 2, &vec![0xff; 300], &mut fields);
    fixed32::encode(NEW_FIELD + 3, &7, &mut fields);
    fields
}

pub async fn unknown_field(mut runner: Conversation) {
    // In the answer itself and in the message within, before what is known and after it.
    let cdr = [new_fields(), answers::cdr("a").encode_to_vec(), new_fields()].concat();
    let mut answer = new_fields();
    bytes::encode(1, &cdr, &mut answer);
    answer.extend(new_fields());
    let server = Scripted::by(move |_, _| Answer::bytes(answer.clone())).await;
    let report = runner.report(parameters(&server.address, json!({"id": "a"}))).await;
    is_the_cdr(&report, "PENDING");
}

pub async fn request_limit(mut runner: Conversation) {
    let server = Scripted::by(|_, _| Answer::message(&v1::CreateCdrResponse { cdr: Some(answers::cdr("created")) })).await;
    let more = json!({"within": OCPI_JSON_MAX, "beyond": BEYOND});
    let report = runner.report(parameters(&server.address, more)).await;
    assert_eq!(report.value::<String>("id"), "created");
    report.value::<Problem>("error").is_refusal("REQUEST_TOO_LARGE", Code::ResourceExhausted);
    let came = &tried(&server, 1)[0];
    let text = came.request::<v1::CreateCdrRequest>().input;
    let whole = matches!(text, Some(v1::create_cdr_request::Input::OcpiJson(text)) if text.len() == OCPI_JSON_MAX);
    assert!(whole, "the request that came has {} bytes", came.body.len());
}

pub async fn large_answer(mut runner: Conversation) {
    let server = Scripted::by(|_, _| Answer::message(&v1::GetCdrReceivedTextResponse { ocpi_json: "x".repeat(LARGE) })).await;
    let report = runner.report(parameters(&server.address, json!({"id": "a"}))).await;
    assert_eq!(report.value::<usize>("length"), LARGE);
}
