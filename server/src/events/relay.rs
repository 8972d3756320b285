//! The relay: gives committed events their positions, and tells whoever follows them.
//!
//! Any number of servers run one. Each places at once what was written through itself, and looks from time to time for what others left when
//! they died. What is placed is told on this server directly and to the others by one NOTIFY for all that a round has placed: one in each
//! commit would take a lock of the whole database each time.

use super::{Feed, place::place};
use crate::{
    postgres::{connect, in_time},
    store::Db,
};
use anyhow::Result;
use futures_util::{StreamExt, stream};
use std::{collections::BTreeSet, time::Duration};
use tokio::time::{Instant, sleep_until, timeout, timeout_at};
use tokio_postgres::{
    Client,
    types::{ToSql, Type},
};
use uuid::Uuid;
use wattlane_domain::ids::ProviderId;

/// What NOTIFY is said on.
pub(super) const CHANNEL: &str = "wattlane_events";
/// How often it is looked for events that nobody placed.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How long a round waits after it began before the next one does: under load a round then places what many have written, by one transaction and one
/// NOTIFY. A reader waits half of it on average.
const ROUND_EVERY: Duration = Duration::from_millis(25);
/// Providers that one look finds.
const PROVIDERS_MAX: i64 = 100;
/// Providers that are placed at the same time, each on a connection.
const AT_ONCE: usize = 2;
/// How long one transaction that places may take. Postgres ends it earlier (see place.rs) while it is there: this is for when it is not.
const PLACE_MAX: Duration = Duration::from_secs(15);
/// Providers that one NOTIFY names: its payload may have 8,000 bytes.
const NAMED_MAX: usize = 100;

/// Places events until the server stops.
pub struct Relay {
    db: Db,
    worker_url: String,
    feed: Feed,
    worker: Option<Client>,
}

impl Relay {
    /// `worker_url` is the role that may look across providers.
    pub fn new(db: Db, worker_url: String, feed: Feed) -> Self {
        Relay { db, worker_url, feed, worker: None }
    }

    /// Places events until the server stops.
    pub async fn run(mut self) {
        let mut look_at = Instant::now();
        loop {
            let began = Instant::now();
            let mut providers: BTreeSet<ProviderId> = self.db.take_written().into_iter().collect();
            if look_at <= Instant::now() {
                look_at = Instant::now() + LOOK_EVERY;
                match self.look().await {
                    Ok(found) => providers.extend(found),
                    Err(error) => self.lost("looked for", &error),
                }
            }
            let placed = self.place_all(providers).await;
            if let Err(error) = self.tell(&placed).await {
                self.lost("told to other servers", &error);
            }
            let _ = timeout_at(look_at, self.db.events_written()).await;
            sleep_until(began + ROUND_EVERY).await;
        }
    }

    /// Places the events of these providers. Answers how far the history of each reaches.
    async fn place_all(&self, providers: BTreeSet<ProviderId>) -> Vec<(ProviderId, i64)> {
        let place_one = |provider| async move {
            loop {
                match timeout(PLACE_MAX, place(&self.db, provider)).await {
                    Ok(Ok(placed)) => {
                        self.feed.reached(provider, placed.position);
                        if !placed.more {
                            return Some((provider, placed.position));
                        }
                    }
                    Ok(Err(error)) => {
                        tracing::warn!(%provider, %error, "events could not be placed; the next look finds them");
                        return None;
                    }
                    Err(_) => {
                        tracing::warn!(%provider, "events could not be placed in {} s; the next look finds them", PLACE_MAX.as_secs());
                        return None;
                    }
                }
            }
        };
        let placed: Vec<Option<(ProviderId, i64)>> = stream::iter(providers).map(place_one).buffer_unordered(AT_ONCE).collect().await;
        placed.into_iter().flatten().collect()
    }

    /// Providers with events that nobody placed.
    async fn look(&mut self) -> Result<Vec<ProviderId>> {
        let unplaced = "SELECT DISTINCT provider_id FROM outbox WHERE position IS NULL LIMIT $1";
        let rows = in_time(self.worker().await?.query(unplaced, &[&PROVIDERS_MAX])).await?;
        Ok(rows.iter().map(|row| ProviderId::from_uuid(row.get::<_, Uuid>(0))).collect())
    }

    /// Tells other servers how far histories reach.
    async fn tell(&mut self, placed: &[(ProviderId, i64)]) -> Result<()> {
        for some in placed.chunks(NAMED_MAX) {
            let payload = payload(some);
            let binds: [(&(dyn ToSql + Sync), Type); 2] = [(&CHANNEL, Type::TEXT), (&payload, Type::TEXT)];
            in_time(self.worker().await?.execute_typed("SELECT pg_notify($1, $2)", &binds)).await?;
        }
        Ok(())
    }

    async fn worker(&mut self) -> Result<&Client> {
        if self.worker.as_ref().is_none_or(Client::is_closed) {
            self.worker = Some(in_time(connect(&self.worker_url)).await?);
        }
        self.worker.as_ref().ok_or_else(|| anyhow::anyhow!("no connection"))
    }

    fn lost(&mut self, what: &str, error: &anyhow::Error) {
        tracing::warn!(error = format!("{error:#}"), "events could not be {what}");
        self.worker = None;
    }
}

/// How far histories reach, as one NOTIFY says it: `<provider>:<position>`, apart by blanks.
fn payload(placed: &[(ProviderId, i64)]) -> String {
    placed.iter().map(|(provider, position)| format!("{}:{position}", provider.uuid().simple())).collect::<Vec<_>>().join(" ")
}

/// What a NOTIFY says.
pub(super) fn parse(payload: &str) -> impl Iterator<Item = (ProviderId, i64)> {
    payload.split(' ').filter_map(|one| {
        let (provider, position) = one.split_once(':')?;
        Some((ProviderId::from_uuid(Uuid::try_parse(provider).ok()?), position.parse().ok()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notify_says_how_far_histories_reach() {
        let placed = [(ProviderId::from_uuid(Uuid::from_u128(1)), 7), (ProviderId::from_uuid(Uuid::from_u128(2)), i64::MAX)];
        assert_eq!(parse(&payload(&placed)).collect::<Vec<_>>(), placed);
        assert!(payload(&[placed[1]; NAMED_MAX]).len() < 8_000);
        assert_eq!(parse("").count() + parse("x:1 :").count(), 0);
    }
}
