//! What can be done with tokens.

use super::{
    record::StoredToken,
    store::{self, Filter},
};
use crate::{
    auth::Caller,
    change::{Record, Tx},
    drivers::account_of,
    error::{Error, Result},
    events::Event,
    jobs::NewJob,
    parse::check_etag,
    store::{Db, boxed},
    vault::Vault,
};
use futures_util::try_join;
use jiff::Timestamp;
use uuid::Uuid;
use wattlane_domain::{
    Finding, clock,
    ids::{DriverId, TokenId},
    token::{Block, Token},
};
use wattlane_proto::v1::{self, Reason};

/// What can be done with tokens.
#[derive(Clone)]
pub struct TokenService {
    db: Db,
}

/// A token that is to be stored.
#[derive(Clone)]
pub struct Put {
    pub token: Token,
    /// None: whose it is already, or the one who has its contract.
    pub driver: Option<DriverId>,
    /// Whether it came as a text, which is ordered by its time and needs no etag.
    pub from_text: bool,
    pub etag: Option<String>,
}

impl TokenService {
    /// Over the app's database.
    pub fn new(db: Db) -> Self {
        TokenService { db }
    }

    /// Stores a token or new values of one. Text is ordered by its `last_updated`; fields replace only with the present etag. Errors:
    /// NOT_FOUND for the driver, ETAG_MISMATCH, TOKEN_TAKEN, CONTRACT_ID_TAKEN. With what was noticed of its time.
    pub async fn put(&self, caller: &Caller, mut put: Put) -> Result<(StoredToken, Option<Finding>)> {
        let ahead = clock::bound(&mut put.token.last_updated, "last_updated", Timestamp::now());
        let id = TokenId::from_uuid(Uuid::now_v7());
        let attempt = async || self.db.change(caller, "put token", async |tx: &mut Tx| put_in(tx, id, put.clone()).await).await;
        let stored = match attempt().await {
            // Another put of the same new token was first: now it is there to be replaced.
            Err(error) if error.is_unique_violation() => attempt().await,
            outcome => outcome,
        };
        Ok((stored?, ahead))
    }

    /// One token; a driver's own only, where a driver asks. Errors: NOT_FOUND.
    pub async fn get(&self, caller: &Caller, id: TokenId) -> Result<StoredToken> {
        let provider = caller.provider;
        let found = self.db.read_one(caller, move |conn| boxed(StoredToken::find(conn, provider, id.uuid(), false))).await?;
        found.filter(|token| sees(caller, token)).ok_or_else(|| Error::not_found("token", id))
    }

    /// A page of tokens, one more than `limit` if there are more.
    pub async fn list(&self, caller: &Caller, mut filter: Filter, before: Option<Uuid>, limit: usize) -> Result<Vec<StoredToken>> {
        let provider = caller.provider;
        if let Some(own) = caller.driver() {
            if filter.driver.is_some_and(|asked| asked != own) {
                return Ok(Vec::new());
            }
            filter.driver = Some(own);
        }
        self.db.read(caller, move |conn| boxed(store::list(conn, provider, filter, before, limit))).await
    }

    /// Blocks a token; a driver their own only. Errors: NOT_FOUND.
    pub async fn block(&self, caller: &Caller, id: TokenId, reason: String) -> Result<StoredToken> {
        self.db
            .change(caller, "blocked token", async |tx: &mut Tx| {
                let before = tx.lock::<StoredToken>(id).await?;
                if !sees(tx.caller(), &before) {
                    return Err(Error::not_found("token", id));
                }
                let block = Block::set(before.block.as_ref(), &reason, tx.now());
                let after = StoredToken { block: Some(block), ..(*before).clone() };
                let happened = changed(&after, before.version + 1);
                tx.save(before, after, [happened]).await
            })
            .await
    }

    /// Unblocks a token. Errors: NOT_FOUND.
    pub async fn unblock(&self, caller: &Caller, id: TokenId) -> Result<StoredToken> {
        self.db
            .change(caller, "unblocked token", async |tx: &mut Tx| {
                let before = tx.lock::<StoredToken>(id).await?;
                let after = StoredToken { block: None, ..(*before).clone() };
                let happened = changed(&after, before.version + 1);
                tx.save(before, after, [happened]).await
            })
            .await
    }

    /// Gives a token to a driver, or to nobody. Errors: NOT_FOUND for the token or the driver, ETAG_MISMATCH, CONTRACT_ID_TAKEN.
    pub async fn assign(&self, caller: &Caller, id: TokenId, driver: Option<DriverId>, etag: Option<String>) -> Result<StoredToken> {
        self.db
            .change(caller, "assigned token", async |tx: &mut Tx| {
                let before = tx.lock::<StoredToken>(id).await?;
                check_etag(etag.as_deref(), &before.etag())?;
                let owner = store::contract_owner(tx.conn(), tx.provider(), &before.token.contract_id);
                let ((), owner) = try_join!(require(tx, driver), async { owner.await.map_err(Error::from) })?;
                check_contract(driver, owner)?;
                let after = StoredToken { driver, ..(*before).clone() };
                save(tx, before, after).await
            })
            .await
    }

    /// What seals page tokens.
    pub(super) fn vault(&self) -> &Vault {
        self.db.vault()
    }
}

/// A driver sees what is theirs.
fn sees(caller: &Caller, token: &StoredToken) -> bool {
    caller.driver().is_none_or(|driver| token.driver == Some(driver))
}

async fn put_in(tx: &mut Tx, id: TokenId, put: Put) -> Result<StoredToken> {
    let Put { token, driver, from_text, etag } = put;
    let (conn, provider) = (tx.conn(), tx.provider());
    let reads =
        async { try_join!(store::id_by_key(conn, provider, &token.key), store::contract_owner(conn, provider, &token.contract_id)) };
    let ((present, owner), ()) = try_join!(async { reads.await.map_err(Error::from) }, require(tx, driver))?;
    let Some(present) = present else {
        check_contract(driver, owner)?;
        let now = tx.now();
        let new = StoredToken { id, token, driver: driver.or(owner), block: None, version: 1, create_time: now, update_time: now };
        find_drivers(tx, &new);
        let happened = changed(&new, 1);
        return tx.create(new, [happened]).await;
    };
    let before = tx.lock::<StoredToken>(present).await?;
    if from_text {
        if token.is_older_than(&before.token) {
            return Ok((*before).clone());
        }
    } else if etag.as_deref() != Some(before.etag().as_str()) {
        let text = format!("the token is there: name its etag, {}, to replace it by fields", before.etag());
        return Err(Error::refused_with(Reason::EtagMismatch, text, vec![("etag", before.etag())]));
    }
    if driver.zip(before.driver).is_some_and(|(new, old)| new != old) {
        let text = "the token is another driver's: AssignToken hands it on";
        return Err(Error::refused_with(Reason::TokenTaken, text, vec![("id", before.id.to_string())]));
    }
    let driver = driver.or(before.driver);
    check_contract(driver, owner)?;
    let after = StoredToken { token, driver: driver.or(owner), ..(*before).clone() };
    save(tx, before, after).await
}

/// Saves a token, and has the CDRs found that wait for whom it belongs to now.
async fn save(tx: &mut Tx, before: crate::change::Locked<StoredToken>, after: StoredToken) -> Result<StoredToken> {
    if (after.driver, &after.token.contract_id) != (before.driver, &before.token.contract_id) {
        find_drivers(tx, &after);
    }
    let happened = changed(&after, before.version + 1);
    tx.save(before, after, [happened]).await
}

/// The driver must be there. Errors: NOT_FOUND.
async fn require(tx: &Tx, driver: Option<DriverId>) -> Result<()> {
    match driver {
        Some(driver) => account_of(tx.conn(), tx.provider(), driver).await?.map(|_| ()).ok_or_else(|| Error::not_found("driver", driver)),
        None => Ok(()),
    }
}

/// A token goes to who has its contract. Errors: CONTRACT_ID_TAKEN.
fn check_contract(driver: Option<DriverId>, owner: Option<DriverId>) -> Result<()> {
    match driver.zip(owner) {
        Some((driver, owner)) if driver != owner => {
            Err(Error::refused(Reason::ContractIdTaken, "the token's contract is another driver's"))
        }
        _ => Ok(()),
    }
}

fn find_drivers(tx: &mut Tx, token: &StoredToken) {
    if token.driver.is_some() {
        tx.enqueue_also_late(|late| NewJob::FindDrivers { token_id: token.id, late });
    }
}

fn changed(token: &StoredToken, version: i64) -> Event {
    Event::TokenChanged(v1::TokenChanged {
        token_id: token.id.to_string(),
        driver_id: token.driver.map(|id| id.to_string()).unwrap_or_default(),
        blocked: token.block.is_some(),
        version,
    })
}
