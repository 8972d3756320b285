//! The RPCs that need no server, in a browser. It only converts: `wattlane-engine` answers.

mod intl;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use wattlane_domain::place;
use wattlane_engine::Refusal;

/// gRPC's status code of an RPC that is not there.
const UNIMPLEMENTED: i32 = 12;

/// Answers the RPC of that path, bytes in and bytes out. Throws `{code, reason, text, fields: [{field, description}]}`, which is what a server
/// refuses with.
#[wasm_bindgen]
pub fn answer(path: &str, request: &[u8]) -> Result<Vec<u8>, JsValue> {
    place::zones_from(intl::zone);
    match wattlane_engine::answer(path, request) {
        Some(answer) => answer.map_err(thrown),
        None => Err(refused(UNIMPLEMENTED, "", "this call needs a server", &Array::new())),
    }
}

fn thrown(refusal: Refusal) -> JsValue {
    let (code, fields) = (refusal.code(), Array::new());
    for one in refusal.violations {
        fields.push(&object(&[("field", one.field.into()), ("description", one.description.into())]));
    }
    let reason = refusal.reason.as_str_name().trim_start_matches("REASON_");
    refused(code, reason, &refusal.text, &fields)
}

fn refused(code: i32, reason: &str, text: &str, fields: &Array) -> JsValue {
    object(&[("code", code.into()), ("reason", reason.into()), ("text", text.into()), ("fields", fields.into())])
}

fn object(properties: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in properties {
        // An object of our own takes every property.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
