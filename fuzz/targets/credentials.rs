//! Any bytes as the tool's file and as the file of credentials: there is a credential or an error.
#![no_main]

use alicloud_client::credentials::{CliProfile, CredentialsFile, Environment, Provider};
use alicloud_client::endpoints::Settings;
use libfuzzer_sys::fuzz_target;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

#[path = "../memory.rs"]
mod memory;
#[path = "../world.rs"]
mod world;

/// A home folder for this process.
fn home() -> &'static Path {
    static HOME: OnceLock<PathBuf> = OnceLock::new();
    HOME.get_or_init(|| {
        let home = std::env::temp_dir().join(format!("fuzz-credentials-{}", std::process::id()));
        for folder in [".aliyun", ".alibabacloud"] {
            fs::create_dir_all(home.join(folder)).expect("a temporary folder");
        }
        home
    })
}

fuzz_target!(|bytes: &[u8]| memory::bounded(bytes.len(), || check(bytes)));

fn check(bytes: &[u8]) {
    for file in [".aliyun/config.json", ".alibabacloud/credentials"] {
        fs::write(home().join(file), bytes).expect("a temporary file");
    }
    let environment = Environment::empty().with_home(home());
    for provider in [&CliProfile::new() as &dyn Provider, &CredentialsFile::new()] {
        world::fetch(provider, &environment, b"{}");
    }
    if let Ok(settings) = Settings::from_profile(&environment) {
        let _ = settings.url("Vpc");
    }
}
