//! What program, environment and profile say of where to call.

use super::{EndpointError, Network, host, origin};
use crate::credentials::{Environment, Place, profile_settings};

/// What program, environment and profile say of where to call, each with where it was said.
///
/// ```
/// use alicloud_client::credentials::Environment;
/// use alicloud_client::endpoints::Settings;
///
/// let environment = Environment::empty().with("ALIBABA_CLOUD_REGION_ID", "eu-central-1");
/// let settings = Settings::new().or(Settings::from_environment(&environment)?);
/// assert_eq!(settings.region_id(), Some("eu-central-1"));
/// assert_eq!(settings.url("Vpc")?, "https://vpc.eu-central-1.aliyuncs.com");
/// # Ok::<(), alicloud_client::endpoints::EndpointError>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Settings {
    pub(crate) region: Option<(String, Place)>,
    pub(crate) endpoint: Option<(String, Place)>,
    network: Option<Network>,
}

/// The first is of the vendor's command line tool, the second of its other tools.
const REGIONS: [&str; 2] = ["ALIBABA_CLOUD_REGION_ID", "ALIBABA_CLOUD_REGION"];
const ENDPOINT: &str = "ALIBABA_CLOUD_ENDPOINT";
const ENDPOINT_TYPE: &str = "ALIBABA_CLOUD_ENDPOINT_TYPE";
const VPC_ENABLED: &str = "ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED";

impl Settings {
    /// Nothing is said.
    pub fn new() -> Self {
        Self::default()
    }

    /// The region, such as `cn-hangzhou`.
    #[must_use]
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some((region.into(), Place::Argument("region")));
        self
    }

    /// The host that is called for every product, with or without scheme and port; no region is checked then.
    #[must_use]
    pub fn endpoint(mut self, endpoint: impl Into<String>) -> Self {
        self.endpoint = Some((endpoint.into(), Place::Argument("endpoint")));
        self
    }

    /// The network that calls come from.
    #[must_use]
    pub fn network(mut self, network: Network) -> Self {
        self.network = Some(network);
        self
    }

    /// What `ALIBABA_CLOUD_REGION_ID` (or `ALIBABA_CLOUD_REGION`), `ALIBABA_CLOUD_ENDPOINT` and
    /// `ALIBABA_CLOUD_ENDPOINT_TYPE=vpc` (or `ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED=true`) say.
    ///
    /// # Errors
    /// A variable is not Unicode.
    pub fn from_environment(environment: &Environment) -> Result<Self, EndpointError> {
        let get = |name| {
            Ok::<_, EndpointError>(
                environment
                    .get(name)?
                    .map(|text| (text.to_owned(), Place::Variable(name))),
            )
        };
        let [first, second] = REGIONS;
        let network = match environment.get(ENDPOINT_TYPE)? {
            Some(kind) => Some(network(kind)),
            None => environment.flag(VPC_ENABLED)?.then_some(Network::Internal),
        };
        Ok(Self {
            region: get(first)?.or(get(second)?),
            endpoint: get(ENDPOINT)?,
            network,
        })
    }

    /// What the profile of the vendor's command line tool says: `region_id`, `endpoint`, `endpoint_type`.
    ///
    /// # Errors
    /// The tool's file is malformed.
    pub fn from_profile(environment: &Environment) -> Result<Self, EndpointError> {
        let profile = profile_settings(environment)?;
        let network = profile.endpoint_type.map(|(kind, _)| network(&kind));
        Ok(Self {
            region: profile.region,
            endpoint: profile.endpoint,
            network,
        })
    }

    /// What is said here, and elsewhere where it is not said here.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            region: self.region.or(other.region),
            endpoint: self.endpoint.or(other.endpoint),
            network: self.network.or(other.network),
        }
    }

    /// The region that was said.
    pub fn region_id(&self) -> Option<&str> {
        self.region.as_ref().map(|(region, _)| region.as_str())
    }

    /// The endpoint that was said.
    pub fn endpoint_override(&self) -> Option<&str> {
        self.endpoint
            .as_ref()
            .map(|(endpoint, _)| endpoint.as_str())
    }

    /// The network that calls come from.
    pub(crate) fn network_or_default(&self) -> Network {
        self.network.unwrap_or_default()
    }

    /// Scheme and host where a product is called, such as `https://vpc.cn-hangzhou.aliyuncs.com`.
    ///
    /// # Errors
    /// The endpoint is malformed; or no region is said, or one that does not exist.
    pub fn url(&self, product: &str) -> Result<String, EndpointError> {
        if let Some((endpoint, place)) = &self.endpoint {
            return origin(endpoint).map_err(|problem| {
                EndpointError::new(
                    problem,
                    "give a host such as `vpc.cn-hangzhou.aliyuncs.com`",
                )
                .at(place.clone())
            });
        }
        let Some((region, place)) = &self.region else {
            return Err(EndpointError::new(
                "no region is given",
                "give one to the client, in ALIBABA_CLOUD_REGION_ID or by `aliyun configure`",
            ));
        };
        let host = host(product, region, self.network.unwrap_or_default());
        Ok(format!(
            "https://{}",
            host.map_err(|error| error.at(place.clone()))?
        ))
    }
}

/// `vpc` is the only other word than the public network's that the vendor's tools know.
fn network(kind: &str) -> Network {
    if kind.eq_ignore_ascii_case("vpc") {
        Network::Internal
    } else {
        Network::Public
    }
}
