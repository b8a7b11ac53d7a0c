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

#[test]
fn secrets_are_flagged() {
    let page = serde_json::json!({
        "name": "PlantTree", "style": "RPC", "errors": [],
        "request": [
            {"name": "Password", "type": "string", "type_text": "String", "secret": true, "required": "yes", "line": 7},
            {"name": "Hint.N", "type": "string", "type_text": "String", "secret": true, "required": "no", "line": 8},
            {"name": "Place", "type": "string", "type_text": "String", "required": "no", "line": 9},
        ],
        "response": [
            {"name": "Gate", "type": "struct", "line": 17, "members": [
                {"name": "PrivateKey", "type": "string", "secret": true, "line": 18},
                {"name": "KeyId", "type": "string", "line": 19},
            ]},
            {"name": "Codes", "type": "struct", "line": 20, "members": [
                {"name": "Code", "type": "list", "items": "string", "secret": true, "line": 21},
            ]},
        ],
        "source": {"page": "PlantTree.md", "sha256": "00ff"},
    });
    let tree = emit(&resolve(product(), vec![operation(page)]).unwrap()).unwrap();
    let code = &tree["src/operations/plant_tree.rs"];
    let tables = code.split("alicloud_core::record!(").skip(1);
    let tables = tables.filter_map(|rest| rest.split_once(");\n\n"));
    let tables: Vec<_> = tables.map(|(table, _)| table).collect();
    insta::assert_snapshot!(tables.join("\n"), @r#"
    PlantTree {
        0: password = RequiredText("Password") required secret,
        1: hints = Texts("Hint") secret,
        2: place = Text("Place"),
    }
    PlantTreeResponse unknown {
        0: gate = Record("Gate", Gate),
        1: codes = Texts("Codes" in "Code") secret,
    }
    Gate unknown {
        0: private_key = Text("PrivateKey") secret,
        1: key_id = Text("KeyId"),
    }
    "#);
    let said = "A secret: `Debug` shows `***`.";
    assert_eq!(code.matches(said).count(), 4);
    assert_eq!(tree["docs/PlantTree.md"].matches(said).count(), 4);
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
