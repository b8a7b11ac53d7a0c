//! Waivers: findings that a person has looked at and lets stand, each with its reason, each of which
//! must still waive something.
//!
//! ```toml
//! [[waiver]]
//! rule = "enum-example-not-listed"
//! page = "lamp/LightLamp.md"   # the path of a page, or its end from a `/` on
//! subject = "Mode"             # parameter, field path or code; all of the page without one
//! reason = "The example is one that the service takes and does not document."
//! ```

use std::collections::BTreeSet;

use serde::Deserialize;
use toml::Spanned;

use super::page::Finding;
use super::rule;
use crate::diagnostic::Diagnostic;
use crate::meant::meant;
use crate::toml_text::{at, toml_fault};

/// What a waiver looks like.
const FORM: &str = "a waiver is `[[waiver]]` with rule, page and reason, and perhaps subject; `cargo xtask lint --help` shows one";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    waiver: Vec<Spanned<Entry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    #[serde(default)]
    rule: String,
    #[serde(default)]
    page: String,
    subject: Option<String>,
    #[serde(default)]
    reason: String,
}

/// The waivers of a file.
#[derive(Debug, Default)]
pub struct Waivers {
    text: String,
    entries: Vec<Waiver>,
    /// Rules that were broken anywhere.
    broken: BTreeSet<&'static str>,
    /// Paths of the pages that were looked at.
    pages: BTreeSet<String>,
}

#[derive(Debug)]
struct Waiver {
    rule: String,
    page: String,
    subject: Option<String>,
    span: std::ops::Range<usize>,
    is_used: bool,
    /// Whether its page was looked at.
    is_placed: bool,
    /// Of what else its rule speaks on its page.
    others: BTreeSet<String>,
}

impl Waiver {
    /// Whether it names a page: as a whole, or by its end from a `/` on.
    fn is_about(&self, page: &str, path: &str) -> bool {
        let name = self.page.trim_start_matches("./");
        [page, path].into_iter().any(|known| {
            let rest = known.trim_start_matches("./").strip_suffix(name);
            rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('/'))
        })
    }
}

impl Waivers {
    /// Reads a file; a waiver without a reason is none.
    pub fn parse(text: &str) -> Result<Self, Vec<Diagnostic>> {
        let file: File = toml::from_str(text).map_err(|error| {
            vec![Diagnostic {
                help: FORM.to_owned(),
                ..toml_fault(text, "waiver-form", &error)
            }]
        })?;
        let mut faults = Vec::new();
        let mut entries = Vec::new();
        for entry in file.waiver {
            let span = entry.span();
            let entry = entry.into_inner();
            let keys = [
                ("rule", &entry.rule),
                ("page", &entry.page),
                ("reason", &entry.reason),
            ];
            for (key, _) in keys.iter().filter(|(_, text)| text.trim().is_empty()) {
                let id = if *key == "reason" {
                    "waiver-reason"
                } else {
                    "waiver-form"
                };
                let of = match entry.rule.as_str() {
                    "" => String::new(),
                    rule => format!(" of `{rule}`"),
                };
                let help = if *key == "reason" {
                    "say why the page may stay as it is"
                } else {
                    FORM
                };
                let message = format!("this waiver{of} has no {key}");
                faults.push(at(text, id, span.clone(), message, help.to_owned()));
            }
            let twin = entries.iter().find(|other: &&Waiver| {
                (&other.rule, &other.page, &other.subject)
                    == (&entry.rule, &entry.page, &entry.subject)
            });
            if let Some(twin) = twin {
                let first = at(
                    text,
                    "waiver-twice",
                    twin.span.clone(),
                    String::new(),
                    String::new(),
                );
                let message = format!("the waiver of line {} stands here again", first.line);
                let help = "remove one of the two, or name the subject of each".to_owned();
                faults.push(at(text, "waiver-twice", span.clone(), message, help));
            }
            entries.push(Waiver {
                rule: entry.rule,
                page: entry.page,
                subject: entry.subject,
                span,
                is_used: false,
                is_placed: false,
                others: BTreeSet::new(),
            });
        }
        if faults.is_empty() {
            Ok(Self {
                text: text.to_owned(),
                entries,
                ..Self::default()
            })
        } else {
            Err(faults)
        }
    }

    /// Takes note of a page that is looked at.
    pub fn see(&mut self, page: &str, path: &str) {
        self.pages.insert(path.to_owned());
        for waiver in &mut self.entries {
            waiver.is_placed |= waiver.is_about(page, path);
        }
    }

    /// Whether a finding about a page is waived. A page goes by its key and by the path under which it is
    /// shown; the reader's own messages can be waived too.
    pub fn waive(&mut self, page: &str, path: &str, finding: &Finding) -> bool {
        let mut waived = false;
        self.broken.insert(finding.diagnostic.id);
        for waiver in &mut self.entries {
            let is_subject = waiver
                .subject
                .as_ref()
                .is_none_or(|subject| *subject == finding.subject);
            if waiver.rule != finding.diagnostic.id || !waiver.is_about(page, path) {
                continue;
            }
            if is_subject {
                waiver.is_used = true;
                waived = true;
            } else {
                waiver.others.insert(finding.subject.clone());
            }
        }
        waived
    }

    /// Those that waived nothing, each with what its slip may be.
    pub fn unused(&self) -> Vec<Diagnostic> {
        let unused = self.entries.iter().filter(|waiver| !waiver.is_used);
        let said = unused.map(|waiver| {
            let (message, help) = self.said(waiver);
            let span = waiver.span.clone();
            at(&self.text, rule::WAIVER_UNUSED.id, span, message, help)
        });
        said.collect()
    }

    /// The page that was meant: of the same length of path the one whose name is nearest.
    fn near(&self, page: &str) -> String {
        meant(page, self.pages.iter().map(|path| end(path, page)))
    }

    fn said(&self, waiver: &Waiver) -> (String, String) {
        let Waiver {
            rule, page, others, ..
        } = waiver;
        let known = || {
            let own = rule::ALL.iter().map(|rule| rule.id);
            own.chain(self.broken.iter().copied())
        };
        if known().all(|id| id != rule) {
            return (
                format!("nothing breaks a rule `{rule}`{}", meant(rule, known())),
                "rules are named in the brackets of the findings".to_owned(),
            );
        }
        if !waiver.is_placed {
            return (
                format!("no page {page} was looked at{}", self.near(page)),
                "a page is named by its path, or by the end of it from a `/` on".to_owned(),
            );
        }
        let others: Vec<&str> = others.iter().map(String::as_str).collect();
        if let (Some(subject), [_, ..]) = (&waiver.subject, others.as_slice()) {
            let meant = meant(subject, others.iter().copied());
            return (
                format!("`{rule}` on {page} does not speak of `{subject}`{meant}"),
                format!("it speaks of {}", others.join(", ")),
            );
        }
        (
            format!("nothing is left to waive: `{rule}` on {page}"),
            "the page has been mended: remove the waiver".to_owned(),
        )
    }
}

/// As many of the last parts of a path as another one has.
fn end<'p>(path: &'p str, like: &str) -> &'p str {
    let parts = like.split('/').count();
    let from = path.rmatch_indices('/').nth(parts - 1);
    from.map_or(path, |(at, _)| &path[at + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;

    fn finding(id: &'static str, subject: &str) -> Finding {
        let diagnostic = at("", id, 0..0, String::new(), String::new());
        Finding {
            diagnostic: Diagnostic {
                severity: Severity::Warning,
                ..diagnostic
            },
            subject: subject.to_owned(),
        }
    }

    #[test]
    fn a_slip_is_named_with_its_line() {
        let waiver = |rule: &str, page: &str, subject: &str| {
            format!(
                "[[waiver]]\nrule = \"{rule}\"\npage = \"{page}\"\nsubject = \"{subject}\"\nreason = \"So it is.\"\n"
            )
        };
        let text = [
            waiver("default-invalid", "lamp/A.md", "Mode"),
            waiver("defualt-invalid", "lamp/A.md", "Mode"),
            waiver("default-invalid", "lamp/A.md", "Made"),
            waiver("default-invalid", "fan/A.md", "Mode"),
            waiver("row-cels", "fan/A.md", ""),
            waiver("default-invalid", "./pages/en/lamp/A.md", "Mode"),
            waiver("row-cells", "lamp/A.md", "Mode"),
            waiver("row-cells", "lamp/B.md", ""),
        ];
        let mut waivers = Waivers::parse(&text.concat()).unwrap();
        waivers.see("A.md", "pages/en/lamp/A.md");
        waivers.see("B.md", "pages/en/lamp/B.md");
        let mut waive =
            |id, subject| waivers.waive("A.md", "pages/en/lamp/A.md", &finding(id, subject));
        assert!(waive("default-invalid", "Mode"));
        assert!(!waive("row-cells", ""));
        let said: Vec<String> = waivers
            .unused()
            .iter()
            .map(|it| format!("{}: {}", it.line, it.message))
            .collect();
        assert_eq!(
            said,
            [
                "6: nothing breaks a rule `defualt-invalid`; did you mean `default-invalid`?",
                "11: `default-invalid` on lamp/A.md does not speak of `Made`; did you mean `Mode`?",
                "16: no page fan/A.md was looked at; did you mean `lamp/A.md`?",
                "21: nothing breaks a rule `row-cels`; did you mean `row-cells`?",
                "31: `row-cells` on lamp/A.md does not speak of `Mode`",
                "36: nothing is left to waive: `row-cells` on lamp/B.md",
            ]
        );
    }

    #[test]
    fn a_waiver_stands_once() {
        let waiver = "[[waiver]]\nrule = \"row-cells\"\npage = \"A.md\"\nreason = \"So.\"\n";
        let subject = format!("{waiver}subject = \"Mode\"\n");
        assert!(Waivers::parse(&[waiver, &subject].concat()).is_ok());
        let fault = &Waivers::parse(&[waiver, &subject, waiver].concat()).unwrap_err()[0];
        assert_eq!((fault.id, fault.line), ("waiver-twice", 10));
        assert_eq!(fault.message, "the waiver of line 1 stands here again");
    }

    #[test]
    fn what_a_waiver_lacks_is_said_of_all() {
        let text = "[[waiver]]\nrule = \"default-invalid\"\npage = \"A.md\"\n[[waiver]]\nreason = \"So.\"\n";
        let faults = Waivers::parse(text).unwrap_err();
        let said: Vec<String> = faults
            .iter()
            .map(|it| format!("{}: {}", it.line, it.message))
            .collect();
        assert_eq!(
            said,
            [
                "1: this waiver of `default-invalid` has no reason",
                "4: this waiver has no rule",
                "4: this waiver has no page",
            ]
        );
        let fault = &Waivers::parse("[[waiver]]\nrules = 1\n").unwrap_err()[0];
        assert!(
            fault.message.contains("rules") && fault.help == FORM,
            "{fault:?}"
        );
    }
}
