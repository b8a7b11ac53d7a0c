//! The root of a tree and the places beside it by which it is replaced in one step.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::error::of_folder;
use super::file::make_folder;
use crate::files::shown;

use super::{MARKER, MARKER_TEXT, OutputError, Result, Scope, Tree, exists, is_same, present};

/// The tree's root and the places beside it that a swap uses.
pub(super) struct Places {
    pub(super) root: PathBuf,
    pub(super) new: PathBuf,
    pub(super) old: PathBuf,
    pub(super) lock: PathBuf,
}

impl Places {
    pub(super) fn of(root: &Path) -> Result<Self> {
        // Of a link, what it leads to is replaced.
        let root = if root.is_symlink() {
            fs::canonicalize(root).map_err(OutputError::io(root, "leads nowhere"))?
        } else {
            root.to_path_buf()
        };
        let Some(name) = root
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
        else {
            return Err(OutputError::Nameless(root));
        };
        let beside = |part: &str| root.with_file_name(format!(".{name}.{part}"));
        Ok(Self {
            new: beside("new"),
            old: beside("old"),
            lock: beside("lock"),
            root,
        })
    }

    /// Held until the returned value is dropped; the operating system frees it also after a crash.
    pub(super) fn lock(&self) -> Result<Lock> {
        let fault = || OutputError::io(&self.root, "cannot be written, nor anything beside it");
        if let Some(folder) = self.root.parent().filter(|it| *it != Path::new("")) {
            make_folder(folder)?;
        }
        loop {
            let file = File::create(&self.lock).map_err(fault())?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    return Err(OutputError::Locked(self.root.clone()));
                }
                Err(TryLockError::Error(error)) => return Err(fault()(error)),
            }
            // The run before may have removed the file after this one opened it; then another run
            // can hold the lock of the file that is there now.
            if is_at(&file, &self.lock) {
                let path = self.lock.clone();
                return Ok(Lock { path, _file: file });
            }
        }
    }

    /// Refuses what regen did not write.
    pub(super) fn guard(&self) -> Result<()> {
        let root = &self.root;
        let mut entries = match fs::read_dir(root) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(of_folder(root, "cannot be looked into", error)),
        };
        let is_ours = || {
            fs::read_to_string(root.join(MARKER))
                .is_ok_and(|text| text.lines().next() == MARKER_TEXT.lines().next())
        };
        if entries.next().is_none() || is_ours() {
            Ok(())
        } else {
            Err(OutputError::Foreign(root.clone()))
        }
    }

    pub(super) fn recover(&self) -> Result<()> {
        if exists(&self.old) && !exists(&self.root) {
            // Between the two renames of a swap.
            rename(&self.old, &self.root)?;
        }
        remove(&self.old)?;
        remove(&self.new)
    }

    /// Makes the new tree beside the old one; where that fails, nothing of it stays.
    pub(super) fn build(&self, tree: &Tree, scope: &Scope) -> Result<()> {
        let built = self.fill(tree, scope);
        if built.is_err() {
            // The first error is the one to tell.
            let _ = fs::remove_dir_all(&self.new);
        }
        built
    }

    fn fill(&self, tree: &Tree, scope: &Scope) -> Result<()> {
        for (path, content) in tree {
            let (old, new) = (self.root.join(path), self.new.join(path));
            let fault = || OutputError::io(&old, "cannot be written");
            if is_same(&old, content) {
                keep(&old, &new).map_err(fault())?;
            } else {
                make_parent(&new).map_err(fault())?;
                let mut file = File::create_new(&new).map_err(fault())?;
                file.write_all(content.as_bytes()).map_err(fault())?;
                // Before the rename, or a power cut could leave an empty file in the new tree.
                file.sync_data().map_err(fault())?;
            }
        }
        for path in present(&self.root)?
            .iter()
            .filter(|path| !scope.covers(path) && !tree.contains_key(*path))
        {
            let (old, new) = (self.root.join(path), self.new.join(path));
            keep(&old, &new).map_err(OutputError::io(&old, "cannot be kept"))?;
        }
        Ok(())
    }

    pub(super) fn swap(&self) -> Result<()> {
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
pub(super) struct Lock {
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
pub(super) fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (file.metadata(), path.metadata()) {
        (Ok(open), Ok(there)) => (open.dev(), open.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

/// Other systems let no file be created where a removed one is still open.
#[cfg(not(unix))]
pub(super) fn is_at(_: &File, _: &Path) -> bool {
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

/// The same file in the new tree: a second name for it, or a copy where there are no links.
fn keep(old: &Path, new: &Path) -> io::Result<()> {
    make_parent(new)?;
    if fs::hard_link(old, new).is_ok() {
        return Ok(());
    }
    fs::copy(old, new)?;
    File::options()
        .write(true)
        .open(new)?
        .set_modified(fs::metadata(old)?.modified()?)
}

fn make_parent(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}

fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to)
        .map_err(|error| OutputError::io(from, &format!("cannot be moved to {}", shown(to)))(error))
}

fn remove(path: &Path) -> Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(OutputError::io(
            path,
            "is left of an earlier tree and cannot be removed",
        )(error)),
        _ => Ok(()),
    }
}
