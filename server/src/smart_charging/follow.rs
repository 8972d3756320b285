//! Looks from time to time, and when something has happened, whether plans still hold.

use super::{
    planner::Planner,
    rounds::{PLANS_MAX, Rounds},
};
use crate::{
    auth::Caller,
    metrics,
    store::{boxed, schema::charging_plans},
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use std::time::Duration;
use uuid::Uuid;
use wattlane_domain::ids::{ProviderId, SessionId};

/// How often it is looked for plans that are due.
const EVERY: Duration = Duration::from_secs(1);
/// Locations that are looked at at the same time.
const AT_ONCE: usize = 2;

/// Keeps plans right until the server stops. `worker_url` is the role that may look across providers.
pub async fn run(planner: Planner, worker_url: String) {
    let rounds = Rounds { worker_url, every: EVERY, at_once: AT_ONCE, what: "plans that are due" };
    rounds.go(|conn| boxed(due(conn)), |provider, session| look(&planner, provider, session)).await;
}

async fn due(conn: &mut AsyncPgConnection) -> QueryResult<Vec<(Uuid, Uuid)>> {
    charging_plans::table
        .filter(charging_plans::status.eq("ACTIVE"))
        .filter(charging_plans::look_time.le(Timestamp::now().to_diesel()))
        .order(charging_plans::look_time)
        .limit(PLANS_MAX)
        .select((charging_plans::provider_id, charging_plans::session_id))
        .load(conn)
        .await
}

async fn look(planner: &Planner, provider: ProviderId, session: SessionId) {
    let looked = planner.look(&Caller::system(provider, "keep plans right"), session).await;
    metrics::plan_looked_at(looked.is_ok());
    if let Err(error) = looked {
        tracing::warn!(%provider, %session, %error, "plans could not be kept right; it is tried again in a minute");
        if let Err(error) = planner.put_off(provider, session).await {
            tracing::warn!(%provider, %session, %error, "nor put off");
        }
    }
}
