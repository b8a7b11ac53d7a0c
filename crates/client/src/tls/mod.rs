//! TLS: whom to trust beside those whom the system trusts. How a connection gets it is said where
//! connections are made.

#[cfg(feature = "rustls")]
pub(crate) mod rustls;

use crate::error::BuildError;

/// A certificate in DER.
pub(crate) type Root = Vec<u8>;

/// The certificates of PEM texts; at least one each.
pub(crate) fn roots(texts: &[Vec<u8>]) -> Result<Vec<Root>, BuildError> {
    let mut roots = Vec::new();
    for text in texts {
        let read = read(text)?;
        if read.is_empty() {
            return Err(malformed(&"there is none"));
        }
        roots.extend(read);
    }
    Ok(roots)
}

fn malformed(why: &dyn std::fmt::Display) -> BuildError {
    let problem = format!("it holds no certificate in PEM: {why}");
    BuildError::new("root_certificate", problem)
}

#[cfg(feature = "rustls")]
use rustls::read;

#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
fn read(pem: &[u8]) -> Result<Vec<Root>, BuildError> {
    let read = native_tls::Certificate::stack_from_pem(pem);
    let read = read.and_then(|all| all.iter().map(native_tls::Certificate::to_der).collect());
    read.map_err(|error| malformed(&error))
}

/// Without TLS, the builder takes no roots.
#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
fn read(_: &[u8]) -> Result<Vec<Root>, BuildError> {
    Err(malformed(&"this build has no TLS"))
}
