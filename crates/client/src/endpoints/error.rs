//! Why it is not known where to call.

use crate::credentials::{CredentialsError, Place, Printable};
use std::borrow::Cow;
use std::fmt;

/// Why it is not known where to call: where it was said, what is wrong, and how to mend it.
#[derive(Debug, Clone)]
pub struct EndpointError(Box<Inner>);

#[derive(Debug, Clone)]
struct Inner {
    place: Option<Place>,
    problem: String,
    help: Cow<'static, str>,
    near: Vec<&'static str>,
}

/// So many like names are told.
const NEAR: usize = 3;

impl EndpointError {
    pub(super) fn new(problem: impl Into<String>, help: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Inner {
            place: None,
            problem: problem.into(),
            help: help.into(),
            near: Vec::new(),
        }))
    }

    pub(super) fn at(mut self, place: Place) -> Self {
        self.0.place = Some(place);
        self
    }

    pub(super) fn unknown_region(region: &str, known: &[&'static str]) -> Self {
        let short: String = region.chars().take(64).collect();
        let problem = match super::check_spelling(region) {
            Err(problem) => format!("region `{short}` {problem}"),
            Ok(()) => format!("there is no region `{short}`"),
        };
        let near = near(&short, known);
        let list = |names: &[&str]| {
            names
                .iter()
                .map(|name| format!("`{name}`"))
                .collect::<Vec<_>>()
                .join(", ")
        };
        let help = if near.is_empty() {
            format!(
                "known are {}; for a newer region, give the endpoint itself",
                list(known)
            )
        } else {
            format!(
                "near are {}; for a region that is newer than this library, give the endpoint itself",
                list(&near)
            )
        };
        let mut error = Self::new(problem, help);
        error.0.near = near;
        error
    }

    /// Where the wrong thing was said.
    pub fn place(&self) -> Option<&Place> {
        self.0.place.as_ref()
    }

    /// How to mend it.
    pub fn remedy(&self) -> &str {
        &self.0.help
    }

    /// Regions with a name like the one that does not exist, the nearest first.
    pub fn near(&self) -> &[&'static str] {
        &self.0.near
    }
}

/// Known names that differ from `name` by few letters, the nearest first.
fn near(name: &str, known: &[&'static str]) -> Vec<&'static str> {
    let name: String = name.trim().to_lowercase().replace([' ', '_'], "-");
    let far = name.chars().count() / 3;
    let mut near: Vec<_> = known
        .iter()
        .map(|&region| (strsim::osa_distance(&name, region), region))
        .filter(|&(distance, _)| distance <= far)
        .collect();
    near.sort_unstable();
    near.into_iter()
        .take(NEAR)
        .map(|(_, region)| region)
        .collect()
}

impl fmt::Display for EndpointError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.0.place {
            write!(f, "{place}: ")?;
        }
        write!(
            f,
            "{}; {}",
            Printable(&self.0.problem),
            Printable(&self.0.help)
        )
    }
}

impl std::error::Error for EndpointError {}

/// The tool's profile or a variable could not be read.
impl From<CredentialsError> for EndpointError {
    fn from(error: CredentialsError) -> Self {
        let mut own = Self::new(
            error.problem(),
            error.remedy().unwrap_or("mend or unset it").to_owned(),
        );
        own.0.place = error.place().cloned();
        own
    }
}
