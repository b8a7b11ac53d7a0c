//! Reading an answer that is no success: the error envelope as JSON or XML, or something that is
//! not the service's.

use crate::credentials::Credential;
use crate::transport::HttpResponse;
use alicloud_core::Fault;
use alicloud_core::sign::Secret;
use alicloud_core::sign::query::encode;

/// What the service says; absent where the body is no error envelope. A message that repeats the
/// string to sign may hold the security token and parameters that are secrets: they are masked.
pub(crate) fn read(
    answer: &HttpResponse,
    credential: &Credential,
    secrets: &[&str],
) -> Option<Fault> {
    let mut fault = Fault::decode(answer.status, &answer.body)
        .or_else(|| xml(answer.status, std::str::from_utf8(&answer.body).ok()?))?;
    let token = credential.security_token.as_ref();
    let token = token.map(Secret::expose);
    let mut message = fault.message().to_owned();
    for secret in token.iter().chain(secrets) {
        let once = encode(secret);
        let twice = encode(&once);
        for text in [&*twice, &*once, secret] {
            if !text.is_empty() && message.contains(text) {
                message = message.replace(text, "***");
            }
        }
    }
    if message != fault.message() {
        fault = fault.with_message(message);
    }
    if fault.request_id().is_empty()
        && let Some(id) = answer.header("x-acs-request-id")
    {
        fault = fault.with_request_id(id);
    }
    Some(fault)
}

/// Gateways answer some errors in XML, whatever was asked for.
fn xml(status: u16, body: &str) -> Option<Fault> {
    let text = |tag: &str| {
        let (_, rest) = body.split_once(&format!("<{tag}>"))?;
        let (text, _) = rest.split_once(&format!("</{tag}>"))?;
        let text = text
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&apos;", "'");
        Some(text.replace("&amp;", "&").trim().to_owned())
    };
    body.contains("<Error>").then_some(())?;
    let mut fault = Fault::new(status, text("Code")?, text("Message").unwrap_or_default());
    if let Some(id) = text("RequestId") {
        fault = fault.with_request_id(id);
    }
    if let Some(host) = text("HostId") {
        fault = fault.with_host_id(host);
    }
    Some(fault)
}

/// What an answer is that is none of the service.
pub(crate) fn describe(answer: &HttpResponse) -> String {
    let body = String::from_utf8_lossy(&answer.body);
    let body = body.trim();
    let kind = answer.header("content-type").unwrap_or("no content type");
    if body.is_empty() {
        return format!("an answer without a body ({kind})");
    }
    let start = body.get(..15).unwrap_or(body).to_ascii_lowercase();
    let what = if start.starts_with("<!doctype html") || start.starts_with("<html") {
        "an HTML page"
    } else if start.starts_with('<') {
        "XML that is no error of the service"
    } else if start.starts_with('{') {
        "JSON that is not what was expected, or not all of it"
    } else {
        "neither JSON nor XML"
    };
    format!("{what} ({kind}, {} bytes)", answer.body.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn xml_errors_are_errors() {
        let body = "<?xml version='1.0'?><Error><RequestId>R-1</RequestId><HostId>h</HostId>\
                    <Code>Forbidden.X</Code><Message>a &lt; b &amp;amp; c</Message></Error>";
        let credential = Credential::new("id", "secret", "test");
        let fault = read(&HttpResponse::new(403, body), &credential, &[]).unwrap();
        assert_eq!(
            fault.to_string(),
            "Forbidden.X: a < b &amp; c (HTTP 403, request R-1)"
        );
        assert_eq!(fault.host_id(), Some("h"));
    }

    #[test]
    fn a_token_in_a_message_is_masked() {
        let credential = Credential::new("id", "secret", "test").with_security_token("a/+=b");
        for text in ["a/+=b", "a%2F%2B%3Db", "a%252F%252B%253Db"] {
            let body = format!(r#"{{"Code":"SignatureDoesNotMatch","Message":"is:{text}&x"}}"#);
            let fault = read(&HttpResponse::new(400, body), &credential, &[]).unwrap();
            assert_eq!(fault.message(), "is:***&x");
        }
    }

    #[test]
    fn a_secret_parameter_in_a_message_is_masked() {
        let credential = Credential::new("id", "secret", "test");
        for text in ["a/b", "a%2Fb", "a%252Fb"] {
            let body = format!(r#"{{"Code":"InvalidPassword","Message":"is:{text}&x"}}"#);
            let fault = read(&HttpResponse::new(400, body), &credential, &["a/b", ""]).unwrap();
            assert_eq!(fault.message(), "is:***&x");
        }
    }

    #[test]
    fn what_is_no_envelope_is_described() {
        let html = HttpResponse::new(502, "<html><body>Bad Gateway</body></html>")
            .with_header("content-type", "text/html");
        assert!(read(&html, &Credential::new("id", "secret", "test"), &[]).is_none());
        assert_eq!(describe(&html), "an HTML page (text/html, 37 bytes)");
    }
}
