//! Lists that a sentence tells by its verb: `It can be A or B`, `只能是A或B`, `A and B are supported`; and those right
//! behind the name of what has kinds: `模式，A/B`.

use super::closed;
use super::explained::KINDS;
use super::row::ends_list;
use super::series::{self, Series};
use crate::model::Value;
use crate::prose::{Block, BlockKind, Prose};
use crate::read::facts::left_out::IT;
use crate::read::facts::phrases::{agreed, near_start, phrase, words_before};

/// The one list that sentences of paragraphs tell.
pub(super) fn list(prose: &Prose) -> Option<Vec<Value>> {
    told_by(prose, |_| true)
}

/// The one list that sentences tell to be supported.
pub(super) fn supported(prose: &Prose) -> Option<Vec<Value>> {
    told_by(prose, |lead| lead.is_supported)
}

fn told_by(prose: &Prose, wanted: impl Fn(&Lead) -> bool) -> Option<Vec<Value>> {
    let paragraphs = prose
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph && may_list(&block.text));
    paragraphs.clone().next()?;
    let paragraphs = paragraphs.filter(|block| !is_note(block));
    let first = prose.blocks.first()?;
    // What is supported of them is a form or where they belong: `IP地址，支持IPv4和IPv6。`
    if names_free(&first.text) {
        return None;
    }
    let of_kinds = behind_kinds(first);
    let names_holder = names_holder(&first.text);
    let told = paragraphs.flat_map(|block| {
        let text = &block.text;
        let leads = leads(text).into_iter();
        let leads = leads.filter(|lead| wanted(lead) && !(lead.is_supported && names_holder));
        let led = leads.filter_map(|lead| {
            let series = series::at(block, lead.end)?;
            let is_told = (lead.is_plain || series.is_formed) && ends(&text[series.end..]);
            is_told.then_some(series.values)
        });
        led.chain(followed(block)).collect::<Vec<_>>()
    });
    let told: Vec<Vec<Value>> = of_kinds.into_iter().chain(told).collect();
    agreed(told.into_iter()).and_then(closed)
}

/// Whether a text has two words side by side that may be values; most in Chinese have none.
fn may_list(text: &str) -> bool {
    phrase!(
        r#"[A-Za-z0-9](?:["”’'」]|\*\*|\s*[(（][^()（）]*[)）])?\s*(?:[,，、;；|/&]|或者?|和|与|以?及|\s(?:and|or)\s)\s*(?:(?:and|or|或者?|和|以及)\s*)?(?:["“‘'「]|\*\*)?[A-Za-z0-9]|[；;，,、]\s*[A-Za-z0-9_.-]+\s*[:：]"#
    )
    .is_match(text)
}

/// Whether the first words name what is never chosen from a list: addresses, files, IDs.
fn names_free(text: &str) -> bool {
    phrase!(
        r"(?i)^[^，。：:,.]{0,24}(?:地址|域名|证书|文件|链接|路径|密码|内容|网段|ID|编号|URL|URI|CIDR)(?:列表)?\s*[，。,（(]|^(?:the|an?|one\s+or\s+more)\s+(?:[\w-]+\s+){0,4}?(?:addresses|address|urls?|uris?|files?|certificates?|paths?|passwords?|content|blocks?|ids?|domains?)(?:\s+(?:of|in)\s[^.,]*)?[.,]"
    )
    .is_match(near_start(text))
}

/// Whether the first words name what holds a thing, of which forms are supported: `图片，支持JPG和PNG`.
fn names_holder(text: &str) -> bool {
    phrase!(r"^[^，。：:,.]{0,24}(?:图片|图像|照片|视频|音频|名称?|文本)\s*[，。,（(]")
        .is_match(near_start(text))
}

/// Notes speak of other things: versions, regions, products.
fn is_note(block: &Block) -> bool {
    phrase!(r"(?i)^(?:\W*note\b|说明|注意|重要)").is_match(&block.text)
}

struct Lead {
    /// First byte behind the words.
    end: usize,
    /// Whether a list of words in lower case is one of values all the same.
    is_plain: bool,
    /// Whether they say that it is supported, as forms and protocols are too.
    is_supported: bool,
}

/// Where words of a block lead to a list.
fn leads(text: &str) -> Vec<Lead> {
    let mut leads = Vec::new();
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if says(&[
        " be ",
        "value is ",
        "set ",
        "Set ",
        "upport",
        "ccept",
        "ne of",
        "ither",
    ]) {
        let english = phrase!(format!(
            r"(?ix)
            (?: ^ | [.。;；\n]\s* | ,\s+(?:and\s+|which\s+)? )
            (?: (?:currently|at\s+present),?\s+ )?
            (?: (?:(?:{IT}|values?)\s+|{KINDS_OF}\s+|which\s+)? (?:can|must|may|should|could)\s+(?:only\s+)?(?:be|take)\s+(?P<set>(?:only\s+)?(?:set|specified\s+as)\s+(?:to\s+)?)? (?:only\s+)?
              | (?P<do>(?:(?:you|users)\s+(?:can|must|may|should)\s+)?set\s+(?:{IT}|values?)\s+to\s+)
              | (?P<is>(?:the|its)\s+value\s+is\s+)
              | (?:(?:{IT}|values?)\s+)? (?:only\s+)? (?P<supports>supports?|accepts?) \s+ (?:only\s+)?
              | (?:(?:{IT}|values?)\s+is\s+)? (?P<of>(?:only\s+)?(?:either|(?:any\s+)?one\s+of)\s+)
            )
            (?P<one> (?:either|(?:any\s+)?one\s+of|any\s+of)\s+ )?
            (?: the\s+values?\s+ )?
            (?P<following> the\s+following (?:\s+(?:\w+\s+)?(?:values?|options?|types?|modes?))? \s*[:：]\s* )?
            "
        ));
        for found in english.captures_iter(text) {
            if let Some(whole) = found.get(0)
                && !is_case(words_before(text, &whole))
            {
                let plain = ["set", "do", "of", "one", "following"];
                leads.push(Lead {
                    end: whole.end(),
                    is_plain: plain.iter().any(|name| found.name(name).is_some()),
                    is_supported: found.name("supports").is_some(),
                });
            }
        }
    }
    if text.is_ascii() {
        return leads;
    }
    let chinese = phrase!(
        r"(?x)
        (?: ^ | [。，；,;\n]\s* )
        (?: [该此本](?:参数|字段|值|属性) | (?:其|参数|字段)?的?(?:取?值) | 参数 )?
        (?: 目前 | 当前 | 现在? | 暂时? | 仅 | 只 | 您 | 均 | 也 | 都 )*
        (?: 支持 (?:的[^，。：:]{0,6}(?:有|包括|包含|为|是))?
          | (?: 可以? | [只仅]能(?:够|是)? | 必须 | 需要? | 须 | 应该?当? | 允许 ) (?:是|为|填写?(?:为)?|传入?|选择?(?:为)?|取值?(?:为|是)?|设置?(?:成|为)|指定为?|配置(?:成|为)|使用|输入)
          | (?:取值|参数值|可选值|选项|可选项?|枚举值?) (?:只能|仅能|必须|可以?|可能)?(?:包含|包括|有|是|为|在)
        )
        (?: 以下 | 如下 | 下列 )? (?: (?:[几\d两二三四五六七八九十]+[种个])? (?:取?值|类型|模式|选项|方式|格式|协议|状态) )? \s*[:：]?\s*"
    );
    for found in chinese.find_iter(text) {
        if !is_case(words_before(text, &found)) {
            leads.push(Lead {
                end: found.end(),
                is_plain: true,
                is_supported: found.as_str().contains("支持"),
            });
        }
    }
    leads
}

/// `type`, `the mode of the lamp`: the names of what has kinds, as the subject of a sentence.
const KINDS_OF: &str =
    r"(?:the\s+(?:[\w-]+\s+){0,2}(?:type|mode|status|state|method|protocol|level|policy))";

/// Whether a sentence has told of a case, an example or a part before.
fn is_case(before: &str) -> bool {
    phrase!(
        r"(?i)\b(?:if|when|unless|where|while|for|whose|example|e\.g)\b|如果|若|当[^前]|时$|对于|例如|比如|示例|[:：]|时[，,]"
    )
    .is_match(before)
}

/// Whether a list ends where its sentence does, or where the sentence goes on about something else.
fn ends(rest: &str) -> bool {
    let rest = &rest[behind_count(rest)..];
    let comma = phrase!(r"^\s*[,，]\s*").find(rest);
    phrase!(r"^\s*(?:$|[。；;\n！]|[.!](?:\s|$))").is_match(rest)
        || comma.is_some_and(|comma| ends_list(&rest[comma.end()..]))
}

/// The length of what says how many values a list has: `之一`, `三种模式`.
pub(super) fn behind_count(rest: &str) -> usize {
    phrase!(
        r"^\s*(?:其中|中|当中|这|之中)*的?(?:(?:任意|任何|其中)?(?:[一二两三四五六七八九十]|\d{1,2})\s*[种个类项者](?:之一)?|之一|[二三四多]选一)?的?(?:不同的?)?(?:类型|状态|模式|方式|协议|格式|级别|选项|取值|值)?"
    )
    .find(rest)
    .map_or(0, |found| found.end())
}

/// `A and B are supported.`, `Only A, B, and C are valid.`
fn followed(block: &Block) -> Vec<Vec<Value>> {
    let text = &block.text;
    let supported = phrase!(
        r"(?ix)^\s+ (?:(?:values?|types?|modes?|options?|protocols?|formats?|methods?)\s+)?
        (?:are|is)\s+ (?:currently\s+|only\s+|all\s+)? (?:the\s+(?:only\s+)?)?
        (?:supported|allowed|valid|accepted|permitted|available|possible) (?:\s+(?:values?|options?))? \s* (?:$|\.(?:\s|$)|;|。)"
    );
    if !["are ", "is "].iter().any(|word| text.contains(word)) {
        return Vec::new();
    }
    let begins = phrase!(
        r"(?i)(?:^|[.。;；\n]\s*)(?:(?:currently|at\s+present),?\s+)?(?:only\s+)?(?:both\s+|either\s+)?(?:the\s+values?\s+)?"
    );
    let told = begins.find_iter(text).filter_map(|lead| {
        let Series {
            values,
            end,
            is_formed,
        } = series::at(block, lead.end())?;
        (is_formed && supported.is_match(&text[end..])).then_some(values)
    });
    told.collect()
}

/// The list right behind the name of what has kinds: `模式，A/B`, `The mode: A (one), B (two).`, `类型分为A、B两种`.
fn behind_kinds(block: &Block) -> Option<Vec<Value>> {
    let lead = phrase!(format!(
        r"(?i)^(?:{KINDS})(?:\s*[，,：:。（(]\s*)?(?:(?:主要|可以?|目前|当前)*(?:包括|包含|分为|有|分)\s*[:：]?\s*)?"
    ));
    let found = lead.find(&block.text)?;
    if block.kind != BlockKind::Paragraph || found.is_empty() {
        return None;
    }
    if let Some(told) = told(&block.text[found.end()..]) {
        return Some(told);
    }
    let series = series::at(block, found.end())?;
    let rest = &block.text[series.end..];
    let bracket = found.as_str().trim_end().ends_with(['(', '（']);
    let closes = match rest.strip_prefix([')', '）']) {
        Some(rest) if bracket => ends(rest),
        None if !bracket => ends(rest),
        _ => false,
    };
    closes.then_some(series.values)
}

/// `a：one；b：two`
fn told(text: &str) -> Option<Vec<Value>> {
    let list = phrase!(
        r"^(?:[A-Za-z0-9][A-Za-z0-9_.-]*\s*[:：]\s*[^；;，,：:。、]{1,40}(?:[；;，,、]\s*|[；;。.]?$)){2,}$"
    );
    if !list.is_match(text) {
        return None;
    }
    let each = phrase!(
        r"(?P<value>[A-Za-z0-9][A-Za-z0-9_.-]*)\s*[:：]\s*(?P<meaning>[^；;，,：:。、]{1,40})(?:[；;，,、。.]|$)"
    );
    let values: Vec<Value> = each
        .captures_iter(text)
        .map(|found| Value {
            value: found["value"].to_owned(),
            meaning: found["meaning"].trim().to_owned(),
        })
        .collect();
    (values.len() > 1).then_some(values)
}
