//! The modes of the tool's profiles, each a provider.

use super::cli_config::{Config, NAME, Profile};
use super::fixed::Ready;
use super::{AssumeRole, AssumeRoleWithOidc, CredentialsUri, EcsRamRole, ExternalProcess};
use crate::credentials::check::{Origin, Parts};
use crate::credentials::{CredentialsError, CredentialsErrorKind, Provider, StsEndpoint};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Most profiles that lead one to the other: each is a call of STS and a step deeper in the stack.
const LONGEST: usize = 16;

/// The provider that a profile describes. `above` are the profiles that lead to it.
pub(super) fn provider<'a>(
    config: &'a Config<'_>,
    profile: Profile<'a>,
    now: SystemTime,
    above: &mut Vec<&'a str>,
) -> Result<Box<dyn Provider>, CredentialsError> {
    let mode = mode(profile)?;
    let Some(mode) = mode else {
        return Err(CredentialsError::new(
            CredentialsErrorKind::NotApplicable,
            NAME,
            "is empty: the profile is not set up",
        )
        .at(profile.place("mode"))
        .help(format!("run `aliyun configure --profile {}`", profile.name)));
    };
    let key = |kind: &'static str, token: bool, expires_at| {
        let origin = Origin {
            provider: kind,
            kind: CredentialsErrorKind::Misconfigured,
            names: ["access_key_id", "access_key_secret", "sts_token"],
            place: &|field| profile.place(field),
            help: "run `aliyun configure`",
        };
        let parts = Parts {
            id: Some(profile.required("access_key_id", mode)?),
            secret: Some(profile.required("access_key_secret", mode)?),
            token: profile.text("sts_token")?,
            expires_at,
        };
        if token {
            origin.temporary(parts)
        } else {
            origin.credential(parts)
        }
    };
    Ok(match mode {
        "AK" => {
            let mut credential = key("static_ak", false, None)?;
            credential.security_token = None;
            Box::new(Ready(credential))
        }
        "StsToken" => Box::new(Ready(key("static_sts", true, None)?)),
        "RamRoleArn" => Box::new(role(profile, mode, Ready(key("static_ak", false, None)?))?),
        "EcsRamRole" => Box::new(ecs(profile)?),
        "RamRoleArnWithRoleName" => Box::new(role(profile, mode, ecs(profile)?)?),
        "ChainableRamRoleArn" => {
            let source = profile.required("source_profile", mode)?;
            above.push(profile.name);
            if above.contains(&source) {
                let path: Vec<_> = above
                    .iter()
                    .copied()
                    .chain([source])
                    .map(|name| format!("`{name}`"))
                    .collect();
                return Err(profile.wrong(
                    "source_profile",
                    &format!("leads in a circle: {}", path.join(", ")),
                    mode,
                ));
            }
            if above.len() >= LONGEST {
                let problem = format!("leads through more than {LONGEST} profiles");
                return Err(profile.wrong("source_profile", &problem, mode));
            }
            let Some(found) = config.profile(source)? else {
                let problem = format!(
                    "there is no profile `{source}` (there are: {})",
                    config.names()?
                );
                return Err(profile.wrong("source_profile", &problem, mode));
            };
            Box::new(role(profile, mode, provider(config, found, now, above)?)?)
        }
        "OIDC" => {
            let mut provider = AssumeRoleWithOidc::new(
                profile.required("ram_role_arn", mode)?,
                profile.required("oidc_provider_arn", mode)?,
                profile.required("oidc_token_file", mode)?,
            )
            .sts(sts(profile)?);
            if let Some(name) = profile
                .text("ram_session_name")?
                .or(profile.text("role_session_name")?)
            {
                provider = provider.session_name(name);
            }
            if let Some(policy) = profile.text("policy")? {
                provider = provider.policy(policy);
            }
            if let Some(duration) = duration(profile, mode)? {
                provider = provider.duration(duration);
            }
            Box::new(provider)
        }
        "CredentialsURI" => match profile.text("credentials_uri")? {
            Some(uri) => Box::new(CredentialsUri::new(uri)),
            None => Box::new(CredentialsUri::from_environment()),
        },
        "External" => Box::new(ExternalProcess::new(
            profile.required("process_command", mode)?,
        )),
        "CloudSSO" | "OAuth" => {
            let end = profile
                .number("sts_expiration")?
                .and_then(|seconds| UNIX_EPOCH.checked_add(Duration::from_secs(seconds)));
            match end {
                Some(end) if end > now => Box::new(Ready(key(
                    if mode == "OAuth" {
                        "oauth"
                    } else {
                        "cloud_sso"
                    },
                    true,
                    Some(end),
                )?)),
                _ => {
                    return Err(profile.wrong(
                        "sts_expiration",
                        "the saved session has ended",
                        mode,
                    ));
                }
            }
        }
        _ => {
            let mut unsupported = UNSUPPORTED.iter();
            if let Some((name, instead)) = unsupported.find(|(name, _)| *name == mode) {
                let problem =
                    format!("`{name}` is a mode of the tool that this library does not support");
                return Err(profile.wrong("mode", &problem, "").help(*instead));
            }
            let known = MODES.join(", ");
            let problem = format!(
                "names a way to sign in that this library does not know (it knows {known})"
            );
            return Err(profile.wrong("mode", &problem, ""));
        }
    })
}

const MODES: [&str; 11] = [
    "AK",
    "StsToken",
    "RamRoleArn",
    "EcsRamRole",
    "RamRoleArnWithRoleName",
    "ChainableRamRoleArn",
    "OIDC",
    "CredentialsURI",
    "External",
    "CloudSSO",
    "OAuth",
];

/// Modes that the tool has and this library does not, each with what serves instead.
const UNSUPPORTED: [(&str, &str); 3] = [
    (
        "RsaKeyPair",
        "use a profile of mode AK, or of mode RamRoleArn for a temporary key",
    ),
    (
        "BearerToken",
        "a bearer token signs nothing: use a profile of mode AK or StsToken",
    ),
    (
        "Anonymous",
        "every call is signed: use a profile with a key, such as one of mode AK",
    ),
];

/// The mode of a profile, in the vendor's spelling; where it is not said, what the fields suggest, as in the tool.
fn mode(profile: Profile<'_>) -> Result<Option<&'static str>, CredentialsError> {
    if let Some(said) = profile.text("mode")? {
        let unsupported = UNSUPPORTED.map(|(mode, _)| mode);
        let mut known = MODES.into_iter().chain(unsupported);
        let known = known.find(|mode| mode.eq_ignore_ascii_case(said));
        return Ok(Some(known.unwrap_or("unknown")));
    }
    let has = |field| Ok::<_, CredentialsError>(profile.text(field)?.is_some());
    Ok(if has("access_key_id")? && has("access_key_secret")? {
        Some(if has("sts_token")? {
            "StsToken"
        } else if has("ram_role_arn")? {
            "RamRoleArn"
        } else {
            "AK"
        })
    } else if has("ram_role_name")? {
        Some("EcsRamRole")
    } else if has("process_command")? {
        Some("External")
    } else if has("oidc_provider_arn")? && has("oidc_token_file")? && has("ram_role_arn")? {
        Some("OIDC")
    } else {
        None
    })
}

fn ecs(profile: Profile<'_>) -> Result<EcsRamRole, CredentialsError> {
    Ok(match profile.text("ram_role_name")? {
        Some(name) => EcsRamRole::new().role(name),
        None => EcsRamRole::new(),
    })
}

fn role(
    profile: Profile<'_>,
    mode: &str,
    source: impl Provider + 'static,
) -> Result<AssumeRole, CredentialsError> {
    let mut role =
        AssumeRole::new(source, profile.required("ram_role_arn", mode)?).sts(sts(profile)?);
    if let Some(name) = profile.text("ram_session_name")? {
        role = role.session_name(name);
    }
    if let Some(policy) = profile.text("policy")? {
        role = role.policy(policy);
    }
    if let Some(id) = profile.text("external_id")? {
        role = role.external_id(id);
    }
    if let Some(duration) = duration(profile, mode)? {
        role = role.duration(duration);
    }
    Ok(role)
}

fn duration(profile: Profile<'_>, mode: &str) -> Result<Option<Duration>, CredentialsError> {
    match profile.number("expired_seconds")? {
        Some(seconds) if seconds < 900 => {
            Err(profile.wrong("expired_seconds", "is less than 900", mode))
        }
        seconds => Ok(seconds.map(Duration::from_secs)),
    }
}

fn sts(profile: Profile<'_>) -> Result<StsEndpoint, CredentialsError> {
    let mut endpoint = StsEndpoint::new();
    if let Some(region) = profile.text("sts_region")? {
        if let Err(problem) = crate::endpoints::check_spelling(region) {
            return Err(profile.wrong("sts_region", &problem, ""));
        }
        endpoint = endpoint.region(region);
    }
    if let Some(internal) = profile.flag("enable_vpc")? {
        endpoint = endpoint.internal(internal);
    }
    Ok(endpoint)
}
