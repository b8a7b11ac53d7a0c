//! Writes a tree of files all or nothing, and compares one with what lies on disk.
//!
//! The whole new tree is made beside its place and exchanged with the old one in one step, so that
//! at no time there is none: Cargo cannot start without the manifests below `generated/`. Where a
//! system has no such step there are two renames; a crash between them is mended by [`recover`] at
//! the next start, and Git has the old tree. Files that do not change are the old files, with their old times, so that
//! build tools see what really changed.

mod error;
mod file;
mod places;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs::File;
use std::io::Read as _;
use std::path::{Component, Path};

use walkdir::WalkDir;

use crate::files::shown;
use places::Places;

pub use error::OutputError;
pub use file::{Destination, write_file};

/// Files by their paths, relative to the root, with `/`.
pub type Tree = BTreeMap<String, String>;

/// The file at the root that tells a generated tree from anything else; without it nothing is
/// ever removed. It also keeps Git from changing line ends and folds the tree in reviews.
pub const MARKER: &str = ".gitattributes";
/// Content of [`MARKER`].
pub const MARKER_TEXT: &str = "\
# Everything in this folder is written by `cargo xtask regen`; a change made here is lost.
* -text linguist-generated=true
";

/// Which folders at the root a tree speaks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// All: a folder that is not in the tree is stale.
    All,
    /// These alone: the others stay as they are.
    Only(BTreeSet<String>),
}

impl Scope {
    fn covers(&self, path: &str) -> bool {
        match self {
            Self::All => true,
            Self::Only(folders) => path
                .split_once('/')
                .map_or(path == MARKER, |(folder, _)| folders.contains(folder)),
        }
    }
}

/// One difference between a tree and what lies on disk.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Drift {
    /// Path relative to the root, with `/`.
    pub path: String,
    /// How it differs.
    pub kind: DriftKind,
}

/// How a file differs from what would be generated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DriftKind {
    /// Its bytes differ.
    Changed,
    /// It would be generated and is not there.
    Missing,
    /// It is there and would not be generated.
    Extra,
}

impl fmt::Display for DriftKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Changed => "changed",
            Self::Missing => "missing",
            Self::Extra => "extra",
        })
    }
}

type Result<T> = std::result::Result<T, OutputError>;

/// What differs between the tree and the files below `root`, in the order of paths.
pub fn compare(root: &Path, tree: &Tree, scope: &Scope) -> Result<Vec<Drift>> {
    let tree = with_marker(tree)?;
    let mut drift = Vec::new();
    let found = present(root)?;
    for path in found
        .iter()
        .filter(|path| scope.covers(path) && !tree.contains_key(*path))
    {
        drift.push(Drift {
            path: path.clone(),
            kind: DriftKind::Extra,
        });
    }
    for (path, content) in &tree {
        let kind = if !found.contains(path) {
            DriftKind::Missing
        } else if is_same(&root.join(path), content) {
            continue;
        } else {
            DriftKind::Changed
        };
        drift.push(Drift {
            path: path.clone(),
            kind,
        });
    }
    drift.sort();
    Ok(drift)
}

/// Makes `root` hold the tree; returns what differed. Nothing is touched where nothing differs.
pub fn write(root: &Path, tree: &Tree, scope: &Scope) -> Result<Vec<Drift>> {
    let places = Places::of(root)?;
    places.guard()?;
    let _lock = places.lock()?;
    places.recover()?;
    places.guard()?;
    let drift = compare(root, tree, scope)?;
    if drift.is_empty() {
        return Ok(drift);
    }
    places.build(&with_marker(tree)?, scope)?;
    places.swap()?;
    Ok(drift)
}

/// Ends what a crash left half done: afterwards `root` is the old tree or the new one, whole.
pub fn recover(root: &Path) -> Result<()> {
    let places = Places::of(root)?;
    let left = [&places.old, &places.new]
        .iter()
        .any(|path| path.symlink_metadata().is_ok());
    if left {
        let _lock = places.lock()?;
        places.recover()?;
    }
    Ok(())
}

/// The tree with its marker, every path checked.
fn with_marker(tree: &Tree) -> Result<Tree> {
    for path in tree.keys() {
        let inside = Path::new(path)
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        if path.is_empty() || !inside || path.contains('\\') {
            return Err(OutputError::Path(path.clone()));
        }
    }
    let mut tree = tree.clone();
    tree.insert(MARKER.to_owned(), MARKER_TEXT.to_owned());
    Ok(tree)
}

/// Every file (and link) below `root`, by relative path.
fn present(root: &Path) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    if !exists(root) {
        return Ok(found);
    }
    for entry in WalkDir::new(root).min_depth(1) {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(root).to_path_buf();
            OutputError::io(&path, "cannot be looked into")(error.into())
        })?;
        if !entry.file_type().is_dir() {
            found.insert(shown(
                entry.path().strip_prefix(root).unwrap_or(entry.path()),
            ));
        }
    }
    Ok(found)
}

/// Whether the file is an ordinary file of exactly these bytes, without reading one of another size.
fn is_same(path: &Path, content: &str) -> bool {
    let is_candidate = path
        .symlink_metadata()
        .is_ok_and(|data| data.is_file() && data.len() == content.len() as u64);
    let mut bytes = Vec::with_capacity(content.len());
    is_candidate
        && File::open(path)
            .and_then(|file| file.take(content.len() as u64 + 1).read_to_end(&mut bytes))
            .is_ok()
        && bytes == content.as_bytes()
}

fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}
