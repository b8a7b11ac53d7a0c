//! Spans and events of calls.
#![cfg(all(feature = "tracing", feature = "vpc"))]

mod support;

use alicloud_client::credentials::Static;
use alicloud_client::vpc;
use support::log::Log;
use support::*;

#[test]
fn a_call_has_a_span_and_an_attempt_an_event_and_no_secret_is_in_them() {
    let log = Log::of("alicloud_client");
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
    let lines = log.lines();
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
