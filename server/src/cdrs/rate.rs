//! A CDR as a charge that is rated, and what it waits for where it could not be.

use crate::{
    change::Tx,
    parse::known_as,
    rating::{Basis, Charge, Rated},
};
use uuid::Uuid;
use wattlane_domain::{
    cdr::{ReceivedCdr, StoredRating},
    ids::RatingId,
    tariff::Unrated,
};

/// What of a CDR decides its price.
pub(super) fn charge(cdr: &ReceivedCdr) -> Charge<'_> {
    Charge {
        country_code: &cdr.key.country_code,
        party_id: &cdr.key.party_id,
        location_id: &cdr.location.id,
        evse_uid: &cdr.evse_uid,
        connector_id: &cdr.connector_id,
        place: Some(&cdr.location),
        start: cdr.start_time,
        end: cdr.end_time,
        periods: &cdr.periods,
        currency: cdr.currency,
        token_type: cdr.token.token_type,
        tariffs: &cdr.tariffs,
        credit: cdr.credit,
        received: Some(&cdr.cost),
    }
}

/// What a CDR that could not be rated waits for by itself: the tariffs that it names, and its location.
pub(super) fn waits_for(cdr: &ReceivedCdr) -> Vec<String> {
    let mut names = charge(cdr).named_tariffs();
    names.push(location(&cdr.location.id));
    names
}

/// A location among what is waited for. Ids of tariffs are in capitals there: none is like this.
pub(super) fn location(id: &str) -> String {
    format!("location:{}", known_as(id))
}

/// Rates a CDR. Nothing here can refuse it.
pub(super) fn rate(tx: &Tx, cdr: &ReceivedCdr, basis: &Basis) -> (Vec<StoredRating>, Option<Unrated>) {
    let keep = |Rated { rating, reconciliation }| {
        let id = RatingId::from_uuid(Uuid::now_v7());
        StoredRating { id, create_time: tx.now(), rating, reconciliation }
    };
    match basis.rate(&charge(cdr)) {
        Ok(ratings) => (ratings.into_iter().map(keep).collect(), None),
        Err(unrated) => (Vec::new(), Some(unrated)),
    }
}
