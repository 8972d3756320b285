//! Gets plans to their chargers: sends profiles, waits for what chargers say, and sends again.
//!
//! What is asked is written down before it is asked, with the id by which its result will be known: a server that dies in between leaves it to be asked again
//! when its time is over. Setting a profile twice is setting it once.

use super::{
    keeping::store,
    planner::Planner,
    plans::{Plans, look_again},
    port::{ChargingProfiles, ProfileRequest},
    rounds::{PLANS_MAX, Rounds},
    scene::locked,
};
use crate::{
    auth::Caller,
    change::{Record, Tx},
    error::{Error, Result},
    store::{Db, boxed, schema::charging_plans},
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;
use std::{sync::Arc, time::Duration};
use uuid::Uuid;
use wattlane_domain::{
    ids::{ProviderId, SessionId},
    session::Session,
    smart_charging::{ChargerResult, Delivery, PlanContent, PlanStatus, Profile, SessionPlan},
};

/// How often it is looked for what is due.
const EVERY: Duration = Duration::from_millis(500);
/// CPOs that are asked at the same time.
const AT_ONCE: usize = 16;

/// Gets plans to chargers.
#[derive(Clone)]
pub struct Deliveries {
    db: Db,
    /// The address under which this server hears of results.
    public_url: String,
    port: Arc<dyn ChargingProfiles>,
}

/// What a charger says of a profile.
pub(super) enum Said {
    /// What came of what it was asked.
    Result(ChargerResult),
    /// What it does.
    Does(Profile),
}

impl Deliveries {
    /// By what is behind the port. Results are posted under `public_url`.
    pub fn new(planner: &Planner, port: Arc<dyn ChargingProfiles>, public_url: String) -> Self {
        Deliveries { db: planner.db().clone(), public_url, port }
    }

    /// Delivers until the server stops. `worker_url` is the role that may look across providers.
    pub async fn run(self, worker_url: String) {
        let rounds = Rounds { worker_url, every: EVERY, at_once: AT_ONCE, what: "profiles that are due" };
        let deliver = async |provider, session| {
            if let Err(error) = self.deliver(provider, session).await {
                tracing::warn!(%provider, %session, %error, "a profile could not be delivered");
            }
        };
        rounds.go(|conn| boxed(due(conn)), deliver).await;
    }

    /// Does what is due for one plan.
    async fn deliver(&self, provider: ProviderId, id: SessionId) -> Result<()> {
        let caller = Caller::system(provider, "deliver charging profiles");
        let response = Uuid::new_v4();
        let asked = self.change(&caller, id, move |delivery, now| match delivery.due {
            Some(due) if due > now => None,
            // It was asked, and nobody has answered in time.
            Some(_) if delivery.response.is_some() => Some(delivery.overdue(now)),
            Some(_) => Some(delivery.asking(response, now)),
            None => None,
        });
        let Some(plan) = asked.await?.filter(|plan| plan.content.delivery.response == Some(response)) else { return Ok(()) };
        let Some(session) = self.session(&caller, id).await? else { return Ok(()) };
        let request = ProfileRequest {
            ask: plan.content.delivery.ask,
            session: session.reported.key,
            profile: plan.content.planned.profile.clone(),
            response_url: format!("{}/hooks/charging-profiles/{provider}/{id}/{response}", self.public_url),
        };
        let answer = self.port.ask(&request).await;
        if let Err(unreached) = &answer {
            tracing::info!(%provider, session = %id, %unreached, "a CPO did not answer about a charging profile");
        }
        let told = self.change(&caller, id, move |delivery, now| {
            // Its result may have come before its answer; or another plan has taken its place.
            let is_this = delivery.response == Some(response);
            is_this.then(|| match &answer {
                Ok((answer, timeout)) => delivery.answered(*answer, *timeout, now),
                Err(unreached) => delivery.unreached(&unreached.0, now),
            })
        });
        told.await.map(|_| ())
    }

    /// A charger has said something of what it was asked by that id. Errors: NOT_FOUND for an id that nobody waits for.
    pub(super) async fn hear(&self, provider: ProviderId, id: SessionId, response: Uuid, said: Said) -> Result<()> {
        let caller = Caller::system(provider, "hear of a charging profile");
        let said = Arc::new(said);
        let work = async |tx: &mut Tx| {
            // Whoever knows no address that is waited for keeps nobody from planning.
            let waits = |plan: &SessionPlan| plan.status != PlanStatus::Finished && plan.content.delivery.response == Some(response);
            let nobody = || Error::not_found("request", response);
            SessionPlan::find(tx.conn(), tx.provider(), id.uuid(), false).await?.filter(waits).ok_or_else(nobody)?;
            let plan = locked(tx, id).await?.filter(waits).ok_or_else(nobody)?;
            let (before, now) = (&plan.content.delivery, tx.now());
            let after = match &*said {
                Said::Result(result) => before.resulted(*result, now),
                Said::Does(active) => before.does(active, &plan.content.planned.profile, now),
            };
            write(tx, plan, after).await.map(|_| ())
        };
        self.db.change(&caller, "heard of charging profile", work).await
    }

    async fn session(&self, caller: &Caller, id: SessionId) -> Result<Option<Session>> {
        let provider = caller.provider;
        self.db.read(caller, move |conn| boxed(Session::find(conn, provider, id.uuid(), false))).await
    }

    /// Makes of the delivery of a plan what `decide` does; nothing where that is none. Answers the plan as it is then.
    async fn change(
        &self,
        caller: &Caller,
        id: SessionId,
        decide: impl Fn(&Delivery, Timestamp) -> Option<Delivery> + Send + Sync,
    ) -> Result<Option<SessionPlan>> {
        let found = std::sync::Mutex::new(None);
        let work = async |tx: &mut Tx| {
            let Some(plan) = locked(tx, id).await?.filter(|plan| plan.status != PlanStatus::Finished) else { return Ok(()) };
            if let Some(after) = decide(&plan.content.delivery, tx.now()) {
                let plan = write(tx, plan, after).await?;
                *found.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(plan);
            }
            Ok(())
        };
        self.db.change(caller, "delivered charging profile", work).await?;
        Ok(found.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner))
    }
}

async fn due(conn: &mut AsyncPgConnection) -> QueryResult<Vec<(Uuid, Uuid)>> {
    charging_plans::table
        .filter(charging_plans::deliver_time.le(Timestamp::now().to_diesel()).assume_not_null())
        .order(charging_plans::deliver_time)
        .limit(PLANS_MAX)
        .select((charging_plans::provider_id, charging_plans::session_id))
        .load(conn)
        .await
}

/// Writes a delivery. Where a charger turns out not to obey, its plan is looked at at once.
async fn write(tx: &mut Tx, plan: SessionPlan, delivery: Delivery) -> Result<SessionPlan> {
    if !delivery.is_obeyed() {
        look_again(tx, Plans::OfSession(plan.session));
    }
    let content = PlanContent { delivery, ..plan.content.clone() };
    store(tx, plan.clone(), SessionPlan { content, ..plan }).await
}
