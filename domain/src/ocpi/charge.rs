//! What of a CDR decides its price (OCPI 2.2.1 and 2.1.1, CDRs module), whatever else is missing or wrong in it.

use super::{
    cdr::{PERIODS_MAX, TARIFFS_MAX, coordinates, period, token_type},
    reader::{Fault, Object, Read, read},
    tariff::{any_tariff, currency},
};
use crate::{
    charging::{ChargingPeriod, TokenType},
    money::Currency,
    place::{Zone, has_zones, zone_of_country},
    tariff::{Prepared, PriceRequest, PricingPolicy, Tariff, TariffSource, TaxIncluded},
};
use jiff::Timestamp;

/// A charge, as far as its price depends on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Charge {
    /// When the session began.
    pub start_time: Timestamp,
    /// When it ended.
    pub end_time: Timestamp,
    /// The currency it is to be priced in.
    pub currency: Currency,
    /// The kind of token it was charged with.
    pub token_type: Option<TokenType>,
    /// In any order.
    pub periods: Vec<ChargingPeriod>,
    /// The tariffs that came with it.
    pub tariffs: Vec<Tariff>,
    /// Whether it takes another one back.
    pub credit: bool,
    /// The IANA zone of its location: its own, else its country's where that is safe.
    pub time_zone: Option<String>,
    /// Whether it came as OCPI 2.1.1, which knows no VAT.
    pub is_2_1_1: bool,
}

impl Charge {
    /// What is asked of the engine: its price by some tariffs.
    pub fn price_request<'a>(
        &'a self,
        tariffs: &'a [Prepared],
        source: TariffSource,
        zone: Option<&'a Zone>,
        policy: PricingPolicy,
    ) -> PriceRequest<'a> {
        PriceRequest {
            start: self.start_time,
            end: self.end_time,
            periods: &self.periods,
            currency: self.currency,
            token_type: self.token_type,
            tariffs,
            source,
            zone,
            policy,
            credit: self.credit,
        }
    }

    /// A tariff as this charge's version of OCPI means it: what comes upon the prices of 2.1.1 is not known, those of 2.2.1 without VAT have none.
    pub fn meaning(&self, tariff: Tariff) -> Tariff {
        let tax_included = tariff.tax_included.or(self.is_2_1_1.then_some(TaxIncluded::NotStated));
        Tariff { tax_included, ..tariff }
    }
}

/// Reads a charge from a CDR of 2.2.1 or 2.1.1. Of what is not looked at no field is noted as unknown.
pub fn read_charge(text: &str) -> Result<Read<Charge>, Vec<Fault>> {
    read(text, charge)
}

pub(super) fn charge(json: &Object<'_>) -> Option<Charge> {
    let start = json.required("start_date_time", json.time("start_date_time"));
    // What 2.2.1 calls the end is the stop of 2.1.1.
    let stop = json.time("stop_date_time");
    let end = json.required("end_date_time", json.time("end_date_time").or(stop));
    let currency = json.required("currency", json.word("currency", currency));
    let token_type = json.object("cdr_token").and_then(|token| {
        token.rest();
        token.word("type", token_type)
    });
    let time_zone = json.object("cdr_location").or_else(|| json.object("location")).and_then(|place| time_zone(&place));
    let periods = json.list("charging_periods", PERIODS_MAX, period);
    let tariffs: Vec<Tariff> = json.list("tariffs", TARIFFS_MAX, any_tariff);
    let credit = json.flag("credit").unwrap_or_default();
    json.rest();
    let (start, end) = (start?, end?);
    if end < start {
        json.fault("end_date_time", "is before it began");
    }
    let mut charge = Charge {
        start_time: start,
        end_time: end,
        currency: currency?,
        token_type,
        periods,
        tariffs: Vec::new(),
        credit,
        time_zone,
        is_2_1_1: stop.is_some(),
    };
    charge.tariffs = tariffs.into_iter().map(|tariff| charge.meaning(tariff)).collect();
    Some(charge)
}

fn time_zone(place: &Object<'_>) -> Option<String> {
    place.rest();
    place.text("time_zone", 64).or_else(|| {
        let country = place.text("country", 3)?.to_uppercase();
        let coordinates = has_zones(&country).then(|| place.object("coordinates")).flatten().and_then(|json| coordinates(&json));
        zone_of_country(&country, coordinates).map(str::to_owned)
    })
}
