//! What the entries of a list in a body are, where no row tells of their members.

use std::cell::OnceCell;

use super::Place;
use crate::model::{BodyFormat, Operation, Parameter, Type};
use crate::read::body::is_whole_body;
use crate::read::route;
use crate::read::sampled::Sampled;
use crate::vocabulary;

/// Where a walk through a request stands in its body, and what the page shows there.
pub(super) struct Bodies<'a> {
    operation: &'a Operation,
    /// What templates and samples show, read when it is first asked for.
    shown: OnceCell<Option<Sampled>>,
    /// Whether what is at hand travels in a body in JSON.
    inside: bool,
    /// The keys above what is at hand.
    above: Vec<String>,
}

impl<'a> Bodies<'a> {
    pub(super) fn of(operation: &'a Operation) -> Self {
        Self {
            operation,
            shown: OnceCell::new(),
            inside: false,
            above: Vec::new(),
        }
    }

    /// A parameter of the request begins.
    pub(super) fn begin(&mut self, position: Option<Place>) {
        let in_body = matches!(position, Some(Place::Body | Place::WholeBody));
        self.inside = in_body && self.operation.request_body == BodyFormat::Json;
    }

    /// Members of this one begin.
    pub(super) fn enter(&mut self, wire: &str) {
        self.above.push(wire.to_owned());
    }

    /// They end.
    pub(super) fn leave(&mut self) {
        self.above.pop();
    }

    /// Whether nothing says that a list without members holds scalars: its type names none, what the
    /// page shows holds something else, or it shows nothing and the row has no value of an entry.
    pub(super) fn has_open_entries(&self, row: &Parameter, wire: &str) -> bool {
        if !self.inside {
            return false;
        }
        match vocabulary::entry(&row.type_text) {
            Type::Struct | Type::Map | Type::List | Type::Json => return true,
            Type::Unknown => {}
            _ => return false,
        }
        if let Some(shown) = self.shown(wire) {
            if shown.is_object() {
                return true;
            }
            if shown.scalar().is_some() {
                return false;
            }
        }
        let example = row.example.as_deref().unwrap_or_default();
        let example = example.trim_start_matches(['[', '"', ' ']);
        example.is_empty() && row.facts.values.is_empty() || example.starts_with('{')
    }

    /// What the page shows at a member of what is at hand. A row may stand for the whole body.
    fn shown(&self, wire: &str) -> Option<&Sampled> {
        let samples = &self.operation.samples;
        let shown = self.shown.get_or_init(|| route::json_body(samples));
        let mut keys = self.above.iter().map(String::as_str).chain([wire]);
        let mut rest = keys.clone();
        let first = keys.next()?;
        let root = shown.as_ref()?;
        if is_whole_body(first) && root.get(first).is_none() {
            rest.next();
        }
        rest.try_fold(root, Sampled::get)
    }
}
