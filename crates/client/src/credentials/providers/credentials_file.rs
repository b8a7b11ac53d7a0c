//! A section of the credentials file of the vendor's SDKs.

use super::fixed::Ready;
use super::{AssumeRole, AssumeRoleWithOidc, EcsRamRole, ini};
use crate::credentials::check::{Origin, Parts};
use crate::credentials::{
    BoxFuture, Context, Credential, CredentialsError, CredentialsErrorKind, Environment, Place,
    Provider, file,
};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A section of the credentials file of the vendor's SDKs: the file named here, by
/// `ALIBABA_CLOUD_CREDENTIALS_FILE`, or `~/.alibabacloud/credentials` (else `credentials.ini` beside it); the
/// section named here, by `ALIBABA_CLOUD_PROFILE`, or `default`. It is read anew for each fetch.
#[derive(Debug, Clone, Default)]
pub struct CredentialsFile {
    file: Option<PathBuf>,
    profile: Option<String>,
}

const NAME: &str = "profile";
const FILE: &str = "ALIBABA_CLOUD_CREDENTIALS_FILE";

impl CredentialsFile {
    /// The file and section that the environment names.
    pub fn new() -> Self {
        Self::default()
    }

    /// This file.
    #[must_use]
    pub fn file(mut self, path: impl Into<PathBuf>) -> Self {
        self.file = Some(path.into());
        self
    }

    /// This section.
    #[must_use]
    pub fn profile(mut self, name: impl Into<String>) -> Self {
        self.profile = Some(name.into());
        self
    }

    /// The file's path and text.
    fn read(&self, environment: &Environment) -> Result<(PathBuf, String), CredentialsError> {
        let error = |kind, problem: &str| CredentialsError::new(kind, NAME, problem);
        if let Some(path) = self.file.clone().or_else(|| environment.path(FILE)) {
            return match file::read(&path, NAME)? {
                Some(text) => Ok((path, text)),
                None => Err(error(CredentialsErrorKind::Misconfigured, "does not exist")
                    .at(Place::file(path))
                    .help(if self.file.is_some() {
                        "name a file that exists".to_owned()
                    } else {
                        format!("let {FILE} name a file that exists, or unset it")
                    })),
            };
        }
        let folder = environment
            .home()
            .ok_or_else(|| {
                error(
                    CredentialsErrorKind::NotApplicable,
                    "the home folder is not known",
                )
            })?
            .join(".alibabacloud");
        // The Go and Node SDKs read the first, the Python SDK the second.
        for name in ["credentials", "credentials.ini"] {
            let path = folder.join(name);
            if let Some(text) = file::read(&path, NAME)? {
                return Ok((path, text));
            }
        }
        Err(error(CredentialsErrorKind::NotApplicable, "does not exist")
            .at(Place::file(folder.join("credentials"))))
    }

    fn provider(&self, environment: &Environment) -> Result<Box<dyn Provider>, CredentialsError> {
        let (path, text) = self.read(environment)?;
        let sections = ini::parse(&text).map_err(|wrong| {
            CredentialsError::new(CredentialsErrorKind::Misconfigured, NAME, wrong.problem)
                .at(Place::file(&path).position(wrong.line, wrong.column))
                .help("mend the line, or begin it with `;`")
        })?;
        let name = match &self.profile {
            Some(name) => name,
            None => environment
                .get("ALIBABA_CLOUD_PROFILE")?
                .unwrap_or("default"),
        };
        let Some(fields) = sections.get(name) else {
            let kind = if self.profile.is_some() {
                CredentialsErrorKind::Misconfigured
            } else {
                CredentialsErrorKind::NotApplicable
            };
            let names: Vec<_> = sections
                .keys()
                .take(20)
                .map(|name| format!("`{name}`"))
                .collect();
            let there = if names.is_empty() {
                "none".to_owned()
            } else {
                names.join(", ")
            };
            let problem = format!("there is no section `{name}` (there are: {there})");
            return Err(CredentialsError::new(kind, NAME, problem).at(Place::file(path)));
        };
        Section {
            path: &path,
            name,
            fields,
        }
        .provider()
    }
}

/// A section with its place.
#[derive(Clone, Copy)]
struct Section<'a> {
    path: &'a Path,
    name: &'a str,
    fields: &'a BTreeMap<String, String>,
}

impl Section<'_> {
    fn place(&self, field: &str) -> Place {
        Place::file(self.path).section(self.name).field(field)
    }

    fn text(&self, field: &str) -> Option<&str> {
        self.fields
            .get(field)
            .map(String::as_str)
            .filter(|text| !text.is_empty())
    }

    fn required(&self, field: &str) -> Result<&str, CredentialsError> {
        self.text(field).ok_or_else(|| {
            self.wrong(
                field,
                if self.fields.contains_key(field) {
                    "is empty"
                } else {
                    "is missing"
                },
            )
        })
    }

    fn wrong(&self, field: &str, problem: &str) -> CredentialsError {
        CredentialsError::new(CredentialsErrorKind::Misconfigured, NAME, problem)
            .at(self.place(field))
            .help(format!(
                "give the field in section `{}` of the file",
                self.name
            ))
    }

    fn key(&self) -> Result<Ready, CredentialsError> {
        let origin = Origin {
            provider: "static_ak",
            kind: CredentialsErrorKind::Misconfigured,
            names: ["access_key_id", "access_key_secret", "security_token"],
            place: &|field| self.place(field),
            help: "give the key of a RAM user",
        };
        let parts = Parts {
            id: Some(self.required("access_key_id")?),
            secret: Some(self.required("access_key_secret")?),
            ..Parts::default()
        };
        Ok(Ready(origin.credential(parts)?))
    }

    fn provider(&self) -> Result<Box<dyn Provider>, CredentialsError> {
        Ok(match self.required("type")? {
            "access_key" => Box::new(self.key()?),
            "ecs_ram_role" => Box::new(match self.text("role_name") {
                Some(name) => EcsRamRole::new().role(name),
                None => EcsRamRole::new(),
            }),
            "ram_role_arn" => {
                let mut role = AssumeRole::new(self.key()?, self.required("role_arn")?);
                if let Some(name) = self.text("role_session_name") {
                    role = role.session_name(name);
                }
                if let Some(policy) = self.text("policy") {
                    role = role.policy(policy);
                }
                Box::new(role)
            }
            "oidc_role_arn" => {
                let mut role = AssumeRoleWithOidc::new(
                    self.required("role_arn")?,
                    self.required("oidc_provider_arn")?,
                    self.required("oidc_token_file_path")?,
                );
                if let Some(name) = self.text("role_session_name") {
                    role = role.session_name(name);
                }
                if let Some(policy) = self.text("policy") {
                    role = role.policy(policy);
                }
                Box::new(role)
            }
            // The Python SDK knows these; what is sent is always signed with a key here.
            kind @ ("rsa_key_pair" | "bearer") => {
                let problem = format!("`{kind}` is a type that this library does not support");
                let help = "use access_key, or ram_role_arn for a temporary key";
                return Err(self.wrong("type", &problem).help(help));
            }
            _ => {
                let problem = "is none of access_key, ecs_ram_role, ram_role_arn, oidc_role_arn";
                return Err(self.wrong("type", problem));
            }
        })
    }
}

impl Provider for CredentialsFile {
    fn fetch<'a>(
        &'a self,
        context: &'a Context<'a>,
    ) -> BoxFuture<'a, Result<Credential, CredentialsError>> {
        Box::pin(async move {
            let provider = self.provider(context.environment)?;
            provider
                .fetch(context)
                .await
                .map_err(CredentialsError::wanted)
        })
    }

    fn name(&self) -> &'static str {
        NAME
    }
}
