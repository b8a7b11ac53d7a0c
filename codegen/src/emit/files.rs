//! The files around the code: manifest, README, root module, model.

use super::facts::FEATURE;
use super::source::{Source, ident};
use super::{doc, example, guide};
use crate::diagnostic::Severity;
use crate::resolve::{Operation, Problem, Resolved};
use quote::quote;
use std::fmt::Write;

/// The oldest Rust that compiles what is printed here: the first of edition 2024.
const RUST_VERSION: &str = "1.85";

/// `Cargo.toml`. The workspace tells where the runtime lies. The path of the library is stated so that Cargo loads the workspace, and with it the
/// command that prints the file, also where that file is missing.
pub(super) fn manifest(resolved: &Resolved) -> String {
    let product = &resolved.product;
    let description = format!(
        "{}: requests, answers and errors of the API of {}",
        product.title, product.version
    );
    format!(
        r#"# Made by `cargo xtask regen` from pages of a reference; changes are lost.
[package]
name = {}
description = {}
version.workspace = true
edition.workspace = true
license.workspace = true
rust-version = {}
readme = "README.md"
keywords = {}
categories = ["api-bindings"]

[package.metadata.docs.rs]
all-features = true
targets = ["x86_64-unknown-linux-gnu"]

[lib]
path = "src/lib.rs"

[lints]
workspace = true

[features]
# What the pages say beyond types, for servers and tools.
{FEATURE} = []

[dependencies]
alicloud-core = {{ workspace = true }}
"#,
        toml_text(&product.crate_name),
        toml_text(&description),
        toml_text(RUST_VERSION),
        keywords(&product.crate_name),
    )
}

/// At most five words, as the registry takes them.
fn keywords(crate_name: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for word in crate_name.split('-').chain(["api", "sdk"]) {
        let word = word.to_lowercase();
        if !word.is_empty() && word.len() <= 20 && !words.contains(&word) {
            words.push(word);
        }
    }
    words.truncate(5);
    let words: Vec<_> = words.iter().map(|word| toml_text(word)).collect();
    format!("[{}]", words.join(", "))
}

fn toml_text(text: &str) -> String {
    // A basic string of TOML escapes as JSON does.
    serde_json::Value::from(text).to_string()
}

/// `README.md`.
pub(super) fn readme(resolved: &Resolved) -> String {
    let product = &resolved.product;
    format!(
        "# {}\n\n{}\n\n[All operations](docs/README.md) · [the model as JSON](model)\n\nMade by `cargo xtask regen` from pages of a reference; do not edit.\n",
        product.crate_name,
        about(resolved)
    )
}

fn about(resolved: &Resolved) -> String {
    let product = &resolved.product;
    let mut out = format!(
        "{} (`{}`, version {}): the {} operations of the API as types.\n\n\
         A request does not compile without its required parameters, each of which is named where it is given.\n\
         Documented values are enums, documented errors of an operation are one; both keep what is not documented.\n\
         No HTTP here: a client sends these types, a server implements `Service`.",
        product.title,
        product.code,
        product.version,
        resolved.operations.len(),
    );
    if let Some(operation) = shown(resolved) {
        out.push_str(&guide::guide(resolved, operation));
    }
    out
}

/// The operation on which the crate is shown: the one that can go wrong in most ways.
fn shown(resolved: &Resolved) -> Option<&Operation> {
    let operations = resolved.operations.iter();
    operations.max_by_key(|it| (it.errors.len(), std::cmp::Reverse(&it.name)))
}

/// What the compiler refuses, as tests of documentation.
fn refused(resolved: &Resolved) -> String {
    let (crate_name, short) = example::crate_names(resolved);
    let mut out = String::new();
    for it in example::refused(resolved, shown(resolved)) {
        if out.is_empty() {
            out.push_str("\n\n## What does not compile");
        }
        let _ = write!(
            out,
            "\n\n{}\n\n```compile_fail,{}\nuse {crate_name} as {short};\n\n{}\n```",
            it.reason, it.error, it.code
        );
    }
    out
}

/// `src/lib.rs`.
pub(super) fn root(resolved: &Resolved) -> Result<String, Problem> {
    let mut source = Source::new(format!(
        "{}{}\n\n## Operations\n\n\
         Every operation has its module in [`operations`]; the types are here as well.\n\n\
         | Operation | What it does |\n|---|---|\n{}",
        about(resolved).replace("`Service`", "[`Service`]"),
        refused(resolved),
        table(resolved)
    ));
    source.attributes(quote! {
        #![forbid(unsafe_code)]
        #![cfg_attr(rustfmt, rustfmt_skip)]
        #![allow(clippy::doc_markdown, reason = "wire names stand in the text as the pages write them")]
        #![allow(clippy::struct_field_names, reason = "fields are named as on the wire")]
        #![allow(clippy::too_many_lines, reason = "tables are as long as the pages")]
        #![allow(clippy::enum_variant_names, reason = "variants are named as on the wire")]
    });
    let waits = !resolved.waiting.is_empty();
    let waiting = waits.then(|| {
        quote!(
            mod waiting;
        )
    });
    let facts = ident(FEATURE);
    source.item(quote! {
        #[cfg(feature = #FEATURE)]
        pub mod #facts;
        pub mod operations;
        mod records;
        pub mod service;
        mod values;
        #waiting
    });
    source.item(quote!(
        #[doc(inline)]
        pub use service::Service;
    ));
    // What a user needs beside the types, so that one dependency is enough.
    source.item(quote!(
        pub use alicloud_core;
        #[doc(no_inline)]
        pub use alicloud_core::{
            ErrorClass, ErrorRow, Fault, OpenEnum, Operation, OperationError, Paged, Record,
            Refusal, ServiceError, Shaped, json, parameters,
        };
    ));
    for operation in &resolved.operations {
        let module = ident(&operation.module);
        let mut names = vec![
            &operation.name,
            &operation.response.name,
            &operation.error_name,
        ];
        names.extend(operation.structs.iter().map(|it| &it.name));
        names.extend(operation.enums.iter().map(|it| &it.name));
        names.sort();
        let names = names.into_iter().map(|name| ident(name));
        source.item(quote!(#[doc(inline)] pub use operations::#module::{#(#names),*};));
    }
    if !resolved.structs.is_empty() {
        source.item(quote!(
            #[doc(inline)]
            pub use records::*;
        ));
    }
    if !resolved.enums.is_empty() {
        source.item(quote!(
            #[doc(inline)]
            pub use values::*;
        ));
    }
    if waits {
        source.item(quote!(
            #[doc(no_inline)]
            pub use alicloud_core::{Absent, States, Wait};
        ));
        source.item(quote!(
            #[doc(inline)]
            pub use waiting::*;
        ));
    }
    source.print("lib")
}

/// The operations, a row each.
fn table(resolved: &Resolved) -> String {
    let rows = resolved.operations.iter().map(|operation| {
        let summary = summary(operation).replace('|', "\\|");
        format!("| [`{}`] | {summary} |\n", operation.name)
    });
    rows.collect()
}

/// `src/operations.rs`.
pub(super) fn operations(resolved: &Resolved) -> Result<String, Problem> {
    let mut source = Source::new("The operations, a module each: request, answer, errors.");
    let modules = resolved.operations.iter().map(|operation| {
        let module = ident(&operation.module);
        quote!(pub mod #module;)
    });
    source.item(quote!(#(#modules)*));
    source.print("operations")
}

/// `model/<Operation>.json`.
pub(super) fn model(operation: &Operation) -> Result<String, Problem> {
    let text = serde_json::to_string_pretty(&operation.model).map_err(|error| Problem {
        severity: Severity::Error,
        operation: operation.name.clone(),
        page: operation.model.source.page.clone(),
        line: 0,
        message: format!("the model cannot be written as JSON: {error}"),
        help: "this is a fault of the generator; report it with the page".to_owned(),
    })?;
    Ok(text + "\n")
}

/// Rustdoc of a summary, on one line.
pub(super) fn summary(operation: &Operation) -> String {
    let summary = doc::prose(doc::first_sentence(&operation.model.summary)).replace('\n', " ");
    if summary.is_empty() {
        format!("The operation {}.", doc::code(&operation.name))
    } else {
        summary
    }
}
