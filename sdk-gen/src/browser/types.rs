//! The types of what a page gives and gets: an interface for each message, a union of texts for each enum, one documented method for each RPC.
//!
//! A message that both goes out and comes back has two: `Tariff`, where what is always there says so, and `TariffInput`, where all may be left out
//! that the server does not insist on. A `Tariff` is a good `TariffInput`.

use crate::{
    contract::{Contract, FieldRole},
    names::{always, lower_camel, real_oneof, service, value_name},
    sdk::services::{Answer, Rpc},
    uses::{Uses, is_unwrapped},
};
use anyhow::{Result, ensure};
use prost_reflect::{EnumDescriptor, FieldDescriptor, Kind, MessageDescriptor, MethodDescriptor, ServiceDescriptor};
use std::{collections::HashSet, fmt::Write as _};

const IMPORTS: &str = r#"
import type { AnyOf, CallOptions, Listing, Money, OneOf, Timestamp, UnknownValue, Watch, WatchOptions } from "../values.js";
"#;

/// The file with all types.
pub fn of(contract: &Contract) -> Result<String> {
    let types = Types::new(contract);
    let mut text = IMPORTS.to_owned();
    for kind in &contract.enums() {
        types.enumeration(&mut text, kind)?;
    }
    let mut declared = HashSet::new();
    for message in contract.messages() {
        for way in types.ways(&message) {
            let name = types.name(&message, way);
            ensure!(declared.insert(name.clone()), "two types are called {name}");
            types.message(&mut text, &message, way, &name)?;
        }
    }
    for service in contract.services() {
        types.service(&mut text, &service)?;
    }
    text.push_str("\n/** Every service of the contract. */\nexport interface Services {\n");
    for descriptor in contract.services() {
        let (name, accessor) = service(&descriptor);
        doc(&mut text, 2, &contract.comment(descriptor.parent_file().name(), descriptor.path()));
        writeln!(text, "  readonly {}: {name};", lower_camel(&accessor.to_string()))?;
    }
    text.push_str("}\n");
    Ok(text)
}

/// Which way a message goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// With a request.
    Out,
    /// With an answer.
    Back,
}

pub struct Types<'a> {
    contract: &'a Contract,
    uses: Uses,
}

impl<'a> Types<'a> {
    pub fn new(contract: &'a Contract) -> Self {
        Types { contract, uses: Uses::of(contract) }
    }

    /// The ways of a message for which it has a type: what answers are unwrapped from has none.
    fn ways(&self, message: &MessageDescriptor) -> Vec<Way> {
        let mut ways = Vec::new();
        if self.uses.in_answers(message) && !is_unwrapped(self.contract, message) {
            ways.push(Way::Back);
        }
        if self.uses.in_requests(message) {
            ways.push(Way::Out);
        }
        ways
    }

    pub fn name(&self, message: &MessageDescriptor, way: Way) -> String {
        let both = self.uses.in_answers(message) && self.uses.in_requests(message);
        let suffix = if both && way == Way::Out { "Input" } else { "" };
        format!("{}{suffix}", message.name())
    }

    fn enumeration(&self, text: &mut String, kind: &EnumDescriptor) -> Result<()> {
        let file = kind.parent_file().name().to_owned();
        text.push('\n');
        doc(text, 0, &self.contract.comment(&file, kind.path()));
        writeln!(text, "export type {} =", kind.name())?;
        for value in kind.values() {
            doc(text, 2, &self.contract.comment(&file, value.path()));
            writeln!(text, "  | \"{}\"", value_name(kind, value.name()))?;
        }
        text.push_str("  | UnknownValue;\n");
        Ok(())
    }

    fn message(&self, text: &mut String, message: &MessageDescriptor, way: Way, name: &str) -> Result<()> {
        let file = message.parent_file().name().to_owned();
        let heartbeat = self.contract.field_with_role(message, FieldRole::Heartbeat);
        text.push('\n');
        doc(text, 0, &self.contract.comment(&file, message.path()));
        let choices: Vec<_> = message.oneofs().filter(|oneof| !oneof.is_synthetic()).collect();
        let head = if choices.is_empty() { format!("export interface {name} {{") } else { format!("export type {name} = {{") };
        writeln!(text, "{head}")?;
        for field in message.fields().filter(|field| real_oneof(field).is_none() && Some(field) != heartbeat.as_ref()) {
            if way == Way::Out && self.contract.behaves(&field, "OUTPUT_ONLY") {
                continue;
            }
            let mut lines = self.contract.comment(&file, field.path());
            if self.contract.personal(&field) {
                lines.extend([String::new(), "Personal data.".to_owned()]);
            }
            doc(text, 2, &lines);
            let mark = if self.may_be_absent(&field, way) { "?" } else { "" };
            writeln!(text, "  {}{mark}: {};", lower_camel(field.name()), self.whole(&field, way))?;
        }
        text.push('}');
        for oneof in &choices {
            let choice = if way == Way::Out { "OneOf" } else { "AnyOf" };
            writeln!(text, " & {choice}<{{")?;
            for field in oneof.fields() {
                doc(text, 2, &self.contract.comment(&file, field.path()));
                writeln!(text, "  {}: {};", lower_camel(field.name()), self.one(&field, way))?;
            }
            text.push_str("}>");
        }
        text.push_str(if choices.is_empty() { "\n" } else { ";\n" });
        Ok(())
    }

    pub fn may_be_absent(&self, field: &FieldDescriptor, way: Way) -> bool {
        match way {
            Way::Out => !always(self.contract, field),
            Way::Back => !field.is_list() && field.supports_presence() && !always(self.contract, field),
        }
    }

    pub fn one(&self, field: &FieldDescriptor, way: Way) -> String {
        match field.kind() {
            Kind::String => "string".to_owned(),
            Kind::Bool => "boolean".to_owned(),
            Kind::Int32 => "number".to_owned(),
            Kind::Int64 if way == Way::Out => "bigint | number".to_owned(),
            Kind::Int64 => "bigint".to_owned(),
            Kind::Bytes => "Uint8Array".to_owned(),
            Kind::Enum(kind) => kind.name().to_owned(),
            Kind::Message(message) => match message.full_name() {
                "google.protobuf.Timestamp" if way == Way::Out => "Date".to_owned(),
                "google.protobuf.Timestamp" => "Timestamp".to_owned(),
                "google.protobuf.FieldMask" => "string[]".to_owned(),
                "google.type.Money" => "Money".to_owned(),
                "google.type.Decimal" => "string".to_owned(),
                _ => self.name(&message, way),
            },
            kind => panic!("{}: the contract has no fields of kind {kind:?}", field.full_name()),
        }
    }

    pub fn whole(&self, field: &FieldDescriptor, way: Way) -> String {
        let one = self.one(field, way);
        match field.is_list() {
            true if one.contains('|') => format!("({one})[]"),
            true => format!("{one}[]"),
            false => one,
        }
    }

    fn service(&self, text: &mut String, descriptor: &ServiceDescriptor) -> Result<()> {
        let (name, _) = service(descriptor);
        let file = descriptor.parent_file().name().to_owned();
        let comment = self.contract.comment(&file, descriptor.path());
        let rpcs = descriptor.methods().map(|method| Rpc::new(self.contract, method)).collect::<Result<Vec<_>>>()?;
        let offline: Vec<_> = rpcs.iter().filter(|rpc| self.contract.offline(&rpc.method)).collect();
        text.push('\n');
        doc(text, 0, &comment);
        writeln!(text, "export interface {name} {{")?;
        for rpc in &rpcs {
            self.method(text, rpc, false)?;
        }
        if !offline.is_empty() {
            doc(text, 2, &["What can be answered without a server, by the same code: it is fetched when it is first used.".to_owned()]);
            writeln!(text, "  readonly offline: {name}Offline;")?;
        }
        text.push_str("}\n");
        if !offline.is_empty() {
            doc(text, 0, &["What can be answered without a server.".to_owned()]);
            writeln!(text, "export interface {name}Offline {{")?;
            for rpc in offline {
                self.method(text, rpc, true)?;
            }
            text.push_str("}\n");
        }
        Ok(())
    }

    fn method(&self, text: &mut String, rpc: &Rpc, offline: bool) -> Result<()> {
        let method = &rpc.method;
        let file = method.parent_service().parent_file().name().to_owned();
        doc(text, 2, &if offline { self.contract.comment(&file, method.path()) } else { rpc.lines.clone() });
        let request = self.name(&method.input(), Way::Out);
        let mark = if self.may_be_left_out(method) { "?" } else { "" };
        let options = if method.is_server_streaming() { "WatchOptions" } else { "CallOptions" };
        let options = if offline { String::new() } else { format!(", options?: {options}") };
        writeln!(text, "  {}(request{mark}: {request}{options}): {};", lower_camel(method.name()), self.answer(rpc))?;
        Ok(())
    }

    /// Whether a request may be left out, since nothing in it has to be said.
    pub fn may_be_left_out(&self, method: &MethodDescriptor) -> bool {
        method.input().fields().all(|field| real_oneof(&field).is_none() && self.may_be_absent(&field, Way::Out))
    }

    /// What a method gives.
    fn answer(&self, rpc: &Rpc) -> String {
        let told = self.told(rpc);
        match &rpc.answer {
            Answer::Stream(_) => format!("Watch<{told}>"),
            Answer::Page(items) => format!("Listing<{told}, {}>", self.one(items, Way::Back)),
            Answer::Nothing | Answer::Field(_) | Answer::Whole => format!("Promise<{told}>"),
        }
    }

    /// What awaiting a method gives, or each turn of the loop over a stream.
    pub fn told(&self, rpc: &Rpc) -> String {
        match &rpc.answer {
            Answer::Nothing => "void".to_owned(),
            Answer::Field(field) => {
                let absent = if self.may_be_absent(field, Way::Back) { " | undefined" } else { "" };
                self.whole(field, Way::Back) + absent
            }
            Answer::Stream(Some(field)) => self.whole(field, Way::Back),
            Answer::Whole | Answer::Page(_) | Answer::Stream(None) => rpc.method.output().name().to_owned(),
        }
    }
}

/// A comment as editors show it.
fn doc(text: &mut String, indent: usize, lines: &[String]) {
    let space = " ".repeat(indent);
    let safe = |line: &String| line.replace("*/", "*\\/");
    match lines {
        [] => {}
        [line] => text.push_str(&format!("{space}/** {} */\n", safe(line))),
        lines => {
            text.push_str(&format!("{space}/**\n"));
            for line in lines {
                text.push_str(format!("{space} * {}", safe(line)).trim_end());
                text.push('\n');
            }
            text.push_str(&format!("{space} */\n"));
        }
    }
}
