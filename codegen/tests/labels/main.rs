//! The reader held against what people read on the same pages: precision and recall of each kind
//! of fact, of answers and of error tables. README.md tells how the labels were made.
//!
//! The pages lie beside the repository and are no part of it; where they are missing, only the
//! phrases of labelled rows are read, from pages in this project's own words.

mod corpus;
mod errors;
mod figures;
mod parameters;
mod phrases;
mod responses;

use corpus::{Corpus, Draw};

/// `cargo test --package alicloud-codegen --test labels -- --nocapture` also lists where label and
/// reader disagree.
#[test]
fn the_reader_agrees_with_people() {
    let Some(corpus) = Corpus::beside_the_repository() else {
        println!("skipped: there is no corpus beside the repository");
        return;
    };
    let rows: Vec<parameters::Label> = corpus::labels(include_str!("parameters.jsonl"));
    let operations = corpus.read(rows.iter().map(|label| label.page.as_str()));
    let parameters = parameters::score(&rows, &operations);
    for difference in &parameters.differences {
        println!("{difference}");
    }
    let mut scores = Vec::new();
    for draw in Draw::ALL {
        let rows = rows.iter().filter(|row| Draw::of(&row.drawn) == draw);
        let kinds = parameters::score(rows, &operations).kinds;
        scores.push((draw.group("parameters"), kinds));
        scores.push((draw.group("responses"), responses::score(&corpus, draw)));
        scores.push((draw.group("errors"), errors::score(&corpus, draw)));
    }
    let faults = figures::below(&scores, include_str!("thresholds.toml"));
    scores.push(("whole rows of parameters".to_owned(), parameters.rows));
    let table = figures::table(&scores);
    println!("{table}");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    insta::assert_snapshot!(table);
}
