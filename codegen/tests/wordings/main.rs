//! Facts in the words that writers of references use for them, and sentences that look alike and state
//! none.

mod bounds;
mod counts;
mod default;
mod deprecated;
mod exclusive;
mod facts;
mod lengths;
mod required;
mod row;
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
