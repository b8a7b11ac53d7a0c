//! What pages say beyond types, as tables of their own: a module an operation, behind a feature, so
//! that who only calls the service does not compile them.

use super::source::{Source, ident};
use crate::model::{ErrorRow, Facts, Number, Parameter, Requirement, SampleKind};
use crate::resolve::{Operation, Problem, Resolved};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Name of the module and of the feature that brings it.
pub(super) const FEATURE: &str = "facts";

/// `src/facts.rs`.
pub(super) fn index(resolved: &Resolved) -> Result<String, Problem> {
    let mut source = Source::new(
        "What the pages say beyond types, by operation: lines, defaults, bounds, error rows, sample \
         answers. For servers and tools; needs the feature `facts`.",
    );
    let modules = resolved.operations.iter().map(|operation| {
        let module = ident(&operation.module);
        quote!(mod #module;)
    });
    source.item(quote!(#(#modules)*));
    source.item(quote!(
        #[doc(no_inline)]
        pub use alicloud_core::facts::{
            AnswerSample, ConditionalFacts, ErrorFacts, OperationFacts, ParameterFacts, Requirement,
        };
    ));
    let modules = resolved.operations.iter().map(|it| ident(&it.module));
    source.item(quote! {
        /// All operations, by name.
        pub const FACTS: &[OperationFacts] = &[#(#modules::FACTS),*];
    });
    source.item(quote! {
        /// What the page of an operation says.
        pub fn of(operation: &str) -> Option<&'static OperationFacts> {
            FACTS.iter().find(|facts| facts.name == operation)
        }
    });
    source.print(FEATURE)
}

/// `src/facts/<operation>.rs`.
pub(super) fn module(operation: &Operation) -> Result<String, Problem> {
    let model = &operation.model;
    let mut source = Source::new(format!("`{}`: what its page says.", operation.name));
    let parameters: Vec<_> = model.request.iter().map(parameter).collect();
    let errors: Vec<_> = model.errors.iter().map(error).collect();
    let mut runtime = vec![ident("OperationFacts")];
    let mut rows = model.request.iter();
    if rows.any(|row| !row.facts.conditional.is_empty()) {
        runtime.push(ident("ConditionalFacts"));
    }
    for (name, rows) in [("ErrorFacts", &errors), ("ParameterFacts", &parameters)] {
        if !rows.is_empty() {
            runtime.push(ident(name));
        }
    }
    runtime.sort();
    source.item(quote!(use alicloud_core::facts::{#(#runtime),*};));
    let (name, page) = (&model.name, &model.source.page);
    let mut samples = model.samples.iter();
    let sample = samples.find(|sample| sample.kind == SampleKind::Json);
    let answer = sample.map(|sample| {
        let (line, text) = (Literal::u32_unsuffixed(sample.line), &sample.text);
        quote!(.with_answer(#line, #text))
    });
    source.item(quote! {
        pub(super) const FACTS: OperationFacts = OperationFacts::new(
            #name,
            #page,
            &[#(#parameters),*],
            &[#(#errors),*],
        )
        #answer;
    });
    source.print(&operation.name)
}

fn parameter(row: &Parameter) -> TokenStream {
    let required = match row.required {
        Requirement::Yes => quote!(.required()),
        Requirement::Conditional => {
            let condition = row.facts.required_when.as_deref().unwrap_or_default();
            quote!(.required_when(#condition))
        }
        Requirement::No => TokenStream::new(),
    };
    let stated = stated(row, &row.facts, &required);
    let cases = row.facts.conditional.iter().map(|case| {
        let (name, values) = (&case.when.parameter, &case.when.values);
        let facts = self::stated(row, &case.facts, &TokenStream::new());
        quote!(ConditionalFacts::new(#name, &[#(#values),*], &#facts))
    });
    let cases: Vec<_> = cases.collect();
    let cases = (!cases.is_empty()).then(|| quote!(.conditional(&[#(#cases),*])));
    quote!(#stated #cases)
}

/// The facts of a row, or of one case of it.
fn stated(row: &Parameter, facts: &Facts, required: &TokenStream) -> TokenStream {
    let Facts {
        default,
        values,
        min,
        max,
        min_length,
        max_length,
        max_items,
        index_max,
        required_when: _,
        unit: _,
        separator,
        time_format,
        time_zone,
        characters,
        prefixes,
        forbidden_prefixes,
        forbidden_parts,
        exclusive_with,
        deprecated: _,
        conditional: _,
    } = facts;
    let (name, line) = (&row.name, Literal::u32_unsuffixed(row.line));
    let mut calls = Vec::new();
    let mut call = |name: &str, argument: Option<TokenStream>| {
        if let Some(argument) = argument {
            let name = ident(name);
            calls.push(quote!(.#name(#argument)));
        }
    };
    let text = |text: &Option<String>| text.as_ref().map(|text| quote!(#text));
    let count = |count: Option<u64>| {
        let count = Literal::u64_unsuffixed(count?);
        Some(quote!(#count))
    };
    call("default", text(default));
    let accepted = values.iter().map(|value| &value.value);
    call(
        "values",
        (!values.is_empty()).then(|| quote!(&[#(#accepted),*])),
    );
    call("min", min.as_ref().and_then(bound));
    call("max", max.as_ref().and_then(bound));
    call("min_length", count(*min_length));
    call("max_length", count(*max_length));
    call("separator", text(separator));
    call("max_items", count(*max_items));
    call("max_index", count(*index_max));
    call("time_format", text(time_format));
    call("time_zone", text(time_zone));
    let mut list = |name: &str, texts: &[String]| {
        call(name, (!texts.is_empty()).then(|| quote!(&[#(#texts),*])));
    };
    list("characters", characters);
    list("prefixes", prefixes);
    list("forbidden_prefixes", forbidden_prefixes);
    list("forbidden_parts", forbidden_parts);
    list("exclusive_with", exclusive_with);
    quote!(ParameterFacts::new(#name, #line) #required #(#calls)*)
}

/// A bound; there is none where no number of the machine comes near it.
fn bound(number: &Number) -> Option<TokenStream> {
    let number = number.as_f64().filter(|number| number.is_finite())?;
    let magnitude = Literal::f64_unsuffixed(number.abs());
    let sign = (number < 0.0).then(|| quote!(-));
    Some(quote!(#sign #magnitude))
}

fn error(row: &ErrorRow) -> TokenStream {
    let status = row.status.map(Literal::u16_unsuffixed);
    let status = status.map_or_else(|| quote!(None), |status| quote!(Some(#status)));
    let (code, message, line) = (&row.code, &row.message, Literal::u32_unsuffixed(row.line));
    quote!(ErrorFacts::new(#status, #code, #message, #line))
}
