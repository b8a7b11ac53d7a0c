//! Names of variants: of several with one name, the first by its text on the wire has it, the others
//! a number behind it, so that the order of rows does not count.

use super::names;
use std::collections::BTreeSet;

/// The variants of these different texts; those without letters or digits are `nameless` and a
/// number.
pub(super) fn variants(wires: &[&str], nameless: &str) -> Vec<String> {
    let mut names: Vec<String> = wires.iter().map(|wire| names::pascal(wire)).collect();
    let mut order: Vec<usize> = (0..wires.len()).collect();
    order.sort_by_key(|&index| wires[index]);
    let mut taken = BTreeSet::from(["Unknown".to_owned(), String::new()]);
    order.retain(|&index| !taken.insert(names[index].clone()));
    for index in order {
        let is_taken = |name: &str| taken.contains(name);
        names[index] = if names[index].is_empty() {
            numbered(nameless, 1, is_taken)
        } else {
            numbered(&names[index], 2, is_taken)
        };
        taken.insert(names[index].clone());
    }
    names
}

/// The name, with a number behind it where it is taken.
pub(super) fn unique(name: &str, taken: impl Fn(&str) -> bool) -> String {
    if taken(name) {
        numbered(name, 2, taken)
    } else {
        name.to_owned()
    }
}

/// The name with the least number behind it that is free.
fn numbered(name: &str, first: usize, taken: impl Fn(&str) -> bool) -> String {
    let mut candidates = (first..).map(|number| format!("{name}{number}"));
    candidates.find(|name| !taken(name)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_text_not_the_order_of_rows() {
        assert_eq!(variants(&["A", "a", "A2"], "Other"), ["A", "A3", "A2"]);
        assert_eq!(variants(&["a", "A2", "A"], "Other"), ["A3", "A2", "A"]);
        assert_eq!(
            variants(&["?", "!", "unknown"], "Other"),
            ["Other2", "Other1", "Unknown2"]
        );
    }
}
