//! Queries and form bodies: one encoder, one decoder, the canonical order.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::borrow::Cow;
use std::error::Error;
use std::fmt;

/// All but letters, digits and `- _ . ~`, as RFC 3986 has it; blanks are `%20`, hex is upper case.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// Percent-encodes a text, as signatures have it. It is good on the wire, too.
///
/// ```
/// use alicloud_core::sign::query::encode;
///
/// assert_eq!(encode("a b*c~d/é"), "a%20b%2Ac~d%2F%C3%A9");
/// ```
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    push_encoded(&mut out, text);
    out
}

/// Encodes to the end of a text.
pub(super) fn push_encoded(out: &mut String, text: &str) {
    out.extend(utf8_percent_encode(text, ENCODED));
}

/// The canonical query: encoded `name=value` joined by `&`, in the order of the names before they
/// are encoded. Parameters of one name keep their order; an empty value keeps its `=`.
///
/// ```
/// use alicloud_core::sign::query::canonical;
///
/// let parameters = [("b".to_owned(), "1 2".to_owned()), ("a".to_owned(), String::new())];
/// assert_eq!(canonical(&parameters), "a=&b=1%202");
/// ```
pub fn canonical(parameters: &[(String, String)]) -> String {
    let mut out = String::new();
    push_canonical(&mut out, pairs(parameters).collect());
    out
}

/// Parameters as borrowed pairs.
pub(super) fn pairs(
    parameters: &[(String, String)],
) -> impl DoubleEndedIterator<Item = (&str, &str)> {
    parameters
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
}

/// Puts a canonical query to the end of a text.
pub(super) fn push_canonical(out: &mut String, mut parameters: Vec<(&str, &str)>) {
    parameters.sort_by_key(|(name, _)| *name);
    out.reserve(
        parameters
            .iter()
            .map(|(n, v)| n.len() + v.len() + v.len() / 4 + 2)
            .sum(),
    );
    for (index, (name, value)) in parameters.into_iter().enumerate() {
        if index > 0 {
            out.push('&');
        }
        push_encoded(out, name);
        out.push('=');
        push_encoded(out, value);
    }
}

/// Reads a query (without its `?`) or a form body: pairs at `&`, the name before the first `=`,
/// `+` is a blank, `%XX` a byte. A `%` without two hex digits stands for itself, and nothing
/// between two `&` is no parameter, as browsers have it.
///
/// ```
/// use alicloud_core::sign::query::decode;
///
/// let parameters = decode("a=1+2%2B&b")?;
/// assert_eq!(parameters[0], ("a".to_owned(), "1 2+".to_owned()));
/// assert_eq!(parameters[1], ("b".to_owned(), String::new()));
/// # Ok::<(), alicloud_core::sign::query::DecodeError>(())
/// ```
///
/// # Errors
/// The decoded bytes of a name or a value are not UTF-8.
pub fn decode(query: &str) -> Result<Vec<(String, String)>, DecodeError> {
    let mut parameters = Vec::new();
    for (index, pair) in query.split('&').filter(|pair| !pair.is_empty()).enumerate() {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let error = |_| DecodeError {
            position: index + 1,
        };
        parameters.push((text(name).map_err(error)?, text(value).map_err(error)?));
    }
    Ok(parameters)
}

fn text(encoded: &str) -> Result<String, std::str::Utf8Error> {
    // Most names and values are as they are.
    if !encoded.bytes().any(|byte| matches!(byte, b'%' | b'+')) {
        return Ok(encoded.to_owned());
    }
    let blanks = if encoded.contains('+') {
        Cow::Owned(encoded.replace('+', " "))
    } else {
        Cow::Borrowed(encoded)
    };
    Ok(percent_decode_str(&blanks).decode_utf8()?.into_owned())
}

/// A parameter is not UTF-8 when it is decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecodeError {
    position: usize,
}

impl DecodeError {
    /// Which parameter it is; the first is 1.
    pub fn position(&self) -> usize {
        self.position
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "parameter {} is not UTF-8 once decoded", self.position)
    }
}

impl Error for DecodeError {}
