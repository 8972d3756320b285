//! A CDR's price by the tariffs that came with it.

use wattlane_domain::{
    cdr::ReceivedCdr,
    tariff::{Prepared, PricingPolicy, Rating, TariffSource, price},
};

pub fn rating_of(received: &ReceivedCdr) -> Rating {
    let tariffs: Vec<Prepared> = received.tariffs.iter().map(|tariff| tariff.clone().into()).collect();
    price(&received.price_request(&tariffs, TariffSource::Embedded, None, PricingPolicy::default())).expect("it has a price")
}
