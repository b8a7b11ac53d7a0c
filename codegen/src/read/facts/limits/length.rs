//! Least and greatest number of characters.

use super::Told;
use super::scan::{BYTES, CHARACTERS, Limit, Measure};
use crate::model::Number;
use crate::read::facts::phrases::{NUMBER, TO, count, phrase, sentences};

impl Told<'_> {
    /// Least and greatest number of characters.
    pub(in crate::read::facts) fn length(&self) -> (Option<u64>, Option<u64>) {
        let behind = phrase!(format!(
            r"(?ix)^ [\s*]*
            (?: (?P<characters> {CHARACTERS} ) \s* (?:$|[^\s~～–—至到-])
              | (?: (?P<bytes> {BYTES} ) | 位 | 个 )?
                (?P<in> \s*(?:in\s+(?:length|size)|long)\b )? \s* (?:(?:is|are)\s+(?:allowed|supported|permitted)|\bor\s+(?:less|fewer|more)|(?P<ended>at\s+most)|max(?:imum)?|的?长度|之间|以内|之内|组成)?
                \s* (?: $ | [.。;；,，)）] | (?:and|but)\s+(?:must|can|cannot|may|be|is|it|start|begin|contain|consist|the)\b | 且 | 并 ) )"
        ));
        let (least, most) = self.ends(|limit| {
            let Some(found) = behind.captures(limit.after) else {
                return false;
            };
            if !self.is_whole(limit) {
                return false;
            }
            let thing = of_length(limit.subject);
            let is_case =
                || phrase!(r"(?i)如果|若|^当|\b(?:if|when|unless)\b").is_match(limit.lead);
            let is_own =
                || (thing.is_empty() || self.knows(thing)) && !is_case() || self.is_own(limit);
            // `The room cannot be longer than 9 characters`: a comparison may be of anything.
            let compares = phrase!(r"(?i)\b(?:long|short)er\b|[长短]于").is_match(limit.said);
            if found.name("characters").is_some() {
                return !compares || is_own();
            }
            if self.is_number() {
                return false;
            }
            let bytes = found.name("bytes");
            let in_chinese = bytes.is_some_and(|unit| !unit.as_str().is_ascii());
            let is_length = limit.named == Some(Measure::Length)
                || limit.named.is_none()
                    && (found.name("in").is_some()
                        || bytes.is_some() && found.name("ended").is_some()
                        || in_chinese
                            && limit.subject.trim().is_empty()
                            && !limit.lead.ends_with(['(', '（'])
                        || phrase!(r"(?i)\blength\b|\blong\b|长度|字符数|字数")
                            .is_match(limit.subject)
                        || phrase!(r"(?i)最[长短]|\b(?:long|short)est\b").is_match(limit.said));
            // Of an address, what is said of it must name it: it leads to what may be long.
            let name = self.name.to_lowercase();
            if name.ends_with("url") || name.ends_with("uri") {
                let names = phrase!(r"(?i)ur[li]").is_match(limit.said);
                return is_length && (thing.is_empty() || names);
            }
            let is_named = limit.named == Some(Measure::Length) && in_chinese && !compares;
            is_length && !is_of_part(self.name, limit.subject) && (is_named || is_own())
        });
        let whole = |end: Option<Number>| end.and_then(|end| end.as_u64());
        match (whole(least), whole(most)) {
            (None, None) => self.string_of(),
            ends => ends,
        }
    }

    /// What `is a string of 32 characters`, `is a 32-character string` tells.
    fn string_of(&self) -> (Option<u64>, Option<u64>) {
        // `The prefix is …`, `If the lamp is on, it is …`: of a part, of a case.
        let string = phrase!(
            r"(?ix)^\W*(?: it | (?:the|this|its)\s+(?:value|parameter|field|id|token|string)(?:\s+of\s+(?:the|this)\s+(?:parameter|field))? | (?:the\s+)?(?P<name>\w+) ) \s+
              is\s+an?\s+ (?: (?:\w+\s+)? string\s+of\s+ (?P<figure>\d{1,9}) \s+characters\s*(?:[.,;。]|$)
              | (?P<joined>\d{1,9})-characters?\s+(?:\w+\s+)?string\b )"
        );
        let own = self.name.rsplit('.').next().unwrap_or(self.name);
        let found = sentences(self.text).find_map(|sentence| {
            let found = string.captures(sentence)?;
            let named = found.name("name");
            let is_own = named.is_none_or(|name| name.as_str().eq_ignore_ascii_case(own));
            is_own.then_some(found)
        });
        let figure = found.and_then(|found| found.name("figure").or_else(|| found.name("joined")));
        let exact = figure.and_then(|figure| figure.as_str().parse().ok());
        (exact, exact)
    }

    /// Whether a length may be that of the whole value.
    fn is_whole(&self, limit: &Limit<'_>) -> bool {
        // What is compared may be told instead of demanded: `names of more than 64 characters are cut`.
        let demands = phrase!(r"(?i)\b(?:must|should|shall|needs?)\b|必须|需|应|要求");
        if is_of_other(self.name, limit.subject)
            || limit.compares && !demands.is_match(limit.subject)
            || counts_parts(limit)
        {
            return false;
        }
        // In `X.N` each entry is a value of its own.
        let mut parts = self.name.split('.');
        let part = phrase!(
            r"(?i)单[个条]|每一?[个条]|默认|\b(?:each|default|for\s+example)\b|^\W*key\s*:"
        );
        parts.any(|part| part.eq_ignore_ascii_case("n"))
            || !is_of_pair(self.name, limit.said)
                && !part.is_match(limit.said)
                && !phrase!(r"(?i)(?:\bfor\s+example|例如|比如)[,，:：]?\s*$").is_match(limit.lead)
    }
}

/// Whether a limit counts characters of some kind that a text has: `must contain at least 2 characters from
/// each type`, `长度为8~30个字符，至少包含3个字符`.
fn counts_parts(limit: &Limit<'_>) -> bool {
    let ends = phrase!(format!(
        r"(?ix)^\s*(?:{CHARACTERS}|{BYTES})\s*(?:in\s+length\s*)?(?:$|[.。,，;；)）]|and\b|but\b|且|并)"
    ));
    limit.least.is_some()
        && limit.most.is_none()
        && phrase!(r"(?i)\b(?:contains?|includes?|has|have)\b|包含|包括|含有").is_match(limit.said)
        && (!limit.lead.trim().is_empty() || !ends.is_match(limit.after))
}

/// What words before a length say it is of; nothing where they name the length alone: `参数的长度必须`.
fn of_length(subject: &str) -> &str {
    let one = phrase!(r"(?i)^\s*an?\s+(?P<thing>.+?)\s+(?:has|is\s+composed\s+of)\s*$");
    let thing = phrase!(
        r"(?ix)^ \s* (?:并?且|[该此本])? (?P<thing>.*?) (?:参数|字段)? 的? (?:最大|字符|总)? (?:长度)? \s*
        (?:必须|需要?|应该?|为|是|\b(?:must|should|can|may)\s+be\b|\s)* $"
    );
    let subject = subject.rsplit([':', '：', '.']).next().unwrap_or(subject);
    let found = one.captures(subject).or_else(|| thing.captures(subject));
    let found = found.and_then(|found| found.name("thing"));
    found.map_or(subject, |found| found.as_str().trim())
}

/// Whether a length is that of an entry, of a prefix, of an array.
fn is_of_part(name: &str, before: &str) -> bool {
    let part = phrase!(
        r"(?i)单个|单条|每个|每一个|前缀|掩码|数组|列表|List|标签值|标签的?键|\beach\b|\bprefix\b"
    );
    // A parameter that is itself called a prefix has the length of one.
    let own = name.rsplit('.').next().unwrap_or(name).to_lowercase();
    let mut parts = part.find_iter(before);
    parts.any(|part| {
        let part = part.as_str().to_lowercase();
        !(own.contains(&part) || part.ends_with('键') && own.contains("key"))
    })
}

/// Whether words before a length speak of another parameter: `The value of Mode must be`.
fn is_of_other(name: &str, subject: &str) -> bool {
    let other = phrase!(
        r"(?i)\b(?:values?|lengths?)\s+of\s+(?:the\s+)?(?P<of>[a-z][a-z0-9_]*(?:[.-][a-z0-9_]+)*)"
    );
    let Some(found) = other.captures(subject) else {
        return false;
    };
    // `The value of the tag.It can be`: some sentences begin without a space.
    let of = phrase!(r"\.(?:It|Its|The|This|That|You|If|When|Each)$").replace(&found["of"], "");
    let (of, own) = (of.as_ref(), name.strip_suffix(".N").unwrap_or(name));
    let own = own.rsplit('.').next().unwrap_or(own);
    let last = of.rsplit('.').next().unwrap_or(of);
    of.contains(|c: char| c.is_ascii_uppercase()) && of != "N" && !last.eq_ignore_ascii_case(own)
}

/// Whether a least length is told in bytes: `3 to 63 bytes`, `长度为3-63字节`.
pub(in crate::read::facts) fn is_in_bytes(least: u64, text: &str) -> bool {
    if !text.contains("字节") && !text.contains("bytes") {
        return false;
    }
    let range = phrase!(format!(
        r"(?P<least>{NUMBER})(?:(?:{TO}|\s*[,，]\s*)(?:{NUMBER}))?\s*[\]］】]?\s*(?:个?字节|bytes\b)"
    ));
    range
        .captures_iter(text)
        .any(|found| count(&found["least"]) == Some(least))
}

/// Whether a clause is on the key or the value of a pair that the parameter is not itself.
fn is_of_pair(name: &str, clause: &str) -> bool {
    let own = name.rsplit('.').next().unwrap_or(name);
    let part = phrase!(r"(?i)(?:^|[^a-z])(key|value)s?\s*的?(?:最大)?长度").captures(clause);
    part.is_some_and(|part| !own.eq_ignore_ascii_case(&part[1]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Type;

    fn of(name: &str, text: &str) -> (Option<u64>, Option<u64>) {
        let kind = Type::String;
        Told { name, kind, text }.length()
    }

    fn length(text: &str) -> (Option<u64>, Option<u64>) {
        of("Lamp", text)
    }

    #[test]
    fn one_length_ends_its_sentence() {
        let five = "The name must be 5 characters in length";
        assert_eq!(length(&format!("{five}.")), (Some(5), Some(5)));
        assert_eq!(length(&format!("{five} or shorter.")).0, None);
    }

    #[test]
    fn lengths_of_pairs_are_none_of_the_text() {
        assert_eq!(length("Key和Value的长度为2~9个字节。"), (None, None));
        assert_eq!(
            of("Lamp.N.Value", "Key和Value的长度为2~9个字节。"),
            (Some(2), Some(9))
        );
    }

    #[test]
    fn lengths_in_other_words() {
        assert_eq!(length("密码长度为8-32位。"), (Some(8), Some(32)));
        assert_eq!(
            length("灯名长度限制在3字符~64字符，再长不保留。"),
            (Some(3), Some(64))
        );
        assert_eq!(length("该字段为32位字符。"), (Some(32), Some(32)));
        assert_eq!(length("长度不超过43个字节。"), (None, Some(43)));
        assert_eq!(length("灯名，最多包含128个字母和数字。"), (None, Some(128)));
        assert_eq!(length("最多包含3个数字灯。"), (None, None));
        assert_eq!(
            length("The words can be up to 128 bytes in length."),
            (None, Some(128))
        );
        assert_eq!(length("灯名最大不值过64个ASCII字符。"), (None, Some(64)));
        let plan = "The plan must be 1 to 5,000 bytes in length.";
        assert_eq!(length(plan), (Some(1), Some(5000)));
        assert_eq!(of("PlanURL", plan), (None, None));
        assert_eq!(
            of("PlanURL", "URL的最大长度为：1024个字节。"),
            (None, Some(1024))
        );
    }

    #[test]
    fn cases_share_an_end() {
        let text = "For a small lamp, the name must be 2 to 15 characters in length. For others, the name must be 2 to 64 characters in length.";
        assert_eq!(length(text), (Some(2), None));
    }

    #[test]
    fn lengths() {
        assert_eq!(
            length("The name must be 2 to 128 characters in length."),
            (Some(2), Some(128))
        );
        assert_eq!(
            length("The token cannot exceed 64 characters in length."),
            (None, Some(64))
        );
        assert_eq!(
            length("can contain up to 64 ASCII characters"),
            (None, Some(64))
        );
        assert_eq!(
            length("长度为2~128个英文或中文字符。"),
            (Some(2), Some(128))
        );
        assert_eq!(length("最大不超过64个ASCII字符。"), (None, Some(64)));
        assert_eq!(length("Up to 20 bytes."), (None, None));
    }

    #[test]
    fn lengths_without_a_unit() {
        assert_eq!(length("必须以字母开头，长度1-32。"), (Some(1), Some(32)));
        assert_eq!(
            length("长度为 [2, 256] 个英文或中文字符。"),
            (Some(2), Some(256))
        );
        assert_eq!(length("最长支持128字节。"), (None, Some(128)));
        assert_eq!(length("长度必须小于1024字节。"), (None, Some(1023)));
        assert_eq!(
            length("must be smaller than 1,024 bytes in length."),
            (None, Some(1023))
        );
        assert_eq!(
            length("灯的备注，最多1024个字节，可为空。"),
            (None, Some(1024))
        );
        assert_eq!(length("它最多可包含64个字符。"), (None, Some(64)));
        assert_eq!(length("铁灯长度为2~15，木灯长度为2~64。"), (Some(2), None));
    }

    #[test]
    fn lengths_of_parts_are_none_of_the_whole() {
        assert_eq!(
            length("Each lamp can be up to 32 bytes in length."),
            (None, None)
        );
        assert_eq!(length("单个灯名不超过32个字符。"), (None, None));
        let pairs = "灯的标签，key长度最大64字节，value长度最大64字节。";
        assert_eq!(length(pairs), (None, None));
        assert_eq!(of("Tag.Key", "key长度最大64个字符。"), (None, Some(64)));
        assert_eq!(
            length("单个房间内唯一。长度不超过255个字符。"),
            (None, Some(255))
        );
        assert_eq!(
            of("Lamp.N", "Each name can be up to 9 characters."),
            (None, Some(9))
        );
        assert_eq!(length("数组长度范围为[1,3]。"), (None, None));
        assert_eq!(length("A name has 9 bytes at most."), (None, Some(9)));
        let prefix = "A prefix must be smaller than 9 bytes in length.";
        assert_eq!(length(prefix), (None, None));
        assert_eq!(of("prefix", prefix), (None, Some(8)));
        let two = "The plan can be up to 5,000 bytes in length, and the URL can be up to 1,024 bytes in length.";
        assert_eq!(of("PlanURL", two), (None, Some(1024)));
    }

    #[test]
    fn what_is_told_of_longer_ones_is_no_length() {
        let cut = "It has 3 to 48 characters. Names of more than 48 characters are cut.";
        assert_eq!(length(cut), (Some(3), Some(48)));
        assert_eq!(
            length("灯名为3~48个字符，多于48个字符将被截断。"),
            (Some(3), Some(48))
        );
        assert_eq!(
            length("It must be less than 48 characters."),
            (None, Some(47))
        );
    }

    #[test]
    fn both_ends() {
        let text = "灯的结构，最小长度为1个字节，最大长度为51,200个字节。";
        assert_eq!(length(text), (Some(1), Some(51_200)));
    }

    #[test]
    fn bytes_measure_a_file_before_its_address() {
        assert_eq!(
            of(
                "PlanURL",
                "文件的位置，策略文件最大长度为9个字节。URL最大长度为5个字节。"
            ),
            (None, Some(5))
        );
        assert_eq!(
            of("PlanURL", "指向房间中的文件（1~9个字节）。"),
            (None, None)
        );
    }

    #[test]
    fn the_longest_of_a_number_is_none() {
        let kind = Type::Integer;
        let text = "多久，最长为9。";
        assert_eq!(
            Told {
                name: "Lamp",
                kind,
                text
            }
            .length(),
            (None, None)
        );
        assert_eq!(length("灯的编码，最长9。"), (None, Some(9)));
    }
}
