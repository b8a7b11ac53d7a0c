//! One call, and no more: what `cargo xtask measure build` builds.

use alicloud_client::{Client, vpc};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    let answer = client.send(vpc::DescribeEipAddresses::new()).await?;
    println!("{} addresses", answer.eip_addresses.len());
    Ok(())
}
