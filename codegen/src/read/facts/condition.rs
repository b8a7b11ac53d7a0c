//! When a parameter is required: `This parameter is required when X is set to Y.`; when it may be
//! left out: `If you do not set this parameter, all lamps are listed.`

mod chinese;
mod english;
mod own;
#[cfg(test)]
mod tests;

use own::Own;

use super::kinds::is_member;
use super::phrases::{phrase, sentences};
use crate::prose::{BlockKind, Prose};

/// The sentence that makes a parameter required under a condition.
pub(super) fn required_when(name: &str, prose: &Prose) -> Option<String> {
    let itself = Own::new(name, prose);
    let own = prose.blocks.iter().filter(|block| !is_member(block));
    let mut is_first = true;
    for block in own {
        let is_bullet = matches!(block.kind, BlockKind::Bullet(_));
        let mut before = None;
        for sentence in sentences(&block.text) {
            let last = before.replace(sentence);
            let is_behind = !std::mem::take(&mut is_first);
            let refers = phrase!(r"(?i)^in\s+this\s+(?:case|scenario)\b").is_match(sentence);
            let is_demand = english::demands(sentence, &itself)
                || chinese::demands(sentence, &itself, is_bullet)
                || is_behind && chinese::for_a_purpose(sentence);
            if !is_demand || refers && last.is_none() {
                continue;
            }
            // The case is told by the sentence before.
            return Some(match last.filter(|_| refers) {
                Some(case) => format!("{case} {sentence}"),
                None => sentence.to_owned(),
            });
        }
    }
    None
}

/// The sentence that tells what happens without the parameter, or when it may be left out. Bullets
/// speak of values and members, not of the parameter.
pub(in crate::read) fn left_out(prose: &Prose) -> Option<String> {
    let leave = phrase!(
        r"(?ix)
        \bif\s+you\s+(?:do\s+not|don't)\s+(?:specify|set)\s+th(?:is|e)\s+parameter\b
        | \bif\s+th(?:is|e)\s+parameter\s+is\s+(?:empty|unspecified|not\s+(?:specified|set)|left\s+(?:empty|blank|unspecified))\b
        | \bthis\s+parameter\s+is\s+optional\b
        | \byou\s+can\s+leave\s+this\s+parameter\s+(?:empty|blank|unspecified)\b
        | (?:不填写?|不写|不传入?|不指定|不设置)(?:[该此本]?(?:参数|字段))?(?:时|则|代表|表示|，|,)
        | (?:如果|若|当)[该此本]?(?:参数|字段)?(?:为空|未指定|未设置)(?:时|则|，|,)
        | [该此本](?:参数|字段)(?:非必选|非必填|可选|可不填|可以不填|可为空|可以为空)
        | 可选填
        "
    );
    // A value that is not the one, or a call that fails, is no leave.
    let denial = phrase!(
        r"(?i)\bset\s+th(?:is|e)\s+parameter\s+to\b|\bth(?:is|e)\s+parameter\s+is\s+not\s+set\s+to\b|\bfail|\berror|\binvalid|报错|失败|错误|异常"
    );
    prose
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph)
        .flat_map(|block| sentences(&block.text))
        .find(|sentence| leave.is_match(sentence) && !denial.is_match(sentence))
        .map(str::to_owned)
}
