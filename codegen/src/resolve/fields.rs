//! Rows become fields: requests from the tree of their parameters, answers from theirs.

use super::entries::Bodies;
use super::position::{holds_list, is_json, is_transport, position};
use super::tree::{MAX_PARTS, Node, tree};
use super::types::{Class, Types, Wish};
use super::variants::{unique, variants};
use super::{Enum, Field, Kind, Place, ProductInfo, Role, Struct, Variant, names};
use crate::model::{self, Facts, Parameter, Requirement, Type};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Names that functions of every request have: its own, and those of the traits that it or every
/// type implements, which a setter of the same name would hide.
const TAKEN_IN_REQUESTS: &[&str] = &[
    "blank",
    "borrow",
    "borrow_mut",
    "clone",
    "clone_from",
    "clone_into",
    "default",
    "eq",
    "fmt",
    "from",
    "into",
    "ne",
    "new",
    "shape",
    "slot",
    "to_owned",
    "try_from",
    "try_into",
    "type_id",
    "unknown",
    "unknown_mut",
    "view",
];
/// Names that an answer's own fields have.
const TAKEN_IN_ANSWERS: &[&str] = &["unknown"];

/// The request and the answer of an operation.
pub(super) fn resolve(
    product: &ProductInfo,
    operation: &model::Operation,
    types: &mut Types,
) -> (Struct, Struct) {
    let mut walk = Walk {
        product,
        operation,
        types,
        bodies: Bodies::of(operation),
    };
    let rows = operation.request.iter();
    let rows = rows.filter(|row| row.name != "Action" && !operation.is_in_bytes(row));
    let tree = tree(rows);
    for row in tree.too_deep {
        let begin: String = row.name.chars().take(40).collect();
        let message = format!("the name `{begin}…` has more than {MAX_PARTS} parts");
        let help = "correct the name on the page; a parameter is not nested so deep";
        walk.types.fail(operation, row.line, message, help);
    }
    for row in tree.repeated {
        let message = format!(
            "parameter `{}` stands twice; the first row counts",
            row.name
        );
        walk.types
            .note(operation, row.line, message, "remove one of the rows");
    }
    let request = walk.request(operation.name.clone(), String::new(), &tree.nodes, "", true);
    let name = format!("{}Response", operation.name);
    let response = walk.answer(name);
    (request, response)
}

/// Rust names of a struct's fields, each with its row and that row's line.
type Names = BTreeMap<String, (String, u32)>;

struct Walk<'a> {
    product: &'a ProductInfo,
    operation: &'a model::Operation,
    types: &'a mut Types,
    bodies: Bodies<'a>,
}

impl Walk<'_> {
    fn request(
        &mut self,
        name: String,
        description: String,
        nodes: &[Node<'_>],
        path: &str,
        top: bool,
    ) -> Struct {
        let empty = Parameter::default();
        let (mut fields, mut names) = (Vec::new(), Names::new());
        for node in nodes {
            let row = node.row.unwrap_or(&empty);
            let facts = facts_of(node);
            let path = format!("{path}{}", names::pascal(&node.wire));
            let position = position(self.operation, node, top);
            if top {
                self.bodies.begin(position);
            }
            let kind = self.request_kind(node, row, &facts, &path);
            let rust = if node.list && position != Some(Place::WholeBody) {
                names::plural(&node.wire)
            } else {
                node.wire.clone()
            };
            // The client fills queries and makes some headers; it does not look into bodies.
            let filled = top
                && match position {
                    None => self.product.region_parameter.as_ref() == Some(&node.wire),
                    Some(Place::Header) => is_transport(&node.wire),
                    Some(_) => false,
                };
            let required =
                !filled && (required(node) || matches!(position, Some(Place::Path | Place::Host)));
            let place = place_of(node);
            let name = self.field_name(&rust, place, TAKEN_IN_REQUESTS, &mut names);
            fields.push(Field {
                wire: node.wire.clone(),
                alias: None,
                name,
                // A value without a type cannot be asked for.
                required: required && kind != Kind::Json,
                requirement: row.required,
                secret: node.row.iter().chain(&node.more).any(|row| row.secret),
                kind,
                wrapper: None,
                position,
                description: description_of(node),
                facts,
                example: row.example.clone(),
                line: place.1,
            });
        }
        Struct {
            name,
            role: Role::Request,
            description,
            fields,
        }
    }

    fn request_kind(
        &mut self,
        node: &Node<'_>,
        row: &Parameter,
        facts: &Facts,
        path: &str,
    ) -> Kind {
        if node.members.is_empty() {
            return match row.kind {
                Type::Struct | Type::Map => Kind::Json,
                Type::List => match self.bodies.entries(row, &node.wire) {
                    Some(entry) => self.scalar(entry, true, &node.wire, path, facts),
                    None => Kind::Json,
                },
                kind => self.scalar(kind, node.list, &node.wire, path, facts),
            };
        }
        let wish = Wish {
            class: Class::Request,
            operation: self.operation.name.clone(),
            short: names::pascal(&names::singular(&node.wire)),
            long: path.to_owned(),
            meaning: request_meaning(&node.members),
            size: node.members.len(),
        };
        let name = self.types.name(wish);
        let description = row.description.clone();
        self.bodies.enter(&node.wire);
        let definition = self.request(name.clone(), description, &node.members, path, false);
        self.bodies.leave();
        self.types.define_struct(&self.operation.name, definition);
        if node.list || is_json(node) && holds_list(row) {
            Kind::Records(name)
        } else {
            Kind::Record(name)
        }
    }

    /// The answer. One that is no struct becomes one with a single field, its body.
    fn answer(&mut self, name: String) -> Struct {
        let operation = self.operation;
        if operation.body.is_struct() {
            return self.response(name, String::new(), &operation.response, "");
        }
        let body = model::Field {
            name: "entries".to_owned(),
            kind: operation.body.kind,
            items: operation.body.items,
            members: operation.response.clone(),
            ..model::Field::default()
        };
        let mut answer = self.response(name, String::new(), &[body], "");
        for field in &mut answer.fields {
            field.position = Some(Place::WholeBody);
        }
        answer
    }

    fn response(
        &mut self,
        name: String,
        description: String,
        members: &[model::Field],
        path: &str,
    ) -> Struct {
        let (mut fields, mut names) = (Vec::<Field>::new(), Names::new());
        for member in members {
            if fields.iter().any(|known| known.wire == member.name) {
                let message = format!("field `{}` stands twice; the first row counts", member.name);
                self.types.note(
                    self.operation,
                    member.line,
                    message,
                    "remove one of the rows",
                );
                continue;
            }
            let path = format!("{path}{}", names::pascal(&member.name));
            let (wrapper, list) = match unwrapped(member) {
                Some(list) => (Some(list.name.clone()), list),
                None => (None, member),
            };
            let kind = self.response_kind(list, wrapper.as_deref(), &path);
            let place = (member.name.as_str(), member.line);
            let name = self.field_name(&member.name, place, TAKEN_IN_ANSWERS, &mut names);
            // The list says what its entries are; the wrapper's row mostly says that it is one.
            let described = if list.description.is_empty() {
                member
            } else {
                list
            };
            fields.push(Field {
                wire: member.name.clone(),
                alias: member.alias.clone(),
                name,
                kind,
                required: false,
                requirement: Requirement::No,
                secret: member.secret || list.secret,
                wrapper,
                position: None,
                description: described.description.clone(),
                facts: list.facts.clone(),
                example: list.example.clone(),
                line: described.line,
            });
        }
        Struct {
            name,
            role: Role::Response,
            description,
            fields,
        }
    }

    fn response_kind(&mut self, field: &model::Field, wrapper: Option<&str>, path: &str) -> Kind {
        let list = field.kind == Type::List;
        if field.members.is_empty() {
            return match (field.kind, field.items) {
                // What is called JSON comes as a text or as what the text would say.
                (Type::Struct | Type::Map | Type::Json, _)
                | (
                    Type::List,
                    None | Some(Type::Struct | Type::Map | Type::Json | Type::List | Type::Unknown),
                ) => Kind::Json,
                (Type::List, Some(items)) => {
                    self.scalar(items, true, &field.name, path, &field.facts)
                }
                (kind, _) => self.scalar(kind, false, &field.name, path, &field.facts),
            };
        }
        let short = match wrapper {
            Some(wrapper) => names::pascal(wrapper),
            None if list || field.kind == Type::Map => names::pascal(&names::singular(&field.name)),
            None => names::pascal(&field.name),
        };
        let wish = Wish {
            class: Class::Response,
            operation: self.operation.name.clone(),
            short,
            long: path.to_owned(),
            meaning: response_meaning(&field.members),
            size: field.members.len(),
        };
        let name = self.types.name(wish);
        let description = field.description.clone();
        let definition = self.response(name.clone(), description, &field.members, path);
        self.types.define_struct(&self.operation.name, definition);
        match field.kind {
            Type::List => Kind::Records(name),
            Type::Map => Kind::Map(name),
            _ => Kind::Record(name),
        }
    }

    fn scalar(&mut self, kind: Type, list: bool, wire: &str, path: &str, facts: &Facts) -> Kind {
        let text = !matches!(
            kind,
            Type::Integer | Type::Long | Type::Float | Type::Boolean
        );
        if text && !facts.values.is_empty() && facts.separator.is_none() {
            let name = self.choice(wire, path, facts);
            return if list {
                Kind::Choices(name)
            } else {
                Kind::Choice(name)
            };
        }
        match (kind, list) {
            (Type::Integer | Type::Long, true) => Kind::Integers,
            (Type::Float, true) => Kind::Floats,
            (Type::Boolean, true) => Kind::Booleans,
            (_, true) => Kind::Texts,
            (Type::Integer | Type::Long, false) => Kind::Integer,
            (Type::Float, false) => Kind::Float,
            (Type::Boolean, false) => Kind::Boolean,
            (_, false) => Kind::Text,
        }
    }

    fn choice(&mut self, wire: &str, path: &str, facts: &Facts) -> String {
        let name = self.types.name(Wish {
            class: Class::Enum,
            operation: self.operation.name.clone(),
            short: names::pascal(wire),
            long: path.to_owned(),
            meaning: values_meaning(facts),
            size: facts.values.len(),
        });
        let mut values: Vec<&model::Value> = Vec::new();
        for value in &facts.values {
            if !values.iter().any(|known| known.value == value.value) {
                values.push(value);
            }
        }
        let wires: Vec<&str> = values.iter().map(|value| value.value.as_str()).collect();
        let variants = values.iter().zip(variants(&wires, "Other"));
        let variants = variants.map(|(value, name)| Variant {
            name,
            value: value.value.clone(),
            meaning: value.meaning.clone(),
        });
        let definition = Enum {
            name: name.clone(),
            wire: wire.to_owned(),
            variants: variants.collect(),
        };
        self.types.define_enum(&self.operation.name, definition);
        name
    }

    /// The Rust name of a row. A name that the generator takes itself gets a `_` behind it; two rows
    /// of one name are an error, as a number behind one of them would depend on their order.
    fn field_name(
        &mut self,
        rust: &str,
        (row, line): (&str, u32),
        reserved: &[&str],
        names: &mut Names,
    ) -> String {
        let mut name = names::snake(rust);
        if reserved.contains(&name.as_str()) {
            name.push('_');
        }
        if self.product.numbered_fields {
            name = unique(&name, |name| names.contains_key(name));
        }
        if let Some((other, first)) = names.get(&name) {
            let message = format!(
                "`{row}` in line {line} and `{other}` in line {first} both are `{name}` in Rust"
            );
            self.types.fail(
                self.operation,
                line,
                message,
                "correct or remove one of the rows on the page, or correct its name by a \
                 `[[correction]]` with `set = { name = \"…\" }` in overlay.toml",
            );
        } else {
            names.insert(name.clone(), (row.to_owned(), line));
        }
        name
    }
}

/// What the rows of a place say, each once; of a place without a row, what it holds.
fn description_of(node: &Node<'_>) -> String {
    let mut words: Vec<&str> = Vec::new();
    for row in node.row.iter().chain(&node.more) {
        if !row.description.is_empty() && !words.contains(&row.description.as_str()) {
            words.push(&row.description);
        }
    }
    if node.row.is_none() && words.is_empty() {
        let members: Vec<_> = node
            .members
            .iter()
            .map(|it| format!("`{}`", it.wire))
            .collect();
        return match members.as_slice() {
            [] => String::new(),
            [only] => format!("Holds {only}."),
            [first @ .., last] => format!("Holds {} and {last}.", first.join(", ")),
        };
    }
    words.join("\n\n")
}

/// The row that speaks of a place, or the first of its members', and its line.
fn place_of<'a>(node: &Node<'a>) -> (&'a str, u32) {
    match (node.row, node.members.first()) {
        (Some(row), _) => (&row.name, row.line),
        (None, Some(first)) => place_of(first),
        (None, None) => ("", 0),
    }
}

/// The facts of a place: those of its first row, with the values of all.
fn facts_of(node: &Node<'_>) -> Facts {
    let mut facts = node.row.map(|row| row.facts.clone()).unwrap_or_default();
    if node.row.is_none() && node.list {
        // Rows of members say how far N goes.
        let rows = node.members.iter().filter_map(|member| member.row);
        facts.index_max = rows.filter_map(|row| row.facts.index_max).max();
    }
    for value in node.more.iter().flat_map(|row| &row.facts.values) {
        if !facts.values.iter().any(|known| known.value == value.value) {
            facts.values.push(value.clone());
        }
    }
    facts
}

/// The only list of a struct that has nothing else: `{"Tags": {"Tag": [..]}}`.
fn unwrapped(field: &model::Field) -> Option<&model::Field> {
    let is_wrapper = |list: &&model::Field| {
        // Clients look for the wrapper by its name, in whatever case.
        let is_known = |alias: &String| alias.eq_ignore_ascii_case(&list.name);
        list.kind == Type::List && list.alias.as_ref().is_none_or(is_known)
    };
    match field.members.as_slice() {
        [only] if field.kind == Type::Struct => Some(only).filter(is_wrapper),
        _ => None,
    }
}

/// Whether a request must have it: its row says so or, where it has none, that of a member.
fn required(node: &Node<'_>) -> bool {
    match node.row {
        Some(row) => row.required == Requirement::Yes,
        None => node.members.iter().any(required),
    }
}

/// The values, whatever their order.
fn values_meaning(facts: &Facts) -> String {
    let mut values: Vec<_> = facts
        .values
        .iter()
        .map(|value| value.value.as_str())
        .collect();
    values.sort_unstable();
    values.dedup();
    format!("{values:?}")
}

fn request_meaning(nodes: &[Node<'_>]) -> String {
    let mut meaning = String::new();
    for node in nodes {
        let row = node.row.map(|row| {
            (
                row.kind,
                row.required == Requirement::Yes,
                values_meaning(&facts_of(node)),
            )
        });
        let _ = write!(
            meaning,
            "{} {} {row:?} ({}), ",
            node.wire,
            node.list,
            request_meaning(&node.members)
        );
    }
    meaning
}

fn response_meaning(fields: &[model::Field]) -> String {
    let mut meaning = String::new();
    for field in fields {
        let values = values_meaning(&field.facts);
        let members = response_meaning(&field.members);
        let _ = write!(
            meaning,
            "{} {:?} {:?} {:?} {values} ({members}), ",
            field.name, field.alias, field.kind, field.items
        );
    }
    meaning
}
