//! The platform of servers and phones, before servers that fail as real ones do.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![expect(clippy::disallowed_macros, reason = "a test does not go into a browser")]

use bytes::Bytes;
use h2::{Reason, server::Connection};
use std::{
    future::Future,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::AsyncReadExt,
    net::{TcpListener, TcpStream},
    sync::mpsc,
};
use wattlane_core::{
    Core, Error, Method, Platform, Timing, code,
    native::{AccessTokens, Native},
};

const WRITE: Method =
    Method { path: "/s/Write", reads: false, request_id: 15, page_token: 0, next_page_token: 0, resume_after: 0, cursor: 0, heartbeat: 0 };
const PATIENCE: Duration = Duration::from_secs(10);

struct Always;

impl AccessTokens for Always {
    fn fresh(&self) -> Pin<Box<dyn Future<Output = Result<String, Error>> + Send + '_>> {
        Box::pin(async { Ok("token".to_owned()) })
    }
}

/// How a server ends what was asked first.
#[derive(Clone, Copy, Debug)]
enum End {
    /// It dies before it has spoken.
    Silent,
    /// It dies with the call in hand.
    Dies,
    /// It takes leave of the connection, the call unanswered.
    GoesAway,
    /// It resets the one call.
    Resets(Reason),
    /// It refuses in its own words, with this HTTP status and that of gRPC.
    Refuses(u16, &'static str),
}

async fn fail(end: End, mut socket: TcpStream) {
    if let End::Silent = end {
        let _ = socket.read(&mut [0; 16]).await;
        return;
    }
    let mut connection = h2::server::handshake(socket).await.unwrap();
    let (_request, mut respond) = connection.accept().await.unwrap().unwrap();
    match end {
        End::Silent | End::Dies => return,
        End::GoesAway => {
            connection.abrupt_shutdown(Reason::INTERNAL_ERROR);
            let _ = std::future::poll_fn(|context| connection.poll_closed(context)).await;
            return;
        }
        End::Resets(reason) => respond.send_reset(reason),
        End::Refuses(http, grpc) => {
            let refusal = http::Response::builder()
                .status(http)
                .header("content-type", "application/grpc")
                .header("grpc-status", grpc)
                .body(())
                .unwrap();
            respond.send_response(refusal, true).unwrap();
        }
    }
    answer(connection).await;
}

async fn answer(mut connection: Connection<TcpStream, Bytes>) {
    while let Some(Ok((_, mut respond))) = connection.accept().await {
        let head = http::Response::builder().header("content-type", "application/grpc").body(()).unwrap();
        let mut body = respond.send_response(head, false).unwrap();
        body.send_data(Bytes::from_static(b"\0\0\0\0\x02ok"), false).unwrap();
        body.send_trailers([("grpc-status".parse().unwrap(), "0".parse().unwrap())].into_iter().collect()).unwrap();
    }
}

/// A server that fails the first call, and answers every other.
async fn server_that(end: End) -> Native {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        fail(end, listener.accept().await.unwrap().0).await;
        loop {
            let socket = listener.accept().await.unwrap().0;
            tokio::spawn(async { answer(h2::server::handshake(socket).await.unwrap()).await });
        }
    });
    Native::new(&address, Box::new(Always), &[]).unwrap()
}

#[tokio::test]
async fn a_write_whose_server_was_lost_is_tried_again() {
    for end in [End::Silent, End::Dies, End::GoesAway, End::Resets(Reason::CANCEL), End::Resets(Reason::INTERNAL_ERROR)] {
        let core = Core::new(server_that(end).await);
        assert_eq!(core.call(&WRITE, Vec::new(), PATIENCE).await, Ok(Bytes::from_static(b"ok")), "{end:?}");
    }
}

#[tokio::test]
async fn calls_that_wait_on_a_connection_that_dies_are_tried_again() {
    let core = Core::new(server_that(End::Dies).await);
    let calls = (0..20).map(|_| core.call(&WRITE, Vec::new(), PATIENCE));
    for outcome in futures_util::future::join_all(calls).await {
        assert_eq!(outcome, Ok(Bytes::from_static(b"ok")));
    }
}

#[tokio::test]
async fn a_call_may_wait_for_ever() {
    let core = Core::new(server_that(End::Dies).await);
    assert_eq!(core.call(&WRITE, Vec::new(), Duration::MAX).await, Ok(Bytes::from_static(b"ok")));
}

#[tokio::test]
async fn what_the_server_itself_says_is_told_as_it_is() {
    let error = Core::new(server_that(End::Refuses(200, "13")).await).call(&WRITE, Vec::new(), PATIENCE).await.unwrap_err();
    assert_eq!(error.code, code::INTERNAL);
    // As nginx is told to speak gRPC for what stands behind it.
    let error = Core::new(server_that(End::Refuses(204, "8")).await).call(&WRITE, Vec::new(), PATIENCE).await.unwrap_err();
    assert_eq!(error.code, code::RESOURCE_EXHAUSTED);
    let core = Core::new(server_that(End::Refuses(204, "16")).await);
    assert_eq!(core.call(&WRITE, Vec::new(), PATIENCE).await, Ok(Bytes::from_static(b"ok")), "the token is replaced");
}

#[tokio::test]
async fn a_call_without_an_answer_in_time_ends_by_its_deadline() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let native = Native::new(&format!("http://{}", listener.local_addr().unwrap()), Box::new(Always), &[]).unwrap();
    let error = Core::new(native).call(&WRITE, Vec::new(), Duration::from_millis(50)).await.unwrap_err();
    assert_eq!((error.code, &*error.reason), (code::DEADLINE_EXCEEDED, "DEADLINE_EXCEEDED"));
}

static WATCH: Method =
    Method { path: "/s/Watch", reads: true, request_id: 0, page_token: 0, next_page_token: 0, resume_after: 3, cursor: 2, heartbeat: 4 };
const AT_ONCE: Duration = Duration::from_secs(1);

/// A server whose streams say `greeting` and then nothing; it tells of each stream that begins, and then why it was reset, and counts
/// connections.
async fn server_that_streams(greeting: &'static [u8]) -> (Native, mpsc::UnboundedReceiver<Option<Reason>>, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let (tell, told) = mpsc::unbounded_channel();
    let connections = Arc::new(AtomicUsize::new(0));
    let counted = connections.clone();
    tokio::spawn(async move {
        loop {
            let mut connection = h2::server::handshake(listener.accept().await.unwrap().0).await.unwrap();
            counted.fetch_add(1, Ordering::Relaxed);
            let tell = tell.clone();
            tokio::spawn(async move {
                while let Some(Ok((_, mut respond))) = connection.accept().await {
                    let tell = tell.clone();
                    tokio::spawn(async move {
                        tell.send(None).unwrap();
                        if greeting.is_empty() {
                            let reset = std::future::poll_fn(|context| respond.poll_reset(context)).await;
                            return tell.send(reset.ok()).unwrap();
                        }
                        let head = http::Response::builder().header("content-type", "application/grpc").body(()).unwrap();
                        let mut body = respond.send_response(head, false).unwrap();
                        body.send_data(Bytes::from_static(greeting), false).unwrap();
                        let reset = std::future::poll_fn(|context| body.poll_reset(context)).await;
                        tell.send(reset.ok()).unwrap();
                    });
                }
            });
        }
    });
    (Native::new(&address, Box::new(Always), &[]).unwrap(), told, connections)
}

async fn next_told(told: &mut mpsc::UnboundedReceiver<Option<Reason>>) -> Option<Reason> {
    tokio::time::timeout(AT_ONCE, told.recv()).await.expect("the server hears of it within a second").unwrap()
}

/// A message with the cursor `a`.
const A_MESSAGE: &[u8] = b"\0\0\0\0\x03\x12\x01a";

#[tokio::test]
async fn a_watch_that_is_dropped_ends_at_the_server() {
    let (native, mut told, _) = server_that_streams(A_MESSAGE).await;
    let mut watch = Core::new(native).watch(&WATCH, Vec::new());
    watch.next().await.unwrap().unwrap();
    assert_eq!(next_told(&mut told).await, None);
    drop(watch);
    assert_eq!(next_told(&mut told).await, Some(Reason::CANCEL));
}

#[tokio::test]
async fn a_watch_that_is_closed_while_somebody_waits_ends_at_the_server() {
    let (native, mut told, _) = server_that_streams(A_MESSAGE).await;
    let mut watch = Core::new(native).watch(&WATCH, Vec::new());
    watch.next().await.unwrap().unwrap();
    let handle = watch.handle();
    let waiting = tokio::spawn(async move { (watch.next().await, watch) });
    assert_eq!(next_told(&mut told).await, None);
    handle.close();
    assert_eq!(next_told(&mut told).await, Some(Reason::CANCEL));
    assert!(waiting.await.unwrap().0.is_none());
}

#[tokio::test]
async fn a_watch_that_is_dropped_before_the_server_has_answered_ends_there_too() {
    let (native, mut told, _) = server_that_streams(b"").await;
    let mut watch = Core::new(native).watch(&WATCH, Vec::new());
    let waiting = tokio::spawn(async move { watch.next().await });
    assert_eq!(next_told(&mut told).await, None);
    waiting.abort();
    assert_eq!(next_told(&mut told).await, Some(Reason::CANCEL));
}

#[test]
fn a_connection_that_is_no_longer_in_use_is_not_given_up() {
    let native = Native::new("http://127.0.0.1:1", Box::new(Always), &[]).unwrap();
    for given_up in [0, 1, 0] {
        native.give_up(given_up);
    }
    assert_eq!(native.connection(), 2);
}

#[tokio::test]
async fn a_connection_that_is_given_up_is_used_no_more_and_one_made_since_then_is_kept() {
    let (native, mut told, connections) = server_that_streams(A_MESSAGE).await;
    let core =
        Core::with_timing(native, Timing { stale: Duration::from_millis(50), dead: Duration::from_millis(100), ..Timing::default() });
    let mut watches = [core.watch(&WATCH, Vec::new()), core.watch(&WATCH, Vec::new())];
    for watch in &mut watches {
        watch.next().await.unwrap().unwrap();
        assert_eq!(next_told(&mut told).await, None);
    }
    // Both find their one connection dead, and give it up once.
    let [one, two] = &mut watches;
    let again = async { futures_util::join!(one.next(), two.next()) };
    let again = tokio::time::timeout(PATIENCE, again).await.unwrap();
    assert!(again.0.unwrap().is_ok() && again.1.unwrap().is_ok());
    let mut heard = Vec::new();
    for _ in 0..4 {
        heard.push(next_told(&mut told).await);
    }
    assert_eq!((heard.iter().filter(|reset| reset.is_some()).count(), connections.load(Ordering::Relaxed)), (2, 2));
}

#[tokio::test]
async fn messages_that_nobody_asks_for_stay_with_the_server() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let native = Native::new(&format!("http://{}", listener.local_addr().unwrap()), Box::new(Always), &[]).unwrap();
    let (tell, mut full) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        let mut connection = h2::server::handshake(listener.accept().await.unwrap().0).await.unwrap();
        let (_, mut respond) = connection.accept().await.unwrap().unwrap();
        tokio::spawn(async move { while connection.accept().await.is_some() {} });
        let head = http::Response::builder().header("content-type", "application/grpc").body(()).unwrap();
        let mut body = respond.send_response(head, false).unwrap();
        let mut sent = 0;
        loop {
            body.reserve_capacity(A_MESSAGE.len());
            let room = std::future::poll_fn(|context| body.poll_capacity(context));
            // Nobody takes any more: the window is full.
            let Ok(Some(Ok(_))) = tokio::time::timeout(Duration::from_millis(200), room).await else { break };
            body.send_data(Bytes::from_static(A_MESSAGE), false).unwrap();
            sent += A_MESSAGE.len();
        }
        tell.send(sent).unwrap();
        std::future::pending::<()>().await;
    });
    let mut watch = Core::new(native).watch(&WATCH, Vec::new());
    watch.next().await.unwrap().unwrap();
    let sent = tokio::time::timeout(PATIENCE, full.recv()).await.unwrap().unwrap();
    assert!(sent < 8 * 1024 * 1024, "{sent} bytes");
}
