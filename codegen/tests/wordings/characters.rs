//! The characters that a value may hold.

use super::row::{NONE, facts_of, wrong};

fn characters(description: &str) -> Vec<String> {
    facts_of("Lamp", "String", description).characters
}

#[test]
fn digits_alone() {
    let told = [
        "The label. It can contain only digits.",
        "The label. It must only contain digits.",
        "标签。只能包含数字。",
    ];
    assert_eq!(wrong(&told, &vec!["digits".to_owned()], characters), NONE);
    // Beside what is usual.
    let beside = [
        "The label. It can contain digits.",
        "The label. It can contain digits and underscores (_).",
        "标签。可以包含数字。",
        "标签。不能只包含数字。",
        "标签。不能仅使用数字。",
        "标签。不能只为正斜线（/），但必须以正斜线（/）开头。",
        "The label. It cannot contain only digits.",
        "The label. It must not contain only digits.",
    ];
    assert_eq!(wrong(&beside, &Vec::new(), characters), NONE);
}
