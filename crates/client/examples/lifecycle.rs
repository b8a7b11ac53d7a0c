//! Allocates an elastic IP address, binds it, waits, and gives it back.
//!
//! `cargo run --example lifecycle -- i-2ze0example000000001`

use alicloud_client::{Absent, Client, States, Wait, vpc};
use std::time::Duration;

/// What an address is waited for.
const fn state(wanted: &'static [&'static str]) -> States {
    States {
        list: Some("EipAddresses"),
        field: "Status",
        wanted,
        failed: &["Releasing"],
        absent: Absent::Pending,
        absent_codes: &[],
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let instance = std::env::args().nth(1).ok_or("name an instance")?;
    let client = Client::from_env()?;

    let request = vpc::AllocateEipAddress::new().bandwidth("5");
    let eip = client.send(request).await?;
    let id = eip.allocation_id.clone().ok_or("no id in the answer")?;
    println!("{id} is {:?}", eip.eip_address);

    let wait = |wanted| {
        let request = vpc::DescribeEipAddresses::new().allocation_id(&id);
        Wait::new(request, state(wanted)).timeout(Duration::from_secs(120))
    };
    client.wait_until(wait(&["Available"])).await?;
    let request = vpc::AssociateEipAddress::allocation_id(&id).instance_id(instance);
    client.send(request).await?;
    client.wait_until(wait(&["InUse"])).await?;
    println!("{id} is in use");

    client
        .send(vpc::UnassociateEipAddress::allocation_id(&id))
        .await?;
    client.wait_until(wait(&["Available"])).await?;
    client
        .send(vpc::ReleaseEipAddress::allocation_id(&id))
        .await?;
    Ok(())
}
