//! A file that calls every method with the least that it takes, and says what it gives: the TypeScript compiler judges the types by it.

use super::types::{Types, Way};
use crate::{
    contract::Contract,
    names::{is_own, lower_camel, real_oneof, service},
    sdk::services::{Answer, Rpc},
};
use anyhow::Result;
use prost_reflect::{FieldDescriptor, Kind, MessageDescriptor};
use std::fmt::Write as _;

const HEAD: &str = r#"
import type * as w from "wattlane";

export async function everyMethod(client: w.Client): Promise<void> {
"#;

/// The file.
pub fn of(contract: &Contract) -> Result<String> {
    let types = Types::new(contract);
    let mut text = HEAD.to_owned();
    for descriptor in contract.services() {
        let accessor = lower_camel(&service(&descriptor).1.to_string());
        for method in descriptor.methods() {
            call(&mut text, &types, &Rpc::new(contract, method)?, &accessor)?;
        }
    }
    text.push_str("}\n");
    Ok(text)
}

fn call(text: &mut String, types: &Types, rpc: &Rpc, accessor: &str) -> Result<()> {
    let method = &rpc.method;
    let request = if types.may_be_left_out(method) { String::new() } else { least(types, &method.input()) };
    let name = lower_camel(method.name());
    let call = format!("client.{accessor}.{name}({request})");
    let told = qualified(&types.told(rpc));
    if let Answer::Stream(_) = rpc.answer {
        return Ok(writeln!(text, "  for await (const message of {call}) message satisfies {told};")?);
    }
    writeln!(text, "  (await {call}) satisfies {told};")?;
    if let Answer::Page(items) = &rpc.answer {
        writeln!(text, "  for await (const item of {call}) item satisfies {};", qualified(&types.one(items, Way::Back)))?;
    }
    if rpc.contract.offline(method) {
        writeln!(text, "  (await client.{accessor}.offline.{name}({request})) satisfies {told};")?;
    }
    Ok(())
}

/// A type as another module names it.
fn qualified(name: &str) -> String {
    if name.starts_with(|c: char| c.is_ascii_uppercase()) { format!("w.{name}") } else { name.to_owned() }
}

/// The least that a message may hold: what cannot be left out.
fn least(types: &Types, message: &MessageDescriptor) -> String {
    let plain = message.fields().filter(|field| real_oneof(field).is_none() && !types.may_be_absent(field, Way::Out));
    let chosen = message.oneofs().filter(|oneof| !oneof.is_synthetic()).filter_map(|oneof| oneof.fields().next());
    let fields: Vec<String> = plain.chain(chosen).map(|field| format!("{}: {}", lower_camel(field.name()), value(types, &field))).collect();
    format!("{{ {} }}", fields.join(", "))
}

fn value(types: &Types, field: &FieldDescriptor) -> String {
    let one = match field.kind() {
        Kind::Bool => "true".to_owned(),
        Kind::Int32 => "1".to_owned(),
        Kind::Int64 => "1n".to_owned(),
        Kind::Bytes => "new Uint8Array()".to_owned(),
        Kind::Enum(_) => "\"UNSPECIFIED\"".to_owned(),
        Kind::Message(message) if is_own(&message) => least(types, &message),
        Kind::Message(message) => match message.name() {
            "Timestamp" => "new Date(0)".to_owned(),
            "FieldMask" => "[\"field\"]".to_owned(),
            "Money" => "{ currency: \"EUR\", amount: \"1.00\" }".to_owned(),
            _ => "\"1.00\"".to_owned(),
        },
        _ => "\"text\"".to_owned(),
    };
    if field.is_list() { format!("[{one}]") } else { one }
}
