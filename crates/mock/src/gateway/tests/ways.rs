//! The ways in which clients send a request: each reaches the service.

use super::support::{HOST, House, Plan};
use crate::gateway::format::Format;
use crate::gateway::trace_id;

/// A parameter that is written in another way than it is signed.
const PLAN: Plan<'_> = Plan {
    method: "POST",
    id: "testid",
    secret: "testsecret",
    token: None,
    time: super::support::NOW,
    nonce: "n",
    action: "DescribeRegions",
    version: "2016-04-28",
    parameters: &[("AcceptLanguage", "a b*'()!~é"), ("ProductType", "")],
};

#[test]
fn query_alone() {
    for method in ["GET", "POST"] {
        let plan = Plan { method, ..PLAN };
        assert_eq!(House::new().code(&plan.acs3()), None, "{method}");
        assert_eq!(House::new().code(&plan.rpc()), None, "{method}");
    }
}

#[test]
fn form_alone() {
    let sent = PLAN.rpc_split(|_| true);
    assert_eq!(sent.query, "");
    assert_eq!(House::new().code(&sent), None);
}

#[test]
fn protocol_in_the_query_and_the_rest_in_a_form() {
    let sent = PLAN.rpc_split(|name| matches!(name, "AcceptLanguage" | "ProductType"));
    assert!(sent.query.contains("Signature") && !sent.query.contains("ProductType"));
    assert_eq!(House::new().code(&sent), None);
}

#[test]
fn a_form_that_is_signed_in_the_headers() {
    let sent = PLAN.acs3_with_body("application/x-www-form-urlencoded", b"RegionId=a+b");
    assert_eq!(House::new().code(&sent), None);
}

#[test]
fn blanks_as_plus_and_marks_left_as_they_are() {
    let mut sent = PLAN.acs3();
    sent.query = sent.query.replace("%20", "+").replace("%2A", "*");
    sent.query = sent.query.replace("%27", "'").replace("%21", "!");
    assert!(sent.query.contains("a+b*'"));
    assert_eq!(House::new().code(&sent), None);
    let mut sent = PLAN.rpc();
    sent.query = sent.query.replace("%20", "+").replace("%28", "(");
    assert_eq!(House::new().code(&sent), None);
}

#[test]
fn a_temporary_key() {
    let plan = Plan {
        id: "temporary",
        token: Some("token+/=&"),
        ..PLAN
    };
    assert_eq!(House::new().code(&plan.acs3()), None);
    assert_eq!(House::new().code(&plan.rpc()), None);
}

#[test]
fn names_of_the_operation_in_the_headers_of_a_request_signed_in_its_parameters() {
    let mut sent = PLAN.rpc();
    sent.headers
        .push(("x-acs-action".to_owned(), "ReleaseEipAddress".to_owned()));
    assert_eq!(House::new().code(&sent), None, "what is signed counts");
}

#[test]
fn the_answer_says_what_it_is() {
    let plan = Plan {
        action: "Nonsense",
        ..PLAN
    };
    let outgoing = House::new().send(&plan.rpc());
    assert_eq!(outgoing.status, 404);
    assert_eq!(outgoing.content_type, "application/json;charset=utf-8");
    assert_eq!(trace_id(&outgoing.request_id).len(), 32);
    let fault = alicloud_core::Fault::decode(404, &outgoing.body).unwrap();
    assert_eq!(fault.request_id(), outgoing.request_id);
    assert_eq!(fault.host_id(), Some(HOST));
    let help = format!(
        "https://api.aliyun.com/troubleshoot?q=InvalidAction.NotFound&product=Vpc&requestId={}",
        outgoing.request_id
    );
    assert_eq!(fault.recommend(), Some(&*help));
}

#[test]
fn formats() {
    fn plan<'a>(parameters: &'a [(&'a str, &'a str)]) -> Plan<'a> {
        Plan {
            action: "Nonsense",
            parameters,
            ..PLAN
        }
    }
    for (format, expected) in [
        ("XML", Format::Xml),
        ("xml", Format::Xml),
        ("Json", Format::Json),
        ("", Format::Json),
    ] {
        let parameters = [("Format", format)];
        let outgoing = House::new().send(&plan(&parameters).rpc());
        assert_eq!(outgoing.content_type, expected.content_type(), "{format}");
        let start: &[u8] = if expected == Format::Xml {
            b"<Error>"
        } else {
            b"{"
        };
        assert!(outgoing.body.starts_with(start), "{format}");
    }
    for (accept, expected) in [
        ("application/xml", Format::Xml),
        ("application/json", Format::Json),
        ("*/*", Format::Json),
    ] {
        let mut sent = plan(&[]).acs3();
        sent.headers.push(("accept".to_owned(), accept.to_owned()));
        let outgoing = House::new().send(&sent);
        assert_eq!(outgoing.content_type, expected.content_type(), "{accept}");
        let mut sent = plan(&[]).rpc();
        sent.headers.push(("accept".to_owned(), accept.to_owned()));
        let outgoing = House::new().send(&sent);
        assert_eq!(outgoing.content_type, Format::Json.content_type());
    }
}

#[test]
fn the_same_requests_are_answered_with_the_same_bytes() {
    let all = || {
        let house = House::new();
        let nonces = ["1", "2", "1"];
        let sent = nonces.map(|nonce| Plan { nonce, ..PLAN }.acs3());
        sent.map(|sent| house.send(&sent).body)
    };
    assert_eq!(all(), all());
}
