//! What is wrong with a description of a world, where, and how to mend it.

use super::locate::Place;
use std::error::Error;
use std::fmt;

/// A description of a world that does not make one; it holds all that is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetupError {
    pub(super) file: Option<String>,
    pub(super) problems: Vec<Problem>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The field, such as `ecs[2].vswitch`; empty where there is none.
    pub field: String,
    /// Line, from 1; absent where there is no text.
    pub line: Option<usize>,
    /// Column, from 1, in characters.
    pub column: Option<usize>,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub help: Option<String>,
}

impl SetupError {
    /// All that is wrong, in the order of the description.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    pub(super) fn one(message: impl Into<String>) -> Self {
        Self {
            file: None,
            problems: vec![Problem::new(String::new(), message.into())],
        }
    }

    pub(super) fn in_file(mut self, file: String) -> Self {
        self.file = Some(file);
        self
    }
}

impl Problem {
    pub(super) fn new(field: String, message: String) -> Self {
        Self {
            field,
            line: None,
            column: None,
            message,
            help: None,
        }
    }

    pub(super) fn help(mut self, help: Option<String>) -> Self {
        self.help = help;
        self
    }

    pub(super) fn at(mut self, place: Option<Place>) -> Self {
        self.line = place.map(|place| place.line);
        self.column = place.map(|place| place.column);
        self
    }
}

impl fmt::Display for SetupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            if let Some(file) = &self.file {
                write!(f, "{file}:")?;
            }
            if let (Some(line), Some(column)) = (problem.line, problem.column) {
                write!(f, "{line}:{column}:")?;
            }
            if self.file.is_some() || problem.line.is_some() {
                f.write_str(" ")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.field.is_empty() {
            write!(f, "{}: ", self.field)?;
        }
        f.write_str(&self.message)?;
        match &self.help {
            Some(help) => write!(f, "; {help}"),
            None => Ok(()),
        }
    }
}

impl Error for SetupError {}

/// The one of these names that is nearest, as a question; nothing where none is near.
pub(crate) fn near<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let distance = |other: &'a str| (strsim::damerau_levenshtein(name, other), other);
    let (distance, nearest) = names.into_iter().map(distance).min()?;
    let length = name.chars().count().max(nearest.chars().count());
    (distance <= length.max(3) / 3).then(|| format!("did you mean `{nearest}`?"))
}
