//! Connections: to the service, or to it through a proxy; with TLS or without.

use super::tls::Tls;
use crate::error::BuildError;
use crate::proxy::{Proxies, is_near};
use hyper::Uri;
use hyper::header::HeaderValue;
use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_util::client::legacy::connect::proxy::Tunnel;
use hyper_util::client::legacy::connect::{Connected, Connection, HttpConnector};
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use hyper_util::rt::TokioIo;
use std::error::Error;
use std::fmt;
use std::future::Future;
use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::time::{Instant, timeout_at};
use tower_service::Service;

tokio::task_local! {
    /// When the request that asks for a connection must have one: a connector is told only where to.
    pub(super) static CONNECTED_BY: Instant;
}

/// What bytes go over, whatever lies below.
pub(super) type Link = Box<dyn Io>;

pub(super) trait Io: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Io for T {}

/// Makes connections.
#[derive(Clone)]
pub(super) struct Connector(Arc<Inner>);

struct Inner {
    tcp: HttpConnector,
    tls: Tls,
    proxies: Matcher,
}

impl Connector {
    pub(super) fn new(proxies: &Proxies, tls: Tls) -> Result<Self, BuildError> {
        let mut matcher = Matcher::builder().no(proxies.except.as_str());
        for named in [&proxies.http, &proxies.https].into_iter().flatten() {
            let one = Matcher::builder().all(named.url.as_str()).build();
            let any = Uri::from_static("http://example.com/");
            one.intercept(&any).ok_or_else(|| named.malformed())?;
        }
        if let Some(named) = &proxies.http {
            matcher = matcher.http(named.url.as_str());
        }
        if let Some(named) = &proxies.https {
            matcher = matcher.https(named.url.as_str());
        }
        let mut tcp = HttpConnector::new();
        tcp.set_nodelay(true);
        tcp.enforce_http(false);
        Ok(Self(Arc::new(Inner {
            tcp,
            tls,
            proxies: matcher.build(),
        })))
    }

    fn proxy(&self, uri: &Uri) -> Option<Intercept> {
        let near = uri.host().is_some_and(is_near);
        if near {
            None
        } else {
            self.0.proxies.intercept(uri)
        }
    }

    /// What a proxy wants to see of each request that it reads.
    pub(super) fn proxy_authorization(&self, uri: &Uri) -> Option<HeaderValue> {
        let seen = uri.scheme_str() == Some("http");
        let proxy = if seen { self.proxy(uri) } else { None };
        proxy?.basic_auth().cloned()
    }

    async fn connect(self, uri: Uri) -> Result<Stream, Failure> {
        let Some(proxy) = self.proxy(&uri) else {
            return Ok(Stream::new(self.open(uri).await?));
        };
        if !is_secure(&uri) {
            let mut stream = Stream::new(self.open(proxy.uri().clone()).await?);
            stream.proxied = true;
            return Ok(stream);
        }
        let mut tunnel = Tunnel::new(proxy.uri().clone(), Opener(self.clone()));
        if let Some(authorization) = proxy.basic_auth() {
            tunnel = tunnel.with_auth(authorization.clone());
        }
        let link = tunnel.call(uri.clone()).await.map_err(|error| {
            Failure::new(format!("through the proxy: {}", super::causes(&error)))
        })?;
        let host = uri.host().unwrap_or_default();
        let link = self.0.tls.connect(host, link.into_inner()).await?;
        Ok(Stream::new(link))
    }

    /// A connection to this very host.
    async fn open(&self, uri: Uri) -> Result<Link, Failure> {
        let (secure, host) = (is_secure(&uri), uri.host().unwrap_or_default().to_owned());
        let stream = self.0.tcp.clone().call(uri).await;
        let stream = stream.map_err(|error| Failure::new(super::causes(&error)))?;
        let link = Box::new(stream.into_inner());
        if secure {
            return self.0.tls.connect(&host, link).await;
        }
        Ok(link)
    }
}

fn is_secure(uri: &Uri) -> bool {
    uri.scheme_str() == Some("https")
}

type Connecting<T> = Pin<Box<dyn Future<Output = Result<T, Failure>> + Send>>;

impl Service<Uri> for Connector {
    type Response = Stream;
    type Error = Failure;
    type Future = Connecting<Stream>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Failure>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        let by = CONNECTED_BY.try_with(|by| *by).ok();
        let connecting = self.clone().connect(uri);
        Box::pin(async move {
            match by {
                None => connecting.await,
                Some(by) => timeout_at(by, connecting)
                    .await
                    .unwrap_or_else(|_| Err(Failure::late())),
            }
        })
    }
}

/// Makes the connection to a proxy that a tunnel goes through.
struct Opener(Connector);

impl Service<Uri> for Opener {
    type Response = TokioIo<Link>;
    type Error = Failure;
    type Future = Connecting<TokioIo<Link>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Failure>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        let connector = self.0.clone();
        Box::pin(async move { Ok(TokioIo::new(connector.open(uri).await?)) })
    }
}

/// Why there is no connection.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) message: String,
    pub(super) timeout: bool,
}

impl Failure {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            timeout: false,
        }
    }

    fn late() -> Self {
        Self {
            message: "no connection in time".into(),
            timeout: true,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for Failure {}

/// A connection, and whether a proxy reads what goes over it, which then wants whole URLs.
pub(super) struct Stream {
    io: TokioIo<Link>,
    proxied: bool,
}

impl Stream {
    fn new(link: Link) -> Self {
        Self {
            io: TokioIo::new(link),
            proxied: false,
        }
    }
}

impl Connection for Stream {
    fn connected(&self) -> Connected {
        Connected::new().proxy(self.proxied)
    }
}

impl Read for Stream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_read(context, buffer)
    }
}

impl Write for Stream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(context)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write_vectored(context, parts)
    }
}
