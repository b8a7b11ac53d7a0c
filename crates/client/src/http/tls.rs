//! TLS over a connection, by the library that this build has.

use super::connect::{Failure, Link};
use crate::tls::Root;
use std::sync::OnceLock;

pub(super) struct Tls {
    roots: Vec<Root>,
    /// Made when it is first used: reading the system's certificates takes time and memory.
    connector: OnceLock<Result<library::Connector, String>>,
}

impl Tls {
    pub(super) fn new(roots: Vec<Root>) -> Self {
        Self {
            roots,
            connector: OnceLock::new(),
        }
    }

    /// Makes sure of the other end's name and encrypts what follows.
    pub(super) async fn connect(&self, host: &str, link: Link) -> Result<Link, Failure> {
        let connector = self
            .connector
            .get_or_init(|| library::connector(&self.roots));
        let connector = connector.as_ref().map_err(Failure::new)?;
        let host = host.trim_start_matches('[').trim_end_matches(']');
        let secure = library::connect(connector, host, link).await;
        secure.map_err(|problem| Failure::new(format!("TLS with {host}: {problem}")))
    }
}

#[cfg(feature = "rustls")]
mod library {
    use crate::http::connect::Link;
    use crate::tls::{Root, rustls as tls};
    use rustls::pki_types::ServerName;
    use std::sync::Arc;
    use tokio_rustls::TlsConnector;

    pub(super) type Connector = TlsConnector;

    pub(super) fn connector(roots: &[Root]) -> Result<Connector, String> {
        Ok(TlsConnector::from(Arc::new(tls::config(roots)?)))
    }

    pub(super) async fn connect(
        connector: &Connector,
        host: &str,
        link: Link,
    ) -> Result<Link, String> {
        let name = ServerName::try_from(host).map_err(|error| error.to_string())?;
        match connector.connect(name.to_owned(), link).await {
            Ok(stream) => Ok(Box::new(stream)),
            Err(error) => {
                let inner = error.get_ref().and_then(|inner| inner.downcast_ref());
                Err(inner.map_or_else(|| error.to_string(), tls::problem))
            }
        }
    }
}

#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
mod library {
    use crate::http::connect::Link;
    use crate::tls::Root;
    use native_tls::Certificate;
    use tokio_native_tls::TlsConnector;

    pub(super) type Connector = TlsConnector;

    pub(super) fn connector(roots: &[Root]) -> Result<Connector, String> {
        let problem = |error| format!("TLS cannot be set up: {error}");
        let mut builder = native_tls::TlsConnector::builder();
        for root in roots {
            builder.add_root_certificate(Certificate::from_der(root).map_err(problem)?);
        }
        Ok(builder.build().map_err(problem)?.into())
    }

    pub(super) async fn connect(
        connector: &Connector,
        host: &str,
        link: Link,
    ) -> Result<Link, String> {
        match connector.connect(host, link).await {
            Ok(stream) => Ok(Box::new(stream)),
            Err(error) => Err(error.to_string()),
        }
    }
}

#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
mod library {
    use crate::http::connect::Link;
    use crate::tls::Root;

    pub(super) enum Connector {}

    pub(super) fn connector(_: &[Root]) -> Result<Connector, String> {
        Err("this build has no TLS: turn on the feature `rustls` or `native-tls`".into())
    }

    #[allow(clippy::unused_async, reason = "as with TLS")]
    pub(super) async fn connect(never: &Connector, _: &str, _: Link) -> Result<Link, String> {
        match *never {}
    }
}
