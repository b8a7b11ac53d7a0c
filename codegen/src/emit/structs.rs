//! Structs: requests with their steps and setters, answers.

use super::doc;
use super::source::{Source, entry_type, field_type, ident, literal};
use super::values::alias;
use crate::resolve::{Field, Kind, Operation, Place, Problem, Resolved, Role, Struct, names};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use std::fmt::Write;

/// The module of structs that operations share.
pub(super) fn shared(resolved: &Resolved) -> Result<String, Problem> {
    let mut source = Source::new("Structs that several operations take or answer with.");
    let structs: Vec<_> = resolved.structs.iter().collect();
    for import in imports(resolved, &structs, &[]) {
        source.item(import);
    }
    for it in structs {
        let about = about_member(it);
        structure(&mut source, it, &about, None);
    }
    source.print("records")
}

/// What a nested struct is.
pub(super) fn about_member(it: &Struct) -> String {
    match (it.description.is_empty(), it.role) {
        (false, _) => doc::prose(&it.description),
        (true, Role::Request) => "Part of a request.".to_owned(),
        (true, Role::Response) => "Part of an answer.".to_owned(),
    }
}

/// A struct with all that belongs to it.
pub(super) fn structure(
    source: &mut Source,
    it: &Struct,
    about: &str,
    operation: Option<&Operation>,
) {
    source.item(match it.role {
        Role::Request => request(it, about, operation),
        Role::Response => response(it, about, operation),
    });
    description(source, it);
}

fn request(it: &Struct, about: &str, operation: Option<&Operation>) -> TokenStream {
    let name = ident(&it.name);
    let about = doc::lines(about);
    let fields = it
        .fields
        .iter()
        .map(|field| declaration(field, operation, it.role));
    let required: Vec<_> = it.fields.iter().filter(|field| field.required).collect();
    let (default, beginning) = match required.first() {
        None => (
            quote!(, Default),
            quote! {
                /// Nothing is required.
                #[inline]
                pub fn new() -> Self {
                    Self::default()
                }
            },
        ),
        Some(first) => {
            let next = required
                .get(1)
                .map_or_else(|| quote!(Self), |field| step_name(it, field));
            let (text, function, value, stored) = (
                brief(first),
                ident(&first.name),
                setter_type(&first.kind),
                stored(first),
            );
            let alias = alias(&first.wire, &first.name);
            let answer = if required.len() == 1 {
                quote!(request)
            } else {
                quote!(#next { request })
            };
            (
                TokenStream::new(),
                quote! {
                    #text
                    #alias
                    pub fn #function(value: #value) -> #next {
                        let mut request = <Self as alicloud_core::Shaped>::blank();
                        request.#function = #stored;
                        #answer
                    }
                },
            )
        }
    };
    let setters = it
        .fields
        .iter()
        .filter(|field| !field.required)
        .map(|field| {
            let (text, function, value) =
                (brief(field), ident(&field.name), setter_type(&field.kind));
            let alias = alias(&field.wire, &field.name);
            let stored = stored(field);
            let inline = (field.kind == Kind::Boolean).then(|| quote!(#[inline]));
            quote! {
                #text
                #alias
                #inline
                pub fn #function(mut self, value: #value) -> Self {
                    self.#function = #stored;
                    self
                }
            }
        });
    let steps = required.iter().enumerate().skip(1).map(|(index, field)| {
        let step = step_name(it, field);
        let next = required
            .get(index + 1)
            .map_or_else(|| quote!(#name), |field| step_name(it, field));
        let (text, function, value, stored) = (
            brief(field),
            ident(&field.name),
            setter_type(&field.kind),
            stored(field),
        );
        let answer = if index + 1 == required.len() {
            quote!(self.request)
        } else {
            quote!(#next { request: self.request })
        };
        let about = doc::lines(&format!(
            "A [`{}`] that still needs its `{}`.",
            it.name, field.name
        ));
        let alias = alias(&field.wire, &field.name);
        quote! {
            #about
            #[must_use]
            pub struct #step {
                request: #name,
            }

            impl #step {
                #text
                #alias
                pub fn #function(mut self, value: #value) -> #next {
                    self.request.#function = #stored;
                    #answer
                }
            }
        }
    });
    quote! {
        #about
        #[derive(Clone #default)]
        #[must_use]
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
        }

        impl #name {
            #beginning
            #(#setters)*
        }

        #(#steps)*
    }
}

fn response(it: &Struct, about: &str, operation: Option<&Operation>) -> TokenStream {
    let name = ident(&it.name);
    let about = doc::lines(about);
    let fields = it
        .fields
        .iter()
        .map(|field| declaration(field, operation, it.role));
    let request_id = it
        .fields
        .iter()
        .find(|field| field.wire == "RequestId" && field.kind == Kind::Text)
        .map(|field| {
            let field = ident(&field.name);
            quote! {
                /// Identifies the call towards the vendor's support, for reports and logs: empty where
                /// the answer has none, which the field tells apart.
                #[inline]
                pub fn request_id(&self) -> &str {
                    self.#field.as_deref().unwrap_or_default()
                }
            }
        });
    quote! {
        #about
        #[derive(Clone)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
            unknown: UnknownFields,
        }

        impl #name {
            #request_id

            /// Keys that are not documented, and values that do not fit their field.
            #[inline]
            pub fn unknown_fields(&self) -> &UnknownFields {
                &self.unknown
            }
        }
    }
}

fn declaration(field: &Field, operation: Option<&Operation>, role: Role) -> TokenStream {
    let (name, kind) = (ident(&field.name), field_type(field));
    let mut text = doc::field(field, operation, role);
    if role == Role::Response && field.wire == "RequestId" && field.kind == Kind::Text {
        text.push_str("\n\nAs it was sent; the function of this name is for reports and logs.");
    }
    let text = doc::lines(&text);
    let alias = alias(&field.wire, &field.name);
    quote!(#text #alias pub #name: #kind,)
}

/// The name of the struct that still needs this field.
fn step_name(it: &Struct, field: &Field) -> TokenStream {
    let name = format_ident!("{}Needs{}", it.name, names::pascal(&field.name));
    quote!(#name)
}

/// One line for a setter; the field says all.
fn brief(field: &Field) -> TokenStream {
    let sentence = doc::prose(doc::first_sentence(&field.description));
    let text = if sentence.is_empty() {
        format!("Parameter {}.", doc::code(&field.wire))
    } else {
        sentence
    };
    doc::lines(&text.replace('\n', " "))
}

fn setter_type(kind: &Kind) -> TokenStream {
    let entry = entry_type(kind);
    match kind {
        Kind::Boolean | Kind::Record(_) => entry,
        Kind::Texts | Kind::Choices(_) => quote!(impl IntoIterator<Item = impl Into<#entry>>),
        _ if kind.is_list() => quote!(impl IntoIterator<Item = #entry>),
        _ => quote!(impl Into<#entry>),
    }
}

/// The value as the field holds it.
fn stored(field: &Field) -> TokenStream {
    let value = match field.kind {
        Kind::Boolean | Kind::Record(_) => quote!(value),
        Kind::Texts | Kind::Choices(_) => {
            return quote!(value.into_iter().map(Into::into).collect());
        }
        _ if field.kind.is_list() => return quote!(value.into_iter().collect()),
        _ => quote!(value.into()),
    };
    if field.required {
        value
    } else {
        quote!(Some(#value))
    }
}

/// The description for the engine.
fn description(source: &mut Source, it: &Struct) {
    let fields = it.fields.iter().enumerate().map(|(index, field)| {
        let (slot, entry) = match &field.kind {
            Kind::Text => ("Text", None),
            Kind::Integer => ("Integer", None),
            Kind::Float => ("Float", None),
            Kind::Boolean => ("Boolean", None),
            Kind::Json => ("Json", None),
            Kind::Texts => ("Texts", None),
            Kind::Integers => ("Integers", None),
            Kind::Floats => ("Floats", None),
            Kind::Booleans => ("Booleans", None),
            Kind::Choice(name) => ("Choice", Some(name)),
            Kind::Choices(name) => ("Choices", Some(name)),
            Kind::Record(name) => ("Record", Some(name)),
            Kind::Records(name) => ("Records", Some(name)),
            Kind::Map(name) => ("Map", Some(name)),
        };
        let mut line = format!("{index}: {} = ", ident(&field.name));
        if field.required && !field.kind.is_list() {
            line.push_str("Required");
        }
        let _ = write!(line, "{slot}({}", literal(&field.wire));
        if let Some(alias) = &field.alias {
            let _ = write!(line, " or {}", literal(alias));
        }
        if let Some(wrapper) = &field.wrapper {
            let _ = write!(line, " in {}", literal(wrapper));
        }
        if let Some(entry) = entry {
            let _ = write!(line, ", {entry}");
        }
        line.push_str(if field.required { ") required" } else { ")" });
        if field.secret {
            line.push_str(" secret");
        }
        if let Some(place) = field.position {
            line.push_str(match place {
                Place::Json => " @ Json",
                Place::Path => " @ Path",
                Place::Header => " @ Header",
                Place::Host => " @ Host",
                Place::Body => " @ Body",
                Place::WholeBody => " @ WholeBody",
            });
        }
        line
    });
    let unknown = if it.role == Role::Response {
        " unknown"
    } else {
        ""
    };
    source.table("record", &format!("{}{unknown}", it.name), fields);
}

/// Imports that these structs need: of the runtime, and of shared types unless they stand in `own`.
pub(super) fn imports(resolved: &Resolved, structs: &[&Struct], more: &[&str]) -> Vec<TokenStream> {
    let fields = || structs.iter().flat_map(|it| &it.fields);
    let mut runtime: Vec<&str> = more.to_vec();
    if structs.iter().any(|it| it.role == Role::Response) {
        runtime.push("UnknownFields");
    }
    if fields().any(|field| field.kind == Kind::Json) {
        runtime.push("Value");
    }
    runtime.sort_unstable();
    let used = |name: &str| {
        fields().any(|field| match &field.kind {
            Kind::Choice(it)
            | Kind::Choices(it)
            | Kind::Record(it)
            | Kind::Records(it)
            | Kind::Map(it) => it == name,
            _ => false,
        })
    };
    let defined = |name: &str| structs.iter().any(|it| it.name == name);
    let records = resolved.structs.iter().map(|it| it.name.as_str());
    let records: Vec<_> = records
        .filter(|name| used(name) && !defined(name))
        .collect();
    let values: Vec<_> = resolved
        .enums
        .iter()
        .map(|it| it.name.as_str())
        .filter(|name| used(name))
        .collect();
    let standard = fields().any(|field| matches!(field.kind, Kind::Map(_)));
    let standard = standard.then_some("BTreeMap").into_iter().collect();
    [
        (quote!(crate::records), records),
        (quote!(crate::values), values),
        (quote!(alicloud_core), runtime),
        (quote!(std::collections), standard),
    ]
    .into_iter()
    .filter(|(_, names)| !names.is_empty())
    .map(|(path, names)| {
        let names = names.into_iter().map(ident);
        quote!(use #path::{#(#names),*};)
    })
    .collect()
}
