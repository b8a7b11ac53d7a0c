//! Own pages before and after an edit, one edit a kind of change; and what holds for all of them.

use proptest::prelude::*;

use super::{Change, Level, Rule, diff, json, markdown, text};
use crate::fixture;
use crate::model::{Facts, Field, Operation, Parameter, Requirement, Type, Value};
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

#[test]
fn ranges_change() {
    insta::assert_snapshot!(edited(&[("**1** to **200**", "**1** to **100**")]), @"range-changed Watts [error info] 1 to 200 → 1 to 100");
    insta::assert_snapshot!(edited(&[("**1** to **200**", "**0** to **300**")]), @"range-changed Watts [info info] 1 to 200 → 0 to 300");
    insta::assert_snapshot!(edited(&[("**1** to **200**", "**2** to **300**")]), @"range-changed Watts [error info] 1 to 200 → 2 to 300");
    insta::assert_snapshot!(edited(&[(" Valid values: **1** to **200**.", "")]), @"range-changed Watts [info info] 1 to 200 → not stated");
    insta::assert_snapshot!(edited(&[("The lamp.", "The lamp. The value must be 2 to 128 characters in length.")]), @"range-changed LampId [warning info] not stated → 2 to 128 characters");
    insta::assert_snapshot!(edited(&[("**1** to **20**", "**1** to **5**")]), @"range-changed Tag.N.Key [error info] at most 20 as index → at most 5 as index");
}

/// The form of a time counts where both sides state one; rules for characters are words.
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
    assert_eq!(
        both(
            "It can contain only letters.",
            "It can contain only letters and digits."
        ),
        ""
    );
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
    insta::assert_snapshot!(lines(&between(&page("1 to 5000"), &page("1–5120"))), @"range-changed Watts [info info] at most 5000 → at most 5120");
    assert_eq!(lines(&between(&page("1 to 5000"), &page("1–5,000"))), "");
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

#[test]
fn errors_change() {
    insta::assert_snapshot!(edited(&[("| 403 | Forbbiden | Not yours. |", "| 401 | Forbbiden | Not yours. |")]), @"error-changed Forbbiden [info info] 403 → 401");
    insta::assert_snapshot!(edited(&[("| 403 | Forbbiden | Not yours.", "| 409 | InvalidLampId.NotFound | Gone.")]), @"
    error-added InvalidLampId.NotFound [info info] 409
    error-removed Forbbiden [warning warning] 403
    ");
}

/// Some tables have no column for the status.
#[test]
fn a_status_that_is_not_stated_is_no_change() {
    let with = operation(LAMP);
    let mut without = with.clone();
    for row in without
        .iter_mut()
        .flat_map(|operation| &mut operation.errors)
    {
        row.status = None;
    }
    assert_eq!(diff(&with, &without), []);
    assert_eq!(diff(&without, &with), []);
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
fn it_prints_for_a_person_and_for_a_pull_request() {
    let page = LAMP
        .replace("| Mode | String | No", "| Mode | String | Yes")
        .replace("The lamp. |", "The lamp. Default value: `a|b`. |");
    let changes = between(LAMP, &page);
    insta::assert_snapshot!(text(&changes), @"
    2 changes: 1 breaks the wire, 1 breaks Rust callers, 1 to look at

    LightLamp (LightLamp.md)
      warning  default-changed  LampId: not stated → a|b  [wire warning, rust info]  (line 10)
      error    param-required  Mode: optional → required  [wire error, rust error]  (line 11)
    ");
    insta::assert_snapshot!(markdown(&changes), @r"
    **2 changes: 1 breaks the wire, 1 breaks Rust callers, 1 to look at**

    ### Breaks (1)

    | Operation | What | Subject | Before and now | For the wire | For Rust |
    |---|---|---|---|---|---|
    | `LightLamp` | param-required | `Mode` | optional → required | **breaks** | **breaks** |

    ### To look at (1)

    | Operation | What | Subject | Before and now | For the wire | For Rust |
    |---|---|---|---|---|---|
    | `LightLamp` | default-changed | `LampId` | not stated → a\|b | may break | info |
    ");
    insta::assert_snapshot!(json(&changes).unwrap(), @r#"{"breaking":true,"changes":[{"kind":"default-changed","operation":"LightLamp","subject":"LampId","wire":"warning","rust":"info","detail":"not stated → a|b","old_line":10,"new_line":10,"page":"LightLamp.md"},{"kind":"param-required","operation":"LightLamp","subject":"Mode","wire":"error","rust":"error","detail":"optional → required","old_line":11,"new_line":11,"page":"LightLamp.md"}]}"#);
    assert_eq!(text(&[]), "nothing changed but words, if anything\n");
    assert_eq!(
        markdown(&[]),
        "**nothing changed but words, if anything**\n"
    );
    assert_eq!(json(&[]).unwrap(), "{\"breaking\":false,\"changes\":[]}\n");
}

#[test]
fn a_comment_folds_what_breaks_nobody_and_stays_within_its_size() {
    let row = |at: usize| format!("| Extra{at} | String | No | x | More. |\n");
    let mode = "| Mode | String | No";
    let page = LAMP.replace(mode, &format!("{}{mode}", row(1)));
    let few = markdown(&between(LAMP, &page));
    assert!(
        few.contains("<details><summary>Breaks nobody (1)</summary>\n\n|"),
        "{few}"
    );
    assert!(
        few.ends_with("|\n\n</details>\n") && !few.contains("###"),
        "{few}"
    );
    let rows: String = (0..2000).map(row).collect();
    let many = markdown(&between(
        LAMP,
        &LAMP.replace(mode, &format!("{rows}{mode}")),
    ));
    assert!(many.len() < 61_000, "{}", many.len());
    let shown = many.matches("param-added").count();
    assert!(
        many.contains(&format!("\n{} more would not fit", 2000 - shown)),
        "{shown}"
    );
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
    // What is new anyway forbids nothing that was sent before.
    let fade = "| Fade | Boolean | No | true | This parameter and Mode cannot be specified at the same time. |\n";
    let page = LAMP.replace("| Tag.N.Key", &format!("{fade}| Tag.N.Key"));
    insta::assert_snapshot!(lines(&between(LAMP, &page)), @"param-added Fade [info info] boolean, optional");
}

#[test]
fn a_page_cannot_break_the_table() {
    let page = LAMP.replace("| LampId | String | Yes", "| La\\|mp`Id | Str\\|ing | Yes");
    let table = markdown(&diff(&operation(LAMP), &operation(&page)));
    let columns = |line: &str| line.replace("\\|", "").matches('|').count();
    let lines = table.lines().filter(|line| line.starts_with('|'));
    let rows: Vec<_> = lines.map(columns).collect();
    assert!(
        rows.len() >= 3 && rows.iter().all(|&count| count == 7),
        "{table}"
    );
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

fn some_name() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "Id",
        "id",
        "LampId",
        "LampIds",
        "Lamp.N.Id",
        "Lamp.1.Id",
        "Mode",
        "Modes",
        "Ipv4",
        "Ipv6",
        "Tag.N",
        "Action",
    ])
    .prop_map(str::to_owned)
}

fn some_kind() -> impl Strategy<Value = Type> {
    prop::sample::select(vec![
        Type::String,
        Type::Integer,
        Type::Long,
        Type::Boolean,
        Type::List,
        Type::Struct,
        Type::Json,
        Type::Unknown,
    ])
}

prop_compose! {
    fn some_facts()(
        default in prop::option::of("[ab]"),
        values in prop::collection::vec("[abc]", 0..3),
        min in prop::option::of(0_i64..4),
        max in prop::option::of(4_i64..8),
        max_length in prop::option::of(1_u64..4),
        deprecated in any::<bool>(),
        unit in prop::option::of("GB|MB|seconds?"),
        separator in prop::option::of("[,;]"),
        exclusive_with in prop::collection::vec(some_name(), 0..2),
    ) -> Facts {
        Facts {
            default,
            values: values.into_iter().map(|value| Value { value, meaning: String::new() }).collect(),
            min: min.map(Into::into),
            max: max.map(Into::into),
            max_length,
            deprecated,
            unit,
            separator,
            exclusive_with,
            ..Facts::default()
        }
    }
}

fn some_words() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "",
        "Valid values: a, b",
        "Default: a",
        "Values: 1 to 3",
        "Values: 1 to 7",
        "At most 5.",
    ])
    .prop_map(str::to_owned)
}

prop_compose! {
    fn some_parameter()(name in some_name(), kind in some_kind(), facts in some_facts(), description in some_words(), required in prop::sample::select(vec![Requirement::Yes, Requirement::No, Requirement::Conditional]), line in 1_u32..9) -> Parameter {
        Parameter { name, kind, type_text: format!("{kind:?}"), required, facts, description, line, ..Parameter::default() }
    }
}

fn some_field() -> impl Strategy<Value = Field> {
    let leaf = (some_name(), some_kind(), some_facts(), some_words()).prop_map(
        |(name, kind, facts, description)| Field {
            name: name.replace('.', ""),
            kind,
            facts,
            description,
            ..Field::default()
        },
    );
    leaf.prop_recursive(3, 12, 3, |inner| {
        (inner.clone(), prop::collection::vec(inner, 0..3))
            .prop_map(|(field, members)| Field { members, ..field })
    })
}

prop_compose! {
    fn some_operation()(name in prop::sample::select(vec!["LightLamp", "Lightlamp", "DimLamp"]), folder in prop::sample::select(vec!["", "a/", "b/"]), request in prop::collection::vec(some_parameter(), 0..5), response in prop::collection::vec(some_field(), 0..4), statuses in prop::collection::vec((prop::option::of(400_u16..403), "[AB]"), 0..4)) -> Operation {
        let errors = statuses.into_iter().map(|(status, code)| crate::model::ErrorRow { status, code, ..Default::default() }).collect();
        let mut operation = Operation { name: name.into(), request, response, errors, ..Operation::default() };
        operation.source.page = format!("{folder}{name}.md");
        operation
    }
}

proptest! {
    #[test]
    fn nothing_changes_between_the_same(operations in prop::collection::vec(some_operation(), 0..3)) {
        prop_assert_eq!(diff(&operations, &operations), vec![]);
    }

    #[test]
    fn backwards_it_is_the_mirror(old in prop::collection::vec(some_operation(), 0..3), new in prop::collection::vec(some_operation(), 0..3)) {
        // Which page and name of the operation are shown is the new side's choice.
        let plain = |changes: Vec<Change>| {
            let strip = |change: Change| Change { page: String::new(), operation: change.operation.to_lowercase(), ..change };
            sorted(changes.into_iter().map(strip).collect())
        };
        let there = diff(&old, &new).into_iter().map(Change::mirrored).collect();
        prop_assert_eq!(plain(there), plain(diff(&new, &old)));
    }

    #[test]
    fn the_order_of_operations_does_not_matter(mut operations in prop::collection::vec(some_operation(), 2..4)) {
        operations.dedup_by(|a, b| a.name == b.name);
        let turned: Vec<_> = operations.iter().rev().cloned().collect();
        prop_assume!(operations.iter().enumerate().all(|(at, a)| operations[at + 1..].iter().all(|b| a.name != b.name)));
        prop_assert_eq!(diff(&operations, &turned), vec![]);
    }
}

#[test]
fn the_garden_is_itself() {
    let garden = fixture::operations();
    assert_eq!(diff(&garden, &garden), []);
}
