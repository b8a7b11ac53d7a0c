//! Units that are one, however they are written.

/// Spellings of one unit. Case tells units apart: `MB` is not `Mb`.
const SAME: [&[&str]; 9] = [
    &["s", "second", "秒"],
    &["ms", "millisecond", "毫秒"],
    &["minute", "分钟", "分"],
    &["hour", "小时"],
    &["day", "天"],
    &["month", "月"],
    &["byte", "字节"],
    &["Mbit/s", "Mbps", "Mb/s"],
    &["Gbit/s", "Gbps", "Gb/s"],
];

/// Whether two words are the same unit.
pub(super) fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (plain(a), plain(b));
    a == b
        || SAME
            .iter()
            .any(|all| all.contains(&a.as_str()) && all.contains(&b.as_str()))
}

/// A word in the singular and in small letters; what has further capitals or no plural stays.
fn plain(unit: &str) -> String {
    let unit = unit.trim();
    let (first, rest) = unit.split_at(unit.chars().next().map_or(0, char::len_utf8));
    let is_word = rest.len() > 2 && rest.chars().all(|c| c.is_ascii_lowercase());
    if !is_word || unit.ends_with("ps") {
        return unit.to_owned();
    }
    let word = first.to_lowercase() + rest;
    word.strip_suffix('s').unwrap_or(&word).to_owned()
}
