//! Error tables: status, code and message of each row.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::corpus::{Corpus, Draw, labels, words};
use crate::figures::{Figure, Score};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Label {
    page: String,
    drawn: String,
    errors: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    status: Option<u16>,
    code: String,
    message: String,
}

/// The tables of a draw.
pub(crate) fn score(corpus: &Corpus, draw: Draw) -> Score {
    let mut labels: Vec<Label> = labels(include_str!("errors.jsonl"));
    labels.retain(|label| Draw::of(&label.drawn) == draw);
    let operations = corpus.read(labels.iter().map(|label| label.page.as_str()));
    let (mut rows, mut codes, mut pages) = <(Figure, Figure, Figure)>::default();
    for label in &labels {
        let page = label.page.as_str();
        let stated = label
            .errors
            .iter()
            .map(|row| (row.status, words(&row.code), words(&row.message)));
        let found = operations
            .get(page)
            .into_iter()
            .flat_map(|operation| &operation.errors)
            .map(|row| (row.status, words(&row.code), words(&row.message)));
        compare(
            &mut codes,
            stated.clone().map(|it| it.1),
            found.clone().map(|it| it.1),
        );
        let differences = compare(&mut rows, stated, found);
        for difference in &differences {
            println!("{page} {difference}");
        }
        pages.check(differences.is_empty());
    }
    vec![
        ("rows".to_owned(), rows),
        ("codes".to_owned(), codes),
        ("whole pages".to_owned(), pages),
    ]
}

/// Counts two lists of which each entry may stand several times, in any order.
fn compare<T: Ord + std::fmt::Debug>(
    figure: &mut Figure,
    stated: impl Iterator<Item = T>,
    found: impl Iterator<Item = T>,
) -> Vec<String> {
    let mut times = BTreeMap::<T, [usize; 2]>::new();
    for it in stated {
        times.entry(it).or_default()[0] += 1;
    }
    for it in found {
        times.entry(it).or_default()[1] += 1;
    }
    let mut differences = Vec::new();
    for (it, [stated, found]) in times {
        figure.stated += stated;
        figure.found += found;
        figure.right += stated.min(found);
        if stated != found {
            differences.push(format!("{it:?}: stands {stated} times, read {found} times"));
        }
    }
    differences
}
