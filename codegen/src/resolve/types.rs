//! Types and their names.
//!
//! A type is wanted under a short name (`InstanceType`, `Tag`, `EipAddress`), which is given once.
//! A struct gets it where all who want it mean the same; of enums the one that most operations mean.
//! All who mean that type share it. Every other is named after its operation
//! (`AssociateEipAddressInstanceType`). Structs of requests choose before those of answers, enums
//! last, so that no enum takes the name of a struct. Names that were given out before come first of all:
//! each stays with its places, of which those that most operations mean keep it.

use super::pins::Pins;
use super::reserved::{GENERAL, PRELUDE, RUNTIME};
use super::variants::unique;
use super::{Enum, Field, Operation, Problem, Struct};
use crate::diagnostic::Severity;
use crate::model;
use std::collections::{BTreeMap, BTreeSet};

/// What a type is wanted for; the order in which names are given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// A struct of a request.
    Request,
    /// A struct of an answer.
    Response,
    /// An enum.
    Enum,
}

/// A wish for a type.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Wish {
    /// What for.
    pub(super) class: Class,
    /// Operation that wants it.
    pub(super) operation: String,
    /// Short name.
    pub(super) short: String,
    /// Name that tells it from all others of its operation.
    pub(super) long: String,
    /// Equal for types that mean the same.
    pub(super) meaning: String,
    /// How many values or members it has.
    pub(super) size: usize,
}

impl Wish {
    /// The place that it speaks of, as it is pinned.
    fn place(&self) -> String {
        let class = match self.class {
            Class::Request => "request",
            Class::Response => "response",
            Class::Enum => "enum",
        };
        format!("{class} {}.{}", self.operation, self.long)
    }
}

enum Definition {
    Enum(Enum),
    Struct(Struct),
}

/// All types of a product. The walk over its operations is made twice: first to collect wishes,
/// then, settled, in the same order to hand out names and take definitions. The second walk is made
/// again where it shows that a name cannot be shared.
#[derive(Default)]
pub(super) struct Types {
    pins: Pins,
    /// Pinned names that nobody else may share.
    closed: BTreeSet<String>,
    wishes: Vec<Wish>,
    settled: bool,
    names: Vec<String>,
    next: usize,
    reserved: BTreeSet<String>,
    /// Short names that cannot be shared although all who want them seem to mean the same.
    contested: BTreeSet<String>,
    /// Names whose definitions differ between operations.
    conflicts: BTreeSet<String>,
    /// Operations that use a type, and its first definition.
    definitions: BTreeMap<String, (BTreeSet<String>, usize, Definition)>,
    /// What was noticed.
    pub(super) notes: Vec<Problem>,
}

impl Types {
    /// None yet; the names of the operations are taken.
    pub(super) fn new(operations: &[model::Operation], pins: &Pins) -> Self {
        let reserved = [RUNTIME, PRELUDE, GENERAL].concat();
        let mut reserved: BTreeSet<_> = reserved.into_iter().map(str::to_owned).collect();
        for operation in operations {
            for suffix in ["", "Response", "Error"] {
                reserved.insert(format!("{}{suffix}", operation.name));
            }
        }
        Self {
            pins: pins.clone(),
            reserved,
            ..Self::default()
        }
    }

    /// The name of a type; empty on the first walk.
    pub(super) fn name(&mut self, wish: Wish) -> String {
        if !self.settled {
            self.wishes.push(wish);
            return String::new();
        }
        let name = self.names.get(self.next).cloned().unwrap_or_default();
        self.next += 1;
        name
    }

    /// Takes the definition of an enum.
    pub(super) fn define_enum(&mut self, operation: &str, definition: Enum) {
        self.define(
            operation,
            definition.name.clone(),
            Definition::Enum(definition),
        );
    }

    /// Takes the definition of a struct.
    pub(super) fn define_struct(&mut self, operation: &str, definition: Struct) {
        if let Some((.., Definition::Struct(known))) = self.definitions.get(&definition.name) {
            let differ = |(a, b): (&Field, &Field)| a.kind != b.kind || a.secret != b.secret;
            if known.fields.iter().zip(&definition.fields).any(differ) {
                self.conflicts.insert(definition.name.clone());
            }
        }
        self.define(
            operation,
            definition.name.clone(),
            Definition::Struct(definition),
        );
    }

    fn define(&mut self, operation: &str, name: String, definition: Definition) {
        if !self.settled {
            return;
        }
        let order = self.definitions.len();
        let entry = self.definitions.entry(name);
        let (users, ..) = entry.or_insert((BTreeSet::new(), order, definition));
        users.insert(operation.to_owned());
    }

    /// Notes something about a row.
    pub(super) fn note(
        &mut self,
        operation: &model::Operation,
        line: u32,
        message: String,
        help: &str,
    ) {
        self.notice(Severity::Warning, operation, line, message, help);
    }

    /// Notes what makes a crate impossible.
    pub(super) fn fail(
        &mut self,
        operation: &model::Operation,
        line: u32,
        message: String,
        help: &str,
    ) {
        self.notice(Severity::Error, operation, line, message, help);
    }

    /// Only the first walk is heard, as the others say the same.
    fn notice(
        &mut self,
        severity: Severity,
        operation: &model::Operation,
        line: u32,
        message: String,
        help: &str,
    ) {
        if self.settled {
            return;
        }
        self.notes.push(Problem {
            severity,
            operation: operation.name.clone(),
            page: operation.source.page.clone(),
            line,
            message,
            help: help.to_owned(),
        });
    }

    /// Whether the walk showed a shared struct whose members are of different types: each operation
    /// must have its own, and the names are to be given out again.
    pub(super) fn contest(&mut self) -> bool {
        let conflicts = std::mem::take(&mut self.conflicts);
        let found = !conflicts.is_empty();
        for name in conflicts {
            // A pinned name is kept from newcomers first.
            let is_pinned = self.pinned().contains_key(name.as_str());
            if !is_pinned || !self.closed.insert(name.clone()) {
                self.contested.insert(name);
            }
        }
        found
    }

    /// All names that were given out, with their places.
    pub(super) fn pins(&self) -> Pins {
        let names = self.names.iter().cloned();
        Pins::new(self.wishes.iter().map(Wish::place).zip(names))
    }

    /// Wishes by the names that their places have had.
    fn pinned(&self) -> BTreeMap<&str, Vec<usize>> {
        let mut pinned = BTreeMap::<&str, Vec<usize>>::new();
        for (index, wish) in self.wishes.iter().enumerate() {
            if let Some(name) = self.pins.name(&wish.place()) {
                pinned.entry(name).or_default().push(index);
            }
        }
        pinned
    }

    /// Gives out the names.
    pub(super) fn settle(&mut self) {
        self.next = 0;
        self.definitions.clear();
        let mut taken = self.reserved.clone();
        let mut names = vec![String::new(); self.wishes.len()];
        let mut kept: BTreeMap<&str, (Class, &str)> = BTreeMap::new();
        for (name, group) in self.pinned() {
            let Some(meaning) = self.usual(&group) else {
                continue;
            };
            if self.contested.contains(name) || !taken.insert(name.to_owned()) {
                continue;
            }
            let own = group
                .into_iter()
                .filter(|&at| self.wishes[at].meaning == meaning);
            for index in own {
                let class = self.wishes[index].class;
                if kept.entry(name).or_insert((class, meaning)).0 == class {
                    name.clone_into(&mut names[index]);
                }
            }
        }
        for class in [Class::Request, Class::Response, Class::Enum] {
            let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
            for (index, wish) in self
                .wishes
                .iter()
                .enumerate()
                .filter(|(index, wish)| wish.class == class && names[*index].is_empty())
            {
                groups.entry(&wish.short).or_default().push(index);
            }
            let mut rest = Vec::new();
            for (short, group) in groups {
                let meaning = match class {
                    Class::Enum => self.usual(&group),
                    _ => self.agreed(&group),
                };
                let free = !short.is_empty() && !self.contested.contains(short);
                let shared = kept.get(short).filter(|_| !self.closed.contains(short));
                match meaning {
                    _ if shared.is_some() => {
                        for index in group {
                            let wish = &self.wishes[index];
                            if shared == Some(&(wish.class, wish.meaning.as_str())) {
                                short.clone_into(&mut names[index]);
                            } else {
                                rest.push(index);
                            }
                        }
                    }
                    Some(meaning) if free && taken.insert(short.to_owned()) => {
                        for index in group {
                            if self.wishes[index].meaning == meaning {
                                short.clone_into(&mut names[index]);
                            } else {
                                rest.push(index);
                            }
                        }
                    }
                    _ => rest.extend(group),
                }
            }
            rest.sort_unstable();
            let mut meanings: BTreeMap<(&str, &str), BTreeSet<&str>> = BTreeMap::new();
            for wish in self.wishes.iter().filter(|wish| wish.class == class) {
                let own = meanings.entry((&wish.operation, &wish.short));
                own.or_default().insert(&wish.meaning);
            }
            let mut given: BTreeMap<(&str, &str, &str), String> = BTreeMap::new();
            for index in rest {
                let wish = &self.wishes[index];
                // Where an operation has several of this name, the way to each tells them apart.
                let own = meanings.get(&(wish.operation.as_str(), wish.short.as_str()));
                let several = own.is_some_and(|meanings| meanings.len() > 1);
                let same = (
                    wish.operation.as_str(),
                    wish.short.as_str(),
                    wish.meaning.as_str(),
                );
                let name = given.entry(same).or_insert_with(|| {
                    let wanted = if several { &wish.long } else { &wish.short };
                    let name = format!("{}{wanted}", wish.operation);
                    let name = unique(&name, |name| taken.contains(name));
                    taken.insert(name.clone());
                    name
                });
                names[index].clone_from(name);
            }
        }
        self.names = names;
        self.settled = true;
    }

    /// The meaning of these wishes where all have the same.
    fn agreed(&self, group: &[usize]) -> Option<&str> {
        let mut meanings = group.iter().map(|&index| &self.wishes[index].meaning);
        let first = meanings.next()?;
        meanings.all(|other| other == first).then_some(first)
    }

    /// The meaning that most operations have; of equals the larger, then that of the operation whose
    /// name comes first.
    fn usual(&self, group: &[usize]) -> Option<&str> {
        let mut users: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let wishes = || group.iter().map(|&index| &self.wishes[index]);
        for wish in wishes() {
            let operations = users.entry(&wish.meaning).or_default();
            operations.insert(&wish.operation);
        }
        // Wishes come in the order of operations, and of equals the last is taken.
        let best = wishes()
            .rev()
            .max_by_key(|wish| (users[wish.meaning.as_str()].len(), wish.size));
        best.map(|wish| wish.meaning.as_str())
    }

    /// Gives each operation what only it has; the rest is shared.
    pub(super) fn share_out(&mut self, operations: &mut [Operation]) -> (Vec<Enum>, Vec<Struct>) {
        let (mut enums, mut structs) = (Vec::new(), Vec::new());
        let mut definitions: Vec<_> = std::mem::take(&mut self.definitions)
            .into_values()
            .collect();
        definitions.sort_by_key(|&(_, order, _)| order);
        for (users, _, definition) in definitions {
            let owner = match users.first() {
                Some(user) if users.len() == 1 => operations.iter_mut().find(|it| it.name == *user),
                _ => None,
            };
            match (definition, owner) {
                (Definition::Enum(it), Some(owner)) => owner.enums.push(it),
                (Definition::Enum(it), None) => enums.push(it),
                (Definition::Struct(it), Some(owner)) => owner.structs.push(it),
                (Definition::Struct(it), None) => structs.push(it),
            }
        }
        enums.sort_by(|a, b| a.name.cmp(&b.name));
        structs.sort_by(|a, b| a.name.cmp(&b.name));
        (enums, structs)
    }
}
