//! What others say of the readings: scores against labels or other data, which scripts compute and
//! hand over as JSON, a list of judges:
//!
//! ```json
//! [{"judge": "the labels of lamps", "figures": [
//!     {"name": "recall", "share": 0.9949, "least": 0.99},
//!     {"name": "pages", "count": 40, "detail": true}
//! ]}]
//! ```

use serde::{Deserialize, Serialize};

use crate::percent;

/// What is expected, for who has written something else.
const FORM: &str = r#"expected a list of judges, such as
  [{"judge": "labels of lamps", "figures": [
    {"name": "recall", "share": 0.9949, "least": 0.99},
    {"name": "pages", "count": 40, "detail": true}]}]"#;

/// One who judges: a set of labels, another description of the same API.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judge {
    /// Who, as in "held against …".
    pub judge: String,
    /// What was found.
    pub figures: Vec<Verdict>,
}

/// One figure: a share of one, or a count.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// What was measured.
    pub name: String,
    /// A part of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<f64>,
    /// A number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
    /// What it must be at least, where a check holds it to that; a share or a count as the figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<f64>,
    /// Whether it is left out of the summary.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub detail: bool,
}

impl Judge {
    /// Reads a list of judges.
    pub fn parse(text: &str) -> Result<Vec<Self>, String> {
        let judges: Vec<Self> =
            serde_json::from_str(text).map_err(|error| format!("{error}\n{FORM}"))?;
        for Verdict {
            name,
            share,
            count,
            least,
            detail: _,
        } in judges.iter().flat_map(|judge| &judge.figures)
        {
            if share.is_some() == count.is_some() {
                return Err(format!(
                    "the figure `{name}` needs either a share or a count\n{FORM}"
                ));
            }
            let mut shares = share.iter().chain(least.iter().filter(|_| share.is_some()));
            if let Some(wrong) = shares.find(|it| !(0.0..=1.0).contains(*it)) {
                return Err(format!(
                    "the figure `{name}`: {wrong} is no part of one; 99 % is 0.99"
                ));
            }
        }
        Ok(judges)
    }
}

impl Verdict {
    /// The figure as it is shown.
    pub(super) fn shown(&self) -> String {
        match (self.share, self.count) {
            (Some(share), _) => percent::shown(percent::hundredths_of(share)),
            (None, count) => super::figures::count(count.unwrap_or_default()),
        }
    }

    /// What it must be at least, as it is shown.
    pub(super) fn least(&self) -> Option<String> {
        let least = self.least?;
        Some(match self.share {
            Some(_) => percent::shown(percent::hundredths_of(least)),
            None => format!("{least}"),
        })
    }

    /// The figure as it is shown, marked where it is less than it must be.
    pub(super) fn marked(&self) -> String {
        let shown = self.shown();
        match self.least() {
            Some(least) if self.is_below() => format!("{shown} (below {least})"),
            _ => shown,
        }
    }

    /// Whether it is less than it must be.
    pub(super) fn is_below(&self) -> bool {
        #[expect(clippy::cast_precision_loss, reason = "a count of pages is small")]
        let figure = self.share.or(self.count.map(|count| count as f64));
        let least = self.least.zip(figure);
        least.is_some_and(|(least, figure)| figure < least)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(figure: &str) -> Result<Vec<Judge>, String> {
        Judge::parse(&format!(
            r#"[{{"judge": "labels", "figures": [{figure}]}}]"#
        ))
    }

    #[test]
    fn a_figure_is_a_share_or_a_count() {
        let judges = parse(
            r#"{"name": "recall", "share": 0.9949, "least": 0.99}, {"name": "pages", "count": 1040, "least": 1000}"#,
        );
        let shown: Vec<_> = judges.unwrap()[0]
            .figures
            .iter()
            .map(|it| (it.marked(), it.least()))
            .collect();
        assert_eq!(
            shown,
            [
                ("99.49 %".to_owned(), Some("99.00 %".to_owned())),
                ("1,040".to_owned(), Some("1000".to_owned()))
            ]
        );
        let missed = parse(r#"{"name": "recall", "share": 0.98, "least": 0.99}"#).unwrap();
        assert_eq!(missed[0].figures[0].marked(), "98.00 % (below 99.00 %)");
        let error = |figure| parse(figure).unwrap_err();
        for both_or_none in [
            r#"{"name": "recall"}"#,
            r#"{"name": "recall", "share": 1, "count": 1}"#,
        ] {
            let told = error(both_or_none);
            assert!(
                told.starts_with("the figure `recall` needs either a share or a count\nexpected"),
                "{told}"
            );
        }
        assert_eq!(
            error(r#"{"name": "recall", "share": 99.49}"#),
            "the figure `recall`: 99.49 is no part of one; 99 % is 0.99"
        );
        let told = error(r#"{"name": "recall", "shore": 1}"#);
        assert!(
            told.starts_with("unknown field `shore`") && told.ends_with(FORM),
            "{told}"
        );
        // The form is one itself.
        let (_, form) = FORM.split_once('\n').unwrap();
        assert_eq!(Judge::parse(form).unwrap()[0].figures.len(), 2);
    }
}
