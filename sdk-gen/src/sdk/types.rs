//! Messages and enums as plain types.

use super::names::{self, docs, from_message, ident, is_own, one, real_oneof, to_message, variant, whole};
use crate::contract::Contract;
use proc_macro2::{Literal, TokenStream};
use prost_reflect::{EnumDescriptor, FieldDescriptor, Kind, MessageDescriptor};
use quote::{format_ident, quote};

/// All types that callers meet.
pub fn all(contract: &Contract) -> TokenStream {
    let enums = contract.enums();
    let enums = enums.iter().map(|kind| enumeration(contract, kind));
    let messages: Vec<MessageDescriptor> = contract.messages().into_iter().filter(|m| is_type(contract, m)).collect();
    let types = messages.iter().map(|message| structure(contract, message));
    let oneofs = contract.messages().into_iter().flat_map(|m| oneofs(contract, &m)).collect::<Vec<_>>();
    quote! {
        use crate::{Decimal, Money, Timestamp, convert};
        use wattlane_proto::v1;

        #(#enums)*
        #(#types)*
        #(#oneofs)*
    }
}

/// Requests are builders, and answers of one field are that field: neither is a type.
fn is_type(contract: &Contract, message: &MessageDescriptor) -> bool {
    let methods: Vec<_> = contract.services().iter().flat_map(|service| service.methods().collect::<Vec<_>>()).collect();
    let request = methods.iter().any(|method| method.input() == *message);
    let unwrapped = methods.iter().any(|method| method.output() == *message) && message.fields().len() <= 1;
    !request && !unwrapped && !message.parent_file().name().ends_with("/events.proto")
}

fn enumeration(contract: &Contract, kind: &EnumDescriptor) -> TokenStream {
    let name = format_ident!("{}", kind.name());
    let file = kind.parent_file().name().to_owned();
    let doc = docs(contract.comment(&file, kind.path()));
    let variants = kind.values().map(|value| {
        let (variant, doc) = (variant(kind, value.name()), docs(contract.comment(&file, value.path())));
        let default = (value.number() == 0).then(|| quote!(#[default]));
        quote!(#doc #default #variant,)
    });
    let rows: Vec<_> = kind.values().map(|value| (Literal::i32_unsuffixed(value.number()), variant(kind, value.name()))).collect();
    let (numbers, names): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    let by_name = (kind.name() == "Reason").then(|| reason_names(kind));
    quote! {
        #doc
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
        pub enum #name {
            #(#variants)*
            /// A value that this version of the SDK does not know.
            Unknown {
                /// Its number in the contract.
                value: i32,
            },
        }
        impl From<i32> for #name {
            fn from(value: i32) -> Self {
                match value { #(#numbers => Self::#names,)* value => Self::Unknown { value } }
            }
        }
        impl From<#name> for i32 {
            fn from(value: #name) -> i32 {
                match value { #(#name::#names => #numbers,)* #name::Unknown { value } => value }
            }
        }
        #by_name
    }
}

/// Reasons come as names, in the details of a status.
fn reason_names(kind: &EnumDescriptor) -> TokenStream {
    let (texts, names): (Vec<_>, Vec<_>) = kind
        .values()
        .filter(|value| value.number() != 0)
        .map(|value| (value.name().trim_start_matches("REASON_").to_owned(), variant(kind, value.name())))
        .unzip();
    quote! {
        impl Reason {
            /// The reason of that name; `Unspecified` where this version of the SDK does not know it.
            pub(crate) fn from_name(name: &str) -> Self {
                match name { #(#texts => Self::#names,)* _ => Self::Unspecified }
            }
        }
    }
}

fn structure(contract: &Contract, message: &MessageDescriptor) -> TokenStream {
    let name = format_ident!("{}", message.name());
    let file = message.parent_file().name().to_owned();
    let doc = docs(contract.comment(&file, message.path()));
    let all: Vec<FieldDescriptor> = message.fields().filter(|field| real_oneof(field).is_none()).collect();
    let fields = all.iter().map(|field| {
        let (field_name, kind) = (ident(field.name()), whole(contract, field));
        let mut lines = contract.comment(&file, field.path());
        if contract.personal(field) {
            lines.extend([String::new(), "Personal data.".to_owned()]);
        }
        let doc = docs(lines);
        // Kotlin has no default for an enum or a record of ours.
        let plain = field.is_list()
            || field.supports_presence() && !names::always(contract, field)
            || matches!(field.kind(), Kind::String | Kind::Bool | Kind::Int32 | Kind::Int64);
        let default = plain.then(|| quote!(#[cfg_attr(feature = "uniffi", uniffi(default))]));
        quote!(#doc #default pub #field_name: #kind,)
    });
    let setters = all.iter().map(|field| setter(contract, &file, field));
    let from = all.iter().map(|field| {
        let field_name = ident(field.name());
        let value = from_message(contract, field, quote!(message.#field_name));
        quote!(#field_name: #value,)
    });
    let to = all.iter().map(|field| {
        let field_name = ident(field.name());
        let value = to_message(contract, field, quote!(value.#field_name));
        quote!(#field_name: #value,)
    });
    let unused = if all.is_empty() { quote!(let _ = message;) } else { quote!() };
    quote! {
        #doc
        #[derive(Clone, Debug, Default, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
        pub struct #name { #(#fields)* }
        impl #name { #(#setters)* }
        impl From<v1::#name> for #name {
            fn from(message: v1::#name) -> Self { #unused #name { #(#from)* } }
        }
        impl From<#name> for v1::#name {
            fn from(value: #name) -> Self { v1::#name { #(#to)* } }
        }
    }
}

fn setter(contract: &Contract, file: &str, field: &FieldDescriptor) -> TokenStream {
    let (name, kind) = (ident(field.name()), one(field));
    let doc = docs(contract.comment(file, field.path()));
    let optional = field.supports_presence() && !names::always(contract, field);
    if field.is_list() {
        return quote!(#doc #[must_use] pub fn #name(mut self, values: impl IntoIterator<Item = impl Into<#kind>>) -> Self { self.#name = values.into_iter().map(Into::into).collect(); self });
    }
    let value = if optional { quote!(Some(value.into())) } else { quote!(value.into()) };
    quote!(#doc #[must_use] pub fn #name(mut self, value: impl Into<#kind>) -> Self { self.#name = #value; self })
}

/// The enums that stand for a request's oneofs.
fn oneofs(contract: &Contract, message: &MessageDescriptor) -> Vec<TokenStream> {
    message
        .oneofs()
        .filter(|oneof| !oneof.is_synthetic())
        .map(|oneof| {
            let name = names::oneof(message, &oneof);
            let file = message.parent_file().name().to_owned();
            let doc = docs(contract.comment(&file, oneof.path()));
            let (module, kind) = (format_ident!("{}", names::snake(message.name())), format_ident!("{}", names::camel(oneof.name())));
            let fields: Vec<_> = oneof.fields().collect();
            let variants = fields.iter().map(|field| {
                let (variant, value) = (format_ident!("{}", names::camel(field.name())), one(field));
                let doc = docs(contract.comment(&file, field.path()));
                quote!(#doc #variant(#value),)
            });
            let arms = fields.iter().map(|field| {
                let variant = format_ident!("{}", names::camel(field.name()));
                quote!(#name::#variant(value) => v1::#module::#kind::#variant(value.into()),)
            });
            let froms = fields.iter().filter(|field| matches!(field.kind(), Kind::Message(m) if is_own(&m))).map(|field| {
                let (variant, value) = (format_ident!("{}", names::camel(field.name())), one(field));
                quote!(impl From<#value> for #name { fn from(value: #value) -> Self { #name::#variant(value) } })
            });
            quote! {
                #doc
                #[derive(Clone, Debug, PartialEq)]
                #[non_exhaustive]
                #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
                pub enum #name { #(#variants)* }
                impl From<#name> for v1::#module::#kind {
                    fn from(value: #name) -> Self { match value { #(#arms)* } }
                }
                #(#froms)*
            }
        })
        .collect()
}
