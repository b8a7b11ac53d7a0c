//! Calls without futures and without a runtime.

use alicloud_client::{blocking, vpc};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = blocking::Client::from_env()?;
    for eip in client.items(vpc::DescribeEipAddresses::new()) {
        println!("{:?}", eip?.ip_address);
    }
    // What no page describes is called by its name, as everything can be.
    let regions = client.raw("Vpc", "2016-04-28", "DescribeRegions", &[])?;
    println!("{}", regions.body()["Regions"]["Region"][0]["RegionId"]);
    Ok(())
}
