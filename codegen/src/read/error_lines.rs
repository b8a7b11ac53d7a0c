//! Errors that a page lists without a table: `- Lamp.Gone (404): No such lamp.`

use std::collections::BTreeSet;

use regex::Regex;

use super::facts::phrases::phrase;
use super::outline::Placed;
use super::purpose::{Purpose, purpose};
use super::{Reader, codes, errors};
use crate::diagnostic::Severity;
use crate::model::ErrorRow;
use crate::page::Block;
use crate::prose;
use crate::vocabulary::{self, Topic};
use crate::wire_name::words;

impl Reader<'_, '_> {
    /// Reads the lines below a heading of errors, where no table lists them. A line that begins with a
    /// code and is of another form is told of.
    pub(super) fn error_lines(&mut self, tables: &[Placed<'_, '_>]) {
        let is_of_errors = |placed: &Placed<'_, '_>| {
            purpose(placed) == Some(Purpose::Errors) || placed.topic == Some(Topic::Errors)
        };
        if tables.iter().any(is_of_errors) {
            return;
        }
        let page = self.page;
        let mut topic = None;
        let (mut told, mut is_list) = (Vec::new(), false);
        let mut seen = BTreeSet::new();
        for block in &page.blocks {
            let text = match block {
                Block::Heading { level, text } => {
                    topic = vocabulary::topic(text).filter(|_| *level > 1);
                    continue;
                }
                Block::Paragraph { text } if topic == Some(Topic::Errors) => text,
                _ => continue,
            };
            for line in text.lines() {
                let span = page.span_of(line);
                let Some(said) = line_of(line, page.line(span.start)) else {
                    continue;
                };
                if seen.insert(span.start) {
                    is_list |= said.is_sure && said.error.is_ok();
                    told.push((span, said));
                }
            }
        }
        for (span, said) in told {
            match said.error {
                // A word like `LampDark` is a code among codes alone.
                Ok(error) if said.is_sure || is_list => self.operation.errors.push(error),
                Err(code) if said.is_sure => self.report(
                    "error-in-prose",
                    Severity::Warning,
                    span,
                    format!("`{code}` looks like an error, of which nothing is read"),
                    "list errors in a table, or as `Code: message`",
                ),
                _ => {}
            }
        }
    }
}

/// What a line tells that begins with a code.
struct Line<'l> {
    /// The error; of a line in another form the code.
    error: Result<ErrorRow, &'l str>,
    /// Whether it is a code by its own form (`Lamp.Gone`) or by its status.
    is_sure: bool,
}

fn line_of(line: &str, number: u32) -> Option<Line<'_>> {
    let listed: &Regex = phrase!(
        r"^\s*(?:[-*+•]\s+|\d+[.)]\s+)?(?:(?P<status>[1-5]\d\d)\s+)?[`*]{0,3}(?P<code>[A-Za-z][A-Za-z0-9._-]*[A-Za-z0-9])(?P<rest>.*)$"
    );
    let said: &Regex = phrase!(
        r"^[`*]{0,3}\s*(?:[(（](?:(?i:http)[^\d()（）]*)?(?P<status>[1-5]\d\d)[^\d()（）]*[)）])?[*`]{0,3}\s*(?:[:：][*`]{0,3}|\s[-–—]\s)\s*(?P<message>\S.*)$"
    );
    let found = listed.captures(line)?;
    let part = |name| found.name(name).map(|it| it.as_str());
    let code = part("code").unwrap_or_default();
    let is_field = ["RequestId", "HostId"].contains(&code);
    if !codes::is_code(code) || code.contains('-') || is_field || words(code).len() < 2 {
        return None;
    }
    let mut parts = code.split('.');
    let is_dotted = code.contains('.') && parts.all(|part| part.starts_with(char::is_uppercase));
    let Some(said) = said.captures(part("rest").unwrap_or_default()) else {
        let (error, is_sure) = (Err(code), is_dotted);
        return Some(Line { error, is_sure });
    };
    let status = part("status").or(said.name("status").map(|it| it.as_str()));
    let status = status.and_then(errors::status);
    let error = ErrorRow {
        status,
        code: code.to_owned(),
        message: prose::literal(&said["message"]),
        description: String::new(),
        line: number,
    };
    Some(Line {
        error: Ok(error),
        is_sure: is_dotted || status.is_some(),
    })
}

#[cfg(test)]
mod tests {
    use crate::read::read;

    fn errors(section: &str) -> (Vec<String>, Vec<String>) {
        let page = format!(
            "# LightLamp\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n\
             |Action|String|Yes|Which.|\n\n## Error codes\n\n{section}"
        );
        let reading = read("LightLamp.md", page.as_bytes());
        assert!(reading.rows.balance());
        let errors = reading.operation.unwrap().errors.into_iter();
        let errors = errors.map(|it| {
            let status = it.status.map_or("-".to_owned(), |it| it.to_string());
            format!("{status} {} {}", it.code, it.message)
        });
        let said = reading.diagnostics.into_iter();
        let said = said.filter(|it| it.id == "error-in-prose");
        (errors.collect(), said.map(|it| it.message).collect())
    }

    #[test]
    fn lists_of_codes_and_messages_are_errors() {
        let two = ["- Lamp.Gone No such lamp.", "- LampDark It is *out*."];
        for section in [
            "-   Lamp.Gone: No such lamp.\n-   LampDark: It is \\*out\\*.\n",
            "Lamp.Gone: No such lamp.\nLampDark: It is \\*out\\*.\n",
            "1.  `Lamp.Gone`：No such lamp.\n2.  **LampDark**：It is \\*out\\*.\n",
            "* **Lamp.Gone:** No such lamp.\n* **LampDark:** It is \\*out\\*.\n",
            "These occur:\n\n- Lamp.Gone - No such lamp.\n\n- LampDark – It is \\*out\\*.\n\nSee [all](~~1~~).\n",
        ] {
            assert_eq!(errors(section), (two.map(str::to_owned).to_vec(), vec![]));
        }
        let (read, said) = errors(
            "- `Lamp.Gone` (HTTP 404): No such lamp.\n- 403 Lamp.Locked: Locked.\n- Lamp.Old（410 Gone）：旧。\n",
        );
        assert_eq!(
            read,
            [
                "404 Lamp.Gone No such lamp.",
                "403 Lamp.Locked Locked.",
                "410 Lamp.Old 旧。"
            ]
        );
        assert_eq!(said, [""; 0]);
    }

    #[test]
    fn other_lines_are_none() {
        let (read, said) = errors(
            "RequestId: the ID.\n\nSDK-Java: one.\n\nJavaScript: another.\n\nexample.com: a site.\n\nFor more, see [Errors](~~2~~).\n\nNote: Nothing.\n\n- Possible causes: none.\n- http://x: y\n\n- Lamp.Gone is returned.\n",
        );
        assert_eq!(read, [""; 0]);
        assert_eq!(
            said,
            ["`Lamp.Gone` looks like an error, of which nothing is read"]
        );
        // Beside a table they explain it.
        let table =
            "|HTTP status code|Error code|Error message|\n|---|---|---|\n|404|Lamp.Gone|Gone.|\n";
        let (read, said) = errors(&format!("{table}\n- Lamp.Gone: Mend it.\n- Lamp.Old is.\n"));
        assert_eq!((read.len(), said.len()), (1, 0));
    }
}
