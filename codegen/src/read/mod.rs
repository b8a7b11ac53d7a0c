//! A page becomes an operation.
//!
//! Tables are found by what they stand under and by their columns, rows become parameters, fields
//! and errors. Every row of those tables ends as one of them or as a diagnostic; [`Rows`] keeps the
//! account and [`read`] checks it.

pub(crate) mod body;
mod cells;
mod checks;
mod codes;
mod described;
mod elements;
mod elsewhere;
mod error_lines;
mod errors;
pub(crate) mod facts;
pub(crate) mod identity;
mod join;
pub(crate) mod markup;
mod media;
mod members;
pub(crate) mod node;
mod outline;
mod parent;
mod places;
pub(crate) mod protocol;
mod purpose;
mod request;
mod response;
pub(crate) mod route;
pub(crate) mod sampled;
pub(crate) mod samples;
mod secret;
pub(crate) mod spelling;
mod structure;
mod table;
mod target;
pub(crate) mod template;
mod template_members;
mod version;
mod words;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{Body, Operation, Source, Style, Type};
use crate::page::{self, Page, Row};
use crate::vocabulary::{self, Column};
use cells::Cells;
use described::Described;
pub use elsewhere::Elsewhere;
pub(crate) use facts::announced;
use identity::Identity;
pub use join::join;
use outline::Placed;
use purpose::{Purpose, not_an_operation, purpose};
pub use structure::Structure;
use table::row_count;

/// More rows than any page has; beyond them a page is refused rather than read slowly.
const MAX_ROWS: u32 = 5_000;

/// Deeper than any request or answer nests; below it rows stand beside each other.
const MAX_DEPTH: usize = 24;

/// What reading one page gave.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// Path of the page, as it was given.
    pub page: String,
    /// The operation; absent where the page describes none, with a diagnostic that says why.
    pub operation: Option<Operation>,
    /// Everything that was noticed, in page order.
    pub diagnostics: Vec<Diagnostic>,
    /// Rows in and rows out.
    pub rows: Rows,
    /// Parameters and fields whose types other pages describe.
    pub elsewhere: Vec<Elsewhere>,
    /// Types that the page describes, where nothing anchors it to an operation.
    pub structures: Vec<Structure>,
}

/// The account of table rows: every row read ends in exactly one of the other counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rows {
    /// Rows of the page's request, response and error tables.
    pub read: u32,
    /// Rows that became a parameter.
    pub parameters: u32,
    /// Rows that became a response field.
    pub fields: u32,
    /// Rows that became an error.
    pub errors: u32,
    /// Rows that became a diagnostic, or that only open a container.
    pub explained: u32,
}

impl Rows {
    /// Whether every row is accounted for.
    pub fn balance(&self) -> bool {
        self.read == self.placed()
    }

    /// Rows that ended as nothing: none, or the reader has a fault.
    pub fn unexplained(&self) -> u32 {
        self.read.abs_diff(self.placed())
    }

    /// Rows that ended as something.
    fn placed(&self) -> u32 {
        self.parameters + self.fields + self.errors + self.explained
    }
}

/// Reads one page. Never fails: what cannot be read becomes a diagnostic.
pub fn read(path: &str, bytes: &[u8]) -> Reading {
    let (text, mut diagnostics) = page::decode(bytes);
    if text.trim().is_empty() {
        diagnostics.push(Diagnostic {
            id: "page-empty",
            severity: Severity::Error,
            line: 1,
            column: 1,
            span: 0..0,
            message: "the page is empty".into(),
            help: "write the page, or delete the file".into(),
        });
        return Reading {
            page: path.to_owned(),
            diagnostics,
            ..Reading::default()
        };
    }
    let page = Page::parse(path, &text);
    diagnostics.extend(page.diagnostics.iter().cloned());
    let mut reader = Reader {
        page: &page,
        operation: Operation::default(),
        diagnostics,
        rows: Rows::default(),
        lists_body: false,
        lists_protocol: false,
        described: Described::default(),
        spans: BTreeMap::new(),
        elsewhere: Vec::new(),
        structures: Vec::new(),
    };
    let found = reader.run();
    reader.operation.source.sha256 = page::hash(bytes);
    reader.finish(found)
}

/// A reading under way.
struct Reader<'p, 'a> {
    page: &'p Page<'a>,
    operation: Operation,
    diagnostics: Vec<Diagnostic>,
    rows: Rows,
    /// Whether a heading of a request table says that it lists what the body holds.
    lists_body: bool,
    /// Whether request tables list the parameters of the protocol.
    lists_protocol: bool,
    /// What further tables describe.
    described: Described,
    /// Where the rows of the parameters stand, by their lines.
    spans: BTreeMap<u32, Range<usize>>,
    /// Parameters and fields whose types other pages describe.
    elsewhere: Vec<Elsewhere>,
    /// Types that this page describes.
    structures: Vec<Structure>,
}

impl Reader<'_, '_> {
    fn report(
        &mut self,
        id: &'static str,
        severity: Severity,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let diagnostic = self.page.diagnostic(id, severity, span, message, help);
        self.diagnostics.push(diagnostic);
    }

    /// Accounts for a row that becomes nothing but a message.
    fn explain(
        &mut self,
        row: &Row<'_>,
        id: &'static str,
        severity: Severity,
        message: &str,
        help: &str,
    ) {
        self.rows.explained += 1;
        self.report(id, severity, row.span.clone(), message, help);
    }

    /// Reads everything; whether the page describes an operation.
    fn run(&mut self) -> bool {
        let page = self.page;
        let tables = outline::tables(page);
        let identity = Identity::of(page, &tables);
        let title = identity.title.as_deref();
        let is_open = !identity.is_anchored() && identity.sampled.is_none();
        let (said, rows) = if is_open {
            self.read_structures(&tables, title)
        } else {
            Default::default()
        };
        if let Some(why) = not_an_operation(page, &tables, &identity) {
            let line = 0..first_line(page.text);
            if structure::is_of_type(title, &tables, &self.structures) {
                self.diagnostics.push(structure::type_page(line));
                self.diagnostics.extend(said);
                self.rows = rows;
            } else {
                let help = "a page of an operation has a title with its name and a table of request parameters";
                self.report("not-an-operation", Severity::Error, line, why, help);
            }
            return false;
        }
        let Some(name) = identity.name(page.path) else {
            self.report(
                "not-an-operation",
                Severity::Error,
                0..first_line(page.text),
                "nothing on this page names an operation",
                "name it in the title or in an `Action` row",
            );
            return false;
        };
        let style = identity.style();
        self.one_operation(&tables);
        self.cross_check(&identity, &name);
        self.operation.title = identity.title.clone().filter(|title| *title != name);
        self.operation.name = name;
        self.operation.style = style;
        if let Some(link) = &identity.link {
            self.operation.product.clone_from(&link.product);
        }
        self.operation.version = version::stated(page, &tables, identity.link.as_ref(), style);
        if let Some((method, path)) = identity
            .request_line
            .clone()
            .filter(|_| style != Style::Rpc)
        {
            self.operation.method = Some(method);
            self.operation.path = Some(path);
        }
        let is_get = self.operation.method.as_deref() == Some("GET");
        self.operation.read_only = is_get || alicloud_core::only_reads(&self.operation.name);
        self.words();
        self.operation.samples = samples::of(page);
        self.operation.source = Source {
            page: page.path.to_owned(),
            sha256: String::new(), // of the bytes, which `read` has
        };
        self.check_samples();
        let (answer, body) = self.answer(&tables);
        let mut responses = response::Builder::new(answer, body);
        let answers = tables
            .iter()
            .filter(|placed| purpose(placed) == Some(Purpose::Response));
        responses.announce(answers.map(|placed| placed.lead.as_slice()));
        // Counted before anything is read, so that a row that no one looks at is missed below.
        self.rows.read = tables
            .iter()
            .filter(|placed| purpose(placed) != Some(Purpose::Foreign))
            .map(row_count)
            .sum();
        self.described = Described::of(&tables);
        self.lists_body = tables.iter().any(|placed| {
            purpose(placed) == Some(Purpose::Request) && (placed.of_body() || placed.of_elements())
        });
        self.lists_protocol = protocol::is_listed(&tables, style);
        self.tables(&tables, style, &mut responses);
        self.error_lines(&tables);
        (self.operation.body, self.operation.response) = responses.finish();
        let misplaced = route::settle(&mut self.operation);
        self.check_parents(&misplaced);
        self.template_members();
        self.check_duplicates();
        let unknown = facts::between(&mut self.operation.request);
        self.explain_cases(unknown);
        let read = &self.operation;
        if read.request.is_empty() && read.response.is_empty() && read.errors.is_empty() {
            self.report(
                "operation-empty",
                Severity::Error,
                0..first_line(page.text),
                "no parameter, no field and no error was read from this page",
                "write tables under `Request parameters`, `Response parameters` and `Error codes`",
            );
        }
        true
    }

    /// The shape of the answer, as the samples show it, and what it is as a whole. Of a map it is the
    /// shape of what stands behind any key.
    fn answer(&self, tables: &[Placed<'_, '_>]) -> (Option<sampled::Sampled>, Body) {
        let mut listed = sampled::Rows::default();
        let answers = tables
            .iter()
            .filter(|placed| purpose(placed) == Some(Purpose::Response) && !placed.of_headers());
        for placed in answers.clone() {
            for row in &placed.table.rows {
                let cells = Cells { placed, row };
                let kind = vocabulary::kind(cells.raw(Column::Type)).0;
                let is_map =
                    || kind == Type::Map || response::tells_keys(cells.raw(Column::Description));
                listed.add(&cells.name().1, kind, is_map);
            }
        }
        let is_field = |name: &str| listed.names.contains(name);
        let operation = &self.operation;
        let shape = samples::shape(&operation.samples, &operation.name, is_field);
        let shape = shape.map(|shape| shape.with_maps(&listed));
        let mut body = answers
            .clone()
            .next()
            .map(response::body)
            .unwrap_or_default();
        let names_fields = |shape: &sampled::Sampled| shape.has_key(is_field);
        match (body.kind, shape) {
            (Type::Map, Some(shape)) if names_fields(&shape) => {
                body = Body::default();
                (Some(shape), body)
            }
            (Type::Map, shape) => (shape.map(sampled::Sampled::entries), body),
            (_, shape) => (shape, body),
        }
    }

    fn finish(mut self, found: bool) -> Reading {
        if !self.rows.balance() {
            // Rows in = rows out is a promise of this reader, so a breach is said, not asserted.
            let message = format!("rows were lost: {:?}", self.rows);
            self.report(
                "rows-lost",
                Severity::Error,
                0..0,
                message,
                "this is a fault of the reader; please report it with the page",
            );
        }
        self.diagnostics
            .sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.id));
        let mut reading = Reading {
            page: self.page.path.to_owned(),
            operation: found.then_some(self.operation),
            diagnostics: self.diagnostics,
            rows: self.rows,
            elsewhere: self.elsewhere,
            structures: self.structures,
        };
        secret::mark(&mut reading);
        reading
    }
}

fn first_line(text: &str) -> usize {
    text.find('\n').unwrap_or(text.len())
}
