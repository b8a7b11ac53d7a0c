//! From files to readings, the pages of a product together: all that is counted, compared and generated
//! comes of the same readings, with the types that have pages of their own.

use std::collections::BTreeSet;
use std::path::Path;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::files::{PageFile, load};
use crate::lint::is_locale;
use crate::read::{self, Reading};

/// A reading with the bytes of its page.
pub type Loaded = (Reading, Vec<u8>);

/// Reads the pages of one product, each in its place; what cannot be loaded is its fault.
pub fn of_product(files: &[PageFile]) -> Vec<Result<Loaded, Diagnostic>> {
    let loaded: Vec<_> = files
        .par_iter()
        .map(|file| {
            let bytes = load(&file.path)?;
            Ok((read::read(&file.key, &bytes), bytes))
        })
        .collect();
    join(loaded)
}

/// Gives the readings the types that others of them describe.
fn join(loaded: Vec<Result<Loaded, Diagnostic>>) -> Vec<Result<Loaded, Diagnostic>> {
    // What was not loaded has an empty reading, so that all stay in their order.
    let (mut readings, rest): (Vec<_>, Vec<_>) = loaded
        .into_iter()
        .map(|page| match page {
            Ok((reading, bytes)) => (reading, Ok(bytes)),
            Err(fault) => (Reading::default(), Err(fault)),
        })
        .unzip();
    read::join(&mut readings);
    let pages = readings.into_iter().zip(rest);
    pages
        .map(|(reading, bytes)| bytes.map(|bytes| (reading, bytes)))
        .collect()
}

/// Runs of files that belong to one product, in their order: those of a folder with all folders below
/// it. It is a folder of the one that was given, or of a language in it; where pages lie beside such
/// folders, all are of one product. Single files are of one product where they lie in one folder.
pub fn products(files: &[PageFile]) -> impl Iterator<Item = &[PageFile]> {
    let mixed: BTreeSet<_> = files
        .iter()
        .map(Place::of)
        .filter(|place| place.folder.is_none())
        .map(|place| (place.root, place.language))
        .collect();
    files.chunk_by(move |a, b| {
        let (a, b) = (Place::of(a), Place::of(b));
        let is_same = (a.root, a.language) == (b.root, b.language);
        is_same && (a.folder == b.folder || mixed.contains(&(a.root, a.language)))
    })
}

/// Where a page lies.
struct Place<'f> {
    /// The folder that was given.
    root: &'f Path,
    /// What leads from there to the folder of a language, where there is one.
    language: &'f str,
    /// The folder of the product in that; `None` where the page lies in it itself.
    folder: Option<&'f str>,
}

impl<'f> Place<'f> {
    fn of(file: &'f PageFile) -> Self {
        let key = file.key.as_str();
        let parts = key.split('/').count();
        let root = file.path.ancestors().nth(parts).unwrap_or(Path::new(""));
        let (language, folder) = home(key);
        Self {
            root,
            language,
            folder,
        }
    }
}

/// What leads to the folder of a language, where there is one, and the folder of the product in that.
pub(crate) fn home(key: &str) -> (&str, Option<&str>) {
    let mut from = 0;
    let mut ends = key.split_inclusive('/').map(|part| {
        from += part.len();
        (part, from)
    });
    let language = ends.find(|(part, _)| part.strip_suffix('/').is_some_and(is_locale));
    let (language, rest) = key.split_at(language.map_or(0, |(_, end)| end));
    let folder = rest.split_once('/').map(|(folder, _)| folder);
    (language, folder)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn file(root: &str, key: &str) -> PageFile {
        PageFile {
            key: key.to_owned(),
            path: Path::new(root).join(key),
            size: 0,
        }
    }

    fn runs(files: &[PageFile]) -> Vec<Vec<&str>> {
        products(files)
            .map(|run| run.iter().map(|file| file.key.as_str()).collect())
            .collect()
    }

    #[test]
    fn a_product_is_a_folder_of_the_one_given_or_of_a_language() {
        let files = [
            "a.en-US/fan/A.md",
            "a.en-US/fan/types/B.md",
            "a.en-US/lamp/A.md",
            "fan/A.md",
            "lamp/x/A.md",
        ]
        .map(|key| file("pages", key));
        let wanted: [&[&str]; 4] = [
            &["a.en-US/fan/A.md", "a.en-US/fan/types/B.md"],
            &["a.en-US/lamp/A.md"],
            &["fan/A.md"],
            &["lamp/x/A.md"],
        ];
        assert_eq!(runs(&files), wanted);
    }

    #[test]
    fn pages_beside_folders_are_of_the_same_product() {
        let mut files = ["LightLamp.md", "types/Bulb.md"]
            .map(|key| file("lamp", key))
            .to_vec();
        // Files that were named one by one.
        files.extend(["A.md", "B.md"].map(|key| file("fan", key)));
        let wanted: [&[&str]; 2] = [&["LightLamp.md", "types/Bulb.md"], &["A.md", "B.md"]];
        assert_eq!(runs(&files), wanted);
    }

    #[test]
    fn types_are_joined_and_what_is_missing_keeps_its_place() {
        let dir = tempfile::tempdir().unwrap();
        let page = |name: &str, text: &str| {
            fs::write(dir.path().join(name), text).unwrap();
            file(&dir.path().to_string_lossy(), name)
        };
        let bulb = page(
            "Bulb.md",
            "# Bulb\n\n|Name|Type|Description|\n|---|---|---|\n|Watts|Integer|Power.|\n",
        );
        let lamp = page(
            "LightLamp.md",
            "# LightLamp\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n\
             |Action|String|Yes|Which operation.|\n|Bulb|[Bulb](Bulb.md)|No|The bulb.|\n",
        );
        let read = of_product(&[bulb, file("no", "Such.md"), lamp]);
        assert_eq!(read[1].as_ref().unwrap_err().id, "file-unreadable");
        let (reading, _) = read[2].as_ref().unwrap();
        let rows = &reading.operation.as_ref().unwrap().request;
        let names: Vec<_> = rows.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names, ["Action", "Bulb", "Bulb.Watts"]);
    }
}
