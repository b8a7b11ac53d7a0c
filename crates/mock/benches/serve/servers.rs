//! The two servers.

use alicloud_mock::setup::{Eip, Key, Pace, Target};
use alicloud_mock::{Server, World};
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Response, header};
use hyper_util::rt::TokioIo;
use std::convert::Infallible;
use std::future::{Future, pending};
use tokio::net::TcpListener;

/// Both run on one thread, as the program does.
fn on_one_thread(server: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(server);
}

/// The mock: a world with one EIP, where states pass at once, and an instance for each connection.
pub(crate) fn mock() {
    let mut world = World::builder()
        .key(Key::new("mock-key-id", "mock-key-secret"))
        .pace(Pace::Immediate)
        .eip_quota(1000);
    for count in 0..64 {
        world = world.ecs(Target::new(format!("i-{count}")));
    }
    let world = world
        .eip(Eip::new())
        .build()
        .expect("the world is complete");
    on_one_thread(async {
        let server = Server::bind("127.0.0.1:0", world).await;
        let server = server.expect("a free port");
        println!("{}", server.address());
        pending::<()>().await;
    });
}

/// Hyper alone.
pub(crate) fn bare(length: usize) {
    on_one_thread(async {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        println!("{}", listener.local_addr().expect("it is bound"));
        let body = Bytes::from(vec![b'x'; length]);
        loop {
            let Ok((stream, _)) = listener.accept().await else {
                continue;
            };
            let _ = stream.set_nodelay(true);
            let body = body.clone();
            tokio::spawn(async move {
                let service = service_fn(|_| {
                    let answer = Response::builder()
                        .header(header::CONTENT_TYPE, "application/json;charset=utf-8")
                        .body(Full::new(body.clone()));
                    async { Ok::<_, Infallible>(answer.expect("headers are valid")) }
                });
                let io = TokioIo::new(stream);
                let _ = http1::Builder::new().serve_connection(io, service).await;
            });
        }
    });
}
