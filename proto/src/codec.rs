//! The codec of the server's side. tonic-prost's own says INTERNAL to bytes that don't decode; here the caller is told which field was wrong.

use bytes::Buf;
use prost::{DecodeError, Message};
use std::marker::PhantomData;
use tonic::{
    Code, Status,
    codec::{Codec, DecodeBuf, Decoder, EncodeBuf, Encoder},
};
use tonic_types::{ErrorDetails, StatusExt};

/// Encodes `T`, decodes `U`.
#[derive(Debug)]
pub struct ContractCodec<T, U>(PhantomData<fn() -> (T, U)>);

impl<T, U> Default for ContractCodec<T, U> {
    fn default() -> Self {
        ContractCodec(PhantomData)
    }
}

impl<T: Message + Send + 'static, U: Message + Default + Send + 'static> Codec for ContractCodec<T, U> {
    type Encode = T;
    type Decode = U;
    type Encoder = Self;
    type Decoder = Self;

    fn encoder(&mut self) -> Self {
        Self::default()
    }

    fn decoder(&mut self) -> Self {
        Self::default()
    }
}

impl<T: Message, U> Encoder for ContractCodec<T, U> {
    type Item = T;
    type Error = Status;

    fn encode(&mut self, item: T, to: &mut EncodeBuf<'_>) -> Result<(), Status> {
        to.reserve(item.encoded_len());
        item.encode(to).map_err(|_| Status::internal("the answer is too large"))
    }
}

impl<T, U: Message + Default> Decoder for ContractCodec<T, U> {
    type Item = U;
    type Error = Status;

    fn decode(&mut self, from: &mut DecodeBuf<'_>) -> Result<Option<U>, Status> {
        let message = U::decode(from.copy_to_bytes(from.remaining()));
        message.map(Some).map_err(|error| undecodable(&error))
    }
}

/// INVALID_ARGUMENT with the path of the field, as far as prost says it.
fn undecodable(error: &DecodeError) -> Status {
    let text = error.to_string();
    let detail = text.strip_prefix("failed to decode Protobuf message: ").unwrap_or(&text);
    let mut details = ErrorDetails::with_error_info("UNDECODABLE", "wattlane", [] as [(String, String); 0]);
    details.add_bad_request_violation(path(detail), detail.rsplit(": ").next().unwrap_or_default());
    Status::with_error_details(Code::InvalidArgument, format!("the request is no message of the contract: {detail}"), details)
}

/// prost writes `CreateCdrRequest.input: Cdr.token: CdrToken.uid: invalid string value`: the fields of it are the path.
fn path(detail: &str) -> String {
    let steps = detail.split(": ").filter_map(|step| {
        let (message, field) = step.split_once('.')?;
        (!message.contains(' ') && !field.contains(' ')).then_some(field)
    });
    steps.collect::<Vec<_>>().join(".")
}
