//! Names and types in Rust, as they follow from the contract.

use crate::contract::{Contract, FieldRole, PACKAGE};
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

/// `ocpi_json` as `ocpiJson`, `UpdateCdrStatus` as `updateCdrStatus`.
pub fn lower_camel(name: &str) -> String {
    let mut out = String::new();
    let mut raise = false;
    for (index, c) in name.char_indices() {
        match c {
            '_' => raise = true,
            _ if raise => {
                out.extend(c.to_uppercase());
                raise = false;
            }
            _ if index == 0 => out.extend(c.to_lowercase()),
            _ => out.push(c),
        }
    }
    out
}

/// A field's name in Rust.
pub fn ident(name: &str) -> Ident {
    match name {
        "type" | "ref" | "match" | "move" | "use" => format_ident!("r#{name}"),
        _ => format_ident!("{name}"),
    }
}

/// An enum value's name without the enum's prefix: `CDR_STATUS_PENDING` as `PENDING`.
pub fn value_name<'a>(kind: &EnumDescriptor, value: &'a str) -> &'a str {
    let prefix = snake(kind.name()).to_uppercase() + "_";
    value.strip_prefix(&prefix).unwrap_or(value)
}

/// The variant of an enum value: `CDR_STATUS_PENDING` as `Pending`.
pub fn variant(kind: &EnumDescriptor, value: &str) -> Ident {
    format_ident!("{}", camel(value_name(kind, value)))
}

/// The SDK's name of a service and the accessor that leads there: `CdrService` is `Cdrs` and `cdrs()`.
pub fn service(service: &ServiceDescriptor) -> (Ident, Ident) {
    let name = service.name().trim_end_matches("Service");
    let plural = match name {
        "Audit" | "Auth" | "SmartCharging" | "Staff" => name.to_owned(),
        _ => format!("{name}s"),
    };
    (format_ident!("{plural}"), format_ident!("{}", snake(&plural)))
}

/// What of a service needs no server: `TariffsOffline` of `Tariffs`.
pub fn offline(service: &Ident) -> Ident {
    format_ident!("{service}Offline")
}

/// The enum that stands for a oneof: `CreateCdrInput`.
pub fn oneof(message: &MessageDescriptor, oneof: &OneofDescriptor) -> Ident {
    format_ident!("{}{}", message.name().trim_end_matches("Request"), camel(oneof.name()))
}

/// The oneof a field is one of, unless it only stands for presence.
pub fn real_oneof(field: &FieldDescriptor) -> Option<OneofDescriptor> {
    field.containing_oneof().filter(|oneof| !oneof.is_synthetic())
}

/// Whether a response is nothing but its only field, so that callers get that one.
pub fn unwrapped(response: &MessageDescriptor) -> bool {
    response.fields().len() <= 1 && response.oneofs().all(|oneof| oneof.is_synthetic())
}

/// What callers of a stream get of each message, where that is one field: cursor and heartbeat are the SDK's.
pub fn streamed(contract: &Contract, response: &MessageDescriptor) -> Option<FieldDescriptor> {
    let own = [FieldRole::Cursor, FieldRole::Heartbeat].map(|role| contract.field_with_role(response, role));
    let mut rest = response.fields().filter(|field| !own.contains(&Some(field.clone())));
    rest.next().filter(|only| rest.next().is_none() && real_oneof(only).is_none())
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

/// The fields that a value of the type is made with: without them it would say something that nobody meant, a price of 0 or the year 1970.
/// (An empty text or message the server refuses.) What the server alone sets is none of them.
pub fn given(contract: &Contract, message: &MessageDescriptor) -> Vec<FieldDescriptor> {
    let meant = |field: &FieldDescriptor| match field.kind() {
        Kind::Message(inner) => match inner.full_name() {
            "google.type.Money" => true,
            "google.type.Decimal" | "google.protobuf.Timestamp" => !contract.behaves(field, "OUTPUT_ONLY"),
            _ => is_own(&inner) && !given(contract, &inner).is_empty(),
        },
        _ => false,
    };
    message.fields().filter(|field| !field.is_list() && real_oneof(field).is_none() && always(contract, field) && meant(field)).collect()
}

/// How a value of a message becomes one of the type.
enum Conversion {
    /// They are the same.
    Same,
    /// By `Into`.
    Into,
    /// It is this field of the message.
    Part(TokenStream),
    /// By this function, which may fail.
    By(TokenStream),
}

fn reading(kind: &Kind) -> Conversion {
    match kind {
        Kind::Enum(_) => Conversion::Into,
        Kind::Message(message) if message.full_name() == "google.protobuf.FieldMask" => Conversion::Part(quote!(paths)),
        Kind::Message(message) => Conversion::By(match message.full_name() {
            "google.protobuf.Timestamp" => quote!(convert::time),
            "google.type.Money" => quote!(convert::money),
            "google.type.Decimal" => quote!(convert::decimal),
            _ => {
                let name = format_ident!("{}", message.name());
                quote!(#name::from_message)
            }
        }),
        _ => Conversion::Same,
    }
}

/// From one value of a message, in a function that may fail.
pub fn read_one(field: &FieldDescriptor, value: TokenStream) -> TokenStream {
    match reading(&field.kind()) {
        Conversion::Same => value,
        Conversion::Into => quote!(#value.into()),
        Conversion::Part(part) => quote!(#value.#part),
        Conversion::By(function) => quote!(#function(#value)?),
    }
}

/// From a field of a message to one of the type, in a function that may fail.
pub fn read(contract: &Contract, field: &FieldDescriptor, value: TokenStream) -> TokenStream {
    let optional = field.supports_presence() && !always(contract, field);
    match (reading(&field.kind()), field.is_list()) {
        (Conversion::Same, true) => value,
        (Conversion::Into, true) => quote!(#value.into_iter().map(Into::into).collect()),
        (Conversion::Part(part), true) => quote!(#value.into_iter().map(|one| one.#part).collect()),
        (Conversion::By(function), true) => quote!(#value.into_iter().map(#function).collect::<Result<_>>()?),
        (Conversion::Same, _) if optional => value,
        (Conversion::Into, _) if optional => quote!(#value.map(Into::into)),
        (Conversion::Part(part), _) if optional => quote!(#value.map(|one| one.#part)),
        (Conversion::By(function), _) if optional => quote!(#value.map(#function).transpose()?),
        _ if field.supports_presence() => {
            let path = format!("{}.{}", field.parent_message().name(), field.name());
            read_one(field, quote!(convert::present(#path, #value)?))
        }
        _ => read_one(field, value),
    }
}

/// The function that makes a message of a value; None where it is what it is, or goes by `Into`.
fn writer(kind: &Kind) -> Option<TokenStream> {
    let Kind::Message(message) = kind else { return None };
    Some(match message.full_name() {
        "google.protobuf.Timestamp" => quote!(convert::to_time),
        "google.protobuf.FieldMask" => quote!(convert::to_paths),
        "google.type.Money" => quote!(convert::to_money),
        "google.type.Decimal" => quote!(convert::to_decimal),
        _ => {
            let name = format_ident!("{}", message.name());
            quote!(#name::into_message)
        }
    })
}

/// To one value of a message.
pub fn write_one(field: &FieldDescriptor, value: TokenStream) -> TokenStream {
    match (writer(&field.kind()), field.kind()) {
        (Some(function), _) => quote!(#function(#value)),
        (None, Kind::Enum(_)) => quote!(#value.into()),
        (None, _) => value,
    }
}

/// From a field of the type to one of a message.
pub fn write(contract: &Contract, field: &FieldDescriptor, value: TokenStream) -> TokenStream {
    let function = match (writer(&field.kind()), field.kind()) {
        (None, Kind::Enum(_)) => Some(quote!(Into::into)),
        (function, _) => function,
    };
    match (function, field.is_list(), field.supports_presence()) {
        (None, true, _) => value,
        (Some(function), true, _) => quote!(#value.into_iter().map(#function).collect()),
        (_, _, true) if always(contract, field) => {
            let value = write_one(field, value);
            quote!(Some(#value))
        }
        (None, _, true) => value,
        (Some(function), _, true) => quote!(#value.map(#function)),
        _ => write_one(field, value),
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
