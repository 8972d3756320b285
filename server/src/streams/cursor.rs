//! Where a stream stands, as its reader keeps it.

use crate::auth::Caller;
use aws_lc_rs::digest;
use std::fmt::Write as _;
use uuid::Uuid;
use wattlane_proto::v1::Reason;

/// Bytes of the mark by which a stream knows its own cursors.
const MARK: usize = 8;

/// The cursors of one stream: a mark of whose it is and of what, and a number. They are no secret and give no rights: who makes one up is
/// behind the wall all the same.
#[derive(Clone, Copy, Debug)]
pub struct Cursor {
    mark: [u8; MARK],
}

/// Why a cursor is of no use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CursorFault {
    /// It is of another provider or stream, or of a time to come.
    Invalid,
    /// It is older than what is kept.
    Expired,
}

impl CursorFault {
    /// As the contract says it.
    pub fn reason(self) -> Reason {
        match self {
            CursorFault::Invalid => Reason::CursorInvalid,
            CursorFault::Expired => Reason::CursorExpired,
        }
    }
}

impl Cursor {
    /// The cursors of a kind of stream of the caller's provider, about one object where it is about one.
    pub fn new(caller: &Caller, object: Option<Uuid>) -> Self {
        let mut context = caller.provider.uuid().into_bytes().to_vec();
        context.extend_from_slice(caller.request.rpc.as_bytes());
        context.extend_from_slice(object.unwrap_or_default().as_bytes());
        let digest = digest::digest(&digest::SHA256, &context);
        let mut mark = [0; MARK];
        mark.copy_from_slice(&digest.as_ref()[..MARK]);
        Cursor { mark }
    }

    /// The cursor of a place.
    pub fn at(&self, place: i64) -> String {
        let mut text = String::with_capacity(2 * MARK + 1 + 16);
        for byte in self.mark {
            let _ = write!(text, "{byte:02x}");
        }
        let _ = write!(text, "-{place:x}");
        text
    }

    /// The place of a cursor; None for an empty one. Errors: it is none of this stream.
    pub fn parse(&self, cursor: &str) -> Result<Option<i64>, CursorFault> {
        if cursor.is_empty() {
            return Ok(None);
        }
        let place = cursor.split_once('-').and_then(|(_, place)| i64::from_str_radix(place, 16).ok());
        match place {
            Some(place) if place >= 0 && self.at(place) == cursor => Ok(Some(place)),
            _ => Err(CursorFault::Invalid),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wattlane_domain::ids::ProviderId;

    #[test]
    fn a_cursor_is_good_for_its_own_stream_only() {
        let caller = |provider: u128, rpc| Caller::system(ProviderId::from_uuid(Uuid::from_u128(provider)), rpc);
        let of = |provider, rpc, object: Option<u128>| Cursor::new(&caller(provider, rpc), object.map(Uuid::from_u128));
        let own = of(1, "a", Some(5));
        assert_eq!(own.parse(&own.at(70)), Ok(Some(70)));
        assert_eq!(own.parse(""), Ok(None));
        for other in [of(2, "a", Some(5)), of(1, "b", Some(5)), of(1, "a", Some(6)), of(1, "a", None)] {
            assert_eq!(other.parse(&own.at(70)), Err(CursorFault::Invalid));
        }
        for text in ["x", "-", "-5", &own.at(70).to_uppercase(), &format!("{}0", own.at(i64::MAX))] {
            assert_eq!(own.parse(text), Err(CursorFault::Invalid), "{text}");
        }
    }
}
