//! Hears from other servers how far histories reach.

use super::{
    Feed,
    relay::{CHANNEL, parse},
};
use crate::postgres::{self, in_time};
use anyhow::{Context, Result};
use futures_util::future::poll_fn;
use std::time::Duration;
use tokio::time::{MissedTickBehavior, interval, sleep};
use tokio_postgres::{AsyncMessage, Client, NoTls};
use uuid::Uuid;
use wattlane_domain::ids::ProviderId;

/// How often it is looked how far the histories reach that somebody follows here: whoever placed something may have died before it said so, and
/// no NOTIFY comes through a pooler.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// The pause before another connection is made.
const PAUSE: Duration = Duration::from_millis(500);

/// Listens until the server stops. `worker_url` is the role that may look across providers.
pub async fn run(feed: Feed, worker_url: String) {
    loop {
        if let Err(error) = listen(&feed, &worker_url).await {
            tracing::warn!(error = format!("{error:#}"), "events of other servers are not heard; trying again");
        }
        sleep(PAUSE).await;
    }
}

async fn listen(feed: &Feed, url: &str) -> Result<()> {
    let (client, mut connection) = in_time(postgres::parse(url)?.connect(NoTls)).await.context("no connection to the database")?;
    let hear = async {
        while let Some(message) = poll_fn(|context| connection.poll_message(context)).await {
            if let AsyncMessage::Notification(said) = message? {
                parse(said.payload()).for_each(|(provider, position)| feed.reached(provider, position));
            }
        }
        anyhow::bail!("the connection ended")
    };
    let look = async {
        in_time(client.batch_execute(&format!("LISTEN {CHANNEL}"))).await?;
        let mut turns = interval(LOOK_EVERY);
        turns.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            turns.tick().await;
            look(feed, &client).await?;
        }
    };
    // The connection only moves while it is asked for messages.
    tokio::select! { ended = hear => ended, ended = look => ended }
}

async fn look(feed: &Feed, client: &Client) -> Result<()> {
    let followed: Vec<Uuid> = feed.followed().into_iter().map(ProviderId::uuid).collect();
    if followed.is_empty() {
        return Ok(());
    }
    let reach = "SELECT provider_id, position FROM event_positions WHERE provider_id = ANY($1)";
    for row in in_time(client.query(reach, &[&followed])).await? {
        feed.reached(ProviderId::from_uuid(row.get(0)), row.get(1));
    }
    Ok(())
}
