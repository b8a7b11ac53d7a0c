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

/// Whether a label is of the set that was drawn and made when the rules stood: counted apart, so
/// that neither set hides the figures of the other.
pub(crate) fn is_sealed(drawn: &str) -> bool {
    drawn.starts_with("sealed")
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
