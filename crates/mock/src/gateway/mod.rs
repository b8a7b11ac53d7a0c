//! The gateway: reads a request in every way it may be sent, verifies who sent it, and writes the
//! answer in the format that was asked for. No sockets here: a server and the in-process transport
//! both stand on it.

/// A request as it came.
#[derive(Clone, Copy)]
pub(crate) struct Incoming<'a> {
    /// HTTP method, upper case.
    pub(crate) method: &'a str,
    /// Path, as sent, without the query.
    pub(crate) path: &'a str,
    /// Query, as sent, without `?`; empty where there is none.
    pub(crate) query: &'a str,
    /// Names in lower case, with their values; `host` among them.
    pub(crate) headers: &'a [(String, String)],
    /// Body, as sent.
    pub(crate) body: &'a [u8],
}

/// An answer to be sent.
pub(crate) struct Outgoing {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Vec<u8>,
}
