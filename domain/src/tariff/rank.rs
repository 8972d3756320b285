//! Which place is the best for a charge that is planned.

use super::Estimate;
use crate::money::Currency;
use std::{cmp::Reverse, collections::HashMap};

/// A place for a planned charge, and what the charge would be there.
#[derive(Clone, Debug)]
pub struct Ranked<P> {
    pub place: P,
    pub estimate: Estimate,
}

impl<P> Ranked<P> {
    fn currency(&self) -> Currency {
        self.estimate.rating.cost.total.excl_vat.currency
    }

    /// What the driver pays, billionths: with VAT where it is known.
    fn price(&self) -> i64 {
        let total = &self.estimate.rating.cost.total;
        total.incl_vat.unwrap_or(total.excl_vat).nanos
    }
}

/// Puts the best place first: where the vehicle gets all that it wants before where it does not, then where it costs less, then where it is ready
/// sooner, then where it gets more. Amounts of different currencies are not compared: the one that most places have comes first. Equal ones stay
/// as they are listed.
pub fn rank<P>(places: &mut [Ranked<P>]) {
    let mut common: HashMap<Currency, usize> = HashMap::new();
    for place in places.iter() {
        *common.entry(place.currency()).or_default() += 1;
    }
    places.sort_by_cached_key(|place| {
        let (currency, estimate) = (place.currency(), &place.estimate);
        let of_currency = (Reverse(common.get(&currency).copied()), currency);
        (of_currency, estimate.ready.is_none(), place.price(), estimate.ready, Reverse(estimate.energy))
    });
}
