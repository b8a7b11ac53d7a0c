//! Shows a span a call and an event an attempt. `RUST_LOG` is not read: all is shown.

use alicloud_client::{Client, vpc};
use tracing_subscriber::fmt::format::FmtSpan;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::DEBUG)
        .with_span_events(FmtSpan::CLOSE)
        .init();
    let client = Client::from_env()?;
    client.send(vpc::DescribeRegions::new()).await?;
    Ok(())
}
