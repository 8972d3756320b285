//! From the headers of a request to who calls.

use super::{
    Actor, Caller, Origins, Role, Scopes,
    access_token::{AccessTokens, ISSUER, Verified, peek},
    api_key::{self, KeyHash},
    oidc::{Identity, Oidc},
    refused::RefusedLogins,
};
use crate::{
    error::{Error, Result},
    store::{
        Db, optional,
        schema::{api_keys, driver_subjects, drivers, staff},
    },
};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use http::HeaderMap;
use jiff::Timestamp;
use moka::sync::Cache;
use serde::Deserialize;
use std::{net::IpAddr, sync::Arc, time::Duration};
use uuid::Uuid;
use wattlane_domain::ids::{ApiKeyId, DriverId, ProviderId, StaffId};
use wattlane_proto::v1::Reason;

/// How long a good credential is believed without asking again: so long a revoked one still works.
const BELIEVED: Duration = Duration::from_secs(10);

/// Which provider a JWT of somebody else's issuer is for.
pub const PROVIDER_HEADER: &str = "wattlane-provider";

/// Who a credential stands for.
#[derive(Clone, Debug)]
pub struct Principal {
    /// Whose.
    pub provider: ProviderId,
    /// Who.
    pub actor: Actor,
    /// What they may do.
    pub scopes: Scopes,
    /// From which web origins; empty: from any of the provider's.
    pub origins: Vec<String>,
    /// When the credential ends; None for an API key.
    pub expires: Option<Timestamp>,
}

/// Tells who calls.
pub struct Authenticator {
    db: Db,
    tokens: AccessTokens,
    oidc: Oidc,
    /// The web origins that are allowed.
    pub origins: Origins,
    /// What was refused, until it is written down.
    pub refused: RefusedLogins,
    believed: Cache<KeyHash, Arc<Principal>>,
    still_good: Cache<(ProviderId, Actor), bool>,
}

impl Authenticator {
    /// Over the app's database.
    pub fn new(db: Db, tokens: AccessTokens, oidc: Oidc, origins: Origins) -> Self {
        let believed = Cache::builder().max_capacity(100_000).time_to_live(BELIEVED).build();
        let still_good = Cache::builder().max_capacity(100_000).time_to_live(BELIEVED).build();
        Authenticator { db, tokens, oidc, origins, refused: RefusedLogins::default(), believed, still_good }
    }

    /// Who calls. Errors: UNAUTHENTICATED, or what the database says.
    pub async fn authenticate(&self, headers: &HeaderMap, peer: Option<IpAddr>) -> Result<Arc<Principal>> {
        let bearer = headers.get(http::header::AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
        let Some(credential) = bearer else { return Err(unauthenticated("there is no `authorization: Bearer …`")) };
        let named = headers.get(PROVIDER_HEADER).and_then(|value| Uuid::try_parse(value.to_str().ok()?).ok()).map(ProviderId::from_uuid);
        // A JWT of another's issuer is good at one provider and not at another, so the name belongs to what is believed.
        let hash = match named {
            Some(provider) => KeyHash::of(&format!("{provider} {credential}")),
            None => KeyHash::of(credential),
        };
        if let Some(principal) = self.believed.get(&hash)
            && principal.expires.is_none_or(|expires| expires > Timestamp::now())
        {
            return Ok(principal);
        }
        let (claimed, found) = self.look_up(credential, named).await?;
        let Some(principal) = found else {
            if let Some(provider) = claimed {
                self.refused.count(provider, peer);
            }
            return Err(unauthenticated("the credential is not good: it is unknown, revoked, expired, or signed by somebody else"));
        };
        let principal = Arc::new(principal);
        self.believed.insert(hash, principal.clone());
        Ok(principal)
    }

    /// Stops believing every credential at once: one of them has just been revoked here.
    pub fn forget(&self) {
        self.believed.invalidate_all();
        self.still_good.invalidate_all();
    }

    /// Whether somebody whose credential was good when a stream was opened may go on: their API key is not revoked, they are still on the staff.
    /// A driver's access token ends soon enough by itself.
    pub async fn is_still_good(&self, caller: &Caller) -> Result<bool> {
        let who = (caller.provider, caller.actor);
        if let Some(good) = self.still_good.get(&who) {
            return Ok(good);
        }
        let good = match caller.actor {
            Actor::ApiKey(id) => self.key_counts(caller.provider, id).await?,
            Actor::Staff(id) => self.staff_role(caller.provider, id).await?.is_some(),
            Actor::Driver(_) | Actor::Claimed(_) | Actor::System => true,
        };
        self.still_good.insert(who, good);
        Ok(good)
    }

    async fn key_counts(&self, provider: ProviderId, id: ApiKeyId) -> Result<bool> {
        let caller = Caller::system(provider, "check API key");
        let found = self.db.read_one(&caller, move |conn| {
            optional(
                api_keys::table
                    .filter(api_keys::provider_id.eq(provider.uuid()))
                    .filter(api_keys::id.eq(id.uuid()))
                    .filter(api_keys::revoke_time.is_null())
                    .select(api_keys::id)
                    .first::<Uuid>(&mut &*conn),
            )
        });
        Ok(found.await?.is_some())
    }

    /// The provider that a credential claims, and who it stands for if it is good.
    async fn look_up(&self, credential: &str, named: Option<ProviderId>) -> Result<(Option<ProviderId>, Option<Principal>)> {
        if credential.starts_with(api_key::PREFIX) {
            let Some(provider) = api_key::provider_of(credential) else { return Ok((None, None)) };
            return Ok((Some(provider), self.api_key(provider, KeyHash::of(credential)).await?));
        }
        #[derive(Deserialize)]
        struct Unverified {
            iss: String,
            prv: Option<Uuid>,
        }
        let Some(claims) = peek::<Unverified>(credential) else { return Ok((named, None)) };
        if claims.iss == ISSUER {
            let claimed = claims.prv.map(ProviderId::from_uuid);
            let Some(verified) = self.tokens.verify(credential).await? else { return Ok((claimed, None)) };
            return Ok((claimed, self.still_there(verified).await?));
        }
        let Some(provider) = named else { return Ok((None, None)) };
        let Some(identity) = self.oidc.verify(provider, &claims.iss, credential).await? else { return Ok((named, None)) };
        Ok((named, self.identified(provider, identity).await?))
    }

    async fn api_key(&self, provider: ProviderId, hash: KeyHash) -> Result<Option<Principal>> {
        let caller = Caller::system(provider, "check API key");
        let found = self.db.read_one(&caller, move |conn| {
            optional(
                api_keys::table
                    .filter(api_keys::provider_id.eq(provider.uuid()))
                    .filter(api_keys::key_sha256.eq(hash.0.to_vec()))
                    .filter(api_keys::revoke_time.is_null())
                    .select((api_keys::id, api_keys::role))
                    .first::<(Uuid, String)>(&mut &*conn),
            )
        });
        let Some((id, role)) = found.await? else { return Ok(None) };
        let Some(role) = Role::parse(&role) else { return Ok(None) };
        let actor = Actor::ApiKey(ApiKeyId::from_uuid(id));
        Ok(Some(Principal { provider, actor, scopes: role.scopes(), origins: Vec::new(), expires: None }))
    }

    /// A token of ours counts while the driver or the person on the staff it was made for is there, and for what their role has now.
    async fn still_there(&self, token: Verified) -> Result<Option<Principal>> {
        let provider = token.provider;
        let role = match token.actor {
            Actor::Driver(id) => self.driver_exists(provider, id).await?.then_some(Role::Driver),
            Actor::Staff(id) => self.staff_role(provider, id).await?,
            _ => None,
        };
        let Some(role) = role else { return Ok(None) };
        let scopes = token.scopes.and(role.scopes());
        Ok(Some(Principal { provider, actor: token.actor, scopes, origins: token.origins, expires: Some(token.expires) }))
    }

    /// Somebody an issuer vouches for: a driver's subject is that driver; one listed as staff, or with a mapped claim, has that role; anybody
    /// else gets nothing.
    async fn identified(&self, provider: ProviderId, identity: Identity) -> Result<Option<Principal>> {
        let (actor, role) = if let Some(driver) = self.driver_of(provider, &identity).await? {
            (Actor::Driver(driver), Role::Driver)
        } else if let Some((id, role)) = self.staff_of(provider, &identity).await? {
            (Actor::Staff(id), role)
        } else if let Some(role) = identity.claimed_role {
            (Actor::Claimed(identity.pseudonym()), role)
        } else {
            return Ok(None);
        };
        Ok(Some(Principal { provider, actor, scopes: role.scopes(), origins: Vec::new(), expires: Some(identity.expires) }))
    }

    async fn driver_exists(&self, provider: ProviderId, id: DriverId) -> Result<bool> {
        let caller = Caller::system(provider, "check driver");
        let found = self.db.read_one(&caller, move |conn| {
            let row = drivers::table.filter(drivers::provider_id.eq(provider.uuid())).filter(drivers::id.eq(id.uuid()));
            optional(row.select(drivers::id).first::<Uuid>(&mut &*conn))
        });
        Ok(found.await?.is_some())
    }

    async fn staff_role(&self, provider: ProviderId, id: StaffId) -> Result<Option<Role>> {
        let caller = Caller::system(provider, "check staff");
        let found = self.db.read_one(&caller, move |conn| {
            optional(
                staff::table
                    .filter(staff::provider_id.eq(provider.uuid()))
                    .filter(staff::id.eq(id.uuid()))
                    .filter(staff::delete_time.is_null())
                    .select(staff::role)
                    .first::<String>(&mut &*conn),
            )
        });
        Ok(found.await?.and_then(|role| Role::parse(&role)))
    }

    async fn driver_of(&self, provider: ProviderId, identity: &Identity) -> Result<Option<DriverId>> {
        let caller = Caller::system(provider, "sign in");
        let (issuer, subject) = (identity.issuer.clone(), identity.subject.clone());
        let found = self.db.read_one(&caller, move |conn| {
            optional(
                driver_subjects::table
                    .filter(driver_subjects::provider_id.eq(provider.uuid()))
                    .filter(driver_subjects::issuer.eq(issuer.clone()))
                    .filter(driver_subjects::subject.eq(subject.clone()))
                    .select(driver_subjects::driver_id)
                    .first::<Uuid>(&mut &*conn),
            )
        });
        Ok(found.await?.map(DriverId::from_uuid))
    }

    async fn staff_of(&self, provider: ProviderId, identity: &Identity) -> Result<Option<(StaffId, Role)>> {
        let caller = Caller::system(provider, "sign in");
        let (issuer, subject) = (identity.issuer.clone(), identity.subject.clone());
        let found = self.db.read_one(&caller, move |conn| {
            optional(
                staff::table
                    .filter(staff::provider_id.eq(provider.uuid()))
                    .filter(staff::issuer.eq(issuer.clone()))
                    .filter(staff::subject.eq(subject.clone()))
                    .filter(staff::delete_time.is_null())
                    .select((staff::id, staff::role))
                    .first::<(Uuid, String)>(&mut &*conn),
            )
        });
        Ok(found.await?.and_then(|(id, role)| Some((StaffId::from_uuid(id), Role::parse(&role)?))))
    }
}

fn unauthenticated(text: &str) -> Error {
    Error::refused(Reason::Unauthenticated, text)
}
