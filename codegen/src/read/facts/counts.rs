//! What is counted: characters of a value, entries of a parameter, the N of `X.N`.

use std::sync::LazyLock;

use regex::Regex;

use super::limits::Told;
use super::phrases::{
    TO, agreed, clause_before, count, expression, near_start, phrase, sentence_before, sentences,
};
use crate::model::Type;

/// Numbers that are written as words.
const NUMERALS: [(&str, u64); 24] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("twenty", 20),
    ("fifty", 50),
    ("一", 1),
    ("两", 2),
    ("二", 2),
    ("三", 3),
    ("四", 4),
    ("五", 5),
    ("六", 6),
    ("七", 7),
    ("八", 8),
    ("九", 9),
    ("十", 10),
    ("hundred", 100),
];

/// The count that figures or a word write.
fn numeral(text: &str) -> Option<u64> {
    let text = text.trim_end_matches(',');
    let word = || {
        let named = NUMERALS
            .iter()
            .find(|(word, _)| text.eq_ignore_ascii_case(word));
        named.map(|&(_, number)| number)
    };
    count(text).or_else(word)
}

const COUNT: &str = r"\d{1,3}(?:,\d{3})+|\d+";

static LENGTH_RANGE: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(
        r"(?ix) (?P<min>{COUNT}) \s*(?:个|字符|characters)? {TO} (?P<max>{COUNT}) \s* (?:个)? [\s*]* (?:ASCII\s+|English\s+(?:or\s+Chinese\s+)?|Chinese\s+(?:or\s+English\s+)?|printable\s+|UTF-8\s+|(?:英文|中文|大小写|或|和|、|字母|数字|汉字|Unicode|ASCII|可打印|半角)+\s*(?:的)?)? (?:characters|letters|字符|个字符)"
    ))
});

static LENGTH_MAX: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(
        r"(?ix) (?: up\s+to | (?:cannot|can\s?not|must\s+not|may\s+not|not|does\s+not)\s+exceed | at\s+most | no\s+(?:more|longer)\s+than | (?:a\s+)?maximum\s+(?:length\s+)?(?:of|is)(?:\s+up\s+to)? | maximum\s+of | less\s+than\s+or\s+equal\s+to | 不(?:能|可|得|可以|要)?(?:超过|多于|大于) | 不值过 | 最(?:长|多|大)(?:长度)?(?:支持|允许|可?包含|由|不超过|不能超过|可以?输入|为|是)? | 长度不(?:能)?超过 | 长度限制(?:为|在)? | 上限(?:为)? ) \s* [:：]? \s* (?P<max>{COUNT}) \s* (?:个)? [\s*]* (?:ASCII\s+|English\s+(?:or\s+Chinese\s+)?|Chinese\s+|(?:英文|中文|大小写|或|和|、|字母|数字|汉字|Unicode|ASCII|可打印|半角)+\s*(?:的)?)? (?:characters|letters|字符)"
    ))
});

/// `8-32位`, `1 to 128 bytes in length`, `32位字符`: lengths that call their unit otherwise, or give
/// one figure.
static LENGTH_OTHER: LazyLock<Regex> = LazyLock::new(|| {
    expression(&format!(
        r"(?ix)
        长度(?:范围)?(?:限制)?(?:必须)?(?:在|为|是|[:：])*\s* [\[［【]?\s* (?P<min>{COUNT}) (?:{TO}|\s*[,，]\s*) (?P<max>{COUNT}) \s* [\]］】]? \s*(?:位|个?字节|个?(?:英文|中文|字母|数字|[或和、])*字符|之间|[，。；,;\n]|$)
        | (?:^|[，。\n])\s*(?:最多|最大|不(?:能|可|得)?超过)(?:由|为|支持|包含|可包含)?\s*(?P<bytes_zh>{COUNT})\s*个?字节
        | (?:最多|不(?:能|可|得)?超过)(?:由|为|支持|包含|可包含)?\s*(?P<letters>{COUNT})\s*个(?:英文|中文)?(?:字母|数字|汉字)(?:[或和、](?:英文|中文)?(?:字母|数字|汉字))*\s*(?:[，。；\n]|组成|$)
        | 最长(?:为|是|支持|允许|不超过)?\s*(?P<places>{COUNT})\s*(?:位|个?字节)
        | 长度(?:必须|需|应)?小于\s*(?P<under>{COUNT})\s*个?(?:字节|字符)
        | \b(?:smaller|less|shorter)\s+than\s+(?P<under_en>{COUNT})\s+(?:bytes|characters)\s+in\s+length
        | 长度(?:[:：]|为|是)*\s*(?:最大)?(?:不(?:能|可|得)?(?:超过|多于|大于)|最[长大多](?:为|是)?|上限(?:为|是)?)\s*(?P<bytes>{COUNT})\s*个?字节
        | 最大长度(?:[:：]|为|是)*\s*(?P<most>{COUNT})\s*个?字节
        | \b(?P<least_en>{COUNT}) {TO} (?P<most_en>{COUNT}) \s+bytes\s+in\s+length
        | \b(?:up\s+to|exceed|at\s+most|no\s+more\s+than|maximum\s+of)\s+(?P<bytes_en>{COUNT}) \s+bytes\s+in\s+length
        | \b(?P<at_most>{COUNT})\s+(?:bytes|characters)\s+at\s+most\b
        | \bmust\s+be\s+(?P<exact_en>{COUNT})\s+characters\s+in\s+length\s*(?:[.,;。]|$)
        | \bis\s+an?\s+(?:\w+\s+)?string\s+of\s+(?P<exact_string>{COUNT})\s+characters\s*(?:[.,;。]|$)
        | \bis\s+an?\s+(?P<exact_hyphen>{COUNT})-characters?\s+(?:\w+\s+)?string\b
        | (?:必须)?(?:为|是)\s*(?P<exact>{COUNT})\s*位(?:的)?(?:字符|数字|字母)"
    ))
});

/// Lengths in other words. Where a parameter is an address, the length of what it leads to is none of
/// its own.
fn other_length(name: &str, text: &str) -> (Option<u64>, Option<u64>) {
    let address = name.to_ascii_lowercase();
    let address = address.ends_with("url") || address.ends_with("uri");
    let own = |clause: &str| {
        !address
            || clause.contains("URL")
            || clause.contains("URI")
            || phrase!(r"^\W*(?:最大)?长度|^\W*最长").is_match(clause)
    };
    let found = sentences(text).flat_map(|sentence| {
        let mut from = 0;
        LENGTH_OTHER
            .captures_iter(sentence)
            .filter_map(move |found| {
                let whole = found.get(0)?;
                let (clause, of_one) =
                    (&sentence[from..whole.end()], &sentence[from..whole.start()]);
                from = whole.end();
                if !own(clause) || is_of_part(name, of_one) || is_of_pair(name, clause) {
                    return None;
                }
                let of = |names: &[&str]| {
                    let mut named = names.iter().filter_map(|name| found.name(name));
                    named.next().and_then(|figure| count(figure.as_str()))
                };
                let exact = of(&["exact", "exact_en", "exact_string", "exact_hyphen"]);
                let under = of(&["under", "under_en"]).and_then(|figure| figure.checked_sub(1));
                let most = of(&[
                    "max", "letters", "places", "bytes", "bytes_zh", "most", "most_en", "bytes_en",
                    "at_most",
                ])
                .or(under);
                Some((of(&["min", "least_en"]).or(exact), most.or(exact)))
            })
    });
    // Of several, for one case each, the ends that they share hold.
    let (least, most): (Vec<Option<u64>>, Vec<Option<u64>>) = found.unzip();
    (
        agreed(least.into_iter()).flatten(),
        agreed(most.into_iter()).flatten(),
    )
}

/// Whether a length is that of an entry, of a prefix, of an array.
pub(super) fn is_of_part(name: &str, before: &str) -> bool {
    let part =
        phrase!(r"(?i)单个|单条|每个|每一个|前缀|掩码|数组|列表|List|标签值|\beach\b|\bprefix\b");
    // A parameter that is itself called a prefix has the length of one.
    let own = name.rsplit('.').next().unwrap_or(name).to_lowercase();
    let mut parts = part.find_iter(before);
    parts.any(|part| !own.contains(&part.as_str().to_lowercase()))
}

/// Least and greatest number of characters; of several ranges, for one case each, the ends that they
/// share.
pub(super) fn length(name: &str, text: &str) -> (Option<u64>, Option<u64>) {
    // In `X.N` each entry is a value of its own.
    let of_entry = name.split('.').any(|part| part.eq_ignore_ascii_case("n"));
    let of_whole = |found: &regex::Captures<'_>| {
        let start = found.get(0).map_or(0, |whole| whole.start());
        let clause = clause_before(text, start);
        of_entry
            || !is_of_pair(name, clause)
                && !phrase!(
                    r"(?i)单[个条]|每一?[个条]|默认|\b(?:each|default|for\s+example)\b|^\W*key\s*:"
                )
                .is_match(clause)
                && !phrase!(r"(?i)(?:\bfor\s+example|例如|比如)[,，:：]?\s*$")
                    .is_match(&text[..start - clause.len()])
    };
    let ranges = || LENGTH_RANGE.captures_iter(text);
    if ranges().next().is_some() {
        let own = ranges().filter(of_whole);
        let own = own.filter_map(|found| Some((count(&found["min"])?, count(&found["max"])?)));
        let (least, most): (Vec<u64>, Vec<u64>) = own.filter(|(min, max)| min <= max).unzip();
        return (agreed(least.into_iter()), agreed(most.into_iter()));
    }
    let most = || LENGTH_MAX.captures_iter(text);
    if most().next().is_some() {
        let own = most().filter(of_whole);
        return (None, agreed(own.filter_map(|found| count(&found["max"]))));
    }
    other_length(name, text)
}

/// Whether a clause is on the key or the value of a pair that the parameter is not itself.
pub(super) fn is_of_pair(name: &str, clause: &str) -> bool {
    let own = name.rsplit('.').next().unwrap_or(name);
    let part = phrase!(r"(?i)(?:^|[^a-z])(key|value)s?\s*的?(?:最大)?长度").captures(clause);
    part.is_some_and(|part| !own.eq_ignore_ascii_case(&part[1]))
}

/// Greatest N of `X.N`.
pub(super) fn index_max(name: &str, text: &str, told: &Told<'_>) -> Option<u64> {
    if !name
        .split('.')
        .any(|part| matches!(part, "N" | "n" | "M" | "m" | "X" | "x"))
        && !text.contains('N')
    {
        return None;
    }
    let found = phrase!(
        r"(?ix)
        (?: valid\s+values?\s+of\s+[nmx]\b | value\s+range\s+of\s+[nmx]\b | range\s+of\s+[nmx]\b | values?\s+of\s+[nmx]\b
          | maximum\s+value\s+of\s+[nmx]\b | maximum\s+number\s+of\s+[nmx]\b | \b[NMX]\s*(?:的)?\s*(?:取值范围|取值|最大值|范围|最大取值|最大) | \bN\s+(?:ranges?\s+from|can\s+be|is\s+an\s+integer\s+from) )
        [^.。\n\d]{0,48}? (?: (?P<min>\d+) \s*(?:to|through|~|～|–|—|-|,|，|至|到|⁓)\s* )? (?P<max>\d[\d,]*)"
    )
    .captures_iter(text)
    .chain(phrase!(r"\bN\s*为\s*\d+\s*[~～–-]\s*(?P<max>\d+)").captures_iter(text))
    .chain(phrase!(r"\b[Nn]\s*(?:必须|需)?从\s*\d+\s*开始[，,]\s*最[大多]值?(?:为|是)?\s*(?P<max>\d+)").captures_iter(text))
    .filter_map(|found| count(found["max"].trim_end_matches(',')));
    agreed(found).or_else(|| told.index())
}

/// Whether a parameter holds several values, by its type or its words.
pub(super) fn is_listed(kind: Type, text: &str) -> bool {
    kind == Type::List
        || kind == Type::Json
        || super::separator::named(text).is_some()
        || text.to_lowercase().contains("json")
        || ["列表", "集合"].iter().any(|word| text.contains(word))
}

/// Most entries in one parameter: `You can enter up to 50 IDs.`
pub(super) fn max_items(kind: Type, text: &str) -> Option<u64> {
    let listed = is_listed(kind, text);
    let english = phrase!(
        r"(?ix)
        (?: (?P<verb>(?:you\s+can|can|could|may|supports?|allows?|consists?\s+of|contains?)\s+(?:\w+\s+){0,6}?) (?:up\s+to|at\s+most|a\s+maximum\s+of|no\s+more\s+than)
          | \b(?P<head>up\s+to|a\s+maximum\s+of|at\s+most|a\s+total\s+of) ) \s+ (?P<max>\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty) \s+ (?P<noun>[a-z-]+(?:\s+[a-z-]+){0,3})"
    );
    let chinese = phrase!(
        r"(?x) (?:[每一单]次(?:调用|操作)?最多|最多|至多|不能?超过|上限为|最大支持|一次) (?:可以?|能够?|支持|允许|调用|同时|一次|只|传入|传|指定|输入|设置|添加|查询|包含|插入|提供|填|填写|选择|配置|批量|绑定|提交|操作|删除|修改|更新|创建|释放|移除|关联|解绑|购买|导入|扩容|缩容|查|为)* \s* (?:同一个?\p{Han}{1,6}[下中内里]的)? \s* (?P<max>\d+|[一两二三四五六七八九十]) \s* (?:个|条|项|台|组|对|张|块) (?P<noun>[\p{Han}A-Za-z ]{0,12})"
    );
    let found = english
        .captures_iter(text)
        .filter(|found| {
            let noun = found["noun"].to_lowercase();
            let whole = found.get(0).map_or(0, |whole| whole.end());
            let after = near_start(text.get(whole..).unwrap_or(""));
            let clause = format!("{noun}{}", after.split(['.', ',', '\n']).next().unwrap_or(""));
            let at_a_time = phrase!(r"(?i)\b(?:at\s+a\s+time|at\s+once|(?:in|for)\s+(?:each|a\s+single|one)\s+(?:request|call))\b").is_match(&clause);
            let passive = phrase!(r"(?i)\b(?:can|could|are|is|may)\b.{0,12}\b(?:specified|entered|set|queried|added|supported|included|passed|submitted|configured|modified|deleted)\b").is_match(&clause)
                || phrase!(r"(?i)^[^.]{0,16}\b(?:can\s+be|are|is)\s+(?:\w+\s+)?(?:specified|entered|set|queried|added|supported|included|passed|submitted|configured)").is_match(after);
            let active = found.name("verb").is_some_and(|verb| phrase!(r"(?i)\b(?:specify|enter|set|query|add|input|contain|include|select|pass|submit|configure|support|supports|allows?|consists?|contains?)\b").is_match(verb.as_str()));
            let linked = listed && found.name("verb").is_some_and(|verb| phrase!(r"(?i)\b(?:associate|attach|bind|assign)\b").is_match(verb.as_str()));
            let answered = phrase!(r"(?i)\b(?:if|when|returned)\b").is_match(&clause);
            !answered && !measures(&noun) && plural(&noun) && (active || passive || linked || at_a_time && found.name("verb").is_some())
        })
        .chain(chinese.captures_iter(text).filter(|found| found["noun"].trim() != "数据" && (listed || phrase!(r"^[每一单]次").is_match(&found[0]) || is_of_parameter(text, found.get(0))) && !measures(&found["noun"])))
        .filter(|found| {
            let start = found.get(0).map_or(0, |whole| whole.start());
            let before = sentence_before(text, start);
            !phrase!(r"(?i)\b(?:if|when|returns?|for\s+example)\b|时[，,]|例如|如果|默认").is_match(before)
        })
        .filter_map(|found| Some((found[0].starts_with(['每', '单']), numeral(&found["max"])?)));
    // `每次最多添加9盏灯，一个房间最多100盏`: what a call takes counts before what there may be.
    let (of_calls, all): (Vec<_>, Vec<_>) = found.partition(|(of_call, _)| *of_call);
    let counted = if of_calls.is_empty() { all } else { of_calls };
    agreed(counted.into_iter().map(|(_, most)| most))
        .or_else(|| array_length(text))
        .or_else(|| number_of_pairs(text))
        .or_else(|| (kind == Type::List).then(|| list_range(text)).flatten())
}

/// `该参数最多…`: a count of what the parameter holds.
fn is_of_parameter(text: &str, found: Option<regex::Match<'_>>) -> bool {
    let start = found.map_or(0, |found| found.start());
    phrase!(r"[此该本](?:字段|参数|容器|元素|列表|数组)\s*(?:中|里)?$")
        .is_match(clause_before(text, start))
}

/// `灯的ID列表，取值范围：[1,20]`: what has no size of its own is counted.
pub(super) fn list_range(text: &str) -> Option<u64> {
    let found = phrase!(
        r"(?ix) (?:(?:ID|名称?)\s*的?(?:列表|集合|数组)|\blists?\s+of\s+(?:the\s+)?(?:[\w-]+\s+){0,3}(?:IDs|names))
        \s* [,，.。;；]? \s* (?:取值范围|value\s+range|valid\s+values) \s* [:：为]? \s* [\[［]? \s* \d+ (?:\s*[,，~～-]\s*|\s+to\s+) (?P<max>\d+)"
    );
    count(&found.captures(text)?["max"])
}

/// `数组长度：[1,50]`
fn array_length(text: &str) -> Option<u64> {
    let found = phrase!(
        r"(?:数组|列表|List)(?:的)?长度(?:的)?(?:取值)?(?:范围)?(?:(?:为|是|[:：])*\s*[\[［]\s*\d+\s*[,，~～-]\s*(?P<range>\d+)|不(?:能|可)?超过\s*(?P<most>\d+))"
    );
    let found = found.captures(text)?;
    count(found.name("range").or_else(|| found.name("most"))?.as_str())
}

/// `键值对数量最大为9`
fn number_of_pairs(text: &str) -> Option<u64> {
    let found = phrase!(
        r"键值对\s*(?:的)?(?:数量|个数|数目)\s*(?:最[大多](?:为|是)?|不(?:能|可)?超过|上限(?:为|是)?)\s*[:：]?\s*(?P<max>\d+)"
    );
    count(&found.captures(text)?["max"])
}

/// Words that measure a value instead of counting entries.
pub(super) fn measures(noun: &str) -> bool {
    phrase!(
        r"(?i)^(?:[a-z]+ )?(?:characters?|letters?|bytes?|bits?|digits?|days?|hours?|minutes?|seconds?|months?|years?|times|weeks?|gib|mib|kib|gb|mb|kb|tb|mbit|percent|levels?|decimal|words?)\b|^(?:英文|中文|汉字|ASCII)*(?:字符|字节|汉字|字母|月|天|小时|分钟|秒)"
    )
    .is_match(noun.trim())
}

fn plural(noun: &str) -> bool {
    noun.split_whitespace()
        .take(4)
        .any(|word| word.ends_with('s'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index_max(name: &str, text: &str) -> Option<u64> {
        super::index_max(
            name,
            text,
            &Told {
                name,
                kind: Type::String,
                text,
            },
        )
    }

    fn length(text: &str) -> (Option<u64>, Option<u64>) {
        super::length("Lamp", text)
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
            super::length("Lamp.N.Value", "Key和Value的长度为2~9个字节。"),
            (Some(2), Some(9))
        );
    }

    #[test]
    fn entries_and_pairs_that_are_counted() {
        let most = |text| max_items(Type::String, text);
        assert_eq!(
            most("多盏灯用英文逗号（,）隔开，一次最多可以查9个。"),
            Some(9)
        );
        assert_eq!(most("多盏灯用逗号分隔，一次最多能够删除9个。"), Some(9));
        assert_eq!(most("灯的列表，每次最多可调用9个灯。"), Some(9));
        assert_eq!(most("单次调用的灯数量最多为9个，用逗号分隔。"), Some(9));
        assert_eq!(
            most("多盏灯用英文逗号（,）隔开，最多支持同一个房间里的9个灯。"),
            Some(9)
        );
        assert_eq!(
            most("灯的Map，键值对数量最大为9，灯名最大64字节。"),
            Some(9)
        );
        assert_eq!(most("灯的数量。单次操作最多扩容9个灯。"), Some(9));
        assert_eq!(most("灯名，字符数量最大为9。"), None);
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
        assert_eq!(super::length("PlanURL", plan), (None, None));
        assert_eq!(
            super::length("PlanURL", "URL的最大长度为：1024个字节。"),
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
        assert_eq!(
            super::length("Tag.Key", "key长度最大64个字符。"),
            (None, Some(64))
        );
        assert_eq!(
            length("单个房间内唯一。长度不超过255个字符。"),
            (None, Some(255))
        );
        assert_eq!(
            super::length("Lamp.N", "Each name can be up to 9 characters."),
            (None, Some(9))
        );
        assert_eq!(length("数组长度范围为[1,3]。"), (None, None));
        assert_eq!(length("A name has 9 bytes at most."), (None, Some(9)));
        let prefix = "A prefix must be smaller than 9 bytes in length.";
        assert_eq!(length(prefix), (None, None));
        assert_eq!(super::length("prefix", prefix), (None, Some(8)));
        let two = "The plan can be up to 5,000 bytes in length, and the URL can be up to 1,024 bytes in length.";
        assert_eq!(super::length("PlanURL", two), (None, Some(1024)));
    }

    #[test]
    fn indices() {
        assert_eq!(
            index_max("Tag.N.Key", "Key of the tag. Valid values of N: 1 to 20."),
            Some(20)
        );
        assert_eq!(index_max("Id.N", "Maximum value of N: 100."), Some(100));
        assert_eq!(
            index_max("Id.N", "The value of N in Id cannot be greater than 16."),
            Some(16)
        );
        assert_eq!(index_max("Tag.N.Key", "N的取值范围：1~20。"), Some(20));
        assert_eq!(index_max("Tag.N.Key", "N为1~20。"), Some(20));
        assert_eq!(index_max("Id.N", "N从1开始，最多为20。"), Some(20));
        assert_eq!(index_max("Size", "Valid values: 1 to 20."), None);
    }

    #[test]
    fn entries() {
        assert_eq!(
            max_items(
                Type::String,
                "You can enter up to 50 IDs. Separate multiple IDs with commas (,)."
            ),
            Some(50)
        );
        assert_eq!(
            max_items(Type::String, "最多支持100个ID，ID之间用逗号（,）隔开。"),
            Some(100)
        );
        assert_eq!(
            max_items(Type::String, "一次最多支持修改20个灯的信息。"),
            Some(20)
        );
        assert_eq!(
            max_items(Type::String, "The name can be up to 20 characters."),
            None
        );
    }

    #[test]
    fn entries_in_other_words() {
        let items = |text| max_items(Type::String, text);
        assert_eq!(items("You can specify up to three lamps."), Some(3));
        let linked = "You can associate a maximum of four lamps with a room.";
        assert_eq!(max_items(Type::List, linked), Some(4));
        assert_eq!(items(linked), None);
        assert_eq!(items("A maximum of five IDs can be specified."), Some(5));
        assert_eq!(items("Up to 32 lamps can be entered."), Some(32));
        assert_eq!(
            items("A JSON array that consists of up to 100 IDs."),
            Some(100)
        );
        assert_eq!(
            items("You can enter up to 100 old bright lamp IDs."),
            Some(100)
        );
        assert_eq!(
            items("A name has up to 9 bytes in length and a maximum of 16 names can be specified."),
            Some(16)
        );
        assert_eq!(items("灯ID的列表，最多20个。"), Some(20));
        assert_eq!(items("灯的名称。此字段最多可指定10个。"), Some(10));
        assert_eq!(items("灯的名称。房间最多可指定10个。"), None);
        assert_eq!(items("灯的账号。列表长度不超过20个。"), Some(20));
        assert_eq!(items("You can dim up to 20 lamps at a time."), Some(20));
        assert_eq!(items("单次调用最多可添加20个灯。"), Some(20));
        assert_eq!(
            max_items(Type::List, "数组长度取值范围为：[1,50]。"),
            Some(50)
        );
        assert_eq!(items("灯的ID，一次最多插入100条数据。"), None);
        assert_eq!(
            items("查询前5000条时，最多支持三个字段，用逗号（,）分隔。"),
            None
        );
        assert_eq!(
            items("The service returns a maximum of 5,000 rows if it is not set."),
            None
        );
        assert_eq!(items("It must be at most three years from now."), None);
    }

    #[test]
    fn a_call_takes_less_than_there_may_be() {
        let text = "灯的列表。每次最多能添加9个灯，一个房间最多关联100个灯。";
        assert_eq!(max_items(Type::List, text), Some(9));
        assert_eq!(
            max_items(Type::List, "最多添加9个灯，最多关联100个房间。"),
            None
        );
    }
}
