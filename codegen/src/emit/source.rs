//! Rust source files: a header as text, items printed one by one with an empty line between them.

use crate::diagnostic::Severity;
use crate::resolve::{Field, Kind, Problem, names};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use std::fmt::Write;

/// One file in the making.
pub(super) struct Source {
    /// First lines, as inner documentation.
    about: String,
    attributes: TokenStream,
    items: Vec<Item>,
}

enum Item {
    /// To be printed by prettyplease.
    Tokens(TokenStream),
    /// The call of a macro, which prettyplease would run together: one line an entry.
    Table(String),
}

impl Source {
    /// An empty file; `about` says what it holds.
    pub(super) fn new(about: impl Into<String>) -> Self {
        Self {
            about: about.into(),
            attributes: TokenStream::new(),
            items: Vec::new(),
        }
    }

    /// Sets the attributes of the file.
    pub(super) fn attributes(&mut self, attributes: TokenStream) {
        self.attributes = attributes;
    }

    /// Adds an item, or several that belong together.
    pub(super) fn item(&mut self, item: TokenStream) {
        if !item.is_empty() {
            self.items.push(Item::Tokens(item));
        }
    }

    /// Adds the call of a macro of the runtime, one line an entry.
    pub(super) fn table(
        &mut self,
        name: &str,
        subject: &str,
        entries: impl IntoIterator<Item = String>,
    ) {
        let mut text = format!("alicloud_core::{name}!({subject} {{\n");
        for entry in entries {
            let _ = writeln!(text, "    {entry},");
        }
        text.push_str("});\n");
        self.items.push(Item::Table(text));
    }

    /// Prints the file.
    pub(super) fn print(self, place: &str) -> Result<String, Problem> {
        let mut out = String::from(
            "// Made by `cargo xtask regen` from pages of a reference; changes are lost.\n",
        );
        for line in self.about.lines() {
            out.push_str(format!("//! {line}").trim_end());
            out.push('\n');
        }
        if !self.attributes.is_empty() {
            out.push('\n');
            out.push_str(&prettyplease::unparse(&parse(self.attributes, place)?));
        }
        let mut ended = false;
        for item in self.items {
            let item = match item {
                Item::Tokens(tokens) => tokens,
                Item::Table(text) => {
                    syn::parse_file(&text).map_err(|error| problem(&error, &text, place))?;
                    out.push('\n');
                    out.push_str(&text);
                    continue;
                }
            };
            for item in parse(item, place)?.items {
                let single = syn::File {
                    shebang: None,
                    frontmatter: None,
                    attrs: Vec::new(),
                    items: vec![item],
                };
                let text = spaced(&prettyplease::unparse(&single));
                // Imports stand together.
                let import = text.starts_with("use ")
                    || text.starts_with("mod ")
                    || text.starts_with("pub use ")
                    || (text.starts_with("#[doc(") && text.contains("]\npub use "));
                if !(import && ended) {
                    out.push('\n');
                }
                ended = import;
                out.push_str(&text);
            }
        }
        Ok(out)
    }
}

fn parse(tokens: TokenStream, place: &str) -> Result<syn::File, Problem> {
    let text = tokens.to_string();
    syn::parse2(tokens).map_err(|error| problem(&error, &text, place))
}

fn problem(error: &syn::Error, text: &str, place: &str) -> Problem {
    Problem {
        severity: Severity::Error,
        operation: place.to_owned(),
        page: String::new(),
        line: 0,
        message: format!("the generator made something that is no Rust: {error}: {text}"),
        help: "this is a fault of the generator; report it with the page".to_owned(),
    }
}

/// The same with an empty line between the functions of an item, which prettyplease leaves out.
fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut ended = false;
    for line in text.lines() {
        if ended && line != "}" {
            out.push('\n');
        }
        ended = line == "    }";
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// A text as a literal of Rust.
pub(super) fn literal(text: &str) -> String {
    proc_macro2::Literal::string(text).to_string()
}

/// A name as an identifier, raw where it is a keyword. Names come from
/// [`names`], which makes nothing else.
pub(super) fn ident(name: &str) -> Ident {
    if names::is_keyword(name) {
        Ident::new_raw(name, Span::call_site())
    } else {
        Ident::new(name, Span::call_site())
    }
}

/// The type of a field.
pub(super) fn field_type(field: &Field) -> TokenStream {
    let entry = entry_type(&field.kind);
    if field.kind.is_list() {
        quote!(Vec<#entry>)
    } else if let Kind::Map(_) = field.kind {
        quote!(BTreeMap<String, #entry>)
    } else if field.required {
        entry
    } else {
        quote!(Option<#entry>)
    }
}

/// The type of a field's value, or of each where it has several.
pub(super) fn entry_type(kind: &Kind) -> TokenStream {
    match kind {
        Kind::Text | Kind::Texts => quote!(String),
        Kind::Integer | Kind::Integers => quote!(i64),
        Kind::Float | Kind::Floats => quote!(f64),
        Kind::Boolean | Kind::Booleans => quote!(bool),
        Kind::Json => quote!(Value),
        Kind::Choice(name)
        | Kind::Choices(name)
        | Kind::Record(name)
        | Kind::Records(name)
        | Kind::Map(name) => {
            let name = ident(name);
            quote!(#name)
        }
    }
}
