//! The error enum of an operation.

use super::doc;
use super::source::{Source, ident, literal};
use super::values::alias;
use crate::model::ErrorRow;
use crate::resolve::{ErrorCode, Operation};
use quote::quote;
use std::fmt::Write;

/// The enum with its table, or the one of all operations whose pages document no error.
pub(super) fn error_enum(source: &mut Source, operation: &Operation) {
    let name = ident(&operation.error_name);
    if !has_table(operation) {
        // Half of all operations: an enum for each would be a fifth of what the compiler has to do.
        let about = doc::lines(&format!(
            "Errors of [`{}`]. Its page documents none: all are kept in `Unknown`.",
            operation.name
        ));
        source.item(quote! {
            #about
            pub type #name = UndocumentedError;
        });
        return;
    }
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
    source.item(quote! {
        #about
        #[derive(Clone, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            /// A code that is not documented.
            Unknown(UnknownCode),
        }
    });
    let codes = operation.errors.iter().map(|error| {
        let rows = table(&error.rows);
        format!("{} = {} {rows}", error.variant, literal(&error.code))
    });
    let templates = operation.error_templates.iter();
    let templates = templates.map(|row| {
        format!(
            "{} {}",
            literal(&row.code),
            table(std::slice::from_ref(row))
        )
    });
    let rows = codes.chain(templates);
    source.table("operation_error", &operation.error_name, rows);
}

/// Whether the operation has errors of its own.
pub(super) fn has_table(operation: &Operation) -> bool {
    !(operation.errors.is_empty() && operation.error_templates.is_empty())
}

/// The rows of a code, for the table.
fn table(rows: &[ErrorRow]) -> String {
    let rows = rows.iter().map(|row| {
        let status = row.status.unwrap_or_default();
        format!(
            "({status}, {}, {})",
            literal(&row.message),
            literal(&row.description)
        )
    });
    let rows: Vec<_> = rows.collect();
    match rows.as_slice() {
        [only] => format!("[{only}]"),
        rows => format!("[\n        {},\n    ]", rows.join(",\n        ")),
    }
}

fn meaning(error: &ErrorCode) -> String {
    let row = |row: &ErrorRow| {
        let mut out = String::new();
        if let Some(status) = row.status {
            let _ = write!(out, "HTTP {status}");
        }
        if !row.message.is_empty() {
            let gap = if out.is_empty() { "" } else { ", " };
            let _ = write!(out, "{gap}{}", doc::code(&row.message));
        }
        out
    };
    match error.rows.as_slice() {
        [only] => {
            let text = doc::prose(&only.description);
            let gap = if text.is_empty() { "" } else { "\n\n" };
            let row = row(only);
            // A message mostly ends with a full stop of its own.
            let stop = if row.ends_with(".`") { "" } else { "." };
            format!("{text}{gap}{}: {row}{stop}", doc::code(&error.code))
        }
        rows => {
            let list = rows.iter().map(|it| {
                format!(
                    "- {}: {}",
                    row(it),
                    doc::prose(&it.description).replace('\n', " ")
                )
            });
            format!(
                "{} has several meanings:\n{}",
                doc::code(&error.code),
                list.collect::<Vec<_>>().join("\n")
            )
        }
    }
}
