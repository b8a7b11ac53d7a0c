//! What a change is and what it breaks: one table, each rule with its mirror.
//!
//! Two kinds of callers are asked about: those who speak the wire, whatever their language, and
//! those who compile against the generated crate. The classes follow oasdiff's taxonomy; that the
//! wire and the source are two questions is buf's lesson.

use serde::{Serialize, Serializer};

/// How bad a change is for a caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nothing changes for them.
    None,
    /// Worth knowing.
    Info,
    /// May break some.
    Warning,
    /// Breaks those who use it.
    Error,
}

impl Level {
    /// The word that stands for it in output.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl Serialize for Level {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// One row of the table.
struct Row {
    rule: Rule,
    kind: &'static str,
    wire: Level,
    rust: Level,
    /// The rule for the same edit, undone.
    mirror: Rule,
}

/// Writes the enum and its table in one place, so that neither lacks a rule of the other.
macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident $kind:literal $wire:ident $rust:ident <-> $mirror:ident;)+) => {
        /// What happened to one thing of an API.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Rule { $($(#[$doc])* $rule,)+ }

        const TABLE: &[Row] = &[$(Row {
            rule: Rule::$rule,
            kind: $kind,
            wire: Level::$wire,
            rust: Level::$rust,
            mirror: Rule::$mirror,
        },)+];
    };
}

rules! {
    /// A new operation.
    OperationAdded "operation-added" Info Info <-> OperationRemoved;
    /// An operation is gone.
    OperationRemoved "operation-removed" Error Error <-> OperationAdded;
    /// An operation has another spelling.
    OperationRenamed "renamed" Error Error <-> OperationRenamed;
    /// Style, method, path or version: where requests are sent.
    OperationRerouted "operation-changed" Error None <-> OperationRerouted;

    /// A parameter that may be left out.
    ParameterAdded "param-added" Info Info <-> ParameterRemoved;
    /// It is gone; the service may ignore it, the setter does not compile.
    ParameterRemoved "param-removed" Warning Error <-> ParameterAdded;
    /// A parameter without which no request is valid.
    RequiredAdded "param-added" Error Error <-> RequiredRemoved;
    /// It is gone.
    RequiredRemoved "param-removed" Warning Error <-> RequiredAdded;
    /// A required member of a list or struct that is itself new, and may be left out on the wire.
    MemberAdded "param-added" Info Error <-> MemberRemoved;
    /// It is gone together with its list or struct.
    MemberRemoved "param-removed" Warning Error <-> MemberAdded;
    /// Required from now on.
    ParameterRequired "param-required" Error Error <-> ParameterOptional;
    /// No longer required: it is no step of the constructor any more, so its place may have to move.
    ParameterOptional "param-optional" Info Warning <-> ParameterRequired;
    /// Required under a condition.
    ParameterConditional "param-required" Warning None <-> ParameterUnconditional;
    /// The condition is gone.
    ParameterUnconditional "param-optional" Info None <-> ParameterConditional;
    /// A parameter has another name.
    ParameterRenamed "renamed" Error Error <-> ParameterRenamed;
    /// It travels elsewhere in the request.
    PositionChanged "position-changed" Error None <-> PositionChanged;

    /// Values of the old type are none of the new one.
    TypeChanged "type-changed" Error Error <-> TypeChanged;
    /// Every value of the old type is one of the new one.
    TypeWidened "type-changed" Info Error <-> TypeNarrowed;
    /// Not every value of the old type is one of the new one.
    TypeNarrowed "type-changed" Error Error <-> TypeWidened;
    /// The same text on the wire under another type.
    TypeReworded "type-changed" None Error <-> TypeReworded;

    /// What a list holds is stated now.
    ItemsStated "type-changed" None Info <-> ItemsDropped;
    /// What a list holds is no longer stated.
    ItemsDropped "type-changed" None Info <-> ItemsStated;

    /// What the service does when nothing is sent.
    DefaultChanged "default-changed" Warning Info <-> DefaultChanged;
    /// Values that were accepted are refused.
    RangeTightened "range-changed" Error Info <-> RangeLoosened;
    /// More values are accepted.
    RangeLoosened "range-changed" Info Info <-> RangeTightened;
    /// Some are refused, others accepted.
    RangeMoved "range-changed" Error Info <-> RangeMoved;
    /// A bound is stated that was not; it may have held before.
    RangeStated "range-changed" Warning Info <-> RangeDropped;
    /// A bound is no longer stated.
    RangeDropped "range-changed" Info Info <-> RangeStated;
    /// The same number means another amount.
    UnitChanged "unit-changed" Error Info <-> UnitChanged;
    /// Several values in one text stand apart by another sign.
    SeparatorChanged "separator-changed" Error Info <-> SeparatorChanged;
    /// Two parameters that went together no longer do.
    ExclusionAdded "exclusion-added" Warning Info <-> ExclusionRemoved;
    /// They may be sent together.
    ExclusionRemoved "exclusion-removed" Info Info <-> ExclusionAdded;
    /// More values are accepted.
    ValueAdded "enum-added" Info Info <-> ValueRemoved;
    /// A value is refused, and the variant is gone.
    ValueRemoved "enum-removed" Error Error <-> ValueAdded;
    /// Text becomes a list of accepted values; setters still take text.
    ValuesStated "enum-added" Warning Warning <-> ValuesDropped;
    /// The list is gone, and the enum with it.
    ValuesDropped "enum-removed" Info Error <-> ValuesStated;

    /// A new field.
    FieldAdded "response-added" Info Info <-> FieldRemoved;
    /// It is gone.
    FieldRemoved "response-removed" Warning Error <-> FieldAdded;
    /// A field has another name or place.
    FieldRenamed "renamed" Error Error <-> FieldRenamed;
    /// Values of the new type are none of the old one.
    FieldTypeChanged "response-type-changed" Error Error <-> FieldTypeChanged;
    /// Answers may hold what the old type does not.
    FieldTypeWidened "response-type-changed" Warning Error <-> FieldTypeNarrowed;
    /// Every answer fits the old type.
    FieldTypeNarrowed "response-type-changed" Info Error <-> FieldTypeWidened;
    /// A value that answers may hold.
    FieldValueAdded "enum-added" Info Info <-> FieldValueRemoved;
    /// Answers no longer hold it, and the variant is gone.
    FieldValueRemoved "enum-removed" Info Error <-> FieldValueAdded;
    /// Text becomes an enum.
    FieldValuesStated "enum-added" Info Error <-> FieldValuesDropped;
    /// An enum becomes text.
    FieldValuesDropped "enum-removed" Info Error <-> FieldValuesStated;

    /// A new error code, or an old one with one more status.
    ErrorAdded "error-added" Info Info <-> ErrorRemoved;
    /// A code is no longer listed; it may still be sent, and is then unknown but keeps its text.
    ErrorRemoved "error-removed" Warning Warning <-> ErrorAdded;
    /// Another status for the same code.
    ErrorChanged "error-changed" Info Info <-> ErrorChanged;

    /// Marked as deprecated or not available.
    Deprecated "deprecation-changed" Info Warning <-> Undeprecated;
    /// The mark is gone.
    Undeprecated "deprecation-changed" Info Info <-> Deprecated;
}

impl Rule {
    /// All rules, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.rule)
    }

    fn row(self) -> &'static Row {
        // The macro writes both in the same order; a test holds it.
        &TABLE[self as usize]
    }

    /// The kind of change under which it is reported.
    pub fn kind(self) -> &'static str {
        self.row().kind
    }

    /// What it means for those who speak the wire.
    pub fn wire(self) -> Level {
        self.row().wire
    }

    /// What it means for those who compile against the generated crate.
    pub fn rust(self) -> Level {
        self.row().rust
    }

    /// The rule for the same edit, undone.
    #[must_use]
    pub fn mirror(self) -> Self {
        self.row().mirror
    }

    /// Whether it breaks anyone.
    pub fn breaks(self) -> bool {
        self.wire().max(self.rust()) == Level::Error
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_row_and_a_mirror() {
        for rule in Rule::all() {
            assert_eq!(rule.row().rule, rule);
            assert_eq!(rule.mirror().mirror(), rule, "{rule:?}");
            let undone = |kind: &str| match kind.rsplit_once('-') {
                Some((what, "added")) => format!("{what}-removed"),
                Some((what, "removed")) => format!("{what}-added"),
                Some((what, "required")) => format!("{what}-optional"),
                Some((what, "optional")) => format!("{what}-required"),
                _ => kind.to_owned(),
            };
            assert_eq!(rule.mirror().kind(), undone(rule.kind()), "{rule:?}");
        }
    }

    /// What is taken away is never kinder to callers than what is given.
    #[test]
    fn taking_is_no_kinder_than_giving() {
        for rule in Rule::all().filter(|rule| rule.kind().ends_with("-removed")) {
            assert!(rule.rust() >= rule.mirror().rust(), "{rule:?}");
        }
    }
}
