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

/// The descriptions of which something else is read than is told, each with that.
pub(super) fn wrong<T: PartialEq + Debug>(
    descriptions: &[&str],
    told: &T,
    read: impl Fn(&str) -> T,
) -> Vec<String> {
    let wrong = descriptions.iter().filter_map(|description| {
        let found = read(description);
        (found != *told).then(|| format!("{description} -> {found:?}"))
    });
    wrong.collect()
}

/// None of them.
pub(super) const NONE: [&str; 0] = [];
