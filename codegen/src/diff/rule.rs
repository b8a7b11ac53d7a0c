//! What a change is, whom it breaks and why: one table, each rule with its mirror.
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
    why: &'static str,
    /// The rule for the same edit, undone.
    mirror: Rule,
}

/// Writes the enum and its table in one place, so that neither lacks a rule of the other. The words on a
/// rule say what it does to callers; users read them too.
macro_rules! rules {
    ($(#[doc = $why:literal] $rule:ident $kind:literal $wire:ident $rust:ident <-> $mirror:ident;)+) => {
        /// What happened to one thing of an API.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Rule { $(#[doc = $why] $rule,)+ }

        const TABLE: &[Row] = &[$(Row {
            rule: Rule::$rule,
            kind: $kind,
            wire: Level::$wire,
            rust: Level::$rust,
            why: $why,
            mirror: Rule::$mirror,
        },)+];
    };
}

rules! {
    /// There is one more operation to call.
    OperationAdded "operation-added" Info Info <-> OperationRemoved;
    /// Calls of it may be refused, and its types are gone.
    OperationRemoved "operation-removed" Error Error <-> OperationAdded;
    /// Calls by the old name may be refused, and its types have another name.
    OperationRenamed "renamed" Error Error <-> OperationRenamed;
    /// Requests by the old product, style, version, method, path or form of the body do not arrive; code that is generated anew follows.
    OperationRerouted "operation-changed" Error None <-> OperationRerouted;

    /// It may be left out.
    ParameterAdded "param-added" Info Info <-> ParameterRemoved;
    /// The service may ignore it; its setter is gone.
    ParameterRemoved "param-removed" Warning Error <-> ParameterAdded;
    /// Requests without it are refused; it is a new step of the constructor.
    RequiredAdded "param-added" Error Error <-> RequiredRemoved;
    /// The service may ignore it; its step of the constructor is gone.
    RequiredRemoved "param-removed" Warning Error <-> RequiredAdded;
    /// Its list or struct is new too and may be left out; in Rust that becomes a step of the constructor.
    MemberAdded "param-added" Info Error <-> MemberRemoved;
    /// Its list or struct is gone too: the service may ignore it, the step of the constructor is gone.
    MemberRemoved "param-removed" Warning Error <-> MemberAdded;
    /// Requests without it are refused; it becomes a step of the constructor.
    ParameterRequired "param-required" Error Error <-> ParameterOptional;
    /// It is no step of the constructor any more, so its place in code may have to move.
    ParameterOptional "param-optional" Info Warning <-> ParameterRequired;
    /// Requests without it are refused where the condition holds.
    ParameterConditional "param-required" Warning None <-> ParameterUnconditional;
    /// It may be left out also where the condition holds.
    ParameterUnconditional "param-optional" Info None <-> ParameterConditional;
    /// Requests without it are refused in another case than before.
    ConditionChanged "condition-changed" Warning None <-> ConditionChanged;
    /// The old name is ignored or refused; its setter has another name.
    ParameterRenamed "renamed" Error Error <-> ParameterRenamed;
    /// Where it was sent before nobody looks for it; code that is generated anew follows.
    PositionChanged "position-changed" Error None <-> PositionChanged;

    /// Values of the old type are none of the new one, also for the setter.
    TypeChanged "type-changed" Error Error <-> TypeChanged;
    /// All values of the old type are still taken; the setter takes another type.
    TypeWidened "type-changed" Info Error <-> TypeNarrowed;
    /// Some values of the old type are refused; the setter takes another type.
    TypeNarrowed "type-changed" Error Error <-> TypeWidened;
    /// The text on the wire is the same; the setter takes another type.
    TypeReworded "type-changed" None Error <-> TypeReworded;

    /// It is told what the list holds.
    ItemsStated "type-changed" None Info <-> ItemsDropped;
    /// It is no longer told what the list holds.
    ItemsDropped "type-changed" None Info <-> ItemsStated;

    /// A request without it may do something else.
    DefaultChanged "default-changed" Warning Info <-> DefaultChanged;
    /// Values that were accepted are refused.
    RangeTightened "range-changed" Error Info <-> RangeLoosened;
    /// More values are accepted.
    RangeLoosened "range-changed" Info Info <-> RangeTightened;
    /// Some values that were accepted are refused, others are accepted.
    RangeMoved "range-changed" Error Info <-> RangeMoved;
    /// Values beyond may be refused; the bound may have held before it was stated.
    RangeStated "range-changed" Warning Info <-> RangeDropped;
    /// The bound may hold still.
    RangeDropped "range-changed" Info Info <-> RangeStated;
    /// The same number means another amount.
    UnitChanged "unit-changed" Error Info <-> UnitChanged;
    /// Several values in one text, set apart as before, are taken for one or refused.
    SeparatorChanged "separator-changed" Error Info <-> SeparatorChanged;
    /// The same text means another moment.
    TimeZoneChanged "time-zone-changed" Error Info <-> TimeZoneChanged;
    /// Texts that were accepted may be refused.
    CharactersTightened "characters-changed" Warning Info <-> CharactersLoosened;
    /// More texts are accepted.
    CharactersLoosened "characters-changed" Info Info <-> CharactersTightened;
    /// Some texts that were accepted may be refused, others are accepted.
    CharactersMoved "characters-changed" Warning Info <-> CharactersMoved;
    /// Requests with both may be refused.
    ExclusionAdded "exclusion-added" Warning Info <-> ExclusionRemoved;
    /// Requests may have both.
    ExclusionRemoved "exclusion-removed" Info Info <-> ExclusionAdded;
    /// More values are accepted.
    ValueAdded "enum-added" Info Info <-> ValueRemoved;
    /// The value is refused; its variant is gone.
    ValueRemoved "enum-removed" Error Error <-> ValueAdded;
    /// Other values may be refused; text becomes an enum, and setters still take text.
    ValuesStated "enum-added" Warning Warning <-> ValuesDropped;
    /// Values are no longer listed; the enum is gone.
    ValuesDropped "enum-removed" Info Error <-> ValuesStated;
    /// More values are accepted in this case.
    CaseValueAdded "enum-added" Info Info <-> CaseValueRemoved;
    /// The value is refused in this case; types stay.
    CaseValueRemoved "enum-removed" Error Info <-> CaseValueAdded;
    /// Other values may be refused in this case; types stay.
    CaseValuesStated "enum-added" Warning Info <-> CaseValuesDropped;
    /// Values are no longer listed for this case; types stay.
    CaseValuesDropped "enum-removed" Info Info <-> CaseValuesStated;

    /// Answers hold more.
    FieldAdded "response-added" Info Info <-> FieldRemoved;
    /// Answers may lack it; the field is gone from its struct.
    FieldRemoved "response-removed" Warning Error <-> FieldAdded;
    /// Answers have it under another name or in another place, and so do structs.
    FieldRenamed "renamed" Error Error <-> FieldRenamed;
    /// Values in answers are none of the old type; the field has another type.
    FieldTypeChanged "response-type-changed" Error Error <-> FieldTypeChanged;
    /// Answers may hold what the old type does not; the field has another type.
    FieldTypeWidened "response-type-changed" Warning Error <-> FieldTypeNarrowed;
    /// Every answer fits the old type; the field has another type.
    FieldTypeNarrowed "response-type-changed" Info Error <-> FieldTypeWidened;
    /// Answers may hold one more value, which an open enum keeps.
    FieldValueAdded "enum-added" Info Info <-> FieldValueRemoved;
    /// Answers no longer hold it; its variant is gone.
    FieldValueRemoved "enum-removed" Info Error <-> FieldValueAdded;
    /// Answers are the same; the field becomes an enum.
    FieldValuesStated "enum-added" Info Error <-> FieldValuesDropped;
    /// Answers are the same; the field becomes text.
    FieldValuesDropped "enum-removed" Info Error <-> FieldValuesStated;

    /// The service may answer with one more code, or with an old one under one more status.
    ErrorAdded "error-added" Info Info <-> ErrorRemoved;
    /// It may still be sent: then it is no variant any more, and keeps its text.
    ErrorRemoved "error-removed" Warning Warning <-> ErrorAdded;
    /// The same code comes with another status; what tells errors apart is the code.
    ErrorChanged "error-changed" Info Info <-> ErrorChanged;
    /// The same code and status have one more message, for one more cause.
    MessageAdded "error-added" Info None <-> MessageRemoved;
    /// The code and status stay, one of their messages is no longer listed.
    MessageRemoved "error-removed" Info None <-> MessageAdded;

    /// It may go, or have no effect; rustc warns of its uses.
    Deprecated "deprecation-changed" Info Warning <-> Undeprecated;
    /// It is there to stay.
    Undeprecated "deprecation-changed" Info Info <-> Deprecated;
    /// `Debug` and messages hide the value from now on.
    SecretMarked "secret-changed" None Info <-> SecretCleared;
    /// `Debug` and messages show the value from now on: look at what is logged.
    SecretCleared "secret-changed" None Warning <-> SecretMarked;
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

    /// What it does to callers, as a sentence or two.
    pub fn why(self) -> &'static str {
        self.row().why.trim_start()
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
