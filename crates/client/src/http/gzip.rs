//! Compressed answers.

use crate::transport::{HttpResponse, TransportError};
use flate2::read::MultiGzDecoder;
use std::io::Read;

/// Replaces a compressed body with what it holds, which is at most this long.
pub(super) fn unpack(answer: &mut HttpResponse, most: usize) -> Result<(), TransportError> {
    let packed = answer.header("content-encoding");
    if !packed.is_some_and(|encoding| encoding.eq_ignore_ascii_case("gzip")) {
        return Ok(());
    }
    let limit = u64::try_from(most).unwrap_or(u64::MAX);
    let mut body = Vec::with_capacity(answer.body.len().saturating_mul(4).min(1 << 20));
    MultiGzDecoder::new(answer.body.as_slice())
        .take(limit.saturating_add(1))
        .read_to_end(&mut body)
        .map_err(|error| TransportError::new(format!("the answer is no gzip: {error}")))?;
    if body.len() > most {
        return Err(super::too_long());
    }
    answer.body = body;
    let stale = ["content-encoding", "content-length"];
    answer
        .headers
        .retain(|(name, _)| !stale.contains(&name.as_str()));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::GzEncoder};
    use std::io::Write as _;

    fn packed(body: &[u8]) -> HttpResponse {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(body).unwrap();
        let answer = HttpResponse::new(200, encoder.finish().unwrap());
        answer
            .with_header("content-encoding", "GZIP")
            .with_header("content-length", "9")
            .with_header("date", "now")
    }

    #[test]
    fn what_is_packed_is_unpacked_up_to_a_length() {
        let mut answer = packed(&[7; 1000]);
        unpack(&mut answer, 1000).unwrap();
        assert_eq!(answer.body, [7; 1000]);
        assert_eq!(answer.headers, [("date".to_owned(), "now".to_owned())]);
        let error = unpack(&mut packed(&[7; 1001]), 1000).unwrap_err();
        assert_eq!(error, super::super::too_long());
    }

    #[test]
    fn what_is_cut_off_or_no_gzip_is_an_error() {
        let mut answer = packed(b"abc");
        answer.body.truncate(12);
        assert!(unpack(&mut answer, 1000).is_err());
        answer.body = b"{}".to_vec();
        assert!(unpack(&mut answer, 1000).is_err());
    }
}
