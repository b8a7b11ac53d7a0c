//! Reads small text files, and says clearly why one cannot be read.

use super::{CredentialsError, CredentialsErrorKind::Misconfigured, Place};
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

/// Longest file that is read; real ones have a few KiB.
const LIMIT: u64 = 1 << 20;

/// The text of a file, without a byte order mark; absent where there is no file.
pub(super) fn read(
    path: &Path,
    provider: &'static str,
) -> Result<Option<String>, CredentialsError> {
    let fail = |problem: String| {
        CredentialsError::new(Misconfigured, provider, problem).at(Place::file(path))
    };
    let bytes = match bytes(path) {
        Ok(bytes) => bytes,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        Err(error) if error.kind() == ErrorKind::IsADirectory => {
            return Err(
                fail("is a folder".into()).help("name the file itself, or remove the folder")
            );
        }
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            return Err(fail("may not be read by this user".into()).help("change its permissions"));
        }
        Err(error) => {
            let help = "see what the file is, or name another";
            return Err(fail(format!("cannot be read: {error}")).help(help));
        }
    };
    if bytes.len() as u64 > LIMIT {
        return Err(fail("is longer than 1 MiB".into()).help("name the right file"));
    }
    match std::str::from_utf8(&bytes) {
        Ok(text) => Ok(Some(
            text.strip_prefix('\u{feff}').unwrap_or(text).to_owned(),
        )),
        Err(error) => {
            let (line, column) = position(bytes.get(..error.valid_up_to()).unwrap_or_default());
            Err(
                CredentialsError::new(Misconfigured, provider, "is not UTF-8")
                    .at(Place::file(path).position(line, column))
                    .help("save it as UTF-8"),
            )
        }
    }
}

fn bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    if path.metadata()?.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(LIMIT + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Line and column, from 1, of what follows `before`.
fn position(before: &[u8]) -> (usize, usize) {
    let line = before.split(|&byte| byte == b'\n').count();
    let column = before
        .iter()
        .rev()
        .take_while(|&&byte| byte != b'\n')
        .count();
    (line, column + 1)
}
