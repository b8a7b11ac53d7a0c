//! Numbers of entries, and the greatest N of `X.N`.

use super::row::{NONE, facts_of, wrong};

fn show(end: Option<u64>) -> String {
    end.map_or("-".to_owned(), |end| end.to_string())
}

fn entries(wordings: &[&str], want: &str) -> Vec<String> {
    let behind = |lead: &str, words: &str| {
        show(facts_of("Lamps", "Array", &format!("{lead}{words}")).max_items)
    };
    let (zh, en): (Vec<&str>, Vec<&str>) = wordings.iter().partition(|words| !words.is_ascii());
    let english = |words: &str| behind("The IDs of lamps", words);
    let mut slips = wrong(&en, &want.to_owned(), english);
    slips.extend(wrong(&zh, &want.to_owned(), |words| {
        behind("灯ID列表", words)
    }));
    slips
}

const ENTRIES: &[&str] = &[
    ". You can specify up to 12 lamps.",
    ". A maximum of 12 lamps can be specified.",
    ". At most 12 IDs.",
    ", at most 12 lamps.",
    ". Up to 12 IDs are supported.",
    ". Up to 12.",
    ". The maximum number of lamps is 12.",
    ". The maximum number of IDs: 12.",
    ". Maximum number of IDs: 12.",
    ". The maximum number is 12.",
    ". You can enter a maximum of 12 IDs.",
    ". No more than 12 lamps can be queried at a time.",
    ". Not more than 12 lamps.",
    ". The list can contain up to 12 entries.",
    ". The list cannot contain more than 12 entries.",
    ". You can query up to 12 lamps at a time.",
    ". The number of lamps cannot exceed 12.",
    ". The number of IDs must not exceed 12.",
    ". The number of IDs must be no more than 12.",
    ". The number of lamps is limited to 12.",
    ". Maximum of 12.",
    ". Maximum: 12.",
    ". The array can contain at most 12 elements.",
    ". The array cannot exceed 12 elements.",
    ". Limit: 12 lamps.",
    ". Limited to 12 lamps.",
    ". 12 IDs at most.",
    ". It can contain no more than 12 IDs in a single call.",
    ". The upper limit is 12.",
    "，最多20个。",
    "，最多支持20个灯。",
    "。一次最多查询20个。",
    "，个数不超过20。",
    "，最多传入20个ID。",
    "，数量不能超过20个。",
    "，最多可以指定20盏灯。",
    "，单次最多20条。",
    "。最多可设置20个。",
    "，上限20个。",
    "，上限为20个。",
    "，不超过20个。",
    "，最多允许20个元素。",
    "。数组长度不超过20。",
    "，每次最多20个。",
    "。最大支持20个。",
    "，至多20个。",
    "，个数上限为20。",
    "。灯的数量不超过20。",
    "。灯ID个数不能大于20。",
    "。最大数量：20。",
    "，限20个以内。",
    "，20个以内。",
    "，不多于20个。",
];

const OTHERS: &[&str] = &[
    ". For example, at most 12 lamps.",
    ". If Room is set, at most 12 lamps.",
    ". Each room can have up to 12 lamps.",
    ". An account can own at most 12 lamps.",
    ". The maximum number of rooms is 12.",
    ". The number of rooms cannot exceed 12.",
    ". A room has no more than 12 lamps.",
    ". By default, at most 12 lamps are lit.",
    ". Lamps with more than 12 watts.",
    ". At most 12 watts.",
    ". At most 12 characters.",
    ". Up to 12 days.",
    ". Each ID has up to 12 characters.",
    ". It returns at most 12 lamps.",
    ". Currently, you can light 12 lamps.",
    ". The lamps are lit for at least 12 seconds.",
    ". Maximum of each ID: 12.",
    ". More than 12 lamps are bright.",
    "。例如，最多20个。",
    "。如果设置了Room，最多20个。",
    "。每个房间最多20盏灯。",
    "。账号下最多20盏灯。",
    "。房间数量不超过20。",
    "。房间里的灯不多于20盏。",
    "。默认最多20个。",
    "。单个ID最多20个字符。",
    "。最多20个字符。",
    "。最多20天。",
    "。最多返回20条。",
    "。超过20个时报错。",
    "。大于20个灯很亮。",
];

#[test]
fn entries_of_a_list() {
    let (zh, en): (Vec<&str>, Vec<&str>) = ENTRIES.iter().partition(|words| !words.is_ascii());
    assert_eq!(entries(&en, "12"), NONE);
    assert_eq!(entries(&zh, "20"), NONE);
}

#[test]
fn what_counts_something_else() {
    assert_eq!(entries(OTHERS, "-"), NONE);
}

#[test]
fn entries_of_a_text() {
    let read = |words: &str| show(facts_of("Lamp", "String", words).max_items);
    let told = [
        "灯的标签。最多支持9个标签。",
        "最多支持9个标签。",
        "The labels. Up to 9 labels are supported.",
    ];
    assert_eq!(wrong(&told, &"9".to_owned(), read), NONE);
    let others = [
        "灯的标签。每个房间最多支持9个标签。",
        "房间，最多支持9个标签的灯。",
        "灯的标签。最多支持9个标签的灯。",
        "灯的标签。最多支持9个字符。",
        "灯的名称。最多支持9个标签。",
    ];
    assert_eq!(wrong(&others, &"-".to_owned(), read), NONE);
}

const INDICES: &[&str] = &[
    "Valid values of N: 1 to 15.",
    "N can be 1 to 15.",
    "N ranges from 1 to 15.",
    "N is in the range of 1 to 15.",
    "The value of N ranges from 1 to 15.",
    "N must be between 1 and 15.",
    "N is an integer from 1 to 15.",
    "N is an integer between 1 and 15.",
    "The maximum value of N is 15.",
    "The maximum of N is 15.",
    "N cannot exceed 15.",
    "N must not be greater than 15.",
    "The value of N cannot exceed 15.",
    "N is at most 15.",
    "N can be up to 15.",
    "N must be less than or equal to 15.",
    "1 <= N <= 15.",
    "N: 1-15.",
    "N starts from 1 and can be up to 15.",
    "where N is from 1 to 15.",
    "N的取值范围：1~15。",
    "N为1~15。",
    "N取值1-15。",
    "N为1到15的整数。",
    "N的范围是1到15。",
    "N最大为15。",
    "N的最大值为15。",
    "N不超过15。",
    "N不能大于15。",
    "N的取值不能超过15。",
    "N的上限为15。",
    "N最多为15。",
    "1≤N≤15。",
    "N从1开始，最大15。",
    "N在1到15之间。",
    "The value of N in Lamp.N.Label cannot be greater than 15.",
    "The value of N in **Lamp.N** cannot exceed 15.",
];

const NO_INDICES: &[&str] = &[
    "N indicates the number of the lamp.",
    "N starts from 1.",
    "The N lamps are lit for up to 15 seconds.",
    "Up to 15 characters.",
    "The value cannot exceed 15.",
    "For example, N is 15.",
    "If N exceeds 15, it fails.",
    "Lamp N has no more than 15 watts.",
    "The room holds up to 15 lamps.",
    "N表示第几盏灯。",
    "N从1开始。",
    "The value of N must be greater than or equal to 1.",
    "The value of N in Lamp.N starts from 1.",
    "The value of N cannot be less than 1.",
    "N的取值不能小于1。",
    "N的取值从1开始。",
    "值不能超过15。",
    "例如，N为15。",
    "N大于15时报错。",
    "最长15个字符。",
];

#[test]
fn indices() {
    let read = |words: &str| facts_of("Lamp.N", "String", &format!("The lamp. {words}")).index_max;
    assert_eq!(wrong(INDICES, &Some(15), read), NONE);
    assert_eq!(wrong(NO_INDICES, &None, read), NONE);
}

#[test]
fn a_limit_of_the_index_is_none_of_the_value() {
    let read = |words: &str| {
        let facts = facts_of("Lamp.N", "Integer", &format!("The lamp. {words}"));
        (facts.min, facts.max)
    };
    assert_eq!(wrong(INDICES, &(None, None), read), NONE);
}
