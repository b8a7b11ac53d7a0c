//! What the entries of a list in a request are, where no row tells of their members.

use std::cell::OnceCell;

use serde_json::Value as Json;

use super::Place;
use crate::model::{BodyFormat, Operation, Parameter, Style, Type};
use crate::read::body::is_whole_body;
use crate::read::route;
use crate::read::sampled::Sampled;
use crate::vocabulary;

/// Where a walk through a request stands, and what the page shows there.
pub(super) struct Bodies<'a> {
    operation: &'a Operation,
    /// What templates and samples show, read when it is first asked for.
    shown: OnceCell<Option<Sampled>>,
    /// Whether what is at hand travels in a body in JSON.
    inside: bool,
    /// Whether it is written as JSON, there or in the query of an operation that method and path name.
    json: bool,
    /// The keys above what is at hand.
    above: Vec<String>,
}

impl<'a> Bodies<'a> {
    pub(super) fn of(operation: &'a Operation) -> Self {
        Self {
            operation,
            shown: OnceCell::new(),
            inside: false,
            json: false,
            above: Vec::new(),
        }
    }

    /// A parameter of the request begins.
    pub(super) fn begin(&mut self, position: Option<Place>) {
        let in_body = matches!(position, Some(Place::Body | Place::WholeBody));
        self.inside = in_body && self.operation.request_body == BodyFormat::Json;
        let in_query = position.is_none() && self.operation.style == Style::Roa;
        self.json = self.inside || in_query;
    }

    /// Members of this one begin.
    pub(super) fn enter(&mut self, wire: &str) {
        self.above.push(wire.to_owned());
    }

    /// They end.
    pub(super) fn leave(&mut self) {
        self.above.pop();
    }

    /// What the entries of a list without members are; `None` where nothing says that they are scalars:
    /// its type names none, what the page shows holds something else, or it shows nothing and the row
    /// has no value of an entry.
    pub(super) fn entries(&self, row: &Parameter, wire: &str) -> Option<Type> {
        match vocabulary::entry(&row.type_text) {
            Type::Unknown => {}
            Type::Struct | Type::Map | Type::List | Type::Json => {
                return (!self.json).then_some(Type::String);
            }
            kind => return Some(kind),
        }
        if !self.json {
            return Some(Type::String);
        }
        let shown = self.shown(wire);
        if shown.is_some_and(Sampled::is_object) {
            return None;
        }
        let example = row.example.as_deref().unwrap_or_default();
        if let Ok(Json::Array(entries)) = serde_json::from_str(example)
            && let Some(first) = entries.first()
        {
            let kind = scalar(first);
            return kind.filter(|_| entries.iter().all(|entry| scalar(entry) == kind));
        }
        if let Some(kind) = shown.and_then(Sampled::scalar) {
            return Some(kind);
        }
        let example = example.trim_start_matches(['[', '"', ' ']);
        let tells_nothing = if self.inside {
            example.is_empty() && row.facts.values.is_empty()
        } else {
            // In a query lists are mostly of texts, unless they are of something that has a name.
            vocabulary::kind(&row.type_text).1.is_some()
        };
        (!tells_nothing && !example.starts_with('{')).then_some(Type::String)
    }

    /// What the page shows at a member of what is at hand. A row may stand for the whole body.
    fn shown(&self, wire: &str) -> Option<&Sampled> {
        if !self.inside {
            return None;
        }
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

/// The type of a scalar.
fn scalar(value: &Json) -> Option<Type> {
    match value {
        Json::String(_) => Some(Type::String),
        Json::Bool(_) => Some(Type::Boolean),
        Json::Number(number) if number.is_f64() => Some(Type::Float),
        Json::Number(_) => Some(Type::Long),
        Json::Null | Json::Array(_) | Json::Object(_) => None,
    }
}
