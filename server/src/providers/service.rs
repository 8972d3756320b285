//! What can be done with a provider's settings and keys.

use super::{
    Provider, Settings,
    issuers::{self, Issuer},
    keys::{self, ApiKey},
    origins::{self, Origin},
    settings::Branding,
};
use crate::{
    auth::{ApiKeySecret, Authenticator, Caller, Role, SigningKey},
    change::{Record, Sealed, Tx},
    error::{Error, Result},
    events::Event,
    parse::check_etag,
    store::{Db, boxed},
};
use std::sync::Arc;
use uuid::Uuid;
use wattlane_domain::{
    cdr::{AcceptRule, RejectRule},
    ids::{ApiKeyId, ProviderId},
    tariff::PricingPolicy,
};
use wattlane_proto::v1::{self, Reason};

/// What can be done with a provider's settings and keys.
#[derive(Clone)]
pub struct ProviderService {
    db: Db,
    authenticator: Arc<Authenticator>,
}

/// Makes a provider with its signing key and its first API key, which is answered and shown this once. An operator's act: no RPC leads here.
pub async fn create(db: &Db, name: &str) -> Result<(ProviderId, String)> {
    let provider = ProviderId::from_uuid(Uuid::now_v7());
    let caller = Caller::system(provider, "wattlane provider create");
    let secret = ApiKeySecret::generate(provider)?;
    let key_id = ApiKeyId::from_uuid(Uuid::now_v7());
    let signing_key = SigningKey::generate(db.vault(), provider)?;
    db.change(&caller, "created provider", async |tx: &mut Tx| {
        let new = Provider::new(provider, name.to_owned(), tx.now());
        tx.create(new, [changed(provider, &["name"])]).await?;
        let (signing_key, now) = (signing_key.clone(), tx.now());
        tx.also(move |conn, provider| boxed(async move { signing_key.insert(conn, provider, now).await }));
        let key = ApiKey::new(key_id, "first".to_owned(), Role::Backend, &secret, tx.now());
        tx.create(key, [key_changed(key_id, false)]).await?;
        Ok(())
    })
    .await?;
    Ok((provider, secret.expose().to_owned()))
}

impl ProviderService {
    /// Over the app's database; `authenticator` forgets what was revoked.
    pub fn new(db: Db, authenticator: Arc<Authenticator>) -> Self {
        ProviderService { db, authenticator }
    }

    pub(super) fn db(&self) -> &Db {
        &self.db
    }

    /// The caller's provider.
    pub async fn get(&self, caller: &Caller) -> Result<Provider> {
        super::store::get(&self.db, caller).await
    }

    /// Replaces the provider's face. Errors: ETAG_MISMATCH.
    pub async fn update_branding(&self, caller: &Caller, etag: String, branding: Branding) -> Result<Provider> {
        let set = |settings: &Settings| Settings { branding: branding.clone(), ..settings.clone() };
        self.update(caller, "updated branding", &["branding"], etag, &set).await
    }

    /// Replaces how amounts are rounded, and when CDRs are accepted or rejected by themselves. Errors: ETAG_MISMATCH.
    pub async fn update_pricing(
        &self,
        caller: &Caller,
        etag: String,
        pricing_policy: PricingPolicy,
        accept_rule: AcceptRule,
        reject_rule: RejectRule,
    ) -> Result<Provider> {
        let set = |settings: &Settings| Settings { pricing_policy, accept_rule, reject_rule, ..settings.clone() };
        self.update(caller, "updated pricing", &["pricing_policy", "accept_rule", "reject_rule"], etag, &set).await
    }

    async fn update(
        &self,
        caller: &Caller,
        activity: &'static str,
        fields: &[&str],
        etag: String,
        set: &(impl Fn(&Settings) -> Settings + Send + Sync),
    ) -> Result<Provider> {
        self.db
            .change(caller, activity, async |tx: &mut Tx| {
                let before = tx.lock::<Provider>(tx.provider()).await?;
                check_etag(Some(&etag), &before.etag())?;
                let after = Provider { settings: set(&before.settings), ..(*before).clone() };
                let event = changed(after.id, fields);
                tx.save(before, after, [event]).await
            })
            .await
    }

    /// Creates a key and shows it, this once and to a repeat of the same request. Errors: API_KEY_LIMIT, SCOPE_NOT_HELD.
    pub async fn create_key(&self, caller: &Caller, name: String, role: Role) -> Result<v1::CreateApiKeyResponse> {
        if caller.scopes.and(role.scopes()) != role.scopes() {
            return Err(Error::refused(Reason::ScopeNotHeld, "a key cannot have a role above that of who creates it"));
        }
        let secret = ApiKeySecret::generate(caller.provider)?;
        let id = ApiKeyId::from_uuid(Uuid::now_v7());
        let created = self.db.change(caller, "created API key", async |tx: &mut Tx| {
            // Whoever adds a key holds the provider, so that two at once cannot make three.
            tx.lock::<Provider>(tx.provider()).await?;
            if keys::active(tx.conn(), tx.provider()).await? >= keys::ACTIVE_MAX {
                return Err(Error::refused(Reason::ApiKeyLimit, "two API keys are active: revoke one first"));
            }
            let key = ApiKey::new(id, name.clone(), role, &secret, tx.now());
            let key = tx.create(key, [key_changed(id, false)]).await?;
            Ok(Sealed(v1::CreateApiKeyResponse { api_key: Some(key.to_message()), secret: secret.expose().to_owned() }))
        });
        Ok(created.await?.0)
    }

    /// A page of keys, one more than `limit` if there are more.
    pub async fn list_keys(&self, caller: &Caller, before: Option<Uuid>, limit: usize) -> Result<Vec<ApiKey>> {
        let provider = caller.provider;
        self.db.read(caller, move |conn| boxed(keys::list(conn, provider, before, limit))).await
    }

    /// Revokes a key. Errors: NOT_FOUND.
    pub async fn revoke_key(&self, caller: &Caller, id: ApiKeyId) -> Result<ApiKey> {
        let revoked = self.db.change(caller, "revoked API key", async |tx: &mut Tx| {
            let before = tx.lock::<ApiKey>(id).await?;
            let after = ApiKey { revoke_time: before.revoke_time.or(Some(tx.now())), ..(*before).clone() };
            tx.save(before, after, [key_changed(id, true)]).await
        });
        let key = revoked.await?;
        self.authenticator.forget();
        Ok(key)
    }

    /// Allows a web origin. Errors: SETTING_LIMIT.
    pub async fn put_origin(&self, caller: &Caller, origin: String) -> Result<Origin> {
        let put = self.db.change(caller, "allowed origin", async |tx: &mut Tx| {
            tx.lock::<Provider>(tx.provider()).await?;
            if let Some(present) = origins::find_by_name(tx.conn(), tx.provider(), &origin).await? {
                return Ok(present);
            }
            if origins::all(tx.conn(), tx.provider()).await?.len() >= origins::MOST {
                return Err(Error::refused(Reason::SettingLimit, format!("there are {} origins, which is the most", origins::MOST)));
            }
            let new = Origin { id: Uuid::now_v7(), origin: origin.clone(), create_time: tx.now() };
            tx.create(new, [changed(tx.provider(), &["allowed_origins"])]).await
        });
        let put = put.await?;
        self.authenticator.origins.forget(caller.provider, &origin);
        Ok(put)
    }

    /// The allowed web origins.
    pub async fn list_origins(&self, caller: &Caller) -> Result<Vec<Origin>> {
        let provider = caller.provider;
        self.db.read(caller, move |conn| boxed(origins::all(conn, provider))).await
    }

    /// Takes a web origin back.
    pub async fn delete_origin(&self, caller: &Caller, origin: String) -> Result<()> {
        let deleted = self.db.change(caller, "deleted origin", async |tx: &mut Tx| {
            let Some(present) = origins::find_by_name(tx.conn(), tx.provider(), &origin).await? else { return Ok(()) };
            let provider = tx.provider();
            origins::remove(tx.flush().await?, provider, &present).await?;
            tx.removed(&present, [changed(tx.provider(), &["allowed_origins"])]);
            Ok(())
        });
        deleted.await?;
        self.authenticator.origins.forget(caller.provider, &origin);
        Ok(())
    }

    /// Registers an issuer or replaces its settings. Errors: SETTING_LIMIT.
    pub async fn put_issuer(&self, caller: &Caller, new: Issuer) -> Result<Issuer> {
        let put = self.db.change(caller, "put OIDC issuer", async |tx: &mut Tx| {
            tx.lock::<Provider>(tx.provider()).await?;
            let event = changed(tx.provider(), &["oidc_issuers"]);
            match issuers::id_of(tx.conn(), tx.provider(), new.issuer.clone()).await? {
                Some(id) => {
                    let before = tx.lock::<Issuer>(id).await?;
                    let after = Issuer { id, version: before.version, create_time: before.create_time, ..new.clone() };
                    tx.save(before, after, [event]).await
                }
                None if issuers::all(tx.conn(), tx.provider()).await?.len() >= issuers::MOST => {
                    Err(Error::refused(Reason::SettingLimit, format!("there are {} issuers, which is the most", issuers::MOST)))
                }
                None => tx.create(new.clone(), [event]).await,
            }
        });
        let put = put.await?;
        self.authenticator.forget();
        Ok(put)
    }

    /// The registered issuers.
    pub async fn list_issuers(&self, caller: &Caller) -> Result<Vec<Issuer>> {
        let provider = caller.provider;
        self.db.read(caller, move |conn| boxed(issuers::all(conn, provider))).await
    }

    /// Takes an issuer back.
    pub async fn delete_issuer(&self, caller: &Caller, issuer: String) -> Result<()> {
        let deleted = self.db.change(caller, "deleted OIDC issuer", async |tx: &mut Tx| {
            let Some(id) = issuers::id_of(tx.conn(), tx.provider(), issuer.clone()).await? else { return Ok(()) };
            let Some(present) = Issuer::find(tx.conn(), tx.provider(), id, true).await? else { return Ok(()) };
            let provider = tx.provider();
            issuers::remove(tx.flush().await?, provider, id).await?;
            tx.removed(&present, [changed(tx.provider(), &["oidc_issuers"])]);
            Ok(())
        });
        deleted.await?;
        self.authenticator.forget();
        Ok(())
    }
}

fn changed(provider: ProviderId, fields: &[&str]) -> Event {
    let fields = fields.iter().map(|field| (*field).to_owned()).collect();
    Event::ProviderChanged(v1::ProviderChanged { provider_id: provider.to_string(), fields })
}

fn key_changed(id: ApiKeyId, revoked: bool) -> Event {
    Event::ApiKeyChanged(v1::ApiKeyChanged { api_key_id: id.to_string(), revoked })
}
