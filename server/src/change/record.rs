//! What `change` needs to know of a row that callers can see.

use crate::audit::Subject;
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use jiff::Timestamp;
use std::ops::Deref;
use uuid::Uuid;
use wattlane_domain::ids::{AccountId, ProviderId};

/// A row that callers can see, with what its audit entries and events are made from.
pub trait Record: Clone + Send + Sync + Sized + 'static {
    /// What it is called in the audit trail and in events, such as `cdr`.
    const TYPE: &'static str;
    /// Its message in the contract, such as `wattlane.v1.Cdr`: the audit trail names fields as callers know them.
    const MESSAGE: &'static str;

    /// Its id.
    fn uuid(&self) -> Uuid;
    /// Counts its changes, from 1.
    fn version(&self) -> i64;
    /// Puts the version and the time of a change on it.
    fn stamp(&mut self, version: i64, now: Timestamp);
    /// The encoded message that callers see.
    fn message(&self) -> Vec<u8>;
    /// Whose personal data it holds.
    fn subject(&self) -> Subject;
    /// The account it concerns.
    fn account(&self) -> Option<AccountId> {
        None
    }

    /// Reads it, locked for a change if so asked.
    fn find(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid, lock: bool)
    -> impl Future<Output = QueryResult<Option<Self>>> + Send;
    /// Writes it anew.
    fn insert(&self, conn: &AsyncPgConnection, provider: ProviderId) -> impl Future<Output = QueryResult<()>> + Send;
    /// Writes what differs from `before`.
    fn update(&self, before: &Self, conn: &AsyncPgConnection, provider: ProviderId) -> impl Future<Output = QueryResult<()>> + Send;
}

/// A row that this transaction has locked. Only such a one can be saved.
pub struct Locked<R>(pub(super) R);

impl<R> Locked<R> {
    /// A row that a statement of this transaction has just read `FOR UPDATE`, by another key than its id. For such statements only.
    pub(crate) fn read_for_update(row: R) -> Self {
        Locked(row)
    }
}

impl<R> Deref for Locked<R> {
    type Target = R;
    fn deref(&self) -> &R {
        &self.0
    }
}
