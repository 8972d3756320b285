//! The door: every RPC of the contract passes here before its request is decoded. Who calls, from where, whether they may; then the body is
//! read once, hashed if the request names itself, and writes run in a task of their own, so that a caller who leaves cannot tear one.

use super::{Authenticator, Caller, RequestContext, authenticator::Principal};
use crate::{
    error::{Error, Result, deadline_exceeded},
    metrics::Call,
};
use aws_lc_rs::digest;
use bytes::Bytes;
use http::{HeaderMap, Request, Response};
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use std::{
    net::IpAddr,
    sync::Arc,
    task::{Context, Poll},
    time::{Duration, Instant},
};
use tonic::{Status, body::Body, transport::server::TcpConnectInfo};
use tower::{Layer, Service, ServiceExt};
use uuid::Uuid;
use wattlane_proto::{
    methods::{Method, method},
    rules::{self, Check},
    v1::Reason,
};

/// The most bytes of a request's message.
pub const MESSAGE_BYTES_MAX: usize = 4 * 1024 * 1024;
/// Before each message stand a flag and its length.
const FRAME_HEAD: usize = 5;
/// How long a caller is waited for who names no deadline, and the longest one may name.
const DEADLINE_DEFAULT: Duration = Duration::from_secs(10);
const DEADLINE_MAX: Duration = Duration::from_secs(30);

/// Puts the door before services.
#[derive(Clone)]
pub struct AuthLayer {
    authenticator: Arc<Authenticator>,
}

impl AuthLayer {
    /// A door kept by `authenticator`.
    pub fn new(authenticator: Arc<Authenticator>) -> Self {
        AuthLayer { authenticator }
    }
}

impl<S> Layer<S> for AuthLayer {
    type Service = Door<S>;
    fn layer(&self, inner: S) -> Door<S> {
        Door { inner, authenticator: self.authenticator.clone() }
    }
}

/// A service behind the door.
#[derive(Clone)]
pub struct Door<S> {
    inner: S,
    authenticator: Arc<Authenticator>,
}

impl<S> Service<Request<Body>> for Door<S>
where
    S: Service<Request<Body>, Response = Response<Body>, Error = std::convert::Infallible> + Clone + Send + 'static,
    S::Future: Send,
{
    type Response = Response<Body>;
    type Error = std::convert::Infallible;
    type Future = futures_util::future::BoxFuture<'static, std::result::Result<Response<Body>, Self::Error>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<std::result::Result<(), Self::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        let (inner, authenticator) = (self.inner.clone(), self.authenticator.clone());
        Box::pin(async move {
            // Health and reflection are open to all; what is no RPC of anybody is answered UNIMPLEMENTED further in.
            let Some(method) = method(request.uri().path()) else { return inner.oneshot(request).await };
            let call = Call::begin(method);
            let patience = patience(request.headers());
            let deadline = Instant::now() + patience;
            let answer = tokio::time::timeout(patience, pass(inner, &authenticator, method, request, deadline)).await;
            let answer = answer.unwrap_or_else(|_| Ok(refusal(deadline_exceeded()))).unwrap_or_else(|error| refusal(error.into()));
            call.answered(answer.headers());
            Ok(answer)
        })
    }
}

async fn pass<S>(
    inner: S,
    authenticator: &Authenticator,
    method: &'static Method,
    request: Request<Body>,
    deadline: Instant,
) -> Result<Response<Body>>
where
    S: Service<Request<Body>, Response = Response<Body>, Error = std::convert::Infallible> + Clone + Send + 'static,
    S::Future: Send,
{
    let (mut parts, body) = request.into_parts();
    let peer = parts.extensions.get::<TcpConnectInfo>().and_then(|info| info.remote_addr()).map(|address| address.ip());
    let principal = authenticator.authenticate(&parts.headers, peer).await?;
    check_origin(authenticator, &principal, &parts.headers).await?;
    if !principal.scopes.has(method.scope) {
        let text = format!("{} takes the scope {}, which this credential does not have", method.name(), method.scope);
        return Err(Error::refused_with(Reason::ScopeMissing, text, vec![("scope", method.scope.to_owned())]));
    }
    let body = read(body).await?;
    let caller = Caller {
        provider: principal.provider,
        actor: principal.actor,
        scopes: principal.scopes,
        expires: principal.expires,
        request: context(method, &parts.headers, peer, &body, deadline),
    };
    parts.extensions.insert(caller);
    let request = Request::from_parts(parts, Body::new(Full::new(body)));
    let answer = if method.reads {
        inner.oneshot(request).await
    } else {
        tokio::spawn(inner.oneshot(request)).await.map_err(|panic| Error::Internal(anyhow::anyhow!("a handler panicked: {panic}")))?
    };
    Ok(answer.unwrap_or_else(|never| match never {}))
}

/// A browser says its origin: it has to be one of the caller's provider, and of the token where that names some. A token that names some is
/// good from a browser only: who took it out of one calls without an origin.
async fn check_origin(authenticator: &Authenticator, principal: &Principal, headers: &HeaderMap) -> Result<()> {
    let Some(origin) = headers.get(http::header::ORIGIN) else {
        let text = "this access token is good from the web origins it was minted for, and from nowhere else";
        return if principal.origins.is_empty() { Ok(()) } else { Err(Error::refused(Reason::OriginNotAllowed, text)) };
    };
    let refused = || Error::refused(Reason::OriginNotAllowed, "this web origin is not one of the provider's: PutAllowedOrigin adds it");
    let origin = origin.to_str().map_err(|_| refused())?;
    let of_token = principal.origins.is_empty() || principal.origins.iter().any(|allowed| allowed == origin);
    if of_token && authenticator.origins.allows(principal.provider, origin).await? { Ok(()) } else { Err(refused()) }
}

async fn read(body: Body) -> Result<Bytes> {
    match Limited::new(body, MESSAGE_BYTES_MAX + FRAME_HEAD).collect().await {
        Ok(body) => Ok(body.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => {
            Err(Error::refused(Reason::RequestTooLarge, format!("the request has more than {MESSAGE_BYTES_MAX} bytes")))
        }
        Err(error) => Err(Error::Unavailable(format!("the request did not arrive whole: {error}"))),
    }
}

fn context(method: &'static Method, headers: &HeaderMap, peer: Option<IpAddr>, body: &[u8], deadline: Instant) -> RequestContext {
    let message = body.get(FRAME_HEAD..).unwrap_or_default();
    let request_id =
        (method.request_id != 0).then(|| last_text(message, method.request_id)).flatten().and_then(|id| Uuid::try_parse(id).ok());
    let body_sha256 = match request_id {
        Some(_) => digest::digest(&digest::SHA256, message).as_ref().try_into().expect("SHA-256 has 32 bytes"),
        None => [0; 32],
    };
    RequestContext { rpc: method.name(), peer, request_id, body_sha256, trace_id: trace_id(headers), deadline: Some(deadline) }
}

/// The trace of a W3C `traceparent`: `00-<trace>-<span>-<flags>`.
fn trace_id(headers: &HeaderMap) -> Option<String> {
    let trace = headers.get("traceparent")?.to_str().ok()?.split('-').nth(1)?;
    (trace.len() == 32 && trace.bytes().all(|b| b.is_ascii_hexdigit())).then(|| trace.to_owned())
}

/// The last value of a text field at the top of an encoded message: the one that counts. None where the message is malformed before it.
fn last_text(mut message: &[u8], number: u32) -> Option<&str> {
    use prost::encoding::{DecodeContext, WireType, decode_key, decode_varint, skip_field};
    let mut found = None;
    while !message.is_empty() {
        let (tag, wire) = decode_key(&mut message).ok()?;
        if tag == number && wire == WireType::LengthDelimited {
            let length = usize::try_from(decode_varint(&mut message).ok()?).ok()?;
            let (value, rest) = message.split_at_checked(length)?;
            (found, message) = (Some(value), rest);
        } else {
            skip_field(wire, tag, &mut message, DecodeContext::default()).ok()?;
        }
    }
    std::str::from_utf8(found?).ok()
}

/// How long the caller waits: `grpc-timeout`, at most 30 s; 10 s where none is named.
fn patience(headers: &HeaderMap) -> Duration {
    let named = headers.get("grpc-timeout").and_then(|value| parse_timeout(value.to_str().ok()?));
    named.unwrap_or(DEADLINE_DEFAULT).min(DEADLINE_MAX)
}

/// A gRPC timeout: up to eight digits and a unit.
fn parse_timeout(text: &str) -> Option<Duration> {
    let (digits, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    if digits.is_empty() || digits.len() > 8 {
        return None;
    }
    let number: u64 = digits.parse().ok()?;
    match unit {
        "H" => Some(Duration::from_secs(number * 3600)),
        "M" => Some(Duration::from_secs(number * 60)),
        "S" => Some(Duration::from_secs(number)),
        "m" => Some(Duration::from_millis(number)),
        "u" => Some(Duration::from_micros(number)),
        "n" => Some(Duration::from_nanos(number)),
        _ => None,
    }
}

fn refusal(status: Status) -> Response<Body> {
    status.into_http()
}

/// Opens a request inside: who calls, and the message, every rule of which holds. Errors: INVALID_ARGUMENT with every bad field.
pub fn accept<M: Check>(request: tonic::Request<M>) -> Result<(Caller, M)> {
    let (_, mut extensions, message) = request.into_parts();
    let caller = extensions.remove::<Caller>().ok_or_else(|| Error::Internal(anyhow::anyhow!("a request came past the door")))?;
    rules::check(&message)?;
    Ok((caller, message))
}
