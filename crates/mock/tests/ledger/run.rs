//! Running a recipe: the client of this project, the gateway, the service.

use crate::recipe::{By, FIRST_KEY, Recipe};
use alicloud_client::credentials::{Environment, Static};
use alicloud_client::{AnyError, CallOptions, Client, RawResponse};
use alicloud_core::Value;
use alicloud_mock::faults::FaultPlan;
use alicloud_mock::{Server, World};
use std::collections::BTreeMap;
use std::time::Duration;
use tokio::runtime::Runtime;

/// How calls reach the mock.
pub(crate) enum Door {
    /// The asynchronous client, without a socket.
    InProcess,
    /// The blocking client over HTTP.
    Http,
}

/// Reaches the row; tells what came instead where it does not.
pub(crate) fn run(recipe: &Recipe, door: &Door) -> Result<(), String> {
    let title = format!(
        "{} {} {}",
        recipe.operation.name, recipe.row.code, recipe.row.message
    );
    let wrong = |what: &str| Err(format!("{title}: {what}"));
    if recipe.by == By::None {
        return Ok(());
    }
    let world = match World::from_json(&recipe.world.to_string()) {
        Ok(world) => world,
        Err(error) => return wrong(&error.to_string()),
    };
    let served = match door {
        Door::InProcess => None,
        Door::Http => Some(Served::new(&world)),
    };
    let call = |key: Option<&str>, action: &str, parameters: &BTreeMap<String, String>| {
        let key = Static::new(key.unwrap_or(FIRST_KEY), "secret");
        match &served {
            None => in_process(&world, key, action, parameters),
            Some(served) => served.call(key, action, parameters),
        }
    };
    let mut kept = BTreeMap::new();
    for step in &recipe.steps {
        if let Some(seconds) = step.pass {
            world.clock().advance(Duration::from_secs_f64(seconds));
        }
        if let Some(action) = &step.call {
            let answer = match call(step.key.as_deref(), action, &filled(&step.with, &kept)) {
                Ok(answer) => answer,
                Err(error) => return wrong(&format!("the step {action} failed: {error}")),
            };
            for (name, pointer) in &step.keep {
                let value = answer.body().pointer(pointer).and_then(Value::as_str);
                kept.insert(name.clone(), value.unwrap_or_default().to_owned());
            }
        }
    }
    let name = recipe.operation.name;
    if recipe.by == By::Fault {
        let plan = FaultPlan::on(name).refuse_saying(recipe.row.code, recipe.row.message);
        if let Err(error) = world.plan(plan) {
            return wrong(&error.to_string());
        }
    }
    let before = world.snapshot();
    let Err(error) = call(None, name, &filled(&recipe.request, &kept)) else {
        return wrong("it succeeded");
    };
    let Some(fault) = error.fault() else {
        return wrong(&error.to_string());
    };
    let message = recipe.says.as_deref().unwrap_or(recipe.row.message);
    let got = (fault.status(), fault.code(), fault.message());
    if got != (recipe.row.status, recipe.row.code, message) {
        return wrong(&format!("came {got:?}"));
    }
    // A refusal changes nothing, and is explained by its row and the check that failed.
    let changes = before.diff(&world.snapshot());
    if let Some(change) = changes.first() {
        return wrong(&format!("it changed {change}"));
    }
    let Some(explanation) = world.explain(fault.request_id()) else {
        return wrong("it is not in the journal");
    };
    let row = explanation.row.map(|row| (row.code, row.message));
    if row != Some((recipe.row.code, recipe.row.message)) {
        return wrong(&format!("it is explained by {row:?}"));
    }
    let failed = explanation.checks.iter().any(|check| check.saw.is_some());
    if recipe.by != By::Fault && !failed {
        return wrong("no check failed");
    }
    Ok(())
}

/// The parameters with what was kept.
fn filled(
    parameters: &BTreeMap<String, String>,
    kept: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let fill = |value: &String| match value.strip_prefix('$') {
        Some(name) => kept.get(name).unwrap_or(value).clone(),
        None => value.clone(),
    };
    let pairs = parameters.iter();
    pairs
        .map(|(name, value)| (name.clone(), fill(value)))
        .collect()
}

fn in_process(
    world: &World,
    key: Static,
    action: &str,
    parameters: &BTreeMap<String, String>,
) -> Result<RawResponse, AnyError> {
    let client = world.client_builder().credentials(key).build();
    let client = client
        .unwrap_or_else(|error| panic!("{error}"))
        .with(once());
    let (product, version) = product(action);
    pollster::block_on(client.raw(product, version, action, &pairs(parameters)))
}

/// A world behind a server of its own.
struct Served {
    server: Server,
    /// Drives the server; it goes after it.
    _runtime: Runtime,
}

impl Served {
    fn new(world: &World) -> Self {
        let mut builder = tokio::runtime::Builder::new_multi_thread();
        let runtime = builder.worker_threads(1).enable_all().build().unwrap();
        let server = runtime.block_on(Server::bind("127.0.0.1:0", world.clone()));
        Self {
            server: server.unwrap(),
            _runtime: runtime,
        }
    }

    fn call(
        &self,
        key: Static,
        action: &str,
        parameters: &BTreeMap<String, String>,
    ) -> Result<RawResponse, AnyError> {
        let client = Client::builder()
            .environment(Environment::empty())
            .region("cn-hangzhou")
            .endpoint(self.server.url())
            .credentials(key)
            .build_blocking();
        let client = client
            .unwrap_or_else(|error| panic!("{error}"))
            .with(once());
        let (product, version) = product(action);
        client.raw(product, version, action, &pairs(parameters))
    }
}

/// Product and version of an operation: not all on a product's pages are its own.
fn product(action: &str) -> (&'static str, &'static str) {
    let known = crate::operations().find(|known| known.name == action);
    let known = known.unwrap_or_else(|| panic!("no operation {action}"));
    (known.product, known.version)
}

/// No call is repeated.
fn once() -> CallOptions {
    CallOptions::new().max_attempts(1)
}

fn pairs(parameters: &BTreeMap<String, String>) -> Vec<(&str, &str)> {
    let pairs = parameters.iter();
    pairs.map(|(name, value)| (&**name, &**value)).collect()
}

/// Where an operation's answers come from.
pub(crate) fn answers(operation: &str) -> &'static str {
    let world = World::demo();
    let meta = crate::operations().find(|meta| meta.name == operation);
    let fields = meta.into_iter().flat_map(|meta| meta.request.fields);
    let required = fields.filter(|field| field.required);
    let parameters = required.map(|field| (field.wire.to_owned(), "1".to_owned()));
    let key = Static::new("mock-key-id", "mock-key-secret");
    let _ = in_process(&world, key, operation, &parameters.collect());
    match world.journal().last() {
        Some(entry) if entry.is_example() => "example only",
        _ => "stateful",
    }
}
