//! The checks of the `rule` options: one `Check` for each message that a request can hold.

use crate::{
    contract::{Contract, Rule},
    names::{camel, ident, is_own, real_oneof, snake},
};
use proc_macro2::{Literal, TokenStream};
use prost_reflect::{FieldDescriptor, Kind, MessageDescriptor, OneofDescriptor};
use quote::{format_ident, quote};
use std::collections::BTreeMap;

/// An `impl Check` for every message reachable from a request.
pub fn checks(contract: &Contract) -> TokenStream {
    let mut wanted = BTreeMap::new();
    for method in contract.services().iter().flat_map(|s| s.methods().collect::<Vec<_>>()) {
        reach(contract, method.input(), &mut wanted);
    }
    let impls = wanted.values().map(|message| check(contract, message));
    quote! {
        use crate::{rules::{self, Check, Path, Violations}, v1};

        #(#impls)*
    }
}

fn reach(contract: &Contract, message: MessageDescriptor, wanted: &mut BTreeMap<String, MessageDescriptor>) {
    if wanted.insert(message.full_name().to_owned(), message.clone()).is_some() {
        return;
    }
    for field in inputs(contract, &message) {
        if let Some(inner) = own_message(&field) {
            reach(contract, inner, wanted);
        }
    }
}

/// The fields that a caller may set.
fn inputs(contract: &Contract, message: &MessageDescriptor) -> Vec<FieldDescriptor> {
    message.fields().filter(|f| !contract.behaves(f, "OUTPUT_ONLY")).collect()
}

fn own_message(field: &FieldDescriptor) -> Option<MessageDescriptor> {
    match field.kind() {
        Kind::Message(m) if is_own(&m) => Some(m),
        _ => None,
    }
}

fn check(contract: &Contract, message: &MessageDescriptor) -> TokenStream {
    let name = format_ident!("{}", message.name());
    let fields = inputs(contract, message).into_iter().filter(|f| real_oneof(f).is_none()).filter_map(|f| field_check(contract, &f));
    let oneofs = message.oneofs().filter(|o| !o.is_synthetic()).map(|o| oneof_check(contract, message, &o));
    let statements: Vec<_> = fields.chain(oneofs).collect();
    let arguments =
        if statements.is_empty() { quote!(_at: Path<'_>, _bad: &mut Violations) } else { quote!(at: Path<'_>, bad: &mut Violations) };
    quote!(impl Check for v1::#name { fn check(&self, #arguments) { #(#statements)* } })
}

/// What one of a oneof must be set to, and the checks of what it is set to.
fn oneof_check(contract: &Contract, message: &MessageDescriptor, oneof: &OneofDescriptor) -> TokenStream {
    let (name, field) = (oneof.name(), format_ident!("{}", oneof.name()));
    let module = format_ident!("{}", snake(message.name()));
    let kind = format_ident!("{}", camel(oneof.name()));
    let arms = oneof.fields().map(|f| {
        let variant = format_ident!("{}", camel(f.name()));
        match value_check(contract, &f, quote!(value)) {
            Some(body) => {
                let f_name = f.name();
                quote!(Some(v1::#module::#kind::#variant(value)) => { let at = at.field(#f_name); #body })
            }
            None => quote!(Some(v1::#module::#kind::#variant(_)) => {}),
        }
    });
    quote!(match &self.#field { None => bad.required(at.field(#name)), #(#arms)* })
}

fn field_check(contract: &Contract, field: &FieldDescriptor) -> Option<TokenStream> {
    let rule = contract.rule(field);
    let (name, ident) = (field.name(), ident(field.name()));
    let mut statements = Vec::new();
    if field.is_list() {
        if rule.required {
            statements.push(quote!(if self.#ident.is_empty() { bad.required(at); }));
        }
        if rule.max_items > 0 {
            let most = Literal::usize_unsuffixed(rule.max_items as usize);
            statements.push(quote!(rules::max_items(self.#ident.len(), #most, at, bad);));
        }
        if let Some(body) = value_check(contract, field, quote!(value)) {
            statements.push(quote!(for (index, value) in self.#ident.iter().enumerate() { let at = at.index(index); #body }));
        }
    } else if field.supports_presence() {
        let some = value_check(contract, field, quote!(value));
        match (some, rule.required) {
            (Some(body), true) => statements.push(quote!(match &self.#ident { None => bad.required(at), Some(value) => { #body } })),
            (Some(body), false) => statements.push(quote!(if let Some(value) = &self.#ident { #body })),
            (None, true) => statements.push(quote!(if self.#ident.is_none() { bad.required(at); })),
            (None, false) => {}
        }
    } else {
        let body = value_check(contract, field, quote!(value));
        let empty = match field.kind() {
            Kind::String | Kind::Bytes => quote!(self.#ident.is_empty()),
            _ => quote!(self.#ident == 0),
        };
        match (body, rule.required) {
            (Some(body), true) => statements.push(quote!(if #empty { bad.required(at); } else { let value = &self.#ident; #body })),
            // An empty text is an absent one; a number of 0 is a value like others.
            (Some(body), false) if field.kind() == Kind::String => statements.push(quote!(if !#empty { let value = &self.#ident; #body })),
            (Some(body), false) => statements.push(quote!({ let value = &self.#ident; #body })),
            (None, true) => statements.push(quote!(if #empty { bad.required(at); })),
            (None, false) => {}
        }
    }
    (!statements.is_empty()).then(|| quote!({ let at = at.field(#name); #(#statements)* }))
}

/// The checks of one value that is there, called `value`.
fn value_check(contract: &Contract, field: &FieldDescriptor, value: TokenStream) -> Option<TokenStream> {
    let rule = contract.rule(field);
    match field.kind() {
        Kind::String => text_check(&rule, value),
        Kind::Enum(e) => {
            let kind = format_ident!("{}", e.name());
            Some(quote!(rules::known_enum(v1::#kind::try_from(*#value).is_ok(), *#value, at, bad);))
        }
        kind @ (Kind::Int32 | Kind::Int64) => {
            let (min, max) = (bound(&rule.min)?, bound(&rule.max)?);
            let number = if kind == Kind::Int64 { quote!(*#value) } else { quote!(i64::from(*#value)) };
            Some(quote!(rules::whole_range(#number, #min, #max, at, bad);))
        }
        Kind::Message(m) => match m.full_name() {
            "google.type.Decimal" => {
                let (min, max) = (&rule.min, &rule.max);
                Some(quote!(rules::decimal(&#value.value, #min, #max, at, bad);))
            }
            "google.type.Money" => Some(quote!(rules::money(#value, at, bad);)),
            "google.protobuf.Timestamp" => Some(quote!(rules::timestamp(#value, at, bad);)),
            "google.protobuf.FieldMask" => {
                let most = Literal::usize_unsuffixed(rule.max_items as usize);
                Some(quote!(rules::field_mask(#value, #most, at, bad);))
            }
            _ => Some(quote!(#value.check(at, bad);)),
        },
        _ => None,
    }
}

fn text_check(rule: &Rule, value: TokenStream) -> Option<TokenStream> {
    let mut checks = Vec::new();
    if rule.max_length > 0 {
        let most = Literal::usize_unsuffixed(rule.max_length as usize);
        checks.push(quote!(rules::max_length(#value, #most, at, bad)));
    }
    if !rule.format.is_empty() {
        let format = format_ident!("{}", rule.format.to_lowercase());
        checks.push(quote!(rules::format::#format(#value, at, bad)));
    }
    // One violation a field: what is too long is not looked at further.
    match checks.as_slice() {
        [] => None,
        [one] => Some(quote!(let _ = #one;)),
        [first, second, ..] => Some(quote!(let _ = #first && #second;)),
    }
}

fn bound(text: &str) -> Option<Literal> {
    text.parse().ok().map(Literal::i64_unsuffixed)
}
