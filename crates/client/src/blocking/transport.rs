//! The seam to the wire without futures, and the ways between it and the other one.

use crate::transport::{Exchange, HttpRequest, HttpResponse, Transport as Async, TransportError};
use std::future::{Future, ready};
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{Thread, current, park};

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
        wait(self.0.send(request))
    }
}

/// Waits for a future on this thread: for a provider of credentials that waits for another thread
/// which is asking already. There is no runtime, and none is needed.
pub(crate) fn wait<F: Future>(future: F) -> F::Output {
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
        match future.as_mut().poll(&mut context) {
            Poll::Ready(output) => return output,
            Poll::Pending => park(),
        }
    }
}
