//! What can go wrong with a request, as data.

/// What goes wrong with one request.
pub(crate) struct Fault {
    pub(crate) name: &'static str,
    pub(crate) acts: Acts,
    /// What is sent.
    pub(crate) answer: fn() -> Vec<u8>,
    /// What happens then: one of these.
    pub(crate) then: &'static [Then],
}

/// Whether the service does what it was asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Acts {
    /// It never reads the request.
    Unread,
    /// It refuses, so it does not.
    No,
    /// It may; nobody who sees the answer knows.
    Maybe,
    Yes,
    /// It refuses, now and always, the token that the request came with.
    Expires,
}

/// What happens to the connection after the answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Then {
    Keep,
    Close,
    Reset,
    /// Nothing more is sent.
    Stall,
    /// The answer itself is sent byte by byte, slower than anyone waits.
    Drip,
    /// This is sent again and again.
    Flood(&'static str),
}

const ENDS: &[Then] = &[Then::Close, Then::Reset, Then::Stall];
const KEEP: &[Then] = &[Then::Keep];

pub(crate) const OK: &str =
    r#"{"RequestId":"R-ok","TotalCount":0,"EipAddresses":{"EipAddress":[]}}"#;

/// An answer with its length.
pub(crate) fn http(status: u16, headers: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let length = body.len();
    let head = format!("HTTP/1.1 {status} X\r\ncontent-length: {length}\r\n{headers}\r\n");
    [head.as_bytes(), body].concat()
}

/// The service's own refusal.
pub(crate) fn refusal(status: u16, code: &str, headers: &str) -> Vec<u8> {
    let body = format!(r#"{{"Code":"{code}","Message":"no","RequestId":"R-no","HostId":"h"}}"#);
    http(status, headers, body)
}

/// One row a fault: a name, whether the service acts, what it answers, what happens then.
macro_rules! faults {
    ($($name:literal $acts:ident $answer:expr => $then:expr;)*) => {
        pub(crate) static FAULTS: &[Fault] = &[$(Fault {
            name: $name,
            acts: Acts::$acts,
            answer: || Vec::from($answer),
            then: $then,
        }),*];
    };
}

faults! {
    "unread" Unread "" => ENDS;
    "no answer" Maybe "" => ENDS;
    "half a status line" Maybe "HTTP/1.1 2" => ENDS;
    "half a header" Maybe "HTTP/1.1 200 OK\r\ncontent-le" => ENDS;
    "half a body" Maybe "HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{\"RequestId\":\"R" => ENDS;
    "half a chunk" Maybe "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n40\r\n{\"Requ" => ENDS;
    "a chunk without a length" Maybe
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}" => &[Then::Keep, Then::Close];
    "huge length" Maybe "HTTP/1.1 200 OK\r\ncontent-length: 99999999999999\r\n\r\n{" => ENDS;
    "two lengths" Maybe
        "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 9\r\n\r\n{}" => ENDS;
    "empty" Maybe http(200, "", "") => KEEP;
    "nothing to say" Maybe "HTTP/1.1 204 No Content\r\n\r\n" => KEEP;
    "not modified" Maybe "HTTP/1.1 304 Not Modified\r\n\r\n" => KEEP;
    "another protocol" Maybe
        "HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n" => ENDS;
    "page of a hotel" Maybe http(200, "content-type: text/html\r\n", "<html>Welcome</html>") => KEEP;
    "page of a proxy" Maybe http(502, "content-type: text/html\r\n", "<html>Bad Gateway</html>") => KEEP;
    "elsewhere" No http(307, "location: http://127.0.0.1:9/\r\n", "") => KEEP;
    "refused in XML" No http(400, "content-type: text/xml;charset=utf-8\r\n",
        "<Error><RequestId>R-no</RequestId><HostId>h</HostId><Code>Forbidden</Code><Message>no</Message></Error>") => KEEP;
    "failed in XML" Maybe http(503, "content-type: text/xml;charset=utf-8\r\n",
        "<Error><RequestId>R-no</RequestId><Code>ServiceUnavailable</Code><Message>no</Message></Error>") => KEEP;
    "refused" No refusal(404, "InvalidAllocationId.NotFound", "") => KEEP;
    "conflict" No refusal(409, "OperationConflict", "") => KEEP;
    "unavailable" Maybe refusal(503, "ServiceUnavailable", "") => KEEP;
    "unavailable for a moment" Maybe refusal(503, "ServiceUnavailable", "x-acs-retry-after: 3\r\n") => KEEP;
    "failed" Maybe refusal(500, "InternalError", "") => KEEP;
    "throttled" No refusal(400, "Throttling.User", "") => KEEP;
    "throttled for a moment" No refusal(429, "Throttling", "x-acs-retry-after: 2\r\n") => KEEP;
    "throttled for a day" No refusal(429, "Throttling", "retry-after: 86400\r\n") => KEEP;
    "throttled for ever" No refusal(429, "Throttling", "retry-after: 18446744073709551615\r\n") => KEEP;
    "nonce used" No refusal(400, "SignatureNonceUsed", "") => KEEP;
    "token expired" Expires refusal(400, "InvalidSecurityToken.Expired", "") => KEEP;
    "another server" Maybe "SSH-2.0-OpenSSH_9.6\r\n" => ENDS;
    "a TLS alert" Maybe [21, 3, 3, 0, 2, 2, 40] => ENDS;
    "bytes" Maybe [0, 255, 13, 10, 13, 10, 128] => ENDS;
    "one long header" Yes http(200, &format!("x-long: {}\r\n", "a".repeat(1 << 20)), OK) => KEEP;
    "many headers" Yes http(200, &"x-more: a\r\n".repeat(5_000), OK) => KEEP;
    "headers without end" Maybe "HTTP/1.1 200 OK\r\n" => &[Then::Flood("x-more: a\r\n")];
    "a body without end" Maybe
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n" => &[Then::Flood("8\r\nxxxxxxxx\r\n")];
    "hints without end" Maybe "" => &[Then::Flood("HTTP/1.1 103 Early Hints\r\n\r\n")];
    "drip" Yes http(200, "", OK) => &[Then::Drip];
    "compressed, it says" Maybe http(200, "content-encoding: gzip\r\n", "not at all") => KEEP;
    "no text" Maybe http(200, "", [0xff, 0xfe, b'{']) => KEEP;
    "no text at all" Maybe http(500, "", [0xff, 0xfe, b'{']) => KEEP;
    "half JSON" Maybe http(200, "", &OK[..30]) => KEEP;
    "deep JSON" Maybe http(200, "", "[".repeat(100_000)) => KEEP;
    // These are right, and odd; or right, and then the connection ends between two requests.
    "right without a length" Yes format!("HTTP/1.0 200 OK\r\n\r\n{OK}") => &[Then::Close];
    "right after a hint" Yes
        [b"HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n", &http(200, "", OK)[..]].concat() => KEEP;
    "right with more behind" Yes [http(200, "", OK), http(200, "", "{}")].concat() => KEEP;
    "right, then over" Yes http(200, "", OK) => &[Then::Close, Then::Reset];
}
