//! What goes wrong before a call has a server.

use super::calls::tried;
use crate::conformance::{
    answers::get_cdr,
    conversation::{Conversation, parameters},
    scripted::{Answer, Scripted, serve},
    seen::{Field, Problem},
};
use axum::{Router, http::StatusCode, response::Html};
use serde_json::{Value, json};
use tokio::net::TcpSocket;
use tonic::Code;
use tower_http::cors::{AllowHeaders, Any, CorsLayer};

/// Enough for every try, and little enough to wait for.
const TIMEOUT_MS: u64 = 20_000;

/// A port that is taken and at which nobody listens, for as long as it is held.
fn silent() -> (String, TcpSocket) {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind(([127, 0, 0, 1], 0).into()).expect("a port");
    (format!("http://{}", socket.local_addr().expect("an address")), socket)
}

pub async fn nobody_listens(mut runner: Conversation) {
    let (address, _held) = silent();
    let report = runner.report(parameters(&address, json!({"id": "a"}))).await;
    report.value::<Problem>("error").is("unavailable");
}

pub async fn offline_error(mut runner: Conversation) {
    let (address, _held) = silent();
    let ocpi_json = r#"{"id": 1}"#;
    let report = runner.report(parameters(&address, json!({"ocpi_json": ocpi_json}))).await;
    let error: Problem = report.value("error");
    error.is_refusal("INVALID_ARGUMENT", Code::InvalidArgument);
    assert_eq!(error.fields, super::real::fields_that_pricing_refuses(ocpi_json).await, "the server names other fields");
}

pub async fn wrong_url(mut runner: Conversation) {
    // A host and a port without a scheme are what people write; nothing at all comes of a setting that is missing.
    let addresses = ["", "not an address", "api.example.com:443", "ftp://api.example.com", "http://"];
    let errors: Vec<Problem> = runner.report(parameters("", json!({"address": null, "addresses": addresses}))).await.value("errors");
    assert_eq!(errors.len(), addresses.len());
    for (address, error) in addresses.iter().zip(errors) {
        assert_eq!(error.kind, "invalid", "{address:?}: {error:?}");
    }
}

/// Whatever is asked, a page that a hotel's or a company's network shows instead.
async fn page(status: StatusCode) -> String {
    let cors = CorsLayer::new().allow_origin(Any).allow_headers(AllowHeaders::mirror_request());
    let answer = async move || (status, Html("<!DOCTYPE html><html><body><h1>Please sign in</h1></body></html>"));
    serve(Router::new().fallback(answer).layer(cors)).await.0
}

pub async fn html(mut runner: Conversation) {
    let addresses = [page(StatusCode::OK).await, page(StatusCode::BAD_GATEWAY).await, page(StatusCode::FORBIDDEN).await];
    let more = json!({"address": null, "addresses": addresses, "id": "a", "timeout_ms": TIMEOUT_MS});
    let errors: Vec<Problem> = runner.report(parameters("", more)).await.value("errors");
    let [signed_out, bad_gateway, forbidden] = &errors[..] else { panic!("{errors:?}") };
    signed_out.is("unavailable");
    bad_gateway.is("unavailable");
    assert_eq!((&*forbidden.kind, forbidden.code), ("refused", Code::PermissionDenied as i32), "{forbidden:?}");
}

async fn without_token(mut runner: Conversation, more: Value) -> Problem {
    let server = Scripted::by(|_, _| Answer::message(&get_cdr("a"))).await;
    let report = runner.report(parameters(&server.address, more)).await;
    tried(&server, 0);
    report.value("error")
}

pub async fn token_throws(runner: Conversation) {
    without_token(runner, json!({"id": "a", "tokens": []})).await.is_refusal("UNAUTHENTICATED", Code::Unauthenticated);
}

pub async fn token_hangs(runner: Conversation) {
    without_token(runner, json!({"id": "a", "tokens": [], "timeout_ms": 1_000})).await.is("deadline_exceeded");
}

/// Compares what two refusals name.
pub fn fields(violations: Vec<tonic_types::FieldViolation>) -> Vec<Field> {
    violations.into_iter().map(|one| Field { field: one.field, description: one.description }).collect()
}
