//! The module of one operation.

use super::source::{Source, ident};
use super::{doc, errors, example, structs, values};
use crate::model::Style;
use crate::resolve::{Kind, Operation, Paging, PagingStyle, Problem, Resolved};
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
        "Style",
        "UnknownCode",
        "OperationError",
        "Shaped",
    ];
    if operation.paging.is_some() {
        runtime.extend(["Paged", "Paging"]);
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
    let (action, product, version) = (
        &model.name,
        &resolved.product.code,
        &resolved.product.version,
    );
    let style = if model.style == Style::Roa {
        quote!(Roa)
    } else {
        quote!(Rpc)
    };
    let (method, path) = (
        model.method.as_deref().unwrap_or("POST"),
        model.path.as_deref().unwrap_or("/"),
    );
    let (region, token, dry_run) = (
        option(operation.region.as_deref()),
        option(operation.idempotency_token.as_deref()),
        option(operation.dry_run.as_deref()),
    );
    let paging = operation.paging.as_ref().map_or_else(
        || quote!(None),
        |paging| {
            let style = paging_style(paging);
            quote!(Some(#style))
        },
    );
    let (deprecated, page, sha256) = (model.deprecated, &model.source.page, &model.source.sha256);
    let paged = operation.paging.as_ref().map(|paging| {
        let item = match &paging.kind {
            Kind::Records(name) | Kind::Choices(name) => {
                let name = ident(name);
                quote!(#name)
            }
            Kind::Integers => quote!(i64),
            _ => quote!(String),
        };
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
            const META: &'static OperationMeta = &OperationMeta {
                name: #action,
                product: #product,
                version: #version,
                style: Style::#style,
                method: #method,
                path: #path,
                request: <#name as Shaped>::SHAPE,
                response: <#response as Shaped>::SHAPE,
                errors: <#error as OperationError>::ROWS,
                region: #region,
                idempotency_token: #token,
                dry_run: #dry_run,
                paging: #paging,
                deprecated: #deprecated,
                source: Source { page: #page, sha256: #sha256 },
            };
        }

        #paged
    }
}

fn paging_style(paging: &Paging) -> TokenStream {
    match &paging.style {
        PagingStyle::Numbered {
            number,
            size,
            total,
        } => {
            quote!(Paging::Numbered { number: #number, size: #size, total: #total })
        }
        PagingStyle::Token { token, size } => {
            let size = option(size.as_deref());
            quote!(Paging::Token { token: #token, size: #size })
        }
    }
}

fn option(text: Option<&str>) -> TokenStream {
    text.map_or_else(|| quote!(None), |text| quote!(Some(#text)))
}
