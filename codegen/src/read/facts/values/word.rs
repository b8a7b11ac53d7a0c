//! Single values: what of a piece is one.

use crate::read::facts::default::value_like;
use crate::read::facts::phrases::phrase;

/// A value without the marks around it.
pub(super) fn clean(head: &str) -> &str {
    let head = head.trim();
    // Marks that stayed text: `**on：**lit`.
    let bare = head.trim_matches('*');
    let head = if bare.is_empty() { head } else { bare };
    head.trim()
        .trim_end_matches([':', '：', '.', '。', ',', '，', ';', '；'])
        .trim_matches(['"', '“', '”', '\'', '‘', '’', ' '])
}

/// A value without what marks it as the default or as the last: `tcp (default value)`, `and off`.
pub(super) fn without_mark(value: &str) -> &str {
    let value = value
        .strip_prefix("and ")
        .or_else(|| value.strip_prefix("or "))
        .unwrap_or(value);
    let mark = phrase!(r"(?i)\s*[(（]\s*(?:the\s+)?(?:default|默认|缺省)[^()（）]*[)）]$");
    mark.find(value)
        .map_or(value, |found| &value[..found.start()])
}

/// `on|off` and `ASC/DESC` are two values.
pub(super) fn split_alternatives(head: &str) -> Vec<String> {
    if head.contains('|') {
        return head
            .split('|')
            .map(|part| clean(part).to_owned())
            .filter(|part| !part.is_empty())
            .collect();
    }
    vec![head.to_owned()]
}

/// A word that can stand for a value without being set in bold.
pub(super) fn is_bare_value(word: &str) -> bool {
    value_like(word)
        && !word.contains(char::is_whitespace)
        && word.chars().all(|c| c.is_ascii_graphic())
}
