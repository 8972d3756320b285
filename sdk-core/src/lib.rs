//! All behaviour of the SDKs, on bytes: deadlines, retries, token refresh, pages and watches, the same in Rust, on phones and in browsers.
//!
//! It knows no message type. It sets and reads a few fields, whose numbers the method table says, by appending to the encoded message and by
//! scanning its top level. It has no runtime and no clock of its own: a [`Platform`] lends them.
//!
//! Nothing here says `Send`. With a platform named, the compiler sees for itself whether a future is.
#![expect(async_fn_in_trait, reason = "a platform's futures are Send where its own are, which a bound would take away from browsers")]

pub mod error;
pub mod wire;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(not(target_arch = "wasm32"))]
pub mod native;

mod cell;
mod slots;
mod state;
mod watch;

pub use error::{Error, code};
pub use state::{States, WatchHandle, WatchState};
pub use watch::{Timing, Watch};

use bytes::Bytes;
use cell::Cell;
use futures_util::{
    future::{Either, select},
    lock::Mutex,
};
use std::{pin::pin, sync::Arc, time::Duration};

/// The most bytes of a request.
pub const REQUEST_BYTES_MAX: usize = 4 * 1024 * 1024;
/// How often a call is tried, the first time included.
const TRIES_MAX: u32 = 4;
/// The most streams at once to a host that is spoken to by HTTP/1.1 without TLS: a browser opens six connections to it, and calls need some.
pub const STREAMS_MAX: usize = 4;
/// The pause after the first failure; each one after it doubles it.
const PAUSE_FIRST: Duration = Duration::from_millis(100);
const PAUSE_MAX: Duration = Duration::from_secs(5);

/// One row of the method table. A field number of 0 means that the message has no such field.
#[derive(Debug)]
pub struct Method {
    /// As it stands in the request line.
    pub path: &'static str,
    /// Whether it only reads, so that trying it again does no harm.
    pub reads: bool,
    /// The number of the request's `request_id`.
    pub request_id: u32,
    /// The number of the request's `page_token`.
    pub page_token: u32,
    /// The number of the answer's `next_page_token`.
    pub next_page_token: u32,
    /// The number of the request's `resume_after`.
    pub resume_after: u32,
    /// The number of the answer's `cursor`.
    pub cursor: u32,
    /// The number of the answer's `heartbeat`.
    pub heartbeat: u32,
}

/// A call, ready to go out.
pub struct Call {
    /// As it stands in the request line.
    pub path: &'static str,
    /// The encoded request.
    pub body: Bytes,
    /// What goes into `authorization: Bearer …`.
    pub token: Arc<str>,
    /// How long the server may take.
    pub timeout: Option<Duration>,
}

/// What the core needs of the machine it runs on. Two of them exist, and a third in tests.
pub trait Platform {
    /// The answer of a call, message by message.
    type Body: Body;
    /// Sends a request. A unary call is one whose answer has one message.
    async fn open(&self, call: Call) -> Result<Self::Body, Error>;
    /// A fresh access token from the embedder.
    async fn access_token(&self) -> Result<String, Error>;
    /// Waits.
    async fn sleep(&self, time: Duration);
    /// Time that only goes forwards, from any start.
    fn now(&self) -> Duration;
    /// Bytes that nobody can foresee.
    fn random(&self) -> [u8; 16];

    /// The connection that calls go over now: a number that changes when it is given up.
    fn connection(&self) -> u64 {
        0
    }

    /// Gives that connection up, if it is still the one in use: calls from now on go over a new one.
    fn give_up(&self, connection: u64) {
        let _ = connection;
    }

    /// Takes the place of one more stream to the server. False where [`STREAMS_MAX`] are taken and no more may be.
    fn take_stream(&self) -> bool {
        true
    }

    /// Gives such a place back.
    fn give_back_stream(&self) {}
}

/// An answer, message by message.
pub trait Body {
    /// The next message; None at the end. Dropping the future loses nothing.
    async fn next(&mut self) -> Option<Result<Bytes, Error>>;
}

/// The tokens of one call: the one it went out with, and the one that the server would not have.
#[derive(Default)]
struct Tokens {
    used: Option<Arc<str>>,
    refused: Option<Arc<str>>,
}

impl Tokens {
    /// Whether a fresh token may help: one was sent, and was the first to be refused. Where none was sent, its source failed.
    fn refuse(&mut self) -> bool {
        self.used.take().is_some_and(|used| self.refused.replace(used).is_none())
    }
}

/// The behaviour of a client.
pub struct Core<P> {
    platform: P,
    token: Mutex<Option<Arc<str>>>,
    timing: Timing,
    /// How often somebody has asked to reconnect.
    nudges: Cell<u64>,
}

impl<P: Platform> Core<P> {
    /// A client on a platform.
    pub fn new(platform: P) -> Arc<Self> {
        Core::with_timing(platform, Timing::default())
    }

    /// A client on a platform, whose watches have a patience of their own.
    pub fn with_timing(platform: P, timing: Timing) -> Arc<Self> {
        Arc::new(Core { platform, token: Mutex::new(None), timing, nudges: Cell::new(0) })
    }

    /// One unary call: named if it writes, bounded, tried again where that does no harm, with one refresh of the token.
    pub async fn call(&self, method: &Method, mut body: Vec<u8>, timeout: Duration) -> Result<Bytes, Error> {
        if method.request_id != 0 && wire::last(&body, method.request_id).is_none() {
            wire::append(&mut body, method.request_id, uuid(self.platform.random()).as_bytes());
        }
        if body.len() > REQUEST_BYTES_MAX {
            return Err(Error::with_reason(
                code::RESOURCE_EXHAUSTED,
                "REQUEST_TOO_LARGE",
                "the request is larger than 4 MiB, and was not sent",
            ));
        }
        let (body, deadline) = (Bytes::from(body), self.platform.now().saturating_add(timeout));
        let harmless = method.reads || method.request_id != 0;
        let (mut tries, mut tokens) = (1, Tokens::default());
        loop {
            let left = deadline.saturating_sub(self.platform.now());
            let error = match self.within(left, self.unary(method, &body, left, &mut tokens)).await {
                Ok(answer) => return Ok(answer),
                Err(error) => error,
            };
            // Whoever's timer was first, and whatever it says of it.
            if self.platform.now() >= deadline {
                return Err(deadline_exceeded());
            }
            if error.code == code::UNAUTHENTICATED && tokens.refuse() {
                continue;
            }
            let pause = self.pause(tries, &error);
            if error.code != code::UNAVAILABLE || !harmless || tries == TRIES_MAX || self.platform.now().saturating_add(pause) >= deadline {
                return Err(error);
            }
            self.platform.sleep(pause).await;
            tries += 1;
        }
    }

    /// The request of the page after the one that answered `reply`; None after the last.
    pub fn next_page(method: &Method, request: &[u8], reply: &[u8]) -> Option<Vec<u8>> {
        let token = wire::last(reply, method.next_page_token)?;
        let mut next = request.to_vec();
        wire::append(&mut next, method.page_token, token);
        Some(next)
    }

    /// Tells every watch that it may be worth trying now: the phone woke up, or its network is another. One that pauses between two tries, or
    /// whose try is under way, begins anew at once; one that is stale opens its stream anew, over a new connection. Others go on.
    pub fn reconnect_now(&self) {
        self.nudges.change(|nudges| *nudges += 1);
    }

    /// Tells every watch that the network is another. What runs over the old one may be dead without a word, so each opens its stream anew, over a
    /// new connection, and so does the next call.
    pub fn network_changed(&self) {
        self.platform.give_up(self.platform.connection());
        self.reconnect_now();
    }

    /// A stream that reconnects and resumes.
    pub fn watch(self: &Arc<Self>, method: &'static Method, body: Vec<u8>) -> Watch<P> {
        Watch::new(self.clone(), method, body)
    }

    async fn unary(&self, method: &Method, body: &Bytes, left: Duration, tokens: &mut Tokens) -> Result<Bytes, Error> {
        let mut reply = self.open(method, body.clone(), Some(left), tokens).await?;
        let message = reply.next().await.ok_or_else(|| Error::new(code::INTERNAL, "the answer is empty"))??;
        match reply.next().await {
            None => Ok(message),
            Some(Err(error)) => Err(error),
            Some(Ok(_)) => Err(Error::new(code::INTERNAL, "there are two answers")),
        }
    }

    async fn open(&self, method: &Method, body: Bytes, timeout: Option<Duration>, tokens: &mut Tokens) -> Result<P::Body, Error> {
        let token = self.token(tokens.refused.as_deref()).await?;
        tokens.used = Some(token.clone());
        self.platform.open(Call { path: method.path, body, token, timeout }).await
    }

    /// The token in use; a new one if it is the refused one. Many refused calls make one refresh.
    async fn token(&self, refused: Option<&str>) -> Result<Arc<str>, Error> {
        let mut held = self.token.lock().await;
        if let Some(token) = held.as_ref().filter(|token| Some(&***token) != refused) {
            return Ok(token.clone());
        }
        let fresh: Arc<str> = self.platform.access_token().await?.into();
        *held = Some(fresh.clone());
        Ok(fresh)
    }

    async fn within<T>(&self, time: Duration, work: impl Future<Output = Result<T, Error>>) -> Result<T, Error> {
        match select(pin!(work), pin!(self.platform.sleep(time))).await {
            Either::Left((outcome, _)) => outcome,
            Either::Right(_) => Err(deadline_exceeded()),
        }
    }

    /// What the server asks for; else between half and all of 100 ms doubled at each failure, at most 5 s.
    fn pause(&self, failures: u32, error: &Error) -> Duration {
        let most = (PAUSE_FIRST * (1 << (failures - 1).min(6))).min(PAUSE_MAX);
        let half = most / 2;
        error.retry_after.unwrap_or(half + half * u32::from(self.platform.random()[0]) / 255)
    }
}

fn deadline_exceeded() -> Error {
    Error::with_reason(code::DEADLINE_EXCEEDED, "DEADLINE_EXCEEDED", "there was no answer before the deadline")
}

/// Random bytes as the text of a UUID, version 4.
pub fn uuid(mut bytes: [u8; 16]) -> String {
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut text = String::with_capacity(36);
    for (index, byte) in bytes.iter().enumerate() {
        if matches!(index, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        for digit in [byte >> 4, byte & 15] {
            text.push(char::from(if digit < 10 { b'0' + digit } else { b'a' + digit - 10 }));
        }
    }
    text
}
