//! Waivers: findings that a person has looked at and lets stand, each with its reason, each of which
//! must still waive something.
//!
//! ```toml
//! [[waiver]]
//! rule = "enum-example-not-listed"
//! page = "lamp/LightLamp.md"   # a page, or its end from a `/` on
//! subject = "Mode"             # parameter, field path or code; all of the page without one
//! reason = "The example is one that the service takes and does not document."
//! ```

use serde::Deserialize;
use toml::Spanned;

use super::page::Finding;
use super::rule;
use crate::diagnostic::Diagnostic;
use crate::product::{at, toml_fault};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    waiver: Vec<Spanned<Entry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    rule: String,
    page: String,
    subject: Option<String>,
    reason: String,
}

/// The waivers of a file.
#[derive(Debug, Default)]
pub struct Waivers {
    text: String,
    entries: Vec<Waiver>,
}

#[derive(Debug)]
struct Waiver {
    rule: String,
    page: String,
    subject: Option<String>,
    span: std::ops::Range<usize>,
    used: u64,
}

impl Waivers {
    /// Reads a file; a waiver without a reason is none.
    pub fn parse(text: &str) -> Result<Self, Vec<Diagnostic>> {
        let file: File =
            toml::from_str(text).map_err(|error| vec![toml_fault(text, "waiver-form", &error)])?;
        let mut faults = Vec::new();
        let mut entries = Vec::new();
        for entry in file.waiver {
            let span = entry.span();
            let entry = entry.into_inner();
            if entry.reason.trim().is_empty() {
                let message = format!("the waiver of `{}` has no reason", entry.rule);
                let help = "say why the page may stay as it is".to_owned();
                faults.push(at(text, "waiver-reason", span.clone(), message, help));
            }
            entries.push(Waiver {
                rule: entry.rule,
                page: entry.page,
                subject: entry.subject,
                span,
                used: 0,
            });
        }
        if faults.is_empty() {
            Ok(Self {
                text: text.to_owned(),
                entries,
            })
        } else {
            Err(faults)
        }
    }

    /// Whether a finding about a page is waived. The reader's own messages can be waived too.
    pub fn waive(&mut self, page: &str, finding: &Finding) -> bool {
        let mut waived = false;
        for waiver in &mut self.entries {
            let is_page = page == waiver.page
                || page
                    .strip_suffix(waiver.page.as_str())
                    .is_some_and(|rest| rest.ends_with('/'));
            let is_subject = waiver
                .subject
                .as_ref()
                .is_none_or(|subject| *subject == finding.subject);
            if is_page && is_subject && waiver.rule == finding.diagnostic.id {
                waiver.used += 1;
                waived = true;
            }
        }
        waived
    }

    /// Those that waived nothing.
    pub fn unused(&self) -> Vec<Diagnostic> {
        let unused = self.entries.iter().filter(|waiver| waiver.used == 0);
        let said = unused.map(|waiver| {
            let message = format!(
                "nothing is left to waive: `{}` on {}",
                waiver.rule, waiver.page
            );
            let help = "remove the waiver".to_owned();
            at(
                &self.text,
                rule::WAIVER_UNUSED.id,
                waiver.span.clone(),
                message,
                help,
            )
        });
        said.collect()
    }
}
