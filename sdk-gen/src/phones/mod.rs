//! Writes what lies over UniFFI's objects in Kotlin and Swift: services with their methods, lists and watches as the language has them.

mod kotlin;
mod swift;

use crate::{
    contract::Contract,
    names::{self, lower_camel},
    sdk::services::{Answer, Input, Rpc},
    source,
};
use anyhow::Result;
use prost_reflect::{FieldDescriptor, Kind, ServiceDescriptor};
use std::path::Path;

/// The first line of every file.
const HEADER: &str = "// Written by sdk-gen from the contract in proto/; do not edit.\n";

/// Writes the generated folders of `sdk-mobile`.
pub fn write(contract: &Contract, folder: &Path) -> Result<()> {
    let services = contract.services().iter().map(|service| Service::of(contract, service)).collect::<Result<Vec<_>>>()?;
    let kotlin = folder.join("kotlin/src/main/kotlin/com/wattlane/generated");
    let swift = folder.join("swift/Sources/Wattlane/Generated");
    for service in &services {
        source::write(&kotlin.join(format!("{}.kt", service.name)), kotlin::service(service))?;
        source::write(&swift.join(format!("{}.swift", service.name)), swift::service(service))?;
    }
    source::write(&kotlin.join("Services.kt"), kotlin::services(&services))?;
    source::write(&swift.join("Services.swift"), swift::services(&services))
}

/// A service as phones get it.
struct Service {
    /// `Cdrs`.
    name: String,
    /// `cdrs`.
    accessor: String,
    doc: Vec<String>,
    methods: Vec<Method>,
    /// Those that need no server.
    offline: Vec<Method>,
}

struct Method {
    /// `getCdr`.
    name: String,
    /// `GetCdr`.
    rpc: String,
    doc: Vec<String>,
    parameters: Vec<Parameter>,
    gives: Gives,
}

/// An argument; what need not be given stands at the end.
struct Parameter {
    /// `cdrToken`.
    name: String,
    doc: String,
    kind: Type,
}

struct Type {
    one: One,
    list: bool,
    optional: bool,
}

enum One {
    Text,
    Bool,
    Int32,
    Int64,
    Bytes,
    /// How long to wait.
    Timeout,
    /// A type of ours, which has the same name in all languages.
    Ours(String),
}

/// What a method gives.
enum Gives {
    Nothing,
    One(Type),
    /// Pages of these.
    Pages(Type),
    /// These as they happen.
    Messages(Type),
}

impl Service {
    fn of(contract: &Contract, service: &ServiceDescriptor) -> Result<Self> {
        let (name, accessor) = names::service(service);
        let rpcs = service.methods().map(|method| Rpc::new(contract, method)).collect::<Result<Vec<_>>>()?;
        let offline = rpcs.iter().filter(|rpc| contract.offline(&rpc.method)).map(Method::of).collect();
        Ok(Service {
            name: name.to_string(),
            accessor: lower_camel(&accessor.to_string()),
            doc: contract.comment(service.parent_file().name(), service.path()),
            methods: rpcs.iter().map(Method::of).collect(),
            offline,
        })
    }
}

impl Method {
    fn of(rpc: &Rpc) -> Self {
        let contract = rpc.contract;
        let file = rpc.method.input().parent_file().name().to_owned();
        let said = |path: &[i32]| contract.comment(&file, path).join(" ");
        let required = rpc.required.iter().map(|input| match input {
            Input::Field(field) => Parameter {
                name: lower_camel(field.name()),
                doc: said(field.path()),
                kind: Type { one: One::of(field), list: is_list(field), optional: false },
            },
            Input::Oneof(oneof) => Parameter {
                name: lower_camel(oneof.name()),
                doc: said(oneof.path()),
                kind: Type { one: One::Ours(names::oneof(&rpc.method.input(), oneof).to_string()), list: false, optional: false },
            },
        });
        let optional = rpc.optional.iter().map(|field| Parameter {
            name: lower_camel(field.name()),
            doc: said(field.path()),
            kind: Type { one: One::of(field), list: is_list(field), optional: true },
        });
        let whole = || Type { one: One::Ours(rpc.method.output().name().to_owned()), list: false, optional: false };
        let gives = match &rpc.answer {
            Answer::Nothing => Gives::Nothing,
            Answer::Whole => Gives::One(whole()),
            Answer::Field(field) => {
                let optional = !field.is_list() && field.supports_presence() && !names::always(contract, field);
                Gives::One(Type { one: One::of(field), list: is_list(field), optional })
            }
            Answer::Page(items) => Gives::Pages(Type { one: One::of(items), list: false, optional: false }),
            Answer::Stream(None) => Gives::Messages(whole()),
            Answer::Stream(Some(field)) => Gives::Messages(Type { one: One::of(field), list: is_list(field), optional: false }),
        };
        let timeout = (!matches!(gives, Gives::Messages(_))).then(|| Parameter {
            name: "timeout".to_owned(),
            doc: "How long to wait for the answer, retries included; 30 s unless it is said. No single try gets longer than 30 s."
                .to_owned(),
            kind: Type { one: One::Timeout, list: false, optional: true },
        });
        Method {
            name: lower_camel(&rpc.name.to_string()),
            rpc: rpc.builder.to_string(),
            doc: rpc.lines.clone(),
            parameters: required.chain(optional).chain(timeout).collect(),
            gives,
        }
    }

    /// The object that its pages or messages are pulled from.
    fn pulled(&self) -> String {
        let kind = if let Gives::Messages(_) = self.gives { "Stream" } else { "Pages" };
        format!("Native{}{kind}", self.rpc)
    }
}

impl One {
    fn of(field: &FieldDescriptor) -> Self {
        match field.kind() {
            Kind::String => One::Text,
            Kind::Bool => One::Bool,
            Kind::Int32 => One::Int32,
            Kind::Int64 => One::Int64,
            Kind::Bytes => One::Bytes,
            Kind::Enum(kind) => One::Ours(kind.name().to_owned()),
            Kind::Message(message) if message.full_name() == "google.protobuf.FieldMask" => One::Text,
            Kind::Message(message) => One::Ours(message.name().to_owned()),
            kind => panic!("{}: the contract has no fields of kind {kind:?}", field.full_name()),
        }
    }
}

/// A field mask is a list of paths.
fn is_list(field: &FieldDescriptor) -> bool {
    let mask = matches!(field.kind(), Kind::Message(message) if message.full_name() == "google.protobuf.FieldMask");
    field.is_list() || mask
}
