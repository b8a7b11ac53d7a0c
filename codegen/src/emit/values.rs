//! Open enums.

use super::doc;
use super::source::{Source, ident, literal};
use crate::resolve::{Enum, Problem, Resolved};
use proc_macro2::TokenStream;
use quote::quote;

/// The module of enums that operations share.
pub(super) fn shared(resolved: &Resolved) -> Result<String, Problem> {
    let mut source = Source::new("Values that several operations accept or answer with.");
    if !resolved.enums.is_empty() {
        source.item(quote!(
            use alicloud_core::UnknownValue;
        ));
    }
    for it in &resolved.enums {
        open_enum(&mut source, it);
    }
    source.print("values")
}

/// One enum.
pub(super) fn open_enum(source: &mut Source, it: &Enum) {
    let name = ident(&it.name);
    let about = doc::lines(&format!(
        "Documented values of {}. The service may know more: they are kept in `Unknown`.",
        doc::code(&it.wire)
    ));
    let found_as = alias(&it.wire, &it.name);
    let variants = it.variants.iter().map(|variant| {
        let mut text = doc::prose(&variant.meaning);
        if text.is_empty() {
            text = doc::code(&variant.value);
        }
        let (text, alias, variant) = (
            doc::lines(&text),
            alias(&variant.value, &variant.name),
            ident(&variant.name),
        );
        quote!(#text #alias #variant,)
    });
    source.item(quote! {
        #about
        #found_as
        #[derive(Clone, PartialEq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            /// A value that is not documented.
            Unknown(UnknownValue),
        }
    });
    let texts = it
        .variants
        .iter()
        .map(|variant| format!("{} = {}", variant.name, literal(&variant.value)));
    source.table("open_enum", &it.name, texts);
}

/// The wire name as an alias where it differs, so that a search for it finds the item. Rustdoc
/// takes no quotes and no white space at the ends.
pub(super) fn alias(wire: &str, name: &str) -> TokenStream {
    let unfit = |c: char| matches!(c, '"' | '\'') || (c.is_whitespace() && c != ' ');
    if wire == name || wire.is_empty() || wire.contains(unfit) || wire.trim() != wire {
        return TokenStream::new();
    }
    quote!(#[doc(alias = #wire)])
}
