//! Whether words mean the parameter whose description they stand in: `this parameter`, its name, or
//! the noun that the description begins with.

use crate::prose::Prose;
use crate::read::facts::phrases::{near_start, phrase};

/// A parameter, as sentences of its description call it.
pub(super) struct Own<'a> {
    /// Its whole name.
    name: &'a str,
    /// The last part of its name.
    last: &'a str,
    /// What the description begins with: `The ID of the lamp`.
    first: &'a str,
    /// What a Chinese description begins with: `灯的编号`.
    noun: Option<&'a str>,
}

impl<'a> Own<'a> {
    pub(super) fn new(name: &'a str, prose: &'a Prose) -> Self {
        let last = name.strip_suffix(".N").unwrap_or(name);
        let text = prose.blocks.first().map_or("", |block| &block.text);
        let end = phrase!(r"[.,;:(（。，；：]").find(near_start(text));
        // A sentence is no noun.
        let is_sentence = phrase!(
            r"(?i)^(?:if|when|once|unless|after|for|in|to|specifies|indicates|whether|this|it|you|required|must)\b"
        )
        .is_match(text);
        let end = end.map_or(near_start(text).len(), |end| end.start());
        Self {
            name,
            last: last.rsplit('.').next().unwrap_or(last),
            first: if is_sentence { "" } else { &text[..end] },
            noun: noun(prose),
        }
    }

    /// Whether a word is its name.
    pub(super) fn is_name(&self, word: &str) -> bool {
        word == self.name
            || word == self.last
            || word.rsplit('.').next() == Some(self.last)
            || word.len() > 3 && word.eq_ignore_ascii_case(self.last)
    }

    /// Whether an English phrase names it: `this parameter`, `the Until parameter`, `both Mode and
    /// Until`, nothing at all.
    pub(super) fn is_named(&self, words: &str) -> bool {
        let words = phrase!(r"(?i)^\W*(?:(?:note|important)\s*:\s*)?(?:(?:and|but|also|then|both|a\s+value\s+(?:of|for)|the\s+value\s+of)\s+)*")
            .replace(words, "");
        let words = phrase!(
            r"(?i)^(this\s+\w+)\s+(?:together|along|in|for|as|with|at|by|before|based|from)\b.*$"
        )
        .replace(&words, "$1");
        let words = words.trim_matches(|c: char| !c.is_alphanumeric());
        let itself = phrase!(
            r"(?i)^(?:(?:this\s+(?:[a-z]+\s+)?|(?:the|that)\s+(?:request\s+|query\s+)?)(?:parameter|field|header|element|option|property|attribute|value|item)(?:(?:'s)?\s+(?:value|setting))?|it|this|a\s+value|its\s+value|and|but|however|also)$"
        );
        if words.is_empty() || itself.is_match(words) {
            return true;
        }
        // `the Mode and Until parameters`: all of them; of `Mode or Until`, either will do.
        let named = phrase!(
            r"^(?i:the\s+)?[A-Za-z][\w.-]*(?i:\s+(?:parameter|field|header|element))?(?:(?:,\s*(?:and\s+)?|\s+and\s+)(?i:the\s+)?[A-Za-z][\w.-]*(?i:\s+(?:parameter|field|header|element))?)*(?i:\s+(?:parameters|fields|headers|elements))?$"
        );
        let mut tokens = words
            .split(|c: char| !(c.is_ascii_alphanumeric() || "._-".contains(c)))
            .filter(|word| !word.is_empty());
        named.is_match(words) && tokens.any(|word| self.is_name(word))
    }

    /// Whether an English phrase is the noun of the description, or a part of it with its head: `the ID` and
    /// `the ID of the lamp` of `The ID of the lamp that burns`.
    pub(super) fn is_noun(&self, words: &str) -> bool {
        // `InstanceId` is another parameter.
        let Some(head) =
            head(words).filter(|_| !phrase!(r"[a-z0-9]{2}[A-Z]|_|\w\.\w").is_match(words))
        else {
            return false;
        };
        let own: Vec<String> = content(self.first).collect();
        // `a lamp`, where the description begins with `The ID of the lamp`.
        let of_id = phrase!(r"(?i)^the\s+IDs?\s+of\s").find(self.first);
        let thing = of_id.and_then(|found| head_of(&self.first[found.end()..]));
        (head_of(self.first).as_ref() == Some(&head) || thing.as_ref() == Some(&head))
            && content(words).all(|word| own.contains(&word))
    }

    /// Whether Chinese words are the noun of the description: `灯的编号`, or `灯` where it is the ID of one.
    pub(super) fn is_chinese_noun(&self, words: &str) -> bool {
        let words =
            phrase!(r"\s*(?:参数|表单域|字段|元素|请求头)?(?:值|的值)?\s*$").replace(words, "");
        self.noun.is_some_and(|noun| {
            let bare = phrase!(r"的?(?:ID|编号)$").replace(noun, "");
            noun == words
                || noun.ends_with(&*words) && words.len() > 3
                || *bare == *words && words.len() > 6
        })
    }

    pub(super) fn noun(&self) -> Option<&str> {
        self.noun
    }
}

/// What a description begins with and calls its parameter: `灯的ID。…`
fn noun(prose: &Prose) -> Option<&str> {
    let text = prose.blocks.first()?.text.as_str();
    let found = phrase!(r"^([\p{Han}A-Za-z0-9 ]{2,24})(?:[。，,：:（(]|$)").captures(text)?;
    let noun = found.get(1)?.as_str().trim();
    // A sentence is no noun.
    (!phrase!(r"必|需").is_match(noun)).then_some(noun)
}

/// The words of a phrase that mean something, in the singular.
fn content(words: &str) -> impl Iterator<Item = String> + '_ {
    let words = words.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).map(|word| {
        let word = word.to_lowercase();
        word.strip_suffix('s').unwrap_or(&word).to_owned()
    });
    words.filter(|word| {
        !matches!(
            word.as_str(),
            "the" | "a" | "an" | "of" | "thi" | "that" | "your" | "it" | "for" | "in" | "to"
        )
    })
}

/// The noun that a phrase is about: the last word before `of`, `that` and the like.
fn head_of(words: &str) -> Option<String> {
    let end = phrase!(
        r"(?i)\s(?:of|that|which|to|for|in|on|at|where|whose|from|when|used|you|by|with|is|are)\b"
    )
    .find(words);
    content(&words[..end.map_or(words.len(), |end| end.start())]).last()
}

/// The head of a noun phrase that holds nothing else: no verb, no case.
fn head(words: &str) -> Option<String> {
    let is_noun = phrase!(
        r"(?i)^(?:(?:the|an?|your|its)\s+)?(?:[A-Za-z0-9-]+\s+){0,4}[A-Za-z0-9-]+(?:\s+(?:of|for|to\s+which|that\s+belongs\s+to)\s.*)?$"
    );
    let other = phrase!(
        r"(?i)\b(?:is|are|be|must|can|if|when|or|either|one|at\s+least|any|other|another|no|not|instead)\b"
    );
    (is_noun.is_match(words) && !other.is_match(words))
        .then(|| head_of(words))
        .flatten()
}
