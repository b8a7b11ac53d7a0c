//! The trait that servers implement, and the way from an action's name to its method.

use super::source::{Source, ident};
use super::{doc, files};
use crate::resolve::{Problem, Resolved};
use quote::quote;

/// The module.
pub(super) fn module(resolved: &Resolved) -> Result<String, Problem> {
    let mut source = Source::new(format!(
        "{} from the server's side: a method an operation, found by the name of its action.",
        resolved.product.title
    ));
    let imports = resolved.operations.iter().map(|operation| {
        let (module, name, response) = (
            ident(&operation.module),
            ident(&operation.name),
            ident(&operation.response.name),
        );
        quote!(use crate::operations::#module::{#name, #response};)
    });
    source.item(quote!(#(#imports)*));
    source.item(quote!(
        use alicloud_core::{Fault, Operation, OperationMeta, Record, Refusal, serve};
    ));
    let metas = resolved.operations.iter().map(|operation| {
        let name = ident(&operation.name);
        quote!(<#name as Operation>::META)
    });
    source.item(quote! {
        /// All operations, by name.
        pub const OPERATIONS: &[&OperationMeta] = &[#(#metas),*];
    });
    let methods = resolved.operations.iter().map(|operation| {
        let about = doc::lines(&files::summary(operation));
        let (method, name, response) = (
            ident(&operation.module),
            ident(&operation.name),
            ident(&operation.response.name),
        );
        quote! {
            #about
            #[inline]
            fn #method(&self, request: #name) -> Result<#response, Fault> {
                let _ = request;
                Err(Fault::unsupported(<#name as Operation>::META))
            }
        }
    });
    source.item(quote! {
        /// A server. What it does not implement it does not offer, so that a new operation breaks
        /// no server.
        ///
        /// A method refuses with a `Fault`, which `?` makes of the operation's own errors.
        pub trait Service {
            #(#methods)*
        }
    });
    let arms = resolved.operations.iter().map(|operation| {
        let (action, method, name) = (
            &operation.name,
            ident(&operation.module),
            ident(&operation.name),
        );
        quote!(#action => serve(parameters, |request: #name| service.#method(request)),)
    });
    source.item(quote! {
        /// Reads the request of an action, calls its method and gives the answer.
        ///
        /// # Errors
        /// There is no such action, the parameters make no request, or the method refused.
        #[inline]
        pub fn dispatch(
            service: &dyn Service,
            action: &str,
            parameters: &[(String, String)],
        ) -> Result<Box<dyn Record + Send>, Refusal> {
            match action {
                #(#arms)*
                _ => Err(Refusal::UnknownAction),
            }
        }
    });
    source.print("service")
}
