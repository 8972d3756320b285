//! Tells Stekker what is due, again until it takes it.
//!
//! What is told is written down before it is told, so that a server that dies in between leaves it to be told again; and by its transaction it is the same
//! however often it is told.

use super::{Connection, Stekker, client::tell};
use crate::{
    auth::Caller,
    error::{Error, Result},
    smart_charging::external::{begin_telling, due, end_telling},
};
use diesel_async::{AsyncConnection, AsyncPgConnection};
use futures_util::{StreamExt, stream};
use std::time::Duration;
use wattlane_domain::ids::{ProviderId, SessionId};

/// How often it is looked for what is due.
const EVERY: Duration = Duration::from_millis(500);
/// The pause after that was not possible.
const PAUSE: Duration = Duration::from_secs(5);
/// Plans that one look finds.
const PLANS_MAX: i64 = 500;
/// Calls at the same time.
const AT_ONCE: usize = 16;

impl Stekker {
    /// Tells until the server stops. `worker_url` is the role that may look across providers.
    pub async fn run(self, worker_url: String) {
        let mut worker = None;
        loop {
            let pause = match self.sweep(&worker_url, &mut worker).await {
                Ok(()) => EVERY,
                Err(error) => {
                    tracing::warn!(%error, "what external planners are to be told could not be looked for");
                    worker = None;
                    PAUSE
                }
            };
            tokio::time::sleep(pause).await;
        }
    }

    async fn sweep(&self, worker_url: &str, worker: &mut Option<AsyncPgConnection>) -> Result<()> {
        let conn = match worker {
            Some(conn) => conn,
            None => worker.insert(AsyncPgConnection::establish(worker_url).await.map_err(|error| Error::Unavailable(error.to_string()))?),
        };
        let due = due(conn, PLANS_MAX).await?;
        let tell = |(provider, session): (ProviderId, SessionId)| async move {
            if let Err(error) = self.tell(provider, session).await {
                tracing::warn!(%provider, %session, %error, "Stekker could not be told of a session");
            }
        };
        stream::iter(due).for_each_concurrent(AT_ONCE, tell).await;
        Ok(())
    }

    /// Tells what is due of one session.
    async fn tell(&self, provider: ProviderId, session: SessionId) -> Result<()> {
        let Some(telling) = begin_telling(&self.db, provider, session).await? else { return Ok(()) };
        let connection = Connection::of(&self.db, &Caller::system(provider, "tell Stekker")).await?;
        let told = match connection.filter(|connection| connection.enabled) {
            Some(connection) => tell(&self.egress, self.db.vault(), &connection, &telling).await.map_err(|error| format!("{error:#}")),
            None => Err("the connection is turned off".to_owned()),
        };
        if let Err(unreached) = &told {
            tracing::info!(%provider, %session, unreached, "Stekker has not taken what it was told of a session");
        }
        end_telling(&self.db, provider, &telling, told).await
    }
}
