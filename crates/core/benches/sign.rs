//! Signing and verifying a call whose canonical request is about 600 bytes, and its parts.

use alicloud_core::sign::{
    Keys, NonceSource as _, RandomNonces, Secret, Stamp, Timestamp, acs3, query, rpc,
};
use divan::{AllocProfiler, Bencher, black_box};

#[global_allocator]
static ALLOCATIONS: AllocProfiler = AllocProfiler::system();

type Pairs = Vec<(String, String)>;

const NONCE: &str = "3156853299f313e23d1673dc12e1703d";

fn main() {
    let (_, headers) = call();
    let secret = Secret::from("testsecret");
    let size = with_signature(&headers, &secret, |request| {
        acs3::claim(request).map_or(0, |claim| claim.canonical().len())
    });
    println!("canonical request: {size} bytes");
    divan::main();
}

fn owned(pairs: &[(&str, &str)]) -> Pairs {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    pairs.iter().map(owned).collect()
}

/// Parameters and headers of a call.
fn call() -> (Pairs, Pairs) {
    let parameters = owned(&[
        ("RegionId", "cn-hangzhou"),
        ("PageNumber", "1"),
        ("PageSize", "50"),
        ("Status", "InUse"),
        ("Tag.1.Key", "owner name"),
        ("Tag.1.Value", "front/of*the~shop"),
        ("ResourceGroupId", "rg-example"),
        ("IncludeReservationData", "true"),
    ]);
    let headers = owned(&[
        ("host", "vpc.cn-hangzhou.aliyuncs.com"),
        ("accept", "application/json"),
        ("user-agent", "alicloud-client/0.1.0 (linux; x86_64)"),
        ("x-acs-action", "DescribeEipAddresses"),
        ("x-acs-version", "2016-04-28"),
    ]);
    (parameters, headers)
}

fn keys(secret: &Secret) -> Keys<'_> {
    Keys {
        access_key_id: "LTAIexample00000000000000",
        access_key_secret: secret,
        security_token: None,
    }
}

fn stamp() -> Stamp<'static> {
    Stamp {
        time: Timestamp::from_unix(1_767_323_045),
        nonce: NONCE,
    }
}

fn with_signature<T>(
    headers: &[(String, String)],
    secret: &Secret,
    then: impl FnOnce(&acs3::Request<'_>) -> T,
) -> T {
    let (query, _) = call();
    let request = acs3::Request {
        method: "POST",
        path: "/",
        query: &query,
        headers,
        body: b"",
    };
    let mut headers = headers.to_vec();
    let signed = acs3::sign(&request, keys(secret), stamp()).headers;
    headers.extend(
        signed
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value)),
    );
    then(&acs3::Request {
        headers: &headers,
        ..request
    })
}

#[divan::bench]
fn sign_acs3(bencher: Bencher<'_, '_>) {
    let (query, headers) = call();
    let secret = Secret::from("testsecret");
    let request = acs3::Request {
        method: "POST",
        path: "/",
        query: &query,
        headers: &headers,
        body: b"",
    };
    bencher.bench(|| acs3::sign(black_box(&request), keys(&secret), stamp()));
}

#[divan::bench]
fn verify_acs3(bencher: Bencher<'_, '_>) {
    let (_, headers) = call();
    let secret = Secret::from("testsecret");
    with_signature(&headers, &secret, |request| {
        bencher.bench(|| {
            acs3::claim(black_box(request)).is_ok_and(|claim| claim.verify(&secret).is_ok())
        });
    });
}

#[divan::bench]
fn sign_rpc(bencher: Bencher<'_, '_>) {
    let (mut parameters, _) = call();
    parameters.extend(owned(&[
        ("Action", "DescribeEipAddresses"),
        ("Version", "2016-04-28"),
        ("Format", "JSON"),
    ]));
    let secret = Secret::from("testsecret");
    bencher.bench(|| rpc::sign("POST", black_box(&parameters), keys(&secret), stamp()));
}

#[divan::bench]
fn verify_rpc(bencher: Bencher<'_, '_>) {
    let (parameters, _) = call();
    let secret = Secret::from("testsecret");
    let sent = rpc::sign("POST", &parameters, keys(&secret), stamp());
    bencher.bench(|| {
        let received = query::decode(black_box(&sent)).unwrap_or_default();
        rpc::claim("POST", &received).is_ok_and(|claim| claim.verify(&secret).is_ok())
    });
}

#[divan::bench]
fn canonical_query(bencher: Bencher<'_, '_>) {
    let (parameters, _) = call();
    bencher.bench(|| query::canonical(black_box(&parameters)));
}

#[divan::bench]
fn nonce() -> String {
    RandomNonces.nonce().unwrap_or_default()
}
