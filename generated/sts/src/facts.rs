// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! What the pages say beyond types, by operation: lines, defaults, bounds, error rows, sample answers. For servers and tools; needs the feature `facts`.

mod assume_role;
mod get_caller_identity;
#[doc(no_inline)]
pub use alicloud_core::facts::{
    AnswerSample, ConditionalFacts, ErrorFacts, OperationFacts, ParameterFacts,
    Requirement,
};

/// All operations, by name.
pub const FACTS: &[OperationFacts] = &[assume_role::FACTS, get_caller_identity::FACTS];

/// What the page of an operation says.
pub fn of(operation: &str) -> Option<&'static OperationFacts> {
    FACTS.iter().find(|facts| facts.name == operation)
}
