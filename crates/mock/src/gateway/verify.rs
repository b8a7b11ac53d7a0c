//! Who sends a request: the claim that it makes, checked step by step.
//!
//! The order of the checks is chosen here; no public source tells the service's.

use super::Incoming;
use super::errors::{self, Refused};
use super::input::Input;
use super::nonces::{Nonces, WINDOW};
use crate::cloud::{Cloud, Opened};
use crate::service::Session;
use crate::state::Key;
use alicloud_core::sign::{Claim, ClaimError, Timestamp, acs3, rpc};
use std::sync::{Arc, Mutex, PoisonError};

/// Which of the two signatures a request carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Signed {
    InHeaders,
    InParameters,
}

impl Signed {
    pub(super) fn of(incoming: &Incoming<'_>) -> Self {
        if incoming.header("authorization").is_some() {
            Self::InHeaders
        } else {
            Self::InParameters
        }
    }
}

/// Reads the claim of a request.
pub(super) fn claim<'a>(
    signed: Signed,
    incoming: &Incoming<'a>,
    input: &'a Input,
) -> Result<Claim<'a>, Refused> {
    // The one header that is not signed must not stand twice: one reader would take the first, one
    // the last.
    let names = incoming.headers.iter().map(|(name, _)| name);
    if names.filter(|name| *name == "authorization").count() > 1 {
        return Err(errors::INCOMPLETE.refused());
    }
    let claim = match signed {
        Signed::InHeaders => acs3::claim(&acs3::Request {
            method: incoming.method,
            path: incoming.path,
            query: &input.parameters[..input.in_query],
            headers: incoming.headers,
            body: incoming.body,
        }),
        Signed::InParameters => rpc::claim(incoming.method, &input.parameters),
    };
    claim.map_err(|error| match error {
        ClaimError::Missing(name) => errors::MISSING_SYSTEM.refused_of(name),
        ClaimError::Unsupported(_) => errors::METHOD_OF_SIGNATURE.refused(),
        _ => errors::INCOMPLETE.refused(),
    })
}

/// Finds who claims to have sent a request, for a claim that is in time.
pub(super) fn identify(
    claim: &Claim<'_>,
    cloud: &Cloud,
    now: Timestamp,
) -> Result<Opened, Refused> {
    let time: Timestamp = claim
        .time
        .parse()
        .map_err(|_| errors::TIME_FORMAT.refused())?;
    if time.unix().abs_diff(now.unix()) > WINDOW.unsigned_abs() {
        return Err(errors::TIME_EXPIRED.refused());
    }
    let mut opened = match cloud.open(claim.access_key_id) {
        Some(opened) => opened,
        None if Session::is_key(claim.access_key_id) => resume(claim, cloud)?,
        None => return Err(errors::KEY_UNKNOWN.refused()),
    };
    opened.caller.wall = now;
    Ok(opened)
}

/// What the temporary key of a session in a role opens: its token tells.
fn resume(claim: &Claim<'_>, cloud: &Cloud) -> Result<Opened, Refused> {
    let token = sent_token(claim).ok_or_else(|| errors::TOKEN_MISSING.refused())?;
    let malformed = || errors::TOKEN_MALFORMED.refused();
    let sealed = Session::read(token).ok_or_else(malformed)?;
    let mut opened = cloud.open(sealed.source()).ok_or_else(malformed)?;
    let session = sealed.unseal(&opened.key).ok_or_else(malformed)?;
    opened.key = Arc::new(Key {
        id: session.key.as_str().into(),
        secret: session.secret(&opened.key),
        account: session.account.clone(),
        token: Some(token.into()),
        active: opened.key.active,
    });
    opened.caller.account = session.account.clone();
    opened.caller.session = Some(Arc::new(session));
    Ok(opened)
}

/// The token of a request. Some clients send an empty one where they have none.
fn sent_token<'a>(claim: &Claim<'a>) -> Option<&'a str> {
    claim.security_token.filter(|token| !token.is_empty())
}

/// Whether it is they. A nonce is spent by a request that is theirs alone, so that nobody else can
/// spend it.
pub(super) fn verify(
    claim: &Claim<'_>,
    opened: &Opened,
    now: Timestamp,
    nonces: &Mutex<Nonces>,
) -> Result<(), Refused> {
    let key = &*opened.key;
    if !key.active {
        return Err(errors::KEY_INACTIVE.refused());
    }
    match (&key.token, sent_token(claim)) {
        (None, None) => {}
        (Some(_), None) => return Err(errors::TOKEN_MISSING.refused()),
        (Some(token), Some(sent)) if *token == sent.into() && *key.id == *claim.access_key_id => {}
        (_, Some(_)) => return Err(errors::TOKEN_WRONG.refused()),
    }
    let session = opened.caller.session.as_ref();
    if session.is_some_and(|session| session.expires <= now) {
        return Err(errors::TOKEN_EXPIRED.refused());
    }
    if claim.verify(&key.secret).is_err() {
        return Err(errors::SIGNATURE.refused_of(claim.string_to_sign()));
    }
    let mut nonces = nonces.lock().unwrap_or_else(PoisonError::into_inner);
    if nonces.spend(claim.access_key_id, claim.nonce, now.unix()) {
        Ok(())
    } else {
        Err(errors::NONCE.refused())
    }
}
