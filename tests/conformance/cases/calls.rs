//! Unary calls to a server that fails in the ways a case needs.

use crate::conformance::{
    answers::{self, away, bad_token, get_cdr, refusal},
    conversation::{Conversation, parameters},
    scripted::{Answer, Arrived, Scripted},
    seen::Problem,
};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use std::time::Duration;
use tonic::Code;
use wattlane_proto::v1;

/// The same where every look at the clock takes longer: libfaketime's does.
const CLOCK_OFF_TIMEOUT: Duration = Duration::from_secs(10);

/// What a runner's clock is ahead.
const A_DAY: SignedDuration = SignedDuration::from_hours(24);

/// How long a call that gets no answer may take.
const TIMEOUT: Duration = Duration::from_secs(2);

/// Holds the server to have heard so many calls, and no more.
pub fn tried(server: &Scripted, times: usize) -> Vec<Arrived> {
    let arrived = server.arrived();
    let rpcs: Vec<_> = arrived.iter().map(Arrived::rpc).collect();
    assert_eq!(rpcs.len(), times, "the server has heard {rpcs:?}");
    arrived
}

pub async fn error_details(mut runner: Conversation) {
    let metadata = [("etag", "7"), ("invoice", "Nº 2026/0001")];
    let fields = [("price.excl_vat", "is below zero"), ("cdr.charging_periods[2].start_time", "is after `end_time`")];
    let server =
        Scripted::by(move |_, _| Answer::refusal(refusal(Code::FailedPrecondition, "CDR_ALREADY_BILLED", &metadata, &fields))).await;
    let error: Problem = runner.report(parameters(&server.address, json!({"id": "a"}))).await.value("error");
    error.is_refusal("CDR_ALREADY_BILLED", Code::FailedPrecondition);
    assert!(error.metadata.iter().map(|(name, value)| (&**name, &**value)).eq(metadata), "{error:?}");
    assert!(error.fields.iter().map(|one| (&*one.field, &*one.description)).eq(fields), "{error:?}");
    tried(&server, 1);
}

pub async fn unknown_reason(mut runner: Conversation) {
    let server = Scripted::by(|_, _| Answer::refusal(refusal(Code::FailedPrecondition, "FULL_MOON", &[], &[]))).await;
    let error: Problem = runner.report(parameters(&server.address, json!({"id": "a"}))).await.value("error");
    error.is_refusal("FULL_MOON", Code::FailedPrecondition);
}

pub async fn deadline(mut runner: Conversation) {
    let mut server = Scripted::by(|_, _| Answer::Never).await;
    let timeout_ms = TIMEOUT.as_millis() as u64;
    let report = runner.report(parameters(&server.address, json!({"id": "a", "timeout_ms": timeout_ms}))).await;
    report.value::<Problem>("error").is("deadline_exceeded");
    let said = tried(&server, 1)[0].timeout;
    assert!(said.is_some_and(|said| said <= TIMEOUT), "the server was told to take {said:?}");
    server.is_left().await;
}

pub async fn retry(mut runner: Conversation) {
    let server = Scripted::by(|_, before| match before {
        0 | 1 => Answer::refusal(away()),
        _ => Answer::message(&v1::CreateCdrResponse { cdr: Some(answers::cdr("created")) }),
    })
    .await;
    let report = runner.report(parameters(&server.address, json!({"ocpi_json": "{}"}))).await;
    assert_eq!(report.value::<String>("id"), "created");
    let tries: Vec<_> = tried(&server, 3).iter().map(|arrived| arrived.request::<v1::CreateCdrRequest>()).collect();
    assert!(uuid::Uuid::parse_str(&tries[0].request_id).is_ok(), "{:?} is no UUID", tries[0].request_id);
    assert!(tries.iter().all(|one| *one == tries[0]), "the tries differ: {tries:?}");
}

pub async fn refresh(mut runner: Conversation) {
    // The first token expires when one call has been answered.
    let server = Scripted::by(|arrived, before| match &*arrived.token {
        "first" if before > 0 => Answer::refusal(bad_token()),
        "first" | "second" => Answer::message(&get_cdr(&arrived.request::<v1::GetCdrRequest>().id)),
        other => panic!("nobody gave the token {other:?}"),
    })
    .await;
    let ids = ["a", "b", "c", "d"];
    let report = runner.report(parameters(&server.address, json!({"ids": ids, "tokens": ["first", "second"]}))).await;
    assert_eq!(report.value::<Vec<String>>("ids"), ids);
    assert_eq!(report.value::<u32>("tokens_asked"), 2, "the token callback is called once for all that wait");
    let with = |token: &str| server.arrived().iter().filter(|arrived| arrived.token == token).count();
    assert_eq!(with("second"), 3, "each call that was refused is tried once with the new token");
    assert!((2..=4).contains(&with("first")), "{} calls with the first token", with("first"));
}

pub async fn cancel(mut runner: Conversation) {
    let mut server = Scripted::by(|_, _| Answer::Never).await;
    runner.step(parameters(&server.address, json!({"id": "a"}))).await;
    server.has_heard(1).await;
    let report = runner.report(json!({})).await;
    report.value::<Problem>("error").is("cancelled");
    server.is_left().await;
    tried(&server, 1);
}

pub async fn clock_off(mut runner: Conversation) {
    let mut server = Scripted::by(|arrived, _| match &*arrived.request::<v1::GetCdrRequest>().id {
        "slow" => Answer::Never,
        id => Answer::message(&get_cdr(id)),
    })
    .await;
    let timeout_ms = CLOCK_OFF_TIMEOUT.as_millis() as u64;
    let more: Value = json!({"id": "a", "slow_id": "slow", "timeout_ms": timeout_ms});
    let report = runner.report(parameters(&server.address, more)).await;
    let off = report.value::<Timestamp>("now").duration_since(Timestamp::now());
    assert!(off > A_DAY - SignedDuration::from_mins(5), "the runner's clock is off by {off:#}, so that nothing is seen");
    super::messages::is_the_cdr(&report, "PENDING");
    report.value::<Problem>("error").is("deadline_exceeded");
    for call in tried(&server, 2) {
        assert!(call.timeout.is_some_and(|said| said <= CLOCK_OFF_TIMEOUT), "the server was told to take {:?}", call.timeout);
    }
    server.is_left().await;
}
