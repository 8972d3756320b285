//! One load generator for ours and the baseline: so many calls in flight on one connection.

use anyhow::Result;
use bytes::Bytes;
use hdrhistogram::Histogram;
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};
use wattlane_tests::{
    raw::RawClient,
    server::{Server, TemporaryData},
};

/// Calls in flight.
pub const IN_FLIGHT: usize = 64;

/// A server on data of its own, which is kept for as long as the first is held.
pub async fn server() -> Result<(TemporaryData, Server)> {
    let data = TemporaryData::make();
    let path = data.path().to_owned();
    let server = tokio::task::spawn_blocking(move || Server::start_in(path)).await?;
    Ok((data, server))
}

/// What was measured.
pub struct Measured {
    /// Calls a second.
    pub rate: f64,
    /// Microseconds.
    pub p50: u64,
    /// Microseconds.
    pub p99: u64,
}

/// Microseconds up to a minute, in three digits.
fn latencies() -> Histogram<u64> {
    Histogram::new_with_max(60_000_000, 3).expect("three digits")
}

/// Calls `path` with one request after another, for so long. Panics at the first refusal: a bench of errors says nothing.
pub async fn run(
    client: &RawClient,
    path: &'static str,
    requests: impl Fn(usize) -> Bytes + Send + Sync + 'static,
    time: Duration,
) -> Measured {
    let (requests, counter, start) = (Arc::new(requests), Arc::new(AtomicUsize::new(0)), Instant::now());
    let workers = (0..IN_FLIGHT).map(|_| {
        let (client, requests, counter) = (client.clone(), requests.clone(), counter.clone());
        tokio::spawn(async move {
            let mut measured = latencies();
            while start.elapsed() < time {
                let request = requests(counter.fetch_add(1, Ordering::Relaxed));
                let began = Instant::now();
                client.bytes(path, request).await.expect("the call succeeds");
                measured.saturating_record(began.elapsed().as_micros() as u64);
            }
            measured
        })
    });
    let mut all = latencies();
    for worker in workers.collect::<Vec<_>>() {
        all.add(worker.await.expect("no call failed")).expect("of one kind");
    }
    let rate = all.len() as f64 / start.elapsed().as_secs_f64();
    Measured { rate, p50: all.value_at_quantile(0.5), p99: all.value_at_quantile(0.99) }
}

/// Prints a round.
pub fn tell(name: &str, round: usize, ours: &Measured, theirs: f64, latencies: Option<&Measured>) {
    let of_theirs = latencies.map(|m| format!(" (p50 {} µs, p99 {} µs)", m.p50, m.p99)).unwrap_or_default();
    println!("{name} {round}: ours {:.0}/s (p50 {} µs, p99 {} µs), baseline {theirs:.0}/s{of_theirs}", ours.rate, ours.p50, ours.p99);
}

/// The one in the middle.
pub fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
