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

/// Fails where a planned fault ends the connection.
async fn answer(
    shared: &Shared,
    here: bool,
    request: Request<body::Incoming>,
) -> Result<Reply, Ended> {
    let (parts, body) = request.into_parts();
    if parts.uri.path().starts_with(admin::PREFIX) {
        // What is rare is boxed: the future of every call is moved twice and should be small.
        let reply = Box::pin(steer(shared, here, parts, body)).await;
        let reply = reply.unwrap_or_else(|reply| *reply);
        return Ok(kept(shared).await.map_or_else(|unkept| unkept, |()| reply));
    }
    let body = if body.is_end_stream() {
        Bytes::new()
    } else {
        match Box::pin(read(shared, body, shared.limits.body)).await {
            Ok(body) => body,
            Err(reply) => return Ok(*reply),
        }
    };
    let outgoing = with_incoming(&parts, &body, |incoming| {
        shared.gateway.answer(&shared.cloud, incoming)
    });
    if let Err(unkept) = kept(shared).await {
        return Ok(unkept);
    }
    match outgoing.wire {
        None => Ok(reply::from(outgoing, parts.headers)),
        Some(fault) => Box::pin(spoil(reply::from(outgoing, parts.headers), fault)).await,
    }
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
