//! What a page says against itself: required and not, codes that cannot be sent, links to nowhere.

use std::sync::LazyLock;

use regex::Regex;

use super::page::Linted;
use super::rule;
use crate::model::{Operation, Requirement};

/// Checks the rows and the links of a page.
pub(super) fn check(operation: &Operation, page: &mut Linted<'_>) {
    for row in &operation.request {
        let first = row
            .description
            .trim_start_matches(['*', ' '])
            .to_lowercase();
        let begins = |words: &[&str]| words.iter().any(|word| first.starts_with(word));
        let said = if begins(&["optional.", "可选。", "选填。", "非必填"]) {
            Requirement::No
        } else if begins(&["required.", "必选。", "必填。"]) {
            Requirement::Yes
        } else {
            continue;
        };
        let is_conflict = row.required != Requirement::Conditional && row.required != said;
        if is_conflict {
            let word = |required| {
                if required == Requirement::Yes {
                    "required"
                } else {
                    "optional"
                }
            };
            let message = format!(
                "`{}` is {} by its column and {} by its description",
                row.name,
                word(row.required),
                word(said)
            );
            page.row(
                rule::REQUIRED_CONFLICT,
                row.line,
                &row.name,
                message,
                "say it once",
            );
        }
    }
    for row in &operation.errors {
        let code = &row.code;
        if code.contains(['%', '{', '}', '<', '>', '*']) {
            let message = format!("the code `{code}` is a template");
            let help = "list the codes that are sent, where they are known";
            page.row(rule::CODE_TEMPLATE, row.line, code, message, help);
        } else if code.contains(char::is_whitespace)
            || !code.is_ascii()
            || code.ends_with(['.', ',', ';', ':'])
        {
            let message = format!("`{code}` does not look like an error code");
            page.row(
                rule::CODE_MALFORMED,
                row.line,
                code,
                message,
                "write the code as it is sent",
            );
        }
    }
    links(page);
}

/// `[words](~~36063~~)` names a document by its number.
fn links(page: &mut Linted<'_>) {
    static NUMBERED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"\]\((~~\d+~~)[^)]*\)").unwrap_or_else(|error| unreachable!("{error}"))
    });
    for link in NUMBERED.captures_iter(page.text()) {
        if let Some(number) = link.get(1) {
            let message = format!(
                "the link `{}` names a document by its number",
                number.as_str()
            );
            let help = "link to the page of the operation, or to an address";
            page.find(
                rule::LINK_UNRESOLVED,
                number.range(),
                number.as_str(),
                message,
                help,
            );
        }
    }
}
