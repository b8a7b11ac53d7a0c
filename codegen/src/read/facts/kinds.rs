//! Lists of characters and of short texts: `letters, digits, and underscores (_)`, `http:// or
//! https://`, `字母、数字和短划线（-）`. Each rule about characters reads such a list behind its own words.

use super::phrases::phrase;
use crate::characters;

/// The list that a text begins with and what follows it; nothing where it begins with no list.
///
/// Short texts (`oak:`) are entries only where `texts` says so; elsewhere a word that is no kind
/// and no sign ends the list.
pub(super) fn list(text: &str, texts: bool) -> Option<(Vec<String>, &str)> {
    let mut entries: Vec<String> = Vec::new();
    let mut rest = text.trim_start();
    let mut end = rest;
    while let Some((found, after)) = entry(rest, texts) {
        for entry in found {
            if !entries.contains(&entry) {
                entries.push(entry);
            }
        }
        end = after;
        let gap = phrase!(
            r"^\s*(?:,\s*(?:and\s+|or\s+|nor\s+)?|(?:and|or|nor|as\s+well\s+as)\s+|[、，]\s*(?:和|或|以及)?|以及|或者|和|或|及|与)\s*"
        );
        rest = match gap.find(after) {
            Some(gap) => &after[gap.end()..],
            None if after.starts_with(['“', '"', '‘', '\'']) => after,
            None => break,
        };
    }
    (!entries.is_empty()).then_some((entries, end))
}

/// Whether what follows a list leaves it closed: a sentence that ends or says something else, not
/// `etc.` and not an entry that is not understood.
pub(super) fn is_closed(rest: &str) -> bool {
    phrase!(
        r"(?ix) ^\s* (?:字符|字符串)? (?:组成|构成)? \s*
        (?: $ | [.。;；!)）\n]
          | [,，] \s* $
          | (?:,\s*)? (?:(?:and|but)\s+)? (?:it\s+)? (?:must|can|cannot|can't|may|is|its?|the|starts?|begins?|be|up|should|has|have|in\s+length|contain|where|which|you)\b
          | [，,] \s* (?:而?且|并且?|但是?|也|同时)? \s* (?:不|必须|需|须|长|最|大小写|区分|以|首|总|只|仅|字符|支持|可以?|该|默认|例如|开头|至少|取值|此|请) )"
    )
    .is_match(rest)
}

/// One entry; `alphanumeric characters` are two kinds.
fn entry(text: &str, texts: bool) -> Option<(Vec<String>, &str)> {
    let article = phrase!(r"(?i)^(?:(?:an?|the)\s+|特殊字符(?:中的)?\s*[:：]?)");
    let text = &text[article.find(text).map_or(0, |article| article.end())..];
    let one = |entry: String, at: usize| Some((vec![entry], &text[at..]));
    if let Some((sign, at)) = sign_in_parentheses(text) {
        return one(sign.to_string(), at);
    }
    if let Some(quoted) = phrase!(r#"^["“'‘「]\s*([^"”'’」]{1,16}?)\s*["”'’」]"#).captures(text)
    {
        let (whole, inner) = (quoted.get(0)?.end(), &quoted[1]);
        let is_sign = inner.chars().count() == 1 && !inner.chars().all(char::is_alphanumeric);
        return if is_sign || texts {
            one(inner.to_owned(), whole)
        } else {
            None
        };
    }
    if let Some((kinds, at)) = characters::kinds(text) {
        let after = &text[at..];
        let goes_on = after.starts_with(|c| matches!(c, '\u{4e00}'..='\u{9fff}'))
            && !phrase!(r"^(?:和|或|及|与|以及|开头|开始|字符|组成|构成|等)").is_match(after);
        if !goes_on {
            let hint = phrase!(r"^\s*[(（][^()（）]{1,16}[)）]").find(after);
            let at = at + hint.map_or(0, |hint| hint.end());
            return Some((
                kinds.iter().map(|kind| (*kind).to_owned()).collect(),
                &text[at..],
            ));
        }
    }
    if let Some(address) = phrase!(r"(?i)^[a-z][a-z0-9]{1,8}://")
        .find(text)
        .filter(|_| texts)
    {
        return one(address.as_str().to_owned(), address.end());
    }
    if let Some((sign, at)) = named_sign(text) {
        return one(sign.to_string(), at);
    }
    if !texts {
        return None;
    }
    // `oak:` with its colon, `auto` where the list goes on or ends behind it.
    if let Some(marked) = phrase!(r"^(?:[A-Za-z][A-Za-z0-9_-]*:|[$/])").find(text) {
        return one(marked.as_str().to_owned(), marked.end());
    }
    let word = phrase!(r"^[a-z][a-z0-9_-]*(?:\.[a-z0-9_-]+)*").find(text)?;
    let ends = phrase!(r"^\s*(?:$|[,.、，。;；]|(?:or|and|because)\b|和|或|开头|开始|等)")
        .is_match(&text[word.end()..]);
    let plain = matches!(
        word.as_str(),
        "symbols"
            | "emoticons"
            | "emojis"
            | "punctuation"
            | "whitespace"
            | "it"
            | "them"
            | "that"
            | "prefix"
    );
    if ends && !plain {
        one(word.as_str().to_owned(), word.end())
    } else {
        None
    }
}

/// `hyphens (-)`, `下划线（_）`, `下划线“_”`: the sign itself counts, its name may be wrong.
fn sign_in_parentheses(text: &str) -> Option<(char, usize)> {
    let found = phrase!(
        r"^(?P<name>\p{Han}{1,8}|[A-Za-z]+(?:[ -][A-Za-z]+){0,2})\s*[(（]\s*(?P<sign>[^\s\w()（）]|_)?\s*[)）]"
    )
    .captures(text)
    .or_else(|| {
        phrase!(r#"^(?P<name>\p{Han}{2,8})\s*["“'‘](?P<sign>[^\s\w"”'’]|_)["”'’]"#).captures(text)
    })?;
    let name = found["name"].to_lowercase();
    // Two names, a verb, or an adjective that makes it another thing.
    let more = phrase!(
        r"(?:^|\s)(?:and|or)\s|^(?:consecutive|leading|trailing|other)\s|[和或及与不以为只但也包含]|连续"
    );
    if more.is_match(&name) || characters::kinds(&name).is_some_and(|(_, at)| at == name.len()) {
        return None;
    }
    let sign = match found.name("sign") {
        Some(sign) => half_width(sign.as_str().chars().next()?),
        None => characters::sign(&name)?,
    };
    Some((sign, found.get(0)?.end()))
}

/// A sign by its name alone: `spaces`, `forward slash`, `下划线`.
fn named_sign(text: &str) -> Option<(char, usize)> {
    let words = phrase!(r"^(?:[A-Za-z]+(?: [A-Za-z]+)?|\p{Han}{1,6})")
        .find(text)?
        .as_str();
    let mut end = words.len();
    while end > 0 {
        if let Some(sign) = characters::sign(&words[..end]) {
            return Some((sign, end));
        }
        // One Han character less, or one word less.
        end = match words[..end].char_indices().next_back() {
            Some((at, c)) if !c.is_ascii() => at,
            _ => words[..end].rfind(' ').unwrap_or(0),
        };
    }
    None
}

/// The sign as it is typed in ASCII.
fn half_width(sign: char) -> char {
    match sign {
        '：' => ':',
        '；' => ';',
        '，' => ',',
        '。' | '．' => '.',
        '—' | '–' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, texts: bool) -> String {
        match list(text, texts) {
            Some((entries, rest)) => format!("{} > {}", entries.join(" | "), rest.trim())
                .trim_end()
                .to_owned(),
            None => "-".to_owned(),
        }
    }

    #[test]
    fn kinds_and_signs() {
        assert_eq!(
            read("letters, digits, underscores (_), and hyphens (-).", false),
            "letters | digits | _ | - > ."
        );
        assert_eq!(
            read(
                "uppercase letters, lowercase letters, and number signs (#)",
                false
            ),
            "uppercase letters | lowercase letters | # >"
        );
        assert_eq!(
            read("字母、数字和短划线（-），不能", false),
            "letters | digits | - > ，不能"
        );
        assert_eq!(
            read("英文句点（.），下划线（_）或连字符（-）", false),
            ". | _ | - >"
        );
        assert_eq!(read("数字、“-”、“/”和“_”", false), "digits | - | / | _ >");
        assert_eq!(
            read("大小写英文字母和阿拉伯数字。", false),
            "letters | digits > 。"
        );
        assert_eq!(read("digits (0 to 9) and spaces", false), "digits |   >");
    }

    #[test]
    fn texts() {
        assert_eq!(read("http:// or https://.", true), "http:// | https:// > .");
        assert_eq!(
            read("lamp, oak:, or a hyphen (-).", true),
            "lamp | oak: | - > ."
        );
        assert_eq!(read("lamp和oak:开头", true), "lamp | oak: > 开头");
        assert_eq!(read("“lamp”或“http://”", true), "lamp | http:// >");
        assert_eq!(read("a word of the dictionary", true), "-");
        assert_eq!(read("emoticons.", true), "-");
        assert_eq!(read("http://", false), "-");
    }

    #[test]
    fn closed_and_open_lists() {
        for rest in [
            "",
            ".",
            "，不能以",
            " and must start with",
            ", and cannot exceed 4",
            "组成。",
        ] {
            assert!(is_closed(rest), "{rest}");
        }
        for rest in [
            "等字符",
            " and special characters.",
            ", etc.",
            "、特殊字符。",
            " that are lit",
        ] {
            assert!(!is_closed(rest), "{rest}");
        }
    }

    #[test]
    fn signs_in_quotes_behind_their_names() {
        assert_eq!(
            read("字母、句点 \".\"、下划线“_”或短划线 \"-\"。", false),
            "letters | . | _ | - > 。"
        );
        assert_eq!(
            read("字母数字字符，连字符和下划线。", false),
            "letters | digits | - | _ > 。"
        );
    }
}
