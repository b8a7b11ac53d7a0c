//! What providers send over HTTP, and the forms of times and parameters.

use super::Context;
use crate::transport::{HttpRequest, HttpResponse, TransportError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// How long to wait; the vendor's SDKs wait as long (notes of the protocol, credentials).
#[derive(Clone, Copy)]
pub(super) struct Patience {
    pub(super) connect: Duration,
    pub(super) whole: Duration,
}

impl Patience {
    /// For services.
    pub(super) const SERVICE: Self = Self { connect: Duration::from_secs(5), whole: Duration::from_secs(10) };
    /// For the machine's own metadata service, which answers at once where it exists.
    pub(super) const METADATA: Self = Self { connect: Duration::from_secs(1), whole: Duration::from_secs(1) };
}

/// Sends one request.
pub(super) async fn exchange(
    context: &Context<'_>,
    method: &'static str,
    url: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    patience: Patience,
) -> Result<HttpResponse, TransportError> {
    let request =
        HttpRequest { method, url, headers, body, connect_timeout: patience.connect, timeout: patience.whole };
    context.transport.send(request).await
}

/// Parameters as the body of a form.
pub(super) fn form(parameters: &[(String, String)]) -> Vec<u8> {
    let mut body = String::new();
    for (name, value) in parameters {
        if !body.is_empty() {
            body.push('&');
        }
        encode(name, &mut body);
        body.push('=');
        encode(value, &mut body);
    }
    body.into_bytes()
}

/// Percent-encodes all but the unreserved characters of RFC 3986.
pub(super) fn encode(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for &byte in text.as_bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(HEX[usize::from(byte >> 4)]));
            out.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

/// Reads `YYYY-MM-DDThh:mm:ssZ`.
pub(super) fn time(text: &str) -> Option<SystemTime> {
    let bytes = text.as_bytes();
    let marks = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':'), (19, b'Z')];
    if bytes.len() != 20 || marks.iter().any(|&(at, mark)| bytes[at] != mark) {
        return None;
    }
    let number = |from: usize, to: usize| -> Option<u64> {
        let digits = bytes.get(from..to).filter(|digits| digits.iter().all(u8::is_ascii_digit))?;
        Some(digits.iter().fold(0, |sum, digit| sum * 10 + u64::from(digit - b'0')))
    };
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    if year < 1970 || !(1..=12).contains(&month) || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let lengths = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let months = usize::try_from(month).ok()? - 1;
    if day == 0 || day > lengths[months] {
        return None;
    }
    let leaps_before = |year: u64| (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400;
    let days = (year - 1970) * 365 + leaps_before(year) - leaps_before(1970)
        + lengths[..months].iter().sum::<u64>()
        + day
        - 1;
    UNIX_EPOCH.checked_add(Duration::from_secs(days * 86_400 + hour * 3600 + minute * 60 + second))
}

/// An address without what may be secret in it: user, query and fragment.
pub(super) fn shown(url: &str) -> String {
    let end = url.find(['?', '#']).unwrap_or(url.len());
    let url = &url[..end];
    match url.split_once("://") {
        Some((scheme, rest)) => {
            let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
            let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
            format!("{scheme}://{host}{path}")
        }
        None => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn times() {
        let seconds = |text| time(text).map(|time| time.duration_since(UNIX_EPOCH).unwrap().as_secs());
        assert_eq!(seconds("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(seconds("2000-02-29T12:34:56Z"), Some(951_827_696));
        assert_eq!(seconds("2026-11-22T21:51:00Z"), Some(1_795_384_260));
        for wrong in ["", "2026-11-22", "2026-11-22T21:51:00", "2026-02-30T00:00:00Z", "1969-12-31T23:59:59Z", "2026-13-01T00:00:00Z", "2026-1é-01T00:00:00Z"] {
            assert_eq!(time(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn addresses_lose_what_may_be_secret() {
        assert_eq!(shown("https://me:key@host:80/path?token=1#x"), "https://host:80/path");
        assert_eq!(shown("host/path?token=1"), "host/path");
        assert_eq!(shown("http://me:key@host"), "http://host");
        assert_eq!(shown("http://host/a@b"), "http://host/a@b");
    }

    #[test]
    fn forms() {
        let form = form(&[("a b".into(), "é*~".into()), ("c".into(), String::new())]);
        assert_eq!(form, b"a%20b=%C3%A9%2A~&c=");
    }

    proptest! {
        #[test]
        fn no_text_is_too_odd(text in "\\PC*") {
            let _ = time(&text);
            let _ = shown(&text);
        }
    }
}
