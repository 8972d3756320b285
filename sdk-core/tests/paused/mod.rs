//! A platform whose clock is tokio's, which stands still until nobody can go on: hours pass in no time, and to the millisecond.

use bytes::Bytes;
use futures_util::StreamExt;
use prost::Message;
use std::{
    collections::VecDeque,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, AtomicU64, AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::time::Instant;
use wattlane_core::{Body, Call, Core, Error, Method, Platform, STREAMS_MAX, Watch, WatchState, code};

pub static WATCH: Method =
    Method { path: "/s/Watch", reads: true, request_id: 0, page_token: 0, next_page_token: 0, resume_after: 3, cursor: 2, heartbeat: 4 };

#[derive(Clone, PartialEq, Message)]
pub struct Request {
    #[prost(string, tag = "1")]
    pub id: String,
    #[prost(string, tag = "3")]
    pub resume_after: String,
}

#[derive(Clone, PartialEq, Message)]
pub struct Event {
    #[prost(string, tag = "2")]
    pub cursor: String,
    #[prost(bool, tag = "4")]
    pub heartbeat: bool,
}

/// What a try to open the stream leads to.
pub enum Opening {
    Fails(Error),
    /// Nothing, for ever.
    Hangs,
    /// Each at its millisecond after the opening: a message, an error, or the server's end; then nothing, for ever.
    Says(Vec<(u64, Said)>),
}

pub type Said = Option<Result<Bytes, Error>>;

pub fn event(cursor: &str) -> Said {
    Some(Ok(Event { cursor: cursor.into(), heartbeat: false }.encode_to_vec().into()))
}

pub fn heartbeat(cursor: &str) -> Said {
    Some(Ok(Event { cursor: cursor.into(), heartbeat: true }.encode_to_vec().into()))
}

pub fn cut() -> Said {
    Some(Err(Error::new(code::UNAVAILABLE, "cut")))
}

pub fn away() -> Opening {
    Opening::Fails(Error::new(code::UNAVAILABLE, "away"))
}

/// What the core asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Milliseconds since the start.
    pub at: u64,
    pub token: String,
    pub resume_after: String,
}

pub struct Paused {
    pub start: Instant,
    pub script: Mutex<VecDeque<Opening>>,
    pub asked: Mutex<Vec<Asked>>,
    /// How many connections were given up.
    pub connection: AtomicU64,
    pub minted: AtomicU32,
    /// The byte that everything random is made of.
    pub random: u8,
    /// How many streams there are to its server; None where nobody counts them.
    pub streams: Option<Arc<AtomicUsize>>,
}

pub struct Saying {
    begun: Instant,
    rest: VecDeque<(u64, Said)>,
}

impl Body for Saying {
    async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        let Some((at, _)) = self.rest.front() else { return std::future::pending().await };
        tokio::time::sleep_until(self.begun + Duration::from_millis(*at)).await;
        self.rest.pop_front().and_then(|(_, said)| said)
    }
}

impl Platform for &Paused {
    type Body = Saying;

    async fn open(&self, call: Call) -> Result<Saying, Error> {
        let resume_after = Request::decode(call.body).unwrap().resume_after;
        self.asked.lock().unwrap().push(Asked { at: self.now().as_millis() as u64, token: call.token.to_string(), resume_after });
        let next = self.script.lock().unwrap().pop_front();
        match next {
            Some(Opening::Says(said)) => Ok(Saying { begun: Instant::now(), rest: said.into() }),
            Some(Opening::Fails(error)) => Err(error),
            Some(Opening::Hangs) | None => std::future::pending().await,
        }
    }

    async fn access_token(&self) -> Result<String, Error> {
        Ok((self.minted.fetch_add(1, Ordering::Relaxed) + 1).to_string())
    }

    async fn sleep(&self, time: Duration) {
        tokio::time::sleep(time).await;
    }

    fn now(&self) -> Duration {
        self.start.elapsed()
    }

    fn random(&self) -> [u8; 16] {
        [self.random; 16]
    }

    fn connection(&self) -> u64 {
        self.connection.load(Ordering::Relaxed)
    }

    fn give_up(&self, connection: u64) {
        let _ = self.connection.compare_exchange(connection, connection + 1, Ordering::Relaxed, Ordering::Relaxed);
    }

    fn take_stream(&self) -> bool {
        let one_more = |taken| (taken < STREAMS_MAX).then_some(taken + 1);
        self.streams.as_ref().is_none_or(|streams| streams.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_more).is_ok())
    }

    fn give_back_stream(&self) {
        if let Some(streams) = &self.streams {
            streams.fetch_sub(1, Ordering::SeqCst);
        }
    }
}

impl Paused {
    pub fn script(script: impl IntoIterator<Item = Opening>) -> Self {
        Paused {
            start: Instant::now(),
            script: Mutex::new(script.into_iter().collect()),
            asked: Mutex::default(),
            connection: AtomicU64::default(),
            minted: AtomicU32::default(),
            random: 255,
            streams: None,
        }
    }

    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    pub fn asked_at(&self) -> Vec<u64> {
        self.asked().iter().map(|asked| asked.at).collect()
    }

    pub fn resumed_after(&self) -> Vec<String> {
        self.asked().into_iter().map(|asked| asked.resume_after).collect()
    }

    pub fn milliseconds(&self) -> u64 {
        self.start.elapsed().as_millis() as u64
    }
}

/// What one watch told, with the milliseconds since the start.
#[derive(Default)]
pub struct Told {
    pub cursors: Vec<String>,
    pub states: Vec<(u64, WatchState)>,
    /// What it ended with, if it ended by itself: an error, or the server's end.
    pub end: Option<Option<Error>>,
}

/// Listens to a watch for so long, or to its end.
pub async fn listen<'a>(fake: &'a Paused, watch: &mut Watch<&'a Paused>, time: Duration) -> Told {
    let mut told = Told::default();
    let mut states = watch.handle().states();
    let listening = async {
        while let Some(state) = states.next().await {
            told.states.push((fake.milliseconds(), state));
        }
    };
    let (cursors, end) = (&mut told.cursors, &mut told.end);
    let pulling = async {
        loop {
            match watch.next().await {
                Some(Ok(message)) => cursors.push(Event::decode(message).unwrap().cursor),
                Some(Err(error)) => break *end = Some(Some(error)),
                None => break *end = Some(None),
            }
        }
    };
    // Those who listen hear the last state before the time is over.
    let _ = tokio::time::timeout(time, async { futures_util::join!(pulling, listening) }).await;
    told
}

/// A watch from the beginning.
pub fn begin(fake: &Paused) -> (Arc<Core<&Paused>>, Watch<&Paused>) {
    let core = Core::new(fake);
    let watch = core.watch(&WATCH, Vec::new());
    (core, watch)
}
