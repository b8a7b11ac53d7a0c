//! A row to describe, and what is read of it.

use std::fmt::Debug;

use alicloud_codegen::model::Facts;
use alicloud_codegen::read::read;

/// What is read of a row with this description, beside `Room` and `Mode`.
pub(super) fn facts_of(name: &str, kind: &str, description: &str) -> Facts {
    let description = description.replace('|', "\\|");
    let page = format!(
        "# LightLamp\n\nLights a lamp.\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n\
         |---|---|---|---|\n|Action|String|Yes|Which operation.|\n|Room|String|No|The room.|\n\
         |Mode|String|No|The mode.|\n|{name}|{kind}|No|{description}|\n"
    );
    let operation = read("LightLamp.md", page.as_bytes()).operation;
    let rows = operation.expect("it is an operation").request;
    let row = rows.into_iter().find(|row| row.name == name);
    row.expect("it has the row").facts
}

/// The same of a row called `Until`.
pub(super) fn facts(kind: &str, description: &str) -> Facts {
    facts_of("Until", kind, description)
}

/// The descriptions of which `found` tells otherwise than `expected`.
pub(super) fn wrong<T: PartialEq>(
    descriptions: &[&'static str],
    expected: &T,
    found: impl Fn(&str) -> T,
) -> Vec<&'static str> {
    let wrong = descriptions.iter().filter(|it| found(it) != *expected);
    wrong.copied().collect()
}

/// The descriptions of a row called `Lamp` of which something else is read than is told, with it.
pub(super) fn differing<T: PartialEq + Debug>(
    kind: &str,
    told: &T,
    read: impl Fn(&Facts) -> T,
    descriptions: &[&str],
) -> Vec<String> {
    let differing = descriptions.iter().filter_map(|description| {
        let got = read(&facts_of("Lamp", kind, description));
        (got != *told).then(|| format!("{description} {got:?}"))
    });
    differing.collect()
}

/// All that a table of wordings is read otherwise than it says.
pub(super) fn check(
    name: &str,
    kind: &str,
    lead: &str,
    wordings: &[&str],
    read: impl Fn(&Facts) -> String,
    want: &str,
) -> Vec<String> {
    let slips = wordings.iter().filter_map(|words| {
        let found = read(&facts_of(name, kind, &format!("{lead}{words}")));
        (found != want).then(|| format!("{words} -> {found}"))
    });
    slips.collect()
}

/// None of them.
pub(super) const NONE: [&str; 0] = [];
