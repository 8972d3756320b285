//! A CDR's price by the tariffs that came with it.

use wattlane_domain::{
    cdr::ReceivedCdr,
    tariff::{Prepared, PriceRequest, PricingPolicy, Rating, TariffSource, price},
};

pub fn rating_of(received: &ReceivedCdr) -> Rating {
    let tariffs: Vec<Prepared> = received.tariffs.iter().map(|tariff| tariff.clone().into()).collect();
    price(&PriceRequest {
        start: received.start_time,
        end: received.end_time,
        periods: &received.periods,
        currency: received.currency,
        token_type: received.token.token_type,
        tariffs: &tariffs,
        source: TariffSource::Embedded,
        zone: None,
        policy: PricingPolicy::default(),
        credit: received.credit,
    })
    .expect("it has a price")
}
