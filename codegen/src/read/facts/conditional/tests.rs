//! Cases of another parameter, and what they leave of the rest.

use super::super::cases;
use super::*;
use crate::model::Parameter;

/// The cases of a parameter `Span` beside `Mode` and `Unit`, and what is read of the rest.
fn read(text: &str) -> String {
    let row = |name: &str, kind, text: &str| {
        let prose = Prose::markdown(text);
        Parameter {
            name: name.to_owned(),
            kind,
            facts: super::super::of_parameter(name, kind, &prose),
            ..Parameter::default()
        }
    };
    let mut rows = [
        row("Unit", Type::String, "Valid values: **Hour** and **Day**."),
        row("Mode", Type::String, "The mode."),
        row("Span", Type::Integer, text),
    ];
    cases::resolve(&mut rows);
    let show = |facts: &Facts| {
        let values: Vec<_> = facts.values.iter().map(|it| it.value.as_str()).collect();
        let end = |n: &Option<crate::model::Number>| {
            n.as_ref().map_or("-".to_owned(), ToString::to_string)
        };
        let default = facts.default.as_deref().unwrap_or("-");
        format!(
            "[{}] {}..{} ={default}",
            values.join(" "),
            end(&facts.min),
            end(&facts.max)
        )
    };
    let cases = rows[2].facts.conditional.iter().map(|case| {
        let when = &case.when;
        format!(
            "{} {}: {}",
            when.parameter,
            when.values.join("|"),
            show(&case.facts)
        )
    });
    let mut told: Vec<_> = cases.collect();
    told.push(show(&rows[2].facts));
    told.join("; ")
}

#[test]
fn what_holds_under_two_conditions_holds_in_no_case() {
    for text in [
        "时长。当Mode为Nat，Unit为Hour时，取值为1~9。",
        "时长。当Mode=Nat且Unit=Hour时，取值为1~9。",
        "How long. When Mode is Nat and Unit is Hour, valid values are 1 to 9.",
        "How long. When Mode=Nat, Unit=Hour, valid values: 1 to 9.",
    ] {
        assert_eq!(read(text), "[] -..- =-", "{text}");
    }
}

#[test]
fn a_value_may_be_explained_behind_it() {
    assert_eq!(
        read("时长。`Unit`为`Hour`（时）时，`Span`的取值范围为：1~5。"),
        read("时长。当`Unit`为`Hour`时，`Span`的取值范围为：1~5。")
    );
}

#[test]
fn no_more_cases_are_read_than_a_block_has() {
    let cases = (0..MOST_CASES + 9).map(|n| format!("当Mode为a{n}时，取值为1~9，"));
    let block = Block {
        text: cases.collect(),
        ..Block::default()
    };
    let read = places(&block);
    let read = read.iter().filter(|place| !place.unread);
    assert_eq!(read.count(), MOST_CASES);
}

#[test]
fn cases_in_english() {
    assert_eq!(
        read(
            "How long.\n\n-   When `Unit` is set to `Hour`, valid values of `Span` are 1, 2, and 4.\n-   If the Unit parameter is set to day, Span can be set from **1** to **9**."
        ),
        "Unit Hour: [1 2 4] -..- =-; Unit Day: [] 1..9 =-; [] -..- =-"
    );
    assert_eq!(
        read("How long. Allowed values when Unit is set to Hour: 1 to 5. Default value: 2."),
        "Unit Hour: [] 1..5 =-; [] -..- =2"
    );
    // A name in another spelling.
    assert_eq!(
        read("If unit_ is set to Hour, valid values are 1 and 5."),
        "Unit Hour: [1 5] -..- =-; [] -..- =-"
    );
    assert_eq!(
        read("-   If Mode is set to Nat or Far, the default value is 5."),
        "Mode Nat|Far: [] -..- =5; [] -..- =-"
    );
    assert_eq!(
        read(
            "How long.\n\n-   When Unit is set to Hour: 1 to 5\n-   When Unit is set to Day: 1 to 9"
        ),
        "Unit Hour: [] 1..5 =-; Unit Day: [] 1..9 =-; [] -..- =-"
    );
}

#[test]
fn values_may_stand_bare_behind_a_condition() {
    assert_eq!(
        read("-   When Unit is set to Hour: 1, 2, and 4.\n-   When Unit is set to Day: 1, 7."),
        "Unit Hour: [1 2 4] -..- =-; Unit Day: [1 7] -..- =-; [] -..- =-"
    );
}

#[test]
fn conditions_may_stand_behind_the_values() {
    assert_eq!(
        read("Valid values:\n\n-   {“1”, “2”} for `Unit=Hour`\n-   1 to 9 if Unit is Day."),
        "Unit Hour: [1 2] -..- =-; Unit Day: [] 1..9 =-; [] -..- =-"
    );
}

#[test]
fn cases_in_chinese() {
    assert_eq!(
        read(
            "时长。\n\n-   当**Unit**取值**Hour**时，**Span**取值范围为**1~5**。\n-   如果**Unit**为**Day**，取值为**1~9**。"
        ),
        "Unit Hour: [] 1..5 =-; Unit Day: [] 1..9 =-; [] -..- =-"
    );
    assert_eq!(
        read("时长。当`Unit`=`Hour`时，取值范围：{1, 2, 4}。默认值：2。"),
        "Unit Hour: [1 2 4] -..- =-; [] -..- =2"
    );
    assert_eq!(
        read(
            "时长。取值范围：\n\n-   Unit=Hour时：{1,2}\n-   `Unit=Day`时，`Span`的有效取值：{“1”, “4”}"
        ),
        "Unit Hour: [1 2] -..- =-; Unit Day: [1 4] -..- =-; [] -..- =-"
    );
    assert_eq!(
        read(
            "时长。\n\n-   当参数`Unit`取值为`Hour`时：1~5\n-   如果Mode取值为**Nat**：\n    -   最大值：**9**。\n    -   默认值：**5**。"
        ),
        "Unit Hour: [] 1..5 =-; Mode Nat: [] -..9 =5; [] -..- =-"
    );
}

#[test]
fn no_case_without_its_parameter_value_and_fact() {
    // No such parameter, or no such value of it.
    assert_eq!(
        read("If Kind is set to Oak, valid values are 1 to 9."),
        "[] -..- =-"
    );
    assert_eq!(
        read("If Unit is set to Week, valid values are 1 to 9."),
        "[] -..- =-"
    );
    // Of another parameter.
    assert_eq!(
        read("If Unit is set to Hour, valid values of Mode are 1 and 9."),
        "[] -..- =-"
    );
    // When it is of use at all: what follows holds always.
    assert_eq!(read("当Mode为Nat时生效，取值范围：1~9。"), "[] 1..9 =-");
    assert_eq!(
        read("当Mode取值为Nat时，设置时长，取值范围1~9。"),
        "[] 1..9 =-"
    );
    assert_eq!(
        read("This parameter is required when Mode is set to Nat. Valid values: 1 to 9."),
        "[] 1..9 =-"
    );
}

#[test]
fn a_case_inside_a_case_is_none() {
    let nothing = "[] -..- =-";
    for text in [
        "When Mode is set to Nat, if Unit is set to Hour, valid values are 1 to 5.",
        "当Mode=Nat，Unit=Hour时，取值范围：1~5。",
        "When Mode is Nat, if Unit is Hour, when Rate is Low, valid values are 1 to 5.",
        "-   If Mode is set to Nat:\n    -   If Unit is set to Hour: 1 to 5.\n    -   If Unit is set to Day: 1 to 9.",
        "-   If Mode is set to Nat, choose a span:\n    -   If Unit is set to Hour: 1 to 5.",
    ] {
        assert_eq!(read(text), nothing, "{text}");
    }
    assert_eq!(
        read(
            "If Mode is set to Nat, if Unit is set to Hour, valid values are 1 to 5. If Unit is set to Day, valid values are 1 to 9."
        ),
        "Unit Day: [] 1..9 =-; [] -..- =-"
    );
}

#[test]
fn statements_on_a_case_that_differ() {
    assert_eq!(
        read(
            "-   If Unit is Hour, valid values are 1 to 5.\n-   If unit_ is hour, valid values are 1 to 9.\n-   If Unit is Hour, the default value is 2."
        ),
        "Unit Hour: [] 1..- =2; [] -..- =-"
    );
    let twice = "-   If Unit is Hour: 1, 2.\n-   If Unit is Hour: 1, 4.";
    assert_eq!(read(twice), "[] -..- =-");
}

#[test]
fn what_stands_behind_the_last_case_that_is_read_never_holds_always() {
    let case = |unit| format!("当Unit为{unit}时，取值为1~9。");
    let many = case("Hour").repeat(MOST_CASES);
    assert_eq!(
        read(&format!("{many}{}", case("Day"))),
        "Unit Hour: [] 1..9 =-; [] -..- =-"
    );
    assert_eq!(
        read(&format!("{many}默认值为3。")),
        "Unit Hour: [] 1..9 =-; [] -..- =3"
    );
}

#[test]
fn what_holds_in_a_case_never_holds_always() {
    assert_eq!(
        read("If Mode is Nat, valid values are 1 to 9. If Mode is Far, the value range is 1 to 9."),
        "Mode Nat: [] 1..9 =-; Mode Far: [] 1..9 =-; [] -..- =-"
    );
    assert_eq!(
        read(
            "-   When Unit is set to Hour: 1 to 5\n-   When Unit is set to Day, the default value is 2"
        ),
        "Unit Hour: [] 1..5 =-; Unit Day: [] -..- =2; [] -..- =-"
    );
    let text = "-   When Unit is set to Hour: 1 to 5. Unit: hours.";
    let facts = super::super::of_parameter("Span", Type::Integer, &Prose::markdown(text));
    assert_eq!(facts.unit, None);
}

#[test]
fn defaults_may_stand_before_their_conditions() {
    for text in [
        "How long. Default value: 5 if **Mode** is Nat, 10 if **Mode** is Sun.",
        "How long. The default value is **5** when the Mode parameter is set to **Nat** and **10** when Mode is **Sun**.",
        "How long. Default value: 5 if Mode is Nat; 10 if Mode is Sun. Be brief.",
    ] {
        assert_eq!(
            read(text),
            "Mode Nat: [] -..- =5; Mode Sun: [] -..- =10; [] -..- =-",
            "{text}"
        );
    }
    assert_eq!(
        read("Valid values: 1 to 9. Default value: 5 if Mode is Nat."),
        "Mode Nat: [] -..- =5; [] 1..9 =-"
    );
    for text in [
        "How long. Default value: 5 if the lamp is on, 10 if it is off.",
        "How long. Default value: 5 if Mode is empty, 10 if Mode is Sun.",
        "How long. Default value: 5 if Mode is Nat and the lamp is on.",
    ] {
        assert_eq!(read(text), "[] -..- =-", "{text}");
    }
}
