//! One digest an operation of everything that its page becomes: model, code, errors, docs. They are
//! for reviewing: what a change of a page or of a rule means, without the words.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use alicloud_codegen::files;
use alicloud_codegen::generate::generate;
use alicloud_codegen::model::{Field, Operation};
use syn::parse::{Parse, ParseStream};
use syn::{Ident, Item, LitInt, LitStr, Token, Visibility};

#[test]
fn every_operation_is_as_reviewed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let generated = generate(&root.join("../spec"), &[]).expect("the pages of spec/ generate");
    let folder = root.join("tests/snapshots/operations");
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_snapshot_suffix("summary");
    let mut expected = BTreeSet::new();
    for (path, text) in &generated.tree {
        let Some((product, name)) = path.split_once("/model/") else {
            continue;
        };
        let name = name.trim_end_matches(".json");
        let operation: Operation = serde_json::from_str(text).expect("the model is JSON");
        let docs = &generated.tree[&format!("{product}/docs/{name}.md")];
        let code = module_of(&generated.tree, product, name);
        // Products may have operations of one name.
        settings.set_snapshot_path(folder.join(product));
        settings.bind(|| insta::assert_snapshot!(name, digest(&operation, &code, docs)));
        expected.insert(format!("{product}/{name}@summary.snap"));
    }
    // A snapshot of an operation that is no more would be believed.
    let found: BTreeSet<String> = files::files(&folder)
        .0
        .into_iter()
        .map(|file| file.key)
        // What insta proposes beside them is no snapshot yet.
        .filter(|name| !name.ends_with(".snap.new"))
        .collect();
    assert_eq!(found, expected);
}

/// The module that defines the request of this name.
fn module_of(tree: &alicloud_codegen::output::Tree, product: &str, name: &str) -> syn::File {
    let folder = format!("{product}/src/operations/");
    let marks = [
        format!("pub struct {name} {{"),
        format!("pub struct {name} {{}}"),
    ];
    let module = tree
        .iter()
        .find(|(path, text)| path.starts_with(&folder) && marks.iter().any(|it| text.contains(it)));
    let (_, text) = module.expect("an operation has a module");
    syn::parse_file(text).expect("generated code is Rust")
}

fn digest(operation: &Operation, code: &syn::File, docs: &str) -> String {
    let error = format!("{}Error", operation.name);
    let mut out = String::new();
    for (title, part) in [
        ("model", model(operation)),
        ("code", items(code, &error)),
        ("errors", errors(code, &error)),
        ("docs", outline(docs)),
    ] {
        let gap = if out.is_empty() { "" } else { "\n" };
        let _ = write!(out, "{gap}== {title}\n{part}");
    }
    out
}

/// A line a parameter, a field, an error row.
fn model(operation: &Operation) -> String {
    let mut out = String::new();
    if operation.read_only {
        out.push_str("only reads\n");
    }
    for row in &operation.request {
        let facts = facts(&row.facts);
        let _ = writeln!(
            out,
            "> {}: {:?}, required {:?}{facts}",
            row.name, row.kind, row.required
        );
    }
    response(&mut out, &operation.response, "");
    for row in &operation.errors {
        let status = row.status.map(|it| it.to_string()).unwrap_or_default();
        let _ = writeln!(out, "! {status} {}", row.code);
    }
    out
}

/// A line a field, with the way to it.
fn response(out: &mut String, fields: &[Field], path: &str) {
    for field in fields {
        let path = format!("{path}{}", field.name);
        let items = field
            .items
            .map(|it| format!(" of {it:?}"))
            .unwrap_or_default();
        let _ = writeln!(
            out,
            "< {path}: {:?}{items}{}",
            field.kind,
            facts(&field.facts)
        );
        response(out, &field.members, &format!("{path}."));
    }
}

/// What a description states; texts that are a sentence are only named.
fn facts(facts: &alicloud_codegen::model::Facts) -> String {
    let value = serde_json::to_value(facts).expect("facts are JSON");
    let mut out = String::new();
    for (key, value) in value.as_object().into_iter().flatten() {
        let _ = match (key.as_str(), value) {
            ("values", _) => {
                let values: Vec<_> = facts.values.iter().map(|it| it.value.as_str()).collect();
                write!(out, "; {}", values.join(" | "))
            }
            ("required_when", _) => write!(out, "; {key}"),
            (_, serde_json::Value::String(text)) => write!(out, "; {key} {text}"),
            (_, value) => write!(out, "; {key} {value}"),
        };
    }
    out
}

/// The public items with their signatures; the error enum has its own part.
fn items(code: &syn::File, error: &str) -> String {
    let mut out = String::new();
    for item in &code.items {
        match item {
            Item::Struct(it) => {
                let _ = writeln!(out, "struct {}", it.ident);
                for field in it.fields.iter().filter(|field| is_public(&field.vis)) {
                    if let Some(name) = &field.ident {
                        let _ = writeln!(out, "  {name}: {}", kind(&field.ty));
                    }
                }
            }
            Item::Enum(it) if it.ident != error => {
                let names: Vec<_> = it.variants.iter().map(|it| it.ident.to_string()).collect();
                let _ = writeln!(out, "enum {}: {}", it.ident, names.join(" | "));
            }
            Item::Impl(it) if it.trait_.is_none() => {
                for function in &it.items {
                    if let syn::ImplItem::Fn(function) = function
                        && is_public(&function.vis)
                    {
                        let _ =
                            writeln!(out, "  {}::{}", kind(&it.self_ty), signature(&function.sig));
                    }
                }
            }
            Item::Impl(it) => {
                let path = it.trait_.as_ref().map(|(path, _)| path);
                if let Some(last) = path.and_then(|path| path.segments.last()) {
                    let _ = writeln!(out, "{} for {}", last.ident, kind(&it.self_ty));
                }
            }
            _ => {}
        }
    }
    out
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// `name(self, impl Into<String>) -> Self`.
fn signature(signature: &syn::Signature) -> String {
    let arguments = signature.inputs.iter().map(|argument| match argument {
        syn::FnArg::Receiver(it) if quote::quote!(#it).to_string().starts_with('&') => {
            "&self".to_owned()
        }
        syn::FnArg::Receiver(_) => "self".to_owned(),
        syn::FnArg::Typed(it) => kind(&it.ty),
    });
    let arguments: Vec<_> = arguments.collect();
    let answer = match &signature.output {
        syn::ReturnType::Default => String::new(),
        syn::ReturnType::Type(_, it) => format!(" -> {}", kind(it)),
    };
    format!("{}({}){answer}", signature.ident, arguments.join(", "))
}

/// A type without the spaces between its tokens, but for those that words need.
fn kind(it: &syn::Type) -> String {
    let text = quote::quote!(#it).to_string();
    let mut out = String::new();
    for token in text.split(' ') {
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let words = is_word(out.chars().next_back()) && is_word(token.chars().next());
        if words || token == "=" || out.ends_with('=') {
            out.push(' ');
        }
        out.push_str(token);
    }
    out
}

/// The table of the error enum: `operation_error!(Name { Variant = "code" [(400, "message", "…")], });`,
/// or the name of the enum of all pages that document no error.
fn errors(code: &syn::File, error: &str) -> String {
    let mut tables = code.items.iter().filter_map(|item| match item {
        Item::Macro(it) => it.mac.parse_body::<ErrorTable>().ok(),
        _ => None,
    });
    let Some(table) = tables.find(|it| it.name == error) else {
        let mut aliases = code.items.iter().filter_map(|item| match item {
            Item::Type(it) if it.ident == error => Some(quote::ToTokens::to_token_stream(&it.ty)),
            _ => None,
        });
        let alias = aliases.next().expect("errors have a table or are an alias");
        return format!("type {error} = {alias}\n");
    };
    let mut out = format!("enum {error}\n");
    for (variant, code, rows) in &table.codes {
        for (status, message) in rows {
            let _ = writeln!(out, "  {variant} = {code}: {status} {message}");
        }
    }
    out
}

struct ErrorTable {
    name: Ident,
    codes: Vec<Code>,
}

/// Variant, code, and status and message of each row.
type Code = (Ident, String, Vec<(LitInt, String)>);

impl Parse for ErrorTable {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let name = input.parse()?;
        let body;
        syn::braced!(body in input);
        let codes = body.parse_terminated(code, Token![,])?;
        Ok(Self {
            name,
            codes: codes.into_iter().collect(),
        })
    }
}

fn code(input: ParseStream<'_>) -> syn::Result<Code> {
    let variant = input.parse()?;
    input.parse::<Token![=]>()?;
    let code: LitStr = input.parse()?;
    let rows;
    syn::bracketed!(rows in input);
    let rows = rows.parse_terminated(row, Token![,])?;
    Ok((variant, code.value(), rows.into_iter().collect()))
}

fn row(input: ParseStream<'_>) -> syn::Result<(LitInt, String)> {
    let row;
    syn::parenthesized!(row in input);
    let status = row.parse()?;
    row.parse::<Token![,]>()?;
    let message: LitStr = row.parse()?;
    row.parse::<Token![,]>()?;
    row.parse::<LitStr>()?;
    Ok((status, message.value()))
}

/// Headings, and of each row the first column that names something.
fn outline(docs: &str) -> String {
    let mut out = String::new();
    for line in docs.lines() {
        if line.starts_with('#') {
            let _ = writeln!(out, "{line}");
        } else if let Some(row) = line.strip_prefix("| ") {
            let mut cells = row.split(" | ");
            let first = cells.clone().next().unwrap_or_default();
            let name = cells.find(|cell| cell.starts_with('`'));
            let _ = writeln!(out, "| {}", name.unwrap_or(first));
        }
    }
    out
}
