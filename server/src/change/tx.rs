//! A transaction of one provider, and the trail it leaves.

use super::{Answer, Failed, Locked, Record, Stopped, begin, keep};
use crate::{
    audit::{Audit, Entry},
    auth::Caller,
    error::{Error, Result},
    events::{self, Event, OutboxRow},
    jobs::{self, NewJob},
    store::{Db, Lease, boxed},
    vault::Vault,
};
use diesel::QueryResult;
use diesel_async::{AsyncPgConnection, SimpleAsyncConnection};
use futures_util::future::{BoxFuture, try_join_all};
use jiff::Timestamp;
use std::{mem, sync::Arc};
use uuid::Uuid;
use wattlane_domain::ids::ProviderId;

/// A statement that waits to be written.
type Write = Box<dyn for<'c> FnOnce(&'c AsyncPgConnection, ProviderId) -> BoxFuture<'c, QueryResult<()>> + Send + Sync>;

/// A transaction behind the wall of the caller's provider.
///
/// What is written waits, and leaves in one flush with its trail; or before, where a later step has to see it ([`Tx::flush`]).
pub struct Tx {
    db: Db,
    lease: Arc<Lease>,
    caller: Caller,
    activity: &'static str,
    now: Timestamp,
    writes: Vec<Write>,
    entries: Vec<Entry>,
    events: Vec<OutboxRow>,
    jobs: Vec<NewJob>,
}

impl Tx {
    pub(super) fn new(db: Db, lease: Lease, caller: Caller, activity: &'static str) -> Self {
        let (writes, entries, events, jobs) = Default::default();
        Tx { db, lease: Arc::new(lease), caller, activity, now: now(), writes, entries, events, jobs }
    }

    /// Who makes this change.
    pub fn caller(&self) -> &Caller {
        &self.caller
    }

    /// Whose data this is about.
    pub fn provider(&self) -> ProviderId {
        self.caller.provider
    }

    /// The one time of this change, to the microsecond, as the database keeps it.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// The connection, to read by. What waits to be written is not seen.
    pub fn conn(&self) -> &AsyncPgConnection {
        &self.lease
    }

    /// The connection, once all that waits is written.
    pub async fn flush(&mut self) -> QueryResult<&AsyncPgConnection> {
        write_all(&self.lease, self.caller.provider, mem::take(&mut self.writes)).await?;
        Ok(&self.lease)
    }

    /// Writes what stands beside a row and callers don't see by itself, after what was written before it.
    pub(crate) fn also(
        &mut self,
        write: impl for<'c> FnOnce(&'c AsyncPgConnection, ProviderId) -> BoxFuture<'c, QueryResult<()>> + Send + Sync + 'static,
    ) {
        self.writes.push(Box::new(write));
    }

    pub(super) fn lease(&self) -> Arc<Lease> {
        self.lease.clone()
    }

    pub(crate) fn vault(&self) -> &Vault {
        self.db.vault()
    }

    /// The row of that id, locked until the end. Errors: NOT_FOUND.
    pub async fn lock<R: Record>(&mut self, id: impl Into<Uuid>) -> Result<Locked<R>> {
        let (id, provider) = (id.into(), self.caller.provider);
        let found = R::find(self.flush().await?, provider, id, true).await?;
        found.map(Locked).ok_or_else(|| Error::not_found(R::TYPE, id))
    }

    /// Writes a new row, as version 1, with its trail.
    pub async fn create<R: Record>(&mut self, mut row: R, events: impl IntoIterator<Item = Event> + Send) -> Result<R> {
        row.stamp(1, self.now);
        self.note(None, Some(&row));
        self.emit(&row, events);
        let new = row.clone();
        self.also(move |conn, provider| boxed(async move { new.insert(conn, provider).await }));
        Ok(row)
    }

    /// Writes what became of a locked row, with its trail. Where nothing changed that a caller can see, nothing is written.
    pub async fn save<R: Record>(&mut self, before: Locked<R>, mut after: R, events: impl IntoIterator<Item = Event> + Send) -> Result<R> {
        let before = before.0;
        if before.message() == after.message() {
            return Ok(before);
        }
        after.stamp(before.version() + 1, self.now);
        self.note(Some(&before), Some(&after));
        self.emit(&after, events);
        self.update(before, after.clone());
        Ok(after)
    }

    /// Like [`Tx::save`] without an audit entry: for what a machine measures and tells all the time. Whatever else changed is for `save`.
    pub async fn save_unaudited<R: Record>(
        &mut self,
        before: Locked<R>,
        mut after: R,
        events: impl IntoIterator<Item = Event> + Send,
    ) -> Result<R> {
        let before = before.0;
        after.stamp(before.version() + 1, self.now);
        self.emit(&after, events);
        self.update(before, after.clone());
        Ok(after)
    }

    /// Writes a locked row that callers see no more, though it stays; its trail says that it went.
    pub async fn retire<R: Record>(
        &mut self,
        before: Locked<R>,
        mut after: R,
        events: impl IntoIterator<Item = Event> + Send,
    ) -> Result<()> {
        after.stamp(before.version() + 1, self.now);
        self.note(Some(&*before), None);
        self.emit(&after, events);
        self.update(before.0, after);
        Ok(())
    }

    /// Writes a retired row that callers see again; its trail says that it came.
    pub async fn restore<R: Record>(
        &mut self,
        before: Locked<R>,
        mut after: R,
        events: impl IntoIterator<Item = Event> + Send,
    ) -> Result<R> {
        after.stamp(before.version() + 1, self.now);
        self.note(None, Some(&after));
        self.emit(&after, events);
        self.update(before.0, after.clone());
        Ok(after)
    }

    /// Leaves the trail of a row that its room has removed.
    pub fn removed<R: Record>(&mut self, before: &R, events: impl IntoIterator<Item = Event>) {
        self.note(Some(before), None);
        self.emit(before, events);
    }

    /// Has something done after the commit.
    pub fn enqueue(&mut self, job: NewJob) {
        self.jobs.push(job);
    }

    /// Has CDRs looked for after the commit, and once more for those that were being taken in just now and saw nothing of this yet.
    pub fn enqueue_also_late(&mut self, job: impl Fn(bool) -> NewJob) {
        self.jobs.extend([false, true].map(job));
    }

    fn update<R: Record>(&mut self, before: R, after: R) {
        self.also(move |conn, provider| boxed(async move { after.update(&before, conn, provider).await }));
    }

    fn note<R: Record>(&mut self, before: Option<&R>, after: Option<&R>) {
        self.entries.extend(Entry::of(before, after));
    }

    fn emit<R: Record>(&mut self, row: &R, events: impl IntoIterator<Item = Event>) {
        let rows = events.into_iter().map(|event| OutboxRow::new(&self.caller, row, &event, self.now));
        self.events.extend(rows);
    }

    /// The end of an attempt that commits nothing: the first answer, if the request was made before, else why it failed. A call with the
    /// same id that has just ended may be why, by what it did; so one that failed is looked for again.
    pub(super) async fn refuse<A: Answer>(&mut self, stopped: Stopped) -> Result<A> {
        let failure = match stopped {
            Stopped::Failed(error) if self.caller.request.request_id.is_none() => return Err(error),
            Stopped::Failed(error) => Some(error),
            Stopped::Repeated => None,
        };
        // Anew: what the work had sent may have failed, and with it the transaction.
        (&mut &**self.lease).batch_execute("ROLLBACK").await?;
        match (begin(&self.lease, &self.caller).await?, failure) {
            (Some(present), _) => present.answer(self).await,
            (None, Some(error)) => Err(error),
            (None, None) => Err(Error::Unavailable("the first answer to this request is just being forgotten: try again".to_owned())),
        }
    }

    pub(super) async fn roll_back(self) -> Result<()> {
        (&mut &**self.lease).batch_execute("ROLLBACK").await?;
        give_back(self.lease);
        Ok(())
    }

    /// Writes rows and trail, then commits. COMMIT does not leave in one flush with them: a statement that this connection has not prepared
    /// yet would run after it.
    pub(super) async fn commit<A: Answer>(mut self, answer: &A) -> Result<(), Failed> {
        let kept = if self.caller.request.request_id.is_some() { answer.keep(&self)? } else { Vec::new() };
        let keys = Audit::keys(&self.db, &self.lease, &self.caller, &self.entries).await?;
        let audit = Audit::rows(&self.caller, self.activity, &self.entries, &keys, self.now)?;
        let (conn, provider) = (&**self.lease, self.caller.provider);
        let rows = write_all(conn, provider, mem::take(&mut self.writes));
        let trail = async {
            futures_util::try_join!(
                Audit::write(conn, audit),
                events::write(conn, &self.events),
                jobs::write(conn, provider, &self.jobs, self.now),
                keep(conn, &self.caller, kept, self.now),
            )
        };
        // Each statement after one that failed fails as well, and says only that. The one unique key of the trail that a caller can meet is
        // the request's id: another call with it has just ended.
        let (rows, trail) = futures_util::join!(rows, trail);
        let failed = match (rows.map_err(Error::from), trail.map_err(Error::from)) {
            (Ok(()), Ok(_)) => None,
            (_, Err(error)) if error.is_unique_violation() => Some(Failed { error, repeatable: self.caller.request.request_id.is_some() }),
            (Err(error), _) | (_, Err(error)) => Some(error.into()),
        };
        if let Some(failed) = failed {
            let _ = self.roll_back().await;
            return Err(failed);
        }
        if let Err(error) = (&mut &*conn).batch_execute("COMMIT").await {
            // Nobody knows whether it happened. With an id another attempt finds out; without one the caller has to.
            let error = Error::from(error);
            let repeatable = error.is_retriable() && self.caller.request.request_id.is_some();
            return Err(Failed { error, repeatable });
        }
        let Tx { db, lease, jobs, events, caller, .. } = self;
        give_back(lease);
        if !events.is_empty() {
            db.wrote_events(caller.provider);
        }
        Audit::remember(&db, keys);
        if !jobs.is_empty() {
            db.wake_jobs();
        }
        Ok(())
    }
}

/// Writes one after the other, without waiting in between.
async fn write_all(conn: &AsyncPgConnection, provider: ProviderId, writes: Vec<Write>) -> QueryResult<()> {
    try_join_all(writes.into_iter().map(|write| write(conn, provider))).await.map(|_| ())
}

/// Gives the connection back, in no transaction. Where somebody still held it, it would be closed.
fn give_back(lease: Arc<Lease>) {
    if let Some(lease) = Arc::into_inner(lease) {
        lease.give_back();
    }
}

/// Now, to the microsecond: what is answered is what will be read back.
fn now() -> Timestamp {
    let now = Timestamp::now();
    Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
}
