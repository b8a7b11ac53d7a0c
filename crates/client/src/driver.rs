//! The asynchronous client's way through a call: all that waits is here.

use crate::call::Call;
use crate::clock::Clock;
use crate::credentials::Credential;
use crate::error::AnyError;
use crate::trace::Span;
use crate::transport::HttpResponse;
use alicloud_core::{Record, Shaped, View, json};
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

impl Call {
    /// Makes attempts until there is an answer or no attempt left.
    async fn answer(&mut self) -> Result<HttpResponse, AnyError> {
        loop {
            if let Some(delay) = self.take_delay() {
                self.shared.clock.sleep(delay).await;
            }
            let credential = match self.shared.fresh_credential() {
                Some(credential) => credential,
                None => self.fetch().await?,
            };
            let request = self.prepare(&credential)?;
            let outcome = self.shared.transport.send(request).await;
            if let Some(end) = self.judge(&credential, outcome) {
                return end;
            }
        }
    }

    async fn fetch(&mut self) -> Result<Arc<Credential>, AnyError> {
        let left = self.time_left()?;
        let clock = &*self.shared.clock;
        let transport = &*self.shared.transport;
        match within(clock, left, self.shared.credential(transport)).await {
            Some(Ok(credential)) => Ok(credential),
            Some(Err(error)) => Err(self.no_credential(error)),
            None => Err(self.out_of_time()),
        }
    }
}

/// Makes a call whose answer is a record.
pub(crate) async fn typed<R: Shaped>(call: Result<Call, AnyError>) -> Result<R, AnyError> {
    let mut call = call?;
    let span = Span::of(&call);
    let decoded = async {
        loop {
            let answer = call.answer().await?;
            match json::decode::<R>(&answer.body) {
                Ok(record) => return Ok(record),
                Err(error) => call.undecodable(error, &answer)?,
            }
        }
    };
    let outcome = span.around(decoded).await;
    span.end(&call, outcome.as_ref().map(|record| request_id(record)));
    outcome
}

/// Makes a call whose answer is taken as it comes.
pub(crate) async fn raw(call: Result<Call, AnyError>) -> Result<crate::RawResponse, AnyError> {
    let mut call = call?;
    let span = Span::of(&call);
    let decoded = async {
        loop {
            let answer = call.answer().await?;
            match crate::RawResponse::decode(answer.status, &answer.body) {
                Ok(response) => return Ok(response),
                Err(error) => call.undecodable(error, &answer)?,
            }
        }
    };
    let outcome = span.around(decoded).await;
    span.end(
        &call,
        outcome.as_ref().map(|answer| Some(answer.request_id())),
    );
    outcome
}

/// The answer's own name for the call.
pub(crate) fn request_id(answer: &dyn Record) -> Option<&str> {
    let index = answer.shape().index("RequestId", 0)?;
    View::as_text(answer.view(index))
}

/// The outcome of a future, or nothing where it takes longer than this. A future that needs no
/// time costs no timer.
async fn within<F: Future>(clock: &dyn Clock, limit: Duration, future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    let mut timer = None;
    poll_fn(move |context| {
        if let Poll::Ready(output) = future.as_mut().poll(context) {
            return Poll::Ready(Some(output));
        }
        let timer = timer.get_or_insert_with(|| clock.sleep(limit));
        timer.as_mut().poll(context).map(|()| None)
    })
    .await
}
