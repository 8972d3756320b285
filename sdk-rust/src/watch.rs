//! Streams of messages that stay open: what every watch does, whatever its messages.

use crate::{Result, call};
use futures_util::{Stream, StreamExt, stream};
use prost::Message;
use std::{
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};
use wattlane_core::{Core, Method, WatchHandle, native::Native};

/// How a [`Watch`] stands with its server, so that an app can say how far what it shows can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum WatchState {
    /// The stream is being opened, for the first time or again.
    Connecting,
    /// Messages or heartbeats come: what is shown is current.
    Live,
    /// Connected, but nothing has come for 25 s, longer than a heartbeat takes: what is shown may be old. After 45 s the stream is opened anew.
    Stale,
    /// The server cannot be reached: two tries in a row have failed, or there is no network. The watch keeps trying, at least every 5 s.
    Offline,
}

/// Messages as they happen. It reconnects by itself and goes on where it was cut, so that nothing is missing and nothing comes twice; what it
/// tells as an error is what the server refuses, and ends it.
///
/// It is pulled: it connects when the first message is asked for, and its state moves only while somebody waits for the next. Dropping it
/// ends the server's side at once.
#[must_use = "a watch does nothing until its messages are asked for"]
pub struct Watch<T> {
    /// None once it was closed.
    messages: Option<Pin<Box<dyn Stream<Item = Result<T>> + Send>>>,
    handle: WatchHandle,
}

impl<T> Watch<T> {
    /// The next message; None once the server has ended the stream, after an error, and after [`close`](Watch::close). Dropping the future
    /// loses nothing: the next call goes on where it was. Errors: [`Error::Refused`](crate::Error::Refused) where the server refuses the
    /// stream, [`Error::Invalid`](crate::Error::Invalid) for a message that cannot be read. A server that is away is no error.
    pub async fn next(&mut self) -> Option<Result<T>> {
        StreamExt::next(self).await
    }

    /// Where the stream stands: after the message that came last. Kept by an app and given to `resume_after` later, a new watch goes on there.
    pub fn cursor(&self) -> Option<String> {
        text(self.handle.cursor())
    }

    /// How it stands now; `Offline` once it is over.
    pub fn state(&self) -> WatchState {
        self.handle.state().into()
    }

    /// Its state now, then each new one, until the watch is over: a stream of its own, for another task than the one that waits for messages.
    pub fn states(&self) -> WatchStates {
        WatchStates(self.handle.states())
    }

    /// Ends it: no message comes any more, and the server's side ends at once.
    pub fn close(&mut self) {
        self.messages = None;
        self.handle.close();
    }
}

impl<T> Stream for Watch<T> {
    type Item = Result<T>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<T>>> {
        let Some(messages) = &mut self.messages else { return Poll::Ready(None) };
        let message = messages.poll_next_unpin(context);
        if let Poll::Ready(None) = message {
            self.messages = None;
        }
        message
    }
}

/// See [`Watch::states`].
pub struct WatchStates(wattlane_core::States);

impl Stream for WatchStates {
    type Item = WatchState;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<WatchState>> {
        self.0.poll_next_unpin(context).map(|state| state.map(WatchState::from))
    }
}

impl From<wattlane_core::WatchState> for WatchState {
    fn from(state: wattlane_core::WatchState) -> Self {
        match state {
            wattlane_core::WatchState::Connecting => WatchState::Connecting,
            wattlane_core::WatchState::Live => WatchState::Live,
            wattlane_core::WatchState::Stale => WatchState::Stale,
            wattlane_core::WatchState::Offline => WatchState::Offline,
        }
    }
}

/// Begins a watch of `method`; `pick` makes of a message what its caller gets.
pub(crate) fn begin<Q, A, T>(core: &Arc<Core<Native>>, method: &'static Method, request: &Q, pick: fn(A) -> Result<T>) -> Watch<T>
where
    Q: Message,
    A: Message + Default + 'static,
    T: Send + 'static,
{
    let watch = core.watch(method, request.encode_to_vec());
    let handle = watch.handle();
    // The future of a message that is waited for stays in here when a caller gives up waiting, and is gone on with by the next.
    let messages = stream::unfold(Some(watch), move |watch| async move {
        let mut watch = watch?;
        let message = watch.next().await?.map_err(Into::into).and_then(|message| pick(call::decode(&message)?));
        // After what cannot be read nothing may come: it would look as if nothing were missing.
        let rest = message.is_ok().then_some(watch);
        Some((message, rest))
    });
    Watch { messages: Some(Box::pin(messages)), handle }
}

fn text(cursor: Option<Vec<u8>>) -> Option<String> {
    cursor.and_then(|cursor| String::from_utf8(cursor).ok())
}

/// A watch as phones hold it: pulled by one task, told of by another, closed by a third.
#[cfg(feature = "uniffi")]
pub(crate) struct Pulled<T> {
    watch: futures_util::lock::Mutex<Option<Watch<T>>>,
    states: futures_util::lock::Mutex<WatchStates>,
    handle: WatchHandle,
}

#[cfg(feature = "uniffi")]
impl<T> Pulled<T> {
    pub fn new(watch: Watch<T>) -> Self {
        let (states, handle) = (watch.states(), watch.handle.clone());
        Pulled { watch: Some(watch).into(), states: states.into(), handle }
    }

    pub async fn next(&self) -> Result<Option<T>> {
        let message = match &mut *self.watch.lock().await {
            Some(watch) => watch.next().await.transpose(),
            None => Ok(None),
        };
        self.let_go_if_over();
        message
    }

    pub async fn next_state(&self) -> Option<WatchState> {
        self.states.lock().await.next().await
    }

    pub fn cursor(&self) -> Option<String> {
        text(self.handle.cursor())
    }

    pub fn state(&self) -> WatchState {
        self.handle.state().into()
    }

    pub fn close(&self) {
        self.handle.close();
        self.let_go_if_over();
    }

    /// Whoever comes last, the one that closes or the one that waited for a message, ends the server's side.
    fn let_go_if_over(&self) {
        if self.handle.is_over()
            && let Some(mut watch) = self.watch.try_lock()
        {
            *watch = None;
        }
    }
}
