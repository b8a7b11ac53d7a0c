//! Reads the answers of services that hand out credentials.

use super::check::{Origin, Parts};
use super::{Credential, CredentialsError, CredentialsErrorKind, Place, wire};
use crate::transport::{HttpResponse, TransportError};
use alicloud_core::sign::query::encode;
use serde_json::{Map, Value};

/// Longest code or message of a service that goes into an error.
const LONGEST: usize = 300;

/// A service that hands out credentials.
pub(super) struct Service<'a> {
    pub(super) provider: &'static str,
    /// Its address, without anything secret.
    pub(super) address: String,
    /// What was sent and must not be shown when the service echoes it.
    pub(super) secrets: &'a [&'a str],
}

impl Service<'_> {
    /// The object that STS wraps in `Credentials`.
    pub(super) fn sts(&self, response: &HttpResponse) -> Result<Credential, CredentialsError> {
        let answer = self.object(response)?;
        match answer.get("Credentials").and_then(Value::as_object) {
            Some(credentials) => self.credential(credentials),
            None => Err(self.unusable("field `Credentials` of the answer is missing")),
        }
    }

    /// The object that the metadata service and a credentials URI answer with.
    pub(super) fn flat(&self, response: &HttpResponse) -> Result<Credential, CredentialsError> {
        let answer = self.object(response)?;
        match answer.get("Code").and_then(Value::as_str) {
            None | Some("Success") => self.credential(&answer),
            Some(_) => Err(self.refused(response.status, &answer)),
        }
    }

    /// No answer came.
    pub(super) fn silent(&self, error: &TransportError) -> CredentialsError {
        let problem = format!("did not answer: {}", self.harmless(&error.message));
        self.error(CredentialsErrorKind::Unavailable, problem)
    }

    pub(super) fn error(
        &self,
        kind: CredentialsErrorKind,
        problem: impl Into<String>,
    ) -> CredentialsError {
        CredentialsError::new(kind, self.provider, problem).at(Place::Address(self.address.clone()))
    }

    fn unusable(&self, problem: &str) -> CredentialsError {
        self.error(CredentialsErrorKind::Unavailable, problem)
    }

    fn object(&self, response: &HttpResponse) -> Result<Map<String, Value>, CredentialsError> {
        match serde_json::from_slice(&response.body) {
            Ok(Value::Object(answer)) if response.status == 200 => Ok(answer),
            Ok(Value::Object(answer)) => Err(self.refused(response.status, &answer)),
            _ if response.status == 200 => Err(self.unusable("the answer is not a JSON object")),
            _ => Err(self.error(
                refusal_kind(response.status, ""),
                format!("answered with HTTP {} and no error code", response.status),
            )),
        }
    }

    fn credential(&self, fields: &Map<String, Value>) -> Result<Credential, CredentialsError> {
        let text = |name: &str| fields.get(name).and_then(Value::as_str);
        let expires_at = match fields.get("Expiration") {
            None | Some(Value::Null) => None,
            Some(value) => Some(value.as_str().and_then(wire::time).ok_or_else(|| {
                self.unusable("field `Expiration` of the answer is not a time of the form YYYY-MM-DDThh:mm:ssZ")
            })?),
        };
        let origin = Origin {
            provider: self.provider,
            kind: CredentialsErrorKind::Unavailable,
            names: ["AccessKeyId", "AccessKeySecret", "SecurityToken"],
            place: &|field| Place::Address(self.address.clone()).answer(field),
            help: "the service must send it",
        };
        origin.temporary(Parts {
            id: text("AccessKeyId"),
            secret: text("AccessKeySecret"),
            token: text("SecurityToken"),
            expires_at,
        })
    }

    fn refused(&self, status: u16, answer: &Map<String, Value>) -> CredentialsError {
        let text = |name: &str| answer.get(name).and_then(Value::as_str).unwrap_or_default();
        let code = text("Code");
        let mut problem = format!("answered with HTTP {status}");
        if !code.is_empty() {
            problem.push_str(", ");
            problem.push_str(&self.harmless(code));
        }
        if !text("Message").is_empty() {
            problem.push_str(": ");
            problem.push_str(&self.harmless(text("Message")));
        }
        if !text("RequestId").is_empty() {
            problem.push_str(" (request ");
            problem.push_str(&self.harmless(text("RequestId")));
            problem.push(')');
        }
        let error = self.error(refusal_kind(status, code), problem);
        match advice(code) {
            Some(help) => error.help(help),
            None => error,
        }
    }

    /// Text of the service, short and without what was sent in secret.
    fn harmless(&self, text: &str) -> String {
        // The gateway echoes what it signed, with every parameter in it, behind these words.
        let text = text
            .split_once("server string to sign is")
            .map_or(text, |(before, _)| before);
        let mut text = text.to_owned();
        for secret in self.secrets.iter().filter(|secret| !secret.is_empty()) {
            let once = encode(secret);
            let twice = encode(&once);
            for form in [*secret, &*once, &*twice] {
                text = text.replace(form, "…");
            }
        }
        text.trim().chars().take(LONGEST).collect()
    }
}

fn refusal_kind(status: u16, code: &str) -> CredentialsErrorKind {
    if status >= 500
        || status == 429
        || code.starts_with("Throttling")
        || code == "ServiceUnavailable"
    {
        CredentialsErrorKind::Unavailable
    } else {
        CredentialsErrorKind::Refused
    }
}

/// What helps against the refusals that people meet most.
fn advice(code: &str) -> Option<&'static str> {
    Some(match code {
        "NoPermission" => {
            "allow the caller sts:AssumeRole, and let the role's trust policy name the caller"
        }
        "EntityNotExist.Role" => "check the role's ARN, and that the role exists",
        "InvalidAccessKeyId.NotFound" | "InvalidAccessKeyId.Inactive" => {
            "check the access key in the RAM console"
        }
        "SignatureDoesNotMatch" => "check the access key's secret",
        "InvalidTimeStamp.Expired" => "set this machine's clock",
        _ => return None,
    })
}
