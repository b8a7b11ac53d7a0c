//! Of what a sentence says that it is required: `This parameter is required if …`, `If …, Mode is required`.

use std::sync::LazyLock;

use regex::Regex;

use crate::prose::Prose;
use crate::read::facts::phrases::{expression, phrase, sentences};

/// Whether it is the row that a sentence calls required: by its name, by words of its name or of what it is
/// said to be, as `this parameter`, or without a subject.
pub(super) fn is_own(name: &str, own_name: &str, prose: &Prose, sentence: &str) -> bool {
    let verb = phrase!(
        r"(?i)(?:\b(?:is|are|be|becomes?)\s+(?:also\s+)?)?\b(?:required|mandatory|compulsory)\b"
    );
    verb.find_iter(sentence)
        .any(|verb| is_named(name, own_name, prose, sentence, &sentence[..verb.start()]))
}

fn is_named(name: &str, own_name: &str, prose: &Prose, sentence: &str, before: &str) -> bool {
    static LIST: LazyLock<Regex> = LazyLock::new(|| {
        let name = r"(?:the\s+)?[A-Za-z][\w.-]*(?:\s+parameter)?";
        expression(&format!(
            r"(?i)(?P<names>{name}(?:,\s*{name})*,?\s+(?:and|or)\s+{name})(?:\s+(?:parameters?|elements?|headers?))?\s*$"
        ))
    });
    let is_name = |word: &str| {
        let word = word.trim_end_matches('.');
        word == name || word == own_name
    };
    // `Mode and Until are required`
    let words = |text| {
        phrase!(r"[A-Za-z0-9_][\w.-]*")
            .find_iter(text)
            .map(|word| word.as_str())
    };
    // `The account and password are required`, of `AccountName`.
    let own = words_of(own_name);
    let is_part = |word: &str| !word.is_empty() && words_of(word).iter().all(|it| own.contains(it));
    if LIST.captures(before).is_some_and(|list| {
        let names = list.name("names").map_or("", |it| it.as_str());
        words(names).any(|word| is_name(word) || is_part(word))
    }) {
        return true;
    }
    let clause = before
        .rsplit([',', ';', ':', '(', '：', '，', '（'])
        .next()
        .unwrap_or("");
    let lead = phrase!(
        r"(?i)^(?:\s*(?:and|but|or|then|also|so|which|that|otherwise|only|it\s+is|must\s+be)\b)*\s*"
    );
    let subject = lead.replace(clause, "");
    // `It is set when approval is required` demands nothing, `If Mode is set it is required` does.
    let inner = phrase!(r"(?i)^(?:.*\s)?(?:if|when|where|once|unless|whether)\s+");
    if let Some(inner) = inner.find(&subject) {
        let rest = &subject[inner.end()..];
        return phrase!(r"(?i)\S\s+(?:this\s+(?:\w+\s+)?\w+|it)\s*$").is_match(rest)
            || words(rest).count() > 2 && words(rest).last().is_some_and(is_name);
    }
    let subject = phrase!(r"(?i)\s+(?:and|but|then|that|which)\s*$").replace(&subject, "");
    if subject.is_empty()
        || phrase!(r"(?i)^(?:this|these|it|they|both)\b|\bthis\s+(?:\w+\s+)?\w+$")
            .is_match(&subject)
        || words(&subject).next().is_some_and(is_name)
        || phrase!(r"(?i)^the\b").is_match(&subject) && words(&subject).nth(1).is_some_and(is_name)
        || words(&subject).last().is_some_and(is_name)
    {
        return true;
    }
    let first = prose.blocks.first();
    let first = first.and_then(|block| sentences(&block.text).next());
    let told = first
        .filter(|first| !first.starts_with(sentence))
        .map(words_of);
    let kind = phrase!(r"^(?:the|an?|of|parameter|value|field|element|header|option|property)$");
    words_of(&subject).iter().all(|word| {
        kind.is_match(word)
            || own.contains(word)
            || told.as_ref().is_some_and(|told| told.contains(word))
    })
}

/// The words of a name or a sentence, in lower case and without the `s` of the plural.
fn words_of(text: &str) -> Vec<String> {
    let words = phrase!(r"[A-Z]+(?:s\b)?(?:[a-z0-9]+)?|[a-z0-9]+").find_iter(text);
    words
        .map(|word| {
            word.as_str()
                .to_lowercase()
                .trim_end_matches('s')
                .to_owned()
        })
        .collect()
}
