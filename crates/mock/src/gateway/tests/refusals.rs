//! Each row of the table of refusals has a request that is answered with it, in its exact words.

use super::sessions::Temporary;
use super::support::{House, NOW, Plan, Sent};
use crate::gateway::errors::{self, Reason};
use std::collections::BTreeSet;

const PLAN: Plan<'_> = Plan {
    method: "POST",
    id: "testid",
    secret: "testsecret",
    token: None,
    time: NOW,
    nonce: "n",
    action: "ReleaseEipAddress",
    version: "2016-04-28",
    parameters: &[("AllocationId", "eip-1")],
};

/// The requests, each with the row it meets and what the row speaks of.
fn recipes() -> Vec<(Reason, &'static str, Sent)> {
    let changed = |change: fn(&mut Plan<'_>)| {
        let mut plan = PLAN;
        change(&mut plan);
        plan
    };
    let both = |reason: Reason, what, change: fn(&mut Plan<'_>)| {
        let plan = changed(change);
        [(reason, what, plan.acs3()), (reason, what, plan.rpc())]
    };
    let mut all = Vec::new();
    for method in ["HEAD", "PUT", "DELETE", "OPTIONS", "get"] {
        let mut sent = PLAN.acs3();
        sent.method = method.to_owned();
        all.push((errors::METHOD, "", sent));
    }
    let mut sent = PLAN.rpc();
    sent.query.push_str("&Name=%FF");
    all.push((errors::ENCODING, "", sent));
    all.extend(both(errors::FORMAT, "", |plan| {
        plan.parameters = &[("Format", "yaml")];
    }));
    for parameter in [
        "AccessKeyId",
        "Action",
        "Signature",
        "SignatureMethod",
        "SignatureNonce",
        "SignatureVersion",
        "Timestamp",
        "Version",
    ] {
        let mut sent = PLAN.rpc();
        let kept = sent.query.split('&');
        let kept = kept.filter(|pair| pair.split('=').next() != Some(parameter));
        sent.query = kept.collect::<Vec<_>>().join("&");
        all.push((errors::MISSING_SYSTEM, parameter, sent));
    }
    for (header, name) in [
        ("x-acs-action", "Action"),
        ("x-acs-version", "Version"),
        ("x-acs-date", "x-acs-date"),
        ("x-acs-signature-nonce", "x-acs-signature-nonce"),
        ("authorization", "AccessKeyId"),
    ] {
        all.push((errors::MISSING_SYSTEM, name, PLAN.acs3().without(header)));
    }
    all.extend(both(errors::VERSION, "", |plan| {
        plan.version = "2016-04-29";
    }));
    all.extend(both(errors::ACTION, "", |plan| {
        plan.action = "releaseEipAddress";
    }));
    let mut sent = PLAN.acs3();
    sent.path = "/index.html".to_owned();
    all.push((errors::ACTION, "", sent));
    let mut sent = PLAN.acs3();
    *sent.header("authorization") = sent.header("authorization").replace("SHA256", "SM3");
    all.push((errors::METHOD_OF_SIGNATURE, "", sent));
    for (from, to) in [("HMAC-SHA1", "HMAC-MD5"), ("=1.0", "=2.0")] {
        let mut sent = PLAN.rpc();
        sent.query = sent.query.replace(from, to);
        all.push((errors::METHOD_OF_SIGNATURE, "", sent));
    }
    for authorization in [
        "",
        "ACS3-HMAC-SHA256 ",
        "ACS3-HMAC-SHA256 Credential=testid",
    ] {
        let mut sent = PLAN.acs3();
        *sent.header("authorization") = authorization.to_owned();
        all.push((errors::INCOMPLETE, "", sent));
    }
    let mut sent = PLAN.acs3();
    sent.headers
        .push(("x-acs-extra".to_owned(), "1".to_owned()));
    all.push((errors::INCOMPLETE, "", sent));
    let mut sent = PLAN.acs3();
    sent.body = b"changed".to_vec();
    all.push((errors::INCOMPLETE, "", sent));
    for time in ["2026-01-02", "2026-13-02T03:04:05Z", "", "now"] {
        let mut sent = PLAN.acs3();
        *sent.header("x-acs-date") = time.to_owned();
        all.push((errors::TIME_FORMAT, "", sent));
    }
    for time in [
        "2026-01-02T02:49:04Z",
        "2026-01-02T03:19:06Z",
        "1970-01-01T00:00:00Z",
    ] {
        let plan = Plan { time, ..PLAN };
        all.push((errors::TIME_EXPIRED, "", plan.acs3()));
        all.push((errors::TIME_EXPIRED, "", plan.rpc()));
    }
    all.extend(both(errors::KEY_UNKNOWN, "", |plan| plan.id = "nobody"));
    all.extend(both(errors::KEY_INACTIVE, "", |plan| plan.id = "off"));
    all.extend(both(errors::TOKEN_MISSING, "", |plan| {
        plan.id = "temporary";
    }));
    all.extend(both(errors::TOKEN_WRONG, "", |plan| {
        plan.id = "temporary";
        plan.token = Some("another");
    }));
    all.extend(both(errors::TOKEN_WRONG, "", |plan| {
        plan.token = Some("token");
    }));
    let early = "2026-01-02T02:04:05Z";
    let assume = Plan {
        time: early,
        action: "AssumeRole",
        version: "2015-04-01",
        parameters: &[
            ("RoleArn", "acs:ram::1000000000000001:role/reader"),
            ("RoleSessionName", "nightly"),
        ],
        ..PLAN
    };
    let ended = Temporary::of(&House::new().at(early), &assume);
    all.push((errors::TOKEN_EXPIRED, "", ended.signs(PLAN).acs3()));
    all.push((errors::TOKEN_EXPIRED, "", ended.signs(PLAN).rpc()));
    all.extend(both(errors::TOKEN_MALFORMED, "", |plan| {
        plan.id = "STS.key";
        plan.token = Some("token");
    }));
    all.extend(both(errors::TOKEN_MISSING, "", |plan| plan.id = "STS.key"));
    all.extend(both(errors::MISSING, "AllocationId", |plan| {
        plan.parameters = &[];
    }));
    let invalid = Plan {
        action: "DescribeEipAddresses",
        parameters: &[("PageSize", "many")],
        ..PLAN
    };
    all.push((errors::INVALID, "PageSize", invalid.acs3()));
    all
}

#[test]
fn each_in_its_exact_words() {
    for (reason, what, sent) in recipes() {
        let outgoing = House::new().send(&sent);
        let fault = House::new().refusal(&sent);
        let fault = fault.unwrap_or_else(|| panic!("{} is not reached: {sent:?}", reason.code));
        let expected = reason.of(what);
        assert_eq!(fault.code(), expected.code(), "{sent:?}");
        assert_eq!(fault.message(), expected.message(), "{sent:?}");
        assert_eq!(outgoing.status, expected.status(), "{sent:?}");
    }
}

#[test]
fn each_stands_in_a_journal_and_is_explained() {
    for (reason, what, sent) in recipes() {
        let house = House::new();
        let id = house.send(&sent).request_id;
        let explanation = house.cloud.explain(&id);
        let explanation = explanation.unwrap_or_else(|| panic!("no journal has {sent:?}"));
        assert_eq!(
            explanation.code.as_deref(),
            Some(reason.of(what).code()),
            "{sent:?}"
        );
        assert!(explanation.checks.iter().any(|check| check.saw.is_some()));
        let told = serde_json::to_string(&house.cloud.turned_away()).unwrap();
        assert!(
            !told.contains("testid") && !told.contains("nobody"),
            "{told}"
        );
    }
}

#[test]
fn what_should_have_been_signed_is_kept_without_its_key() {
    let house = House::new();
    let plan = Plan {
        secret: "wrong",
        ..PLAN
    };
    let id = house.send(&plan.rpc()).request_id;
    let world = house.cloud.world("default").unwrap();
    let explained = house.cloud.explain(&id).unwrap();
    for told in [
        world.har().to_string(),
        serde_json::to_string(&world.journal()).unwrap(),
        serde_json::to_string(&explained).unwrap(),
    ] {
        assert!(told.contains("sign is:POST"), "{told}");
        assert!(!told.contains("testid"), "{told}");
    }
}

#[test]
fn a_stranger_is_in_no_world() {
    let house = House::new();
    let plan = Plan {
        id: "nobody",
        ..PLAN
    };
    house.send(&plan.rpc());
    let told = house.cloud.turned_away();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].action(), "ReleaseEipAddress");
    assert_eq!(told[0].parameter("AllocationId"), Some("eip-1"));
    assert_eq!(told[0].code(), Some("InvalidAccessKeyId.NotFound"));
    assert_eq!(told[0].at().to_string(), NOW);
    let world = house.cloud.world("default").unwrap();
    assert!(world.journal().is_empty());
}

#[test]
fn a_signature_of_another_secret_and_the_string_that_should_have_been_signed() {
    let plan = Plan {
        secret: "wrong",
        ..PLAN
    };
    let fault = House::new().refusal(&plan.rpc()).unwrap();
    assert_eq!(
        (fault.status(), fault.code()),
        (400, "SignatureDoesNotMatch")
    );
    let start = "Specified signature is not matched with our calculation. \
                 server string to sign is:POST&%2F&AccessKeyId%3Dtestid%26Action%3D";
    assert!(fault.message().starts_with(start), "{}", fault.message());
    let fault = House::new().refusal(&plan.acs3()).unwrap();
    let (_, text) = fault
        .message()
        .split_once("server string to sign is:")
        .unwrap();
    let (algorithm, hash) = text.split_once('\n').unwrap();
    assert_eq!((algorithm, hash.len()), ("ACS3-HMAC-SHA256", 64));
}

#[test]
fn a_nonce_is_good_once_a_key() {
    let house = House::new();
    let other = Plan {
        id: "other",
        ..PLAN
    };
    let again = Plan { nonce: "m", ..PLAN };
    assert_eq!(house.code(&PLAN.rpc()), None);
    assert_eq!(house.code(&PLAN.rpc()), Some("SignatureNonceUsed"));
    assert_eq!(house.code(&PLAN.acs3()), Some("SignatureNonceUsed"));
    assert_eq!(house.code(&other.rpc()), None);
    assert_eq!(house.code(&again.rpc()), None);
}

#[test]
fn nobody_else_spends_a_nonce() {
    let house = House::new();
    let wrong = Plan {
        secret: "x",
        ..PLAN
    };
    assert_eq!(house.code(&wrong.rpc()), Some("SignatureDoesNotMatch"));
    assert_eq!(house.code(&PLAN.rpc()), None);
}

#[test]
fn the_window_of_time_is_closed_at_both_ends() {
    for time in ["2026-01-02T02:49:05Z", "2026-01-02T03:19:05Z"] {
        let plan = Plan { time, ..PLAN };
        assert_eq!(House::new().code(&plan.acs3()), None, "{time}");
    }
}

#[test]
fn no_row_is_without_a_request() {
    // These have tests of their own.
    let elsewhere = [errors::SIGNATURE, errors::NONCE];
    let recipes = recipes();
    let tried = recipes.iter().map(|(reason, ..)| reason).chain(&elsewhere);
    let tried: BTreeSet<_> = tried.map(|reason| reason.when).collect();
    for reason in errors::ALL {
        assert!(
            tried.contains(reason.when),
            "{}: {}",
            reason.code,
            reason.when
        );
    }
}
