//! A watch on a bad network: its states say so, it resumes, and nothing is missing and nothing comes twice.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use bytes::Bytes;
use futures_util::{Stream, StreamExt, future::BoxFuture, stream};
use prost::Message;
use std::{
    convert::Infallible,
    future::Future,
    net::SocketAddr,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};
use tokio::{
    net::TcpListener,
    sync::watch,
    task::AbortHandle,
    time::{interval, sleep, timeout},
};
use tonic::{
    Response, Status,
    body::Body,
    codegen::{Service, http},
    server::{Grpc, NamedService, ServerStreamingService},
    transport::{Server, server::TcpIncoming},
};
use wattlane::WatchState;
use wattlane_core::{
    Core, Error, Method, Timing,
    native::{AccessTokens, Native, Raw},
};
use wattlane_tests::faults::{Fault, Probe, Proxy, passes_over};

static WATCH: Method = Method {
    path: "/counter/Watch",
    reads: true,
    request_id: 0,
    page_token: 0,
    next_page_token: 0,
    resume_after: 3,
    cursor: 2,
    heartbeat: 4,
};

#[derive(Clone, PartialEq, Message)]
struct Request {
    #[prost(string, tag = "3")]
    resume_after: String,
}

#[derive(Clone, PartialEq, Message)]
struct Counted {
    #[prost(uint64, tag = "1")]
    number: u64,
    #[prost(string, tag = "2")]
    cursor: String,
    #[prost(bool, tag = "4")]
    heartbeat: bool,
}

/// The real durations under `./dev test --long`; else short ones, in which the same things happen.
struct Pace {
    timing: Timing,
    heartbeat: Duration,
    away: Duration,
    slow: Duration,
}

impl Pace {
    fn of_this_run() -> Self {
        let seconds = Duration::from_secs;
        if std::env::var("WATTLANE_LONG").is_ok_and(|long| long == "1") {
            return Pace { timing: Timing::default(), heartbeat: seconds(20), away: seconds(30), slow: seconds(30) };
        }
        let timing = Timing { opening: seconds(30), stale: seconds(6), dead: seconds(8) };
        Pace { timing, heartbeat: Duration::from_millis(500), away: seconds(3), slow: seconds(3) }
    }
}

/// A server that counts: each number is one message, and whoever comes later gets those after the one they have.
#[derive(Clone)]
struct Counter {
    /// How far it has counted.
    count: watch::Receiver<u64>,
    heartbeat: Duration,
    /// How many streams are open.
    open: Arc<watch::Sender<usize>>,
}

struct Counting {
    address: SocketAddr,
    open: watch::Receiver<usize>,
    count: watch::Receiver<u64>,
    ticking: AbortHandle,
}

/// Counts as long as a stream of the server's is held.
struct Held(Arc<watch::Sender<usize>>);

impl Held {
    fn new(open: Arc<watch::Sender<usize>>) -> Self {
        open.send_modify(|open| *open += 1);
        Held(open)
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.0.send_modify(|open| *open -= 1);
    }
}

impl NamedService for Counter {
    const NAME: &'static str = "counter";
}

impl Service<http::Request<Body>> for Counter {
    type Response = http::Response<Body>;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<http::Response<Body>, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        let counter = self.clone();
        Box::pin(async move { Ok(Grpc::new(Raw).server_streaming(counter, request).await) })
    }
}

impl ServerStreamingService<Bytes> for Counter {
    type Response = Bytes;
    type ResponseStream = Pin<Box<dyn Stream<Item = Result<Bytes, Status>> + Send>>;
    type Future = std::future::Ready<Result<Response<Self::ResponseStream>, Status>>;

    fn call(&mut self, request: tonic::Request<Bytes>) -> Self::Future {
        let last = Request::decode(request.into_inner()).unwrap().resume_after.parse().unwrap_or(0);
        let (counter, held) = (self.clone(), Held::new(self.open.clone()));
        let messages = stream::unfold((counter, last, held), |(mut counter, last, held)| async move {
            let counted = counter.count.wait_for(|count| *count > last);
            let heartbeat = !matches!(timeout(counter.heartbeat, counted).await, Ok(Ok(_)));
            let number = if heartbeat { last } else { last + 1 };
            let message = Counted { number: if heartbeat { 0 } else { number }, cursor: number.to_string(), heartbeat };
            Some((Ok(message.encode_to_vec().into()), (counter, number, held)))
        });
        std::future::ready(Ok(Response::new(Box::pin(messages))))
    }
}

impl Counting {
    /// Counts every few milliseconds, until it is told to stop.
    async fn start(heartbeat: Duration) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (count, counted) = watch::channel(0);
        let (open, opened) = watch::channel(0);
        let counter = Counter { count: counted.clone(), heartbeat, open: Arc::new(open) };
        tokio::spawn(Server::builder().add_service(counter).serve_with_incoming(TcpIncoming::from(listener)));
        let ticking = tokio::spawn(async move {
            let mut ticks = interval(Duration::from_millis(5));
            loop {
                ticks.tick().await;
                count.send_modify(|count| *count += 1);
            }
        });
        Counting { address, open: opened, count: counted, ticking: ticking.abort_handle() }
    }

    /// Counts no more, and holds a watch to every number up to the last: none is missing, and none comes twice.
    async fn all_came_to(&mut self, mut probe: Probe<u64>) {
        self.ticking.abort();
        // Its sender goes with the task.
        while self.count.changed().await.is_ok() {}
        let last = *self.count.borrow();
        let numbers = probe.messages(|numbers| numbers.last() >= Some(&last)).await;
        assert!(numbers.iter().copied().eq(1..=last), "{numbers:?}");
    }
}

struct Always;

impl AccessTokens for Always {
    fn fresh(&self) -> Pin<Box<dyn Future<Output = Result<String, Error>> + Send + '_>> {
        Box::pin(async { Ok("token".to_owned()) })
    }
}

fn watch(address: &str, timing: Timing) -> wattlane_core::Watch<Native> {
    let native = Native::new(address, Box::new(Always), &[]).unwrap();
    Core::with_timing(native, timing).watch(&WATCH, Vec::new())
}

fn probe(watch: wattlane_core::Watch<Native>) -> Probe<u64> {
    let states = watch.handle().states().map(WatchState::from);
    let numbers = stream::unfold(watch, |mut watch| async {
        let message = watch.next().await?;
        Some((message.map(|message| Counted::decode(message).unwrap().number), watch))
    });
    Probe::of(numbers, states)
}

async fn survives(fault: Fault) {
    let pace = Pace::of_this_run();
    let mut counting = Counting::start(pace.heartbeat).await;
    let open = async |address: String| probe(watch(&address, pace.timing));
    passes_over(fault, counting.address, open, async |probe| counting.all_came_to(probe).await).await;
}

#[tokio::test]
async fn a_cut_is_told_and_nothing_is_missing() {
    survives(Fault::Cut).await;
}

#[tokio::test]
async fn a_half_open_connection_is_told_and_left_and_nothing_is_missing() {
    survives(Fault::HalfOpen).await;
}

#[tokio::test]
async fn a_slow_line_is_no_reason_to_doubt_and_nothing_is_missing() {
    survives(Fault::Slow(Pace::of_this_run().slow)).await;
}

#[tokio::test]
async fn an_outage_is_told_and_nothing_is_missing() {
    survives(Fault::Away(Pace::of_this_run().away)).await;
}

#[tokio::test]
async fn a_cut_at_any_byte_of_a_frame_is_told_and_nothing_is_missing() {
    // A frame of one of these messages has about 30 bytes: 9 of HTTP/2, 5 of gRPC, and the message.
    futures_util::future::join_all((1..=40).map(|bytes| survives(Fault::CutAfter(bytes)))).await;
}

#[tokio::test]
async fn the_servers_side_ends_within_a_second_of_the_watch() {
    let mut counting = Counting::start(Duration::from_secs(20)).await;
    let proxy = Proxy::before(counting.address).await;
    let mut watches: Vec<_> = (0..10).map(|_| watch(&format!("http://{}", proxy.address), Timing::default())).collect();
    for watch in &mut watches {
        watch.next().await.unwrap().unwrap();
    }
    assert_eq!(*counting.open.borrow(), 10);
    watches[0].handle().close();
    assert!(watches[0].next().await.is_none());
    let mut wait_for = async |open: usize| {
        let bound = timeout(Duration::from_secs(1), counting.open.wait_for(|found| *found == open));
        bound.await.expect("the server hears of it within a second").unwrap();
    };
    wait_for(9).await;
    drop(watches);
    wait_for(0).await;
}

#[tokio::test]
async fn a_network_that_is_another_is_used_as_soon_as_the_app_says_so() {
    let pace = Pace::of_this_run();
    let mut counting = Counting::start(pace.heartbeat).await;
    let proxy = Proxy::before(counting.address).await;
    // So patient that it would not help itself in the time of this test.
    let timing = Timing { dead: Duration::from_secs(3600), ..pace.timing };
    let native = Native::new(&format!("http://{}", proxy.address), Box::new(Always), &[]).unwrap();
    let core = Core::with_timing(native, timing);
    let mut recorded = probe(core.watch(&WATCH, Vec::new()));
    recorded.messages(|numbers| !numbers.is_empty()).await;
    proxy.stall();
    while recorded.states().last() != Some(&WatchState::Stale) {
        sleep(Duration::from_millis(10)).await;
    }
    proxy.flow();
    core.reconnect_now();
    let heard = recorded.messages(|_| true).await.len();
    let more = recorded.messages(|numbers| numbers.len() > heard);
    timeout(Duration::from_secs(60), more).await.expect("it does not wait for the old connection to be dead");
    counting.all_came_to(recorded).await;
}
