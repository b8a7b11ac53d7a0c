//! Bullets that describe the members of a value: `**Weight**，Integer类型，必选，取值范围：0~100`, or
//! one case of another parameter: `如果Mode取值为Nat：`. What they state is no fact of the value as a
//! whole.

use std::borrow::Cow;

use super::phrases::phrase;
use super::values::announces_list;
use crate::prose::{Block, BlockKind, Prose};

/// The description without the bullets on members and cases; nothing where it has none.
pub(super) fn without(prose: &Prose) -> Option<Prose> {
    let general = without_cases(prose);
    match (without_members(&general), general) {
        (Some(own), _) | (None, Cow::Owned(own)) => Some(own),
        (None, Cow::Borrowed(_)) => None,
    }
}

/// The description without the bullets below `If Mode is set to Nat:`.
fn without_cases(prose: &Prose) -> Cow<'_, Prose> {
    let head = phrase!(
        r"(?i)^(?:if|when)\s[^.]{1,80}\b(?:is|are)(?:\s+set\s+to)?\s[^.,]{1,40}:$|^(?:如果|若|当)\s*[A-Za-z][\w.]*\s*(?:参数)?(?:的?取值|设置)?(?:为|是|=)[^。，]{1,40}[:：]$"
    );
    let depth = |block: &Block| match block.kind {
        BlockKind::Bullet(indent) => Some(indent),
        _ => None,
    };
    let mut case = None;
    let mut own = Vec::with_capacity(prose.blocks.len());
    for block in &prose.blocks {
        let here = depth(block);
        if let (Some(case), Some(here)) = (case, here)
            && here > case + 1
        {
            continue;
        }
        case = here.filter(|_| head.is_match(&block.text) && !announces_list(block));
        own.push(block);
    }
    if own.len() == prose.blocks.len() {
        return Cow::Borrowed(prose);
    }
    let blocks = own.into_iter().cloned().collect();
    Cow::Owned(Prose { blocks })
}

/// The description without the bullets on members, and without what stands between these.
fn without_members(prose: &Prose) -> Option<Prose> {
    let from = first(prose)?;
    let is_bullet = |block: &Block| matches!(block.kind, BlockKind::Bullet(_));
    // Of a name that stands alone, the paragraphs behind tell.
    if is_bare_name(&prose.blocks[from]) {
        let blocks = prose.blocks[..from].to_vec();
        return Some(Prose { blocks });
    }
    let to = prose.blocks.iter().rposition(is_bullet)?;
    let (before, mut after) = (&prose.blocks[..from], &prose.blocks[to + 1..]);
    // Where notes stand between the members, one behind the last is its own.
    let is_note = |block: &Block| phrase!(r"(?i)^(?:note|说明|注意)\s*[:：]").is_match(&block.text);
    let mut between = prose.blocks[from..to].iter();
    if between.any(|block| !is_bullet(block) && is_note(block))
        && after.first().is_some_and(is_note)
    {
        after = &after[1..];
    }
    Some(Prose {
        blocks: [before, after].concat(),
    })
}

/// The first bullet on a member, where words tell of members and no list of values is announced.
fn first(prose: &Prose) -> Option<usize> {
    let told = phrase!(
        r"(?ix) \bJSON | 结构(?:体|包括|如下) | [以如]下(?:字段|参数) | \bfollowing\s+(?:fields|parameters|members) | \bstructs?\b
        | (?:String|Integer|Long|Boolean|Float|Array|List|Object|Struct|Json)\S{0,5}类型"
    );
    let fields = phrase!(r"(?i)[以如]下(?:字段|参数)|\bfollowing\s+(?:fields|members)\b");
    let bare = prose.blocks.windows(3).position(|blocks| {
        let [before, name, after] = blocks else {
            return false;
        };
        fields.is_match(&before.text) && is_bare_name(name) && after.kind == BlockKind::Paragraph
    });
    if let Some(at) = bare {
        return Some(at + 1);
    }
    let at = prose.blocks.iter().position(is_member)?;
    let announced = at > 0 && announces_list(&prose.blocks[at - 1]);
    let is_told = prose.blocks.iter().any(|block| told.is_match(&block.text));
    (is_told && !announced).then_some(at)
}

/// `-   Weight`
fn is_bare_name(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Bullet(_))
        && phrase!(r"^[A-Za-z][A-Za-z0-9_.]*$").is_match(&block.text)
}

fn is_member(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Bullet(_))
        && phrase!(r"^[A-Za-z][A-Za-z0-9_.]*\s*(?:[(（][^()（）]*[)）]\s*)?[:：，,]")
            .is_match(&block.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(text: &str) -> Option<String> {
        without(&Prose::markdown(text)).map(|prose| prose.text())
    }

    #[test]
    fn members_are_left_out() {
        assert_eq!(
            own("灯的列表，JSON格式。\n\n-   **Watts**，Integer类型，取值范围：1~9。\n-   **Kind**，String类型，取值：\n    -   **a**\n\n最多5盏。").as_deref(),
            Some("灯的列表，JSON格式。\n最多5盏。")
        );
        assert_eq!(
            own("A lamp with the following fields:\n\n-   **Watts**: Valid values: 1 to 9.")
                .as_deref(),
            Some("A lamp with the following fields:")
        );
    }

    #[test]
    fn notes_between_members_are_theirs() {
        assert_eq!(
            own("灯的设置，JSON格式。\n\n-   **Watts**，Integer类型。\n\n**说明：** 灯亮时必填。\n\n-   **Kind**，String类型。\n\n**说明：** 灯灭时必填。\n\n最多5盏。").as_deref(),
            Some("灯的设置，JSON格式。\n最多5盏。")
        );
        assert_eq!(
            own("灯的设置，JSON格式。\n\n-   **Watts**，Integer类型。\n\n**说明：** 最多5盏。")
                .as_deref(),
            Some("灯的设置，JSON格式。\n说明： 最多5盏。")
        );
    }

    #[test]
    fn values_are_no_members() {
        assert_eq!(
            own("The form. Valid values:\n\n-   **JSON**: short\n-   **XML**: long"),
            None
        );
        assert_eq!(
            own("The light.\n\n-   **Warm**: yellow\n-   **Cold**: blue"),
            None
        );
    }

    #[test]
    fn fields_may_stand_alone_before_their_words() {
        assert_eq!(
            own("灯的设置，可包含如下字段：\n\n-   Watts\n\n默认为0。\n\n-   Kind\n\n默认为a。")
                .as_deref(),
            Some("灯的设置，可包含如下字段：")
        );
        assert_eq!(
            own("The light. Valid values:\n\n-   Warm\n\nIt is yellow.\n\n-   Cold"),
            None
        );
    }

    #[test]
    fn cases_of_another_parameter_are_left_out() {
        assert_eq!(
            own("灯亮的秒数。\n\n-   如果Mode取值为**Nat**：\n    -   最大值：**9**。\n    -   默认值：**5**。\n-   不传则常亮。").as_deref(),
            Some("灯亮的秒数。\n如果Mode取值为Nat：\n不传则常亮。")
        );
        assert_eq!(
            own("How long.\n\n-   If the Mode parameter is set to **Nat**:\n    -   Maximum value: **9**.\n-   Short.").as_deref(),
            Some("How long.\nIf the Mode parameter is set to Nat:\nShort.")
        );
    }
}
