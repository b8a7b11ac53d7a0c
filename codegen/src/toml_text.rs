//! Messages about a TOML text, each with the place that it speaks of.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, Severity};
use crate::meant::meant;
use crate::product::DESCRIPTION;

/// Where a key stands: the last key of a way from the top of a TOML text, through tables by their
/// keys and through arrays by numbers. As far as the way leads.
pub(crate) fn key_span(text: &str, way: &[&str]) -> Range<usize> {
    let Ok(table) = DeTable::parse(text) else {
        return 0..0;
    };
    let mut span = 0..0;
    let mut value = DeValue::Table(table.into_inner());
    for key in way {
        let next = match &value {
            DeValue::Table(table) => table
                .get_key_value(*key)
                .map(|(key, value)| (key.span(), value.get_ref().clone())),
            DeValue::Array(array) => key
                .parse::<usize>()
                .ok()
                .and_then(|at| array.get(at))
                .map(|entry| (entry.span(), entry.get_ref().clone())),
            _ => None,
        };
        let Some((place, inner)) = next else { break };
        span = place;
        value = inner;
    }
    span
}

/// What the TOML parser says, at its place, with the key that was probably meant by an unknown one.
pub(crate) fn toml_fault(text: &str, id: &'static str, error: &toml::de::Error) -> Diagnostic {
    at(
        text,
        id,
        error.span().unwrap_or(0..0),
        error.message().to_owned(),
        format!("{DESCRIPTION} describes the keys{}", hint(error.message())),
    )
}

/// The known name that was probably meant, from serde's own words: ``unknown field `a`, expected one of
/// `b`, `c` ``.
fn hint(message: &str) -> String {
    let names = message.strip_prefix("unknown ").unwrap_or_default();
    let mut names = names.split('`').skip(1).step_by(2);
    names
        .next()
        .map_or_else(String::new, |name| meant(name, names))
}

/// An error at a place of a text.
pub(crate) fn at(
    text: &str,
    id: &'static str,
    span: Range<usize>,
    message: String,
    help: String,
) -> Diagnostic {
    let mut start = span.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let before = &text[..start];
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|&c| c != '\n').count() + 1;
    Diagnostic {
        id,
        severity: Severity::Error,
        line: u32::try_from(line).unwrap_or(u32::MAX),
        column: u32::try_from(column).unwrap_or(u32::MAX),
        span,
        message,
        help,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_found_in_tables_and_arrays() {
        let text = "a = 1\n[[b]]\nc = { d.e = 1 }\n[[b]]\nf = 2\n";
        let place = |way: &[&str]| &text[key_span(text, way)];
        assert_eq!(place(&["a"]), "a");
        assert_eq!(place(&["b", "0", "c", "d", "e"]), "e");
        assert_eq!(place(&["b", "1", "f"]), "f");
        assert_eq!(place(&["b", "0", "c", "x"]), "c");
        assert_eq!(place(&["x"]), "");
    }
}
