//! Tables and blocks of a page, written so that Markdown reads back these very characters.

use std::fmt::Write as _;

use crate::model::{Field, Position, Type};
use crate::vocabulary;

/// The type as the vendor writes it where that is English and says it, else the name of the type read from it.
pub(super) fn type_name(kind: Type, type_text: &str, field: Option<&Field>) -> String {
    let name = |kind: Type| match kind {
        Type::String => "String",
        // The page does not tell, and neither does this one.
        Type::Unknown => "",
        Type::Integer => "Integer",
        Type::Long => "Long",
        Type::Float => "Float",
        Type::Boolean => "Boolean",
        Type::List => "Array",
        Type::Struct => "Struct",
        Type::Map => "Map",
        Type::Json => "Json",
        Type::Bytes => "Bytes",
    };
    match field {
        // What a list holds; the paths of its members say that they are inside.
        Some(field) if field.kind == Type::List && field.members.is_empty() => match field.items {
            Some(items) => format!("Array of {}", name(items)),
            None => name(field.kind).to_owned(),
        },
        Some(field) if field.kind == Type::List => format!("Array of {}", text(&field.name)),
        Some(field) if !field.members.is_empty() => name(field.kind).to_owned(),
        _ if type_text.is_ascii()
            && (kind == Type::Unknown || vocabulary::kind(type_text).0 != Type::Unknown) =>
        {
            text(type_text)
        }
        _ => name(kind).to_owned(),
    }
}

pub(super) fn position(position: Position) -> &'static str {
    match position {
        Position::Query => "Query",
        Position::Path => "Path",
        Position::Body => "Body",
        Position::Header => "Header",
        Position::Host => "Host",
        Position::Form => "Form",
    }
}

pub(super) fn header(columns: &[&str], out: &mut String) {
    let _ = write!(
        out,
        "| {} |\n|{}\n",
        columns.join(" | "),
        "---|".repeat(columns.len())
    );
}

pub(super) fn line(cells: &[String], out: &mut String) {
    out.push('|');
    for cell in cells {
        out.push(' ');
        out.push_str(cell);
        out.push_str(if cell.is_empty() { "|" } else { " |" });
    }
    out.push('\n');
}

/// Text for a cell, so that Markdown reads back these very characters.
pub(super) fn text(raw: &str) -> String {
    let raw = collapse(raw);
    let chars: Vec<char> = raw.chars().collect();
    let is_word = |at: Option<usize>| {
        at.and_then(|at| chars.get(at))
            .is_some_and(|c| c.is_alphanumeric())
    };
    let mut out = String::with_capacity(raw.len());
    for (at, &c) in chars.iter().enumerate() {
        let is_special = match c {
            '\\' | '`' | '*' | '|' | '<' | '~' | '&' => true,
            // `[]` in a path is no link.
            '[' => chars.get(at + 1) != Some(&']'),
            ']' => at == 0 || chars[at - 1] != '[',
            // Inside a word an underscore is no emphasis.
            '_' => !(is_word(at.checked_sub(1)) && is_word(Some(at + 1))),
            _ => false,
        };
        if is_special {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

pub(super) fn collapse(raw: &str) -> String {
    raw.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A fenced block whose fence is longer than any in the text.
pub(super) fn fenced(language: &str, body: &str) -> String {
    let longest = body.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}{language}\n{body}\n{fence}\n")
}
