//! Why a tree or a file was not written, in words that name what the caller gave.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::MARKER;
use crate::files::{reason, shown};

/// Why a tree was not written.
#[derive(Debug)]
pub enum OutputError {
    /// The system refused something: what could not be done, and why.
    Io(String, io::Error),
    /// A folder holds files and no [`MARKER`]: it is not ours to replace.
    Foreign(PathBuf),
    /// It is no folder.
    NoFolder(PathBuf),
    /// A folder under a name (`.`, `/`) by which it cannot be replaced.
    Nameless(PathBuf),
    /// A path of the tree leads out of it.
    Path(String),
    /// Another run is writing the same tree.
    Locked(PathBuf),
}

impl OutputError {
    /// The system's refusal to do something (`cannot be written`) with a path.
    pub(super) fn io(path: &Path, cannot: &str) -> impl FnOnce(io::Error) -> Self {
        let what = format!("{} {cannot}", shown(path));
        move |error| Self::Io(what, error)
    }
}

/// As [`OutputError::io`], of a folder; what is wrong may be a file in its place or above it.
pub(super) fn of_folder(path: &Path, cannot: &str, error: io::Error) -> OutputError {
    match path.ancestors().find(|above| above.is_file()) {
        Some(file) => OutputError::NoFolder(file.to_path_buf()),
        None => OutputError::io(path, cannot)(error),
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(what, error) => write!(f, "{what}: {}", reason(error)),
            Self::Foreign(path) => write!(
                f,
                "{} holds files that regen did not write (it has no {MARKER} of regen); \
                 name an empty or a new folder",
                shown(path)
            ),
            Self::NoFolder(path) => write!(f, "{} is a file, not a folder", shown(path)),
            Self::Nameless(path) => write!(
                f,
                "`{}` cannot be exchanged with a new folder; name the folder itself, such as ../crates",
                shown(path)
            ),
            Self::Path(path) => write!(f, "`{path}` is no path inside the generated folder"),
            Self::Locked(path) => write!(
                f,
                "another run is writing {}; wait for it to end",
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
