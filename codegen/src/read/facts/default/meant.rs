//! Defaults that are told by what a value means: `默认值：按量付费`, `The default value is pay by traffic.`

use crate::model::Value;
use crate::prose::{Block, BlockKind, Prose};
use crate::read::facts::phrases::{agreed, phrase, sentence_before};

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
        // What holds in one case only.
        let case = phrase!(r"(?i)\b(?:if|when|for|unless)\b|当[^前]|如果|若|对于|时[，,]?$");
        let is_case = case.is_match(sentence_before(text, found.get(0)?.start()));
        let mut alike = values.iter().filter(|it| means(it, said.as_str()));
        let first = alike.next()?;
        (!is_case && alike.next().is_none()).then(|| first.value.clone())
    });
    found.collect()
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
