//! An address as an argument: where a server listens.

use std::fmt;
use std::str::FromStr;

/// A host and a port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address {
    host: String,
    port: u16,
}

impl Address {
    /// The address at which a program of this machine calls a server that listens here: who listens
    /// at all addresses is called at this machine's own.
    pub(super) fn callable(&self) -> Self {
        let host = match &*self.host {
            "0.0.0.0" => "127.0.0.1",
            "[::]" => "[::1]",
            host => host,
        };
        Self {
            host: host.to_owned(),
            port: self.port,
        }
    }

    /// The port, which is 0 where the system is to choose.
    pub(super) fn port(&self) -> u16 {
        self.port
    }
}

impl FromStr for Address {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts = text.rsplit_once(':');
        let (host, port) = parts.ok_or("an address is HOST:PORT, such as 127.0.0.1:4566")?;
        let bare = host
            .strip_prefix('[')
            .and_then(|host| host.strip_suffix(']'));
        let is_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        let well = match bare {
            Some(bare) => bare.parse::<std::net::Ipv6Addr>().is_ok(),
            None => !host.is_empty() && host.chars().all(is_host),
        };
        if !well {
            return Err("the host is a name, an IPv4 address, or an IPv6 address in brackets");
        }
        let port = port.parse();
        Ok(Self {
            host: host.to_owned(),
            port: port.map_err(|_| "the port is a number from 0 to 65535")?,
        })
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_an_address() {
        for text in ["127.0.0.1:4566", "localhost:0", "[::1]:65535", "a_b-c.d:1"] {
            assert_eq!(
                text.parse::<Address>().map(|it| it.to_string()),
                Ok(text.into())
            );
        }
        for text in [
            "foo",
            "",
            ":4566",
            "127.0.0.1:",
            "127.0.0.1:http",
            "127.0.0.1:65536",
            "::1:4566",
            "[here]:1",
            "http://127.0.0.1:4566",
            "a b:1",
            "a'b:1",
        ] {
            assert!(text.parse::<Address>().is_err(), "{text}");
        }
    }

    #[test]
    fn where_a_server_is_called() {
        for (listens, called) in [
            ("0.0.0.0:4566", "127.0.0.1:4566"),
            ("[::]:4566", "[::1]:4566"),
            ("localhost:4566", "localhost:4566"),
            ("192.0.2.1:80", "192.0.2.1:80"),
        ] {
            let address: Address = listens.parse().unwrap();
            assert_eq!(address.callable().to_string(), called);
        }
    }
}
