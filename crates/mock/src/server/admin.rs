//! `/_mock/…`: what steers the mock itself. For programs on this machine alone, and never for a page
//! of a foreign site in a browser.

use super::reply::{self, Reply};
use crate::admin;
use crate::cloud::Cloud;
use hyper::body::Bytes;
use hyper::header::{HOST, HeaderMap, ORIGIN};
use hyper::http::request::Parts;

/// Where it is.
pub(super) const PREFIX: &str = "/_mock/";

const JSON: &str = "application/json;charset=utf-8";

/// Whether a request is let in; else what is answered. `here` says that the connection stays on
/// this machine.
pub(super) fn admit(here: bool, headers: &HeaderMap) -> Result<(), Box<Reply>> {
    let problem = match (here, trusted(headers)) {
        (true, Ok(())) => return Ok(()),
        (true, Err(problem)) => problem,
        (false, _) => "the connection does not come from this machine",
    };
    let help = "call it from this machine, by the name localhost or its address";
    let body = ["{\"error\":\"", problem, "\",\"help\":\"", help, "\"}"].concat();
    Err(Box::new(reply::new(403, JSON, body)))
}

/// Answers a request that was let in.
pub(super) fn answer(cloud: &Cloud, parts: &Parts, body: &Bytes) -> Reply {
    let path = parts.uri.path();
    let reply = admin::answer(
        cloud,
        parts.method.as_str(),
        path.strip_prefix(PREFIX).unwrap_or_default(),
        parts.uri.query().unwrap_or_default(),
        body,
    );
    reply::new(reply.status, reply.content_type, reply.body)
}

/// Whether a request was made by a program or by a page of this very server. A name of another site
/// in `Host` is the mark of a page whose name was made to point here; a page of another site has
/// itself in `Origin`.
fn trusted(headers: &HeaderMap) -> Result<(), &'static str> {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let host = host.ok_or("`Host` is missing")?;
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => name,
        _ => host,
    };
    if !["localhost", "127.0.0.1", "[::1]"].contains(&name) {
        return Err("`Host` is not a name of this machine");
    }
    match headers.get(ORIGIN) {
        None => Ok(()),
        Some(origin) => {
            let origin = origin.as_bytes().strip_prefix(b"http://");
            if origin == Some(host.as_bytes()) {
                Ok(())
            } else {
                Err("`Origin` is a foreign site")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(host: &str, origin: Option<&str>) -> Result<(), &'static str> {
        let mut headers = HeaderMap::new();
        headers.insert(HOST, host.parse().unwrap());
        if let Some(origin) = origin {
            headers.insert(ORIGIN, origin.parse().unwrap());
        }
        trusted(&headers)
    }

    #[test]
    fn programs_and_pages_of_its_own() {
        for host in [
            "localhost",
            "localhost:4566",
            "127.0.0.1:4566",
            "[::1]:4566",
            "[::1]",
        ] {
            assert_eq!(check(host, None), Ok(()), "{host}");
            assert_eq!(check(host, Some(&format!("http://{host}"))), Ok(()));
        }
    }

    #[test]
    fn foreign_pages() {
        for host in [
            "evil.example",
            "evil.example:4566",
            "127.0.0.1.evil.example",
            "localhost.",
            "",
        ] {
            assert!(check(host, None).is_err(), "{host}");
        }
        for origin in [
            "null",
            "http://evil.example",
            "http://localhost:3000",
            "https://localhost:4566",
            "http://localhost:45660",
        ] {
            assert!(check("localhost:4566", Some(origin)).is_err(), "{origin}");
        }
        assert!(trusted(&HeaderMap::new()).is_err());
    }
}
