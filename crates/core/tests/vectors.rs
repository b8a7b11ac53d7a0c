//! The corpus of signatures and flattened parameters that other SDKs made. It lies beside the
//! repository, or where `SHARED` says; without it these tests say so and check nothing.

use alicloud_core::sign::{Keys, Secret, Stamp, acs3, query, rpc};
use alicloud_core::{Value, parameters};
use std::path::Path;

type Pairs = Vec<(String, String)>;

/// The vectors of a file, as many as there should be.
fn vectors(file: &str, count: usize) -> Option<Vec<Value>> {
    let repository = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let folder = std::env::var_os("SHARED").unwrap_or_else(|| "../shared".into());
    let path = repository.join(folder).join("vectors").join(file);
    let Ok(text) = std::fs::read_to_string(&path) else {
        use std::io::Write as _;
        // Not `eprintln!`: the test harness swallows it where a test passes.
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED: there are no vectors at {}",
            path.display()
        );
        return None;
    };
    let vectors: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(vectors.len(), count, "{file}");
    Some(vectors)
}

fn text<'a>(vector: &'a Value, name: &str) -> &'a str {
    vector[name]
        .as_str()
        .unwrap_or_else(|| panic!("no {name} in {vector}"))
}

fn pairs(object: &Value) -> Pairs {
    let members = object.as_object().unwrap().iter();
    members
        .map(|(name, value)| (name.clone(), value.as_str().unwrap().to_owned()))
        .collect()
}

/// The part of a URL behind its `?`, decoded.
fn query_of(url: &str) -> Pairs {
    query::decode(url.split_once('?').map_or("", |(_, query)| query)).unwrap()
}

#[test]
fn rpc() {
    let Some(vectors) = vectors("rpc_v1.jsonl", 320) else {
        return;
    };
    let mut received = 0;
    for vector in &vectors {
        check_rpc(vector);
        // What went over the wire, in the SDK's own encoding.
        if let Some(url) = vector["wire_url"].as_str() {
            let mut all = query_of(url);
            all.extend(query::decode(vector["wire_body"].as_str().unwrap_or_default()).unwrap());
            let claim = rpc::claim(text(vector, "method"), &all).unwrap();
            assert_eq!(claim.string_to_sign(), text(vector, "string_to_sign"));
            claim
                .verify(&text(vector, "access_key_secret").into())
                .unwrap();
            received += 1;
        }
    }
    assert_eq!(received, 279);
}

fn check_rpc(vector: &Value) {
    let id = text(vector, "id");
    let parameters = pairs(&vector["signed_params"]);
    let get = |wanted: &str| {
        let found = parameters.iter().find(|(name, _)| name == wanted);
        found.map(|(_, value)| value.as_str())
    };
    let secret = Secret::from(text(vector, "access_key_secret"));
    let token = get("SecurityToken").map(Secret::from);
    assert_eq!(
        token.as_ref().map(Secret::expose),
        vector["security_token"].as_str(),
        "{id}"
    );
    let keys = Keys {
        access_key_id: get("AccessKeyId").unwrap(),
        access_key_secret: &secret,
        security_token: token.as_ref(),
    };
    let stamp = Stamp {
        time: get("Timestamp").unwrap().parse().unwrap(),
        nonce: get("SignatureNonce").unwrap(),
    };
    let (canonical, signature) = (
        text(vector, "canonicalized_query"),
        text(vector, "signature"),
    );
    let sent = rpc::sign(text(vector, "method"), &parameters, keys, stamp);
    assert_eq!(
        sent,
        format!("{canonical}&Signature={}", query::encode(signature)),
        "{id}"
    );

    let received = query::decode(&sent).unwrap();
    let claim = rpc::claim(text(vector, "method"), &received).unwrap();
    assert_eq!(claim.canonical(), canonical, "{id}");
    assert_eq!(
        claim.string_to_sign(),
        text(vector, "string_to_sign"),
        "{id}"
    );
    assert_eq!(claim.signature, signature, "{id}");
    claim.verify(&secret).unwrap();
}

#[test]
fn acs3() {
    let Some(vectors) = vectors("acs3_v3.jsonl", 180) else {
        return;
    };
    let (mut received, mut signed) = (0, 0);
    for vector in &vectors {
        signed += usize::from(check_acs3(vector, &pairs(&vector["query"])));
        if let Some(url) = vector["wire_url"].as_str() {
            check_acs3(vector, &query_of(url));
            received += 1;
        }
    }
    // The other SDKs sign `accept` and `user-agent`, too.
    assert_eq!((received, signed), (139, 68));
}

/// Whether the SDK signed those headers that `sign` would.
fn check_acs3(vector: &Value, query: &[(String, String)]) -> bool {
    let id = text(vector, "id");
    let headers = pairs(&vector["headers"]);
    let secret = Secret::from(text(vector, "access_key_secret"));
    let token = vector["security_token"].as_str().map(Secret::from);
    let keys = Keys {
        access_key_id: text(vector, "access_key_id"),
        access_key_secret: &secret,
        security_token: token.as_ref(),
    };
    let request = acs3::Request {
        method: text(vector, "method"),
        path: text(vector, "pathname"),
        query,
        headers: &headers,
        body: vector["body"].as_str().unwrap_or_default().as_bytes(),
    };
    let signed_headers = text(vector, "signed_headers");
    let expected = format!(
        "ACS3-HMAC-SHA256 Credential={},SignedHeaders={signed_headers},Signature={}",
        keys.access_key_id,
        text(vector, "signature"),
    );
    assert_eq!(
        acs3::authorize(&request, signed_headers, keys),
        expected,
        "{id}"
    );

    let mine = signed_headers
        .split(';')
        .all(|name| !["accept", "user-agent"].contains(&name));
    if mine {
        let value = |wanted: &str| {
            let found = headers.iter().find(|(name, _)| name == wanted);
            found.map(|(_, value)| value.as_str()).unwrap()
        };
        let stamp = Stamp {
            time: value("x-acs-date").parse().unwrap(),
            nonce: value("x-acs-signature-nonce"),
        };
        let signed = acs3::sign(&request, keys, stamp);
        for (name, added) in &signed.headers {
            match *name {
                "authorization" => assert_eq!(*added, expected, "{id}"),
                name => assert_eq!(added, value(name), "{id}"),
            }
        }
    }
    let mut signed = headers.clone();
    signed.push(("Authorization".to_owned(), expected));
    let received = acs3::Request {
        headers: &signed,
        ..request
    };
    let claim = acs3::claim(&received).unwrap();
    assert_eq!(claim.canonical(), text(vector, "canonical_request"), "{id}");
    assert_eq!(
        claim.string_to_sign(),
        text(vector, "string_to_sign"),
        "{id}"
    );
    assert_eq!(claim.signature, text(vector, "signature"), "{id}");
    assert_eq!(
        claim.security_token,
        vector["security_token"].as_str(),
        "{id}"
    );
    claim.verify(&secret).unwrap();
    mine
}

#[test]
fn documentation() {
    let Some(vectors) = vectors("doc_vectors.jsonl", 3) else {
        return;
    };
    for mut vector in vectors {
        vector["security_token"] = Value::Null;
        match text(&vector, "kind") {
            "rpc_v1" => check_rpc(&vector),
            _ => assert!(check_acs3(&vector, &pairs(&vector["query"]))),
        }
    }
}

/// A request without a shape, whose flattened names begin with `Free.`.
#[derive(Clone)]
struct Anything {
    free: Option<Value>,
}

alicloud_core::record!(Anything {
    0: free = Json("Free"),
});

#[test]
fn flattening() {
    let Some(vectors) = vectors("flatten.jsonl", 165) else {
        return;
    };
    let mut different = Vec::new();
    for vector in &vectors {
        let request = Anything {
            free: Some(vector["input"].clone()),
        };
        let mut written = parameters::write(&request);
        for (name, _) in &mut written {
            *name = name.strip_prefix("Free.").unwrap().to_owned();
        }
        written.sort();
        let mut expected = pairs(&vector["output"]);
        expected.sort();
        if written != expected {
            different.push(text(vector, "id"));
        }
    }
    // Python writes `True`; pop-core sends nulls and `[object Object]`. The service reads the first
    // and has no use for the others.
    let known = [
        "pytea/bool_true_false",
        "nodepop/map_top",
        "nodepop/null_value",
        "nodepop/empty_list_map",
        "py2021/bool_true_false",
    ];
    assert_eq!(different, known);
}
