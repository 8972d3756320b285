//! The codec of the server's side. tonic-prost's own says INTERNAL to bytes that don't decode; here the caller is told which field was wrong.

use crate::undecodable::{Fault, find};
use bytes::{Buf, Bytes};
use prost::{DecodeError, Message, Name};
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

impl<T: Message + Send + 'static, U: Message + Name + Default + Send + 'static> Codec for ContractCodec<T, U> {
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

impl<T, U: Message + Name + Default> Decoder for ContractCodec<T, U> {
    type Item = U;
    type Error = Status;

    fn decode(&mut self, from: &mut DecodeBuf<'_>) -> Result<Option<U>, Status> {
        let body = from.copy_to_bytes(from.remaining());
        U::decode(body.clone()).map(Some).map_err(|error| undecodable::<U>(&body, &error))
    }
}

/// INVALID_ARGUMENT with the path of the field.
fn undecodable<U: Name>(body: &Bytes, error: &DecodeError) -> Status {
    // What is wrong with the request as a whole, and what only prost minds, is told in prost's words.
    let fault = find(body, &U::full_name()).unwrap_or_else(|| Fault { field: String::new(), what: error.to_string() });
    let mut details = ErrorDetails::with_error_info("UNDECODABLE", "wattlane", [] as [(String, String); 0]);
    let text = format!("the request is no message of the contract: {} {}", fault.field, fault.what);
    details.add_bad_request_violation(fault.field, fault.what);
    Status::with_error_details(Code::InvalidArgument, text, details)
}
