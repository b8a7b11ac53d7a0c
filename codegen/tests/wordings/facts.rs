//! The facts of one row in a page.

use alicloud_codegen::model::Facts;
use alicloud_codegen::read::read;

/// What a row with this description states.
pub(crate) fn of(name: &str, kind: &str, description: &str) -> Facts {
    let page = format!(
        "# ListLamps\n\nLists lamps.\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n|Room|String|No|The room.|\n|{name}|{kind}|No|{description}|\n"
    );
    let read = read("page.md", page.as_bytes());
    let operation = read.operation;
    let mut rows = operation.into_iter().flat_map(|it| it.request);
    let row = rows.find(|row| row.name == name);
    row.map(|row| row.facts).unwrap_or_default()
}

/// All that a table of wordings is read otherwise than it says.
pub(crate) fn check<'t>(
    name: &str,
    kind: &str,
    lead: &str,
    wordings: &[&'t str],
    read: impl Fn(&Facts) -> String,
    want: &str,
) -> Vec<String> {
    let slips = wordings.iter().filter_map(|words| {
        let found = read(&of(name, kind, &format!("{lead}{words}")));
        (found != want).then(|| format!("{words} -> {found}"))
    });
    slips.collect()
}
