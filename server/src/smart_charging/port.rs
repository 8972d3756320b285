//! The way to chargers, as smart charging sees it. What is behind it speaks with CPOs.

use jiff::SignedDuration;
use wattlane_domain::{
    session::SessionKey,
    smart_charging::{Ask, CpoAnswer, Profile},
};

/// What a CPO is asked about a session.
#[derive(Clone, Debug)]
pub struct ProfileRequest {
    /// What.
    pub ask: Ask,
    /// The session, by its CPO's key.
    pub session: SessionKey,
    /// The profile that is set; when it is asked what the charger does, the one that was.
    pub profile: Profile,
    /// Where the result is to be posted.
    pub response_url: String,
}

/// A CPO said nothing that is an answer, and why.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Unreached(pub String);

/// By which profiles are set, asked for and cleared (OCPI 2.2.1, ChargingProfiles module). Results come later, to the address in the request.
#[tonic::async_trait]
pub trait ChargingProfiles: Send + Sync + 'static {
    /// Asks a CPO. Answers what it says, and how long its charger may take.
    async fn ask(&self, request: &ProfileRequest) -> Result<(CpoAnswer, SignedDuration), Unreached>;
}
