//! What steers the mock itself, under `/_mock/`: functions from a request to an answer. A server
//! mounts them; it lets in whom it trusts.

mod routes;

use crate::setup::near;
use crate::world::World;
use crate::{Cloud, Snapshot};
use alicloud_core::sign::query;
use routes::Route;
use serde::Serialize;
use serde_json::json;

/// The answer to an administrative request.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) content_type: &'static str,
    pub(crate) body: Vec<u8>,
}

const JSON: &str = "application/json;charset=utf-8";
const TEXT: &str = "text/plain;charset=utf-8";
const HTML: &str = "text/html;charset=utf-8";
const MARKDOWN: &str = "text/markdown;charset=utf-8";

/// Answers a request: `path` is what follows `/_mock/`, without the query.
pub(crate) fn answer(cloud: &Cloud, method: &str, path: &str, query: &str, body: &[u8]) -> Reply {
    let ask = || {
        let parameters = query::decode(query).map_err(|_| {
            Problem::new(400, "malformed query").help("percent-encode what it says, as UTF-8")
        })?;
        let body = std::str::from_utf8(body)
            .map_err(|_| Problem::new(400, "the body is no UTF-8").help("send text in UTF-8"))?;
        let (name, rest) = path.split_once('/').unwrap_or((path, ""));
        let ask = Ask {
            cloud,
            parameters,
            body,
            rest,
        };
        let routes = routes::ROUTES.iter().filter(|route| route.path == name);
        let mut methods = Vec::new();
        for route in routes {
            if route.method == method {
                return (route.answer)(&ask).map_err(|problem| problem.of(route));
            }
            methods.push(route.method);
        }
        Err(if methods.is_empty() {
            let names = routes::ROUTES.iter().map(|route| route.path);
            let problem = Problem::new(404, format!("there is no `/_mock/{name}`"));
            match near(name, names) {
                Some(near) => problem.help(near),
                None => problem,
            }
        } else {
            Problem::new(405, format!("`/_mock/{name}` takes {}", methods.join(", ")))
        })
    };
    ask().unwrap_or_else(|problem| {
        let help = problem.help.as_deref().unwrap_or(LIST);
        let body = json!({ "error": problem.message, "help": help });
        Reply::new(problem.status, JSON, body.to_string())
    })
}

/// A request.
struct Ask<'a> {
    cloud: &'a Cloud,
    parameters: Vec<(String, String)>,
    body: &'a str,
    /// What follows the first part of the path.
    rest: &'a str,
}

impl Ask<'_> {
    fn parameter(&self, name: &str) -> Option<&str> {
        let found = self.parameters.iter().rev().find(|(each, _)| each == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The world that `world` or `key` names; else the only one, or the one called `default`.
    fn world(&self) -> Result<World, Problem> {
        if let Some(key) = self.parameter("key") {
            let world = self.cloud.world_of(key);
            return world.ok_or_else(|| {
                let problem = Problem::new(404, format!("no world has the key `{key}`"));
                problem.help("`GET /_mock/worlds` lists the worlds with their keys")
            });
        }
        if let Some(name) = self.parameter("world") {
            return Ok(self.cloud.world(name)?);
        }
        let names = self.cloud.names();
        match &names[..] {
            [only] => Ok(self.cloud.world(only)?),
            _ => self.cloud.world(DEFAULT).map_err(|_| {
                let help = format!("there is: {}", names.join(", "));
                Problem::new(400, "which world? name it with `world`").help(help)
            }),
        }
    }

    /// The body as JSON of this type.
    fn read<'b, T: serde::Deserialize<'b>>(&'b self) -> Result<T, Problem> {
        serde_json::from_str(self.body).map_err(|error| Problem::new(400, error.to_string()))
    }

    fn snapshot(&self) -> Result<Snapshot, Problem> {
        Snapshot::from_json(self.body).map_err(|error| Problem::new(400, error.to_string()))
    }
}

/// What helps where nothing else does.
const LIST: &str = "`GET /_mock/help` lists all that there is";

/// Name of the world that a server begins with.
pub(crate) const DEFAULT: &str = "default";

impl Reply {
    fn new(status: u16, content_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            content_type,
            body: body.into(),
        }
    }

    fn json(value: &impl Serialize) -> Result<Self, Problem> {
        match serde_json::to_vec(value) {
            Ok(body) => Ok(Self::new(200, JSON, body)),
            Err(error) => Err(Problem::new(500, error.to_string())),
        }
    }
}

/// Why a request is not answered.
struct Problem {
    status: u16,
    message: String,
    help: Option<String>,
}

impl Problem {
    fn new(status: u16, message: impl Into<String>) -> Self {
        Self {
            status,
            message: message.into(),
            help: None,
        }
    }

    fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The problem of a request that has a place in the table, which helps where nothing better
    /// does.
    fn of(mut self, route: &Route) -> Self {
        let Route {
            method, path, what, ..
        } = route;
        self.help
            .get_or_insert_with(|| format!("`{method} /_mock/{path}`: {what}"));
        self
    }
}

impl From<crate::CloudError> for Problem {
    fn from(error: crate::CloudError) -> Self {
        let status = match error {
            crate::CloudError::NoSuchWorld { .. } => 404,
            _ => 409,
        };
        match error {
            crate::CloudError::NoSuchWorld { name, help } => {
                let help = help.unwrap_or_else(|| "`GET /_mock/worlds` lists them".to_owned());
                Self::new(status, format!("there is no world `{name}`")).help(help)
            }
            error => Self::new(status, error.to_string()),
        }
    }
}

#[cfg(test)]
mod tests;
