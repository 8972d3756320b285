//! Fields of messages whose rules have been checked, as the types they stand for.

use crate::error::{Error, Result};
use uuid::Uuid;
use wattlane_proto::v1::Reason;

/// A text that a rule has found to be a UUID.
pub fn id(text: &str) -> Uuid {
    Uuid::try_parse(text).unwrap_or_default()
}

/// What an id of OCPI is known by: it is a CiString, the same in any case.
pub fn known_as(id: &str) -> String {
    id.to_ascii_uppercase()
}

/// Whether the caller means the present version; none named is any. Errors: ETAG_MISMATCH.
pub fn check_etag(named: Option<&str>, present: &str) -> Result<()> {
    match named {
        Some(named) if named != present => {
            let text = format!("the object has changed: its etag is {present} now, and not {named}. Read it again");
            Err(Error::refused_with(Reason::EtagMismatch, text, vec![("etag", present.to_owned())]))
        }
        _ => Ok(()),
    }
}
