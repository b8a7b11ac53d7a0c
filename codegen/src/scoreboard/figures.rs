//! Which figures are shown, in groups, each with what it says. Data alone: nothing is printed here.

use serde::Serialize;

use super::facts::KINDS;
use super::nesting::REASONS;
use super::tally::Tally;
use crate::diagnostic::Severity;
use crate::lint::{Agreement, Share};
use crate::model::Confidence;
use crate::percent::{self, percent};

/// A number, or a part of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(super) enum Measure {
    /// How many.
    Count(u64),
    /// How many of how many.
    Share { part: u64, whole: u64 },
}

/// How much of the page a figure deserves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// In the tables of its group alone.
    Detail,
    /// In the table of all products too.
    Key,
    /// Everywhere, above all in the summary.
    Headline,
}

type Of = Box<dyn Fn(&Tally) -> Measure>;

/// One figure.
pub(super) struct Figure {
    /// Its key in data.
    pub(super) id: &'static str,
    /// A word or two for a column.
    pub(super) title: &'static str,
    /// What it counts.
    pub(super) says: &'static str,
    pub(super) rank: Rank,
    of: Of,
}

impl Figure {
    /// The figure of a product.
    pub(super) fn of(&self, tally: &Tally) -> Measure {
        (self.of)(tally)
    }
}

/// Figures about one thing.
pub(super) struct Group {
    /// Its key in data, and the anchor of its section.
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    /// A sentence or two on what they tell.
    pub(super) says: &'static str,
    pub(super) figures: Vec<Figure>,
}

fn figure(
    rank: Rank,
    id: &'static str,
    title: &'static str,
    says: &'static str,
    of: impl Fn(&Tally) -> Measure + 'static,
) -> Figure {
    let of = Box::new(of);
    Figure {
        id,
        title,
        says,
        rank,
        of,
    }
}

fn share(part: u64, whole: u64) -> Measure {
    Measure::Share { part, whole }
}

/// All groups, in the order in which they are shown.
pub(super) fn groups() -> Vec<Group> {
    vec![
        pages(),
        rows(),
        facts(),
        answers(),
        errors(),
        samples(),
        languages(),
    ]
}

fn pages() -> Group {
    use Measure::Count;
    use Rank::{Detail, Headline, Key};
    Group {
        id: "pages",
        title: "Pages",
        says: "A product's pages in all languages and sites. A page that describes no operation is listed below with the reason, and so is an operation that becomes no code.",
        figures: vec![
            figure(Headline, "pages", "pages", "pages read", |it| {
                Count(it.lint.pages)
            }),
            figure(
                Detail,
                "folders",
                "folders",
                "folders of pages: one a language and site",
                |it| Count(it.folders.len() as u64),
            ),
            figure(
                Headline,
                "describing",
                "describe one",
                "pages that describe an operation",
                |it| share(it.lint.operations, it.lint.pages),
            ),
            figure(
                Key,
                "operations",
                "operations",
                "operations, each counted once",
                |it| Count(it.operations.len() as u64),
            ),
            figure(
                Headline,
                "callable",
                "become code",
                "described operations that become code",
                |it| share(it.callable, it.lint.operations),
            ),
            figure(
                Detail,
                "errors",
                "faults",
                "errors that the reader reports",
                |it| Count(it.findings(Severity::Error)),
            ),
            figure(
                Detail,
                "warnings",
                "warnings",
                "warnings of reader and lint",
                |it| Count(it.findings(Severity::Warning)),
            ),
        ],
    }
}

fn rows() -> Group {
    use Measure::Count;
    use Rank::{Detail, Headline, Key};
    Group {
        id: "rows",
        title: "Rows",
        says: "Every row of a request, response or error table ends as a parameter, a field, an error or a message that explains it. The account is kept while reading; a lost row would stand under unexplained.",
        figures: vec![
            figure(Headline, "read", "rows", "rows of tables read", |it| {
                Count(it.rows.read)
            }),
            figure(
                Detail,
                "parameters",
                "parameters",
                "rows that became a parameter",
                |it| Count(it.rows.parameters),
            ),
            figure(
                Key,
                "fields",
                "fields",
                "rows that became a response field",
                |it| Count(it.rows.fields),
            ),
            figure(
                Detail,
                "errors",
                "errors",
                "rows that became an error",
                |it| Count(it.rows.errors),
            ),
            figure(
                Detail,
                "explained",
                "explained",
                "rows that became a message, or only open a container",
                |it| Count(it.rows.explained),
            ),
            figure(
                Headline,
                "unexplained",
                "unexplained",
                "rows that are unexplained",
                |it| Count(it.rows.unexplained),
            ),
        ],
    }
}

fn facts() -> Group {
    use Rank::{Detail, Headline, Key};
    let mut figures = vec![
        figure(
            Headline,
            "parameters",
            "parameters",
            "request parameters",
            |it| Measure::Count(it.parameters),
        ),
        figure(
            Key,
            "stating",
            "with facts",
            "parameters whose description states a fact or more",
            |it| Measure::Count(it.stating),
        ),
    ];
    figures.push(figure(
        Key,
        "announced",
        "announced, read",
        "values, ranges, lengths and counts that words announce, of which a fact was read; the others are reported as `values-not-read`",
        |it| share(it.lint.announced_read, it.lint.announced),
    ));
    for (at, kind) in KINDS.iter().enumerate() {
        let rank = match kind.id {
            "values" | "bounds" => Headline,
            "default" => Key,
            _ => Detail,
        };
        figures.push(figure(rank, kind.id, kind.title, kind.says, move |it| {
            Measure::Count(it.facts[at].parameters)
        }));
    }
    Group {
        id: "facts",
        title: "Facts of parameters",
        says: "What descriptions state beyond name and type, by a grammar of English and Chinese phrases. Precision comes first: a fact that the text does not state is worse than none.",
        figures,
    }
}

fn answers() -> Group {
    use Measure::Count;
    use Rank::{Detail, Key};
    let mut figures = vec![
        figure(
            Detail,
            "fields",
            "fields",
            "response fields, those included that only a path or a sample shows",
            |it| Count(it.fields),
        ),
        figure(
            Key,
            "low",
            "unsure",
            "fields that might as well stand elsewhere",
            |it| {
                let unsure = it.nesting.iter();
                let unsure =
                    unsure.filter(|(by, _)| by.is_some_and(|by| by.confidence == Confidence::Low));
                Count(unsure.map(|(_, count)| count).sum())
            },
        ),
    ];
    for told in REASONS {
        figures.push(figure(Detail, told.id, told.title, told.says, move |it| {
            Count(it.placed(told.by, None))
        }));
    }
    Group {
        id: "answers",
        title: "Answers",
        says: "Where each response field stands, and what told it: the page, or what its samples and the order of its rows let conclude. Every conclusion is kept in the model with its reason and its confidence.",
        figures,
    }
}

fn errors() -> Group {
    use Measure::Count;
    use Rank::{Detail, Headline, Key};
    Group {
        id: "errors",
        title: "Errors",
        says: "Rows of error tables, each with code, status and message as sent on the wire. The vendor's machine-readable metadata has none of them.",
        figures: vec![
            figure(Headline, "rows", "error rows", "error rows typed", |it| {
                Count(it.errors.rows)
            }),
            figure(Key, "codes", "codes", "distinct error codes", |it| {
                Count(it.errors.codes.len() as u64)
            }),
            figure(
                Detail,
                "status",
                "with status",
                "error rows with an HTTP status",
                |it| share(it.errors.with_status, it.errors.rows),
            ),
            figure(
                Detail,
                "message",
                "with message",
                "error rows with a message",
                |it| share(it.errors.with_message, it.errors.rows),
            ),
            figure(
                Detail,
                "pages",
                "pages with errors",
                "operations' pages with an error row at least",
                |it| share(it.errors.pages, it.lint.operations),
            ),
            figure(
                Detail,
                "linked",
                "links to common ones",
                "pages that lead to errors common to several operations",
                |it| share(it.errors.linked, it.lint.operations),
            ),
        ],
    }
}

fn samples() -> Group {
    use Rank::{Detail, Headline, Key};
    /// The figures of one form of sample.
    macro_rules! form {
        ($form:ident $rank:ident $placed:literal $placed_title:literal $placed_says:literal $exact:literal $exact_title:literal $exact_says:literal $taken:literal $taken_title:literal $taken_says:literal $listed:literal $listed_title:literal $listed_says:literal) => {
            [
                figure($rank, $placed, $placed_title, $placed_says, |it| {
                    let Agreement { placed, named, .. } = it.lint.$form;
                    share(placed, named)
                }),
                figure(Headline, $exact, $exact_title, $exact_says, |it| {
                    let Agreement {
                        placed,
                        respelled,
                        named,
                        ..
                    } = it.lint.$form;
                    share(placed - respelled, named)
                }),
                figure(Detail, $taken, $taken_title, $taken_says, |it| {
                    let Agreement {
                        accepted, scalars, ..
                    } = it.lint.$form;
                    share(accepted, scalars)
                }),
                figure(Detail, $listed, $listed_title, $listed_says, |it| {
                    let Agreement { listed, keys, .. } = it.lint.$form;
                    share(listed, keys)
                }),
            ]
        };
    }
    let mut figures = Vec::new();
    figures.extend(form!(json Headline
        "json_placed" "JSON fields" "fields that a page's JSON sample names, at a path that it has"
        "json_exact" "JSON names" "fields that a page's JSON sample names, at a path that it has, spelled as their row"
        "json_taken" "JSON values" "values of JSON samples that lenient decoding takes"
        "json_listed" "JSON keys" "keys of JSON samples that the tables list"));
    figures.extend(form!(xml Headline
        "xml_placed" "XML fields" "fields that a page's XML sample names, at a path that it has"
        "xml_exact" "XML names" "fields that a page's XML sample names, at a path that it has, spelled as their row"
        "xml_taken" "XML values" "values of XML samples that lenient decoding takes"
        "xml_listed" "XML keys" "keys of XML samples that the tables list"));
    figures.extend([
        figure(
            Key,
            "sent",
            "sent",
            "parameters of sample requests that the tables list",
            |it| share(it.lint.sent_known, it.lint.sent),
        ),
        figure(
            Key,
            "examples",
            "examples",
            "examples that fit type and facts of their row",
            |it| share(it.lint.examples_fit, it.lint.examples),
        ),
    ]);
    Group {
        id: "samples",
        title: "Samples",
        says: "A page's own samples judge the reading: each is decoded as a client would do it. What does not fit is a fault of the page or of the reading, and `cargo xtask lint` names it. Keys that the tables do not list are the pages' own gaps.",
        figures,
    }
}

fn languages() -> Group {
    use Rank::{Detail, Headline, Key};
    /// What the pages agree on: the field of the figures, its column, its words.
    macro_rules! agreed {
        ($($rank:ident $field:ident $title:literal $says:literal;)+) => {
            [$(figure($rank, stringify!($field), $title, $says, |it| {
                let Share { alike, stated } = it.lint.languages.$field;
                share(alike, stated)
            }),)+]
        };
    }
    let mut figures = vec![
        figure(
            Detail,
            "pairs",
            "pairs",
            "operations with pages in two languages",
            |it| Measure::Count(it.lint.pairs),
        ),
        figure(
            Detail,
            "agree",
            "wholly agree",
            "pairs of pages that say the same in everything",
            |it| share(it.lint.pairs_agree, it.lint.pairs),
        ),
        figure(
            Detail,
            "alone",
            "alone",
            "pages whose operation has none in the other language, or none that is surely its",
            |it| Measure::Count(it.lint.alone),
        ),
    ];
    figures.extend(agreed! {
        Headline names "names" "parameters of one language that the other has too";
        Key required "required" "parameters of both that agree in whether they are required";
        Key values "enums" "accepted values stated in either language that are the same in the other";
        Key bounds "bounds" "bounds and lengths stated in either language that are the same in the other";
        Key errors "errors" "error rows of one language that the other has too";
    });
    Group {
        id: "languages",
        title: "Languages",
        says: "An operation's English and Chinese pages are read each on its own and then compared. Many really differ: one language is behind the other.",
        figures,
    }
}

impl Measure {
    /// For a person.
    pub(super) fn shown(self) -> String {
        match self {
            Self::Count(number) => count(number),
            Self::Share { part, whole } => percent(part, whole),
        }
    }

    /// A share with what it is of.
    pub(super) fn in_full(self) -> String {
        match self {
            Self::Share { part, whole } if whole > 0 => {
                format!(
                    "{} ({} of {})",
                    percent(part, whole),
                    count(part),
                    count(whole)
                )
            }
            other => other.shown(),
        }
    }

    /// A share in hundredths of a percent; `None` for a count and for a share of nothing.
    pub(super) fn hundredths(self) -> Option<u64> {
        match self {
            Self::Share { part, whole } if whole > 0 => Some(percent::hundredths(part, whole)),
            _ => None,
        }
    }
}

/// A number with separators: 3,829.
pub(super) fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
