//! Many connections that say nothing. The number is that of `IDLE_CONNECTIONS`, 200 without it; the
//! process needs two file descriptors for each, and takes as many as the system lets it.

mod support;

use alicloud_mock::{Limits, Server, World};
use nix::sys::resource::{Resource, getrlimit, setrlimit};
use support::{Connection, describe};

#[tokio::test]
async fn idle_connections_harm_nobody() {
    let count = std::env::var("IDLE_CONNECTIONS");
    let count: usize = count.map_or(200, |text| text.parse().expect("a number"));
    let (_, most) = getrlimit(Resource::RLIMIT_NOFILE).unwrap();
    setrlimit(Resource::RLIMIT_NOFILE, most, most).unwrap();
    let mut limits = Limits::default();
    limits.connections = count + 1;
    let server = Server::bind_within("127.0.0.1:0", World::demo(), limits)
        .await
        .unwrap();
    let mut idle = Vec::new();
    for _ in 0..count {
        idle.push(Connection::to(&server).await);
    }
    let mut busy = Connection::to(&server).await;
    for number in 0..10 {
        let answer = busy.send(&describe(&server, number)).await;
        assert_eq!(answer.status, 200);
    }
    // They are still served.
    for number in [0, count / 2, count - 1] {
        let nonce = u32::try_from(number).unwrap() + 10;
        let answer = idle[number].send(&describe(&server, nonce)).await;
        assert_eq!(answer.status, 200);
    }
}
