//! Where credentials come from: a provider a file.

mod assume_role;
mod chain;
mod cli_config;
mod cli_mode;
mod cli_profile;
mod credentials_file;
mod ecs_ram_role;
mod environment_variables;
mod external_process;
mod fixed;
mod ini;
mod oidc;
mod uri;

pub use assume_role::AssumeRole;
pub use chain::Chain;
pub use cli_profile::CliProfile;
pub use credentials_file::CredentialsFile;
pub use ecs_ram_role::EcsRamRole;
pub use environment_variables::EnvironmentVariables;
pub use external_process::ExternalProcess;
pub use fixed::Static;
pub use oidc::AssumeRoleWithOidc;
pub use uri::CredentialsUri;

pub(crate) use cli_profile::profile_settings;
