//! A credential that a program prints.

use crate::credentials::check::{Origin, Parts};
use crate::credentials::{
    BoxFuture, Context, Credential, CredentialsError, CredentialsErrorKind, Place, Provider,
    Secret, wire,
};
use serde_json::Value;
use std::time::Duration;

/// A credential that a program prints as JSON: `access_key_id`, `access_key_secret` and, for a
/// temporary one, `sts_token` and `expiration`.
///
/// The command is split into words as a shell would, but no shell runs it. Errors show its first word only.
#[derive(Clone)]
pub struct ExternalProcess {
    command: Secret,
    timeout: Duration,
}

const NAME: &str = "external";

impl ExternalProcess {
    /// Runs this command.
    pub fn new(command: impl Into<String>) -> Self {
        Self {
            command: Secret::from(command.into()),
            timeout: Duration::from_secs(60),
        }
    }

    /// How long the program may run; a minute if it is not given.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    async fn run(&self, context: &Context<'_>) -> Result<Credential, CredentialsError> {
        let wrong = |problem: &str| {
            CredentialsError::new(CredentialsErrorKind::Misconfigured, NAME, problem)
                .at(Place::Argument("command"))
                .help("give a program and its arguments")
        };
        let mut words = words(self.command.expose(), cfg!(windows))
            .ok_or_else(|| wrong("has an open quote"))?;
        if words.first().is_none_or(String::is_empty) {
            return Err(wrong("is empty"));
        }
        let program = words.remove(0);
        let place = Place::Program(program.clone());
        let fail =
            |kind, problem: String| CredentialsError::new(kind, NAME, problem).at(place.clone());
        let output = context
            .runner
            .run(&program, &words, self.timeout)
            .await
            .map_err(|error| {
                fail(CredentialsErrorKind::Unavailable, error.to_string())
                    .help("run it by hand to see what it does")
            })?;
        if output.code != Some(0) {
            let end = output.code.map_or("was ended by a signal".into(), |code| {
                format!("ended with code {code}")
            });
            return Err(fail(CredentialsErrorKind::Unavailable, end)
                .help("run it by hand to see what it says"));
        }
        let Ok(Value::Object(printed)) = serde_json::from_slice::<Value>(&output.stdout) else {
            return Err(fail(CredentialsErrorKind::Unavailable, "did not print a JSON object".into())
                .help("it must print access_key_id, access_key_secret and, for a temporary key, sts_token"));
        };
        let text = |name: &str| printed.get(name).and_then(Value::as_str);
        let expires_at = match printed.get("expiration") {
            None | Some(Value::Null) => None,
            Some(Value::String(text)) if text.is_empty() => None,
            Some(value) => Some(value.as_str().and_then(wire::time).ok_or_else(|| {
                let problem =
                    "printed an `expiration` that is not of the form YYYY-MM-DDThh:mm:ssZ";
                fail(CredentialsErrorKind::Unavailable, problem.into())
            })?),
        };
        let origin = Origin {
            provider: NAME,
            kind: CredentialsErrorKind::Unavailable,
            names: ["access_key_id", "access_key_secret", "sts_token"],
            place: &|field| place.clone().answer(field),
            help: "the program must print it",
        };
        let parts = Parts {
            id: text("access_key_id"),
            secret: text("access_key_secret"),
            token: text("sts_token"),
            expires_at,
        };
        match text("mode") {
            Some("StsToken") => origin.temporary(parts),
            _ => origin.credential(parts),
        }
    }
}

/// The words of a command; absent where a quote stays open. On Windows a backslash stands for itself,
/// since it parts folders there.
fn words(command: &str, windows: bool) -> Option<Vec<String>> {
    if windows {
        shlex::split(&command.replace('\\', r"\\"))
    } else {
        shlex::split(command)
    }
}

impl Provider for ExternalProcess {
    fn fetch<'a>(
        &'a self,
        context: &'a Context<'a>,
    ) -> BoxFuture<'a, Result<Credential, CredentialsError>> {
        Box::pin(self.run(context))
    }

    fn name(&self) -> &'static str {
        NAME
    }
}

impl std::fmt::Debug for ExternalProcess {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ExternalProcess")
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn commands_are_split_as_a_shell_would() {
        let split = |command, windows| words(command, windows).map(|words| words.join("|"));
        assert_eq!(
            split(r#"tool --name "a b" 'c d' e\ f """#, false).as_deref(),
            Some("tool|--name|a b|c d|e f|")
        );
        assert_eq!(
            split(r#""C:\Program Files\tool.exe" C:\x"#, true).as_deref(),
            Some(r"C:\Program Files\tool.exe|C:\x")
        );
        assert_eq!(split("tool 'open", false), None);
    }
}
