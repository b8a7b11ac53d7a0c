//! Running a recipe: the client of this project, the gateway, the service.

use crate::recipe::{By, Recipe};
use alicloud_client::credentials::Static;
use alicloud_client::{AnyError, CallOptions, Client, RawResponse};
use alicloud_core::Value;
use alicloud_mock::World;
use alicloud_mock::faults::FaultPlan;
use std::collections::BTreeMap;
use std::time::Duration;

/// Reaches the row; tells what came instead where it does not.
pub(crate) fn run(recipe: &Recipe) -> Result<(), String> {
    let title = format!(
        "{} {} {}",
        recipe.operation.name, recipe.row.code, recipe.row.message
    );
    let wrong = |what: &str| Err(format!("{title}: {what}"));
    if recipe.by == By::None {
        return Ok(());
    }
    let world = if recipe.world.is_null() {
        World::demo()
    } else {
        match World::from_json(&recipe.world.to_string()) {
            Ok(world) => world,
            Err(error) => return wrong(&error.to_string()),
        }
    };
    let once = CallOptions::new().max_attempts(1);
    let client = world.client().with(once.clone());
    let mut kept = BTreeMap::new();
    for step in &recipe.steps {
        if let Some(seconds) = step.pass {
            world.clock().advance(Duration::from_secs_f64(seconds));
        }
        if let Some(action) = &step.call {
            let client = match &step.key {
                None => client.clone(),
                Some(key) => {
                    let keys = Static::new(key, "secret");
                    let client = world.client_builder().credentials(keys).build();
                    client
                        .map_err(|error| error.to_string())?
                        .with(once.clone())
                }
            };
            let answer = match call(&client, action, &filled(&step.with, &kept)) {
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
    let error = match call(&client, name, &filled(&recipe.request, &kept)) {
        Ok(_) => return wrong("it succeeded"),
        Err(error) => error,
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

fn call(
    client: &Client,
    action: &str,
    parameters: &BTreeMap<String, String>,
) -> Result<RawResponse, AnyError> {
    let pairs = parameters.iter();
    let pairs: Vec<(&str, &str)> = pairs.map(|(name, value)| (&**name, &**value)).collect();
    pollster::block_on(client.raw("Vpc", "2016-04-28", action, &pairs))
}

/// Where an operation's answers come from.
pub(crate) fn answers(operation: &str) -> &'static str {
    let world = World::demo();
    let mut operations = alicloud_vpc::service::OPERATIONS.iter();
    let meta = operations.find(|meta| meta.name == operation);
    let fields = meta.into_iter().flat_map(|meta| meta.request.fields);
    let required = fields.filter(|field| field.required);
    let parameters = required.map(|field| (field.wire.to_owned(), "1".to_owned()));
    let client = world.client().with(CallOptions::new().max_attempts(1));
    match call(&client, operation, &parameters.collect()) {
        Err(error) if error.fault().is_some_and(|fault| fault.status() == 501) => "not yet",
        _ => "stateful",
    }
}
