//! Allocates an elastic IP address, binds it, waits, and gives it back.
//!
//! `cargo run --example lifecycle -- i-2ze0example000000001`

use alicloud_client::{Client, vpc};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let instance = std::env::args().nth(1).ok_or("name an instance")?;
    let client = Client::from_env()?;

    let request = vpc::AllocateEipAddress::new().bandwidth("5");
    let eip = client.send(request).await?;
    let id = eip.allocation_id.clone().ok_or("no id in the answer")?;
    println!("{id} is {:?}", eip.eip_address);

    client.wait_until(vpc::eip_available(&id)).await?;
    let request = vpc::AssociateEipAddress::allocation_id(&id).instance_id(instance);
    client.send(request).await?;
    client.wait_until(vpc::eip_in_use(&id)).await?;
    println!("{id} is in use");

    client
        .send(vpc::UnassociateEipAddress::allocation_id(&id))
        .await?;
    client.wait_until(vpc::eip_available(&id)).await?;
    client
        .send(vpc::ReleaseEipAddress::allocation_id(&id))
        .await?;
    client.wait_until(vpc::eip_released(&id)).await?;
    Ok(())
}
