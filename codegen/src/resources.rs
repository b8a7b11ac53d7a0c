//! Resources that can be waited for, as `product.toml` declares them. No page says which states
//! follow which; what a declaration names must be on the pages.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::diagnostic::Diagnostic;
use crate::facts;
use crate::meant::meant;
use crate::model::{Field, Operation, Type};
use crate::product::{DESCRIPTION, Product};
use crate::toml_text::{at, key_span};

/// A resource whose state an operation tells.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// Begins the names of the functions, in Rust's spelling: `eip`.
    pub name: String,
    /// Operation whose answer tells the state.
    pub operation: String,
    /// Parameter that takes the resource's id.
    pub parameter: String,
    /// Path of the field with the id, where the answer lists resources.
    pub id: Option<String>,
    /// Path of the field with the state.
    pub state: String,
    /// Error codes which say that there is no such resource.
    #[serde(default)]
    pub absent_codes: Vec<String>,
    /// What is waited for, by the end of the function's name: `in_use`.
    pub waiters: BTreeMap<String, Waiter>,
}

/// What a resource is waited for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waiter {
    /// States that end the waiting.
    #[serde(default)]
    pub wanted: Vec<String>,
    /// States from which the wanted ones are not reached any more.
    #[serde(default)]
    pub failed: Vec<String>,
    /// What it means that the resource is not there.
    #[serde(default)]
    pub absent: Absent,
}

/// What it means that a resource is not there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Absent {
    /// It may still come.
    #[default]
    Pending,
    /// It is gone, as it should be.
    Wanted,
    /// It is gone, and will not come back.
    Failed,
}

impl Resource {
    /// The wire name of the list in the answer, and of the field in its entries: the parts of a path
    /// such as `Lamps.Lamp[].Status`. No list where the answer itself is the resource. Nothing where
    /// the path leads deeper.
    pub fn place(path: &str) -> Option<(Option<&str>, &str)> {
        match path.split_once("[].") {
            Some((list, field)) => {
                let list = list.split('.').next().unwrap_or(list);
                (!field.contains('.')).then_some((Some(list), field))
            }
            None => (!path.contains('.')).then_some((None, path)),
        }
    }
}

/// What is wrong with the declarations.
pub(crate) fn check(product: &Product, operations: &[Operation]) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let mut names: Vec<String> = Vec::new();
    for (index, resource) in product.settings.resources.iter().enumerate() {
        let mut check = Check {
            product,
            index: index.to_string(),
            faults: &mut faults,
        };
        check.resource(resource, operations);
        let mut before = product.settings.resources.iter().take(index);
        if before.any(|other| other.name == resource.name) {
            let message = format!("a second resource has the name `{}`", resource.name);
            check.fault(&["name"], message, "give all waiters to one of them");
            continue;
        }
        for name in resource.waiters.keys() {
            let function = format!("{}_{name}", resource.name);
            if names.contains(&function) {
                let message = format!("a second waiter makes the function `{function}`");
                check.fault(&["waiters", name], message, "rename one of them");
            }
            names.push(function);
        }
    }
    faults
}

/// The check of one resource.
struct Check<'a> {
    product: &'a Product,
    index: String,
    faults: &'a mut Vec<Diagnostic>,
}

impl Check<'_> {
    fn fault(&mut self, way: &[&str], message: String, help: &str) {
        let mut full = vec!["resource", &self.index];
        full.extend(way);
        let text = &self.product.text;
        let help = format!("{help}; {DESCRIPTION} describes the keys");
        let span = key_span(text, &full);
        self.faults
            .push(at(text, "product-resource", span, message, help));
    }

    fn resource(&mut self, resource: &Resource, operations: &[Operation]) {
        let spelling = "write it in lower case with `_`, beginning with a letter";
        if !is_snake(&resource.name) {
            let message = format!("`{}` cannot begin the name of a function", resource.name);
            self.fault(&["name"], message, spelling);
        }
        for name in resource.waiters.keys().filter(|name| !is_snake(name)) {
            let message = format!("`{name}` cannot end the name of a function");
            self.fault(&["waiters", name], message, spelling);
        }
        if resource.waiters.is_empty() {
            let message = format!("`{}` has nothing to wait for", resource.name);
            self.fault(&["waiters"], message, "add a waiter");
        }
        let known = || operations.iter().map(|it| it.name.as_str());
        let Some(operation) = operations.iter().find(|it| it.name == resource.operation) else {
            let name = &resource.operation;
            let message = format!("no page describes `{name}`{}", meant(name, known()));
            self.fault(&["operation"], message, "name an operation of this product");
            return;
        };
        let parameters = || operation.request.iter().map(|row| row.name.as_str());
        if !parameters().any(|name| name == resource.parameter) {
            let name = &resource.parameter;
            let message = format!(
                "{} has no parameter `{name}`{}",
                operation.name,
                meant(name, parameters())
            );
            self.fault(&["parameter"], message, "name it as the page does");
        }
        let state = self.field("state", &resource.state, operation);
        if let Some(path) = &resource.id {
            self.field("id", path, operation);
            let list = |path: &str| path.rsplit_once("[].").map(|(list, _)| list.to_owned());
            if list(path) != list(&resource.state) {
                let message = format!("`{path}` and `{}` are in different places", resource.state);
                self.fault(&["id"], message, "name two fields of one resource");
            }
        }
        for (place, code) in resource.absent_codes.iter().enumerate() {
            let known = || operation.errors.iter().map(|row| row.code.as_str());
            if !known().any(|it| it == code) {
                let (name, near) = (&operation.name, meant(code, known()));
                let message = format!("{name} has no error code `{code}`{near}");
                let place = place.to_string();
                self.fault(
                    &["absent_codes", &place],
                    message,
                    "name a code of the page, or correct the page",
                );
            }
        }
        for (name, waiter) in &resource.waiters {
            self.waiter(name, waiter, state, operation);
        }
    }

    /// The field of this path, if there is one and it can be looked at.
    fn field<'o>(&mut self, key: &str, path: &str, operation: &'o Operation) -> Option<&'o Field> {
        let fields = facts::paths(operation);
        let Some((_, field)) = fields.iter().find(|(known, _)| known == path) else {
            let near = meant(path, fields.iter().map(|(known, _)| known.as_str()));
            let message = format!("{} answers no field `{path}`{near}", operation.name);
            self.fault(&[key], message, "name it by its path on the page");
            return None;
        };
        if field.kind != Type::String || Resource::place(path).is_none() {
            let message = format!(
                "`{path}` is no text of the answer itself or of the entries of a list in it"
            );
            self.fault(&[key], message, "name a field that is");
        }
        Some(field)
    }

    fn waiter(&mut self, name: &str, waiter: &Waiter, field: Option<&Field>, on: &Operation) {
        if waiter.wanted.is_empty() && waiter.absent != Absent::Wanted {
            let message = format!("`{name}` waits for nothing");
            self.fault(
                &["waiters", name],
                message,
                "name states in `wanted`, or wait for absence with `absent = \"wanted\"`",
            );
        }
        if let Some(state) = waiter.wanted.iter().find(|it| waiter.failed.contains(it)) {
            let message = format!("`{state}` is both wanted and failed");
            self.fault(&["waiters", name, "failed"], message, "remove one of them");
        }
        let Some(field) = field else { return };
        for (key, states) in [("wanted", &waiter.wanted), ("failed", &waiter.failed)] {
            for (place, state) in states.iter().enumerate() {
                if tells(field, on, state) {
                    continue;
                }
                let known = field.facts.values.iter().map(|it| it.value.as_str());
                let message = format!(
                    "the page of {} knows no state `{state}`{}",
                    on.name,
                    meant(state, known)
                );
                self.fault(
                    &["waiters", name, key, &place.to_string()],
                    message,
                    "name one of the field's values, or one that the page's text names as code",
                );
            }
        }
    }
}

/// Whether a page tells of a state: as a value of its field, or as code in the text above the tables
/// or in the field's own description.
fn tells(field: &Field, operation: &Operation, state: &str) -> bool {
    let code = format!("`{state}`");
    let mut texts = operation
        .notes
        .iter()
        .chain([&operation.summary, &field.description]);
    field.facts.values.iter().any(|it| it.value == state) || texts.any(|text| text.contains(&code))
}

fn is_snake(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}
