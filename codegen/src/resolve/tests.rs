//! Names, shared types, derived facts, on a small product.

use super::*;
use crate::fixture::{operation, operations, parameter, product, product_with_resources};
use serde_json::{Value, json};
use std::fmt::Write;

/// Operations with these parameters.
fn resolved(pages: &[(&str, Value)]) -> Resolved {
    pinned(pages, Pins::default())
}

/// The same, with names that were given out before.
fn pinned(pages: &[(&str, Value)], pins: Pins) -> Resolved {
    let operations = pages.iter().map(|(name, request)| {
        operation(json!({
            "name": name, "style": "RPC", "request": request, "response": [], "errors": [],
            "source": {"page": format!("{name}.md"), "sha256": ""},
        }))
    });
    let product = ProductInfo { pins, ..product() };
    resolve(product, operations.collect()).unwrap()
}

fn choice(name: &str, values: &[&str]) -> Value {
    let values: Value = values.iter().map(|value| json!({"value": value})).collect();
    parameter(name, "string", "no", json!({"facts": {"values": values}}))
}

fn enums(resolved: &Resolved) -> String {
    let mut out = String::new();
    for it in &resolved.enums {
        let _ = writeln!(out, "shared {}", it.name);
    }
    for operation in &resolved.operations {
        for it in &operation.enums {
            let _ = writeln!(out, "{} {}", operation.name, it.name);
        }
    }
    out
}

#[test]
fn equal_lists_of_values_are_one_enum_whatever_their_order() {
    let it = resolved(&[
        ("Shut", json!([choice("Mode", &["b", "a"])])),
        ("Open", json!([choice("Mode", &["a", "b"])])),
    ]);
    assert_eq!(enums(&it), "shared Mode\n");
    // The first by name says in which order they stand.
    let values: Vec<_> = it.enums[0].variants.iter().map(|it| &it.value).collect();
    assert_eq!(values, ["a", "b"]);
}

#[test]
fn the_values_of_most_operations_have_the_plain_name() {
    let it = resolved(&[
        ("Bend", json!([choice("Mode", &["a", "b", "c"])])),
        ("Open", json!([choice("Mode", &["a", "b"])])),
        ("Shut", json!([choice("Mode", &["b", "a"])])),
    ]);
    assert_eq!(enums(&it), "shared Mode\nBend BendMode\n");
}

#[test]
fn of_equally_many_the_longer_list_has_the_plain_name_then_the_first() {
    let it = resolved(&[
        ("Bend", json!([choice("Mode", &["a"])])),
        ("Open", json!([choice("Mode", &["a", "b"])])),
        ("Shut", json!([choice("Mode", &["b", "c"])])),
    ]);
    assert_eq!(enums(&it), "Bend BendMode\nOpen Mode\nShut ShutMode\n");
}

#[test]
fn an_answer_with_other_values_has_its_own_enum() {
    let values = json!({"values": [{"value": "a"}]});
    let it = operation(json!({
        "name": "Open", "style": "RPC", "request": [choice("Mode", &["a", "b"])], "errors": [],
        "response": [{"name": "Mode", "type": "string", "facts": values, "line": 30}],
        "source": {"page": "Open.md", "sha256": ""},
    }));
    let it = resolve(product(), vec![it]).unwrap();
    assert_eq!(enums(&it), "Open Mode\nOpen OpenMode\n");
}

#[test]
fn a_name_that_is_taken_or_too_general_is_avoided() {
    let it = resolved(&[
        (
            "Open",
            json!([
                choice("Shut", &["a"]),
                choice("Option", &["a"]),
                choice("Type", &["a"]),
                choice("Lock", &["a"]),
                choice("Lock.N.Colour", &["a"]),
            ]),
        ),
        ("Shut", json!([])),
    ]);
    let expected =
        ["OpenShut", "OpenOption", "OpenType", "Colour"].map(|it| format!("Open {it}\n"));
    assert_eq!(enums(&it), expected.concat());
    assert_eq!(it.operations[0].structs[0].name, "Lock");
}

#[test]
fn an_enum_leaves_a_struct_its_name() {
    let it = resolved(&[(
        "Open",
        json!([choice("Hinge.N.Side", &["a"]), choice("Door.Hinge", &["a"])]),
    )]);
    let structs: Vec<_> = it.operations[0]
        .structs
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    assert_eq!(structs, ["Hinge", "Door"]);
    assert_eq!(enums(&it), "Open Side\nOpen OpenHinge\n");
}

#[test]
fn entries_with_a_row_each_have_the_values_of_all() {
    let it = resolved(&[(
        "Open",
        json!([
            choice("Rule.1.Mode", &["a"]),
            choice("Rule.2.Mode", &["b", "a"])
        ]),
    )]);
    let values: Vec<_> = it.operations[0].enums[0]
        .variants
        .iter()
        .map(|it| &it.value)
        .collect();
    assert_eq!(values, ["a", "b"]);
}

#[test]
fn structs_with_members_of_different_types_are_not_shared() {
    // The rules are equal, but the enum in it is not, as its name is too general to be shared.
    let rule = choice("Rule.N.Type", &["a", "b"]);
    let it = resolved(&[("Open", json!([rule])), ("Shut", json!([rule]))]);
    assert_eq!(it.structs, []);
    let names: Vec<_> = it
        .operations
        .iter()
        .flat_map(|it| &it.structs)
        .map(|it| it.name.as_str())
        .collect();
    assert_eq!(names, ["OpenRule", "ShutRule"]);
    assert_eq!(enums(&it), "Open OpenType\nShut ShutType\n");
}

#[test]
fn a_name_stays_with_those_who_had_it() {
    let bend = ("Bend", json!([choice("Mode", &["a", "b"])]));
    let open = ("Open", json!([choice("Mode", &["c"])]));
    let shut = ("Shut", json!([choice("Mode", &["c"])]));
    let before = resolved(std::slice::from_ref(&bend));
    assert_eq!(enums(&before), "Bend Mode\n");
    let pages = [bend, open, shut];
    // Most mean another thing now.
    assert_eq!(enums(&resolved(&pages)), "shared Mode\nBend BendMode\n");
    let after = pinned(&pages, before.pins.clone());
    assert_eq!(enums(&after), "Bend Mode\nOpen OpenMode\nShut ShutMode\n");
    assert!(before.pins.renamed(&after.pins).is_empty());
    // Those who mean the same join, and nobody is renamed when they leave.
    let more = [pages[0].clone(), ("Turn", pages[0].1.clone())];
    let joined = pinned(&more, after.pins);
    assert_eq!(enums(&joined), "shared Mode\n");
    assert_eq!(enums(&pinned(&more[..1], joined.pins)), "Bend Mode\n");
}

#[test]
fn a_pinned_struct_is_not_shared_with_one_that_only_looks_the_same() {
    let rule = choice("Rule.N.Type", &["a", "b"]);
    let structs = |it: &Resolved| -> Vec<String> {
        let all = it.operations.iter().flat_map(|it| &it.structs);
        all.chain(&it.structs).map(|it| it.name.clone()).collect()
    };
    let before = resolved(&[("Open", json!([rule]))]);
    assert_eq!(structs(&before), ["Rule"]);
    let after = pinned(
        &[("Open", json!([rule])), ("Shut", json!([rule]))],
        before.pins,
    );
    assert_eq!(structs(&after), ["Rule", "ShutRule"]);
}

fn text(name: &str, line: u32) -> Value {
    parameter(name, "string", "no", json!({"line": line}))
}

fn names_of(it: &Struct) -> Vec<&str> {
    it.fields.iter().map(|field| field.name.as_str()).collect()
}

#[test]
fn names_that_only_look_alike_do_not_collide() {
    let rows = ["Tag.N.Key", "TagKey", "A_B", "AB"];
    let it = resolved(&[("Open", rows.iter().map(|name| text(name, 9)).collect())]);
    assert_eq!(
        names_of(&it.operations[0].request),
        ["tags", "tag_key", "a_b", "ab"]
    );
    assert_eq!(it.notes, []);
}

#[test]
fn a_name_that_the_generator_or_the_language_has_taken_gets_another() {
    let rows = ["New", "Self", "Type", "Crate", "1st"];
    let it = resolved(&[("Open", rows.iter().map(|name| text(name, 9)).collect())]);
    // `type` is printed as `r#type`.
    assert_eq!(
        names_of(&it.operations[0].request),
        ["new_", "self_", "type", "crate_", "n1_st"]
    );
    assert_eq!(it.notes, []);
}

#[test]
fn a_setter_hides_no_function_that_every_type_has() {
    let rows = ["Clone", "Default", "Into", "Eq", "Fmt", "View"];
    let it = resolved(&[("Open", rows.iter().map(|name| text(name, 9)).collect())]);
    assert_eq!(
        names_of(&it.operations[0].request),
        ["clone_", "default_", "into_", "eq_", "fmt_", "view_"]
    );
}

#[test]
fn a_name_of_thousands_of_parts_is_refused() {
    let deep = vec!["Q"; 50_000].join(".");
    let most = vec!["R"; 24].join(".");
    let pages = json!({
        "name": "Open", "style": "RPC", "response": [], "errors": [],
        "request": [text(&most, 8), text(&deep, 9)],
        "source": {"page": "Open.md", "sha256": ""},
    });
    let problems = resolve(product(), vec![operation(pages)]).unwrap_err();
    let shown: Vec<_> = problems
        .iter()
        .map(|it| (it.line, it.severity, it.message.as_str()))
        .collect();
    let message = "the name `Q.Q.Q.Q.Q.Q.Q.Q.Q.Q.Q.Q.Q.Q.Q.Q.Q.Q.Q.Q.…` has more than 24 parts";
    assert_eq!(shown, [(9, Severity::Error, message)]);
}

#[test]
fn a_required_member_makes_required_what_has_no_row_of_its_own() {
    let required = |name| parameter(name, "string", "yes", json!({}));
    let it = resolved(&[(
        "Open",
        json!([
            required("Door.Key"),
            required("Wall.Gate.Key"),
            parameter("Roof", "struct", "no", json!({})),
            required("Roof.Key"),
            text("Well.Depth", 9),
        ]),
    )]);
    let fields = &it.operations[0].request.fields;
    let shown: Vec<_> = fields
        .iter()
        .map(|it| (it.name.as_str(), it.required))
        .collect();
    assert_eq!(
        shown,
        [
            ("door", true),
            ("wall", true),
            ("roof", false),
            ("well", false)
        ]
    );
}

#[test]
fn lists_of_numbers_and_booleans_keep_their_type() {
    let it = resolved(&[(
        "Open",
        json!([
            parameter("Share.N", "float", "no", json!({})),
            parameter("Flag.N", "boolean", "no", json!({})),
        ]),
    )]);
    let kinds: Vec<_> = it.operations[0]
        .request
        .fields
        .iter()
        .map(|it| &it.kind)
        .collect();
    assert_eq!(kinds, [&Kind::Floats, &Kind::Booleans]);
}

#[test]
fn no_error_row_is_lost() {
    let row =
        |code: &str, line: u32| json!({"status": 400, "code": code, "message": "m", "line": line});
    let it = operation(json!({
        "name": "Open", "style": "RPC", "request": [], "response": [],
        "errors": [row("余额", 1), row("%s", 2), row("欠费", 3), row("a.b", 4), row("A.B", 5)],
        "source": {"page": "Open.md", "sha256": ""},
    }));
    let it = resolve(product(), vec![it]).unwrap();
    let operation = &it.operations[0];
    let names: Vec<_> = operation
        .errors
        .iter()
        .map(|it| it.variant.as_str())
        .collect();
    assert_eq!(names, ["Code1", "Code2", "AB2", "AB"]);
    assert_eq!(operation.error_templates.len(), 1);
    let notes: Vec<_> = it.notes.iter().map(|it| (it.line, it.severity)).collect();
    assert_eq!(notes, [(2, Severity::Warning)]);
}

#[test]
fn a_row_that_stands_twice_is_noted() {
    let it = resolved(&[("Open", json!([text("FooBar", 3), text("FooBar", 4)]))]);
    let notes: Vec<_> = it
        .notes
        .iter()
        .map(|note| (note.line, note.message.as_str()))
        .collect();
    assert_eq!(
        notes,
        [(4, "parameter `FooBar` stands twice; the first row counts")]
    );
}

#[test]
fn two_rows_of_one_rust_name_are_an_error_that_names_both() {
    let field = |name: &str, line: u32| json!({"name": name, "type": "string", "line": line});
    let it = operation(json!({
        "name": "Open", "style": "RPC", "errors": [],
        "request": [
            text("FooBar", 3), text("Foo-bar", 4), text("Tag.N", 5), text("Tags", 6),
            text("AB", 7), text("Ab", 8), text("Rule.N.A_B", 9), text("Rule.N.aB", 10), text("Rules", 11),
        ],
        "response": [field("RequestId", 20), field("requestId", 21)],
        "source": {"page": "Open.md", "sha256": ""},
    }));
    let problems = resolve(product(), vec![it]).unwrap_err();
    let shown = problems
        .iter()
        .map(|it| format!("{}:{} {:?} {}", it.page, it.line, it.severity, it.message));
    insta::assert_snapshot!(shown.collect::<Vec<_>>().join("\n"), @r"
    Open.md:4 Error `Foo-bar` in line 4 and `FooBar` in line 3 both are `foo_bar` in Rust
    Open.md:6 Error `Tags` in line 6 and `Tag.N` in line 5 both are `tags` in Rust
    Open.md:8 Error `Ab` in line 8 and `AB` in line 7 both are `ab` in Rust
    Open.md:10 Error `Rule.N.aB` in line 10 and `Rule.N.A_B` in line 9 both are `a_b` in Rust
    Open.md:11 Error `Rules` in line 11 and `Rule.N.A_B` in line 9 both are `rules` in Rust
    Open.md:21 Error `requestId` in line 21 and `RequestId` in line 20 both are `request_id` in Rust
    ");
    insta::assert_snapshot!(problems[0].help, @r#"correct or remove one of the rows on the page, or correct its name by a `[[correction]]` with `set = { name = "…" }` in overlay.toml"#);
}

#[test]
fn what_makes_a_crate_impossible_is_told_at_once() {
    let mut twice = operations();
    twice.extend(operations().into_iter().take(1));
    twice[1].name = "list trees".to_owned();
    let problems = resolve(product(), twice).unwrap_err();
    let messages: Vec<_> = problems
        .iter()
        .map(|problem| problem.message.as_str())
        .collect();
    assert_eq!(
        messages,
        [
            "two pages describe `PlantHVTree`",
            "`list trees` cannot name a Rust type"
        ]
    );
}

#[test]
fn a_product_resolves() {
    let it = resolve(product_with_resources(), operations()).unwrap();
    let mut out = String::new();
    let show = |out: &mut String, it: &Struct| {
        let _ = writeln!(out, "{} ({:?})", it.name, it.role);
        for field in &it.fields {
            let required = if field.required { " required" } else { "" };
            let wrapper = field
                .wrapper
                .as_ref()
                .map(|it| format!(" in {it}"))
                .unwrap_or_default();
            let _ = writeln!(
                out,
                "  {}: {} {:?}{wrapper}{required}",
                field.wire, field.name, field.kind
            );
        }
    };
    for operation in &it.operations {
        let _ = writeln!(out, "== {}", operation.module);
        for it in [&operation.request, &operation.response]
            .into_iter()
            .chain(&operation.structs)
        {
            show(&mut out, it);
        }
        for it in &operation.enums {
            let names: Vec<_> = it.variants.iter().map(|it| it.name.as_str()).collect();
            let _ = writeln!(out, "{} = {}", it.name, names.join(" | "));
        }
        for it in &operation.errors {
            let _ = writeln!(out, "{} {} ({})", it.code, it.variant, it.rows.len());
        }
        let _ = writeln!(
            out,
            "{:?} {:?} {:?}",
            operation.region, operation.idempotency_token, operation.dry_run
        );
        let _ = writeln!(out, "{:?}", operation.paging);
    }
    for it in &it.enums {
        let _ = writeln!(out, "shared {}", it.name);
    }
    for note in &it.notes {
        let _ = writeln!(out, "{}:{} {}", note.page, note.line, note.message);
    }
    insta::assert_snapshot!(out);
}

/// The kinds of lists in a body, which a sample shows, by their names.
fn lists(rows: &Value, sample: &str) -> Vec<(String, Kind)> {
    let samples: Value = match sample {
        "" => json!([]),
        text => {
            json!([{"kind": "request", "text": format!("POST /doors HTTP/1.1\n{text}"), "line": 3}])
        }
    };
    let open = operation(json!({
        "name": "Open", "style": "ROA", "method": "POST", "path": "/doors", "request": rows, "response": [],
        "errors": [], "samples": samples, "source": {"page": "Open.md", "sha256": ""},
    }));
    let it = resolve(product(), vec![open]).unwrap();
    let operation = &it.operations[0];
    let structs = std::iter::once(&operation.request).chain(&operation.structs);
    structs
        .flat_map(|it| &it.fields)
        .map(|field| (field.wire.clone(), field.kind.clone()))
        .collect()
}

fn row_of_body(name: &str, text: &str, more: Value) -> Value {
    let mut row = parameter(name, "list", "no", more);
    row["type_text"] = json!(text);
    row["position"] = json!("body");
    row
}

#[test]
fn entries_of_lists_in_bodies_are_what_the_page_says_or_shows() {
    let rows = json!([
        row_of_body("tags", "Array of tag", json!({})),
        row_of_body("rooms", "Array", json!({})),
        row_of_body("keys", "Array of String", json!({})),
        row_of_body("hinge.screws", "Array", json!({})),
        row_of_body("hinge.colours", "Array", json!({"example": "red"})),
        row_of_body("parts", "Array", json!({"example": "[{\"id\": 1}]"})),
        row_of_body("ids", "Array", json!({"example": "[\"a\"]"})),
        row_of_body("others", "Array", json!({})),
        row_of_body("sizes", "Array of Integer", json!({})),
        row_of_body("shards", "Array", json!({"example": "[0, 1]"})),
        row_of_body("mixed", "Array", json!({"example": "[0, \"a\"]"})),
        row_of_body("lit", "Array", json!({})),
    ]);
    let sample = r#"{"tags": [{"key": "String"}], "rooms": ["hall"], "keys": [{"a": 1}], "hinge": {"screws": [{"size": 1}]}, "lit": [true]}"#;
    let shown: Vec<_> = lists(&rows, sample)
        .into_iter()
        .map(|(wire, kind)| format!("{wire} {kind:?}"))
        .collect();
    insta::assert_snapshot!(shown.join("\n"), @r#"
    tags Json
    rooms Texts
    keys Texts
    hinge Record("Hinge")
    parts Json
    ids Texts
    others Json
    sizes Integers
    shards Integers
    mixed Json
    lit Booleans
    screws Json
    colours Texts
    "#);
}

#[test]
fn entries_of_lists_in_queries_are_texts() {
    let mut row = row_of_body("Tag.N", "Array", json!({}));
    row["position"] = json!("query");
    assert_eq!(lists(&json!([row]), ""), [("Tag".to_owned(), Kind::Texts)]);
}
