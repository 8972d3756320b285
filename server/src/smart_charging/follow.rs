//! Looks from time to time, and when something has happened, whether plans still hold.

use super::planner::Planner;
use crate::{
    auth::Caller,
    error::{Error, Result},
    metrics,
    store::schema::charging_plans,
};
use diesel::prelude::*;
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl};
use futures_util::{StreamExt, stream};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use std::time::Duration;
use uuid::Uuid;
use wattlane_domain::ids::{ProviderId, SessionId};

/// How often it is looked for plans that are due.
const EVERY: Duration = Duration::from_secs(1);
/// The pause after that was not possible.
const PAUSE: Duration = Duration::from_secs(5);
/// Plans that one look finds.
const PLANS_MAX: i64 = 500;
/// Locations that are looked at at the same time.
const AT_ONCE: usize = 2;

/// Keeps plans right until the server stops. `worker_url` is the role that may look across providers.
pub async fn run(planner: Planner, worker_url: String) {
    let mut worker = None;
    loop {
        let pause = match sweep(&planner, &worker_url, &mut worker).await {
            Ok(()) => EVERY,
            Err(error) => {
                tracing::warn!(%error, "plans that are due could not be looked for");
                worker = None;
                PAUSE
            }
        };
        tokio::time::sleep(pause).await;
    }
}

/// Looks at all plans that are due now.
async fn sweep(planner: &Planner, worker_url: &str, worker: &mut Option<AsyncPgConnection>) -> Result<()> {
    let conn = match worker {
        Some(conn) => conn,
        None => worker.insert(AsyncPgConnection::establish(worker_url).await.map_err(|error| Error::Unavailable(error.to_string()))?),
    };
    let due: Vec<(Uuid, Uuid)> = charging_plans::table
        .filter(charging_plans::status.eq("ACTIVE"))
        .filter(charging_plans::look_time.le(Timestamp::now().to_diesel()))
        .order(charging_plans::look_time)
        .limit(PLANS_MAX)
        .select((charging_plans::provider_id, charging_plans::session_id))
        .load(conn)
        .await?;
    let look = |(provider, session): (Uuid, Uuid)| async move {
        let (provider, session) = (ProviderId::from_uuid(provider), SessionId::from_uuid(session));
        let looked = planner.look(&Caller::system(provider, "keep plans right"), session).await;
        metrics::plan_looked_at(looked.is_ok());
        if let Err(error) = looked {
            tracing::warn!(%provider, %session, %error, "a plan could not be kept right; it is tried again in a minute");
            if let Err(error) = planner.put_off(provider, session).await {
                tracing::warn!(%provider, %session, %error, "nor put off");
            }
        }
    };
    stream::iter(due).for_each_concurrent(AT_ONCE, look).await;
    Ok(())
}
