//! The unit of time that stands with the figure of a default.

use crate::prose::Prose;
use crate::read::facts::phrases::{agreed, phrase};

/// The unit that a description names with the figure of its default: `默认值：1小时`.
pub(in crate::read::facts) fn of(default: &str, prose: &Prose) -> Option<String> {
    if !default.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let told = phrase!(
        r"(?i)(?:\bdefault|默认|缺省)[^\d.。,，;；\n]{0,24}(\d+)\**\s*(?:(毫秒|秒|分钟|小时|天|个?月|年)|(milliseconds?|seconds?|minutes?|hours?|days?|months?|years?)\b)"
    );
    let units = prose.blocks.iter().flat_map(|block| {
        let found = told.captures_iter(&block.text);
        let found = found.filter(|found| &found[1] == default);
        found.filter_map(|found| Some(found.get(2).or_else(|| found.get(3))?.as_str().to_owned()))
    });
    agreed(units)
}

/// Whether two words are one unit of time, in either language.
pub(super) fn is_same(a: &str, b: &str) -> bool {
    let root = |word: &str| {
        let word = word.to_lowercase();
        let word = word.strip_suffix('s').unwrap_or(&word);
        match word {
            "毫秒" | "m" => "millisecond".to_owned(),
            "秒" | "sec" | "" => "second".to_owned(),
            "分钟" | "min" => "minute".to_owned(),
            "小时" => "hour".to_owned(),
            "天" => "day".to_owned(),
            "月" | "个月" => "month".to_owned(),
            "年" => "year".to_owned(),
            other => other.to_owned(),
        }
    };
    root(a) == root(b)
}
