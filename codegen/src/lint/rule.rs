//! The rules: their ids and how bad it is to break one. The reader's own messages come beside them.

use crate::diagnostic::Severity;

/// Writes the constants and the list of them in one place; users read the words too.
macro_rules! rules {
    ($(#[doc = $says:literal] $name:ident $id:literal $severity:ident;)+) => {
        $(#[doc = $says] pub const $name: Rule = Rule { id: $id, severity: Severity::$severity, says: $says };)+

        /// All rules of the lint itself.
        pub const ALL: &[Rule] = &[$($name,)+];
    };
}

/// One rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its name in output and in waivers.
    pub id: &'static str,
    /// How bad it is to break it.
    pub severity: Severity,
    /// What breaks it.
    says: &'static str,
}

impl Rule {
    /// What breaks it, as a sentence.
    pub fn says(self) -> &'static str {
        self.says.trim_start()
    }
}

rules! {
    /// An example is none of the accepted values.
    EXAMPLE_UNLISTED "enum-example-not-listed" Warning;
    /// An example is no value of the type.
    EXAMPLE_TYPE "example-violates-type" Warning;
    /// An example is outside its bounds.
    EXAMPLE_BOUNDS "example-violates-bounds" Warning;
    /// An example is shorter or longer than allowed.
    EXAMPLE_LENGTH "example-violates-length" Warning;
    /// An example is no time in the form that its row states.
    EXAMPLE_TIME "example-violates-time-format" Warning;
    /// An example holds a character that its row does not allow, or a text that it forbids.
    EXAMPLE_CHARACTERS "example-violates-characters" Warning;
    /// An example begins otherwise than its row demands.
    EXAMPLE_PREFIX "example-violates-prefix" Warning;
    /// A default value that the facts of its own row forbid.
    DEFAULT_INVALID "default-invalid" Warning;
    /// A description announces values, a range, a length or a count, and none was read.
    FACT_UNREAD "values-not-read" Info;
    /// A description announces a default, and none was read.
    DEFAULT_UNREAD "default-not-read" Info;
    /// A description demands its parameter in some case, and no condition was read.
    CONDITION_UNREAD "condition-not-read" Info;
    /// The `Required` column says one thing, the description another.
    REQUIRED_CONFLICT "required-conflict" Warning;
    /// No service sends such a code.
    CODE_MALFORMED "error-code-malformed" Warning;
    /// A code with a placeholder stands for codes that the page does not list.
    CODE_TEMPLATE "error-code-template" Info;
    /// A link by document number leads nowhere outside the vendor's site.
    LINK_UNRESOLVED "link-unresolved" Info;

    /// A sample request calls another operation.
    SAMPLE_ACTION "sample-request-action" Warning;
    /// A sample request sends a parameter that the tables do not list.
    SAMPLE_PARAMETER "sample-request-parameter-unknown" Warning;
    /// Its body has a member that the tables do not list.
    SAMPLE_MEMBER "sample-request-member-unknown" Warning;
    /// It sends one in another spelling.
    SAMPLE_PARAMETER_CASE "sample-request-parameter-case" Warning;
    /// It leaves out a required one.
    SAMPLE_PARAMETER_MISSING "sample-request-parameter-missing" Info;
    /// It sends two that cannot go together.
    SAMPLE_EXCLUSIVE "sample-request-exclusive" Warning;
    /// Its body has an object or a list where the tables have a value, or objects in a list of values.
    SAMPLE_SHAPE "sample-request-shape" Warning;
    /// It sends a value that the facts of the row forbid.
    SAMPLE_REQUEST_VALUE "sample-request-value" Warning;

    /// A sample that is too long to look into.
    SAMPLE_LONG "sample-too-long" Warning;
    /// A sample that looks like XML and is none.
    SAMPLE_XML "sample-xml" Warning;
    /// A key of a sample answer that the tables do not list.
    KEY_UNLISTED "sample-key-unlisted" Info;
    /// A key of a sample answer in another spelling than the tables'.
    KEY_CASE "sample-key-case" Warning;
    /// A field whose name stands elsewhere in the sample.
    FIELD_MISPLACED "sample-field-misplaced" Warning;
    /// A field that no sample answer shows.
    FIELD_MISSING "sample-field-missing" Info;
    /// A field that the tables and the samples let stand in several places.
    FIELD_UNSURE "field-place-unsure" Info;
    /// A container where the tables have a value, a list where they have a struct, or the reverse.
    SHAPE_CLASH "sample-shape-clash" Warning;
    /// A value of another JSON type, which lenient decoding takes all the same.
    SCALAR_KIND "sample-scalar-kind" Info;
    /// A value that lenient decoding cannot take.
    SCALAR_CLASH "sample-scalar-clash" Warning;
    /// A value that lenient decoding cannot take because a part of it is hidden (`90****`).
    SCALAR_MASKED "sample-scalar-masked" Info;
    /// A value that is none of those that the tables list.
    VALUE_UNLISTED "sample-value-unlisted" Warning;
    /// The XML and the JSON sample show different keys.
    SAMPLES_DIFFER "xml-json-sample-differ" Info;

    /// Two languages of one operation list different parameters.
    LOCALE_PARAMETERS "locale-parameters" Warning;
    /// They differ in what is required.
    LOCALE_REQUIRED "locale-required" Warning;
    /// They differ in a type.
    LOCALE_TYPES "locale-types" Warning;
    /// They differ in accepted values.
    LOCALE_VALUES "locale-values" Warning;
    /// They differ in bounds or lengths.
    LOCALE_BOUNDS "locale-bounds" Warning;
    /// They differ in a default.
    LOCALE_DEFAULTS "locale-defaults" Warning;
    /// They list different fields.
    LOCALE_FIELDS "locale-fields" Warning;
    /// They list different errors.
    LOCALE_ERRORS "locale-errors" Warning;
    /// They differ in something else: the route, a position, a deprecation.
    LOCALE_OTHER "locale-other" Warning;

    /// A waiver that waives nothing.
    WAIVER_UNUSED "waiver-unused" Error;
}

#[cfg(test)]
mod tests {
    use super::ALL;

    /// Ids are what waivers name, so they are listed for people.
    #[test]
    fn every_rule_is_in_the_description() {
        let rows = ALL.iter().map(|rule| {
            let severity = rule.severity.as_str();
            format!("| `{}` | {severity} | {} |\n", rule.id, rule.says())
        });
        let table: String = rows.collect();
        let description = include_str!("../../../docs/lint.md");
        assert!(
            description.contains(&table),
            "docs/lint.md has another table than\n{table}"
        );
    }

    #[test]
    fn ids_are_distinct() {
        let mut ids: Vec<_> = ALL.iter().map(|rule| rule.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), ALL.len());
    }
}
