//! Sample answers against the response tables: each is decoded as a client would do it, and every
//! key, field and value that does not fit is said.

use std::collections::{BTreeMap, BTreeSet};

use super::answers::{self, Answer, listed, spoken};
use super::page::Linted;
use super::rule::{self, Rule};
use super::stats::Agreement;
use super::values;
use crate::model::{Field, Operation, Type};
use crate::read::node::{Kind, Node};

/// Decodes the sample answers of an operation; how the last JSON and the last XML one agree.
pub(super) fn check(operation: &Operation, page: &mut Linted<'_>) -> (Agreement, Agreement) {
    let answers = answers::of(operation, page);
    let mut figures = (Agreement::default(), Agreement::default());
    let mut missing: Option<Vec<Missing>> = None;
    for (at, answer) in answers.iter().enumerate() {
        let is_last = !answers[at + 1..]
            .iter()
            .any(|other| other.is_xml == answer.is_xml);
        let (agreement, absent) = decode(operation, answer, spoken(answer, &answers), page);
        match &mut missing {
            Some(missing) => missing.retain(|field| absent.contains(field)),
            None => missing = Some(absent.into_iter().collect()),
        }
        if is_last && answer.is_xml {
            figures.1 = agreement;
        } else if is_last {
            figures.0 = agreement;
        }
    }
    let none = match answers.as_slice() {
        [only] => format!("{} does not show", spoken(only, &answers)),
        _ => "no sample shows".to_owned(),
    };
    for Missing { line, path } in missing.unwrap_or_default() {
        let message = format!("{none} `{path}`");
        let help = "show every field in the sample, where the service puts it";
        page.row(rule::FIELD_MISSING, line, &path, message, help);
    }
    let last = |is_xml| answers.iter().rfind(|answer| answer.is_xml == is_xml);
    if let (Some(json), Some(xml)) = (last(false), last(true)) {
        differ(json, xml, page);
    }
    figures
}

/// Most findings about the keys of one sample.
const MOST_KEYS: usize = 500;
/// Most names that one message lists.
const MOST_NAMES: usize = 20;

/// Keys that only one of two samples shows.
fn differ(json: &Answer<'_>, xml: &Answer<'_>, page: &mut Linted<'_>) {
    let (of_json, of_xml) = (names(&json.node), names(&xml.node));
    let only = |these: &BTreeSet<String>, those: &BTreeSet<String>| {
        let mut names: Vec<_> = these.difference(those).map(String::as_str).collect();
        if names.len() > MOST_NAMES {
            names.truncate(MOST_NAMES);
            names.push("…");
        }
        names.join(", ")
    };
    let parts = [
        ("JSON", only(&of_json, &of_xml)),
        ("XML", only(&of_xml, &of_json)),
    ];
    let said = parts.iter().filter(|(_, names)| !names.is_empty());
    let said: Vec<_> = said
        .map(|(form, names)| format!("only the {form} sample has {names}"))
        .collect();
    if !said.is_empty() {
        page.row(
            rule::SAMPLES_DIFFER,
            xml.sample.line,
            "",
            said.join("; "),
            "show the same answer in both forms",
        );
    }
}

/// All keys of a sample, in lower case: forms differ in that too.
fn names(node: &Node) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut open = vec![node];
    while let Some(node) = open.pop() {
        match node {
            Node::Object(keys) => {
                for (key, values) in keys {
                    names.insert(key.to_lowercase());
                    open.extend(values);
                }
            }
            Node::List(entries) => open.extend(entries),
            Node::Scalar(..) | Node::Null => {}
        }
    }
    names
}

/// A field that no key of a sample is called like.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Missing {
    line: u32,
    path: String,
}

fn decode(
    operation: &Operation,
    answer: &Answer<'_>,
    spoken: String,
    page: &mut Linted<'_>,
) -> (Agreement, BTreeSet<Missing>) {
    let mut decoder = Decoder {
        spoken,
        names: names(&answer.node),
        listed: listed(&operation.response),
        said: 0,
        missing: BTreeSet::new(),
        answer,
        page,
        figures: Agreement {
            samples: 1,
            ..Agreement::default()
        },
    };
    decoder.body(operation);
    (decoder.figures, decoder.missing)
}

/// What stands behind each key of some objects, in the order of the keys.
type Keys<'n> = Vec<(&'n str, Vec<&'n Node>)>;

/// The objects among some nodes and in lists among them, merged.
fn objects<'n>(nodes: impl IntoIterator<Item = &'n Node>) -> Keys<'n> {
    let mut keys: Keys<'n> = Vec::new();
    let mut places: BTreeMap<&'n str, usize> = BTreeMap::new();
    let mut open: Vec<&Node> = nodes.into_iter().collect();
    open.reverse();
    while let Some(node) = open.pop() {
        match node {
            Node::Object(own) => {
                for (key, values) in own {
                    let at = *places.entry(key).or_insert_with(|| {
                        keys.push((key, Vec::new()));
                        keys.len() - 1
                    });
                    keys[at].1.extend(values);
                }
            }
            Node::List(entries) => open.extend(entries.iter().rev()),
            Node::Scalar(..) | Node::Null => {}
        }
    }
    keys
}

struct Decoder<'a, 'p, 't> {
    answer: &'a Answer<'a>,
    /// What messages call the sample.
    spoken: String,
    page: &'p mut Linted<'t>,
    /// All keys of the sample, in lower case.
    names: BTreeSet<String>,
    /// All names of the tables, in lower case.
    listed: BTreeSet<String>,
    /// Findings about keys so far.
    said: usize,
    /// What the sample does not show.
    missing: BTreeSet<Missing>,
    figures: Agreement,
}

impl Decoder<'_, '_, '_> {
    /// A finding about a key of the sample.
    fn key(&mut self, rule: Rule, key: &str, path: &str, message: String, help: &str) {
        self.said += 1;
        if self.said > MOST_KEYS {
            return;
        }
        let sample = (self.answer.sample.line, self.answer.sample.text.len());
        let word = if self.answer.is_xml {
            format!("<{key}")
        } else {
            format!("\"{key}")
        };
        self.page.word(rule, sample, &word, (path, message, help));
    }

    /// The whole answer.
    fn body(&mut self, operation: &Operation) {
        let answer = self.answer;
        let body = operation.body;
        let whole = Field {
            kind: body.kind,
            items: body.items,
            ..Field::default()
        };
        // XML has no list but by the names of its entries.
        let shown: Vec<&Node> = match (&answer.node, body.kind) {
            (Node::List(entries), Type::List) => entries.iter().collect(),
            // In XML the only key is the element around the answer.
            (Node::Object(keys), Type::Map)
                if !keys
                    .iter()
                    .any(|(key, _)| self.listed.contains(&key.to_lowercase())) =>
            {
                keys.iter().flat_map(|(_, values)| values).collect()
            }
            (node, _) => vec![node],
        };
        let is_list = matches!(answer.node, Node::List(_));
        if !answer.is_xml && is_list != (body.kind == Type::List) {
            self.clash(&whole, "", &answer.node, "the answer");
        }
        match body.items {
            Some(items) => self.one(&whole, items, "", &shown, "the answer"),
            None => self.members(&operation.response, &objects(shown), body.prefix()),
        }
    }

    /// The members of a struct, or of the entries of a list, against the objects that stand there.
    fn members(&mut self, fields: &[Field], keys: &Keys<'_>, path: &str) {
        let places = Places::of(keys);
        let mut taken = vec![false; keys.len()];
        for field in fields {
            let path = format!("{path}{}", field.name);
            let Some(at) = places.of_field(field, self.answer.is_xml) else {
                self.absent(field, &path);
                continue;
            };
            taken[at] = true;
            let (key, nodes) = &keys[at];
            if field.line > 0 {
                self.figures.fields += 1;
                self.figures.named += 1;
                self.figures.placed += 1;
                self.figures.respelled += u64::from(keys[at].0 != field.name);
            }
            self.figures.keys += 1;
            self.figures.listed += 1;
            if *key != field.name {
                let message = format!("the sample writes `{key}`, the tables `{}`", field.name);
                self.key(
                    rule::KEY_CASE,
                    key,
                    &path,
                    message,
                    "write it as the service does",
                );
            }
            self.value(field, key, nodes, &path);
        }
        for ((key, nodes), _) in keys.iter().zip(&taken).filter(|(_, taken)| !**taken) {
            self.unlisted(key, nodes, path);
        }
    }

    /// A field that does not stand where the tables have it, with all below it.
    fn absent(&mut self, field: &Field, path: &str) {
        let mut open = vec![(field, path.to_owned())];
        while let Some((field, path)) = open.pop() {
            for member in &field.members {
                open.push((member, format!("{path}{}{}", dot(field), member.name)));
            }
            if field.line == 0 {
                continue; // no row of the page speaks of it
            }
            self.figures.fields += 1;
            let is_named = self.names.contains(&field.name.to_lowercase());
            self.figures.named += u64::from(is_named);
            if is_named {
                let spoken = &self.spoken;
                let message = format!("{spoken} has `{}` elsewhere than at `{path}`", field.name);
                let help = "show every field in the sample, where the service puts it";
                self.page
                    .row(rule::FIELD_MISPLACED, field.line, &path, message, help);
            } else {
                let line = field.line;
                self.missing.insert(Missing { line, path });
            }
        }
    }

    /// A key that the tables do not have there, with all below it.
    fn unlisted(&mut self, key: &str, nodes: &[&Node], path: &str) {
        let mut open = vec![(key.to_owned(), nodes.to_vec(), path.to_owned())];
        while let Some((key, nodes, path)) = open.pop() {
            let path = format!("{path}{key}");
            self.figures.keys += 1;
            let elsewhere = if self.listed.contains(&key.to_lowercase()) {
                " there"
            } else {
                ""
            };
            let message =
                format!("the sample shows `{path}`, which the tables do not list{elsewhere}");
            self.key(rule::KEY_UNLISTED, &key, &path, message, "add a row for it");
            let is_list = nodes.iter().any(|node| matches!(node, Node::List(_)));
            let below = format!("{path}{}", if is_list { "[]." } else { "." });
            for (key, nodes) in objects(nodes).into_iter().rev() {
                open.push((key.to_owned(), nodes, below.clone()));
            }
        }
    }

    /// What stands behind the key of a field.
    fn value(&mut self, field: &Field, key: &str, nodes: &[&Node], path: &str) {
        if field.kind != Type::List {
            self.one(field, field.kind, key, nodes, path);
            return;
        }
        let is_list = |node: &&&Node| matches!(node, Node::List(_) | Node::Null);
        if !self.answer.is_xml
            && let Some(other) = nodes.iter().find(|node| !is_list(node))
        {
            self.clash(field, key, other, path);
        }
        // A sample made from XML shows a list of one entry as that entry.
        let entries: Vec<&Node> = nodes
            .iter()
            .flat_map(|node| match node {
                Node::List(entries) => entries.iter().collect(),
                Node::Object(keys) if self.answer.is_xml => entries_of(field, node, keys),
                other => vec![*other],
            })
            .collect();
        let kind = match field.items {
            _ if !field.members.is_empty() => Type::Struct,
            // Lists of lists are looked through.
            Some(Type::List) | None => Type::Unknown,
            Some(kind) => kind,
        };
        self.one(field, kind, key, &entries, path);
    }

    /// Values of one type.
    fn one(&mut self, field: &Field, kind: Type, key: &str, nodes: &[&Node], path: &str) {
        match kind {
            Type::Struct | Type::Map | Type::Unknown => {
                let is_wrong = |node: &&&Node| match node {
                    Node::List(_) => kind != Type::Unknown && field.kind != Type::List,
                    Node::Scalar(_, text) => kind != Type::Unknown && !text.is_empty(),
                    Node::Object(_) | Node::Null => false,
                };
                if let Some(other) = nodes.iter().find(is_wrong) {
                    self.clash(field, key, other, path);
                }
                let shown = objects(nodes.iter().copied());
                let below = format!("{path}{}", dot(field));
                match kind {
                    // The keys of a map are not the page's to list, but what stands behind them is.
                    Type::Map if field.members.is_empty() => {}
                    Type::Map => {
                        let behind = || shown.iter().flat_map(|(_, nodes)| nodes.iter().copied());
                        let is_record = |node: &&Node| matches!(node, Node::Object(_) | Node::Null);
                        if let Some(other) = behind().find(|node| !is_record(node)) {
                            self.clash(field, key, other, path);
                        }
                        self.members(&field.members, &objects(behind()), &below);
                    }
                    _ => match left_out(field, &shown) {
                        Some(level) => {
                            let inner = format!("{below}{}", level.name);
                            let row = Field {
                                members: Vec::new(),
                                ..level.clone()
                            };
                            self.absent(&row, &inner);
                            self.members(&level.members, &shown, &format!("{inner}{}", dot(level)));
                        }
                        None => self.members(&field.members, &shown, &below),
                    },
                }
            }
            Type::Json | Type::Bytes | Type::List => {}
            Type::String | Type::Integer | Type::Long | Type::Float | Type::Boolean => {
                self.scalars(field, kind, key, nodes, path);
            }
        }
    }

    fn scalars(&mut self, field: &Field, kind: Type, key: &str, nodes: &[&Node], path: &str) {
        let mut said = BTreeSet::new();
        for node in nodes {
            let (written, text) = match node {
                Node::Null => continue,
                Node::Scalar(Kind::Text | Kind::Content, _) if self.answer.is_template => continue,
                Node::Scalar(written, text) => (*written, text),
                Node::Object(_) | Node::List(_) => {
                    if said.insert(rule::SHAPE_CLASH.id) {
                        self.clash(field, key, node, path);
                    }
                    continue;
                }
            };
            self.figures.scalars += 1;
            let is_accepted = values::accepts(kind, text);
            self.figures.accepted += u64::from(is_accepted);
            let is_usual = match written {
                Kind::Content => true,
                Kind::Text => kind == Type::String,
                Kind::Integer => matches!(kind, Type::Integer | Type::Long | Type::Float),
                Kind::Float => kind == Type::Float,
                Kind::Boolean => kind == Type::Boolean,
            };
            let (rule, message, help) = if !is_accepted && values::is_masked(text) {
                let message = format!("`{text}` hides a part, so that it is no {kind:?}");
                (
                    rule::SCALAR_MASKED,
                    message,
                    "show a whole value of the type",
                )
            } else if !is_accepted {
                let message = format!("`{text}` is no {kind:?}, as which the tables list `{path}`");
                (rule::SCALAR_CLASH, message, "mend the sample or the type")
            } else if !is_usual {
                let message =
                    format!("the tables list `{path}` as {kind:?}, the sample writes {written:?}");
                (
                    rule::SCALAR_KIND,
                    message,
                    "nothing breaks: clients take either",
                )
            } else if !values::is_listed(&field.facts, kind, text) {
                let message =
                    format!("`{text}` is none of the values that the tables list for `{path}`");
                (
                    rule::VALUE_UNLISTED,
                    message,
                    "list the value or mend the sample",
                )
            } else {
                continue;
            };
            if said.insert(rule.id) {
                self.key(rule, key, path, message, help);
            }
        }
    }

    fn clash(&mut self, field: &Field, key: &str, node: &Node, path: &str) {
        let shown = match node {
            Node::Object(_) => "an object",
            Node::List(_) => "a list",
            Node::Scalar(..) => "a value",
            Node::Null => "nothing",
        };
        self.figures.clashes += 1;
        let message = format!(
            "the tables list `{path}` as {:?}, the sample shows {shown}",
            field.kind
        );
        self.key(
            rule::SHAPE_CLASH,
            key,
            path,
            message,
            "mend the sample or the type",
        );
    }
}

/// The entries of an XML list: each is the field's own element, or an element in it that is no member
/// (`<Zones><element>…</element></Zones>`).
fn entries_of<'n>(field: &Field, node: &'n Node, keys: &'n [(String, Vec<Node>)]) -> Vec<&'n Node> {
    match keys {
        [(key, entries)] if !field.members.iter().any(|member| member.name == *key) => {
            entries.iter().collect()
        }
        _ => vec![node],
    }
}

/// The only member of a struct, where that is a list which the sample leaves out: it shows the members
/// of the entries in its place. All below stands where it should but for that.
fn left_out<'f>(field: &'f Field, shown: &Keys<'_>) -> Option<&'f Field> {
    let [level] = field.members.as_slice() else {
        return None;
    };
    let mut names = level.alias.iter().chain([&level.name]);
    let has = |name: &str| shown.iter().any(|(key, _)| key.eq_ignore_ascii_case(name));
    let is_level = level.kind == Type::List && !names.any(|name| has(name));
    let is_left_out = is_level && level.members.iter().any(|member| has(&member.name));
    is_left_out.then_some(level)
}

fn dot(field: &Field) -> &'static str {
    if field.kind == Type::List { "[]." } else { "." }
}

/// The keys of some objects by their names.
struct Places<'n> {
    exact: BTreeMap<&'n str, usize>,
    /// By their names in lower case; `None` where several are written so.
    alike: BTreeMap<String, Option<usize>>,
}

impl<'n> Places<'n> {
    fn of(keys: &Keys<'n>) -> Self {
        let mut alike: BTreeMap<String, Option<usize>> = BTreeMap::new();
        for (at, (key, _)) in keys.iter().enumerate() {
            let only = alike.entry(key.to_ascii_lowercase());
            only.and_modify(|only| *only = None).or_insert(Some(at));
        }
        let exact = keys.iter().enumerate().map(|(at, (key, _))| (*key, at));
        Self {
            exact: exact.collect(),
            alike,
        }
    }

    /// The key of a field, as clients find it: by its name, or by its alias. Clients read no XML, so
    /// there the case of a key is of no account.
    fn of_field(&self, field: &Field, is_xml: bool) -> Option<usize> {
        let exact = |name: &str| self.exact.get(name).copied();
        let alias = || exact(field.alias.as_deref()?);
        let alike = || *self.alike.get(&field.name.to_ascii_lowercase())?;
        let found = exact(&field.name).or_else(alias);
        found.or_else(|| is_xml.then(alike).flatten())
    }
}
