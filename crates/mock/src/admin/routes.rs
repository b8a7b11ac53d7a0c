//! The table of what there is, and what each does.

#![allow(
    clippy::unnecessary_wraps,
    reason = "all functions of the table are alike"
)]

use super::{Ask, DEFAULT, HTML, JSON, MARKDOWN, Problem, Reply, TEXT};
use crate::faults::FaultPlan;
use crate::setup::{Pace, for_cloud};
use crate::{Snapshot, World, time};
use serde::Deserialize;
use serde_json::{Value, json};
use std::fmt::Write;

pub(super) struct Route {
    pub(super) method: &'static str,
    /// What follows `/_mock/`.
    pub(super) path: &'static str,
    pub(super) what: &'static str,
    pub(super) answer: fn(&Ask<'_>) -> Result<Reply, Problem>,
}

/// Everything there is. Where a world is meant, `?world=NAME` or `?key=ACCESS_KEY_ID` says which.
pub(super) const ROUTES: &[Route] = &[
    route("GET", "", "the console", console),
    route("GET", "help", "this list", help),
    route("GET", "health", "whether the mock is up", health),
    route("GET", "worlds", "all worlds with their keys", worlds),
    route(
        "POST",
        "worlds",
        "makes a world called ?name= from a description (JSON or TOML) or a snapshot",
        create,
    ),
    route(
        "DELETE",
        "worlds",
        "takes the world away that follows: worlds/NAME",
        remove,
    ),
    route("GET", "world", "everything in a world", content),
    route("GET", "eips", "the EIPs of a world", eips),
    route("POST", "reset", "puts a world back to its beginning", reset),
    route(
        "GET",
        "snapshot",
        "a world as one JSON, keys included",
        snapshot,
    ),
    route(
        "POST",
        "restore",
        "puts a world back to the snapshot in the body",
        restore,
    ),
    route(
        "POST",
        "fork",
        "makes a world called ?name= that is as this one is now",
        fork,
    ),
    route("GET", "diff", "what is different in the world ?with=", diff),
    route("GET", "clock", "what a world's clock shows", clock),
    route(
        "POST",
        "clock",
        r#"turns it: {"advance": seconds}, {"run": true}, {"pace": "immediate"}"#,
        turn,
    ),
    route("POST", "step", "ends the next passing state", step),
    route("POST", "settle", "ends all passing states", settle),
    route(
        "GET",
        "faults",
        "planned faults and how often they were met",
        faults,
    ),
    route(
        "POST",
        "faults",
        r#"plans a fault: {"operation": …, "effect": {"refuse": CODE}}"#,
        plan,
    ),
    route("DELETE", "faults", "takes all plans back", clear_faults),
    route("GET", "journal", "the last calls", journal),
    route("DELETE", "journal", "forgets them", clear_journal),
    route(
        "GET",
        "turned-away",
        "the last calls that reached no world",
        turned_away,
    ),
    route("GET", "har", "the last calls as HAR 1.2", as_har),
    route(
        "GET",
        "explain",
        "why a call was answered as it was: explain/REQUEST_ID, ?as=text",
        explain,
    ),
    route("GET", "states", "what each call does in each state", states),
    route(
        "GET",
        "operations",
        "what the mock does for each operation",
        operations,
    ),
    route(
        "GET",
        "ledger",
        "how each documented error is reached",
        ledger,
    ),
];

const fn route(
    method: &'static str,
    path: &'static str,
    what: &'static str,
    answer: fn(&Ask<'_>) -> Result<Reply, Problem>,
) -> Route {
    Route {
        method,
        path,
        what,
        answer,
    }
}

fn console(_: &Ask<'_>) -> Result<Reply, Problem> {
    Ok(Reply::new(200, HTML, include_str!("console.html")))
}

fn help(_: &Ask<'_>) -> Result<Reply, Problem> {
    let mut text = String::new();
    for route in ROUTES {
        let path = format!("/_mock/{}", route.path);
        // Writing to a string does not fail.
        let _ = writeln!(text, "{:6} {path:18} {}", route.method, route.what);
    }
    text.push_str("Where a world is meant: ?world=NAME or ?key=ACCESS_KEY_ID.\n");
    Ok(Reply::new(200, TEXT, text))
}

fn health(ask: &Ask<'_>) -> Result<Reply, Problem> {
    Reply::json(&json!({ "status": "ok", "worlds": ask.cloud.len() }))
}

fn worlds(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let names = ask.cloud.names();
    let list = names.iter().filter_map(|name| {
        // One may have been taken away since.
        let world = ask.cloud.world(name).ok()?;
        Some(about(name, &world))
    });
    Reply::json(&list.collect::<Vec<_>>())
}

/// What a list says of a world. No secret is in it.
fn about(name: &str, world: &World) -> Value {
    let keys = world.keys();
    let keys = keys
        .iter()
        .map(|key| json!({ "id": &*key.id, "account": &*key.account, "active": key.active }));
    json!({
        "name": name,
        "keys": keys.collect::<Vec<_>>(),
        "region": &*world.region(),
        "clock": world.clock().now().to_string(),
        "eips": world.content().state.eips.len(),
    })
}

fn create(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let name = match ask.parameter("name") {
        Some("") => {
            let problem = Problem::new(400, "`name` is empty");
            return Err(problem.help("leave it out, and the world gets a free one"));
        }
        Some(name) => name.to_owned(),
        None => {
            let taken = ask.cloud.names();
            let mut free = (1..).map(|number| format!("world-{number}"));
            free.find(|name| !taken.contains(name)).unwrap_or_default()
        }
    };
    let text = ask.body;
    let snapshot = Snapshot::from_json(text);
    let world = if let Ok(snapshot) = snapshot {
        World::from_snapshot(&snapshot)
    } else {
        let world = for_cloud(text, &name);
        world.map_err(|error| Problem::new(400, error.to_string()))?
    };
    ask.cloud.add(name.clone(), world.clone())?;
    let mut reply = with_secrets(&name, &world)?;
    reply.status = 201;
    Ok(reply)
}

/// A world that was just made, with what its maker needs to use it.
fn with_secrets(name: &str, world: &World) -> Result<Reply, Problem> {
    let keys = world.keys();
    let keys = keys.iter().map(
        |key| json!({ "id": &*key.id, "secret": key.secret.expose(), "account": &*key.account }),
    );
    Reply::json(&json!({ "name": name, "keys": keys.collect::<Vec<_>>() }))
}

fn remove(ask: &Ask<'_>) -> Result<Reply, Problem> {
    ask.cloud.remove(ask.rest)?;
    Reply::json(&json!({ "removed": ask.rest }))
}

fn content(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let world = ask.world()?;
    let mut content = world.content();
    content.settle();
    Reply::json(&content.state)
}

fn eips(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let eips = ask.world()?.eips();
    let eips = eips.iter().map(|eip| {
        json!({
            "id": eip.id,
            "address": eip.address,
            "status": eip.status.name(),
            "account": eip.account,
            "region": eip.region,
            "name": eip.name,
            "target": eip.target,
            "private_address": eip.private_address,
        })
    });
    Reply::json(&eips.collect::<Vec<_>>())
}

fn reset(ask: &Ask<'_>) -> Result<Reply, Problem> {
    ask.world()?.reset();
    done()
}

fn done() -> Result<Reply, Problem> {
    Reply::json(&json!({ "done": true }))
}

fn snapshot(ask: &Ask<'_>) -> Result<Reply, Problem> {
    Ok(Reply::new(200, JSON, ask.world()?.snapshot().to_json()))
}

fn restore(ask: &Ask<'_>) -> Result<Reply, Problem> {
    ask.world()?.restore(&ask.snapshot()?);
    done()
}

fn fork(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let missing = || Problem::new(400, "which name? give it with `name`");
    let new = ask.parameter("name").ok_or_else(missing)?;
    let fork = ask
        .cloud
        .fork(ask.parameter("world").unwrap_or(DEFAULT), new)?;
    let mut reply = with_secrets(new, &fork)?;
    reply.status = 201;
    Ok(reply)
}

fn diff(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let missing = || Problem::new(400, "with which world? name it with `with`");
    let other = ask
        .cloud
        .world(ask.parameter("with").ok_or_else(missing)?)?;
    Reply::json(&ask.world()?.diff(&other))
}

fn clock(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let world = ask.world()?;
    let clock = world.clock();
    Reply::json(&json!({
        "now": clock.now().to_string(),
        "millis": clock.now().millis(),
        "running": clock.is_running(),
        "passing": world.content().state.schedule.len(),
    }))
}

/// How to turn a clock.
#[derive(Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[derive(Default)]
struct Turn {
    advance: Option<f64>,
    run: Option<bool>,
    pace: Option<Pace>,
}

fn turn(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let turn: Turn = ask.read()?;
    let world = ask.world()?;
    let seconds = turn.advance.unwrap_or_default();
    let advance = time::seconds(seconds);
    let advance = advance.map_err(|problem| Problem::new(400, format!("advance: {problem}")))?;
    if let Some(pace) = turn.pace {
        world.set_pace(pace);
    }
    match turn.run {
        Some(true) => world.clock().run(),
        Some(false) => world.clock().stop(),
        None => {}
    }
    world.clock().advance(advance);
    clock(ask)
}

fn step(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let ended = ask.world()?.step();
    Reply::json(&json!({ "ended": ended.as_deref() }))
}

fn settle(ask: &Ask<'_>) -> Result<Reply, Problem> {
    Reply::json(&json!({ "ended": ask.world()?.settle_all() }))
}

fn faults(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let uses = ask.world()?.faults();
    let uses = uses.iter().map(|each| {
        json!({
            "id": each.id,
            "plan": each.plan,
            "text": each.plan.to_string(),
            "seen": each.seen,
            "hits": each.hits,
            "used": each.is_used(),
        })
    });
    Reply::json(&uses.collect::<Vec<_>>())
}

fn plan(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let plan: FaultPlan = ask.read()?;
    let id = ask.world()?.plan(plan);
    let id = id.map_err(|error| Problem::new(400, error.to_string()))?;
    Reply::json(&json!({ "id": id }))
}

fn clear_faults(ask: &Ask<'_>) -> Result<Reply, Problem> {
    ask.world()?.clear_faults();
    done()
}

fn journal(ask: &Ask<'_>) -> Result<Reply, Problem> {
    Reply::json(&ask.world()?.journal())
}

fn turned_away(ask: &Ask<'_>) -> Result<Reply, Problem> {
    Reply::json(&ask.cloud.turned_away())
}

fn clear_journal(ask: &Ask<'_>) -> Result<Reply, Problem> {
    ask.world()?.clear_journal();
    done()
}

fn as_har(ask: &Ask<'_>) -> Result<Reply, Problem> {
    Reply::json(&ask.world()?.har())
}

fn explain(ask: &Ask<'_>) -> Result<Reply, Problem> {
    let found = ask.cloud.explain(ask.rest);
    let missing = || {
        let problem = Problem::new(404, format!("no journal has the request `{}`", ask.rest));
        problem.help("`GET /_mock/journal` and `GET /_mock/turned-away` list the last ones")
    };
    let explanation = found.ok_or_else(missing)?;
    if ask.parameter("as") == Some("text") {
        return Ok(Reply::new(200, TEXT, explanation.to_string()));
    }
    Reply::json(&explanation)
}

fn states(_: &Ask<'_>) -> Result<Reply, Problem> {
    Ok(Reply::new(
        200,
        MARKDOWN,
        include_str!("../../docs/states.md"),
    ))
}

fn operations(_: &Ask<'_>) -> Result<Reply, Problem> {
    Ok(Reply::new(
        200,
        MARKDOWN,
        include_str!("../../docs/operations.md"),
    ))
}

fn ledger(_: &Ask<'_>) -> Result<Reply, Problem> {
    Ok(Reply::new(
        200,
        MARKDOWN,
        include_str!("../../docs/ledger.md"),
    ))
}
