//! Who calls: credentials, where they come from, and how they stay fresh.
//!
//! A [`Provider`] fetches a [`Credential`]. The default [`Chain`] looks where the vendor's tools
//! look, in their order; a [`Cache`] in front of any provider fetches once for all callers and again
//! before the credential ends.
//!
//! | provider | reads |
//! |---|---|
//! | [`Static`] | what the program gives |
//! | [`EnvironmentVariables`] | `ALIBABA_CLOUD_ACCESS_KEY_ID`, `…_SECRET`, `ALIBABA_CLOUD_SECURITY_TOKEN` |
//! | [`AssumeRoleWithOidc`] | a token file, exchanged for a role (RRSA) |
//! | [`CliProfile`] | `~/.aliyun/config.json` |
//! | [`CredentialsFile`] | `~/.alibabacloud/credentials` |
//! | [`EcsRamRole`] | the metadata service of the machine |
//! | [`CredentialsUri`] | an address that answers with a credential |
//! | [`AssumeRole`] | another provider, exchanged for a role |
//! | [`ExternalProcess`] | what a program prints |
//!
//! Profiles of the tool work in its modes `AK`, `StsToken`, `RamRoleArn`, `EcsRamRole`, `RamRoleArnWithRoleName`,
//! `ChainableRamRoleArn`, `OIDC`, `CredentialsURI` and `External`, and in `CloudSSO` and `OAuth` while the session
//! lasts that the tool has saved. For `RsaKeyPair`, `BearerToken` and `Anonymous` an error says what to use instead.
//!
//! Nothing here reads the process's environment, clock, network or programs by itself: a [`Context`]
//! hands them over, so that a test can hand over its own. Files are read from the paths that the
//! environment names.
//!
//! No secret is ever part of a `Debug` or `Display` text, of an error or of a log.
//!
//! ```
//! use alicloud_client::credentials::{AssumeRole, Cache, Static};
//!
//! let person = Static::new("an-id", "a-secret");
//! let role = AssumeRole::new(person, "acs:ram::123456789012:role/reader").session_name("nightly");
//! let cache = Cache::new(role);
//! ```

mod answer;
mod cache;
mod check;
mod context;
mod credential;
mod environment;
mod error;
mod file;
mod process;
mod provider;
mod providers;
mod sts;
mod wire;

#[cfg(test)]
mod tests;

pub use alicloud_core::sign::Secret;
pub use cache::Cache;
pub use context::{Context, Signer};
pub use credential::Credential;
pub use environment::Environment;
pub use error::{CredentialsError, CredentialsErrorKind, Place};
pub use process::{ProcessRunner, RunError, RunOutput, Runner};
pub use provider::{BoxFuture, Provider};
pub use providers::{
    AssumeRole, AssumeRoleWithOidc, Chain, CliProfile, CredentialsFile, CredentialsUri, EcsRamRole,
    EnvironmentVariables, ExternalProcess, Static,
};
pub use sts::StsEndpoint;

pub(crate) use error::Printable;
pub(crate) use providers::profile_settings;
pub(crate) use wire::shown;
