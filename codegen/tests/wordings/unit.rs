//! The unit of a number.

use super::row::{NONE, facts, wrong};

fn unit(description: &str) -> Option<String> {
    facts("Integer", description).unit
}

#[test]
fn seconds() {
    let told = [
        "How long. Unit: seconds.",
        "How long. Units: seconds.",
        "How long. The unit is seconds.",
        "How long. The unit of the span is seconds.",
        "How long (unit: seconds).",
        "How long it burns (in seconds).",
        "The span (seconds) for one lamp.",
        "The span in seconds.",
        "The span in seconds for which it burns.",
        "The span, in seconds.",
        "The span, in seconds, of one lamp.",
        "The number of seconds that it burns.",
        "Specifies the number of seconds that it burns.",
        "The span, measured in seconds.",
        "The span is expressed in seconds.",
        "The span. The value is in seconds.",
        "The span, in units of seconds.",
        "The span. Valid values: 1 to 9 seconds.",
    ];
    assert_eq!(wrong(&told, &Some("seconds".to_owned()), unit), NONE);
    let told = [
        "时长，单位：秒。",
        "时长，单位为秒。",
        "时长，单位是秒。",
        "时长，单位秒。",
        "时长（单位：秒）。",
        "时长（秒）。",
        "亮灯时长（秒），默认30。",
        "时长，以秒为单位。",
        "时长，按秒计。",
        "时长，按秒计算。",
        "时长，用秒数来计算。",
        "时长。取值：1~9秒。",
        "时长。取值：1~9（秒）。",
    ];
    assert_eq!(wrong(&told, &Some("秒".to_owned()), unit), NONE);
}

#[test]
fn no_unit() {
    let traps = [
        "A unit of work.",
        "The room (a day or more).",
        "Lamps that burn for days.",
        "The lamps that were lit in the last days.",
        "The unit in which the span is measured.",
        "Specifies whether the span is measured in seconds.",
        "Lamps are billed in hours.",
        "Lamps are charged by the hour.",
        "A UNIX timestamp: the number of seconds that have elapsed since January 1, 1970.",
        "The number of lamps that burn for seconds.",
        "Of two lamps, the one in seconds or minutes.",
        "A value of Day specifies that the span is measured in days.",
        "If it is dark, the lamp is lit in seconds or less.",
        "时长的单位。",
        "是否按秒计。",
        "灯按小时计费。",
        "每隔几个（秒）亮灯，灯不灭。",
        "按天查询灯。",
        "从1970年起的秒数。",
        "灯亮几天后熄灭。",
        "按天统计。",
    ];
    assert_eq!(wrong(&traps, &None, unit), NONE);
}
