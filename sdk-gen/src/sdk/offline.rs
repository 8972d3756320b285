//! What of a service needs no server: the same builders and methods, answered by `engine` in the app.

use super::services::Rpc;
use crate::names;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The RPCs of a service that need no server.
pub fn service(service: &Ident, rpcs: &[&Rpc]) -> Option<TokenStream> {
    let starts: Vec<_> = rpcs.iter().map(|rpc| rpc.start(&quote!(Call::offline()))).collect();
    let (name, exported) = (names::offline(service), format!("Native{}", names::offline(service)));
    let doc = format!(" What of [`{service}`] needs no server: the code that the server answers with, on this machine.");
    (!starts.is_empty()).then(|| {
        quote! {
            #[doc = #doc]
            #[cfg(feature = "offline")]
            #[derive(Clone)]
            #[cfg_attr(feature = "uniffi", derive(uniffi::Object), uniffi(name = #exported))]
            pub struct #name { _made_here: () }

            #[cfg(feature = "offline")]
            impl #service {
                /// What needs no server, without a network.
                pub fn offline(&self) -> #name { #name { _made_here: () } }
            }

            #[cfg(feature = "offline")]
            impl #name { #(#starts)* }
        }
    })
}

/// The same as phones get it.
pub fn ffi(service: &Ident, rpcs: &[&Rpc]) -> Option<TokenStream> {
    let flat: Vec<_> = rpcs.iter().map(|rpc| rpc.flat()).collect();
    let (name, of, exported) = (names::offline(service), format!("Native{service}"), format!("Native{}", names::offline(service)));
    (!flat.is_empty()).then(|| {
        quote! {
            #[cfg(feature = "offline")]
            #[uniffi::export(name = #of)]
            impl #service {
                /// What needs no server, without a network.
                #[uniffi::method(name = "offline")]
                fn ffi_offline(&self) -> #name { self.offline() }
            }

            #[cfg(feature = "offline")]
            #[uniffi::export(name = #exported)]
            impl #name { #(#flat)* }
        }
    })
}
