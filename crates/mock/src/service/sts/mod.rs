//! The Security Token Service: who calls, and keys for a role. It looks at a world and changes none.

mod arn;
mod session;

pub(crate) use session::Session;

use super::{Answer, Caller, Served, Trail, values};
use crate::ids;
use crate::state::State;
use alicloud_core::sign::Timestamp;
use alicloud_core::{Fault, Operation, Shaped};
use alicloud_sts as sts;
use arn::Arn;
use serde_json::Value;
use std::cell::RefCell;
use sts::AssumeRoleError as Error;

/// Shortest session, in seconds.
const SHORTEST: i64 = 900;
/// Length of a session where none is asked for, in seconds.
const USUAL: i64 = 3600;
/// Longest policy, in bytes.
const POLICY: usize = 2048;
/// What `SourceIdentity` may not begin with.
const RESERVED: [&str; 3] = ["acs:", "aliyun:", "alibabacloud:"];

/// Whether an operation is one of the service's.
pub(super) fn offers(action: &str) -> bool {
    let mut operations = sts::service::OPERATIONS.iter();
    operations.any(|operation| operation.name == action)
}

/// Serves a call.
pub(super) fn serve(
    state: &State,
    caller: &Caller,
    request_id: &str,
    action: &str,
    parameters: &[(String, String)],
    trail: Trail,
) -> Served {
    let desk = Desk {
        state,
        caller,
        request_id,
        trail: trail.into(),
    };
    let result = sts::service::dispatch(&desk, action, parameters);
    let trail = desk.trail.into_inner();
    Served { result, trail }
}

/// Where a call is served.
struct Desk<'a> {
    state: &'a State,
    caller: &'a Caller,
    request_id: &'a str,
    trail: RefCell<Trail>,
}

impl Desk<'_> {
    fn check(
        &self,
        what: &'static str,
        holds: bool,
        saw: impl FnOnce() -> String,
        fault: impl Into<Fault>,
    ) -> Answer<()> {
        let mut trail = self.trail.borrow_mut();
        trail.check(what, holds, || (saw(), fault.into()))
    }

    /// The role of a request, if the caller may take it on for so long.
    fn role(&self, request: &sts::AssumeRole, duration: i64) -> Answer<Arn> {
        let Self { state, caller, .. } = self;
        let text = &request.role_arn;
        let shown = || format!("`{text}`");
        let arn = Arn::read(text);
        let what = "RoleArn is the ARN of a role";
        self.check(what, arn.is_some(), shown, Error::InvalidParameterRoleArn)?;
        let arn = arn.unwrap_or_default();
        let role = state.role(&arn.account, &arn.role);
        let what = "there is such a role";
        let saw = || format!("account {} has no role {}", arn.account, arn.role);
        self.check(what, role.is_some(), saw, Error::EntityNotExistRole)?;
        let role = role.unwrap_or_default();
        let trusted = *caller.account == *arn.account || role.trusts.contains(&*caller.account);
        let what = "the role trusts the caller's account";
        let saw = || format!("it does not trust {}", caller.account);
        self.check(what, trusted, saw, Error::NoPermission)?;
        self.check(
            "the role permits a session as long as DurationSeconds",
            duration <= i64::from(role.max_session),
            || format!("{duration}, and it permits {}", role.max_session),
            Error::InvalidParameterDurationSeconds,
        )?;
        Ok(arn)
    }

    /// What is wrong with a request by itself.
    fn form(&self, request: &sts::AssumeRole, duration: i64) -> Answer<()> {
        let name = &*request.role_session_name;
        self.check(
            "RoleSessionName has 2 to 64 letters, digits or .@-_",
            fits(name, 2..=64, ".@-_"),
            || format!("`{name}`"),
            Error::InvalidParameterRoleSessionName,
        )?;
        self.check(
            "DurationSeconds is 900 or more",
            duration >= SHORTEST,
            || duration.to_string(),
            Error::InvalidParameterDurationSeconds,
        )?;
        if let Some(id) = &request.external_id {
            self.check(
                "ExternalId has 2 to 1224 letters, digits or _+=,.@:/-",
                fits(id, 2..=1224, "_+=,.@:/-"),
                || format!("`{id}`"),
                Error::InvalidParameterExternalId,
            )?;
        }
        if let Some(identity) = &request.source_identity {
            let reserved = RESERVED.iter().any(|start| identity.starts_with(start));
            self.check(
                "SourceIdentity has 2 to 64 letters, digits or _+=,.@-",
                fits(identity, 2..=64, "_+=,.@-") && !reserved,
                || format!("`{identity}`"),
                values::invalid("SourceIdentity"),
            )?;
        }
        if let Some(policy) = &request.policy {
            self.check(
                "Policy has up to 2048 bytes",
                policy.len() <= POLICY,
                || format!("it has {}", policy.len()),
                Error::InvalidParameterPolicySize,
            )?;
            self.check(
                "Policy has a version and statements (what it narrows is not applied)",
                is_policy(policy),
                || format!("`{policy}`"),
                Error::InvalidParameterPolicyGrammar,
            )?;
        }
        Ok(())
    }
}

impl sts::service::Service for Desk<'_> {
    fn assume_role(&self, request: sts::AssumeRole) -> Answer<sts::AssumeRoleResponse> {
        let Self { state, caller, .. } = self;
        let name = sts::AssumeRole::META.name;
        self.check(
            "the caller's policies allow the call",
            !state.denies(caller, name),
            || format!("{name} is denied to {}", caller.account),
            Error::NoPermission,
        )?;
        let duration = request.duration_seconds.unwrap_or(USUAL);
        self.form(&request, duration)?;
        let arn = self.role(&request, duration)?;
        // There is one in every call that comes through the gateway.
        let Some(key) = &caller.key else {
            return Err(Error::InternalError.into());
        };
        // Once told, it stays the same through all further roles.
        let told = caller.session.as_ref();
        let told = told.map(|session| session.identity.clone());
        let identity = told.filter(|identity| !identity.is_empty());
        let identity = identity.or(request.source_identity);
        let session = Session {
            key: Session::new_key(state.settings.seed, self.request_id),
            source: key.id.to_string(),
            account: arn.account.as_str().into(),
            role: arn.role.clone(),
            name: request.role_session_name,
            expires: Timestamp::from_unix(caller.wall.unix().saturating_add(duration)),
            identity: identity.clone().unwrap_or_default(),
        };
        let mut answer = sts::AssumeRoleResponse::blank();
        answer.request_id = Some(self.request_id.to_owned());
        let mut user = sts::AssumedRoleUser::blank();
        user.assumed_role_id = Some(format!("{}:{}", arn.id(), session.name));
        user.arn = Some(format!("{arn}/{}", session.name));
        answer.assumed_role_user = Some(user);
        let mut credentials = sts::Credentials::blank();
        credentials.access_key_secret = Some(session.secret(key).expose().to_owned());
        credentials.security_token = Some(session.token(key));
        credentials.expiration = Some(session.expires.to_string());
        credentials.access_key_id = Some(session.key);
        answer.credentials = Some(credentials);
        answer.source_identity = identity;
        Ok(answer)
    }

    fn get_caller_identity(
        &self,
        _: sts::GetCallerIdentity,
    ) -> Answer<sts::GetCallerIdentityResponse> {
        let Self { state, caller, .. } = self;
        let account = &*caller.account;
        let mut answer = sts::GetCallerIdentityResponse::blank();
        answer.request_id = Some(self.request_id.to_owned());
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
}

/// Whether a text is so long and of letters, digits and these.
fn fits(text: &str, length: std::ops::RangeInclusive<usize>, others: &str) -> bool {
    let known = |c: char| c.is_ascii_alphanumeric() || others.contains(c);
    length.contains(&text.len()) && text.chars().all(known)
}

/// Whether a text is a policy, as far as it can be told without its meaning.
fn is_policy(text: &str) -> bool {
    let policy: Value = serde_json::from_str(text).unwrap_or_default();
    policy["Version"].is_string() && policy["Statement"].is_array()
}
