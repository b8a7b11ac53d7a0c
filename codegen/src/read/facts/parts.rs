//! Whether words speak of a part of the value, of one of several, or of one case only.

use super::phrases::phrase;
use crate::prose::{Block, BlockKind};

/// Whether the words before a rule make it that of a part, of several things or of one case only.
pub(super) fn is_of_case(before: &str) -> bool {
    phrase!(
        r"(?ix) ^\W*(?:an?|each|keys|values|names|passwords|neither|for)\b
        | \b(?:each|every|neither|nor|if|when|where|segments?|prefix|suffix|parts?|keys?\s+(?:and|or)|values?\s+(?:and|or))\b
        | ^[A-Za-z][\w.]*\s*[:：]
        | 每 | 前缀 | 后缀 | 当.*时 | 如果 | 若 | 键和 | 值和 | key[和与] "
    )
    .is_match(phrase!(r"(?i)^\s*note\s*[:：]").replace(before, "").as_ref())
}

/// Whether a bullet is about a member by its name.
pub(super) fn is_member(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Bullet(_))
        && phrase!(r"^[A-Za-z][A-Za-z0-9_.]*\s*[:：]").is_match(&block.text)
}

/// Whether a block is about a member or one case: `**Weight**: …`, `For a lamp of oak, …`.
pub(super) fn is_case(block: &Block) -> bool {
    let text = block.text.as_str();
    let case = phrase!(r"(?i)^(?:(?:for|if|when|where)\b|当|如果|若|对于|[A-Za-z][\w.]*\s*[:：])");
    let head = phrase!(r"^[^，。,.:：]{1,24}[:：]\s*[^\s/]"); // no head ends in `http:`
    let rule = phrase!(
        r"(?i)^\W*(?:\S*(?:规则|要求|限制|格式|说明|注意|长度)|note|.*\b(?:rules?|requirements?|limits?|format))\s*[:：]"
    );
    case.is_match(text) && !rule.is_match(text)
        || matches!(block.kind, BlockKind::Bullet(_)) && head.is_match(text) && !rule.is_match(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::Prose;

    #[test]
    fn a_note_is_no_case() {
        assert!(!is_of_case("Note: It "));
        assert!(is_of_case("Weight: It "));
    }

    #[test]
    fn blocks_of_cases() {
        let first = |text| is_case(&Prose::markdown(text).blocks[0]);
        assert!(first("-   **Weight**: the weight. It can contain digits."));
        assert!(first("-   For a lamp of oak, it can contain letters."));
        assert!(first("-   灯：长度为2~15，允许包含字母和数字。"));
        assert!(first("Weight: It can contain digits."));
        assert!(!first("灯名：长度为2~15，允许包含字母和数字。"));
        assert!(!first("-   It must start with a letter."));
        assert!(!first("-   命名规则：由数字和字母组成。"));
        assert!(!first("**Note:** It can contain colons (:)."));
    }

    #[test]
    fn an_address_is_no_head_of_a_case() {
        let first = |text| is_case(&Prose::markdown(text).blocks[0]);
        assert!(!first("-   不能 http:// 开头。"));
    }
}
