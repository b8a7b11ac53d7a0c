//! The error ledger: every documented error row of every operation, reached through the client and
//! the gateway, or the reason why it is not. Recipes are data, one file an operation; the tables
//! `docs/ledger.md` and `docs/operations.md` are made of them (`UPDATE_DOCS=1 cargo test`).

mod driven;
mod print;
mod recipe;
mod run;
#[path = "../support/story.rs"]
mod story;

use alicloud_core::OperationMeta;
use recipe::{By, Recipe};
use run::Door;
use std::collections::BTreeMap;
use std::path::Path;

/// All operations of all products.
fn operations() -> impl Iterator<Item = &'static OperationMeta> {
    let products = [
        alicloud_vpc::service::OPERATIONS,
        alicloud_sts::service::OPERATIONS,
    ];
    products.into_iter().flatten().copied()
}

/// Recipes by operation, in the order of the rows of its page.
fn ledger() -> BTreeMap<&'static str, Vec<Recipe>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ledger/recipes");
    let recipes = operations().map(|operation| {
        let path = folder.join(operation.name).with_extension("toml");
        (operation.name, recipe::read(operation, &path))
    });
    recipes.collect()
}

#[test]
fn every_row_is_reached_as_its_recipe_says() {
    reach(&Door::InProcess);
}

#[test]
fn every_row_is_reached_over_http() {
    reach(&Door::Http);
}

fn reach(door: &Door) {
    let ledger = ledger();
    let recipes = ledger.values().flatten();
    let wrong: Vec<String> = recipes
        .filter_map(|recipe| run::run(recipe, door).err())
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_recipe_that_does_not_reach_its_row_is_found() {
    let mut recipe = ledger().remove("AssociateEipAddress").unwrap().remove(0);
    recipe
        .request
        .insert("InstanceId".to_owned(), "i-none".to_owned());
    let wrong = run::run(&recipe, &Door::InProcess).unwrap_err();
    assert!(wrong.contains("InvalidInstanId.NotFound"), "{wrong}");
}

#[test]
fn the_first_page_is_reached_without_faults() {
    let ledger = ledger();
    let first = ledger["AssociateEipAddress"]
        .iter()
        .filter(|recipe| recipe.first_page);
    let by: Vec<By> = first.map(|recipe| recipe.by).collect();
    assert_eq!(by.len(), 15);
    let missing = by
        .iter()
        .filter(|by| !matches!(by, By::State | By::Request))
        .count();
    assert_eq!(missing, 0);
}

#[test]
fn the_tables_are_as_checked_in() {
    let ledger = ledger();
    check("ledger.md", &print::ledger(&ledger));
    check("operations.md", &print::operations(&ledger));
}

fn check(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("docs")
        .join(name);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        there == text,
        "docs/{name} is not what the recipes make; UPDATE_DOCS=1 writes it"
    );
}
