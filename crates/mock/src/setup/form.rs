//! All that is wrong with the form of a description: names that there are not, values of another type.
//! Serde tells the first; here each member is tried alone, so that the others are told too.

use super::Problem;
use super::Setup;
use super::locate::Step::{self, Entry, Field};
use super::locate::{self, Place};
use super::read::unknown_name;
use serde_json::{Map, Value};

/// Most faults that are told: each costs as much as the value that has it.
const MOST: usize = 20;

/// The first faults of a description; `locate` tells where in the text a field, or its name, stands.
pub(super) fn faults(
    description: Value,
    locate: impl Fn(&[Step<'_>]) -> Option<Place>,
) -> Vec<Problem> {
    let mut faults = Faults {
        locate: &locate,
        problems: Vec::new(),
    };
    let Value::Object(members) = description else {
        return Vec::new();
    };
    for (name, member) in members {
        let way = [Field(&name)];
        let whole = |value: Value| fault(Map::from_iter([(name.clone(), value)]));
        match member {
            Value::Array(entries) if !is_unknown(&name) => {
                for (at, entry) in entries.into_iter().enumerate() {
                    let way = [way[0], Entry(at)];
                    faults.of(&way, entry, |entry| whole(Value::Array(vec![entry])));
                }
            }
            member => faults.of(&way, member, whole),
        }
    }
    faults.problems
}

/// What serde says of a description.
fn fault(description: Map<String, Value>) -> Option<String> {
    let read = serde_json::from_value::<Setup>(Value::Object(description));
    read.err().map(|error| error.to_string())
}

/// Whether a description has no such member.
fn is_unknown(name: &str) -> bool {
    let said = fault(Map::from_iter([(name.to_owned(), Value::Null)]));
    said.is_some_and(|said| said.starts_with("unknown field "))
}

/// Faults as they are found.
struct Faults<'l> {
    locate: &'l dyn Fn(&[Step<'_>]) -> Option<Place>,
    problems: Vec<Problem>,
}

impl Faults<'_> {
    /// The faults of a value: one after the other is taken out, for as long as it can be told which
    /// member has it.
    fn of(&mut self, way: &[Step<'_>], mut value: Value, said: impl Fn(Value) -> Option<String>) {
        let mut gone = Vec::new();
        while self.problems.len() < MOST
            && let Some(message) = said(value.clone())
        {
            if gone
                .iter()
                .any(|name| message == format!("missing field `{name}`"))
            {
                return;
            }
            let has_it = |(name, member): (&String, &Value)| {
                let alone = Map::from_iter([(name.clone(), member.clone())]);
                said(Value::Object(alone)).as_ref() == Some(&message)
            };
            let is_missing = message.starts_with("missing field ");
            let member = value
                .as_object()
                .filter(|_| !is_missing)
                .and_then(|members| {
                    let mut members = members.iter();
                    members
                        .find(|member| has_it(*member))
                        .map(|(name, _)| name.clone())
                });
            let Some(name) = member else {
                self.note(way, message);
                return;
            };
            self.note(&[way, &[Field(&name)]].concat(), message);
            let Some(members) = value.as_object_mut() else {
                return;
            };
            members.remove(&name);
            if members.is_empty() {
                return;
            }
            gone.push(name);
        }
    }

    fn note(&mut self, way: &[Step<'_>], message: String) {
        let help = unknown_name(&message);
        let problem = Problem::new(locate::name(way), message);
        self.problems
            .push(problem.help(help).at((self.locate)(way)));
    }
}
