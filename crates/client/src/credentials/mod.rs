//! Who calls: access keys, from wherever they are kept.
// A stand-in until the providers land.

use crate::transport::Transport;
pub use alicloud_core::sign::Secret;
use std::future::Future;
use std::pin::Pin;
use std::time::SystemTime;

#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Credential {
    pub access_key_id: String,
    pub access_key_secret: Secret,
    pub security_token: Option<Secret>,
    pub expires_at: Option<SystemTime>,
    pub provider: &'static str,
}
impl Credential {
    pub fn new(access_key_id: impl Into<String>, access_key_secret: impl Into<Secret>, provider: &'static str) -> Self {
        Self { access_key_id: access_key_id.into(), access_key_secret: access_key_secret.into(), security_token: None, expires_at: None, provider }
    }
    #[must_use]
    pub fn with_security_token(mut self, token: impl Into<Secret>) -> Self {
        self.security_token = Some(token.into());
        self
    }
}
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
#[derive(Debug, Clone)]
pub struct CredentialsError;
impl std::fmt::Display for CredentialsError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str("stand-in") }
}
impl std::error::Error for CredentialsError {}
pub trait Provider: Send + Sync {
    fn fetch<'a>(&'a self, context: &'a Context<'a>) -> BoxFuture<'a, Result<Credential, CredentialsError>>;
}
#[derive(Clone, Default, Debug)]
pub struct Environment;
impl Environment { pub fn of_process() -> Self { Self } pub fn empty() -> Self { Self } }
pub trait Runner: Send + Sync {}
pub struct ProcessRunner;
impl Runner for ProcessRunner {}
pub trait Signer: Send + Sync {
    fn sign(&self, credential: &Credential, parameters: Vec<(String, String)>, now: SystemTime) -> Vec<(String, String)>;
}
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Context<'a> {
    pub transport: &'a dyn Transport,
    pub environment: &'a Environment,
    pub now: SystemTime,
    pub runner: &'a dyn Runner,
    pub signer: &'a dyn Signer,
}
impl<'a> Context<'a> {
    pub fn new(transport: &'a dyn Transport, environment: &'a Environment, now: SystemTime, runner: &'a dyn Runner, signer: &'a dyn Signer) -> Self {
        Self { transport, environment, now, runner, signer }
    }
}
pub struct Static(Credential);
impl Static { pub fn new(id: impl Into<String>, secret: impl Into<Secret>) -> Self { Self(Credential::new(id, secret, "static_ak")) } }
impl Provider for Static {
    fn fetch<'a>(&'a self, _: &'a Context<'a>) -> BoxFuture<'a, Result<Credential, CredentialsError>> {
        let credential = self.0.clone();
        Box::pin(async move { Ok(credential) })
    }
}
