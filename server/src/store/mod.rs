//! The database: a connection is only to be had with a caller, and stands behind the wall of the caller's provider.

mod gather;
mod json;
mod kept;
pub mod maintain;
pub mod migrate;
pub(crate) mod named;
pub mod page;
pub mod print_schema;
pub mod roles;
#[rustfmt::skip]
pub mod schema;
pub mod walls;

pub(crate) use gather::Gather;
pub(crate) use json::{Json, Unread};
pub(crate) use kept::Keep;

use crate::{
    auth::Caller,
    error::{Error, Result},
    vault::{Key, Vault},
};
use deadpool::managed::{Object, Pool};
use diesel::QueryResult;
use diesel_async::{
    AsyncPgConnection, SimpleAsyncConnection,
    pooled_connection::{AsyncDieselConnectionManager, ManagerConfig, RecyclingMethod},
};
use futures_util::{FutureExt, Stream, TryStreamExt, future::BoxFuture, stream};
use moka::sync::Cache;
use std::{
    collections::HashSet,
    ops::Deref,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::sync::Notify;
use uuid::Uuid;
use wattlane_domain::ids::ProviderId;

/// How long a request waits for a connection before it is told to come again.
const WAIT_FOR_CONNECTION: Duration = Duration::from_secs(5);

/// How long a person's key is remembered: so long after erasure a server may still open what it already holds.
const SUBJECT_KEY_MEMORY: Duration = Duration::from_secs(300);

type Manager = AsyncDieselConnectionManager<AsyncPgConnection>;

/// The pool of the serving role.
#[derive(Clone)]
pub struct Db {
    pool: Pool<Manager>,
    vault: Vault,
    subject_keys: Cache<(ProviderId, String), Key>,
    jobs_waiting: Arc<Notify>,
    written: Arc<Written>,
}

/// The providers of which events were written here and not placed yet.
#[derive(Default)]
struct Written {
    providers: Mutex<HashSet<ProviderId>>,
    said: Notify,
}

impl Db {
    /// A pool that connects when first used.
    pub fn new(url: &str, connections: usize, vault: Vault) -> Result<Self> {
        let mut config = ManagerConfig::default();
        // The usual way asks `SELECT 1` each time a connection is taken. A dead one is found out by its first statement just as well.
        config.recycling_method = RecyclingMethod::Fast;
        let manager = Manager::new_with_config(url, config);
        let pool = Pool::builder(manager)
            .max_size(connections)
            .wait_timeout(Some(WAIT_FOR_CONNECTION))
            .runtime(deadpool::Runtime::Tokio1)
            .build()
            .map_err(|e| Error::Internal(e.into()))?;
        let subject_keys = Cache::builder().max_capacity(100_000).time_to_live(SUBJECT_KEY_MEMORY).build();
        Ok(Db { pool, vault, subject_keys, jobs_waiting: Arc::default(), written: Arc::default() })
    }

    /// What seals and wraps.
    pub(crate) fn vault(&self) -> &Vault {
        &self.vault
    }

    /// The keys of people, while they are remembered.
    pub(crate) fn subject_keys(&self) -> &Cache<(ProviderId, String), Key> {
        &self.subject_keys
    }

    /// Says that there is work to do after a commit.
    pub(crate) fn wake_jobs(&self) {
        self.jobs_waiting.notify_one();
    }

    /// Waits until somebody says so.
    pub(crate) async fn jobs_woken(&self) {
        self.jobs_waiting.notified().await;
    }

    /// Says that events of a provider were committed.
    pub(crate) fn wrote_events(&self, provider: ProviderId) {
        self.written.providers.lock().unwrap_or_else(PoisonError::into_inner).insert(provider);
        self.written.said.notify_one();
    }

    /// Waits until somebody says so.
    pub(crate) async fn events_written(&self) {
        self.written.said.notified().await;
    }

    /// The providers of which it was said, each once.
    pub(crate) fn take_written(&self) -> HashSet<ProviderId> {
        std::mem::take(&mut *self.written.providers.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// A connection that is in no transaction. Whoever takes it says so when it is back in none, or it is thrown away.
    pub(crate) async fn lease(&self) -> Result<Lease> {
        let connection = self.pool.get().await.map_err(|e| Error::Unavailable(format!("no database connection: {e}")))?;
        Ok(Lease { connection: Some(connection) })
    }

    /// How many connections there are, and how many wait for one.
    pub(crate) fn status(&self) -> deadpool::Status {
        self.pool.status()
    }

    /// Ends all connections.
    pub fn close(&self) {
        self.pool.close();
    }

    /// Reads one thing, a single statement, in one flush, as [`Db::read_flush`] does; `None` is asked again the slow way before it is believed.
    pub async fn read_one<T, F>(&self, caller: &Caller, statement: F) -> Result<Option<T>>
    where
        F: for<'c> Fn(&'c AsyncPgConnection) -> BoxFuture<'c, QueryResult<Option<T>>>,
    {
        let found = self.read_flush(caller, |conn| statement(conn)).await?;
        if found.is_some() {
            return Ok(found);
        }
        self.read(caller, |conn| statement(conn)).await
    }

    /// Reads with a single statement in one flush: BEGIN, the provider, the statement and COMMIT leave together.
    ///
    /// A statement that this connection has not prepared yet runs after the COMMIT, without a provider, and finds nothing. So rows are to be
    /// believed and nothing is not, and statements that answer a row to nobody (`count(*)`, `exists`) must not come here.
    pub(crate) async fn read_flush<T, F>(&self, caller: &Caller, statement: F) -> Result<T>
    where
        F: for<'c> FnOnce(&'c AsyncPgConnection) -> BoxFuture<'c, QueryResult<T>>,
    {
        let lease = self.lease().await?;
        let set = set_provider(caller.provider);
        let found = {
            let conn = &*lease;
            let begin = async { (&mut &*conn).batch_execute("BEGIN").await };
            let enter = async { (&mut &*conn).batch_execute(&set).await };
            let commit = async { (&mut &*conn).batch_execute("COMMIT").await };
            futures_util::try_join!(begin, enter, statement(conn), commit).map(|(_, _, found, _)| found)
        };
        let found = found?;
        lease.give_back();
        Ok(found)
    }

    /// The ids that a statement finds, which is told the last one that it gave: some at a time, each time in a transaction of its own.
    pub(crate) fn ids_in_turn<'a, F>(&'a self, caller: &'a Caller, some: F) -> impl Stream<Item = Result<Uuid>> + Send + 'a
    where
        F: for<'c> Fn(&'c AsyncPgConnection, Uuid) -> BoxFuture<'c, QueryResult<Vec<Uuid>>> + Clone + Send + Sync + 'static,
    {
        let pages = stream::try_unfold(Uuid::nil(), move |after| {
            let some = some.clone();
            async move {
                let found = self.read(caller, move |conn| some(conn, after)).await?;
                let last = found.last().copied();
                Ok::<_, Error>(last.map(|last| (stream::iter(found.into_iter().map(Ok)), last)))
            }
        });
        pages.try_flatten()
    }

    /// Reads in a transaction of the caller's provider. The first statement leaves in one flush with the beginning.
    pub async fn read<T, F>(&self, caller: &Caller, work: F) -> Result<T>
    where
        F: for<'c> FnOnce(&'c AsyncPgConnection) -> BoxFuture<'c, QueryResult<T>>,
    {
        let lease = self.lease().await?;
        let ((), found) = futures_util::try_join!(begin(&lease, caller.provider), work(&lease))?;
        (&mut &*lease).batch_execute("COMMIT").await?;
        lease.give_back();
        Ok(found)
    }
}

/// Begins a transaction behind the provider's wall, in one flush. How long a statement may take and wait is a setting of the role. A read
/// whose caller has left ends within a second: its connection is closed, and Postgres looks. `SET LOCAL` stands in a string of its own: Citus
/// refuses longer ones.
pub(crate) async fn begin(conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<()> {
    let set = set_provider(provider);
    let begin = async { (&mut &*conn).batch_execute("BEGIN").await };
    let enter = async { (&mut &*conn).batch_execute(&set).await };
    futures_util::try_join!(begin, enter).map(|_| ())
}

fn set_provider(provider: ProviderId) -> String {
    format!("SET LOCAL app.provider = '{provider}'")
}

/// A connection out of the pool. Dropped before it was given back, it is closed: a caller who left may have left a transaction open.
pub(crate) struct Lease {
    connection: Option<Object<Manager>>,
}

impl Lease {
    /// Gives the connection back, in no transaction.
    pub(crate) fn give_back(mut self) {
        self.connection.take();
    }
}

impl Deref for Lease {
    type Target = AsyncPgConnection;
    fn deref(&self) -> &AsyncPgConnection {
        self.connection.as_ref().expect("held until given back")
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            drop(Object::take(connection));
        }
    }
}

/// Boxes a statement's future, for [`Db::read_one`] and [`Db::read`].
pub(crate) fn boxed<'c, T>(work: impl Future<Output = T> + Send + 'c) -> BoxFuture<'c, T> {
    work.boxed()
}

/// The same for a statement that finds one row or none.
pub(crate) fn optional<'c, T: 'c>(work: impl Future<Output = QueryResult<T>> + Send + 'c) -> BoxFuture<'c, QueryResult<Option<T>>> {
    use diesel::OptionalExtension;
    async { work.await.optional() }.boxed()
}
