//! What else is asked of tokens.

use super::record::{Row, StoredToken, type_word};
use crate::{
    parse::known_as,
    store::schema::{driver_contracts, tokens},
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use uuid::Uuid;
use wattlane_domain::{
    charging::TokenType,
    contract::contract_keys,
    ids::{DriverId, ProviderId},
    token::TokenKey,
};

/// Our id of the token of that key.
pub(super) async fn id_by_key(conn: &AsyncPgConnection, provider: ProviderId, key: &TokenKey) -> QueryResult<Option<Uuid>> {
    tokens::table
        .filter(tokens::provider_id.eq(provider.uuid()))
        .filter(tokens::country_code.eq(&key.country_code))
        .filter(tokens::party_id.eq(&key.party_id))
        .filter(tokens::token_key.eq(known_as(&key.uid)))
        .filter(tokens::token_type.eq(type_word(key.token_type)?))
        .select(tokens::id)
        .first(&mut &*conn)
        .await
        .optional()
}

/// The driver who has a contract, in whichever form either was written.
pub(super) async fn contract_owner(conn: &AsyncPgConnection, provider: ProviderId, contract: &str) -> QueryResult<Option<DriverId>> {
    let found: Option<Uuid> = driver_contracts::table
        .filter(driver_contracts::provider_id.eq(provider.uuid()))
        .filter(driver_contracts::contract_key.eq_any(contract_keys(contract)))
        .order(driver_contracts::contract_key)
        .select(driver_contracts::driver_id)
        .first(&mut &*conn)
        .await
        .optional()?;
    Ok(found.map(DriverId::from_uuid))
}

/// Which tokens are wanted; all that is set must hold.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub driver: Option<DriverId>,
    pub contract_id: Option<String>,
    pub uid: Option<String>,
    pub token_type: Option<TokenType>,
    pub blocked: Option<bool>,
}

/// Tokens before an id, newest first, one more than `limit` if there are more.
pub(super) async fn list(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    filter: Filter,
    before: Option<Uuid>,
    limit: usize,
) -> QueryResult<Vec<StoredToken>> {
    let mut query = tokens::table
        .filter(tokens::provider_id.eq(provider.uuid()))
        .order(tokens::id.desc())
        .limit(limit as i64 + 1)
        .select(Row::as_select())
        .into_boxed();
    if let Some(before) = before {
        query = query.filter(tokens::id.lt(before));
    }
    if let Some(driver) = filter.driver {
        query = query.filter(tokens::driver_id.eq(driver.uuid()));
    }
    if let Some(contract) = filter.contract_id {
        query = query.filter(tokens::contract_key.eq_any(contract_keys(&contract)));
    }
    if let Some(uid) = filter.uid {
        query = query.filter(tokens::token_key.eq(known_as(&uid)));
    }
    if let Some(token_type) = filter.token_type {
        query = query.filter(tokens::token_type.eq(type_word(token_type)?));
    }
    match filter.blocked {
        Some(true) => query = query.filter(tokens::block.is_not_null()),
        Some(false) => query = query.filter(tokens::block.is_null()),
        None => {}
    }
    Ok(query.load::<Row>(&mut &*conn).await?.into_iter().map(Row::read).collect())
}
