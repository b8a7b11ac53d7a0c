//! Descriptions as text: TOML and JSON.

use super::error::near;
use super::form;
use super::locate::{self, Place, Step};
use super::{Problem, Setup, SetupError};
use crate::World;
use std::path::Path;

/// Largest file that is read.
const MAX_FILE: u64 = 64 << 20;

/// Longest text of which more than the first fault of form is looked for.
const MAX_TRIED: usize = 256 << 10;

/// A language that descriptions are written in.
#[derive(Debug, Clone, Copy)]
enum Language {
    Toml,
    Json,
}

impl World {
    /// A world from a description in TOML.
    ///
    /// # Errors
    /// The text is no description of a world; the error tells everything that is wrong with line,
    /// column, field and a way to mend it.
    pub fn from_toml(text: &str) -> Result<Self, SetupError> {
        read(text, Language::Toml)
    }

    /// A world from a description in JSON.
    ///
    /// # Errors
    /// As [`World::from_toml`].
    pub fn from_json(text: &str) -> Result<Self, SetupError> {
        read(text, Language::Json)
    }

    /// A world from a file: JSON where its name ends in `.json`, else TOML.
    ///
    /// # Errors
    /// The file cannot be read, or as [`World::from_toml`].
    pub fn load(path: impl AsRef<Path>) -> Result<Self, SetupError> {
        let path = path.as_ref();
        let file = path.display().to_string();
        let language = match path.extension() {
            Some(end) if end.eq_ignore_ascii_case("json") => Language::Json,
            _ => Language::Toml,
        };
        contents(path)
            .and_then(|text| read(&text, language))
            .map_err(|error| error.in_file(file))
    }
}

fn contents(path: &Path) -> Result<String, SetupError> {
    let size = std::fs::metadata(path).map(|file| file.len());
    if size.is_ok_and(|size| size > MAX_FILE) {
        return Err(SetupError::one("the file is larger than 64 MiB"));
    }
    std::fs::read_to_string(path).map_err(|error| SetupError::one(format!("cannot read: {error}")))
}

fn read(text: &str, language: Language) -> Result<World, SetupError> {
    begin(text, language, None)
}

/// Makes a world for a cloud, TOML or JSON. A world that names no key gets one that no other world
/// of the cloud has; its clock runs unless it says otherwise.
#[cfg(any(feature = "server", test))]
pub(crate) fn for_cloud(text: &str, name: &str) -> Result<World, SetupError> {
    let language = if text.trim_start().starts_with('{') {
        Language::Json
    } else {
        Language::Toml
    };
    begin(text, language, Some(name))
}

fn begin(text: &str, language: Language, name: Option<&str>) -> Result<World, SetupError> {
    let setup = language.parse(text).map_err(|problem| SetupError {
        file: None,
        problems: language.faults(text, problem),
    })?;
    let setup = match name {
        Some(name) => setup.in_cloud(name),
        None => setup,
    };
    let begun = setup.begin(|way| language.locate(text, way));
    begun.map(World::new)
}

impl Language {
    fn parse(self, text: &str) -> Result<Setup, Problem> {
        let (message, place) = match self {
            Self::Toml => match toml::from_str(text) {
                Ok(setup) => return Ok(setup),
                Err(error) => (
                    error.message().to_owned(),
                    error.span().map(|span| Place::of(text, span.start)),
                ),
            },
            Self::Json => match serde_json::from_str(text) {
                Ok(setup) => return Ok(setup),
                Err(error) => {
                    let message = error.to_string();
                    let end = message.rfind(" at line ").unwrap_or(message.len());
                    let place = Place {
                        line: error.line(),
                        column: error.column(),
                    };
                    (message[..end].to_owned(), Some(place))
                }
            },
        };
        let help = unknown_name(&message);
        Err(Problem::new(String::new(), message).help(help).at(place))
    }

    /// All faults of form, of which one was found; of a long text that alone, as the others cost memory.
    fn faults(self, text: &str, first: Problem) -> Vec<Problem> {
        if text.len() > MAX_TRIED {
            return vec![first];
        }
        let description = match self {
            Self::Toml => toml::from_str(text).ok(),
            Self::Json => serde_json::from_str(text).ok(),
        };
        let locate = |way: &[Step<'_>]| self.locate(text, way);
        let faults = description.map(|description| form::faults(description, locate));
        let mut faults = faults.unwrap_or_default();
        if faults.is_empty() {
            return vec![first];
        }
        faults.sort_by_key(|problem| (problem.line, problem.column));
        faults
    }

    fn locate(self, text: &str, way: &[Step<'_>]) -> Option<Place> {
        match self {
            Self::Toml => locate::in_toml(text, way),
            Self::Json => locate::in_json(text, way),
        }
    }
}

/// The known name nearest to an unknown one, from serde's own words: ``unknown field `a`, expected
/// one of `b`, `c` ``.
pub(super) fn unknown_name(message: &str) -> Option<String> {
    let mut names = message
        .strip_prefix("unknown ")?
        .split('`')
        .skip(1)
        .step_by(2);
    let unknown = names.next()?;
    near(unknown, names)
}
