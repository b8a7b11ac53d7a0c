//! Any bytes as what a service or a program answers that hands out credentials.
#![no_main]

use alicloud_client::credentials::{
    AssumeRole, CredentialsUri, EcsRamRole, Environment, ExternalProcess, Provider, Static,
};
use libfuzzer_sys::fuzz_target;

#[path = "../memory.rs"]
mod memory;
#[path = "../world.rs"]
mod world;

fuzz_target!(|bytes: &[u8]| memory::bounded(bytes.len(), || check(bytes)));

fn check(bytes: &[u8]) {
    let environment = Environment::empty();
    let providers: [&dyn Provider; 4] = [
        &AssumeRole::new(Static::new("id", "secret"), "arn"),
        &CredentialsUri::new("http://localhost/"),
        &EcsRamRole::new().role("role"),
        &ExternalProcess::new("program"),
    ];
    for provider in providers {
        world::fetch(provider, &environment, bytes);
    }
}
