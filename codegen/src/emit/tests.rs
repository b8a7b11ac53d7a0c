//! The files of a small product.

use super::*;
use crate::fixture::{operations, product_with_resources};
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
