//! Pages that come back as they were, and words that do not.

use super::*;
use crate::model::{Condition, Conditional, ErrorRow, Facts, Value};

fn value(value: &str, meaning: &str) -> Value {
    Value {
        value: value.into(),
        meaning: meaning.into(),
    }
}

fn operation() -> Operation {
    let parameter = |name: &str, kind, required, example: &str, facts| Parameter {
        name: name.into(),
        kind,
        type_text: "String".into(),
        required,
        example: Some(example.into()),
        description: "Prose of the vendor.".into(),
        facts,
        ..Parameter::default()
    };
    Operation {
        name: "StartLamp".into(),
        summary: "Prose of the vendor.".into(),
        notes: vec!["More prose of the vendor.".into()],
        request: vec![
            parameter(
                "Action",
                Type::String,
                Requirement::Yes,
                "StartLamp",
                Facts {
                    values: vec![value("StartLamp", "")],
                    ..Facts::default()
                },
            ),
            parameter(
                "Mode",
                Type::String,
                Requirement::No,
                "Warm",
                Facts {
                    default: Some("Warm".into()),
                    values: vec![value("Warm", "prose"), value("COLD_WHITE", "prose")],
                    ..Facts::default()
                },
            ),
            parameter(
                "Level",
                Type::Integer,
                Requirement::Conditional,
                "5",
                Facts {
                    min: Some(1.into()),
                    max: Some(10.into()),
                    unit: Some("lm".into()),
                    required_when: Some(
                        "Prose of the vendor: if Mode is set to Warm, it is needed.".into(),
                    ),
                    ..Facts::default()
                },
            ),
            parameter(
                "Zone.N",
                Type::List,
                Requirement::No,
                "a|b",
                Facts {
                    index_max: Some(20),
                    max_length: Some(64),
                    deprecated: true,
                    ..Facts::default()
                },
            ),
        ],
        response: vec![
            Field {
                name: "Lamps".into(),
                kind: Type::Struct,
                members: vec![Field {
                    name: "Lamp".into(),
                    kind: Type::List,
                    members: vec![Field {
                        name: "Lit".into(),
                        kind: Type::Boolean,
                        type_text: "Boolean".into(),
                        example: Some("true".into()),
                        ..Field::default()
                    }],
                    ..Field::default()
                }],
                ..Field::default()
            },
            Field {
                name: "RequestId".into(),
                kind: Type::String,
                type_text: "String".into(),
                ..Field::default()
            },
        ],
        errors: vec![ErrorRow {
            status: Some(400),
            code: "Forbbiden.Lamp_1".into(),
            message: "The `*` of <lamp> | _is_ wrong\\".into(),
            description: "Prose of the vendor.".into(),
            line: 1,
        }],
        ..Operation::default()
    }
}

#[test]
fn a_page_has_all_facts_and_no_prose() {
    let page = page(&operation());
    assert!(!page.to_lowercase().contains("prose"), "{page}");
    insta::assert_snapshot!(page, @r#"
    # StartLamp

    TODO(words): what the operation does, in one line.

    TODO(words): limits, and what to know before and after the call.

    ## Request parameters

    | Parameter | Type | Required | Example | Description |
    |---|---|---|---|---|
    | Action | String | Yes | StartLamp | Set the value to **StartLamp**. |
    | Mode | String | No | Warm | TODO(words): what it is. Valid values: **Warm** (default): TODO(words); **COLD_WHITE**: TODO(words). |
    | Level | String | Conditional | 5 | TODO(words): what it is. Valid values: **1** to **10**. Unit: lm. This parameter is required when **Mode** is set to **Warm**. |
    | Zone.N | String | No | a\|b | TODO(words): what it is. Valid values of N: **1** to **20**. The value cannot exceed 64 characters in length. This parameter is deprecated. |

    ## Response parameters

    | Parameter | Type | Example | Description |
    |---|---|---|---|
    | Lamps | Struct | | TODO(words): what it is. |
    | Lamps.Lamp | Array of Lamp | | TODO(words): what it is. |
    | Lamps.Lamp[].Lit | Boolean | true | TODO(words): what it is. |
    | RequestId | String | | TODO(words): what it is. |

    ## Examples

    Sample request

    ```
    https://[Endpoint]/?Action=StartLamp
    ```

    Sample answer

    ```json
    {
      "Lamps": {
        "Lamp": [
          {
            "Lit": true
          }
        ]
      },
      "RequestId": ""
    }
    ```

    ## Error codes

    | HTTP status code | Error code | Error message | Description |
    |---|---|---|---|
    | 400 | Forbbiden.Lamp_1 | The \`\*\` of \<lamp> \| \_is\_ wrong\\ | TODO(words): cause, and what to do. |
    "#);
}

#[test]
fn differences_name_what_changed() {
    let mut other = operation();
    assert_eq!(differences(&operation(), &other), [""; 0]);
    other.request[1].facts.default = None;
    other.errors.clear();
    let found = differences(&operation(), &other);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("parameter `Mode`") && found[1].starts_with("errors"));
}

#[test]
fn facts_of_one_case_survive() {
    let case = |values: &[&str], facts| Conditional {
        when: Condition {
            parameter: "Mode".into(),
            values: values.iter().map(|&value| value.to_owned()).collect(),
        },
        facts,
    };
    let mut operation = operation();
    operation.request[2].facts = Facts {
        conditional: vec![
            case(
                &["Warm"],
                Facts {
                    min: Some(1.into()),
                    max: Some(9.into()),
                    default: Some("5".into()),
                    ..Facts::default()
                },
            ),
            case(
                &["COLD_WHITE"],
                Facts {
                    values: vec![value("2", ""), value("4", "")],
                    ..Facts::default()
                },
            ),
        ],
        ..Facts::default()
    };
    let page = page(&operation);
    let read = crate::read::read("StartLamp.md", page.as_bytes());
    let read = read.operation.expect("it is an operation");
    assert_eq!(
        read.request[2].facts.conditional,
        operation.request[2].facts.conditional
    );
}

/// Reads a page with this request line and body, imports it and reads that; the new page and what is lost.
fn imported(syntax: &str, rows: &str, answer: &str) -> (String, Vec<String>) {
    let read = |page: &str| crate::read::read("LightLamp.md", page.as_bytes()).operation;
    let before = read(&format!(
        "# LightLamp\n\n## Request syntax\n\n```\n{syntax}\n```\n\n## Request parameters\n\n|Name|Type|Required|Example|Description|\n\
         |---|---|---|---|---|\n|LampId|String|Yes|l-1|The lamp.|\n{rows}\n{answer}"
    ));
    let before = before.expect("it is an operation");
    let page = page(&before);
    let after = read(&page).expect("it is read back");
    let lost = differences(&before, &after);
    (page, lost)
}

#[test]
fn bodies_come_back_as_they_were() {
    let line = "PUT /lamps/{LampId} HTTP/1.1";
    let tags = "|name|String|No|a|Name.|\n|tags|Array of [tag](tag.md)|No| |Tags.|\n|key|String|No|k|Key.|\n\
        |value|Integer|No|1|Value.|\n|bulb|[bulb](bulb.md)|No| |Bulb.|\n|socket|String|No|E27|Socket.|\n|rooms|Array of String|No| |Rooms.|\n";
    let body = r#"{"name": "String", "tags": [{"key": "String", "value": 1}], "bulb": {"socket": "String"}, "rooms": ["String"]}"#;
    let (page, lost) = imported(&format!("{line}\n{body}"), tags, "");
    assert_eq!(lost, [""; 0], "{page}");
    assert!(page.contains("tags[].key") && page.contains("\"key\": \"String\""));
    let (page, lost) = imported(&format!("{line}\n[{body}]"), tags, "");
    assert_eq!(lost, [""; 0], "{page}");
    assert!(page.contains("body[].tags[].key"), "{page}");
    // An answer whose keys are free.
    let answer = "## Response parameters\n\n|Name|Type|Description|\n|---|---|---|\n||Map|Lamps by name.|\n|watts|Integer|Power.|\n\n\
        ## Examples\n\n```\n{\"hall\": {\"watts\": 4}, \"den\": {\"watts\": 3}}\n```\n";
    let (page, lost) = imported("GET /lamps/{LampId} HTTP/1.1", "", answer);
    assert_eq!(lost, [""; 0], "{page}");
    assert!(page.contains("\"some-key\""), "{page}");
}

#[test]
fn the_sample_of_a_path_is_one_that_can_be_sent() {
    let sample = |path: &str, rows: &str| {
        let (page, _) = imported(&format!("GET {path} HTTP/1.1"), rows, "");
        let mut lines = page.lines();
        let line = lines.find(|line| line.starts_with("GET https")).unwrap();
        line.to_owned()
    };
    let room = "|room|String|Yes|hall|The room.|\n";
    assert_eq!(
        sample("/lamps/{LampId}", ""),
        "GET https://[Endpoint]/lamps/l-1"
    );
    assert_eq!(
        sample("/lamps/{LampId}", room),
        "GET https://[Endpoint]/lamps/l-1?room=hall"
    );
    assert_eq!(
        sample("/lamps/{LampId}?state", room),
        "GET https://[Endpoint]/lamps/l-1?state&room=hall"
    );
}

#[test]
fn differences_are_told_in_words() {
    let mut other = operation();
    let row = &mut other.request[1];
    row.position = Some(Position::Body);
    row.required = Requirement::Yes;
    other.response.clear();
    insta::assert_snapshot!(differences(&operation(), &other).join("\n"), @r#"
    parameter `Mode`: String, not required, example `Warm`, {"default":"Warm","values":[{"value":"Warm"},{"value":"COLD_WHITE"}]} became String, required, in Body, example `Warm`, {"default":"Warm","values":[{"value":"Warm"},{"value":"COLD_WHITE"}]}
    response: lost Lamps (Struct), Lamps.Lamp (List), Lamps.Lamp[].Lit (Boolean), RequestId (String)
    "#);
}
