//! Compressed answers.

use crate::transport::{HttpResponse, MAX_ANSWER, TransportError};
use flate2::read::MultiGzDecoder;
use std::io::Read;

/// Replaces a compressed body with what it holds, up to the longest answer that is read.
pub(super) fn unpack(answer: &mut HttpResponse) -> Result<(), TransportError> {
    let packed = answer.header("content-encoding");
    if !packed.is_some_and(|encoding| encoding.eq_ignore_ascii_case("gzip")) {
        return Ok(());
    }
    let most = u64::try_from(MAX_ANSWER).unwrap_or(u64::MAX);
    let mut body = Vec::with_capacity(answer.body.len().saturating_mul(4).min(1 << 20));
    MultiGzDecoder::new(answer.body.as_slice())
        .take(most.saturating_add(1))
        .read_to_end(&mut body)
        .map_err(|error| TransportError::new(format!("the answer is no gzip: {error}")))?;
    if body.len() > MAX_ANSWER {
        return Err(super::too_long());
    }
    answer.body = body;
    let stale = ["content-encoding", "content-length"];
    answer
        .headers
        .retain(|(name, _)| !stale.contains(&name.as_str()));
    Ok(())
}
