//! The gateway: reads a request in every way it may be sent, verifies who sent it, and writes the
//! answer in the format that was asked for. No sockets here: a server and the in-process transport
//! both stand on it.

mod errors;
mod example;
mod format;
mod input;
mod nonces;
#[cfg(test)]
mod tests;
mod verify;
mod wall;
mod xml;

pub(crate) use example::FIDELITY;
pub(crate) use wall::Wall;

use crate::cloud::Cloud;
use crate::faults::{Planned, WireFault};
use crate::ids;
use crate::journal::Note;
use crate::products;
use crate::service::{Served, Trail};
use crate::time::Moment;
use crate::world::{Answered, World};
use alicloud_core::{Fault, OperationMeta, Refusal};
use bytes::Bytes;
use errors::Refused;
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
    pub(crate) body: Bytes,
    /// Whether it is the page's example: the operation has no behaviour yet.
    pub(crate) example: bool,
    /// What is to go wrong on the wire.
    pub(crate) wire: Option<WireFault>,
}

/// The id of the trace: 32 hex digits, those of the request's id.
pub(crate) fn trace_id(request_id: &str) -> String {
    let mut id = String::with_capacity(request_id.len());
    for part in [0..8, 9..13, 14..18, 19..23, 24..36] {
        id.push_str(request_id.get(part).unwrap_or_default());
    }
    id.make_ascii_lowercase();
    id
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
    method: &'static str,
    headers: &'a [(String, String)],
    host: &'a str,
    operation: Option<&'static OperationMeta>,
}

/// The seed of the ids of requests that belong to no world.
const STRANGERS: u64 = 0x5EED_0000_0000_0000;

impl Gateway {
    #[cfg_attr(not(test), allow(dead_code, reason = "for tests"))]
    pub(crate) fn at(wall: Wall) -> Self {
        Self {
            wall,
            ..Self::default()
        }
    }

    /// Answers a request.
    pub(crate) fn answer(&self, cloud: &Cloud, incoming: &Incoming<'_>) -> Outgoing {
        let mut call = Call {
            format: Format::default(),
            method: "",
            headers: incoming.headers,
            host: incoming.header("host").unwrap_or_default(),
            operation: None,
        };
        self.serve(cloud, incoming, &mut call)
            .unwrap_or_else(|refused| self.turn_away(cloud, incoming, &call, &refused))
    }

    /// Refuses a request whose world is not known.
    fn turn_away(
        &self,
        cloud: &Cloud,
        incoming: &Incoming<'_>,
        call: &Call<'_>,
        refused: &Refused,
    ) -> Outgoing {
        let count = self.strangers.fetch_add(1, Ordering::Relaxed);
        let id = ids::request_id(STRANGERS, count);
        let (fault, trail) = (call.envelope(refused.fault.clone(), &id), refused.trail());
        let outgoing = call.refusal(&fault, id);
        let input = Input::read(incoming).ok();
        let said = || incoming.header("x-acs-action").map(str::to_owned);
        let said = input
            .as_ref()
            .and_then(|input| Some(input.get("Action")?.to_owned()))
            .or_else(said);
        cloud.note_stranger(&Note {
            request_id: &outgoing.request_id,
            at: Moment::from_millis(self.wall.now().unix().saturating_mul(1000)),
            method: incoming.method,
            action: &said.unwrap_or_default(),
            parameters: &input.map(Input::of_operation).unwrap_or_default(),
            headers: incoming.headers,
            status: outgoing.status,
            content_type: outgoing.content_type,
            example: false,
            fault: Some(&fault),
            body: &outgoing.body,
            trail: &trail,
            planned: None,
        });
        outgoing
    }

    /// Fails where the world is not known.
    fn serve(
        &self,
        cloud: &Cloud,
        incoming: &Incoming<'_>,
        call: &mut Call<'_>,
    ) -> Result<Outgoing, Refused> {
        call.method = match incoming.method {
            "GET" => "GET",
            "POST" => "POST",
            _ => return Err(errors::METHOD.refused()),
        };
        let input = Input::read(incoming)?;
        let signed = Signed::of(incoming);
        call.format = input.format(incoming, signed == Signed::InHeaders)?;
        let operation = operation(signed, incoming, &input)?;
        call.operation = Some(operation);

        let now = self.wall.now();
        let claim = verify::claim(signed, incoming, &input)?;
        let opened = verify::identify(&claim, cloud, now)?;
        let verified = verify::verify(&claim, &opened, now, &self.nonces);
        drop(claim);
        let parameters = input.of_operation();
        let answered = match verified {
            Ok(()) => opened
                .world
                .call(&opened.caller, operation.name, &parameters),
            Err(refused) => opened.world.turned_away(refused),
        };
        Ok(call.reply(&opened.world, operation, &parameters, answered))
    }
}

impl World {
    /// A call that the gateway has not let in.
    fn turned_away(&self, refused: Refused) -> Answered {
        Answered {
            request_id: self.refuse(),
            served: Served {
                trail: refused.trail(),
                result: Err(Refusal::Fault(refused.fault)),
            },
            at: self.clock().now(),
            planned: None,
        }
    }
}

impl Call<'_> {
    /// Writes an answer, and the journal.
    fn reply(
        &self,
        world: &World,
        operation: &'static OperationMeta,
        parameters: &[(String, String)],
        answered: Answered,
    ) -> Outgoing {
        let Answered {
            request_id,
            served: Served { result, mut trail },
            at,
            planned,
        } = answered;
        let (outgoing, fault) = match result {
            Ok(answer) => {
                let body = self.format.answer(operation.name, &*answer);
                (self.outgoing(200, body, request_id), None)
            }
            Err(refusal) => {
                if let Some(answer) = example::answer(operation, &refusal, &request_id) {
                    let body = self.format.example(operation.name, &answer);
                    let mut outgoing = self.outgoing(200, body, request_id);
                    outgoing.example = true;
                    (outgoing, None)
                } else {
                    let fault = self.envelope(fault(operation, refusal, &mut trail), &request_id);
                    (self.refusal(&fault, request_id), Some(fault))
                }
            }
        };
        world.note(&Note {
            request_id: &outgoing.request_id,
            at,
            method: self.method,
            action: operation.name,
            parameters,
            headers: self.headers,
            status: outgoing.status,
            content_type: outgoing.content_type,
            example: outgoing.example,
            fault: fault.as_ref(),
            body: &outgoing.body,
            trail: &trail,
            planned: planned.as_ref().map(Planned::id),
        });
        let wire = planned.as_ref().and_then(Planned::wire);
        Outgoing { wire, ..outgoing }
    }

    /// The refusal with everything that the service adds.
    fn envelope(&self, fault: Fault, id: &str) -> Fault {
        let product = self.operation.or_else(|| products::operations().next());
        let product = product.map_or("", |operation| operation.product);
        let code = fault.code();
        let help = [TROUBLESHOOT, code, "&product=", product, "&requestId=", id].concat();
        fault
            .with_request_id(id)
            .with_host_id(self.host)
            .with_recommend(help)
    }

    fn refusal(&self, fault: &Fault, id: String) -> Outgoing {
        self.outgoing(fault.status(), self.format.refusal(fault), id)
    }

    fn outgoing(&self, status: u16, body: Bytes, request_id: String) -> Outgoing {
        Outgoing {
            status,
            content_type: self.format.content_type(),
            request_id,
            body,
            example: false,
            wire: None,
        }
    }
}

/// Finds the operation that a request names: in its headers where it is signed there, as the
/// parameters of such a request need not name it.
fn operation(
    signed: Signed,
    incoming: &Incoming<'_>,
    input: &Input,
) -> Result<&'static OperationMeta, Refused> {
    let said = |parameter: &str, header: &str| {
        let header = || incoming.header(header);
        let found = match signed {
            Signed::InHeaders => header().or_else(|| input.get(parameter)),
            Signed::InParameters => input.get(parameter).or_else(header),
        };
        let found = found.filter(|value| !value.is_empty());
        found.ok_or_else(|| errors::MISSING_SYSTEM.refused_of(parameter))
    };
    let version = said("Version", "x-acs-version")?;
    let action = said("Action", "x-acs-action")?;
    let mut versions = products::operations();
    if !versions.any(|known| known.version == version) {
        return Err(errors::VERSION.refused());
    }
    match products::operation(action) {
        Some(operation) if operation.version == version && operation.path == incoming.path => {
            Ok(operation)
        }
        _ => Err(errors::ACTION.refused()),
    }
}

/// What the gateway says where the service does not answer. Where the operation's own page has a
/// row for it, it is in that row's words.
fn fault(operation: &OperationMeta, refusal: Refusal, trail: &mut Trail) -> Fault {
    let report = match refusal {
        Refusal::Fault(fault) => return fault,
        Refusal::Parameters(report) => report,
        _ => return errors::ACTION.fault(),
    };
    let (reason, name) = match (report.missing.first(), report.invalid.first()) {
        (Some(name), _) => (&errors::MISSING, name),
        (None, Some(name)) => (&errors::INVALID, name),
        (None, None) => return errors::ACTION.fault(),
    };
    let fault = reason.of(name);
    let row = operation.errors.iter().find(|row| row.code == fault.code());
    let fault = row.map_or(fault, Fault::from);
    let _ = trail.check("the parameters make a request", false, || {
        ([name, ": ", reason.when].concat(), fault.clone())
    });
    fault
}
