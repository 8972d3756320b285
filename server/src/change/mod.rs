//! `change`: the only way to write what a caller can see. Row, audit entry, event and the request's own id are one transaction.
//!
//! A caller who repeats a `request_id` gets the answer of the first time: the id is looked for before the work, and written with it. Two
//! calls in flight both work; the second waits until the first has ended, at the id's unique key or at a row that both want, and is then
//! answered by it.
//!
//! A write costs three round trips: one with the beginning and the first reads, one with all rows and their trail, and COMMIT.

mod answer;
mod record;
mod tx;

pub use answer::{Answer, Sealed};
pub use record::{Locked, Record};
pub use tx::Tx;

use crate::{
    auth::Caller,
    error::{Error, Result},
    metrics,
    store::{self, Db, schema::request_ids},
};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::{Span, Timestamp, ToSpan};
use jiff_diesel::ToDiesel;
use std::time::Duration;
use wattlane_proto::v1::Reason;

/// How often a transaction is tried that others got in the way of.
const ATTEMPTS_MAX: usize = 5;
/// The pause before another attempt, times the number of attempts so far.
const PAUSE: Duration = Duration::from_millis(10);

/// An async closure over a borrowed argument whose future has a name, so that it can be asked to be `Send`.
pub trait AsyncFnNamed<T, R>: AsyncFn(T) -> R + Fn(T) -> Self::Fut {
    /// The future's name.
    type Fut: Future<Output = R>;
}

impl<F, Fut, T, R> AsyncFnNamed<T, R> for F
where
    F: AsyncFn(T) -> R + Fn(T) -> Fut,
    Fut: Future<Output = R>,
{
    type Fut = Fut;
}

impl Db {
    /// Runs `work` in a transaction of the caller's provider and commits what it wrote together with its trail.
    ///
    /// `work` is called again when the database asks for it, so it keeps nothing between calls; what isn't `Copy` it clones. On a repeated
    /// request it is not called at all. `activity` says in the audit trail what was done, in words.
    pub async fn change<A, F>(&self, caller: &Caller, activity: &'static str, work: F) -> Result<A>
    where
        A: Answer,
        F: Send + Sync + AsyncFn(&mut Tx) -> Result<A> + for<'r> AsyncFnNamed<&'r mut Tx, Result<A>, Fut: Send>,
    {
        let mut attempt = 1;
        loop {
            let outcome = self.attempt(caller, activity, &work).await;
            match outcome {
                Err(Failed { error, repeatable: true }) if attempt < ATTEMPTS_MAX && caller.request.is_awaited() => {
                    tracing::debug!(%error, attempt, activity, "transaction tried again");
                    metrics::transaction_retried();
                    tokio::time::sleep(PAUSE * attempt as u32).await;
                    attempt += 1;
                }
                outcome => return outcome.map_err(|failed| failed.error),
            }
        }
    }

    async fn attempt<A, F>(&self, caller: &Caller, activity: &'static str, work: &F) -> Result<A, Failed>
    where
        A: Answer,
        F: Send + Sync + AsyncFn(&mut Tx) -> Result<A> + for<'r> AsyncFnNamed<&'r mut Tx, Result<A>, Fut: Send>,
    {
        let mut tx = Tx::new(self.clone(), self.lease().await?, caller.clone(), activity);
        let lease = tx.lease();
        // What the work reads first leaves in one flush with the beginning. Where the request turns out to be a repeat, it is dropped half-way.
        let begun = async {
            match begin(&lease, caller).await.map_err(Error::from)? {
                Some(_) => Err(Stopped::Repeated),
                None => Ok(()),
            }
        };
        let worked = async { work(&mut tx).await.map_err(Stopped::Failed) };
        let outcome = futures_util::try_join!(begun, worked);
        drop(lease);
        match outcome {
            Ok(((), answer)) => {
                tx.commit(&answer).await?;
                Ok(answer)
            }
            Err(stopped) => {
                let refused = tx.refuse::<A>(stopped).await;
                // A connection that cannot roll back is thrown away.
                let _ = tx.roll_back().await;
                Ok(refused?)
            }
        }
    }
}

/// Why an attempt went no further.
enum Stopped {
    /// The request has been made before.
    Repeated,
    /// The work could not be done.
    Failed(Error),
}

impl From<Error> for Stopped {
    fn from(error: Error) -> Self {
        Stopped::Failed(error)
    }
}

/// How an attempt failed.
struct Failed {
    error: Error,
    /// Whether another attempt can have no second effect.
    repeatable: bool,
}

impl From<Error> for Failed {
    /// Before COMMIT was sent, nothing has happened.
    fn from(error: Error) -> Self {
        let repeatable = error.is_retriable();
        Failed { error, repeatable }
    }
}

/// A request id that is there already.
struct Present {
    body_sha256: Vec<u8>,
    kept: Option<Vec<u8>>,
    expires: Timestamp,
    asked: [u8; 32],
}

impl Present {
    async fn answer<A: Answer>(self, tx: &Tx) -> Result<A> {
        if self.body_sha256 != self.asked {
            return Err(Error::refused(Reason::RequestIdReused, "this request_id was used for another request: take a new one"));
        }
        A::recall(&self.kept.unwrap_or_default(), tx).await
    }
}

/// Begins, behind the wall, and looks for the request's id: one flush.
async fn begin(conn: &AsyncPgConnection, caller: &Caller) -> QueryResult<Option<Present>> {
    let ((), present) = futures_util::try_join!(store::begin(conn, caller.provider), find(conn, caller))?;
    match present {
        Some(present) if present.expires < Timestamp::now() => {
            diesel::delete(of_caller(caller)).execute(&mut &*conn).await?;
            Ok(None)
        }
        present => Ok(present),
    }
}

#[diesel::dsl::auto_type(no_type_alias)]
fn of_caller<'a>(caller: &'a Caller) -> _ {
    let provider: uuid::Uuid = caller.provider.uuid();
    let key: String = caller.key();
    let method: &'a str = caller.request.rpc;
    let request_id: Option<uuid::Uuid> = caller.request.request_id;
    request_ids::table
        .filter(request_ids::provider_id.eq(provider))
        .filter(request_ids::caller.eq(key))
        .filter(request_ids::method.eq(method))
        .filter(request_ids::request_id.nullable().eq(request_id))
}

async fn find(conn: &AsyncPgConnection, caller: &Caller) -> QueryResult<Option<Present>> {
    if caller.request.request_id.is_none() {
        return Ok(None);
    }
    let found: Option<(Vec<u8>, Option<Vec<u8>>, jiff_diesel::Timestamp)> = of_caller(caller)
        .select((request_ids::body_sha256, request_ids::answer, request_ids::expire_time))
        .first(&mut &*conn)
        .await
        .optional()?;
    let asked = caller.request.body_sha256;
    Ok(found.map(|(body_sha256, kept, expires)| Present { body_sha256, kept, expires: expires.to_jiff(), asked }))
}

/// How long a request's id is kept: where money moves longer than a retry queue lives on a phone in a drawer.
fn kept_for(rpc: &str) -> Span {
    let money = ["CdrService/", "BillingService/", "PaymentService/"];
    if money.iter().any(|service| rpc.contains(service)) { (30 * 24).hours() } else { 24.hours() }
}

/// Writes the request's id with its answer. A unique violation means that another call with the same id has just ended.
async fn keep(conn: &AsyncPgConnection, caller: &Caller, answer: Vec<u8>, now: Timestamp) -> QueryResult<()> {
    let Some(request_id) = caller.request.request_id else { return Ok(()) };
    let expires = now + kept_for(caller.request.rpc);
    diesel::insert_into(request_ids::table)
        .values((
            request_ids::provider_id.eq(caller.provider.uuid()),
            request_ids::caller.eq(caller.key()),
            request_ids::method.eq(caller.request.rpc),
            request_ids::request_id.eq(request_id),
            request_ids::body_sha256.eq(caller.request.body_sha256.to_vec()),
            request_ids::answer.eq(answer),
            request_ids::create_time.eq(now.to_diesel()),
            request_ids::expire_time.eq(expires.to_diesel()),
        ))
        .execute(&mut &*conn)
        .await
        .map(|_| ())
}
