//! A signed request that is changed anywhere is refused.

use super::sessions::{ASSUME, Temporary};
use super::support::{House, Plan, Sent};
use proptest::prelude::*;
use proptest::sample::Index;

const PARAMETERS: &[(&str, &str)] = &[
    ("AllocationId", "eip-2ze0example0000000001"),
    ("InstanceId", "i-2ze0example000000001"),
    ("Name", "a b*é~"),
    ("RegionId", "cn-hangzhou"),
];

fn plan() -> Plan<'static> {
    Plan {
        action: "AssociateEipAddress",
        parameters: PARAMETERS,
        ..Plan::default()
    }
}

/// The requests that are changed: both signatures; parameters in the query, in a form, in both; the
/// key of a session in a role.
fn requests() -> [Sent; 7] {
    let plan = plan();
    let session = Temporary::of(&House::new(), &ASSUME);
    let in_role = session.signs(plan);
    [
        in_role.acs3(),
        in_role.rpc(),
        plan.acs3(),
        plan.acs3_with_body("application/x-www-form-urlencoded", b"VpcId=vpc-1&Mode=NAT"),
        plan.rpc(),
        plan.rpc_split(|_| true),
        plan.rpc_split(|name| PARAMETERS.iter().any(|(each, _)| *each == name)),
    ]
}

/// What a request means, however it is written: parameters decoded, in the order in which they are
/// signed; headers that are signed. Changes that leave this alone change nothing.
fn meaning(sent: &Sent) -> impl PartialEq + std::fmt::Debug + use<> {
    use alicloud_core::sign::query::decode;
    let parameters = |text: &str| {
        let mut pairs = decode(text).ok()?;
        pairs.sort_by(|one, other| one.0.cmp(&other.0));
        Some(pairs)
    };
    let acs3 = sent.headers.iter().any(|(name, _)| name == "authorization");
    let body = String::from_utf8_lossy(&sent.body).into_owned();
    let (query, body) = if acs3 {
        (parameters(&sent.query), Some(vec![(body, String::new())]))
    } else {
        (parameters(&[&*sent.query, "&", &body].concat()), None)
    };
    let headers = sent.headers.iter();
    let headers = headers.filter(|(name, _)| acs3 && name != "user-agent");
    let headers = headers.map(|(name, value)| (name.clone(), value.trim().to_owned()));
    let path = acs3.then(|| sent.path.clone());
    (
        query,
        body,
        headers.collect::<Vec<_>>(),
        path,
        sent.method.clone(),
    )
}

/// Changes one place of a text. Texts stay ASCII without line ends, as HTTP has them.
fn change(text: &mut String, kind: u8, at: Index, letter: u8) {
    let letter = char::from(b'!' + letter % 94);
    if text.is_empty() {
        text.push(letter);
        return;
    }
    let at = at.index(text.len());
    match kind % 4 {
        0 => text.replace_range(at..=at, letter.encode_utf8(&mut [0; 4])),
        1 => text.insert(at, letter),
        2 => drop(text.remove(at)),
        _ => text.truncate(at),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any one change of a letter: in the query, in the body, in a header that counts.
    #[test]
    fn one_letter(which in 0..7usize, part in any::<Index>(), kind: u8, at: Index, letter: u8) {
        let original = requests()[which].clone();
        let mut sent = original.clone();
        let parts = 3 + sent.headers.len();
        match part.index(parts) {
            0 => change(&mut sent.query, kind, at, letter),
            1 => {
                let mut body = String::from_utf8(sent.body).unwrap();
                change(&mut body, kind, at, letter);
                sent.body = body.into_bytes();
            }
            2 => sent.method = if sent.method == "GET" { "POST" } else { "GET" }.to_owned(),
            header => {
                let place = &mut sent.headers[header - 3];
                if place.0 == "content-type" {
                    return Ok(());
                }
                change(&mut place.1, kind, at, letter);
            }
        }
        prop_assume!(meaning(&sent) != meaning(&original));
        let code = House::new().code(&sent);
        prop_assert!(code.is_some(), "let in: {:?}", sent);
    }
}

/// Whole changes that somebody might try.
#[test]
fn deliberate_ones() {
    let mut changed = Vec::new();
    for original in requests() {
        let acs3 = original
            .headers
            .iter()
            .any(|(name, _)| name == "authorization");
        // A parameter more, one twice, one less, two swapped.
        for more in [
            "&Mode=BINDED",
            "&AllocationId=eip-other",
            "&SecurityToken=x",
            "&=x",
            "&x",
        ] {
            let mut sent = original.clone();
            sent.query.push_str(more);
            changed.push(sent);
            let mut sent = original.clone();
            sent.body.extend_from_slice(more.as_bytes());
            changed.push(sent);
        }
        let pairs: Vec<_> = original
            .query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .collect();
        for index in 0..pairs.len() {
            let mut fewer = pairs.clone();
            fewer.remove(index);
            let mut sent = original.clone();
            sent.query = fewer.join("&");
            changed.push(sent);
            let mut longer = pairs.clone();
            let value = [longer[index], "0"].concat();
            longer[index] = &value;
            let mut sent = original.clone();
            sent.query = longer.join("&");
            changed.push(sent);
        }
        let body = String::from_utf8_lossy(&original.body).into_owned();
        let pairs: Vec<_> = body.split('&').filter(|pair| !pair.is_empty()).collect();
        for index in 0..pairs.len() {
            let mut fewer = pairs.clone();
            fewer.remove(index);
            let mut swapped = pairs.clone();
            swapped[index] = "Mode=BINDED";
            for body in [fewer, swapped] {
                let mut sent = original.clone();
                sent.body = body.join("&").into_bytes();
                changed.push(sent);
            }
        }
        let mut sent = original.clone();
        sent.query = sent.query.replace("cn-hangzhou", "cn-beijing");
        let body = String::from_utf8(sent.body).unwrap();
        sent.body = body.replace("cn-hangzhou", "cn-beijing").into_bytes();
        changed.push(sent);
        // A signed header less, one more, one longer at either end.
        let names: Vec<_> = original
            .headers
            .iter()
            .map(|(name, _)| name.clone())
            .collect();
        for name in names.iter().filter(|name| acs3 && *name != "user-agent") {
            changed.push(original.clone().without(name));
            let mut sent = original.clone();
            sent.headers.push((name.clone(), "x".to_owned()));
            changed.push(sent);
            let mut sent = original.clone();
            sent.header(name).push('0');
            changed.push(sent);
            let mut sent = original.clone();
            sent.header(name).insert(0, '0');
            changed.push(sent);
        }
    }
    // Signatures of each other.
    let other = Plan {
        nonce: "nonce-2",
        ..plan()
    };
    let mut sent = plan().acs3();
    *sent.header("authorization") = other.acs3().header("authorization").clone();
    changed.push(sent);
    // Under the other method of the two.
    for method in ["GET", "POST"] {
        let other = if method == "GET" { "POST" } else { "GET" };
        for sent in [
            Plan { method, ..plan() }.acs3(),
            Plan { method, ..plan() }.rpc(),
        ] {
            changed.push(Sent {
                method: other.to_owned(),
                ..sent
            });
        }
    }
    let originals = requests();
    changed.retain(|sent| {
        !originals
            .iter()
            .any(|original| meaning(original) == meaning(sent))
    });
    assert!(changed.len() >= 200, "{} changes", changed.len());
    for sent in &changed {
        let code = House::new().code(sent);
        assert!(code.is_some(), "let in: {sent:?}");
    }
    for original in &originals {
        assert_eq!(House::new().code(original), None, "{original:?}");
    }
}
