//! One page in all its forms, one operation: the same names, types, facts and errors, whether the
//! page is well formed, as the vendor exports it in either language, without delimiter rows, or
//! flattened to text.

use std::path::Path;

use alicloud_codegen::model::{Field, Operation};
use alicloud_codegen::read::{Reading, read};

fn reading(name: &str) -> Reading {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/pages")
        .join(name);
    let bytes = std::fs::read(&path).expect("the fixture is there");
    read(name, &bytes)
}

fn operation(name: &str) -> Operation {
    let reading = reading(name);
    assert_eq!(reading.diagnostics, [], "{name} reads without a message");
    assert!(reading.rows.balance(), "{name}: {:?}", reading.rows);
    reading.operation.expect("the page describes an operation")
}

/// What all forms have in common, one line an item. Words, examples of fields and lines differ.
fn facts(operation: &Operation) -> String {
    use std::fmt::Write;
    let mut out = format!("{} {:?}\n", operation.name, operation.style);
    for p in &operation.request {
        let f = &p.facts;
        let values: Vec<_> = f.values.iter().map(|value| value.value.as_str()).collect();
        // The constant of `Action` is set in bold, and bold is lost in flattened text.
        let values = if p.name == "Action" {
            Vec::new()
        } else {
            values
        };
        writeln!(
            out,
            "{} {:?} {:?} {:?} example {:?} default {:?} values {values:?} bounds {:?} {:?} length {:?} {:?} index {:?} unit {:?} conditional {}",
            p.name, p.kind, p.required, p.position, p.example, f.default, f.min, f.max, f.min_length, f.max_length, f.index_max, f.unit,
            f.required_when.is_some()
        )
        .expect("a string takes it");
    }
    fields(&mut out, &operation.response, 0);
    for e in &operation.errors {
        writeln!(out, "{:?} {} {}", e.status, e.code, e.message).expect("a string takes it");
    }
    out
}

/// The tree of fields, indented.
fn fields(out: &mut String, tree: &[Field], depth: usize) {
    use std::fmt::Write;
    for field in tree {
        writeln!(out, "{:depth$}{} {:?}", "", field.name, field.kind).expect("a string takes it");
        fields(out, &field.members, depth + 2);
    }
}

#[test]
fn every_form_gives_the_same_operation() {
    let expected = facts(&operation("well-formed.md"));
    insta::assert_snapshot!(expected);
    for form in ["vendor.md", "vendor.zh.md", "no-delimiter.md", "flat.txt"] {
        assert_eq!(facts(&operation(form)), expected, "{form}");
    }
}

#[test]
fn the_vendor_page_also_names_product_version_and_common_errors() {
    let operation = operation("vendor.md");
    assert_eq!(operation.product.as_deref(), Some("Lamps"));
    assert_eq!(operation.version.as_deref(), Some("2020-01-01"));
    assert_eq!(operation.common_errors, ["https://errors.example.com/"]);
    assert_eq!(operation.summary, "Lights a lamp.");
}

#[test]
fn every_item_knows_its_line() {
    let operation = operation("well-formed.md");
    let text = include_str!("pages/well-formed.md");
    let line = |n: u32| text.lines().nth(n as usize - 1).expect("the line is there");
    for parameter in &operation.request {
        assert!(
            line(parameter.line).starts_with(&format!("| {} |", parameter.name)),
            "{parameter:?}"
        );
    }
    for error in &operation.errors {
        assert!(line(error.line).contains(&error.message), "{error:?}");
    }
}
