//! Watches of a real server on a bad network: its states say so, it resumes, and nothing is missing.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use serde_json::json;
use std::time::Duration;
use wattlane::{Client, Event, PatchSessionInput, PutSessionInput, PutTariffInput, WatchSessionResponse, WatchSessionResponseUpdate};
use wattlane_core::Timing;
use wattlane_tests::{
    Provider, Site,
    data::{session, tariff, with},
    faults::{Fault, Probe, passes_over},
};

/// Shorter than phones have it, and long enough that a busy machine is not taken for a dead line.
const TIMING: Timing = Timing { opening: Duration::from_secs(30), stale: Duration::from_secs(6), dead: Duration::from_secs(8) };

/// Answers the session's id.
async fn begin(client: &Client) -> String {
    client.tariffs().put_tariff(PutTariffInput::OcpiJson(tariff("T1", 0.35).to_string())).await.unwrap();
    let session = with(session("S"), json!({"charging_periods": []}));
    client.sessions().put_session(PutSessionInput::OcpiJson(session.to_string())).await.unwrap().id
}

/// Reports until it is told to stop. Answers the session's version then: nothing of it is under way any more.
async fn goes_on(client: &Client, mut stop: tokio::sync::oneshot::Receiver<()>) -> i64 {
    let begin: wattlane::Timestamp = "2026-05-04T10:00:00Z".parse().unwrap();
    let mut step: u32 = 0;
    loop {
        step += 1;
        let at = begin + Duration::from_secs(step.into());
        let patch = json!({"kwh": 10 + step, "last_updated": at.to_string()});
        let patched = client.sessions().patch_session("NL", "TST", "S", PatchSessionInput::OcpiJson(patch.to_string())).await;
        if stop.try_recv().is_ok() {
            return patched.unwrap().version;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// One fault while a session goes on: what of it is watched through the fault, once it is over and all of it has come.
async fn watched<T: Clone + Send + Sync + 'static>(
    fault: Fault,
    open: impl AsyncFn(&Client, &str) -> Probe<T>,
    is_last: impl Fn(&T, i64) -> bool,
) -> (Vec<T>, i64) {
    let provider = Site::start().provider();
    let (client, id) = (provider.backend(), begin(&provider.backend()).await);
    let target = provider.address.trim_start_matches("http://").parse().unwrap();
    let through = async |address: String| open(&bad_network(&provider, address), &id).await;
    let (stop, stopped) = tokio::sync::oneshot::channel();
    let (tell, version) = tokio::sync::oneshot::channel();
    let writing = async { tell.send(goes_on(&client, stopped).await).unwrap() };
    let mut seen = None;
    let check = async |mut probe: Probe<T>| {
        stop.send(()).unwrap();
        let version = version.await.unwrap();
        seen = Some((probe.messages(|messages| messages.last().is_some_and(|last| is_last(last, version))).await, version));
    };
    tokio::join!(writing, passes_over(fault, target, through, check));
    seen.unwrap()
}

fn bad_network(provider: &Provider, address: String) -> Client {
    Client::builder(address).api_key(&provider.key).watch_timing(TIMING).connect().unwrap()
}

const FAULTS: [Fault; 6] = [
    Fault::Cut,
    Fault::HalfOpen,
    Fault::Slow(Duration::from_secs(3)),
    Fault::Away(Duration::from_secs(3)),
    Fault::CutAfter(100),
    Fault::CutAfter(301),
];

#[tokio::test]
async fn history_is_whole_after_each_fault() {
    let open = async |client: &Client, _: &str| {
        let watch = client.events().watch_events().watch();
        let states = watch.states();
        Probe::of(watch, states)
    };
    let one = async |fault| {
        let (events, _) = watched(fault, open, |event: &Event, version| event.aggregate_version >= version).await;
        let positions: Vec<_> = events.iter().map(|event| event.position).collect();
        assert!(positions.windows(2).all(|pair| pair[0] + 1 == pair[1]), "{fault:?}: {positions:?}");
    };
    futures_util::future::join_all(FAULTS.map(one)).await;
}

#[tokio::test]
async fn a_session_rises_and_ends_as_it_is_after_each_fault() {
    let open = async |client: &Client, id: &str| {
        let watch = client.sessions().watch_session(id).watch();
        let states = watch.states();
        Probe::of(watch, states)
    };
    let version = |message: &WatchSessionResponse| match message.update.as_ref().unwrap() {
        WatchSessionResponseUpdate::Snapshot(session) => session.version,
        WatchSessionResponseUpdate::Delta(delta) => delta.version,
        other => panic!("{other:?}"),
    };
    let one = async |fault| {
        let (messages, last) = watched(fault, open, |message, last| version(message) >= last).await;
        let versions: Vec<_> = messages.iter().map(version).collect();
        assert!(versions.is_sorted(), "{fault:?}: {versions:?}");
        assert_eq!(versions.last(), Some(&last), "{fault:?}");
    };
    futures_util::future::join_all(FAULTS.map(one)).await;
}
