//! When a CDR is rejected by itself: never, unless its provider turned a rule on.

use super::{Cdr, CdrEvent, Rejection, RejectionReason, Status};
use crate::{money::Money, reconcile::Verdict, tariff::Unrated};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What a meter, a clock and a connector that is stronger than its CPO tells may add to what it can deliver.
const POWER_MARGIN_PERCENT: u32 = 10;

/// Which CDRs are rejected by themselves. Rejections are final; all of it is off unless a provider turns it on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RejectRule {
    /// Whether any of it is on.
    pub enabled: bool,
    /// Where the CPO asks more than our price by more than this, without VAT, in the CDR's currency.
    pub over_amount: Option<Decimal>,
    /// Where it asks more by more than so many percent of our price.
    pub over_percent: Option<Decimal>,
    /// Where so many days after it came its tariff is not known yet; None: never for that.
    pub unknown_tariff_days: Option<u16>,
    /// Where it has more energy than its connector can deliver in its time.
    pub impossible_energy: bool,
}

impl RejectRule {
    /// Rejects a PENDING CDR that came in or was rated again, if a rule says so. `max_power` is its connector's, in watts, where that is known.
    pub fn apply(&self, cdr: Cdr, max_power: Option<i32>) -> (Cdr, Vec<CdrEvent>) {
        let why = self.impossible_energy(&cdr, max_power).or_else(|| self.price_difference(&cdr));
        self.rejected(cdr, why)
    }

    /// Rejects a PENDING CDR whose tariff has not come for as long as the rule waits.
    pub fn apply_unknown_tariff(&self, cdr: Cdr) -> (Cdr, Vec<CdrEvent>) {
        let days = self.unknown_tariff_days.filter(|_| cdr.unrated == Some(Unrated::UnknownTariff) && cdr.ratings.is_empty());
        let why = days.map(|days| Rejection {
            reason: RejectionReason::UnknownTariff,
            text: format!("by rule: its tariff is not known, {days} days after it came"),
        });
        self.rejected(cdr, why)
    }

    fn rejected(&self, cdr: Cdr, why: Option<Rejection>) -> (Cdr, Vec<CdrEvent>) {
        match why {
            Some(why) if self.enabled && cdr.status == Status::Pending && cdr.delete_time.is_none() => {
                let after = Cdr { status: Status::Rejected, rejection: Some(why.clone()), ..cdr };
                (after, vec![CdrEvent::Rejected(why)])
            }
            _ => (cdr, Vec::new()),
        }
    }

    fn impossible_energy(&self, cdr: &Cdr, max_power: Option<i32>) -> Option<Rejection> {
        let watts = max_power.filter(|watts| self.impossible_energy && *watts > 0)?;
        let seconds = cdr.received.end_time.duration_since(cdr.received.start_time).as_secs();
        let most = Decimal::from(watts).checked_mul(Decimal::from(seconds))? / Decimal::from(3_600_000);
        let most_with_margin = most * Decimal::from(100 + POWER_MARGIN_PERCENT) / Decimal::ONE_HUNDRED;
        let energy = cdr.received.total_energy.kwh();
        (energy.abs() > most_with_margin).then(|| Rejection {
            reason: RejectionReason::ImpossibleEnergy,
            text: format!("by rule: {energy} kWh, and a connector of {watts} W delivers {} in that time", most.round_dp(3).normalize()),
        })
    }

    /// Credits pay back, and are for a person to look at.
    fn price_difference(&self, cdr: &Cdr) -> Option<Rejection> {
        let reconciliation = cdr.reconciliation().filter(|one| one.verdict == Verdict::Differs && !cdr.received.credit)?;
        let ours = cdr.ratings.last()?.rating.cost.total.excl_vat;
        let more = cdr.received.cost.total.excl_vat.checked_sub(ours)?;
        self.is_over(more, ours)
            .then(|| Rejection { reason: RejectionReason::PriceDifference, text: format!("by rule: {}", reconciliation.text) })
    }

    fn is_over(&self, more: Money, ours: Money) -> bool {
        let more = more.amount();
        let by_amount = self.over_amount.is_some_and(|most| more > most);
        let by_percent = self.over_percent.and_then(|most| ours.share(most)).is_some_and(|share| more > share);
        more > Decimal::ZERO && (by_amount || by_percent)
    }
}
