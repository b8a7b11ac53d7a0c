//! Calls as the bytes that the journal keeps, and back. They never leave the process, so that their
//! form is nobody else's business.

use super::ExplainedCheck;
use super::entry::{Note, Told, Touch};
use super::secrets::Secrets;
use crate::states::EipStatus;
use crate::time::Moment;
use alicloud_core::Fault;

/// Stands for a number that is not there.
const NONE: u32 = u32::MAX;

/// Writes a call. Its request id comes first.
pub(super) fn write(out: &mut Vec<u8>, note: &Note<'_>) {
    text(out, note.request_id);
    out.extend(note.at.millis().to_le_bytes());
    number(out, u32::from(note.status));
    number(out, u32::from(note.example));
    number(out, note.planned.unwrap_or(NONE));
    text(out, note.method);
    text(out, note.action);
    text(out, note.content_type);
    let secrets = Secrets::of(note);
    bytes(out, &secrets.body(note.body));
    let sent = || {
        let parameters = note.parameters.iter();
        parameters.filter(|(name, _)| Secrets::keeps(name))
    };
    count(out, sent().count());
    for (name, value) in sent() {
        text(out, name);
        text(out, secrets.parameter(name, value));
    }
    count(out, note.headers.len());
    for (name, value) in note.headers {
        text(out, name);
        text(out, Secrets::header(name, value));
    }
    count(out, note.trail.unread.len());
    for name in &note.trail.unread {
        text(out, name);
    }
    count(out, note.trail.checks.len());
    for check in &note.trail.checks {
        text(out, check.what);
        let saw = check.saw.as_deref().map(|text| secrets.seen(text));
        optional(out, saw.as_deref());
    }
    count(out, note.trail.touched.len());
    for touched in &note.trail.touched {
        text(out, &touched.id);
        optional(out, touched.before.map(EipStatus::name));
        optional(out, touched.after.map(EipStatus::name));
    }
    let fault = note.fault.map(Fault::encode);
    let fault = fault.as_deref().map(|text| secrets.said(text));
    optional(out, fault.as_deref());
}

/// The request id of a call.
pub(super) fn request_id(record: &[u8]) -> &[u8] {
    Reader(record).bytes().unwrap_or_default()
}

/// Reads a call. Absent where the bytes are none, which does not happen.
pub(super) fn read(record: &[u8]) -> Option<Told> {
    let mut reader = Reader(record);
    let mut content = Told {
        request_id: reader.text()?,
        at: Moment::from_millis(reader.moment()?),
        status: reader.number()?.try_into().ok()?,
        example: reader.number()? != 0,
        planned: Some(reader.number()?).filter(|number| *number != NONE),
        method: reader.text()?,
        action: reader.text()?,
        content_type: reader.text()?,
        body: reader.bytes()?.to_vec(),
        parameters: reader.list(Reader::pair)?,
        headers: reader.list(Reader::pair)?,
        unread: reader.list(Reader::text)?,
        checks: reader.list(|reader| {
            Some(ExplainedCheck {
                what: reader.text()?,
                saw: reader.list(Reader::text)?.pop(),
            })
        })?,
        touched: reader.list(|reader| {
            Some(Touch {
                id: reader.text()?,
                before: status(reader.list(Reader::text)?.pop()),
                after: status(reader.list(Reader::text)?.pop()),
            })
        })?,
        fault: None,
    };
    let fault = reader.list(Reader::text)?.pop();
    content.fault = fault.and_then(|text| Fault::decode(content.status, text.as_bytes()));
    Some(content)
}

fn status(name: Option<String>) -> Option<EipStatus> {
    let name = name?;
    EipStatus::ALL
        .iter()
        .copied()
        .find(|status| status.name() == name)
}

fn number(out: &mut Vec<u8>, number: u32) {
    out.extend(number.to_le_bytes());
}

/// What is longer than this is longer than a journal may be.
fn count(out: &mut Vec<u8>, count: usize) {
    number(out, u32::try_from(count).unwrap_or(NONE));
}

fn bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    count(out, bytes.len());
    out.extend_from_slice(bytes);
}

fn text(out: &mut Vec<u8>, text: &str) {
    bytes(out, text.as_bytes());
}

/// As a list of one text or none.
fn optional(out: &mut Vec<u8>, value: Option<&str>) {
    number(out, u32::from(value.is_some()));
    if let Some(value) = value {
        text(out, value);
    }
}

/// What is not yet read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn array<const LENGTH: usize>(&mut self) -> Option<[u8; LENGTH]> {
        let (array, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*array)
    }

    fn number(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    fn moment(&mut self) -> Option<i64> {
        self.array().map(i64::from_le_bytes)
    }

    fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.number()?).ok()?;
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }

    fn text(&mut self) -> Option<String> {
        let bytes = self.bytes()?;
        Some(String::from_utf8_lossy(bytes).into_owned())
    }

    fn pair(&mut self) -> Option<(String, String)> {
        Some((self.text()?, self.text()?))
    }

    fn list<T>(&mut self, mut entry: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.number()?;
        (0..count).map(|_| entry(self)).collect()
    }
}
