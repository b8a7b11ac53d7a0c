//! What the benchmarks call: a server with a fixed body, and four ways to call it.
#![allow(dead_code, unreachable_pub, reason = "benchmarks share it")]

use alicloud_client::{Client, vpc};
use alicloud_core::sign::{Keys, NonceSource, RandomNonces, Secret, Stamp, acs3};
use alicloud_core::{json, parameters};
use http_body_util::{BodyExt as _, Full};
use hyper::Uri;
use hyper::body::Bytes;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;
use std::time::SystemTime;

/// An answer with one address, as the service gives it.
pub const BODY: &str = r#"{"TotalCount":1,"PageSize":10,"RequestId":"4EC47282-1B74-4534-BD0E-403F3EE64CAF","PageNumber":1,"EipAddresses":{"EipAddress":[{"ReservationActiveTime":"","Status":"InUse","ReservationOrderType":"","AllocationTime":"2019-04-23T01:37:38Z","Netmode":"public","ChargeType":"PostPaid","Description":"","Mode":"NAT","SegmentInstanceId":"","ReservationInternetChargeType":"","BandwidthPackageId":"","IpAddress":"203.0.113.7","Bandwidth":"5","ReservationBandwidth":"","EipBandwidth":"5","Name":"web","PrivateIpAddress":"","InstanceRegionId":"cn-hangzhou","DeletionProtection":false,"InstanceId":"i-2ze0example000000001","SecondLimited":false,"InstanceType":"EcsInstance","HDMonitorStatus":"OFF","RegionId":"cn-hangzhou","BandwidthPackageBandwidth":"","ServiceManaged":0,"ExpiredTime":"","ResourceGroupId":"rg-acfmxazexample","AllocationId":"eip-2ze0example0000000001","InternetChargeType":"PayByTraffic","BusinessStatus":"Normal","BandwidthPackageType":"","HasReservationData":"false","ISP":"BGP","OperationLocks":{"LockReason":[]},"Tags":{"Tag":[{"Key":"stage","Value":"test"}]}}]}}"#;

/// A server that answers every request with the same bytes, in one write.
pub fn serve() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("its address");
    thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            thread::spawn(move || answer(&stream));
        }
    });
    address
}

fn answer(mut stream: &TcpStream) -> Option<()> {
    let bytes = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ndate: Fri, 02 Jan 2026 03:04:05 GMT\r\ncontent-length: {}\r\n\r\n{BODY}",
        BODY.len()
    );
    stream.set_nodelay(true).ok()?;
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    loop {
        line.clear();
        if reader.read_line(&mut line).ok()? == 0 {
            return None;
        }
        // No request has a body here.
        if line == "\r\n" {
            stream.write_all(bytes.as_bytes()).ok()?;
        }
    }
}

pub fn client(address: SocketAddr) -> Client {
    Client::builder()
        .region("cn-hangzhou")
        .access_key("testid", "testsecret")
        .endpoint(format!("http://{address}"))
        .no_proxy()
        .build()
        .expect("a client")
}

pub fn http() -> reqwest::Client {
    let roots = rustls::ClientConfig::builder_with_provider(std::sync::Arc::new(
        rustls::crypto::ring::default_provider(),
    ))
    .with_safe_default_protocol_versions()
    .expect("versions")
    .with_root_certificates(rustls::RootCertStore::empty())
    .with_no_client_auth();
    reqwest::Client::builder()
        .no_proxy()
        .tls_backend_preconfigured(roots)
        .build()
        .expect("a client")
}

pub fn request() -> vpc::DescribeEipAddresses {
    vpc::DescribeEipAddresses::new()
        .region_id("cn-hangzhou")
        .page_size(10)
}

pub type Pool = hyper_util::client::legacy::Client<HttpConnector, Full<Bytes>>;

pub fn pool() -> Pool {
    let mut connector = HttpConnector::new();
    connector.set_nodelay(true);
    hyper_util::client::legacy::Client::builder(TokioExecutor::new()).build(connector)
}

/// Raw hyper: a request without signature, whose body is read.
pub async fn hyper(pool: Pool, url: Uri) -> usize {
    let mut request = hyper::Request::new(Full::default());
    *request.method_mut() = hyper::Method::POST;
    *request.uri_mut() = url;
    let answer = pool.request(request).await.expect("an answer");
    let body = answer.into_body().collect().await.expect("a body");
    body.to_bytes().len()
}

/// Raw reqwest: a request without signature, whose body is read.
pub async fn raw(http: reqwest::Client, url: String) -> usize {
    let answer = http.post(url).send().await.expect("an answer");
    answer.bytes().await.expect("a body").len()
}

/// What a person would write who has signing and types, and no client.
pub async fn by_hand(http: reqwest::Client, address: SocketAddr) -> usize {
    let secret = Secret::from("testsecret");
    let query = parameters::write(&request());
    let headers: Vec<(String, String)> = [
        ("host", address.to_string()),
        ("x-acs-action", "DescribeEipAddresses".to_owned()),
        ("x-acs-version", "2016-04-28".to_owned()),
        ("accept", "application/json".to_owned()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into();
    let nonce = RandomNonces.nonce().expect("a nonce");
    let signed = acs3::sign(
        &acs3::Request {
            method: "POST",
            path: "/",
            query: &query,
            headers: &headers,
            body: b"",
        },
        Keys {
            access_key_id: "testid",
            access_key_secret: &secret,
            security_token: None,
        },
        Stamp {
            time: SystemTime::now().into(),
            nonce: &nonce,
        },
    );
    let mut call = http
        .post(format!("http://{address}/?{}", signed.query))
        .timeout(std::time::Duration::from_secs(10));
    for (name, value) in &headers {
        call = call.header(name, value);
    }
    for (name, value) in &signed.headers {
        call = call.header(*name, value);
    }
    let answer = call.send().await.expect("an answer");
    assert!(answer.status().is_success());
    let body = answer.bytes().await.expect("a body");
    let answer = json::decode::<vpc::DescribeEipAddressesResponse>(&body).expect("an answer");
    answer.eip_addresses.len()
}

pub async fn by_client(client: Client) -> usize {
    let answer = client.send(request()).await.expect("an answer");
    answer.eip_addresses.len()
}
