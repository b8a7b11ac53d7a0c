//! The reader.
//!
//! Memory is bounded by the parameters themselves: entries of a list are collected by their
//! number, so that `Tag.999999999.Key` costs one entry.

use crate::{Position, Record, Slot, Value, json};
use serde_json::Map;

/// Deepest tree that a parameter without a shape may make; dropping a tree takes stack.
const MAX_DEPTH: usize = 32;

/// What a request had that its operation does not want, and the other way round. Names are
/// complete (`Tag.2.Key`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Report {
    /// Required parameters that are not there, in the order of the shape.
    pub missing: Vec<String>,
    /// Parameters whose value is not of their type.
    pub invalid: Vec<String>,
    /// Parameters that the operation does not have.
    pub unknown: Vec<String>,
}

/// Fills a request from parameters with decoded names and values. Where a name stands twice, the
/// last one counts.
pub fn read(parameters: &[(String, String)], request: &mut dyn Record) -> Report {
    let parameters = parameters.iter().map(|(name, value)| Parameter {
        name,
        rest: Some(name),
        value,
        place: 0,
    });
    let mut report = Report::default();
    record(parameters.collect(), request, Path::Top, &mut report);
    report
}

/// A parameter on its way: of its name, `rest` is not yet used; `None` when all is.
#[derive(Clone, Copy)]
struct Parameter<'a> {
    name: &'a str,
    rest: Option<&'a str>,
    value: &'a str,
    /// Number of the field or of the entry that it belongs to.
    place: u32,
}

impl<'a> Parameter<'a> {
    /// The next segment of the name, and the parameter behind it.
    fn step(self) -> Option<(&'a str, Self)> {
        let (segment, rest) = match self.rest?.split_once('.') {
            Some((segment, rest)) => (segment, Some(rest)),
            None => (self.rest?, None),
        };
        Some((segment, Self { rest, ..self }))
    }
}

/// Where a record stands; written out where something is missing, which is rare.
#[derive(Clone, Copy)]
enum Path<'a> {
    Top,
    Field(&'a Path<'a>, &'static str),
    Entry(&'a Path<'a>, u32),
}

impl Path<'_> {
    fn field(self, name: &str) -> String {
        match self {
            Self::Top => name.to_owned(),
            Self::Field(parent, own) => format!("{}.{name}", parent.field(own)),
            Self::Entry(parent, number) => parent.field(&format!("{number}.{name}")),
        }
    }
}

fn record(
    mut parameters: Vec<Parameter<'_>>,
    record: &mut dyn Record,
    path: Path<'_>,
    report: &mut Report,
) {
    let shape = record.shape();
    let mut guess = 0;
    sort(&mut parameters, report, |segment| {
        guess = shape.index(segment, guess)?;
        u32::try_from(guess).ok()
    });
    let mut groups = parameters.chunk_by(in_one_place);
    let mut group = groups.next();
    for (index, field) in shape.fields.iter().enumerate() {
        let of_field = |group: &&[Parameter<'_>]| usize::try_from(group[0].place) == Ok(index);
        if let Some(parameters) = group.filter(of_field) {
            group = groups.next();
            if field.position == Position::Json {
                json_text(parameters, field.wire, record, report);
            } else {
                let path = Path::Field(&path, field.wire);
                fill(parameters, record.slot(index), path, report);
            }
        } else if field.required {
            report.missing.push(path.field(field.wire));
        }
    }
}

/// Takes the next segment off each name, finds the place that it means and puts the parameters in
/// the order of their places; those of one place stay in their order.
fn sort(
    parameters: &mut Vec<Parameter<'_>>,
    report: &mut Report,
    mut find: impl FnMut(&str) -> Option<u32>,
) {
    parameters.retain_mut(|parameter| {
        let step = parameter.step();
        let found = step.and_then(|(segment, rest)| Some((find(segment)?, rest)));
        if let Some((place, rest)) = found {
            *parameter = Parameter { place, ..rest };
        } else {
            report.unknown.push(parameter.name.to_owned());
        }
        found.is_some()
    });
    parameters.sort_by_key(|parameter| parameter.place);
}

fn fill(parameters: &[Parameter<'_>], mut slot: Slot<'_>, path: Path<'_>, report: &mut Report) {
    match &mut slot {
        Slot::Record(member) => record(parameters.to_vec(), member.open(), path, report),
        Slot::Records(members) => {
            members.clear();
            for parameters in entries(parameters, report).chunk_by(in_one_place) {
                let path = Path::Entry(&path, parameters[0].place);
                record(parameters.to_vec(), members.grow(), path, report);
            }
        }
        Slot::Json(value) => {
            for parameter in parameters {
                if parameter
                    .rest
                    .is_some_and(|rest| rest.split('.').count() > MAX_DEPTH)
                {
                    report.unknown.push(parameter.name.to_owned());
                } else {
                    insert(value.get_or_insert(Value::Null), *parameter);
                }
            }
        }
        list if list.is_list() => {
            list.clear();
            for parameters in entries(parameters, report).chunk_by(in_one_place) {
                if let Some(last) = scalar(parameters, report) {
                    if list.parse(last.value).is_err() {
                        report.invalid.push(last.name.to_owned());
                    }
                }
            }
        }
        slot => {
            if let Some(last) = scalar(parameters, report) {
                if slot.parse(last.value).is_err() {
                    report.invalid.push(last.name.to_owned());
                }
            }
        }
    }
}

fn in_one_place(one: &Parameter<'_>, next: &Parameter<'_>) -> bool {
    one.place == next.place
}

/// Fills a field from JSON in one text.
fn json_text(
    parameters: &[Parameter<'_>],
    wire: &str,
    record: &mut dyn Record,
    report: &mut Report,
) {
    let Some(last) = scalar(parameters, report) else {
        return;
    };
    // One value and nothing behind it, so that no other field is filled.
    let is_value = serde_json::from_str::<serde::de::IgnoredAny>(last.value).is_ok();
    let name = Value::from(wire);
    let object = format!("{{{name}:{}}}", last.value);
    if !is_value || json::read(object.as_bytes(), record).is_err() {
        report.invalid.push(last.name.to_owned());
    }
}

/// The entries of a list by their number, from 1.
fn entries<'a>(parameters: &[Parameter<'a>], report: &mut Report) -> Vec<Parameter<'a>> {
    let mut parameters = parameters.to_vec();
    sort(&mut parameters, report, |segment| {
        let digits = !segment.starts_with(['0', '+']);
        segment.parse().ok().filter(|_| digits)
    });
    parameters
}

/// The last parameter whose name ends here.
fn scalar<'a>(parameters: &[Parameter<'a>], report: &mut Report) -> Option<Parameter<'a>> {
    let deeper = parameters.iter().filter(|it| it.rest.is_some());
    report.unknown.extend(deeper.map(|it| it.name.to_owned()));
    let mut here = parameters.iter().filter(|it| it.rest.is_none());
    here.next_back().copied()
}

/// Puts a text at the rest of its name into a tree of objects.
fn insert(mut place: &mut Value, parameter: Parameter<'_>) {
    for segment in parameter.rest.into_iter().flat_map(|rest| rest.split('.')) {
        if !place.is_object() {
            *place = Map::new().into();
        }
        match place {
            Value::Object(members) => place = members.entry(segment).or_insert(Value::Null),
            _ => return,
        }
    }
    *place = parameter.value.into();
}
