//! Counts of agreement, as a table, and against the figures that they must reach.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What was found of what is stated.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Figure {
    /// Labelled.
    pub(crate) stated: usize,
    /// Read.
    pub(crate) found: usize,
    /// Read as labelled.
    pub(crate) right: usize,
}

impl Figure {
    /// Counts one thing that may be labelled, read, or both.
    pub(crate) fn count<T: PartialEq>(&mut self, stated: Option<&T>, found: Option<&T>) -> bool {
        self.stated += usize::from(stated.is_some());
        self.found += usize::from(found.is_some());
        self.right += usize::from(stated.is_some() && stated == found);
        stated == found
    }

    /// Counts one thing that is right or wrong.
    pub(crate) fn check(&mut self, is_right: bool) {
        self.stated += 1;
        self.found += 1;
        self.right += usize::from(is_right);
    }

    fn add(&mut self, other: Self) {
        self.stated += other.stated;
        self.found += other.found;
        self.right += other.right;
    }

    fn precision(self) -> f64 {
        share(self.right, self.found)
    }

    fn recall(self) -> f64 {
        share(self.right, self.stated)
    }
}

/// Figures by the name of what they count, in the order of the table.
pub(crate) type Score = Vec<(String, Figure)>;

pub(crate) fn sum<'a>(figures: impl Iterator<Item = &'a Figure>) -> Figure {
    figures.fold(Figure::default(), |mut sum, figure| {
        sum.add(*figure);
        sum
    })
}

pub(crate) fn table(scores: &[(String, Score)]) -> String {
    let mut out = String::new();
    for (group, score) in scores {
        let _ = writeln!(out, "{group:<26} stated   found   right  precision  recall");
        for (name, figure) in score {
            let _ = writeln!(
                out,
                "  {name:<24} {:>6}  {:>6}  {:>6}     {:.4}  {:.4}",
                figure.stated,
                figure.found,
                figure.right,
                figure.precision(),
                figure.recall()
            );
        }
    }
    out
}

/// What is below the least figures, or has none.
pub(crate) fn below(scores: &[(String, Score)], thresholds: &str) -> Vec<String> {
    /// Precision and recall by group and name.
    type Thresholds = BTreeMap<String, BTreeMap<String, [f64; 2]>>;
    let mut thresholds: Thresholds = toml::from_str(thresholds).expect("least figures");
    let mut faults = Vec::new();
    for (group, score) in scores {
        let mut group_thresholds = thresholds.remove(group).unwrap_or_default();
        for (name, figure) in score {
            let Some([precision, recall]) = group_thresholds.remove(name) else {
                faults.push(format!("{group}, {name}: thresholds.toml has no figures"));
                continue;
            };
            for (what, is, least) in [
                ("precision", figure.precision(), precision),
                ("recall", figure.recall(), recall),
            ] {
                if is < least {
                    faults.push(format!("{group}, {name}: {what} {is:.4}, at least {least}"));
                }
            }
        }
        let unknown = group_thresholds.into_keys();
        faults.extend(unknown.map(|name| format!("{group}, {name}: is not counted")));
    }
    faults.extend(
        thresholds
            .into_keys()
            .map(|group| format!("{group}: is not counted")),
    );
    faults
}

/// Of nothing, all is right.
fn share(part: usize, whole: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "counts of labels are small")]
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}

#[test]
fn a_wrong_answer_is_both_found_and_missed() {
    let mut figure = Figure::default();
    assert!(figure.count(Some(&1), Some(&1)));
    assert!(!figure.count(Some(&1), Some(&2)));
    assert!(!figure.count(Some(&1), None));
    assert!(!figure.count(None, Some(&1)));
    assert!(figure.count::<u8>(None, None));
    let scores = [("kinds".to_owned(), vec![("min".to_owned(), figure)])];
    insta::assert_snapshot!(table(&scores), @r"
    kinds                      stated   found   right  precision  recall
      min                           3       3       1     0.3333  0.3333
    ");
}

#[test]
fn figures_are_held_to_the_least() {
    let figure = Figure {
        stated: 4,
        found: 2,
        right: 2,
    };
    let scores = [(
        "kinds".to_owned(),
        vec![("min".to_owned(), figure), ("max".to_owned(), figure)],
    )];
    let thresholds = "[kinds]\nmin = [1.0, 0.51]\ndefault = [0.0, 0.0]\n[other]\n";
    insta::assert_snapshot!(below(&scores, thresholds).join("\n"), @r"
    kinds, min: recall 0.5000, at least 0.51
    kinds, max: thresholds.toml has no figures
    kinds, default: is not counted
    other: is not counted
    ");
    let thresholds = "[kinds]\nmin = [1.0, 0.5]\nmax = [0.9, 0.5]\n";
    assert!(below(&scores, thresholds).is_empty());
}
