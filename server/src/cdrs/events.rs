//! What happened to a CDR, as messages of the contract.

use crate::events::Event;
use wattlane_domain::cdr::{Cdr, CdrEvent};
use wattlane_engine::convert::{
    cdr::{to_cdr_price, to_rejection},
    rating::to_unrated,
    to_price,
};
use wattlane_proto::v1;

/// The events of a decision about a CDR, which it has left as `after`.
pub(super) fn of(after: &Cdr, events: Vec<CdrEvent>) -> Vec<Event> {
    events.into_iter().map(|event| message(after, event)).collect()
}

fn message(cdr: &Cdr, event: CdrEvent) -> Event {
    let cdr_id = cdr.id.to_string();
    let price = cdr.price.map(to_cdr_price);
    match event {
        CdrEvent::Created => Event::CdrCreated(v1::CdrCreated {
            cdr_id,
            country_code: cdr.received.key.country_code.clone(),
            party_id: cdr.received.key.party_id.clone(),
            cpo_cdr_id: cdr.received.key.cdr_id.clone(),
            driver_id: cdr.driver.map(|id| id.to_string()).unwrap_or_default(),
            account_id: cdr.account.map(|id| id.to_string()).unwrap_or_default(),
            received_total: Some(to_price(cdr.received.cost.total)),
            rated_total: cdr.ratings.last().map(|stored| to_price(stored.rating.cost.total)),
            unrated_reason: to_unrated(cdr.unrated),
        }),
        CdrEvent::CostChanged { rating } => {
            Event::CdrCostChanged(v1::CdrCostChanged { cdr_id, price, rating_id: rating.map(|id| id.to_string()).unwrap_or_default() })
        }
        CdrEvent::Accepted { by_rule } => Event::CdrAccepted(v1::CdrAccepted { cdr_id, price, by_rule }),
        CdrEvent::Rejected(why) => Event::CdrRejected(v1::CdrRejected { cdr_id, reason: to_rejection(Some(why.reason)), text: why.text }),
        CdrEvent::Billed => Event::CdrBilled(v1::CdrBilled { cdr_id, price }),
        CdrEvent::Updated(fields) => Event::CdrUpdated(v1::CdrUpdated { cdr_id, fields: fields.into_iter().map(str::to_owned).collect() }),
        CdrEvent::Deleted => Event::CdrDeleted(v1::CdrDeleted { cdr_id }),
        CdrEvent::Undeleted => Event::CdrUndeleted(v1::CdrUndeleted { cdr_id }),
    }
}
