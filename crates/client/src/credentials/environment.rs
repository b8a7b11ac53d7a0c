//! The environment: variables and the home folder.

use super::{CredentialsError, CredentialsErrorKind, Place};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};

/// Variables and the home folder: the process's own, or made for a test. `Debug` shows names only.
#[derive(Clone, Default)]
pub struct Environment {
    variables: BTreeMap<String, OsString>,
    home: Option<PathBuf>,
}

impl Environment {
    /// No variable, no home folder.
    pub fn empty() -> Self {
        Self::default()
    }

    /// A copy of what the process has now, of the variables that this crate could read.
    pub fn of_process() -> Self {
        let ours = |name: &OsString| {
            name.to_str()
                .is_some_and(|name| PREFIXES.iter().any(|prefix| name.starts_with(prefix)))
        };
        let variables = std::env::vars_os()
            .filter(|(name, _)| ours(name))
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value)));
        Self {
            variables: variables.collect(),
            home: std::env::home_dir().filter(|home| !home.as_os_str().is_empty()),
        }
    }

    /// Adds a variable.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<OsString>) -> Self {
        self.variables.insert(name.into(), value.into());
        self
    }

    /// Sets the home folder.
    #[must_use]
    pub fn with_home(mut self, home: impl Into<PathBuf>) -> Self {
        self.home = Some(home.into());
        self
    }

    /// The home folder.
    pub fn home(&self) -> Option<&Path> {
        self.home.as_deref()
    }

    /// A variable; absent where it is empty.
    ///
    /// # Errors
    /// Its value is not Unicode.
    pub fn get(&self, name: &'static str) -> Result<Option<&str>, CredentialsError> {
        let Some(value) = self.variables.get(name) else {
            return Ok(None);
        };
        match value.to_str() {
            Some(text) => Ok(Some(text).filter(|text| !text.is_empty())),
            None => Err(CredentialsError::new(
                CredentialsErrorKind::Misconfigured,
                "env",
                "is not Unicode",
            )
            .at(Place::Variable(name))
            .help("set it again, or unset it")),
        }
    }

    /// A path; absent where it is empty.
    pub(crate) fn path(&self, name: &str) -> Option<PathBuf> {
        self.variables
            .get(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    }

    /// Whether a variable says `true`, in any case, as the vendor's tools read it.
    ///
    /// # Errors
    /// Its value is not Unicode.
    pub(crate) fn flag(&self, name: &'static str) -> Result<bool, CredentialsError> {
        Ok(self
            .get(name)?
            .is_some_and(|text| text.eq_ignore_ascii_case("true")))
    }
}

/// Nothing else of the process's environment is copied.
const PREFIXES: [&str; 10] = [
    "ALIBABA_CLOUD_",
    "ALL_PROXY",
    "HTTPS_PROXY",
    "HTTP_PROXY",
    "NO_PROXY",
    "REQUEST_METHOD",
    "all_proxy",
    "https_proxy",
    "http_proxy",
    "no_proxy",
];

impl fmt::Debug for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Environment")
            .field("variables", &self.variables.keys())
            .field("home", &self.home)
            .finish()
    }
}
