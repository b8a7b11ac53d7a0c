//! The unit of a number: `Unit: Mbit/s.`, `单位：秒。`, `The interval, in seconds.`, `取值：1~300秒`.

use super::phrases::{agreed, phrase};

/// Words and signs that are a unit behind `in`, or in brackets behind a noun.
const UNIT: &str = r"(?:micro|milli|nano)?seconds|minutes|hours|days|weeks|months|bytes|bits|percent|pixels|ms|px|[KMGTP]i?B|[KMGT]?bps|[KMG]?bit/s|[KMG]?B/s|毫秒|微秒|秒|分钟|小时|天|周|个?月|年|字节|比特|像素|元|分";

/// The unit of a value, by all words of its description and by those outside of bullets.
pub(super) fn of(text: &str, own: &str) -> Option<String> {
    called(text)
        .or_else(|| of_list(text))
        .or_else(|| of_range(text))
        .or_else(|| measured(own))
}

/// `Unit: Mbit/s.`, `单位：Mbps。`, `以秒为单位`.
fn called(text: &str) -> Option<String> {
    // Words are quick to look for.
    if !["nit", "NIT", "单位"]
        .iter()
        .any(|word| text.contains(word))
    {
        return None;
    }
    let found = phrase!(
        r"(?x)
          (?i:\bunits?):\s*(?P<en>[A-Za-z%][A-Za-z0-9/%^\x20]{0,23}?)\s*(?:[.,;，。；(（)）\n]|$)
        | (?i:\bunits?)\s+(?i:of\s+[^.:;\n]{1,40}?\s+)?(?i:is|are)\s+(?i:in\s+)?(?P<is>(?i:UNIT|second|minute|hour|day|month|byte))\s*(?:[.,;)\n]|$)
        | 单位\s*(?P<latin>[A-Za-z][A-Za-z0-9/]{0,15}?)\s*(?:[.,;，。；、(（\n]|$)
        | 单位(?P<bare>毫秒|秒|分钟|小时|天|月|字节|元|分)\s*(?:[.,;，。；、(（)）\n]|$)
        | 单位(?:：|:|为|是)\s*(?P<zh>[\p{Han}A-Za-z%][\p{Han}A-Za-z0-9/%]{0,15}?)\s*(?:[.,;，。；、(（)）\n]|$)
        | (?:以|[，。])\s*(?P<by>毫秒|秒|分钟|小时|天|月|字节)为单位"
            .replace("UNIT", UNIT)
    )
    .captures(text)?;
    let unit = found.iter().skip(1).flatten().next()?;
    Some(unit.as_str().trim().to_owned())
}

/// What a value is measured in: `The interval (in seconds)`, `间隔（秒）`, `按秒计`, `The number of days`.
fn measured(own: &str) -> Option<String> {
    // Of a point in time it is no unit but its form; of a choice it is what is chosen.
    let other =
        phrase!(r"(?i)unix|time\s*stamp|时间戳|1970|\bepoch\b|\belapsed\b|\bwhether\b|是否|\byyyy");
    let noun = phrase!(r"^\p{Han}{1,10}[(（](UNIT)[)）](?:[，。；,\n]|$)".replace("UNIT", UNIT));
    if let Some(found) = noun.captures(own) {
        return Some(found[1].to_owned());
    }
    let may_tell = phrase!(
        r"seconds|minutes|hours|days|weeks|months|bytes|bits|percent|pixels|\bms\b|\bpx\b|[KMGTP]i?B\b|[KMGT]?bps|bit/s|B/s|[按以用](?:毫秒|秒|分钟|小时|天|字节)"
    );
    if !may_tell.is_match(own) {
        return None;
    }
    let found = phrase!(
        r"(?ix)
          ^[A-Za-z][^.,:(]{1,100}\(\s*(?:in\s+)?(?P<brackets>UNIT)\s*\)
        | ^[^.]{1,160},\s+in\s+(?P<comma>UNIT)\s*(?:[.,;\n]|$)
        | ^[A-Za-z][^.,:\n]{1,100}[a-z]\s+in\s+(?P<behind>UNIT)\s*(?:[.;,\n]|$|\s(?:at|of|for|to|between|during|that|which|after|before)\b)
        | ^(?:specifies\s+)?(?:the\s+)?(?:maximum\s+|minimum\s+)?number\s+of\s+(?P<number>(?:milli|micro)?seconds|minutes|hours|days|months|bytes)\b
        | \b(?:measured|expressed|counted|calculated|represented)\s+in\s+(?:units\s+of\s+)?(?P<verb>UNIT)\s*(?:[.,;)\n]|$)
        | \b(?:it|value)\s+is\s+in\s+(?P<is>UNIT)\s*(?:[.,;\n]|$)
        | \bin\s+(?:the\s+)?units?\s+of\s+(?P<of>UNIT)\b
        | (?:按|以|用)(?P<by>毫秒|秒|分钟|小时|天|字节)数?(?:来)?(?:计算?|计量|表示)\s*(?:[，。；,;\n]|$)"
            .replace("UNIT", UNIT)
    )
    .captures(own)?;
    let unit = found.iter().skip(1).flatten().next()?;
    // Nor is a price by the hour measured in hours, or what a value of another parameter means.
    let before = phrase!(r"(?i)\b(?:billed|charged|paid|priced|per|rate|value\s+of)\b|计费|付费");
    let is_own = !before.is_match(&own[..unit.start()]) && !other.is_match(own);
    is_own.then(|| unit.as_str().to_owned())
}

/// `取值：1~300秒`, `Valid values: 5 to 2000 GiB.`: the unit behind a range; of several ranges that of all.
fn of_range(text: &str) -> Option<String> {
    let range = phrase!(
        r"(?:取值(?:范围)?|[Vv]alid\s+values|[Vv]alue\s+range)\s*(?:为|是|在)?\s*[:：]?\s*[\[［]?\d[\d,.]*\s*(?:to|~|～|–|-|至|[,，])\s*\d[\d,.]*[\]］]?\s*[(（]?\s*(毫秒|秒|分钟|小时|天|个月|月|年|milliseconds|seconds|minutes|hours|days|months|bytes|[KMGT]i?B|[KMG]bps|[KMG]bit/s|px)[)）]?\s*(?:[.。,，;；\n]|$)"
    );
    agreed(range.captures_iter(text).map(|found| found[1].to_owned()))
}

/// `支持**300**、**3600**和**86400**秒`: the unit behind the last figure of a list, or behind each.
fn of_list(text: &str) -> Option<String> {
    let list = phrase!(
        r"(?m)(?:^|[，。])\s*(?:目前|当前)?(?:仅|只)?支持\s*\d+\s*(?:毫秒|秒|分钟|小时|天)?(?:\s*(?:[、，,]|和|或)\s*\d+\s*(?:毫秒|秒|分钟|小时|天)?)+\s*(?:[，。；]|$)"
    );
    let list = list
        .find(text)?
        .as_str()
        .trim_end_matches(['，', '。', '；']);
    let mut units = phrase!(r"毫秒|秒|分钟|小时|天").find_iter(list);
    let unit = units.next()?.as_str();
    (units.all(|other| other.as_str() == unit) && list.trim_end().ends_with(unit))
        .then(|| unit.to_owned())
}

#[cfg(test)]
mod tests {
    fn unit(text: &str) -> Option<String> {
        super::of(text, text)
    }

    #[test]
    fn units() {
        assert_eq!(
            unit("Peak rate. Unit: Mbit/s. Default value: 5").as_deref(),
            Some("Mbit/s")
        );
        assert_eq!(unit("时长，单位：秒。").as_deref(), Some("秒"));
        assert_eq!(unit("上限，单位Mbps。").as_deref(), Some("Mbps"));
        assert_eq!(unit("周期，单位秒。").as_deref(), Some("秒"));
        assert_eq!(unit("时长（单位：天）。").as_deref(), Some("天"));
        assert_eq!(unit("时长，以分钟为单位。").as_deref(), Some("分钟"));
        assert_eq!(unit("亮灯间隔（秒），默认30。").as_deref(), Some("秒"));
        assert_eq!(unit("每隔几个（秒）亮灯，灯不灭。"), None);
        assert_eq!(unit("A unit of work."), None);
    }

    #[test]
    fn a_unit_behind_words_or_a_range() {
        assert_eq!(
            unit("The time between lamps, in seconds. Short.").as_deref(),
            Some("seconds")
        );
        assert_eq!(unit("Lamps that burn for long. Others, in seconds."), None);
        assert_eq!(unit("间隔。取值：1~300秒。").as_deref(), Some("秒"));
        assert_eq!(unit("间隔。取值：0-3600（秒）。").as_deref(), Some("秒"));
        assert_eq!(
            unit("The size. Valid values: 5 to 2000 GiB.").as_deref(),
            Some("GiB")
        );
        assert_eq!(unit("取值：1~300秒，取值：1~5天。"), None);
        assert_eq!(unit("The size of 5 to 2000 GiB is usual."), None);
    }

    #[test]
    fn a_unit_behind_a_list() {
        assert_eq!(unit("粒度，支持5、60和900秒。").as_deref(), Some("秒"));
        assert_eq!(unit("粒度，支持5秒，60秒和900秒。").as_deref(), Some("秒"));
        assert_eq!(unit("粒度，支持5秒和1小时。"), None);
        assert_eq!(unit("最长支持5和9秒的灯。"), None);
    }
}
