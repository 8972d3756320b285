//! Watches of a server that ends them in the ways a case needs.

use super::calls::tried;
use crate::conformance::{
    answers::{away, bad_token, event, get_cdr, heartbeat},
    conversation::{Conversation, parameters},
    scripted::{Answer, Arrived, End, Scripted},
    seen::{Problem, Whole},
};
use serde_json::json;
use tonic::Code;
use wattlane_proto::v1;

/// Where a call wants to go on.
fn resumes_after(arrived: &Arrived) -> String {
    arrived.request::<v1::WatchEventsRequest>().resume_after
}

/// A server whose streams tell one event and stay open, and which has one CDR.
async fn telling() -> Scripted {
    Scripted::by(|arrived, _| match arrived.rpc() {
        "WatchEvents" => Answer::Messages(vec![event(1)], End::Stays),
        _ => Answer::message(&get_cdr("a")),
    })
    .await
}

pub async fn resume_cursor(mut runner: Conversation) {
    let mut server = Scripted::by(|arrived, _| match &*resumes_after(arrived) {
        "c4" => Answer::Messages(vec![event(5), heartbeat(7)], End::Fails(away())),
        "c7" => Answer::Messages(vec![heartbeat(8), event(9)], End::Stays),
        other => panic!("a stream begins after {other:?}"),
    })
    .await;
    let report = runner.report(parameters(&server.address, json!({"resume_after": "c4", "count": 2}))).await;
    assert_eq!(report.positions(), [5, 9]);
    assert_eq!(report.value::<String>("cursor"), "c9");
    tried(&server, 2);
    server.is_left().await;
}

pub async fn watch_refresh(mut runner: Conversation) {
    let mut server = Scripted::by(|arrived, _| match (&*arrived.token, &*resumes_after(arrived)) {
        ("first", "") => Answer::Messages(vec![event(1)], End::Fails(bad_token())),
        ("second", "c1") => Answer::Messages(vec![event(2)], End::Stays),
        other => panic!("a stream begins with {other:?}"),
    })
    .await;
    let report = runner.report(parameters(&server.address, json!({"count": 2, "tokens": ["first", "second"]}))).await;
    assert_eq!(report.positions(), [1, 2]);
    assert_eq!(report.value::<u32>("tokens_asked"), 2);
    tried(&server, 2);
    server.is_left().await;
}

pub async fn watch_close(mut runner: Conversation) {
    let mut server = telling().await;
    runner.step(parameters(&server.address, json!({}))).await;
    server.has_heard(1).await;
    let report = runner.report(json!({})).await;
    assert!(report.value::<bool>("ended"), "whoever waits for a message is told of the end");
    server.is_left().await;
    tried(&server, 1);
}

pub async fn used_after_close(mut runner: Conversation) {
    let mut server = telling().await;
    let report = runner.report(parameters(&server.address, json!({"id": "a"}))).await;
    let watch: serde_json::Value = report.value("watch");
    if watch["ended"] != json!(true) {
        serde_json::from_value::<Problem>(watch["error"].clone()).expect("an end or an error").is("invalid");
    }
    let client: Option<serde_json::Value> = report.value("client");
    match client {
        Some(client) => serde_json::from_value::<Problem>(client["error"].clone()).expect("an error").is("invalid"),
        None => assert!(!runner.sdk.frees_clients, "{} lets a client be freed", runner.sdk.name),
    }
    tried(&server, 1);
    server.is_left().await;
}

pub async fn many_streams(mut runner: Conversation) {
    let mut server = telling().await;
    let report = runner.report(parameters(&server.address, json!({"id": "a"}))).await;
    let error: Option<Problem> = report.value("error");
    let opened = report.value::<usize>("opened");
    if runner.sdk.browser {
        assert_eq!(opened, 4);
        error.expect("the fifth is refused").is_refusal("TOO_MANY_STREAMS", Code::ResourceExhausted);
    } else {
        assert_eq!((opened, error.is_none()), (5, true), "{error:?}");
    }
    assert_eq!((report.value::<String>("id"), report.value::<Whole>("again").value()), ("a".to_owned(), 1));
    // The call, and one stream more after one was closed.
    tried(&server, opened + 2);
    server.is_left().await;
}
