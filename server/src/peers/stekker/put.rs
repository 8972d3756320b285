//! Storing how Stekker is reached, and telling it.

use super::{
    Stekker,
    connection::{Connection, Scheme},
};
use crate::{
    auth::Caller,
    change::{Locked, Record, Sealed, Tx},
    error::{Error, Result},
    events::Event,
    parse::check_etag,
    smart_charging::{Plans, location_key, look_again},
    vault::{self, Vault},
};
use aws_lc_rs::digest::{SHA256, digest};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::Timestamp;
use wattlane_domain::{ids::ProviderId, location::LocationKey};
use wattlane_proto::{
    rules::{Path, Violations},
    v1,
};

/// What is asked for, checked.
#[derive(Clone)]
struct New {
    base_url: String,
    scheme: Scheme,
    enabled: bool,
    locations: Vec<LocationKey>,
    /// Empty: as it was.
    token: String,
    new_hook_secret: bool,
    etag: Option<String>,
}

/// A text of 32 bytes that nobody can guess, and what is kept of it.
fn new_secret() -> anyhow::Result<(String, Vec<u8>)> {
    let text = URL_SAFE_NO_PAD.encode(vault::random::<32>()?);
    let kept = hash(&text);
    Ok((text, kept))
}

/// What is kept of what Stekker sends back.
pub(super) fn hash(secret: &str) -> Vec<u8> {
    digest(&SHA256, secret.as_bytes()).as_ref().to_vec()
}

/// What a token is sealed for.
fn purpose(provider: ProviderId) -> Vec<u8> {
    [b"stekker token".as_slice(), provider.uuid().as_bytes()].concat()
}

/// The token of a connection.
pub(super) fn token(vault: &Vault, connection: &Connection) -> anyhow::Result<String> {
    Ok(String::from_utf8(vault.unwrap(&connection.token, &purpose(connection.provider))?)?)
}

impl Stekker {
    /// Where a provider's schedules come in.
    fn hook_url(&self, provider: ProviderId) -> String {
        format!("{}/hooks/stekker/{provider}", self.public_url)
    }

    fn to_message(&self, connection: &Connection) -> v1::StekkerConnection {
        v1::StekkerConnection { hook_url: self.hook_url(connection.provider), ..connection.to_message() }
    }

    /// Gets it. Errors: NOT_FOUND.
    pub async fn get(&self, caller: &Caller) -> Result<v1::StekkerConnection> {
        let found = Connection::of(&self.db, caller).await?;
        found.map(|connection| self.to_message(&connection)).ok_or_else(|| Error::not_found(Connection::TYPE, caller.provider))
    }

    /// Stores it. Errors: INVALID_ARGUMENT, ETAG_MISMATCH.
    pub async fn put(&self, caller: &Caller, message: v1::PutStekkerConnectionRequest) -> Result<v1::PutStekkerConnectionResponse> {
        let new = self.asked(message)?;
        match self.store(caller, &new).await {
            // Another put was first: now it is there to be replaced.
            Err(error) if error.is_unique_violation() => self.store(caller, &new).await,
            outcome => outcome,
        }
    }

    /// What is asked for. Errors: INVALID_ARGUMENT.
    fn asked(&self, message: v1::PutStekkerConnectionRequest) -> Result<New> {
        let asked = message.stekker_connection.unwrap_or_default();
        let mut bad = Violations::default();
        let at = Path::ROOT.field("stekker_connection");
        let base_url = asked.base_url.trim_end_matches('/').to_owned();
        match self.egress.address(&base_url) {
            Ok(url) if url.query().is_none() && url.fragment().is_none() && url.username().is_empty() && url.password().is_none() => {}
            Ok(_) => bad.add(at.field("base_url"), "has to end with its path: without ?, # and credentials"),
            Err(wrong) => bad.add(at.field("base_url"), format!("has to be an https address in the public internet: {wrong:#}")),
        }
        if !message.token.chars().all(|letter| letter.is_ascii_graphic()) {
            bad.add(Path::ROOT.field("token"), "has to be of ASCII letters, digits and signs, without spaces");
        }
        bad.into_result().map_err(Error::from)?;
        let scheme = if asked.scheme == i32::from(v1::StekkerScheme::Bearer) { Scheme::Bearer } else { Scheme::Token };
        Ok(New {
            base_url,
            scheme,
            enabled: asked.enabled,
            locations: asked.locations.into_iter().map(location_key).collect(),
            token: message.token,
            new_hook_secret: message.new_hook_secret,
            etag: message.etag,
        })
    }

    async fn store(&self, caller: &Caller, new: &New) -> Result<v1::PutStekkerConnectionResponse> {
        let new = new.clone();
        let work = async |tx: &mut Tx| {
            let provider = tx.provider();
            let before = Connection::find(tx.conn(), provider, provider.uuid(), true).await?;
            let event = Event::StekkerConnectionChanged(v1::StekkerConnectionChanged { enabled: new.enabled });
            let (after, secret) = after(tx, before.as_ref(), &new)?;
            if before.as_ref() != Some(&after) {
                look_again(tx, Plans::OfDriver(None));
            }
            let saved = match before {
                None => tx.create(after, [event]).await?,
                Some(before) if before == after => before,
                Some(before) => {
                    check_etag(Some(new.etag.as_deref().unwrap_or_default()), &before.etag())?;
                    tx.save(Locked::read_for_update(before), after, [event]).await?
                }
            };
            let connection = Some(self.to_message(&saved));
            Ok(Sealed(v1::PutStekkerConnectionResponse { stekker_connection: connection, hook_secret: secret }))
        };
        self.db.change(caller, "put Stekker connection", work).await.map(|Sealed(answer)| answer)
    }
}

/// What a connection becomes, and what Stekker has to send back where that is new. Errors: INVALID_ARGUMENT where there is no token yet.
fn after(tx: &Tx, before: Option<&Connection>, new: &New) -> Result<(Connection, String)> {
    let (now, provider, vault): (Timestamp, ProviderId, &Vault) = (tx.now(), tx.provider(), tx.vault());
    let New { base_url, scheme, enabled, locations, .. } = new.clone();
    let is_same_token = |before: &Connection| new.token.is_empty() || token(vault, before).is_ok_and(|token| token == new.token);
    let (token, token_time) = match before {
        Some(before) if is_same_token(before) => (before.token.clone(), before.token_time),
        None if new.token.is_empty() => {
            let mut bad = Violations::default();
            bad.add(Path::ROOT.field("token"), "has to be given the first time");
            return Err(Error::invalid(bad));
        }
        _ => (vault.wrap(new.token.as_bytes(), &purpose(provider))?, now),
    };
    let ((secret, hook_secret_sha256), hook_secret_time) = match before {
        Some(before) if !new.new_hook_secret => ((String::new(), before.hook_secret_sha256.clone()), before.hook_secret_time),
        _ => (new_secret()?, now),
    };
    let (version, create_time, update_time) = before.map_or((1, now, now), |one| (one.version, one.create_time, one.update_time));
    let connection = Connection {
        provider,
        base_url,
        scheme,
        enabled,
        locations,
        token,
        token_time,
        hook_secret_sha256,
        hook_secret_time,
        version,
        create_time,
        update_time,
    };
    Ok((connection, secret))
}
