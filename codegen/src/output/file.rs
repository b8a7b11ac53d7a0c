//! One file, replaced as a whole.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::error::of_folder;
use super::{OutputError, Result};
use crate::files::shown;

/// Replaces one file by a rename, so that a reader sees the old or the new content; its folder is
/// made where it is missing.
pub fn write_file(path: &Path, mut content: &[u8]) -> Result<()> {
    make_folder(folder_of(path))?;
    Destination::of(path)?.write(&mut content)
}

/// Where a file is to be written: what a link leads to, not the link; and a device or a pipe
/// (`/dev/null`, `/dev/stdout`) is written to and never replaced.
pub struct Destination {
    /// As it was given, for messages.
    given: PathBuf,
    place: Place,
}

enum Place {
    /// There is a file or nothing at this path.
    File(PathBuf),
    Stream,
}

impl Destination {
    /// Looks whether a path can be written to, before work is done for it.
    pub fn of(path: &Path) -> Result<Self> {
        let place = match fs::metadata(path) {
            Ok(found) if found.is_dir() => {
                let error = io::ErrorKind::IsADirectory.into();
                return Err(cannot_be_written(path)(error));
            }
            Ok(found) if found.is_file() => {
                Place::File(fs::canonicalize(path).map_err(cannot_be_written(path))?)
            }
            Ok(_) => Place::Stream,
            // A link to what is not there yet leads all the same.
            Err(_) => Place::File(end_of_links(path)),
        };
        let given = path.to_path_buf();
        let destination = Self { given, place };
        if let Place::File(path) = &destination.place {
            destination.beside(path)?;
        }
        Ok(destination)
    }

    /// A file without a name, of which nothing is left when the program is stopped, for content that
    /// is not whole yet.
    pub fn scratch(&self) -> Result<File> {
        match &self.place {
            Place::File(path) => tempfile::tempfile_in(folder_of(path)),
            Place::Stream => tempfile::tempfile(),
        }
        .map_err(cannot_be_written(&self.given))
    }

    /// Writes the whole content, or leaves the file as it was.
    pub fn write(&self, content: &mut dyn Read) -> Result<()> {
        let fault = || cannot_be_written(&self.given);
        match &self.place {
            Place::File(path) => {
                let mut file = self.beside(path)?;
                io::copy(content, &mut file).map_err(fault())?;
                file.as_file().sync_all().map_err(fault())?;
                ordinary_permissions(file.as_file(), path).map_err(fault())?;
                file.persist(path).map_err(|error| fault()(error.error))?;
                Ok(())
            }
            Place::Stream => {
                let mut stream = OpenOptions::new()
                    .write(true)
                    .open(&self.given)
                    .map_err(fault())?;
                io::copy(content, &mut stream).map_err(fault()).map(drop)
            }
        }
    }

    /// A temporary file in the folder of a path.
    fn beside(&self, path: &Path) -> Result<NamedTempFile> {
        let folder = folder_of(path);
        let above = folder.ancestors().find(|above| above.exists());
        if !folder.exists() && above.is_none_or(Path::is_dir) {
            let why = format!("there is no folder {}", shown(folder));
            let error = io::Error::new(io::ErrorKind::NotFound, why);
            return Err(cannot_be_written(&self.given)(error));
        }
        NamedTempFile::new_in(folder).map_err(|error| {
            // What failed has a random name that nobody gave.
            let error = error
                .raw_os_error()
                .map_or(error.kind().into(), io::Error::from_raw_os_error);
            match folder.ancestors().find(|above| above.is_file()) {
                Some(file) => OutputError::NoFolder(file.to_path_buf()),
                None => cannot_be_written(&self.given)(error),
            }
        })
    }
}

fn cannot_be_written(path: &Path) -> impl FnOnce(io::Error) -> OutputError {
    OutputError::io(path, "cannot be written")
}

/// Where links lead that end at nothing; a ring of them cannot be written to.
fn end_of_links(path: &Path) -> PathBuf {
    let mut path = path.to_path_buf();
    for _ in 0..MOST_LINKS {
        let Ok(to) = fs::read_link(&path) else { break };
        path = folder_of(&path).join(to);
    }
    path
}

/// As many as systems follow.
const MOST_LINKS: usize = 40;

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

/// A temporary file is for its owner alone; what it becomes has the permissions of the file before it, or
/// those of an ordinary one.
#[cfg(unix)]
fn ordinary_permissions(file: &File, path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let before = fs::metadata(path).map(|before| before.permissions());
    file.set_permissions(before.unwrap_or_else(|_| fs::Permissions::from_mode(0o644)))
}

#[cfg(not(unix))]
fn ordinary_permissions(_: &File, _: &Path) -> io::Result<()> {
    Ok(())
}
