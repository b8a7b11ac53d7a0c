//! Pages of a product's folder as its generated crate knows them: completed by `product.toml`, corrected by
//! `overlay.toml`.

use std::collections::BTreeMap;
use std::mem::take;
use std::path::{Path, PathBuf};

use crate::files::shown;
use crate::model::Operation;
use crate::overlay::{self, Absent};
use crate::product::{self, FILE, OVERLAY};
use crate::report::FileReport;

/// Completes and corrects the operations of pages below a folder; what stands in the way is given back.
pub(super) fn correct(root: &Path, operations: &mut [Operation]) -> Vec<FileReport> {
    let mut products: BTreeMap<PathBuf, Vec<usize>> = BTreeMap::new();
    for (at, operation) in operations.iter().enumerate() {
        if let Some(folder) = product_of(root, &operation.source.page) {
            products.entry(folder).or_default().push(at);
        }
    }
    let mut faults = Vec::new();
    for (folder, places) in products {
        let product = match product::load(&folder, &mut Vec::new()) {
            Ok(product) => product,
            Err(fault) => {
                faults.push(*fault);
                continue;
            }
        };
        // The overlay takes them as one list.
        let mut own: Vec<Operation> = places.iter().map(|&at| take(&mut operations[at])).collect();
        for operation in &mut own {
            product.settings.complete(operation);
        }
        if let Some(text) = &product.overlay {
            let diagnostics = overlay::apply(text, &mut own, Absent::Skip);
            if !diagnostics.is_empty() {
                faults.push(FileReport {
                    path: shown(&folder.join(OVERLAY)),
                    bytes: text.clone().into_bytes(),
                    diagnostics,
                });
            }
        }
        for (at, operation) in places.into_iter().zip(own) {
            operations[at] = operation;
        }
    }
    faults
}

/// The folder of the product to which a page belongs: the nearest one above it that has settings.
fn product_of(root: &Path, page: &str) -> Option<PathBuf> {
    let folders = Path::new(page).ancestors().skip(1);
    let mut folders = folders.map(|folder| root.join(folder));
    folders.find(|folder| folder.join(FILE).is_file())
}

/// The corrections beside a page that is given alone; they speak of its whole folder.
pub(super) fn beside(page: &Path) -> Option<String> {
    let overlay = page.parent()?.join(OVERLAY);
    overlay.is_file().then(|| shown(&overlay))
}
