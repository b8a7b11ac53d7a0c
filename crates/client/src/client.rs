//! The client.

use crate::action::Invocation;
use crate::builder::Builder;
use crate::call::Call;
use crate::driver::drive;
use crate::error::{AnyError, BuildError, Error};
use crate::options::CallOptions;
use crate::paging::{Cursor, Items, Pages};
use crate::raw::{RawRequest, RawResponse};
use crate::shared::Shared;
use crate::waiting::Watch;
use alicloud_core::{Operation, Paged, Wait};
use std::fmt;
use std::future::Future;
use std::sync::Arc;

/// Calls Alibaba Cloud.
///
/// A clone costs nothing and shares connections, credentials and the budget of repetitions: make
/// one client a program and clone it. Futures own what they need, so they can be spawned; dropping
/// one cancels its call.
#[derive(Clone)]
pub struct Client {
    shared: Arc<Shared>,
    options: Arc<CallOptions>,
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "a request is given away: it is sent once"
)]
impl Client {
    /// A client with region and credentials as the vendor's tools keep them: in environment
    /// variables, in `~/.aliyun/config.json`, in `~/.alibabacloud/credentials`, or on the machine.
    ///
    /// # Errors
    /// A setting is malformed. Credentials are looked for when the first call is made.
    pub fn from_env() -> Result<Self, BuildError> {
        Self::builder().build()
    }

    /// A client step by step.
    pub fn builder() -> Builder {
        Builder::default()
    }

    pub(crate) fn assemble(shared: Shared, options: CallOptions) -> Self {
        Self {
            shared: Arc::new(shared),
            options: Arc::new(options),
        }
    }

    /// This client, but with other options for its calls: the same connections, the same credentials.
    #[must_use]
    pub fn with(&self, options: CallOptions) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
            options: Arc::new(options.over(&self.options)),
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

    /// Calls an operation.
    ///
    /// `RegionId` is filled with the client's region unless the request sets it, and a request for
    /// another region goes to that region's host. `ClientToken` is filled where the operation has
    /// one, with the same value for all attempts, so that a repetition is never a second write;
    /// a write without one is repeated only where the service has certainly done nothing.
    ///
    /// # Errors
    /// The service refused: then [`Error::kind`] is the operation's own enum. Or no answer came, or
    /// none that the service would give, or there was nothing to sign with.
    pub fn send<O: Operation>(
        &self,
        request: O,
    ) -> impl Future<Output = Result<O::Response, Error<O::Error>>> + Send + use<O> {
        let call = self.call(Invocation::of(&request));
        async move { Ok(drive::<O::Response>(call).await?) }
    }

    /// Calls an operation with a body that the caller has encoded, as few operations take one: Protocol
    /// Buffers, a file. Their documentation says so.
    ///
    /// # Errors
    /// As [`send`](Self::send); and nothing is sent where the operation makes its body itself.
    pub fn send_with_body<O: Operation>(
        &self,
        request: O,
        content_type: &str,
        body: Vec<u8>,
    ) -> impl Future<Output = Result<O::Response, Error<O::Error>>> + Send + use<O> {
        let body = (content_type.to_owned(), body);
        let call = self.call(Invocation::with_body(&request, Some(body)));
        async move { Ok(drive::<O::Response>(call).await?) }
    }

    /// Calls any operation of any product by its name, typed or not, with the same signature,
    /// repetitions and errors. `RegionId` is filled in unless it is among the parameters.
    ///
    /// ```no_run
    /// # async fn example(client: alicloud_client::Client) -> Result<(), alicloud_client::AnyError> {
    /// let answer = client.raw("Vpc", "2016-04-28", "DescribeVpcs", &[("PageSize", "50")]).await?;
    /// println!("{}", answer.body()["Vpcs"]["Vpc"][0]["VpcId"]);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// As [`send`](Self::send).
    pub fn raw(
        &self,
        product: &str,
        version: &str,
        action: &str,
        parameters: &[(&str, &str)],
    ) -> impl Future<Output = Result<RawResponse, AnyError>> + Send + 'static + use<> {
        let parameters = parameters.iter().copied();
        let request = RawRequest::new(product, version, action).parameters(parameters);
        self.send_raw(request)
    }

    /// Calls any operation of any product; as [`raw`](Self::raw), with more to say.
    ///
    /// # Errors
    /// As [`send`](Self::send).
    pub fn send_raw(
        &self,
        request: RawRequest,
    ) -> impl Future<Output = Result<RawResponse, AnyError>> + Send + 'static + use<> {
        drive(self.call(request.into_invocation()))
    }

    /// The pages of a list, one request each, made when the page is asked for.
    ///
    /// ```no_run
    /// # use alicloud_client::{Client, vpc, Error};
    /// # async fn example(client: Client) -> Result<(), Error<vpc::DescribeEipAddressesError>> {
    /// let mut pages = client.pages(vpc::DescribeEipAddresses::new().page_size(100));
    /// while let Some(page) = pages.next().await {
    ///     println!("{} addresses", page?.eip_addresses.len());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn pages<O: Paged>(&self, request: O) -> Pages<O> {
        let cursor = Cursor::new(O::META, Invocation::of(&request));
        Pages::new(self.clone(), cursor)
    }

    /// The entries of a list, page by page as they are asked for.
    ///
    /// Entries may move between numbered pages while they are read. Where the list shrinks, the
    /// pages before are read again, so that none is missed; an entry that stands unchanged on two
    /// neighbouring pages comes once.
    pub fn items<O: Paged>(&self, request: O) -> Items<O> {
        Items::new(self.pages(request))
    }

    /// Waits until the answer to a request tells a wanted state. What can be waited for is a
    /// function of the product's crate; any other [`Wait`] is made of a request and [`States`].
    ///
    /// ```no_run
    /// # use alicloud_client::{Client, Error, vpc};
    /// # async fn example(client: Client) -> Result<(), Error<vpc::DescribeEipAddressesError>> {
    /// client.wait_until(vpc::eip_in_use("eip-2ze0example0000000001")).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// [`States`]: crate::States
    ///
    /// # Errors
    /// [`Cause::Failed`](crate::Cause::Failed): a state from which the wanted one is not reached any
    /// more. [`Cause::TimedOut`](crate::Cause::TimedOut): the time is over. Or a call failed for
    /// good; failures that can pass are waited out.
    pub fn wait_until<O: Operation>(
        &self,
        wait: Wait<O>,
    ) -> impl Future<Output = Result<O::Response, Error<O::Error>>> + Send + use<O> {
        let invocation = Invocation::of(&wait.request);
        let shared = Arc::clone(&self.shared);
        let watch = Watch::new(&wait, O::META.name, &*shared.clock);
        let client = self.clone();
        async move {
            let mut watch = watch?;
            loop {
                let call = client.call(invocation.clone());
                let outcome = drive::<O::Response>(call).await;
                let delay = match watch.learn(outcome, &*shared.clock, &*shared.random) {
                    Ok(end) => return end.map_err(Error::from),
                    Err(delay) => delay,
                };
                shared.clock.sleep(delay).await;
            }
        }
    }

    pub(crate) fn typed<O: Operation>(
        &self,
        invocation: Invocation,
    ) -> impl Future<Output = Result<O::Response, AnyError>> + Send + use<O> {
        drive(self.call(invocation))
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
