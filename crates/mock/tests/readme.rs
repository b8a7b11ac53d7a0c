//! The first test of the project's README: it runs, and it stands there as it stands here.

// README
use alicloud_client::vpc;
use alicloud_mock::World;

#[tokio::test]
async fn releasing_takes_patience() -> Result<(), Box<dyn std::error::Error>> {
    let world = World::demo();
    let (client, eip) = (world.client(), world.eip(0));
    let associate = vpc::AssociateEipAddress::allocation_id(&eip).instance_id("i-mock0001");
    client.send(associate).await?;
    let release = vpc::ReleaseEipAddress::allocation_id(&eip);
    let error = client.send(release).await.unwrap_err();
    assert_eq!(error.code(), Some("IncorrectEipStatus")); // it is still being bound
    client.wait_until(vpc::eip_in_use(&eip)).await?;
    Ok(())
}
// README

#[test]
fn the_readme_has_this_test() {
    let here = include_str!("readme.rs").split("// README\n").nth(1);
    let block = format!("```rust\n{}```\n", here.unwrap());
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");
    let readme = std::fs::read_to_string(file).unwrap();
    assert!(
        readme.contains(&block),
        "README.md has another text:\n{block}"
    );
}
