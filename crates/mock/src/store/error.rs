//! Why worlds cannot be kept.

use std::error::Error;
use std::fmt;
use std::path::{Path, PathBuf};

/// Why worlds cannot be kept in a file.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct StoreError {
    path: PathBuf,
    problem: String,
    help: &'static str,
    in_use: bool,
}

const DAMAGED: &str = "it was left as it is: move it away to begin anew, or put a copy of it back";

impl StoreError {
    pub(super) fn new(path: &Path, problem: impl fmt::Display, help: &'static str) -> Self {
        Self {
            path: path.to_owned(),
            problem: problem.to_string(),
            help,
            in_use: false,
        }
    }

    /// The file is open elsewhere.
    pub(super) fn in_use(path: &Path) -> Self {
        let help = "stop that one, or name another file";
        Self {
            in_use: true,
            ..Self::new(path, "another process has it open", help)
        }
    }

    /// What is in the file is not what was written.
    pub(super) fn damaged(path: &Path, problem: impl fmt::Display) -> Self {
        Self::new(path, problem, DAMAGED)
    }

    pub(super) fn first(path: &Path, problem: &dyn Error) -> Self {
        Self::new(
            path,
            problem,
            "the file holds no world yet; mend the first one",
        )
    }

    pub(super) fn write(path: &Path, problem: impl fmt::Display) -> Self {
        let help = "nothing is answered any more; make room or mend the disk, then start again: \
                    what was answered is there";
        Self::new(path, problem, help)
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether another process has the file open, so that it may be had later.
    pub fn is_in_use(&self) -> bool {
        self.in_use
    }

    /// What can be done about it.
    pub fn help(&self) -> &'static str {
        self.help
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        write!(f, "state file {path}: {}; {}", self.problem, self.help)
    }
}

impl Error for StoreError {}
