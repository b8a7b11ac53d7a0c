//! TLS by rustls: with the program's cryptography where it has chosen one, else with ring.

use super::Root;
use crate::error::BuildError;
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::{CertificateDer, pem::PemObject as _};
use rustls::{CertificateError, ClientConfig, Error};
use std::sync::Arc;

pub(crate) fn provider() -> Arc<CryptoProvider> {
    let chosen = CryptoProvider::get_default().cloned();
    chosen.unwrap_or_else(|| Arc::new(ring::default_provider()))
}

/// What the system trusts is trusted, and these roots.
pub(crate) fn config(roots: &[Root]) -> Result<ClientConfig, String> {
    let provider = provider();
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .map_err(|error| format!("TLS cannot be set up: {error}"))?;
    let verifier = verifier(roots, provider)
        .map_err(|error| format!("no certificates to trust can be read: {error}"))?;
    Ok(builder
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth())
}

#[cfg(not(target_os = "android"))]
fn verifier(
    roots: &[Root],
    provider: Arc<CryptoProvider>,
) -> Result<rustls_platform_verifier::Verifier, Error> {
    let roots = roots.iter().map(|root| CertificateDer::from(root.clone()));
    rustls_platform_verifier::Verifier::new_with_extra_roots(roots, provider)
}

/// There, only the system says what is trusted.
#[cfg(target_os = "android")]
fn verifier(
    roots: &[Root],
    provider: Arc<CryptoProvider>,
) -> Result<rustls_platform_verifier::Verifier, Error> {
    if !roots.is_empty() {
        return Err(Error::General(
            "Android takes no roots from programs".into(),
        ));
    }
    rustls_platform_verifier::Verifier::new(provider)
}

/// The certificates of a PEM text.
pub(super) fn read(pem: &[u8]) -> Result<Vec<Root>, BuildError> {
    let mut store = rustls::RootCertStore::empty();
    let mut roots = Vec::new();
    for found in CertificateDer::pem_slice_iter(pem) {
        let root = found.map_err(|error| super::malformed(&error))?;
        store
            .add(root.clone())
            .map_err(|error| super::malformed(&error))?;
        roots.push(root.to_vec());
    }
    Ok(roots)
}

/// What went wrong and, where a root may be missing, what to do.
pub(crate) fn problem(error: &Error) -> String {
    match error {
        Error::InvalidCertificate(CertificateError::UnknownIssuer) => format!(
            "{error}; where a TLS proxy stands in between, name its root by \
             `Builder::root_certificate`"
        ),
        _ => error.to_string(),
    }
}
