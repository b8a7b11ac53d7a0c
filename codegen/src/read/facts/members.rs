//! Bullets that describe the members of a value: `**Weight**，Integer类型，必选，取值范围：0~100`.
//! What they state is no fact of the value as a whole.

use super::phrases::phrase;
use super::values::announces_list;
use crate::prose::{Block, BlockKind, Prose};

/// The description without the bullets on members, and without what stands between these.
pub(super) fn without(prose: &Prose) -> Option<Prose> {
    let from = first(prose)?;
    let is_bullet = |block: &Block| matches!(block.kind, BlockKind::Bullet(_));
    let to = prose.blocks.iter().rposition(is_bullet)?;
    let (before, after) = (&prose.blocks[..from], &prose.blocks[to + 1..]);
    Some(Prose {
        blocks: [before, after].concat(),
    })
}

/// The first bullet on a member, where words tell of members and no list of values is announced.
fn first(prose: &Prose) -> Option<usize> {
    let told = phrase!(
        r"(?ix) \bJSON | 结构(?:体|包括|如下) | 以下(?:字段|参数) | \bfollowing\s+(?:fields|parameters|members) | \bstructs?\b
        | (?:String|Integer|Long|Boolean|Float|Array|List|Object|Struct|Json)\S{0,5}类型"
    );
    let at = prose.blocks.iter().position(is_member)?;
    let announced = at > 0 && announces_list(&prose.blocks[at - 1]);
    let is_told = prose.blocks.iter().any(|block| told.is_match(&block.text));
    (is_told && !announced).then_some(at)
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
}
