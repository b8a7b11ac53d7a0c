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
    pub(super) const SERVICE: Self = Self {
        connect: Duration::from_secs(5),
        whole: Duration::from_secs(10),
    };
    /// For the machine's own metadata service, which answers at once where it exists.
    pub(super) const METADATA: Self = Self {
        connect: Duration::from_secs(1),
        whole: Duration::from_secs(1),
    };
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
    let request = HttpRequest {
        method,
        url,
        headers,
        body,
        connect_timeout: patience.connect,
        timeout: patience.whole,
    };
    context.transport.send(request).await
}

/// Parameters as the body of a form.
pub(super) fn form(parameters: &[(String, String)]) -> Vec<u8> {
    let pairs = parameters
        .iter()
        .map(|(name, value)| format!("{}={}", encode(name), encode(value)));
    pairs.collect::<Vec<_>>().join("&").into_bytes()
}

/// Reads `YYYY-MM-DDThh:mm:ssZ`.
pub(super) fn time(text: &str) -> Option<SystemTime> {
    Some(text.parse::<Timestamp>().ok()?.into())
}

/// An address without what may be secret in it: user, query and fragment. A password may hold any of the
/// characters that part an address; where it is unclear what is one, less is shown.
pub(crate) fn shown(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").unwrap_or(("", url));
    let (path, hidden) = rest.split_at(rest.find(['?', '#']).unwrap_or(rest.len()));
    let path = match path.rsplit_once('@') {
        _ if hidden.contains('@') => "…".to_owned(),
        Some((_, host)) => format!("…@{host}"),
        None => path.to_owned(),
    };
    if scheme.is_empty() {
        path
    } else {
        format!("{scheme}://{path}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_lose_what_may_be_secret() {
        assert_eq!(
            shown("https://me:key@host:80/path?token=1#x"),
            "https://…@host:80/path"
        );
        assert_eq!(shown("host/path?token=1"), "host/path");
        assert_eq!(shown("http://me:k/y@host"), "http://…@host");
        assert_eq!(shown("http://me:k?y@host/path"), "http://…");
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
