//! The Security Token Service: who calls, and keys for a role. It looks at a world and changes none.

mod arn;
mod session;

pub(crate) use arn::is_role_name;
pub(crate) use session::Session;

use super::Answer;
use super::desk::Counter;
use crate::ids;
use alicloud_core::Shaped;
use alicloud_core::sign::Timestamp;
use alicloud_sts as sts;
use arn::Arn;
use serde_json::Value;
use sts::AssumeRoleError as Error;

/// Length of a session where none is asked for, in seconds.
const USUAL: i64 = 3600;

/// `AssumeRole`.
pub(super) fn assume_role(
    counter: &mut Counter<'_>,
    request: &sts::AssumeRole,
) -> Answer<sts::AssumeRoleResponse> {
    let duration = request.duration_seconds.unwrap_or(USUAL);
    let arn = role(counter, request, duration)?;
    let Counter {
        state,
        caller,
        request_id,
        ..
    } = counter;
    // There is one in every call that comes through the gateway.
    let Some(key) = &caller.key else {
        return Err(Error::InternalError.into());
    };
    // Once told, it stays the same through all further roles.
    let told = caller.session.as_ref();
    let told = told.map(|session| session.identity.clone());
    let identity = told.filter(|identity| !identity.is_empty());
    let identity = identity.or_else(|| request.source_identity.clone());
    let session = Session {
        key: Session::new_key(state.settings.seed, &key.id, request_id),
        source: key.id.to_string(),
        account: arn.account.as_str().into(),
        role: arn.role.clone(),
        name: request.role_session_name.clone(),
        expires: Timestamp::from_unix(caller.wall.unix().saturating_add(duration)),
        identity: identity.clone().unwrap_or_default(),
    };
    let mut user = sts::AssumedRoleUser::blank();
    user.assumed_role_id = Some(format!("{}:{}", arn.id(), session.name));
    user.arn = Some(format!("{arn}/{}", session.name));
    let mut credentials = sts::Credentials::blank();
    credentials.access_key_secret = Some(session.secret(key).expose().to_owned());
    credentials.security_token = Some(session.token(key));
    credentials.expiration = Some(session.expires.to_string());
    credentials.access_key_id = Some(session.key);
    let mut answer = sts::AssumeRoleResponse::blank();
    answer.assumed_role_user = Some(user);
    answer.credentials = Some(credentials);
    answer.source_identity = identity;
    Ok(answer)
}

/// The role of a request, if the caller may take it on for so long.
fn role(counter: &mut Counter<'_>, request: &sts::AssumeRole, duration: i64) -> Answer<Arn> {
    let Counter {
        state,
        caller,
        trail,
        ..
    } = counter;
    let name = &request.role_session_name;
    trail.check("RoleSessionName is not empty", !name.is_empty(), || {
        let saw = "it is empty".to_owned();
        (saw, Error::InvalidParameterRoleSessionName.into())
    })?;
    let policy = request.policy.as_deref().unwrap_or_default();
    trail.check(
        "Policy has a version and statements (what it narrows is not applied)",
        policy.is_empty() || is_policy(policy),
        || {
            let saw = format!("`{policy}`");
            (saw, Error::InvalidParameterPolicyGrammar.into())
        },
    )?;
    let arn = Arn::read(&request.role_arn);
    let arn = trail.find("RoleArn is the ARN of a role", arn, || {
        let saw = format!("`{}`", request.role_arn);
        (saw, Error::InvalidParameterRoleArn.into())
    })?;
    let role = state.role(&arn.account, &arn.role);
    let role = trail.find("there is such a role", role, || {
        let saw = format!("account {} has no role {}", arn.account, arn.role);
        (saw, Error::EntityNotExistRole.into())
    })?;
    let trusted = *caller.account == *arn.account || role.trusts.contains(&*caller.account);
    trail.check("the role trusts the caller's account", trusted, || {
        let saw = format!("it does not trust {}", caller.account);
        (saw, Error::NoPermission.into())
    })?;
    let permitted = duration <= i64::from(role.max_session);
    trail.check("the role permits so long a session", permitted, || {
        let saw = format!("{duration} s, and it permits {}", role.max_session);
        (saw, Error::InvalidParameterDurationSeconds.into())
    })?;
    Ok(arn)
}

/// Whether a text is a policy, as far as it can be told without its meaning.
fn is_policy(text: &str) -> bool {
    let policy: Value = serde_json::from_str(text).unwrap_or_default();
    policy["Version"].is_string() && policy["Statement"].is_array()
}

/// `GetCallerIdentity`.
#[expect(clippy::unnecessary_wraps, reason = "as all operations")]
pub(super) fn get_caller_identity(
    counter: &mut Counter<'_>,
    _: &sts::GetCallerIdentity,
) -> Answer<sts::GetCallerIdentityResponse> {
    let Counter { state, caller, .. } = counter;
    let account = &*caller.account;
    let mut answer = sts::GetCallerIdentityResponse::blank();
    answer.account_id = Some(account.to_owned());
    if let Some(session) = &caller.session {
        let (role, name) = (&session.role, &session.name);
        let id = Arn::new(account, role).id();
        answer.identity_type = Some(sts::IdentityType::AssumedRoleUser);
        answer.principal_id = Some(format!("{id}:{name}"));
        answer.role_id = Some(id);
        answer.arn = Some(format!("acs:ram::{account}:assumed-role/{role}/{name}"));
        return Ok(answer);
    }
    let has_users = state.accounts.get(account).is_some_and(|it| it.sub_user);
    let (kind, id, name) = if let Some(key) = caller.key.as_ref().filter(|_| has_users) {
        // A world knows no users; their keys' names stand for them.
        let id = ids::number('2', &format!("{account} {}", key.id));
        (sts::IdentityType::RamUser, id, format!("user/{}", key.id))
    } else {
        let kind = sts::IdentityType::Account;
        (kind, account.to_owned(), "root".to_owned())
    };
    answer.identity_type = Some(kind);
    answer.arn = Some(format!("acs:ram::{account}:{name}"));
    answer.principal_id = Some(id.clone());
    answer.user_id = Some(id);
    Ok(answer)
}
