//! Declared resources: what is made of them, and what is said where a declaration and the pages do
//! not agree.

use std::fmt::Write as _;
use std::fs;

use alicloud_codegen::generate::{Generated, generate};
use alicloud_codegen::report::FileReport;

const PAGE: &str = "\
# DescribeLamps

Lists lamps; one that was sold is `Gone` for a while.

## Request parameters

| Parameter | Type | Required | Example | Description |
|---|---|---|---|---|
| Action | String | Yes | DescribeLamps | Names the operation. Set the value to **DescribeLamps**. |
| LampId | String | No | lamp-1 | Lists these lamps. You can enter up to 20 IDs. Separate multiple IDs with commas (,). |
| Count | Integer | No | 1 | How many there should be. |

## Response parameters

| Parameter | Type | Example | Description |
|---|---|---|---|
| RequestId | String | 0ED8 | Identifies the call. |
| Lamps | Struct | | Wrapper of the list. |
| Lamps.Lamp | Array of Lamp | | The lamps. |
| Lamps.Lamp[].LampId | String | lamp-1 | ID of the lamp. |
| Lamps.Lamp[].Power | Integer | 40 | What it takes. |
| Lamps.Lamp[].State | String | On | State. Valid values: **On**: bright; **Off**: dark. |

## Error codes

| HTTP status code | Error code | Error message | Description |
|---|---|---|---|
| 404 | InvalidLampId.NotFound | The lamp does not exist. | No lamp has this ID. |
";

const SETTINGS: &str = "\
code = \"Lamp\"
version = \"2020-01-01\"
crate = \"alicloud-lamp\"
title = \"Lamps\"

[[resource]]
name = \"lamp\"
operation = \"DescribeLamps\"
parameter = \"LampId\"
id = \"Lamps.Lamp[].LampId\"
state = \"Lamps.Lamp[].State\"
absent_codes = [\"InvalidLampId.NotFound\"]
[resource.waiters.lit]
wanted = [\"On\"]
failed = [\"Gone\"]
";

fn generated(page: &str, settings: &str) -> Result<Generated, Vec<FileReport>> {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("lamp-2020-01-01");
    fs::create_dir(&folder).expect("a folder");
    fs::write(folder.join("DescribeLamps.md"), page).expect("a page");
    fs::write(folder.join("product.toml"), settings).expect("settings");
    generate(home.path(), &[])
}

#[test]
fn a_waiter_becomes_a_function() {
    let generated = generated(PAGE, SETTINGS).expect("it generates");
    assert_eq!(generated.reports, []);
    insta::assert_snapshot!(generated.tree["lamp/src/waiting.rs"]);
}

/// Place and message of each error.
fn faults(page: &str, settings: &str) -> String {
    let Err(reports) = generated(page, settings) else {
        return String::new();
    };
    let diagnostics = reports.iter().flat_map(|report| &report.diagnostics);
    let shown: Vec<_> = diagnostics
        .map(|it| format!("{}:{} {}", it.line, it.column, it.message))
        .collect();
    shown.join("\n")
}

#[test]
fn each_slip_is_said_where_it_is() {
    let cases = [
        ("\"DescribeLamps\"", "\"DescribeLamp\""),
        ("= \"LampId\"", "= \"LampIds\""),
        ("= \"LampId\"", "= \"Count\""),
        ("Lamp[].LampId", "Lamp[].Id"),
        ("\"Lamps.Lamp[].LampId\"", "\"RequestId\""),
        ("Lamp[].State", "Lamp[].Stat"),
        ("Lamp[].State", "Lamp[].Power"),
        (
            "[\"InvalidLampId.NotFound\"]",
            "[\"InvalidLampId.NotFund\"]",
        ),
        ("[\"On\"]", "[\"Onn\"]"),
        ("[\"Gone\"]", "[\"On\"]"),
        ("[\"Gone\"]", "[\"Gone\", \"Lost\"]"),
        ("wanted = [\"On\"]", ""),
        ("= \"lamp\"", "= \"Lamp\""),
        ("waiters.lit", "waiters.\"is-lit\""),
        ("failed =", "fails ="),
        ("failed = [\"Gone\"]", "absent = \"maybe\""),
        (
            "[resource.waiters.lit]\nwanted = [\"On\"]\nfailed = [\"Gone\"]",
            "waiters = {}",
        ),
    ];
    let mut out = String::new();
    for (right, wrong) in cases {
        assert_eq!(SETTINGS.matches(right).count(), 1, "{right} stands once");
        let faults = faults(PAGE, &SETTINGS.replace(right, wrong));
        let _ = write!(out, "{right} -> {wrong}\n{faults}\n\n");
    }
    insta::assert_snapshot!(out);
}

#[test]
fn a_name_is_given_once() {
    let resource = &SETTINGS[SETTINGS.find("[[resource]]").expect("a resource")..];
    let twice = |resource: String| faults(PAGE, &format!("{SETTINGS}{resource}"));
    assert_eq!(
        twice(resource.to_owned()),
        "17:1 a second resource has the name `lamp`"
    );
    let other = resource.replace("\"lamp\"", "\"lamp_un\"");
    assert_eq!(twice(other.clone()), "");
    let first = SETTINGS.replace("waiters.lit", "waiters.un_lit");
    assert_eq!(
        faults(PAGE, &format!("{first}{other}")),
        "23:19 a second waiter makes the function `lamp_un_lit`"
    );
}

#[test]
fn what_else_an_operation_requires_has_no_place() {
    let page = PAGE.replace("| Count | Integer | No |", "| Count | Integer | Yes |");
    let faults = faults(&page, SETTINGS);
    assert!(
        faults.contains("the operation requires `Count` too"),
        "{faults}"
    );
}
