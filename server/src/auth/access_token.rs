//! Access tokens of ours: what a provider's backend has minted for a browser or phone. A JWT signed with the provider's Ed25519 key,
//! good for 15 minutes at most.

use super::{Actor, Caller, Scopes};
use crate::{
    error::Result,
    store::{Db, optional, schema::signing_keys},
    vault::Vault,
};
use anyhow::{Context, anyhow};
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use moka::sync::Cache;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use uuid::Uuid;
use wattlane_domain::ids::{DriverId, ProviderId, StaffId};

/// Who signs our own tokens, as in `iss`.
pub const ISSUER: &str = "wattlane";

/// How long a signing key is remembered before the database is asked again.
const KEY_MEMORY: Duration = Duration::from_secs(300);

/// What one of our tokens says.
#[derive(Debug, Serialize, Deserialize)]
struct Claims {
    iss: String,
    /// The provider.
    prv: Uuid,
    /// `driver:<id>` or `staff:<id>`.
    sub: String,
    /// Scopes, apart by blanks.
    scope: String,
    /// The web origins it may be used from; empty: any of the provider's, and none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    origins: Vec<String>,
    iat: i64,
    exp: i64,
    jti: Uuid,
}

/// A token that was just made.
pub struct Minted {
    /// The token.
    pub token: String,
    /// When it ends.
    pub expires: Timestamp,
}

/// What a good token says.
#[derive(Clone, Debug)]
pub struct Verified {
    /// Whose it is.
    pub provider: ProviderId,
    /// For whom it was made.
    pub actor: Actor,
    /// What it may be used for.
    pub scopes: Scopes,
    /// From where; empty: from anywhere the provider allows.
    pub origins: Vec<String>,
    /// When it ends.
    pub expires: Timestamp,
}

/// Mints and verifies.
#[derive(Clone)]
pub struct AccessTokens {
    db: Db,
    vault: Vault,
    public_keys: Cache<(ProviderId, Uuid), DecodingKey>,
}

/// A key pair as it is stored.
#[derive(Clone)]
pub struct SigningKey {
    /// Its id, the `kid` of tokens.
    pub id: Uuid,
    /// The public half, 32 bytes.
    pub public: Vec<u8>,
    /// The private half, PKCS#8, wrapped by the master key.
    pub wrapped_private: Vec<u8>,
}

impl SigningKey {
    /// A new key pair of a provider.
    pub fn generate(vault: &Vault, provider: ProviderId) -> anyhow::Result<Self> {
        let pair = Ed25519KeyPair::generate().map_err(|_| anyhow!("making a signing key failed"))?;
        let private = pair.to_pkcs8v1().map_err(|_| anyhow!("writing a signing key failed"))?;
        Ok(SigningKey {
            id: Uuid::now_v7(),
            public: pair.public_key().as_ref().to_vec(),
            wrapped_private: vault.wrap(private.as_ref(), provider.uuid().as_bytes())?,
        })
    }

    /// Writes it down.
    pub async fn insert(&self, conn: &AsyncPgConnection, provider: ProviderId, now: Timestamp) -> QueryResult<()> {
        diesel::insert_into(signing_keys::table)
            .values((
                signing_keys::provider_id.eq(provider.uuid()),
                signing_keys::id.eq(self.id),
                signing_keys::public_key.eq(&self.public),
                signing_keys::wrapped_private_key.eq(&self.wrapped_private),
                signing_keys::create_time.eq(now.to_diesel()),
            ))
            .execute(&mut &*conn)
            .await
            .map(|_| ())
    }
}

impl AccessTokens {
    /// Over the app's database.
    pub fn new(db: Db, vault: Vault) -> Self {
        AccessTokens { db, vault, public_keys: Cache::builder().max_capacity(10_000).time_to_live(KEY_MEMORY).build() }
    }

    /// A token for somebody of the caller's provider. The caller has made sure that they may have it.
    pub async fn mint(&self, caller: &Caller, actor: Actor, scopes: Scopes, origins: Vec<String>, lifetime: Duration) -> Result<Minted> {
        let provider = caller.provider;
        let newest = self.db.read_one(caller, move |conn| {
            optional(
                signing_keys::table
                    .filter(signing_keys::provider_id.eq(provider.uuid()))
                    .order(signing_keys::id.desc())
                    .select((signing_keys::id, signing_keys::wrapped_private_key))
                    .first::<(Uuid, Vec<u8>)>(&mut &*conn),
            )
        });
        let (key_id, wrapped) = newest.await?.context("the provider has no signing key")?;
        let private = self.vault.unwrap(&wrapped, provider.uuid().as_bytes())?;
        let now = Timestamp::now();
        let expires = now.as_second() + lifetime.as_secs() as i64;
        let claims = Claims {
            iss: ISSUER.to_owned(),
            prv: provider.uuid(),
            sub: format!("{}:{}", actor.kind(), actor.id().context("the system has no token")?),
            scope: scopes.names().join(" "),
            origins,
            iat: now.as_second(),
            exp: expires,
            jti: Uuid::now_v7(),
        };
        let header = Header { kid: Some(key_id.to_string()), ..Header::new(Algorithm::EdDSA) };
        let token = jsonwebtoken::encode(&header, &claims, &EncodingKey::from_ed_der(&private)).context("signing a token")?;
        Ok(Minted { token, expires: Timestamp::from_second(expires).context("the end of a token")? })
    }

    /// What a token of ours says, if it is signed by its provider and has not ended; None otherwise.
    pub async fn verify(&self, token: &str) -> Result<Option<Verified>> {
        let Ok(header) = jsonwebtoken::decode_header(token) else { return Ok(None) };
        let (Some(key_id), Some(claimed)) = (header.kid.as_deref().and_then(|kid| Uuid::try_parse(kid).ok()), peek::<Claims>(token)) else {
            return Ok(None);
        };
        let provider = ProviderId::from_uuid(claimed.prv);
        let Some(key) = self.public_key(provider, key_id).await? else { return Ok(None) };
        let mut validation = Validation::new(Algorithm::EdDSA);
        validation.set_issuer(&[ISSUER]);
        validation.set_required_spec_claims(&["exp", "iss", "sub"]);
        validation.validate_aud = false;
        validation.leeway = 0;
        let Ok(token) = jsonwebtoken::decode::<Claims>(token, &key, &validation) else { return Ok(None) };
        Ok(verified(provider, token.claims))
    }

    async fn public_key(&self, provider: ProviderId, key_id: Uuid) -> Result<Option<DecodingKey>> {
        if let Some(key) = self.public_keys.get(&(provider, key_id)) {
            return Ok(Some(key));
        }
        let caller = Caller::system(provider, "verify access token");
        let found = self.db.read_one(&caller, move |conn| {
            optional(
                signing_keys::table
                    .filter(signing_keys::provider_id.eq(provider.uuid()))
                    .filter(signing_keys::id.eq(key_id))
                    .select(signing_keys::public_key)
                    .first::<Vec<u8>>(&mut &*conn),
            )
        });
        let Some(public) = found.await? else { return Ok(None) };
        let key = DecodingKey::from_ed_der(&public);
        self.public_keys.insert((provider, key_id), key.clone());
        Ok(Some(key))
    }
}

fn verified(provider: ProviderId, claims: Claims) -> Option<Verified> {
    let (kind, id) = claims.sub.split_once(':')?;
    let id = Uuid::try_parse(id).ok()?;
    let actor = match kind {
        "driver" => Actor::Driver(DriverId::from_uuid(id)),
        "staff" => Actor::Staff(StaffId::from_uuid(id)),
        _ => return None,
    };
    let scopes = claims.scope.split(' ').fold(Scopes::none(), |scopes, name| scopes.with(name));
    Some(Verified { provider, actor, scopes, origins: claims.origins, expires: Timestamp::from_second(claims.exp).ok()? })
}

/// The claims of a token whose signature nobody has looked at yet: only good for finding out whose key to look with.
pub(super) fn peek<T: serde::de::DeserializeOwned>(token: &str) -> Option<T> {
    use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
    let body = token.split('.').nth(1)?;
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(body).ok()?).ok()
}
