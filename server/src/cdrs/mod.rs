//! CDRs: taken in, rated, decided on.

mod events;
pub mod grpc;
mod join;
mod list;
mod payer;
mod rate;
mod record;
mod service;
mod store;

pub use list::{Filter, Order};
pub use service::{CdrService, NewCdr};

use crate::error::Refusal;
use wattlane_domain::cdr::CdrError;
use wattlane_proto::v1::Reason;

impl Refusal for CdrError {
    fn reason(&self) -> Reason {
        match self {
            CdrError::StatusChange { .. } => Reason::CdrStatusChange,
            CdrError::RejectionReason => Reason::InvalidArgument,
            CdrError::Deleted => Reason::NotFound,
            CdrError::AlreadyBilled => Reason::CdrAlreadyBilled,
            CdrError::Rejected => Reason::CdrRejected,
            CdrError::CurrencyMismatch { .. } => Reason::CurrencyMismatch,
        }
    }

    fn metadata(&self) -> Vec<(&'static str, String)> {
        match self {
            CdrError::StatusChange { from, to } => vec![("from", from.as_str().to_owned()), ("to", to.as_str().to_owned())],
            _ => Vec::new(),
        }
    }
}
