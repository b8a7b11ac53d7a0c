//! Through which proxy a request goes, if any: what the builder and the environment say.

use crate::credentials::Environment;
use crate::error::BuildError;
use std::net::{IpAddr, Ipv4Addr};

/// What the builder says of proxies.
#[derive(Clone, Default)]
pub(crate) enum Proxy {
    /// What the environment names: `HTTPS_PROXY`, `NO_PROXY` and the like.
    #[default]
    Environment,
    /// None.
    None,
    /// This one.
    Url(String),
}

/// A proxy and the setting that names it. The URL may hold a password: it is never shown.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) setting: &'static str,
    pub(crate) url: String,
}

impl Named {
    fn new(setting: &'static str, url: &str) -> Result<Self, BuildError> {
        match url.split_once("://") {
            Some((scheme, _)) if !["http", "https"].contains(&&*scheme.to_ascii_lowercase()) => {
                Err(BuildError::new(
                    setting,
                    "only HTTP proxies are known: give `http://host:3128`, or say \
                     `Builder::no_proxy`",
                ))
            }
            Some(_) => Ok(Self {
                setting,
                url: url.to_owned(),
            }),
            None => Ok(Self {
                setting,
                url: format!("http://{url}"),
            }),
        }
    }

    /// The error of a URL that is none.
    pub(crate) fn malformed(&self) -> BuildError {
        let problem = "it is no URL: give it as `http://user:password@host:3128`";
        BuildError::new(self.setting, problem)
    }
}

/// The proxies of requests with and without TLS.
#[derive(Clone, Default)]
pub(crate) struct Proxies {
    pub(crate) http: Option<Named>,
    pub(crate) https: Option<Named>,
    /// Hosts that are called directly, as `NO_PROXY` lists them.
    pub(crate) except: String,
}

impl Proxies {
    pub(crate) fn new(proxy: &Proxy, environment: &Environment) -> Result<Self, BuildError> {
        match proxy {
            Proxy::Environment => Self::from(environment),
            Proxy::None => Ok(Self::default()),
            Proxy::Url(url) => {
                let named = Some(Named::new("proxy", url)?);
                Ok(Self {
                    http: named.clone(),
                    https: named,
                    except: String::new(),
                })
            }
        }
    }

    fn from(environment: &Environment) -> Result<Self, BuildError> {
        let first = |names: &[&'static str]| {
            for name in names {
                let value = environment.get(name);
                let value = value.map_err(|error| BuildError::new(name, error.to_string()))?;
                if let Some(value) = value {
                    return Ok(Some((*name, value)));
                }
            }
            Ok(None)
        };
        let proxy = |names: &[&'static str]| {
            first(names)?.map_or(Ok(None), |(name, url)| Named::new(name, url).map(Some))
        };
        // Under CGI, HTTP_PROXY is the `Proxy` header of whoever asks.
        let http = match environment.get("REQUEST_METHOD") {
            Ok(None) => &["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"][..],
            _ => &["http_proxy", "ALL_PROXY", "all_proxy"][..],
        };
        Ok(Self {
            http: proxy(http)?,
            https: proxy(&["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"])?,
            except: first(&["NO_PROXY", "no_proxy"])?.map_or_else(String::new, |(_, v)| v.into()),
        })
    }
}

/// Whether a host is this machine, or the metadata service that only this machine can see (notes of
/// the protocol, ECS RAM role): neither is ever called through a proxy.
pub(crate) fn is_near(host: &str) -> bool {
    const METADATA: Ipv4Addr = Ipv4Addr::new(100, 100, 100, 200);
    let host = host.trim_start_matches('[').trim_end_matches(']');
    match host.parse::<IpAddr>() {
        Ok(address) => address.is_loopback() || address == METADATA,
        Err(_) => host.trim_end_matches('.').eq_ignore_ascii_case("localhost"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(variables: &[(&str, &str)]) -> [Option<String>; 2] {
        let environment = variables
            .iter()
            .fold(Environment::empty(), |all, (name, value)| {
                all.with(*name, *value)
            });
        let proxies = Proxies::new(&Proxy::Environment, &environment).unwrap();
        [proxies.http, proxies.https].map(|named| Some(named?.url))
    }

    #[test]
    fn variables_count_in_curls_order() {
        let both = of(&[("all_proxy", "a:1"), ("HTTPS_PROXY", "https://b:2")]);
        assert_eq!(
            both,
            [Some("http://a:1".into()), Some("https://b:2".into())]
        );
        assert_eq!(of(&[("HTTP_PROXY", "")]), [None, None]);
        let cgi = of(&[("HTTP_PROXY", "evil:1"), ("REQUEST_METHOD", "GET")]);
        assert_eq!(cgi, [None, None]);
    }

    #[test]
    fn other_kinds_of_proxies_are_refused_by_the_name_of_their_setting() {
        let environment = Environment::empty().with("ALL_PROXY", "socks5://me:hunter2@127.0.0.1:1");
        let error = Proxies::new(&Proxy::Environment, &environment)
            .err()
            .unwrap();
        assert_eq!(error.setting, "ALL_PROXY");
        assert!(!error.problem.contains("hunter2"));
        assert!(Proxies::new(&Proxy::None, &environment).is_ok());
    }

    #[test]
    fn what_is_near() {
        for host in [
            "localhost",
            "LOCALHOST.",
            "127.9.9.9",
            "[::1]",
            "100.100.100.200",
        ] {
            assert!(is_near(host), "{host}");
        }
        for host in ["localhost.example.com", "100.100.100.201", "[::2]", ""] {
            assert!(!is_near(host), "{host}");
        }
    }
}
