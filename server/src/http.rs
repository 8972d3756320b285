//! One port: gRPC, gRPC-Web and what else speaks HTTP to us.

use crate::auth::{AuthLayer, Authenticator};
use axum::{Router, routing::get};
use http::{HeaderName, HeaderValue, Method, request::Parts};
use std::{sync::Arc, time::Duration};
use tonic::service::Routes;
use tonic_web::GrpcWebLayer;
use tower::ServiceBuilder;
use tower_http::cors::{AllowOrigin, CorsLayer};

/// How long a browser remembers a preflight.
const PREFLIGHT_MEMORY: Duration = Duration::from_secs(3600);

/// What a browser may send.
const REQUEST_HEADERS: &[&str] =
    &["authorization", "content-type", "grpc-timeout", "traceparent", "wattlane-provider", "x-grpc-web", "x-sdk", "x-user-agent"];
/// What a script in a browser may read.
const RESPONSE_HEADERS: &[&str] = &["grpc-status", "grpc-message", "grpc-status-details-bin"];

/// The routes of the port: the health check, which asks no database, what other systems post to us, and gRPC services behind the door for all else. (Layers of the router
/// itself would each be copied into a box of its own at every call.)
pub fn router(services: Routes, hooks: Router, authenticator: Arc<Authenticator>) -> Router {
    let names = |all: &[&'static str]| all.iter().copied().map(HeaderName::from_static).collect::<Vec<_>>();
    let cors = CorsLayer::new()
        .allow_methods([Method::POST])
        .allow_headers(names(REQUEST_HEADERS))
        .expose_headers(names(RESPONSE_HEADERS))
        .max_age(PREFLIGHT_MEMORY)
        .allow_origin(allow_origin(authenticator.clone()));
    let grpc = ServiceBuilder::new().layer(cors).layer(GrpcWebLayer::new()).layer(AuthLayer::new(authenticator)).service(services);
    hooks.route("/healthz", get(|| async { "ok\n" })).fallback_service(grpc)
}

/// An origin that any provider lists. Whether it is the caller's own is seen once the caller is known.
fn allow_origin(authenticator: Arc<Authenticator>) -> AllowOrigin {
    AllowOrigin::async_predicate(move |origin: HeaderValue, _: &Parts| async move {
        let Ok(origin) = origin.to_str() else { return false };
        authenticator.origins.is_known(origin).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "an origin could not be looked up");
            false
        })
    })
}
