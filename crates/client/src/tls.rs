//! TLS by rustls: with the program's cryptography where it has chosen one, else with ring.

use rustls::ClientConfig;
use rustls::crypto::{CryptoProvider, ring};
use std::sync::Arc;

pub(crate) fn provider() -> Arc<CryptoProvider> {
    let chosen = CryptoProvider::get_default().cloned();
    chosen.unwrap_or_else(|| Arc::new(ring::default_provider()))
}

/// What the system trusts is trusted; for connections without TLS nothing needs to be.
pub(crate) fn config(secure: bool) -> Result<ClientConfig, String> {
    let provider = provider();
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .map_err(|error| format!("TLS cannot be set up: {error}"))?;
    if !secure {
        let nothing = rustls::RootCertStore::empty();
        return Ok(builder
            .with_root_certificates(nothing)
            .with_no_client_auth());
    }
    let verifier = rustls_platform_verifier::Verifier::new(provider)
        .map_err(|error| format!("the certificates of the system cannot be read: {error}"))?;
    Ok(builder
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth())
}
