//! Spans and events of calls.
#![cfg(all(feature = "tracing", feature = "vpc"))]

mod support;

use alicloud_client::credentials::Static;
use alicloud_client::vpc;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};
use support::*;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// Writes down all fields that it sees.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Visit for &Log {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.lock().unwrap().push(format!("{field}={value:?}"));
    }
}

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("alicloud_client")
    }
    fn new_span(&self, span: &Attributes<'_>) -> Id {
        span.record(&mut &*self);
        Id::from_u64(1)
    }
    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut &*self);
    }
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, event: &Event<'_>) {
        event.record(&mut &*self);
    }
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

#[test]
fn a_call_has_a_span_and_an_attempt_an_event_and_no_secret_is_in_them() {
    let log = Log::default();
    let answers = [
        lost(),
        ok(r#"{"RequestId":"R-5"}"#),
        refused(403, "Forbidden"),
    ];
    let (script, clock) = (Script::new(answers), Ticks::default());
    let builder = builder(&script, &clock);
    let client = builder
        .credentials(Static::new("testid", "testsecret").security_token("the-token"))
        .build()
        .unwrap();
    tracing::subscriber::with_default(log.clone(), || {
        pollster::block_on(client.send(vpc::DescribeEipAddresses::new().eip_name("private")))
            .unwrap();
        pollster::block_on(client.send(vpc::DescribeEipAddresses::new())).unwrap_err();
    });
    let lines = log.0.lock().unwrap().clone();
    for wanted in [
        "action=\"DescribeEipAddresses\"",
        "region=\"cn-hangzhou\"",
        "product=\"Vpc\"",
        "request_id=\"R-5\"",
        "request_id=\"R-1\"",
        "attempts=2",
        "attempt=2",
        "duration_ms=200",
        "code=\"Forbidden\"",
        "status=403",
    ] {
        assert!(
            lines.iter().any(|line| line == wanted),
            "{wanted}: {lines:#?}"
        );
    }
    let text = lines.join("\n");
    for secret in ["testsecret", "the-token", "testid", "private", "Signature"] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
}
