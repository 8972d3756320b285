//! Whose a charge was: the one way to find the driver of a session or a CDR.

use super::record::{StoredToken, type_word};
use crate::{
    auth::Caller,
    change::Record,
    error::Result,
    parse::known_as,
    store::{
        Db, Json, boxed,
        schema::{driver_contracts, drivers, tokens},
    },
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use futures_util::try_join;
use uuid::Uuid;
use wattlane_domain::{
    charging::CdrToken,
    contract::contract_keys,
    ids::{AccountId, DriverId, ProviderId, TokenId},
    token::{Block, Payer, Token, Traces},
};

diesel::allow_tables_to_appear_in_same_query!(driver_contracts, drivers);
diesel::allow_tables_to_appear_in_same_query!(tokens, drivers);

/// What is known of who charged.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The driver, and who pays for them.
    pub payer: Option<Payer>,
    /// That their token is blocked.
    pub block: Option<Block>,
}

/// Who charged with a token, billed under `contract`: by the stored token (owner, uid and type; where the CPO gave no type, any), then by the
/// contract, then by the contract of tokens. Three look-ups by their keys that leave in one flush.
pub async fn driver_of(conn: &AsyncPgConnection, provider: ProviderId, token: &CdrToken, contract: &str) -> QueryResult<Found> {
    let keys = contract_keys(contract);
    let (same_uid, by_contract, by_contract_of_tokens) =
        try_join!(with_uid(conn, provider, token), with_contract(conn, provider, &keys), with_tokens_of_contract(conn, provider, &keys))?;
    let wanted = token.token_type.map(type_word).transpose()?;
    let of_type: Vec<TokenRow> = same_uid.into_iter().filter(|row| wanted.as_ref().is_none_or(|wanted| *wanted == row.0)).collect();
    let by_token = of_type.iter().map(|(_, driver, account, _)| driver.zip(*account).map(payer)).collect();
    // Of several types each may have been meant: only when all are blocked, the one that was used is.
    let blocks: Option<Vec<Block>> = of_type.into_iter().map(|(_, _, _, block)| block.map(|block| block.0)).collect();
    let block = blocks.unwrap_or_default().into_iter().max_by_key(|block| block.time);
    let traces = Traces { by_token, by_contract, by_contract_of_tokens };
    Ok(Found { payer: traces.driver(contract != token.contract_id), block })
}

/// A token that is somebody's; None where it is nobody's, or gone.
pub async fn somebodys(db: &Db, caller: &Caller, id: TokenId) -> Result<Option<Token>> {
    let provider = caller.provider;
    let found = db.read_one(caller, move |conn| boxed(StoredToken::find(conn, provider, id.uuid(), false))).await?;
    Ok(found.filter(|stored| stored.driver.is_some()).map(|stored| stored.token))
}

fn payer((driver, account): (Uuid, Uuid)) -> Payer {
    (DriverId::from_uuid(driver), AccountId::from_uuid(account))
}

/// A token's type, driver and account, and whether it is blocked.
type TokenRow = (String, Option<Uuid>, Option<Uuid>, Option<Json<Block>>);

async fn with_uid(conn: &AsyncPgConnection, provider: ProviderId, token: &CdrToken) -> QueryResult<Vec<TokenRow>> {
    tokens::table
        .left_join(drivers::table.on(drivers::id.nullable().eq(tokens::driver_id).and(drivers::provider_id.eq(provider.uuid()))))
        .filter(tokens::provider_id.eq(provider.uuid()))
        .filter(tokens::country_code.eq(&token.country_code))
        .filter(tokens::party_id.eq(&token.party_id))
        .filter(tokens::token_key.eq(known_as(&token.uid)))
        .select((tokens::token_type, drivers::id.nullable(), drivers::account_id.nullable(), tokens::block))
        .load(&mut &*conn)
        .await
}

/// Who has the contract, in the order of `keys`.
async fn with_contract(conn: &AsyncPgConnection, provider: ProviderId, keys: &[String]) -> QueryResult<Vec<Payer>> {
    let mut found: Vec<(String, Uuid, Uuid)> = driver_contracts::table
        .inner_join(drivers::table.on(drivers::id.eq(driver_contracts::driver_id).and(drivers::provider_id.eq(provider.uuid()))))
        .filter(driver_contracts::provider_id.eq(provider.uuid()))
        .filter(driver_contracts::contract_key.eq_any(keys))
        .select((driver_contracts::contract_key, drivers::id, drivers::account_id))
        .load(&mut &*conn)
        .await?;
    found.sort_by_key(|(key, _, _)| keys.iter().position(|wanted| wanted == key));
    Ok(found.into_iter().map(|(_, driver, account)| payer((driver, account))).collect())
}

/// Whose the tokens of the contract are: two are enough to know that it is not one.
async fn with_tokens_of_contract(conn: &AsyncPgConnection, provider: ProviderId, keys: &[String]) -> QueryResult<Vec<Payer>> {
    let found: Vec<(Uuid, Uuid)> = tokens::table
        .inner_join(drivers::table.on(drivers::id.nullable().eq(tokens::driver_id).and(drivers::provider_id.eq(provider.uuid()))))
        .filter(tokens::provider_id.eq(provider.uuid()))
        .filter(tokens::contract_key.eq_any(keys))
        .select((drivers::id, drivers::account_id))
        .distinct()
        .limit(2)
        .load(&mut &*conn)
        .await?;
    Ok(found.into_iter().map(payer).collect())
}
