//! How long others are waited for, and when they are asked again.

use jiff::{SignedDuration, Timestamp};

/// How long an answer is waited for.
pub(super) const ANSWERS_WITHIN: SignedDuration = SignedDuration::from_secs(30);
/// The first pause before something is asked again; it doubles.
const PAUSE: SignedDuration = SignedDuration::from_secs(1);
/// How often it doubles: to some four minutes.
const DOUBLES_MAX: u32 = 8;

/// How long to wait after so many attempts.
pub(super) fn pause(attempts: u32) -> SignedDuration {
    PAUSE * 2_i32.pow(attempts.saturating_sub(1).min(DOUBLES_MAX))
}

/// So much later; at the end of time at the latest.
pub(super) fn later(time: Timestamp, by: SignedDuration) -> Timestamp {
    time.saturating_add(by).unwrap_or(Timestamp::MAX)
}
