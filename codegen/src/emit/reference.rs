//! Reference docs in Markdown: a page an operation, and an index.

use super::{doc, example, files, waiting};
use crate::model::{ErrorRow, Requirement, Style};
use crate::resolve::{Field, Kind, Operation, Paging, PagingStyle, Place, Resolved, Struct};
use alicloud_core::ErrorClass;
use std::fmt::Write;

/// `docs/README.md`.
pub(super) fn index(resolved: &Resolved) -> String {
    let product = &resolved.product;
    let mut out = format!(
        "# {}\n\n{} operations of version {}.\n\n| Operation | What it does |\n|---|---|\n",
        product.title,
        resolved.operations.len(),
        product.version
    );
    for operation in &resolved.operations {
        let _ = writeln!(
            out,
            "| [{0}]({0}.md) | {1} |",
            operation.name,
            cell(&files::summary(operation))
        );
    }
    if !resolved.waiting.is_empty() {
        out.push_str("\n## States to wait for\n\n| Function | What it does |\n|---|---|\n");
    }
    for waiting in &resolved.waiting {
        for (name, waiter) in &waiting.waiters {
            let aim = waiting::aim(waiting, waiter);
            let _ = writeln!(out, "| `{name}` | {} |", cell(&aim));
        }
    }
    out
}

/// `docs/<Operation>.md`.
pub(super) fn page(resolved: &Resolved, operation: &Operation) -> String {
    let model = &operation.model;
    let mut out = format!("# {}\n\n{}\n", operation.name, doc::prose(&model.summary));
    for note in &model.notes {
        let _ = write!(out, "\n{}\n", doc::prose(note));
    }
    if let Some(path) = model.path.as_ref().filter(|_| model.style == Style::Roa) {
        let method = model.method.as_deref().unwrap_or_default();
        let _ = write!(
            out,
            "\nSent as {}.\n",
            doc::code(&format!("{method} {path}"))
        );
    }
    if let Some(about) = doc::bytes_body(model) {
        let _ = write!(out, "\n{about}\n");
    }
    let (crate_name, short) = example::crate_names(resolved);
    let request = example::request(resolved, operation);
    let _ = write!(
        out,
        "\n```rust\nuse {crate_name} as {short};\n\nlet request = {request};\n```\n"
    );
    fields(&mut out, "Request", resolved, operation, &operation.request);
    fields(&mut out, "Answer", resolved, operation, &operation.response);
    enums(&mut out, resolved, operation);
    errors(&mut out, operation);
    let facts = [
        model
            .read_only
            .then(|| "The operation only reads.".to_owned()),
        operation.idempotency_token.as_ref().map(|it| {
            format!(
                "A call repeated with the same {} has no second effect.",
                doc::code(it)
            )
        }),
        operation
            .dry_run
            .as_ref()
            .map(|it| format!("{} asks for a check without an effect.", doc::code(it))),
        operation.paging.as_ref().map(paging),
    ];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    out.push_str(
        "\nWhere a fact and a description differ, the fact holds: it may correct the page.\n",
    );
    if !facts.is_empty() {
        let _ = write!(out, "\n{}\n", facts.join(" "));
    }
    let _ = write!(
        out,
        "\nSource: {}, SHA-256 `{}`.\n",
        model.source.page, model.source.sha256
    );
    out
}

/// Where a parameter travels, in words.
fn place(place: Place) -> &'static str {
    match place {
        Place::Json => "Sent as JSON in one text.",
        Place::Path => "Sent in the path.",
        Place::Header => "Sent in a header.",
        Place::Host => "Sent in front of the host.",
        Place::Body => "Sent in the body.",
        Place::WholeBody => "Sent as the body.",
    }
}

fn paging(paging: &Paging) -> String {
    let items = doc::code(&paging.items);
    match &paging.style {
        PagingStyle::Numbered {
            number,
            size,
            total,
        } => format!(
            "Answers come in pages of {items}: {} asks for a page and {} for its size; {} tells how many entries there are.",
            doc::code(number),
            doc::code(size),
            doc::code(total)
        ),
        PagingStyle::Token { token, size } => {
            let size = size.as_ref();
            let size = size.map(|it| format!(" {} asks for a size.", doc::code(it)));
            format!(
                "Answers come in pages of {items}: {} of an answer asks for the next page.{}",
                doc::code(token),
                size.unwrap_or_default()
            )
        }
    }
}

fn fields(out: &mut String, title: &str, resolved: &Resolved, operation: &Operation, top: &Struct) {
    let _ = write!(out, "\n## {title}\n");
    if top.fields.is_empty() {
        out.push_str("\nNothing.\n");
        return;
    }
    let required = if title == "Request" {
        " Required |"
    } else {
        ""
    };
    let rule = if title == "Request" { "---|" } else { "" };
    let _ = write!(
        out,
        "\n| Name | Rust | Type |{required} Facts | Description |\n|---|---|---|{rule}---|---|\n"
    );
    rows(out, title == "Request", resolved, operation, top, "");
}

fn rows(
    out: &mut String,
    request: bool,
    resolved: &Resolved,
    operation: &Operation,
    it: &Struct,
    path: &str,
) {
    for field in &it.fields {
        // Lists are numbered in queries, and are lists in JSON.
        let numbered = operation.model.style != Style::Roa
            && field.position != Some(Place::Json)
            && !path.contains("[]");
        let list = field.kind.is_list();
        let is_body = !request && field.position == Some(Place::WholeBody);
        let mark = match (&field.wrapper, list) {
            (Some(wrapper), _) if !request => format!(".{wrapper}[]"),
            (_, true) if request && numbered => ".N".to_owned(),
            (_, true) => "[]".to_owned(),
            _ if matches!(field.kind, Kind::Map(_)) => "{}".to_owned(),
            _ => String::new(),
        };
        // The body of an answer has no name on the wire.
        let wire = if is_body { "" } else { field.wire.as_str() };
        let name = format!("{path}{wire}{mark}");
        let required = match field.requirement {
            _ if !request => "",
            _ if field.required => " yes |",
            Requirement::Conditional => " sometimes |",
            Requirement::Yes => " filled by the client |",
            Requirement::No => " no |",
        };
        let mut text = doc::prose(&doc::without_values(field));
        let place = field.position.filter(|_| request).map(place);
        let facts = place.map(str::to_owned).into_iter();
        let facts: Vec<_> = facts.chain(doc::all_facts(field)).collect();
        let facts = facts.join(" ");
        if let Some(example) = field.example.as_ref().filter(|it| !it.trim().is_empty()) {
            let _ = write!(text, " Example: {}.", doc::code(example));
        }
        let _ = writeln!(
            out,
            "| {} | `{}` | {} |{required} {} | {} |",
            if name.is_empty() {
                "the body".to_owned()
            } else {
                doc::code(&name)
            },
            field.name,
            kind(field),
            cell(&facts),
            cell(text.trim())
        );
        if let Kind::Record(name_of) | Kind::Records(name_of) | Kind::Map(name_of) = &field.kind {
            let mut structs = operation.structs.iter().chain(&resolved.structs);
            if let Some(inner) = structs.find(|it| it.name == *name_of) {
                rows(
                    out,
                    request,
                    resolved,
                    operation,
                    inner,
                    &format!("{name}."),
                );
            }
        }
    }
}

fn kind(field: &Field) -> String {
    match &field.kind {
        Kind::Text => "text".to_owned(),
        Kind::Integer => "integer".to_owned(),
        Kind::Float => "number".to_owned(),
        Kind::Boolean => "boolean".to_owned(),
        Kind::Json => "any".to_owned(),
        Kind::Texts => "list of texts".to_owned(),
        Kind::Integers => "list of integers".to_owned(),
        Kind::Floats => "list of numbers".to_owned(),
        Kind::Booleans => "list of booleans".to_owned(),
        Kind::Choice(name) => format!("[{name}](#{})", name.to_lowercase()),
        Kind::Choices(name) => format!("list of [{name}](#{})", name.to_lowercase()),
        Kind::Record(name) => name.clone(),
        Kind::Records(name) => format!("list of {name}"),
        Kind::Map(name) => format!("map of {name}"),
    }
}

fn enums(out: &mut String, resolved: &Resolved, operation: &Operation) {
    let structs = [&operation.request, &operation.response]
        .into_iter()
        .chain(&operation.structs)
        .chain(&resolved.structs);
    let fields: Vec<_> = structs.flat_map(|it| &it.fields).collect();
    let used = |name: &str| {
        let here = |kind: &Kind| matches!(kind, Kind::Choice(it) | Kind::Choices(it) if it == name);
        fields.iter().any(|field| here(&field.kind))
    };
    for it in operation
        .enums
        .iter()
        .chain(&resolved.enums)
        .filter(|it| used(&it.name))
    {
        let _ = write!(
            out,
            "\n### {}\n\n| Value | Rust | Meaning |\n|---|---|---|\n",
            it.name
        );
        for variant in &it.variants {
            let _ = writeln!(
                out,
                "| {} | `{}` | {} |",
                cell(&doc::code(&variant.value)),
                variant.name,
                cell(&doc::prose(&variant.meaning))
            );
        }
    }
}

fn errors(out: &mut String, operation: &Operation) {
    if operation.errors.is_empty() && operation.error_templates.is_empty() {
        return;
    }
    out.push_str(
        "\n## Errors\n\n| HTTP | Code | Message | Meaning | Class |\n|---|---|---|---|---|\n",
    );
    let rows = operation.errors.iter().flat_map(|error| &error.rows);
    for row in rows.chain(&operation.error_templates) {
        let status = row.status.map(|it| it.to_string()).unwrap_or_default();
        let message = if row.message.is_empty() {
            String::new()
        } else {
            doc::code(&row.message)
        };
        let _ = writeln!(
            out,
            "| {status} | {} | {} | {} | {} |",
            cell(&doc::code(&row.code)),
            cell(&message),
            cell(&doc::prose(&row.description)),
            class(row)
        );
    }
}

/// What the code speaks of, as the runtime tells it.
fn class(row: &ErrorRow) -> &'static str {
    match ErrorClass::of(row.status.unwrap_or_default(), &row.code) {
        ErrorClass::Throttling => "throttling: again after a pause",
        ErrorClass::Transient => "transient: again after a pause",
        ErrorClass::Conflict => "conflict: again when the other operation is done",
        ErrorClass::WrongState => "wrong state: wait for another",
        ErrorClass::NotFound => "not found",
        _ => "",
    }
}

/// Text that stays inside its cell.
fn cell(text: &str) -> String {
    text.split("\n\n")
        .map(|part| part.replace('\n', " "))
        .collect::<Vec<_>>()
        .join("<br>")
        .replace('|', "\\|")
}
