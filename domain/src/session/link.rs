//! Which session a CDR is of.

use crate::{cdr::ReceivedCdr, ids::SessionId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A session that a CDR may be of.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    pub id: SessionId,
    pub country_code: String,
    pub party_id: String,
    /// The CPO's id of it.
    pub session_id: String,
    pub authorization_reference: Option<String>,
    pub token_uid: String,
    pub evse_uid: String,
    pub start_time: Timestamp,
    /// None while it goes on.
    pub end_time: Option<Timestamp>,
}

/// That a CDR is of a session, and how sure that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub session: SessionId,
    pub matched: Matched,
    /// Out of 100.
    pub score: u8,
}

/// By what a session was found, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Matched {
    /// The eMSP's own id of the authorisation: the one join that is reliable (DOMAIN §2.7).
    AuthorizationReference,
    /// The CPO's id of the session.
    SessionId,
    /// Token, EVSE and time.
    TokenAndTime,
}

/// An authorisation is of one session.
const REFERENCE_SCORE: u8 = 100;
/// CPOs have been seen to give one id twice.
const SESSION_ID_SCORE: u8 = 90;
/// For a charge of the same token at the same EVSE at the very same time.
const TIME_SCORE: u8 = 80;
/// Less of the time in common than this, out of 100, and they are two charges.
const OVERLAP_MIN: i64 = 50;

/// The session that a CDR is of: by authorisation, else by the session's id, else by token, EVSE and time; of several the one whose time fits
/// best. None where none fits.
pub fn best_link(cdr: &ReceivedCdr, candidates: &[Candidate]) -> Option<Link> {
    let links = candidates.iter().filter_map(|candidate| Some((link(cdr, candidate)?, overlap(cdr, candidate), candidate.id)));
    links.max_by(|one, other| (one.0.score, one.1, other.2).cmp(&(other.0.score, other.1, one.2))).map(|(link, ..)| link)
}

fn link(cdr: &ReceivedCdr, candidate: &Candidate) -> Option<Link> {
    let own = candidate.country_code == cdr.key.country_code && candidate.party_id == cdr.key.party_id;
    let named =
        |one: &Option<String>, other: Option<&str>| one.as_deref().zip(other).is_some_and(|(one, other)| one.eq_ignore_ascii_case(other));
    let same_token = candidate.token_uid.eq_ignore_ascii_case(&cdr.token.uid);
    let same_evse = candidate.evse_uid.eq_ignore_ascii_case(&cdr.evse_uid);
    let made = |matched, score| Some(Link { session: candidate.id, matched, score });
    if named(&cdr.authorization_reference, candidate.authorization_reference.as_deref()) {
        made(Matched::AuthorizationReference, REFERENCE_SCORE)
    } else if own && named(&cdr.session_id, Some(&candidate.session_id)) {
        made(Matched::SessionId, SESSION_ID_SCORE)
    } else if own && same_token && same_evse && overlap(cdr, candidate) >= OVERLAP_MIN {
        made(Matched::TokenAndTime, u8::try_from(i64::from(TIME_SCORE) * overlap(cdr, candidate) / 100).unwrap_or(TIME_SCORE))
    } else {
        None
    }
}

/// How much of the time that either takes both take, out of 100.
fn overlap(cdr: &ReceivedCdr, candidate: &Candidate) -> i64 {
    let seconds = |time: Timestamp| time.as_second();
    let session_end = candidate.end_time.unwrap_or(cdr.end_time).max(candidate.start_time);
    let common = seconds(cdr.end_time.min(session_end)) - seconds(cdr.start_time.max(candidate.start_time));
    let either = seconds(cdr.end_time.max(session_end)) - seconds(cdr.start_time.min(candidate.start_time));
    match (common, either) {
        // Two charges of no time, at the same one.
        (0, 0) => 100,
        (common, _) if common <= 0 => 0,
        (common, either) => 100 * common / either,
    }
}
