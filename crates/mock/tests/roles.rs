//! The client's own way into a role, against the mock: its credentials provider exchanges a key for a
//! temporary one, which signs from then on.

use alicloud_client::credentials::{AssumeRole, Environment, Static, StsEndpoint};
use alicloud_client::{AnyError, Client, vpc};
use alicloud_mock::journal::Entry;
use alicloud_mock::setup::{Account, Key, Role};
use alicloud_mock::{Server, World};
use std::time::Duration;

const MINE: &str = "1000000000000001";
const THEIRS: &str = "acs:ram::2:role/guest";

fn world() -> World {
    let world = World::builder()
        .account(MINE)
        .account(Account::new("2"))
        .key(Key::new("id", "secret"))
        .role(
            Role::new("guest")
                .account("2")
                .trust(MINE)
                .max_session(7200),
        )
        .role(Role::new("closed").account("2"))
        .build();
    world.expect("a world")
}

/// Takes on a role of the other account at this address.
fn guest(host: &str, role: &str) -> AssumeRole {
    AssumeRole::new(Static::new("id", "secret"), role)
        .session_name("nightly")
        .duration(Duration::from_secs(7200))
        .sts(StsEndpoint::new().host(host))
}

#[test]
fn without_a_socket() {
    let world = world();
    let client = world.client_builder();
    let client = client.credentials(guest("http://mock.invalid", THEIRS));
    let client = client.build().expect("a client");
    pollster::block_on(async {
        let answer = client.send(vpc::AllocateEipAddress::new()).await?;
        let id = answer.allocation_id.expect("an id");
        client
            .send(vpc::ReleaseEipAddress::allocation_id(id))
            .await?;
        Ok::<_, AnyError>(())
    })
    .expect("it is allowed");
    let calls = world.journal();
    let actions: Vec<_> = calls.iter().map(Entry::action).collect();
    assert_eq!(
        actions,
        ["AssumeRole", "AllocateEipAddress", "ReleaseEipAddress"],
        "one key for several calls"
    );
}

#[tokio::test]
async fn over_http() {
    let world = world();
    let server = Server::bind("127.0.0.1:0", world.clone())
        .await
        .expect("a server");
    let url = server.url();
    let client = |role: &str| {
        let builder = Client::builder()
            .environment(Environment::empty())
            .region("cn-hangzhou")
            .endpoint(&url)
            .credentials(guest(&url, role));
        builder.build().expect("a client")
    };
    let eips = client(THEIRS).send(vpc::DescribeEipAddresses::new()).await;
    assert_eq!(eips.expect("it is allowed").total_count, Some(0));
    for (role, code) in [
        ("acs:ram::2:role/closed", "HTTP 403, NoPermission"),
        ("acs:ram::2:role/none", "HTTP 404, EntityNotExist.Role"),
        ("reader", "HTTP 400, InvalidParameter.RoleArn"),
    ] {
        let error = client(role).send(vpc::DescribeRegions::new()).await;
        let error = error.expect_err("no such role").to_string();
        assert!(error.contains(code), "{error}");
    }
    let told = serde_json::to_string(&world.journal()).expect("JSON");
    assert!(!told.contains("CAIS"), "{told}");
    server.stop().await;
}
