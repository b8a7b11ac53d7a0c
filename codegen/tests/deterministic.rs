//! The same pages give the same bytes: from another folder, written in another order, resolved in
//! another order, and with line ends of another system nowhere in the output.

use std::fs;
use std::path::{Path, PathBuf};

use alicloud_codegen::emit::emit;
use alicloud_codegen::generate::generate;
use alicloud_codegen::model::Operation;
use alicloud_codegen::read::read;
use alicloud_codegen::resolve::{ProductInfo, resolve};

fn pages(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    paths
}

fn spec() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec")
}

/// Copies `spec/`, one file after the other in an order of choice.
fn copy(order: impl Fn(&mut Vec<PathBuf>)) -> tempfile::TempDir {
    let home = tempfile::tempdir().expect("a folder");
    for product in pages(&spec()) {
        let Some(name) = product.file_name().filter(|_| product.is_dir()) else {
            continue;
        };
        let target = home.path().join(name);
        fs::create_dir(&target).expect("a folder");
        let mut files = pages(&product);
        order(&mut files);
        for file in files {
            fs::copy(
                &file,
                target.join(file.file_name().expect("a file has a name")),
            )
            .expect("a copy");
        }
    }
    home
}

#[test]
fn another_folder_and_another_order_of_files_give_the_same_bytes() {
    let here = generate(&spec(), &[]).expect("spec/ generates").tree;
    for order in [
        |files: &mut Vec<PathBuf>| files.reverse(),
        |files: &mut Vec<PathBuf>| {
            let third = files.len() / 3;
            files.rotate_left(third);
        },
    ] {
        let copy = copy(order);
        let there = generate(copy.path(), &[]).expect("its copy generates").tree;
        assert!(here == there);
    }
    for (path, text) in &here {
        assert!(
            !text.contains(env!("CARGO_MANIFEST_DIR")),
            "{path} names this machine"
        );
        assert!(
            !text.contains('\r') && text.ends_with('\n'),
            "{path} has the line ends of another system"
        );
    }
}

#[test]
fn the_order_of_operations_does_not_matter() {
    let folder = spec().join("vpc-2016-04-28");
    let mut operations: Vec<Operation> = pages(&folder)
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .filter_map(|path| read(path.file_name()?.to_str()?, &fs::read(path).ok()?).operation)
        .collect();
    let product = ProductInfo {
        code: "Vpc".into(),
        version: "2016-04-28".into(),
        crate_name: "alicloud-vpc".into(),
        title: "Lamps".into(),
        ..ProductInfo::default()
    };
    let print = |operations: &[Operation]| {
        let resolved = resolve(product.clone(), operations.to_vec()).expect("the pages resolve");
        emit(&resolved).expect("the product prints")
    };
    let sorted = print(&operations);
    for _ in 0..3 {
        operations.rotate_left(5);
        operations.swap(0, 13);
        assert!(print(&operations) == sorted);
    }
}
