//! What a call can end with, read from the details of its status without a message type.

use crate::wire::{self, Value};
use std::time::Duration;

/// gRPC's status codes, as far as behaviour depends on them.
pub mod code {
    pub const CANCELLED: i32 = 1;
    pub const UNKNOWN: i32 = 2;
    pub const INVALID_ARGUMENT: i32 = 3;
    pub const DEADLINE_EXCEEDED: i32 = 4;
    pub const RESOURCE_EXHAUSTED: i32 = 8;
    pub const INTERNAL: i32 = 13;
    pub const UNAVAILABLE: i32 = 14;
    pub const UNAUTHENTICATED: i32 = 16;

    const PERMISSION_DENIED: i32 = 7;
    const UNIMPLEMENTED: i32 = 12;

    /// The code of an answer that is no gRPC, by its HTTP status: what stands between here and the server has made it.
    /// Source: gRPC, doc/http-grpc-status-mapping.md; but a page that calls itself a success, such as a hotel's that wants one to sign in, or a way
    /// to another page, stands where the server is out of reach.
    pub fn of_http(status: u16) -> i32 {
        match status {
            200..400 => UNAVAILABLE,
            400 => INTERNAL,
            401 => UNAUTHENTICATED,
            403 => PERMISSION_DENIED,
            404 => UNIMPLEMENTED,
            429 | 502 | 503 | 504 => UNAVAILABLE,
            _ => UNKNOWN,
        }
    }
}

/// What there is to say of a page in place of an answer.
const NOT_GRPC: &str = "what answered is no gRPC server: a proxy, or another address than the server's";

/// Why there is no answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Error {
    /// gRPC's status code.
    pub code: i32,
    /// In words.
    pub text: String,
    /// The stable name of why, such as `CDR_ALREADY_BILLED`; empty where the server gave none.
    pub reason: String,
    /// What a program may want to know.
    pub metadata: Vec<(String, String)>,
    /// The fields that are wrong, and how.
    pub fields: Vec<(String, String)>,
    /// How soon to come again, where the server said so.
    pub retry_after: Option<Duration>,
    /// Whether this machine has no network at all, as far as it knows.
    pub no_network: bool,
}

impl Error {
    /// An error without details.
    pub fn new(code: i32, text: impl Into<String>) -> Self {
        Error { code, text: text.into(), ..Error::default() }
    }

    /// An error with a reason of our own.
    pub fn with_reason(code: i32, reason: &str, text: impl Into<String>) -> Self {
        Error { reason: reason.to_owned(), ..Error::new(code, text) }
    }

    /// There is no access token: its source could not reach whoever hands them out, which may help to try again, or would not give one.
    pub fn without_token(unreachable: bool, text: impl Into<String>) -> Self {
        if unreachable {
            return Error::unavailable(text);
        }
        Error::with_reason(code::UNAUTHENTICATED, "UNAUTHENTICATED", text)
    }

    /// The server could not be reached, or was lost.
    pub fn unavailable(text: impl Into<String>) -> Self {
        Error::with_reason(code::UNAVAILABLE, "UNAVAILABLE", text)
    }

    /// What answered is no gRPC server.
    pub fn not_grpc(http_status: u16) -> Self {
        match code::of_http(http_status) {
            code::UNAVAILABLE => Error::unavailable(NOT_GRPC),
            code => Error::new(code, NOT_GRPC),
        }
    }

    /// An error with the details of `grpc-status-details-bin`: an encoded `google.rpc.Status`.
    pub fn with_details(code: i32, text: impl Into<String>, status: &[u8]) -> Self {
        let mut error = Error::new(code, text);
        for any in wire::all(status, 3) {
            let kind = wire::last(any, 1).unwrap_or_default();
            let value = wire::last(any, 2).unwrap_or_default();
            let name = kind.rsplit(|byte| *byte == b'/').next().unwrap_or_default();
            match name {
                b"google.rpc.ErrorInfo" => {
                    error.reason = string(value, 1);
                    error.metadata = wire::all(value, 3).map(|entry| (string(entry, 1), string(entry, 2))).collect();
                }
                b"google.rpc.BadRequest" => error.fields = wire::all(value, 1).map(|one| (string(one, 1), string(one, 2))).collect(),
                b"google.rpc.RetryInfo" => error.retry_after = Some(duration(wire::last(value, 1).unwrap_or_default())),
                _ => {}
            }
        }
        error
    }
}

fn string(message: &[u8], number: u32) -> String {
    wire::last(message, number).and_then(|bytes| String::from_utf8(bytes.to_vec()).ok()).unwrap_or_default()
}

/// A google.protobuf.Duration, not below zero.
fn duration(message: &[u8]) -> Duration {
    let number = |wanted| {
        wire::fields(message)
            .filter_map(|(number, value)| match value {
                Value::Varint(value) if number == wanted => Some(value),
                _ => None,
            })
            .last()
            .unwrap_or_default()
    };
    let (seconds, nanos) = (i64::try_from(number(1)), u32::try_from(number(2)));
    Duration::new(seconds.map_or(0, |seconds| seconds.max(0) as u64), nanos.unwrap_or(0).min(999_999_999))
}
