//! What happened to a caller's provider, as rooms read it.

use super::store::{self, Filter, Kept, StoredEvent};
use crate::{
    auth::Caller,
    error::Result,
    store::{Db, boxed},
};
use uuid::Uuid;

/// What of it is kept.
pub async fn kept(db: &Db, caller: &Caller) -> Result<Kept> {
    let provider = caller.provider;
    db.read(caller, move |conn| boxed(store::kept(conn, provider))).await
}

/// Events after a position and up to another, in order, so many at most.
pub async fn between(db: &Db, caller: &Caller, filter: Filter, range: (i64, i64), limit: usize) -> Result<Vec<StoredEvent>> {
    let provider = caller.provider;
    db.read(caller, move |conn| boxed(store::between(conn, provider, filter, range, limit))).await
}

/// The objects of a type to which something happened after a position and up to another, each once.
pub async fn objects_between(db: &Db, caller: &Caller, aggregate_type: &'static str, range: (i64, i64)) -> Result<Vec<Uuid>> {
    let provider = caller.provider;
    db.read(caller, move |conn| boxed(store::objects_between(conn, provider, aggregate_type, range))).await
}
