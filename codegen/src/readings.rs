//! From files to readings, the pages of a product together: all that is counted, compared and generated
//! comes of the same readings, with the types that have pages of their own. What a product is, is told here
//! alone.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::files::{PageFile, load, shown};
use crate::lint::is_locale;
use crate::read::{self, Reading};

/// A reading with the bytes of its page.
pub type Loaded = (Reading, Vec<u8>);

/// A page of a list of files, with its place in that.
pub type Placed<'f> = (usize, &'f PageFile);

/// A product of a list of files.
#[derive(Debug)]
pub struct Product<'f> {
    /// Its name.
    pub name: String,
    /// Its pages, in the order of the list, where others may lie between them.
    pub pages: Vec<Placed<'f>>,
}

impl<'f> Product<'f> {
    /// Reads its pages together.
    pub fn read(&self) -> Vec<(Placed<'f>, Result<Loaded, Diagnostic>)> {
        let loaded = of_product(self.pages.par_iter().map(|(_, file)| *file));
        self.pages.iter().copied().zip(loaded).collect()
    }
}

/// Reads the pages of one product, each in its place; what cannot be loaded is its fault.
pub fn of_product<'f>(
    files: impl IntoParallelIterator<Item = &'f PageFile>,
) -> Vec<Result<Loaded, Diagnostic>> {
    let loaded: Vec<_> = files
        .into_par_iter()
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

/// The products of files, in the order of their first pages. A product is a folder with all folders below
/// it: a folder of the one that was given, or of a language in it. What lies beside such folders is one
/// product, wherever they sort; where at least as many operations lie there as there are folders, all is one
/// product: a page that was left above the products joins none. Single files are of one product where they
/// lie in one folder.
pub fn products(files: &[PageFile]) -> Vec<Product<'_>> {
    let whole = whole(files);
    let mut places: BTreeMap<_, Vec<Placed<'_>>> = BTreeMap::new();
    for placed in files.iter().enumerate() {
        let place = Place::among(placed.1, &whole);
        places.entry(place).or_default().push(placed);
    }
    let named = places.into_iter().map(|(place, pages)| Product {
        name: place.name(),
        pages,
    });
    let mut products: Vec<_> = named.collect();
    products.sort_by_key(|product| product.pages.first().map(|(at, _)| *at));
    products
}

/// The folders that are one product with the folders in them.
fn whole(files: &[PageFile]) -> BTreeSet<(&Path, &str)> {
    let mut places: BTreeMap<_, (BTreeSet<&str>, Vec<&PageFile>)> = BTreeMap::new();
    for file in files {
        let place = Place::of(file);
        let (folders, beside) = places.entry((place.root, place.language)).or_default();
        match place.folder {
            Some(folder) => drop(folders.insert(folder)),
            None => beside.push(file),
        }
    }
    let is_operation = |file: &&&PageFile| {
        load(&file.path).is_ok_and(|bytes| read::read(&file.key, &bytes).operation.is_some())
    };
    places.retain(|_, (folders, beside)| {
        let needed = folders.len();
        let operations = beside.iter().filter(is_operation);
        needed > 0 && beside.len() >= needed && operations.take(needed).count() == needed
    });
    places.into_keys().collect()
}

/// Where a page lies.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Place<'f> {
    /// The folder that was given.
    root: &'f Path,
    /// What leads from there to the folder of a language, where there is one.
    language: &'f str,
    /// The folder of the product in that; `None` where the product is that itself.
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

    /// The same, where some folders are one product with those in them.
    fn among(file: &'f PageFile, whole: &BTreeSet<(&Path, &str)>) -> Self {
        let place = Self::of(file);
        let is_whole = whole.contains(&(place.root, place.language));
        Self {
            folder: place.folder.filter(|_| !is_whole),
            ..place
        }
    }

    /// The name of the product, which may be that of the working folder.
    fn name(&self) -> String {
        let folder = self.root.join(self.language);
        let whole = || {
            let folder = match folder.as_path() {
                empty if empty == Path::new("") => Path::new("."),
                folder => folder,
            };
            Some(shown(&folder.canonicalize().ok()?))
        };
        let told = self.folder.map(str::to_owned);
        let told = told.or_else(|| named(&shown(&folder)).map(str::to_owned));
        let told = told.or_else(|| named(&whole()?).map(str::to_owned));
        told.unwrap_or_else(|| NAMELESS.to_owned())
    }
}

/// What a product is called that has no name.
const NAMELESS: &str = ".";

/// The product to which a page belongs that is read alone, as its path tells.
pub(crate) fn product_of(path: &str) -> String {
    let (language, folder) = home(path);
    let name = folder.or_else(|| named(language));
    name.unwrap_or(NAMELESS).to_owned()
}

/// The last part of a path that is named after no language.
fn named(path: &str) -> Option<&str> {
    let mut folders = path.rsplit('/');
    folders.find(|part| !matches!(*part, "" | "." | "..") && !is_locale(part))
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

    /// The products, each with its name before the keys of its pages.
    fn told(files: &[PageFile]) -> Vec<String> {
        let line = |product: Product<'_>| {
            let keys: Vec<_> = product
                .pages
                .iter()
                .map(|(_, file)| file.key.as_str())
                .collect();
            format!("{}: {}", product.name, keys.join(" "))
        };
        products(files).into_iter().map(line).collect()
    }

    const LAMP: &str = "# LightLamp\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n\
         |Action|String|Yes|Which operation.|\n|Bulb|[Bulb](Bulb.md)|No|The bulb.|\n";

    /// Files below a folder: operations, or pages of a type or of nothing.
    fn written(root: &Path, keys: &[&str]) -> Vec<PageFile> {
        let write = |key: &&str| {
            let path = root.join(key);
            let text = match key {
                key if key.ends_with("Lamp.md") => LAMP,
                key if key.ends_with("Bulb.md") => {
                    "# Bulb\n\n|Name|Type|Description|\n|---|---|---|\n|Watts|Integer|Power.|\n"
                }
                _ => "# Lamps\n\nAll of them.\n",
            };
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
            file(&root.to_string_lossy(), key)
        };
        keys.iter().map(write).collect()
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
        let wanted = [
            "fan: a.en-US/fan/A.md a.en-US/fan/types/B.md",
            "lamp: a.en-US/lamp/A.md",
            "fan: fan/A.md",
            "lamp: lamp/x/A.md",
        ];
        assert_eq!(told(&files), wanted);
    }

    #[test]
    fn operations_beside_folders_are_of_the_same_product() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().join("lamp/en-US");
        let mut files = written(&root, &["DimLamp.md", "types/Bulb.md", "types/old/Bulb.md"]);
        // Files that were named one by one.
        files.extend(["A.md", "B.md"].map(|key| file("fan", key)));
        let wanted = [
            "lamp: DimLamp.md types/Bulb.md types/old/Bulb.md",
            "fan: A.md B.md",
        ];
        assert_eq!(told(&files), wanted);
    }

    #[test]
    fn what_was_left_above_the_products_makes_them_no_one() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().join("pages");
        // Words, a type, and fewer operations than folders.
        let keys = [
            "Bulb.md",
            "DimLamp.md",
            "README.md",
            "fan/Bulb.md",
            "lamp/LightLamp.md",
        ];
        let files = written(&root, &keys);
        let wanted = [
            "pages: Bulb.md DimLamp.md README.md",
            "fan: fan/Bulb.md",
            "lamp: lamp/LightLamp.md",
        ];
        assert_eq!(told(&files), wanted);
        let read = products(&files).pop().unwrap().read();
        let (reading, _) = read[0].1.as_ref().unwrap();
        assert_eq!(reading.operation.as_ref().unwrap().request.len(), 2);
    }

    #[test]
    fn pages_of_a_product_are_together_wherever_others_sort() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().join("pages");
        let keys = [
            "Bulb.md",
            "fan/StopLamp.md",
            "lamp/LightLamp.md",
            "openLamp.md",
        ];
        let mut files = written(&root, &keys);
        // Files that were named one by one.
        files.extend([file("x", "A.md"), file("y", "A.md"), file("x", "B.md")]);
        let wanted = [
            "pages: Bulb.md openLamp.md",
            "fan: fan/StopLamp.md",
            "lamp: lamp/LightLamp.md",
            "x: A.md B.md",
            "y: A.md",
        ];
        assert_eq!(told(&files), wanted);
        let read = products(&files).swap_remove(0).read();
        let ((at, _), loaded) = read.last().unwrap();
        let (reading, _) = loaded.as_ref().unwrap();
        assert_eq!(*at, 3);
        assert_eq!(reading.operation.as_ref().unwrap().request.len(), 3);
    }

    #[test]
    fn a_product_is_named_after_no_language() {
        assert_eq!(product_of("intl.en-US/lamp/Light.md"), "lamp");
        assert_eq!(product_of("lamp/zh-CN/Light.md"), "lamp");
        assert_eq!(product_of("lamp/types/Bulb.md"), "lamp");
        assert_eq!(product_of("./zh-CN/Light.md"), ".");
        assert_eq!(product_of("Light.md"), ".");
        assert_eq!(told(&[file("lamp/zh-CN", "A.md")]), ["lamp: A.md"]);
        // The working folder has a name, where its path is not given too.
        let here = std::env::current_dir().unwrap();
        let here = here.file_name().unwrap().to_string_lossy();
        for root in ["", "."] {
            assert_eq!(told(&[file(root, "A.md")]), [format!("{here}: A.md")]);
        }
    }

    #[test]
    fn types_are_joined_and_what_is_missing_keeps_its_place() {
        let dir = tempfile::tempdir().unwrap();
        let [bulb, lamp] = [["Bulb.md"], ["LightLamp.md"]].map(|key| written(dir.path(), &key));
        let read = of_product(&[bulb[0].clone(), file("no", "Such.md"), lamp[0].clone()]);
        assert_eq!(read[1].as_ref().unwrap_err().id, "file-unreadable");
        let (reading, _) = read[2].as_ref().unwrap();
        let rows = &reading.operation.as_ref().unwrap().request;
        let names: Vec<_> = rows.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names, ["Action", "Bulb", "Bulb.Watts"]);
    }
}
