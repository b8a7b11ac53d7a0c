use super::*;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;
use tempfile::TempDir;

struct Place {
    _folder: TempDir,
    file: PathBuf,
}

fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("eips.state");
    Place {
        _folder: folder,
        file,
    }
}

fn kept(file: &Path) -> Result<Cloud, StoreError> {
    Cloud::kept(file, || Ok(World::demo()))
}

/// A file with a demo world in which something happened.
fn lived(file: &Path) -> (World, String) {
    let cloud = kept(file).unwrap();
    let world = cloud.world("default").unwrap();
    let eip = world.allocate();
    world.associate(&eip, "i-mock0001").unwrap();
    world.clock().advance(Duration::from_secs(5));
    let tags = [
        ("RegionId", "cn-hangzhou"),
        ("ResourceType", "EIP"),
        ("ResourceId.1", &*eip),
        ("Tag.1.Key", "team"),
        ("Tag.1.Value", "network"),
    ];
    world.ask("TagResources", &tags).unwrap();
    let gone = world.allocate();
    let release = [("RegionId", "cn-hangzhou"), ("AllocationId", &*gone)];
    world.ask("ReleaseEipAddress", &release).unwrap();
    pollster::block_on(cloud.store().unwrap().settled()).unwrap();
    (world.fork(), eip)
}

#[test]
fn a_first_world_that_cannot_be_made_leaves_no_file() {
    let place = place();
    let made = Cloud::kept(&place.file, || Err("no such world".into()));
    let told = made.unwrap_err().to_string();
    assert!(told.contains("no such world"), "{told}");
    assert!(!place.file.exists());
    // A file that is there without worlds is left as it is, and gets its first one later.
    drop(open::open(&place.file).unwrap());
    assert!(Cloud::kept(&place.file, || Err("no such world".into())).is_err());
    assert_eq!(kept(&place.file).unwrap().names(), ["default"]);
}

#[test]
fn a_world_comes_back_as_it_was() {
    let place = place();
    let (before, eip) = lived(&place.file);
    let cloud = kept(&place.file).unwrap();
    let world = cloud.world("default").unwrap();
    assert_eq!(before.diff(&world), []);
    assert_eq!(before.clock().now(), world.clock().now());
    assert_eq!(world.eip_status(&eip).name(), "InUse");
    // What comes next is what would have come.
    assert_eq!(before.allocate(), world.allocate());
    // It goes back to where it began, not to where it was opened.
    world.reset();
    assert_eq!(World::demo().diff(&world), []);
}

#[test]
fn request_ids_do_not_come_twice() {
    let place = place();
    let cloud = kept(&place.file).unwrap();
    let world = cloud.world("default").unwrap();
    let regions = |world: &World| {
        let answer = world.ask("DescribeRegions", &[]).unwrap();
        answer["RequestId"].as_str().unwrap().to_owned()
    };
    // Calls that only look are not in the file.
    let before = [regions(&world), regions(&world)];
    drop((cloud, world));
    let cloud = kept(&place.file).unwrap();
    let after = regions(&cloud.world("default").unwrap());
    assert!(!before.contains(&after));
}

#[test]
fn worlds_come_and_go() {
    let place = place();
    {
        let cloud = kept(&place.file).unwrap();
        cloud.fork("default", "copy").unwrap();
        cloud.world("copy").unwrap().allocate();
        cloud.remove("default").unwrap();
    }
    let cloud = kept(&place.file).unwrap();
    assert_eq!(cloud.names(), ["copy"]);
    assert_eq!(cloud.world("copy").unwrap().eips().len(), 2);
    assert!(cloud.world_of("mock-key-id.copy").is_some());
    assert!(cloud.world_of("mock-key-id").is_none());
}

#[test]
fn what_is_done_to_a_world_from_outside_is_kept() {
    let place = place();
    {
        let world = kept(&place.file).unwrap().world("default").unwrap();
        let empty = world.snapshot();
        let eip = world.allocate();
        world.associate(&eip, "i-mock0001").unwrap();
        assert!(world.step().is_some());
        let full = world.snapshot();
        world.restore(&empty);
        world.restore(&full);
        world.set_pace(crate::setup::Pace::Immediate);
    }
    let world = kept(&place.file).unwrap().world("default").unwrap();
    let eip = world.eips().pop().unwrap();
    assert_eq!(eip.status.name(), "InUse");
    let other = world.allocate();
    world.associate(&other, "i-mock0002").unwrap();
    assert_eq!(world.eip_status(&other).name(), "InUse");
}

#[test]
fn a_world_is_written_anew_once_its_calls_are_long() {
    let place = place();
    let cloud = kept(&place.file).unwrap();
    let world = cloud.world("default").unwrap();
    let eip = world.allocate();
    let long = "x".repeat(250);
    let modify = [
        ("RegionId", "cn-hangzhou"),
        ("AllocationId", &*eip),
        ("Description", &*long),
    ];
    for _ in 0..6_000 {
        world.ask("ModifyEipAddressAttribute", &modify).unwrap();
    }
    drop((cloud, world));
    let database = redb::Database::open(&place.file).unwrap();
    let events = {
        use redb::{ReadableDatabase as _, ReadableTableMetadata as _};
        let transaction = database.begin_read().unwrap();
        transaction.open_table(file::EVENTS).unwrap().len().unwrap()
    };
    assert!(events < 4_000, "{events} events are left");
    drop(database);
    let world = kept(&place.file).unwrap().world("default").unwrap();
    assert!(world.find_eip(&eip).is_some());
}

#[test]
fn a_clock_that_runs_has_never_stopped() {
    let place = place();
    let before = {
        let world = kept(&place.file).unwrap().world("default").unwrap();
        world.clock().run();
        world.clock().advance(Duration::from_secs(3600));
        world.clock().now()
    };
    let world = kept(&place.file).unwrap().world("default").unwrap();
    assert!(world.clock().is_running());
    assert!(world.clock().now() >= before);
}

/// The refusal, without the folder; the file is as it was.
fn refused(place: &Place) -> String {
    let before = fs::read(&place.file).unwrap();
    let error = kept(&place.file).unwrap_err().to_string();
    assert!(
        before == fs::read(&place.file).unwrap(),
        "the file was changed"
    );
    let folder = place.file.parent().unwrap().display().to_string();
    error.replace(&folder, "…")
}

#[test]
fn what_is_no_state_file_is_left_alone() {
    let place = place();
    fs::write(&place.file, "[[eips]]\nid = \"eip-mock0001\"\n").unwrap();
    let error = refused(&place);
    assert!(
        error.starts_with("state file …/eips.state: it is no state file, or damaged: "),
        "{error}"
    );
    assert!(
        error.ends_with("move it away to begin anew, or put a copy of it back"),
        "{error}"
    );
    fs::write(&place.file, "").unwrap();
    refused(&place);
}

#[test]
fn a_folder_is_no_file() {
    let folder = tempfile::tempdir().unwrap();
    assert!(kept(folder.path()).is_err());
    let error = kept(&folder.path().join("none/eips.state")).unwrap_err();
    assert!(error.help().contains("a folder that is there"), "{error}");
}

#[test]
fn a_file_is_open_once() {
    let place = place();
    let _cloud = kept(&place.file).unwrap();
    let error = kept(&place.file).unwrap_err();
    assert!(error.is_in_use());
    let error = error.to_string();
    assert!(
        error.contains("another process has it open; stop that one"),
        "{error}"
    );
}

/// Bytes changed one at a time: either nothing is different, or it is refused, and never is
/// anything lost in silence.
#[test]
fn damage_is_found() {
    let place = place();
    let (before, _) = lived(&place.file);
    let whole = fs::read(&place.file).unwrap();
    let mut found = 0;
    for at in (0..whole.len()).step_by(997) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        fs::write(&place.file, &bytes).unwrap();
        match kept(&place.file) {
            Ok(cloud) => {
                let world = cloud.world("default").unwrap();
                assert_eq!(before.diff(&world), [], "byte {at}");
            }
            Err(_) => found += 1,
        }
    }
    assert!(found > 0, "no byte mattered");
    for length in (0..whole.len()).step_by(4099) {
        fs::write(&place.file, &whole[..length]).unwrap();
        if let Ok(cloud) = kept(&place.file) {
            let world = cloud.world("default").unwrap();
            assert_eq!(before.diff(&world), [], "{length} bytes");
        }
    }
}
