//! The whole product at once: Rust names and their collisions, types that operations share, and
//! what follows from names (pages, idempotency tokens).
//!
//! Nothing here knows how Rust is printed, and nothing in [`emit`](crate::emit) decides a name.

mod entries;
mod errors;
mod fields;
pub mod names;
mod paging;
mod pins;
mod position;
mod reserved;
mod tree;
mod types;
mod variants;
mod waiting;

use crate::diagnostic::Severity;
use crate::model;
use crate::resources::{Resource, Waiter};
use std::collections::BTreeSet;

pub use pins::Pins;
pub(crate) use tree::MAX_PARTS;

/// What is known of a product before any page is read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProductInfo {
    /// Code as sent on the wire, such as `Vpc`.
    pub code: String,
    /// API version, such as `2016-04-28`.
    pub version: String,
    /// Name of the generated crate, such as `alicloud-vpc`.
    pub crate_name: String,
    /// What people call the product.
    pub title: String,
    /// Parameter that names the region; the client fills it.
    pub region_parameter: Option<String>,
    /// Parameter that makes a repeated call harmless; the client fills it.
    pub idempotency_parameter: Option<String>,
    /// Parameter that asks for a check without an effect.
    pub dry_run_parameter: Option<String>,
    /// Whether fields of one Rust name get numbers, as nobody corrects their pages; else they are
    /// refused, as a number would depend on the rows beside it.
    pub numbered_fields: bool,
    /// What can be waited for.
    pub resources: Vec<Resource>,
    /// Names of types that were given out before.
    pub pins: Pins,
}

/// A product, ready to be printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Resolved {
    /// The product.
    pub product: ProductInfo,
    /// Its operations, by name.
    pub operations: Vec<Operation>,
    /// Enums that several operations share, by name.
    pub enums: Vec<Enum>,
    /// Structs that several operations share, by name.
    pub structs: Vec<Struct>,
    /// What can be waited for, in the order of the declarations.
    pub waiting: Vec<Waiting>,
    /// Names of all types, to be kept.
    pub pins: Pins,
    /// What was noticed on the way; nothing that stops.
    pub notes: Vec<Problem>,
}

/// One operation.
#[derive(Debug, Clone, PartialEq)]
pub struct Operation {
    /// What the page says.
    pub model: model::Operation,
    /// Name of the request type, which is the operation's.
    pub name: String,
    /// Name of the module and of the service method.
    pub module: String,
    /// The request.
    pub request: Struct,
    /// The answer.
    pub response: Struct,
    /// Structs that only this operation has, in page order.
    pub structs: Vec<Struct>,
    /// Enums that only this operation has, in page order.
    pub enums: Vec<Enum>,
    /// Documented error codes, in page order.
    pub errors: Vec<ErrorCode>,
    /// Rows whose code is a template, in page order.
    pub error_templates: Vec<model::ErrorRow>,
    /// Name of the error enum.
    pub error_name: String,
    /// Parameter that names the region.
    pub region: Option<String>,
    /// Parameter that makes a repeated call harmless.
    pub idempotency_token: Option<String>,
    /// Parameter that asks for a check without an effect.
    pub dry_run: Option<String>,
    /// How answers are split in pages.
    pub paging: Option<Paging>,
}

/// A struct.
#[derive(Debug, Clone, PartialEq)]
pub struct Struct {
    /// Rust name.
    pub name: String,
    /// Which way it travels.
    pub role: Role,
    /// What it is, as Markdown; empty for requests and answers, whose page tells.
    pub description: String,
    /// Its fields, in page order.
    pub fields: Vec<Field>,
}

/// Which way a struct travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// To the service.
    Request,
    /// From the service.
    Response,
}

/// A field of a struct.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Name on the wire.
    pub wire: String,
    /// Another name by which answers may show it.
    pub alias: Option<String>,
    /// Rust name; may be a keyword.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
    /// Whether a request must have it from its maker; what the client fills is not required here.
    pub required: bool,
    /// What the page says of that.
    pub requirement: model::Requirement,
    /// Whether it holds a secret, which `Debug` does not show.
    pub secret: bool,
    /// Key around the list in JSON.
    pub wrapper: Option<String>,
    /// Where a parameter travels, if not in the query.
    pub position: Option<Place>,
    /// What the page says of it, as Markdown.
    pub description: String,
    /// What follows from the description.
    pub facts: model::Facts,
    /// Example value.
    pub example: Option<String>,
    /// Line of its row in the page; 0 where it has none.
    pub line: u32,
}

/// Where a parameter travels that is not in the query, or not as it usually is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the query, as JSON in one text.
    Json,
    /// In the path, at its name in braces.
    Path,
    /// In a header of its name.
    Header,
    /// In front of the host.
    Host,
    /// As a member of the body.
    Body,
    /// As the body itself.
    WholeBody,
}

/// What a field holds; types by their Rust names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A whole number.
    Integer,
    /// A number with a fraction.
    Float,
    /// `true` or `false`.
    Boolean,
    /// Anything.
    Json,
    /// Several texts.
    Texts,
    /// Several whole numbers.
    Integers,
    /// Several numbers with fractions.
    Floats,
    /// Several of `true` and `false`.
    Booleans,
    /// A value of an enum.
    Choice(String),
    /// Several of them.
    Choices(String),
    /// A struct.
    Record(String),
    /// Several of them.
    Records(String),
    /// Several of them by keys that the page does not fix.
    Map(String),
}

impl Kind {
    /// Whether it holds several values.
    pub fn is_list(&self) -> bool {
        matches!(
            self,
            Self::Texts
                | Self::Integers
                | Self::Floats
                | Self::Booleans
                | Self::Choices(_)
                | Self::Records(_)
        )
    }
}

/// An open enum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enum {
    /// Rust name.
    pub name: String,
    /// Name of the parameter or field on the wire.
    pub wire: String,
    /// Documented values, in page order.
    pub variants: Vec<Variant>,
}

/// A documented value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// Rust name.
    pub name: String,
    /// As sent on the wire.
    pub value: String,
    /// What it means.
    pub meaning: String,
}

/// A documented error code with all its rows.
#[derive(Debug, Clone, PartialEq)]
pub struct ErrorCode {
    /// Rust name.
    pub variant: String,
    /// As sent on the wire.
    pub code: String,
    /// Its rows, in page order; at least one.
    pub rows: Vec<model::ErrorRow>,
}

/// How answers are split in pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paging {
    /// The wire names that steer it.
    pub style: PagingStyle,
    /// Rust name of the field with the entries.
    pub items: String,
    /// What that field holds.
    pub kind: Kind,
}

/// The wire names that steer paging.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PagingStyle {
    /// Pages are numbered.
    Numbered {
        /// Parameter with the page's number.
        number: String,
        /// Parameter with the number of entries of a page.
        size: String,
        /// Field with the number of entries of all pages.
        total: String,
    },
    /// Each answer names the next page.
    Token {
        /// Parameter and field with the token.
        token: String,
        /// Parameter with the number of entries of a page.
        size: Option<String>,
    },
}

/// A resource that can be waited for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Begins the names of the functions.
    pub name: String,
    /// The operation that tells its state.
    pub operation: String,
    /// Rust name of the parameter with the id.
    pub parameter: String,
    /// Whether the request is made with it.
    pub is_required: bool,
    /// Whether the parameter is a list.
    pub is_list: bool,
    /// What stands between several ids in one text.
    pub separator: Option<String>,
    /// Example of an id.
    pub example: Option<String>,
    /// Most ids of a request, where the page says so.
    pub most: Option<u64>,
    /// Rust name of the parameter with the number of entries of a page, and what it must be so that
    /// all resources fit.
    pub size: Option<(String, u64)>,
    /// Wire name of the list in the answer.
    pub list: Option<String>,
    /// Wire name of the field with the id.
    pub id: Option<String>,
    /// Wire name of the field with the state.
    pub state: String,
    /// Error codes which say that there is no such resource.
    pub absent_codes: Vec<String>,
    /// What is waited for: the function's name and the states.
    pub waiters: Vec<(String, Waiter)>,
}

/// Something that a person should know or mend.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// How bad it is; an error means that nothing can be printed.
    pub severity: Severity,
    /// Operation that it speaks of.
    pub operation: String,
    /// Path of its page.
    pub page: String,
    /// Line of the page, 0 for the whole page.
    pub line: u32,
    /// What is there.
    pub message: String,
    /// How to mend it.
    pub help: String,
}

/// Resolves a product.
///
/// # Errors
/// All problems that make a crate impossible.
pub fn resolve(
    product: ProductInfo,
    mut operations: Vec<model::Operation>,
) -> Result<Resolved, Vec<Problem>> {
    operations.sort_by(|a, b| (&a.name, &a.source.page).cmp(&(&b.name, &b.source.page)));
    let mut problems = check(&operations);
    let mut types = types::Types::new(&operations, &product.pins);
    for operation in &operations {
        fields::resolve(&product, operation, &mut types);
    }
    let impossible = |note: &&Problem| note.severity == Severity::Error;
    problems.extend(types.notes.iter().filter(impossible).cloned());
    if !problems.is_empty() {
        return Err(problems);
    }
    let walked = loop {
        types.settle();
        let walk = operations
            .iter()
            .map(|operation| fields::resolve(&product, operation, &mut types));
        let walked: Vec<_> = walk.collect();
        if !types.contest() {
            break walked;
        }
    };
    let pins = types.pins();
    let mut notes = Vec::new();
    let resolved = operations
        .into_iter()
        .zip(walked)
        .map(|(model, (request, response))| {
            let has = |name: &Option<String>| {
                let name = name.as_ref()?;
                request
                    .fields
                    .iter()
                    .any(|field| field.wire == *name && field.position.is_none())
                    .then(|| name.clone())
            };
            let (errors, error_templates) = errors::resolve(&model, &mut notes);
            Operation {
                name: model.name.clone(),
                module: names::snake(&model.name),
                errors,
                error_templates,
                error_name: format!("{}Error", model.name),
                region: has(&product.region_parameter),
                idempotency_token: has(&product.idempotency_parameter),
                dry_run: has(&product.dry_run_parameter),
                paging: paging::resolve(&request, &response),
                structs: Vec::new(),
                enums: Vec::new(),
                request,
                response,
                model,
            }
        });
    let mut operations: Vec<_> = resolved.collect();
    let (enums, structs) = types.share_out(&mut operations);
    let (waiting, problems) = waiting::resolve(&product, &operations);
    if !problems.is_empty() {
        return Err(problems);
    }
    notes.extend(types.notes);
    notes.sort();
    Ok(Resolved {
        product,
        operations,
        enums,
        structs,
        waiting,
        pins,
        notes,
    })
}

/// What makes a crate impossible.
fn check(operations: &[model::Operation]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let (mut names, mut modules) = (BTreeSet::new(), BTreeSet::new());
    for operation in operations {
        let mut fail = |message: String, help: &str| {
            problems.push(Problem {
                severity: Severity::Error,
                operation: operation.name.clone(),
                page: operation.source.page.clone(),
                line: 0,
                message,
                help: help.to_owned(),
            });
        };
        let name = operation.name.as_str();
        let plain = name.chars().all(|c| c.is_ascii_alphanumeric());
        if !(plain && name.starts_with(|c: char| c.is_ascii_uppercase())) {
            fail(
                format!("`{name}` cannot name a Rust type"),
                "name the operation in letters and digits, beginning with a capital",
            );
        }
        if !names.insert(name) {
            fail(
                format!("two pages describe `{name}`"),
                "remove one of the pages",
            );
        } else if !modules.insert(names::snake(name)) {
            fail(
                format!(
                    "another operation has the Rust name `{}` too",
                    names::snake(name)
                ),
                "correct the name on one of the pages",
            );
        }
    }
    problems
}

#[cfg(test)]
mod tests;
