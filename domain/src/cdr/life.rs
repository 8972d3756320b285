//! The life of a CDR: what may become of it, decided by values alone.

use super::{Cdr, CdrPrice, PriceSource, Rejection, Status, StoredRating};
use crate::{
    cdr::RejectionReason,
    ids::{AccountId, DriverId, RatingId},
    money::{Currency, Price},
    session::Link,
};
use jiff::Timestamp;
use std::fmt;

/// Why something may not become of a CDR.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CdrError {
    /// There is no way from the one status to the other.
    #[error("Cannot update CDR status from {from} to {to}")]
    StatusChange {
        /// The status it has.
        from: Status,
        /// The status that was asked for.
        to: Status,
    },
    /// A rejection says why.
    #[error("a rejection needs a reason, and OTHER a text")]
    RejectionReason,
    /// A billed CDR stays as it is.
    #[error("the CDR is billed, and stays as it is")]
    AlreadyBilled,
    /// A rejected CDR has no price.
    #[error("the CDR is rejected, and has no price")]
    Rejected,
    /// A deleted CDR is nobody's business until it is brought back.
    #[error("the CDR is deleted: bring it back by UndeleteCdr first")]
    Deleted,
    /// The amount is in another currency.
    #[error("the CDR is in {cdr}, and the amount in {amount}")]
    CurrencyMismatch {
        /// The CDR's currency.
        cdr: Currency,
        /// The amount's.
        amount: Currency,
    },
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Status::Pending => "Pending",
            Status::Accepted => "Accepted",
            Status::Rejected => "Rejected",
            Status::Billed => "Billed",
        })
    }
}

/// What happened to a CDR, for those who listen.
#[derive(Clone, Debug, PartialEq)]
pub enum CdrEvent {
    Created,
    /// What is billed changed, or it was rated again.
    CostChanged {
        rating: Option<RatingId>,
    },
    Accepted {
        by_rule: bool,
    },
    Rejected(Rejection),
    Billed,
    /// These fields changed, which are none of cost and status.
    Updated(Vec<&'static str>),
    Deleted,
    Undeleted,
}

/// New values of the fields that are ours to change; None is left alone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Patch {
    pub external_cdr_id: Option<Option<String>>,
    pub source: Option<Option<String>>,
    pub contract_id: Option<Option<String>>,
    pub driver: Option<Option<DriverId>>,
    pub account: Option<Option<AccountId>>,
    pub remark: Option<Option<String>>,
    pub time_zone: Option<Option<String>>,
}

impl Cdr {
    fn is_there(&self) -> Result<(), CdrError> {
        if self.delete_time.is_none() { Ok(()) } else { Err(CdrError::Deleted) }
    }

    /// Moves it along its life. To the status it has: nothing happens.
    pub fn move_to(&self, to: Status, why: Option<Rejection>) -> Result<(Cdr, Vec<CdrEvent>), CdrError> {
        self.is_there()?;
        let (mut after, from) = (self.clone(), self.status);
        let event = match (from, to) {
            _ if from == to => return Ok((after, Vec::new())),
            (Status::Pending, Status::Accepted) => CdrEvent::Accepted { by_rule: false },
            (Status::Pending, Status::Rejected) => {
                let why = why.filter(Rejection::is_said).ok_or(CdrError::RejectionReason)?;
                after.rejection = Some(why.clone());
                CdrEvent::Rejected(why)
            }
            (Status::Accepted, Status::Billed) => CdrEvent::Billed,
            _ => return Err(CdrError::StatusChange { from, to }),
        };
        after.status = to;
        Ok((after, vec![event]))
    }

    /// Sets by hand what is billed, in the CDR's currency without and with VAT.
    pub fn set_price(&self, total: Price) -> Result<(Cdr, Vec<CdrEvent>), CdrError> {
        self.is_there()?;
        match self.status {
            Status::Billed => return Err(CdrError::AlreadyBilled),
            Status::Rejected => return Err(CdrError::Rejected),
            Status::Pending | Status::Accepted => {}
        }
        let cdr = self.received.currency;
        let amounts = [Some(total.excl_vat), total.incl_vat];
        if let Some(other) = amounts.into_iter().flatten().find(|money| money.currency != cdr) {
            return Err(CdrError::CurrencyMismatch { cdr, amount: other.currency });
        }
        let price = CdrPrice { total, source: PriceSource::Manual };
        Ok((Cdr { price: Some(price), ..self.clone() }, vec![CdrEvent::CostChanged { rating: None }]))
    }

    /// Appends results of the engine, the one that counts last. The price follows it unless it was set by hand, is billed, or there is none
    /// any more.
    pub fn rated(&self, results: Vec<StoredRating>) -> Result<(Cdr, Vec<CdrEvent>), CdrError> {
        self.is_there()?;
        let mut after = self.clone();
        let newest = results.last().map(|stored| (stored.id, stored.rating.cost.total));
        after.ratings.extend(results);
        let Some((id, total)) = newest else { return Ok((after, Vec::new())) };
        after.unrated = None;
        let open = matches!(self.status, Status::Pending | Status::Accepted);
        let by_hand = matches!(self.price, Some(CdrPrice { source: PriceSource::Manual, .. }));
        if open && !by_hand {
            after.price = Some(CdrPrice { total, source: PriceSource::Rating(id) });
        }
        Ok((after, vec![CdrEvent::CostChanged { rating: Some(id) }]))
    }

    /// Deletes it softly. Deleted again: nothing happens.
    pub fn delete(&self, now: Timestamp) -> Result<(Cdr, Vec<CdrEvent>), CdrError> {
        if self.status == Status::Billed {
            return Err(CdrError::AlreadyBilled);
        }
        if self.delete_time.is_some() {
            return Ok((self.clone(), Vec::new()));
        }
        Ok((Cdr { delete_time: Some(now), ..self.clone() }, vec![CdrEvent::Deleted]))
    }

    /// Brings it back. Not deleted: nothing happens.
    pub fn undelete(&self) -> (Cdr, Vec<CdrEvent>) {
        let events = if self.delete_time.is_some() { vec![CdrEvent::Undeleted] } else { Vec::new() };
        (Cdr { delete_time: None, ..self.clone() }, events)
    }

    /// The CDR once its session has come, which changes nothing of what is billed. Errors: it is deleted.
    pub fn joined_to(&self, session: Link) -> Result<(Cdr, Vec<CdrEvent>), CdrError> {
        self.is_there()?;
        Ok((Cdr { session: Some(session), ..self.clone() }, vec![CdrEvent::Updated(vec!["session"])]))
    }

    /// Changes the fields that are ours to change.
    pub fn update(&self, patch: Patch) -> Result<(Cdr, Vec<CdrEvent>), CdrError> {
        self.is_there()?;
        if self.status == Status::Billed {
            return Err(CdrError::AlreadyBilled);
        }
        let mut after = self.clone();
        let mut changed = Vec::new();
        let mut set = |name, differs| {
            if differs {
                changed.push(name);
            }
        };
        set("external_cdr_id", replace(&mut after.external_cdr_id, patch.external_cdr_id));
        set("source", replace(&mut after.source, patch.source));
        set("contract_id", replace(&mut after.contract_id, patch.contract_id));
        set("driver_id", replace(&mut after.driver, patch.driver));
        set("account_id", replace(&mut after.account, patch.account));
        set("remark", replace(&mut after.received.remark, patch.remark));
        set("location", replace(&mut after.received.location.time_zone, patch.time_zone));
        let events = if changed.is_empty() { Vec::new() } else { vec![CdrEvent::Updated(changed)] };
        Ok((after, events))
    }
}

fn replace<T: PartialEq>(old: &mut Option<T>, new: Option<Option<T>>) -> bool {
    match new {
        Some(new) if new != *old => {
            *old = new;
            true
        }
        _ => false,
    }
}

impl Rejection {
    fn is_said(&self) -> bool {
        self.reason != RejectionReason::Other || !self.text.trim().is_empty()
    }
}
