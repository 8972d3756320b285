//! Streams that break as real ones do, in the middle of a message and between two: each goes on after what it has.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![expect(clippy::disallowed_macros, reason = "a test does not go into a browser")]

use bytes::Bytes;
use h2::{Reason, server::SendResponse};
use std::{future::Future, pin::Pin, time::Duration};
use tokio::net::{TcpListener, TcpStream};
use wattlane_core::{
    Core, Error, Method,
    native::{AccessTokens, Native},
};

static WATCH: Method =
    Method { path: "/s/Watch", reads: true, request_id: 0, page_token: 0, next_page_token: 0, resume_after: 3, cursor: 2, heartbeat: 4 };

struct Always;

impl AccessTokens for Always {
    fn fresh(&self) -> Pin<Box<dyn Future<Output = Result<String, Error>> + Send + '_>> {
        Box::pin(async { Ok("token".to_owned()) })
    }
}

/// How the first stream ends.
#[derive(Clone, Copy, Debug)]
enum End {
    /// The connection is closed.
    Dies,
    /// The connection is taken leave of.
    GoesAway,
    /// The stream is reset: a proxy's idle timeout says CANCEL or NO_ERROR, which hyper takes for a good end.
    Resets(Reason),
    /// The stream ends without a status: a proxy that lost the server.
    WithoutStatus,
    /// What stands before the server has said so, in gRPC's words and without a reason.
    Says(&'static str),
    /// The server has said so itself: NOT_FOUND.
    Refuses,
    /// A proxy's page in place of an answer.
    Page(u16),
}

/// Two messages, with the cursors `a` and `b`.
const A: &[u8] = b"\0\0\0\0\x03\x12\x01a";
const B: &[u8] = b"\0\0\0\0\x03\x12\x01b";

fn head() -> http::Response<()> {
    http::Response::builder().header("content-type", "application/grpc").body(()).unwrap()
}

fn says(body: &mut h2::SendStream<Bytes>, status: &str) {
    body.send_trailers([("grpc-status".parse().unwrap(), status.parse().unwrap())].into_iter().collect()).unwrap();
}

/// Message `a`, a part of the next, and then the end.
fn break_off(mut respond: SendResponse<Bytes>, part: usize, end: End) {
    if let End::Page(status) = end {
        let head = http::Response::builder().status(status).header("content-type", "text/html").body(()).unwrap();
        respond.send_response(head, false).unwrap().send_data(Bytes::from_static(b"<!DOCTYPE html>"), true).unwrap();
        return;
    }
    let mut body = respond.send_response(head(), false).unwrap();
    body.send_data(Bytes::from_static(A), false).unwrap();
    body.send_data(Bytes::from_static(&B[..part]), matches!(end, End::WithoutStatus)).unwrap();
    match end {
        End::Resets(reason) => {
            // What was sent before has to leave first.
            tokio::spawn(async move {
                tokio::time::sleep(Duration::from_millis(50)).await;
                body.send_reset(reason);
            });
        }
        End::Says(status) => says(&mut body, status),
        End::Refuses => says(&mut body, "5"),
        End::Dies | End::GoesAway => std::mem::forget(body),
        End::WithoutStatus | End::Page(_) => {}
    }
}

async fn first(socket: TcpStream, part: usize, end: End) {
    let mut connection = h2::server::handshake(socket).await.unwrap();
    let (_, respond) = connection.accept().await.unwrap().unwrap();
    break_off(respond, part, end);
    let ends = matches!(end, End::Dies | End::GoesAway);
    let time = Duration::from_millis(if ends { 50 } else { 10_000 });
    // A stream that comes again on the same connection gets the rest.
    let _ = tokio::time::timeout(time, rest(&mut connection)).await;
    if let End::GoesAway = end {
        connection.abrupt_shutdown(Reason::NO_ERROR);
        let _ = std::future::poll_fn(|context| connection.poll_closed(context)).await;
    }
}

async fn rest(connection: &mut h2::server::Connection<TcpStream, Bytes>) {
    while let Some(Ok((_, mut respond))) = connection.accept().await {
        let mut body = respond.send_response(head(), false).unwrap();
        body.send_data(Bytes::from_static(B), false).unwrap();
        says(&mut body, "0");
    }
}

/// What a watch tells whose first stream ended so: the last bytes of its messages, and the code it ended with.
async fn told(part: usize, end: End) -> (Vec<u8>, Option<i32>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let native = Native::new(&format!("http://{}", listener.local_addr().unwrap()), Box::new(Always), &[]).unwrap();
    tokio::spawn(async move {
        let socket = listener.accept().await.unwrap().0;
        tokio::spawn(first(socket, part, end));
        loop {
            let socket = listener.accept().await.unwrap().0;
            tokio::spawn(async { rest(&mut h2::server::handshake(socket).await.unwrap()).await });
        }
    });
    let mut watch = Core::new(native).watch(&WATCH, Vec::new());
    let mut cursors = Vec::new();
    let outcome = async {
        while let Some(message) = watch.next().await {
            match message {
                Ok(message) => cursors.push(*message.last().unwrap()),
                Err(error) => return Some(error.code),
            }
        }
        None
    };
    let code = tokio::time::timeout(Duration::from_secs(10), outcome).await.unwrap_or_else(|_| panic!("{end:?} after {part} bytes"));
    (cursors, code)
}

#[tokio::test]
async fn a_stream_that_breaks_goes_on_after_what_it_has() {
    let ends = [End::Dies, End::GoesAway, End::WithoutStatus, End::Says("13"), End::Says("2"), End::Says("14"), End::Says("4")];
    let resets = [Reason::CANCEL, Reason::NO_ERROR, Reason::INTERNAL_ERROR, Reason::REFUSED_STREAM, Reason::ENHANCE_YOUR_CALM];
    for end in ends.into_iter().chain(resets.map(End::Resets)) {
        // Between two messages, in the head of one, and in its middle.
        for part in [0, 3, 6] {
            assert_eq!(told(part, end).await, (b"ab".to_vec(), None), "{end:?} after {part} bytes");
        }
    }
}

#[tokio::test]
async fn a_page_in_place_of_an_answer_is_tried_again_where_it_may_pass() {
    for status in [200, 302, 429, 500, 502, 503, 504] {
        assert_eq!(told(0, End::Page(status)).await, (b"b".to_vec(), None), "{status}");
    }
    assert_eq!(told(0, End::Page(403)).await, (Vec::new(), Some(7)));
}

#[tokio::test]
async fn what_the_server_refuses_is_told() {
    assert_eq!(told(0, End::Refuses).await, (b"a".to_vec(), Some(5)));
}
