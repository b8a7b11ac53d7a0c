//! What the journal does not keep: what signs a call, and the secrets that it takes or gives, which
//! the pages' names tell.

use super::Note;
use crate::products;
use alicloud_core::{Fault, Shape};
use serde::de::IgnoredAny;
use std::borrow::Cow;

/// What signs a request, as parameters. The gateway takes it out; this is the second lock on that
/// door.
const SIGNING_PARAMETERS: &[&str] = &[
    "AccessKeyId",
    "AccessKeySecret",
    "SecurityToken",
    "Signature",
    "SignatureNonce",
    "BearerToken",
];

/// Headers with keys, signatures and tokens.
const SECRET_HEADERS: &[&str] = &[
    "authorization",
    "cookie",
    "proxy-authorization",
    "x-acs-accesskey-id",
    "x-acs-bearer-token",
    "x-acs-security-token",
    "x-acs-signature-nonce",
];

/// The refusal that repeats what should have been signed.
const SIGNATURE: &str = "SignatureDoesNotMatch";

/// Stands for a secret.
const REDACTED: &str = "[redacted]";

/// The secrets of a call.
pub(super) struct Secrets<'a> {
    /// Whether texts repeat what should have been signed.
    signature: bool,
    /// The operation's request, where it is known.
    request: Option<&'static Shape>,
    /// Names of the answer's fields, at any depth.
    response: Vec<&'static str>,
    /// Values of secret parameters.
    sent: Vec<&'a str>,
}

impl<'a> Secrets<'a> {
    pub(super) fn of(note: &Note<'a>) -> Self {
        let operation = products::operation(note.action);
        let request = operation.map(|it| it.request);
        let response = operation.map_or_else(Vec::new, |it| it.response.secrets());
        let is_signature = |fault: &Fault| fault.code() == SIGNATURE;
        let signature = note.fault.is_some_and(is_signature);
        Self::new(signature, request, response, note.parameters)
    }

    fn new(
        signature: bool,
        request: Option<&'static Shape>,
        response: Vec<&'static str>,
        parameters: &'a [(String, String)],
    ) -> Self {
        let is_secret = |name: &str| request.is_some_and(|it| it.is_secret(name));
        let sent = parameters.iter();
        let sent = sent.filter(|(name, value)| is_secret(name) && !value.is_empty());
        Self {
            signature,
            sent: sent.map(|(_, value)| value.as_str()).collect(),
            request,
            response,
        }
    }

    /// Whether a parameter is kept at all.
    pub(super) fn keeps(name: &str) -> bool {
        !is_one_of(SIGNING_PARAMETERS, name)
    }

    /// The value of a parameter.
    pub(super) fn parameter<'v>(&self, name: &str, value: &'v str) -> &'v str {
        if self.request.is_some_and(|it| it.is_secret(name)) {
            REDACTED
        } else {
            value
        }
    }

    /// The value of a header.
    pub(super) fn header<'v>(name: &str, value: &'v str) -> &'v str {
        if is_one_of(SECRET_HEADERS, name) {
            REDACTED
        } else {
            value
        }
    }

    /// The body of the answer.
    pub(super) fn body<'v>(&self, body: &'v [u8]) -> Cow<'v, [u8]> {
        if !self.signature && self.response.is_empty() {
            return body.into();
        }
        let body = String::from_utf8_lossy(body);
        let body = self.said(&body);
        without(&body, &self.response)
            .into_owned()
            .into_bytes()
            .into()
    }

    /// What a refusal says.
    pub(super) fn said<'v>(&self, text: &'v str) -> Cow<'v, str> {
        if self.signature {
            unsigned(text)
        } else {
            text.into()
        }
    }

    /// What a check saw.
    pub(super) fn seen<'v>(&self, text: &'v str) -> Cow<'v, str> {
        let hide = |text: Cow<'v, str>, secret: &&str| {
            if text.contains(*secret) {
                text.replace(*secret, REDACTED).into()
            } else {
                text
            }
        };
        self.sent.iter().fold(self.said(text), hide)
    }
}

fn is_one_of(secrets: &[&str], name: &str) -> bool {
    secrets
        .iter()
        .any(|secret| secret.eq_ignore_ascii_case(name))
}

/// A text without what signs: the string that an RPC request should have signed repeats it, encoded.
fn unsigned(text: &str) -> Cow<'_, str> {
    let mut out = Cow::Borrowed(text);
    for name in SIGNING_PARAMETERS {
        let mark = format!("{name}%3D");
        let mut from = 0;
        while let Some(found) = out[from..].find(&mark) {
            let begin = from + found + mark.len();
            let is_end = |(at, c): (usize, char)| {
                !(c.is_ascii_alphanumeric() || "%-_.~".contains(c))
                    || out[begin + at..].starts_with("%26")
            };
            let length = out[begin..]
                .char_indices()
                .find(|&it| is_end(it))
                .map_or(out.len() - begin, |(at, _)| at);
            out.to_mut().replace_range(begin..begin + length, REDACTED);
            from = begin + REDACTED.len();
        }
    }
    out
}

/// JSON or XML without the values of these names.
fn without<'v>(text: &'v str, names: &[&str]) -> Cow<'v, str> {
    let mut out = Cow::Borrowed(text);
    for name in names {
        hide(&mut out, &format!("<{name}>"), |rest| {
            let length = rest.find(&format!("</{name}>"));
            (length.unwrap_or(rest.len()), REDACTED.to_owned())
        });
        hide(&mut out, &format!("\"{name}\""), |rest| {
            let value = rest.trim_start().strip_prefix(':').map(str::trim_start);
            let Some(value) = value else {
                return (0, String::new()); // not a name but a value
            };
            let mut values = serde_json::Deserializer::from_str(value).into_iter::<IgnoredAny>();
            let is_whole = matches!(values.next(), Some(Ok(_)));
            // What is broken off is hidden to its end.
            let after = if is_whole {
                values.byte_offset()
            } else {
                value.len()
            };
            let shown = if value.starts_with('[') {
                format!(":[\"{REDACTED}\"]")
            } else {
                format!(":\"{REDACTED}\"")
            };
            (rest.len() - value.len() + after, shown)
        });
    }
    out
}

/// Replaces what stands behind each mark: so much of it, by that.
fn hide(text: &mut Cow<'_, str>, mark: &str, value: impl Fn(&str) -> (usize, String)) {
    let mut from = 0;
    while let Some(found) = text[from..].find(mark) {
        let begin = from + found + mark.len();
        let (length, shown) = value(&text[begin..]);
        if length > 0 {
            text.to_mut().replace_range(begin..begin + length, &shown);
        }
        from = begin + shown.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alicloud_core::{Field, Kind};

    #[test]
    fn a_string_that_was_to_be_signed_keeps_no_token() {
        let text = "server string to sign is:POST&%2F&AccessKeyId%3Dtestid%26Action%3DX%26\
                    SecurityToken%3Dabc%252Fdef%26SignatureNonce%3Dn-1\"}";
        assert_eq!(
            unsigned(text),
            "server string to sign is:POST&%2F&AccessKeyId%3D[redacted]%26Action%3DX%26\
             SecurityToken%3D[redacted]%26SignatureNonce%3D[redacted]\"}"
        );
    }

    #[test]
    fn secrets_of_an_answer_are_hidden_wherever_they_stand() {
        let cases = [
            (
                r#"{"Secret":"a\"b","Id":"Secret","In":[{"Secret" : "c"},{"Secret":"d"}]}"#,
                r#"{"Secret":"[redacted]","Id":"Secret","In":[{"Secret":"[redacted]"},{"Secret":"[redacted]"}]}"#,
            ),
            (
                r#"{"Secret":["a","b"],"Secrets":["c"],"More":7}"#,
                r#"{"Secret":["[redacted]"],"Secrets":["c"],"More":7}"#,
            ),
            (r#"{"Secret":17}"#, r#"{"Secret":"[redacted]"}"#),
            (r#"{"Secret":"broken o"#, r#"{"Secret":"[redacted]""#),
            (
                "<A><Secret>a&lt;b</Secret><Secret>c</Secret><Secret>d",
                "<A><Secret>[redacted]</Secret><Secret>[redacted]</Secret><Secret>[redacted]",
            ),
        ];
        for (text, shown) in cases {
            let secrets = Secrets::new(false, None, vec!["Secret"], &[]);
            assert_eq!(
                String::from_utf8_lossy(&secrets.body(text.as_bytes())),
                shown
            );
        }
    }

    #[test]
    fn secret_parameters_are_hidden_wherever_they_stand() {
        const ACCOUNT: &Shape = &Shape::new(
            "Account",
            &[
                Field::new("Name", Kind::Text),
                Field::new("Password", Kind::Text).secret(),
            ],
        );
        const REQUEST: &Shape =
            &Shape::new("Request", &[Field::new("Account", Kind::Records(ACCOUNT))]);
        let sent = [
            ("Account.1.Password", "p1"),
            ("Account.1.Name", "n"),
            ("Account", r#"[{"Password":"p2"}]"#),
            ("Account.2.Password", ""),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
        let secrets = Secrets::new(false, Some(REQUEST), vec![], &sent);
        let kept = sent.each_ref();
        let kept = kept.map(|(name, value)| secrets.parameter(name, value));
        assert_eq!(kept, [REDACTED, "n", REDACTED, REDACTED]);
        assert_eq!(secrets.seen("`p1` is short"), "`[redacted]` is short");
    }
}
