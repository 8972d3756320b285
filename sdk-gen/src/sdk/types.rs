//! Messages and enums as plain types.

use crate::{
    contract::{Contract, FieldRole},
    names::{self, docs, given, ident, is_own, one, real_oneof, variant, whole},
    uses::{Uses, is_unwrapped},
};
use proc_macro2::{Ident, Literal, TokenStream};
use prost_reflect::{EnumDescriptor, FieldDescriptor, Kind, MessageDescriptor, OneofDescriptor};
use quote::{format_ident, quote};

/// All types that callers meet.
pub fn all(contract: &Contract) -> TokenStream {
    let enums = contract.enums();
    let enums = enums.iter().map(|kind| enumeration(contract, kind));
    let uses = Uses::of(contract);
    let messages: Vec<MessageDescriptor> = contract.messages().into_iter().filter(|m| is_type(contract, &uses, m)).collect();
    let types = messages.iter().map(|message| structure(contract, &uses, message));
    let oneofs = contract.messages().into_iter().flat_map(|m| oneofs(contract, &uses, &m)).collect::<Vec<_>>();
    quote! {
        use crate::{Decimal, Money, Result, Timestamp, convert};
        use wattlane_proto::v1;

        #(#enums)*
        #(#types)*
        #(#oneofs)*
    }
}

/// Requests are builders, and answers of one field are that field: neither is a type. Of what an outbox alone holds callers see nothing.
fn is_type(contract: &Contract, uses: &Uses, message: &MessageDescriptor) -> bool {
    let request = contract.methods().iter().any(|method| method.input() == *message);
    let used = uses.in_answers(message) || uses.in_requests(message);
    let inner = message.parent_file().name().ends_with("/events.proto") && !used;
    !request && !inner && !is_unwrapped(contract, message)
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
        #[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Debug))]
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

fn structure(contract: &Contract, uses: &Uses, message: &MessageDescriptor) -> TokenStream {
    let name = format_ident!("{}", message.name());
    let file = message.parent_file().name().to_owned();
    let doc = docs(contract.comment(&file, message.path()));
    // A heartbeat never comes so far.
    let heartbeat = contract.field_with_role(message, FieldRole::Heartbeat);
    let plain = message.fields().filter(|field| real_oneof(field).is_none() && Some(field) != heartbeat.as_ref());
    let plain: Vec<FieldDescriptor> = plain.collect();
    let choices: Vec<OneofDescriptor> = message.oneofs().filter(|oneof| !oneof.is_synthetic()).collect();
    let declared = plain.iter().map(|field| declaration(contract, &file, field)).chain(choices.iter().map(|oneof| {
        let (field_name, kind, doc) = (ident(oneof.name()), names::oneof(message, oneof), docs(contract.comment(&file, oneof.path())));
        quote!(#doc #[cfg_attr(feature = "uniffi", uniffi(default))] pub #field_name: Option<#kind>,)
    }));
    let setters = plain.iter().map(|field| setter(contract, &file, field)).chain(choices.iter().map(|oneof| {
        let (field_name, kind, doc) = (ident(oneof.name()), names::oneof(message, oneof), docs(contract.comment(&file, oneof.path())));
        quote!(#doc #[must_use] pub fn #field_name(mut self, value: impl Into<#kind>) -> Self { self.#field_name = Some(value.into()); self })
    }));
    let given = given(contract, message);
    let default = given.is_empty().then(|| quote!(Default,));
    let new = (!given.is_empty()).then(|| constructor(message, &given));
    let (from, to) = conversions(contract, uses, message, &plain, &choices);
    quote! {
        #doc
        #[derive(Clone, Debug, #default PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
        pub struct #name { #(#declared)* }
        impl #name { #new #(#setters)* #from #to }
    }
}

fn declaration(contract: &Contract, file: &str, field: &FieldDescriptor) -> TokenStream {
    let (name, kind) = (ident(field.name()), whole(contract, field));
    let mut lines = contract.comment(file, field.path());
    if contract.personal(field) {
        lines.extend([String::new(), "Personal data.".to_owned()]);
    }
    let doc = docs(lines);
    // Kotlin has no default for an enum or a record of ours.
    let plain = field.is_list()
        || field.supports_presence() && !names::always(contract, field)
        || matches!(field.kind(), Kind::String | Kind::Bool | Kind::Int32 | Kind::Int64);
    let default = plain.then(|| quote!(#[cfg_attr(feature = "uniffi", uniffi(default))]));
    quote!(#doc #default pub #name: #kind,)
}

/// What a type has instead of a default that would say something nobody meant.
fn constructor(message: &MessageDescriptor, given: &[FieldDescriptor]) -> TokenStream {
    let names: Vec<_> = given.iter().map(|field| ident(field.name())).collect();
    let kinds = given.iter().map(one);
    let rest = message.fields().filter(|field| real_oneof(field).is_none() && !given.contains(field)).map(|field| ident(field.name()));
    let rest = rest.chain(message.oneofs().filter(|oneof| !oneof.is_synthetic()).map(|oneof| ident(oneof.name())));
    quote! {
        /// One with what it cannot do without; the rest is empty until it is set.
        pub fn new(#(#names: impl Into<#kinds>),*) -> Self {
            Self { #(#names: #names.into(),)* #(#rest: Default::default(),)* }
        }
    }
}

/// `from_message` and `into_message`, as far as they are needed.
fn conversions(
    contract: &Contract,
    uses: &Uses,
    message: &MessageDescriptor,
    plain: &[FieldDescriptor],
    choices: &[OneofDescriptor],
) -> (Option<TokenStream>, Option<TokenStream>) {
    let name = format_ident!("{}", message.name());
    let unused = message.fields().len() == 0;
    let read = plain.iter().map(|field| {
        let (field_name, value) = (ident(field.name()), ident(field.name()));
        let value = names::read(contract, field, quote!(message.#value));
        quote!(#field_name: #value,)
    });
    let read = read.chain(choices.iter().map(|oneof| {
        let (field_name, kind) = (ident(oneof.name()), names::oneof(message, oneof));
        quote!(#field_name: message.#field_name.map(#kind::from_message).transpose()?,)
    }));
    let written = plain.iter().map(|field| {
        let (field_name, value) = (ident(field.name()), ident(field.name()));
        let value = names::write(contract, field, quote!(self.#value));
        quote!(#field_name: #value,)
    });
    let written = written.chain(choices.iter().map(|oneof| {
        let (field_name, kind) = (ident(oneof.name()), names::oneof(message, oneof));
        quote!(#field_name: self.#field_name.map(#kind::into_message),)
    }));
    let from = uses.in_answers(message).then(|| {
        let ignored = unused.then(|| quote!(let _ = message;));
        quote!(pub(crate) fn from_message(message: v1::#name) -> Result<Self> { #ignored Ok(Self { #(#read)* }) })
    });
    let to = uses.in_requests(message);
    let to = to.then(|| quote!(pub(crate) fn into_message(self) -> v1::#name { v1::#name { #(#written)* } }));
    (from, to)
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

/// The enums that stand for the oneofs of a message.
fn oneofs(contract: &Contract, uses: &Uses, message: &MessageDescriptor) -> Vec<TokenStream> {
    message.oneofs().filter(|oneof| !oneof.is_synthetic()).map(|choice| oneof(contract, uses, message, &choice)).collect()
}

fn oneof(contract: &Contract, uses: &Uses, message: &MessageDescriptor, oneof: &OneofDescriptor) -> TokenStream {
    let name = names::oneof(message, oneof);
    let file = message.parent_file().name().to_owned();
    let doc = docs(contract.comment(&file, oneof.path()));
    let (module, kind) = (format_ident!("{}", names::snake(message.name())), format_ident!("{}", names::camel(oneof.name())));
    let fields: Vec<(Ident, FieldDescriptor)> =
        oneof.fields().map(|field| (format_ident!("{}", names::camel(field.name())), field)).collect();
    let variants = fields.iter().map(|(variant, field)| {
        let (value, doc) = (one(field), docs(contract.comment(&file, field.path())));
        quote!(#doc #variant(#value),)
    });
    let from = uses.in_answers(message).then(|| {
        let arms = fields.iter().map(|(variant, field)| {
            let value = names::read_one(field, quote!(value));
            quote!(v1::#module::#kind::#variant(value) => Self::#variant(#value),)
        });
        quote!(pub(crate) fn from_message(message: v1::#module::#kind) -> Result<Self> { Ok(match message { #(#arms)* }) })
    });
    let to = uses.in_requests(message).then(|| {
        let arms = fields.iter().map(|(variant, field)| {
            let value = names::write_one(field, quote!(value));
            quote!(Self::#variant(value) => v1::#module::#kind::#variant(#value),)
        });
        quote!(pub(crate) fn into_message(self) -> v1::#module::#kind { match self { #(#arms)* } })
    });
    // A value says by its type which variant it is, where no other has that type.
    let message_of = |field: &FieldDescriptor| match field.kind() {
        Kind::Message(inner) if is_own(&inner) => Some(inner),
        _ => None,
    };
    let alone = |field: &FieldDescriptor| fields.iter().filter(|(_, other)| message_of(other) == message_of(field)).count() == 1;
    let froms = fields.iter().filter(|(_, field)| message_of(field).is_some() && alone(field)).map(|(variant, field)| {
        let value = one(field);
        quote!(impl From<#value> for #name { fn from(value: #value) -> Self { #name::#variant(value) } })
    });
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
        pub enum #name { #(#variants)* }
        impl #name { #from #to }
        #(#froms)*
    }
}
