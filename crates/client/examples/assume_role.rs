//! Calls in a role: the key of the environment is exchanged for a temporary one.
//!
//! `cargo run --example assume_role -- acs:ram::123456789012:role/reader`

use alicloud_client::credentials::{AssumeRole, EnvironmentVariables};
use alicloud_client::{Client, vpc};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let role = std::env::args().nth(1).ok_or("name a role by its ARN")?;
    let role = AssumeRole::new(EnvironmentVariables, role).session_name("example");
    let client = Client::builder()
        .region("cn-hangzhou")
        .credentials(role)
        .build()?;
    let regions = client.send(vpc::DescribeRegions::new()).await?;
    for region in regions.regions {
        println!("{:?}", region.region_id);
    }
    Ok(())
}
