//! What a call can end with.

use crate::Reason;
use std::{collections::HashMap, fmt, time::Duration};
use wattlane_core::code;

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A field that the server would not have.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FieldViolation {
    /// Where, such as `cdr.charging_periods[2].start_time`.
    pub field: String,
    /// What is wrong with it.
    pub description: String,
}

/// What a call can end with.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
#[cfg_attr(feature = "uniffi", derive(uniffi::Error), uniffi(name = "WattlaneError"))]
pub enum Error {
    /// The server has answered, and refuses: nothing was changed, and `reason` says why. It is refused again until that has changed. So is what
    /// is not sent at all: a request beyond 4 MiB, or one for which the `TokenSource` has no token.
    Refused {
        /// gRPC's status code.
        code: i32,
        /// What to act on.
        reason: Reason,
        /// The reason's name, for one that this version of the SDK does not know.
        reason_name: String,
        /// In words, for people.
        text: String,
        /// What a program may want to know, such as the `etag` that an object has now.
        metadata: HashMap<String, String>,
        /// Every field that is wrong.
        fields: Vec<FieldViolation>,
    },
    /// There was no answer in time. A write may have happened: the same call with the same `request_id` finds out.
    DeadlineExceeded,
    /// The server could not be reached, or was lost before it had answered, after retries. A write may have happened: the same call with the same
    /// `request_id` finds out.
    Unavailable {
        /// In words, for people.
        text: String,
        /// How soon to come again, where the server said so.
        retry_after: Option<Duration>,
    },
    /// A value that cannot be sent, or an answer that cannot be read.
    Invalid {
        /// In words, for people.
        text: String,
    },
}

impl Error {
    /// Why the server refused it; None where it did not.
    pub fn reason(&self) -> Option<Reason> {
        match self {
            Error::Refused { reason, .. } => Some(*reason),
            _ => None,
        }
    }
}

impl std::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Refused { reason_name, text, .. } if reason_name.is_empty() => f.write_str(text),
            Error::Refused { reason_name, text, .. } => write!(f, "{reason_name}: {text}"),
            Error::DeadlineExceeded => f.write_str("there was no answer in time"),
            Error::Unavailable { text, .. } | Error::Invalid { text } => f.write_str(text),
        }
    }
}

impl From<wattlane_core::Error> for Error {
    fn from(error: wattlane_core::Error) -> Self {
        match error.code {
            code::DEADLINE_EXCEEDED => Error::DeadlineExceeded,
            code::UNAVAILABLE => Error::Unavailable { text: error.text, retry_after: error.retry_after },
            code => Error::Refused {
                code,
                reason: Reason::from_name(&error.reason),
                reason_name: error.reason,
                text: error.text,
                metadata: error.metadata.into_iter().collect(),
                fields: error.fields.into_iter().map(|(field, description)| FieldViolation { field, description }).collect(),
            },
        }
    }
}

/// What an embedder's own code throws that is no [`Error`]; without this UniFFI would panic at it.
#[cfg(feature = "uniffi")]
impl From<uniffi::UnexpectedUniFFICallbackError> for Error {
    fn from(thrown: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Error::Invalid { text: thrown.reason }
    }
}
