//! Tells Stekker what is due, again until it takes it.
//!
//! What is told is written down before it is told, so that a server that dies in between leaves it to be told again; and by its transaction it is the same
//! however often it is told.

use super::{Connection, Stekker, client::tell};
use crate::{
    auth::Caller,
    error::Result,
    smart_charging::{
        external::{begin_telling, due, end_telling},
        rounds::Rounds,
    },
    store::boxed,
};
use std::time::Duration;
use wattlane_domain::ids::{ProviderId, SessionId};

/// How often it is looked for what is due.
const EVERY: Duration = Duration::from_millis(500);
/// Calls at the same time.
const AT_ONCE: usize = 16;

impl Stekker {
    /// Tells until the server stops. `worker_url` is the role that may look across providers.
    pub async fn run(self, worker_url: String) {
        let rounds = Rounds { worker_url, every: EVERY, at_once: AT_ONCE, what: "what external planners are to be told" };
        let tell = async |provider, session| {
            if let Err(error) = self.tell(provider, session).await {
                tracing::warn!(%provider, %session, %error, "Stekker could not be told of a session");
            }
        };
        rounds.go(|conn| boxed(due(conn)), tell).await;
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
