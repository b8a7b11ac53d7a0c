//! Mistakes in a page, one at a time: each is said in one message that names the place, what was
//! expected and how to mend it.

use alicloud_codegen::diagnostic::Severity;
use alicloud_codegen::read::read;
use alicloud_codegen::report::{Style, render};

const PAGE: &str = include_str!("pages/well-formed.md");

/// The error messages of a page, as a person sees them.
fn errors(page: &[u8]) -> String {
    let reading = read("LightLamp.md", page);
    assert!(reading.rows.balance(), "{:?}", reading.rows);
    let text = String::from_utf8_lossy(page);
    let errors = reading
        .diagnostics
        .iter()
        .filter(|d| d.severity == Severity::Error);
    let shown: Vec<_> = errors
        .map(|d| render("LightLamp.md", text.as_bytes(), d, Style::Plain))
        .collect();
    shown.join("\n")
}

/// The page with one mistake made.
fn with(right: &str, wrong: &str) -> String {
    assert_eq!(
        PAGE.matches(right).count(),
        1,
        "{right:?} stands once on the page"
    );
    PAGE.replace(right, wrong)
}

/// Rule, line and column of each error.
fn places(page: &str) -> Vec<String> {
    let reading = read("LightLamp.md", page.as_bytes());
    assert!(reading.rows.balance(), "{:?}", reading.rows);
    let errors = reading
        .diagnostics
        .iter()
        .filter(|d| d.severity == Severity::Error);
    errors
        .map(|d| format!("{} {}:{}", d.id, d.line, d.column))
        .collect()
}

#[test]
fn the_page_itself_is_right() {
    assert_eq!(errors(PAGE.as_bytes()), "");
}

#[test]
fn each_mistake_is_said_once_where_it_is() {
    let row = "| LampId | String | Yes | lamp-0001 | ID of the lamp. |";
    let cases: &[(&str, &str, &[&str])] = &[
        (row, "| LampId | String | Yes |", &["row-cells 12:1"]),
        (
            row,
            "| LampId | String | Yes | lamp-0001 | never closed",
            &["row-cells 12:1"],
        ),
        (
            row,
            "| LampId | String | Yes | a|b | ID. |",
            &["row-pipes 12:1"],
        ),
        (
            row,
            "| LampId | Sting type | Yes | x | ID. |",
            &["type-unknown 12:12"],
        ),
        (row, "| LampId | | Yes | x | ID. |", &["type-unknown 12:1"]),
        (
            row,
            "| LampId | String | Maybe | x | ID. |",
            &["required-unknown 12:1"],
        ),
        (
            row,
            "| LampId | String | Lamps of a house. | x | ID. |",
            &["required-unknown 12:1"],
        ),
        (
            row,
            "| LampId | String | | x | ID. |",
            &["required-unknown 12:1"],
        ),
        (
            row,
            "| Lamp Id | String | Yes | x | ID. |",
            &["name-odd 12:3"],
        ),
        (row, "| | | Yes | x | ID. |", &["name-missing 12:1"]),
        (
            row,
            "| Colour | String | Yes | x | ID. |",
            &["parameter-duplicate 13:1"],
        ),
        (
            "| Parameter | Type | Required | Example | Description |",
            "| Parameter | Type | Required | Taste | Description |",
            &["column-unknown 9:33"],
        ),
        (
            "| Parameter | Type | Required | Example | Description |",
            "| Parmetr | Tpe | Reqird | Example | Description |",
            &["table-unknown 9:1"],
        ),
        // One slip a word is understood, in words that are long enough.
        (
            "| Parameter | Type | Required | Example | Description |",
            "| Parametr | Tpe | Requird | Example | Description |",
            &["column-unknown 9:14"],
        ),
        (
            "| HTTP status code | Error code | Error message | Description |",
            "| HTTP status code | Eror cod | Error message | Description |",
            &["table-unknown 31:1"],
        ),
        (
            "## Request parameters",
            "## Weather",
            &["heading-unknown 7:4"],
        ),
        (
            "| 404 | LAMP_NOT_FOUND |",
            "| 4o4 | LAMP_NOT_FOUND |",
            &["status-unknown 33:1"],
        ),
        (
            "| 404 | LAMP_NOT_FOUND |",
            "| 404 | |",
            &["code-missing 33:1"],
        ),
        ("# LightLamp", "# DarkenLamp", &["action-name-mismatch 1:1"]),
    ];
    for (right, wrong, expected) in cases {
        assert_eq!(places(&with(right, wrong)), *expected, "{wrong}");
    }
}

#[test]
fn a_row_that_is_never_closed_swallows_no_other() {
    let page = with(
        "| LampId | String | Yes | lamp-0001 | ID of the lamp. |",
        "| LampId | String | Yes | lamp-0001 | never closed\n",
    );
    let names: Vec<_> = read("x.md", page.as_bytes())
        .operation
        .expect("an operation")
        .request
        .into_iter()
        .map(|p| p.name)
        .collect();
    assert_eq!(
        names,
        [
            "Action",
            "LampId",
            "Colour",
            "Brightness",
            "Note",
            "Tag.N.Key",
            "Minutes"
        ]
    );
}

#[test]
fn rows_behind_a_paragraph_belong_to_their_table() {
    let page = with("| Note | String |", "\nSome words.\n\n| Note | String |");
    let names: Vec<_> = read("x.md", page.as_bytes())
        .operation
        .expect("an operation")
        .request
        .into_iter()
        .map(|p| p.name)
        .collect();
    assert_eq!(
        names,
        [
            "Action",
            "LampId",
            "Colour",
            "Brightness",
            "Note",
            "Tag.N.Key",
            "Minutes"
        ]
    );
}

#[test]
fn samples_and_other_pages() {
    let sample = "## Examples\n\n```\n{\"Lamps\": \n```\n\n## Error codes";
    assert_eq!(
        places(&with("## Error codes", sample)),
        ["sample-json 32:1"]
    );
    let swallowed =
        "## Examples\n\n```http\nhttps://x/?Action=LightLamp\n\n```json\n{}\n```\n\n## Error codes";
    assert_eq!(
        places(&with("## Error codes", swallowed)),
        ["fence-unclosed 31:1"]
    );
    let never = "## Examples\n\n```\n{}\n\n## Error codes";
    assert_eq!(
        places(&with("## Error codes", never)),
        ["fence-unclosed 31:1"]
    );
    let html = "<table><tr><td>x</td></tr>\n\n## Error codes";
    assert_eq!(places(&with("## Error codes", html)), ["table-html 29:1"]);
    // What stands behind the end of a table on its line is read, or said not to be.
    let table = "<table><tr><td>x</td></tr></table>";
    let two = format!("{table}{table}<table><tr><td>y\n\n## Error codes");
    assert_eq!(
        places(&with("## Error codes", &two)),
        [
            "table-unknown 29:8",
            "table-unknown 29:42",
            "table-html 29:69"
        ]
    );
    let second = format!("{PAGE}\n# DarkenLamp\n\nDarkens it.\n");
    assert_eq!(places(&second), ["two-operations 38:3"]);
    assert_eq!(places(""), ["page-empty 1:1"]);
    assert_eq!(places("# Overview\n\nWords.\n"), ["not-an-operation 1:1"]);
    // An example of how any operation is called is none of its own.
    let call = "# How to call\n\n## Request structure\n\n```\nhttps://x/?Action=LightLamp&Watts=3\n```\n\n## Common parameters\n\n|Name|Type|Required|Example|Description|\n|---|---|---|---|---|\n|Action|String|Yes|LightLamp|The operation.|\n";
    assert_eq!(places(call), ["not-an-operation 1:1"]);
}

#[test]
fn messages_say_what_where_and_how_to_mend_it() {
    let page = with(
        "| LampId | String | Yes | lamp-0001 | ID of the lamp. |",
        "| LampId | Sting type | Yes |",
    );
    insta::assert_snapshot!(errors(page.as_bytes()), @r"
    error[row-cells]: this row has 3 cells where its table has 5 columns
      --> LightLamp.md:12:1
       |
    12 | | LampId | Sting type | Yes |
       | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: give the row one cell a column, empty ones too; write a `|` inside a cell as `\|`


    error[type-unknown]: `Sting type` is no known type
      --> LightLamp.md:12:12
       |
    12 | | LampId | Sting type | Yes |
       |            ^^^^^^^^^^
       |
       = help: use String, Integer, Long, Float, Boolean, List, Array of X, Struct, Map or JSON
    ");
}

#[test]
fn bytes_that_are_no_utf8_are_named_where_they_stand() {
    let reading = read("LightLamp.md", b"# Bad\n\nX \xff\n\n## Request parameters\n\n| Parameter | Type | Required |\n|---|---|---|\n| Action | String | Yes |\n");
    let found: Vec<_> = reading
        .diagnostics
        .iter()
        .map(|d| (d.id, d.line, d.column))
        .collect();
    assert_eq!(found, [("not-utf8", 3, 3)]);
}

#[test]
fn an_empty_cell_is_no_word_that_was_not_understood() {
    let message = |cell: &str| {
        let row = format!("| LampId | String | {cell} | x | ID. |");
        let page = with(
            "| LampId | String | Yes | lamp-0001 | ID of the lamp. |",
            &row,
        );
        let diagnostics = read("LightLamp.md", page.as_bytes()).diagnostics;
        diagnostics[0].message.clone()
    };
    assert_eq!(message(" "), "the Required cell of `LampId` is empty");
    assert_eq!(
        message("Maybe"),
        "`Maybe` does not say whether `LampId` is required"
    );
}
