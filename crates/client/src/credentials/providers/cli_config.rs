//! The configuration file of the vendor's command line tool, `~/.aliyun/config.json`, as data.

use crate::credentials::{CredentialsError, CredentialsErrorKind::Misconfigured, Place};
use serde_json::{Map, Value};
use std::path::Path;

/// The file.
pub(super) struct Config<'a> {
    path: &'a Path,
    root: Map<String, Value>,
}

/// A profile of the file.
#[derive(Clone, Copy)]
pub(super) struct Profile<'a> {
    path: &'a Path,
    pub(super) name: &'a str,
    fields: &'a Map<String, Value>,
}

pub(super) const NAME: &str = "cli_profile";

fn error(problem: impl Into<String>, place: Place) -> CredentialsError {
    CredentialsError::new(Misconfigured, NAME, problem).at(place)
}

impl<'a> Config<'a> {
    /// Reads the file's text.
    pub(super) fn parse(path: &'a Path, text: &str) -> Result<Self, CredentialsError> {
        match serde_json::from_str(text) {
            Ok(Value::Object(root)) => Ok(Self { path, root }),
            Ok(_) => Err(error("is not a JSON object", Place::file(path))
                .help("run `aliyun configure` to make it anew")),
            // Syntax errors of JSON name what was expected, never what stands there.
            Err(wrong) => {
                let text = wrong.to_string();
                let problem = text
                    .rsplit_once(" at line ")
                    .map_or(&*text, |(problem, _)| problem);
                Err(error(
                    format!("is not JSON: {problem}"),
                    Place::file(path).position(wrong.line(), wrong.column()),
                )
                .help("mend the file, or run `aliyun configure` to make it anew"))
            }
        }
    }

    /// The profile that is used where none is named.
    pub(super) fn current(&self) -> Result<Option<&str>, CredentialsError> {
        text(&self.root, "current", || Place::file(self.path))
    }

    /// A profile; absent where there is none of that name.
    pub(super) fn profile<'b>(
        &'b self,
        name: &str,
    ) -> Result<Option<Profile<'b>>, CredentialsError> {
        Ok(self.profiles()?.find(|profile| profile.name == name))
    }

    /// Names of all profiles, for messages.
    pub(super) fn names(&self) -> Result<String, CredentialsError> {
        let names: Vec<_> = self
            .profiles()?
            .map(|profile| format!("`{}`", profile.name))
            .take(20)
            .collect();
        Ok(if names.is_empty() {
            "none".into()
        } else {
            names.join(", ")
        })
    }

    fn profiles(&self) -> Result<impl Iterator<Item = Profile<'_>>, CredentialsError> {
        let profiles = match self.root.get("profiles") {
            None | Some(Value::Null) => &[],
            Some(Value::Array(profiles)) => profiles.as_slice(),
            Some(_) => {
                return Err(
                    error("is not a list", Place::file(self.path).field("profiles"))
                        .help("mend the file, or run `aliyun configure` to make it anew"),
                );
            }
        };
        Ok(profiles.iter().filter_map(|profile| {
            let fields = profile.as_object()?;
            Some(Profile {
                path: self.path,
                name: fields.get("name")?.as_str()?,
                fields,
            })
        }))
    }
}

impl<'a> Profile<'a> {
    /// The place of a field.
    pub(super) fn place(&self, field: &str) -> Place {
        Place::file(self.path).section(self.name).field(field)
    }

    /// A field that is text; absent where it is empty.
    pub(super) fn text(&self, field: &str) -> Result<Option<&'a str>, CredentialsError> {
        text(self.fields, field, || {
            Place::file(self.path).section(self.name)
        })
    }

    /// A field that is text and must be there.
    pub(super) fn required(
        &self,
        field: &'static str,
        mode: &str,
    ) -> Result<&'a str, CredentialsError> {
        self.text(field)?.ok_or_else(|| {
            let problem = if self.fields.contains_key(field) {
                "is empty"
            } else {
                "is missing"
            };
            self.wrong(field, problem, mode)
        })
    }

    /// A field that is a whole number from 1; absent where it is 0.
    pub(super) fn number(&self, field: &str) -> Result<Option<u64>, CredentialsError> {
        match self.fields.get(field) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => match value.as_u64() {
                Some(number) => Ok(Some(number).filter(|&number| number > 0)),
                None => Err(error("is not a whole number", self.place(field))
                    .help("give a number of seconds")),
            },
        }
    }

    /// A field that is true or false.
    pub(super) fn flag(&self, field: &str) -> Result<Option<bool>, CredentialsError> {
        match self.fields.get(field) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Bool(flag)) => Ok(Some(*flag)),
            Some(_) => Err(error("is neither true nor false", self.place(field))
                .help("write true or false, without quotes")),
        }
    }

    /// An error of a field.
    pub(super) fn wrong(&self, field: &str, problem: &str, mode: &str) -> CredentialsError {
        let mode = if mode.is_empty() {
            String::new()
        } else {
            format!(" --mode {mode}")
        };
        error(problem, self.place(field)).help(format!(
            "run `aliyun configure --profile {}{mode}`",
            self.name
        ))
    }
}

fn text<'a>(
    fields: &'a Map<String, Value>,
    field: &str,
    place: impl Fn() -> Place,
) -> Result<Option<&'a str>, CredentialsError> {
    match fields.get(field) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.as_str()).filter(|text| !text.is_empty())),
        Some(_) => Err(error("is not text", place().field(field)).help("write it in quotes")),
    }
}
