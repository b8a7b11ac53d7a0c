//! The seam to the wire without futures, and the ways between it and the other one.

use crate::clock::Clock;
use crate::transport::{Exchange, HttpRequest, HttpResponse, Transport as Async, TransportError};
use std::future::{Future, ready};
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{Thread, current, park_timeout};
use std::time::Duration;

/// Carries requests to a service, on the calling thread. What
/// [`transport::Transport`](crate::transport::Transport) says of timeouts holds here, too.
pub trait Transport: Send + Sync + 'static {
    /// Sends one request and waits for its answer.
    ///
    /// # Errors
    /// Why there is no answer.
    fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError>;
}

/// For providers of credentials, whose futures do not wait over it.
pub(crate) struct Inline(pub(crate) Arc<dyn Transport>);

impl Async for Inline {
    fn send(&self, request: HttpRequest) -> Exchange<'_> {
        Box::pin(ready(self.0.send(request)))
    }
}

/// A transport that was given with futures: a mock in the same process, as a rule.
pub(crate) struct Waited(pub(crate) Arc<dyn Async>);

impl Transport for Waited {
    fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let answer = wait(self.0.send(request), || Duration::MAX);
        answer.unwrap_or_else(|| Err(TransportError::new("no answer in time").timed_out()))
    }
}

/// For one fetch of a credential: no request lasts longer than the call that needs it. A thread cannot
/// be called off as a future can be dropped.
pub(crate) struct Ending {
    pub(crate) transport: Arc<dyn Async>,
    pub(crate) clock: Arc<dyn Clock>,
    /// On the clock's [`elapsed`](Clock::elapsed) time.
    pub(crate) end: Duration,
}

impl Ending {
    pub(crate) fn left(&self) -> Duration {
        self.end.saturating_sub(self.clock.elapsed())
    }
}

impl Async for Ending {
    fn send(&self, mut request: HttpRequest) -> Exchange<'_> {
        let left = self.left();
        if left.is_zero() {
            let over = TransportError::new("the time of the call is over").before_sending();
            return Box::pin(ready(Err(over.timed_out())));
        }
        request.timeout = request.timeout.min(left);
        request.connect_timeout = request.connect_timeout.min(left);
        self.transport.send(request)
    }
}

/// Waits for a future on this thread, as long as there is time left: for a provider of credentials that
/// waits for a program, or for another thread which is asking already. There is no runtime, and none is
/// needed.
pub(crate) fn wait<F: Future>(future: F, left: impl Fn() -> Duration) -> Option<F::Output> {
    struct Unpark(Thread);

    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }

    let waker = Waker::from(Arc::new(Unpark(current())));
    let mut context = Context::from_waker(&waker);
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return Some(output);
        }
        let left = left();
        if left.is_zero() {
            return None;
        }
        park_timeout(left);
    }
}
