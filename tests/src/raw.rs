//! Calls without an SDK: bytes and headers as a test wants them.

pub use wattlane_core::native::Raw;

use bytes::Bytes;
use http::uri::PathAndQuery;
use prost::Message;
use tonic::{
    Request, Status, Streaming,
    client::Grpc,
    metadata::{AsciiMetadataKey, AsciiMetadataValue},
    transport::{Channel, Endpoint},
};
use tonic_types::StatusExt;
use wattlane_proto::methods::method;

/// A connection, and the headers of every call on it.
#[derive(Clone)]
pub struct RawClient {
    channel: Channel,
    headers: Vec<(String, String)>,
}

impl RawClient {
    /// A connection that carries no credential.
    pub fn new(address: &str) -> Self {
        let endpoint = Endpoint::from_shared(address.to_owned()).expect("an address");
        RawClient { channel: endpoint.connect_lazy(), headers: Vec::new() }
    }

    /// The same with a header more.
    pub fn header(&self, name: &str, value: &str) -> Self {
        let mut headers = self.headers.clone();
        headers.push((name.to_owned(), value.to_owned()));
        RawClient { channel: self.channel.clone(), headers }
    }

    /// The same with a credential.
    pub fn bearer(&self, credential: &str) -> Self {
        self.header("authorization", &format!("Bearer {credential}"))
    }

    /// One call; of a stream the first message.
    pub async fn bytes(&self, path: &str, body: Bytes) -> Result<Bytes, Status> {
        let mut stream = self.stream(path, body).await?;
        let first = stream.message().await?.ok_or_else(|| Status::internal("there is no answer"))?;
        // A unary answer ends with its status.
        if !method(path).is_some_and(|method| method.streams) {
            while stream.message().await?.is_some() {}
        }
        Ok(first)
    }

    /// A call whose answer is a stream.
    pub async fn stream(&self, path: &str, body: Bytes) -> Result<Streaming<Bytes>, Status> {
        let mut request = Request::new(body);
        for (name, value) in &self.headers {
            let name: AsciiMetadataKey = name.parse().expect("a header's name");
            let value: AsciiMetadataValue = value.parse().expect("a header's value");
            request.metadata_mut().insert(name, value);
        }
        let mut grpc = Grpc::new(self.channel.clone()).max_decoding_message_size(64 << 20);
        grpc.ready().await.map_err(|error| Status::unavailable(error.to_string()))?;
        let path: PathAndQuery = path.parse().expect("a path");
        grpc.server_streaming(request, path, Raw).await.map(tonic::Response::into_inner)
    }

    /// One call of messages.
    pub async fn call<A: Message + Default>(&self, path: &str, request: &impl Message) -> Result<A, Status> {
        let answer = self.bytes(path, request.encode_to_vec().into()).await?;
        Ok(A::decode(answer).expect("the answer is a message of the contract"))
    }
}

/// The stable reason of a refusal.
pub fn reason(status: &Status) -> String {
    status.get_details_error_info().map(|info| info.reason).unwrap_or_default()
}

/// The fields that a refusal names.
pub fn violations(status: &Status) -> Vec<String> {
    let bad = status.get_details_bad_request().map(|bad| bad.field_violations).unwrap_or_default();
    bad.into_iter().map(|violation| violation.field).collect()
}
