//! Sentences that come close to a fact and do not state it, beside those that do.

use alicloud_codegen::model::Facts;

use super::row::facts_of;

fn facts(description: &str) -> Facts {
    facts_of("Lamp", "String", description)
}

fn values(description: &str) -> String {
    let values = facts(description).values.into_iter();
    values.map(|it| it.value).collect::<Vec<_>>().join(" ")
}

fn lengths(name: &str, description: &str) -> (Option<u64>, Option<u64>) {
    let facts = facts_of(name, "String", description);
    (facts.min_length, facts.max_length)
}

fn default(description: &str) -> Option<String> {
    facts(description).default
}

/// Asks a reading of each text, and tells all that differ at once.
fn all<T: PartialEq + std::fmt::Debug>(texts: &[&str], read: impl Fn(&str) -> T, want: &T) {
    let slips: Vec<_> = texts
        .iter()
        .map(|text| (text, read(text)))
        .filter(|(_, found)| found != want)
        .collect();
    assert!(slips.is_empty(), "{slips:#?}");
}

#[test]
fn what_a_list_leaves_out_or_limits_to_a_case_is_none_of_values() {
    let none = [
        "The wood. You cannot set it to one of the following: Oak, Elm.",
        "The wood. Do not use any of the following: Oak, Elm.",
        "The wood. It must not be one of the following: Oak, Elm.",
        "The wood. It can be neither of the following values: Oak, Elm.",
        "The wood. It can't be set to any of the following values: Oak, Elm.",
        "The wood. For old lamps, two modes are supported: Oak and Elm.",
        "The hour. Format: one of the following: HH:mm, HH.",
    ];
    all(&none, values, &String::new());
    let told = [
        "The wood. Set it to one of the following: Oak, Elm.",
        "The wood. Two modes are supported: Oak and Elm.",
        "The wood. You can use any of the following: Oak, Elm.",
        "The wood. The lamp cannot be dimmed. You can use any of the following: Oak, Elm.",
    ];
    all(&told, values, &"Oak Elm".to_owned());
}

#[test]
fn words_before_a_tight_list_make_it_none() {
    let none = [
        "灯的档位。不支持取值3或5。",
        "灯的档位。不能取值3或5。",
        "灯的档位，禁止取值3或5。",
        "灯的档位。例如取值3或5。",
        "灯的档位，建议取值3或5。",
        "灯的档位。老灯取值3或5。",
        "灯的档位。原取值3、5。",
        "灯的档位。返回取值3或5。",
    ];
    all(&none, values, &String::new());
    all(
        &["灯的档位，取值3或5。", "灯的档位。取值3、5，默认3。"],
        values,
        &"3 5".to_owned(),
    );
}

#[test]
fn labels_of_sentences_are_no_values() {
    let none = [
        "The lamp. Valid values: on: lit. Otherwise: dark.",
        "The lamp. Valid values: on: lit. Restriction: none.",
        "The lamp. Valid values: on: lit. Caution: it is hot.",
        "The lamp. Valid values: Warm: red. Restriction: none.",
        "The lamp. Valid values: **on**: lit. **RoomId**: the room.",
    ];
    all(&none, |text| values(text).contains(' '), &false);
    let text = "The lamp. Valid values: Warm: red. Precondition: the lamp is old. Cold: blue.";
    assert!(!values(text).contains("Precondition"));
    assert_eq!(
        values("The lamp. Valid values: on: lit. off: dark."),
        "on off"
    );
    assert_eq!(
        values("The lamp. Valid values: **Warm**: red. It is old. **Cold**: blue."),
        "Warm Cold"
    );
    assert_eq!(values("The lamp. Valid values: 0: off. 10: lit."), "0 10");
}

#[test]
fn a_string_of_another_thing_is_no_length() {
    let none = [
        "The lamp. The prefix is a string of 8 characters.",
        "The lamp. Each tag is a string of 16 characters.",
        "The lamp. If Mode is Nat, this value is a 32-character string.",
        "The lamp. For old rooms, it is a 32-character string.",
    ];
    all(&none, |text| lengths("Lamp", text), &(None, None));
    let told = [
        "The lamp. It is a string of 8 characters.",
        "The lamp. The value is an 8-character string.",
        "The lamp. This parameter is a string of 8 characters.",
    ];
    all(&told, |text| lengths("Lamp", text), &(Some(8), Some(8)));
}

#[test]
fn how_many_parts_a_text_has_is_no_length() {
    let parts = [
        "The label. It must be 8 to 30 characters in length and must contain at least 2 characters from each type.",
        "标签。长度为8~30个字符，至少包含3个字符。",
    ];
    all(&parts, |text| lengths("Label", text), &(Some(8), Some(30)));
    let text = "The label. It must contain at least 3 characters that are digits.";
    assert_eq!(lengths("Label", text).0, None);
    let text = "The label. It must contain at least 3 characters.";
    assert_eq!(lengths("Label", text).0, Some(3));
}

#[test]
fn a_sentence_without_a_space_is_no_part_of_a_name() {
    let text = "The value of the tag.It can contain up to 128 characters in length.";
    assert_eq!(lengths("TagValue", text), (None, Some(128)));
    let text = "The value of the Mode.Kind can contain up to 128 characters in length.";
    assert_eq!(lengths("TagValue", text), (None, None));
}

#[test]
fn lengths_in_chinese_of_the_text_and_of_its_parts() {
    assert_eq!(
        lengths("Lamp", "灯的内容为32位字符串。"),
        (Some(32), Some(32))
    );
    assert_eq!(lengths("Lamp", "名称，标签键最长64；"), (None, None));
    assert_eq!(lengths("Lamp", "名称，最长64；"), (None, Some(64)));
}

#[test]
fn defaults_of_a_case_are_none() {
    let none = [
        "灯的模式。取值：Warm（红光）、Cold（蓝光）。老灯默认模式为红光。",
        "灯的模式。老灯仅支持Warm（默认）。",
        "The port. The default is 80, provided that Mode is Nat.",
        "The port. The default value is 80, which is used if Mode is Nat.",
        "端口。默认值：5（当Mode为Nat时）。",
        "The port. If you set Mode to Nat, the default value is 5. Otherwise, the default value is 10.",
        "The port. Default value: If the prerequisites that are required for wide lamps are met and you have put these lamps into the hall by the other operation, the default value is 5. Otherwise, the default value is 10.",
        "The port. The default value is 80 in Region A and 443 in Region B.",
    ];
    all(&none, default, &None);
    let told = [
        "灯的模式。取值：Warm（红光）、Cold（蓝光）。默认值：红光。",
        "取值：Warm（红光）、Cold（蓝光）。灯的模式默认为红光。",
        "灯的模式。支持Warm（默认）和Cold。",
    ];
    all(&told, default, &Some("Warm".to_owned()));
    all(
        &[
            "The port. The default is 80, which is used if it is not set.",
            "The port. The default value is 80.",
            "端口。默认值：80（单位：个）。",
        ],
        default,
        &Some("80".to_owned()),
    );
}

#[test]
fn figures_of_which_others_are_meant_are_open() {
    let status = |text: &str| facts_of("Lamp", "Integer", text).values.len();
    assert_eq!(status("灯。0表示没有，1表示有，2表示其他，等。"), 0);
    assert_eq!(status("灯。0表示没有，1表示有，2表示其他。"), 3);
    assert_eq!(status("灯。0表示等待，1表示有，2表示其他。"), 3);
}

#[test]
fn bounds_of_a_case_are_none_of_all() {
    let bounds = |text: &str| {
        let facts = facts_of("Lamp", "Integer", text);
        (facts.min.is_some(), facts.max.is_some())
    };
    let none = [
        "The brightness. As long as Mode is Nat, valid values are 1 to 5.",
        "The brightness. In case Mode is Nat, valid values are 1 to 5.",
    ];
    all(&none, bounds, &(false, false));
    assert_eq!(
        bounds("The brightness. Valid values are 1 to 5."),
        (true, true)
    );
}
