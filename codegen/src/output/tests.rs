//! What holds before, during and after a run, also one that ends early.

use std::fs::{self, File};
use std::path::PathBuf;

use super::places::{Places, is_at};
use super::*;

fn tree(files: &[(&str, &str)]) -> Tree {
    files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}

fn kinds(drift: &[Drift]) -> Vec<String> {
    drift
        .iter()
        .map(|drift| format!("{} {}", drift.kind, drift.path))
        .collect()
}

fn home() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("generated");
    (dir, root)
}

#[test]
fn writes_then_finds_no_drift() {
    let (_dir, root) = home();
    let tree = tree(&[("a/src/lib.rs", "one"), ("b/Cargo.toml", "two")]);
    assert_eq!(write(&root, &tree, &Scope::All).unwrap().len(), 3);
    assert_eq!(compare(&root, &tree, &Scope::All).unwrap(), []);
    assert_eq!(write(&root, &tree, &Scope::All).unwrap(), []);
    assert_eq!(
        fs::read_to_string(root.join("a/src/lib.rs")).unwrap(),
        "one"
    );
}

#[test]
fn names_every_kind_of_drift() {
    let (_dir, root) = home();
    let tree = tree(&[("a/one", "1"), ("a/three", "3"), ("a/two", "2")]);
    write(&root, &tree, &Scope::All).unwrap();
    fs::write(root.join("a/one"), "!").unwrap();
    fs::remove_file(root.join("a/two")).unwrap();
    fs::create_dir(root.join("stale")).unwrap();
    fs::write(root.join("stale/.hidden"), "").unwrap();
    let drift = compare(&root, &tree, &Scope::All).unwrap();
    assert_eq!(
        kinds(&drift),
        ["changed a/one", "missing a/two", "extra stale/.hidden"]
    );
    write(&root, &tree, &Scope::All).unwrap();
    assert_eq!(compare(&root, &tree, &Scope::All).unwrap(), []);
    assert!(!root.join("stale").exists());
}

#[test]
fn unchanged_files_keep_their_time() {
    let (_dir, root) = home();
    write(
        &root,
        &tree(&[("a/same", "1"), ("a/other", "1")]),
        &Scope::All,
    )
    .unwrap();
    let past = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000);
    for name in ["a/same", "a/other"] {
        File::options()
            .write(true)
            .open(root.join(name))
            .unwrap()
            .set_modified(past)
            .unwrap();
    }
    write(
        &root,
        &tree(&[("a/same", "1"), ("a/other", "2")]),
        &Scope::All,
    )
    .unwrap();
    assert_eq!(
        fs::metadata(root.join("a/same"))
            .unwrap()
            .modified()
            .unwrap(),
        past
    );
    assert_ne!(
        fs::metadata(root.join("a/other"))
            .unwrap()
            .modified()
            .unwrap(),
        past
    );
}

#[test]
fn a_scope_leaves_the_others_alone() {
    let (_dir, root) = home();
    write(&root, &tree(&[("a/x", "1"), ("b/x", "1")]), &Scope::All).unwrap();
    fs::write(root.join("b/x"), "mine").unwrap();
    let only = Scope::Only(["a".to_owned()].into());
    let next = tree(&[("a/y", "2")]);
    assert_eq!(
        kinds(&compare(&root, &next, &only).unwrap()),
        ["extra a/x", "missing a/y"]
    );
    write(&root, &next, &only).unwrap();
    assert_eq!(fs::read_to_string(root.join("b/x")).unwrap(), "mine");
    assert!(!root.join("a/x").exists());
}

#[test]
fn a_crash_between_the_renames_brings_the_old_tree_back() {
    let (_dir, root) = home();
    let old = tree(&[("a/x", "old")]);
    write(&root, &old, &Scope::All).unwrap();
    let places = Places::of(&root).unwrap();
    places
        .build(&with_marker(&tree(&[("a/x", "new")])).unwrap(), &Scope::All)
        .unwrap();
    fs::rename(&root, &places.old).unwrap();
    recover(&root).unwrap();
    assert_eq!(compare(&root, &old, &Scope::All).unwrap(), []);
    assert!(!places.new.exists() && !places.old.exists());
}

#[test]
fn a_crash_while_building_leaves_the_old_tree() {
    let (_dir, root) = home();
    let old = tree(&[("a/x", "old")]);
    write(&root, &old, &Scope::All).unwrap();
    let places = Places::of(&root).unwrap();
    places
        .build(&tree(&[("a/x", "half")]), &Scope::All)
        .unwrap();
    assert_eq!(compare(&root, &old, &Scope::All).unwrap(), []);
    recover(&root).unwrap();
    assert!(!places.new.exists());
    assert_eq!(compare(&root, &old, &Scope::All).unwrap(), []);
}

#[test]
fn a_crash_after_the_swap_keeps_the_new_tree() {
    let (_dir, root) = home();
    let new = tree(&[("a/x", "new")]);
    write(&root, &new, &Scope::All).unwrap();
    let places = Places::of(&root).unwrap();
    fs::create_dir(&places.old).unwrap();
    fs::write(places.old.join("x"), "old").unwrap();
    recover(&root).unwrap();
    assert_eq!(compare(&root, &new, &Scope::All).unwrap(), []);
    assert!(!places.old.exists());
}

#[cfg(target_os = "linux")]
#[test]
fn the_swap_is_one_step() {
    let (_dir, root) = home();
    write(&root, &tree(&[("a/x", "old")]), &Scope::All).unwrap();
    let places = Places::of(&root).unwrap();
    let new = tree(&[("a/x", "new")]);
    places
        .build(&with_marker(&new).unwrap(), &Scope::All)
        .unwrap();
    // In the way of a rename to it.
    fs::create_dir_all(places.old.join("x")).unwrap();
    places.swap().unwrap();
    assert_eq!(compare(&root, &new, &Scope::All).unwrap(), []);
    assert!(!places.new.exists());
}

#[cfg(unix)]
#[test]
fn a_lock_whose_file_is_gone_is_none() {
    let (_dir, root) = home();
    let places = Places::of(&root).unwrap();
    let gone = File::create(&places.lock).unwrap();
    assert!(is_at(&gone, &places.lock));
    fs::remove_file(&places.lock).unwrap();
    assert!(!is_at(&gone, &places.lock));
    let lock = places.lock().unwrap();
    assert!(!is_at(&gone, &places.lock) && places.lock().is_err());
    drop(lock);
    assert!(!places.lock.exists());
}

#[test]
fn a_failing_write_leaves_the_old_tree() {
    let (_dir, root) = home();
    let old = tree(&[("a/x", "old")]);
    write(&root, &old, &Scope::All).unwrap();
    // `a/x` cannot be both a file and a folder.
    let bad = tree(&[("a/x", "new"), ("a/x/y", "new")]);
    assert!(matches!(
        write(&root, &bad, &Scope::All),
        Err(OutputError::Io(..))
    ));
    assert_eq!(compare(&root, &old, &Scope::All).unwrap(), []);
    assert!(!Places::of(&root).unwrap().new.exists());
}

#[test]
fn what_cannot_be_written_is_named_as_it_was_given() {
    let (dir, _) = home();
    let letter = dir.path().join("letter.txt");
    fs::write(&letter, "dear").unwrap();
    let told = |root: &Path| {
        let error = write(root, &tree(&[("a/x", "1")]), &Scope::All).unwrap_err();
        error.to_string().replace(&shown(dir.path()), "DIR")
    };
    insta::assert_snapshot!(told(&letter), @"DIR/letter.txt is a file, not a folder");
    insta::assert_snapshot!(told(&letter.join("crates")), @"DIR/letter.txt is a file, not a folder");
    insta::assert_snapshot!(told(Path::new(".")), @"`.` cannot be exchanged with a new folder; name the folder itself, such as ../crates");
    let told = |path: &Path| {
        let error = write_file(path, b"1").unwrap_err();
        error.to_string().replace(&shown(dir.path()), "DIR")
    };
    insta::assert_snapshot!(told(dir.path()), @"DIR cannot be written: is a directory");
    insta::assert_snapshot!(told(&letter.join("x.json")), @"DIR/letter.txt is a file, not a folder");
    let mut names = fs::read_dir(dir.path()).unwrap();
    assert_eq!(names.next().unwrap().unwrap().path(), letter);
    assert!(names.next().is_none());
}

#[cfg(unix)]
#[test]
fn what_a_link_leads_to_is_written() {
    let (dir, _) = home();
    let (letter, link) = (dir.path().join("letter"), dir.path().join("link"));
    fs::write(&letter, "dear").unwrap();
    std::os::unix::fs::symlink("letter", &link).unwrap();
    write_file(&link, b"one").unwrap();
    assert!(link.is_symlink());
    assert_eq!(fs::read_to_string(&letter).unwrap(), "one");
    fs::remove_file(&letter).unwrap();
    let link = dir.path().join("chain");
    std::os::unix::fs::symlink("link", &link).unwrap();
    write_file(&link, b"two").unwrap();
    assert!(link.is_symlink());
    assert_eq!(fs::read_to_string(&letter).unwrap(), "two");
}

#[cfg(unix)]
#[test]
fn a_file_keeps_its_permissions() {
    use std::os::unix::fs::PermissionsExt as _;
    let (dir, _) = home();
    let letter = dir.path().join("letter");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    write_file(&letter, b"one").unwrap();
    assert_eq!(mode(&letter), 0o644);
    fs::set_permissions(&letter, fs::Permissions::from_mode(0o600)).unwrap();
    write_file(&letter, b"two").unwrap();
    assert_eq!(mode(&letter), 0o600);
}

/// As root, a rename would take the place of `/dev/null` for the whole machine.
#[cfg(unix)]
#[test]
fn a_pipe_is_written_to_and_stays() {
    use std::io::Read as _;
    use std::os::unix::fs::FileTypeExt as _;
    let (dir, _) = home();
    let pipe = dir.path().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    // Open for both, so that neither side waits for the other.
    let both = File::options().read(true).write(true).open(&pipe);
    write_file(&pipe, b"one").unwrap();
    assert!(fs::metadata(&pipe).unwrap().file_type().is_fifo());
    let mut text = [0; 3];
    both.unwrap().read_exact(&mut text).unwrap();
    assert_eq!(&text, b"one");
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn a_link_stays_one() {
    let (dir, root) = home();
    let link = dir.path().join("link");
    fs::create_dir(&root).unwrap();
    std::os::unix::fs::symlink(&root, &link).unwrap();
    write(&link, &tree(&[("a/x", "1")]), &Scope::All).unwrap();
    assert!(link.is_symlink());
    assert_eq!(fs::read_to_string(root.join("a/x")).unwrap(), "1");
}

#[test]
fn a_folder_of_other_files_is_refused() {
    let (_dir, root) = home();
    fs::create_dir(&root).unwrap();
    fs::write(root.join("letter.txt"), "dear").unwrap();
    assert!(matches!(
        write(&root, &tree(&[("a/x", "1")]), &Scope::All),
        Err(OutputError::Foreign(_))
    ));
    assert_eq!(fs::read_to_string(root.join("letter.txt")).unwrap(), "dear");
}

#[test]
fn paths_stay_inside() {
    let (_dir, root) = home();
    for path in ["../x", "/etc/x", "", "a/../../x", "a\\x", "."] {
        assert!(
            matches!(
                write(&root, &tree(&[(path, "1")]), &Scope::All),
                Err(OutputError::Path(_))
            ),
            "{path}"
        );
    }
}

#[test]
fn two_runs_do_not_meet() {
    let (_dir, root) = home();
    let _first = Places::of(&root).unwrap().lock().unwrap();
    assert!(matches!(
        write(&root, &Tree::new(), &Scope::All),
        Err(OutputError::Locked(_))
    ));
}

#[cfg(unix)]
#[test]
fn a_link_is_drift() {
    let (_dir, root) = home();
    let tree = tree(&[("a/x", "1")]);
    write(&root, &tree, &Scope::All).unwrap();
    fs::rename(root.join("a/x"), root.with_file_name("elsewhere")).unwrap();
    std::os::unix::fs::symlink(root.with_file_name("elsewhere"), root.join("a/x")).unwrap();
    assert_eq!(
        kinds(&compare(&root, &tree, &Scope::All).unwrap()),
        ["changed a/x"]
    );
}
