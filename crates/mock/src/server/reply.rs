//! Answers as hyper sends them.

use super::body::Content;
use crate::gateway::{FIDELITY, Outgoing, trace_id};
use hyper::body::Bytes;
use hyper::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CONNECTION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue,
};
use hyper::{Response, StatusCode};

/// An answer. Its length is known, so that it is not sent in chunks.
pub(super) type Reply = Response<Content>;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-acs-request-id");
const TRACE_ID: HeaderName = HeaderName::from_static("x-acs-trace-id");

/// The gateway's answer. It takes the memory of the request's headers, from which the next request
/// has it in turn.
pub(super) fn from(outgoing: Outgoing, mut headers: HeaderMap) -> Reply {
    headers.clear();
    let trace = trace_id(&outgoing.request_id);
    let mut reply = within(
        headers,
        outgoing.status,
        outgoing.content_type,
        outgoing.body,
    );
    let headers = reply.headers_mut();
    if outgoing.example {
        let (name, value) = FIDELITY;
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    for (name, value) in [(REQUEST_ID, outgoing.request_id), (TRACE_ID, trace)] {
        if let Ok(value) = value.try_into() {
            headers.insert(name, value);
        }
    }
    reply
}

/// An answer of the server itself.
pub(super) fn new(status: u16, content_type: &'static str, body: impl Into<Bytes>) -> Reply {
    within(HeaderMap::new(), status, content_type, body.into())
}

fn within(headers: HeaderMap, status: u16, content_type: &'static str, body: Bytes) -> Reply {
    let mut reply = Response::new(Content::whole(body));
    *reply.headers_mut() = headers;
    *reply.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
    let content_type = HeaderValue::from_static(content_type);
    reply.headers_mut().insert(CONTENT_TYPE, content_type);
    reply
}

/// What was done cannot be kept.
#[cfg(feature = "store")]
pub(super) fn unkept(error: &crate::StoreError) -> Reply {
    let body = serde_json::json!({ "Code": "ServiceUnavailable", "Message": error.to_string() });
    new(503, "application/json;charset=utf-8", body.to_string())
}

/// The body is too long. The connection ends: the rest of the body would be taken for a request.
pub(super) fn too_large(limit: usize) -> Reply {
    closing(413, format!("a body may have {limit} bytes\n"))
}

/// The body did not come in time.
pub(super) fn too_slow() -> Reply {
    closing(408, "the body did not come in time\n")
}

/// The body is not as HTTP has it.
pub(super) fn broken() -> Reply {
    closing(400, "the body is malformed or ends early\n")
}

fn closing(status: u16, text: impl Into<Bytes>) -> Reply {
    let mut reply = new(status, "text/plain;charset=utf-8", text);
    let close = HeaderValue::from_static("close");
    reply.headers_mut().insert(CONNECTION, close);
    reply
}
