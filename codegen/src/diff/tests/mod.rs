//! Own pages before and after an edit, one edit a kind of change.

mod errors;
mod printed;
mod properties;
mod text;

use super::{Change, Level, Rule, diff};
use crate::fixture;
use crate::model::{BodyFormat, Operation, Parameter, Position};
use crate::read::read;

const LAMP: &str = "\
# LightLamp

Lights a lamp.

## Request parameters

| Parameter | Type | Required | Example | Description |
|---|---|---|---|---|
| Action | String | Yes | LightLamp | Names the operation. Set the value to **LightLamp**. |
| LampId | String | Yes | lamp-1 | The lamp. |
| Mode | String | No | Warm | Colour of the light. Valid values: **Warm** (default): yellow; **Cold**: blue. |
| Watts | Integer | No | 4 | What it may take. Valid values: **1** to **200**. Default value: **4**. |
| Tag.N.Key | String | No | room | Key of a tag. Valid values of N: **1** to **20**. |

## Response parameters

| Parameter | Type | Example | Description |
|---|---|---|---|
| RequestId | String | 0ED8 | Identifies the call. |
| Lamps | Struct | | Wrapper of the list. |
| Lamps.Lamp | Array of Lamp | | The lamps that are lit now. |
| Lamps.Lamp[].LampId | String | lamp-1 | ID of the lamp. |
| Lamps.Lamp[].Power | Integer | 40 | What it takes. |
| Lamps.Lamp[].State | String | Lit | Valid values: **Lit**, **Dark**. |

## Error codes

| HTTP status code | Error code | Error message | Description |
|---|---|---|---|
| 404 | InvalidLampId.NotFound | The lamp does not exist. | Name another lamp. |
| 403 | Forbbiden | Not yours. | Ask its owner. |
";

fn operation(page: &str) -> Vec<Operation> {
    read("LightLamp.md", page.as_bytes())
        .operation
        .into_iter()
        .collect()
}

fn between(old: &str, new: &str) -> Vec<Change> {
    let (old, new) = (operation(old), operation(new));
    let changes = diff(&old, &new);
    assert_eq!(undone(&changes), sorted(diff(&new, &old)), "read backwards");
    changes
}

/// Changes as those of the edit undone. Of a renamed operation the name is that of the new side.
fn undone(changes: &[Change]) -> Vec<Change> {
    sorted(changes.iter().cloned().map(Change::mirrored).collect())
}

fn sorted(mut changes: Vec<Change>) -> Vec<Change> {
    changes.sort();
    changes
}

fn lines(changes: &[Change]) -> String {
    let line = |change: &Change| {
        let (wire, rust) = (change.rule.wire().as_str(), change.rule.rust().as_str());
        let (kind, subject) = (change.rule.kind(), change.subject());
        format!("{kind} {subject} [{wire} {rust}] {}", change.detail())
    };
    changes.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// What comes of edits of the page, each a text and what stands in its place.
#[track_caller]
fn edited(edits: &[(&str, &str)]) -> String {
    let mut page = LAMP.to_owned();
    for (from, to) in edits {
        assert!(page.contains(from), "{from}");
        page = page.replace(from, to);
    }
    lines(&between(LAMP, &page))
}

#[test]
fn words_alone_are_no_change() {
    let reworded = edited(&[
        ("Lights a lamp.", "Makes it bright."),
        (
            "| Action | String | Yes | LightLamp | Names the operation. Set the value to **LightLamp**. |",
            "| Action | String | No | LightLamp | The operation. |",
        ),
        ("The lamp.", "ID of the lamp to light."),
        ("lamp-1", "lamp-2"),
        (
            "**Warm** (default): yellow; **Cold**: blue.",
            "**Warm** and **Cold**. Default value: Warm.",
        ),
        (
            "Valid values: **1** to **200**. Default value: **4**.",
            "It is a number \\[1, 200\\], by default 4.",
        ),
        ("Tag.N.Key", "Tag.n.Key"),
        ("The lamp does not exist.", "There is no such lamp."),
        ("Array of Lamp", "Array"),
    ]);
    assert_eq!(reworded, "");
}

#[test]
fn parameters_come_and_go() {
    insta::assert_snapshot!(edited(&[("| Watts | Integer | No | 4 | What it may take. Valid values: **1** to **200**. Default value: **4**. |\n", "| Fade | Boolean | No | true | Slowly. |\n| RoomId | String | Yes | room-1 | Its room. |\n| Plug.N.Id | String | Yes | plug-1 | A plug. |\n")]), @"
    param-added Fade [info info] boolean, optional
    param-added RoomId [error error] string, required
    param-added Plug.N.Id [info error] string, required
    param-removed Watts [warning error] integer, optional
    ");
}

#[test]
fn parameters_become_required_or_optional() {
    insta::assert_snapshot!(edited(&[("| LampId | String | Yes", "| LampId | String | No"), ("| Mode | String | No", "| Mode | String | Yes"), ("| Watts | Integer | No", "| Watts | Integer | Conditional")]), @"
    param-optional LampId [info warning] required → optional
    param-required Mode [error error] optional → required
    param-required Watts [warning none] optional → required under a condition
    ");
}

#[test]
fn parameters_are_renamed() {
    insta::assert_snapshot!(edited(&[("| LampId | String | Yes", "| Lampid | String | Yes")]), @"renamed LampId [error error] LampId → Lampid");
}

#[test]
fn types_change() {
    insta::assert_snapshot!(edited(&[("| LampId | String | Yes", "| LampId | List | Yes"), ("| Watts | Integer", "| Watts | Long"), ("| Mode | String", "| Mode | Json")]), @"
    type-changed LampId [error error] string → list
    type-changed Mode [none error] string → JSON text
    type-changed Watts [info error] integer → long
    ");
}

#[test]
fn defaults_change() {
    insta::assert_snapshot!(edited(&[("Default value: **4**.", "Default value: **8**."), ("**Warm** (default)", "**Warm**")]), @"
    default-changed Mode [warning info] Warm → not stated
    default-changed Watts [warning info] 4 → 8
    ");
}

#[test]
fn cases_change() {
    let case = |words: &str| {
        let page = "Valid values: **1** to **200**. Default value: **4**.";
        LAMP.replace(page, words)
    };
    let short = case("If **Mode** is set to **Cold**, valid values: **1** to **50**.");
    let long = case("If **Mode** is set to **Cold**, valid values: **1** to **90**.");
    let none = case("What it takes.");
    let told = |old: &str, new: &str| {
        let changes = between(old, new);
        let lines = changes
            .iter()
            .map(|it| format!("{} {}", it.rule.kind(), it.detail()));
        lines.collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!(told(&short, &long), @"range-changed 1 to 50 where Mode = Cold → 1 to 90 where Mode = Cold");
    insta::assert_snapshot!(told(&none, &short), @"range-changed not stated → 1 to 50 where Mode = Cold");
    assert_eq!(
        told(&short, &case("When Mode is set to `Cold`: 1 to 50")),
        ""
    );
}

/// Values of one case never become an enum: no type changes with them.
#[test]
fn values_of_a_case_change() {
    let case = |values: &str| {
        let words = format!("The lamp. If **Mode** is set to **Cold**, valid values: {values}.");
        LAMP.replace("The lamp.", &words)
    };
    let (three, two) = (
        case("**blue**, **white**, and **grey**"),
        case("**blue** and **white**"),
    );
    insta::assert_snapshot!(lines(&between(&three, &two)), @"enum-removed LampId [error info] grey where Mode = Cold");
    insta::assert_snapshot!(lines(&between(&two, &three)), @"enum-added LampId [info info] grey where Mode = Cold");
    insta::assert_snapshot!(lines(&between(&three, LAMP)), @"enum-removed LampId [info info] blue, white, grey where Mode = Cold");
    insta::assert_snapshot!(lines(&between(LAMP, &three)), @"enum-added LampId [warning info] blue, white, grey where Mode = Cold");
}

#[test]
fn ranges_change() {
    insta::assert_snapshot!(edited(&[("**1** to **200**", "**1** to **100**")]), @"range-changed Watts [error info] 1 to 200 → 1 to 100");
    insta::assert_snapshot!(edited(&[("**1** to **200**", "**0** to **300**")]), @"range-changed Watts [info info] 1 to 200 → 0 to 300");
    insta::assert_snapshot!(edited(&[("**1** to **200**", "**2** to **300**")]), @"range-changed Watts [error info] 1 to 200 → 2 to 300");
    insta::assert_snapshot!(edited(&[(" Valid values: **1** to **200**.", "")]), @"range-changed Watts [info info] 1 to 200 → not stated");
    insta::assert_snapshot!(edited(&[("The lamp.", "The lamp. The value must be 2 to 128 characters in length.")]), @"range-changed LampId [warning info] not stated → 2 to 128 characters");
    insta::assert_snapshot!(edited(&[("**1** to **20**", "**1** to **5**")]), @"range-changed Tag.N.Key [error info] at most 20 as index → at most 5 as index");
}

/// The form of a time counts where both sides state one.
#[test]
fn forms_of_times_change() {
    let page = |words: &str| LAMP.replace("The lamp.", &format!("The lamp. {words}"));
    let both = |a: &str, b: &str| lines(&between(&page(a), &page(b)));
    insta::assert_snapshot!(both("In the form yyyy-MM-ddTHH:mmZ.", "In the form yyyy-MM-ddTHH:mm:ssZ."), @"range-changed LampId [error info] yyyy-MM-ddTHH:mmZ → yyyy-MM-ddTHH:mm:ssZ");
    assert_eq!(
        both("In the form YYYY-MM-DD.", "In the form yyyy-MM-dd."),
        ""
    );
    assert_eq!(both("", "In the form yyyy-MM-dd."), "");
}

/// The single value stands below the range, whose end bounds the whole.
#[test]
fn ranges_beside_single_values_change() {
    let page = |range: &str| {
        LAMP.replace(
            "Valid values: **1** to **200**.",
            &format!("Valid values: **-1 | {range}**."),
        )
    };
    insta::assert_snapshot!(lines(&between(&page("1 to 5000"), &page("1–5120"))), @"range-changed Watts [info info] -1, 1 to 5000 → -1, 1 to 5120");
    assert_eq!(lines(&between(&page("1 to 5000"), &page("1–5,000"))), "");
    let list = |list: &str| LAMP.replace("**1** to **200**", list);
    let told = |old: &str, new: &str| lines(&between(&list(old), &list(new)));
    insta::assert_snapshot!(told("1 to 9, 12, and 24", "1~9, 12, and 36"), @"range-changed Watts [error info] 1 to 9, 12, 24 → 1 to 9, 12, 36");
    insta::assert_snapshot!(told("1 to 9, 12, and 24", "1 to 8, 12, and 24"), @"range-changed Watts [error info] 1 to 9, 12, 24 → 1 to 8, 12, 24");
    insta::assert_snapshot!(told("1 to 9, 12, and 24", "2 to 9, 12, 24, or 36"), @"range-changed Watts [error info] 1 to 9, 12, 24 → 2 to 9, 12, 24, 36");
    insta::assert_snapshot!(told("1 to 9, 12, and 24", "1 to 9"), @"range-changed Watts [error info] 1 to 9, 12, 24 → 1 to 9");
    insta::assert_snapshot!(told("1 to 24", "1 to 9, 12, and 24"), @"range-changed Watts [error info] 1 to 24 → 1 to 9, 12, 24");
    assert_eq!(told("1 to 9, 10, and 24", "1~10, **24**"), "");
    assert_eq!(
        told(
            "1 to 9, 12, and 24",
            "1 to 9 months, 12 months, or 24 months"
        ),
        ""
    );
}

#[test]
fn accepted_values_change() {
    insta::assert_snapshot!(edited(&[("**Cold**: blue", "**Dim**: dark")]), @"
    enum-removed Mode [error error] Cold
    enum-added Mode [info info] Dim
    ");
    insta::assert_snapshot!(edited(&[(" Valid values: **Warm** (default): yellow; **Cold**: blue.", "")]), @"
    default-changed Mode [warning info] Warm → not stated
    enum-removed Mode [info error] Warm, Cold
    ");
    insta::assert_snapshot!(edited(&[("The lamp.", "The lamp. Valid values: **One**, **Two**.")]), @"enum-added LampId [warning warning] One, Two");
}

#[test]
fn fields_come_and_go() {
    insta::assert_snapshot!(edited(&[("| Lamps.Lamp[].Power | Integer | 40 | What it takes. |\n", "| Rooms | Array of Room | | Their rooms. |\n| Rooms[].RoomId | String | room-1 | ID. |\n")]), @"
    response-added Rooms [info info] list of struct of 1 member
    response-removed Lamps.Lamp[].Power [warning error] integer
    ");
}

#[test]
fn fields_change() {
    insta::assert_snapshot!(edited(&[("| Lamps.Lamp[].Power | Integer", "| Lamps.Lamp[].power | Long"), ("| RequestId | String", "| RequestId | Integer"), ("**Lit**, **Dark**", "**Lit**, **Dim**")]), @"
    response-type-changed RequestId [error error] string → integer
    enum-removed Lamps.Lamp[].State [info error] Dark
    enum-added Lamps.Lamp[].State [info info] Dim
    response-added Lamps.Lamp[].power [info info] long
    response-removed Lamps.Lamp[].Power [warning error] integer
    ");
}

#[test]
fn an_answer_becomes_a_list() {
    insta::assert_snapshot!(edited(&[("| RequestId | String", "| | Array | | All of them. |\n| RequestId | String")]), @"response-type-changed the answer [error error] struct → list");
}

#[test]
fn containers_are_renamed_with_what_they_hold() {
    insta::assert_snapshot!(edited(&[("| Lamps.Lamp", "| RoomLamps.RoomLamp"), ("| Lamps |", "| RoomLamps |")]), @"
    renamed Lamps [error error] Lamps → RoomLamps
    renamed Lamps.Lamp [error error] Lamps.Lamp → RoomLamps.RoomLamp
    ");
}

#[test]
fn fields_move() {
    insta::assert_snapshot!(edited(&[("| Lamps.Lamp[].Power |", "| Lamps.Power |")]), @"renamed Lamps.Lamp[].Power [error error] Lamps.Lamp[].Power → Lamps.Power");
}

/// A name tells secrets; a correction may say otherwise.
#[test]
fn secrets_change() {
    let shown = operation(&LAMP.replace("LampId", "LampPassword"));
    let mut hidden = shown.clone();
    for operation in &mut hidden {
        operation.request[1].secret = false;
        let lamp = &mut operation.response[1].members[0];
        lamp.members[0].secret = false;
    }
    insta::assert_snapshot!(lines(&diff(&shown, &hidden)), @"
    secret-changed LampPassword [none warning] secret → no secret
    secret-changed Lamps.Lamp[].LampPassword [none warning] secret → no secret
    ");
    assert_eq!(
        undone(&diff(&shown, &hidden)),
        sorted(diff(&hidden, &shown))
    );
}

#[test]
fn deprecation_changes() {
    insta::assert_snapshot!(edited(&[("Lights a lamp.", "This operation is deprecated."), ("The lamp.", "The lamp. This parameter is deprecated.")]), @"
    deprecation-changed LightLamp [info warning] not stated → deprecated
    deprecation-changed LampId [info warning] not stated → deprecated
    ");
}

#[test]
fn positions_and_routes_change() {
    let page = |call: &str, position: &str| {
        format!(
            "# LightLamp\n\n## Request syntax\n\n```\n{call} HTTP/1.1\n```\n\n## Request parameters\n\n|Parameter|Type|Position|Required|Description|\n|---|---|---|---|---|\n|id|String|{position}|Yes|The lamp.|\n"
        )
    };
    insta::assert_snapshot!(lines(&between(&page("PUT /lamps/{id}", "Path"), &page("POST /lamps", "Query"))), @"
    operation-changed LightLamp [error none] ROA PUT /lamps/{id} → ROA POST /lamps
    position-changed id [error none] path → query
    ");
}

/// Of an operation without a body it says nothing how bodies are written.
#[test]
fn forms_of_bodies_change() {
    let operation = |position, request_body| Operation {
        name: "LightLamp".into(),
        request: vec![Parameter {
            name: "Mode".into(),
            position: Some(position),
            ..Parameter::default()
        }],
        request_body,
        ..Operation::default()
    };
    let both = |position| {
        let (old, new) = (
            [operation(position, BodyFormat::Json)],
            [operation(position, BodyFormat::Xml)],
        );
        let changes = diff(&old, &new);
        assert_eq!(undone(&changes), sorted(diff(&new, &old)));
        lines(&changes)
    };
    insta::assert_snapshot!(both(Position::Body), @"operation-changed LightLamp [error none] JSON body → XML body");
    assert_eq!(both(Position::Query), "");
}

#[test]
fn operations_come_and_go() {
    let [mut a, mut b, mut c] = ["A", "B", "C"].map(|name| Operation {
        name: format!("{name}Lamp"),
        ..Operation::default()
    });
    for operation in [&mut a, &mut b, &mut c] {
        operation.source.page = format!("{}.md", operation.name);
    }
    let spelled = Operation {
        name: "Alamp".into(),
        ..a.clone()
    };
    let changes = diff(&[a.clone(), b], &[c, spelled]);
    insta::assert_snapshot!(lines(&changes), @"
    renamed ALamp [error error] ALamp → Alamp
    operation-added CLamp [info info] 0 parameters
    operation-removed BLamp [error error] 0 parameters
    ");
    // Its page has moved.
    let mut moved = a.clone();
    moved.source.page = "old/ALamp.md".into();
    assert_eq!(diff(&[moved], &[a]), []);
}

#[test]
fn operations_of_one_name_are_those_of_their_service() {
    let of = |product: &str, page: &str| {
        let mut operation = Operation {
            name: "ListLamps".into(),
            product: Some(product.into()),
            version: Some("2020-01-01".into()),
            ..Operation::default()
        };
        operation.source.page = page.into();
        operation
    };
    // A product comes, before the other in the order of pages.
    let old = [of("Lamp", "lamp/model/ListLamps.json")];
    let new = [
        of("Fan", "fan-2020-01-01/ListLamps.md"),
        of("Lamp", "lamp-2020-01-01/ListLamps.md"),
    ];
    insta::assert_snapshot!(lines(&diff(&old, &new)), @"operation-added ListLamps [info info] 0 parameters");
    // Models beside pages, where no page tells its service.
    let untold = |page: &str| Operation {
        product: None,
        ..of("", page)
    };
    let models = ["fan/model/ListLamps.json", "lamp/model/ListLamps.json"].map(untold);
    let pages = ["lamp/ListLamps.md"].map(untold);
    let changes = diff(&models, &pages);
    insta::assert_snapshot!(lines(&changes), @"operation-removed ListLamps [error error] 0 parameters");
    assert_eq!(changes[0].page, "fan/model/ListLamps.json");
    // Which is which cannot be told.
    let moved = ["a/ListLamps.md", "b/ListLamps.md"].map(untold);
    assert_eq!(diff(&models, &moved).len(), 4);
}

#[test]
fn a_list_says_what_it_holds() {
    let list = |item: &str| {
        LAMP.replace(
            "| LampId | String |",
            &format!("| LampId | Array of {item} |"),
        )
    };
    insta::assert_snapshot!(
        lines(&between(&list("String"), &list("Integer"))),
        @"type-changed LampId [error error] list of string → list of integer"
    );
}

/// The page with these words on what a lamp takes, and on its colour.
fn described(watts: &str, mode: &str) -> String {
    let page = LAMP.replace(
        "Valid values: **1** to **200**. Default value: **4**.",
        watts,
    );
    page.replace(
        "Colour of the light.",
        &format!("Colour of the light. {mode}"),
    )
}

fn redescribed(old: (&str, &str), new: (&str, &str)) -> String {
    lines(&between(&described(old.0, old.1), &described(new.0, new.1)))
}

#[test]
fn units_change() {
    insta::assert_snapshot!(redescribed(("Unit: GB.", ""), ("Unit: MB.", "")), @"unit-changed Watts [error info] GB → MB");
    let same = [("seconds", "second"), ("Mbit/s", "Mbps"), ("Byte", "bytes")];
    for (a, b) in same {
        let (a, b) = (format!("Unit: {a}."), format!("Unit: {b}."));
        assert_eq!(redescribed((&a, ""), (&b, "")), "");
    }
    assert_eq!(redescribed(("Power.", ""), ("Unit: MB.", "")), "");
}

#[test]
fn separators_change() {
    let commas = "Separate multiple modes with commas (,).";
    let colons = "Separate multiple modes with semicolons (;).";
    insta::assert_snapshot!(redescribed(("", commas), ("", colons)), @r#"separator-changed Mode [error info] "," → ";""#);
    assert_eq!(redescribed(("", commas), ("", "")), "");
}

#[test]
fn exclusions_come_and_go() {
    let alone = "This parameter and Mode cannot be specified at the same time.";
    insta::assert_snapshot!(redescribed(("Power.", ""), (alone, "")), @"exclusion-added Watts [warning info] not stated → not together with Mode");
    insta::assert_snapshot!(redescribed((alone, ""), ("Power.", "")), @"exclusion-removed Watts [info info] not together with Mode → not stated");
    // Either of the two may say so, and both are one change.
    let mutual = "This parameter and Watts cannot be specified at the same time.";
    insta::assert_snapshot!(redescribed(("Power.", ""), (alone, mutual)), @"exclusion-added Mode [warning info] not stated → not together with Watts");
    assert_eq!(redescribed((alone, ""), ("Power.", mutual)), "");
    // Words that the reader does not know may say the same.
    assert_eq!(
        redescribed((alone, ""), ("It is no use to give both it and Mode.", "")),
        ""
    );
    // What is new anyway forbids nothing that was sent before.
    let fade = "| Fade | Boolean | No | true | This parameter and Mode cannot be specified at the same time. |\n";
    let page = LAMP.replace("| Tag.N.Key", &format!("{fade}| Tag.N.Key"));
    let from_there = page.replace(
        "What it may take.",
        "This parameter and Fade cannot be specified at the same time.",
    );
    insta::assert_snapshot!(lines(&between(LAMP, &from_there)), @"param-added Fade [info info] boolean, optional");
    insta::assert_snapshot!(lines(&between(LAMP, &page)), @"param-added Fade [info info] boolean, optional");
}

#[test]
fn what_breaks_is_what_has_an_error() {
    for rule in Rule::all() {
        assert_eq!(
            rule.breaks(),
            [rule.wire(), rule.rust()].contains(&Level::Error)
        );
    }
}

#[test]
fn the_garden_is_itself() {
    let garden = fixture::operations();
    assert_eq!(diff(&garden, &garden), []);
}
