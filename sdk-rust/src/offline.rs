//! What needs no server: the same code that the server answers with, on this machine.

use crate::{Error, FieldViolation, Reason, Result};
use std::collections::HashMap;
use wattlane_core::Method;

/// Answers a call that the contract calls offline. Errors: what the server would refuse, in the same words.
pub(crate) fn answer(method: &Method, request: &[u8]) -> Result<Vec<u8>> {
    let answer = wattlane_engine::answer(method.path, request);
    answer.expect("the engine answers all that the contract calls offline, as its tests see to").map_err(refused)
}

fn refused(refusal: wattlane_engine::Refusal) -> Error {
    let name = refusal.reason.as_str_name().trim_start_matches("REASON_").to_owned();
    let code = refusal.code();
    let fields = refusal.violations.into_iter().map(|one| FieldViolation { field: one.field, description: one.description });
    Error::Refused {
        code,
        reason: Reason::from_name(&name),
        reason_name: name,
        text: refusal.text,
        metadata: HashMap::new(),
        fields: fields.collect(),
    }
}
