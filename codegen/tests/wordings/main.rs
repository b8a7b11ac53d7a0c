//! Facts in the words that writers of references use for them, and sentences that look alike and state
//! none.

mod bounds;
mod counts;
mod default;
mod deprecated;
mod exclusive;
mod lengths;
mod required;
mod rows;
mod separator;
mod unit;
mod values;

use alicloud_codegen::model::{Facts, Parameter};
use alicloud_codegen::read::read;

/// The facts of a parameter of a type and a description.
fn facts_of_lamp(kind: &str, description: &str) -> Facts {
    let page = format!(
        "# ListLamps\n\nLists lamps.\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n|Action|String|Yes|The operation. Set the value to ListLamps.|\n|Room|String|No|The room.|\n|Lamp|{kind}|No|{}|\n",
        description.replace('|', "\\|")
    );
    let reading = read("ListLamps.md", page.as_bytes());
    let operation = reading.operation.expect("it is an operation");
    let is_lamp = |row: &Parameter| row.name == "Lamp";
    let lamp = operation.request.into_iter().find(is_lamp);
    lamp.expect("it is a row").facts
}

/// The descriptions of which something else is read than is told.
fn differing<T: PartialEq + std::fmt::Debug>(
    kind: &str,
    told: T,
    read: impl Fn(&Facts) -> T,
    descriptions: &[&str],
) -> Vec<String> {
    let differing = descriptions.iter().filter_map(|description| {
        let got = read(&facts_of_lamp(kind, description));
        (got != told).then(|| format!("{description} {got:?}"))
    });
    differing.collect()
}

/// What is read of the description of `Until` (in a row of this type) beside `Room` and `Mode`.
fn facts(kind: &str, description: &str) -> Facts {
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
fn wrong<T: PartialEq>(
    descriptions: &[&'static str],
    expected: &T,
    found: impl Fn(&str) -> T,
) -> Vec<&'static str> {
    let wrong = descriptions.iter().filter(|it| found(it) != *expected);
    wrong.copied().collect()
}

const NONE: [&str; 0] = [];
