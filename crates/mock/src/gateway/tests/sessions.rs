//! Sessions in a role: a temporary key and its token, from `AssumeRole` to their end.

use super::support::{House, NOW, Plan};
use crate::setup::{Account, Key, Role, Setup};
use crate::world::World;
use serde_json::Value;

const MINE: &str = "1000000000000001";
const READER: &str = "acs:ram::1000000000000001:role/reader";
pub(super) const ASSUME: Plan<'_> = Plan {
    action: "AssumeRole",
    version: "2015-04-01",
    parameters: &[("RoleArn", READER), ("RoleSessionName", "nightly")],
    nonce: "assume",
    ..CALL
};
const WHO: Plan<'_> = Plan {
    action: "GetCallerIdentity",
    parameters: &[],
    nonce: "who",
    ..ASSUME
};
const CALL: Plan<'_> = Plan {
    method: "POST",
    id: "testid",
    secret: "testsecret",
    token: None,
    time: NOW,
    nonce: "call",
    action: "DescribeRegions",
    version: "2016-04-28",
    parameters: &[],
};

fn answer(house: &House, plan: &Plan<'_>) -> Value {
    let outgoing = house.send(&plan.rpc());
    serde_json::from_slice(&outgoing.body).expect("JSON")
}

/// A temporary key.
pub(super) struct Temporary {
    id: String,
    secret: String,
    token: String,
    answer: Value,
}

impl Temporary {
    pub(super) fn of(house: &House, plan: &Plan<'_>) -> Self {
        let answer = answer(house, plan);
        let text = |name: &str| answer["Credentials"][name].as_str().expect(name).to_owned();
        Self {
            id: text("AccessKeyId"),
            secret: text("AccessKeySecret"),
            token: text("SecurityToken"),
            answer,
        }
    }

    /// A call that is signed with it.
    pub(super) fn signs<'a>(&'a self, plan: Plan<'a>) -> Plan<'a> {
        Plan {
            id: &self.id,
            secret: &self.secret,
            token: Some(&self.token),
            ..plan
        }
    }
}

#[test]
fn a_temporary_key_signs_in_both_ways_until_it_ends() {
    let house = House::new();
    let key = Temporary::of(&house, &ASSUME);
    assert_eq!(
        key.answer["Credentials"]["Expiration"],
        "2026-01-02T04:04:05Z"
    );
    let plan = key.signs(CALL);
    assert_eq!(house.code(&plan.rpc()), None);
    let other = Plan { nonce: "n", ..plan };
    assert_eq!(house.code(&other.acs3()), None);
    let entry = house.cloud.world("default").unwrap().journal().pop();
    assert_eq!(entry.unwrap().status(), 200);
    for (time, code) in [
        ("2026-01-02T04:04:04Z", None),
        ("2026-01-02T04:04:05Z", Some("InvalidSecurityToken.Expired")),
    ] {
        let plan = Plan { time, ..plan };
        assert_eq!(house.at(time).code(&plan.acs3()), code, "{time}");
    }
}

#[test]
fn the_same_calls_give_the_same_keys() {
    let (one, other) = (House::new(), House::new());
    let first = Temporary::of(&one, &ASSUME);
    assert_eq!(first.answer, Temporary::of(&other, &ASSUME).answer);
    let again = Plan {
        nonce: "again",
        ..ASSUME
    };
    assert_ne!(first.id, Temporary::of(&one, &again).id);
    insta::assert_json_snapshot!(first.answer);
}

#[test]
fn a_token_that_is_missing_changed_or_of_another_key() {
    let house = House::new();
    let key = Temporary::of(&house, &ASSUME);
    let again = Plan {
        nonce: "again",
        ..ASSUME
    };
    let other = Temporary::of(&house, &again);
    let mut changed = key.token.clone();
    changed.replace_range(10..11, if &changed[10..11] == "A" { "B" } else { "A" });
    let cases = [
        (None, "MissingSecurityToken"),
        (Some(""), "MissingSecurityToken"),
        (Some("CAIS"), "InvalidSecurityToken.Malformed"),
        (Some(&*changed), "InvalidSecurityToken.Malformed"),
        (
            Some(&*other.token),
            "InvalidSecurityToken.MismatchWithAccessKey",
        ),
    ];
    for (token, code) in cases {
        let plan = Plan {
            token,
            ..key.signs(CALL)
        };
        assert_eq!(house.code(&plan.rpc()), Some(code), "{token:?}");
        assert_eq!(house.code(&plan.acs3()), Some(code), "{token:?}");
    }
    let wrong = Plan {
        secret: "wrong",
        ..key.signs(CALL)
    };
    assert_eq!(house.code(&wrong.rpc()), Some("SignatureDoesNotMatch"));
    // Nor does it go with the key that took on the role.
    let own = Plan {
        token: Some(&key.token),
        ..CALL
    };
    let code = Some("InvalidSecurityToken.MismatchWithAccessKey");
    assert_eq!(house.code(&own.rpc()), code);
}

#[test]
fn keys_are_in_no_journal() {
    for format in ["JSON", "XML"] {
        let house = House::new();
        let outgoing = house.send(
            &Plan {
                parameters: &[
                    ("RoleArn", READER),
                    ("RoleSessionName", "nightly"),
                    ("Format", format),
                ],
                ..ASSUME
            }
            .rpc(),
        );
        let body = String::from_utf8(outgoing.body.to_vec()).unwrap();
        let key = Temporary::of(&House::new(), &ASSUME);
        assert!(
            body.contains(&key.secret) && body.contains(&key.token),
            "{body}"
        );
        // A refusal repeats what should have been signed, with the token in it.
        let wrong = Plan {
            secret: "wrong",
            ..key.signs(CALL)
        };
        house.send(&wrong.rpc());
        house.send(&key.signs(CALL).acs3());
        let world = house.cloud.world("default").unwrap();
        let journal = world.journal();
        assert_eq!(journal.len(), 3);
        for told in [
            world.har().to_string(),
            serde_json::to_string(&journal).unwrap(),
            format!("{journal:?} {:?}", house.cloud),
        ] {
            assert!(!told.contains(&key.secret), "{told}");
            assert!(!told.contains(&key.token[..20]), "{told}");
        }
        assert!(world.har().to_string().contains("[redacted]"));
    }
}

/// Two accounts, of which the second has roles.
fn neighbours() -> House {
    let setup: Setup = World::builder()
        .account(MINE)
        .account(Account::new("2").sub_user())
        .key(Key::new("testid", "testsecret"))
        .key(Key::new("theirs", "testsecret").account("2"))
        .role(
            Role::new("guest")
                .account("2")
                .trust(MINE)
                .max_session(7200),
        )
        .role(Role::new("own").account("2").deny("ReleaseEipAddress"));
    House::of(setup)
}

#[test]
fn who_calls() {
    let house = neighbours();
    let mine = answer(&house, &WHO);
    let theirs = Plan {
        id: "theirs",
        ..WHO
    };
    let theirs = answer(&house, &theirs);
    let guest = [
        ("RoleArn", "acs:ram::2:role/guest"),
        ("RoleSessionName", "alice@work"),
    ];
    let plan = Plan {
        parameters: &guest,
        ..ASSUME
    };
    let key = Temporary::of(&house, &plan);
    let plan = key.signs(WHO);
    let visiting = answer(&house, &plan);
    insta::assert_json_snapshot!([mine, theirs, visiting]);
}

#[test]
fn a_role_is_of_its_account_and_may_do_what_its_policies_allow() {
    let house = neighbours();
    let own = [
        ("RoleArn", "acs:ram::2:role/own"),
        ("RoleSessionName", "alice"),
    ];
    let plan = Plan {
        id: "theirs",
        parameters: &own,
        ..ASSUME
    };
    let key = Temporary::of(&house, &plan);
    let region = [("RegionId", "cn-hangzhou")];
    let plan = Plan {
        action: "AllocateEipAddress",
        parameters: &region,
        ..key.signs(CALL)
    };
    let eip = answer(&house, &plan)["AllocationId"].clone();
    let eip = eip.as_str().unwrap();
    let world = house.cloud.world("default").unwrap();
    assert_eq!(&*world.content().state.eips.get(eip).unwrap().account, "2");
    let release = [("AllocationId", eip), ("RegionId", "cn-hangzhou")];
    let plan = Plan {
        action: "ReleaseEipAddress",
        parameters: &release,
        nonce: "release",
        ..plan
    };
    assert_eq!(answer(&house, &plan)["Code"], "Forbidden.RAM");
    let plan = Plan {
        id: "theirs",
        secret: "testsecret",
        token: None,
        ..plan
    };
    assert_eq!(answer(&house, &plan)["Code"], Value::Null);
}

#[test]
fn a_role_takes_on_a_role_and_who_is_behind_it_stays() {
    let house = House::new();
    let named = |name| {
        [
            ("RoleArn", READER),
            ("RoleSessionName", "nightly"),
            ("SourceIdentity", name),
        ]
    };
    let (alice, bob) = (named("alice"), named("bob"));
    let plan = Plan {
        parameters: &alice,
        ..ASSUME
    };
    let first = Temporary::of(&house, &plan);
    let plan = Plan {
        parameters: &bob,
        nonce: "second",
        ..first.signs(ASSUME)
    };
    let second = Temporary::of(&house, &plan);
    assert_eq!(second.answer["SourceIdentity"], "alice");
    assert_eq!(house.code(&second.signs(CALL).acs3()), None);
}

#[test]
fn a_session_ends_with_its_key() {
    let house = House::new();
    let key = Temporary::of(&house, &ASSUME);
    let emptied = House::with_keys([Key::new("other", "testsecret")]);
    let code = Some("InvalidSecurityToken.Malformed");
    assert_eq!(emptied.code(&key.signs(CALL).rpc()), code);
    let replaced = House::with_keys([Key::new("testid", "another")]);
    assert_eq!(replaced.code(&key.signs(CALL).rpc()), code);
    let disabled = House::with_keys([Key::new("testid", "testsecret").inactive()]);
    let code = Some("InvalidAccessKeyId.Inactive");
    assert_eq!(disabled.code(&key.signs(CALL).rpc()), code);
    let restarted = House::new();
    assert_eq!(restarted.code(&key.signs(CALL).rpc()), None);
}

#[test]
fn a_role_that_is_gone_may_do_nothing() {
    let plan = Plan {
        parameters: &[
            ("RoleArn", "acs:ram::2:role/guest"),
            ("RoleSessionName", "alice"),
        ],
        ..ASSUME
    };
    let key = Temporary::of(&neighbours(), &plan);
    let setup = || -> Setup {
        World::builder()
            .account(MINE)
            .key(Key::new("testid", "testsecret"))
    };
    let two = || setup().account("2");
    for (what, setup, code) in [
        ("no account", setup(), Some("Forbbiden")),
        (
            "another role",
            two().role(Role::new("own").account("2")),
            Some("Forbbiden"),
        ),
        ("every role", two(), None),
    ] {
        let house = House::of(setup);
        let region = [("RegionId", "cn-hangzhou")];
        let plan = Plan {
            action: "AllocateEipAddress",
            parameters: &region,
            ..key.signs(CALL)
        };
        assert_eq!(answer(&house, &plan)["Code"].as_str(), code, "{what}");
        // No policy forbids to ask who one is.
        let who = answer(&house, &key.signs(WHO));
        assert_eq!(who["IdentityType"], "AssumedRoleUser", "{what}");
    }
}

#[test]
fn worlds_of_one_seed_share_no_temporary_key() {
    let assume = |id| {
        let house = House::with_keys([Key::new(id, "testsecret")]);
        Temporary::of(&house, &Plan { id, ..ASSUME }).id
    };
    assert_eq!(assume("testid"), assume("testid"));
    assert_ne!(assume("testid"), assume("other"));
}

#[test]
fn what_a_request_for_a_role_may_not_say() {
    let long = "x".repeat(65);
    let name = Some("InvalidParameter.RoleSessionName");
    let cases = [
        ("RoleSessionName", "al", None),
        ("RoleSessionName", "", name),
        ("RoleSessionName", "a", name),
        ("RoleSessionName", &*long, name),
        ("RoleSessionName", "al/ce", name),
        ("RoleSessionName", "älice", name),
        ("DurationSeconds", "900", None),
        (
            "DurationSeconds",
            "899",
            Some("InvalidParameter.DurationSeconds"),
        ),
        (
            "DurationSeconds",
            "3601",
            Some("InvalidParameter.DurationSeconds"),
        ),
        ("ExternalId", "a+=,.@:/-_9", None),
        ("ExternalId", "a b", Some("InvalidParameter.ExternalId")),
        ("SourceIdentity", "alice", None),
        ("SourceIdentity", "al:ce", Some("InvalidSourceIdentity")),
        ("SourceIdentity", "acs:alice", Some("InvalidSourceIdentity")),
        ("Policy", r#"{"Version":"1","Statement":[]}"#, None),
        ("Policy", "{}", Some("InvalidParameter.PolicyGrammar")),
        ("Policy", "allow", Some("InvalidParameter.PolicyGrammar")),
    ];
    for (parameter, value, code) in cases {
        let usual = [("RoleArn", READER), ("RoleSessionName", "nightly")];
        let others = usual.into_iter().filter(|(name, _)| *name != parameter);
        let parameters: Vec<_> = others.chain([(parameter, value)]).collect();
        let plan = Plan {
            parameters: &parameters,
            ..ASSUME
        };
        let got = answer(&House::new(), &plan)["Code"].clone();
        assert_eq!(got.as_str(), code, "{parameter} {value}");
    }
}
