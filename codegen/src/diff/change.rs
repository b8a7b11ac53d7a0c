//! One change: what happened, where it stands on either side, and what either side says.

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use super::rule::{Level, Rule};

/// A thing on one side.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Side {
    /// Name of the parameter, path of the field, error code or name of the operation.
    pub subject: String,
    /// Line of its row, from 1; 0 where it has none.
    pub line: u32,
    /// What is said of it there; empty where nothing is.
    pub says: String,
}

impl Side {
    pub(super) fn new(subject: impl Into<String>, line: u32, says: impl Into<String>) -> Self {
        Self {
            subject: subject.into(),
            line,
            says: says.into(),
        }
    }
}

/// One change between two descriptions of an API.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// Page of the operation, on the new side where it is there.
    pub page: String,
    /// The operation, by its new name where it has one.
    pub operation: String,
    /// What happened.
    pub rule: Rule,
    /// The thing before; absent where it is new.
    pub old: Option<Side>,
    /// The thing now; absent where it is gone.
    pub new: Option<Side>,
}

impl Change {
    /// What changed: of two names the one that callers know.
    pub fn subject(&self) -> &str {
        let (first, second) = if self.rule.kind() == "renamed" {
            (&self.old, &self.new)
        } else {
            (&self.new, &self.old)
        };
        let side = first.as_ref().or(second.as_ref());
        side.map_or("", |side| &side.subject)
    }

    /// What either side says.
    pub fn detail(&self) -> String {
        let said = |side: &Side| match side.says.as_str() {
            "" => "not stated".to_owned(),
            says => says.to_owned(),
        };
        match (&self.old, &self.new) {
            (Some(old), Some(new)) => match self.rule.kind() {
                "renamed" => format!("{} → {}", old.subject, new.subject),
                "enum-added" => new.says.clone(),
                "enum-removed" => old.says.clone(),
                _ => format!("{} → {}", said(old), said(new)),
            },
            (Some(side), None) | (None, Some(side)) => side.says.clone(),
            (None, None) => String::new(),
        }
    }

    /// Whether it breaks anyone.
    pub fn breaks(&self) -> bool {
        self.rule.breaks()
    }

    /// The worse of its two levels.
    pub fn level(&self) -> Level {
        self.rule.wire().max(self.rule.rust())
    }

    /// The same edit, undone.
    #[must_use]
    pub fn mirrored(self) -> Self {
        Self {
            rule: self.rule.mirror(),
            old: self.new,
            new: self.old,
            ..self
        }
    }
}

/// The keys and their order are a contract with scripts.
impl Serialize for Change {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let line = |side: &Option<Side>| side.as_ref().map(|side| side.line).filter(|&at| at > 0);
        let mut out = serializer.serialize_struct("Change", 10)?;
        out.serialize_field("kind", self.rule.kind())?;
        out.serialize_field("operation", &self.operation)?;
        out.serialize_field("subject", self.subject())?;
        out.serialize_field("wire", &self.rule.wire())?;
        out.serialize_field("rust", &self.rule.rust())?;
        out.serialize_field("detail", &self.detail())?;
        out.serialize_field("why", self.rule.why())?;
        out.serialize_field("old_line", &line(&self.old))?;
        out.serialize_field("new_line", &line(&self.new))?;
        out.serialize_field("page", &self.page)?;
        out.end()
    }
}
