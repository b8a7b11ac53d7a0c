//! Defaults that are told by what a value means: `默认值：按量付费`, `The default value is pay by traffic.`

use crate::model::Value;
use crate::prose::{Block, BlockKind, Prose};
use crate::read::facts::phrases::{agreed, clause_before, phrase, sentence_before};

/// The one value whose meaning is told to be the default.
pub(super) fn of(prose: &Prose, values: &[Value]) -> Option<String> {
    if values.iter().all(|value| value.meaning.is_empty()) {
        return None;
    }
    agreed(prose.blocks.iter().flat_map(|block| told(block, values)))
}

fn told(block: &Block, values: &[Value]) -> Vec<String> {
    let text = block.text.as_str();
    if !["efault", "默认", "缺省"]
        .iter()
        .any(|word| text.contains(word))
    {
        return Vec::new();
    }
    let said = phrase!(
        r"(?i)(?:\bdefault(?:\s+value)?\s*(?:is|[:：])|(?:默认|缺省)(?:取?值|\p{Han}{1,6})?(?:为|是|[:：])|(?:^|[，。；,]\s*)(?:默认|缺省)(?:使用|采用)?)\s*(?P<said>[^。，；,;：:\n（(]{2,40}?)\s*(?:[。，；,;（(\n]|\.(?:\s|$)|\.$|$)"
    );
    let is_bullet = matches!(block.kind, BlockKind::Bullet(_));
    let found = said.captures_iter(text).filter_map(|found| {
        // `-   default: plain` tells of a value of that name.
        if is_bullet
            && found.get(0)?.start() == 0
            && values.iter().any(|it| text.starts_with(&it.value))
        {
            return None;
        }
        let said = found.name("said")?;
        if is_of_another(text, &found[0], found.get(0)?.start()) {
            return None;
        }
        // What holds in one case only.
        let case = phrase!(r"(?i)\b(?:if|when|for|unless)\b|当[^前]|如果|若|对于|时[，,]?$");
        let is_case = case.is_match(sentence_before(text, found.get(0)?.start()));
        let mut alike = values.iter().filter(|it| means(it, said.as_str()));
        let first = alike.next()?;
        (!is_case && alike.next().is_none()).then(|| first.value.clone())
    });
    found.collect()
}

/// Whether `默认` is said of something else than the parameter: `老灯默认模式为红光`.
fn is_of_another(text: &str, words: &str, at: usize) -> bool {
    if !words.starts_with(['默', '缺']) {
        return false;
    }
    let ends = ['：', ':', '（', '(', '）', ')', '、', '*'];
    let before = clause_before(text, at).rsplit(ends).next().unwrap_or("");
    let before = before.trim();
    let own =
        phrase!(r"^(?:(?:其|其中|且|并且?|而|该|此|本|参数|字段|取值|值|系统|当前|目前)+的?)?$");
    // The noun of the row, with no other behind: `付费类型默认为按量付费`.
    let noun = phrase!(r"^\p{Han}*(?:类型|方式|模式|状态|级别|策略|协议|范围|版本|规格)的?$");
    let bare = phrase!(r"^(?:默认|缺省)(?:取?值)?(?:为|是|[:：])");
    !(own.is_match(before) || noun.is_match(before) && bare.is_match(words))
}

/// Whether the first words that explain a value are these.
fn means(value: &Value, said: &str) -> bool {
    let lead = phrase!(r"(?i)^(?:namely|that\s+is|表示|指|即|代表|[:：])[,，]?\s*");
    let meaning = lead.replace(&value.meaning, "");
    // `后付费（按量付费）` has two names.
    let names = meaning.split(['。', '，', '；', ',', ';', '\n']).next();
    let mut names = names.unwrap_or("").split(['（', '(', '）', ')']);
    names.any(|name| {
        let name = name.trim().trim_end_matches('.');
        !name.is_empty() && name.eq_ignore_ascii_case(said.trim())
    })
}
