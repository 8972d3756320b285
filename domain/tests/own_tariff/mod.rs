//! A CDR's price by the tariffs that came with it.

use wattlane_domain::{
    cdr::ReceivedCdr,
    tariff::{Prepared, Rating, TariffSource, price},
};

pub fn rating_of(received: &ReceivedCdr) -> Rating {
    let tariffs: Vec<Prepared> = received.tariffs.iter().map(|tariff| tariff.clone().into()).collect();
    price(&received.priced_by(&tariffs, TariffSource::Embedded)).expect("it has a price")
}
