//! Lists all elastic IP addresses of a region, page by page.

use alicloud_client::{Client, vpc};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::from_env()?;
    let mut eips = client.items(vpc::DescribeEipAddresses::new().page_size(100));
    while let Some(eip) = eips.next().await {
        let eip = eip?;
        println!(
            "{:?} {:?} {:?}",
            eip.allocation_id, eip.ip_address, eip.status
        );
    }
    Ok(())
}
