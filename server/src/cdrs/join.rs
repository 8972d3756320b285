//! CDRs that came before their session: they are joined to it when it comes.

use super::{CdrService, events, service::WAITING_AT_ONCE, store};
use crate::{auth::Caller, change::Tx, error::Result, sessions, store::boxed};
use futures_util::TryStreamExt;
use std::pin::pin;
use wattlane_domain::{
    cdr::Cdr,
    ids::CdrId,
    session::{Session, best_link},
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
        let mut found = pin!(found);
        while let Some(id) = found.try_next().await? {
            match self.join(caller, CdrId::from_uuid(id)).await {
                // Deleted since they were looked for.
                Err(error) if error.reason() == Some(Reason::NotFound) => {}
                outcome => {
                    outcome?;
                }
            }
        }
        Ok(())
    }

    /// Joins a CDR of no session to the one that is found now, if one is. Errors: NOT_FOUND for a deleted one.
    async fn join(&self, caller: &Caller, id: CdrId) -> Result<Cdr> {
        let work = async |tx: &mut Tx| {
            let before = tx.lock::<Cdr>(id).await?;
            if before.session.is_some() {
                return Ok((*before).clone());
            }
            let candidates = sessions::candidates(tx.conn(), tx.provider(), &before.received).await?;
            let Some(link) = best_link(&before.received, &candidates) else { return Ok((*before).clone()) };
            let (after, happened) = before.joined_to(link)?;
            if !after.received.credit {
                sessions::tell_cdr(tx, link, id).await?;
            }
            let happened = events::of(&after, happened);
            tx.save(before, after, happened).await
        };
        self.db().change(caller, "found session of CDR", work).await
    }
}
