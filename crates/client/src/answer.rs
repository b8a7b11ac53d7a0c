//! What a call gives: a record of an operation, or JSON as it comes.

use crate::raw::RawResponse;
use crate::transport::HttpResponse;
use alicloud_core::{Shaped, View, json};
use std::error::Error;

pub(crate) trait Answer: Sized {
    /// Reads a success.
    fn read(answer: &HttpResponse) -> Result<Self, impl Error>;

    /// The answer's own name for the call.
    fn id(&self) -> Option<&str>;
}

impl<R: Shaped> Answer for R {
    fn read(answer: &HttpResponse) -> Result<Self, impl Error> {
        json::decode(&answer.body)
    }

    fn id(&self) -> Option<&str> {
        let index = self.shape().index("RequestId", 0)?;
        View::as_text(self.view(index))
    }
}

impl Answer for RawResponse {
    fn read(answer: &HttpResponse) -> Result<Self, impl Error> {
        Self::decode(answer.status, &answer.body)
    }

    fn id(&self) -> Option<&str> {
        Some(self.request_id())
    }
}
