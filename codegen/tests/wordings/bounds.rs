//! Least and greatest values.

use super::row::{NONE, facts_of, wrong};

fn bounds(name: &str, description: &str) -> String {
    let facts = facts_of(name, "Integer", description);
    let end = |end: &Option<alicloud_codegen::model::Number>| {
        end.as_ref().map_or("-".to_owned(), ToString::to_string)
    };
    format!("{}..{}", end(&facts.min), end(&facts.max))
}

fn slips(wordings: &[&str], want: &str) -> Vec<String> {
    let (zh, en): (Vec<&str>, Vec<&str>) = wordings.iter().partition(|words| !words.is_ascii());
    let behind = |lead: &str, words: &str| bounds("Watts", &format!("{lead}{words}"));
    let mut slips = wrong(&en, &want.to_owned(), |words| behind("The power", words));
    slips.extend(wrong(&zh, &want.to_owned(), |words| behind("功率", words)));
    slips
}

const RANGES: &[&str] = &[
    ". Valid values: 5 to 90.",
    ". It ranges from 5 to 90.",
    ". Value range: [5,90].",
    ". An integer in [5,91).",
    ". The value must be an integer in the range [5,90].",
    ". An integer within (4,90].",
    ", between 5 and 90.",
    ", from 5 to 90.",
    ". The value must be between 5 and 90.",
    ". The value must be an integer from 5 to 90.",
    ". It must be an integer between 5 and 90.",
    ". Minimum value: 5. Maximum value: 90.",
    ". Min: 5. Max: 90.",
    ". Min 5, max 90.",
    ". Minimum: 5, maximum: 90.",
    ". Valid range: 5-90.",
    ". Range: 5~90.",
    ". Allowed range: 5 to 90.",
    ". Supported range: from 5 to 90.",
    " (5 to 90).",
    " (5-90)",
    ". The value must be in the range of 5 to 90.",
    ". The value must fall within 5 to 90.",
    ". The minimum value is 5 and the maximum value is 90.",
    ". The minimum is 5 and the maximum is 90.",
    ". It must be at least 5 and at most 90.",
    ", at least 5 and at most 90.",
    ". Must be greater than or equal to 5 and less than or equal to 90.",
    ". Must be greater than 4 and less than 91.",
    ". 5 <= value <= 90.",
    ". 4 < n < 91.",
    ". Limits: 5 to 90.",
    ". Limit: 5-90.",
    ". The value cannot be smaller than 5 or greater than 90.",
    ". It must not be less than 5 or more than 90.",
    ". No less than 5 and no more than 90.",
    ". The smallest value is 5 and the largest value is 90.",
    ". The lower limit is 5, and the upper limit is 90.",
    "。取值范围：5~90。",
    "。取值：5-90。",
    "，5到90之间。",
    "，5至90之间的整数。",
    "，5~90之间。",
    "。范围为[5,90]。",
    "。最小值：5，最大值：90。",
    "，最小5，最大90。",
    "。取值5至90。",
    "，大于等于5且小于等于90。",
    "，大于4且小于91。",
    "。5≤值≤90。",
    "。5<=功率<=90。",
    "，介于5和90之间。",
    "，介于5到90。",
    "，取值在5～90之间。",
    "（5~90）。",
    "（5-90）",
    "，不小于5，不大于90。",
    "，不能小于5，不能超过90。",
    "，不得低于5，不得高于90。",
    "，最低5，最高90。",
    "，至少5，至多90。",
    "，下限5，上限90。",
    "，下限为5，上限为90。",
    "，取值区间[5, 90]。",
    "。有效范围：5-90。",
    "，范围5-90",
    "，从5到90。",
    "。必须在5到90之间。",
    "，必须是5到90之间的整数。",
];

const GREATEST: &[&str] = &[
    ". Maximum value: 90.",
    ". The maximum is 90.",
    ". The maximum value is 90.",
    ". The maximum value allowed is 90.",
    ", at most 90.",
    ", up to 90.",
    ", limited to 90.",
    ". It cannot exceed 90.",
    ". It can't be more than 90.",
    ". The value cannot be greater than 90.",
    ". The value must not be larger than 90.",
    ". The power should not exceed 90.",
    ". Must not exceed 90.",
    ". May not be higher than 90.",
    ". The largest value is 90.",
    ". No more than 90.",
    ". Not more than 90.",
    ". Less than or equal to 90.",
    ". Must be less than 91.",
    ". The upper limit is 90.",
    ". Upper limit: 90.",
    ". The value must be less than or equal to 90.",
    ". Max value: 90.",
    ". Maximum: 90.",
    ". Max: 90, unit: W.",
    ". 90 or less.",
    ". It can be up to 90.",
    "。最大值：90。",
    "，最大90。",
    "，不超过90。",
    "，不能大于90。",
    "，不可大于90。",
    "，最大值为90。",
    "。最大为90。",
    "，最多90。",
    "，上限90。",
    "，小于等于90。",
    "，小于或等于90。",
    "，必须小于91。",
    "，不得超过90。",
    "，不允许超过90。",
    "，上限为90。",
    "，最大不超过90。",
    "，最大支持90。",
    "，不大于90。",
    "，不高于90。",
    "，至多90。",
    "，≤90。",
    "，<=90。",
    "，90以内。",
    "。功率不能超过90。",
    "。该值不能超过90。",
    "。该参数的值最大为90。",
];

const LEAST: &[&str] = &[
    ". Minimum value: 5.",
    ". The minimum is 5.",
    ". The minimum value is 5.",
    ", at least 5.",
    ". It must be at least 5.",
    ". It cannot be less than 5.",
    ". The value cannot be smaller than 5.",
    ". The value must not be lower than 5.",
    ". Must not be below 5.",
    ". The smallest value is 5.",
    ". No less than 5.",
    ". Not less than 5.",
    ". Greater than or equal to 5.",
    ". Must be greater than 4.",
    ". It must be larger than 4.",
    ". The lower limit is 5.",
    ". Lower limit: 5.",
    ". The value must be greater than or equal to 5.",
    ". Min value: 5.",
    ". Minimum: 5.",
    ". Min: 5.",
    ". 5 or more.",
    "。最小值：5。",
    "，最小5。",
    "，不低于5。",
    "，不能小于5。",
    "，不可小于5。",
    "，最小值为5。",
    "。最小为5。",
    "，最少5。",
    "，下限5。",
    "，大于等于5。",
    "，大于或等于5。",
    "，必须大于4。",
    "，不得少于5。",
    "，下限为5。",
    "，不小于5。",
    "，至少5。",
    "，至少为5。",
    "，≥5。",
    "，>=5。",
    "。功率不能低于5。",
    "。该值不能小于5。",
];

/// Sentences that bound something else, or nothing.
const TRAPS: &[&str] = &[
    ". For example, at most 90.",
    ". A lamp of more than 90 is bright.",
    ". Lamps of less than 5 are dark.",
    ". If Room is large, the value cannot exceed 90.",
    ". When Room is old, at most 90.",
    ". For old rooms, the maximum is 90.",
    ". Each room can have up to 90 lamps.",
    ". An account can own at most 90 lamps.",
    ". The number of rooms cannot exceed 90.",
    ". The brightness cannot exceed 90.",
    ". It cannot exceed 90 times the brightness.",
    ". It cannot exceed 90% of the brightness.",
    ". The lamp goes out if it exceeds 90.",
    ". It takes up to 90 seconds.",
    ". The change takes effect within 5 to 90 seconds.",
    ". It can have up to 2 decimal places.",
    ". The room holds no more than 90 lamps.",
    ". You can query lamps of the last 90 days at most.",
    ". At most 90 or -1.",
    ". Up to 90, 120, or 240.",
    ". The recommended maximum is 90.",
    ". By default, up to 90.",
    ". Room: at most 90.",
    ". Lamps between 5 and 90 are bright.",
    ". See sections 5 to 90.",
    ". Between 5 and 90 seconds pass before it is lit.",
    ". The maximum of N is 90.",
    ". N must be between 5 and 90.",
    ". The name must be no more than 90 characters.",
    ". The response is limited to 90 rows.",
    ". Rooms are numbered from 5 to 90 in order of size.",
    ". Greater than 90 means bright.",
    ". Version 5 to 90.5.1 only.",
    "。例如，最大90。",
    "。大于90的灯很亮。",
    "。小于5的灯很暗。",
    "。如果房间较大，最大90。",
    "。当Room为大时，不超过90。",
    "。对于旧房间，最大为90。",
    "。每个房间最多90盏灯。",
    "。账号下灯的总数不能超过90。",
    "。房间数不能超过90。",
    "。亮度不能超过90。",
    "。不能超过亮度的90倍。",
    "。不能超过亮度的90%。",
    "。超过90时灯会熄灭。",
    "。最多90秒后生效。",
    "。灯在5到90秒之间点亮。",
    "。最多2位小数。",
    "。房间里的灯不多于90盏。",
    "。最多查询90天内的灯。",
    "。最大90或-1。",
    "。默认最大90。",
    "。建议不超过90。",
    "。5到90之间的灯很亮。",
    "。大于90表示很亮。",
    "。N最大为90。",
    "。名称不超过90个字符。",
    "。最多返回90条。",
];

#[test]
fn ranges() {
    assert_eq!(slips(RANGES, "5..90"), NONE);
}

#[test]
fn one_end() {
    assert_eq!(slips(GREATEST, "-..90"), NONE);
    assert_eq!(slips(LEAST, "5..-"), NONE);
}

#[test]
fn what_bounds_something_else() {
    assert_eq!(slips(TRAPS, "-..-"), NONE);
}

#[test]
fn a_number_of_things_is_bounded_by_their_number() {
    let wordings = [
        "The number of lamps. Up to 90.",
        "The number of lamps. The number of lamps cannot exceed 90.",
        "灯的数量，最多90。",
        "灯的数量。灯的数量不能超过90。",
    ];
    let slips = wrong(&wordings, &"-..90".to_owned(), |words| {
        bounds("Amount", words)
    });
    assert_eq!(slips, NONE);
}
