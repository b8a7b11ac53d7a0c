//! The error enum of an operation.

use super::doc;
use super::source::ident;
use super::values::alias;
use crate::resolve::{ErrorCode, Operation};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The enum with its table.
pub(super) fn error_enum(operation: &Operation) -> TokenStream {
    let name = ident(&operation.error_name);
    let about = doc::lines(&format!(
        "Documented errors of [`{}`]. The service may answer with others: they are kept in `Unknown`.",
        operation.name
    ));
    let variants = operation.errors.iter().map(|error| {
        let (text, alias, name) = (
            doc::lines(&meaning(error)),
            alias(&error.code, &error.variant),
            ident(&error.variant),
        );
        quote!(#text #alias #name,)
    });
    let rows = operation.errors.iter().map(|error| {
        let (name, code) = (ident(&error.variant), &error.code);
        let rows = error.rows.iter().map(|row| {
            let status = Literal::u16_unsuffixed(row.status.unwrap_or_default());
            let (message, description) = (&row.message, &row.description);
            quote!(#status #message #description,)
        });
        quote!(#name = #code [#(#rows)*])
    });
    quote! {
        #about
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            /// A code that is not documented.
            Unknown(UnknownCode),
        }

        alicloud_core::operation_error! { #name { #(#rows)* } }
    }
}

fn meaning(error: &ErrorCode) -> String {
    let row = |row: &crate::model::ErrorRow| {
        let mut out = String::new();
        if let Some(status) = row.status {
            out.push_str(&format!("HTTP {status}"));
        }
        if !row.message.is_empty() {
            out.push_str(&format!("{}{}", if out.is_empty() { "" } else { ", " }, doc::code(&row.message)));
        }
        out
    };
    match error.rows.as_slice() {
        [only] => {
            let text = doc::prose(&only.description);
            let gap = if text.is_empty() { "" } else { "\n\n" };
            format!("{text}{gap}{}: {}.", doc::code(&error.code), row(only))
        }
        rows => {
            let list = rows.iter().map(|it| format!("- {}: {}", row(it), doc::prose(&it.description).replace('\n', " ")));
            format!("{} has several meanings:\n{}", doc::code(&error.code), list.collect::<Vec<_>>().join("\n"))
        }
    }
}
