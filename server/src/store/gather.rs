//! Reads of single rows, gathered: those that come while others are on their way leave together, as one statement.
//!
//! A read alone leaves at once. Under load a transaction's fixed cost, which row-level security doubles, is shared by all who wait; so a busy
//! server reads faster the more it is asked, and needs few connections for it.

use super::{Db, boxed};
use crate::{auth::Caller, error::Result};
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use futures_util::future::BoxFuture;
use std::{
    collections::HashMap,
    mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::sync::oneshot;
use uuid::Uuid;
use wattlane_domain::ids::ProviderId;

/// Rows of one statement.
const ROWS_MAX: usize = 64;

/// Reads the rows of these ids that are there, by one statement.
pub(crate) type ReadRows<T> = for<'c> fn(&'c AsyncPgConnection, ProviderId, Vec<Uuid>) -> BoxFuture<'c, QueryResult<Vec<(Uuid, T)>>>;

/// Gathers reads of one kind of row.
pub(crate) struct Gather<T> {
    db: Db,
    rows: ReadRows<T>,
    under_way_max: usize,
    waiting: Arc<Mutex<HashMap<ProviderId, Queue<T>>>>,
}

/// Who waits for rows of one provider.
struct Queue<T> {
    waiting: Vec<Waiter<T>>,
    under_way: usize,
}

struct Waiter<T> {
    id: Uuid,
    answer: oneshot::Sender<Option<T>>,
}

impl<T> Clone for Gather<T> {
    fn clone(&self) -> Self {
        Gather { db: self.db.clone(), rows: self.rows, under_way_max: self.under_way_max, waiting: self.waiting.clone() }
    }
}

impl<T: Clone + Send + Sync + 'static> Gather<T> {
    /// Gathers reads by `rows`, which is held to what [`Db::read_one`] asks of a statement.
    pub(crate) fn new(db: Db, rows: ReadRows<T>) -> Self {
        // Statements of one provider on their way at once. Few, so that those who come meanwhile gather.
        let under_way_max = std::thread::available_parallelism().map_or(1, |cores| cores.get().div_ceil(2));
        Gather { db, rows, under_way_max, waiting: Arc::default() }
    }

    /// The row of that id, behind the wall of the caller's provider.
    pub(crate) async fn read(&self, caller: &Caller, id: Uuid) -> Result<Option<T>> {
        match self.join(caller, id).await {
            Ok(found) => Ok(found),
            // The statement failed that was to read it: asked for alone, it says why, or that it was another's fault.
            Err(_) => Ok(self.ask(caller, vec![id]).await?.pop().map(|(_, row)| row)),
        }
    }

    fn join(&self, caller: &Caller, id: Uuid) -> oneshot::Receiver<Option<T>> {
        let (answer, answered) = oneshot::channel();
        let mut all = self.queues();
        let queue = all.entry(caller.provider).or_insert_with(|| Queue { waiting: Vec::new(), under_way: 0 });
        queue.waiting.push(Waiter { id, answer });
        if queue.under_way < self.under_way_max {
            queue.under_way += 1;
            // In a task of its own: whoever came first may leave, and the others still wait.
            tokio::spawn(self.clone().serve(caller.clone()));
        }
        answered
    }

    /// Reads for those who wait until nobody does.
    async fn serve(self, caller: Caller) {
        let mut turn = Turn { gather: &self, provider: caller.provider, over: false };
        loop {
            // Those whose requests are here already get as far as to wait.
            tokio::task::yield_now().await;
            let Some(waiters) = turn.next() else { break };
            let mut ids: Vec<Uuid> = waiters.iter().map(|waiter| waiter.id).collect();
            ids.sort_unstable();
            ids.dedup();
            // Waiters that are dropped here ask for themselves.
            let Ok(rows) = self.ask(&caller, ids).await else { continue };
            hand_out(rows, waiters);
        }
    }

    async fn ask(&self, caller: &Caller, ids: Vec<Uuid>) -> Result<Vec<(Uuid, T)>> {
        let (provider, rows) = (caller.provider, self.rows);
        let found = self.db.read_one(caller, move |conn| {
            let rows = rows(conn, provider, ids.clone());
            boxed(async move { Ok(Some(rows.await?).filter(|rows| !rows.is_empty())) })
        });
        Ok(found.await?.unwrap_or_default())
    }
}

impl<T> Gather<T> {
    fn queues(&self) -> MutexGuard<'_, HashMap<ProviderId, Queue<T>>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Gives everybody the row they wait for. Two may wait for the same.
fn hand_out<T: Clone>(rows: Vec<(Uuid, T)>, mut waiters: Vec<Waiter<T>>) {
    let mut rows: HashMap<Uuid, T> = rows.into_iter().collect();
    waiters.sort_unstable_by_key(|waiter| waiter.id);
    let mut waiters = waiters.into_iter().peekable();
    while let Some(Waiter { id, answer }) = waiters.next() {
        let wanted_again = waiters.peek().is_some_and(|next| next.id == id);
        let row = if wanted_again { rows.get(&id).cloned() } else { rows.remove(&id) };
        // Who has left needs no answer.
        let _ = answer.send(row);
    }
}

/// A place among those under way. Given back by a panic too, or nobody would read for this provider any more.
struct Turn<'g, T> {
    gather: &'g Gather<T>,
    provider: ProviderId,
    over: bool,
}

impl<T> Turn<'_, T> {
    /// Those who wait now, as many as one statement reads for; None ends the turn.
    fn next(&mut self) -> Option<Vec<Waiter<T>>> {
        let mut all = self.gather.queues();
        let queue = all.get_mut(&self.provider)?;
        if queue.waiting.is_empty() {
            self.over = true;
            leave(&mut all, self.provider);
            return None;
        }
        let later = queue.waiting.split_off(queue.waiting.len().min(ROWS_MAX));
        Some(mem::replace(&mut queue.waiting, later))
    }
}

impl<T> Drop for Turn<'_, T> {
    fn drop(&mut self) {
        if !self.over {
            leave(&mut self.gather.queues(), self.provider);
        }
    }
}

/// The last to leave takes the queue along; whoever should wait in it then asks for themselves.
fn leave<T>(all: &mut HashMap<ProviderId, Queue<T>>, provider: ProviderId) {
    let Some(queue) = all.get_mut(&provider) else { return };
    queue.under_way -= 1;
    if queue.under_way == 0 {
        all.remove(&provider);
    }
}
