//! A strict list of bare values: `a, b, or c`, `a（one）、b（two）`, `a|b`. Where a word of it is no value, there is
//! no list.

use super::row::{bracketed, item};
use super::word::is_bare_value;
use crate::model::Value;
use crate::prose::Block;
use crate::read::facts::phrases::{near_start, phrase};

/// Two values or more.
pub(super) struct Series {
    pub(super) values: Vec<Value>,
    /// First byte behind the list.
    pub(super) end: usize,
    /// Whether each has a form that words of a sentence have not: set in bold or in quotes, or not all of
    /// it in lower case.
    pub(super) is_formed: bool,
}

/// The list that begins at a place.
pub(super) fn at(block: &Block, mut at: usize) -> Option<Series> {
    let text = block.text.as_str();
    let mut series = Series {
        values: Vec::new(),
        end: at,
        is_formed: true,
    };
    let mut signs = (false, false);
    loop {
        at += phrase!(r#"^\s*["“‘'「]?"#)
            .find(&text[at..])
            .map_or(0, |lead| lead.end());
        let Some((heads, end)) = item(block, at).filter(|(heads, _)| heads.iter().all(is_value))
        else {
            break;
        };
        let quoted = text[..at].ends_with(['"', '“', '‘', '\'', '「']);
        let marked = quoted || is_marked(block, at);
        series.is_formed &= marked || heads.iter().all(|head| has_form(head));
        let close = phrase!(r#"^["”’'」]"#).find(&text[end..]);
        let (said, end) = bracketed(text, end + close.map_or(0, |close| close.end()));
        let last = heads.len() - 1;
        let told = heads.into_iter().enumerate().map(|(i, value)| Value {
            value,
            meaning: if i == last {
                said.clone()
            } else {
                String::new()
            },
        });
        series.values.extend(told);
        series.end = end;
        let gap = phrase!(
            r"(?i)^\s*(?:(?:[,，、;；|/]|\|\|)\s*(?:(?:and|or)\b|或者?|和|以及)?|(?:and|or)\b|或者?|和|与|以及|及|&)\s*"
        );
        match gap.find(near_start(&text[end..])) {
            Some(gap) => {
                let by_slash = gap.as_str().trim() == "/";
                signs = (signs.0 || by_slash, signs.1 || !by_slash);
                at = end + gap.end();
            }
            None => break,
        }
    }
    // `text/html or text/css`: a slash is a sign between values where it is the only one.
    (series.values.len() > 1 && signs != (true, true) && !is_one_path(&series.values))
        .then_some(series)
}

/// `application/json`, `2030/01/01`, `yyyy/MM/dd` and the like are one value each.
fn is_one_path(values: &[Value]) -> bool {
    let part = phrase!(
        r"(?i)^(?:application|text|image|audio|video|multipart|y{2,4}|m{2}|d{2}|h{2}|s{2}|\d{4}|\d{1,3}(?:\.\d{1,3}){3})$"
    );
    values
        .first()
        .is_some_and(|first| part.is_match(&first.value))
}

fn is_marked(block: &Block, at: usize) -> bool {
    let mut marked = block.strong.iter().chain(&block.code);
    marked.any(|range| range.start == at)
}

/// `Nat`, `ipv4`, `on_demand`, `2`
fn has_form(word: &str) -> bool {
    !word.chars().all(|c| c.is_ascii_lowercase()) || matches!(word, "true" | "false")
}

/// Whether a word is a value and no word that a sentence goes on with.
#[allow(clippy::ptr_arg)]
fn is_value(word: &String) -> bool {
    let other = phrase!(
        r"(?i)^(?:and|or|more|greater|less|higher|lower|above|below|later|earlier|others?|both|not|any|all|so|etc|left|empty|blank|null|none|default|the|an?|by|its?|in|to|with|must|can|which|[a-z0-9]-[a-z0-9])$"
    );
    is_bare_value(word)
        && word.starts_with(|c: char| c.is_ascii_alphanumeric())
        && !other.is_match(word)
}
