//! The method table: for each RPC its path, its scope, and what the server must know before it decodes a request.

use crate::contract::{Contract, FieldRole};
use anyhow::Result;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// `METHODS` and `method(path)`.
pub fn table(contract: &Contract) -> Result<TokenStream> {
    let mut rows = Vec::new();
    let mut arms = Vec::new();
    for service in contract.services() {
        for method in service.methods() {
            let path = format!("/{}/{}", service.full_name(), method.name());
            let scope = contract.scope(&method)?;
            let reads = contract.reads(&method);
            let offline = contract.offline(&method);
            let streams = method.is_server_streaming();
            let (input, output) = (method.input().full_name().to_owned(), method.output().full_name().to_owned());
            let request_id = contract.field_with_role(&method.input(), FieldRole::RequestId).map_or(0, |f| f.number());
            anyhow::ensure!(reads || request_id != 0, "{} writes, and its request has no request_id", method.full_name());
            let request_id = Literal::u32_unsuffixed(request_id);
            let index = Literal::usize_unsuffixed(rows.len());
            rows.push(quote!(Method { path: #path, scope: #scope, reads: #reads, streams: #streams, offline: #offline, request_id: #request_id, input: #input, output: #output }));
            arms.push(quote!(#path => #index,));
        }
    }
    Ok(quote! {
        use crate::methods::Method;

        /// Every RPC of the contract.
        pub static METHODS: &[Method] = &[#(#rows),*];

        /// The row of an RPC by its path.
        pub fn method(path: &str) -> Option<&'static Method> {
            let index = match path { #(#arms)* _ => return None };
            Some(&METHODS[index])
        }
    })
}
