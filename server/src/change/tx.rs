//! A transaction of one provider, and the trail it leaves.

use super::{Answer, Failed, Locked, Record, keep};
use crate::{
    audit::{Audit, Entry},
    auth::Caller,
    error::{Error, Result},
    events::{self, Event, OutboxRow},
    jobs::{self, NewJob},
    store::{Db, Lease},
    vault::Vault,
};
use diesel_async::{AsyncPgConnection, SimpleAsyncConnection};
use jiff::Timestamp;
use uuid::Uuid;
use wattlane_domain::ids::ProviderId;

/// A transaction behind the wall of the caller's provider.
pub struct Tx {
    db: Db,
    lease: Lease,
    caller: Caller,
    activity: &'static str,
    now: Timestamp,
    entries: Vec<Entry>,
    events: Vec<OutboxRow>,
    jobs: Vec<NewJob>,
}

impl Tx {
    pub(super) fn new(db: Db, lease: Lease, caller: Caller, activity: &'static str) -> Self {
        Tx { db, lease, caller, activity, now: now(), entries: Vec::new(), events: Vec::new(), jobs: Vec::new() }
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

    /// The connection, for the statements of a room's own store.
    pub fn conn(&self) -> &AsyncPgConnection {
        &self.lease
    }

    pub(crate) fn vault(&self) -> &Vault {
        self.db.vault()
    }

    /// The row of that id, locked until the end. Errors: NOT_FOUND.
    pub async fn lock<R: Record>(&mut self, id: impl Into<Uuid>) -> Result<Locked<R>> {
        let id = id.into();
        let found = R::find(&self.lease, self.caller.provider, id, true).await?;
        found.map(Locked).ok_or_else(|| Error::not_found(R::TYPE, id))
    }

    /// Writes a new row, as version 1, with its trail.
    pub async fn create<R: Record>(&mut self, mut row: R, events: impl IntoIterator<Item = Event> + Send) -> Result<R> {
        row.stamp(1, self.now);
        row.insert(&self.lease, self.caller.provider).await?;
        self.note(None, Some(&row));
        self.emit(&row, events);
        Ok(row)
    }

    /// Writes what became of a locked row, with its trail. Where nothing changed that a caller can see, nothing is written.
    pub async fn save<R: Record>(&mut self, before: Locked<R>, mut after: R, events: impl IntoIterator<Item = Event> + Send) -> Result<R> {
        let before = before.0;
        if before.message() == after.message() {
            return Ok(before);
        }
        after.stamp(before.version() + 1, self.now);
        after.update(&before, &self.lease, self.caller.provider).await?;
        self.note(Some(&before), Some(&after));
        self.emit(&after, events);
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
        after.update(&before, &self.lease, self.caller.provider).await?;
        self.note(Some(&*before), None);
        self.emit(&after, events);
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
        after.update(&before, &self.lease, self.caller.provider).await?;
        self.note(None, Some(&after));
        self.emit(&after, events);
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

    fn note<R: Record>(&mut self, before: Option<&R>, after: Option<&R>) {
        self.entries.extend(Entry::of(before, after));
    }

    fn emit<R: Record>(&mut self, row: &R, events: impl IntoIterator<Item = Event>) {
        let rows = events.into_iter().map(|event| OutboxRow::new(&self.caller, row, &event, self.now));
        self.events.extend(rows);
    }

    pub(super) async fn roll_back(self) -> Result<()> {
        (&mut &*self.lease).batch_execute("ROLLBACK").await?;
        self.lease.give_back();
        Ok(())
    }

    /// Writes the trail, then commits. COMMIT does not leave in one flush with the trail: a statement that this connection has not prepared
    /// yet would run after it.
    pub(super) async fn commit<A: Answer>(self, answer: &A) -> Result<(), Failed> {
        let kept = if self.caller.request.request_id.is_some() { answer.keep(&self)? } else { Vec::new() };
        let keys = Audit::keys(&self.db, &self.lease, &self.caller, &self.entries).await?;
        let audit = Audit::rows(&self.caller, self.activity, &self.entries, &keys, self.now)?;
        let conn = &*self.lease;
        let trail = futures_util::try_join!(
            Audit::write(conn, audit),
            events::write(conn, &self.events),
            jobs::write(conn, self.caller.provider, &self.jobs, self.now),
            keep(conn, &self.caller, kept, self.now),
        );
        if let Err(error) = trail {
            let error = Error::from(error);
            // The only unique key of the trail that a caller can meet is the request's id: another call with it has just ended.
            let repeatable = error.is_retriable() || (error.is_unique_violation() && self.caller.request.request_id.is_some());
            let _ = self.roll_back().await;
            return Err(Failed { error, repeatable });
        }
        if let Err(error) = (&mut &*conn).batch_execute("COMMIT").await {
            // Nobody knows whether it happened. With an id another attempt finds out; without one the caller has to.
            let error = Error::from(error);
            let repeatable = error.is_retriable() && self.caller.request.request_id.is_some();
            return Err(Failed { error, repeatable });
        }
        let Tx { db, lease, jobs, .. } = self;
        lease.give_back();
        Audit::remember(&db, keys);
        if !jobs.is_empty() {
            db.wake_jobs();
        }
        Ok(())
    }
}

/// Now, to the microsecond: what is answered is what will be read back.
fn now() -> Timestamp {
    let now = Timestamp::now();
    Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
}
