//! What providers send over HTTP, and the forms of times and parameters.

use super::Context;
use crate::transport::{HttpRequest, HttpResponse, TransportError};
use alicloud_core::sign::{Timestamp, query::encode};
use std::time::{Duration, SystemTime};

/// How long to wait; the vendor's SDKs wait as long (notes of the protocol, credentials).
#[derive(Clone, Copy)]
pub(super) struct Patience {
    pub(super) connect: Duration,
    pub(super) whole: Duration,
}

impl Patience {
    /// For services.
    pub(super) const SERVICE: Self = Self { connect: Duration::from_secs(5), whole: Duration::from_secs(10) };
    /// For the machine's own metadata service, which answers at once where it exists.
    pub(super) const METADATA: Self = Self { connect: Duration::from_secs(1), whole: Duration::from_secs(1) };
}

/// Sends one request.
pub(super) async fn exchange(
    context: &Context<'_>,
    method: &'static str,
    url: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    patience: Patience,
) -> Result<HttpResponse, TransportError> {
    let request =
        HttpRequest { method, url, headers, body, connect_timeout: patience.connect, timeout: patience.whole };
    context.transport.send(request).await
}

/// Parameters as the body of a form.
pub(super) fn form(parameters: &[(String, String)]) -> Vec<u8> {
    let pairs = parameters.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value)));
    pairs.collect::<Vec<_>>().join("&").into_bytes()
}

/// Reads `YYYY-MM-DDThh:mm:ssZ`.
pub(super) fn time(text: &str) -> Option<SystemTime> {
    Some(text.parse::<Timestamp>().ok()?.into())
}

/// An address without what may be secret in it: user, query and fragment.
pub(super) fn shown(url: &str) -> String {
    let end = url.find(['?', '#']).unwrap_or(url.len());
    let url = &url[..end];
    match url.split_once("://") {
        Some((scheme, rest)) => {
            let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
            let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
            format!("{scheme}://{host}{path}")
        }
        None => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_lose_what_may_be_secret() {
        assert_eq!(shown("https://me:key@host:80/path?token=1#x"), "https://host:80/path");
        assert_eq!(shown("host/path?token=1"), "host/path");
        assert_eq!(shown("http://me:key@host"), "http://host");
        assert_eq!(shown("http://host/a@b"), "http://host/a@b");
    }

    #[test]
    fn forms() {
        let form = form(&[("a b".into(), "é*~".into()), ("c".into(), String::new())]);
        assert_eq!(form, b"a%20b=%C3%A9%2A~&c=");
    }

    proptest! {
        #[test]
        fn no_text_is_too_odd(text in "\\PC*") {
            let _ = time(&text);
            let _ = shown(&text);
        }
    }
}
