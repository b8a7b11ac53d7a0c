//! Stories: what a user of the service does, call by call. Time is virtual; nobody sleeps.

#![allow(unreachable_pub, reason = "several tests share it")]

use alicloud_client::Client;
use alicloud_mock::World;
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::DirEntry;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A story.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Story {
    /// What is told, and where it is known from.
    about: String,
    /// The world that it happens in, in TOML; the demo world without it.
    world: Option<String>,
    step: Vec<Step>,
}

/// A call and what must come of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    call: String,
    /// Parameters; `$name` stands for what an earlier step kept.
    #[serde(default)]
    with: BTreeMap<String, String>,
    /// Names for values of the answer, by their JSON pointers.
    #[serde(default)]
    keep: BTreeMap<String, String>,
    /// What values of the answer must be, by their JSON pointers. Of several, any.
    #[serde(default)]
    expect: BTreeMap<String, OneOf>,
    /// The code with which the call must be refused.
    refused: Option<String>,
    /// Repeats the call every 5 s of virtual time until `expect` holds, for at most 9 minutes.
    #[serde(default)]
    poll: bool,
    /// Repeats the call every 5 s of virtual time while it is refused with one of these codes.
    #[serde(default)]
    retry: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum OneOf {
    Any(Vec<Value>),
    One(Value),
}

impl OneOf {
    fn holds(&self, value: &Value) -> bool {
        match self {
            Self::One(wanted) => wanted == value,
            Self::Any(wanted) => wanted.contains(value),
        }
    }
}

/// How often a step is repeated at most: 9 minutes.
const TURNS: u32 = 108;

/// Names of all files that tell one, in order.
pub fn files() -> Vec<String> {
    let files = std::fs::read_dir(folder()).expect("the folder is there");
    let name = |file: DirEntry| file.file_name().into_string().expect("a name");
    let mut files: Vec<_> = files.map(|file| name(file.expect("an entry"))).collect();
    files.sort();
    files
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/replay")
}

/// Replays a story; gives the operations that were called, as the world's journal has them.
pub fn replay(file: &str) -> BTreeSet<String> {
    let path = folder().join(file);
    let text = std::fs::read_to_string(path).expect("the story is there");
    let story: Story = toml::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
    assert!(!story.about.is_empty(), "{file} says what it tells");
    let world = match &story.world {
        Some(world) => World::from_toml(world).unwrap_or_else(|error| panic!("{file}: {error}")),
        None => World::demo(),
    };
    let client = world.client();
    let mut kept = BTreeMap::new();
    for (number, step) in story.step.iter().enumerate() {
        let place = format!("{file}, step {}: {}", number + 1, step.call);
        run(&world, &client, step, &mut kept).unwrap_or_else(|what| panic!("{place}: {what}"));
    }
    let calls = world.journal();
    calls.iter().map(|call| call.action().to_owned()).collect()
}

fn run(
    world: &World,
    client: &Client,
    step: &Step,
    kept: &mut BTreeMap<String, String>,
) -> Result<(), String> {
    let filled = |text: &str| match text.strip_prefix('$') {
        Some(name) => kept
            .get(name)
            .cloned()
            .ok_or(format!("nothing is kept as {name}")),
        None => Ok(text.to_owned()),
    };
    let mut parameters = Vec::new();
    for (name, value) in &step.with {
        parameters.push((name.as_str(), filled(value)?));
    }
    let parameters: Vec<_> = parameters
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let mut last = String::new();
    for _ in 0..TURNS {
        let call = client.raw("Vpc", "2016-04-28", &step.call, &parameters);
        match (pollster::block_on(call), &step.refused) {
            (Err(error), Some(code)) if error.code() == Some(code) => return Ok(()),
            (Err(error), _) if step.retry.iter().any(|code| error.code() == Some(code)) => {
                last = error.to_string();
            }
            (Err(error), _) => return Err(error.to_string()),
            (Ok(answer), Some(code)) => {
                return Err(format!("{code} expected, answered {}", answer.body()));
            }
            (Ok(answer), None) => {
                let body = answer.body();
                let missed = step.expect.iter().find(|(pointer, wanted)| {
                    !body
                        .pointer(pointer)
                        .is_some_and(|value| wanted.holds(value))
                });
                match missed {
                    None => {
                        for (name, pointer) in &step.keep {
                            let value = body.pointer(pointer).and_then(Value::as_str);
                            let value = value.ok_or(format!("no text at {pointer} in {body}"))?;
                            kept.insert(name.clone(), value.to_owned());
                        }
                        return Ok(());
                    }
                    Some((pointer, wanted)) => {
                        last = format!("{pointer} is not {wanted:?} in {body}");
                        if !step.poll {
                            return Err(last);
                        }
                    }
                }
            }
        }
        world.clock().advance(Duration::from_secs(5));
    }
    Err(format!("not within 9 minutes: {last}"))
}
