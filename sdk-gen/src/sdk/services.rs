//! Services as accessors, RPCs as builders that are awaited, and the same as objects for phones.

use super::offline;
use crate::{
    contract::{Contract, FieldRole},
    names::{self, always, docs, ident, one, real_oneof},
};
use anyhow::Result;
use proc_macro2::{Ident, Literal, TokenStream};
use prost_reflect::{FieldDescriptor, MessageDescriptor, MethodDescriptor, OneofDescriptor, ServiceDescriptor};
use quote::{format_ident, quote};

/// All services.
pub fn all(contract: &Contract) -> Result<TokenStream> {
    let services = contract.services();
    let parts = services.iter().map(|service| one_service(contract, service)).collect::<Result<Vec<_>>>()?;
    Ok(quote! {
        use super::types::*;
        use crate::{Client, Decimal, Money, Result, Timestamp, Watch, WatchState, call::{self, Call, Pages}, convert, watch};
        use futures_util::Stream;
        use std::{future::IntoFuture, sync::Arc, time::Duration};
        use wattlane_core::{Core, Method, native::Native};
        use wattlane_proto::v1;

        #(#parts)*
    })
}

fn one_service(contract: &Contract, service: &ServiceDescriptor) -> Result<TokenStream> {
    let (name, accessor) = names::service(service);
    let file = service.parent_file().name().to_owned();
    let doc = docs(contract.comment(&file, service.path()));
    let rpcs = service.methods().map(|method| Rpc::new(contract, method)).collect::<Result<Vec<_>>>()?;
    let rows = rpcs.iter().map(Rpc::row);
    let starts = rpcs.iter().map(|rpc| rpc.start(&quote!(Call::new(self.core.clone()))));
    let builders = rpcs.iter().map(Rpc::builder);
    let flat = rpcs.iter().map(Rpc::flat);
    let objects = rpcs.iter().filter_map(Rpc::object);
    let offline: Vec<&Rpc> = rpcs.iter().filter(|rpc| contract.offline(&rpc.method)).collect();
    let (offline, ffi_offline) = (offline::service(&name, &offline), offline::ffi(&name, &offline));
    let ffi = format_ident!("{}_ffi", accessor);
    let exported = format!("Native{name}");
    let (accessor_text, ffi_accessor) = (accessor.to_string(), format_ident!("ffi_{accessor}"));
    Ok(quote! {
        #(#rows)*

        impl Client {
            #doc
            pub fn #accessor(&self) -> #name { #name { core: self.core.clone() } }
        }

        #doc
        #[derive(Clone)]
        #[cfg_attr(feature = "uniffi", derive(uniffi::Object), uniffi(name = #exported))]
        pub struct #name { core: Arc<Core<Native>> }

        impl #name { #(#starts)* }

        #offline

        #(#builders)*

        #[cfg(feature = "uniffi")]
        mod #ffi {
            use super::*;
            use crate::phones::{PulledPages, PulledWatch, away};

            #[uniffi::export(name = "NativeClient")]
            impl Client {
                #doc
                #[uniffi::method(name = #accessor_text)]
                fn #ffi_accessor(&self) -> #name { self.#accessor() }
            }

            #[uniffi::export(name = #exported)]
            impl #name { #(#flat)* }

            #ffi_offline

            #(#objects)*
        }
    })
}

/// One RPC, and what is written of it.
pub struct Rpc<'a> {
    pub contract: &'a Contract,
    pub method: MethodDescriptor,
    /// `create_cdr`.
    pub name: Ident,
    /// `CreateCdr`.
    pub builder: Ident,
    /// What the contract says of it, line by line.
    pub lines: Vec<String>,
    /// What has to be given at once.
    pub required: Vec<Input>,
    pub optional: Vec<FieldDescriptor>,
    pub answer: Answer,
}

/// An argument.
pub enum Input {
    Field(FieldDescriptor),
    Oneof(OneofDescriptor),
}

/// What a caller gets.
pub enum Answer {
    Nothing,
    /// The only field of the response.
    Field(FieldDescriptor),
    /// The response as it is.
    Whole,
    /// A page, with the field that holds its items.
    Page(FieldDescriptor),
    /// Message after message: each as it is, or only this field of it.
    Stream(Option<FieldDescriptor>),
}

impl<'a> Rpc<'a> {
    pub fn new(contract: &'a Contract, method: MethodDescriptor) -> Result<Self> {
        let streams = method.is_server_streaming();
        anyhow::ensure!(!method.is_client_streaming(), "{}: no browser can send a stream", method.full_name());
        let file = method.parent_service().parent_file().name().to_owned();
        let mut lines = contract.comment(&file, method.path());
        lines.extend([String::new(), format!("Takes the scope `{}`.", contract.scope(&method)?)]);
        let (mut required, mut optional) = (Vec::new(), Vec::new());
        for field in method.input().fields() {
            match real_oneof(&field) {
                Some(oneof) if required.iter().any(|input| matches!(input, Input::Oneof(seen) if *seen == oneof)) => {}
                Some(oneof) => required.push(Input::Oneof(oneof)),
                None if contract.rule(&field).required => required.push(Input::Field(field)),
                None => optional.push(field),
            }
        }
        let output = method.output();
        let items = contract.field_with_role(&output, FieldRole::PageItems);
        let first = output.fields().next();
        let answer = match (items, first) {
            _ if streams => Answer::Stream(resumable(contract, &method)?),
            (Some(items), _) => Answer::Page(items),
            (None, None) => Answer::Nothing,
            (None, Some(only)) if names::unwrapped(&output) => Answer::Field(only),
            (None, Some(_)) => Answer::Whole,
        };
        let unary = !matches!(answer, Answer::Page(_) | Answer::Stream(_));
        anyhow::ensure!(unary || !contract.offline(&method), "{} is offline, and answers with more than one message", method.full_name());
        let (name, builder) = (format_ident!("{}", names::snake(method.name())), format_ident!("{}", method.name()));
        Ok(Rpc { contract, name, builder, lines, required, optional, answer, method })
    }

    pub(super) fn doc(&self) -> TokenStream {
        docs(self.lines.clone())
    }

    fn table(&self) -> Ident {
        format_ident!("{}", self.name.to_string().to_uppercase())
    }

    fn row(&self) -> TokenStream {
        let (name, contract) = (self.table(), self.contract);
        let path = format!("/{}/{}", self.method.parent_service().full_name(), self.method.name());
        let reads = contract.reads(&self.method);
        let number =
            |message: MessageDescriptor, role| Literal::u32_unsuffixed(contract.field_with_role(&message, role).map_or(0, |f| f.number()));
        let request_id = number(self.method.input(), FieldRole::RequestId);
        let (page_token, resume_after) =
            (number(self.method.input(), FieldRole::PageToken), number(self.method.input(), FieldRole::ResumeAfter));
        let (next_page_token, cursor, heartbeat) = (
            number(self.method.output(), FieldRole::NextPageToken),
            number(self.method.output(), FieldRole::Cursor),
            number(self.method.output(), FieldRole::Heartbeat),
        );
        quote! {
            static #name: Method = Method {
                path: #path, reads: #reads, request_id: #request_id, page_token: #page_token, next_page_token: #next_page_token,
                resume_after: #resume_after, cursor: #cursor, heartbeat: #heartbeat,
            };
        }
    }

    /// The type of the answer, and the function from the response to it.
    pub(super) fn answer(&self) -> (TokenStream, TokenStream) {
        let response = format_ident!("{}", self.method.output().name());
        match &self.answer {
            Answer::Nothing => (quote!(()), quote!(|_: v1::#response| Ok(()))),
            Answer::Whole | Answer::Page(_) | Answer::Stream(None) => (quote!(#response), quote!(#response::from_message)),
            Answer::Stream(Some(field)) => {
                // Only a heartbeat is without it.
                let (kind, name) = (one(field), ident(field.name()));
                let path = format!("{}.{}", self.method.output().name(), field.name());
                let value = if field.supports_presence() { quote!(convert::present(#path, message.#name)?) } else { quote!(message.#name) };
                let kind = if field.is_list() { quote!(Vec<#kind>) } else { kind };
                let value = if field.is_list() { names::read(self.contract, field, value) } else { names::read_one(field, value) };
                (kind, quote!(|message: v1::#response| Ok(#value)))
            }
            Answer::Field(field) => {
                let (kind, name) = (names::whole(self.contract, field), ident(field.name()));
                let value = names::read(self.contract, field, quote!(message.#name));
                (kind, quote!(|message: v1::#response| Ok(#value)))
            }
        }
    }

    /// Arguments as they are declared, and the fields of the request that they make.
    pub(super) fn arguments(&self, flat: bool) -> (Vec<TokenStream>, Vec<TokenStream>) {
        let mut declared = Vec::new();
        let mut made = Vec::new();
        for input in &self.required {
            match input {
                Input::Oneof(oneof) => {
                    let (name, kind) = (ident(oneof.name()), names::oneof(&self.method.input(), oneof));
                    declared.push(if flat { quote!(#name: #kind) } else { quote!(#name: impl Into<#kind>) });
                    made.push(if flat {
                        quote!(#name: Some(#name.into_message()))
                    } else {
                        quote!(#name: Some(Into::<#kind>::into(#name).into_message()))
                    });
                }
                Input::Field(field) => {
                    let (name, kind) = (ident(field.name()), one(field));
                    if field.is_list() {
                        declared.push(quote!(#name: Vec<#kind>));
                        made.push({
                            let value = names::write(self.contract, field, quote!(#name));
                            quote!(#name: #value)
                        });
                    } else {
                        declared.push(if flat { quote!(#name: #kind) } else { quote!(#name: impl Into<#kind>) });
                        let value = if flat { quote!(#name) } else { quote!(Into::<#kind>::into(#name)) };
                        let value = if field.supports_presence() && !always(self.contract, field) { quote!(Some(#value)) } else { value };
                        let value = names::write(self.contract, field, value);
                        made.push(quote!(#name: #value));
                    }
                }
            }
        }
        (declared, made)
    }

    /// The method that begins a call.
    pub(super) fn start(&self, call: &TokenStream) -> TokenStream {
        let Rpc { name, builder, .. } = self;
        let doc = self.doc();
        let request = format_ident!("{}", self.method.input().name());
        let (declared, made) = self.arguments(false);
        let rest = self.rest(made.len());
        let by = if let Answer::Stream(_) = self.answer { quote!(core: self.core.clone()) } else { quote!(call: #call) };
        quote! {
            #doc
            pub fn #name(&self, #(#declared),*) -> #builder {
                #builder { #by, request: v1::#request { #(#made,)* #rest } }
            }
        }
    }

    fn rest(&self, made: usize) -> TokenStream {
        if made < self.fields() { quote!(..Default::default()) } else { quote!() }
    }

    /// Fields of the request as prost counts them: a oneof is one.
    fn fields(&self) -> usize {
        let input = self.method.input();
        let plain = input.fields().filter(|field| real_oneof(field).is_none()).count();
        plain + input.oneofs().filter(|oneof| !oneof.is_synthetic()).count()
    }

    fn builder(&self) -> TokenStream {
        let Rpc { builder, name, .. } = self;
        let (request, response) = (format_ident!("{}", self.method.input().name()), format_ident!("{}", self.method.output().name()));
        let (table, (answer, pick)) = (self.table(), self.answer());
        let file = self.method.input().parent_file().name().to_owned();
        let setters = self.optional.iter().map(|field| {
            let (field_name, kind) = (ident(field.name()), one(field));
            let doc = docs(self.contract.comment(&file, field.path()));
            if field.is_list() {
                let value = names::write(self.contract, field, quote!(values.into_iter().map(Into::<#kind>::into).collect::<Vec<_>>()));
                return quote!(#doc #[must_use] pub fn #field_name(mut self, values: impl IntoIterator<Item = impl Into<#kind>>) -> Self { self.request.#field_name = #value; self });
            }
            let inner = quote!(Into::<#kind>::into(value));
            let inner = if field.supports_presence() && !always(self.contract, field) { quote!(Some(#inner)) } else { inner };
            let value = names::write(self.contract, field, inner);
            quote!(#doc #[must_use] pub fn #field_name(mut self, value: impl Into<#kind>) -> Self { self.request.#field_name = #value; self })
        });
        let see = format!(" See [`{}::{name}`].", names::service(self.method.parent_service()).0);
        if let Answer::Stream(_) = self.answer {
            return quote! {
                #[doc = #see]
                #[derive(Clone)]
                #[must_use = "nothing is watched until `watch`"]
                pub struct #builder { core: Arc<Core<Native>>, request: v1::#request }
                impl #builder {
                    #(#setters)*
                    /// Begins to watch. Nothing is sent until the first message is asked for.
                    pub fn watch(self) -> Watch<#answer> { watch::begin(&self.core, &#table, &self.request, #pick) }
                }
            };
        }
        let pages = self.pages(&table, &response);
        quote! {
            #[doc = #see]
            #[derive(Clone)]
            #[must_use = "a call does nothing until it is awaited"]
            pub struct #builder { call: Call, request: v1::#request }
            impl #builder {
                /// How long to wait for the answer, retries included; 30 s unless it is said. A server gives no single try longer than 30 s.
                pub fn timeout(mut self, timeout: Duration) -> Self { self.call.timeout = timeout; self }
                #(#setters)*
                #pages
            }
            impl IntoFuture for #builder {
                type Output = Result<#answer>;
                type IntoFuture = call::Boxed<Result<#answer>>;
                fn into_future(self) -> Self::IntoFuture { call::unary(self.call, &#table, self.request, #pick) }
            }
        }
    }

    fn pages(&self, table: &Ident, response: &Ident) -> Option<TokenStream> {
        let Answer::Page(items) = &self.answer else { return None };
        let (kind, name) = (one(items), ident(items.name()));
        let value = names::read(self.contract, items, quote!(message.#name));
        Some(quote! {
            /// Page after page, to the last.
            pub fn pages(self) -> Pages<#kind> { call::pages(self.call, &#table, self.request, |message: v1::#response| Ok(#value)) }
            /// Item after item, page after page, to the last.
            pub fn items(self) -> impl Stream<Item = Result<#kind>> + Send + Unpin { call::items(self.pages()) }
        })
    }
}

/// A stream that can be resumed, and what callers get of each of its messages. Errors: a stream that lacks what the SDKs go by.
fn resumable(contract: &Contract, method: &MethodDescriptor) -> Result<Option<FieldDescriptor>> {
    let (input, output) = (method.input(), method.output());
    let needed = [(&input, FieldRole::ResumeAfter), (&output, FieldRole::Cursor), (&output, FieldRole::Heartbeat)];
    for (message, role) in needed {
        let there = contract.field_with_role(message, role).is_some();
        anyhow::ensure!(there, "{} streams, and {} has no field of the role {role:?}", method.full_name(), message.name());
    }
    anyhow::ensure!(contract.reads(method), "{} streams, and does not say that it only reads", method.full_name());
    Ok(names::streamed(contract, &output))
}
