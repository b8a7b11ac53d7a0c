//! The module of one operation.

use super::source::{Source, entry_type, ident};
use super::{doc, errors, example, structs, values};
use crate::model::{BodyFormat, Style};
use crate::resolve::{Operation, PagingStyle, Problem, Resolved};
use proc_macro2::TokenStream;
use quote::quote;

/// The module.
pub(super) fn module(resolved: &Resolved, operation: &Operation) -> Result<String, Problem> {
    let summary = doc::prose(&operation.model.summary);
    let mut source = Source::new(format!("`{}`: {summary}", operation.name).replace('\n', " "));
    let mut all = vec![&operation.request, &operation.response];
    all.extend(&operation.structs);
    let mut runtime = vec![
        "Operation",
        "OperationMeta",
        "Source",
        "OperationError",
        "Shaped",
    ];
    runtime.push(if errors::has_table(operation) {
        "UnknownCode"
    } else {
        "UndocumentedError"
    });
    if operation.paging.is_some() {
        runtime.extend(["Paged", "Paging"]);
    }
    if more(operation)
        .iter()
        .any(|call| call.to_string().contains("Style ::"))
    {
        runtime.push("Style");
    }
    if !operation.enums.is_empty() {
        runtime.push("UnknownValue");
    }
    for import in structs::imports(resolved, &all, &runtime) {
        source.item(import);
    }
    let about = about_request(resolved, operation);
    structs::structure(&mut source, &operation.request, &about, Some(operation));
    let about = format!("Answer of [`{}`].", operation.name);
    structs::structure(&mut source, &operation.response, &about, Some(operation));
    for it in &operation.structs {
        structs::structure(&mut source, it, &structs::about_member(it), Some(operation));
    }
    for it in &operation.enums {
        values::open_enum(&mut source, it);
    }
    errors::error_enum(&mut source, operation);
    source.item(description(resolved, operation));
    source.print(&operation.name)
}

fn about_request(resolved: &Resolved, operation: &Operation) -> String {
    let model = &operation.model;
    let mut parts = vec![doc::prose(&model.summary)];
    parts.extend(model.notes.iter().map(|note| doc::prose(note)));
    parts.extend(doc::bytes_body(model));
    if model.deprecated {
        parts.push("The page calls this operation deprecated.".to_owned());
    }
    let (crate_name, short) = example::crate_names(resolved);
    parts.push(format!(
        "```\nuse {crate_name} as {short};\n\nlet request = {};\n```",
        example::request(resolved, operation)
    ));
    if !operation.errors.is_empty() {
        let list = operation.errors.iter().map(|error| {
            let meaning = error
                .rows
                .first()
                .map(|row| doc::prose(doc::first_sentence(&row.description)));
            let meaning = meaning.unwrap_or_default().replace('\n', " ");
            format!(
                "- [`{}`]({}::{}): {meaning}",
                error.code, operation.error_name, error.variant
            )
        });
        parts.push(format!("# Errors\n{}", list.collect::<Vec<_>>().join("\n")));
    }
    let source = &model.source;
    parts.push(format!(
        "Source: {}, SHA-256 `{}`.",
        source.page, source.sha256
    ));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

fn description(resolved: &Resolved, operation: &Operation) -> TokenStream {
    let model = &operation.model;
    let (name, response, error) = (
        ident(&operation.name),
        ident(&operation.response.name),
        ident(&operation.error_name),
    );
    // A chapter of a manual may hold operations of two products; what the page says is sent.
    let usual = &resolved.product;
    let (action, product, version) = (
        &model.name,
        model.product.as_ref().unwrap_or(&usual.code),
        model.version.as_ref().unwrap_or(&usual.version),
    );
    let (page, sha256) = (&model.source.page, &model.source.sha256);
    let more = more(operation);
    let paged = operation.paging.as_ref().map(|paging| {
        let item = entry_type(&paging.kind);
        let items = ident(&paging.items);
        quote! {
            impl Paged for #name {
                type Item = #item;

                #[inline]
                fn into_items(page: #response) -> Vec<#item> {
                    page.#items
                }
            }
        }
    });
    quote! {
        impl Operation for #name {
            type Response = #response;
            type Error = #error;
            const META: &'static OperationMeta = &OperationMeta::new(
                #action,
                #product,
                #version,
                <#name as Shaped>::SHAPE,
                <#response as Shaped>::SHAPE,
                <#error as OperationError>::ROWS,
                Source::new(#page, #sha256),
            )
            #(#more)*;
        }

        #paged
    }
}

/// What is not usual, a call each.
fn more(operation: &Operation) -> Vec<TokenStream> {
    let model = &operation.model;
    let mut calls = Vec::new();
    if model.style == Style::Roa {
        let (method, path) = (
            model.method.as_deref().unwrap_or("POST"),
            model.path.as_deref().unwrap_or("/"),
        );
        calls.push(quote!(.with_style(Style::Roa, #method, #path)));
    } else if let Some(method) = model.method.as_deref().filter(|method| *method != "POST") {
        calls.push(quote!(.with_style(Style::Rpc, #method, "/")));
    }
    match model.request_body {
        BodyFormat::Json => {}
        BodyFormat::Xml => calls.push(quote!(.with_xml_body())),
        BodyFormat::Bytes => calls.push(quote!(.with_bytes_body())),
    }
    if let Some(name) = &operation.region {
        calls.push(quote!(.with_region(#name)));
    }
    if let Some(name) = &operation.idempotency_token {
        calls.push(quote!(.with_idempotency_token(#name)));
    }
    if let Some(name) = &operation.dry_run {
        calls.push(quote!(.with_dry_run(#name)));
    }
    if let Some(paging) = &operation.paging {
        let paging = match &paging.style {
            PagingStyle::Numbered {
                number,
                size,
                total,
            } => quote!(Paging::numbered(#number, #size, #total)),
            PagingStyle::Token { token, size: None } => quote!(Paging::token(#token)),
            PagingStyle::Token {
                token,
                size: Some(size),
            } => quote!(Paging::token(#token).with_size(#size)),
        };
        calls.push(quote!(.with_paging(#paging)));
    }
    if model.read_only {
        calls.push(quote!(.read_only()));
    }
    if model.deprecated {
        calls.push(quote!(.deprecated()));
    }
    calls
}
