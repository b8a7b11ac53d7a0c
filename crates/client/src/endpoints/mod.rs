//! Where a product is called: its host for a region and a network.
//!
//! A host is made by the vendor's rule, `<product>.<region>.aliyuncs.com`, from inside a VPC
//! `<product>-vpc.<region>.aliyuncs.com`, unless the vendor's map names another. A region that is not on the map is an
//! error that names those with a like name; an endpoint that is given ([`Settings::endpoint`]) is not checked.

mod error;
mod map;
mod settings;

pub use error::EndpointError;
pub use settings::Settings;

use std::num::NonZeroU16;

/// The network that calls come from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Network {
    /// Any.
    #[default]
    Public,
    /// A VPC of the same region.
    Internal,
}

/// The host of a product in a region; `product` is its code, in any case, such as `Vpc`.
///
/// # Errors
/// The region does not exist, for a product that is on the map; or is on no product's map, for another.
///
/// ```
/// use alicloud_client::endpoints::{Network, host};
///
/// assert_eq!(host("Vpc", "cn-beijing", Network::Internal)?, "vpc-vpc.cn-beijing.aliyuncs.com");
/// let error = host("Vpc", "cn-bejing", Network::Public).unwrap_err();
/// assert_eq!(error.near().first(), Some(&"cn-beijing"));
/// # Ok::<(), alicloud_client::endpoints::EndpointError>(())
/// ```
pub fn host(product: &str, region: &str, network: Network) -> Result<String, EndpointError> {
    let product = product.to_ascii_lowercase();
    check_spelling(&product).map_err(|problem| {
        EndpointError::new(
            format!("product `{product}` {problem}"),
            "give a product's code such as `Vpc`",
        )
    })?;
    let on_map = map::entries().any(|entry| entry.product == product);
    let mut regions = map::entries().filter(|entry| !on_map || entry.product == product);
    match regions.find(|entry| entry.region == region) {
        Some(entry) => Ok(match (entry.hosts.filter(|_| on_map), network) {
            (Some((public, _)), Network::Public) => public.to_owned(),
            (Some((_, internal)), Network::Internal) => internal.to_owned(),
            (None, Network::Public) => format!("{product}.{region}.aliyuncs.com"),
            (None, Network::Internal) => format!("{product}-vpc.{region}.aliyuncs.com"),
        }),
        None => Err(EndpointError::unknown_region(
            region,
            &regions_of(&product, on_map),
        )),
    }
}

/// The regions that are known for a product, or for all where the map has none for it.
fn regions_of(product: &str, on_map: bool) -> Vec<&'static str> {
    let mut regions: Vec<_> = map::entries()
        .filter(|entry| !on_map || entry.product == product)
        .map(|entry| entry.region)
        .collect();
    regions.sort_unstable();
    regions.dedup();
    regions
}

/// Whether text can be part of a host's name; the error says what is wrong with it.
pub(crate) fn check_spelling(text: &str) -> Result<(), String> {
    if text.is_empty() {
        return Err("is empty".into());
    }
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if text.chars().any(char::is_whitespace) {
        Err("has a blank in it".into())
    } else if text.len() > 63
        || text.starts_with('-')
        || text.ends_with('-')
        || !text.bytes().all(allowed)
    {
        Err("is not made of lower-case letters, digits and hyphens".into())
    } else {
        Ok(())
    }
}

/// Scheme and host of an endpoint as people write it: `host`, `host:port`, `http://host:port/`. The error says
/// what is wrong with it.
pub(crate) fn origin(endpoint: &str) -> Result<String, String> {
    let (scheme, rest) = match endpoint.split_once("://") {
        Some((scheme @ ("http" | "https"), rest)) => (scheme, rest),
        Some(_) => return Err("has a scheme other than http and https".into()),
        None => ("https", endpoint),
    };
    let authority = rest.strip_suffix('/').unwrap_or(rest);
    let usual = |byte: u8| byte.is_ascii_alphanumeric() || b"-._:[]".contains(&byte);
    if authority.is_empty() {
        Err("is empty".into())
    } else if authority.contains(['/', '?', '#', '@']) {
        Err("is more than a host".into())
    } else if authority.chars().any(char::is_whitespace) {
        Err("has a blank in it".into())
    } else if !authority.bytes().all(usual) {
        Err("is not a host".into())
    } else {
        check_port(authority)?;
        Ok(format!("{scheme}://{authority}"))
    }
}

/// Whether `host`, `host:port` or `[address]:port` has a host, and a port that can be called.
pub(crate) fn check_port(authority: &str) -> Result<(), &'static str> {
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port)),
        _ => (authority, None),
    };
    let number = |port: &str| port.parse::<NonZeroU16>();
    if host.is_empty() {
        Err("has no host")
    } else if port.is_some_and(|port| number(port).is_err()) {
        Err("has a port that is no number from 1 to 65535")
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests;
