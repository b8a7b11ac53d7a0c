//! Containers that a description names: `Parent node: Lamps.Lamp`.

use std::sync::LazyLock;

use regex::Regex;

/// Where a description puts its field.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Parent {
    /// At the top of the answer.
    Top,
    /// In a container, by its name or by the names that lead to it.
    In(Vec<String>),
}

/// The parent that a description states; of several, the first.
pub(super) fn stated(description: &str) -> Option<Parent> {
    static PARENT: LazyLock<Regex> = LazyLock::new(|| {
        let pattern =
            r"(?i)(?:\bparent (?:node|element)s?|父(?:节点|元素))\s*[:：]\s*([a-z][a-z0-9_.-]*|无)";
        Regex::new(pattern).unwrap_or_else(|error| unreachable!("{error}"))
    });
    if !description.contains("arent") && !description.contains('父') {
        return None;
    }
    let path = PARENT.captures(description)?.get(1)?.as_str();
    let names: Vec<String> = path
        .split('.')
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect();
    match names.as_slice() {
        [only] if only.eq_ignore_ascii_case("none") || only == "无" => Some(Parent::Top),
        [] => None,
        _ => Some(Parent::In(names)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parents_are_read_in_both_languages() {
        let inside = |names: &[&str]| {
            Some(Parent::In(
                names.iter().map(|&name| name.to_owned()).collect(),
            ))
        };
        assert_eq!(
            stated("How bright it is. Parent node: Lamps.Lamp"),
            inside(&["Lamps", "Lamp"])
        );
        assert_eq!(
            stated("Parent nodes: Lamp and Candle."),
            inside(&["Lamp"])
        );
        assert_eq!(stated("亮度。\n\n父节点：Lamps.Lamp"), inside(&["Lamps", "Lamp"]));
        assert_eq!(stated("Holds all. Parent node: None"), Some(Parent::Top));
        assert_eq!(stated("父节点：无"), Some(Parent::Top));
        assert_eq!(stated("The parent node of the lamp."), None);
        assert_eq!(stated("The transparent element: glass"), None);
    }
}
