//! The platform of browsers: gRPC-Web over fetch, setTimeout. Its futures are not Send, and nobody asks.

use crate::{Body, Call, Error, Platform, code};
use bytes::Bytes;
use js_sys::{Function, Promise, Reflect, Uint8Array};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Headers, ReadableStreamDefaultReader, Request, RequestInit, Response};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(then: &Function, milliseconds: f64) -> JsValue;
    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(id: &JsValue);
    #[wasm_bindgen(js_name = fetch, catch)]
    fn fetch(request: &Request) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn now() -> f64;
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues)]
    fn get_random_values(bytes: &Uint8Array);
    #[wasm_bindgen(js_name = atob, catch)]
    fn atob(text: &str) -> Result<String, JsValue>;
}

/// Before each message stand a flag and its length.
const FRAME_HEAD: usize = 5;
/// The flag of the frame that holds the trailers.
const TRAILERS: u8 = 0x80;

/// A page's connection to one server.
pub struct Browser {
    /// Scheme, host and port of the server, without a slash at the end.
    pub base: String,
    /// What the page hands out access tokens by: a function that answers a text or a promise of one.
    pub tokens: Function,
    /// The provider's id: needed where the tokens are of the provider's own OpenID Connect issuer.
    pub provider: Option<String>,
}

struct Timer {
    id: JsValue,
    done: JsFuture,
}

impl Drop for Timer {
    fn drop(&mut self) {
        clear_timeout(&self.id);
    }
}

/// Aborts the request when dropped.
struct Abort(AbortController);

impl Drop for Abort {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// An answer, frame by frame.
pub struct Frames {
    reader: ReadableStreamDefaultReader,
    pending: Option<JsFuture>,
    buffer: Vec<u8>,
    _abort: Abort,
}

fn lost(error: JsValue) -> Error {
    Error { no_network: is_offline(), ..Error::unavailable(text_of(&error)) }
}

/// Whether the browser knows that it has no network. That it believes to have one says nothing.
fn is_offline() -> bool {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into());
    navigator.and_then(|navigator| Reflect::get(&navigator, &"onLine".into())).is_ok_and(|online| online.as_bool() == Some(false))
}

/// What was thrown, in words. It need not be an error: anything can be.
fn text_of(thrown: &JsValue) -> String {
    let error = thrown.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    error.or_else(|| thrown.as_string()).unwrap_or_else(|| "no reason was given".to_owned())
}

/// Why a page has no access token. A fetch that fails is a TypeError in every browser, and one that was cut off a DOMException of these names.
fn no_token(thrown: JsValue) -> Error {
    let name = Reflect::get(&thrown, &"name".into()).ok().and_then(|name| name.as_string());
    let unreachable = matches!(name.as_deref(), Some("TypeError" | "NetworkError" | "TimeoutError" | "AbortError"));
    Error::without_token(unreachable, text_of(&thrown))
}

fn status(grpc_status: &str, message: &str, details: &str) -> Result<(), Error> {
    match grpc_status.parse::<i32>() {
        Ok(0) => Ok(()),
        Ok(code) => {
            let mut padded = details.to_owned();
            while padded.len() % 4 != 0 {
                padded.push('=');
            }
            let details: Vec<u8> = atob(&padded).unwrap_or_default().chars().map(|c| c as u8).collect();
            let text = js_sys::decode_uri_component(message).map_or_else(|_| message.to_owned(), String::from);
            Err(Error::with_details(code, text, &details))
        }
        Err(_) => Err(Error::unavailable("the answer has no grpc-status")),
    }
}

/// The value of a trailer, whatever the case of its name.
fn trailer<'a>(trailers: &'a str, name: &str) -> &'a str {
    let of_name = |line: &'a str| line.split_once(':').filter(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim());
    trailers.lines().find_map(of_name).unwrap_or_default()
}

impl Frames {
    async fn frame(&mut self) -> Result<Option<(u8, Bytes)>, Error> {
        loop {
            if let Some(frame) = self.cut() {
                return Ok(Some(frame));
            }
            // A read that was begun is kept: dropping this future must not lose its chunk.
            let read = self.pending.get_or_insert_with(|| self.reader.read().into());
            let got = read.await;
            self.pending = None;
            let got = got.map_err(lost)?;
            if Reflect::get(&got, &"done".into()).map_err(lost)?.is_truthy() {
                return Ok(None);
            }
            let chunk: Uint8Array = Reflect::get(&got, &"value".into()).map_err(lost)?.unchecked_into();
            let at = self.buffer.len();
            self.buffer.resize(at + chunk.length() as usize, 0);
            chunk.copy_to(&mut self.buffer[at..]);
        }
    }

    /// The first whole frame of what has come so far.
    fn cut(&mut self) -> Option<(u8, Bytes)> {
        let [flag, a, b, c, d, ..] = self.buffer[..] else { return None };
        let end = FRAME_HEAD + u32::from_be_bytes([a, b, c, d]) as usize;
        if self.buffer.len() < end {
            return None;
        }
        let rest = self.buffer.split_off(end);
        let mut message = std::mem::replace(&mut self.buffer, rest);
        message.drain(..FRAME_HEAD);
        Some((flag, message.into()))
    }
}

impl Body for Frames {
    async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        match self.frame().await {
            Ok(Some((flag, message))) if flag & TRAILERS == 0 => Some(Ok(message)),
            Ok(Some((_, trailers))) => {
                let text = std::str::from_utf8(&trailers).unwrap_or_default();
                let (grpc_status, message) = (trailer(text, "grpc-status"), trailer(text, "grpc-message"));
                status(grpc_status, message, trailer(text, "grpc-status-details-bin")).err().map(Err)
            }
            Ok(None) => Some(Err(Error::unavailable("the answer was cut off"))),
            Err(error) => Some(Err(error)),
        }
    }
}

impl Browser {
    fn request(&self, call: &Call, abort: &Abort) -> Result<Request, JsValue> {
        let mut frame = Vec::with_capacity(FRAME_HEAD + call.body.len());
        frame.push(0);
        frame.extend_from_slice(&(call.body.len() as u32).to_be_bytes());
        frame.extend_from_slice(&call.body);
        let headers = Headers::new()?;
        headers.set("content-type", "application/grpc-web+proto")?;
        headers.set("x-grpc-web", "1")?;
        headers.set("authorization", &["Bearer ", &call.token].concat())?;
        if let Some(provider) = &self.provider {
            headers.set("wattlane-provider", provider)?;
        }
        if let Some(timeout) = call.timeout {
            let milliseconds = u32::try_from(timeout.as_millis()).unwrap_or(u32::MAX).min(99_999_999);
            headers.set("grpc-timeout", &[&*milliseconds.to_string(), "m"].concat())?;
        }
        let init = RequestInit::new();
        init.set_method("POST");
        init.set_headers(&headers);
        init.set_signal(Some(&abort.0.signal()));
        init.set_body(&Uint8Array::from(&frame[..]));
        Request::new_with_str_and_init(&[&*self.base, call.path].concat(), &init)
    }
}

impl Platform for Browser {
    type Body = Frames;

    async fn open(&self, call: Call) -> Result<Frames, Error> {
        let abort = Abort(AbortController::new().map_err(lost)?);
        let request = self.request(&call, &abort).map_err(lost)?;
        let response: Response = JsFuture::from(fetch(&request).map_err(lost)?).await.map_err(lost)?.unchecked_into();
        let header = |name: &str| response.headers().get(name).ok().flatten();
        if let Some(grpc_status) = header("grpc-status") {
            status(&grpc_status, &header("grpc-message").unwrap_or_default(), &header("grpc-status-details-bin").unwrap_or_default())?;
        }
        if !response.ok() || !header("content-type").is_some_and(|kind| kind.starts_with("application/grpc")) {
            return Err(Error::not_grpc(response.status()));
        }
        let body = response.body().ok_or_else(|| Error::new(code::INTERNAL, "the answer has no body"))?;
        Ok(Frames { reader: body.get_reader().unchecked_into(), pending: None, buffer: Vec::new(), _abort: abort })
    }

    async fn access_token(&self) -> Result<String, Error> {
        let given = self.tokens.call0(&JsValue::UNDEFINED).map_err(no_token)?;
        let token = JsFuture::from(Promise::resolve(&given)).await.map_err(no_token)?;
        token.as_string().ok_or_else(|| Error::without_token(false, "the access token is no text"))
    }

    async fn sleep(&self, time: Duration) {
        let mut id = JsValue::UNDEFINED;
        let milliseconds = time.as_millis().min(i32::MAX as u128) as f64;
        let done = Promise::new(&mut |resolve, _| id = set_timeout(&resolve, milliseconds)).into();
        let mut timer = Timer { id, done };
        let _ = (&mut timer.done).await;
    }

    fn now(&self) -> Duration {
        Duration::from_micros((now() * 1000.0) as u64)
    }

    fn random(&self) -> [u8; 16] {
        let array = Uint8Array::new_with_length(16);
        get_random_values(&array);
        let mut bytes = [0; 16];
        array.copy_to(&mut bytes);
        bytes
    }

    /// Without TLS browsers speak HTTP/1.1, by at most six connections to a host.
    fn limited_host(&self) -> Option<&str> {
        self.base.strip_prefix("http://")
    }
}
