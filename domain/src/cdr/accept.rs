//! When a CDR is accepted by itself.

use super::{Cdr, CdrEvent, Status};
use crate::{energy::Energy, reconcile::Tolerance};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Accept where our price, excluding VAT, is within either tolerance of the received one. Off unless a provider turns it on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptRule {
    /// Whether it is on.
    pub enabled: bool,
    /// The difference that is accepted, in the CDR's currency.
    pub tolerance_amount: Decimal,
    /// The difference that is accepted, in percent of the received cost.
    pub tolerance_percent: Decimal,
}

impl AcceptRule {
    /// Accepts a PENDING CDR if its newest rating is near enough to what was received.
    ///
    /// Never by itself: energy that went back to the grid, even if more was charged (DOMAIN A14), a credit, or something in the rating that a person should see.
    pub fn apply(&self, cdr: Cdr) -> (Cdr, Vec<CdrEvent>) {
        let near = cdr.price_difference().is_some_and(|difference| self.tolerance().covers(difference, cdr.received.cost.total.excl_vat));
        let plain = !cdr.received.credit && !cdr.received.gives_back() && cdr.received.total_energy >= Energy::ZERO;
        let questioned = cdr.ratings.last().is_some_and(|stored| !stored.rating.findings.is_empty());
        if !(self.enabled && near && plain && !questioned && cdr.status == Status::Pending) {
            return (cdr, Vec::new());
        }
        (Cdr { status: Status::Accepted, ..cdr }, vec![CdrEvent::Accepted { by_rule: true }])
    }

    /// What is near enough, whether the rule is on or not.
    pub fn tolerance(&self) -> Tolerance {
        Tolerance { amount: self.tolerance_amount, percent: self.tolerance_percent }
    }
}
