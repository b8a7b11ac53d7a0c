//! The cases of a row against the other rows: whether there is such a parameter with such a value, and
//! whether there are other cases.

use std::collections::BTreeMap;

use super::conditional::merged;
use crate::model::{Condition, Conditional, Parameter, Type};

/// A case of a parameter or a value that there is not.
pub(in crate::read) struct Unknown {
    /// The line of the row that tells it.
    pub line: u32,
    /// The parameter of that row.
    pub name: String,
    /// The case, as it is told.
    pub when: Condition,
}

impl Unknown {
    /// What is said of it, which is not kept.
    pub(in crate::read) const ID: &'static str = "condition-unknown";
    pub(in crate::read) const HELP: &'static str =
        "mend the name or the value, or list the parameter";

    pub(in crate::read) fn message(&self) -> String {
        let Condition { parameter, values } = &self.when;
        format!(
            "`{}` tells what holds where `{parameter}` is {}, and no other parameter has that name and such a value",
            self.name,
            values.join(", ")
        )
    }
}

/// Keeps the cases of parameters that there are, with their names and values as these are sent;
/// returns the others.
pub(super) fn resolve(parameters: &mut [Parameter]) -> Vec<Unknown> {
    let mut unknown = Vec::new();
    if parameters
        .iter()
        .all(|row| row.facts.conditional.is_empty())
    {
        return unknown;
    }
    let known: Known = parameters
        .iter()
        .map(|row| (row.name.clone(), (row.kind, accepted(row))))
        .collect();
    for row in parameters {
        let mut kept = Vec::new();
        for case in std::mem::take(&mut row.facts.conditional) {
            match resolved(&case.when, &row.name, &known) {
                Some(when) => kept.push((when, case.facts)),
                None => unknown.push(Unknown {
                    line: row.line,
                    name: row.name.clone(),
                    when: case.when,
                }),
            }
        }
        row.facts.conditional = merged(kept);
    }
    unknown
}

/// A condition with its name and values as these are sent.
fn resolved(when: &Condition, own: &str, known: &Known) -> Option<Condition> {
    let (other, kind, accepted) = named(&when.parameter, own, known)?;
    let values = when.values.iter();
    let values: Option<_> = values.map(|value| spelled(value, kind, accepted)).collect();
    Some(Condition {
        parameter: other.to_owned(),
        values: values?,
    })
}

/// Whether there is no other case: the cases are those of one parameter, whose values they all name.
pub(crate) fn cover(cases: &[Conditional], parameters: &[Parameter]) -> bool {
    let Some(parameter) = cases.first().map(|case| &case.when.parameter) else {
        return false;
    };
    let row = parameters.iter().find(|row| row.name == *parameter);
    let all = row.map(accepted).unwrap_or_default();
    let named = |value: &String| cases.iter().any(|case| case.when.values.contains(value));
    cases.iter().all(|case| case.when.parameter == *parameter)
        && !all.is_empty()
        && all.iter().all(named)
}

/// The values of a row where these are known.
fn accepted(row: &Parameter) -> Vec<String> {
    if row.kind == Type::Boolean && row.facts.values.is_empty() {
        return ["true", "false"].map(str::to_owned).into();
    }
    let values = row.facts.values.iter();
    values.map(|value| value.value.clone()).collect()
}

/// Types and values by name.
type Known = BTreeMap<String, (Type, Vec<String>)>;

/// The parameter that a word names: one of that name, or the one beside whose last part it is.
fn named<'a>(word: &str, own: &str, known: &'a Known) -> Option<(&'a str, Type, &'a [String])> {
    let beside = own
        .rsplit_once('.')
        .map(|(parent, _)| format!("{parent}.{word}"));
    let parent = own.rsplit_once('.').map_or("", |(parent, _)| parent);
    let found = beside
        .and_then(|name| known.get_key_value(&name))
        .or_else(|| known.get_key_value(word))
        .or_else(|| {
            // `PeriodUnit` beside `period` is `period_unit`.
            let mut alike = known.iter().filter(|(name, _)| {
                let (above, last) = name.rsplit_once('.').unwrap_or(("", name));
                above == parent && is_alike(last, word)
            });
            let first = alike.next()?;
            alike.next().is_none().then_some(first)
        })?;
    let (name, (kind, accepted)) = found;
    (name != own).then_some((name.as_str(), *kind, accepted.as_slice()))
}

/// Whether two names differ in the case of letters and in underscores alone.
fn is_alike(a: &str, b: &str) -> bool {
    let letters = |name: &str| -> String {
        let letters = name.chars().filter(|&c| c != '_');
        letters.flat_map(char::to_lowercase).collect()
    };
    letters(a) == letters(b)
}

/// A value as it is sent; nothing where the parameter has no such value.
fn spelled(value: &str, kind: Type, accepted: &[String]) -> Option<String> {
    if !accepted.is_empty() {
        let mut same = accepted.iter().filter(|it| it.eq_ignore_ascii_case(value));
        return same.next().cloned();
    }
    let is_value = match kind {
        Type::Boolean => matches!(value.to_lowercase().as_str(), "true" | "false"),
        Type::Integer | Type::Long | Type::Float => value.parse::<f64>().is_ok(),
        Type::String | Type::Unknown => !matches!(
            value.to_lowercase().as_str(),
            "set"
                | "specified"
                | "empty"
                | "null"
                | "configured"
                | "left"
                | "not"
                | "used"
                | "a"
                | "the"
                | "an"
                | "enabled"
                | "disabled"
                | "required"
        ),
        _ => false,
    };
    is_value.then(|| value.to_owned())
}
