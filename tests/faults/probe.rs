//! Watches what a watch tells, while a fault passes over it.

use super::Proxy;
use futures_util::{Stream, StreamExt};
use std::{fmt::Debug, net::SocketAddr, time::Duration};
use tokio::{sync::watch, task::JoinSet, time::timeout};
use wattlane::WatchState::{self, Connecting, Live, Offline, Stale};

/// How long a test waits for what has to come, beyond the time that its fault takes.
const PATIENCE: Duration = Duration::from_secs(60);
/// A second phone on the same bad line would see other delays.
const SEED: u64 = 20_240_229;

/// What a network does.
#[derive(Clone, Copy, Debug)]
pub enum Fault {
    /// Every connection is reset.
    Cut,
    /// Every connection stays open and carries nothing any more, until the watch takes it for dead. New ones are good once it is stale.
    HalfOpen,
    /// Each chunk takes 300 ms ± 200 in each direction, for so long; then a cut, so that the stream is opened again on the same slow line.
    Slow(Duration),
    /// Every connection is closed after so many more bytes of the server's.
    CutAfter(usize),
    /// It is away for so long, and until the watch says that it is offline: connections are reset, and new ones refused.
    Away(Duration),
}

impl Fault {
    /// The states that a watch which is live has to pass, in this order and no others.
    fn states(self) -> &'static [WatchState] {
        match self {
            Fault::Cut | Fault::CutAfter(_) | Fault::Slow(_) => &[Connecting, Live],
            Fault::HalfOpen => &[Stale, Connecting, Live],
            Fault::Away(_) => &[Connecting, Offline, Connecting, Live],
        }
    }
}

/// What a watch told so far, recorded while the test does something else.
pub struct Probe<T> {
    messages: watch::Receiver<Vec<T>>,
    states: watch::Receiver<Vec<WatchState>>,
    /// Ends with the probe, and the watch with it.
    _tasks: JoinSet<()>,
}

impl<T: Clone + Send + Sync + 'static> Probe<T> {
    /// Records what a watch tells, by its messages and its states. A message that is an error fails the test that waits for more.
    pub fn of<E: Debug + Send>(
        messages: impl Stream<Item = Result<T, E>> + Send + 'static,
        states: impl Stream<Item = WatchState> + Send + 'static,
    ) -> Self {
        let mut tasks = JoinSet::new();
        let messages = record(&mut tasks, messages.map(|message| message.expect("a watch tells no error of a network")));
        let states = record(&mut tasks, states);
        Probe { messages, states, _tasks: tasks }
    }

    /// Waits until the messages so far are enough. Panics after a minute.
    pub async fn messages(&mut self, enough: impl Fn(&[T]) -> bool) -> Vec<T> {
        until(&mut self.messages, PATIENCE, "messages", |messages| enough(messages)).await
    }

    /// Every state so far.
    pub fn states(&self) -> Vec<WatchState> {
        self.states.borrow().clone()
    }

    /// Waits until it has passed at least these states after the first `seen` of them, at most so long.
    async fn states_after(&mut self, seen: usize, count: usize, patience: Duration) -> Vec<WatchState> {
        until(&mut self.states, patience, "states", |states| states.len() >= seen + count).await.split_off(seen)
    }
}

fn record<T: Send + Sync + 'static>(tasks: &mut JoinSet<()>, stream: impl Stream<Item = T> + Send + 'static) -> watch::Receiver<Vec<T>> {
    let (told, heard) = watch::channel(Vec::new());
    tasks.spawn(async move {
        let mut stream = std::pin::pin!(stream);
        while let Some(item) = stream.next().await {
            told.send_modify(|all| all.push(item));
        }
    });
    heard
}

async fn until<T: Clone>(all: &mut watch::Receiver<Vec<T>>, patience: Duration, what: &str, enough: impl Fn(&[T]) -> bool) -> Vec<T> {
    let waited = timeout(patience, all.wait_for(|all| enough(all))).await.map(|found| found.map(|found| found.clone()));
    match waited {
        Ok(Ok(all)) => all,
        Ok(Err(_)) => panic!("the watch ended before enough {what} had come: {}", all.borrow().len()),
        Err(_) => panic!("not enough {what} came in {patience:?}: {}", all.borrow().len()),
    }
}

/// Opens a watch through a proxy before `target`, lets the fault pass over it once it is live, holds it to the states that it has to tell, and
/// hands what was recorded to `check`, which looks whether everything came.
pub async fn passes_over<T, O, C>(fault: Fault, target: SocketAddr, open: O, check: C)
where
    T: Clone + Send + Sync + 'static,
    O: AsyncFnOnce(String) -> Probe<T>,
    C: AsyncFnOnce(Probe<T>),
{
    let proxy = Proxy::before(target).await;
    let mut probe = open(format!("http://{}", proxy.address)).await;
    assert_eq!(probe.states_after(0, 2, PATIENCE).await, [Connecting, Live], "{fault:?}");
    match fault {
        Fault::Cut => proxy.cut(),
        Fault::HalfOpen => {
            proxy.stall();
            assert_eq!(probe.states_after(2, 1, PATIENCE).await, [Stale], "{fault:?}");
            proxy.flow();
        }
        Fault::Slow(time) => {
            proxy.delay(Duration::from_millis(300), Duration::from_millis(200), SEED);
            tokio::time::sleep(time).await;
            assert_eq!(probe.states().len(), 2, "{fault:?} is no reason to doubt");
            proxy.cut();
        }
        Fault::CutAfter(bytes) => proxy.close_after(bytes),
        Fault::Away(time) => {
            let offline = probe.states_after(2, 2, time + PATIENCE);
            proxy.away_until(async { tokio::join!(tokio::time::sleep(time), offline) }).await;
        }
    }
    let expected = fault.states();
    assert_eq!(probe.states_after(2, expected.len(), PATIENCE).await, expected, "{fault:?}");
    check(probe).await;
}
