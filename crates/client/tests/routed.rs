//! Operations that a method and a path name: every parameter travels at its place, and is signed.
#![cfg(feature = "vpc")]

mod support;

use alicloud_client::{Scheme, vpc};
use alicloud_core::sign::{Secret, acs3};
use alicloud_core::{Paged, Paging, Style};
use support::requests::{EMPTY, operation};
use support::*;

/// Dims a lamp.
#[derive(Clone, Default)]
struct DimLamp {
    house: Option<String>,
    lamp_id: String,
    trace: Option<String>,
    room: Option<String>,
    level: Option<i64>,
    token: Option<String>,
    page: Option<i64>,
}

alicloud_core::record!(DimLamp {
    0: house = Text("house") @ Host,
    1: lamp_id = RequiredText("LampId") required @ Path,
    2: trace = Text("X-Trace") @ Header,
    3: room = Text("room"),
    4: level = Integer("level") @ Body,
    5: token = Text("ClientToken") @ Body,
    6: page = Integer("PageNumber") @ Body,
});

operation!(
    DimLamp
        .with_style(Style::Roa, "PUT", "/lamps/{LampId}/level")
        .with_region("region")
        .with_idempotency_token("ClientToken")
        .with_paging(Paging::numbered("PageNumber", "PageSize", "TotalCount"))
);

impl Paged for DimLamp {
    type Item = vpc::EipAddress;
    fn into_items(page: Self::Response) -> Vec<Self::Item> {
        page.eip_addresses
    }
}

fn lamp() -> DimLamp {
    DimLamp {
        house: Some("h1".into()),
        lamp_id: "top floor/1".into(),
        trace: Some("t-1".into()),
        room: Some("a&b".into()),
        level: Some(4),
        ..DimLamp::default()
    }
}

#[tokio::test]
async fn each_parameter_travels_at_its_place_and_is_signed() {
    let (script, clock) = (Script::new([ok(EMPTY)]), Ticks::default());
    client(&script, &clock).send(lamp()).await.unwrap();

    let sent = &script.sent()[0];
    let host = sent.header("host").unwrap();
    assert!(host.starts_with("h1.vpc."), "{host}");
    assert_eq!(sent.method, "PUT");
    let path = "/lamps/top%20floor%2F1/level";
    let query = "region=cn-hangzhou&room=a%26b";
    assert_eq!(sent.url, format!("https://{host}{path}?{query}"));
    assert_eq!(sent.header("x-trace"), Some("t-1"));
    assert_eq!(sent.header("content-type"), Some("application/json"));
    assert_eq!(sent.header("x-acs-action"), Some("DimLamp"));
    let body: serde_json::Value = serde_json::from_slice(&sent.body).unwrap();
    assert_eq!(body["level"], 4);
    assert_eq!(body["ClientToken"].as_str().map(str::len), Some(32));

    let query = alicloud_core::sign::query::decode(query).unwrap();
    let claim = acs3::claim(&acs3::Request {
        method: "PUT",
        path,
        query: &query,
        headers: &sent.headers,
        body: &sent.body,
    });
    claim.unwrap().verify(&Secret::from("testsecret")).unwrap();
}

#[tokio::test]
async fn a_repetition_has_the_token_of_the_first_attempt() {
    let lost = refused(503, "ServiceUnavailable");
    let (script, clock) = (Script::new([lost, ok(EMPTY)]), Ticks::default());
    client(&script, &clock).send(lamp()).await.unwrap();
    let sent = script.sent();
    assert_eq!(sent.len(), 2);
    assert_eq!(sent[0].body, sent[1].body);

    let own = DimLamp {
        token: Some("mine".into()),
        ..lamp()
    };
    let (script, clock) = (Script::new([ok(EMPTY)]), Ticks::default());
    client(&script, &clock).send(own).await.unwrap();
    let body: serde_json::Value = serde_json::from_slice(&script.sent()[0].body).unwrap();
    assert_eq!(body["ClientToken"], "mine");
}

#[tokio::test]
async fn pages_are_numbered_where_the_number_travels() {
    let page = |id: &str| {
        ok(&format!(
            r#"{{"PageSize":1,"TotalCount":2,"EipAddresses":{{"EipAddress":[{{"AllocationId":"{id}"}}]}}}}"#
        ))
    };
    let (script, clock) = (
        Script::new([page("eip-1"), page("eip-2")]),
        Ticks::default(),
    );
    let items = client(&script, &clock).items(lamp()).all().await.unwrap();
    assert_eq!(items.len(), 2);
    let number = |index: usize| {
        let body: serde_json::Value = serde_json::from_slice(&script.sent()[index].body).unwrap();
        body["PageNumber"].clone()
    };
    assert_eq!((number(0), number(1)), (1.into(), 2.into()));
}

#[tokio::test]
async fn what_would_be_another_call_is_refused_before_it_is_sent() {
    let (script, clock) = (Script::new([]), Ticks::default());
    let client = client(&script, &clock);
    let refusal = async |lamp: DimLamp| client.send(lamp).await.unwrap_err().to_string();
    let nameless = DimLamp {
        lamp_id: String::new(),
        ..lamp()
    };
    let text = refusal(nameless).await;
    assert!(text.contains("`LampId` is empty"), "{text}");
    let elsewhere = DimLamp {
        house: Some("evil.example/?".into()),
        ..lamp()
    };
    let text = refusal(elsewhere).await;
    assert!(text.contains("`house` is a part of the host"), "{text}");
    let homeless = DimLamp {
        house: Some(String::new()),
        ..lamp()
    };
    let text = refusal(homeless).await;
    assert!(text.contains("`house` is a part of the host"), "{text}");
    let older = builder(&script, &clock).signature(Scheme::Rpc).build();
    let text = older.unwrap().send(lamp()).await.unwrap_err().to_string();
    assert!(text.contains("`Scheme::Acs3`"), "{text}");
    assert_eq!(script.sent().len(), 0);
}

/// Names a lamp.
#[derive(Clone, Default)]
struct NameLamp {
    name: Option<String>,
    token: Option<String>,
}

alicloud_core::record!(NameLamp {
    0: name = Text("Name") @ Body,
    1: token = Text("ClientToken") @ Body,
});

operation!(
    NameLamp
        .with_style(Style::Roa, "PUT", "/lamp")
        .with_xml_body()
        .with_idempotency_token("ClientToken")
);

#[tokio::test]
async fn a_body_in_xml_is_sent_as_it_is() {
    for name in [Some("a < b".to_owned()), None] {
        let (script, clock) = (Script::new([ok(EMPTY)]), Ticks::default());
        let token = None;
        let request = NameLamp { name, token };
        client(&script, &clock).send(request.clone()).await.unwrap();
        let sent = &script.sent()[0];
        // Nothing that is JSON is put into it.
        let (kind, body) = match request.name {
            Some(_) => (
                Some("application/xml"),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Name>a &lt; b</Name>",
            ),
            None => (None, ""),
        };
        assert_eq!(sent.header("content-type"), kind);
        assert_eq!(String::from_utf8_lossy(&sent.body), body);
    }
}

/// Sends the beams of a lamp.
#[derive(Clone, Default)]
struct SendBeams {
    lamp_id: String,
}

alicloud_core::record!(SendBeams {
    0: lamp_id = RequiredText("LampId") required @ Path,
});

operation!(
    SendBeams
        .with_style(Style::Roa, "PUT", "/lamps/{LampId}/beams")
        .with_bytes_body()
);

fn beams() -> SendBeams {
    SendBeams {
        lamp_id: "l-1".into(),
    }
}

#[tokio::test]
async fn a_body_that_its_caller_encodes_is_sent_and_signed() {
    let (script, clock) = (Script::new([ok(EMPTY)]), Ticks::default());
    let bytes = vec![0, 159, 255];
    let sending = client(&script, &clock).send_with_body(beams(), "application/x-beams", bytes);
    sending.await.unwrap();
    let sent = &script.sent()[0];
    assert_eq!(sent.header("content-type"), Some("application/x-beams"));
    assert_eq!(sent.body, [0, 159, 255]);
    let claim = acs3::claim(&acs3::Request {
        method: "PUT",
        path: "/lamps/l-1/beams",
        query: &[],
        headers: &sent.headers,
        body: &sent.body,
    });
    claim.unwrap().verify(&Secret::from("testsecret")).unwrap();
}

#[tokio::test]
async fn a_body_is_sent_where_the_operation_takes_it_alone() {
    let (script, clock) = (Script::new([]), Ticks::default());
    let client = client(&script, &clock);
    let error = client.send(beams()).await.unwrap_err().to_string();
    assert!(error.contains("`send_with_body`"), "{error}");
    let sending = client.send_with_body(lamp(), "application/json", b"{}".to_vec());
    let error = sending.await.unwrap_err().to_string();
    assert!(error.contains("send it by `send`"), "{error}");
    let sending = client.send_with_body(support::requests::read(), "text/plain", Vec::new());
    assert!(sending.await.is_err());
    assert!(script.sent().is_empty());
}
