//! What is counted: entries of a parameter, the N of `X.N`.

use super::limits::Told;
use super::phrases::{agreed, clause_before, count, near_start, phrase, sentence_before};
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
        (?:\s+in\s+(?:the\s+)?[a-z][\w-]*(?:\.[\w-]+)*)?
        [^.。\n\d]{0,48}? (?: (?P<min>\d+) \s*(?:to|through|~|～|–|—|-|,|，|至|到|⁓)\s* )? (?P<max>\d[\d,]*)"
    )
    .captures_iter(text)
    .filter(|found| {
        let end = found.get(0).map_or(0, |whole| whole.end());
        let begins = phrase!(r"^\s*(?:开始|起)").is_match(&text[end..]);
        found.name("min").is_some() || !begins && !is_least(&found[0])
    })
    .chain(phrase!(r"\bN\s*为\s*\d+\s*[~～–-]\s*(?P<max>\d+)").captures_iter(text))
    .chain(phrase!(r"\b[Nn]\s*(?:必须|需)?从\s*\d+\s*开始[，,]\s*最[大多]值?(?:为|是)?\s*(?P<max>\d+)").captures_iter(text))
    .filter_map(|found| count(found["max"].trim_end_matches(',')));
    agreed(found).or_else(|| told.index())
}

/// Whether a figure ends words on the least: `must be greater than 0`, `不能小于1`.
fn is_least(words: &str) -> bool {
    let greater = phrase!(r"(?i)\b(?:greater|more|larger|higher)\s+than\b|大于|超过|多于|高于");
    let less = phrase!(r"(?i)\b(?:less|smaller|lower|fewer)\s+than\b|小于|少于|低于");
    let negation = phrase!(r"(?i)\b(?:not|cannot|no|never)\b|n't\b|不");
    let first = phrase!(r"(?i)\b(?:starts?|begins?|at\s+least|minimum)\b|开始|起|至少|最小");
    let denies = negation.is_match(words);
    greater.is_match(words) && !denies || less.is_match(words) && denies || first.is_match(words)
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
        .chain(chinese.captures_iter(text).filter(|found| found["noun"].trim() != "数据" && (listed || phrase!(r"^[每一单]次").is_match(&found[0]) || is_of_parameter(text, found.get(0)) || is_sentence(text, found)) && !measures(&found["noun"])))
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

/// `灯的标签。最多支持9个标签。`: a count of what the description has named, as a sentence of its own.
fn is_sentence(text: &str, found: &regex::Captures<'_>) -> bool {
    let Some(whole) = found.get(0) else {
        return false;
    };
    let tells = phrase!(
        r"^(?:最多|至多)(?:可以?|能)?(?:支持|允许|传入?|指定|输入|设置|添加|填写|选择|配置)"
    );
    tells.is_match(whole.as_str())
        && (whole.start() == 0 || text[..whole.start()].contains(found["noun"].trim()))
        && !found["noun"].contains('的')
        && (text[..whole.start()].is_empty() || text[..whole.start()].ends_with(['。', '；', '\n']))
        && (text[whole.end()..].is_empty() || text[whole.end()..].starts_with(['。', '；', '\n']))
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
