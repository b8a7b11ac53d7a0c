//! Why there is no server.

use std::fmt;
use std::io;

/// Why there is no server.
#[derive(Debug)]
pub struct ServerError {
    address: String,
    error: io::Error,
}

impl ServerError {
    pub(super) fn bind(address: &str, error: io::Error) -> Self {
        Self {
            address: address.trim_matches('"').to_owned(),
            error,
        }
    }

    /// What can be done about it.
    pub fn help(&self) -> &'static str {
        match self.error.kind() {
            io::ErrorKind::AddrInUse => {
                "another program listens there: stop it, or choose another port; port 0 is any free one"
            }
            io::ErrorKind::AddrNotAvailable => {
                "this machine does not have that address: 127.0.0.1 is for this machine alone, 0.0.0.0 for all"
            }
            io::ErrorKind::PermissionDenied => {
                "ports below 1024 are for the system: choose one above, such as 4566"
            }
            _ => "give an address and a port, such as 127.0.0.1:4566",
        }
    }
}

impl fmt::Display for ServerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { address, error } = self;
        write!(f, "cannot listen at {address}: {error}; {}", self.help())
    }
}

impl std::error::Error for ServerError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}
