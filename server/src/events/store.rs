//! What happened, as it is read again.

use super::Event;
use crate::{
    store::schema::{event_positions, outbox},
    streams::CursorFault,
};
use diesel::{dsl::min, prelude::*};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use uuid::Uuid;
use wattlane_domain::ids::ProviderId;
use wattlane_engine::convert::to_time;
use wattlane_proto::v1;

/// An event that has its place in history.
#[derive(Clone, Debug, Queryable)]
pub struct StoredEvent {
    pub id: Uuid,
    position: Option<i64>,
    pub aggregate_type: String,
    pub aggregate_id: Uuid,
    aggregate_version: i64,
    event_type: String,
    payload: Vec<u8>,
    actor_kind: String,
    actor_id: Option<Uuid>,
    trace_id: Option<String>,
    create_time: jiff_diesel::Timestamp,
}

impl StoredEvent {
    /// Its place in history.
    pub fn position(&self) -> i64 {
        self.position.unwrap_or_default()
    }

    /// As callers see it.
    pub fn to_message(&self) -> v1::Event {
        v1::Event {
            id: self.id.to_string(),
            position: self.position(),
            aggregate_type: self.aggregate_type.clone(),
            aggregate_id: self.aggregate_id.to_string(),
            aggregate_version: self.aggregate_version,
            event_type: self.event_type.clone(),
            payload: Some(v1::EventPayload { kind: Event::payload_of(&self.event_type, &self.payload) }),
            actor_kind: self.actor_kind.clone(),
            actor_id: self.actor_id.map(|id| id.to_string()).unwrap_or_default(),
            trace_id: self.trace_id.clone().unwrap_or_default(),
            create_time: Some(to_time(Timestamp::from(self.create_time))),
        }
    }
}

/// Which events are wanted; all that is set must hold.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub aggregate_types: Vec<String>,
    pub aggregate_id: Option<Uuid>,
    pub event_types: Vec<String>,
}

/// What of a provider's history is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The position of the first event that is kept; None where none is.
    pub first: Option<i64>,
    /// The last position there is; 0 before the first event.
    pub last: i64,
}

impl Kept {
    /// Whether history can be told after a position with nothing left out.
    pub fn tells_all_after(self, position: i64) -> Result<(), CursorFault> {
        match self {
            Kept { last, .. } if position > last => Err(CursorFault::Invalid),
            Kept { last, .. } if position == last => Ok(()),
            Kept { first: Some(first), .. } if first <= position + 1 => Ok(()),
            _ => Err(CursorFault::Expired),
        }
    }
}

/// What of a provider's history is kept.
pub async fn kept(conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<Kept> {
    let last = async {
        let row = event_positions::table.filter(event_positions::provider_id.eq(provider.uuid())).select(event_positions::position);
        row.first::<i64>(&mut &*conn).await.optional()
    };
    let first = async {
        let placed = outbox::table.filter(outbox::provider_id.eq(provider.uuid())).filter(outbox::position.is_not_null());
        placed.select(min(outbox::position)).first::<Option<i64>>(&mut &*conn).await
    };
    let (last, first) = futures_util::try_join!(last, first)?;
    Ok(Kept { first, last: last.unwrap_or_default() })
}

/// Events after a position and up to another, in order, so many at most.
pub async fn between(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    filter: Filter,
    (after, up_to): (i64, i64),
    limit: usize,
) -> QueryResult<Vec<StoredEvent>> {
    let mut query = outbox::table
        .filter(outbox::provider_id.eq(provider.uuid()))
        .filter(outbox::position.gt(after))
        .filter(outbox::position.le(up_to))
        .order(outbox::position)
        .limit(limit as i64)
        .select((
            outbox::id,
            outbox::position,
            outbox::aggregate_type,
            outbox::aggregate_id,
            outbox::aggregate_version,
            outbox::event_type,
            outbox::payload,
            outbox::actor_kind,
            outbox::actor_id,
            outbox::trace_id,
            outbox::create_time,
        ))
        .into_boxed();
    if !filter.aggregate_types.is_empty() {
        query = query.filter(outbox::aggregate_type.eq_any(filter.aggregate_types));
    }
    if let Some(id) = filter.aggregate_id {
        query = query.filter(outbox::aggregate_id.eq(id));
    }
    if !filter.event_types.is_empty() {
        query = query.filter(outbox::event_type.eq_any(filter.event_types));
    }
    query.load(&mut &*conn).await
}

/// The objects of a type to which something happened after a position and up to another, each once.
pub async fn objects_between(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    aggregate_type: &'static str,
    (after, up_to): (i64, i64),
) -> QueryResult<Vec<Uuid>> {
    outbox::table
        .filter(outbox::provider_id.eq(provider.uuid()))
        .filter(outbox::position.gt(after))
        .filter(outbox::position.le(up_to))
        .filter(outbox::aggregate_type.eq(aggregate_type))
        .select(outbox::aggregate_id)
        .distinct()
        .load(&mut &*conn)
        .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn history_is_told_after_a_position_only_where_nothing_of_it_is_gone() {
        let kept = Kept { first: Some(10), last: 20 };
        assert_eq!([9, 15, 20].map(|after| kept.tells_all_after(after)), [Ok(()); 3]);
        assert_eq!([0, 1, 8].map(|after| kept.tells_all_after(after)), [Err(CursorFault::Expired); 3]);
        assert_eq!(kept.tells_all_after(21), Err(CursorFault::Invalid));
        let all_gone = Kept { first: None, last: 20 };
        assert_eq!((all_gone.tells_all_after(20), all_gone.tells_all_after(19)), (Ok(()), Err(CursorFault::Expired)));
        assert_eq!((Kept::default().tells_all_after(0), Kept::default().tells_all_after(1)), (Ok(()), Err(CursorFault::Invalid)));
    }
}
