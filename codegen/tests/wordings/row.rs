//! A row to describe, and what is read of it.

use alicloud_codegen::model::Facts;
use alicloud_codegen::read::read;

/// What is read of the description of `Until` (in a row of this type) beside `Room` and `Mode`.
pub(super) fn facts(kind: &str, description: &str) -> Facts {
    let description = description.replace('|', "\\|").replace('\n', "<br>");
    let page = format!(
        "# LightLamp\n\nLights a lamp.\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n\
         |---|---|---|---|\n|Action|String|Yes|Which operation.|\n|Room|String|No|The room.|\n\
         |Mode|String|No|The mode.|\n|Until|{kind}|No|{description}|\n"
    );
    let operation = read("LightLamp.md", page.as_bytes()).operation;
    let rows = operation.expect("it is an operation").request;
    let row = rows.into_iter().find(|row| row.name == "Until");
    row.expect("it has the row").facts
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

/// None of them.
pub(super) const NONE: [&str; 0] = [];
