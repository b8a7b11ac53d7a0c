//! What a provider may use of the world.

use super::{Credential, Environment, Runner};
use crate::transport::Transport;
use std::time::SystemTime;

/// What a provider may use of the world. Tests make their own.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Context<'a> {
    /// Carries HTTP requests.
    pub transport: &'a dyn Transport,
    /// Variables and the home folder.
    pub environment: &'a Environment,
    /// The time.
    pub now: SystemTime,
    /// Runs programs.
    pub runner: &'a dyn Runner,
    /// Signs the call that changes one credential into another.
    pub signer: &'a dyn Signer,
}

impl<'a> Context<'a> {
    /// All that providers use.
    pub fn new(
        transport: &'a dyn Transport,
        environment: &'a Environment,
        now: SystemTime,
        runner: &'a dyn Runner,
        signer: &'a dyn Signer,
    ) -> Self {
        Self {
            transport,
            environment,
            now,
            runner,
            signer,
        }
    }
}

/// Signs the one call that a provider must sign itself.
pub trait Signer: Send + Sync {
    /// Completes `parameters` for an RPC-style `POST` of a form to `/`: adds the key's id, its security
    /// token, the time, a fresh nonce and the signature over them all.
    fn sign(
        &self,
        credential: &Credential,
        parameters: Vec<(String, String)>,
        now: SystemTime,
    ) -> Vec<(String, String)>;
}
