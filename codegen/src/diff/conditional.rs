//! Changes of what holds for one value of another parameter, case by case.

use super::facts::{self, Found, Stated, ValueRules};
use super::rule::Rule;
use crate::model::{Condition, Facts, Type};

/// Values of one case never become an enum, so no type changes with them.
const VALUES: ValueRules = ValueRules {
    added: Rule::CaseValueAdded,
    removed: Rule::CaseValueRemoved,
    stated: Rule::CaseValuesStated,
    dropped: Rule::CaseValuesDropped,
};

/// Changes in each case that either side tells. What a side does not state its words may still say.
pub(super) fn compare(old: Stated<'_>, new: Stated<'_>) -> Vec<Found> {
    let mut cases: Vec<&Condition> = Vec::new();
    for case in old.facts.conditional.iter().chain(&new.facts.conditional) {
        if !cases.iter().any(|known| is_same(known, &case.when)) {
            cases.push(&case.when);
        }
    }
    let none = Facts::default();
    let mut changes = Vec::new();
    for when in cases {
        let (a, b) = (
            Stated {
                facts: facts_of(old.facts, when).unwrap_or(&none),
                kind: Type::String,
                ..old
            },
            Stated {
                facts: facts_of(new.facts, when).unwrap_or(&none),
                kind: Type::String,
                ..new
            },
        );
        let mut found = facts::values(a, b, &VALUES);
        found.extend(facts::bounds(a, b));
        found.extend(facts::default(a, b));
        for (_, before, after) in &mut found {
            for side in [before, after] {
                if !side.says.is_empty() {
                    side.says = format!("{} where {}", side.says, shown(when));
                }
            }
        }
        changes.append(&mut found);
    }
    changes
}

fn facts_of<'a>(facts: &'a Facts, when: &Condition) -> Option<&'a Facts> {
    let mut cases = facts.conditional.iter();
    let case = cases.find(|case| is_same(&case.when, when))?;
    Some(&case.facts)
}

/// The case in the same words on either side, whatever the order of its values.
fn shown(when: &Condition) -> Condition {
    let mut when = when.clone();
    when.values.sort_unstable();
    when.values.dedup();
    when
}

/// The same case, whatever the order of its values.
fn is_same(a: &Condition, b: &Condition) -> bool {
    let holds = |all: &Condition, some: &Condition| {
        some.values.iter().all(|value| all.values.contains(value))
    };
    a.parameter == b.parameter && holds(a, b) && holds(b, a)
}
