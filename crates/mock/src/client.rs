//! The client of this project over a world in the same process: no socket, and no time is spent
//! waiting.

use crate::cloud::Cloud;
use crate::faults::WireFault;
use crate::gateway::{FIDELITY, Gateway, Incoming};
use crate::world::World;
use alicloud_client::credentials::{Environment, Static};
use alicloud_client::transport::{Exchange, HttpRequest, HttpResponse, Transport, TransportError};
use alicloud_client::{Builder, Client, Clock, Sleep};
use std::future::ready;
use std::time::{Duration, SystemTime};

/// A host that is nobody's: names under `.invalid` never resolve (RFC 6761).
const ENDPOINT: &str = "http://mock.invalid";

impl World {
    /// A client of this world. It signs with the world's first key, calls its region, and sleeps in
    /// the world's time: to wait for a state turns the clock and takes no time.
    ///
    /// ```
    /// use alicloud_client::vpc;
    /// use alicloud_mock::World;
    ///
    /// # pollster::block_on(async {
    /// let world = World::demo();
    /// let client = world.client();
    /// let eip = client.send(vpc::AllocateEipAddress::new()).await?;
    /// let id = eip.allocation_id.as_deref().unwrap_or_default();
    /// client.send(vpc::AssociateEipAddress::allocation_id(id).instance_id("i-mock0001")).await?;
    /// assert_eq!(world.eip_status(id).name(), "Associating");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Panics
    /// The world has no key, or its region is none; `client_builder().build()` tells that without
    /// a panic.
    #[expect(
        clippy::panic,
        reason = "for tests, which end where there is no client"
    )]
    #[track_caller]
    pub fn client(&self) -> Client {
        let client = self.client_builder().build();
        match client {
            Ok(client) => client,
            Err(error) => panic!("{error}"),
        }
    }

    /// The same for the blocking client.
    ///
    /// # Panics
    /// As [`client`](Self::client).
    #[cfg(feature = "blocking")]
    #[expect(
        clippy::panic,
        reason = "for tests, which end where there is no client"
    )]
    #[track_caller]
    pub fn blocking_client(&self) -> alicloud_client::blocking::Client {
        let client = self.client_builder().build_blocking();
        match client {
            Ok(client) => client,
            Err(error) => panic!("{error}"),
        }
    }

    /// A client of this world, to be changed before it is built: another key, another signature,
    /// fewer repetitions.
    pub fn client_builder(&self) -> Builder {
        let mut builder = Client::builder()
            .environment(Environment::empty())
            .region(&*self.region())
            .endpoint(ENDPOINT)
            .transport(InProcess::new(self))
            .clock(VirtualClock(self.clone()));
        if let Some(key) = self.keys().first() {
            let provider = Static::new(&*key.id, key.secret.clone());
            builder = match &key.token {
                Some(token) => builder.credentials(provider.security_token(token.clone())),
                None => builder.credentials(provider),
            };
        }
        builder
    }
}

/// Carries requests to a world.
struct InProcess {
    world: World,
    cloud: Cloud,
    gateway: Gateway,
}

impl InProcess {
    fn new(world: &World) -> Self {
        Self {
            world: world.clone(),
            cloud: world.clone().into(),
            gateway: Gateway::default(),
        }
    }

    fn exchange(&self, request: &HttpRequest) -> Result<HttpResponse, TransportError> {
        let rest = request.url.split_once("://").map_or("", |(_, rest)| rest);
        let (host, target) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let mut headers = request.headers.clone();
        if request.header("host").is_none() {
            headers.push(("host".to_owned(), host.to_owned()));
        }
        let outgoing = self.gateway.answer(
            &self.cloud,
            &Incoming {
                method: request.method,
                path: if path.is_empty() { "/" } else { path },
                query,
                headers: &headers,
                body: &request.body,
            },
        );
        let clock = self.world.clock();
        let failed = |what: &str| Err(TransportError::new(what));
        let (status, body) = match outgoing.wire {
            Some(WireFault::Latency(time)) if time < request.timeout => {
                clock.advance(time);
                (outgoing.status, outgoing.body)
            }
            Some(WireFault::Latency(_) | WireFault::Stall) => {
                clock.advance(request.timeout);
                return Err(TransportError::new("no answer in time").timed_out());
            }
            Some(WireFault::Reset) => return failed("the connection was reset"),
            Some(WireFault::Truncate(_)) => return failed("the answer ended early"),
            Some(WireFault::Garbage) => (outgoing.status, WireFault::BODY.into()),
            Some(WireFault::Status(status)) => (status, WireFault::BODY.into()),
            None => (outgoing.status, outgoing.body),
        };
        let mut answer = HttpResponse::new(status, body)
            .with_header("content-type", outgoing.content_type)
            .with_header("x-acs-request-id", outgoing.request_id);
        if outgoing.example {
            let (name, value) = FIDELITY;
            answer = answer.with_header(name, value);
        }
        Ok(answer)
    }
}

impl Transport for InProcess {
    fn send(&self, request: HttpRequest) -> Exchange<'_> {
        Box::pin(ready(self.exchange(&request)))
    }
}

/// The time of the world: sleeping lets it pass. The time of day, which requests are signed with,
/// is the system's.
struct VirtualClock(World);

impl Clock for VirtualClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn elapsed(&self) -> Duration {
        let millis = self.0.clock().now().millis();
        Duration::from_millis(millis.try_into().unwrap_or_default())
    }

    fn sleep(&self, duration: Duration) -> Sleep<'_> {
        Box::pin(async move { self.pause(duration) })
    }

    fn pause(&self, duration: Duration) {
        self.0.clock().advance(duration);
    }
}
