//! The RPCs that are pure functions of their request: message in, message out. The server answers with them; phone and browser run them
//! without a network.

#![forbid(unsafe_code)]

pub mod convert;
mod price;
mod refusal;
mod smart_charging;
mod tariff;
mod zones;

pub use price::{add_faults, add_problems, price_cdr, reconcile_cdr};
pub use refusal::Refusal;
pub use smart_charging::preview_plan;
pub use tariff::{estimate_charge, explain_tariff, lint_tariff, tariff_of_fields, tariff_of_json};
pub use zones::zone_of_offsets;

use prost::Message;
use wattlane_proto::{rules, v1};

/// The field that holds an object as its CPO's text, in all requests that may.
const OCPI_JSON: &str = "ocpi_json";

/// Answers an RPC by its path, or None where it needs a server. Bytes in, bytes out.
pub fn answer(path: &str, request: &[u8]) -> Option<Result<Vec<u8>, Refusal>> {
    match path {
        "/wattlane.v1.TariffService/PriceCdr" => Some(pure(request, price_cdr)),
        "/wattlane.v1.TariffService/ExplainTariff" => Some(pure(request, explain_tariff)),
        "/wattlane.v1.TariffService/LintTariff" => Some(pure(request, lint_tariff)),
        "/wattlane.v1.TariffService/EstimateCharge" => Some(pure(request, estimate_charge)),
        "/wattlane.v1.SmartChargingService/PreviewPlan" => Some(pure(request, preview_plan)),
        "/wattlane.v1.CdrService/ReconcileCdr" => Some(pure(request, reconcile_cdr)),
        _ => None,
    }
}

fn pure<Q: Message + Default + rules::Check, A: Message>(
    request: &[u8],
    work: impl Fn(Q) -> Result<A, Refusal>,
) -> Result<Vec<u8>, Refusal> {
    let request = Q::decode(request).map_err(|error| Refusal::new(v1::Reason::Undecodable, error.to_string()))?;
    rules::check(&request)?;
    work(request).map(|answer| answer.encode_to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wattlane_proto::methods::METHODS;

    #[test]
    fn what_the_contract_calls_offline_is_answered_and_nothing_else() {
        for method in METHODS {
            assert_eq!(answer(method.path, &[]).is_some(), method.offline, "{}", method.path);
        }
    }
}
