//! Changes of parameters.

use std::collections::BTreeSet;

use super::Notes;
use super::change::Side;
use super::conditional;
use super::exclusive;
use super::facts::{self, Stated, ValueRules};
use super::pair::{SPELLING, likeness, pair};
use super::rule::Rule;
use super::shape::{Shape, Turn, key};
use super::text;
use crate::model::{Operation, Parameter, Requirement};
use crate::wire_name::is_index;

const VALUES: ValueRules = ValueRules {
    added: Rule::ValueAdded,
    removed: Rule::ValueRemoved,
    stated: Rule::ValuesStated,
    dropped: Rule::ValuesDropped,
};

/// Characters of a description that tells a parameter from others, also under another name.
const TELLING: usize = 20;

/// Compares the parameters of one operation.
pub(super) fn compare(old: &Operation, new: &Operation, notes: &mut Notes<'_>) {
    let (before, after) = (rows(old), rows(new));
    let alike = |a: &Parameter, b: &Parameter| {
        let how = likeness(&key(&a.name), &key(&b.name));
        let same_type = Shape::of_parameter(a)
            .turn(Shape::of_parameter(b))
            .is_none();
        let is_told = a.description.chars().count() >= TELLING && a.description == b.description;
        let how = if is_told { how.max(SPELLING) } else { how };
        (how >= SPELLING && same_type).then_some(how)
    };
    let pairs = pair(&before, &after, |row| key(&row.name), alike);
    exclusive::compare(&before, &after, notes);
    let last = |row: &&Parameter| Some(row.name.rsplit('.').next()?.to_lowercase());
    let names: BTreeSet<_> = before.iter().chain(&after).filter_map(last).collect();
    for (a, b) in pairs.kept {
        row(a, b, &names, notes);
    }
    for (a, b) in pairs.renamed {
        let side = |row: &Parameter| Side::new(&row.name, row.line, "");
        notes.changed(Rule::ParameterRenamed, side(a), side(b));
        row(a, b, &names, notes);
    }
    for lone in pairs.added {
        notes.added(presence(lone, &before).mirror(), whole(lone));
    }
    for lone in pairs.removed {
        notes.removed(presence(lone, &after), whole(lone));
    }
}

/// The rows that callers fill in: `Action` is the operation's name.
fn rows(operation: &Operation) -> Vec<&Parameter> {
    let rows = operation.request.iter();
    rows.filter(|row| row.name != "Action").collect()
}

/// The rule for a row that is gone; `others` are the rows of the side without it.
fn presence(row: &Parameter, others: &[&Parameter]) -> Rule {
    let parts = |name: &str| -> Vec<String> {
        let key = key(name);
        let parts = key.split('.').filter(|part| !is_index(part));
        parts.map(str::to_owned).collect()
    };
    let own = parts(&row.name);
    let is_inside = own.len() > 1
        && !others
            .iter()
            .any(|other| parts(&other.name)[..1] == own[..1]);
    match row.required {
        Requirement::Yes if is_inside => Rule::MemberRemoved,
        Requirement::Yes => Rule::RequiredRemoved,
        Requirement::No | Requirement::Conditional => Rule::ParameterRemoved,
    }
}

fn whole(row: &Parameter) -> Side {
    let required = match row.required {
        Requirement::Yes => "required",
        Requirement::No => "optional",
        Requirement::Conditional => "conditional",
    };
    Side::new(&row.name, row.line, format!("{}, {required}", type_of(row)))
}

fn type_of(row: &Parameter) -> String {
    Shape::of_parameter(row).to_string()
}

fn row(old: &Parameter, new: &Parameter, names: &BTreeSet<String>, notes: &mut Notes<'_>) {
    let mut says = |rule: Option<Rule>, a: &str, b: &str| {
        if let Some(rule) = rule {
            let side = |row: &Parameter, says| Side::new(&row.name, row.line, says);
            notes.changed(rule, side(old, a), side(new, b));
        }
    };
    let rule = requirement(old.required, new.required);
    says(rule, word(old.required), word(new.required));
    let turn = Shape::of_parameter(old).turn_stated(Shape::of_parameter(new));
    let rule = turn.map(|turn| match turn {
        Turn::Other => Rule::TypeChanged,
        Turn::Wider => Rule::TypeWidened,
        Turn::Narrower => Rule::TypeNarrowed,
        Turn::Reworded => Rule::TypeReworded,
        Turn::Stated => Rule::ItemsStated,
        Turn::Dropped => Rule::ItemsDropped,
    });
    says(rule, &type_of(old), &type_of(new));
    if let (Some(a), Some(b)) = (old.position, new.position)
        && a != b
    {
        let word = |position| format!("{position:?}").to_lowercase();
        says(Some(Rule::PositionChanged), &word(a), &word(b));
    }
    let (a, b) = (stated(old), stated(new));
    notes.all(facts::default(a, b));
    // Of another type there are other values anyway.
    if matches!(turn, None | Some(Turn::Stated | Turn::Dropped)) {
        notes.all(facts::values(a, b, &VALUES));
        notes.all(facts::bounds(a, b));
        notes.all(conditional::compare(a, b));
        notes.all(facts::unit(a, b));
        notes.all(facts::separator(a, b));
        notes.all(text::characters(a, b));
        notes.all(text::time_zone(a, b));
    }
    notes.all(text::condition(a, b, names));
    notes.all(facts::deprecation(a, b));
    notes.all(facts::secrecy((a, old.secret), (b, new.secret)));
}

fn stated(row: &Parameter) -> Stated<'_> {
    Stated {
        subject: &row.name,
        line: row.line,
        kind: row.kind,
        facts: &row.facts,
        words: &row.description,
    }
}

fn requirement(old: Requirement, new: Requirement) -> Option<Rule> {
    use Requirement::{Conditional, No, Yes};
    match (old, new) {
        (No | Conditional, Yes) => Some(Rule::ParameterRequired),
        (Yes, No | Conditional) => Some(Rule::ParameterOptional),
        (No, Conditional) => Some(Rule::ParameterConditional),
        (Conditional, No) => Some(Rule::ParameterUnconditional),
        _ => None,
    }
}

fn word(required: Requirement) -> &'static str {
    match required {
        Requirement::Yes => "required",
        Requirement::No => "optional",
        Requirement::Conditional => "required under a condition",
    }
}
