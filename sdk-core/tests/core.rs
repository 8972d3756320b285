//! The core on a platform of its own: no network, no time.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use bytes::Bytes;
use prost::Message;
use std::{collections::VecDeque, sync::Mutex, time::Duration};
use wattlane_core::{Body, Call, Core, Error, Method, Platform, REQUEST_BYTES_MAX, code};

#[derive(Default)]
struct Fake {
    answers: Mutex<VecDeque<Vec<Result<Bytes, Error>>>>,
    seen: Mutex<Vec<(String, Bytes)>>,
    clock: Mutex<Duration>,
    minted: Mutex<u32>,
    mints_no_more: bool,
    /// So often the source of tokens cannot be reached.
    unreachable: Mutex<u32>,
}

struct Says(VecDeque<Result<Bytes, Error>>);

impl Body for Says {
    async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        self.0.pop_front()
    }
}

impl Platform for &Fake {
    type Body = Says;

    async fn open(&self, call: Call) -> Result<Says, Error> {
        self.seen.lock().unwrap().push((call.token.to_string(), call.body));
        // Another call may come in between: a refused token is seen by both before either refreshes it.
        tokio::task::yield_now().await;
        let next = self.answers.lock().unwrap().pop_front();
        match next {
            Some(answer) => Ok(Says(answer.into())),
            None => std::future::pending().await,
        }
    }

    async fn access_token(&self) -> Result<String, Error> {
        let mut minted = self.minted.lock().unwrap();
        *minted += 1;
        if self.mints_no_more {
            return Err(Error::without_token(false, "signed out"));
        }
        let mut unreachable = self.unreachable.lock().unwrap();
        if *unreachable > 0 {
            *unreachable -= 1;
            return Err(Error::without_token(true, "no network"));
        }
        Ok(minted.to_string())
    }

    async fn sleep(&self, time: Duration) {
        // Ready work goes first, as it would where time passes.
        for _ in 0..10 {
            tokio::task::yield_now().await;
        }
        *self.clock.lock().unwrap() += time;
    }

    fn now(&self) -> Duration {
        *self.clock.lock().unwrap()
    }

    fn random(&self) -> [u8; 16] {
        [7; 16]
    }
}

impl Fake {
    fn answering(answers: impl IntoIterator<Item = Vec<Result<Bytes, Error>>>) -> Self {
        Fake { answers: Mutex::new(answers.into_iter().collect()), ..Fake::default() }
    }

    fn requests(&self) -> Vec<(String, Request)> {
        self.seen.lock().unwrap().iter().map(|(token, body)| (token.clone(), Request::decode(body.clone()).unwrap())).collect()
    }
}

#[derive(Clone, PartialEq, Message)]
struct Request {
    #[prost(string, tag = "1")]
    id: String,
    #[prost(string, tag = "3")]
    page_token: String,
    #[prost(string, tag = "15")]
    request_id: String,
}

const WRITE: Method =
    Method { path: "/s/Write", reads: false, request_id: 15, page_token: 3, next_page_token: 2, resume_after: 0, cursor: 0, heartbeat: 0 };
const BARE_WRITE: Method =
    Method { path: "/s/Bare", reads: false, request_id: 0, page_token: 0, next_page_token: 0, resume_after: 0, cursor: 0, heartbeat: 0 };
const PATIENCE: Duration = Duration::from_secs(10);

fn fails(code: i32) -> Vec<Result<Bytes, Error>> {
    vec![Err(Error::new(code, ""))]
}

fn ok() -> Vec<Result<Bytes, Error>> {
    vec![Ok(Bytes::from_static(b"ok"))]
}

#[tokio::test]
async fn retries_keep_the_request_id_and_one_refresh_replaces_a_refused_token() {
    let fake = Fake::answering([fails(code::UNAVAILABLE), fails(code::UNAUTHENTICATED), fails(code::UNAVAILABLE), ok()]);
    let body = Request { id: "x".into(), ..Request::default() }.encode_to_vec();
    assert_eq!(Core::new(&fake).call(&WRITE, body, PATIENCE).await.unwrap(), "ok");
    let requests = fake.requests();
    assert_eq!(requests.iter().map(|(token, _)| &**token).collect::<Vec<_>>(), ["1", "1", "2", "2"]);
    assert!(requests.iter().all(|(_, request)| *request == requests[0].1 && request.request_id.len() == 36));
}

#[tokio::test]
async fn a_token_refused_twice_is_told() {
    let fake = Fake::answering([fails(code::UNAUTHENTICATED), fails(code::UNAUTHENTICATED), ok()]);
    assert_eq!(Core::new(&fake).call(&WRITE, Vec::new(), PATIENCE).await.unwrap_err().code, code::UNAUTHENTICATED);
}

#[tokio::test]
async fn a_source_of_tokens_that_fails_is_asked_once() {
    let fake = Fake { mints_no_more: true, ..Fake::default() };
    assert_eq!(Core::new(&fake).call(&WRITE, Vec::new(), PATIENCE).await.unwrap_err().text, "signed out");
    assert_eq!(*fake.minted.lock().unwrap(), 1);
}

#[tokio::test]
async fn a_source_of_tokens_that_cannot_be_reached_is_asked_again() {
    let fake = Fake { unreachable: Mutex::new(2), ..Fake::answering([ok()]) };
    assert_eq!(Core::new(&fake).call(&WRITE, Vec::new(), PATIENCE).await.unwrap(), "ok");
    assert_eq!(*fake.minted.lock().unwrap(), 3);
}

#[tokio::test]
async fn a_call_may_wait_for_ever() {
    let fake = Fake { clock: Mutex::new(Duration::from_secs(1)), ..Fake::answering([fails(code::UNAVAILABLE), ok()]) };
    assert_eq!(Core::new(&fake).call(&WRITE, Vec::new(), Duration::MAX).await.unwrap(), "ok");
}

#[test]
fn what_stands_before_a_server_is_told_by_its_http_status() {
    for (status, code) in
        [(400, 13), (401, 16), (403, 7), (404, 12), (429, 14), (502, 14), (503, 14), (504, 14), (500, 2), (200, 14), (302, 14)]
    {
        assert_eq!(code::of_http(status), code, "{status}");
    }
}

#[tokio::test]
async fn two_refused_calls_refresh_once() {
    let fake = Fake::answering([fails(code::UNAUTHENTICATED), fails(code::UNAUTHENTICATED), ok(), ok()]);
    let core = Core::new(&fake);
    let (one, two) = futures_util::join!(core.call(&WRITE, Vec::new(), PATIENCE), core.call(&WRITE, Vec::new(), PATIENCE));
    assert!(one.is_ok() && two.is_ok());
    assert_eq!(*fake.minted.lock().unwrap(), 2);
}

#[tokio::test]
async fn a_write_without_a_name_is_tried_once() {
    let fake = Fake::answering([fails(code::UNAVAILABLE), ok()]);
    assert_eq!(Core::new(&fake).call(&BARE_WRITE, Vec::new(), PATIENCE).await.unwrap_err().code, code::UNAVAILABLE);
    assert_eq!(fake.requests().len(), 1);
}

#[tokio::test]
async fn four_tries_and_no_more() {
    let fake = Fake::answering([1, 2, 3, 4, 5].map(|_| fails(code::UNAVAILABLE)));
    assert!(Core::new(&fake).call(&WRITE, Vec::new(), PATIENCE).await.is_err());
    assert_eq!(fake.requests().len(), 4);
}

#[tokio::test]
async fn what_the_server_asks_for_is_waited() {
    let busy = Error { retry_after: Some(Duration::from_secs(3)), ..Error::new(code::UNAVAILABLE, "") };
    let fake = Fake::answering([vec![Err(busy)], ok()]);
    Core::new(&fake).call(&WRITE, Vec::new(), PATIENCE).await.unwrap();
    assert!((&fake).now() >= Duration::from_secs(3));
}

#[tokio::test]
async fn the_deadline_ends_a_call_that_nobody_answers() {
    let fake = Fake::default();
    let error = Core::new(&fake).call(&WRITE, Vec::new(), PATIENCE).await.unwrap_err();
    assert_eq!((error.code, &*error.reason), (code::DEADLINE_EXCEEDED, "DEADLINE_EXCEEDED"));
}

#[tokio::test]
async fn a_request_that_no_server_takes_is_not_sent() {
    let fake = Fake::answering([ok()]);
    let error = Core::new(&fake).call(&WRITE, vec![0; REQUEST_BYTES_MAX], PATIENCE).await.unwrap_err();
    assert_eq!((&*error.reason, fake.requests().len()), ("REQUEST_TOO_LARGE", 0));
}

#[test]
fn an_appended_page_token_wins() {
    let request = Request { page_token: "a".into(), ..Request::default() }.encode_to_vec();
    let mut reply = Vec::new();
    wattlane_core::wire::append(&mut reply, 2, b"b");
    let next = Core::<&Fake>::next_page(&WRITE, &request, &reply).unwrap();
    assert_eq!(Request::decode(&*next).unwrap().page_token, "b");
    assert!(Core::<&Fake>::next_page(&WRITE, &next, &[]).is_none());
}

#[test]
fn details_are_read_without_their_messages() {
    // google.rpc.Status { details: [ErrorInfo { reason: "X", metadata: {"a": "b"} }] }
    let field = |number: u32, value: &[u8]| {
        let mut out = Vec::new();
        wattlane_core::wire::append(&mut out, number, value);
        out
    };
    let entry = [field(1, b"a"), field(2, b"b")].concat();
    let info = [field(1, b"X"), field(3, &entry)].concat();
    let any = [field(1, b"type.googleapis.com/google.rpc.ErrorInfo"), field(2, &info)].concat();
    let error = Error::with_details(9, "no", &field(3, &any));
    assert_eq!((&*error.reason, error.metadata), ("X", vec![("a".to_owned(), "b".to_owned())]));
}
