//! The pages that were labelled, read once, and the labels beside this file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use alicloud_codegen::model::Operation;
use alicloud_codegen::read::read;
use rayon::prelude::*;
use serde::de::DeserializeOwned;

/// The folder of pages.
pub(crate) struct Corpus(PathBuf);

impl Corpus {
    /// `$SHARED/pages`, by default `../shared/pages` of the repository.
    pub(crate) fn beside_the_repository() -> Option<Self> {
        let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let shared = std::env::var_os("SHARED").map_or_else(|| "../shared".into(), PathBuf::from);
        let pages = home.join(shared).join("pages");
        pages.is_dir().then_some(Self(pages))
    }

    /// These pages as the reader has them; no entry where it says that a page is no operation.
    pub(crate) fn read<'a>(
        &self,
        pages: impl Iterator<Item = &'a str>,
    ) -> BTreeMap<&'a str, Operation> {
        let pages: BTreeSet<_> = pages.collect();
        pages
            .into_par_iter()
            .filter_map(|page| {
                let bytes = fs::read(self.0.join(page)).expect(page);
                Some((page, read(page, &bytes).operation?))
            })
            .collect()
    }
}

/// When a label was drawn and made. Each draw is counted apart, so that none hides the figures of
/// another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Draw {
    First,
    Second,
    Third,
    Fourth,
}

impl Draw {
    pub(crate) const ALL: [Self; 4] = [Self::First, Self::Second, Self::Third, Self::Fourth];

    pub(crate) fn of(drawn: &str) -> Self {
        match drawn.split(' ').next() {
            Some("sealed") => Self::Second,
            Some("third") => Self::Third,
            Some("fourth") => Self::Fourth,
            _ => Self::First,
        }
    }

    /// The name of its figures.
    pub(crate) fn group(self, kinds: &str) -> String {
        match self {
            Self::First => kinds.to_owned(),
            Self::Second => format!("sealed {kinds}"),
            Self::Third => format!("third {kinds}"),
            Self::Fourth => format!("fourth {kinds}"),
        }
    }
}

/// One label a line.
pub(crate) fn labels<T: DeserializeOwned>(lines: &str) -> Vec<T> {
    let labels = lines.lines().map(serde_json::from_str);
    labels.collect::<Result<_, _>>().expect("a label")
}

/// Runs of white space as one space.
pub(crate) fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
