//! Writes a tree of files all or nothing, and compares one with what lies on disk.
//!
//! The whole new tree is made beside its place and exchanged with the old one in one step, so that
//! at no time there is none: Cargo cannot start without the manifests below `generated/`. Where a
//! system has no such step there are two renames; a crash between them is mended by [`recover`] at
//! the next start, and Git has the old tree. Files that do not change are the old files, with their old times, so that
//! build tools see what really changed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs::{self, File, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Component, Path, PathBuf};

use walkdir::WalkDir;

use crate::files::shown;

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

/// Why a tree was not written.
#[derive(Debug)]
pub enum OutputError {
    /// Reading or writing failed at this path.
    Io(PathBuf, io::Error),
    /// A folder holds files and no [`MARKER`]: it is not ours to replace.
    Foreign(PathBuf),
    /// A path of the tree leads out of it.
    Path(String),
    /// Another run is writing the same tree.
    Locked(PathBuf),
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(path, error) => write!(f, "{}: {error}", shown(path)),
            Self::Foreign(path) => write!(
                f,
                "{} holds files that regen did not write (it has no {MARKER} of regen); \
                 name an empty or a new folder",
                shown(path)
            ),
            Self::Path(path) => write!(f, "`{path}` is no path inside the generated folder"),
            Self::Locked(path) => write!(
                f,
                "another run is writing this tree (it holds {})",
                shown(path)
            ),
        }
    }
}

impl std::error::Error for OutputError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io(_, error) => Some(error),
            _ => None,
        }
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
    let places = Places::of(root);
    let _lock = places.lock()?;
    places.recover()?;
    guard(root)?;
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
    let places = Places::of(root);
    let left = [&places.old, &places.new]
        .iter()
        .any(|path| path.symlink_metadata().is_ok());
    if left {
        let _lock = places.lock()?;
        places.recover()?;
    }
    Ok(())
}

/// Replaces one file by a rename, so that a reader sees the old or the new content.
pub fn write_file(path: &Path, content: &[u8]) -> Result<()> {
    let fault = |error| OutputError::Io(path.to_path_buf(), error);
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    fs::create_dir_all(folder).map_err(fault)?;
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(fault)?;
    file.write_all(content).map_err(fault)?;
    persist(file, path)
}

/// Moves a finished temporary file to its place, with the permissions of an ordinary file.
pub fn persist(file: tempfile::NamedTempFile, path: &Path) -> Result<()> {
    let fault = |error| OutputError::Io(path.to_path_buf(), error);
    file.as_file().sync_all().map_err(fault)?;
    let file = file.persist(path).map_err(|error| fault(error.error))?;
    open_permissions(&file).map_err(fault)
}

/// A temporary file is for its owner alone; what it becomes is an ordinary file.
#[cfg(unix)]
fn open_permissions(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn open_permissions(_: &File) -> io::Result<()> {
    Ok(())
}

/// The tree's root and the places beside it that a swap uses.
struct Places {
    root: PathBuf,
    new: PathBuf,
    old: PathBuf,
    lock: PathBuf,
}

impl Places {
    fn of(root: &Path) -> Self {
        let name = root
            .file_name()
            .map_or_else(|| "root".into(), |name| name.to_string_lossy().into_owned());
        let beside = |part: &str| root.with_file_name(format!(".{name}.{part}"));
        Self {
            root: root.to_path_buf(),
            new: beside("new"),
            old: beside("old"),
            lock: beside("lock"),
        }
    }

    /// Held until the returned value is dropped; the operating system frees it also after a crash.
    fn lock(&self) -> Result<Lock> {
        let fault = |error| OutputError::Io(self.lock.clone(), error);
        if let Some(folder) = self.lock.parent() {
            fs::create_dir_all(folder).map_err(fault)?;
        }
        loop {
            let file = File::create(&self.lock).map_err(fault)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    return Err(OutputError::Locked(self.lock.clone()));
                }
                Err(TryLockError::Error(error)) => return Err(fault(error)),
            }
            // The run before may have removed the file after this one opened it; then another run
            // can hold the lock of the file that is there now.
            if is_at(&file, &self.lock) {
                let path = self.lock.clone();
                return Ok(Lock { path, _file: file });
            }
        }
    }

    fn recover(&self) -> Result<()> {
        if exists(&self.old) && !exists(&self.root) {
            // Between the two renames of a swap.
            rename(&self.old, &self.root)?;
        }
        remove(&self.old)?;
        remove(&self.new)
    }

    fn build(&self, tree: &Tree, scope: &Scope) -> Result<()> {
        for (path, content) in tree {
            let (old, new) = (self.root.join(path), self.new.join(path));
            if is_same(&old, content) {
                keep(&old, &new)?;
            } else {
                make_parent(&new)?;
                let fault = |error| OutputError::Io(new.clone(), error);
                let mut file = File::create_new(&new).map_err(fault)?;
                file.write_all(content.as_bytes()).map_err(fault)?;
                // Before the rename, or a power cut could leave an empty file in the new tree.
                file.sync_data().map_err(fault)?;
            }
        }
        for path in present(&self.root)?
            .iter()
            .filter(|path| !scope.covers(path) && !tree.contains_key(*path))
        {
            keep(&self.root.join(path), &self.new.join(path))?;
        }
        Ok(())
    }

    fn swap(&self) -> Result<()> {
        if exchange(&self.new, &self.root) {
            // What lies there now is the old tree.
            return remove(&self.new);
        }
        if exists(&self.root) {
            rename(&self.root, &self.old)?;
        }
        if let Err(error) = rename(&self.new, &self.root) {
            // Put the old tree back; the first error is the one to tell.
            let _ = fs::rename(&self.old, &self.root);
            return Err(error);
        }
        remove(&self.old)
    }
}

/// The right to write a tree; its file lies beside the tree as long as it is held.
#[derive(Debug)]
struct Lock {
    path: PathBuf,
    _file: File,
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Still locked, so nobody else's. A file that stays is no harm.
        let _ = fs::remove_file(&self.path);
    }
}

/// Whether the open file is the one at the path.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (file.metadata(), path.metadata()) {
        (Ok(open), Ok(there)) => (open.dev(), open.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

/// Other systems let no file be created where a removed one is still open.
#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    true
}

/// Exchanges two folders in one step; false where that cannot be done.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(one: &Path, other: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).is_ok()
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(_: &Path, _: &Path) -> bool {
    false
}

/// Refuses a folder with content that regen did not write.
fn guard(root: &Path) -> Result<()> {
    let mut entries = match fs::read_dir(root) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(OutputError::Io(root.to_path_buf(), error)),
    };
    let is_ours = || {
        fs::read_to_string(root.join(MARKER))
            .is_ok_and(|text| text.lines().next() == MARKER_TEXT.lines().next())
    };
    if entries.next().is_none() || is_ours() {
        Ok(())
    } else {
        Err(OutputError::Foreign(root.to_path_buf()))
    }
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
            OutputError::Io(path, error.into())
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

/// The same file in the new tree: a second name for it, or a copy where there are no links.
fn keep(old: &Path, new: &Path) -> Result<()> {
    make_parent(new)?;
    if fs::hard_link(old, new).is_ok() {
        return Ok(());
    }
    let copy = || -> io::Result<()> {
        fs::copy(old, new)?;
        File::options()
            .write(true)
            .open(new)?
            .set_modified(fs::metadata(old)?.modified()?)
    };
    copy().map_err(|error| OutputError::Io(new.to_path_buf(), error))
}

fn make_parent(path: &Path) -> Result<()> {
    match path.parent() {
        Some(folder) => {
            fs::create_dir_all(folder).map_err(|error| OutputError::Io(folder.to_path_buf(), error))
        }
        None => Ok(()),
    }
}

fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).map_err(|error| OutputError::Io(to.to_path_buf(), error))
}

fn remove(path: &Path) -> Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(OutputError::Io(path.to_path_buf(), error))
        }
        _ => Ok(()),
    }
}

fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(files: &[(&str, &str)]) -> Tree {
        files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
            .collect()
    }

    fn kinds(drift: &[Drift]) -> Vec<String> {
        drift
            .iter()
            .map(|drift| format!("{} {}", drift.kind, drift.path))
            .collect()
    }

    fn home() -> (tempfile::TempDir, PathBuf) {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().join("generated");
        (dir, root)
    }

    #[test]
    fn writes_then_finds_no_drift() {
        let (_dir, root) = home();
        let tree = tree(&[("a/src/lib.rs", "one"), ("b/Cargo.toml", "two")]);
        assert_eq!(write(&root, &tree, &Scope::All).unwrap().len(), 3);
        assert_eq!(compare(&root, &tree, &Scope::All).unwrap(), []);
        assert_eq!(write(&root, &tree, &Scope::All).unwrap(), []);
        assert_eq!(
            fs::read_to_string(root.join("a/src/lib.rs")).unwrap(),
            "one"
        );
    }

    #[test]
    fn names_every_kind_of_drift() {
        let (_dir, root) = home();
        let tree = tree(&[("a/one", "1"), ("a/three", "3"), ("a/two", "2")]);
        write(&root, &tree, &Scope::All).unwrap();
        fs::write(root.join("a/one"), "!").unwrap();
        fs::remove_file(root.join("a/two")).unwrap();
        fs::create_dir(root.join("stale")).unwrap();
        fs::write(root.join("stale/.hidden"), "").unwrap();
        let drift = compare(&root, &tree, &Scope::All).unwrap();
        assert_eq!(
            kinds(&drift),
            ["changed a/one", "missing a/two", "extra stale/.hidden"]
        );
        write(&root, &tree, &Scope::All).unwrap();
        assert_eq!(compare(&root, &tree, &Scope::All).unwrap(), []);
        assert!(!root.join("stale").exists());
    }

    #[test]
    fn unchanged_files_keep_their_time() {
        let (_dir, root) = home();
        write(
            &root,
            &tree(&[("a/same", "1"), ("a/other", "1")]),
            &Scope::All,
        )
        .unwrap();
        let past = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000);
        for name in ["a/same", "a/other"] {
            File::options()
                .write(true)
                .open(root.join(name))
                .unwrap()
                .set_modified(past)
                .unwrap();
        }
        write(
            &root,
            &tree(&[("a/same", "1"), ("a/other", "2")]),
            &Scope::All,
        )
        .unwrap();
        assert_eq!(
            fs::metadata(root.join("a/same"))
                .unwrap()
                .modified()
                .unwrap(),
            past
        );
        assert_ne!(
            fs::metadata(root.join("a/other"))
                .unwrap()
                .modified()
                .unwrap(),
            past
        );
    }

    #[test]
    fn a_scope_leaves_the_others_alone() {
        let (_dir, root) = home();
        write(&root, &tree(&[("a/x", "1"), ("b/x", "1")]), &Scope::All).unwrap();
        fs::write(root.join("b/x"), "mine").unwrap();
        let only = Scope::Only(["a".to_owned()].into());
        let next = tree(&[("a/y", "2")]);
        assert_eq!(
            kinds(&compare(&root, &next, &only).unwrap()),
            ["extra a/x", "missing a/y"]
        );
        write(&root, &next, &only).unwrap();
        assert_eq!(fs::read_to_string(root.join("b/x")).unwrap(), "mine");
        assert!(!root.join("a/x").exists());
    }

    #[test]
    fn a_crash_between_the_renames_brings_the_old_tree_back() {
        let (_dir, root) = home();
        let old = tree(&[("a/x", "old")]);
        write(&root, &old, &Scope::All).unwrap();
        let places = Places::of(&root);
        places
            .build(&with_marker(&tree(&[("a/x", "new")])).unwrap(), &Scope::All)
            .unwrap();
        fs::rename(&root, &places.old).unwrap();
        recover(&root).unwrap();
        assert_eq!(compare(&root, &old, &Scope::All).unwrap(), []);
        assert!(!places.new.exists() && !places.old.exists());
    }

    #[test]
    fn a_crash_while_building_leaves_the_old_tree() {
        let (_dir, root) = home();
        let old = tree(&[("a/x", "old")]);
        write(&root, &old, &Scope::All).unwrap();
        let places = Places::of(&root);
        places
            .build(&tree(&[("a/x", "half")]), &Scope::All)
            .unwrap();
        assert_eq!(compare(&root, &old, &Scope::All).unwrap(), []);
        recover(&root).unwrap();
        assert!(!places.new.exists());
        assert_eq!(compare(&root, &old, &Scope::All).unwrap(), []);
    }

    #[test]
    fn a_crash_after_the_swap_keeps_the_new_tree() {
        let (_dir, root) = home();
        let new = tree(&[("a/x", "new")]);
        write(&root, &new, &Scope::All).unwrap();
        let places = Places::of(&root);
        fs::create_dir(&places.old).unwrap();
        fs::write(places.old.join("x"), "old").unwrap();
        recover(&root).unwrap();
        assert_eq!(compare(&root, &new, &Scope::All).unwrap(), []);
        assert!(!places.old.exists());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_swap_is_one_step() {
        let (_dir, root) = home();
        write(&root, &tree(&[("a/x", "old")]), &Scope::All).unwrap();
        let places = Places::of(&root);
        let new = tree(&[("a/x", "new")]);
        places
            .build(&with_marker(&new).unwrap(), &Scope::All)
            .unwrap();
        // In the way of a rename to it.
        fs::create_dir_all(places.old.join("x")).unwrap();
        places.swap().unwrap();
        assert_eq!(compare(&root, &new, &Scope::All).unwrap(), []);
        assert!(!places.new.exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_lock_whose_file_is_gone_is_none() {
        let (_dir, root) = home();
        let places = Places::of(&root);
        let gone = File::create(&places.lock).unwrap();
        assert!(is_at(&gone, &places.lock));
        fs::remove_file(&places.lock).unwrap();
        assert!(!is_at(&gone, &places.lock));
        let lock = places.lock().unwrap();
        assert!(!is_at(&gone, &places.lock) && places.lock().is_err());
        drop(lock);
        assert!(!places.lock.exists());
    }

    #[test]
    fn a_failing_write_leaves_the_old_tree() {
        let (_dir, root) = home();
        let old = tree(&[("a/x", "old")]);
        write(&root, &old, &Scope::All).unwrap();
        // `a/x` cannot be both a file and a folder.
        let bad = tree(&[("a/x", "new"), ("a/x/y", "new")]);
        assert!(matches!(
            write(&root, &bad, &Scope::All),
            Err(OutputError::Io(..))
        ));
        assert_eq!(compare(&root, &old, &Scope::All).unwrap(), []);
    }

    #[test]
    fn a_folder_of_other_files_is_refused() {
        let (_dir, root) = home();
        fs::create_dir(&root).unwrap();
        fs::write(root.join("letter.txt"), "dear").unwrap();
        assert!(matches!(
            write(&root, &tree(&[("a/x", "1")]), &Scope::All),
            Err(OutputError::Foreign(_))
        ));
        assert_eq!(fs::read_to_string(root.join("letter.txt")).unwrap(), "dear");
    }

    #[test]
    fn paths_stay_inside() {
        let (_dir, root) = home();
        for path in ["../x", "/etc/x", "", "a/../../x", "a\\x", "."] {
            assert!(
                matches!(
                    write(&root, &tree(&[(path, "1")]), &Scope::All),
                    Err(OutputError::Path(_))
                ),
                "{path}"
            );
        }
    }

    #[test]
    fn two_runs_do_not_meet() {
        let (_dir, root) = home();
        let _first = Places::of(&root).lock().unwrap();
        assert!(matches!(
            write(&root, &Tree::new(), &Scope::All),
            Err(OutputError::Locked(_))
        ));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_drift() {
        let (_dir, root) = home();
        let tree = tree(&[("a/x", "1")]);
        write(&root, &tree, &Scope::All).unwrap();
        fs::rename(root.join("a/x"), root.with_file_name("elsewhere")).unwrap();
        std::os::unix::fs::symlink(root.with_file_name("elsewhere"), root.join("a/x")).unwrap();
        assert_eq!(
            kinds(&compare(&root, &tree, &Scope::All).unwrap()),
            ["changed a/x"]
        );
    }
}
