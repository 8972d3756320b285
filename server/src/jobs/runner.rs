//! Finds jobs that are due, and does them.

use super::NewJob;
use crate::{
    auth::Caller,
    cdrs::CdrService,
    error::{Error, Result},
    metrics,
    sessions::SessionService,
    store::{Db, Keep, begin, schema::jobs},
    tokens,
};
use diesel::prelude::*;
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use jiff::{SignedDuration, Timestamp};
use jiff_diesel::ToDiesel;
use std::time::Duration;
use uuid::Uuid;
use wattlane_domain::ids::ProviderId;

/// Without a word from anybody, this often: another server may have written a job and died.
const POLL: Duration = Duration::from_secs(5);
/// The longest pause before a job is tried again.
const PAUSE_MAX: Duration = Duration::from_secs(3600);
/// How many providers one look finds.
const PROVIDERS_AT_ONCE: i64 = 100;

/// Does jobs until the server stops.
pub struct Runner {
    db: Db,
    worker_url: String,
    cdrs: CdrService,
    sessions: SessionService,
}

impl Runner {
    /// `worker_url` is the role that may look across providers.
    pub fn new(db: Db, worker_url: String, cdrs: CdrService, sessions: SessionService) -> Self {
        Runner { db, worker_url, cdrs, sessions }
    }

    /// Does jobs until the server stops.
    pub async fn run(self) {
        loop {
            if let Err(error) = self.sweep().await {
                tracing::warn!(%error, "jobs could not be looked for");
            }
            let _ = tokio::time::timeout(POLL, self.db.jobs_woken()).await;
        }
    }

    /// Does all that is due now.
    async fn sweep(&self) -> Result<()> {
        let mut worker = AsyncPgConnection::establish(&self.worker_url).await.map_err(|error| Error::Unavailable(error.to_string()))?;
        loop {
            let providers: Vec<Uuid> = jobs::table
                .filter(jobs::due_time.le(Timestamp::now().to_diesel()))
                .select(jobs::provider_id)
                .distinct()
                .limit(PROVIDERS_AT_ONCE)
                .load(&mut worker)
                .await?;
            let mut done = 0;
            for provider in providers {
                while self.do_one(ProviderId::from_uuid(provider)).await? {
                    done += 1;
                }
            }
            if done == 0 {
                return Ok(());
            }
        }
    }

    /// Does one job of a provider; false where none is due, or all that are due are being done by others.
    async fn do_one(&self, provider: ProviderId) -> Result<bool> {
        let lease = self.db.lease().await?;
        begin(&lease, provider).await?;
        let Some((id, task, attempts)) = claim(&lease, provider).await? else {
            (&mut &*lease).batch_execute("COMMIT").await?;
            lease.give_back();
            return Ok(false);
        };
        let outcome = match serde_json::from_value::<NewJob>(task) {
            Ok(job) => {
                let kind = job.kind();
                let outcome = self.perform(provider, job).await;
                metrics::job_tried(kind, outcome.is_ok());
                outcome
            }
            Err(error) => Err(Error::Internal(error.into())),
        };
        match outcome {
            Ok(()) => finish(&lease, provider, id).await?,
            Err(error) => {
                tracing::warn!(%provider, job = %id, attempts, %error, "a job failed and will be tried again");
                postpone(&lease, provider, id, attempts + 1, &error.to_string()).await?;
            }
        }
        (&mut &*lease).batch_execute("COMMIT").await?;
        lease.give_back();
        Ok(true)
    }

    async fn perform(&self, provider: ProviderId, job: NewJob) -> Result<()> {
        match job {
            NewJob::RateWaiting { country_code, party_id, tariff_id, late: _ } => {
                let caller = Caller::system(provider, "job rate_waiting");
                self.cdrs.rate_waiting(&caller, &country_code, &party_id, &tariff_id).await
            }
            NewJob::FindDrivers { token_id, late: _ } => {
                let caller = Caller::system(provider, "job find_drivers");
                let Some(token) = tokens::somebodys(&self.db, &caller, token_id).await? else { return Ok(()) };
                self.sessions.find_drivers(&caller, &token).await?;
                self.cdrs.find_drivers(&caller, &token).await
            }
            NewJob::JoinCdrs { session_id, late: _ } => {
                let caller = Caller::system(provider, "job join_cdrs");
                let session = self.sessions.get(&caller, session_id).await?;
                if session.cdr.is_some() { Ok(()) } else { self.cdrs.join_to(&caller, session).await }
            }
            NewJob::RateAtLocation { country_code, party_id, location_id, late: _ } => {
                let caller = Caller::system(provider, "job rate_at_location");
                self.cdrs.rate_at_location(&caller, &country_code, &party_id, &location_id).await
            }
            NewJob::RejectWithoutTariff { cdr_id, days: _ } => {
                let caller = Caller::system(provider, "job reject_without_tariff");
                self.cdrs.reject_without_tariff(&caller, cdr_id).await
            }
        }
    }
}

async fn claim(conn: &AsyncPgConnection, provider: ProviderId) -> QueryResult<Option<(Uuid, serde_json::Value, i32)>> {
    jobs::table
        .filter(jobs::provider_id.eq(provider.uuid()))
        .filter(jobs::due_time.le(Timestamp::now().to_diesel()))
        .order(jobs::due_time)
        .select((jobs::id, jobs::task, jobs::attempts))
        .for_update()
        .skip_locked()
        .first(&mut &*conn)
        .await
        .optional()
}

async fn finish(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid) -> QueryResult<()> {
    diesel::delete(jobs::table.filter(jobs::provider_id.eq(provider.uuid())).filter(jobs::id.eq(id))).execute(&mut &*conn).await.map(|_| ())
}

async fn postpone(conn: &AsyncPgConnection, provider: ProviderId, id: Uuid, attempts: i32, error: &str) -> QueryResult<()> {
    let pause = Duration::from_secs(1 << attempts.clamp(0, 12)).min(PAUSE_MAX);
    let due = Timestamp::now() + SignedDuration::try_from(pause).unwrap_or_default();
    diesel::update(jobs::table.filter(jobs::provider_id.eq(provider.uuid())).filter(jobs::id.eq(id)))
        .set((jobs::attempts.eq(attempts), jobs::due_time.eq(due.to_diesel()), jobs::last_error.eq(error)))
        .kept()
        .execute(&mut &*conn)
        .await
        .map(|_| ())
}
