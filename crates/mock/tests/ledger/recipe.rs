//! A recipe: a world, calls that bring it into a state, a request, and how sure it is that the
//! service answers so.

use alicloud_core::{ErrorRow, OperationMeta};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

/// How a row is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum By {
    /// By what is in the world.
    State,
    /// By what the request says.
    Request,
    /// By a planned fault alone.
    Fault,
    /// Not at all.
    None,
}

/// How sure the trigger is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub(crate) enum Confidence {
    /// Documented.
    D,
    /// In the vendor's machine-readable description.
    S,
    /// Clients rely on it.
    C,
    /// Observed in public.
    O,
    /// Inferred here.
    I,
}

/// One row.
#[derive(Debug, Clone)]
pub(crate) struct Recipe {
    pub(crate) operation: &'static OperationMeta,
    pub(crate) row: &'static ErrorRow,
    pub(crate) first_page: bool,
    pub(crate) by: By,
    pub(crate) confidence: Confidence,
    pub(crate) when: String,
    pub(crate) world: serde_json::Value,
    pub(crate) steps: Vec<Step>,
    pub(crate) request: BTreeMap<String, String>,
    /// The vendor's message where it is a template.
    pub(crate) says: Option<String>,
}

/// What is done before the request.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step {
    /// An operation that must succeed.
    pub(crate) call: Option<String>,
    #[serde(default)]
    pub(crate) with: BTreeMap<String, String>,
    /// Seconds that pass.
    pub(crate) pass: Option<f64>,
    /// The key that signs the call, where it is not the first; its secret is `secret`.
    pub(crate) key: Option<String>,
    /// What to keep of the answer: a name, which `$name` stands for from then on, and a JSON pointer.
    #[serde(default)]
    pub(crate) keep: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// The world of recipes that have none.
    #[serde(default)]
    world: Option<toml::Value>,
    /// Parameters of recipes that do not set them; an empty text leaves one out.
    #[serde(default)]
    request: BTreeMap<String, String>,
    #[serde(default)]
    row: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Row {
    code: String,
    /// Where the code has several rows.
    message: Option<String>,
    status: Option<u16>,
    #[serde(default)]
    first_page: bool,
    by: By,
    #[serde(default = "inferred")]
    confidence: Confidence,
    when: String,
    world: Option<toml::Value>,
    #[serde(default)]
    steps: Vec<Step>,
    #[serde(default)]
    request: BTreeMap<String, String>,
    says: Option<String>,
}

fn inferred() -> Confidence {
    Confidence::I
}

/// The recipes of an operation, one for each row of its page.
pub(crate) fn read(operation: &'static OperationMeta, path: &Path) -> Vec<Recipe> {
    let name = operation.name;
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let file: File = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut rows = file.row;
    let recipes = operation.errors.iter().map(|row| {
        let place = rows.iter().position(|recipe| {
            recipe.code == row.code
                && recipe
                    .message
                    .as_ref()
                    .is_none_or(|message| message == row.message)
                && recipe.status.is_none_or(|status| status == row.status)
        });
        let place =
            place.unwrap_or_else(|| panic!("{name}: no recipe for {} {}", row.code, row.message));
        let recipe = rows.remove(place);
        let world = recipe.world.or_else(|| file.world.clone());
        let mut request = file.request.clone();
        request.extend(recipe.request);
        request.retain(|_, value| !value.is_empty());
        Recipe {
            operation,
            row,
            first_page: recipe.first_page,
            by: recipe.by,
            confidence: recipe.confidence,
            when: recipe.when,
            world: with_key(world),
            steps: recipe.steps,
            request,
            says: recipe.says,
        }
    });
    let recipes = recipes.collect();
    let rest: Vec<&str> = rows.iter().map(|row| row.code.as_str()).collect();
    assert!(rest.is_empty(), "{name}: no such row: {}", rest.join(", "));
    recipes
}

/// The key that signs where a step names no other; its secret is `secret`.
pub(crate) const FIRST_KEY: &str = "key";

/// The description with that key, where it has none.
fn with_key(world: Option<toml::Value>) -> serde_json::Value {
    let world = world.map_or_else(
        || serde_json::json!({}),
        |world| serde_json::to_value(world).unwrap(),
    );
    let mut keyed = serde_json::json!({ "keys": [{ "id": FIRST_KEY, "secret": "secret" }] });
    for (name, value) in world.as_object().into_iter().flatten() {
        keyed[name] = value.clone();
    }
    keyed
}
