//! What the engine is asked of periods that no CDR came with: in euros, in no zone.

use jiff::Timestamp;
use wattlane_domain::{
    charging::ChargingPeriod,
    money::Currency,
    tariff::{Prepared, PriceRequest, PricingPolicy, TariffSource},
};

pub fn of<'a>(start: Timestamp, end: Timestamp, periods: &'a [ChargingPeriod], tariffs: &'a [Prepared]) -> PriceRequest<'a> {
    PriceRequest {
        start,
        end,
        periods,
        currency: Currency::EUR,
        token_type: None,
        tariffs,
        source: TariffSource::Stored,
        zone: None,
        policy: PricingPolicy::default(),
        credit: false,
    }
}
