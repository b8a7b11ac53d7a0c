//! The asynchronous client's way through a call: all that waits is here.

use crate::answer::Answer;
use crate::call::Call;
use crate::clock::Clock;
use crate::credentials::Credential;
use crate::error::AnyError;
use crate::trace::Span;
use crate::transport::HttpResponse;
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

/// Makes a call.
pub(crate) async fn drive<A: Answer>(call: Result<Call, AnyError>) -> Result<A, AnyError> {
    let mut call = call?;
    let span = Span::of(&call);
    let read = async {
        loop {
            let answer = call.answer().await?;
            match A::read(&answer) {
                Ok(read) => return Ok(read),
                Err(error) => call.undecodable(error, &answer)?,
            }
        }
    };
    let outcome = span.around(read).await;
    span.end(&call, outcome.as_ref().map(Answer::id));
    outcome
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
