//! A server that answers as a case prescribes, to gRPC and to gRPC-Web, and keeps a record of what came.

use axum::Router;
use bytes::Bytes;
use futures_util::{Stream, StreamExt, future::BoxFuture, stream};
use http::HeaderName;
use prost::Message;
use std::{
    convert::Infallible,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};
use tokio::{net::TcpListener, sync::watch, task::AbortHandle, time::timeout};
use tonic::{
    Request, Response, Status,
    body::Body,
    codegen::Service,
    metadata::MetadataMap,
    server::{Grpc, ServerStreamingService},
};
use tonic_web::GrpcWebLayer;
use tower::ServiceBuilder;
use tower_http::cors::{AllowHeaders, Any, CorsLayer};
use wattlane_core::native::Raw;

/// How long a case waits for a call that has to come.
const PATIENCE: Duration = Duration::from_secs(60);
/// More than any SDK sends: what is beyond an SDK's limit must not be stopped by ours.
const REQUEST_BYTES_MAX: usize = 64 << 20;

/// A server on a port of its own, until it is dropped.
pub struct Scripted {
    /// `http://127.0.0.1:port`.
    pub address: String,
    record: watch::Receiver<Record>,
    serving: AbortHandle,
}

/// What came so far.
#[derive(Clone, Debug, Default)]
struct Record {
    arrived: Vec<Arrived>,
    /// Whose callers are still there.
    present: usize,
}

/// A call as it came.
#[derive(Clone, Debug)]
pub struct Arrived {
    /// As in `/wattlane.v1.CdrService/GetCdr`.
    pub path: String,
    /// The encoded request.
    pub body: Bytes,
    /// The access token.
    pub token: String,
    /// How long the caller waits, as `grpc-timeout` says.
    pub timeout: Option<Duration>,
}

impl Arrived {
    /// The request as the message it has to be.
    pub fn request<Q: Message + Default>(&self) -> Q {
        Q::decode(&*self.body).expect("a request is a message of the contract")
    }

    /// The name of the RPC.
    pub fn rpc(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }
}

/// What a call gets.
pub enum Answer {
    /// These messages, and then that end.
    Messages(Vec<Bytes>, End),
    /// Not a word, for as long as the caller waits.
    Never,
}

/// How an answer ends.
pub enum End {
    /// Well.
    Done,
    /// With an error.
    Fails(Status),
    /// Not: the stream stays open.
    Stays,
}

impl Answer {
    /// The answer of a unary call.
    pub fn message(message: &impl Message) -> Self {
        Answer::bytes(message.encode_to_vec())
    }

    /// The same, encoded.
    pub fn bytes(message: Vec<u8>) -> Self {
        Answer::Messages(vec![message.into()], End::Done)
    }

    /// A refusal.
    pub fn refusal(status: Status) -> Self {
        Answer::Messages(Vec::new(), End::Fails(status))
    }
}

type Script = dyn Fn(&Arrived, usize) -> Answer + Send + Sync;

impl Scripted {
    /// A server that answers each call by `script`, which is given the call and how many came before it.
    pub async fn by(script: impl Fn(&Arrived, usize) -> Answer + Send + Sync + 'static) -> Self {
        let (told, record) = watch::channel(Record::default());
        let stage = Stage { script: Arc::new(script), record: Arc::new(told) };
        // As the real server has them, but for any origin.
        let exposed = ["grpc-status", "grpc-message", "grpc-status-details-bin"].map(HeaderName::from_static);
        let cors = CorsLayer::new().allow_origin(Any).allow_headers(AllowHeaders::mirror_request()).expose_headers(exposed);
        let service = ServiceBuilder::new().layer(cors).layer(GrpcWebLayer::new()).service(stage);
        let (address, serving) = serve(Router::new().fallback_service(service)).await;
        Scripted { address, record, serving }
    }

    /// The calls that came so far.
    pub fn arrived(&self) -> Vec<Arrived> {
        self.record.borrow().arrived.clone()
    }

    /// Waits until so many calls have come.
    pub async fn has_heard(&mut self, calls: usize) {
        let heard = self.record.wait_for(|record| record.arrived.len() >= calls);
        timeout(PATIENCE, heard).await.expect("the call arrives").expect("the server goes on").arrived.len();
    }

    /// Waits for every caller to have left.
    pub async fn is_left(&mut self) {
        let left = timeout(PATIENCE, self.record.wait_for(|record| record.present == 0)).await.is_ok();
        assert!(left, "the server still holds the call or the stream");
    }
}

impl Drop for Scripted {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// Serves on any port.
pub async fn serve(router: Router) -> (String, AbortHandle) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    let serving = tokio::spawn(async move { axum::serve(listener, router).await });
    (address, serving.abort_handle())
}

#[derive(Clone)]
struct Stage {
    script: Arc<Script>,
    record: Arc<watch::Sender<Record>>,
}

impl Service<http::Request<Body>> for Stage {
    type Response = http::Response<Body>;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        let scene = Scene { stage: self.clone(), path: request.uri().path().to_owned() };
        Box::pin(async move {
            let mut grpc = Grpc::new(Raw).max_decoding_message_size(REQUEST_BYTES_MAX);
            Ok(grpc.server_streaming(scene, request).await)
        })
    }
}

/// One call of the stage.
struct Scene {
    stage: Stage,
    path: String,
}

type Messages = Pin<Box<dyn Stream<Item = Result<Bytes, Status>> + Send>>;

impl ServerStreamingService<Bytes> for Scene {
    type Response = Bytes;
    type ResponseStream = Messages;
    type Future = BoxFuture<'static, Result<Response<Messages>, Status>>;

    fn call(&mut self, request: Request<Bytes>) -> Self::Future {
        let said = |name: &str| text(request.metadata(), name);
        let arrived = Arrived {
            path: self.path.clone(),
            token: said("authorization").trim_start_matches("Bearer ").to_owned(),
            timeout: grpc_timeout(&said("grpc-timeout")),
            body: request.into_inner(),
        };
        let mut before = 0;
        self.stage.record.send_modify(|record| {
            before = record.arrived.len();
            record.arrived.push(arrived.clone());
            record.present += 1;
        });
        let present = Present(self.stage.record.clone());
        let answer = (self.stage.script)(&arrived, before);
        Box::pin(async move {
            match answer {
                Answer::Messages(messages, End::Fails(status)) if messages.is_empty() => Err(status),
                Answer::Messages(messages, end) => Ok(Response::new(told(messages, end, present))),
                Answer::Never => {
                    let _present = present;
                    std::future::pending().await
                }
            }
        })
    }
}

fn told(messages: Vec<Bytes>, end: End, present: Present) -> Messages {
    let end: Messages = match end {
        End::Done => Box::pin(stream::empty()),
        End::Fails(status) => Box::pin(stream::iter([Err(status)])),
        End::Stays => Box::pin(stream::pending()),
    };
    let all = stream::iter(messages.into_iter().map(Ok)).chain(end);
    Box::pin(all.map(move |message| {
        let _present = &present;
        message
    }))
}

/// Counts a caller as present until it is dropped.
struct Present(Arc<watch::Sender<Record>>);

impl Drop for Present {
    fn drop(&mut self) {
        self.0.send_modify(|record| record.present -= 1);
    }
}

fn text(metadata: &MetadataMap, name: &str) -> String {
    metadata.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

/// Digits and a unit. Source: gRPC, doc/PROTOCOL-HTTP2.md.
fn grpc_timeout(text: &str) -> Option<Duration> {
    let (digits, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let number = digits.parse().ok()?;
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
