//! Corrections that apply, and what is said of those that do not.

use super::change::*;
use super::*;
use crate::model::{Facts, Parameter, Requirement, Value as Accepted};

fn operations() -> Vec<Operation> {
    let error = |message: &str| ErrorRow {
        status: Some(400),
        code: "Denied".into(),
        message: message.into(),
        ..ErrorRow::default()
    };
    vec![Operation {
        name: "StartLamp".into(),
        request: vec![Parameter {
            name: "Mode".into(),
            kind: Type::String,
            required: Requirement::Yes,
            facts: Facts {
                values: vec![Accepted {
                    value: "Warm".into(),
                    meaning: "yellow".into(),
                }],
                ..Facts::default()
            },
            line: 3,
            ..Parameter::default()
        }],
        response: vec![Field {
            name: "Lamps".into(),
            kind: Type::List,
            members: vec![Field {
                name: "Id".into(),
                kind: Type::String,
                ..Field::default()
            }],
            ..Field::default()
        }],
        errors: vec![error("Too hot."), error("Too cold.")],
        ..Operation::default()
    }]
}

fn run(text: &str) -> (Vec<Operation>, Vec<String>) {
    let mut operations = operations();
    let faults = apply(text, &mut operations, Absent::Fault);
    (
        operations,
        faults
            .iter()
            .map(|fault| {
                format!(
                    "{}:{} {}: {}",
                    fault.line, fault.column, fault.id, fault.message
                )
            })
            .collect(),
    )
}

fn entry(target: &str, was: &str, set: &str) -> String {
    format!(
        "[[correction]]\noperation = \"StartLamp\"\n{target}\nwas = {{ {was} }}\nset = {{ {set} }}\nreason = \"seen in a trace\"\n"
    )
}

#[test]
fn corrects_a_parameter_a_field_and_an_error() {
    let text = [
        entry(
            "parameter = \"Mode\"",
            "required = \"yes\", facts.default = \"\"",
            "required = \"no\", facts.default = \"Warm\"",
        ),
        entry(
            "parameter = \"Mode\"",
            "facts.values = [\"Warm\"]",
            "facts.values = [\"Warm\", \"Cold\"]",
        ),
        entry(
            "field = \"Lamps[].Id\"",
            "type = \"string\"",
            "type = \"long\"",
        ),
        entry(
            "error = \"Denied\"\nmessage = \"Too hot.\"",
            "status = 400",
            "status = 403",
        ),
    ]
    .concat();
    let (operations, faults) = run(&text);
    assert_eq!(faults, [""; 0]);
    let operation = &operations[0];
    assert_eq!(operation.request[0].required, Requirement::No);
    assert_eq!(operation.request[0].facts.default.as_deref(), Some("Warm"));
    assert_eq!(operation.request[0].facts.values[0].meaning, "yellow");
    assert_eq!(operation.request[0].facts.values[1].value, "Cold");
    assert_eq!(operation.request[0].line, 3);
    assert_eq!(operation.response[0].members[0].kind, Type::Long);
    assert_eq!(
        operation
            .errors
            .iter()
            .map(|row| row.status)
            .collect::<Vec<_>>(),
        [Some(403), Some(400)]
    );
}

#[test]
fn sets_and_clears_secrets() {
    let (set, clear) = ("secret = true", "secret = false");
    for target in ["parameter = \"Mode\"", "field = \"Lamps[].Id\""] {
        let marked = |text: &str| {
            let (operations, faults) = run(text);
            assert_eq!(faults, [""; 0]);
            operations[0].request[0].secret || operations[0].response[0].members[0].secret
        };
        let sets = entry(target, clear, set);
        assert!(marked(&sets), "{target}");
        assert!(!marked(&(sets + &entry(target, set, clear))), "{target}");
    }
}

#[test]
fn corrects_the_operation_itself() {
    let (operations, faults) = run(&entry("", "read_only = false", "read_only = true"));
    assert_eq!(faults, [""; 0]);
    assert!(operations[0].read_only);
    let (operations, faults) = run(&[
        entry("", "read_only = true", "read_only = false"),
        entry("", "required = \"yes\"", "required = \"no\""),
        entry(
            "message = \"Too hot.\"",
            "read_only = false",
            "read_only = true",
        ),
    ]
    .concat());
    assert_eq!(operations, super::tests::operations());
    insta::assert_snapshot!(faults.join("\n"), @r"
    4:9 overlay-was: the correction no longer applies: the page now says nothing for `read_only`
    10:9 overlay-form: `required` is no key of `was`
    13:1 overlay-form: a correction is about one `parameter`, one `field` or one `error` (`message` tells errors apart), or about the operation itself
    ");
}

#[test]
fn one_that_does_not_apply_says_what_the_page_says_now() {
    let (operations, faults) = run(&entry(
        "parameter = \"Mode\"",
        "required = \"no\", facts.default = \"x\"",
        "required = \"yes\"",
    ));
    assert_eq!(operations, super::tests::operations());
    insta::assert_snapshot!(faults.join("\n"), @r#"4:32 overlay-was: the correction no longer applies: the page now says nothing for `facts.default`, `required = "yes"`"#);
}

#[test]
fn faults_name_their_entry() {
    let text = [
        entry(
            "parameter = \"Mood\"",
            "required = \"yes\"",
            "required = \"no\"",
        ),
        entry("error = \"Denied\"", "status = 400", "status = 403"),
        entry(
            "parameter = \"Mode\"",
            "required = \"yes\"",
            "required = \"yes\"",
        ),
        entry(
            "parameter = \"Mode\"\nfield = \"Lamps\"",
            "required = \"yes\"",
            "required = \"no\"",
        ),
        entry(
            "parameter = \"Mode\"",
            "required = \"yes\"",
            "required = \"maybe\"",
        ),
        entry(
            "parameter = \"Mode\"",
            "required = \"yes\"",
            "colour = \"red\"",
        ),
        entry("parameter = \"Mode\"", "required = \"yes\"", "line = 4"),
        entry("parameter = \"Mode\"", "", "required = \"no\""),
        entry(
            "parameter = \"Mode\"",
            "required = \"yes\"",
            "required = \"no\"",
        )
        .replace("seen in a trace", " "),
        entry(
            "parameter = \"Mode\"",
            "required = \"yes\"",
            "required = \"no\"",
        )
        .replace("StartLamp", "StopLamp"),
    ]
    .concat();
    let (operations, faults) = run(&text);
    assert_eq!(operations, super::tests::operations());
    insta::assert_snapshot!(faults.join("\n"), @r#"
    3:1 overlay-target: `StartLamp` has no parameter `Mood`; did you mean `Mode`?
    9:1 overlay-target: `StartLamp` has 2 rows for the error `Denied`
    17:1 overlay-set: `set` changes nothing: the page says so already
    19:1 overlay-form: a correction is about one `parameter`, one `field` or one `error` (`message` tells errors apart), or about the operation itself
    30:1 overlay-form: `set` is no item of the model: unknown variant `maybe`, expected one of `yes`, `no`, `conditional`
    36:9 overlay-form: `colour` is no key of `set`
    42:9 overlay-form: `line` cannot be corrected
    44:1 overlay-form: `was` and `set` each need a key
    55:1 overlay-form: the correction has no reason
    57:1 overlay-target: there is no page of the operation `StopLamp`; did you mean `StartLamp`?
    "#);
}

#[test]
fn a_slip_is_answered_with_the_name_that_was_meant() {
    let text = [
        entry(
            "parameter = \"mode\"",
            "required = \"yes\"",
            "required = \"no\"",
        ),
        entry(
            "field = \"Lamps[].Ids\"",
            "type = \"string\"",
            "type = \"long\"",
        ),
        entry("error = \"Denid\"", "status = 400", "status = 403"),
        entry(
            "parameter = \"Mode\"",
            "requird = \"yes\"",
            "required = \"no\"",
        ),
        entry(
            "parameter = \"Mode\"",
            "required = \"yes\"",
            "facts.defalt = \"Warm\"",
        ),
        entry(
            "parameter = \"Mode\"",
            "default = \"\"",
            "default = \"Warm\"",
        ),
    ]
    .concat();
    let (operations, faults) = run(&text);
    assert_eq!(operations, super::tests::operations());
    insta::assert_snapshot!(faults.join("\n"), @"
    3:1 overlay-target: `StartLamp` has no parameter `mode`; did you mean `Mode`?
    9:1 overlay-target: `StartLamp` has no response field `Lamps[].Ids`; did you mean `Lamps[].Id`?
    15:1 overlay-target: `StartLamp` has no error `Denid`; did you mean `Denied`?
    22:9 overlay-form: `requird` is no key of `was`; did you mean `required`?
    29:15 overlay-form: `defalt` is no key of `set.facts`; did you mean `default`?
    34:9 overlay-form: `default` is no key of `was`; it stands in `facts`: write `facts.default`
    ");
}

#[test]
fn the_keys_are_those_of_the_model() {
    let keys = |kind: &str| -> Vec<String> {
        let schema: Value = serde_json::from_str(&crate::schema::operation()).unwrap();
        let keys = schema["$defs"][kind]["properties"].as_object().unwrap();
        let free = keys.keys().filter(|key| !FIXED.contains(&key.as_str()));
        let mut keys: Vec<String> = free.cloned().collect();
        keys.sort();
        keys
    };
    let operation: Value = serde_json::from_str(&crate::schema::operation()).unwrap();
    for key in OPERATION {
        assert_eq!(operation["properties"][key]["type"], "boolean", "{key}");
    }
    for (kind, own) in [
        ("Parameter", PARAMETER),
        ("Field", FIELD),
        ("ErrorRow", ERROR),
        ("Facts", &FACTS),
    ] {
        let mut own = own.to_vec();
        own.sort_unstable();
        assert_eq!(own, keys(kind), "{kind}");
    }
}

/// The table for people lists them too.
#[test]
fn the_keys_are_in_the_description() {
    let described = include_str!("../../../docs/product.md");
    for (about, keys) in [
        ("`parameter`", PARAMETER),
        ("`field`", FIELD),
        ("`error`", ERROR),
        ("none of them: the operation itself", OPERATION),
        ("`facts` of the first two", &FACTS),
    ] {
        let keys: Vec<_> = keys.iter().map(|key| format!("`{key}`")).collect();
        let row = format!("\n| {about} | {} |\n", keys.join(", "));
        assert!(described.contains(&row), "docs/product.md lacks{row}");
    }
}

#[test]
fn an_operation_whose_page_failed_is_not_blamed() {
    let text = entry(
        "parameter = \"Mode\"",
        "required = \"yes\"",
        "required = \"no\"",
    );
    assert_eq!(apply(&text, &mut [], Absent::Skip), []);
    assert_eq!(apply(&text, &mut [], Absent::Fault).len(), 1);
}

#[test]
fn a_wrong_file_is_one_fault() {
    let (_, faults) = run("[[correction]]\noperation = 1\n");
    assert_eq!(faults.len(), 1);
    assert!(faults[0].starts_with("2:13 overlay-form"), "{faults:?}");
}
