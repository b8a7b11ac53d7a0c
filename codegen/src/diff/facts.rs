//! Changes of what descriptions state: defaults, bounds, units, separators, accepted values, deprecation;
//! and whether a value is secret.

use std::cmp::Ordering;

use super::change::Side;
use super::rule::Rule;
use super::{unit, words};
use crate::model::{Facts, Number, Type};

/// A parameter or a field on one side, with its words.
#[derive(Clone, Copy)]
pub(super) struct Stated<'a> {
    pub(super) subject: &'a str,
    pub(super) line: u32,
    pub(super) kind: Type,
    pub(super) facts: &'a Facts,
    pub(super) words: &'a str,
}

impl Stated<'_> {
    pub(super) fn side(&self, says: impl Into<String>) -> Side {
        Side::new(self.subject, self.line, says)
    }

    /// The accepted values. Those of a Boolean are in its type already.
    fn values(&self) -> Vec<&str> {
        if self.kind == Type::Boolean {
            return Vec::new();
        }
        let values = self.facts.values.iter().map(|value| value.value.as_str());
        values.collect()
    }

    /// The default, unless it is none of the accepted values: then it was misread.
    fn default(&self) -> Option<&str> {
        let values = self.values();
        let default = self.facts.default.as_deref();
        default.filter(|default| values.is_empty() || values.contains(default))
    }

    fn is_number(&self) -> bool {
        matches!(self.kind, Type::Integer | Type::Long | Type::Float)
    }
}

/// One change of one fact.
pub(super) type Found = (Rule, Side, Side);

/// Another default, where neither side's words say the same as the other's.
pub(super) fn default(old: Stated<'_>, new: Stated<'_>) -> Option<Found> {
    let is_said = |value: &str, by: Stated<'_>| words::calls_default(by.words, value);
    let changed = match (old.default(), new.default()) {
        (Some(before), Some(after)) => !before.eq_ignore_ascii_case(after),
        (Some(before), None) => !is_said(before, new),
        (None, Some(after)) => !is_said(after, old),
        (None, None) => false,
    };
    let shown = |side: Stated<'_>| side.side(side.default().unwrap_or_default());
    changed.then(|| (Rule::DefaultChanged, shown(old), shown(new)))
}

/// The rules for accepted values.
pub(super) struct ValueRules {
    pub(super) added: Rule,
    pub(super) removed: Rule,
    pub(super) stated: Rule,
    pub(super) dropped: Rule,
}

/// Values that are accepted on one side only.
pub(super) fn values(old: Stated<'_>, new: Stated<'_>, rules: &ValueRules) -> Vec<Found> {
    let (before, after) = (old.values(), new.values());
    let missing = |these: &[&str], those: &[&str], words: &str| -> Vec<String> {
        let is_gone = |value: &&&str| !those.contains(*value) && !words::offers(words, value);
        these
            .iter()
            .filter(is_gone)
            .map(|&value| value.to_owned())
            .collect()
    };
    let removed = missing(&before, &after, new.words);
    let added = missing(&after, &before, old.words);
    let shown = |values: &[&str]| values.join(", ");
    let mut found = Vec::new();
    let mut note = |rule, values: &[String], is_added: bool| {
        if values.is_empty() {
            return;
        }
        let (without, with) = (String::new(), values.join(", "));
        let (a, b) = if is_added {
            (without, with)
        } else {
            (with, without)
        };
        found.push((rule, old.side(a), new.side(b)));
    };
    match (before.is_empty(), after.is_empty()) {
        (true, false) if !added.is_empty() => {
            note(rules.stated, &[shown(&after)], true);
        }
        (false, true) if !removed.is_empty() => {
            note(rules.dropped, &[shown(&before)], false);
        }
        (false, false) => {
            note(rules.removed, &removed, false);
            note(rules.added, &added, true);
        }
        _ => {}
    }
    found
}

/// Other bounds of the value, of its length, of the entries or of the index.
pub(super) fn bounds(old: Stated<'_>, new: Stated<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let lists = lists(old, new);
    let mut note = |turn: Option<Bend>, a: String, b: String| {
        let Some(turn) = turn else { return };
        let rule = match turn {
            Bend::Tighter => Rule::RangeTightened,
            Bend::Looser => Rule::RangeLoosened,
            Bend::Both => Rule::RangeMoved,
            Bend::Stated => Rule::RangeStated,
            Bend::Dropped => Rule::RangeDropped,
        };
        found.push((rule, old.side(a), new.side(b)));
    };
    let ends: [Bounded; 4] = [
        ("", |facts| (facts.min.clone(), facts.max.clone())),
        (" characters", |facts| {
            (
                facts.min_length.map(Number::from),
                facts.max_length.map(Number::from),
            )
        }),
        (" entries", |facts| {
            (None, facts.max_items.map(Number::from))
        }),
        (" as index", |facts| {
            (None, facts.index_max.map(Number::from))
        }),
    ];
    // Where lists are compared as a whole, their ends are.
    for (unit, of) in ends.into_iter().skip(usize::from(lists.is_some())) {
        let (before, after) = (of(old.facts), of(new.facts));
        let least = bend(
            before.0.as_ref(),
            after.0.as_ref(),
            old,
            new,
            Ordering::Greater,
        );
        let most = bend(
            before.1.as_ref(),
            after.1.as_ref(),
            old,
            new,
            Ordering::Less,
        );
        note(
            Bend::of_both(least, most),
            range(&before, unit),
            range(&after, unit),
        );
    }
    let (before, after) = (old.facts, new.facts);
    if let (Some(a), Some(b)) = (&before.time_format, &after.time_format) {
        let turn = (!a.eq_ignore_ascii_case(b)).then_some(Bend::Both);
        note(turn, a.clone(), b.clone());
    }
    // Ranges beside single values (`-1 | 1 to 5000`) are no bounds of the whole, and may still change.
    let unbound = |side: Stated<'_>| side.facts.min.is_none() && side.facts.max.is_none();
    let in_cases = !old.facts.conditional.is_empty() || !new.facts.conditional.is_empty();
    if let Some((before, after)) = lists {
        note(Bend::of_lists(&before, &after), list(&before), list(&after));
    } else if old.is_number() && new.is_number() && unbound(old) && unbound(new) && !in_cases {
        let (before, after) = (words::ranges(old.words), words::ranges(new.words));
        let (before, after) = (distinct(before), distinct(after));
        if before.len() == after.len() {
            for (a, b) in before.iter().zip(&after) {
                let (a, b) = (ends_of(a), ends_of(b));
                let least =
                    order(a.0.as_ref(), b.0.as_ref()).and_then(|o| Bend::of(o, Ordering::Greater));
                let most =
                    order(a.1.as_ref(), b.1.as_ref()).and_then(|o| Bend::of(o, Ordering::Less));
                note(Bend::of_both(least, most), range(&a, ""), range(&b, ""));
            }
        }
    }
    found
}

/// What both sides accept, where one of them at least has single values beside a range (`1 to 9, 12, 24`),
/// which is more than two bounds tell.
fn lists(old: Stated<'_>, new: Stated<'_>) -> Option<(List, List)> {
    let of = |side: Stated<'_>| {
        let is_read = side.is_number() && side.facts.conditional.is_empty();
        words::list(side.words).filter(|_| is_read)
    };
    let ((before, items), (after, others)) = (of(old)?, of(new)?);
    (items.max(others) > 1).then_some((before, after))
}

/// Another unit, where both sides state one.
pub(super) fn unit(old: Stated<'_>, new: Stated<'_>) -> Option<Found> {
    let (a, b) = (old.facts.unit.as_ref()?, new.facts.unit.as_ref()?);
    (!unit::is_same(a, b)).then(|| (Rule::UnitChanged, old.side(a), new.side(b)))
}

/// Another sign between several values, where both sides state one.
pub(super) fn separator(old: Stated<'_>, new: Stated<'_>) -> Option<Found> {
    let (a, b) = (old.facts.separator.as_ref()?, new.facts.separator.as_ref()?);
    let shown = |sign: &str| format!("{sign:?}");
    (a != b).then(|| {
        (
            Rule::SeparatorChanged,
            old.side(shown(a)),
            new.side(shown(b)),
        )
    })
}

/// Whether a side says that it is deprecated, and the other does not.
pub(super) fn deprecation(old: Stated<'_>, new: Stated<'_>) -> Option<Found> {
    let word = |is: bool| if is { "deprecated" } else { "" };
    let (before, after) = (old.facts.deprecated, new.facts.deprecated);
    let rule = match (before, after) {
        (false, true) => Rule::Deprecated,
        (true, false) => Rule::Undeprecated,
        _ => return None,
    };
    Some((rule, old.side(word(before)), new.side(word(after))))
}

/// Whether what is secret on one side is none on the other.
pub(super) fn secrecy(old: (Stated<'_>, bool), new: (Stated<'_>, bool)) -> Option<Found> {
    let side = |(stated, is_secret): (Stated<'_>, bool)| {
        stated.side(if is_secret { "secret" } else { "no secret" })
    };
    let rule = match (old.1, new.1) {
        (false, true) => Rule::SecretMarked,
        (true, false) => Rule::SecretCleared,
        _ => return None,
    };
    Some((rule, side(old), side(new)))
}

/// Least and most of something.
type Ends = (Option<Number>, Option<Number>);
/// What is bounded, and its bounds.
type Bounded = (&'static str, fn(&Facts) -> Ends);

/// Ranges in their order, which do not touch.
type List = Vec<(i64, i64)>;

/// How a bound moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bend {
    Tighter,
    Looser,
    Both,
    Stated,
    Dropped,
}

impl Bend {
    /// `order` is that of the new bound to the old one; `tight` the order that refuses values.
    fn of(order: Ordering, tight: Ordering) -> Option<Self> {
        match order {
            Ordering::Equal => None,
            _ if order == tight => Some(Self::Tighter),
            _ => Some(Self::Looser),
        }
    }

    /// `before` and `after` are what is accepted.
    fn of_lists(before: &List, after: &List) -> Option<Self> {
        let holds = |all: &List, (least, most): (i64, i64)| {
            all.iter().any(|&(from, to)| from <= least && most <= to)
        };
        let refused = !before.iter().all(|&range| holds(after, range));
        let accepted = !after.iter().all(|&range| holds(before, range));
        match (refused, accepted) {
            (false, false) => None,
            (true, false) => Some(Self::Tighter),
            (false, true) => Some(Self::Looser),
            (true, true) => Some(Self::Both),
        }
    }

    fn of_both(a: Option<Self>, b: Option<Self>) -> Option<Self> {
        match (a, b) {
            (None, one) | (one, None) => one,
            (Some(a), Some(b)) if a == b => Some(a),
            // What is certain counts for more than what was not said before.
            (Some(Self::Stated | Self::Dropped), Some(one @ (Self::Tighter | Self::Looser)))
            | (Some(one @ (Self::Tighter | Self::Looser)), Some(Self::Stated | Self::Dropped)) => {
                Some(one)
            }
            _ => Some(Self::Both),
        }
    }
}

fn bend(
    old: Option<&Number>,
    new: Option<&Number>,
    before: Stated<'_>,
    after: Stated<'_>,
    tight: Ordering,
) -> Option<Bend> {
    let is_said = |number: &Number, by: Stated<'_>| words::mentions(by.words, &number.to_string());
    match (old, new) {
        (Some(_), Some(_)) => order(old, new).and_then(|order| Bend::of(order, tight)),
        (Some(number), None) if !is_said(number, after) => Some(Bend::Dropped),
        (None, Some(number)) if !is_said(number, before) => Some(Bend::Stated),
        _ => None,
    }
}

/// The order of the second to the first.
fn order(old: Option<&Number>, new: Option<&Number>) -> Option<Ordering> {
    let (old, new) = (old?.as_f64()?, new?.as_f64()?);
    new.partial_cmp(&old)
}

fn ends_of(range: &(Number, Number)) -> Ends {
    (Some(range.0.clone()), Some(range.1.clone()))
}

fn distinct(mut ranges: Vec<(Number, Number)>) -> Vec<(Number, Number)> {
    let mut seen = Vec::new();
    ranges.retain(|range| !seen.contains(range) && (seen.push(range.clone()), true).1);
    ranges
}

fn list(ranges: &List) -> String {
    let shown = ranges.iter().map(|(least, most)| {
        let ends = (Some(Number::from(*least)), Some(Number::from(*most)));
        if least == most {
            least.to_string()
        } else {
            range(&ends, "")
        }
    });
    shown.collect::<Vec<_>>().join(", ")
}

fn range((min, max): &Ends, unit: &str) -> String {
    match (min, max) {
        (Some(min), Some(max)) => format!("{min} to {max}{unit}"),
        (Some(min), None) => format!("at least {min}{unit}"),
        (None, Some(max)) => format!("at most {max}{unit}"),
        (None, None) => String::new(),
    }
}
