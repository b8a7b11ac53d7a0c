//! In which format an answer is written.

use super::xml;
use alicloud_core::{Fault, Record, Value, json};
use bytes::{Bytes, BytesMut};
use std::cell::RefCell;

/// How much memory is kept for the next answer.
const MAX_SCRATCH: usize = 64 << 10;

thread_local! {
    /// Where answers are written, and from where they leave. An answer that has left gives its
    /// memory back to the next.
    static SCRATCH: RefCell<(String, BytesMut)> = RefCell::default();
}

/// The two formats of the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Format {
    /// What is written unless the request says otherwise: the page of the product says so, general
    /// pages of the vendor say XML, and no SDK leaves it open.
    #[default]
    Json,
    Xml,
}

impl Format {
    /// The value of `Format`, in any case; an empty one says nothing.
    pub(crate) fn named(name: &str) -> Option<Self> {
        if name.is_empty() {
            Some(Self::default())
        } else if name.eq_ignore_ascii_case("json") {
            Some(Self::Json)
        } else if name.eq_ignore_ascii_case("xml") {
            Some(Self::Xml)
        } else {
            None
        }
    }

    /// What `Accept` asks for; anything but XML is JSON.
    pub(crate) fn accepted(accept: &str) -> Self {
        let first = accept.split([',', ';']).next().unwrap_or_default().trim();
        if first.eq_ignore_ascii_case("application/xml") || first.eq_ignore_ascii_case("text/xml") {
            Self::Xml
        } else {
            Self::Json
        }
    }

    /// `Content-Type`; clients compare the one of XML byte for byte.
    pub(crate) fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/json;charset=utf-8",
            Self::Xml => "text/xml;charset=utf-8",
        }
    }

    /// The body of an answer.
    pub(crate) fn answer(self, action: &str, answer: &dyn Record) -> Bytes {
        SCRATCH.with_borrow_mut(|(text, leaving)| {
            text.clear();
            text.shrink_to(MAX_SCRATCH);
            match self {
                Self::Json => json::write_to(text, answer),
                Self::Xml => xml::answer(text, action, answer),
            }
            if text.len() > MAX_SCRATCH {
                return Bytes::copy_from_slice(text.as_bytes());
            }
            leaving.extend_from_slice(text.as_bytes());
            leaving.split().freeze()
        })
    }

    /// The body of an answer that is the page's example.
    pub(crate) fn example(self, action: &str, answer: &Value) -> Bytes {
        match self {
            Self::Json => answer.to_string().into(),
            Self::Xml => xml::example(action, answer).into(),
        }
    }

    /// The body of a refusal.
    pub(crate) fn refusal(self, fault: &Fault) -> Bytes {
        match self {
            Self::Json => fault.encode().into(),
            Self::Xml => xml::refusal(fault).into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Format;

    #[test]
    fn names() {
        assert_eq!(Format::named("json"), Some(Format::Json));
        assert_eq!(Format::named("XML"), Some(Format::Xml));
        assert_eq!(Format::named(""), Some(Format::Json));
        assert_eq!(Format::named("yaml"), None);
        assert_eq!(Format::accepted("text/xml; q=1, */*"), Format::Xml);
        assert_eq!(Format::accepted("*/*"), Format::Json);
    }
}
