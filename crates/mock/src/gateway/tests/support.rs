//! A world behind a gateway whose clock stands still, and requests for it as clients make them.

use crate::cloud::Cloud;
use crate::gateway::errors;
use crate::gateway::{Gateway, Incoming, Outgoing, Wall};
use crate::setup::{Key, Setup};
use crate::world::World;
use alicloud_core::Fault;
use alicloud_core::sign::{Keys, Secret, Stamp, acs3, rpc};

pub(super) const NOW: &str = "2026-01-02T03:04:05Z";
pub(super) const HOST: &str = "127.0.0.1:4566";

/// A request that owns its parts, so that a test can change any of them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sent {
    pub(super) method: String,
    pub(super) path: String,
    pub(super) query: String,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Sent {
    pub(super) fn header(&mut self, name: &str) -> &mut String {
        let found = self.headers.iter_mut().find(|(each, _)| each == name);
        &mut found.expect("the request has this header").1
    }

    pub(super) fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(each, _)| each != name);
        self
    }
}

/// How a request is made.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plan<'a> {
    pub(super) method: &'a str,
    pub(super) id: &'a str,
    pub(super) secret: &'a str,
    pub(super) token: Option<&'a str>,
    pub(super) time: &'a str,
    pub(super) nonce: &'a str,
    pub(super) action: &'a str,
    pub(super) version: &'a str,
    pub(super) parameters: &'a [(&'a str, &'a str)],
}

impl Default for Plan<'_> {
    fn default() -> Self {
        Self {
            method: "POST",
            id: "testid",
            secret: "testsecret",
            token: None,
            time: NOW,
            nonce: "nonce-1",
            action: "DescribeRegions",
            version: "2016-04-28",
            parameters: &[],
        }
    }
}

fn owned(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    let pairs = pairs.iter();
    pairs
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

impl Plan<'_> {
    fn with<T>(&self, then: impl FnOnce(Keys<'_>, Stamp<'_>) -> T) -> T {
        let (secret, token) = (Secret::from(self.secret), self.token.map(Secret::from));
        let keys = Keys {
            access_key_id: self.id,
            access_key_secret: &secret,
            security_token: token.as_ref(),
        };
        let stamp = Stamp {
            time: self.time.parse().expect("a time"),
            nonce: self.nonce,
        };
        then(keys, stamp)
    }

    /// Signed in its headers, all parameters in the query.
    pub(super) fn acs3(&self) -> Sent {
        self.acs3_with_body("", b"")
    }

    /// The same with a body.
    pub(super) fn acs3_with_body(&self, content_type: &str, body: &[u8]) -> Sent {
        let mut headers = owned(&[
            ("host", HOST),
            ("x-acs-action", self.action),
            ("x-acs-version", self.version),
            ("user-agent", "test"),
        ]);
        if !body.is_empty() {
            headers.push(("content-type".to_owned(), content_type.to_owned()));
        }
        let query = owned(self.parameters);
        let request = acs3::Request {
            method: self.method,
            path: "/",
            query: &query,
            headers: &headers,
            body,
        };
        let signed = self.with(|keys, stamp| acs3::sign(&request, keys, stamp));
        let added = signed.headers.into_iter();
        headers.extend(added.map(|(name, value)| (name.to_owned(), value)));
        Sent {
            method: self.method.to_owned(),
            path: "/".to_owned(),
            query: signed.query,
            headers,
            body: body.to_vec(),
        }
    }

    /// Signed in its parameters, all in the query.
    pub(super) fn rpc(&self) -> Sent {
        let mut parameters = owned(&[("Action", self.action), ("Version", self.version)]);
        parameters.extend(owned(self.parameters));
        let query = self.with(|keys, stamp| rpc::sign(self.method, &parameters, keys, stamp));
        Sent {
            method: self.method.to_owned(),
            path: "/".to_owned(),
            query,
            headers: owned(&[("host", HOST)]),
            body: Vec::new(),
        }
    }

    /// Signed in its parameters; those that `to_body` picks go in a form.
    pub(super) fn rpc_split(&self, to_body: impl Fn(&str) -> bool) -> Sent {
        let mut sent = self.rpc();
        let (body, query): (Vec<&str>, Vec<&str>) = sent
            .query
            .split('&')
            .partition(|pair| to_body(pair.split('=').next().unwrap_or_default()));
        sent.body = body.join("&").into_bytes();
        sent.query = query.join("&");
        let form = "application/x-www-form-urlencoded".to_owned();
        sent.headers.push(("content-type".to_owned(), form));
        sent
    }
}

/// One world and four keys to it.
pub(super) struct House {
    pub(super) cloud: Cloud,
    gateway: Gateway,
}

impl House {
    pub(super) fn new() -> Self {
        Self::with_keys([
            Key::new("testid", "testsecret"),
            Key::new("other", "testsecret"),
            Key::new("off", "testsecret").inactive(),
            Key::new("temporary", "testsecret").token("token+/=&"),
        ])
    }

    pub(super) fn with_keys(keys: impl IntoIterator<Item = Key>) -> Self {
        Self::of(keys.into_iter().fold(World::builder(), Setup::key))
    }

    pub(super) fn of(setup: Setup) -> Self {
        Self {
            cloud: setup.build().expect("a world").into(),
            gateway: Gateway::at(Wall::Still(NOW.parse().expect("a time"))),
        }
    }

    /// The same worlds at another time.
    pub(super) fn at(&self, time: &str) -> Self {
        Self {
            cloud: self.cloud.clone(),
            gateway: Gateway::at(Wall::Still(time.parse().expect("a time"))),
        }
    }

    pub(super) fn send(&self, sent: &Sent) -> Outgoing {
        let incoming = Incoming {
            method: &sent.method,
            path: &sent.path,
            query: &sent.query,
            headers: &sent.headers,
            body: &sent.body,
        };
        self.gateway.answer(&self.cloud, &incoming)
    }

    /// The refusal of a request, by whomever.
    pub(super) fn refusal(&self, sent: &Sent) -> Option<Fault> {
        let outgoing = self.send(sent);
        Fault::decode(outgoing.status, &outgoing.body)
    }

    /// The code by which the gateway refuses a request; nothing where it lets it in, whatever the
    /// service says then.
    pub(super) fn code(&self, sent: &Sent) -> Option<&'static str> {
        let fault = self.refusal(sent)?;
        let mut codes = errors::ALL.iter().map(|reason| reason.code);
        codes.find(|code| *code == fault.code())
    }
}
