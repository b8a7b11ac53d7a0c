//! Worlds over HTTP.

mod admin;
mod body;
mod connection;
mod error;
mod limits;
mod patience;
mod reply;

pub use error::ServerError;
pub use limits::Limits;

use crate::cloud::Cloud;
use crate::gateway::Gateway;
#[cfg(feature = "store")]
use crate::store::Store;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, ToSocketAddrs};
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};
use tokio::task::{JoinHandle, JoinSet};

/// What all connections share.
struct Shared {
    #[cfg(feature = "store")]
    store: Option<Arc<Store>>,
    cloud: Cloud,
    gateway: Gateway,
    limits: Limits,
}

/// A server that answers calls over HTTP/1.1. It stops when it is told to, or when it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    stop: watch::Sender<bool>,
    accepting: JoinHandle<()>,
}

impl Server {
    /// A server at this address: `127.0.0.1:0` is any free port of this machine. It needs a runtime
    /// of tokio with its timers and sockets.
    ///
    /// # Errors
    /// The address is not one, or is taken.
    pub async fn bind(
        address: impl ToSocketAddrs + std::fmt::Debug,
        cloud: impl Into<Cloud>,
    ) -> Result<Self, ServerError> {
        Self::bind_within(address, cloud, Limits::default()).await
    }

    /// The same with limits of one's own.
    ///
    /// # Errors
    /// As [`bind`](Self::bind).
    pub async fn bind_within(
        address: impl ToSocketAddrs + std::fmt::Debug,
        cloud: impl Into<Cloud>,
        limits: Limits,
    ) -> Result<Self, ServerError> {
        let text = format!("{address:?}");
        let failed = |error| ServerError::bind(&text, error);
        let addresses: Vec<_> = address.to_socket_addrs().map_err(failed)?.collect();
        let listener = TcpListener::bind(&*addresses).await.map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let cloud = cloud.into();
        let shared = Arc::new(Shared {
            #[cfg(feature = "store")]
            store: cloud.store(),
            cloud,
            gateway: Gateway::default(),
            limits,
        });
        let (stop, stopping) = watch::channel(false);
        let accepting = tokio::spawn(accept(listener, shared, stopping));
        Ok(Self {
            address,
            stop,
            accepting,
        })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Its URL, as this machine calls it: `http://127.0.0.1:4566`, also where it listens at all
    /// addresses.
    pub fn url(&self) -> String {
        let mut address = self.address;
        if address.ip().is_unspecified() {
            address.set_ip(match address {
                SocketAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
                SocketAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
            });
        }
        format!("http://{address}")
    }

    /// Takes no more calls, ends those that are under way and comes back: at the latest after
    /// [`Limits::grace`].
    pub async fn stop(mut self) {
        let _ = self.stop.send(true);
        let _ = (&mut self.accepting).await;
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.stop.send(true);
    }
}

/// Takes connections until it is told to stop, then sees them out.
async fn accept(listener: TcpListener, shared: Arc<Shared>, mut stopping: watch::Receiver<bool>) {
    let places = Arc::new(Semaphore::new(shared.limits.connections));
    let mut connections = JoinSet::new();
    loop {
        // Whoever finds no place waits in the queue of the system.
        let place = tokio::select! {
            place = Arc::clone(&places).acquire_owned() => place,
            _ = stopping.wait_for(|stop| *stop) => break,
        };
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stopping.wait_for(|stop| *stop) => break,
        };
        while connections.try_join_next().is_some() {}
        match accepted {
            Ok((stream, peer)) => {
                let (shared, stopping) = (Arc::clone(&shared), stopping.clone());
                connections.spawn(async move {
                    let _place = place;
                    connection::serve(stream, peer, &shared, stopping).await;
                });
            }
            // Most often the process has no file descriptor left: that passes.
            Err(_) => tokio::time::sleep(shared.limits.breath).await,
        }
    }
    drop(listener);
    let ended = async { while connections.join_next().await.is_some() {} };
    let _ = tokio::time::timeout(shared.limits.grace, ended).await;
    // What is still there is cut off when the set is dropped.
}
