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
    /// Whether the page calls the operation deprecated.
    pub deprecated: bool,
    /// Where all this was read.
    pub source: Source,
}

/// How an operation is addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `Action` names the operation; the path is `/`.
    Rpc,
    /// Method and path name the operation.
    Roa,
}

/// How answers are split in pages: the wire names that steer it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paging {
    /// Pages are numbered from 1.
    Numbered {
        /// Parameter with the page's number.
        number: &'static str,
        /// Parameter with the number of entries of a page.
        size: &'static str,
        /// Field with the number of entries of all pages.
        total: &'static str,
    },
    /// Each answer names the next page; the last one does not.
    Token {
        /// Parameter and field with the token.
        token: &'static str,
        /// Parameter with the number of entries of a page.
        size: Option<&'static str>,
    },
}

/// The page that a description was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Its path inside the product's folder.
    pub page: &'static str,
    /// SHA-256 of its bytes, in hex.
    pub sha256: &'static str,
}

/// Why a server did not answer a call.
#[derive(Debug, Clone, PartialEq)]
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
) -> Result<Box<dyn Record>, Refusal> {
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
