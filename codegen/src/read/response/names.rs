//! What the names and the words of rows tell of their places.

use std::collections::BTreeSet;

use crate::read::MAX_DEPTH;
use crate::read::facts::phrases::phrase;

/// The words of a text that may be names: `Lamp`, and both `x` and `x-lamp` of `x-lamp`. Each once.
pub(super) fn words(text: &str) -> BTreeSet<&str> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let plain = text.split(|c| !is_word(c));
    let joined = text.split(|c| !is_word(c) && c != '-');
    let joined = joined.map(|word| word.trim_matches('-'));
    plain.chain(joined).filter(|word| word.len() > 1).collect()
}

/// Whether one name is the singular of another: `Lamp` of `Lamps`, `Entry` of `Entries`.
pub(super) fn is_singular(one: &str, many: &str) -> bool {
    !one.is_empty() && many.len() > one.len() && many.starts_with(one.trim_end_matches('y'))
}

/// What a list without a word on its entries holds, where the row behind it begins with that:
/// `Lamps`, then `LampId`.
pub(super) fn item_of_next(list: &str, next: &str) -> Option<String> {
    let singular = list
        .strip_suffix("ies")
        .map(|stem| format!("{stem}y"))
        .or_else(|| list.strip_suffix('s').map(str::to_owned))?;
    let rest = next.strip_prefix(singular.as_str())?;
    rest.starts_with(char::is_uppercase).then_some(singular)
}

/// Whether words are few, as those of a title.
pub(super) fn is_title(text: &str) -> bool {
    text.split_whitespace().count() <= 4 && text.len() <= 80
}

/// The plurals of a name, as lists have them.
pub(super) fn plurals(name: &str) -> [String; 2] {
    [format!("{name}s"), format!("{name}es")]
}

/// What plurals have behind a name, and what programs add to the name of a type.
const ENDINGS: [&str; 5] = ["s", "es", "VO", "DTO", "DO"];

/// Names that differ from this one by such an ending alone: `Lamps` and `LampVO` for `Lamp`.
pub(super) fn almost(name: &str) -> Vec<String> {
    let shorter = ENDINGS.iter().filter_map(|end| name.strip_suffix(end));
    let shorter = shorter.filter(|name| name.len() > 2).map(str::to_owned);
    let longer = ENDINGS.iter().map(|end| format!("{name}{end}"));
    longer.chain(shorter).collect()
}

/// The last word of a name that has several: `Lamps` of `RedLamps`.
pub(super) fn last_word(name: &str) -> Option<&str> {
    let at = name.rfind(char::is_uppercase).filter(|&at| at > 0)?;
    Some(&name[at..]).filter(|word| word.len() > 3)
}

/// The first word of a name that has several: `Red` of `RedLamps`.
pub(super) fn first_word(name: &str) -> Option<&str> {
    let mut words = name.match_indices(char::is_uppercase).map(|(at, _)| at);
    let at = words.find(|&at| at > 0)?;
    Some(&name[..at])
}

/// Whether a name comes before another in a list in the order of their bytes, which is the one that
/// pages use (`ISP` before `ImageId`), or is the same.
pub(super) fn is_before(one: &str, other: &str) -> bool {
    one <= other
}

/// Whether two names are those of a key and its value: `TagKey`, `TagValue`.
pub(super) fn is_pair(key: &str, value: &str) -> bool {
    let stem = |name: &str, end| {
        name.to_ascii_lowercase()
            .strip_suffix(end)
            .map(str::to_owned)
    };
    stem(key, "key").is_some_and(|of| stem(value, "value") == Some(of))
}

/// Parent and last name of a name that is a path.
pub(super) fn explicit_path(name: &str) -> Option<(&str, &str)> {
    let (above, last) = name.rsplit_once('.')?;
    let plain = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '[' | ']'))
    };
    let shallow = above.split('.').count() < MAX_DEPTH;
    (shallow && above.split('.').all(plain) && plain(last)).then_some((above, last))
}

/// A clause that says what a key or a value is. The word stands alone: a sort key, a primary key (`主键`)
/// and a default value are something else.
macro_rules! clause {
    ($word:literal) => {
        phrase!(concat!(
            r#"(?i)(?:^|[,;:，；：、(（]|\b(?:the|each|every|its|an?|and|where|whose)\s|[其的中和]|每个)\s*[`*"“]*"#,
            $word,
            r#"[`*"”]*\s*(?:(?:is|are|indicates?|specif(?:y|ies)|represents?)\s|[为是]|表示|代表)"#
        ))
    };
}

/// Whether a sentence of a description says what the keys of an object are, and what its values.
pub(in crate::read) fn tells_keys(description: &str) -> bool {
    let mentions_keys = description.contains('键')
        || ["key", "Key", "KEY"]
            .iter()
            .any(|word| description.contains(word));
    let mut sentences = description
        .split(['。', '\n'])
        .flat_map(|text| text.split(". "));
    mentions_keys
        && sentences.any(|text| {
            let text = text.trim();
            clause!(r"(?:keys?|键)").is_match(text) && clause!(r"(?:values?|值)").is_match(text)
        })
}

/// Whether the first sentence of a description says that the field is a list.
pub(super) fn tells_list(description: &str) -> bool {
    let end = description.find(['。', '，', '.', ',', '\n']);
    let first = description[..end.unwrap_or(description.len())].to_lowercase();
    first.contains("list of ")
        || ["列表", "集合", "数组"]
            .iter()
            .any(|word| first.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_sentence_tells_what_keys_and_values_are() {
        for text in [
            "The key is the room, the value is a list of lamps.",
            "Rooms: the key is a name, the value indicates its light.",
            "房间。key为名称，value为灯。",
            "房间，其中键为名称，值表示灯。",
            "Each key represents a room and each value represents its lamp.",
        ] {
            assert!(tells_keys(text), "{text}");
        }
        for text in [
            "If the key is deleted, the default value is returned.",
            "索引。主键为Id，默认值为空。",
            "The sort key is Name; the value is compared.",
            "The key is a name. Elsewhere, the value is compared.",
        ] {
            assert!(!tells_keys(text), "{text}");
        }
    }
}
