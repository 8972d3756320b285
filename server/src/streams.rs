//! What all server streams have in common: heartbeats, an end with the credential, an end with the server, and cursors.

mod cursor;

pub use cursor::{Cursor, CursorFault};

use crate::{
    auth::{Authenticator, Caller},
    error::{Error, Result},
    metrics::OpenStream,
};
use futures_util::{Stream, StreamExt, stream};
use jiff::Timestamp;
use std::{pin::Pin, sync::Arc, time::Duration};
use tokio::{sync::watch, time::Instant};
use tonic::Status;
use wattlane_proto::v1::Reason;

/// How long a stream is silent at most.
const HEARTBEAT: Duration = Duration::from_secs(20);

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
        let left = caller.expires.map(|expires| Duration::try_from(expires - Timestamp::now()).unwrap_or_default());
        Life {
            expires: left.map(|left| Instant::now() + left),
            caller: Box::new(caller.clone()),
            authenticator: self.authenticator.clone(),
            closing: self.closing.clone(),
            _open: OpenStream::begin(caller.request.rpc),
        }
    }
}

/// The life of one stream: it ends with its caller's credential, and with the server.
pub struct Life {
    expires: Option<Instant>,
    caller: Box<Caller>,
    authenticator: Arc<Authenticator>,
    closing: watch::Receiver<bool>,
    _open: OpenStream,
}

impl Life {
    /// Who watches.
    pub fn caller(&self) -> &Caller {
        &self.caller
    }

    /// Waits for something to tell; None when it is time for a heartbeat. Errors: UNAUTHENTICATED when the credential has ended or was revoked,
    /// UNAVAILABLE when the server stops.
    pub async fn wait<T>(&mut self, coming: impl Future<Output = T>) -> Result<Option<T>> {
        let now = Instant::now();
        // A stream that never rests ends all the same.
        if self.expires.is_some_and(|expires| expires <= now) {
            return Err(ended());
        }
        let beat = now + HEARTBEAT;
        let until = self.expires.map_or(beat, |expires| expires.min(beat));
        let stopping = async {
            let _ = self.closing.wait_for(|closing| *closing).await;
        };
        let came = tokio::select! {
            biased;
            () = stopping => return Err(Error::Unavailable("this server is stopping: go on at another".to_owned())),
            value = coming => Some(value),
            () = tokio::time::sleep_until(until) => None,
        };
        match came {
            Some(value) => Ok(Some(value)),
            // In a box: every stream has room for what it waits by, and this asks the database once in a long while.
            None => Box::pin(self.beat()).await.map(|()| None),
        }
    }

    /// Whether the stream may go on.
    async fn beat(&self) -> Result<()> {
        let expired = self.expires.is_some_and(|expires| expires <= Instant::now());
        if expired || !self.authenticator.is_still_good(&self.caller).await? { Err(ended()) } else { Ok(()) }
    }
}

fn ended() -> Error {
    Error::refused(Reason::Unauthenticated, "the credential that this stream was opened with has ended: open it again with a new one")
}

/// A stream that is told by its source step by step.
pub trait Source: Send + 'static {
    /// What it tells.
    type Message: Send;
    /// The next thing to tell.
    fn next(&mut self) -> impl Future<Output = Result<Self::Message>> + Send;
}

/// A source as a stream. It ends with its first error.
pub fn outgoing<S: Source>(source: S) -> Outgoing<S::Message> {
    let stream = stream::try_unfold(source, async |mut source: S| {
        let message = source.next().await?;
        Ok(Some((message, source)))
    });
    stream.map(|item: Result<S::Message>| item.map_err(Status::from)).boxed()
}
