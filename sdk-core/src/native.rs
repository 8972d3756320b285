//! The platform of servers and phones: tonic's channel, tokio's timer.

use crate::{Body, Call, Error, Platform, code};
use bytes::{Buf, BufMut, Bytes};
use futures_util::{TryFutureExt, future::MapOk};
use http::{StatusCode, header::CONTENT_TYPE, uri::PathAndQuery};
use std::{
    future::Future,
    io::{self, ErrorKind},
    pin::Pin,
    sync::{Mutex, MutexGuard, PoisonError},
    task::{Context, Poll},
    time::{Duration, Instant},
};
use tonic::{
    Code, Request, Status, Streaming, TimeoutExpired,
    body::Body as HttpBody,
    client::Grpc,
    codec::{Codec, DecodeBuf, Decoder, EncodeBuf, Encoder},
    codegen::Service,
    metadata::{AsciiMetadataKey, AsciiMetadataValue, MetadataMap},
    transport::{Channel, Endpoint},
};

/// Bytes in, bytes out: the codec that knows no message.
#[derive(Clone, Copy, Debug, Default)]
pub struct Raw;

impl Codec for Raw {
    type Encode = Bytes;
    type Decode = Bytes;
    type Encoder = Raw;
    type Decoder = Raw;

    fn encoder(&mut self) -> Raw {
        Raw
    }

    fn decoder(&mut self) -> Raw {
        Raw
    }
}

impl Encoder for Raw {
    type Item = Bytes;
    type Error = Status;

    fn encode(&mut self, item: Bytes, to: &mut EncodeBuf<'_>) -> Result<(), Status> {
        to.put(item);
        Ok(())
    }
}

impl Decoder for Raw {
    type Item = Bytes;
    type Error = Status;

    fn decode(&mut self, from: &mut DecodeBuf<'_>) -> Result<Option<Bytes>, Status> {
        Ok(Some(from.copy_to_bytes(from.remaining())))
    }
}

/// How the embedder hands out access tokens.
pub trait AccessTokens: Send + Sync {
    /// A token that is good now.
    fn fresh(&self) -> Pin<Box<dyn Future<Output = Result<String, Error>> + Send + '_>>;
}

/// The most bytes of an answer: a page of 500 CDRs with all their periods.
const ANSWER_BYTES_MAX: usize = 64 * 1024 * 1024;
/// The header holds eight digits; tonic panics at what it cannot write. A server has a limit of its own, far below.
const HEADER_TIMEOUT_MAX: Duration = Duration::from_secs(99_999_999);
/// Where packets vanish, the system would go on trying for two minutes, and calls would wait behind it.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const KEEPALIVE_EVERY: Duration = Duration::from_secs(30);
const KEEPALIVE_TIMEOUT: Duration = Duration::from_secs(15);

/// A channel to one server. It is made at the first call: tonic spawns when it makes one, and a constructor called from Kotlin is in no
/// runtime.
pub struct Native {
    endpoint: Endpoint,
    channel: Mutex<Held>,
    tokens: Box<dyn AccessTokens>,
    metadata: MetadataMap,
    start: Instant,
}

/// The channel in use, once it is made, and how many were given up before it.
#[derive(Default)]
struct Held {
    channel: Option<Channel>,
    given_up: u64,
}

impl Native {
    /// `address` is `http://host:port` or `https://host`; `metadata` goes with every call. Errors: an address or metadata that is none.
    pub fn new(address: &str, tokens: Box<dyn AccessTokens>, metadata: &[(&str, &str)]) -> Result<Self, Error> {
        let wrong = |text: &str| Error::new(code::INVALID_ARGUMENT, text);
        let no_address = || wrong("the address is no http or https address: it is such as https://api.example.com");
        let endpoint = Endpoint::from_shared(address.to_owned()).map_err(|_| no_address())?;
        let endpoint = match endpoint.uri().scheme_str() {
            Some("https") => with_tls(endpoint)?,
            Some("http") => endpoint,
            // A host and a port would be taken, and never answer.
            _ => return Err(no_address()),
        };
        let mut with_all = MetadataMap::new();
        for (name, value) in metadata {
            let name: AsciiMetadataKey = name.parse().map_err(|_| wrong("a metadata name is none"))?;
            let value: AsciiMetadataValue = value.parse().map_err(|_| wrong("a metadata value is none"))?;
            with_all.insert(name, value);
        }
        let endpoint = endpoint.connect_timeout(CONNECT_TIMEOUT).http2_keep_alive_interval(KEEPALIVE_EVERY);
        let endpoint = endpoint.keep_alive_timeout(KEEPALIVE_TIMEOUT);
        Ok(Native { endpoint, channel: Mutex::default(), tokens, metadata: with_all, start: Instant::now() })
    }

    async fn ready(&self) -> Result<Grpc<GrpcOnly>, Error> {
        let channel = self.held().channel.get_or_insert_with(|| self.endpoint.connect_lazy()).clone();
        let mut grpc = Grpc::new(GrpcOnly(channel)).max_decoding_message_size(ANSWER_BYTES_MAX);
        grpc.ready().await.map_err(|error| Error { no_network: has_no_network(&error), ..Error::unavailable(error.to_string()) })?;
        Ok(grpc)
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.channel.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn request(&self, call: &Call) -> Result<Request<Bytes>, Error> {
        let mut bearer = String::with_capacity(7 + call.token.len());
        bearer.push_str("Bearer ");
        bearer.push_str(&call.token);
        let mut request = Request::new(call.body.clone());
        *request.metadata_mut() = self.metadata.clone();
        let bearer = bearer.parse().map_err(|_| Error::new(code::UNAUTHENTICATED, "the access token has characters that no token has"))?;
        request.metadata_mut().insert("authorization", bearer);
        if let Some(timeout) = call.timeout {
            request.set_timeout(timeout.min(HEADER_TIMEOUT_MAX));
        }
        Ok(request)
    }
}

/// A channel on which a proxy's page comes as the error that its HTTP status says: tonic would read the page as a message, and call that INTERNAL.
#[derive(Clone)]
struct GrpcOnly(Channel);

impl Service<http::Request<HttpBody>> for GrpcOnly {
    type Response = http::Response<HttpBody>;
    type Error = <Channel as Service<http::Request<HttpBody>>>::Error;
    type Future = MapOk<<Channel as Service<http::Request<HttpBody>>>::Future, fn(Self::Response) -> Self::Response>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, request: http::Request<HttpBody>) -> Self::Future {
        self.0.call(request).map_ok(grpc_or_error)
    }
}

fn grpc_or_error(answer: http::Response<HttpBody>) -> http::Response<HttpBody> {
    let kind = answer.headers().get(CONTENT_TYPE).map(http::HeaderValue::as_bytes);
    // A proxy that speaks gRPC may say its own word in headers alone, under any HTTP status.
    let says = answer.headers().contains_key("grpc-status");
    if says || answer.status() == StatusCode::OK && kind.is_some_and(|kind| kind.starts_with(b"application/grpc")) {
        return answer;
    }
    let error = Error::not_grpc(answer.status().as_u16());
    Status::new(Code::from_i32(error.code), error.text).into_http()
}

#[cfg(feature = "tls")]
fn with_tls(endpoint: Endpoint) -> Result<Endpoint, Error> {
    let tls = tonic::transport::ClientTlsConfig::new().with_webpki_roots();
    endpoint.tls_config(tls).map_err(|error| Error::new(code::INVALID_ARGUMENT, error.to_string()))
}

#[cfg(not(feature = "tls"))]
fn with_tls(_: Endpoint) -> Result<Endpoint, Error> {
    Err(Error::new(code::INVALID_ARGUMENT, "this build speaks no https: switch on its feature `tls`"))
}

impl From<Status> for Error {
    /// What the server says is told as it says it; only what the transport made up has a source. A connection that was lost comes under many
    /// codes (a broken pipe as UNKNOWN, a call still queued on it as CANCELLED, a GOAWAY as INTERNAL), and means the same under each.
    fn from(status: Status) -> Self {
        let Some(source) = std::error::Error::source(&status) else {
            return Error::with_details(status.code() as i32, status.message(), status.details());
        };
        if chain(source).any(|error| error.is::<TimeoutExpired>()) {
            return crate::deadline_exceeded();
        }
        Error { no_network: has_no_network(source), ..Error::unavailable(status.message()) }
    }
}

type Fault = dyn std::error::Error + 'static;

fn chain(error: &Fault) -> impl Iterator<Item = &Fault> {
    std::iter::successors(Some(error), |error| error.source())
}

/// Whether the system said that there is no way out of this machine.
fn has_no_network(error: &Fault) -> bool {
    let kinds = chain(error).filter_map(|error| error.downcast_ref::<io::Error>()).map(io::Error::kind);
    kinds.into_iter().any(|kind| matches!(kind, ErrorKind::NetworkUnreachable | ErrorKind::NetworkDown))
}

impl Platform for Native {
    type Body = Streaming<Bytes>;

    async fn open(&self, call: Call) -> Result<Self::Body, Error> {
        let request = self.request(&call)?;
        Ok(self.ready().await?.server_streaming(request, PathAndQuery::from_static(call.path), Raw).await?.into_inner())
    }

    async fn access_token(&self) -> Result<String, Error> {
        self.tokens.fresh().await
    }

    async fn sleep(&self, time: Duration) {
        tokio::time::sleep(time).await;
    }

    fn now(&self) -> Duration {
        self.start.elapsed()
    }

    fn random(&self) -> [u8; 16] {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).expect("the system has randomness");
        bytes
    }

    fn connection(&self) -> u64 {
        self.held().given_up
    }

    fn give_up(&self, connection: u64) {
        let mut held = self.held();
        if held.given_up == connection {
            *held = Held { channel: None, given_up: connection + 1 };
        }
    }
}

impl Body for Streaming<Bytes> {
    async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        self.message().await.map_err(Error::from).transpose()
    }
}
