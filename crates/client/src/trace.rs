//! Spans of calls and events of attempts, with the feature `tracing`; without it, nothing.
//!
//! Neither parameters nor headers are ever recorded: they may be secrets.

#[cfg(feature = "tracing")]
mod on {
    use crate::call::Call;
    use crate::error::AnyError;
    use crate::transport::{HttpResponse, TransportError};
    use std::time::Duration;
    use tracing::Instrument;
    use tracing::field::Empty;

    /// The span of a call.
    pub(crate) struct Span(tracing::Span);

    impl Span {
        pub(crate) fn of(call: &Call) -> Self {
            let action = call.action();
            Self(tracing::info_span!(
                "alicloud.call",
                product = action.product(),
                action = action.name(),
                region = call.region(),
                request_id = Empty,
                attempts = Empty,
                duration_ms = Empty,
                status = Empty,
                code = Empty,
            ))
        }

        pub(crate) async fn around<F: Future>(&self, future: F) -> F::Output {
            future.instrument(self.0.clone()).await
        }

        #[cfg(feature = "blocking")]
        pub(crate) fn inside<T>(&self, work: impl FnOnce() -> T) -> T {
            self.0.in_scope(work)
        }

        pub(crate) fn end(&self, call: &Call, outcome: Result<Option<&str>, &AnyError>) {
            let span = &self.0;
            span.record("attempts", call.attempts());
            span.record("duration_ms", milliseconds(call.duration()));
            let id = match outcome {
                Ok(id) => id,
                Err(error) => {
                    error.status().map(|status| span.record("status", status));
                    error.code().map(|code| span.record("code", code));
                    error.request_id()
                }
            };
            id.map(|id| span.record("request_id", id));
        }
    }

    pub(crate) fn attempt(
        attempt: u32,
        duration: Duration,
        outcome: &Result<HttpResponse, TransportError>,
    ) {
        let duration_ms = milliseconds(duration);
        match outcome {
            Ok(answer) => tracing::debug!(attempt, duration_ms, status = answer.status, "answered"),
            Err(error) => tracing::debug!(attempt, duration_ms, %error, "no answer"),
        }
    }

    fn milliseconds(duration: Duration) -> u64 {
        u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
    }
}

#[cfg(not(feature = "tracing"))]
mod off {
    use crate::call::Call;
    use crate::error::AnyError;
    use crate::transport::{HttpResponse, TransportError};
    use std::time::Duration;

    pub(crate) struct Span;

    #[allow(clippy::unused_self, reason = "as with the feature")]
    impl Span {
        pub(crate) fn of(_: &Call) -> Self {
            Self
        }

        pub(crate) fn around<F: Future>(&self, future: F) -> F {
            future
        }

        #[cfg(feature = "blocking")]
        pub(crate) fn inside<T>(&self, work: impl FnOnce() -> T) -> T {
            work()
        }

        pub(crate) fn end(&self, _: &Call, _: Result<Option<&str>, &AnyError>) {}
    }

    pub(crate) fn attempt(_: u32, _: Duration, _: &Result<HttpResponse, TransportError>) {}
}

#[cfg(not(feature = "tracing"))]
pub(crate) use off::{Span, attempt};
#[cfg(feature = "tracing")]
pub(crate) use on::{Span, attempt};
