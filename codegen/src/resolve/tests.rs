//! Names, shared types, derived facts, on a small product.

use super::*;
use crate::fixture::{operation, operations, parameter, product};
use serde_json::{Value, json};
use std::fmt::Write;

/// Operations with these parameters.
fn resolved(pages: &[(&str, Value)]) -> Resolved {
    let operations = pages.iter().map(|(name, request)| {
        operation(json!({
            "name": name, "style": "RPC", "request": request, "response": [], "errors": [],
            "source": {"page": format!("{name}.md"), "sha256": ""},
        }))
    });
    resolve(product(), operations.collect()).unwrap()
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
        ("Open", json!([choice("Mode", &["a", "b"])])),
        ("Shut", json!([choice("Mode", &["b", "a"])])),
    ]);
    assert_eq!(enums(&it), "shared Mode\n");
}

#[test]
fn lists_that_differ_are_an_enum_each() {
    let it = resolved(&[
        ("Open", json!([choice("Mode", &["a", "b"])])),
        ("Shut", json!([choice("Mode", &["a"])])),
    ]);
    assert_eq!(enums(&it), "Open OpenMode\nShut ShutMode\n");
}

#[test]
fn a_name_that_is_taken_is_avoided() {
    let it = resolved(&[
        (
            "Open",
            json!([choice("Shut", &["a"]), choice("Option", &["a"])]),
        ),
        ("Shut", json!([])),
    ]);
    assert_eq!(enums(&it), "Open OpenShut\nOpen OpenOption\n");
}

#[test]
fn structs_with_members_of_different_types_are_not_shared() {
    // The rules are equal, but the enum in it is not, as `Shut` has another one of its name.
    let rule = choice("Rule.N.Mode", &["a", "b"]);
    let it = resolved(&[
        ("Open", json!([rule])),
        ("Shut", json!([rule, choice("Mode", &["c"])])),
    ]);
    assert_eq!(it.structs, []);
    let names: Vec<_> = it
        .operations
        .iter()
        .flat_map(|it| &it.structs)
        .map(|it| it.name.as_str())
        .collect();
    assert_eq!(names, ["OpenRule", "ShutRule"]);
    assert_eq!(
        enums(&it),
        "Open OpenMode\nShut ShutRuleMode\nShut ShutMode\n"
    );
}

#[test]
fn a_field_whose_name_is_taken_gets_another_and_a_note() {
    let text = |name| parameter(name, "string", "no", json!({}));
    let it = resolved(&[(
        "Open",
        json!([text("FooBar"), text("Foo-bar"), text("New"), text("FooBar")]),
    )]);
    let names: Vec<_> = it.operations[0]
        .request
        .fields
        .iter()
        .map(|field| field.name.as_str())
        .collect();
    assert_eq!(names, ["foo_bar", "foo_bar_", "new_"]);
    let notes: Vec<_> = it.notes.iter().map(|note| note.message.as_str()).collect();
    insta::assert_snapshot!(notes.join("\n"), @"
    `Foo-bar` would be `foo_bar` in Rust, which is taken; it is `foo_bar_`
    `New` would be `new` in Rust, which is taken; it is `new_`
    parameter `FooBar` stands twice; the first row counts
    ");
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
    let it = resolve(product(), operations()).unwrap();
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
