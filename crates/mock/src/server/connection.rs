//! One connection: requests come in, are answered one after the other, and nothing of it is trusted.

use super::body::Ended;
use super::patience::Patience;
use super::reply::{self, Reply};
use super::{Shared, admin};
use crate::faults::WireFault;
use crate::gateway::Incoming;
use http_body_util::{BodyExt as _, Limited};
use hyper::body::{Body as _, Bytes};
use hyper::http::request::Parts;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, body};
use hyper_util::rt::TokioIo;
use std::cell::RefCell;
use std::net::SocketAddr;
use std::pin::pin;
use tokio::net::TcpStream;
use tokio::sync::watch;

/// Serves a connection until either side ends it.
pub(super) async fn serve(
    stream: TcpStream,
    peer: SocketAddr,
    shared: &Shared,
    mut stopping: watch::Receiver<bool>,
) {
    // An answer leaves in one piece, at once: delayed acknowledgements cost 40 ms otherwise.
    let _ = stream.set_nodelay(true);
    let here = peer.ip().is_loopback()
        && stream
            .local_addr()
            .is_ok_and(|local| local.ip().is_loopback());
    let patience = Patience::new(shared.limits.head_timeout);
    let service = service_fn(|request| patience.during(answer(shared, here, request)));
    let connection = http1::Builder::new()
        .max_buf_size(shared.limits.head.max(8 << 10))
        // Most answers are short: to copy one costs less than to have the system gather two pieces.
        .writev(false)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = pin!(connection);
    let mut over = pin!(patience.over());
    tokio::select! {
        // How a connection ends is its client's business.
        _ = connection.as_mut() => return,
        () = over.as_mut() => return,
        _ = stopping.wait_for(|stop| *stop) => connection.as_mut().graceful_shutdown(),
    }
    tokio::select! {
        _ = connection => {}
        () = over => {}
    }
}

/// Answers a request; fails where a planned fault ends the connection.
///
/// What needs no waiting is done before there is a future: then the request is gone when hyper
/// prepares to read the next one, and its memory serves again.
fn answer(
    shared: &Shared,
    here: bool,
    request: Request<body::Incoming>,
) -> impl Future<Output = Result<Reply, Ended>> {
    let (parts, body) = request.into_parts();
    let begun = if body.is_end_stream() && !parts.uri.path().starts_with(admin::PREFIX) {
        Ok(ask(shared, parts, &Bytes::new()))
    } else {
        Err(Box::new((parts, body)))
    };
    async move {
        let (reply, fault) = match begun {
            Ok(asked) => asked,
            Err(request) => match Box::pin(wait(shared, here, *request)).await {
                Ok(asked) => asked,
                Err(reply) => return Ok(*reply),
            },
        };
        match (kept(shared).await, fault) {
            (Err(unkept), _) => Ok(unkept),
            (Ok(()), None) => Ok(reply),
            (Ok(()), Some(fault)) => Box::pin(spoil(reply, fault)).await,
        }
    }
}

/// Asks the gateway.
fn ask(shared: &Shared, parts: Parts, body: &Bytes) -> (Reply, Option<WireFault>) {
    let mut outgoing = with_incoming(&parts, body, |incoming| {
        shared.gateway.answer(&shared.cloud, incoming)
    });
    let fault = outgoing.wire.take();
    (reply::from(outgoing, parts.headers), fault)
}

/// The same for a request with a body. What is not the gateway's business is answered at once.
async fn wait(
    shared: &Shared,
    here: bool,
    (parts, body): (Parts, body::Incoming),
) -> Result<(Reply, Option<WireFault>), Box<Reply>> {
    if parts.uri.path().starts_with(admin::PREFIX) {
        let reply = steer(shared, here, parts, body).await;
        return Err(match kept(shared).await {
            Ok(()) => reply.map_or_else(|reply| reply, Box::new),
            Err(unkept) => Box::new(unkept),
        });
    }
    let body = read(shared, body, shared.limits.body).await?;
    Ok(ask(shared, parts, &body))
}

/// Waits until what was seen or done would be there after a crash, too.
#[cfg(feature = "store")]
async fn kept(shared: &Shared) -> Result<(), Reply> {
    match &shared.store {
        Some(store) => store.settled().await.map_err(|error| reply::unkept(&error)),
        None => Ok(()),
    }
}

/// Nothing is kept here.
#[cfg(not(feature = "store"))]
#[allow(clippy::unused_async, reason = "as with a store")]
async fn kept(_: &Shared) -> Result<(), Reply> {
    Ok(())
}

/// Steers the mock itself.
async fn steer(
    shared: &Shared,
    here: bool,
    parts: Parts,
    body: body::Incoming,
) -> Result<Reply, Box<Reply>> {
    admin::admit(here, &parts.headers)?;
    let body = read(shared, body, shared.limits.snapshot).await?;
    Ok(admin::answer(&shared.cloud, &parts, &body))
}

/// Carries out a planned fault.
async fn spoil(mut reply: Reply, fault: WireFault) -> Result<Reply, Ended> {
    match fault {
        WireFault::Latency(time) => tokio::time::sleep(time).await,
        WireFault::Stall => std::future::pending().await,
        WireFault::Reset => return Err(Ended),
        WireFault::Truncate(bytes) => reply = reply.map(|body| body.cut_after(bytes)),
        WireFault::Garbage => reply = reply.map(|_| WireFault::BODY.into()),
        WireFault::Status(status) => reply = reply::new(status, "text/html", WireFault::BODY),
    }
    Ok(reply)
}

/// The whole body, if it is not too long and does not take too long.
async fn read(shared: &Shared, body: body::Incoming, limit: usize) -> Result<Bytes, Box<Reply>> {
    // What is announced as too long is not read at all.
    if body.size_hint().lower() > u64::try_from(limit).unwrap_or(u64::MAX) {
        return Err(reply::too_large(limit).into());
    }
    let whole = Limited::new(body, limit).collect();
    match tokio::time::timeout(shared.limits.body_timeout, whole).await {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<http_body_util::LengthLimitError>() => {
            Err(reply::too_large(limit).into())
        }
        Ok(Err(_)) => Err(reply::broken().into()),
        Err(_) => Err(reply::too_slow().into()),
    }
}

thread_local! {
    /// Memory for the headers of a request, kept from one to the next.
    static HEADERS: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// Shows a request to the gateway.
fn with_incoming<T>(parts: &Parts, body: &Bytes, then: impl FnOnce(&Incoming<'_>) -> T) -> T {
    HEADERS.with(|headers| {
        let mut headers = headers.borrow_mut();
        let count = parts.headers.len();
        if headers.len() < count {
            headers.resize_with(count, Default::default);
        }
        for ((name, value), place) in parts.headers.iter().zip(headers.iter_mut()) {
            place.0.clear();
            place.0.push_str(name.as_str());
            place.1.clear();
            match std::str::from_utf8(value.as_bytes()) {
                Ok(text) => place.1.push_str(text),
                Err(_) => place.1.push_str(&String::from_utf8_lossy(value.as_bytes())),
            }
        }
        then(&Incoming {
            method: parts.method.as_str(),
            path: parts.uri.path(),
            query: parts.uri.query().unwrap_or_default(),
            headers: &headers[..count],
            body,
        })
    })
}
