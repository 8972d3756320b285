//! Figures for Prometheus, at an address of their own: they ask for no login, so they do not stand on the public port.

use crate::store::Db;
use anyhow::{Context, Result};
use axum::{Router, extract::State, routing::get};
use http::HeaderMap;
use metrics::{counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};
use tokio::net::TcpListener;
use wattlane_proto::methods::Method;

const REQUESTS: &str = "wattlane_rpc_requests_total";
const SECONDS: &str = "wattlane_rpc_duration_seconds";
const IN_FLIGHT: &str = "wattlane_rpc_in_flight";
const CONNECTIONS: &str = "wattlane_database_connections";
const WAITING: &str = "wattlane_database_waiting";
const RETRIES: &str = "wattlane_transaction_retries_total";
const JOBS: &str = "wattlane_jobs_total";
const PLANS: &str = "wattlane_plan_looks_total";
const STREAMS: &str = "wattlane_streams_open";

/// Upper bounds of the buckets of a call's duration, in seconds: from a read out of cache to the longest deadline.
const BUCKETS: &[f64] = &[0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0];
/// Measured durations wait in memory until they are counted into their buckets.
const COUNT_EVERY: Duration = Duration::from_secs(5);

/// Begins to count, and binds the address. Answers the address and what serves there. Errors: the address is taken.
pub async fn listen(address: SocketAddr, db: Db) -> Result<(SocketAddr, impl Future<Output = ()> + Send)> {
    let listener = TcpListener::bind(address).await.with_context(|| format!("listening for Prometheus on {address}"))?;
    let recorder = PrometheusBuilder::new().set_buckets_for_metric(Matcher::Full(SECONDS.to_owned()), BUCKETS)?.build_recorder();
    let handle = recorder.handle();
    metrics::set_global_recorder(recorder).context("figures are counted already")?;
    describe();
    let address = listener.local_addr()?;
    let router = Router::new().route("/metrics", get(page)).with_state((handle.clone(), db));
    let serve = async move {
        let count = async {
            loop {
                tokio::time::sleep(COUNT_EVERY).await;
                handle.run_upkeep();
            }
        };
        tokio::select! {
            ended = async { axum::serve(listener, router).await } => tracing::error!(?ended, "figures are served no more"),
            () = count => {}
        }
    };
    Ok((address, serve))
}

fn describe() {
    describe_counter!(REQUESTS, "Calls that were answered, by RPC and gRPC status code.");
    describe_histogram!(SECONDS, "How long calls took, by RPC.");
    describe_gauge!(IN_FLIGHT, "Calls that are being answered.");
    describe_gauge!(CONNECTIONS, "Connections to the database, by whether they are in use.");
    describe_gauge!(WAITING, "Calls that wait for a connection to the database.");
    describe_counter!(RETRIES, "Transactions that were tried again because others got in their way.");
    describe_gauge!(STREAMS, "Streams that are open, by RPC.");
    describe_counter!(JOBS, "Jobs that were tried, by kind and by whether they were done.");
    describe_counter!(PLANS, "Looks at whether plans of sessions still hold, by whether they could be kept right.");
}

async fn page(State((handle, db)): State<(PrometheusHandle, Db)>) -> ([(&'static str, &'static str); 1], String) {
    let pool = db.status();
    gauge!(CONNECTIONS, "state" => "in_use").set((pool.size - pool.available) as f64);
    gauge!(CONNECTIONS, "state" => "idle").set(pool.available as f64);
    gauge!(WAITING).set(pool.waiting as f64);
    ([("content-type", "text/plain; version=0.0.4")], handle.render())
}

/// A call that is being answered. Dropped unanswered, its caller has left.
pub struct Call {
    method: &'static Method,
    since: Instant,
    code: &'static str,
}

impl Call {
    /// A call has come in.
    pub fn begin(method: &'static Method) -> Self {
        gauge!(IN_FLIGHT).increment(1);
        Call { method, since: Instant::now(), code: "1" }
    }

    /// It was answered with these headers: a refusal has its status in them, an answer has it at its end.
    pub fn answered(mut self, headers: &HeaderMap) {
        let refused = headers.get("grpc-status").and_then(|code| CODES.iter().find(|known| *code == **known));
        self.code = refused.copied().unwrap_or("0");
    }
}

/// gRPC's status codes, as they are written.
const CODES: [&str; 17] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16"];

impl Drop for Call {
    fn drop(&mut self) {
        gauge!(IN_FLIGHT).decrement(1);
        counter!(REQUESTS, "rpc" => self.method.name(), "code" => self.code).increment(1);
        histogram!(SECONDS, "rpc" => self.method.name()).record(self.since.elapsed());
    }
}

/// A transaction is tried again.
pub fn transaction_retried() {
    counter!(RETRIES).increment(1);
}

/// A job was tried.
pub fn job_tried(kind: &'static str, done: bool) {
    counter!(JOBS, "kind" => kind, "outcome" => if done { "done" } else { "failed" }).increment(1);
}

/// A plan was looked at.
pub fn plan_looked_at(done: bool) {
    counter!(PLANS, "outcome" => if done { "done" } else { "failed" }).increment(1);
}

/// A stream that is open until this is dropped.
pub struct OpenStream {
    rpc: &'static str,
}

impl OpenStream {
    /// One more is open.
    pub fn begin(rpc: &'static str) -> Self {
        gauge!(STREAMS, "rpc" => rpc).increment(1);
        OpenStream { rpc }
    }
}

impl Drop for OpenStream {
    fn drop(&mut self) {
        gauge!(STREAMS, "rpc" => self.rpc).decrement(1);
    }
}
