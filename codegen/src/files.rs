//! Which files are pages, and their bytes: folders in one order on every machine, sizes bounded.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::diagnostic::{Diagnostic, Severity};
use crate::report::FileReport;

/// Largest page that is read. The longest page of the corpus has 0.2 MB; what is larger is no page.
pub const LIMIT: u64 = 16 * 1024 * 1024;

/// Endings of pages: Markdown and flattened text.
const PAGES: [&str; 2] = ["md", "txt"];

/// A file that is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageFile {
    /// Path relative to the folder that was given, with `/`; the file's name where a file was given.
    pub key: String,
    /// Where it lies.
    pub path: PathBuf,
    /// Size when it was found, in bytes.
    pub size: u64,
}

/// The pages at `path`: the file itself, or all `.md` and `.txt` files below the folder, sorted by
/// their keys. Hidden files and folders are left out. Places that cannot be looked into are
/// reported and the rest goes on.
pub fn pages(path: &Path) -> (Vec<PageFile>, Vec<FileReport>) {
    let (files, faults) = files(path);
    let is_folder = path.is_dir();
    (
        files
            .into_iter()
            .filter(|file| !is_folder || is_page(&file.path))
            .collect(),
        faults,
    )
}

/// Whether a file of a folder is a page, by its ending.
pub fn is_page(path: &Path) -> bool {
    path.extension()
        .and_then(|ending| ending.to_str())
        .is_some_and(|ending| PAGES.contains(&ending))
}

/// As [`pages`], with files of every ending.
pub fn files(path: &Path) -> (Vec<PageFile>, Vec<FileReport>) {
    let mut files = Vec::new();
    let mut faults = Vec::new();
    let walk = WalkDir::new(path)
        .follow_links(true)
        .into_iter()
        .filter_entry(|e| e.depth() == 0 || !is_hidden(e));
    for entry in walk {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => files.push(PageFile {
                key: key(path, entry.path()),
                size: entry.metadata().map_or(0, |data| data.len()),
                path: entry.into_path(),
            }),
            Err(error) => {
                let at = error.path().unwrap_or(path).to_path_buf();
                let why = error.io_error().map_or_else(|| error.to_string(), reason);
                faults.push(FileReport::about(shown(&at), unreadable(&why)));
            }
        }
    }
    files.sort_by(|a, b| a.key.cmp(&b.key));
    (files, faults)
}

/// Names pages that were found at several paths by what tells them apart: their paths relative to the
/// folder that holds all these. A page that was found twice stands there once.
pub fn name_apart(paths: &[PathBuf], files: &mut Vec<PageFile>) {
    if paths.len() < 2 {
        return;
    }
    // `..` leads where the system says; else links stay as they were named.
    let climbs = |path: &PathBuf| path.components().any(|part| part == Component::ParentDir);
    let climbs = paths.iter().any(climbs);
    let whole = |path: &Path| {
        let canonical = climbs.then(|| path.canonicalize().ok()).flatten();
        let absolute = || std::path::absolute(path).ok();
        canonical
            .or_else(absolute)
            .unwrap_or_else(|| path.to_path_buf())
    };
    let folders = paths.iter().map(|path| {
        let path = whole(path);
        let folder = if path.is_dir() {
            Some(path.as_path())
        } else {
            path.parent()
        };
        folder.map(Path::to_path_buf).unwrap_or_default()
    });
    let common = folders.reduce(|one, other| {
        let parts = one.components().zip(other.components());
        parts
            .take_while(|(a, b)| a == b)
            .map(|(part, _)| part)
            .collect()
    });
    let common = common.unwrap_or_default();
    for file in files.iter_mut() {
        // Links below what was given have their names.
        let depth = file.key.split('/').count();
        let root = file.path.ancestors().nth(depth).unwrap_or(Path::new(""));
        let root = if root == Path::new("") {
            Path::new(".")
        } else {
            root
        };
        let path = whole(root).join(&file.key);
        file.key = shown(path.strip_prefix(&common).unwrap_or(&path));
    }
    files.sort_by(|a, b| a.key.cmp(&b.key));
    files.dedup_by(|a, b| a.key == b.key);
}

/// The bytes of a file of at most [`LIMIT`].
pub fn load(path: &Path) -> Result<Vec<u8>, Diagnostic> {
    // A pipe or a device would block or never end.
    let data = path
        .metadata()
        .map_err(|error| unreadable(&reason(&error)))?;
    if !data.is_file() {
        return Err(unreadable("it is no regular file"));
    }
    if data.len() > LIMIT {
        return Err(too_large(data.len()));
    }
    let read = || -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(path)?.take(LIMIT + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    let bytes = read().map_err(|error| unreadable(&reason(&error)))?;
    // It may have grown since.
    if bytes.len() as u64 > LIMIT {
        Err(too_large(bytes.len() as u64))
    } else {
        Ok(bytes)
    }
}

/// Why the system refused something, in words alone: `permission denied`.
pub fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}

/// A path as text, with `/` on every machine.
pub fn shown(path: &Path) -> String {
    path.to_string_lossy()
        .replace(std::path::MAIN_SEPARATOR, "/")
}

fn key(root: &Path, path: &Path) -> String {
    match path.strip_prefix(root) {
        Ok(rest) if rest != Path::new("") => shown(rest),
        _ => shown(Path::new(path.file_name().unwrap_or(path.as_os_str()))),
    }
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with('.')
}

fn unreadable(why: &str) -> Diagnostic {
    Diagnostic {
        id: "file-unreadable",
        severity: Severity::Error,
        line: 1,
        column: 1,
        span: 0..0,
        message: format!("the file cannot be read: {why}"),
        help: "check that it exists and that you may read it".into(),
    }
}

/// What is said of a file that is no text.
pub(crate) fn not_text() -> Diagnostic {
    Diagnostic {
        help: "save the page as UTF-8".into(),
        ..unreadable("it is not UTF-8")
    }
}

fn too_large(size: u64) -> Diagnostic {
    Diagnostic {
        id: "file-too-large",
        severity: Severity::Error,
        line: 1,
        column: 1,
        span: 0..0,
        message: format!("the file has {size} bytes, more than the {LIMIT} that a page may have"),
        help: "split it into one page an operation".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_folder_gives_pages_in_one_order() {
        let dir = tempfile::tempdir().unwrap();
        for name in [
            "b.md",
            "a/z.txt",
            "a-b/y.md",
            "a/c.html",
            ".git/x.md",
            ".hidden.md",
        ] {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        let (found, faults) = pages(dir.path());
        let keys: Vec<_> = found.iter().map(|file| file.key.as_str()).collect();
        assert_eq!(keys, ["a-b/y.md", "a/z.txt", "b.md"]);
        assert_eq!(faults, []);
    }

    #[test]
    fn a_file_is_a_page_whatever_its_ending() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("page.text");
        fs::write(&path, "x").unwrap();
        let (found, _) = pages(&path);
        assert_eq!(
            found
                .iter()
                .map(|file| file.key.as_str())
                .collect::<Vec<_>>(),
            ["page.text"]
        );
    }

    #[test]
    fn pages_of_several_paths_are_told_apart() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["en-US/lamp/A.md", "zh-CN/lamp/A.md", "B.md"] {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        let named = |paths: &[&str]| -> Vec<String> {
            let paths: Vec<_> = paths.iter().map(|path| dir.path().join(path)).collect();
            let mut files: Vec<_> = paths.iter().flat_map(|path| pages(path).0).collect();
            name_apart(&paths, &mut files);
            files.into_iter().map(|file| file.key).collect()
        };
        assert_eq!(
            named(&["zh-CN/lamp", "en-US/lamp"]),
            ["en-US/lamp/A.md", "zh-CN/lamp/A.md"]
        );
        assert_eq!(
            named(&["en-US/lamp/A.md", "zh-CN"]),
            ["en-US/lamp/A.md", "zh-CN/lamp/A.md"]
        );
        assert_eq!(named(&["en-US", "en-US/lamp"]), ["lamp/A.md"]);
        assert_eq!(named(&["en-US"]), ["lamp/A.md"]);
        assert_eq!(
            named(&["zh-CN/lamp/../../en-US/lamp", "zh-CN/lamp"]),
            ["en-US/lamp/A.md", "zh-CN/lamp/A.md"]
        );
    }

    #[test]
    fn a_missing_path_is_reported() {
        let (found, faults) = pages(Path::new("no/such/page.md"));
        assert_eq!(found, []);
        assert_eq!(faults[0].diagnostics[0].id, "file-unreadable");
    }

    #[test]
    fn a_huge_file_is_refused_unread() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("huge.md");
        // Sparse: a terabyte could not be read.
        File::create(&path).unwrap().set_len(1 << 40).unwrap();
        assert_eq!(load(&path).unwrap_err().id, "file-too-large");
        File::create(&path).unwrap().set_len(LIMIT).unwrap();
        assert_eq!(load(&path).unwrap().len() as u64, LIMIT);
    }

    #[test]
    fn a_folder_is_no_file() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(load(dir.path()).unwrap_err().id, "file-unreadable");
    }
}
