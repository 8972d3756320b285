//! Giving events their positions: one transaction of one provider, under the lock of its row of `event_positions`.

use crate::{
    error::Result,
    store::{
        Db, Keep, begin,
        schema::{event_positions, outbox},
    },
};
use diesel::{
    prelude::*,
    sql_types::{Array, BigInt, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use std::collections::HashMap;
use uuid::Uuid;
use wattlane_domain::ids::ProviderId;

/// Events that one transaction places.
const EVENTS_MAX: i64 = 1_000;
/// How long a transaction waits for its turn, in milliseconds.
const LOCK_MS_MAX: u32 = 2_000;
/// How long one statement may take, in milliseconds.
const STATEMENT_MS_MAX: u32 = 10_000;
/// How long the row stays locked while nothing is heard of the server that locked it, in milliseconds: one that is paused would keep it from
/// all others until it goes on.
const IDLE_MS_MAX: u32 = 5_000;

/// An event without a position.
#[derive(Clone, Debug, Queryable)]
struct Unplaced {
    id: Uuid,
    aggregate: Uuid,
    version: i64,
}

/// What one transaction did.
pub(super) struct Placed {
    /// The last position of the provider's history.
    pub position: i64,
    /// Whether there may be more to place.
    pub more: bool,
}

/// Places what a provider's transactions have committed. Any number of servers may do so at once: they take turns at the row.
pub(super) async fn place(db: &Db, provider: ProviderId) -> Result<Placed> {
    let lease = db.lease().await?;
    let placed = place_in(&lease, provider).await?;
    lease.give_back();
    Ok(placed)
}

async fn place_in(conn: &AsyncPgConnection, provider: ProviderId) -> Result<Placed> {
    // Each statement sees what is committed when it begins; the last one begins when the row is locked.
    let (_, _, _, last, mut events) = futures_util::try_join!(
        begin(conn, provider),
        limit(conn),
        make_row(conn, provider),
        lock(conn, provider),
        unplaced(conn, provider)
    )?;
    let more = events.len() as i64 == EVENTS_MAX;
    if more {
        // The ids of two servers whose clocks differ may stand in another order than the versions: what came before an event of the batch, to
        // the same object, and was cut off by the batch's end, comes too.
        events = with_earlier(conn, provider, &events).await?;
    }
    let position = last + events.len() as i64;
    if !events.is_empty() {
        let ids = in_order(events);
        futures_util::try_join!(number(conn, provider, ids, last), advance(conn, provider, position))?;
    }
    // Alone: a statement that is not prepared yet would run after it.
    (&mut &*conn).batch_execute("COMMIT").await?;
    Ok(Placed { position, more })
}

/// Events by their ids, which are nearly of the order of time; but those of each object by its versions.
fn in_order(mut events: Vec<Unplaced>) -> Vec<Uuid> {
    events.sort_by_key(|event| event.id);
    let mut places: HashMap<Uuid, Vec<usize>> = HashMap::new();
    for (index, event) in events.iter().enumerate() {
        places.entry(event.aggregate).or_default().push(index);
    }
    let mut ids: Vec<Uuid> = events.iter().map(|event| event.id).collect();
    for places in places.into_values().filter(|places| places.len() > 1) {
        let mut of_object: Vec<&Unplaced> = places.iter().map(|index| &events[*index]).collect();
        of_object.sort_by_key(|event| (event.version, event.id));
        for (place, event) in places.iter().zip(of_object) {
            ids[*place] = event.id;
        }
    }
    ids
}

/// Postgres ends what takes too long. It has to: a server that is paused looks at no clock.
async fn limit(conn: &AsyncPgConnection) -> QueryResult<()> {
    let set = async |name: &str, ms: u32| (&mut &*conn).batch_execute(&format!("SET LOCAL {name} = {ms}")).await;
    let wait = set("lock_timeout", LOCK_MS_MAX);
    let run = set("statement_timeout", STATEMENT_MS_MAX);
    let idle = set("idle_in_transaction_session_timeout", IDLE_MS_MAX);
    futures_util::try_join!(wait, run, idle).map(|_| ())
}

async fn make_row(conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<usize> {
    let row = (event_positions::provider_id.eq(provider.uuid()), event_positions::position.eq(0));
    diesel::insert_into(event_positions::table).values(row).on_conflict_do_nothing().execute(&mut &*conn).await
}

async fn lock(conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<i64> {
    let row = event_positions::table.filter(event_positions::provider_id.eq(provider.uuid())).select(event_positions::position);
    row.for_update().first(&mut &*conn).await
}

async fn unplaced(conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<Vec<Unplaced>> {
    outbox::table
        .filter(outbox::provider_id.eq(provider.uuid()))
        .filter(outbox::position.is_null())
        .order(outbox::id)
        .limit(EVENTS_MAX)
        .select((outbox::id, outbox::aggregate_id, outbox::aggregate_version))
        .load(&mut &*conn)
        .await
}

/// The batch, and what happened to its objects before: of each up to its last version in the batch, however much came since.
async fn with_earlier(conn: &AsyncPgConnection, provider: ProviderId, batch: &[Unplaced]) -> QueryResult<Vec<Unplaced>> {
    let mut last: HashMap<Uuid, i64> = HashMap::new();
    for event in batch {
        let version = last.entry(event.aggregate).or_default();
        *version = event.version.max(*version);
    }
    let mut events: Vec<Unplaced> = outbox::table
        .filter(outbox::provider_id.eq(provider.uuid()))
        .filter(outbox::position.is_null())
        .filter(outbox::aggregate_id.eq_any(last.keys().copied().collect::<Vec<_>>()))
        .filter(outbox::aggregate_version.le(last.values().copied().max().unwrap_or_default()))
        .select((outbox::id, outbox::aggregate_id, outbox::aggregate_version))
        .load(&mut &*conn)
        .await?;
    events.retain(|event| last.get(&event.aggregate).is_some_and(|version| event.version <= *version));
    Ok(events)
}

/// Gives events their positions. Their ids, made within moments, bound what of the outbox is looked at: left to join it by ids alone, Postgres
/// reads all that a provider has in it.
async fn number(conn: &AsyncPgConnection, provider: ProviderId, ids: Vec<Uuid>, last: i64) -> QueryResult<usize> {
    let bounds = (ids.iter().min().copied(), ids.iter().max().copied());
    let (Some(oldest), Some(newest)) = bounds else { return Ok(0) };
    let positions: Vec<i64> = (last + 1..).take(ids.len()).collect();
    diesel::sql_query(
        "UPDATE outbox SET position = placed.position FROM unnest($2, $3) AS placed (id, position) \
         WHERE outbox.provider_id = $1 AND outbox.id = placed.id AND outbox.id BETWEEN $4 AND $5",
    )
    .bind::<SqlUuid, _>(provider.uuid())
    .bind::<Array<SqlUuid>, _>(ids)
    .bind::<Array<BigInt>, _>(positions)
    .bind::<SqlUuid, _>(oldest)
    .bind::<SqlUuid, _>(newest)
    .kept()
    .execute(&mut &*conn)
    .await
}

async fn advance(conn: &AsyncPgConnection, provider: ProviderId, position: i64) -> QueryResult<usize> {
    diesel::update(event_positions::table.filter(event_positions::provider_id.eq(provider.uuid())))
        .set(event_positions::position.eq(position))
        .kept()
        .execute(&mut &*conn)
        .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_s_events_stand_in_the_order_of_its_versions_whatever_the_clocks() {
        let event =
            |id: u128, aggregate: u128, version| Unplaced { id: Uuid::from_u128(id), aggregate: Uuid::from_u128(aggregate), version };
        // The second server's clock is behind: it wrote version 2 of the first object by an earlier id.
        let events = vec![event(30, 1, 1), event(10, 1, 2), event(20, 2, 1), event(40, 1, 3), event(41, 1, 3)];
        assert_eq!(in_order(events), [30, 20, 10, 40, 41].map(Uuid::from_u128));
    }
}
