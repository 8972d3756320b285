//! What needs no server: the same code that the server answers with, on this machine.

use crate::{Error, PriceCdrInput, PricingPolicy, Rating, Reason, Result, Tariff};
use prost::Message;
use std::collections::HashMap;
use wattlane_proto::{rules::Violations, v1};

/// Prices a charge as `TariffService.PriceCdr` does, without a network. `policy` is the provider's, as `GetProvider` gives it; without one
/// amounts are rounded half away from zero to the currency's digits.
pub fn price_cdr(input: PriceCdrInput, tariffs: Vec<Tariff>, time_zone: Option<String>, policy: Option<PricingPolicy>) -> Result<Rating> {
    let request = v1::PriceCdrRequest {
        input: Some(input.into_message()),
        tariffs: tariffs.into_iter().map(Tariff::into_message).collect(),
        tariffs_ocpi_json: Vec::new(),
        time_zone,
        pricing_policy: policy.map(PricingPolicy::into_message),
    };
    let answer = wattlane_engine::answer("/wattlane.v1.TariffService/PriceCdr", &request.encode_to_vec());
    let answer = answer.ok_or_else(|| Error::Invalid { text: "the engine does not know PriceCdr".to_owned() })?.map_err(refused)?;
    let answer = v1::PriceCdrResponse::decode(&*answer).map_err(|error| Error::Invalid { text: error.to_string() })?;
    Rating::from_message(crate::convert::present("PriceCdrResponse.rating", answer.rating)?)
}

fn refused(refusal: wattlane_engine::Refusal) -> Error {
    let violations =
        |all: Violations| all.into_iter().map(|one| crate::FieldViolation { field: one.field, description: one.description }).collect();
    let name = refusal.reason.as_str_name().trim_start_matches("REASON_").to_owned();
    Error::Refused {
        code: refusal.code(),
        reason: Reason::from_name(&name),
        reason_name: name,
        text: refusal.text,
        metadata: HashMap::new(),
        fields: violations(refusal.violations),
    }
}
