//! The audit trail: who did what, and what changed, written in the transaction of the change.

mod entry;
pub mod grpc;
mod json;
mod keys;
mod store;
mod wire;

pub use entry::{Entry, Subject};
pub use keys::SubjectKeys;

use crate::{
    auth::Caller,
    error::Result,
    store::{Db, begin},
};
use diesel::QueryResult;
use diesel_async::{AsyncPgConnection, SimpleAsyncConnection};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use store::AuditRow;

/// Writes the audit trail.
#[derive(Clone)]
pub struct Audit {
    db: Db,
}

impl Audit {
    /// Over the app's database.
    pub fn new(db: Db) -> Self {
        Audit { db }
    }

    /// Notes an act that changed nothing: an export, a token minted, a login refused.
    pub async fn note(&self, caller: &Caller, activity: &str) -> Result<()> {
        let lease = self.db.lease().await?;
        begin(&lease, caller.provider).await?;
        let keys = SubjectKeys::for_writing(&self.db, &lease, caller.provider, store::person(caller).into_iter().collect()).await?;
        let row = AuditRow::new(caller, activity, &keys, Timestamp::now().to_diesel())?;
        Audit::write(&lease, vec![row]).await?;
        (&mut &*lease).batch_execute("COMMIT").await?;
        lease.give_back();
        keys.remember(&self.db);
        Ok(())
    }

    /// The keys of the people whose data the entries hold, and of the one who calls; made where there are none yet.
    pub(crate) async fn keys(db: &Db, conn: &AsyncPgConnection, caller: &Caller, entries: &[Entry]) -> Result<SubjectKeys> {
        let of_entries = entries.iter().flat_map(|entry| [entry.owner_before(), entry.owner_after()]).flatten().cloned();
        let calls = store::person(caller).filter(|_| !entries.is_empty());
        SubjectKeys::for_writing(db, conn, caller.provider, of_entries.chain(calls).collect()).await
    }

    /// Remembers keys that were made: the transaction that made them has committed.
    pub(crate) fn remember(db: &Db, keys: SubjectKeys) {
        keys.remember(db);
    }

    /// One row for each entry.
    pub(crate) fn rows(caller: &Caller, activity: &str, entries: &[Entry], keys: &SubjectKeys, now: Timestamp) -> Result<Vec<AuditRow>> {
        entries.iter().map(|entry| AuditRow::of_entry(caller, activity, entry, keys, now.to_diesel())).collect()
    }

    /// Writes rows, each by the same prepared statement, in one flush.
    pub(crate) async fn write(conn: &AsyncPgConnection, rows: Vec<AuditRow>) -> QueryResult<()> {
        futures_util::future::try_join_all(rows.iter().map(|row| row.insert(conn))).await.map(|_| ())
    }
}
