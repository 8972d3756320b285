//! `watch`: what an open watch of a session takes of memory, beside a bare tonic stream; and how long it takes from a report to one server until those
//! see it who watch at another.

use crate::{bare_stream, load, patch};
use anyhow::{Context, Result};
use bytes::Bytes;
use hdrhistogram::Histogram;
use prost::Message;
use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};
use tonic::Streaming;
use wattlane_proto::v1::{self, watch_session_response::Update};
use wattlane_tests::{raw::RawClient, server::resident_kb};

/// Watches, each of a session of its own.
const STREAMS: usize = patch::SESSIONS;
/// On each connection.
const STREAMS_EACH: usize = 100;
/// Reports a second.
const RATE: u64 = 500;
const WATCH: &str = "/wattlane.v1.SessionService/WatchSession";

/// Runs it and prints its ratio.
pub async fn run(quick: bool) -> Result<()> {
    let time = Duration::from_secs(if quick { 10 } else { 60 });
    let (_data, home) = load::server().await?;
    let other = tokio::task::block_in_place(|| home.start_beside());
    let provider = home.create_provider("Bench");
    println!("Putting {STREAMS} sessions of four periods");
    let writer = RawClient::new(&home.address).bearer(&provider.key);
    let ids = patch::fill(&writer).await?;
    // Statements prepared and pools filled.
    let warm = RawClient::new(&other.address).bearer(&provider.key);
    open(&warm, &ids[..STREAMS_EACH]).await?;
    tokio::time::sleep(Duration::from_secs(1)).await;

    let before = other.resident_kb();
    let streams = open_all(&other.address, &provider.key, &ids).await?;
    let ours = (other.resident_kb() - before) as f64 / STREAMS as f64;
    let bare = bare(&ids, &writer).await?;
    println!("{STREAMS} watches take {ours:.1} kB each, bare streams {bare:.1} kB each");
    deliver(&writer, streams, time).await?;
    println!("RATIO watch_memory {:.2} goal <=1.5", ours / bare);
    other.stop();
    home.stop();
    Ok(())
}

async fn open(client: &RawClient, ids: &[String]) -> Result<Vec<Streaming<Bytes>>> {
    let mut streams = Vec::with_capacity(ids.len());
    for id in ids {
        let request = v1::WatchSessionRequest { id: id.clone(), ..Default::default() };
        let mut stream = client.stream(WATCH, request.encode_to_vec().into()).await?;
        stream.message().await?.context("a snapshot")?;
        streams.push(stream);
    }
    Ok(streams)
}

async fn open_all(address: &str, key: &str, ids: &[String]) -> Result<Vec<Streaming<Bytes>>> {
    let mut streams = Vec::with_capacity(ids.len());
    for some in ids.chunks(STREAMS_EACH) {
        streams.extend(open(&RawClient::new(address).bearer(key), some).await?);
    }
    Ok(streams)
}

/// A process that serves bare streams.
struct Bare {
    child: Child,
    address: String,
}

impl Bare {
    fn start() -> Result<Self> {
        let mut child =
            Command::new(std::env::current_exe()?).arg(bare_stream::NAME).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().context("its output")?).read_line(&mut line)?;
        Ok(Bare { child, address: format!("http://{}", line.trim()) })
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

/// Kilobytes that a bare stream takes, which sends a snapshot of the same bytes.
async fn bare(ids: &[String], writer: &RawClient) -> Result<f64> {
    let snapshot = v1::WatchSessionRequest { id: ids[0].clone(), ..Default::default() };
    let snapshot = writer.bytes(WATCH, snapshot.encode_to_vec().into()).await?;
    let bare = Bare::start()?;
    let open = async |client: &RawClient, count: usize| -> Result<Vec<Streaming<Bytes>>> {
        let mut streams = Vec::with_capacity(count);
        for _ in 0..count {
            let mut stream = client.stream(bare_stream::PATH, snapshot.clone()).await?;
            stream.message().await?.context("a snapshot")?;
            streams.push(stream);
        }
        Ok(streams)
    };
    drop(open(&RawClient::new(&bare.address), STREAMS_EACH).await?);
    tokio::time::sleep(Duration::from_secs(1)).await;
    let before = resident_kb(bare.child.id());
    let mut streams = Vec::with_capacity(STREAMS);
    for _ in 0..STREAMS / STREAMS_EACH {
        streams.extend(open(&RawClient::new(&bare.address), STREAMS_EACH).await?);
    }
    Ok((resident_kb(bare.child.id()) - before) as f64 / STREAMS as f64)
}

/// Reports to one server at a steady rate, and sees at the other how long each takes to come.
async fn deliver(writer: &RawClient, streams: Vec<Streaming<Bytes>>, time: Duration) -> Result<()> {
    let sent: Arc<Vec<Mutex<Option<Instant>>>> = Arc::new((0..=RATE * time.as_secs()).map(|_| Mutex::new(None)).collect());
    let seen = Arc::new(Mutex::new(Histogram::<u64>::new_with_max(60_000_000, 3)?));
    let count = Arc::new(AtomicUsize::new(0));
    for mut stream in streams {
        let (sent, seen, count) = (sent.clone(), seen.clone(), count.clone());
        tokio::spawn(async move {
            while let Ok(Some(message)) = stream.message().await {
                let Ok(v1::WatchSessionResponse { update: Some(Update::Delta(delta)), .. }) = v1::WatchSessionResponse::decode(message)
                else {
                    continue;
                };
                let number = delta.last_updated.map(patch::number).unwrap_or_default() as usize;
                let Some(began) = sent.get(number).and_then(|began| *began.lock().expect("nobody panics")) else { continue };
                seen.lock().expect("nobody panics").saturating_record(began.elapsed().as_micros() as u64);
                count.fetch_add(1, Ordering::Relaxed);
            }
        });
    }
    let mut turns = tokio::time::interval(Duration::from_micros(1_000_000 / RATE));
    turns.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Burst);
    let (began, failed) = (Instant::now(), Arc::new(AtomicU64::new(0)));
    let total = RATE * time.as_secs();
    for number in 1..=total {
        turns.tick().await;
        let (writer, failed) = (writer.clone(), failed.clone());
        *sent[number as usize].lock().expect("nobody panics") = Some(Instant::now());
        tokio::spawn(async move {
            if writer.bytes("/wattlane.v1.SessionService/PatchSession", patch::patch(number)).await.is_err() {
                failed.fetch_add(1, Ordering::Relaxed);
            }
        });
    }
    let rate = total as f64 / began.elapsed().as_secs_f64();
    let patience = Instant::now() + Duration::from_secs(10);
    while count.load(Ordering::Relaxed) < total as usize && Instant::now() < patience {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let seen = seen.lock().expect("nobody panics");
    println!(
        "Written at one server, seen at the other, {rate:.0} updates/s, {STREAMS} watches: p50 {:.1} ms, p99 {:.1} ms, most {:.1} ms (goal p99 <500 ms); \
         {} of {total} came, {} calls failed",
        seen.value_at_quantile(0.5) as f64 / 1_000.0,
        seen.value_at_quantile(0.99) as f64 / 1_000.0,
        seen.max() as f64 / 1_000.0,
        count.load(Ordering::Relaxed),
        failed.load(Ordering::Relaxed),
    );
    Ok(())
}
