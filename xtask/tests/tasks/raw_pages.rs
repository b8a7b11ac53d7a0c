//! `regen --pages`: a workspace from raw pages.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::support::{home, page, xtask};

#[test]
fn raw_pages_become_a_workspace_outside_the_repository() {
    let with_version = "[Explorer](https://api.example.com/#product=Lamp&api=StartLamp&type=RPC&version=2020-01-01)";
    let start = page("StartLamp").replace("Changes a lamp.", with_version);
    let pages = home(&[
        ("lamps/StartLamp.md", &start),
        ("lamps/Words.md", "# Words\n"),
    ]);
    let repository = home(&[("crates/core/Cargo.toml", "")]);
    let elsewhere = TempDir::new().unwrap();
    let out = elsewhere.path().join("crates");
    let run = |out: &Path, more: &[&str]| {
        let paths = [pages.path(), out].map(|path| path.to_str().unwrap().to_owned());
        let mut arguments = vec!["regen", "--pages", &paths[0], "--out", &paths[1]];
        arguments.extend(more);
        let output = xtask(repository.path(), &arguments);
        (
            output.status.code(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let (code, said) = run(&out, &[]);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("1 operation of 1 product from 2 pages"),
        "{said}"
    );
    assert!(said.contains("1 error in 1 page was read past"), "{said}");
    assert!(out.join("lamps/src/operations/start_lamp.rs").exists());
    assert!(!out.join("lamps/src/operations/words.rs").exists());

    let (code, said) = run(&out, &["--check"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("crates is what its pages say (1 operation of 1 product from 2 pages;"),
        "{said}"
    );
    fs::write(out.join("lamps/src/lib.rs"), "//! By hand.\n").unwrap();
    let (code, said) = run(&out, &["--check"]);
    assert_eq!(code, Some(1), "{said}");
    let command = format!(
        "1 file is not what the pages say; run `cargo xtask regen --pages {} --out {}`",
        pages.path().display(),
        out.display()
    );
    assert!(
        said.contains("changed: ") && said.contains(&command),
        "{said}"
    );
    assert_eq!(run(&out, &[]).0, Some(0));
    assert_eq!(run(&out, &["--check"]).0, Some(0));

    // The workspace is that of one run; what another one made goes, and that is said.
    fs::create_dir(pages.path().join("fans")).unwrap();
    let fan = start.replace("StartLamp", "StartFan");
    fs::write(pages.path().join("fans/StartFan.md"), fan).unwrap();
    assert_eq!(run(&out, &[]).0, Some(0));
    // As shells complete the name of a folder.
    let (code, said) = run(&out, &["lamps/"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(!out.join("fans").exists());
    assert!(
        said.contains("removed 1 folder that was there before, such as ")
            && said.contains("/crates/fans:"),
        "{said}"
    );
    fs::remove_dir_all(pages.path().join("fans")).unwrap();

    // Errors do not stop raw pages; that they are there is said.
    let path = pages.path().join("lamps/StartLamp.md");
    fs::write(
        &path,
        start.replace("| Yes | lamp-1 |", "| Perhaps | lamp-1 |"),
    )
    .unwrap();
    let (code, said) = run(&out, &[]);
    assert_eq!(code, Some(0), "{said}");
    let pages_of = pages.path().display();
    let line =
        format!("2 errors in 2 pages were read past; `cargo xtask lint {pages_of}` shows them\n");
    assert!(said.ends_with(&line), "{said}");
    fs::write(&path, &start).unwrap();
    run(&out, &[]);

    // Neither into the repository, nor over anything else; and nothing where a product is misspelt.
    let (code, said) = run(&repository.path().join("new/crates"), &[]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("inside the repository"), "{said}");
    assert!(!repository.path().join("new").exists());
    // Nor into what is read.
    for (place, lies) in [
        ("lamps/crates", "lies in"),
        ("", "lies in"),
        ("..", "holds"),
    ] {
        let (code, said) = run(&pages.path().join(place), &[]);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains(lies), "{said}");
    }
    assert!(!pages.path().join("lamps/crates").exists());
    fs::write(out.join("letter.txt"), "Dear").unwrap();
    let (code, said) = run(&out, &[]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("`letter.txt`"), "{said}");
    let (code, said) = run(&elsewhere.path().join("other"), &["lamp"]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("folders with pages: lamps"), "{said}");
    assert!(!elsewhere.path().join("other").exists());
}
