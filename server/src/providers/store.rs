//! What else is asked of providers.

use crate::{
    auth::Caller,
    change::Record,
    error::{Error, Result},
    providers::Provider,
    store::{Db, boxed},
};

/// The caller's provider. Errors: NOT_FOUND.
pub async fn get(db: &Db, caller: &Caller) -> Result<Provider> {
    let provider = caller.provider;
    let found = db.read_one(caller, move |conn| boxed(Provider::find(conn, provider, provider.uuid(), false))).await?;
    found.ok_or_else(|| Error::not_found("provider", provider))
}

/// Whether there is such a provider.
pub async fn exists(db: &Db, caller: &Caller) -> Result<bool> {
    match get(db, caller).await {
        Ok(_) => Ok(true),
        Err(error) if error.reason() == Some(wattlane_proto::v1::Reason::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}
