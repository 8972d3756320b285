//! What all server streams have in common: heartbeats, an end with the credential, an end with the server, and cursors.

mod cursor;

pub use cursor::{Cursor, CursorFault};

use crate::{
    auth::{Authenticator, Caller, RequestContext},
    error::{Error, Result},
    metrics::OpenStream,
};
use futures_util::{Stream, StreamExt, stream};
use jiff::Timestamp;
use std::{
    pin::{Pin, pin},
    sync::Arc,
    time::Duration,
};
use tokio::{sync::watch, time::Instant};
use tonic::Status;
use wattlane_proto::v1::Reason;

/// How long a stream is silent at most.
const HEARTBEAT: Duration = Duration::from_secs(20);
/// How often it is looked whether a credential without an end is still good.
const CHECK: Duration = Duration::from_secs(20);

/// A stream as it goes out.
pub type Outgoing<T> = Pin<Box<dyn Stream<Item = Result<T, Status>> + Send>>;

/// What streams of this server live by.
#[derive(Clone)]
pub struct Streams {
    authenticator: Arc<Authenticator>,
    closing: watch::Receiver<bool>,
}

impl Streams {
    /// Until `closing` says that the server stops.
    pub fn new(authenticator: Arc<Authenticator>, closing: watch::Receiver<bool>) -> Self {
        Streams { authenticator, closing }
    }

    /// The life of a stream that has just been opened.
    pub fn open(&self, caller: &Caller) -> Life {
        // The deadline was for the call to be answered; a stream reads for as long as it is open.
        let caller = Caller { request: RequestContext { deadline: None, ..caller.request.clone() }, ..caller.clone() };
        let left = caller.expires.map(|expires| Duration::try_from(expires - Timestamp::now()).unwrap_or_default());
        Life {
            expires: left.map(|left| Instant::now() + left),
            authenticator: self.authenticator.clone(),
            closing: self.closing.clone(),
            beat_at: Instant::now() + HEARTBEAT,
            check_at: Instant::now() + CHECK,
            _open: OpenStream::begin(caller.request.rpc),
            caller: Box::new(caller),
        }
    }
}

/// The life of one stream: it ends with its caller's credential, and with the server.
pub struct Life {
    expires: Option<Instant>,
    caller: Box<Caller>,
    authenticator: Arc<Authenticator>,
    closing: watch::Receiver<bool>,
    /// When there has to be a heartbeat.
    beat_at: Instant,
    /// When the credential is looked at again.
    check_at: Instant,
    _open: OpenStream,
}

impl Life {
    /// Who watches.
    pub fn caller(&self) -> &Caller {
        &self.caller
    }

    /// Waits for something that may have to be told; None when it is time for a heartbeat. Errors: UNAUTHENTICATED when the credential has ended or
    /// was revoked, UNAVAILABLE when the server stops.
    ///
    /// What is waited for may come often and tell nothing: neither the heartbeat nor the look at the credential is put off by it.
    pub async fn wait<T>(&mut self, coming: impl Future<Output = T>) -> Result<Option<T>> {
        let mut coming = pin!(coming);
        loop {
            let now = Instant::now();
            if self.expires.is_some_and(|expires| expires <= now) {
                return Err(ended());
            }
            if self.check_at <= now {
                // In a box: every stream has room for what it waits by, and this asks the database once in a long while.
                Box::pin(self.check()).await?;
                self.check_at = now + CHECK;
            }
            if self.beat_at <= now {
                return Ok(None);
            }
            let until = self.expires.into_iter().fold(self.beat_at.min(self.check_at), Instant::min);
            let stopping = async {
                let _ = self.closing.wait_for(|closing| *closing).await;
            };
            tokio::select! {
                biased;
                () = stopping => return Err(Error::Unavailable("this server is stopping: go on at another".to_owned())),
                value = &mut coming => return Ok(Some(value)),
                () = tokio::time::sleep_until(until) => {}
            }
        }
    }

    /// Something has been told.
    fn told(&mut self) {
        self.beat_at = Instant::now() + HEARTBEAT;
    }

    /// Whether the stream may go on.
    async fn check(&self) -> Result<()> {
        if self.authenticator.is_still_good(&self.caller).await? { Ok(()) } else { Err(ended()) }
    }
}

fn ended() -> Error {
    Error::refused(Reason::Unauthenticated, "the credential that this stream was opened with has ended: open it again with a new one")
}

/// A stream that is told by its source step by step.
pub trait Source: Send + 'static {
    /// What it tells.
    type Message: Send;
    /// Its life.
    fn life(&mut self) -> &mut Life;
    /// The next thing to tell.
    fn next(&mut self) -> impl Future<Output = Result<Self::Message>> + Send;
}

/// A source as a stream. It ends with its first error.
pub fn outgoing<S: Source>(source: S) -> Outgoing<S::Message> {
    let stream = stream::try_unfold(source, async |mut source: S| {
        let message = source.next().await?;
        source.life().told();
        Ok(Some((message, source)))
    });
    stream.map(|item: Result<S::Message>| item.map_err(Status::from)).boxed()
}
