//! Sessions: reported by their CPOs, priced as they go on, watched.

mod events;
pub mod grpc;
mod live;
mod price;
mod record;
mod service;
mod store;
mod watch;

pub use live::Live;
pub use service::SessionService;
pub(crate) use {
    service::tell_cdr,
    store::{by_ids, candidates},
};

use crate::error::Refusal;
use wattlane_domain::session::SessionError;
use wattlane_proto::v1::Reason;

impl Refusal for SessionError {
    fn reason(&self) -> Reason {
        match self {
            SessionError::StatusChange { .. } => Reason::SessionStatusChange,
            SessionError::Identity { .. } => Reason::SessionIdentity,
            SessionError::EndsBeforeStart | SessionError::TooManyPeriods | SessionError::NegativeVolume => Reason::InvalidArgument,
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            SessionError::EndsBeforeStart => Some("end_time"),
            SessionError::TooManyPeriods | SessionError::NegativeVolume => Some("charging_periods"),
            SessionError::StatusChange { .. } | SessionError::Identity { .. } => None,
        }
    }

    fn metadata(&self) -> Vec<(&'static str, String)> {
        match self {
            SessionError::StatusChange { from, to } => vec![("from", from.to_string()), ("to", to.to_string())],
            SessionError::Identity { field, present, .. } => vec![("field", (*field).to_owned()), ("present", present.clone())],
            _ => Vec::new(),
        }
    }
}
