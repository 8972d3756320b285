//! AuthService: access tokens for browsers and phones.

use super::{AccessTokens, Actor, Authenticator, Caller, Role, Scopes, accept};
use crate::{
    audit::Audit,
    change::Record,
    drivers::Driver,
    error::{Error, Result},
    parse,
    staff::Staff,
    store::{Db, boxed},
};
use std::{sync::Arc, time::Duration};
use tonic::{Request, Response, Status};
use wattlane_domain::ids::{DriverId, StaffId};
use wattlane_engine::convert::to_time;
use wattlane_proto::{
    rules::Violations,
    v1::{self, Reason, auth_service_server::AuthService, mint_access_token_request::Subject},
};

/// How long a token is good for where nothing shorter is asked.
const LIFETIME_SECONDS: i32 = 900;

/// Serves access tokens.
pub struct AuthGrpc {
    db: Db,
    tokens: AccessTokens,
    authenticator: Arc<Authenticator>,
    audit: Audit,
}

impl AuthGrpc {
    /// Over the app's database.
    pub fn new(db: Db, tokens: AccessTokens, authenticator: Arc<Authenticator>, audit: Audit) -> Self {
        AuthGrpc { db, tokens, authenticator, audit }
    }

    /// Who the token is for, if they are the caller's, and what their role may do. Errors: NOT_FOUND.
    async fn subject(&self, caller: &Caller, subject: Option<Subject>) -> Result<(Actor, Role)> {
        let provider = caller.provider;
        match subject {
            Some(Subject::StaffId(id)) => {
                let id = StaffId::from_uuid(parse::id(&id));
                let found = self.db.read_one(caller, move |conn| boxed(Staff::find(conn, provider, id.uuid(), false))).await?;
                let person = found.filter(|person| person.delete_time.is_none());
                person.map(|person| (Actor::Staff(id), person.role)).ok_or_else(|| Error::not_found("person on the staff", id))
            }
            Some(Subject::DriverId(id)) => {
                let id = DriverId::from_uuid(parse::id(&id));
                let found = self.db.read_one(caller, move |conn| boxed(Driver::find(conn, provider, id.uuid(), false))).await?;
                found.map(|_| (Actor::Driver(id), Role::Driver)).ok_or_else(|| Error::not_found("driver", id))
            }
            None => Err(Error::Internal(anyhow::anyhow!("a token for nobody passed the rules"))),
        }
    }

    /// The origins asked for, each one of the provider's. Errors: INVALID_ARGUMENT.
    async fn origins(&self, caller: &Caller, asked: Vec<String>) -> Result<Vec<String>> {
        let mut bad = Violations::default();
        for (index, origin) in asked.iter().enumerate() {
            if !self.authenticator.origins.allows(caller.provider, origin).await? {
                bad.add_named(format!("origins[{index}]"), "is not one of the provider's origins: PutAllowedOrigin adds it");
            }
        }
        bad.into_result()?;
        Ok(asked)
    }
}

/// The scopes asked for, or all of the role. Errors: SCOPE_NOT_HELD, INVALID_ARGUMENT for a scope that there is not.
fn scopes(caller: &Caller, role: Role, asked: &[String]) -> Result<Scopes> {
    let mut bad = Violations::default();
    let unknown = asked.iter().enumerate().filter(|(_, name)| !Scopes::is_known(name));
    unknown.for_each(|(index, _)| bad.add_named(format!("scopes[{index}]"), "is no scope"));
    bad.into_result()?;
    let held = role.scopes().and(caller.scopes);
    match asked.iter().find(|name| !held.has(name)) {
        Some(name) => {
            let text = format!("{name} is not a scope that both the subject's role and the caller have");
            Err(Error::refused_with(Reason::ScopeNotHeld, text, vec![("scope", name.clone())]))
        }
        None if asked.is_empty() => Ok(held),
        None => Ok(asked.iter().fold(Scopes::none(), |scopes, name| scopes.with(name))),
    }
}

#[tonic::async_trait]
impl AuthService for AuthGrpc {
    async fn mint_access_token(
        &self,
        request: Request<v1::MintAccessTokenRequest>,
    ) -> Result<Response<v1::MintAccessTokenResponse>, Status> {
        let (caller, message) = accept(request)?;
        let (actor, role) = self.subject(&caller, message.subject).await?;
        let scopes = scopes(&caller, role, &message.scopes)?;
        let origins = self.origins(&caller, message.origins).await?;
        let lifetime = message.lifetime_seconds.unwrap_or(LIFETIME_SECONDS);
        let lifetime = Duration::from_secs(u64::try_from(lifetime).unwrap_or_default());
        let minted = self.tokens.mint(&caller, actor, scopes, origins, lifetime).await?;
        let subject = actor.id().map(|id| id.to_string()).unwrap_or_default();
        self.audit.note(&caller, &format!("minted access token for {}:{subject}", actor.kind())).await?;
        let scopes = scopes.names().into_iter().map(str::to_owned).collect();
        Ok(Response::new(v1::MintAccessTokenResponse { access_token: minted.token, expire_time: Some(to_time(minted.expires)), scopes }))
    }
}
