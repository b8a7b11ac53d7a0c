//! When a parameter is required: `This parameter is required when X is set to Y.`

use super::phrases::{phrase, sentences};
use crate::prose::Prose;

/// The sentence that makes a parameter required under a condition.
pub(super) fn required_when(prose: &Prose) -> Option<String> {
    let demand = phrase!(
        r"(?ix)
        \b(?:is|are|be|becomes?)\s+(?:also\s+)?(?:required|mandatory)\b (?:\s+(?:only|and\s+\w+))? \s*,? \s* (?:when|if|only\s+(?:when|if)|for|in\s+the\s+case)
        | \b(?:if|when|only\s+when|only\s+if)\b .{1,160} \b(?:is|are|becomes?)\s+(?:also\s+)?(?:required|mandatory)\b
        | \b(?:if|when)\b .{1,120} \b(?:you\s+must|must)\s+(?:also\s+)?(?:specify|set|configure)\s+this\s+parameter
        | \b(?:you\s+must|must)\s+(?:specify|set|configure)\s+this\s+parameter\b .{0,10}? \b(?:when|if)\b
        | \brequired\s+(?:only\s+)?(?:when|if)\b
        | (?:当|若|如果|如|仅当|仅在|只有)[^。]{1,60}(?:时|的?情况下|，|则)[^。]{0,16}(?:必选|必填|必须(?:设置|指定|填写|传入|配置|输入)?(?:该|此|本)?参数?|必传|必需|是必须)
        | (?:必选|必填|必传)[^。]{0,6}(?:当|仅当|如果)
        "
    );
    let denial = phrase!(
        r"(?ix) \b(?:not|isn't|no\s+longer)\s+(?:required|mandatory) | (?:非必选|非必填|不必|无需|可选|不是必)"
    );
    let text = prose.text();
    sentences(&text)
        .find(|sentence| demand.is_match(sentence) && !denial.is_match(sentence))
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(text: &str) -> Option<String> {
        required_when(&Prose::plain(text))
    }

    #[test]
    fn conditions() {
        assert!(
            when("How long. This parameter is required when Charge is set to PrePaid.").is_some()
        );
        assert!(when("This parameter is required only if Mode is Nat.").is_some());
        assert!(when("If Kind is Ssl, this parameter is required.").is_some());
        assert!(when("当Mode取值为Nat时，该参数必选。").is_some());
        assert_eq!(when("This parameter is required."), None);
        assert_eq!(when("This parameter is not required if Mode is Nat."), None);
        assert_eq!(
            when("This parameter takes effect only when Mode is Nat."),
            None
        );
    }
}
