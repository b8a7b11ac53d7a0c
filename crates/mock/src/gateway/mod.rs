//! The gateway: reads a request in every way it may be sent, verifies who sent it, and writes the
//! answer in the format that was asked for. No sockets here: a server and the in-process transport
//! both stand on it.

mod confidence;
mod directory;
mod errors;
mod format;
mod input;
mod nonces;
#[cfg(test)]
mod tests;
mod verify;
mod wall;
mod xml;

pub(crate) use directory::{Directory, Entry};
pub(crate) use wall::Wall;

use alicloud_core::{Fault, OperationMeta, Refusal};
use alicloud_vpc::service::OPERATIONS;
use format::Format;
use input::Input;
use nonces::Nonces;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use verify::Signed;

/// Where the vendor explains a code, as its answers link it.
const TROUBLESHOOT: &str = "https://api.aliyun.com/troubleshoot?q=";

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

impl<'a> Incoming<'a> {
    /// The value of a header; its name in lower case.
    fn header(&self, name: &str) -> Option<&'a str> {
        let found = self.headers.iter().find(|(each, _)| each == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// An answer to be sent.
#[derive(Debug)]
pub(crate) struct Outgoing {
    pub(crate) status: u16,
    pub(crate) content_type: &'static str,
    pub(crate) request_id: String,
    pub(crate) body: Vec<u8>,
}

impl Outgoing {
    /// Its headers, without those of HTTP itself. Names are in lower case.
    pub(crate) fn headers(&self) -> [(&'static str, String); 4] {
        [
            ("content-type", self.content_type.to_owned()),
            ("access-control-allow-origin", "*".to_owned()),
            ("x-acs-request-id", self.request_id.clone()),
            ("x-acs-trace-id", self.trace_id()),
        ]
    }

    /// The id of the trace: 32 hex digits, those of the request's id.
    pub(crate) fn trace_id(&self) -> String {
        let digits = self.request_id.bytes().filter(|byte| *byte != b'-');
        digits
            .map(|digit| char::from(digit.to_ascii_lowercase()))
            .collect()
    }
}

/// What is kept between requests.
#[derive(Debug, Default)]
pub(crate) struct Gateway {
    wall: Wall,
    nonces: Mutex<Nonces>,
    /// Requests that were refused before their world was known; their ids follow from it.
    strangers: AtomicU64,
}

/// What is known of a request so far: what a refusal is written with.
struct Call<'a> {
    format: Format,
    host: &'a str,
    operation: Option<&'static OperationMeta>,
}

impl Gateway {
    #[cfg_attr(not(test), allow(dead_code, reason = "for tests"))]
    pub(crate) fn at(wall: Wall) -> Self {
        Self {
            wall,
            ..Self::default()
        }
    }

    /// Answers a request.
    pub(crate) fn answer(&self, directory: &dyn Directory, incoming: &Incoming<'_>) -> Outgoing {
        let mut call = Call {
            format: Format::default(),
            host: incoming.header("host").unwrap_or_default(),
            operation: None,
        };
        self.serve(directory, incoming, &mut call)
            .unwrap_or_else(|fault| {
                let count = self.strangers.fetch_add(1, Ordering::Relaxed);
                let id = crate::ids::request_id(STRANGERS, count);
                call.refuse(fault, id)
            })
    }

    /// Fails where the world is not known.
    fn serve(
        &self,
        directory: &dyn Directory,
        incoming: &Incoming<'_>,
        call: &mut Call<'_>,
    ) -> Result<Outgoing, Fault> {
        if !matches!(incoming.method, "GET" | "POST") {
            return Err(errors::METHOD.fault());
        }
        let input = Input::read(incoming)?;
        let signed = Signed::of(incoming);
        call.format = input.format(incoming, signed == Signed::InHeaders)?;
        let operation = operation(signed, incoming, &input)?;
        call.operation = Some(operation);

        let now = self.wall.now();
        let claim = verify::claim(signed, incoming, &input)?;
        let entry = verify::identify(&claim, directory, now)?;
        if let Err(fault) = verify::verify(&claim, &entry, now, &self.nonces) {
            let id = entry.world.refuse();
            return Ok(call.refuse(fault, id));
        }
        drop(claim);
        let parameters = input.of_operation();
        let (id, served) = entry
            .world
            .call(&entry.caller, operation.name, &parameters);
        Ok(match served.result {
            Ok(answer) => Outgoing {
                status: 200,
                content_type: call.format.content_type(),
                request_id: id,
                body: call.format.answer(operation.name, &*answer).into_bytes(),
            },
            Err(refusal) => call.refuse(fault(operation, refusal), id),
        })
    }
}

/// The seed of the ids of requests that belong to no world.
const STRANGERS: u64 = 0x5EED_0000_0000_0000;

impl Call<'_> {
    fn refuse(&self, fault: Fault, id: String) -> Outgoing {
        let product = self.operation.or(OPERATIONS.first().copied());
        let product = product.map_or("", |operation| operation.product);
        let help = [
            TROUBLESHOOT,
            fault.code(),
            "&product=",
            product,
            "&requestId=",
            &id,
        ]
        .concat();
        let fault = fault
            .with_request_id(&*id)
            .with_host_id(self.host)
            .with_recommend(help);
        Outgoing {
            status: fault.status(),
            content_type: self.format.content_type(),
            request_id: id,
            body: self.format.refusal(&fault).into_bytes(),
        }
    }
}

/// Finds the operation that a request names: in its headers where it is signed there, as the
/// parameters of such a request need not name it.
fn operation(
    signed: Signed,
    incoming: &Incoming<'_>,
    input: &Input,
) -> Result<&'static OperationMeta, Fault> {
    let said = |parameter: &str, header: &str| {
        let header = || incoming.header(header);
        let found = match signed {
            Signed::InHeaders => header().or_else(|| input.get(parameter)),
            Signed::InParameters => input.get(parameter).or_else(header),
        };
        let found = found.filter(|value| !value.is_empty());
        found.ok_or_else(|| errors::MISSING_SYSTEM.of(parameter))
    };
    let version = said("Version", "x-acs-version")?;
    let action = said("Action", "x-acs-action")?;
    if !OPERATIONS.iter().any(|known| known.version == version) {
        return Err(errors::VERSION.fault());
    }
    let mut operations = OPERATIONS.iter();
    let found = operations.find(|known| known.name == action && known.version == version);
    match found {
        Some(operation) if incoming.path == operation.path => Ok(operation),
        _ => Err(errors::ACTION.fault()),
    }
}

/// What the gateway says where the service does not answer. Where the operation's own page has a
/// row for it, it is in that row's words.
fn fault(operation: &OperationMeta, refusal: Refusal) -> Fault {
    let (reason, name) = match &refusal {
        Refusal::Fault(fault) => return fault.clone(),
        Refusal::Parameters(report) => match (report.missing.first(), report.invalid.first()) {
            (Some(name), _) => (&errors::MISSING, name),
            (None, Some(name)) => (&errors::INVALID, name),
            (None, None) => return errors::ACTION.fault(),
        },
        _ => return errors::ACTION.fault(),
    };
    let fault = reason.of(name);
    let row = operation.errors.iter().find(|row| row.code == fault.code());
    row.map_or(fault, Fault::from)
}
