//! What a watch is held against: a bare tonic server that answers each call with a stream of one message, the bytes of a snapshot, which then
//! stays open. No login, no database, no heartbeat. In a process of its own, so that its memory can be told.

use bytes::Bytes;
use futures_util::{Stream, StreamExt, stream};
use std::{convert::Infallible, io::Write, pin::Pin};
use tonic::{
    Request, Response, Status,
    body::Body,
    server::{Grpc, NamedService, ServerStreamingService},
    transport::{Server, server::TcpIncoming},
};
use wattlane_tests::raw::Raw;

/// As whom the bench runs itself.
pub const NAME: &str = "bare_stream";
/// The path it answers.
pub const PATH: &str = "/bare.Bare/Watch";

#[derive(Clone)]
struct Bare;

impl NamedService for Bare {
    const NAME: &'static str = "bare.Bare";
}

impl ServerStreamingService<Bytes> for Bare {
    type Response = Bytes;
    type ResponseStream = Pin<Box<dyn Stream<Item = Result<Bytes, Status>> + Send>>;
    type Future = std::future::Ready<Result<Response<Self::ResponseStream>, Status>>;

    fn call(&mut self, request: Request<Bytes>) -> Self::Future {
        // The request holds what is to be answered.
        let first = stream::iter([Ok(request.into_inner())]);
        std::future::ready(Ok(Response::new(first.chain(stream::pending()).boxed())))
    }
}

impl tower_service::Service<http::Request<Body>> for Bare {
    type Response = http::Response<Body>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut std::task::Context<'_>) -> std::task::Poll<Result<(), Infallible>> {
        std::task::Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        Box::pin(async move { Ok(Grpc::new(Raw).server_streaming(Bare, request).await) })
    }
}

/// Serves on a port of its own, which it prints, until its input ends.
pub async fn serve() -> anyhow::Result<()> {
    let incoming = TcpIncoming::bind("127.0.0.1:0".parse()?)?.with_nodelay(Some(true));
    println!("{}", incoming.local_addr()?);
    std::io::stdout().flush()?;
    let server = tokio::spawn(Server::builder().max_concurrent_streams(Some(1_000)).add_service(Bare).serve_with_incoming(incoming));
    tokio::task::spawn_blocking(|| std::io::copy(&mut std::io::stdin(), &mut std::io::sink())).await??;
    server.abort();
    Ok(())
}
