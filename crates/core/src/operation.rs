//! An operation: its request, answer and errors, and what else is known of it.

use crate::parameters::{self, Report};
use crate::{ErrorRow, Fault, OperationError, Record, Shape, Shaped};

/// A request with its answer and its errors.
pub trait Operation: Shaped {
    /// The answer.
    type Response: Shaped;
    /// The documented errors.
    type Error: OperationError;
    /// What else is known of the operation.
    const META: &'static OperationMeta;
}

/// An operation whose answers come in pages.
pub trait Paged: Operation {
    /// One entry of a page.
    type Item;
    /// The entries of one page.
    fn into_items(page: Self::Response) -> Vec<Self::Item>;
}

/// What is known of an operation, as data.
#[derive(Debug)]
#[non_exhaustive]
pub struct OperationMeta {
    /// Name, sent as `Action`.
    pub name: &'static str,
    /// Code of the product.
    pub product: &'static str,
    /// Version of the API, sent as `Version`.
    pub version: &'static str,
    /// How the operation is addressed.
    pub style: Style,
    /// HTTP method.
    pub method: &'static str,
    /// Path.
    pub path: &'static str,
    /// How a body is written.
    pub body: BodyFormat,
    /// The request's fields.
    pub request: &'static Shape,
    /// The answer's fields.
    pub response: &'static Shape,
    /// The documented errors; rows of one code stand together.
    pub errors: &'static [ErrorRow],
    /// Parameter that names the region; the client fills it.
    pub region: Option<&'static str>,
    /// Parameter that makes a repeated call harmless; the client fills it.
    pub idempotency_token: Option<&'static str>,
    /// Parameter that asks for a check without an effect.
    pub dry_run: Option<&'static str>,
    /// How answers are split in pages.
    pub paging: Option<Paging>,
    /// Whether it only reads: a second call has no effect that the first one has not.
    pub read_only: bool,
    /// Whether the page calls the operation deprecated.
    pub deprecated: bool,
    /// Where all this was read.
    pub source: Source,
}

impl OperationMeta {
    /// An operation that its name addresses, with nothing else known of it.
    pub const fn new(
        name: &'static str,
        product: &'static str,
        version: &'static str,
        request: &'static Shape,
        response: &'static Shape,
        errors: &'static [ErrorRow],
        source: Source,
    ) -> Self {
        Self {
            name,
            product,
            version,
            style: Style::Rpc,
            method: "POST",
            path: "/",
            body: BodyFormat::Json,
            request,
            response,
            errors,
            region: None,
            idempotency_token: None,
            dry_run: None,
            paging: None,
            read_only: false,
            deprecated: false,
            source,
        }
    }

    /// The same, addressed in this way.
    #[must_use]
    pub const fn with_style(
        mut self,
        style: Style,
        method: &'static str,
        path: &'static str,
    ) -> Self {
        self.style = style;
        self.method = method;
        self.path = path;
        self
    }

    /// The same with a body in XML.
    #[must_use]
    pub const fn with_xml_body(mut self) -> Self {
        self.body = BodyFormat::Xml;
        self
    }

    /// The same with a body of bytes, which whoever calls it has encoded.
    #[must_use]
    pub const fn with_bytes_body(mut self) -> Self {
        self.body = BodyFormat::Bytes;
        self
    }

    /// The same with a parameter that names the region.
    #[must_use]
    pub const fn with_region(mut self, parameter: &'static str) -> Self {
        self.region = Some(parameter);
        self
    }

    /// The same with a parameter that makes a repeated call harmless.
    #[must_use]
    pub const fn with_idempotency_token(mut self, parameter: &'static str) -> Self {
        self.idempotency_token = Some(parameter);
        self
    }

    /// The same with a parameter that asks for a check without an effect.
    #[must_use]
    pub const fn with_dry_run(mut self, parameter: &'static str) -> Self {
        self.dry_run = Some(parameter);
        self
    }

    /// The same with answers in pages.
    #[must_use]
    pub const fn with_paging(mut self, paging: Paging) -> Self {
        self.paging = Some(paging);
        self
    }

    /// The same, but it only reads.
    #[must_use]
    pub const fn read_only(mut self) -> Self {
        self.read_only = true;
        self
    }

    /// The same, but deprecated.
    #[must_use]
    pub const fn deprecated(mut self) -> Self {
        self.deprecated = true;
        self
    }
}

/// How an operation is addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Style {
    /// `Action` names the operation; the path is `/`.
    Rpc,
    /// Method and path name the operation.
    Roa,
}

/// How the body of a request is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum BodyFormat {
    /// As JSON.
    Json,
    /// As XML.
    Xml,
    /// As bytes in a form that only the caller knows: it is no part of the request's record.
    Bytes,
}

/// How answers are split in pages: the wire names that steer it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Paging {
    /// Pages are numbered from 1.
    #[non_exhaustive]
    Numbered {
        /// Parameter with the page's number.
        number: &'static str,
        /// Parameter with the number of entries of a page.
        size: &'static str,
        /// Field with the number of entries of all pages.
        total: &'static str,
    },
    /// Each answer names the next page; the last one does not.
    #[non_exhaustive]
    Token {
        /// Parameter and field with the token.
        token: &'static str,
        /// Parameter with the number of entries of a page.
        size: Option<&'static str>,
    },
}

impl Paging {
    /// Numbered pages: parameters with a page's number and size, field with the total.
    pub const fn numbered(number: &'static str, size: &'static str, total: &'static str) -> Self {
        Self::Numbered {
            number,
            size,
            total,
        }
    }

    /// Pages that name the next: parameter and field with the token.
    pub const fn token(token: &'static str) -> Self {
        Self::Token { token, size: None }
    }

    /// The same with this parameter for the number of entries of a page.
    #[must_use]
    pub const fn with_size(mut self, parameter: &'static str) -> Self {
        match &mut self {
            Self::Numbered { size, .. } => *size = parameter,
            Self::Token { size, .. } => *size = Some(parameter),
        }
        self
    }
}

/// The page that a description was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Source {
    /// Its path inside the product's folder.
    pub page: &'static str,
    /// SHA-256 of its bytes, in hex.
    pub sha256: &'static str,
}

impl Source {
    /// A page of these bytes.
    pub const fn new(page: &'static str, sha256: &'static str) -> Self {
        Self { page, sha256 }
    }
}

/// Why a server did not answer a call.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Refusal {
    /// There is no such operation.
    UnknownAction,
    /// The parameters do not make a request: some are missing or are not of their type.
    Parameters(Report),
    /// The operation refused.
    Fault(Fault),
}

/// Reads a request, hands it to a server's method and gives its answer.
pub fn serve<O: Operation>(
    parameters: &[(String, String)],
    handle: impl FnOnce(O) -> Result<O::Response, Fault>,
) -> Result<Box<dyn Record + Send>, Refusal> {
    let mut request = O::blank();
    let report = parameters::read(parameters, &mut request);
    if !report.missing.is_empty() || !report.invalid.is_empty() {
        return Err(Refusal::Parameters(report));
    }
    match handle(request) {
        Ok(response) => Ok(Box::new(response)),
        Err(fault) => Err(Refusal::Fault(fault)),
    }
}

impl Fault {
    /// What a server says of an operation that it does not offer.
    pub fn unsupported(operation: &OperationMeta) -> Self {
        let message = format!("{} is not offered by this server.", operation.name);
        Self::new(501, "UnsupportedOperation", message)
    }
}
