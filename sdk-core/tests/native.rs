//! The platform of servers and phones, before servers that fail as real ones do.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![expect(clippy::disallowed_macros, reason = "a test does not go into a browser")]

use bytes::Bytes;
use h2::{Reason, server::Connection};
use std::{future::Future, pin::Pin, time::Duration};
use tokio::{
    io::AsyncReadExt,
    net::{TcpListener, TcpStream},
};
use wattlane_core::{
    Core, Error, Method, code,
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
    /// It refuses in its own words.
    Refuses,
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
        End::Refuses => {
            let refusal =
                http::Response::builder().header("content-type", "application/grpc").header("grpc-status", "13").body(()).unwrap();
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
    let error = Core::new(server_that(End::Refuses).await).call(&WRITE, Vec::new(), PATIENCE).await.unwrap_err();
    assert_eq!(error.code, code::INTERNAL);
}

#[tokio::test]
async fn a_call_without_an_answer_in_time_ends_by_its_deadline() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let native = Native::new(&format!("http://{}", listener.local_addr().unwrap()), Box::new(Always), &[]).unwrap();
    let error = Core::new(native).call(&WRITE, Vec::new(), Duration::from_millis(50)).await.unwrap_err();
    assert_eq!((error.code, &*error.reason), (code::DEADLINE_EXCEEDED, "DEADLINE_EXCEEDED"));
}
