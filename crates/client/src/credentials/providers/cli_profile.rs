//! A profile of the vendor's command line tool.

use super::cli_config::{Config, NAME, Profile};
use super::cli_mode::provider;
use crate::credentials::{
    BoxFuture, Context, Credential, CredentialsError, CredentialsErrorKind, Environment, Place,
    Provider, file,
};
use std::path::{Path, PathBuf};

/// A profile of the vendor's command line tool, in `~/.aliyun/config.json`: the one that is named here, by
/// `ALIBABA_CLOUD_PROFILE` or by the file itself. `ALIBABA_CLOUD_CLI_PROFILE_DISABLED=true` turns it off.
///
/// The file is read anew for each fetch and never written. Profiles of the modes `CloudSSO` and `OAuth` work as
/// long as the session lasts that the tool has saved.
#[derive(Debug, Clone, Default)]
pub struct CliProfile {
    file: Option<PathBuf>,
    profile: Option<String>,
}

const PROFILE: &str = "ALIBABA_CLOUD_PROFILE";
const DISABLED: &str = "ALIBABA_CLOUD_CLI_PROFILE_DISABLED";

impl CliProfile {
    /// The profile that environment and file name.
    pub fn new() -> Self {
        Self::default()
    }

    /// This profile.
    #[must_use]
    pub fn profile(mut self, name: impl Into<String>) -> Self {
        self.profile = Some(name.into());
        self
    }

    /// This file.
    #[must_use]
    pub fn file(mut self, path: impl Into<PathBuf>) -> Self {
        self.file = Some(path.into());
        self
    }

    /// The file's path and text.
    fn read(&self, environment: &Environment) -> Result<(PathBuf, String), CredentialsError> {
        let inapplicable = |problem: &str| {
            CredentialsError::new(CredentialsErrorKind::NotApplicable, NAME, problem)
        };
        if let Some(path) = &self.file {
            let text = file::read(path, NAME)?.ok_or_else(|| {
                CredentialsError::new(CredentialsErrorKind::Misconfigured, NAME, "does not exist")
                    .at(Place::file(path))
                    .help("name a file that exists, or run `aliyun configure`")
            })?;
            return Ok((path.clone(), text));
        }
        if environment.flag(DISABLED)? {
            return Err(inapplicable("is true").at(Place::Variable(DISABLED)));
        }
        let home = environment
            .home()
            .ok_or_else(|| inapplicable("the home folder is not known"))?;
        let path = home.join(".aliyun").join("config.json");
        match file::read(&path, NAME)? {
            Some(text) => Ok((path, text)),
            None => Err(inapplicable("does not exist")
                .at(Place::file(path))
                .help("run `aliyun configure`")),
        }
    }

    /// The profile that is meant.
    fn choose<'a>(
        &self,
        config: &'a Config<'_>,
        path: &Path,
        environment: &Environment,
    ) -> Result<Profile<'a>, CredentialsError> {
        use CredentialsErrorKind::{Misconfigured, NotApplicable};
        let missing = |name: &str, kind, place| -> Result<Profile<'a>, CredentialsError> {
            let problem = format!(
                "there is no profile `{name}` (there are: {})",
                config.names()?
            );
            let help = format!("name one of them, or run `aliyun configure --profile {name}`");
            Err(CredentialsError::new(kind, NAME, problem)
                .at(place)
                .help(help))
        };
        if let Some(name) = &self.profile {
            return match config.profile(name)? {
                Some(profile) => Ok(profile),
                None => missing(name, Misconfigured, Place::file(path)),
            };
        }
        // The credentials file has sections of the same variable: the name may be one of those.
        if let Some(name) = environment.get(PROFILE)? {
            return match config.profile(name)? {
                Some(profile) => Ok(profile),
                None => missing(name, NotApplicable, Place::file(path)),
            };
        }
        match config.current()? {
            Some(name) => match config.profile(name)? {
                Some(profile) => Ok(profile),
                None => missing(name, Misconfigured, Place::file(path).field("current")),
            },
            None => match config.profile("default")? {
                Some(profile) => Ok(profile),
                None => missing("default", NotApplicable, Place::file(path)),
            },
        }
    }

    async fn load(&self, context: &Context<'_>) -> Result<Credential, CredentialsError> {
        let (path, text) = self.read(context.environment)?;
        let provider = {
            let config = Config::parse(&path, &text)?;
            let profile = self.choose(&config, &path, context.environment)?;
            provider(&config, profile, context.now, &mut Vec::new())?
        };
        provider
            .fetch(context)
            .await
            .map_err(CredentialsError::wanted)
    }
}

impl Provider for CliProfile {
    fn fetch<'a>(
        &'a self,
        context: &'a Context<'a>,
    ) -> BoxFuture<'a, Result<Credential, CredentialsError>> {
        Box::pin(self.load(context))
    }

    fn name(&self) -> &'static str {
        NAME
    }
}

/// What a profile says of where to call, each with its place.
#[derive(Debug, Default)]
pub(crate) struct ProfileSettings {
    pub(crate) region: Option<(String, Place)>,
    pub(crate) endpoint: Option<(String, Place)>,
    /// `vpc`, or something else for the public network.
    pub(crate) endpoint_type: Option<(String, Place)>,
}

/// What the profile that [`CliProfile`] would use says of where to call; nothing where there is none.
pub(crate) fn profile_settings(
    environment: &Environment,
) -> Result<ProfileSettings, CredentialsError> {
    let reader = CliProfile::new();
    let nothing = |error: CredentialsError| match error.kind() {
        CredentialsErrorKind::NotApplicable => Ok(ProfileSettings::default()),
        _ => Err(error),
    };
    let (path, text) = match reader.read(environment) {
        Ok(read) => read,
        Err(error) => return nothing(error),
    };
    let config = Config::parse(&path, &text)?;
    let profile = match reader.choose(&config, &path, environment) {
        Ok(profile) => profile,
        Err(error) => return nothing(error),
    };
    let field = |name: &str| {
        Ok(profile
            .text(name)?
            .map(|text| (text.to_owned(), profile.place(name))))
    };
    Ok(ProfileSettings {
        region: field("region_id")?,
        endpoint: field("endpoint")?,
        endpoint_type: field("endpoint_type")?,
    })
}
