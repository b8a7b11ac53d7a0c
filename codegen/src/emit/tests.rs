//! The files of a small product.

use super::*;
use crate::fixture::{operation, operations, product, product_with_resources};
use crate::resolve::resolve;

fn tree() -> Tree {
    emit(&resolve(product_with_resources(), operations()).unwrap()).unwrap()
}

#[test]
fn files() {
    for (path, text) in tree() {
        insta::assert_snapshot!(path.replace('/', "_"), text);
    }
}

#[test]
fn the_order_of_pages_does_not_matter() {
    let mut shuffled = operations();
    shuffled.rotate_left(1);
    shuffled.swap(0, 1);
    assert_eq!(
        emit(&resolve(product_with_resources(), shuffled).unwrap()).unwrap(),
        tree()
    );
}

#[test]
fn source_files_are_rust_without_stray_white_space() {
    for (path, text) in tree() {
        if path.starts_with("src/") {
            assert!(syn::parse_file(&text).is_ok(), "{path}");
        }
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{path}");
        assert!(text.lines().all(|line| line.trim_end() == line), "{path}");
    }
}

/// What is emitted of an operation whose answer is no object.
fn body(body: &serde_json::Value) -> String {
    let page = serde_json::json!({
        "name": "ListSeeds", "style": "RPC", "request": [], "errors": [], "body": body,
        "response": [{"name": "SeedId", "type": "string", "description": "The seed.", "line": 7}],
        "source": {"page": "ListSeeds.md", "sha256": "00ff"},
    });
    let tree = emit(&resolve(product(), vec![operation(page)]).unwrap()).unwrap();
    let code = &tree["src/operations/list_seeds.rs"];
    let tables = code.split("\n\n").filter(|part| {
        part.contains("struct ListSeedsResponse") || part.starts_with("alicloud_core::record!")
    });
    let reference = tree["docs/ListSeeds.md"].split("## ");
    let answer = reference.filter(|part| part.starts_with("Answer"));
    tables.chain(answer).collect::<Vec<_>>().join("\n")
}

#[test]
fn an_answer_that_is_no_object_has_one_field() {
    insta::assert_snapshot!(body(&serde_json::json!({"type": "list"})));
    insta::assert_snapshot!(body(&serde_json::json!({"type": "map"})));
}
