//! The client of this project over a world in the same process.

use alicloud_client::credentials::Static;
use alicloud_client::{Client, Scheme, vpc};
use alicloud_mock::World;
use alicloud_mock::faults::FaultPlan;
use pollster::block_on;
use std::error::Error;
use std::time::Duration;

async fn life(client: &Client) -> Result<(), Box<dyn Error>> {
    let eip = client.send(vpc::AllocateEipAddress::new()).await?;
    let id = eip.allocation_id.as_deref().ok_or("no id")?;
    let associate = || vpc::AssociateEipAddress::allocation_id(id).instance_id("i-mock0001");
    client.send(associate()).await?;
    let error = client.send(associate()).await.unwrap_err();
    assert_eq!(error.code(), Some("IncorrectEipStatus"));
    client.wait_until(vpc::eip_in_use(id)).await?;
    client
        .send(vpc::UnassociateEipAddress::allocation_id(id))
        .await?;
    client.wait_until(vpc::eip_available(id)).await?;
    client
        .send(vpc::ReleaseEipAddress::allocation_id(id))
        .await?;
    Ok(())
}

#[test]
fn a_whole_life_under_both_signatures() {
    for scheme in [Scheme::Acs3, Scheme::Rpc] {
        let world = World::demo();
        let client = world.client_builder().signature(scheme).build().unwrap();
        let before = world.clock().now();
        block_on(life(&client)).unwrap();
        assert!(world.clock().now() > before, "waiting turns the clock");
    }
}

#[test]
fn a_whole_life_without_futures() {
    let world = World::demo();
    let client = world.blocking_client();
    let eip = client.send(vpc::AllocateEipAddress::new()).unwrap();
    let id = eip.allocation_id.unwrap();
    let request = vpc::AssociateEipAddress::allocation_id(&id).instance_id("i-mock0001");
    client.send(request).unwrap();
    client.wait_until(vpc::eip_in_use(&id)).unwrap();
    assert_eq!(world.eip_status(&*id).name(), "InUse");
}

#[test]
fn another_key_is_refused() {
    let world = World::demo();
    for (id, secret, code) in [
        ("nobody", "x", "InvalidAccessKeyId.NotFound"),
        ("mock-key-id", "x", "SignatureDoesNotMatch"),
    ] {
        let client = world.client_builder().credentials(Static::new(id, secret));
        let client = client.build().unwrap();
        let error = block_on(client.send(vpc::DescribeRegions::new())).unwrap_err();
        assert_eq!(error.code(), Some(code));
    }
}

#[test]
fn faults_on_the_wire_are_met_and_borne() {
    for plan in [
        FaultPlan::on("AllocateEipAddress").after().reset(),
        FaultPlan::on("AllocateEipAddress").after().stall(),
        FaultPlan::on("AllocateEipAddress").after().truncate(3),
        FaultPlan::on("AllocateEipAddress").after().garbage(),
        FaultPlan::on("AllocateEipAddress").reset(),
        FaultPlan::on("AllocateEipAddress").status(502),
        FaultPlan::on("AllocateEipAddress").latency(Duration::from_secs(9)),
        FaultPlan::on("AllocateEipAddress").latency(Duration::from_secs(11)),
    ] {
        let world = World::demo();
        let before = world.eips().len();
        let name = format!("{plan:?}");
        world.plan(plan).unwrap();
        let eip = block_on(world.client().send(vpc::AllocateEipAddress::new()));
        assert!(eip.is_ok(), "{name}: {eip:?}");
        assert_eq!(world.eips().len(), before + 1, "{name}");
        world.assert_faults_used();
    }
}
