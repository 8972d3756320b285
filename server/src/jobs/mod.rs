//! Work that is to be done after a commit: written in the transaction that wants it, done at least once, tried again with growing pauses.
//!
//! A job is found without locks, across providers, by the worker's role; it is done by the app's, behind the wall of its provider, holding the
//! job's row. A server that dies drops the lock with its connection, and another one takes the job up.

mod runner;
pub mod sweep;

pub use runner::Runner;

use crate::store::schema::jobs;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use futures_util::future::try_join_all;
use jiff::{SignedDuration, Timestamp};
use jiff_diesel::ToDiesel;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wattlane_domain::ids::{CdrId, ProviderId, SessionId, TokenId};

/// What there is to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NewJob {
    /// A tariff has come: rate the CDRs that waited for it.
    RateWaiting {
        /// The CPO's country.
        country_code: String,
        /// The CPO.
        party_id: String,
        /// The CPO's id of the tariff.
        tariff_id: String,
        /// Whether to look for the latecomers.
        #[serde(default)]
        late: bool,
    },
    /// A token has come to somebody: find the driver of the charges of it that have none.
    FindDrivers {
        /// The token.
        token_id: TokenId,
        /// Whether to look for the latecomers.
        late: bool,
    },
    /// A session has come when it was over: join the CDR to it that came before.
    JoinCdrs {
        /// The session.
        session_id: SessionId,
        /// Whether to look for the latecomers.
        late: bool,
    },
    /// A location has come, or its zone or its connectors' tariffs have: rate the CDRs that waited for it.
    RateAtLocation {
        /// The CPO's country.
        country_code: String,
        /// The CPO.
        party_id: String,
        /// The CPO's id of the location.
        location_id: String,
        /// Whether to look for the latecomers.
        #[serde(default)]
        late: bool,
    },
    /// A CDR has come whose tariff is not known: reject it when it has waited long enough.
    RejectWithoutTariff {
        /// The CDR.
        cdr_id: CdrId,
        /// How long it may wait.
        days: u16,
    },
}

/// A CDR that is being taken in looks for its tariff, location, driver and session, finds none, and is there to be found only when it has
/// committed: what comes in between misses it. By then it has. Four statements stand between look and commit, each of 30 s at most.
const LATECOMERS: SignedDuration = SignedDuration::from_mins(2);

impl NewJob {
    pub(super) fn kind(&self) -> &'static str {
        match self {
            NewJob::RateWaiting { .. } => "rate_waiting",
            NewJob::FindDrivers { .. } => "find_drivers",
            NewJob::JoinCdrs { .. } => "join_cdrs",
            NewJob::RateAtLocation { .. } => "rate_at_location",
            NewJob::RejectWithoutTariff { .. } => "reject_without_tariff",
        }
    }

    /// How long after the commit it is due.
    fn delay(&self) -> SignedDuration {
        match self {
            NewJob::RateWaiting { late: true, .. }
            | NewJob::FindDrivers { late: true, .. }
            | NewJob::JoinCdrs { late: true, .. }
            | NewJob::RateAtLocation { late: true, .. } => LATECOMERS,
            NewJob::RejectWithoutTariff { days, .. } => SignedDuration::from_hours(i64::from(*days) * 24),
            _ => SignedDuration::ZERO,
        }
    }
}

/// Writes jobs, in one flush.
pub(crate) async fn write(conn: &AsyncPgConnection, provider: ProviderId, new: &[NewJob], now: Timestamp) -> QueryResult<()> {
    let insert = async |job: &NewJob| {
        let task = serde_json::to_value(job).map_err(|error| diesel::result::Error::SerializationError(error.into()))?;
        let row = (
            jobs::provider_id.eq(provider.uuid()),
            jobs::id.eq(Uuid::now_v7()),
            jobs::kind.eq(job.kind()),
            jobs::task.eq(task),
            jobs::due_time.eq((now + job.delay()).to_diesel()),
            jobs::attempts.eq(0),
            jobs::create_time.eq(now.to_diesel()),
        );
        diesel::insert_into(jobs::table).values(row).execute(&mut &*conn).await
    };
    try_join_all(new.iter().map(insert)).await.map(|_| ())
}
