//! What known users of the service do, call by call, replayed against a demo world: each file of
//! `tests/replay/` is such a story. Time is virtual; nobody sleeps.

use alicloud_client::Client;
use alicloud_mock::World;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
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

fn replay(file: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/replay")
        .join(file);
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

macro_rules! stories {
    ($($name:ident = $file:literal,)*) => {
        $(
            #[test]
            fn $name() {
                replay($file);
            }
        )*

        #[test]
        fn every_story_is_told() {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/replay");
            let mut files: Vec<_> = std::fs::read_dir(folder)
                .expect("the folder is there")
                .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
                .collect();
            files.sort();
            let mut told = vec![$($file),*];
            told.sort_unstable();
            assert_eq!(files, told);
        }
    };
}

stories! {
    terraform_creates_updates_and_deletes_an_eip = "terraform-eip.toml",
    terraform_associates_an_eip_with_an_instance = "terraform-association.toml",
    terraform_meets_a_second_eip_on_an_instance = "terraform-second-eip.toml",
    terraform_destroys_eip_and_association_at_once = "terraform-parallel-destroy.toml",
    terraform_associates_three_eips_with_a_nat_gateway = "terraform-nat-parallel.toml",
    terraform_unbinds_from_a_nat_gateway_with_snat_entries = "terraform-nat-snat.toml",
    a_cluster_controller_pages_through_the_eips_of_a_load_balancer = "kubernetes-paging.toml",
    a_pod_network_meets_refusals = "pod-network.toml",
}
