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

/// The function that all waiters of the resource share.
fn request(page: &str) -> String {
    let settings = SETTINGS.replace("= \"LampId\"", "= \"LampId.N\"");
    let settings = if page.contains("| LampId.N |") {
        &settings
    } else {
        SETTINGS
    };
    let generated = generated(page, settings).expect("it generates");
    let text = &generated.tree["lamp/src/waiting.rs"];
    let start = text.find("    let request").expect("a request");
    let end = text[start..].find("\n}").expect("an end");
    text[start..start + end].to_owned()
}

#[test]
fn a_request_takes_the_id_as_its_parameter_does() {
    let row = "| LampId | String | No | lamp-1 | Lists these lamps. You can enter up to 20 IDs. Separate multiple IDs with commas (,). |";
    assert!(PAGE.contains(row));
    let with = |other: &str| request(&PAGE.replace(row, other));
    assert_eq!(
        with("| LampId | String | Yes | lamp-1 | The lamp. |"),
        "    let request = DescribeLamps::lamp_id(ids);\n    Wait::new(request, states).ids([ids])"
    );
    assert_eq!(
        with("| LampId.N | String | No | lamp-1 | Lamps. Valid values of N: **1** to **20**. |"),
        "    let request = DescribeLamps::new().lamp_ids([ids]);\n    Wait::new(request, states).ids([ids])"
    );
    let paged = PAGE.replace(
        "| Count | Integer | No | 1 | How many there should be. |",
        "| PageNumber | Integer | No | 1 | The page. |\n| PageSize | Integer | No | 10 | Lamps of a page. Maximum value: **15**. |",
    );
    let paged = paged.replace(
        "| Lamps | Struct |",
        "| TotalCount | Integer | 1 | How many there are. |\n| Lamps | Struct |",
    );
    assert_eq!(
        request(&paged),
        "    let request = DescribeLamps::new().lamp_id(ids).page_size(15);\n    Wait::new(request, states).ids(ids.split(','))"
    );
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
