//! The platform of browsers: gRPC-Web, over what the page lends: fetch, a timer, a token. Its futures are not Send, and nobody asks.

use crate::{Body, Call, Error, Platform, STREAMS_MAX, code};
use bytes::Bytes;
use js_sys::{Promise, Uint8Array};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// What a page lends. Its methods are JavaScript, since from here each step of a fetch would cost more bytes and more time.
    pub type Host;
    /// Sends a request, framed.
    #[wasm_bindgen(method)]
    fn open(this: &Host, path: &str, frame: Uint8Array, token: &str, timeout_ms: Option<f64>) -> Answer;
    /// A fresh access token. Rejected with a [`NoToken`].
    #[wasm_bindgen(method)]
    fn token(this: &Host) -> Promise;
    #[wasm_bindgen(method)]
    fn timer(this: &Host, milliseconds: f64) -> Timer;
    /// Milliseconds that only go forwards, from any start.
    #[wasm_bindgen(method)]
    fn now(this: &Host) -> f64;
    #[wasm_bindgen(method)]
    fn random(this: &Host) -> Uint8Array;
    /// Takes the place of one more stream to the server; false where it has as many as may be.
    #[wasm_bindgen(method, js_name = takeStream)]
    fn take_stream(this: &Host, most: usize) -> bool;
    #[wasm_bindgen(method, js_name = giveBackStream)]
    fn give_back_stream(this: &Host);
    /// Whether the browser knows that it has no network. That it believes to have one says nothing.
    #[wasm_bindgen(method)]
    fn offline(this: &Host) -> bool;

    type Timer;
    #[wasm_bindgen(method, getter)]
    fn done(this: &Timer) -> Promise;
    #[wasm_bindgen(method)]
    fn stop(this: &Timer);

    type Answer;
    /// Resolved with its HTTP status when its head is there. Rejected with a text.
    #[wasm_bindgen(method)]
    fn head(this: &Answer) -> Promise;
    /// A header; empty where there is none.
    #[wasm_bindgen(method)]
    fn header(this: &Answer, name: &str) -> String;
    /// The next bytes; undefined at the end. Rejected with a text.
    #[wasm_bindgen(method)]
    fn read(this: &Answer) -> Promise;
    /// Ends it: nothing more is sent or received.
    #[wasm_bindgen(method)]
    fn abort(this: &Answer);
    /// The bytes of a text in base64; none of what is no such text.
    #[wasm_bindgen(method)]
    fn base64(this: &Answer, text: &str) -> Vec<u8>;
    /// A text whose bytes are percent-encoded, decoded; as it is where it is none.
    #[wasm_bindgen(method)]
    fn percent(this: &Answer, text: &str) -> String;

    type NoToken;
    #[wasm_bindgen(method, getter)]
    fn text(this: &NoToken) -> String;
    #[wasm_bindgen(method, getter)]
    fn unreachable(this: &NoToken) -> bool;
}

/// Before each message stand a flag and its length.
const FRAME_HEAD: usize = 5;
/// The flag of the frame that holds the trailers.
const TRAILERS: u8 = 0x80;
/// The most bytes of an answer's message, as on other platforms. What says that it is longer is no gRPC.
const MESSAGE_BYTES_MAX: usize = 64 * 1024 * 1024;

/// A page's connection to one server.
pub struct Browser {
    /// What the page lends.
    pub host: Host,
}

struct Sleep {
    timer: Timer,
    done: JsFuture,
}

impl Drop for Sleep {
    fn drop(&mut self) {
        self.timer.stop();
    }
}

/// A request that is under way, aborted when dropped.
struct Request(Answer);

impl Drop for Request {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// An answer, frame by frame.
pub struct Frames {
    answer: Request,
    pending: Option<JsFuture>,
    buffer: Vec<u8>,
}

impl Frames {
    async fn frame(&mut self) -> Result<Option<(u8, Bytes)>, Error> {
        loop {
            if let Some(frame) = self.cut()? {
                return Ok(Some(frame));
            }
            // A read that was begun is kept: dropping this future must not lose its chunk.
            let read = self.pending.get_or_insert_with(|| self.answer.0.read().into());
            let got = read.await;
            self.pending = None;
            let Ok(chunk) = got.map_err(lost)?.dyn_into::<Uint8Array>() else { return Ok(None) };
            let at = self.buffer.len();
            self.buffer.resize(at + chunk.length() as usize, 0);
            chunk.copy_to(&mut self.buffer[at..]);
        }
    }

    /// The first whole frame of what has come so far.
    fn cut(&mut self) -> Result<Option<(u8, Bytes)>, Error> {
        let [flag, a, b, c, d, ..] = self.buffer[..] else { return Ok(None) };
        let length = u32::from_be_bytes([a, b, c, d]) as usize;
        if length > MESSAGE_BYTES_MAX {
            return Err(Error::new(code::RESOURCE_EXHAUSTED, "the answer says that it is larger than 64 MiB"));
        }
        let end = FRAME_HEAD + length;
        if self.buffer.len() < end {
            return Ok(None);
        }
        let rest = self.buffer.split_off(end);
        let mut message = std::mem::replace(&mut self.buffer, rest);
        message.drain(..FRAME_HEAD);
        Ok(Some((flag, message.into())))
    }

    fn status(&self, grpc_status: &str, message: &str, details: &str) -> Result<(), Error> {
        match grpc_status.parse::<i32>() {
            Ok(0) => Ok(()),
            Ok(code) => Err(Error::with_details(code, self.answer.0.percent(message), &self.answer.0.base64(details))),
            Err(_) => Err(Error::unavailable("the answer has no grpc-status")),
        }
    }
}

impl Body for Frames {
    async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        match self.frame().await {
            Ok(Some((flag, message))) if flag & TRAILERS == 0 => Some(Ok(message)),
            Ok(Some((_, trailers))) => {
                let value = |name| trailer(&trailers, name);
                self.status(value("grpc-status"), value("grpc-message"), value("grpc-status-details-bin")).err().map(Err)
            }
            Ok(None) => Some(Err(Error::unavailable("the answer was cut off"))),
            Err(error) => Some(Err(error)),
        }
    }
}

/// The value of a trailer, whatever the case of its name. Bytes are looked at: the spaces and lines of a text are Unicode's, whose tables weigh.
fn trailer<'a>(trailers: &'a [u8], name: &str) -> &'a str {
    let of_name = |line: &'a [u8]| {
        let mut parts = line.splitn(2, |byte| *byte == b':');
        let (found, value) = (parts.next()?, parts.next()?);
        found.eq_ignore_ascii_case(name.as_bytes()).then(|| value.trim_ascii())
    };
    let value = trailers.split(|byte| *byte == b'\n').find_map(of_name).unwrap_or_default();
    std::str::from_utf8(value).unwrap_or_default()
}

/// Whole milliseconds, as JavaScript has them.
pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs() as f64 * 1000.0 + f64::from(time.subsec_millis())
}

fn lost(text: JsValue) -> Error {
    Error::unavailable(text.as_string().unwrap_or_default())
}

fn no_token(error: JsValue) -> Error {
    let error: NoToken = error.unchecked_into();
    Error::without_token(error.unreachable(), error.text())
}

impl Platform for Browser {
    type Body = Frames;

    async fn open(&self, call: Call) -> Result<Frames, Error> {
        let frame = Uint8Array::new_with_length((FRAME_HEAD + call.body.len()) as u32);
        let mut head = [0; FRAME_HEAD];
        head[1..].copy_from_slice(&(call.body.len() as u32).to_be_bytes());
        frame.subarray(0, FRAME_HEAD as u32).copy_from(&head);
        frame.subarray(FRAME_HEAD as u32, frame.length()).copy_from(&call.body);
        let timeout_ms = call.timeout.map(milliseconds);
        let answer = Request(self.host.open(call.path, frame, &call.token, timeout_ms));
        let status = JsFuture::from(answer.0.head()).await.map_err(|text| Error { no_network: self.host.offline(), ..lost(text) })?;
        let frames = Frames { answer, pending: None, buffer: Vec::new() };
        let header = |name| frames.answer.0.header(name);
        let grpc_status = header("grpc-status");
        if !grpc_status.is_empty() {
            frames.status(&grpc_status, &header("grpc-message"), &header("grpc-status-details-bin"))?;
        }
        let status = status.as_f64().unwrap_or_default() as u16;
        if !(200..300).contains(&status) || !header("content-type").starts_with("application/grpc") {
            return Err(Error::not_grpc(status));
        }
        Ok(frames)
    }

    async fn access_token(&self) -> Result<String, Error> {
        let token = JsFuture::from(self.host.token()).await.map_err(no_token)?;
        token.as_string().ok_or_else(|| Error::without_token(false, "the access token is no text"))
    }

    async fn sleep(&self, time: Duration) {
        let timer = self.host.timer(milliseconds(time).min(f64::from(i32::MAX)));
        let done = timer.done().into();
        let mut sleep = Sleep { timer, done };
        let _ = (&mut sleep.done).await;
    }

    fn now(&self) -> Duration {
        Duration::from_micros((self.host.now() * 1000.0) as u64)
    }

    fn random(&self) -> [u8; 16] {
        let mut bytes = [0; 16];
        self.host.random().copy_to(&mut bytes);
        bytes
    }

    /// Without TLS browsers speak HTTP/1.1, by at most six connections to a host: the page counts, for all copies of the SDK in it.
    fn take_stream(&self) -> bool {
        self.host.take_stream(STREAMS_MAX)
    }

    fn give_back_stream(&self) {
        self.host.give_back_stream();
    }
}
