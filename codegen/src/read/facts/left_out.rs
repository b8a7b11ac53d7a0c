//! How a text says that its parameter is left out, and what it says of that: `If it is left empty, …`,
//! `不填时…`.

use super::phrases::{phrase, sentences};
use crate::prose::{BlockKind, Prose};

/// What is set: `it`, `this parameter`.
pub(super) const IT: &str = r"(?:it|(?:this|the)\s+(?:parameter|field|value|option|property|attribute)|(?:its|the\s+parameter)\s+value)";

/// The same in Chinese.
pub(super) const IT_ZH: &str = r"(?:[该此本](?:参数|字段|值|属性)|参数值?|取?值)";

/// Where a Chinese clause begins.
pub(super) const CLAUSE: &str = r"(?:^|[，,。；;（(、\n])\s*";

/// It is sent nothing: `not specified`, `left empty`.
const LEFT: &str = r"(?:not\s+(?:specified|set|provided|given|configured|passed|present)|(?:left\s+)?(?:empty|blank|unspecified|unset|out)|omitted|absent|missing)";

/// What one does who gives it.
const GIVEN_ZH: &str =
    r"(?:进行|做)?(?:填写?|写|传入?|传递|设置?|设定|指定|配置|输入|提供|选择?|赋值|携带|上传)";

/// `If it is left empty,`, `When omitted,`, `If you do not specify this parameter,`.
pub(super) fn english() -> String {
    format!(
        r"(?:{NAMED}|(?:if|when)\s+{LEFT},?\s+)",
        NAMED = english_named()
    )
}

/// The same where the parameter is the subject.
fn english_named() -> String {
    format!(
        r"(?:(?:if|when)\s+{IT}\s+is\s+{LEFT},?\s+|(?:if|when)\s+you\s+(?:do\s+not|don't|omit|leave)\s+(?:(?:specify|set|provide|configure|pass)\s+)?{IT}(?:\s+{LEFT})?,?\s+)"
    )
}

/// `不填`, `如果该参数为空，`, `缺省时`.
pub(super) fn chinese() -> String {
    format!(
        r"(?:(?:如果?|若|当|在)?(?:您|用户)?{IT_ZH}?(?:(?:不|未|没有?){GIVEN_ZH}{IT_ZH}?|(?:为|是|留)空(?:值|字符串)?|(?:缺省|省略|缺失))(?:的?时候?|的话|的?情况下)?[，,]?\s*)"
    )
}

/// The sentence that tells what happens without the parameter, or when it may be left out. Bullets
/// speak of values and members, not of the parameter.
pub(in crate::read) fn left_out(prose: &Prose) -> Option<String> {
    let leave = phrase!(format!(
        r"(?ix)
        \b{LEFT_OUT}
        | \bthis\s+parameter\s+is\s+optional\b
        | \byou\s+can\s+leave\s+{IT}\s+(?:empty|blank|unspecified)\b
        | 不{GIVEN_ZH}{IT_ZH}?(?:时|则|代表|表示|，|,)
        | {CLAUSE}(?:如果|若|当)?{IT_ZH}?(?:未{GIVEN_ZH}|为空)(?:时|则|，|,)
        | [该此本](?:参数|字段)(?:非必选|非必填|可选|可不填|可以不填|可为空|可以为空)
        | 可选填
        ",
        LEFT_OUT = english_named()
    ));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_left_out() {
        let said = |text| left_out(&Prose::markdown(text));
        assert_eq!(
            said("The room. If you do not set this parameter, all lamps are dimmed. Short.")
                .as_deref(),
            Some("If you do not set this parameter, all lamps are dimmed.")
        );
        assert!(said("This parameter is optional when Mode is Nat.").is_some());
        assert_eq!(
            said("The room. If not specified, all lamps are dimmed."),
            None
        );
        assert!(said("The room. When it is omitted, all lamps are dimmed.").is_some());
        assert!(said("房间。不配置时调暗所有的灯。").is_some());
        assert!(said("房间。不传则调暗所有的灯。").is_some());
        assert!(said("当模式为Nat时，该参数非必选。").is_some());
        assert!(said("如果参数为空，列出所有的灯。").is_some());
        assert_eq!(said("灯的列表，不能为空，最多10盏。"), None);
        for no_leave in [
            "If you do not set this parameter to Nat, the lamp stays dark.",
            "If this parameter is not set to true, the lamp stays dark.",
            "If you do not specify this parameter, the call fails.",
            "不指定时，返回错误。",
        ] {
            assert_eq!(said(no_leave), None);
        }
        assert_eq!(
            said("If you do not specify the room parameter, set this one."),
            None
        );
        assert_eq!(
            said("The lamps:\n\n-   **Watts**: this parameter is optional."),
            None
        );
    }
}
