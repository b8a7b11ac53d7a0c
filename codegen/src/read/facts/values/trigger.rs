//! Where a description announces its accepted values.

use crate::read::facts::phrases::{near_end, near_start, phrase};

/// Where a list of values is announced.
pub(super) struct Trigger {
    /// Its first byte.
    pub(super) start: usize,
    /// First byte behind the announcement.
    pub(super) end: usize,
    /// How many values it announces.
    pub(super) kind: Kind,
    /// Whether it announces examples (`such as`).
    pub(super) open: bool,
}

/// How many values an announcement leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `Valid values:`
    Several,
    /// `Value:`, `Valid value:`; some lead to several all the same.
    One,
    /// `Set the value to X.`
    Set,
    /// `支持`, which leads to a list where it is set in bold.
    Bold,
}

/// The announcements in a block.
pub(super) fn all(text: &str) -> Vec<Trigger> {
    let announced = phrase!(
        r"(?ix)
        (?: (?P<one>\b(?:valid|allowed|supported|available|accepted)\s+value\s*(?:[:：]|\bis\b\s*:?)|(?:固定取值|固定值)(?:为|是|[:：])|固定取值)
          | (?P<fixed>取值(?:固定|必须|(?:只|仅)能|仅)(?:固定)?(?:为|是))
          | \b(?:valid|available|allowed|allowable|possible|supported|optional|accepted|acceptable|permitted|permissible|legal|enum(?:eration|erated)?|value)\s+(?:values?|options?|choices?) (?:\s+(?:of|for)\s+(?:this|the)\s+(?:[\w.]+\s+)?(?:parameter|field))? (?:\s+(?:are|is|include|includes|can\s+be))? (?:\s+(?:as\s+follows|the\s+following|described\s+as\s+follows))? (?:\s*\(case[-\s](?:in)?sensitive\))? \s*[:：]?
          | \b(?:the\s+)?values?\s+(?:can\s+be|is|are)\s+(?:one\s+of\s+)?(?:the\s+following(?:\s+values)?|as\s+follows)\s*[:：]?
          | \b(?:can|must)\s+be\s+(?:set\s+to\s+)?(?:one\s+of\s+|any\s+of\s+)?the\s+following(?:\s+values)?\s*[:：]
          | \b(?:set\s+(?:this\s+parameter|the\s+(?:value|parameter))\s+to\s+one\s+of\s+the\s+following\s+values)\s*[:：]
          | \b(?:the\s+)?following\s+values\s*[:：]
          | \b(?:one|any|either)\s+of\s+the\s+following(?:\s+(?:values?|options?|types?|modes?|methods?))?\s*[:：]
          | \b(?:two|three|four|five|six|[2-9])\s+(?:values|options|types|modes|methods)\s+are\s+(?:supported|available|valid|allowed)\s*[:：]
          | \bcan\s+be\s+(?:set\s+to\s+)?one\s+of\s+(?:the\s+)?(?:two|three|four|five|six|[2-9])\s+values\s*[:：]
          | \bthe\s+following\s+(?:values|types|modes|options|methods)\s+are\s+(?:supported|valid|available)\s*[:：]
          | (?:^|[.。;；]\s*)(?:(?:options?|choices?|enum(?:eration)?s?|(?:either|(?:any\s+)?one)\s+of(?:\s+the\s+following(?:\s+values)?)?)\s*[:：])
          | (?P<value>(?:^|[.。,，]\s*)values?\s*[:：])
          | \bvalue\s+ranges?\s*[:：]
          | (?P<set>\bset\s+(?:the\s+value|(?:this|the)\s+parameter|it)\s+to\b)
          | (?:取值范围|取值|可选值|可取值|有效值|枚举值|合法值|取值说明|可选参数值|参数值|可选取值|可能的?取?值)(?:包括|有|如下|说明)*(?:以下(?:几种|两种|三种)?)?\s*(?:[(（]不?区分大小写[)）]\s*)?(?:[:：]|为|是)\s*[:：]?
          | (?:取值|取值说明|可选值|取值范围)(?:如下|包括|有)\s*[:：]?
          | (?:^|[。，；,;]\s*)(?:可选(?:项|类型|范围)?|选项|枚举|可用值|允许值|(?:参数)?值)\s*[:：]
          | 可选值
          | 取值(?:含义|及(?:其)?(?:说明|含义))(?:如下)?\s*[:：]
          | 可选择的值\s*[:：]
          | 分为(?:以下|如下)?\s*[几\d两二三四五六七八九十]+\s*[种类]\s*[:：]
          | (?:^|[。，；,;]\s*)(?:目前|当前)?(?:支持|可选)的\p{Han}{0,4}(?:种类|类型|方式|模式|状态|取值|级别)\s*[:：]
          | (?P<tight>取值)
          | 有效支持的?(?:状态|类型|模式|方式)\s*[:：]
          | 一共有\s*[\d两三四五]\s*种[^。，]{0,8}[，,]\s*分别(?:是|为)
          | 可以?选择(?:如下|以下)[^。：:]{0,8}[:：]
          | (?:(?:^|[，。,])\s*(?:目前|当前|现)?)?(?:(?:支持|可选)的?[^。：:，]{0,8}(?:如下|包括|有)|支持(?:以下|如下)[^。：:，]{0,8})[:：]
          | (?P<bold>(?:^|[，。,])\s*(?:目前|当前|现)?(?:仅|只)?(?:支持|可以?设置为))
        )"
    );
    announced
        .captures_iter(text)
        .filter_map(|found| {
            let whole = found.get(0)?;
            let marked = whole.as_str().trim_end().ends_with([':', '：', '为', '是'])
                // `可选值3或5`
                || phrase!(r"(?:固定取值|可选值)$").is_match(whole.as_str())
                    && text[whole.end()..].starts_with(|c: char| c.is_ascii_alphanumeric());
            // `取值A、B，默认A`
            let tail_of_tight = || {
                phrase!(r"^[A-Za-z0-9_-]+(?:\s*(?:、|或者?|和|/|\|)\s*[A-Za-z0-9_-]+)+\s*(?:[。，；,;]|$)")
                    .is_match(near_start(&text[whole.end()..]))
            };
            let tight = found.name("tight").is_some();
            let before = near_end(&text[..whole.start()]).trim_end();
            // `不支持取值3或5`, `例如，取值3或5`
            let begins_clause = before.is_empty()
                || before.ends_with(['。', '，', '；', ',', ';'])
                    && !phrase!(r"(?:例如|比如|譬如|如)[，,]$").is_match(before);
            if tight && !(begins_clause && tail_of_tight()) {
                return None;
            }
            let marked = marked || tight;
            let spoken =
                phrase!(r"(?i)(?:are|is|include|includes|be|to|following|follows|values)$")
                    .is_match(whole.as_str().trim_end());
            let set = found.name("set").is_some();
            // `If …, set the value to X` is a condition; `N的取值` is that of the index.
            let begins = before.is_empty() || before.ends_with(['.', '。', ';', '；', ':', '：']);
            let index = phrase!(r"(?:^|\W|\p{Han})[NnMm]\s*的?$").is_match(before);
            let default = before.ends_with("默认") || before.ends_with("缺省");
            // `不同灯的取值如下`: each has one of its own.
            let of_each = phrase!(r"不同[^，。]{1,20}$").is_match(before);
            let tail = near_start(&text[whole.end()..]).trim_start();
            // `支持的参数如下`: members follow.
            let of_members = phrase!(r"支持.*(?:参数|字段|配置项|属性)").is_match(whole.as_str());
            let left_out = phrase!(
                r"(?i)不[传填设][^，。]{0,6}时[^。]*$|未(?:设置|指定|传入?|填写?|配置)[^，。]{0,6}时?[，,]?\s*$|\bnot\s+(?:set|specified|configured)\b[^.]*,\s*(?:the)?$"
            ).is_match(before);
            let told = set && phrase!(r"^\S+\s+(?:if|when|for)\b").is_match(tail);
            if set && !begins
                || index
                || default
                || of_each
                || of_members
                || left_out
                || told
                || is_contrary(whole.as_str(), before)
                || found.name("one").is_none() && is_case(whole.as_str(), before, tail)
            {
                return None;
            }
            // `Valid values of N`, `valid values, see …`: no list is announced.
            let bold = found.name("bold").is_some();
            if !(bold || marked || spoken && !tail.is_empty() || set)
                || phrase!(r"(?i)^of\s+[NnMmXx]\b").is_match(tail)
            {
                return None;
            }
            if !marked
                && !bold
                && !set
                && !whole
                    .as_str()
                    .trim_end()
                    .to_lowercase()
                    .ends_with(['e', 's'])
            {
                return None;
            }
            let open = phrase!(r"(?i)^(?:such\s+as|for\s+example|e\.g\.|examples?|例如|比如|如：)")
                .is_match(tail);
            let kind = if found.name("bold").is_some() {
                Kind::Bold
            } else if set {
                Kind::Set
            } else if ["value", "one", "fixed"].iter().any(|it| found.name(it).is_some()) {
                Kind::One
            } else {
                Kind::Several
            };
            Some(Trigger {
                start: whole.start(),
                end: whole.end(),
                kind,
                open,
            })
        })
        .collect()
}

/// Whether words before `the following:`, `two modes are supported:` make the list one of what is not to be
/// sent, of a case, or of the forms that a value may have.
fn is_contrary(words: &str, before: &str) -> bool {
    let lists = phrase!(
        r"(?i)\bfollowing\b|\b(?:two|three|four|five|six|[2-9])\s+(?:values|options|types|modes|methods)\b|\b(?:one|either)\s+of\s*[:：]"
    );
    if !lists.is_match(words) {
        return false;
    }
    let ends = ['.', '。', ';', '；', '\n'];
    let sentence = before.rsplit(ends).next().unwrap_or("");
    let clause = sentence.rsplit([',', '，']).next().unwrap_or("");
    phrase!(r"(?i)\b(?:not|cannot|never|neither|nor|none|avoid|except|excluding|other\s+than)\b|n['’]t\b|不|禁止|避免")
        .is_match(clause)
        || phrase!(r"(?i)^\s*(?:for|if|when|where|in\s+case|as\s+long\s+as|provided)\b[^,]+,")
            .is_match(sentence)
            && !phrase!(r"(?i)^\s*for\s+(?:this|the)\s+(?:parameter|field|value)\s*,")
                .is_match(sentence)
        || phrase!(r"(?i)^\s*(?:the\s+)?(?:supported\s+|valid\s+)?formats?\s*[:：]$").is_match(sentence)
}

/// Whether words without a colon speak of a case: `当Mode取值为Nat时`, `Mode的参数值为Nat时有效`.
fn is_case(words: &str, before: &str, tail: &str) -> bool {
    if !words.trim_end().ends_with(['为', '是']) {
        return false;
    }
    let clause = before.rsplit(['。', '；', ';', '\n']).next().unwrap_or("");
    let after = tail
        .split(['。', '；', '，', ',', '\n'])
        .next()
        .unwrap_or("");
    // `IP版本，可以设置为`: behind a comma, the name before is none that the words belong to.
    let apart = words.starts_with(['，', ',']);
    phrase!(r"当|如果|若|仅[当在]|只有|在[^，]*$").is_match(clause)
        || !apart && phrase!(r"[A-Za-z]\w+\s*(?:参数)?的?$").is_match(clause)
        || phrase!(r"^[^（(]*(?:时(?:$|[^间长区钟段])|的)").is_match(after)
}
