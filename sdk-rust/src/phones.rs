//! What Kotlin, Swift and Python get of this crate: a client, and streams that they pull. The methods of the services are generated.

use crate::{Client, Result, TokenSource, Watch, WatchState, WatchStates, call::Pages, watch::text};
use futures_util::{Stream, StreamExt};
use std::{
    future::Future,
    pin::Pin,
    sync::{Arc, OnceLock},
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

    /// Lets go of the stream, unless somebody waits for it: then they do, when they are told that it is over.
    fn end(&self) {
        if let Ok(mut pulled) = self.0.try_lock() {
            *pulled = Pulled { stream: None, left: None };
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
    messages: Pull<Result<T>>,
    states: Pull<WatchState>,
    handle: WatchHandle,
}

impl<T: Send + 'static> PulledWatch<T> {
    pub fn new(watch: Watch<T>) -> Self {
        let (states, handle): (WatchStates, _) = (watch.states(), watch.handle.clone());
        PulledWatch { messages: Pull::new(watch), states: Pull::new(states), handle }
    }

    pub async fn next(&self) -> Result<Option<T>> {
        let message = self.messages.next().await.transpose();
        if self.handle.is_over() {
            self.messages.end();
        }
        message
    }

    pub async fn next_state(&self) -> Option<WatchState> {
        self.states.next().await
    }

    pub fn cursor(&self) -> Option<String> {
        text(self.handle.cursor())
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
    use futures_util::{FutureExt, stream};
    use std::time::Duration;
    use tokio::{sync::oneshot, time::timeout};

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
        assert!(watch.messages.0.try_lock().is_ok_and(|pulled| pulled.stream.is_none()), "nothing of it is left");
        assert_eq!((at_once(watch.next()).await, at_once(watch.next_state()).await), (Ok(None), None));
    }
}
