//! Why there is no answer.

use wattlane_domain::tariff::Unrated;
use wattlane_proto::{rules::Violations, v1::Reason};

/// gRPC's status codes of what the engine refuses.
const INVALID_ARGUMENT: i32 = 3;
const FAILED_PRECONDITION: i32 = 9;

/// A refusal, with the stable name of its reason.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// The stable name of why.
    pub reason: Reason,
    /// What was wrong, in a sentence.
    pub text: String,
    /// The fields that are wrong.
    pub violations: Violations,
}

impl Refusal {
    /// A refusal that needs no more than its reason and a sentence.
    pub fn new(reason: Reason, text: impl Into<String>) -> Self {
        Refusal { reason, text: text.into(), violations: Violations::default() }
    }

    /// gRPC's status code, as errors.proto says of the reason.
    pub fn code(&self) -> i32 {
        match self.reason {
            Reason::InvalidArgument | Reason::Undecodable => INVALID_ARGUMENT,
            _ => FAILED_PRECONDITION,
        }
    }
}

impl From<Violations> for Refusal {
    fn from(violations: Violations) -> Self {
        Refusal { reason: Reason::InvalidArgument, text: violations.to_string(), violations }
    }
}

impl From<Unrated> for Refusal {
    fn from(unrated: Unrated) -> Self {
        let reason = match unrated {
            Unrated::UnknownTariff => Reason::TariffUnknown,
            Unrated::UnknownTimeZone => Reason::TimeZoneUnknown,
            Unrated::NoValidTariff => Reason::TariffNotValid,
            Unrated::CurrencyMismatch => Reason::CurrencyMismatch,
            Unrated::OutOfRange => Reason::PriceOutOfRange,
        };
        Refusal::new(reason, unrated.to_string())
    }
}
