//! Which items of two lists stand for each other.

use std::collections::{BTreeMap, BTreeSet};

/// What became of the items of two lists.
pub(super) struct Pairs<T> {
    /// The same on both sides.
    pub(super) kept: Vec<(T, T)>,
    /// Under another name.
    pub(super) renamed: Vec<(T, T)>,
    /// On the old side only.
    pub(super) removed: Vec<T>,
    /// On the new side only.
    pub(super) added: Vec<T>,
}

/// Longer than any name.
const LONGEST: usize = 256;

/// More pairs than any edit has; beyond them nothing is taken for renamed.
const MAX_PAIRS: usize = 40_000;

/// Pairs items by their keys, then those that are left by how much they are alike (`None` for not
/// at all). Of several items with one key the first ones are paired; a second row of the same thing
/// is no thing of its own.
pub(super) fn pair<T: Copy, K: Ord>(
    old: &[T],
    new: &[T],
    key: impl Fn(T) -> K,
    alike: impl Fn(T, T) -> Option<f64>,
) -> Pairs<T> {
    let firsts = |items: &[T]| {
        let mut firsts: BTreeMap<K, T> = BTreeMap::new();
        for &item in items {
            firsts.entry(key(item)).or_insert(item);
        }
        firsts
    };
    let (before, after) = (firsts(old), firsts(new));
    let only = |items: &[T], others: &BTreeMap<K, T>| -> Vec<T> {
        let mut seen = BTreeSet::new();
        let is_new = |&item: &T| {
            let key = key(item);
            !others.contains_key(&key) && seen.insert(key)
        };
        items.iter().copied().filter(is_new).collect()
    };
    let (mut removed, mut added) = (only(old, &after), only(new, &before));
    let mut seen = BTreeSet::new();
    let kept = new.iter().filter_map(|&item| {
        let key = key(item);
        let twin = *before.get(&key)?;
        seen.insert(key).then_some((twin, item))
    });
    let kept = kept.collect();

    let mut alikes: Vec<(f64, usize, usize)> = Vec::new();
    if removed.len().saturating_mul(added.len()) <= MAX_PAIRS {
        for (a, &before) in removed.iter().enumerate() {
            for (b, &after) in added.iter().enumerate() {
                alikes.extend(alike(before, after).map(|how| (how, a, b)));
            }
        }
    }
    // Best first; the order of equals is the same when old and new change places.
    alikes.sort_by(|x, y| {
        let place = |&(_, a, b): &(f64, usize, usize)| (a + b, a.abs_diff(b));
        y.0.total_cmp(&x.0).then_with(|| place(x).cmp(&place(y)))
    });
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for (_, a, b) in alikes {
        if !taken.iter().any(|&(x, y)| x == a || y == b) {
            taken.push((a, b));
        }
    }
    taken.sort_by_key(|&(_, b)| b);
    let renamed = taken.iter().map(|&(a, b)| (removed[a], added[b])).collect();
    let mut at = 0;
    removed.retain(|_| (!taken.iter().any(|&(a, _)| a == at), at += 1).0);
    at = 0;
    added.retain(|_| (!taken.iter().any(|&(_, b)| b == at), at += 1).0);
    Pairs {
        kept,
        renamed,
        removed,
        added,
    }
}

/// How much two names are alike, from 0 to 1; names that count differently (`Ipv4`, `Ipv6`) are not.
pub(super) fn likeness(a: &str, b: &str) -> f64 {
    let digits = |name: &str| {
        name.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    if a.len().max(b.len()) > LONGEST || digits(a) != digits(b) {
        return 0.0;
    }
    let plain = |name: &str| {
        let letters = name.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    strsim::normalized_damerau_levenshtein(&plain(a), &plain(b))
}

/// From here on a name is another spelling of the other.
pub(super) const SPELLING: f64 = 0.8;

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(old: &[&str], new: &[&str]) -> String {
        let alike = |a: &str, b: &str| Some(likeness(a, b)).filter(|&how| how >= SPELLING);
        let Pairs {
            kept,
            renamed,
            removed,
            added,
        } = pair(old, new, str::to_owned, alike);
        format!("kept {kept:?} renamed {renamed:?} removed {removed:?} added {added:?}")
    }

    #[test]
    fn spellings_are_renamed_and_other_words_are_not() {
        insta::assert_snapshot!(
            shown(&["Id", "Lampid", "Ipv4Address", "MinSize"], &["LampId", "Id", "Ipv6Address", "MaxSize"]),
            @r#"kept [("Id", "Id")] renamed [("Lampid", "LampId")] removed ["Ipv4Address", "MinSize"] added ["Ipv6Address", "MaxSize"]"#
        );
    }

    #[test]
    fn the_best_of_several_is_taken() {
        insta::assert_snapshot!(
            shown(&["LampIds", "LampID"], &["LampIdss", "LampId"]),
            @r#"kept [] renamed [("LampIds", "LampIdss"), ("LampID", "LampId")] removed [] added []"#
        );
    }

    #[test]
    fn a_second_row_of_the_same_is_nothing_new() {
        insta::assert_snapshot!(
            shown(&["Id", "Id"], &["Id", "Other"]),
            @r#"kept [("Id", "Id")] renamed [] removed [] added ["Other"]"#
        );
    }
}
