//! Why there is no credential: what, where, why, and how to mend it.

use std::borrow::Cow;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

/// Why there is no credential. Its text names the provider, the place, the problem and the remedy,
/// and never a secret.
#[derive(Clone)]
pub struct CredentialsError(Arc<Inner>);

#[derive(Clone)]
struct Inner {
    kind: CredentialsErrorKind,
    provider: &'static str,
    place: Option<Place>,
    problem: String,
    help: Option<Cow<'static, str>>,
    tried: Vec<CredentialsError>,
}

/// What kind of problem it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CredentialsErrorKind {
    /// The provider was not set up, or its source does not exist on this machine.
    NotApplicable,
    /// The provider was set up, but wrongly.
    Misconfigured,
    /// No usable answer came; a later try may succeed.
    Unavailable,
    /// The service answered, and refused.
    Refused,
    /// No provider of a chain applies.
    Exhausted,
}

/// Where a problem lies.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Place {
    /// An environment variable.
    Variable(&'static str),
    /// A file, and where in it.
    #[non_exhaustive]
    File {
        /// The file.
        path: PathBuf,
        /// Profile or section.
        section: Option<String>,
        /// Field.
        field: Option<String>,
        /// Line and column, from 1.
        position: Option<(usize, usize)>,
    },
    /// An address, without its query.
    Address(String),
    /// A program.
    Program(String),
    /// A field of what an address or a program answered.
    Answer {
        /// The address or the program.
        from: Box<Place>,
        /// The field.
        field: &'static str,
    },
    /// What the calling program gave.
    Argument(&'static str),
}

impl Place {
    /// A file.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        Self::File {
            path: path.into(),
            section: None,
            field: None,
            position: None,
        }
    }

    /// A field of what the address or the program answered.
    #[must_use]
    pub fn answer(self, field: &'static str) -> Self {
        Self::Answer {
            from: Box::new(self),
            field,
        }
    }

    /// A profile or section of the file.
    #[must_use]
    pub fn section(mut self, name: impl Into<String>) -> Self {
        if let Self::File { section, .. } = &mut self {
            *section = Some(name.into());
        }
        self
    }

    /// A field of the file.
    #[must_use]
    pub fn field(mut self, name: impl Into<String>) -> Self {
        if let Self::File { field, .. } = &mut self {
            *field = Some(name.into());
        }
        self
    }

    /// A line and column of the file, from 1.
    #[must_use]
    pub fn position(mut self, line: usize, column: usize) -> Self {
        if let Self::File { position, .. } = &mut self {
            *position = Some((line, column));
        }
        self
    }
}

impl CredentialsError {
    /// A problem of a provider.
    pub fn new(
        kind: CredentialsErrorKind,
        provider: &'static str,
        problem: impl Into<String>,
    ) -> Self {
        Self(Arc::new(Inner {
            kind,
            provider,
            place: None,
            problem: problem.into(),
            help: None,
            tried: Vec::new(),
        }))
    }

    /// Says where.
    #[must_use]
    pub fn at(self, place: Place) -> Self {
        self.edit(|inner| inner.place = Some(place))
    }

    /// Says how to mend it.
    #[must_use]
    pub fn help(self, help: impl Into<Cow<'static, str>>) -> Self {
        self.edit(|inner| inner.help = Some(help.into()))
    }

    /// Says which providers were tried before.
    #[must_use]
    pub fn after(self, tried: Vec<CredentialsError>) -> Self {
        self.edit(|inner| inner.tried = tried)
    }

    /// Says that what was asked for by name failed: no chain may pass over it.
    #[must_use]
    pub(super) fn wanted(self) -> Self {
        match self.kind() {
            CredentialsErrorKind::NotApplicable => {
                self.edit(|inner| inner.kind = CredentialsErrorKind::Unavailable)
            }
            _ => self,
        }
    }

    fn edit(mut self, edit: impl FnOnce(&mut Inner)) -> Self {
        edit(Arc::make_mut(&mut self.0));
        self
    }

    /// What kind of problem it is.
    pub fn kind(&self) -> CredentialsErrorKind {
        self.0.kind
    }

    /// The provider that failed.
    pub fn provider(&self) -> &'static str {
        self.0.provider
    }

    /// Where the problem lies.
    pub fn place(&self) -> Option<&Place> {
        self.0.place.as_ref()
    }

    /// The problem alone.
    pub fn problem(&self) -> &str {
        &self.0.problem
    }

    /// How to mend it.
    pub fn remedy(&self) -> Option<&str> {
        self.0.help.as_deref()
    }

    /// Providers that a chain tried before, with why each did not apply.
    pub fn tried(&self) -> &[CredentialsError] {
        &self.0.tried
    }

    /// Whether a later try may succeed with nothing changed.
    pub fn is_retryable(&self) -> bool {
        self.0.kind == CredentialsErrorKind::Unavailable
    }

    /// Place and problem in one line.
    fn line(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.0.place {
            write!(f, "{place}: ")?;
        }
        write!(f, "{}", Printable(&self.0.problem))
    }

    /// All but the remedy.
    pub(crate) fn describe(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no credential from {}: ", self.0.provider)?;
        self.line(f)?;
        for (index, tried) in self.0.tried.iter().enumerate() {
            write!(f, "\n  tried {}. {}: ", index + 1, tried.0.provider)?;
            tried.line(f)?;
        }
        Ok(())
    }

    /// What divides the remedy from the rest: it has a line of its own where there are several.
    pub(crate) fn before_help(&self) -> &'static str {
        match self.0.tried[..] {
            [] => "; ",
            _ => "\n  help: ",
        }
    }
}

impl fmt::Display for CredentialsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.describe(f)?;
        match self.remedy() {
            Some(help) => write!(f, "{}{}", self.before_help(), Printable(help)),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for CredentialsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CredentialsError")
            .field("kind", &self.0.kind)
            .field("provider", &self.0.provider)
            .field("place", &self.0.place)
            .field("problem", &self.0.problem)
            .field("help", &self.0.help)
            .field("tried", &self.0.tried)
            .finish()
    }
}

impl std::error::Error for CredentialsError {}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Variable(name) => write!(f, "environment variable {name}"),
            Self::File {
                path,
                section,
                field,
                position,
            } => {
                write!(f, "{}", Printable(&path.to_string_lossy()))?;
                if let Some((line, column)) = position {
                    write!(f, ":{line}:{column}")?;
                }
                if let Some(section) = section {
                    write!(f, ", profile `{}`", Printable(section))?;
                }
                if let Some(field) = field {
                    write!(f, ", field `{}`", Printable(field))?;
                }
                Ok(())
            }
            Self::Address(address) => write!(f, "{}", Printable(address)),
            Self::Program(name) => write!(f, "program `{}`", Printable(name)),
            Self::Answer { from, field } => write!(f, "{from}, field `{field}` of its answer"),
            Self::Argument(name) => write!(f, "`{name}`"),
        }
    }
}

/// Text of others, with control characters made visible.
pub(crate) struct Printable<'a>(pub(crate) &'a str);

impl fmt::Display for Printable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            if character.is_control() {
                write!(f, "{}", character.escape_default())?;
            } else {
                write!(f, "{character}")?;
            }
        }
        Ok(())
    }
}
