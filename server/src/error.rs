//! What a call can end with. Every refusal has a stable reason of the contract, and one place says which status code that is.

use diesel::result::{DatabaseErrorKind, Error as DieselError};
use std::{collections::HashMap, fmt, time::Duration};
use tonic::{Code, Status};
use tonic_types::{ErrorDetails, StatusExt};
use wattlane_proto::{rules::Violations, v1::Reason};

/// The domain of our reasons in `google.rpc.ErrorInfo`.
pub const DOMAIN: &str = "wattlane";

/// How soon to come again when we could not answer.
const RETRY_AFTER: Duration = Duration::from_millis(200);

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why there is no answer.
#[derive(Debug)]
pub enum Error {
    /// The caller can do something about it.
    Refused(Box<Refused>),
    /// The database said no, or nothing.
    Database(DieselError),
    /// Not now; it may go well later.
    Unavailable(String),
    /// A fault of ours. The caller is told no more than that.
    Internal(anyhow::Error),
}

/// A refusal, as the caller reads it.
#[derive(Debug)]
pub struct Refused {
    /// The stable name of why.
    pub reason: Reason,
    /// What was wrong and what to do, in a sentence.
    pub text: String,
    /// What a program may want to know.
    pub metadata: Vec<(&'static str, String)>,
    /// The fields that are wrong.
    pub violations: Violations,
}

/// An error of a room: a refusal with its reason.
pub trait Refusal: fmt::Display {
    /// The stable name of why.
    fn reason(&self) -> Reason;
    /// What a program may want to know.
    fn metadata(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
    /// The field that is wrong, as the contract names it; None where it is not one field.
    fn field(&self) -> Option<&'static str> {
        None
    }
}

impl<R: Refusal> From<R> for Error {
    fn from(refusal: R) -> Self {
        let mut violations = Violations::default();
        if let Some(field) = refusal.field() {
            violations.add_named(field.to_owned(), refusal.to_string());
        }
        Error::Refused(Box::new(Refused { reason: refusal.reason(), text: refusal.to_string(), metadata: refusal.metadata(), violations }))
    }
}

impl Error {
    /// A refusal that needs no more than its reason and a sentence.
    pub fn refused(reason: Reason, text: impl Into<String>) -> Self {
        Self::refused_with(reason, text, Vec::new())
    }

    /// A refusal with what a program may want to know.
    pub fn refused_with(reason: Reason, text: impl Into<String>, metadata: Vec<(&'static str, String)>) -> Self {
        Error::Refused(Box::new(Refused { reason, text: text.into(), metadata, violations: Violations::default() }))
    }

    /// Nothing of that id, or nothing of the caller's.
    pub fn not_found(what: &str, id: impl fmt::Display) -> Self {
        Self::refused(Reason::NotFound, format!("there is no {what} {id}"))
    }

    /// Wrong fields, all of them.
    pub fn invalid(violations: Violations) -> Self {
        let text = violations.to_string();
        Error::Refused(Box::new(Refused { reason: Reason::InvalidArgument, text, metadata: Vec::new(), violations }))
    }

    /// The reason, where it is a refusal.
    pub fn reason(&self) -> Option<Reason> {
        match self {
            Error::Refused(refused) => Some(refused.reason),
            _ => None,
        }
    }

    /// Whether the same transaction may go well when it is tried again at once.
    pub fn is_retriable(&self) -> bool {
        matches!(self, Error::Database(error) if matches!(Trouble::of(error), Trouble::Collision | Trouble::ConnectionLost))
    }

    /// Whether a row with the same natural key was there already.
    pub fn is_unique_violation(&self) -> bool {
        matches!(self, Error::Database(DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, _)))
    }
}

impl From<DieselError> for Error {
    fn from(error: DieselError) -> Self {
        Error::Database(error)
    }
}

impl From<anyhow::Error> for Error {
    fn from(error: anyhow::Error) -> Self {
        Error::Internal(error)
    }
}

impl From<wattlane_engine::Refusal> for Error {
    fn from(refusal: wattlane_engine::Refusal) -> Self {
        let wattlane_engine::Refusal { reason, text, violations } = refusal;
        Error::Refused(Box::new(Refused { reason, text, metadata: Vec::new(), violations }))
    }
}

impl From<Violations> for Error {
    fn from(violations: Violations) -> Self {
        Error::invalid(violations)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Refused(refused) => f.write_str(&refused.text),
            Error::Database(error) => write!(f, "database: {error}"),
            Error::Unavailable(text) => f.write_str(text),
            Error::Internal(error) => write!(f, "{error:#}"),
        }
    }
}

impl std::error::Error for Error {}

/// What a database error means for us.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trouble {
    /// Two transactions were in each other's way: SQLSTATE 40001, 40P01, 55P03.
    Collision,
    /// The connection or the server went away: 08006, 57P01.
    ConnectionLost,
    /// A statement took longer than it may: 57014.
    TookTooLong,
    Fault,
}

impl Trouble {
    /// diesel hands on the SQLSTATE only as a kind; what it has no kind for is told by the server's message. That is the same everywhere,
    /// since our roles have `lc_messages = 'C'` (`roles.sql`; no connection may set it for itself).
    fn of(error: &DieselError) -> Self {
        let DieselError::DatabaseError(kind, information) = error else { return Trouble::Fault };
        match kind {
            DatabaseErrorKind::SerializationFailure => Trouble::Collision,
            DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand => Trouble::ConnectionLost,
            DatabaseErrorKind::Unknown => {
                let text = information.message();
                let says = |any: &[&str]| any.iter().any(|part| text.contains(part));
                if says(&["deadlock detected", "could not serialize", "lock timeout", "could not obtain lock"]) {
                    Trouble::Collision
                } else if says(&[
                    "connection closed",
                    "terminating connection",
                    "server closed",
                    "the database system is",
                    "error communicating",
                ]) {
                    Trouble::ConnectionLost
                } else if says(&["statement timeout", "canceling statement"]) {
                    Trouble::TookTooLong
                } else {
                    Trouble::Fault
                }
            }
            _ => Trouble::Fault,
        }
    }
}

/// The status code of a reason, as its comment in errors.proto says.
fn code(reason: Reason) -> Code {
    match reason {
        Reason::Unspecified | Reason::Internal => Code::Internal,
        Reason::InvalidArgument | Reason::Undecodable | Reason::PageTokenInvalid | Reason::CursorInvalid => Code::InvalidArgument,
        Reason::RequestTooLarge | Reason::TooManyStreams => Code::ResourceExhausted,
        Reason::NotFound => Code::NotFound,
        Reason::Unauthenticated => Code::Unauthenticated,
        Reason::ScopeMissing | Reason::OriginNotAllowed | Reason::ScopeNotHeld => Code::PermissionDenied,
        Reason::EtagMismatch => Code::Aborted,
        Reason::DeadlineExceeded => Code::DeadlineExceeded,
        Reason::Unavailable => Code::Unavailable,
        Reason::CdrAlreadyExists | Reason::ContractIdTaken | Reason::SubjectTaken | Reason::TokenTaken => Code::AlreadyExists,
        Reason::RequestIdReused
        | Reason::CdrIdAmbiguous
        | Reason::CdrStatusChange
        | Reason::CdrAlreadyBilled
        | Reason::CdrRejected
        | Reason::ConnectorLimit
        | Reason::NoPower
        | Reason::PlanSessionEnded
        | Reason::CurrencyMismatch
        | Reason::TariffNotValid
        | Reason::TariffUnknown
        | Reason::TimeZoneUnknown
        | Reason::PriceOutOfRange
        | Reason::ApiKeyLimit
        | Reason::SettingLimit
        | Reason::CursorExpired
        | Reason::SessionStatusChange
        | Reason::SessionIdentity => Code::FailedPrecondition,
    }
}

/// A reason as it stands in `ErrorInfo`: without the enum's prefix.
pub fn reason_name(reason: Reason) -> &'static str {
    reason.as_str_name().trim_start_matches("REASON_")
}

fn status(reason: Reason, text: &str, fill: impl FnOnce(&mut ErrorDetails), metadata: Vec<(&'static str, String)>) -> Status {
    let metadata: HashMap<String, String> = metadata.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let mut details = ErrorDetails::with_error_info(reason_name(reason), DOMAIN, metadata);
    fill(&mut details);
    Status::with_error_details(code(reason), text, details)
}

impl From<Error> for Status {
    fn from(error: Error) -> Self {
        match error {
            Error::Refused(refused) => {
                let Refused { reason, text, metadata, violations } = *refused;
                let add = |details: &mut ErrorDetails| {
                    for violation in violations {
                        details.add_bad_request_violation(violation.field, violation.description);
                    }
                };
                status(reason, &text, add, metadata)
            }
            Error::Unavailable(text) => unavailable(&text),
            Error::Database(error) => match Trouble::of(&error) {
                Trouble::Collision | Trouble::ConnectionLost => unavailable("the database could not be reached"),
                Trouble::TookTooLong => deadline_exceeded(),
                Trouble::Fault => internal(&error),
            },
            Error::Internal(error) => internal(&error),
        }
    }
}

fn unavailable(text: &str) -> Status {
    let come_again = |details: &mut ErrorDetails| {
        details.set_retry_info(Some(RETRY_AFTER));
    };
    status(Reason::Unavailable, text, come_again, Vec::new())
}

/// The deadline passed first.
pub fn deadline_exceeded() -> Status {
    status(Reason::DeadlineExceeded, "there was no answer before the deadline", |_| {}, Vec::new())
}

/// A fault is logged in full and told in a word.
fn internal(error: &dyn fmt::Display) -> Status {
    tracing::error!(%error, "internal error");
    status(Reason::Internal, "a fault of ours; it has been logged", |_| {}, Vec::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(message: &str) -> Error {
        Error::Database(DieselError::DatabaseError(DatabaseErrorKind::Unknown, Box::new(message.to_owned())))
    }

    #[test]
    fn what_may_go_well_at_once_is_tried_again_and_nothing_else() {
        for message in [
            "deadlock detected",
            "canceling statement due to lock timeout",
            "could not obtain lock on row in relation \"cdrs\"",
            "terminating connection due to administrator command",
        ] {
            assert!(told(message).is_retriable(), "{message}");
        }
        for message in ["canceling statement due to statement timeout", "division by zero"] {
            assert!(!told(message).is_retriable(), "{message}");
        }
        assert_eq!(Status::from(told("canceling statement due to statement timeout")).code(), Code::DeadlineExceeded);
    }
}
