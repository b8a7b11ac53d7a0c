//! Where a text gives a limit: a relation (`at most`, `不小于`, `maximum number of`) with its figure, or
//! a range of two, and the words around it.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::super::bounds::step;
use super::super::phrases::{NUMBER, TO, expression, number, phrase, short_sentences};
use crate::model::Number;

/// What a limit may be of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Measure {
    Value,
    Length,
    Count,
}

/// A figure, or two, in the words around it.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says something of its own about the words"
)]
pub(super) struct Limit<'t> {
    pub(super) least: Option<Number>,
    pub(super) most: Option<Number>,
    /// What the relation itself names: `maximum length`, `longer than`.
    pub(super) named: Option<Measure>,
    /// The things that it names: `maximum number of lamps`.
    pub(super) things: Option<&'t str>,
    /// A plain comparison, which describes as often as it demands.
    pub(super) compares: bool,
    /// The figure itself is outside.
    pub(super) is_open: bool,
    /// Two ends in brackets.
    pub(super) in_brackets: bool,
    /// Whether it names the N of `X.N`: `N: 1-20`.
    pub(super) of_index: bool,
    /// Words of the clause before the relation.
    pub(super) subject: &'t str,
    /// These words with the limit itself.
    pub(super) said: &'t str,
    /// Words of the sentence before that clause.
    pub(super) lead: &'t str,
    /// Words behind the figure, to the end of the sentence.
    pub(super) after: &'t str,
    /// Whether it stands in the sentence that says what the parameter is.
    pub(super) is_first: bool,
}

/// What a length counts, behind its figure.
pub(super) const CHARACTERS: &str = r"(?:(?:ASCII|UTF-?8|Unicode|English|Chinese|printable|visible|valid|or|and)\s+)*(?:characters?|chars?|letters)\b | 个?(?:英文|中文|大小写|可见|可打印|半角|ASCII|Unicode|UTF-?8|[或和、\s])*(?:字符|汉字|字母|字(?:$|[^节]))";
pub(super) const BYTES: &str = r"bytes?\b | 个?字节";

/// `between 1 and 100`, `1~100之间`, `(1 to 100)`, `length: 1-64`, `1 <= value <= 100`.
static RANGE: LazyLock<Regex> = LazyLock::new(|| {
    let pair = |min: &str, max: &str| {
        format!(
            r"[\[［]?\s*(?P<{min}>{NUMBER})(?:\s*个?(?:characters|字符|位))?(?:{TO}|\s*(?:and|和|与|[,，])\s*)(?P<{max}>{NUMBER})\s*[\]］]?"
        )
    };
    expression(&format!(
        r"(?ix)
          (?:\b(?:between|within|from|in\s+(?:the|a)\s+range\s*(?:of|from|between)?|range[sd]?\s*(?:of|from|between)?|ranging\s+(?:from|between))|介于|范围(?:为|是|在|[:：])*|区间(?:为|是|[:：])*|(?:取值|数值|值)?[在从为是])\s*{between}(?:\s*(?:之间|范围内))?
        | (?P<index>\b[NMX])\s*[:：=]\s*{index}
        | {inside}\s*(?:之间|范围内|区间)
        | [(（]\s*{bracket}(?P<bracket>\s*[)）])
        | \b(?P<min_counted>{NUMBER})(?:\s*个?(?:characters|字符|位))?{TO}(?P<max_counted>{NUMBER})(?P<unit>[\s*]*(?:{CHARACTERS}|{BYTES}))
        | (?:\bmust\s+be\s+|[为是]\s*)(?P<exact>{NUMBER})(?:\s+characters\s+in\s+length\s*(?:[.,;。]|$)|\s*位的?(?:字符串?|数字|字母))
        | \b(?P<en>length|limit|constraint|restriction)s?\b(?:\s+(?:ranges?|constraints?|limits?|restrictions?))?\s*(?:is|are|of|[:：])*\s*(?:(?:between|from)\s+)?{named}
        | (?P<zh>长度|限制|字符数|字数)(?:范围|限制|要求|约束)?\s*(?:为|是|在|[:：])*\s*{named_zh}(?:\s*之间)?
        | (?P<low>{NUMBER})\s*(?P<low_open><\s*=|≤|<|＜)\s*(?P<middle>[A-Za-z]\w*|\p{{Han}}{{1,6}})\s*(?P<high_open><\s*=|≤|<|＜)\s*(?P<high>{NUMBER})",
        between = pair("min_between", "max_between"),
        index = pair("min_index", "max_index"),
        inside = pair("min_inside", "max_inside"),
        bracket = pair("min_bracket", "max_bracket"),
        named = pair("min_named", "max_named"),
        named_zh = pair("min_named_zh", "max_named_zh"),
    ))
});

/// `at most 100`, `cannot exceed 100`, `maximum number of lamps is 100`, `不超过100`, `100 or less`.
static RELATION: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(
        r"(?ix)
          (?P<neg>\b(?:can(?:not|\s+not|['’]t)|(?:must|may|should|shall|does|do|will|is|are)(?:\s+not|n['’]t)|without)\s+(?:(?:be|go|have|contain)\s+)?|\bn(?:o|ot)\s+(?:be\s+)?|不(?:能够?|可以?|得|应该?|要|允许|会|许|需|宜)?\s*)?
          (?: (?P<over>\b(?:exceed(?:s|ing)?|(?:more|greater|larger|higher|bigger|(?P<longer>longer))(?:\s+in\s+(?:length|size))?\s+than|above|over|beyond)\b|[超值]过|超出|大于|多于|高于|(?P<longer_zh>长于)|[>＞])
            | (?P<under>\b(?:(?:less|smaller|fewer|lower|(?P<shorter>shorter))(?:\s+in\s+(?:length|size))?\s+than|below|under)\b|小于|少于|低于|(?P<shorter_zh>短于)|[<＜]))
          (?P<eq>\s*(?:or\s+(?:be\s+)?equal(?:s|\s+to)?|(?:或者?)?等于|=))? \s* (?P<compared>{NUMBER})
        | (?: (?P<most>\bat\s+most|\bup\s+to|\blimited\s+to|\bcapped\s+at|\b(?:max(?:imum|imal)?|largest|greatest|highest|longest|upper\s+(?:limit|bound)|limit|limitation)\b|≤|最[大多长高]|上限|至多|顶多|限制?(?:为|在)?)
            | (?P<least>\bat\s+least|\b(?:min(?:imum|imal)?|smallest|lowest|shortest|lower\s+(?:limit|bound)|(?:initial|start(?:ing)?)\s+value)\b|≥|最[小少短低]|下限|至少|起码|起始值) )
          (?:\s*(?:allowed|supported|valid|permitted|possible|allowable))?
          (?P<what>\s*的?(?:\b(?:value|number|length|size|count|quantity|limit|total)s?\b|取值|数值|值|字符长度|长度|字符数|数量|个数|数目|条数|数))?
          (?:\s+allowed|\s+supported|\s+permitted)?
          (?:\s+(?:of|for)\s+(?P<things>[a-z][a-z'-]*(?:\s+[a-z][a-z-]*){{0,4}}?))?
          (?:\s*(?:\b(?:is|are|of|be|to)\b|可以?|能够?|允许|支持|不(?:能|可|得)?(?:超过|大于|多于)|为|是|同时|一次性?|只|传入|传|指定|输入|设置|添加|查询|包含|提供|填写?|选择|配置|批量|填|有|由|[:：=]))* \s* (?P<extreme>{NUMBER})
        | (?P<ended>{NUMBER}) (?P<unit>\s+[a-z]+s|\s*\p{{Han}}{{1,4}}?)? \s* (?:\s(?:or\s+(?:less|fewer|lower|below|shorter|smaller)|at\s+most|max(?:imum)?|or\s+(?P<more>more|greater|higher|larger|above))\b|(?:以内|之内|及以下)|(?P<more_zh>及以上))"
    ))
});

/// The limits in a text, in order.
pub(super) fn limits(text: &str) -> Vec<Limit<'_>> {
    // A cheap look: most texts give none.
    let word = phrase!(
        r"(?i)most|up to|than|exceed|max|min|limit|least|between|within|rang|from|length|or less|or fewer|or more|est\b|initial|start|起始|below|under|above|over|beyond|N:|[<>~～≤≥＜＞]|不|最|[上下]限|大于|小于|以内|之内|以下|至[多少]|之间|介于|范围|区间|长度|限|字|haracters|etters|[到至]|\([\s\d]|（|于"
    );
    let mut limits = Vec::new();
    for (at, sentence) in short_sentences(text).enumerate() {
        if sentence.bytes().any(|byte| byte.is_ascii_digit()) && word.is_match(sentence) {
            of_sentence(sentence, at == 0, &mut limits);
        }
    }
    limits
}

fn of_sentence<'t>(sentence: &'t str, is_first: bool, limits: &mut Vec<Limit<'t>>) {
    let limit = |found: &Captures<'t>, ends: Ends, subject: &'t str, lead: &'t str| {
        let whole = found.get(0)?;
        Some(Limit {
            least: ends.0,
            most: ends.1,
            named: None,
            things: None,
            compares: false,
            is_open: false,
            in_brackets: false,
            of_index: false,
            said: &sentence[clause(&sentence[..whole.start()]).0.len()..whole.end()],
            subject,
            lead,
            after: &sentence[whole.end()..],
            is_first,
        })
    };
    for found in RANGE.captures_iter(sentence) {
        let Some(whole) = found.get(0) else { continue };
        // `51,200` is one figure.
        if phrase!(r"^\D*\d{1,3}(?:,\d{3})+$").is_match(whole.as_str()) {
            continue;
        }
        let (lead, subject) = clause(&sentence[..whole.start()]);
        let Some(ends) = range(&found) else { continue };
        let named = found.name("en").or_else(|| found.name("zh"));
        let is_open = |name| is_open(&found, name);
        limits.extend(limit(&found, ends, subject, lead).map(|limit| {
            Limit {
                named: if found.name("exact").is_some() {
                    Some(Measure::Length)
                } else {
                    named.and_then(|name| measure(name.as_str()))
                },
                is_open: is_open("low_open") || is_open("high_open"),
                things: found.name("middle").map(|things| things.as_str()),
                of_index: found.name("index").is_some(),
                in_brackets: found.name("bracket").is_some(),
                after: found
                    .name("unit")
                    .map_or(limit.after, |unit| &sentence[unit.start()..]),
                ..limit
            }
        }));
    }
    // `cannot be smaller than 1 or greater than 100`: what stands before the first is said of both.
    let mut last: Option<(usize, bool)> = None;
    for found in RELATION.captures_iter(sentence) {
        let Some(whole) = found.get(0) else { continue };
        let mut negated = found.name("neg").is_some();
        let joined = last.filter(|(end, _)| {
            phrase!(r"(?i)^(?:\s*(?:characters|bytes|个?字符|个?字节))?\s*[,，]?\s*(?:(?:and|or|but|且|并且?|或者?|同时|而)\s*)?(?:(?:it\s+)?(?:must|can|should)\s+)?(?:be\s+)?(?:the\s+)?$")
                .is_match(&sentence[*end..whole.start()])
        });
        let (lead, mut subject) = clause(&sentence[..whole.start()]);
        let mut lead = lead;
        if let (Some((_, of_first)), Some(first)) = (joined, limits.last_mut()) {
            negated |= of_first;
            (lead, subject) = (first.lead, first.subject);
            first.after = &sentence[whole.end()..];
        }
        last = None;
        let Some(ends) = relation(&found, negated) else {
            continue;
        };
        let longer = ["longer", "longer_zh", "shorter", "shorter_zh"];
        let named = if longer.iter().any(|name| found.name(name).is_some()) {
            Some(Measure::Length)
        } else {
            let told = found.name("what").or_else(|| found.name("least"));
            told.and_then(|told| measure(told.as_str()))
        };
        let Some(limit) = limit(&found, ends, subject, lead) else {
            continue;
        };
        let is_compared = found.name("compared").is_some();
        let with_end = negated != found.name("eq").is_some();
        last = Some((whole.end(), negated));
        let from_unit = found.name("unit").map_or(whole.end(), |unit| unit.start());
        limits.push(Limit {
            named,
            things: found.name("things").map(|things| things.as_str()),
            compares: is_compared && !negated && !with_end,
            is_open: is_compared && !with_end,
            after: if found.name("unit").is_some() {
                &sentence[from_unit..]
            } else {
                limit.after
            },
            ..limit
        });
    }
}

type Ends = (Option<Number>, Option<Number>);

/// Whether a sign leaves its end outside.
fn is_open(found: &Captures<'_>, name: &str) -> bool {
    let sign = found.name(name);
    sign.is_some_and(|sign| !sign.as_str().contains(['=', '≤']))
}

/// The ends of a range.
fn range(found: &Captures<'_>) -> Option<Ends> {
    let end = |names: &[&str]| {
        let mut named = names.iter().filter_map(|name| found.name(name));
        number(named.next()?.as_str())
    };
    let mut min = end(&[
        "min_between",
        "min_index",
        "min_inside",
        "min_bracket",
        "min_counted",
        "exact",
        "min_named",
        "min_named_zh",
        "low",
    ])?;
    let mut max = end(&[
        "max_between",
        "max_index",
        "max_inside",
        "max_bracket",
        "max_counted",
        "exact",
        "max_named",
        "max_named_zh",
        "high",
    ])?;
    if is_open(found, "low_open") {
        min = step(&min, 1)?;
    }
    if is_open(found, "high_open") {
        max = step(&max, -1)?;
    }
    (min.as_f64()? <= max.as_f64()?).then_some((Some(min), Some(max)))
}

/// The end that a relation gives.
fn relation(found: &Captures<'_>, negated: bool) -> Option<Ends> {
    let (least, most) = (|end| Some((Some(end), None)), |end| Some((None, Some(end))));
    if let Some(figure) = found.name("compared") {
        let end = number(figure.as_str())?;
        let with_end = negated != found.name("eq").is_some();
        let is_over = found.name("over").is_some();
        return if is_over == negated {
            most(if with_end { end } else { step(&end, -1)? })
        } else {
            least(if with_end { end } else { step(&end, 1)? })
        };
    }
    if let Some(figure) = found.name("ended") {
        let more = found.name("more").or_else(|| found.name("more_zh"));
        let end = number(figure.as_str())?;
        return if more.is_some() {
            least(end)
        } else {
            most(end)
        };
    }
    let end = number(found.name("extreme")?.as_str())?;
    if found.name("most").is_some() {
        most(end)
    } else {
        least(end)
    }
}

/// What a word measures.
fn measure(word: &str) -> Option<Measure> {
    let word = word.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|it| word.contains(it));
    match () {
        () if has(&["length", "长度", "字符数", "字数"]) => Some(Measure::Length),
        () if has(&[
            "number", "count", "quantity", "total", "数量", "个数", "数目", "条数",
        ]) =>
        {
            Some(Measure::Count)
        }
        () if has(&["value", "值"]) => Some(Measure::Value),
        () => None,
    }
}

/// The words before a limit: of the sentence, and of its clause.
fn clause(before: &str) -> (&str, &str) {
    let ends = [',', '，', ';', '；', '、', '(', '（'];
    before.split_at(before.rfind(ends).map_or(0, |at| {
        at + before[at..].chars().next().map_or(0, char::len_utf8)
    }))
}
