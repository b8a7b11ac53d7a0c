//! What a builder was told, checked and put together.

use super::Builder;
use crate::credentials::{Cache, Chain, Environment, Place, Printable, shown};
use crate::endpoints::{EndpointError, Network, Settings, check_spelling, origin};
use crate::error::BuildError;
use crate::options::CallOptions;
use crate::retry::Budget;
use crate::shared::{Endpoint, Endpoints, Shared};
use crate::transport::Transport;
use std::sync::atomic::AtomicI64;
use std::sync::{Arc, RwLock};

impl Builder {
    pub(crate) fn shared(
        self,
        transport: Arc<dyn Transport>,
    ) -> Result<(Shared, CallOptions), BuildError> {
        let environment = self.environment.unwrap_or_else(Environment::of_process);
        let settings = settings(
            self.options.region.as_deref(),
            self.endpoint.as_deref(),
            self.network,
            &environment,
        )?;
        let mut options = self.options;
        options.region = settings.region_id().map(str::to_owned);
        if let Some((region, place)) = &settings.region {
            check_spelling(region).map_err(|problem| {
                let help = "name one such as `cn-hangzhou`";
                BuildError::new("region", said(place, region, &problem, help))
            })?;
        }
        for (name, value) in &options.headers.0 {
            let word = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
            let text = |c: char| c == '\t' || !c.is_ascii_control();
            if name.is_empty() || !name.chars().all(word) || !value.chars().all(text) {
                let problem = format!(
                    "`{name}` or its value cannot be a header; a name takes letters, digits and `-_.`, \
                     a value one line"
                );
                return Err(BuildError::new("header", problem));
            }
        }
        let parse = |setting, text: &str, place: &Place| {
            let origin = origin(text).map_err(|problem| {
                let help = "give a host such as `vpc.cn-beijing.aliyuncs.com`, or \
                            `http://127.0.0.1:8080`";
                // It may hold a password, where none belongs.
                BuildError::new(setting, said(place, &shown(text), &problem, help))
            })?;
            Ok(Arc::new(Endpoint::at(origin)))
        };
        let all = settings.endpoint.as_ref();
        let all = all.map(|(text, place)| parse("endpoint", text, place));
        let all = all.transpose()?;
        let of = self.endpoints.into_iter().map(|(product, text)| {
            let endpoint = parse("endpoint_of", &text, &Place::Argument("endpoint_of"))?;
            Ok((product, endpoint))
        });
        let of = of.collect::<Result<_, BuildError>>()?;
        let user_agent = user_agent(self.user_agent.as_deref())?;
        let provider = self.provider.unwrap_or_else(|| Arc::new(Chain::default()));
        let shared = Shared {
            transport,
            clock: self.clock,
            random: self.random,
            credentials: Cache::new(provider),
            environment,
            runner: self.runner,
            budget: Budget::new(self.retry.budget),
            retry: self.retry,
            endpoints: Endpoints {
                all,
                of,
                network: settings.network_or_default(),
                known: RwLock::default(),
            },
            interceptors: self.interceptors,
            user_agent,
            connect_timeout: self.connect_timeout,
            scheme: self.scheme,
            skew: AtomicI64::new(0),
        };
        Ok((shared, options))
    }
}

/// What the builder says, else the environment, else the profile of the vendor's command line tool,
/// which is looked at where nothing else says the region.
fn settings(
    region: Option<&str>,
    endpoint: Option<&str>,
    network: Option<Network>,
    environment: &Environment,
) -> Result<Settings, BuildError> {
    let mut said = Settings::new();
    if let Some(region) = region {
        said = said.region(region);
    }
    if let Some(endpoint) = endpoint {
        said = said.endpoint(endpoint);
    }
    if let Some(network) = network {
        said = said.network(network);
    }
    let problem = |setting| move |error: EndpointError| BuildError::new(setting, error.to_string());
    said = said.or(Settings::from_environment(environment).map_err(problem("environment"))?);
    if said.region_id().is_none() && said.endpoint_override().is_none() {
        said = said.or(Settings::from_profile(environment).map_err(problem("profile"))?);
    }
    Ok(said)
}

/// A problem of a text: where it was said, unless the setting's name tells, and how to mend it.
fn said(place: &Place, text: &str, problem: &str, help: &str) -> String {
    let text = Printable(text);
    match place {
        Place::Argument(_) => format!("`{text}` {problem}; {help}"),
        place => format!("{place}: `{text}` {problem}; {help}"),
    }
}

fn user_agent(suffix: Option<&str>) -> Result<String, BuildError> {
    let mut name = format!(
        "alicloud-client/{} ({}; {})",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH
    );
    if let Some(suffix) = suffix.filter(|suffix| !suffix.is_empty()) {
        if let Some(wrong) = suffix.chars().find(|c| !matches!(c, ' '..='~')) {
            let problem = format!("{wrong:?} cannot stand in a header; printable ASCII can");
            return Err(BuildError::new("user_agent", problem));
        }
        name.push(' ');
        name.push_str(suffix);
    }
    Ok(name)
}
