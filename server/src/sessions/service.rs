//! What can be done with sessions.

use super::{
    events,
    price::Pricing,
    store::{self, Filter, Key, Known},
};
use crate::{
    auth::Caller,
    change::Tx,
    error::{Error, Result},
    jobs::NewJob,
    providers::Provider,
    smart_charging::{Plans, look_again},
    store::{Db, Gather, boxed},
    tokens,
};
use futures_util::{TryStreamExt, future::ready};
use jiff::Timestamp;
use std::pin::pin;
use uuid::Uuid;
use wattlane_domain::{
    Energy,
    ids::{CdrId, SessionId},
    ocpi::Read,
    session::{CdrLink, Changes, Link, Reported, Session, SessionError, SessionEvent, SessionKey},
    token::Token,
};

/// How many sessions without a driver are looked for at a time.
const WITHOUT_DRIVER_AT_ONCE: i64 = 200;

/// What can be done with sessions.
#[derive(Clone)]
pub struct SessionService {
    db: Db,
    pricing: Pricing,
    gathered: Gather<Session>,
}

impl SessionService {
    /// Over the app's database.
    pub fn new(db: Db) -> Self {
        let gathered = Gather::new(db.clone(), |conn, provider, ids| boxed(store::by_ids(conn, provider, ids)));
        SessionService { db, pricing: Pricing::default(), gathered }
    }

    /// Stores a session, or the whole of one anew. An older report is answered with what is there. Errors: SESSION_STATUS_CHANGE,
    /// SESSION_IDENTITY, INVALID_ARGUMENT.
    pub async fn put(&self, caller: &Caller, Read { value: reported, findings }: Read<Reported>) -> Result<Session> {
        let id = SessionId::from_uuid(Uuid::now_v7());
        let put = async || {
            let work = async |tx: &mut Tx| match store::lock_by_key(tx.conn(), tx.provider(), &reported.key).await? {
                Some(known) => {
                    let after = known.session.put(reported.clone(), findings.clone(), tx.now())?;
                    self.report(tx, known, after).await
                }
                None => self.begin(tx, Session::begin(id, reported.clone(), findings.clone(), tx.now())?).await,
            };
            self.db.change(caller, "put session", work).await
        };
        match put().await {
            // Another put of the same new session was first: now it is there to be changed.
            Err(error) if error.is_unique_violation() => put().await,
            outcome => outcome,
        }
    }

    /// Changes what is named of a session. An older report is answered with what is there. Errors: NOT_FOUND, SESSION_STATUS_CHANGE,
    /// SESSION_IDENTITY, INVALID_ARGUMENT.
    pub async fn patch(&self, caller: &Caller, key: SessionKey, Read { value: changes, findings }: Read<Changes>) -> Result<Session> {
        self.change_known(caller, "patched session", key, |before, now| before.patch(&changes, findings.clone(), now)).await
    }

    /// Ends a session. Errors: NOT_FOUND, SESSION_STATUS_CHANGE, INVALID_ARGUMENT.
    pub async fn end(&self, caller: &Caller, key: SessionKey, end_time: Timestamp, energy: Option<Energy>) -> Result<Session> {
        self.change_known(caller, "ended session", key, |before, now| before.end(end_time, energy, now)).await
    }

    /// One session. Errors: NOT_FOUND.
    pub async fn get(&self, caller: &Caller, id: SessionId) -> Result<Session> {
        let found = self.gathered.read(caller, id.uuid()).await?;
        found.filter(|session| caller.sees(session.driver)).ok_or_else(|| Error::not_found("session", id))
    }

    /// A page of sessions, one more than `limit` if there are more.
    pub async fn list(&self, caller: &Caller, filter: Filter, before: Option<Key>, limit: usize) -> Result<Vec<Session>> {
        let Some(filter) = own(caller, filter) else { return Ok(Vec::new()) };
        let provider = caller.provider;
        self.db.read(caller, move |conn| boxed(store::list(conn, provider, filter, before, limit))).await
    }

    /// Finds the driver of the sessions that came by a token before it was somebody's: one transaction each.
    pub async fn find_drivers(&self, caller: &Caller, token: &Token) -> Result<()> {
        let (provider, uid) = (caller.provider, token.key.uid.clone());
        let found = self.db.ids_in_turn(caller, move |conn, after| {
            let uid = uid.clone();
            boxed(async move { store::without_driver(conn, provider, &uid, after, WITHOUT_DRIVER_AT_ONCE).await })
        });
        let mut found = pin!(found);
        while let Some(id) = found.try_next().await? {
            self.find_driver(caller, SessionId::from_uuid(id)).await?;
        }
        Ok(())
    }

    /// Gives a session of nobody to the driver that is found now, if one is.
    async fn find_driver(&self, caller: &Caller, id: SessionId) -> Result<Session> {
        let work = async |tx: &mut Tx| {
            let before = tx.lock::<Session>(id).await?;
            let token = &before.reported.token;
            let found = tokens::driver_of(tx.conn(), tx.provider(), token, &token.contract_id).await?;
            let (Some((driver, account)), None) = (found.payer, before.driver) else { return Ok((*before).clone()) };
            let after = before.given_to(driver, account);
            look_again(tx, Plans::OfSession(after.id));
            let happened = events::of(Some(&before), &after);
            tx.save(before, after, happened).await
        };
        self.db.change(caller, "found driver of session", work).await
    }

    /// Where sessions are.
    pub(super) fn db(&self) -> &Db {
        &self.db
    }

    /// Makes of a session that is there what `decide` does.
    async fn change_known(
        &self,
        caller: &Caller,
        activity: &'static str,
        key: SessionKey,
        decide: impl Fn(&Session, Timestamp) -> Result<Option<Session>, SessionError> + Send + Sync,
    ) -> Result<Session> {
        let work = async |tx: &mut Tx| {
            let Some(known) = store::lock_by_key(tx.conn(), tx.provider(), &key).await? else {
                let SessionKey { country_code, party_id, session_id } = &key;
                return Err(Error::not_found("session", format!("{session_id} of {country_code}*{party_id}: put it first")));
            };
            let after = decide(&known.session, tx.now())?;
            self.report(tx, known, after).await
        };
        self.db.change(caller, activity, work).await
    }

    async fn begin(&self, tx: &mut Tx, session: Session) -> Result<Session> {
        let token = &session.reported.token;
        let found = tokens::driver_of(tx.conn(), tx.provider(), token, &token.contract_id);
        let settings = Provider::settings(tx.conn(), tx.provider());
        let priced = self.pricing.price(tx.conn(), tx.provider(), settings, session.clone());
        let (found, session) = futures_util::try_join!(found, priced)?;
        let session =
            Session { driver: found.payer.map(|(driver, _)| driver), account: found.payer.map(|(_, account)| account), ..session };
        join_cdrs(tx, None, &session);
        let happened = events::of(None, &session);
        tx.create(session, happened).await
    }

    /// Writes what a report has made of a session; nothing where it was older, or the same again. What is only measured leaves no audit entry.
    async fn report(&self, tx: &mut Tx, known: Known, after: Option<Session>) -> Result<Session> {
        let Known { session: before, settings, is_planned } = known;
        let Some(after) = after.filter(|after| after.reported != before.reported) else { return Ok((*before).clone()) };
        let after = self.pricing.price(tx.conn(), tx.provider(), ready(Ok(settings)), after).await?;
        join_cdrs(tx, Some(&before), &after);
        if is_planned {
            look_again(tx, Plans::OfSession(after.id));
        }
        let happened = events::of(Some(&before), &after);
        if after.only_measured(&before) { tx.save_unaudited(before, after, happened).await } else { tx.save(before, after, happened).await }
    }
}

/// Has the CDR that came before its session joined to it.
fn join_cdrs(tx: &mut Tx, before: Option<&Session>, after: &Session) {
    if after.came_late() && after.events(before).contains(&SessionEvent::Ended) {
        tx.enqueue_also_late(|late| NewJob::JoinCdrs { session_id: after.id, late });
    }
}

/// Tells a session that its CDR has come.
pub(crate) async fn tell_cdr(tx: &mut Tx, link: Link, id: CdrId) -> Result<()> {
    let before = tx.lock::<Session>(link.session).await?;
    let after = before.told_cdr(CdrLink { id, score: link.score });
    let happened = events::of(Some(&before), &after);
    tx.save(before, after, happened).await.map(|_| ())
}

/// What is asked for, of what the caller may see; None where that is nothing.
pub(super) fn own(caller: &Caller, filter: Filter) -> Option<Filter> {
    match caller.driver() {
        Some(own) if filter.driver.is_some_and(|asked| asked != own) => None,
        Some(own) => Some(Filter { driver: Some(own), ..filter }),
        None => Some(filter),
    }
}
