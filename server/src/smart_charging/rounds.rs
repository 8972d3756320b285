//! Looks again and again for plans to which something is to be done, across providers, and has it done.

use crate::error::{Error, Result};
use diesel::QueryResult;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use futures_util::{StreamExt, future::BoxFuture, stream};
use std::time::Duration;
use uuid::Uuid;
use wattlane_domain::ids::{ProviderId, SessionId};

/// Plans that one look finds.
pub(crate) const PLANS_MAX: i64 = 500;
/// The pause after it was not possible to look.
const PAUSE: Duration = Duration::from_secs(5);

/// How it is looked.
pub(crate) struct Rounds {
    /// The role that may look across providers.
    pub worker_url: String,
    /// How often.
    pub every: Duration,
    /// How many plans are worked on at the same time.
    pub at_once: usize,
    /// What is looked for, in words.
    pub what: &'static str,
}

impl Rounds {
    /// Goes on until the server stops. `find` answers the sessions of plans that are due, the longest due first, and at most [`PLANS_MAX`].
    pub(crate) async fn go<Find, Work, Done>(self, find: Find, work: Work)
    where
        Find: for<'c> Fn(&'c mut AsyncPgConnection) -> BoxFuture<'c, QueryResult<Vec<(Uuid, Uuid)>>>,
        Work: Fn(ProviderId, SessionId) -> Done,
        Done: Future<Output = ()>,
    {
        let mut worker = None;
        loop {
            let pause = match self.round(&mut worker, &find, &work).await {
                Ok(()) => self.every,
                Err(error) => {
                    tracing::warn!(%error, "{} could not be looked for", self.what);
                    worker = None;
                    PAUSE
                }
            };
            tokio::time::sleep(pause).await;
        }
    }

    async fn round<Find, Work, Done>(&self, worker: &mut Option<AsyncPgConnection>, find: &Find, work: &Work) -> Result<()>
    where
        Find: for<'c> Fn(&'c mut AsyncPgConnection) -> BoxFuture<'c, QueryResult<Vec<(Uuid, Uuid)>>>,
        Work: Fn(ProviderId, SessionId) -> Done,
        Done: Future<Output = ()>,
    {
        let connect = AsyncPgConnection::establish(&self.worker_url);
        let conn = match worker {
            Some(conn) => conn,
            None => worker.insert(connect.await.map_err(|error| Error::Unavailable(error.to_string()))?),
        };
        let due = find(conn).await?;
        let one = |(provider, session)| work(ProviderId::from_uuid(provider), SessionId::from_uuid(session));
        stream::iter(due).for_each_concurrent(self.at_once, one).await;
        Ok(())
    }
}
