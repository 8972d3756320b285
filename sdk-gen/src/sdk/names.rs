//! Names and types of the SDK, as they follow from the contract.

use crate::contract::{Contract, PACKAGE};
use proc_macro2::{Ident, TokenStream};
use prost_reflect::{EnumDescriptor, FieldDescriptor, Kind, MessageDescriptor, OneofDescriptor, ServiceDescriptor};
use quote::{format_ident, quote};

/// `CreateCdrRequest` as `create_cdr_request`.
pub fn snake(name: &str) -> String {
    let mut out = String::new();
    for (index, c) in name.char_indices() {
        if c.is_ascii_uppercase() && index > 0 {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// `ocpi_json` as `OcpiJson`, `AD_HOC_USER` as `AdHocUser`.
pub fn camel(name: &str) -> String {
    let word = |part: &str| part.get(..1).unwrap_or_default().to_uppercase() + &part.get(1..).unwrap_or_default().to_lowercase();
    name.split('_').map(word).collect()
}

/// A field's name in Rust.
pub fn ident(name: &str) -> Ident {
    match name {
        "type" | "ref" | "match" | "move" | "use" => format_ident!("r#{name}"),
        _ => format_ident!("{name}"),
    }
}

/// The variant of an enum value, without the enum's prefix: `CDR_STATUS_PENDING` as `Pending`.
pub fn variant(kind: &EnumDescriptor, value: &str) -> Ident {
    let prefix = snake(kind.name()).to_uppercase() + "_";
    let name = camel(value.strip_prefix(&prefix).unwrap_or(value));
    format_ident!("{name}")
}

/// The SDK's name of a service and the accessor that leads there: `CdrService` is `Cdrs` and `cdrs()`.
pub fn service(service: &ServiceDescriptor) -> (Ident, Ident) {
    let name = service.name().trim_end_matches("Service");
    let plural = match name {
        "Audit" | "Auth" | "Staff" => name.to_owned(),
        _ => format!("{name}s"),
    };
    (format_ident!("{plural}"), format_ident!("{}", snake(&plural)))
}

/// The enum that stands for a oneof: `CreateCdrInput`.
pub fn oneof(message: &MessageDescriptor, oneof: &OneofDescriptor) -> Ident {
    format_ident!("{}{}", message.name().trim_end_matches("Request"), camel(oneof.name()))
}

/// The oneof a field is one of, unless it only stands for presence.
pub fn real_oneof(field: &FieldDescriptor) -> Option<OneofDescriptor> {
    field.containing_oneof().filter(|oneof| !oneof.is_synthetic())
}

/// Whether a field is always there.
pub fn always(contract: &Contract, field: &FieldDescriptor) -> bool {
    contract.behaves(field, "REQUIRED") || contract.rule(field).required
}

/// The type of one value of a field.
pub fn one(field: &FieldDescriptor) -> TokenStream {
    match field.kind() {
        Kind::String => quote!(String),
        Kind::Bool => quote!(bool),
        Kind::Int32 => quote!(i32),
        Kind::Int64 => quote!(i64),
        Kind::Bytes => quote!(Vec<u8>),
        Kind::Enum(kind) => {
            let name = format_ident!("{}", kind.name());
            quote!(#name)
        }
        Kind::Message(message) => match message.full_name() {
            "google.protobuf.Timestamp" => quote!(Timestamp),
            "google.protobuf.FieldMask" => quote!(Vec<String>),
            "google.type.Money" => quote!(Money),
            "google.type.Decimal" => quote!(Decimal),
            _ => {
                let name = format_ident!("{}", message.name());
                quote!(#name)
            }
        },
        kind => panic!("{}: the contract has no fields of kind {kind:?}", field.full_name()),
    }
}

/// The type of a field.
pub fn whole(contract: &Contract, field: &FieldDescriptor) -> TokenStream {
    let one = one(field);
    if field.is_list() {
        quote!(Vec<#one>)
    } else if field.supports_presence() && !always(contract, field) {
        quote!(Option<#one>)
    } else {
        one
    }
}

/// From a field of the message to one of the type.
pub fn from_message(contract: &Contract, field: &FieldDescriptor, value: TokenStream) -> TokenStream {
    let convert = convert_from(field);
    match (field.is_list(), field.supports_presence(), always(contract, field)) {
        (true, ..) => quote!(#value.into_iter().map(#convert).collect()),
        (_, true, true) => quote!(#value.map(#convert).unwrap_or_default()),
        (_, true, false) => quote!(#value.map(#convert)),
        _ => match field.kind() {
            Kind::Enum(_) => quote!(#value.into()),
            _ => value,
        },
    }
}

fn convert_from(field: &FieldDescriptor) -> TokenStream {
    match field.kind() {
        Kind::Message(m) if m.full_name() == "google.protobuf.Timestamp" => quote!(convert::time),
        Kind::Message(m) if m.full_name() == "google.protobuf.FieldMask" => quote!(convert::paths),
        _ => quote!(Into::into),
    }
}

/// From a field of the type to one of the message.
pub fn to_message(contract: &Contract, field: &FieldDescriptor, value: TokenStream) -> TokenStream {
    let convert = match field.kind() {
        Kind::Message(m) if m.full_name() == "google.protobuf.Timestamp" => quote!(convert::to_time),
        Kind::Message(m) if m.full_name() == "google.protobuf.FieldMask" => quote!(convert::to_paths),
        _ => quote!(Into::into),
    };
    match (field.is_list(), field.supports_presence(), always(contract, field)) {
        (true, ..) => quote!(#value.into_iter().map(#convert).collect()),
        (_, true, true) => quote!(Some(#convert(#value))),
        (_, true, false) => quote!(#value.map(#convert)),
        _ => match field.kind() {
            Kind::Enum(_) => quote!(#value.into()),
            _ => value,
        },
    }
}

/// The comment of something as doc attributes, with what the contract's rule adds to it.
pub fn docs(lines: Vec<String>) -> TokenStream {
    let lines = lines.into_iter().map(|line| if line.is_empty() { line } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// Whether a message is one of the contract's own.
pub fn is_own(message: &MessageDescriptor) -> bool {
    message.package_name() == PACKAGE
}
