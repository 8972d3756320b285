//! The clocks of those who tell us.

use crate::finding::{Finding, FindingCode};
use jiff::{SignedDuration, Timestamp};

/// Peers' clocks are a little ahead of ours.
pub const CLOCK_TOLERANCE: SignedDuration = SignedDuration::from_mins(10);

/// The time that a peer said, or as far ahead of `now` as its clock may be, to the microsecond: what orders words may not lie hours ahead, or
/// each right word loses until then.
pub fn bounded(said: Timestamp, now: Timestamp) -> Timestamp {
    let latest = now.saturating_add(CLOCK_TOLERANCE).unwrap_or(now);
    if said > latest { Timestamp::from_microsecond(latest.as_microsecond()).unwrap_or(latest) } else { said }
}

/// Bounds the time of the field at `path`, and says so.
pub fn bound(time: &mut Option<Timestamp>, path: &str, now: Timestamp) -> Option<Finding> {
    let said = (*time)?;
    let bounded = bounded(said, now);
    *time = Some(bounded);
    let text = format!("{said} lies in the future, the clock it is of is ahead: it is taken as {bounded}");
    (bounded != said).then(|| Finding::new(FindingCode::InTheFuture, path, text))
}
