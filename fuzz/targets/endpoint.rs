//! Any text as region, endpoint and product: there is an address that can be called, or an error.
#![no_main]

use alicloud_client::endpoints::{Network, Settings};
use libfuzzer_sys::fuzz_target;

#[path = "../memory.rs"]
mod memory;

fuzz_target!(|text: &str| memory::bounded(text.len(), || check(text)));

fn check(text: &str) {
    let mut lines = text.split('\n');
    let mut next = || lines.next().unwrap_or_default();
    let (product, said) = (next(), next());
    for network in [Network::Public, Network::Internal] {
        let settings = Settings::new().network(network);
        for settings in [settings.clone().region(said), settings.endpoint(said)] {
            match settings.url(product) {
                Ok(url) => {
                    assert!(url.starts_with("https://") || url.starts_with("http://"), "{url}");
                    assert!(url.chars().all(|c| c.is_ascii_graphic()), "{url}");
                }
                Err(error) => assert!(!error.to_string().is_empty()),
            }
        }
    }
}
