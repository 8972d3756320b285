//! The rows of the audit trail.

use super::{Entry, entry::KeyOwner, json, keys::SubjectKeys};
use crate::{auth::Caller, error::Result, store::schema::audit_entries};
use anyhow::Context;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use uuid::Uuid;
use wattlane_domain::ids::ProviderId;

/// The kinds of actors that are people. An address that one of them calls from is theirs, and sealed under their key; a backend's is nobody's,
/// and of a stranger whose login is refused nothing else is known: those lie in the clear.
const PEOPLE: [&str; 2] = ["driver", "staff"];

/// The person who calls, where it is one and an address is known.
pub(super) fn person(caller: &Caller) -> Option<KeyOwner> {
    caller.request.peer?;
    name_of_person(caller.actor.kind(), caller.actor.id()).map(KeyOwner::Known)
}

/// The name that a person's key has.
fn name_of_person(kind: &str, id: Option<Uuid>) -> Option<String> {
    let id = id.filter(|_| PEOPLE.contains(&kind))?;
    Some(format!("{kind}:{id}"))
}

/// A row of the audit trail.
#[derive(Clone, Debug, Insertable, Queryable, Selectable)]
#[diesel(table_name = audit_entries, treat_none_as_default_value = false, check_for_backend(diesel::pg::Pg))]
pub struct AuditRow {
    pub provider_id: Uuid,
    pub id: Uuid,
    pub create_time: jiff_diesel::Timestamp,
    pub actor_kind: String,
    pub actor_id: Option<Uuid>,
    pub rpc: String,
    pub peer_address: Option<String>,
    pub request_id: Option<Uuid>,
    pub trace_id: Option<String>,
    pub activity: String,
    pub object_type: Option<String>,
    pub object_id: Option<Uuid>,
    pub account_id: Option<Uuid>,
    /// Whose key the personal values of `after` are sealed under.
    pub subject: Option<String>,
    /// Whose key those of `before` are.
    pub subject_before: Option<String>,
    pub changes: String,
}

impl AuditRow {
    /// An act that changed nothing.
    pub(super) fn new(caller: &Caller, activity: &str, keys: &SubjectKeys, now: jiff_diesel::Timestamp) -> Result<Self> {
        let peer_address = match (caller.request.peer, person(caller)) {
            (Some(peer), Some(owner)) => Some(json::seal(keys.key(&owner).context("a person's key is missing")?, &peer.to_string())?),
            (peer, _) => peer.map(|peer| peer.to_string()),
        };
        Ok(AuditRow {
            provider_id: caller.provider.uuid(),
            id: Uuid::now_v7(),
            create_time: now,
            actor_kind: caller.actor.kind().to_owned(),
            actor_id: caller.actor.id(),
            rpc: caller.request.rpc.to_owned(),
            peer_address,
            request_id: caller.request.request_id,
            trace_id: caller.request.trace_id.clone(),
            activity: activity.to_owned(),
            object_type: None,
            object_id: None,
            account_id: None,
            subject: None,
            subject_before: None,
            changes: "[]".to_owned(),
        })
    }

    /// Whose key the address is sealed under, by its name.
    pub(super) fn person(&self) -> Option<String> {
        name_of_person(&self.actor_kind, self.actor_id)
    }

    /// A change of an object.
    pub(super) fn of_entry(
        caller: &Caller,
        activity: &str,
        entry: &Entry,
        keys: &SubjectKeys,
        now: jiff_diesel::Timestamp,
    ) -> Result<Self> {
        let name = |owner| keys.name(owner).map(str::to_owned);
        Ok(AuditRow {
            object_type: Some(entry.object_type.to_owned()),
            object_id: Some(entry.object_id),
            account_id: entry.account.map(|id| id.uuid()),
            subject: entry.owner_after().and_then(name),
            subject_before: entry.owner_before().and_then(name),
            changes: entry.changes(keys)?,
            ..AuditRow::new(caller, activity, keys, now)?
        })
    }

    /// Appends it.
    pub(super) async fn insert(&self, conn: &AsyncPgConnection) -> QueryResult<usize> {
        diesel::insert_into(audit_entries::table).values(self).execute(&mut &*conn).await
    }
}

/// Which entries are wanted; all that is set must hold.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub object_type: Option<String>,
    pub object_id: Option<Uuid>,
    pub actor_id: Option<Uuid>,
    pub rpc: Option<String>,
    pub request_id: Option<Uuid>,
    pub from: Option<Timestamp>,
    pub until: Option<Timestamp>,
}

/// Entries before `after`, newest first, one more than `limit` if there are more.
pub(super) async fn list(
    conn: &AsyncPgConnection,
    provider: ProviderId,
    filter: &Filter,
    after: Option<Uuid>,
    limit: usize,
) -> QueryResult<Vec<AuditRow>> {
    let mut query = audit_entries::table
        .filter(audit_entries::provider_id.eq(provider.uuid()))
        .order(audit_entries::id.desc())
        .limit(limit as i64 + 1)
        .select(AuditRow::as_select())
        .into_boxed();
    if let Some(after) = after {
        query = query.filter(audit_entries::id.lt(after));
    }
    if let Some(object_type) = &filter.object_type {
        query = query.filter(audit_entries::object_type.eq(object_type.clone()));
    }
    if let Some(id) = filter.object_id {
        query = query.filter(audit_entries::object_id.eq(id));
    }
    if let Some(id) = filter.actor_id {
        query = query.filter(audit_entries::actor_id.eq(id));
    }
    if let Some(rpc) = &filter.rpc {
        query = query.filter(audit_entries::rpc.eq(rpc.clone()));
    }
    if let Some(id) = filter.request_id {
        query = query.filter(audit_entries::request_id.eq(id));
    }
    // By time, through the id that begins with it: so only the partitions of that time are looked into.
    if let Some(from) = filter.from {
        query = query.filter(audit_entries::id.ge(first_id(from))).filter(audit_entries::create_time.ge(from.to_diesel()));
    }
    if let Some(until) = filter.until {
        let latest = until.checked_add(LATEST_ID).unwrap_or(Timestamp::MAX);
        query = query.filter(audit_entries::id.lt(first_id(latest))).filter(audit_entries::create_time.lt(until.to_diesel()));
    }
    query.load(&mut &*conn).await
}

/// An entry's id is made after the time it carries, by as long as its transaction took.
const LATEST_ID: jiff::SignedDuration = jiff::SignedDuration::from_mins(5);

/// The first UUIDv7 of a time.
fn first_id(time: Timestamp) -> Uuid {
    let milliseconds = u64::try_from(time.as_millisecond()).unwrap_or(0);
    Uuid::from_u128(u128::from(milliseconds) << 80)
}
