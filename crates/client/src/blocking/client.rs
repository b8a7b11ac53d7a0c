//! The client without futures.

use super::paging::{Items, Pages};
use super::transport::{Ending, Transport, wait};
use crate::action::Invocation;
use crate::answer::Answer;
use crate::builder::Builder;
use crate::call::Call;
use crate::credentials::Credential;
use crate::error::{AnyError, BuildError, Error};
use crate::options::CallOptions;
use crate::paging::Cursor;
use crate::raw::{RawRequest, RawResponse};
use crate::shared::Shared;
use crate::trace::Span;
use crate::transport::HttpResponse;
use crate::waiting::Watch;
use alicloud_core::{Operation, Paged, Wait};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// Calls Alibaba Cloud and waits for the answer on the calling thread.
///
/// A clone costs nothing and shares connections, credentials and the budget of repetitions.
/// What the methods do is said at those of the [asynchronous client](crate::Client).
#[derive(Clone)]
pub struct Client {
    shared: Arc<Shared>,
    options: Arc<CallOptions>,
    transport: Arc<dyn Transport>,
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "a request is given away: it is sent once"
)]
impl Client {
    /// A client with region and credentials as the vendor's tools keep them.
    ///
    /// # Errors
    /// A setting is malformed. Credentials are looked for when the first call is made.
    pub fn from_env() -> Result<Self, BuildError> {
        Self::builder().build_blocking()
    }

    /// A client step by step; [`Builder::build_blocking`] ends it.
    pub fn builder() -> Builder {
        Builder::default()
    }

    pub(crate) fn assemble(
        shared: Shared,
        options: CallOptions,
        transport: Arc<dyn Transport>,
    ) -> Self {
        Self {
            shared: Arc::new(shared),
            options: Arc::new(options),
            transport,
        }
    }

    /// This client, but with other options for its calls.
    #[must_use]
    pub fn with(&self, options: CallOptions) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
            options: Arc::new(options.over(&self.options)),
            transport: Arc::clone(&self.transport),
        }
    }

    /// Region of the calls; absent where none was named.
    pub fn region(&self) -> Option<&str> {
        self.options.region.as_deref()
    }

    fn call(&self, invocation: Invocation) -> Result<Call, AnyError> {
        let (shared, options) = (Arc::clone(&self.shared), Arc::clone(&self.options));
        Call::new(shared, options, invocation)
    }

    /// Makes attempts until there is an answer or no attempt left.
    fn answer(&self, call: &mut Call) -> Result<HttpResponse, AnyError> {
        loop {
            if let Some(delay) = call.take_delay() {
                self.shared.clock.pause(delay);
            }
            let left = call.time_left()?;
            let credential = match self.shared.fresh_credential() {
                Some(credential) => credential,
                None => self.fetch(call, left)?,
            };
            let request = call.prepare(&credential)?;
            let outcome = self.transport.send(request);
            if let Some(end) = call.judge(&credential, outcome) {
                return end;
            }
        }
    }

    fn fetch(&self, call: &mut Call, left: Duration) -> Result<Arc<Credential>, AnyError> {
        let clock = Arc::clone(&self.shared.clock);
        let transport = Ending {
            transport: Arc::clone(&self.shared.transport),
            end: clock.elapsed().saturating_add(left),
            clock,
        };
        match wait(self.shared.credential(&transport), || transport.left()) {
            Some(Ok(credential)) => Ok(credential),
            Some(Err(error)) => Err(call.no_credential(error)),
            None => Err(call.out_of_time()),
        }
    }

    fn drive<A: Answer>(&self, mut call: Call) -> Result<A, AnyError> {
        let span = Span::of(&call);
        let outcome = span.inside(|| {
            loop {
                let answer = self.answer(&mut call)?;
                match A::read(&answer) {
                    Ok(read) => return Ok(read),
                    Err(error) => call.undecodable(error, &answer)?,
                }
            }
        });
        span.end(&call, outcome.as_ref().map(Answer::id));
        outcome
    }

    pub(crate) fn typed<O: Operation>(
        &self,
        invocation: Invocation,
    ) -> Result<O::Response, AnyError> {
        self.drive(self.call(invocation)?)
    }

    /// Calls an operation.
    ///
    /// # Errors
    /// As [`Client::send`](crate::Client::send).
    pub fn send<O: Operation>(&self, request: O) -> Result<O::Response, Error<O::Error>> {
        Ok(self.typed::<O>(Invocation::of(&request))?)
    }

    /// Calls an operation with a body that the caller has encoded.
    ///
    /// # Errors
    /// As [`Client::send_with_body`](crate::Client::send_with_body).
    pub fn send_with_body<O: Operation>(
        &self,
        request: O,
        content_type: &str,
        body: Vec<u8>,
    ) -> Result<O::Response, Error<O::Error>> {
        let body = (content_type.to_owned(), body);
        Ok(self.typed::<O>(Invocation::with_body(&request, Some(body)))?)
    }

    /// Calls any operation of any product by its name.
    ///
    /// # Errors
    /// As [`Client::send`](crate::Client::send).
    pub fn raw(
        &self,
        product: &str,
        version: &str,
        action: &str,
        parameters: &[(&str, &str)],
    ) -> Result<RawResponse, AnyError> {
        let parameters = parameters.iter().copied();
        self.send_raw(RawRequest::new(product, version, action).parameters(parameters))
    }

    /// Calls any operation of any product; as [`raw`](Self::raw), with more to say.
    ///
    /// # Errors
    /// As [`Client::send`](crate::Client::send).
    pub fn send_raw(&self, request: RawRequest) -> Result<RawResponse, AnyError> {
        self.drive(self.call(request.into_invocation())?)
    }

    /// The pages of a list, one request each, made when the page is asked for.
    pub fn pages<O: Paged>(&self, request: O) -> Pages<O> {
        let cursor = Cursor::new(O::META, Invocation::of(&request));
        Pages::new(self.clone(), cursor)
    }

    /// The entries of a list, page by page as they are asked for.
    pub fn items<O: Paged>(&self, request: O) -> Items<O> {
        Items::new(self.pages(request))
    }

    /// Waits until the answer to a request tells a wanted state.
    ///
    /// # Errors
    /// As [`Client::wait_until`](crate::Client::wait_until).
    pub fn wait_until<O: Operation>(&self, wait: Wait<O>) -> Result<O::Response, Error<O::Error>> {
        let (clock, random) = (&*self.shared.clock, &*self.shared.random);
        let invocation = Invocation::of(&wait.request);
        let mut watch = Watch::new(&wait, O::META.name, clock)?;
        loop {
            let outcome = self.typed::<O>(invocation.clone());
            match watch.learn(outcome, clock, random) {
                Ok(end) => return end.map_err(Error::from),
                Err(delay) => clock.pause(delay),
            }
        }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
