//! One file, replaced as a whole.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use super::error::of_folder;
use super::{OutputError, Result};
use crate::files::shown;

/// Replaces one file by a rename, so that a reader sees the old or the new content.
pub fn write_file(path: &Path, content: &[u8]) -> Result<()> {
    make_folder(folder_of(path))?;
    let mut file = beside(path)?;
    file.write_all(content)
        .map_err(OutputError::io(path, "cannot be written"))?;
    persist(file, path)
}

/// A temporary file in the folder of a path.
pub fn beside(path: &Path) -> Result<tempfile::NamedTempFile> {
    if path.is_dir() {
        let error = io::ErrorKind::IsADirectory.into();
        return Err(OutputError::io(path, "cannot be written")(error));
    }
    let folder = folder_of(path);
    let above = folder.ancestors().find(|above| above.exists());
    if !folder.exists() && above.is_none_or(Path::is_dir) {
        let why = format!("there is no folder {}", shown(folder));
        let error = io::Error::new(io::ErrorKind::NotFound, why);
        return Err(OutputError::io(path, "cannot be written")(error));
    }
    tempfile::NamedTempFile::new_in(folder).map_err(|error| {
        // What failed has a random name that nobody gave.
        let error = error
            .raw_os_error()
            .map_or(error.kind().into(), io::Error::from_raw_os_error);
        of_folder(path, "cannot be written", error)
    })
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

/// Makes a folder and those above it where they are missing.
pub(super) fn make_folder(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(|error| of_folder(folder, "cannot be made", error))
}

/// Moves a finished temporary file to its place, with the permissions of an ordinary file.
pub fn persist(file: tempfile::NamedTempFile, path: &Path) -> Result<()> {
    let fault = || OutputError::io(path, "cannot be written");
    file.as_file().sync_all().map_err(fault())?;
    let file = file.persist(path).map_err(|error| fault()(error.error))?;
    open_permissions(&file).map_err(fault())
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
