//! What a description states: a small grammar of named rules over both languages.

use crate::model::{Facts, Type};
use crate::prose::Prose;

/// Facts of a parameter.
pub(super) fn of_parameter(_name: &str, _kind: Type, _prose: &Prose) -> Facts {
    Facts::default()
}

/// Whether words say that something is deprecated.
pub(super) fn is_deprecated(_words: &str) -> bool {
    false
}

/// Facts of a response field.
pub(super) fn of_field(_name: &str, _kind: Type, _prose: &Prose) -> Facts {
    Facts::default()
}
