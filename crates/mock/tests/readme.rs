//! The first test of the project's README: it runs, and it stands there as it stands here.

// README
use alicloud_client::vpc;

#[tokio::test]
async fn binding_takes_a_while() {
    let world = alicloud_mock::World::demo();
    let (client, eip) = (world.client(), world.eip(0));
    let bind = vpc::AssociateEipAddress::allocation_id(&eip).instance_id("i-mock0001");
    client.send(bind).await.unwrap();
    assert_eq!(world.eip_status(&eip).name(), "Associating"); // answered, not yet done
    client.wait_until(vpc::eip_in_use(&eip)).await.unwrap(); // turns the world's clock
}
// README

fn readme() -> String {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");
    std::fs::read_to_string(file).unwrap()
}

/// The first test in each language is that short.
#[test]
fn a_first_test_takes_ten_lines() {
    let readme = readme();
    let here = include_str!("readme.rs").split("// README\n").nth(1);
    let python = readme
        .split("```python\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next();
    for example in [here.unwrap(), python.unwrap()] {
        let lines = example.lines().filter(|line| !line.trim().is_empty());
        assert!(lines.count() <= 10, "{example}");
    }
}

#[test]
fn the_readme_has_this_test() {
    let here = include_str!("readme.rs").split("// README\n").nth(1);
    let block = format!("```rust\n{}```\n", here.unwrap());
    let readme = readme();
    assert!(
        readme.contains(&block),
        "README.md has another text:\n{block}"
    );
}
