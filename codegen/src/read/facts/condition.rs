//! When a parameter is required: `This parameter is required when X is set to Y.`

mod chinese;
mod english;
mod own;
#[cfg(test)]
mod tests;

use own::Own;

use super::parts::is_member;
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
