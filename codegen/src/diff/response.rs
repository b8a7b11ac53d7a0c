//! Changes of response fields.

use std::collections::BTreeSet;

use super::Notes;
use super::change::Side;
use super::facts::{self, Stated, ValueRules};
use super::pair::{SPELLING, likeness, pair};
use super::rule::Rule;
use super::shape::{Shape, Turn};
use crate::model::{Field, Operation, Type};

const VALUES: ValueRules = ValueRules {
    added: Rule::FieldValueAdded,
    removed: Rule::FieldValueRemoved,
    stated: Rule::FieldValuesStated,
    dropped: Rule::FieldValuesDropped,
};

/// Deeper than any answer nests; a model from elsewhere may.
const MAX_DEPTH: usize = 64;

/// Compares the answers of one operation.
pub(super) fn compare(old: &Operation, new: &Operation, notes: &mut Notes<'_>) {
    let (mut removed, mut added) = (Vec::new(), Vec::new());
    compare_bodies(old, new, notes);
    let before = members(old.body.prefix(), &old.response);
    let after = members(new.body.prefix(), &new.response);
    let mut open = vec![(before, after, 0)];
    while let Some((before, after, depth)) = open.pop() {
        let (before, after): (Vec<_>, Vec<_>) = (before.iter().collect(), after.iter().collect());
        let pairs = pair(
            &before,
            &after,
            |placed: &Placed<'_>| placed.field.name.as_str(),
            alike,
        );
        for &(a, b) in &pairs.renamed {
            notes.changed(Rule::FieldRenamed, a.side(""), b.side(""));
        }
        for (a, b) in pairs.kept.into_iter().chain(pairs.renamed) {
            compare_one(a, b, notes);
            if depth < MAX_DEPTH {
                open.push((a.members(), b.members(), depth + 1));
            }
        }
        removed.extend(pairs.removed.into_iter().cloned());
        added.extend(pairs.added.into_iter().cloned());
    }
    for (a, b) in moves(&removed, &added) {
        removed.retain(|lone| lone.path != a.path);
        added.retain(|lone| lone.path != b.path);
        notes.changed(Rule::FieldRenamed, a.side(""), b.side(""));
    }
    for lone in added {
        notes.added(Rule::FieldAdded, lone.whole());
    }
    for lone in removed {
        notes.removed(Rule::FieldRemoved, lone.whole());
    }
}

/// What the answer is as a whole.
fn compare_bodies(old: &Operation, new: &Operation, notes: &mut Notes<'_>) {
    let whole = |operation: &Operation| Field {
        kind: operation.body.kind,
        items: operation.body.items,
        ..Field::default()
    };
    let (old, new) = (whole(old), whole(new));
    if old.kind != new.kind || old.items != new.items {
        let side = |whole: &Field| Side::new("the answer", 0, Shape::of_field(whole).to_string());
        notes.changed(Rule::FieldTypeChanged, side(&old), side(&new));
    }
}

/// A field and where it stands.
#[derive(Clone)]
struct Placed<'a> {
    path: String,
    field: &'a Field,
}

impl<'a> Placed<'a> {
    fn side(&self, says: impl Into<String>) -> Side {
        Side::new(&self.path, self.field.line, says)
    }

    /// A field with all that is below it.
    fn whole(&self) -> Side {
        let kind = Shape::of_field(self.field).to_string();
        self.side(match self.field.members.len() {
            0 => kind,
            1 => format!("{kind} of 1 member"),
            count => format!("{kind} of {count} members"),
        })
    }

    fn members(&self) -> Vec<Self> {
        let dot = if self.field.kind == Type::List {
            "[]."
        } else {
            "."
        };
        members(&format!("{}{dot}", self.path), &self.field.members)
    }

    /// This field and all below it.
    fn tree(&self) -> Vec<Placed<'a>> {
        let mut found = vec![self.clone()];
        let mut at = 0;
        while let Some(next) = found.get(at) {
            found.extend(next.members());
            at += 1;
        }
        found
    }
}

fn members<'a>(path: &str, fields: &'a [Field]) -> Vec<Placed<'a>> {
    let place = |field: &'a Field| Placed {
        path: format!("{path}{}", field.name),
        field,
    };
    fields.iter().map(place).collect()
}

/// How much a field is like another: by its name, or by the names of what it holds.
fn alike(old: &Placed<'_>, new: &Placed<'_>) -> Option<f64> {
    if Shape::of_field(old.field)
        .turn(Shape::of_field(new.field))
        .is_some()
    {
        return None;
    }
    let how = likeness(&old.field.name, &new.field.name);
    let least = if hold_the_same(old, new) {
        SPELLING / 2.0
    } else {
        SPELLING
    };
    (how >= least).then_some(how)
}

/// Whether two containers hold scalars of the same names, at least two of them.
fn hold_the_same(old: &Placed<'_>, new: &Placed<'_>) -> bool {
    if old.field.members.is_empty() || new.field.members.is_empty() {
        return false;
    }
    let leaves = |placed: &Placed<'_>| -> BTreeSet<String> {
        let tree = placed.tree().into_iter();
        let leaves = tree.filter(|placed| placed.field.members.is_empty());
        leaves.map(|placed| placed.field.name.clone()).collect()
    };
    let (before, after) = (leaves(old), leaves(new));
    let common = before.intersection(&after).count();
    common >= 2 && common * 5 >= before.union(&after).count() * 4
}

/// Fields that have left their place for another one in the same outermost container.
fn moves<'a>(removed: &[Placed<'a>], added: &[Placed<'a>]) -> Vec<(Placed<'a>, Placed<'a>)> {
    let leaves = |lone: &[Placed<'a>]| -> Vec<Placed<'a>> {
        let trees = lone.iter().flat_map(Placed::tree);
        trees
            .filter(|placed| placed.field.members.is_empty())
            .collect()
    };
    let (before, after) = (leaves(removed), leaves(added));
    let top = |placed: &Placed<'a>| -> String {
        let end = placed.path.find(['.', '[']).unwrap_or(placed.path.len());
        placed.path[..end].to_owned()
    };
    let fits = |a: &Placed<'a>, b: &Placed<'a>| {
        a.field.name == b.field.name && a.field.kind == b.field.kind && top(a) == top(b)
    };
    let mut moves = Vec::new();
    for a in &before {
        let mut there = after.iter().filter(|b| fits(a, b));
        let (Some(b), None) = (there.next(), there.next()) else {
            continue;
        };
        if before.iter().filter(|other| fits(other, b)).count() == 1 {
            moves.push((a.clone(), b.clone()));
        }
    }
    moves
}

fn compare_one(old: &Placed<'_>, new: &Placed<'_>, notes: &mut Notes<'_>) {
    let turn = Shape::of_field(old.field).turn_in_answer(Shape::of_field(new.field));
    if let Some(turn) = turn {
        let rule = match turn {
            Turn::Other | Turn::Reworded | Turn::Stated | Turn::Dropped => Rule::FieldTypeChanged,
            Turn::Wider => Rule::FieldTypeWidened,
            Turn::Narrower => Rule::FieldTypeNarrowed,
        };
        notes.changed(
            rule,
            old.side(Shape::of_field(old.field).to_string()),
            new.side(Shape::of_field(new.field).to_string()),
        );
    }
    let (a, b) = (old.stated(), new.stated());
    if turn.is_none() {
        notes.all(facts::values(a, b, &VALUES));
        notes.all(facts::unit(a, b));
    }
    notes.all(facts::deprecation(a, b));
    notes.all(facts::secrecy((a, old.field.secret), (b, new.field.secret)));
}

impl Placed<'_> {
    fn stated(&self) -> Stated<'_> {
        Stated {
            subject: &self.path,
            line: self.field.line,
            kind: self.field.kind,
            facts: &self.field.facts,
            words: &self.field.description,
        }
    }
}
