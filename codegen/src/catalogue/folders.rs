//! Which folders of pages are products: those directly below the folder that was given. One that lies
//! a level too high or too low is refused, with what to give instead.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::omission::{self, Omission};
use crate::files::{PageFile, shown};
use crate::lint::is_locale;
use crate::model::Operation;
use crate::report::FileReport;

/// Most folders that a message names.
const NAMED: usize = 6;

/// The folders of products with their pages, and pages beside them.
pub(super) struct Folders<'f> {
    pub(super) products: BTreeMap<&'f str, Vec<&'f PageFile>>,
    pub(super) omitted: Vec<Omission>,
}

/// Groups the pages below `root` by the folders in it.
pub(super) fn folders<'f>(root: &Path, files: &'f [PageFile]) -> Result<Folders<'f>, FileReport> {
    let fault = |message: String, help: String| omission::fault(&shown(root), message, help);
    let mut products = BTreeMap::<&str, Vec<&PageFile>>::new();
    let mut omitted = Vec::new();
    for file in files {
        match file.key.split_once('/') {
            Some((folder, _)) => products.entry(folder).or_default().push(file),
            None => omitted.push(Omission::page(
                &file.key,
                "it lies beside the folders of the products",
            )),
        }
    }
    let locales: Vec<&str> = products
        .keys()
        .copied()
        .filter(|it| is_locale(it))
        .collect();
    if let [first, ..] = locales.as_slice() {
        let is_deep = |file: &&&PageFile| file.key.matches('/').count() > 1;
        let help = if products[first].iter().any(|file| is_deep(&file)) {
            format!(
                "give the folder of one language: {}",
                shown(&root.join(first))
            )
        } else {
            above(root)
        };
        return Err(fault(
            format!(
                "languages were found where products were expected: {}",
                some(&locales)
            ),
            help,
        ));
    }
    if !products.is_empty() {
        return Ok(Folders { products, omitted });
    }
    Err(match files {
        [] => fault(
            "there is no page below it (.md or .txt)".to_owned(),
            "give a folder that has a folder of pages for each product".to_owned(),
        ),
        [page] if root.is_file() => fault(
            format!(
                "this is a page, `{}`, where a folder of products was expected",
                page.key
            ),
            above(
                root.parent()
                    .filter(|it| *it != Path::new(""))
                    .unwrap_or(Path::new(".")),
            ),
        ),
        pages => fault(
            format!(
                "it holds pages ({}), not folders of pages",
                some(
                    &pages
                        .iter()
                        .map(|page| page.key.as_str())
                        .collect::<Vec<_>>()
                )
            ),
            above(root),
        ),
    })
}

/// What to give instead of a product's own folder.
fn above(product: &Path) -> String {
    let whole = std::fs::canonicalize(product).unwrap_or_else(|_| product.to_path_buf());
    let (Some(name), Some(parent)) = (whole.file_name(), whole.parent()) else {
        return "give a folder that has a folder of pages for each product".to_owned();
    };
    format!(
        "give the folder above that of the product, and the product's name: `cargo xtask regen {} --pages {} --out …`",
        name.to_string_lossy(),
        shown(parent)
    )
}

/// Whether a folder holds several products rather than one: pages in several folders below it, and no
/// product that most of them speak of.
pub(super) fn mixed(root: &Path, folder: &str, operations: &[Operation]) -> Option<FileReport> {
    let mut by_product = BTreeMap::<&str, usize>::new();
    let mut by_folder = BTreeMap::<&str, BTreeMap<&str, usize>>::new();
    for operation in operations {
        let below = operation.source.page.rsplit_once('/');
        let below = below.map_or("", |(folder, _)| folder);
        if let Some(product) = operation.product.as_deref() {
            *by_product.entry(product).or_default() += 1;
            let counts = by_folder.entry(below).or_default();
            *counts.entry(product).or_default() += 1;
        }
    }
    let stating: usize = by_product.values().sum();
    let most = by_product.values().max().copied().unwrap_or_default();
    if by_folder.len() < 2 || most * 2 > stating {
        return None;
    }
    let told: Vec<String> = by_folder
        .iter()
        .filter_map(|(below, counts)| {
            let (product, _) = counts.iter().max_by_key(|(_, count)| **count)?;
            Some(format!("{below} ({product})"))
        })
        .collect();
    // The deepest folder with a folder a product is the one to give.
    let parents: BTreeSet<String> = by_folder
        .keys()
        .map(|below| below.rsplit_once('/').map_or("", |(parent, _)| parent))
        .map(|parent| shown(&root.join(folder).join(parent)))
        .map(|path| path.trim_end_matches('/').to_owned())
        .collect();
    let parents: Vec<&str> = parents.iter().map(String::as_str).collect();
    let told: Vec<&str> = told.iter().map(String::as_str).collect();
    Some(omission::fault(
        &shown(&root.join(folder)),
        format!(
            "it holds {} products, where one was expected: {}",
            by_product.len(),
            some(&told)
        ),
        format!(
            "give a folder that has a folder of pages for each product, such as {}",
            some(&parents)
        ),
    ))
}

/// Pages none of which becomes code.
pub(super) fn nothing(root: &Path, omitted: &[Omission]) -> FileReport {
    let pages: Vec<String> = omitted
        .iter()
        .take(NAMED)
        .map(ToString::to_string)
        .collect();
    omission::fault(
        &shown(root),
        format!(
            "no page becomes code, of {} below it, such as\n{}",
            omitted.len(),
            pages.join("\n")
        ),
        "give a folder that has a folder of API reference pages for each product".to_owned(),
    )
}

/// The first names of a list, and how many more there are.
fn some(names: &[&str]) -> String {
    let first = names
        .iter()
        .take(NAMED)
        .copied()
        .collect::<Vec<_>>()
        .join(", ");
    match names.len().saturating_sub(NAMED) {
        0 => first,
        more => format!("{first} and {more} more"),
    }
}
