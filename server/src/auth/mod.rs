//! Who calls, and what they may do. Everything is decided before a request is decoded.

mod access_token;
mod api_key;
mod authenticator;
mod layer;
mod origins;
mod refused;
mod scopes;

pub mod egress;
pub mod grpc;
pub mod oidc;

pub use access_token::{AccessTokens, Minted, SigningKey};
pub use api_key::{ApiKeySecret, KeyHash};
pub use authenticator::Authenticator;
pub use layer::{AuthLayer, accept};
pub use origins::Origins;
pub use scopes::{Role, Scopes};

use jiff::Timestamp;
use std::{net::IpAddr, time::Instant};
use uuid::Uuid;
use wattlane_domain::ids::{ApiKeyId, DriverId, ProviderId, StaffId};

/// Who makes a request, and the request itself as far as the audit trail wants to know it.
#[derive(Clone, Debug)]
pub struct Caller {
    /// Whose data this is about. It is never in a request.
    pub provider: ProviderId,
    /// Who acts.
    pub actor: Actor,
    /// What they may do.
    pub scopes: Scopes,
    /// When their credential ends; None for one that is good until it is revoked.
    pub expires: Option<Timestamp>,
    /// Through what.
    pub request: RequestContext,
}

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// A person who charges. They see what is theirs.
    Driver(DriverId),
    /// One of the provider's own people.
    Staff(StaffId),
    /// One of the provider's own people whom nobody listed: their issuer gave them a role by a claim. The id is made from issuer and subject.
    Claimed(Uuid),
    /// A backend with an API key.
    ApiKey(ApiKeyId),
    /// A job, an operator, or nobody known.
    System,
}

impl Actor {
    /// What they are, as the audit trail keeps it.
    pub fn kind(self) -> &'static str {
        match self {
            Actor::Driver(_) => "driver",
            Actor::Staff(_) | Actor::Claimed(_) => "staff",
            Actor::ApiKey(_) => "api_key",
            Actor::System => "system",
        }
    }

    /// Which one; none for the system.
    pub fn id(self) -> Option<Uuid> {
        match self {
            Actor::Driver(id) => Some(id.uuid()),
            Actor::Staff(id) => Some(id.uuid()),
            Actor::Claimed(id) => Some(id),
            Actor::ApiKey(id) => Some(id.uuid()),
            Actor::System => None,
        }
    }
}

/// The request that a change is made by.
#[derive(Clone, Debug)]
pub struct RequestContext {
    /// The RPC (`wattlane.v1.CdrService/CreateCdr`) or the job.
    pub rpc: &'static str,
    /// Where it came from.
    pub peer: Option<IpAddr>,
    /// What the caller named it.
    pub request_id: Option<Uuid>,
    /// SHA-256 of the message, for requests that name themselves.
    pub body_sha256: [u8; 32],
    /// The trace it is part of.
    pub trace_id: Option<String>,
    /// When the caller stops waiting.
    pub deadline: Option<Instant>,
}

impl RequestContext {
    /// Whether its deadline has not passed.
    pub fn is_awaited(&self) -> bool {
        self.deadline.is_none_or(|deadline| Instant::now() < deadline)
    }
}

impl Caller {
    /// A job or an operator, acting for a provider.
    pub fn system(provider: ProviderId, activity: &'static str) -> Self {
        Caller {
            provider,
            actor: Actor::System,
            scopes: Scopes::all(),
            expires: None,
            request: RequestContext { rpc: activity, peer: None, request_id: None, body_sha256: [0; 32], trace_id: None, deadline: None },
        }
    }

    /// The driver who calls, where it is one: what is not theirs is not there for them.
    pub fn driver(&self) -> Option<DriverId> {
        match self.actor {
            Actor::Driver(id) => Some(id),
            _ => None,
        }
    }

    /// Whether what belongs to `owner` is there for them: a driver sees what is theirs.
    pub fn sees(&self, owner: Option<DriverId>) -> bool {
        self.driver().is_none_or(|own| owner == Some(own))
    }

    /// The caller as a key of `request_ids`.
    pub fn key(&self) -> String {
        match self.actor.id() {
            Some(id) => format!("{}:{id}", self.actor.kind()),
            None => self.actor.kind().to_owned(),
        }
    }
}
