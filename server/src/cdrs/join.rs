//! CDRs that came before their session: they are joined to it when it comes.

use super::{
    CdrService, events,
    service::{WAITING_AT_ONCE, to_each},
    store,
};
use crate::{auth::Caller, change::Tx, error::Result, sessions, store::boxed};
use wattlane_domain::{
    cdr::Cdr,
    ids::CdrId,
    session::{Link, Session, best_link},
};
use wattlane_proto::v1::Reason;

impl CdrService {
    /// Joins the CDRs that may be of a session, and have none, to the one that they are of: one transaction each.
    pub async fn join_to(&self, caller: &Caller, session: Session) -> Result<()> {
        let provider = caller.provider;
        let found = self.db().ids_in_turn(caller, move |conn, after| {
            let session = session.clone();
            boxed(async move { store::maybe_of(conn, provider, &session, after, WAITING_AT_ONCE).await })
        });
        to_each(found, &[Reason::NotFound], |id| self.join(caller, id)).await
    }

    /// Joins a CDR of no session to the one that is found now, if one is. Errors: NOT_FOUND for a deleted one.
    async fn join(&self, caller: &Caller, id: CdrId) -> Result<Cdr> {
        let work = async |tx: &mut Tx| {
            let before = tx.lock::<Cdr>(id).await?;
            if before.session.is_some() {
                return Ok((*before).clone());
            }
            let Some(link) = link(tx, &before).await? else { return Ok((*before).clone()) };
            let (after, happened) = before.joined_to(link)?;
            let happened = events::of(&after, happened);
            tx.save(before, after, happened).await
        };
        self.db().change(caller, "found session of CDR", work).await
    }
}

/// The session of a CDR, which is told of it.
pub(super) async fn link(tx: &mut Tx, cdr: &Cdr) -> Result<Option<Link>> {
    let candidates = sessions::candidates(tx.conn(), tx.provider(), &cdr.received).await?;
    let link = best_link(&cdr.received, &candidates);
    tell_session(tx, link, cdr).await?;
    Ok(link)
}

/// Tells a CDR's session of it. A credit takes a CDR back, and is not the session's account.
pub(super) async fn tell_session(tx: &mut Tx, link: Option<Link>, cdr: &Cdr) -> Result<()> {
    match link {
        Some(link) if !cdr.received.credit => sessions::tell_cdr(tx, link, cdr.id).await,
        _ => Ok(()),
    }
}
