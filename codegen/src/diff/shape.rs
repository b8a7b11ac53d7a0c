//! Types as callers meet them, whatever notation the page uses: `X.N` is a list of what it says.

use std::fmt;

use crate::model::{Field, Parameter, Type};
use crate::vocabulary;
use crate::wire_name::is_index;

/// The type of a parameter or of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    kind: Type,
    /// What a list holds, where that is known.
    items: Type,
    /// Whether each entry is a parameter of its own.
    numbered: bool,
}

/// How one type becomes another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// Values of one are no values of the other.
    Other,
    /// All values of the old type are values of the new one.
    Wider,
    /// All values of the new type were values of the old one.
    Narrower,
    /// The same text on the wire.
    Reworded,
    /// A list, of which it is stated now what it holds.
    Stated,
    /// A list, of which it is no longer stated what it holds.
    Dropped,
}

impl Shape {
    pub(super) fn of_parameter(row: &Parameter) -> Self {
        let last = row.name.rsplit('.').next().unwrap_or_default();
        let numbered = is_index(last) || last.ends_with("[]");
        if row.kind != Type::List && numbered {
            return Self {
                kind: Type::List,
                items: row.kind,
                numbered,
            };
        }
        Self {
            kind: row.kind,
            items: item_of(&row.type_text),
            numbered,
        }
    }

    pub(super) fn of_field(field: &Field) -> Self {
        let items = field.items.unwrap_or_else(|| item_of(&field.type_text));
        let items = if field.members.is_empty() {
            items
        } else {
            Type::Struct
        };
        Self {
            kind: field.kind,
            items,
            numbered: false,
        }
    }

    /// How a parameter's type changes; `None` where it stays, or where a side does not tell.
    pub(super) fn turn(self, new: Self) -> Option<Turn> {
        turn(self.kind, new.kind).or_else(|| {
            let lists = self.kind == Type::List && new.kind == Type::List;
            lists.then(|| turn(self.items, new.items)).flatten()
        })
    }

    /// As [`Self::turn`], also of what a list in one parameter is stated to hold. Where each entry is
    /// a parameter (`X.N`), pages write the type of the entry or of the list as they like.
    pub(super) fn turn_stated(self, new: Self) -> Option<Turn> {
        let lists = self.kind == Type::List && new.kind == Type::List;
        let is_free = lists && !self.numbered && !new.numbered;
        self.turn(new).or_else(|| match (self.items, new.items) {
            (Type::Unknown, items) if is_free && items != Type::Unknown => Some(Turn::Stated),
            (items, Type::Unknown) if is_free && items != Type::Unknown => Some(Turn::Dropped),
            _ => None,
        })
    }

    /// How a field's type changes: in JSON a number is no text.
    pub(super) fn turn_in_answer(self, new: Self) -> Option<Turn> {
        let text = |shape: Self| [shape.kind, shape.items].contains(&Type::String);
        match self.turn(new)? {
            Turn::Wider | Turn::Narrower if text(self) || text(new) => Some(Turn::Other),
            turn => Some(turn),
        }
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.kind, self.items) {
            (Type::List, Type::Unknown) => f.write_str("list"),
            (Type::List, items) => write!(f, "list of {}", word(items)),
            (kind, _) => f.write_str(word(kind)),
        }
    }
}

fn word(kind: Type) -> &'static str {
    match kind {
        Type::String => "string",
        Type::Integer => "integer",
        Type::Long => "long",
        Type::Float => "float",
        Type::Boolean => "boolean",
        Type::List => "list",
        Type::Struct => "struct",
        Type::Map => "map",
        Type::Json => "JSON text",
        Type::Bytes => "bytes",
        Type::Unknown => "no type",
    }
}

fn item_of(type_text: &str) -> Type {
    let item = vocabulary::kind(type_text).1;
    item.map_or(Type::Unknown, |item| vocabulary::kind(&item).0)
}

fn turn(old: Type, new: Type) -> Option<Turn> {
    use Type::{Boolean, Float, Integer, Json, List, Long, Map, String, Struct, Unknown};
    match (old, new) {
        (Unknown, _) | (_, Unknown) => None,
        _ if old == new => None,
        (Integer, Long | Float) | (Long, Float) | (Integer | Long | Float | Boolean, String) => {
            Some(Turn::Wider)
        }
        (Long | Float, Integer) | (Float, Long) | (String, Integer | Long | Float | Boolean) => {
            Some(Turn::Narrower)
        }
        // A text that holds JSON.
        (String | Json, String | Json)
        | (Json, Struct | Map | List)
        | (Struct | Map | List, Json) => Some(Turn::Reworded),
        _ => Some(Turn::Other),
    }
}

/// The name under which rows of both sides are the same: `Tag.n.Key`, `Tag.1.Key` and `Tag[].Key`
/// are `Tag.N.Key`.
pub(crate) fn key(name: &str) -> String {
    let name = name.replace("[]", ".N");
    let parts = name.split('.').enumerate();
    let parts = parts.map(|(at, part)| if at > 0 && is_index(part) { "N" } else { part });
    parts.collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parameter(name: &str, text: &str) -> Shape {
        Shape::of_parameter(&Parameter {
            name: name.into(),
            kind: vocabulary::kind(text).0,
            type_text: text.into(),
            ..Parameter::default()
        })
    }

    #[test]
    fn notations_of_one_type_are_one() {
        let same = [
            ("Id.N", "String", "Id.N", "RepeatList"),
            ("Id.N", "String", "Id", "Array of String"),
            ("Id", "List", "Id", "Array"),
            ("Id.1", "String", "Id.n", "String"),
        ];
        for (a, x, b, y) in same {
            assert_eq!(parameter(a, x).turn(parameter(b, y)), None, "{x} {y}");
        }
        assert_eq!(key("Tag.n.Key"), key("Tag[].Key"));
        assert_eq!(key("N"), "N");
    }

    #[test]
    fn turns_have_mirrors() {
        use Type::{
            Boolean, Bytes, Float, Integer, Json, List, Long, Map, String, Struct, Unknown,
        };
        let kinds = [
            String, Integer, Long, Float, Boolean, List, Struct, Map, Json, Bytes, Unknown,
        ];
        for a in kinds {
            for b in kinds {
                let undone = match turn(a, b) {
                    Some(Turn::Wider) => Some(Turn::Narrower),
                    Some(Turn::Narrower) => Some(Turn::Wider),
                    other => other,
                };
                assert_eq!(turn(b, a), undone, "{a:?} {b:?}");
            }
        }
        assert_eq!(turn(Integer, Long), Some(Turn::Wider));
        assert_eq!(turn(String, Boolean), Some(Turn::Narrower));
        assert_eq!(turn(String, List), Some(Turn::Other));
    }
}
