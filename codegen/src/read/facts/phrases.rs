//! Pieces that the rules share: compiled phrases, numbers, sentences.

/// A regular expression, compiled once.
macro_rules! phrase {
    ($pattern:expr) => {{
        static PHRASE: std::sync::LazyLock<regex::Regex> =
            std::sync::LazyLock::new(|| $crate::read::facts::phrases::expression(&$pattern));
        &*PHRASE
    }};
}
pub(in crate::read) use phrase;

use crate::model::Number;

/// The expression of a pattern. Words end where ASCII letters and digits do: texts set Latin words
/// against Chinese ones without a space (`Unix时间戳`), and the boundary of Unicode, besides finding
/// none there, cannot be searched for by the quick automaton.
pub(in crate::read) fn expression(pattern: &str) -> regex::Regex {
    regex::Regex::new(&pattern.replace(r"\b", r"(?-u:\b)"))
        .unwrap_or_else(|error| unreachable!("{error}"))
}

/// A number, with or without separators of thousands.
pub(super) const NUMBER: &str = r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?";

/// Between the ends of a range: `to`, `~`, `-`, `至`.
pub(super) const TO: &str = r"\s*(?:to|through|~|～|–|—|-|至|到|⁓|∼)\s*";

/// The number that a piece writes.
pub(super) fn number(text: &str) -> Option<Number> {
    let plain = text.replace(',', "");
    plain.parse::<i64>().map(Number::from).ok().or_else(|| {
        plain
            .parse::<f64>()
            .ok()
            .filter(|n| n.is_finite())
            .and_then(Number::from_f64)
    })
}

/// The count that a piece writes.
pub(super) fn count(text: &str) -> Option<u64> {
    text.replace(',', "").parse().ok()
}

/// Sentences of a text. A full stop inside a number, a name or an abbreviation ends none.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let (sentence, tail) = rest.split_at(sentence_end(rest));
            rest = tail;
            let sentence = sentence.trim();
            if !sentence.is_empty() {
                return Some(sentence);
            }
        }
        None
    })
}

/// First byte behind the sentence that a text begins with.
pub(super) fn sentence_end(text: &str) -> usize {
    text.char_indices()
        .find(|&(at, c)| match c {
            '\n' | '。' | '；' | '！' | '？' => true,
            '.' | '!' | '?' => {
                let after = text[at + 1..].chars().next();
                after.is_none_or(char::is_whitespace)
                    && !text[..at].ends_with("e.g")
                    && !text[..at].ends_with("i.e")
            }
            _ => false,
        })
        .map_or(text.len(), |(at, c)| at + c.len_utf8())
}

/// Sentences of a length that people write. Rules that look at the words before each match take
/// time that grows faster than the sentence.
pub(super) fn short_sentences(text: &str) -> impl Iterator<Item = &str> {
    sentences(text).filter(|sentence| sentence.len() <= 2 << 10)
}

/// How far the words around a place can matter; longer sentences would cost more than they tell.
const NEAR: usize = 512;

/// The end of a text, as far as it can matter for what follows.
pub(super) fn near_end(text: &str) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(NEAR))..]
}

/// The beginning of a text, as far as it can matter for what stands before.
pub(super) fn near_start(text: &str) -> &str {
    &text[..text.floor_char_boundary(NEAR)]
}

/// The words of a clause that stand before a place of it.
pub(super) fn clause_before(text: &str, at: usize) -> &str {
    let ends = ['.', '。', ',', '，', ';', '；', '\n'];
    near_end(&text[..at]).rsplit(ends).next().unwrap_or("")
}

/// The words of a sentence that stand before a place of it.
pub(super) fn sentence_before(text: &str, at: usize) -> &str {
    near_end(&text[..at])
        .rsplit(['.', '。', '\n'])
        .next()
        .unwrap_or("")
}

/// The words of a sentence before a match that begins with the sign that ends what stands before.
pub(super) fn words_before<'a>(text: &'a str, found: &regex::Match<'_>) -> &'a str {
    let signs = [' ', '.', '。', ',', '，', ';', '；', '、', '(', '（', '\n'];
    let words = found.as_str().trim_start_matches(signs);
    sentence_before(text, found.end() - words.len())
}

/// The one answer of several, if they agree.
pub(super) fn agreed<T: PartialEq>(mut found: impl Iterator<Item = T>) -> Option<T> {
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_kind() {
        assert_eq!(
            number("65,535").map(|n| n.to_string()).as_deref(),
            Some("65535")
        );
        assert_eq!(number("0.1").map(|n| n.to_string()).as_deref(), Some("0.1"));
        assert_eq!(number("-1").map(|n| n.to_string()).as_deref(), Some("-1"));
    }

    #[test]
    fn what_is_far_does_not_matter() {
        let text = format!("近，{}远", "灯".repeat(999));
        assert!(clause_before(&text, text.len()).len() <= NEAR);
        assert!(sentence_before(&text, text.len()).len() <= NEAR);
        assert_eq!(clause_before("远。近", "远。近".len()), "近");
    }

    #[test]
    fn a_number_does_not_end_a_sentence() {
        let found: Vec<_> = sentences("From 0.1 to 5.5. Use a.b, e.g. c. 一句。二句").collect();
        assert_eq!(
            found,
            ["From 0.1 to 5.5.", "Use a.b, e.g. c.", "一句。", "二句"]
        );
    }
}
