//! RPCs as phones get them: flat methods, and objects that are pulled.

use super::services::{Answer, Input, Rpc};
use crate::names::{ident, one};
use proc_macro2::{Ident, TokenStream};
use prost_reflect::FieldDescriptor;
use quote::{format_ident, quote};

impl Rpc<'_> {
    /// The method that phones get: everything at once, nothing to build.
    pub(super) fn flat(&self) -> TokenStream {
        let (name, doc) = (&self.name, self.doc());
        let (foreign, exported) = (name.to_string(), format_ident!("ffi_{name}"));
        let (mut declared, _) = self.arguments(true);
        let given: Vec<_> = self
            .required
            .iter()
            .map(|input| match input {
                Input::Oneof(oneof) => ident(oneof.name()),
                Input::Field(field) => ident(field.name()),
            })
            .collect();
        let mut sets = Vec::new();
        let mut defaults = Vec::new();
        for field in &self.optional {
            let (field_name, kind) = (ident(field.name()), one(field));
            declared.push(if field.is_list() { quote!(#field_name: Option<Vec<#kind>>) } else { quote!(#field_name: Option<#kind>) });
            defaults.push(quote!(#field_name = None));
            sets.push(quote!(if let Some(value) = #field_name { call = call.#field_name(value); }));
        }
        let pulled = match &self.answer {
            Answer::Page(_) => Some(quote!(PulledPages::new(call.pages()))),
            Answer::Stream(_) => Some(quote!(PulledWatch::new(call.watch()))),
            _ => None,
        };
        if !matches!(self.answer, Answer::Stream(_)) {
            declared.push(quote!(timeout: Option<Duration>));
            defaults.push(quote!(timeout = None));
            sets.push(quote!(if let Some(value) = timeout {
                call = call.timeout(value);
            }));
        }
        let default = (!defaults.is_empty()).then(|| quote!(, default(#(#defaults),*)));
        let mutable = (!sets.is_empty()).then(|| quote!(mut));
        if let Some(pulled) = pulled {
            // Whatever takes an argument may fail: one that Rust cannot read would end the app.
            let object = self.object_name();
            return quote! {
                #doc
                #[uniffi::method(name = #foreign #default)]
                fn #exported(&self, #(#declared),*) -> Result<#object> {
                    let #mutable call = self.#name(#(#given),*);
                    #(#sets)*
                    Ok(#object(#pulled))
                }
            };
        }
        let (answer, _) = self.answer();
        quote! {
            #doc
            #[uniffi::method(name = #foreign #default)]
            async fn #exported(&self, #(#declared),*) -> Result<#answer> {
                let #mutable call = self.#name(#(#given),*);
                #(#sets)*
                away(call.into_future()).await
            }
        }
    }

    fn object_name(&self) -> Ident {
        let kind = if let Answer::Stream(_) = self.answer { "Stream" } else { "Pages" };
        format_ident!("Native{}{kind}", self.builder)
    }

    /// Pages and streams as phones get them: pulled, one after another.
    pub(super) fn object(&self) -> Option<TokenStream> {
        match &self.answer {
            Answer::Page(items) => Some(self.page_object(items)),
            Answer::Stream(_) => Some(self.stream_object()),
            _ => None,
        }
    }

    fn page_object(&self, items: &FieldDescriptor) -> TokenStream {
        let (object, kind) = (self.object_name(), one(items));
        let exported = object.to_string();
        quote! {
            /// Page after page.
            #[derive(uniffi::Object)]
            #[uniffi(name = #exported)]
            pub struct #object(PulledPages<#kind>);
            #[uniffi::export(name = #exported)]
            impl #object {
                /// The next page; nothing after the last.
                async fn next(&self) -> Result<Option<Vec<#kind>>> { self.0.next().await }
            }
        }
    }

    /// Nothing of it is called `close`: in Kotlin that is how an object is freed, which would wait for the `next` under way. Whatever waits may fail:
    /// in Swift a cancelled task ends it by an error.
    fn stream_object(&self) -> TokenStream {
        let (object, (kind, _)) = (self.object_name(), self.answer());
        let exported = object.to_string();
        quote! {
            /// Messages as they happen. It reconnects by itself and goes on where it was cut. Cancel it when it is no longer wanted.
            #[derive(uniffi::Object)]
            #[uniffi(name = #exported)]
            pub struct #object(PulledWatch<#kind>);
            #[uniffi::export(name = #exported)]
            impl #object {
                /// The next message; nothing once the stream is over.
                async fn next(&self) -> Result<Option<#kind>> { self.0.next().await }
                /// How it stands with the server, then each new state; nothing once the stream is over. It moves only while somebody waits for `next`.
                async fn next_state(&self) -> Result<Option<WatchState>> { Ok(self.0.next_state().await) }
                /// How it stands now; offline once it is over.
                fn state(&self) -> WatchState { self.0.state() }
                /// Where the stream stands, to be given to `resume_after` later.
                fn cursor(&self) -> Option<String> { self.0.cursor() }
                /// Ends it: whoever waits for a message gets none, and the server's side ends at once.
                fn cancel(&self) { self.0.cancel(); }
            }
        }
    }
}
