//! The phrases of the labelled rows that state a fact, in this project's own words and in both
//! languages: what the reader makes of each can be seen without the corpus. The snapshots show the
//! reader as it is, with what it misses.

use std::collections::BTreeMap;

use alicloud_codegen::model::Operation;
use alicloud_codegen::read::read;

use crate::corpus::labels;
use crate::figures::table;
use crate::parameters::{Label, score};

#[test]
fn phrases_are_read() {
    let labels: Vec<Label> = labels(include_str!("phrases.jsonl"));
    let operations = BTreeMap::from([
        operation("phrases.md", include_str!("phrases.md")),
        operation("phrases.zh.md", include_str!("phrases.zh.md")),
    ]);
    // Each row of the pages has its label, in their order; members that a row tells of have none.
    let labelled: Vec<_> = labels
        .iter()
        .map(|label| (label.page.as_str(), label.line))
        .collect();
    let rows = operations
        .iter()
        .flat_map(|(page, operation)| operation.request.iter().map(|row| (*page, row.line)));
    let mut rows: Vec<_> = rows.collect();
    rows.dedup();
    assert_eq!(rows, labelled);

    let agreement = score(&labels, &operations);
    let figures = table(&[
        ("phrases".to_owned(), agreement.kinds),
        ("whole rows".to_owned(), agreement.rows),
    ]);
    println!("{figures}");
    insta::assert_snapshot!(figures + "\n" + &agreement.differences.join("\n"));
}

fn operation(page: &'static str, text: &str) -> (&'static str, Operation) {
    let reading = read(page, text.as_bytes());
    assert_eq!(reading.diagnostics, []);
    (page, reading.operation.expect("it is an operation"))
}
