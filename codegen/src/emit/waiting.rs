//! What can be waited for: a function a waiter.

use super::source::{Source, ident};
use super::{doc, example};
use crate::resolve::{Problem, Resolved, Waiting};
use crate::resources::{Absent, Waiter};
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use std::fmt::Write;

/// The module.
pub(super) fn module(resolved: &Resolved) -> Result<String, Problem> {
    let mut source = Source::new(format!(
        "What can be waited for in {}: a function a state that is wanted, for the `wait_until` of a \
         client.",
        resolved.product.title
    ));
    let mut operations: Vec<_> = resolved.waiting.iter().map(|it| &it.operation).collect();
    operations.sort();
    operations.dedup();
    let operations = operations.into_iter().map(|name| ident(name));
    source.item(quote!(use crate::{#(#operations),*};));
    let uses_absent = resolved.waiting.iter().flat_map(|it| &it.waiters);
    let uses_absent = uses_absent
        .into_iter()
        .any(|(_, waiter)| waiter.absent != Absent::Pending);
    let absent = uses_absent.then(|| quote!(Absent,));
    source.item(quote!(use alicloud_core::{#absent States, Wait};));
    for waiting in &resolved.waiting {
        source.item(common(waiting));
        for (name, waiter) in &waiting.waiters {
            source.item(function(resolved, waiting, name, waiter));
        }
    }
    source.print("waiting")
}

/// The request, which all waiters of a resource share.
fn common(waiting: &Waiting) -> TokenStream {
    let (name, operation, parameter) = (
        request_name(waiting),
        ident(&waiting.operation),
        ident(&waiting.parameter),
    );
    let separator = waiting.separator.as_ref().filter(|_| !waiting.is_list);
    let ids = separator.map_or_else(
        || quote!([ids]),
        |text| {
            let one = text.parse::<char>();
            let pattern = one.map_or_else(|_| quote!(#text), |one| quote!(#one));
            quote!(ids.split(#pattern))
        },
    );
    let ids = waiting.id.is_some().then(|| quote!(.ids(#ids)));
    let value = if waiting.is_list {
        quote!([ids])
    } else {
        quote!(ids)
    };
    let request = if waiting.is_required {
        quote!(#operation::#parameter(#value))
    } else {
        quote!(#operation::new().#parameter(#value))
    };
    let size = waiting.size.as_ref().map(|(name, size)| {
        let (name, size) = (ident(name), Literal::u64_unsuffixed(*size));
        quote!(.#name(#size))
    });
    quote! {
        fn #name(ids: &str, states: States) -> Wait<#operation> {
            let request = #request #size;
            Wait::new(request, states)#ids
        }
    }
}

fn request_name(waiting: &Waiting) -> proc_macro2::Ident {
    format_ident!("wait_for_{}", waiting.name)
}

fn function(resolved: &Resolved, waiting: &Waiting, name: &str, waiter: &Waiter) -> TokenStream {
    let about = doc::lines(&about(resolved, waiting, name, waiter));
    let (function, operation, parameter, request) = (
        ident(name),
        ident(&waiting.operation),
        ident(&waiting.parameter),
        request_name(waiting),
    );
    let state = &waiting.state;
    let list = waiting.list.as_ref().map(|list| quote!(.listed_in(#list)));
    let id = waiting.id.as_ref().map(|id| quote!(.known_by(#id)));
    let texts = |name: &str, texts: &[String]| {
        let name = ident(name);
        (!texts.is_empty()).then(|| quote!(.#name(&[#(#texts),*])))
    };
    let (wanted, failed, codes) = (
        texts("wanted", &waiter.wanted),
        texts("failed", &waiter.failed),
        texts("absent_codes", &waiting.absent_codes),
    );
    let absent = match waiter.absent {
        Absent::Pending => None,
        Absent::Wanted => Some(quote!(.absent(Absent::Wanted))),
        Absent::Failed => Some(quote!(.absent(Absent::Failed))),
    };
    quote! {
        #about
        pub fn #function(#parameter: impl Into<String>) -> Wait<#operation> {
            const STATES: States = States::of(#state) #list #id #wanted #failed #absent #codes;
            #request(&#parameter.into(), STATES)
        }
    }
}

/// What a waiter waits for, in a sentence.
pub(super) fn aim(waiting: &Waiting, waiter: &Waiter) -> String {
    let wanted: Vec<_> = waiter.wanted.iter().map(|it| doc::code(it)).collect();
    let mut ends = Vec::new();
    if !wanted.is_empty() {
        ends.push(format!(
            "tells the {} {}",
            doc::code(&waiting.state),
            wanted.join(" or ")
        ));
    }
    if waiter.absent == Absent::Wanted {
        ends.push("tells of no such resource".to_owned());
    }
    format!(
        "Waits until {} {}.",
        doc::code(&waiting.operation),
        ends.join(" or ")
    )
}

fn about(resolved: &Resolved, waiting: &Waiting, name: &str, waiter: &Waiter) -> String {
    let link = format!("[`{}`]", waiting.operation);
    let mut out = aim(waiting, waiter).replace(&doc::code(&waiting.operation), &link);
    let failed: Vec<_> = waiter.failed.iter().map(|it| doc::code(it)).collect();
    let gone = (waiter.absent == Absent::Failed).then(|| "absence".to_owned());
    let ends: Vec<_> = failed.into_iter().chain(gone).collect();
    if !ends.is_empty() {
        let _ = write!(out, " Fails at {}.", ends.join(" or "));
    }
    if waiter.absent == Absent::Pending {
        out.push_str(" What is not there yet is waited for.");
    }
    if let (Some(separator), false) = (&waiting.separator, waiting.is_list) {
        let most = waiting.most.map(|most| format!(" (up to {most})"));
        let _ = write!(
            out,
            "\n\nSeveral resources{} are one text with {} between the ids; all of them are waited for.",
            most.unwrap_or_default(),
            doc::code(separator)
        );
    }
    let _ = write!(out, "\n\n```\n{}\n```", shown(resolved, waiting, name));
    out
}

/// The use of a waiter.
pub(super) fn shown(resolved: &Resolved, waiting: &Waiting, name: &str) -> String {
    let (crate_name, short) = example::crate_names(resolved);
    let id = waiting.example.as_deref().unwrap_or("id").trim();
    format!(
        "use {crate_name} as {short};\n\n\
         let wait = {short}::{name}({id:?}).timeout(std::time::Duration::from_secs(120));\n\
         // With a client: client.wait_until(wait).await?"
    )
}
