//! Tells what a refusal means, by the operation's own enum.
//!
//! `cargo run --example errors -- eip-2ze0example0000000001`

use alicloud_client::{Client, vpc};
use vpc::ReleaseEipAddressError as Refused;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let id = std::env::args().nth(1).ok_or("name an address by its id")?;
    let client = Client::from_env()?;
    let Err(error) = client.send(vpc::ReleaseEipAddress::allocation_id(id)).await else {
        println!("released");
        return Ok(());
    };
    match error.kind() {
        Some(Refused::IncorrectEipStatus) => println!("it is in use: unbind it first"),
        Some(Refused::InvalidAllocationIdNotFound) => println!("there is none of this id"),
        Some(_) if error.is_retryable() => println!("the service is busy: try again"),
        Some(kind) => println!("refused with {}: {}", kind.code(), error.help()),
        None => println!("no answer of the service: {error}"),
    }
    if let Some(id) = error.request_id() {
        println!("the vendor's support wants to know: request {id}");
    }
    Err(error.into())
}
