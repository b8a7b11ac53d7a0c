//! The body of an answer: whole, or cut off as a planned fault has it.

use hyper::body::{Body, Bytes, Frame, SizeHint};
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

/// The body of an answer.
pub(super) struct Content {
    rest: Bytes,
    /// What the head says.
    length: u64,
    /// Where it is cut off.
    cut: Cut,
}

/// Where a body ends.
enum Cut {
    /// At its end.
    Not,
    /// Too early.
    Ahead,
    /// Here: what was sent so far must leave first.
    Here,
}

impl Content {
    pub(super) fn whole(body: Bytes) -> Self {
        Self {
            length: length(&body),
            rest: body,
            cut: Cut::Not,
        }
    }

    /// The same, but no more than the first bytes are sent.
    pub(super) fn cut_after(self, bytes: usize) -> Self {
        Self {
            rest: self.rest.slice(..bytes.min(self.rest.len())),
            cut: Cut::Ahead,
            ..self
        }
    }
}

impl From<&'static str> for Content {
    fn from(text: &'static str) -> Self {
        Self::whole(text.into())
    }
}

fn length(body: &Bytes) -> u64 {
    u64::try_from(body.len()).unwrap_or(u64::MAX)
}

impl Body for Content {
    type Data = Bytes;
    type Error = Ended;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Ended>>> {
        if !self.rest.is_empty() {
            let rest = std::mem::take(&mut self.rest);
            return Poll::Ready(Some(Ok(Frame::data(rest))));
        }
        match self.cut {
            Cut::Not => Poll::Ready(None),
            Cut::Ahead => {
                self.cut = Cut::Here;
                context.waker().wake_by_ref();
                Poll::Pending
            }
            Cut::Here => Poll::Ready(Some(Err(Ended))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty() && matches!(self.cut, Cut::Not)
    }

    fn size_hint(&self) -> SizeHint {
        let cut = !matches!(self.cut, Cut::Not);
        SizeHint::with_exact(if cut { self.length } else { length(&self.rest) })
    }
}

/// A planned fault ended the answer.
#[derive(Debug)]
pub(super) struct Ended;

impl fmt::Display for Ended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a planned fault ended the answer")
    }
}

impl std::error::Error for Ended {}
