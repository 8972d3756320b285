//! Empties what has expired: the ids of requests that nobody may repeat any more.

use crate::{
    error::{Error, Result},
    store::{
        Db, Keep, begin,
        schema::{providers, request_ids},
    },
};
use diesel::{
    dsl::exists,
    prelude::*,
    sql_types::{BigInt, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use std::time::Duration;
use uuid::Uuid;
use wattlane_domain::ids::ProviderId;

diesel::allow_tables_to_appear_in_same_query!(providers, request_ids);

/// How often there is a look.
const EVERY: Duration = Duration::from_secs(600);
/// Rows that one transaction removes: it holds them locked, and a repeated request waits for it.
const ROWS_AT_ONCE: i64 = 1_000;

/// Sweeps until the server stops. `worker_url` is the role that may look across providers.
pub async fn run(db: Db, worker_url: String) {
    loop {
        match sweep(&db, &worker_url, Timestamp::now()).await {
            Ok(0) => {}
            Ok(rows) => tracing::info!(rows, "expired request ids swept"),
            Err(error) => tracing::warn!(%error, "expired request ids could not be swept"),
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Removes what has expired by `now`, one provider after the other, some rows a transaction. Answers how many.
pub async fn sweep(db: &Db, worker_url: &str, now: Timestamp) -> Result<usize> {
    let mut worker = AsyncPgConnection::establish(worker_url).await.map_err(|error| Error::Unavailable(error.to_string()))?;
    let expired =
        request_ids::table.filter(request_ids::provider_id.eq(providers::provider_id)).filter(request_ids::expire_time.lt(now.to_diesel()));
    let found: Vec<Uuid> = providers::table.filter(exists(expired)).select(providers::provider_id).load(&mut worker).await?;
    let mut swept = 0;
    for provider in found {
        loop {
            let rows = sweep_some(db, ProviderId::from_uuid(provider), now).await?;
            swept += rows;
            if rows < ROWS_AT_ONCE as usize {
                break;
            }
        }
    }
    Ok(swept)
}

async fn sweep_some(db: &Db, provider: ProviderId, now: Timestamp) -> Result<usize> {
    let lease = db.lease().await?;
    begin(&lease, provider).await?;
    let rows = diesel::sql_query(
        "DELETE FROM request_ids WHERE provider_id = $1 AND (caller, method, request_id) IN (
            SELECT caller, method, request_id FROM request_ids WHERE provider_id = $1 AND expire_time < $2 ORDER BY expire_time LIMIT $3)",
    )
    .bind::<SqlUuid, _>(provider.uuid())
    .bind::<Timestamptz, _>(now.to_diesel())
    .bind::<BigInt, _>(ROWS_AT_ONCE)
    .kept()
    .execute(&mut &*lease)
    .await?;
    (&mut &*lease).batch_execute("COMMIT").await?;
    lease.give_back();
    Ok(rows)
}
