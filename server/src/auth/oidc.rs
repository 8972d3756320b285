//! Drivers and staff of a provider sign in with the provider's own OpenID Connect issuer.

use super::{
    Caller, Role,
    egress::{Egress, discover_jwks},
};
use crate::{
    error::Result,
    providers::issuers::{self, Issuer},
    store::Db,
};
use aws_lc_rs::digest;
use jiff::Timestamp;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, jwk::JwkSet};
use moka::{
    future::Cache,
    ops::compute::{CompResult, Op},
};
use serde::Deserialize;
use std::{collections::HashMap, sync::Arc, time::Duration};
use uuid::Uuid;
use wattlane_domain::ids::ProviderId;

/// How long an issuer's keys are remembered.
const KEYS_MEMORY: Duration = Duration::from_secs(600);
/// A key that is not among them is looked for again, but not more often than this, whether or not the issuer answered: a stranger could make
/// us call it all day.
const MISS_PAUSE: Duration = Duration::from_secs(30);
/// The keys of so many issuers are remembered.
const PLACES_MAX: u64 = 1_000;
/// How far the issuer's clock may be from ours.
const LEEWAY_SECONDS: u64 = 30;
/// The signatures that are accepted: asymmetric ones only.
const ALGORITHMS: [Algorithm; 5] = [Algorithm::RS256, Algorithm::PS256, Algorithm::ES256, Algorithm::ES384, Algorithm::EdDSA];

/// Somebody whom an issuer vouches for.
#[derive(Clone, Debug)]
pub struct Identity {
    /// As in `iss`.
    pub issuer: String,
    /// As in `sub`.
    pub subject: String,
    /// The role that a mapped claim gives them.
    pub claimed_role: Option<Role>,
    /// When their token ends.
    pub expires: Timestamp,
}

impl Identity {
    /// An id made of issuer and subject, for somebody who is in no table of ours.
    pub fn pseudonym(&self) -> Uuid {
        let hash = digest::digest(&digest::SHA256, format!("{}\n{}", self.issuer, self.subject).as_bytes());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash.as_ref()[..16]);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }
}

#[derive(Deserialize)]
struct Claims {
    sub: String,
    exp: i64,
    #[serde(flatten)]
    others: HashMap<String, serde_json::Value>,
}

/// Verifies tokens of issuers that a provider has registered.
#[derive(Clone)]
pub struct Oidc {
    db: Db,
    egress: Egress,
    keys: Cache<String, Arc<JwkSet>>,
    /// Where keys have been looked for in the last while.
    looked: moka::sync::Cache<String, ()>,
}

impl Oidc {
    /// Over the app's database, fetching keys through `egress`.
    pub fn new(db: Db, egress: Egress) -> Self {
        let keys = Cache::builder().max_capacity(PLACES_MAX).time_to_live(KEYS_MEMORY).build();
        let looked = moka::sync::Cache::builder().max_capacity(PLACES_MAX).time_to_live(MISS_PAUSE).build();
        Oidc { db, egress, keys, looked }
    }

    /// Who a token is of, if its issuer is registered with the provider and signed it for the registered audience; None otherwise.
    pub async fn verify(&self, provider: ProviderId, issuer: &str, token: &str) -> Result<Option<Identity>> {
        let caller = Caller::system(provider, "sign in");
        let Some(issuer) = issuers::find(&self.db, &caller, issuer).await? else { return Ok(None) };
        let Ok(header) = jsonwebtoken::decode_header(token) else { return Ok(None) };
        if !ALGORITHMS.contains(&header.alg) {
            return Ok(None);
        }
        let Some(key) = self.key(&issuer, header.kid.as_deref()).await else { return Ok(None) };
        let mut validation = Validation::new(header.alg);
        validation.set_issuer(&[&issuer.issuer]);
        validation.set_audience(&[&issuer.audience]);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        validation.leeway = LEEWAY_SECONDS;
        validation.validate_nbf = true;
        let Ok(token) = jsonwebtoken::decode::<Claims>(token, &key, &validation) else { return Ok(None) };
        Ok(identity(&issuer, token.claims))
    }

    /// The key of that id, from memory or from the issuer. An issuer that does not answer signs nobody in.
    async fn key(&self, issuer: &Issuer, key_id: Option<&str>) -> Option<DecodingKey> {
        let place = issuer.jwks_uri.clone().unwrap_or_else(|| issuer.issuer.clone());
        let fetched = self
            .keys
            .entry(place.clone())
            .and_try_compute_with(|held| async move {
                let known = held.is_some_and(|held| select(held.value(), key_id).is_some());
                if known || self.looked.contains_key(&place) {
                    return Ok(Op::Nop);
                }
                self.looked.insert(place, ());
                anyhow::Ok(Op::Put(Arc::new(self.fetch(issuer).await?)))
            })
            .await;
        let keys = match fetched {
            Ok(result) => held(result)?,
            Err(error) => {
                tracing::warn!(issuer = issuer.issuer, %error, "an issuer's keys could not be fetched");
                return None;
            }
        };
        DecodingKey::from_jwk(select(&keys, key_id)?).ok()
    }

    async fn fetch(&self, issuer: &Issuer) -> anyhow::Result<JwkSet> {
        let url = match &issuer.jwks_uri {
            Some(url) => url.clone(),
            None => discover_jwks(&self.egress, &issuer.issuer).await?,
        };
        Ok(readable(serde_json::from_value(self.egress.json(&url).await?)?))
    }
}

/// A set of keys of any kind.
#[derive(Deserialize)]
struct AnyKeys {
    keys: Vec<serde_json::Value>,
}

/// The keys that can be read. Others are left out, as RFC 7517, section 5, asks: an issuer may add something new beside the old.
fn readable(set: AnyKeys) -> JwkSet {
    JwkSet { keys: set.keys.into_iter().filter_map(|key| serde_json::from_value(key).ok()).collect() }
}

/// The keys after a look: the ones that were put, or the ones that were there.
fn held(result: CompResult<String, Arc<JwkSet>>) -> Option<Arc<JwkSet>> {
    match result {
        CompResult::Inserted(entry) | CompResult::ReplacedWith(entry) | CompResult::Unchanged(entry) => Some(entry.into_value()),
        CompResult::Removed(_) | CompResult::StillNone(_) => None,
    }
}

/// The key of an id; without an id, the only key there is.
fn select<'a>(set: &'a JwkSet, key_id: Option<&str>) -> Option<&'a jsonwebtoken::jwk::Jwk> {
    match (key_id, set.keys.as_slice()) {
        (Some(id), _) => set.find(id),
        (None, [only]) => Some(only),
        (None, _) => None,
    }
}

fn identity(issuer: &Issuer, claims: Claims) -> Option<Identity> {
    let claim = issuer.role_claim.as_ref().and_then(|name| claims.others.get(name));
    let values: Vec<&str> = match claim {
        Some(serde_json::Value::String(one)) => vec![one],
        Some(serde_json::Value::Array(several)) => several.iter().filter_map(|value| value.as_str()).collect(),
        _ => Vec::new(),
    };
    let claimed_role = values.iter().filter_map(|value| issuer.role_of(value)).max();
    Some(Identity { issuer: issuer.issuer.clone(), subject: claims.sub, claimed_role, expires: Timestamp::from_second(claims.exp).ok()? })
}
