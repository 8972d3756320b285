//! What Kotlin, Swift and Python get of this crate: a client, and streams that they pull. The methods of the services are generated.

use crate::{Client, Result, TokenSource, Watch, WatchState, WatchStates, call::Pages, watch::text};
use futures_util::{Stream, StreamExt};
use std::{
    future::Future,
    pin::Pin,
    sync::{self, Arc, OnceLock, PoisonError},
};
use tokio::{
    runtime::{Builder, Runtime},
    sync::{Mutex, OwnedMutexGuard},
    task::JoinHandle,
};
use wattlane_core::WatchHandle;

/// An app waits for the network far more than it computes.
const THREADS: usize = 2;

fn runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    let make = || Builder::new_multi_thread().worker_threads(THREADS).thread_name("wattlane").enable_all().build();
    RUNTIME.get_or_init(|| make().expect("a process that runs can have two more threads"))
}

/// A task that ends when nobody waits for it any more: a bare handle would let it run on.
struct Task<T>(JoinHandle<T>);

impl<T> Drop for Task<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Does work on threads of our own. UniFFI polls futures on the thread of the caller, which may be the one that draws the app. Dropping the
/// future drops the work.
pub(crate) async fn away<T: Send + 'static>(work: impl Future<Output = T> + Send + 'static) -> T {
    let mut task = Task(runtime().spawn(work));
    match (&mut task.0).await {
        Ok(done) => done,
        // UniFFI tells the app of a panic as its internal error.
        Err(failed) => std::panic::resume_unwind(failed.into_panic()),
    }
}

type Boxed<T> = Pin<Box<dyn Stream<Item = T> + Send>>;

/// A stream that is pulled from another thread than it runs on.
struct Pull<T>(Arc<Mutex<Pulled<T>>>);

struct Pulled<T> {
    /// None once it is over.
    stream: Option<Boxed<T>>,
    /// What has come for somebody who then had left: it is for the next who asks.
    left: Option<T>,
}

impl<T> Pulled<T> {
    const fn over() -> Self {
        Pulled { stream: None, left: None }
    }
}

impl<T: Send + 'static> Pull<T> {
    fn new(stream: impl Stream<Item = T> + Send + 'static) -> Self {
        Pull(Arc::new(Mutex::new(Pulled { stream: Some(Box::pin(stream)), left: None })))
    }

    async fn next(&self) -> Option<T> {
        let pulled = self.0.clone();
        let fill = async move {
            let mut pulled = pulled.lock_owned().await;
            if pulled.left.is_none() {
                pulled.left = match &mut pulled.stream {
                    Some(stream) => stream.next().await,
                    None => None,
                };
            }
            pulled
        };
        let mut pulled: OwnedMutexGuard<Pulled<T>> = away(fill).await;
        let item = pulled.left.take();
        if item.is_none() {
            pulled.stream = None;
        }
        item
    }

    /// Lets go of the stream. Somebody may wait for it, or have left so lately that their work is still being dropped: then as soon as they are gone.
    fn end(&self) {
        match self.0.try_lock() {
            Ok(mut pulled) => *pulled = Pulled::over(),
            Err(_) => {
                let pulled = self.0.clone();
                runtime().spawn(async move { *pulled.lock().await = Pulled::over() });
            }
        }
    }
}

/// Page after page of a list.
pub(crate) struct PulledPages<T>(Pull<Result<Vec<T>>>);

impl<T: Send + 'static> PulledPages<T> {
    pub fn new(pages: Pages<T>) -> Self {
        PulledPages(Pull::new(pages))
    }

    pub async fn next(&self) -> Result<Option<Vec<T>>> {
        self.0.next().await.transpose()
    }
}

/// A watch: pulled by one task, told of by another, cancelled by a third.
pub(crate) struct PulledWatch<T> {
    /// Each with where the stream stands after it.
    messages: Pull<(Result<T>, Option<String>)>,
    /// After the message that was handed out last: the stream's own is ahead of it while a message waits for the next who asks.
    cursor: sync::Mutex<Option<String>>,
    states: Pull<WatchState>,
    handle: WatchHandle,
}

impl<T: Send + 'static> PulledWatch<T> {
    pub fn new(watch: Watch<T>) -> Self {
        let (states, handle): (WatchStates, _) = (watch.states(), watch.handle.clone());
        let cursor = sync::Mutex::new(watch.cursor());
        let after = handle.clone();
        let messages = watch.map(move |message| (message, text(after.cursor())));
        PulledWatch { messages: Pull::new(messages), cursor, states: Pull::new(states), handle }
    }

    pub async fn next(&self) -> Result<Option<T>> {
        let message = self.messages.next().await.map(|(message, cursor)| {
            *self.reached() = cursor;
            message
        });
        if self.handle.is_over() {
            self.messages.end();
        }
        message.transpose()
    }

    pub async fn next_state(&self) -> Option<WatchState> {
        self.states.next().await
    }

    pub fn cursor(&self) -> Option<String> {
        self.reached().clone()
    }

    fn reached(&self) -> sync::MutexGuard<'_, Option<String>> {
        self.cursor.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn state(&self) -> WatchState {
        self.handle.state().into()
    }

    pub fn cancel(&self) {
        self.handle.close();
        self.messages.end();
    }
}

#[uniffi::export(name = "NativeClient")]
impl Client {
    /// A client that asks `tokens` for access tokens. It connects when it is first used. `provider` is the provider's id: needed where the tokens
    /// are of the provider's own OpenID Connect issuer. `sdk` is what calls it, such as `kotlin`.
    #[uniffi::constructor(default(provider = None))]
    pub fn new(address: &str, tokens: Arc<dyn TokenSource>, sdk: &str, provider: Option<String>) -> Result<Self> {
        let builder = Client::builder(address).access_tokens(tokens).sdk(sdk);
        match provider {
            Some(id) => builder.provider(id),
            None => builder,
        }
        .connect()
    }

    /// The app came to the foreground. See [`Client::reconnect_now`].
    fn on_foreground(&self) {
        self.reconnect_now();
    }

    /// The network is another. See [`Client::network_changed`].
    fn on_network_changed(&self) {
        self.network_changed();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::watch;
    use futures_util::{FutureExt, stream};
    use prost::Message;
    use std::time::Duration;
    use tokio::{
        sync::{mpsc, oneshot},
        time::timeout,
    };
    use wattlane_core::Method;

    async fn at_once<T>(work: impl Future<Output = T>) -> T {
        timeout(Duration::from_secs(5), work).await.expect("within five seconds")
    }

    #[tokio::test]
    async fn work_that_nobody_waits_for_any_more_is_dropped() {
        let (held, dropped) = oneshot::channel::<()>();
        let mut work = Box::pin(away(async move {
            std::future::pending::<()>().await;
            drop(held);
        }));
        assert!(work.as_mut().now_or_never().is_none());
        drop(work);
        assert!(at_once(dropped).await.is_err());
    }

    #[tokio::test]
    async fn what_came_for_somebody_who_had_left_comes_to_the_next() {
        let ((give, given), (comes, came)) = (oneshot::channel(), oneshot::channel());
        let pull = Pull::new(stream::once(async {
            let item = given.await.expect("it is given");
            comes.send(()).expect("somebody looks");
            item
        }));
        let mut waiting = Box::pin(pull.next());
        assert!(waiting.as_mut().now_or_never().is_none());
        give.send(1).expect("the stream is there");
        at_once(came).await.expect("it has come");
        drop(waiting);
        assert_eq!((at_once(pull.next()).await, at_once(pull.next()).await), (Some(1), None));
    }

    #[tokio::test]
    async fn a_stream_is_let_go_of_when_whoever_held_it_has_left() {
        let (held, dropped) = oneshot::channel::<()>();
        let pull = Pull::new(stream::once(async {
            std::future::pending::<()>().await;
            drop(held);
        }));
        let leaving = pull.0.clone().lock_owned().await;
        pull.end();
        drop(leaving);
        assert!(at_once(dropped).await.is_err());
        assert_eq!(at_once(pull.next()).await, None);
    }

    #[derive(Clone, PartialEq, Message)]
    struct Told {
        #[prost(string, tag = "2")]
        cursor: String,
    }

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

    /// A server of one stream, which tells what it is given.
    async fn server(mut given: mpsc::Receiver<Told>) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        tokio::spawn(async move {
            let mut connection = h2::server::handshake(listener.accept().await.expect("a client").0).await.expect("HTTP/2");
            let (_, mut respond) = connection.accept().await.expect("a call").expect("a whole one");
            tokio::spawn(async move { while connection.accept().await.is_some() {} });
            let head = http::Response::builder().header("content-type", "application/grpc").body(()).expect("a head");
            let mut body = respond.send_response(head, false).expect("a stream");
            while let Some(told) = given.recv().await {
                let message = told.encode_to_vec();
                let length = u32::try_from(message.len()).expect("a short one").to_be_bytes();
                let framed = [&[0], &length[..], &message].concat();
                body.send_data(framed.into(), false).expect("it is read");
            }
        });
        address
    }

    #[tokio::test]
    async fn its_cursor_is_never_ahead_of_what_was_handed_out() {
        let told = |cursor: &str| Told { cursor: cursor.to_owned() };
        let (give, given) = mpsc::channel(1);
        let client = Client::builder(server(given).await).api_key("key").connect().expect("an address");
        let watch = PulledWatch::new(watch::begin(&client.core, &WATCH, &told(""), |told: Told| Ok(told)));
        give.send(told("1")).await.expect("a server");
        assert_eq!((at_once(watch.next()).await, watch.cursor().as_deref()), (Ok(Some(told("1"))), Some("1")));

        let mut waiting = Box::pin(watch.next());
        assert!(waiting.as_mut().now_or_never().is_none());
        give.send(told("2")).await.expect("a server");
        at_once(async {
            while watch.handle.cursor().as_deref() != Some(b"2") {
                tokio::task::yield_now().await
            }
        })
        .await;
        drop(waiting);
        assert_eq!(watch.cursor().as_deref(), Some("1"));
        assert_eq!((at_once(watch.next()).await, watch.cursor().as_deref()), (Ok(Some(told("2"))), Some("2")));
    }

    /// A watch of a port that nobody listens at.
    fn unreachable() -> Client {
        Client::builder("http://127.0.0.1:1").api_key("key").connect().expect("an address")
    }

    #[tokio::test]
    async fn a_watch_is_cancelled_while_another_task_waits() {
        let watch = Arc::new(PulledWatch::new(unreachable().events().watch_events().watch()));
        let waiting = tokio::spawn({
            let watch = watch.clone();
            async move { watch.next().await }
        });
        while at_once(watch.next_state()).await != Some(WatchState::Offline) {}
        watch.cancel();
        assert_eq!(at_once(waiting).await.expect("no panic"), Ok(None));
        // Whoever waited is told first: what is left of it goes right after.
        at_once(async {
            while !watch.messages.0.try_lock().is_ok_and(|pulled| pulled.stream.is_none()) {
                tokio::task::yield_now().await
            }
        })
        .await;
        assert_eq!((at_once(watch.next()).await, at_once(watch.next_state()).await), (Ok(None), None));
    }
}
