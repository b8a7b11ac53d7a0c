//! No secret comes out, wherever it went in and whatever fails: not in an error, a `Debug` text, a span or
//! an event, also not in those of the libraries below.
#![cfg(all(feature = "http", feature = "tracing", feature = "vpc"))]

mod support;

use alicloud_client::credentials::{
    AssumeRole, AssumeRoleWithOidc, Chain, CliProfile, CredentialsFile, CredentialsUri, EcsRamRole,
    Environment, ExternalProcess, Provider, Static,
};
use alicloud_client::transport::{Exchange, HttpRequest, HttpResponse, Transport};
use alicloud_client::{Builder, CallOptions, Client, RawRequest, RetryPolicy, Scheme, vpc};
use alicloud_core::sign::query::encode;
use std::future::ready;
use std::path::Path;
use std::sync::Mutex;
use std::time::Duration;
use support::log::Log;
use support::requests::operation;
use support::server::{Act, Server, http, json};
use support::{Counter, Ticks};

/// In it is what percent-encoding changes, so that an encoded echo is found as well.
const MARK: &str = "m4rk+r/of=secret";

fn assert_clean(what: &str, text: &str) {
    let once = encode(MARK);
    let twice = encode(&once);
    for form in [MARK, &once, &twice, "m4rk"] {
        assert!(!text.contains(form), "{what} shows `{form}`: {text}");
    }
}

/// Opens a door: an operation that takes a secret.
#[derive(Clone)]
struct OpenDoor {
    password: String,
}

alicloud_core::record!(OpenDoor {
    0: password = RequiredText("Password") required secret,
});

operation!(OpenDoor);

/// All that came out.
#[derive(Default)]
struct Out(Mutex<Vec<String>>);

impl Out {
    /// Builds a client and calls with it; keeps what both say.
    async fn call(&self, builder: Builder) {
        let mut texts = vec![format!("{builder:?} {builder:#?}")];
        match builder.build() {
            Err(error) => texts.push(format!("{error} {error:?}")),
            Ok(client) => {
                texts.push(format!("{client:?} {client:#?}"));
                let door = OpenDoor {
                    password: "m4rk/another".to_owned(), // what masks the token leaves it
                };
                texts.push(format!("{door:?} {door:#?}"));
                if let Err(error) = client.send(door).await {
                    texts.push(format!("{error} {error:?} {}", error.help()));
                }
                let raw = RawRequest::new("Vpc", "2016-04-28", "OpenDoor");
                if let Ok(answer) = client.send_raw(raw).await {
                    texts.push(format!("{answer:?}"));
                }
                let request = vpc::DescribeEipAddresses::new().eip_name(MARK);
                match client.send(request).await {
                    Ok(answer) => drop(answer),
                    Err(error) => {
                        let any = error.as_any();
                        texts.push(format!("{error} {error:?} {any} {any:#?} {}", error.help()));
                        let mut source = std::error::Error::source(&error);
                        while let Some(inner) = source {
                            texts.push(format!("{inner} {inner:?}"));
                            source = inner.source();
                        }
                    }
                }
            }
        }
        self.0.lock().unwrap().append(&mut texts);
    }
}

/// Tells the caller all that it was told, as a refusal: a gateway does so when a signature does not match.
#[derive(Clone, Copy)]
struct Echo(u16, &'static str);

impl Transport for Echo {
    fn send(&self, request: HttpRequest) -> Exchange<'_> {
        let mut told = format!("{} {}", request.url, String::from_utf8_lossy(&request.body));
        for (name, value) in &request.headers {
            if name != "x-own" {
                told = format!("{told} {name}: {value}");
            }
        }
        // What the caller itself sends as a parameter is no secret of ours.
        for form in [encode(&encode(MARK)), encode(MARK)] {
            told = told.replace(&format!("EipName={form}"), "");
        }
        let message = format!("server string to sign is:{told} {}", encode(&told));
        let body = serde_json::json!({"Code": self.1, "Message": message, "RequestId": "R"});
        Box::pin(ready(Ok(HttpResponse::new(self.0, body.to_string()))))
    }
}

/// A client that knows the mark in every place where it belongs.
fn builder() -> Builder {
    Client::builder()
        .environment(Environment::empty())
        .region("cn-hangzhou")
        .credentials(Static::new("testid", MARK).security_token(MARK))
        .header("x-own", MARK)
        .retry(RetryPolicy::never())
        .clock(Ticks::default())
        .random(Counter::default())
}

/// Providers that hold the mark, each set up a little wrongly or asked of one who fails.
fn providers(home: &Path) -> Vec<Box<dyn Provider>> {
    let write = |name: &str, text: String| {
        let path = home.join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let profile = |name: &str, fields: &str| {
        let text = format!(r#"{{"current":"p","profiles":[{{"name":"p",{fields}}}]}}"#);
        Box::new(CliProfile::new().file(write(name, text))) as Box<dyn Provider>
    };
    let key = || Static::new("testid", MARK).security_token(MARK);
    let token = write("token", MARK.to_owned());
    vec![
        Box::new(key()),
        Box::new(Static::new("", MARK)),
        Box::new(Static::new("testid", format!("{MARK}\n"))),
        Box::new(AssumeRole::new(key(), "arn")),
        Box::new(AssumeRoleWithOidc::new("arn", "provider", token)),
        Box::new(CredentialsUri::new(format!(
            "http://me:{MARK}@a.example/?key={MARK}"
        ))),
        Box::new(CredentialsUri::new(format!("ftp://{MARK}"))),
        Box::new(ExternalProcess::new(format!(
            "/nowhere/program --key {MARK}"
        ))),
        Box::new(ExternalProcess::new(format!("'{MARK}"))),
        Box::new(EcsRamRole::new()),
        Box::new(Chain::default()),
        profile("a", &format!(r#""mode":"AK","access_key_secret":"{MARK}""#)),
        profile("b", &format!(r#""mode":"{MARK}""#)),
        profile(
            "c",
            &format!(r#""mode":"AK","access_key_id":"i","access_key_secret":["{MARK}"]"#),
        ),
        profile(
            "d",
            &format!(r#""mode":"External","process_command":"{MARK}"#),
        ),
        profile(
            "e",
            &format!(r#""mode":"RsaKeyPair","private_key":"{MARK}""#),
        ),
        Box::new(CredentialsFile::new().file(write("f", MARK.to_owned()))),
        Box::new(CredentialsFile::new().file(write("g", format!("[default]\n{MARK}")))),
        Box::new(CredentialsFile::new().file(write("h", format!("[default]\ntype = {MARK}")))),
    ]
}

async fn everything(out: &Out, home: &Path) {
    // Refusals that tell all, under both signatures.
    for scheme in [Scheme::Acs3, Scheme::Rpc] {
        for code in [
            "SignatureDoesNotMatch",
            "IncompleteSignature",
            "InvalidSecurityToken.Expired",
            "Other",
        ] {
            for status in [200, 400, 500] {
                out.call(builder().signature(scheme).transport(Echo(status, code)))
                    .await;
            }
        }
        for provider in providers(home) {
            out.call(
                builder()
                    .signature(scheme)
                    .credentials(provider)
                    .transport(Echo(400, "Other")),
            )
            .await;
        }
    }
    for provider in providers(home) {
        out.call(
            builder()
                .credentials(provider)
                .transport(Echo(200, "Success")),
        )
        .await;
    }
    let variables = Environment::empty()
        .with("ALIBABA_CLOUD_ACCESS_KEY_SECRET", MARK)
        .with("ALIBABA_CLOUD_SECURITY_TOKEN", MARK);
    let chain = || {
        builder()
            .credentials(Chain::default())
            .transport(Echo(400, "Other"))
    };
    out.call(chain().environment(variables)).await;

    // Settings that cannot be.
    out.call(builder().endpoint(format!("https://me:{MARK}@a.example")))
        .await;
    out.call(builder().endpoint_of("Vpc", format!("https://a.example/{MARK}@")))
        .await;
    out.call(builder().proxy(format!("me:{MARK}"))).await;
    out.call(builder().header("x-key", format!("{MARK}\n")))
        .await;

    // The wire, where libraries below write what they do.
    let acts = [
        Act::CloseUnread,
        Act::SayAndClose(http(200, "", b"{}")[..20].to_vec()),
        Act::SayAndClose(b"SSH-2.0-OpenSSH\r\n".to_vec()),
        Act::Stall,
        json(407, "{}"),
        json(500, r#"{"Code":"InternalError"}"#),
        json(200, r#"{"RequestId":"R"}"#),
    ];
    for act in acts {
        let server = Server::new(move |_| act.clone());
        let short = builder().attempt_timeout(Duration::from_millis(40));
        out.call(short.endpoint(server.url()).no_proxy()).await;
        let proxy = format!("http://me:{}@{}", encode(MARK), server.address);
        for to in ["http://a.example", "https://a.example"] {
            let short = builder().attempt_timeout(Duration::from_millis(40));
            out.call(short.endpoint(to).proxy(&proxy)).await;
        }
    }
    let options = CallOptions::new().header("x-key", MARK);
    out.0.lock().unwrap().push(format!("{options:?}"));
}

#[test]
fn no_secret_comes_out() {
    let (log, out) = (Log::of(""), Out::default());
    let home = tempfile::tempdir().unwrap();
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.enable_all().build().unwrap();
    tracing::subscriber::with_default(log.clone(), || {
        runtime.block_on(everything(&out, home.path()));
    });
    runtime.shutdown_background();
    let texts = out.0.lock().unwrap();
    assert!(texts.len() > 300, "{}", texts.len());
    for text in &*texts {
        assert_clean("an output", text);
    }
    let lines = log.lines();
    assert!(lines.iter().any(|line| line.starts_with("action=")));
    for line in &lines {
        assert_clean("the log", line);
    }
}
