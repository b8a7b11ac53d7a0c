//! A world for tests: what providers see, and what they did.

use super::*;
use crate::transport::{Exchange, HttpRequest, HttpResponse, Transport, TransportError};
use alicloud_core::sign::{Stamp, query, rpc};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

type Answer = Box<dyn Fn(&HttpRequest) -> Result<HttpResponse, TransportError> + Send + Sync>;
type Run = Box<dyn Fn(&str, &[String]) -> Result<RunOutput, RunError> + Send + Sync>;

/// What providers see, and what they did.
pub(super) struct World {
    pub(super) environment: Environment,
    pub(super) now: SystemTime,
    home: tempfile::TempDir,
    answer: Answer,
    requests: Mutex<Vec<HttpRequest>>,
    run: Run,
}

impl World {
    /// An empty home folder, no network, no programs.
    pub(super) fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        Self {
            environment: Environment::empty().with_home(home.path()),
            now: UNIX_EPOCH + Duration::from_secs(1_800_000_000),
            home,
            answer: Box::new(|_| Err(unreachable("connection refused"))),
            requests: Mutex::default(),
            run: Box::new(|_, _| Err(RunError::NotStarted("no such file".into()))),
        }
    }

    pub(super) fn variable(mut self, name: &str, value: &str) -> Self {
        self.environment = self.environment.with(name, value);
        self
    }

    pub(super) fn network(
        mut self,
        answer: impl Fn(&HttpRequest) -> Result<HttpResponse, TransportError> + Send + Sync + 'static,
    ) -> Self {
        self.answer = Box::new(answer);
        self
    }

    pub(super) fn programs(
        mut self,
        run: impl Fn(&str, &[String]) -> Result<RunOutput, RunError> + Send + Sync + 'static,
    ) -> Self {
        self.run = Box::new(run);
        self
    }

    /// Writes a file below the home folder.
    pub(super) fn file(&self, path: impl AsRef<Path>, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.home.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path
    }

    pub(super) fn folder(&self, path: &str) -> PathBuf {
        let path = self.home.path().join(path);
        std::fs::create_dir_all(&path).unwrap();
        path
    }

    pub(super) fn context(&self) -> Context<'_> {
        Context::new(self, &self.environment, self.now, self, self)
    }

    pub(super) fn fetch(&self, provider: &dyn Provider) -> Result<Credential, CredentialsError> {
        pollster::block_on(provider.fetch(&self.context()))
    }

    /// The error's text, with the home folder as `~`.
    pub(super) fn error(&self, provider: &dyn Provider) -> String {
        let error = self.fetch(provider).unwrap_err().to_string();
        error.replace(&*self.home.path().to_string_lossy(), "~")
    }

    pub(super) fn requests(&self) -> Vec<HttpRequest> {
        self.requests.lock().unwrap().clone()
    }

    /// `METHOD URL` of all requests.
    pub(super) fn lines(&self) -> Vec<String> {
        self.requests()
            .iter()
            .map(|request| format!("{} {}", request.method, request.url))
            .collect()
    }
}

impl Transport for World {
    fn send(&self, request: HttpRequest) -> Exchange<'_> {
        let answer = (self.answer)(&request);
        self.requests.lock().unwrap().push(request);
        Box::pin(std::future::ready(answer))
    }
}

impl Runner for World {
    fn run<'a>(
        &'a self,
        program: &'a str,
        arguments: &'a [String],
        _: Duration,
    ) -> BoxFuture<'a, Result<RunOutput, RunError>> {
        Box::pin(std::future::ready((self.run)(program, arguments)))
    }
}

impl Signer for World {
    fn sign(
        &self,
        credential: &Credential,
        parameters: Vec<(String, String)>,
        now: SystemTime,
    ) -> Vec<(String, String)> {
        let keys = credential.keys();
        let stamp = Stamp {
            time: now.into(),
            nonce: "nonce",
        };
        query::decode(&rpc::sign("POST", &parameters, keys, stamp)).unwrap()
    }
}

pub(super) fn unreachable(message: &str) -> TransportError {
    TransportError {
        before_sending: true,
        timeout: false,
        message: message.into(),
    }
}

pub(super) fn ok(body: impl Into<String>) -> Result<HttpResponse, TransportError> {
    status(200, body)
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "what a network answers may be an error"
)]
pub(super) fn status(status: u16, body: impl Into<String>) -> Result<HttpResponse, TransportError> {
    Ok(HttpResponse {
        status,
        headers: Vec::new(),
        body: body.into().into_bytes(),
    })
}

/// The answer of the metadata service and of a credentials URI.
pub(super) const FLAT: &str = r#"{"Code":"Success","AccessKeyId":"STS.id","AccessKeySecret":"sts-secret",
    "SecurityToken":"sts-token","Expiration":"2027-01-15T09:00:00Z","LastUpdated":"2027-01-15T08:00:00Z"}"#;

/// The answer of STS.
pub(super) const STS: &str = r#"{"Credentials":{"AccessKeyId":"STS.id","AccessKeySecret":"sts-secret",
    "SecurityToken":"sts-token","Expiration":"2027-01-15T09:00:00Z"},"RequestId":"R"}"#;

/// The parameters of a form.
pub(super) fn form(request: &HttpRequest) -> Vec<(String, String)> {
    query::decode(std::str::from_utf8(&request.body).unwrap()).unwrap()
}

/// A parameter of a form.
pub(super) fn parameter(request: &HttpRequest, name: &str) -> Option<String> {
    form(request)
        .into_iter()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value)
}

/// Asserts that a credential is the one of [`FLAT`] and [`STS`].
pub(super) fn assert_temporary(credential: &Credential, provider: &str) {
    assert_eq!(credential.access_key_id, "STS.id");
    assert_eq!(credential.access_key_secret.expose(), "sts-secret");
    assert_eq!(
        credential.security_token.as_ref().unwrap().expose(),
        "sts-token"
    );
    assert_eq!(
        credential.expires_at,
        Some(UNIX_EPOCH + Duration::from_secs(1_800_003_600))
    );
    assert_eq!(credential.provider, provider);
}
