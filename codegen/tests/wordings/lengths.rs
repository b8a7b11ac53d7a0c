//! Numbers of characters.

use super::row::{NONE, facts_of, wrong};

fn lengths(description: &str) -> String {
    let facts = facts_of("Label", "String", description);
    let end = |end: Option<u64>| end.map_or("-".to_owned(), |end| end.to_string());
    format!("{}..{}", end(facts.min_length), end(facts.max_length))
}

fn slips(wordings: &[&str], want: &str) -> Vec<String> {
    let (zh, en): (Vec<&str>, Vec<&str>) = wordings.iter().partition(|words| !words.is_ascii());
    let behind = |lead: &str, words: &str| lengths(&format!("{lead}{words}"));
    let mut slips = wrong(&en, &want.to_owned(), |words| behind("The label", words));
    slips.extend(wrong(&zh, &want.to_owned(), |words| behind("标签", words)));
    slips
}

const RANGES: &[&str] = &[
    ". It must be 3 to 48 characters in length.",
    ". Length: 3 to 48 characters.",
    ". Length: 3-48.",
    ". Length constraint: 3-48.",
    ". Length constraints: 3 to 48.",
    ". Length range: 3~48.",
    ". Length limit: 3 to 48 characters.",
    ". The label must be between 3 and 48 characters long.",
    ". The length must be between 3 and 48 characters.",
    ". The length ranges from 3 to 48 characters.",
    ". Its length is from 3 to 48.",
    ". It contains 3 to 48 characters.",
    ", 3 to 48 characters.",
    ". Between 3 and 48 characters.",
    ". Minimum length: 3. Maximum length: 48.",
    ". Min length 3, max length 48.",
    ". The minimum length is 3 and the maximum length is 48.",
    ". At least 3 and at most 48 characters.",
    ". It must be at least 3 characters and at most 48 characters.",
    ". It must not be shorter than 3 or longer than 48 characters.",
    "。长度为3~48个字符。",
    "，3-48个字符。",
    "，长度3~48。",
    "，长度在3到48之间。",
    "，长度介于3和48之间。",
    "，长度为3到48位。",
    "。长度范围：3-48。",
    "。长度限制：3-48。",
    "。长度要求3~48个字符。",
    "。长度：[3,48]。",
    "。字符数3~48。",
    "。最小长度：3，最大长度：48。",
    "，最短3个字符，最长48个字符。",
    "，至少3个字符，最多48个字符。",
    "，不少于3个字符，不超过48个字符。",
];

const GREATEST: &[&str] = &[
    ". It can be up to 48 characters in length.",
    ". Maximum length: 48.",
    ". Maximum length: 48 characters.",
    ". The maximum length is 48.",
    ". The maximum length of the label is 48 characters.",
    ". Max length 48.",
    ". Max length: 48 bytes.",
    ", at most 48 characters.",
    ", no longer than 48 characters.",
    ". The length cannot exceed 48.",
    ". The length cannot exceed 48 characters.",
    ". The length must not be greater than 48.",
    ". It cannot be longer than 48 characters.",
    ". It must be no longer than 48 characters.",
    ". It must be shorter than 49 characters.",
    ". The label can contain a maximum of 48 characters.",
    ". Up to 48 characters are allowed.",
    ". No more than 48 characters.",
    ". The value can contain up to 48 characters.",
    ". It must not exceed 48 characters.",
    ". Length limit: 48 characters.",
    ". Length limit: 48.",
    ". 48 characters or less.",
    ". 48 characters or fewer.",
    ". 48 characters max.",
    ". Limited to 48 characters.",
    ", which cannot exceed 48 bytes in length.",
    ". It is limited to 48 characters in length.",
    "，最长48个字符。",
    "，长度不超过48个字符。",
    "。最大长度：48。",
    "，不能超过48个字符。",
    "，最多48个字符。",
    "，长度限制48字符。",
    "，长度不能超过48。",
    "，长度不得大于48。",
    "，最大长度为48。",
    "，最大长度48个字符。",
    "，限48个字符以内。",
    "，48个字符以内。",
    "，不超过48字。",
    "，支持最多48个字符。",
    "，长度不大于48个字符。",
    "，字符长度不超过48。",
    "，字符数不超过48。",
    "，不多于48个字符。",
    "，长度上限为48个字符。",
    "，长度上限48。",
    "。标签长度不超过48。",
    "。标签不能长于48个字符。",
    "。该参数最长为48个字符。",
];

const LEAST: &[&str] = &[
    ". Minimum length: 3.",
    ". The minimum length is 3 characters.",
    ". At least 3 characters.",
    ". It must contain at least 3 characters.",
    ". It cannot be shorter than 3 characters.",
    ". No less than 3 characters.",
    ". Min length 3.",
    ". 3 characters or more.",
    "，至少3个字符。",
    "，最短3个字符。",
    "，最小长度为3。",
    "，不少于3个字符。",
    "，长度不小于3。",
    "，长度至少为3。",
    "，不能少于3个字符。",
];

const TRAPS: &[&str] = &[
    ". For example, up to 48 characters.",
    ". If Room is set, it cannot be longer than 48 characters.",
    ". Each word cannot be longer than 48 characters.",
    ". The prefix cannot be longer than 48 characters.",
    ". The room cannot be longer than 48 characters.",
    ". The length of the room cannot exceed 48.",
    ". The cable length cannot exceed 48.",
    ". The maximum length of the cable is 48.",
    ". The maximum length of the room is 48 meters.",
    ". The lamp is no longer than 48 cm.",
    ". It can hold no more than 48 lamps.",
    ". Up to 48 labels.",
    ". At least 3 of the lamps are lit.",
    ". At most 48 bytes of it are shown.",
    ". Only the first 48 characters are shown.",
    ". Characters beyond 48 are cut off.",
    ". If it exceeds 48 characters, it is cut off.",
    ". A label longer than 48 characters is cut off.",
    ". It takes no longer than 48 seconds.",
    ". No longer supported since version 3.",
    ". Key: at most 48 characters.",
    ". The default label has at most 48 characters.",
    ". Labels are generated with 3 to 48 bytes of noise.",
    ". Room 3 to 48.",
    ". Lamps between 3 and 48 meters long.",
    "。例如，最长48个字符。",
    "。如果设置了Room，不能长于48个字符。",
    "。每个词最长48个字符。",
    "。前缀不能长于48个字符。",
    "。电线长度不能超过48。",
    "。房间长度3~48米。",
    "。最多48个标签。",
    "。只显示前48个字符。",
    "。超过48个字符时截断。",
    "。灯名最大长度为48。",
    "。最长48秒后生效。",
    "。单个词限48个字符以内。",
    "。3~48号房间。",
];

#[test]
fn ranges() {
    assert_eq!(slips(RANGES, "3..48"), NONE);
}

#[test]
fn one_end() {
    assert_eq!(slips(GREATEST, "-..48"), NONE);
    assert_eq!(slips(LEAST, "3..-"), NONE);
}

#[test]
fn lengths_of_something_else() {
    assert_eq!(slips(TRAPS, "-..-"), NONE);
}

#[test]
fn of_a_string_of_so_many() {
    let exact = [
        ". The value is a string of 32 characters.",
        ". It is a random string of 32 characters.",
        ". It is a 32-character string.",
    ];
    assert_eq!(slips(&exact, "32..32"), Vec::<String>::new());
    let none = [
        ". The lamp is a string of 32 lights.",
        ". The label of a string of 32 characters that burns.",
    ];
    assert_eq!(slips(&none, "-..-"), Vec::<String>::new());
}
