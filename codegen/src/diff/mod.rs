//! What changed between two descriptions of an API, and whom it breaks.
//!
//! Models are compared, not pages: an edit of words alone is no change. Rules follow what a page can
//! say; every one has its mirror, so that a comparison read backwards is the comparison of the two
//! sides swapped.

mod change;
mod conditional;
mod corrected;
mod errors;
mod exclusive;
mod facts;
mod pair;
mod print;
mod request;
mod response;
mod rule;
mod shape;
mod source;
#[cfg(test)]
mod tests;
mod text;
mod unit;
mod words;

use std::collections::BTreeMap;

use crate::model::{BodyFormat, Operation, Position, Style};

use pair::{Pairs, pair};

pub use change::{Change, Side};
pub(crate) use print::cell;
pub use print::{json, markdown, text};
pub use rule::{Level, Rule};
pub(crate) use shape::key;
pub use source::{Source, load};

/// All changes between two sets of operations: those of the new side in its order, then what is gone.
pub fn diff(old: &[Operation], new: &[Operation]) -> Vec<Change> {
    let pairs = operations(old, new);
    let mut changes = Vec::new();
    for (before, after) in pairs.kept {
        compare(before, after, &mut changes);
    }
    for (before, after) in pairs.renamed {
        let side = |operation: &Operation| Side::new(&operation.name, 1, "");
        let mut notes = Notes::of(after, &mut changes);
        notes.changed(Rule::OperationRenamed, side(before), side(after));
        compare(before, after, &mut changes);
    }
    for lone in pairs.added {
        Notes::of(lone, &mut changes).added(Rule::OperationAdded, whole(lone));
    }
    for lone in pairs.removed {
        Notes::of(lone, &mut changes).removed(Rule::OperationRemoved, whole(lone));
    }
    changes
}

/// The operations of both sides: by folder and name, then by the service that is called, then by name
/// alone where folders have moved and only one on each side has it, then by another spelling of the name.
fn operations<'a>(old: &'a [Operation], new: &'a [Operation]) -> Pairs<&'a Operation> {
    let spelling = |operation: &Operation| operation.name.replace('_', "").to_lowercase();
    let page = |operation: &Operation| {
        let folder = operation.source.page.rsplit_once('/');
        let folder = folder.map_or("", |(folder, _)| folder);
        // A generated crate keeps its models in a folder of their own, the pages of a product have none.
        let folder = folder.strip_suffix("/model").unwrap_or(folder);
        format!("{folder}/{}", operation.name)
    };
    // Operations whose service is not told are told apart by their pages.
    let service = |operation: &Operation| match (&operation.product, &operation.version) {
        (Some(product), Some(version)) => {
            format!("{} {version} {}", product.to_lowercase(), operation.name)
        }
        _ => page(operation),
    };
    let name = |operation: &Operation| operation.name.clone();
    let never = |_: &Operation, _: &Operation| None;
    let by_page = numbered(old.iter().collect(), new.iter().collect(), page, never);
    let by_service = numbered(by_page.removed, by_page.added, service, never);
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for operation in &by_service.removed {
        counts.entry(&operation.name).or_default().0 += 1;
    }
    for operation in &by_service.added {
        counts.entry(&operation.name).or_default().1 += 1;
    }
    let is_lone = |operation: &&Operation| matches!(counts[&*operation.name], (..=1, ..=1));
    let (old, removed): (Vec<_>, Vec<_>) = by_service.removed.iter().copied().partition(is_lone);
    let (new, added): (Vec<_>, Vec<_>) = by_service.added.iter().copied().partition(is_lone);
    let by_name = numbered(old, new, name, |a, b| {
        (spelling(a) == spelling(b)).then_some(1.0)
    });
    let kept = [by_page.kept, by_service.kept, by_name.kept];
    Pairs {
        kept: kept.concat(),
        renamed: by_name.renamed,
        removed: [by_name.removed, removed].concat(),
        added: [by_name.added, added].concat(),
    }
}

/// Pairs operations by a key; of several with one key the first with the first, and so on.
fn numbered<'a>(
    old: Vec<&'a Operation>,
    new: Vec<&'a Operation>,
    key: impl Fn(&Operation) -> String,
    alike: impl Fn(&Operation, &Operation) -> Option<f64>,
) -> Pairs<&'a Operation> {
    let number = |operations: Vec<&'a Operation>| -> Vec<(usize, &'a Operation)> {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let mut next = |operation| {
            let count = counts.entry(key(operation)).or_default();
            *count += 1;
            (*count, operation)
        };
        operations.into_iter().map(&mut next).collect()
    };
    let (old, new) = (number(old), number(new));
    let pairs = pair(
        &old,
        &new,
        |(count, operation)| (key(operation), count),
        |(_, a), (_, b)| alike(a, b),
    );
    let one = |(_, operation)| operation;
    let two = |(a, b): ((usize, &'a Operation), (usize, &'a Operation))| (a.1, b.1);
    Pairs {
        kept: pairs.kept.into_iter().map(two).collect(),
        renamed: pairs.renamed.into_iter().map(two).collect(),
        removed: pairs.removed.into_iter().map(one).collect(),
        added: pairs.added.into_iter().map(one).collect(),
    }
}

fn whole(operation: &Operation) -> Side {
    let count = operation.request.len();
    Side::new(&operation.name, 1, format!("{count} parameters"))
}

/// Compares one operation with itself at another time.
fn compare(old: &Operation, new: &Operation, changes: &mut Vec<Change>) {
    let mut notes = Notes::of(new, changes);
    if let (Some(a), Some(b)) = (route(old, new), route(new, old))
        && a != b
    {
        let side = |says| Side::new(&new.name, 1, says);
        notes.changed(Rule::OperationRerouted, side(a), side(b));
    }
    if let (Some(a), Some(b)) = (body(old), body(new))
        && a != b
    {
        let side = |says| Side::new(&new.name, 1, says);
        notes.changed(Rule::OperationRerouted, side(a), side(b));
    }
    let word = |is: bool| if is { "deprecated" } else { "" };
    if old.deprecated != new.deprecated {
        let rule = if new.deprecated {
            Rule::Deprecated
        } else {
            Rule::Undeprecated
        };
        let side =
            |operation: &Operation| Side::new(&operation.name, 1, word(operation.deprecated));
        notes.changed(rule, side(old), side(new));
    }
    request::compare(old, new, &mut notes);
    response::compare(old, new, &mut notes);
    errors::compare(old, new, &mut notes);
}

/// Where requests are sent, in what both pages state; `None` where they state nothing in common.
fn route(operation: &Operation, other: &Operation) -> Option<String> {
    let style = |operation: &Operation| match operation.style {
        Style::Rpc => Some("RPC"),
        Style::Roa => Some("ROA"),
        Style::Unknown => None,
    };
    let both = |of: fn(&Operation) -> Option<&str>| of(other).and(of(operation));
    // The code of a product names its hosts, which do not tell capitals from small letters.
    let product = both(|operation| operation.product.as_deref());
    let is_other = |code: &&str| {
        !other
            .product
            .iter()
            .any(|its| its.eq_ignore_ascii_case(code))
    };
    let parts = [
        style(other).and(style(operation)),
        both(|operation| operation.version.as_deref()),
        both(|operation| operation.method.as_deref()),
        both(|operation| operation.path.as_deref()),
    ];
    let product = product.filter(is_other);
    let parts: Vec<_> = product
        .into_iter()
        .chain(parts.into_iter().flatten())
        .collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// How the body of requests is written; `None` where no parameter is in it.
fn body(operation: &Operation) -> Option<&'static str> {
    let mut rows = operation.request.iter();
    let has_body = rows.any(|row| row.position == Some(Position::Body));
    has_body.then_some(match operation.request_body {
        BodyFormat::Json => "JSON body",
        BodyFormat::Xml => "XML body",
        BodyFormat::Bytes => "body of bytes",
    })
}

/// Where the changes of one operation are noted.
struct Notes<'c> {
    page: String,
    operation: String,
    changes: &'c mut Vec<Change>,
}

impl<'c> Notes<'c> {
    fn of(operation: &Operation, changes: &'c mut Vec<Change>) -> Self {
        Self {
            page: operation.source.page.clone(),
            operation: operation.name.clone(),
            changes,
        }
    }

    fn note(&mut self, rule: Rule, old: Option<Side>, new: Option<Side>) {
        self.changes.push(Change {
            page: self.page.clone(),
            operation: self.operation.clone(),
            rule,
            old,
            new,
        });
    }

    fn added(&mut self, rule: Rule, new: Side) {
        self.note(rule, None, Some(new));
    }

    fn removed(&mut self, rule: Rule, old: Side) {
        self.note(rule, Some(old), None);
    }

    fn changed(&mut self, rule: Rule, old: Side, new: Side) {
        self.note(rule, Some(old), Some(new));
    }

    fn all(&mut self, found: impl IntoIterator<Item = facts::Found>) {
        for (rule, old, new) in found {
            self.changed(rule, old, new);
        }
    }
}
