//! For whom a CDR is: found when it comes in, or when its token comes to somebody.

use super::{
    CdrService, NewCdr, events,
    service::{WAITING_AT_ONCE, to_each},
    store,
};
use crate::{
    accounts,
    auth::Caller,
    change::Tx,
    drivers::account_of,
    error::{Error, Result},
    store::boxed,
    tokens,
};
use wattlane_domain::{
    Finding, FindingCode,
    cdr::{Cdr, Patch},
    ids::{AccountId, CdrId, DriverId},
    token::Token,
};
use wattlane_proto::v1::Reason;

/// For whom a new CDR is.
pub(super) struct Paid {
    pub driver: Option<DriverId>,
    pub account: Option<AccountId>,
    /// What was noticed about their token.
    pub finding: Option<Finding>,
}

/// The driver a new CDR is for, and the account that pays: as given, else by the token or the contract. Errors: NOT_FOUND for a driver or an
/// account that is not there.
pub(super) async fn payer(tx: &Tx, new: &NewCdr) -> Result<Paid> {
    let (conn, provider) = (tx.conn(), tx.provider());
    let found = async { tokens::driver_of(conn, provider, &new.received.token, new.contract()).await.map_err(Error::from) };
    let given = async {
        let Some(driver) = new.driver else { return Ok(None) };
        let account = account_of(conn, provider, driver).await?;
        account.map(|account| Some((driver, account))).ok_or_else(|| Error::not_found("driver", driver))
    };
    let known = async {
        match new.account {
            Some(account) => accounts::require(conn, provider, account).await.map(|_| ()),
            None => Ok(()),
        }
    };
    let (found, given, ()) = futures_util::try_join!(found, given, known)?;
    let payer = given.or(found.payer);
    let blocked = found.block.filter(|block| block.forbids(new.received.start_time));
    let finding = |_| Finding::new(FindingCode::TokenBlocked, "token", "was blocked when the session began");
    Ok(Paid {
        driver: payer.map(|(driver, _)| driver),
        account: new.account.or(payer.map(|(_, account)| account)),
        finding: blocked.map(finding),
    })
}

impl CdrService {
    /// Finds the driver of the CDRs that came by a token, or for its contract, before it was somebody's: one transaction each.
    pub async fn find_drivers(&self, caller: &Caller, token: &Token) -> Result<()> {
        let (provider, token) = (caller.provider, token.clone());
        let found = self.db().ids_in_turn(caller, move |conn, after| {
            let token = token.clone();
            boxed(async move { store::without_driver(conn, provider, &token, after, WAITING_AT_ONCE).await })
        });
        // On an invoice: that was somebody's decision.
        to_each(found, &[Reason::NotFound, Reason::CdrAlreadyBilled], |id| self.find_driver(caller, id)).await
    }

    /// Gives a CDR of nobody to the driver that is found now, if one is. Errors: NOT_FOUND for a deleted one, CDR_ALREADY_BILLED.
    async fn find_driver(&self, caller: &Caller, id: CdrId) -> Result<Cdr> {
        self.db()
            .change(caller, "found driver of CDR", async |tx: &mut Tx| {
                let before = tx.lock::<Cdr>(id).await?;
                let token = &before.received.token;
                let contract = before.contract_id.as_deref().unwrap_or(&token.contract_id);
                let found = tokens::driver_of(tx.conn(), tx.provider(), token, contract).await?;
                let (Some((driver, account)), None) = (found.payer, before.driver) else { return Ok((*before).clone()) };
                let account = Some(before.account.unwrap_or(account));
                let (after, happened) = before.update(Patch { driver: Some(Some(driver)), account: Some(account), ..Patch::default() })?;
                tx.also(move |conn, provider| boxed(store::forget_token(conn, provider, id.uuid())));
                let happened = events::of(&after, happened);
                tx.save(before, after, happened).await
            })
            .await
    }
}
