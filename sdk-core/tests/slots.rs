//! At most four streams to a host that is spoken to by HTTP/1.1 without TLS.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[expect(dead_code, reason = "watch.rs uses the rest")]
mod paused;

use paused::{Opening, Paused, WATCH, cut, event};
use std::{
    sync::{Arc, atomic::AtomicUsize},
    time::Duration,
};
use wattlane_core::{Core, Error, STREAMS_MAX, Watch, code};

fn streaming() -> impl Iterator<Item = Opening> {
    (0..20).map(|_| Opening::Says(vec![(0, event("1"))]))
}

fn limited(streams: &Arc<AtomicUsize>, script: impl IntoIterator<Item = Opening>) -> Paused {
    Paused { streams: Some(streams.clone()), ..Paused::script(script) }
}

async fn first(watch: &mut Watch<&Paused>) -> Result<(), Error> {
    watch.next().await.unwrap().map(drop)
}

#[tokio::test(start_paused = true)]
async fn a_fifth_stream_is_refused_before_anything_is_sent_until_one_of_the_four_has_gone() {
    let streams = Arc::default();
    let (fake, other) = (limited(&streams, streaming()), limited(&streams, streaming()));
    let mut open: Vec<_> = (0..STREAMS_MAX).map(|_| Core::new(&fake).watch(&WATCH, Vec::new())).collect();
    for watch in &mut open {
        first(watch).await.unwrap();
    }
    // Another client of the same host.
    let core = Core::new(&other);
    let mut fifth = core.watch(&WATCH, Vec::new());
    let error = first(&mut fifth).await.unwrap_err();
    assert_eq!((error.code, &*error.reason, other.asked().len()), (code::RESOURCE_EXHAUSTED, "TOO_MANY_STREAMS", 0));
    assert!(fifth.next().await.is_none());

    drop(open.pop());
    first(&mut core.watch(&WATCH, Vec::new())).await.unwrap();
    open[0].handle().close();
    assert!(open[0].next().await.is_none());
    let mut again = [core.watch(&WATCH, Vec::new()), core.watch(&WATCH, Vec::new())];
    for watch in &mut again {
        first(watch).await.unwrap();
    }
    assert_eq!(first(&mut core.watch(&WATCH, Vec::new())).await.unwrap_err().reason, "TOO_MANY_STREAMS");
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_reconnects_keeps_its_place_and_one_that_has_ended_gives_it_back() {
    let streams = Arc::default();
    let fake = limited(&streams, (0..4).map(|_| Opening::Says(vec![(0, cut())])));
    let core = Core::new(&fake);
    let mut open: Vec<_> = (0..STREAMS_MAX).map(|_| core.watch(&WATCH, Vec::new())).collect();
    for watch in &mut open {
        assert!(tokio::time::timeout(Duration::from_millis(1), watch.next()).await.is_err());
    }
    assert_eq!(first(&mut core.watch(&WATCH, Vec::new())).await.unwrap_err().reason, "TOO_MANY_STREAMS");

    let ends = limited(&streams, [Opening::Says(vec![(0, None)]), Opening::Says(vec![(0, event("1"))])]);
    drop(open.pop());
    let core = Core::new(&ends);
    let mut ended = core.watch(&WATCH, Vec::new());
    assert!(ended.next().await.is_none());
    first(&mut core.watch(&WATCH, Vec::new())).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn other_hosts_and_other_transports_have_places_of_their_own() {
    let full = limited(&Arc::default(), streaming());
    let core = Core::new(&full);
    let _open: Vec<_> = (0..STREAMS_MAX).map(|_| core.watch(&WATCH, Vec::new())).collect();
    for fake in [limited(&Arc::default(), streaming()), Paused::script(streaming())] {
        first(&mut Core::new(&fake).watch(&WATCH, Vec::new())).await.unwrap();
    }
    let unlimited = Paused::script(streaming());
    let core = Core::new(&unlimited);
    let mut many: Vec<_> = (0..10).map(|_| core.watch(&WATCH, Vec::new())).collect();
    for watch in &mut many {
        first(watch).await.unwrap();
    }
}
