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
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
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
    pub(crate) handle: WatchHandle,
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

pub(crate) fn text(cursor: Option<Vec<u8>>) -> Option<String> {
    cursor.and_then(|cursor| String::from_utf8(cursor).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Client, Error};
    use std::time::Duration;
    use tokio::time::timeout;

    #[derive(Clone, PartialEq, Message)]
    struct Nothing {}

    static WATCH: Method = Method {
        path: "/nowhere/Watch",
        reads: true,
        request_id: 0,
        page_token: 0,
        next_page_token: 0,
        resume_after: 3,
        cursor: 2,
        heartbeat: 4,
    };

    /// A watch of a port that nobody listens at.
    fn unreachable() -> Watch<()> {
        let client = Client::builder("http://127.0.0.1:1").api_key("key").connect().unwrap();
        begin(&client.core, &WATCH, &Nothing {}, |_: Nothing| Ok(()))
    }

    async fn at_once<T>(work: impl Future<Output = T>) -> T {
        timeout(Duration::from_secs(5), work).await.expect("within five seconds")
    }

    #[tokio::test]
    async fn its_states_are_told_to_another_task_and_closing_ends_them() {
        let mut watch = unreachable();
        let states = tokio::spawn(watch.states().collect::<Vec<_>>());
        let offline = async { while watch.next().await.is_some() {} };
        assert!(timeout(Duration::from_secs(1), offline).await.is_err(), "it goes on trying");
        assert_eq!(watch.state(), WatchState::Offline);
        watch.close();
        assert!(at_once(watch.next()).await.is_none());
        assert_eq!(at_once(states).await.unwrap(), [WatchState::Connecting, WatchState::Offline]);
    }

    #[tokio::test]
    async fn a_message_that_cannot_be_read_ends_it() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move {
            let mut connection = h2::server::handshake(listener.accept().await.unwrap().0).await.unwrap();
            while let Some(Ok((_, mut respond))) = connection.accept().await {
                let head = http::Response::builder().header("content-type", "application/grpc").body(()).unwrap();
                let mut body = respond.send_response(head, false).unwrap();
                // A field that says it is longer than it is.
                body.send_data(prost::bytes::Bytes::from_static(b"\0\0\0\0\x02\x0a\x09"), false).unwrap();
                std::mem::forget(body);
            }
        });
        let client = Client::builder(address).api_key("key").connect().unwrap();
        let mut watch = begin(&client.core, &WATCH, &Nothing {}, |_: Nothing| Ok(()));
        assert!(matches!(at_once(watch.next()).await, Some(Err(Error::Invalid { .. }))));
        assert!(at_once(watch.next()).await.is_none());
    }
}
