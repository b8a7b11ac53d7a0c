//! A page becomes an operation.
//!
//! Tables are found by what they stand under and by their columns, rows become parameters, fields
//! and errors. Every row of those tables ends as one of them or as a diagnostic; [`Rows`] keeps the
//! account and [`read`] checks it.

mod cells;
mod elsewhere;
mod errors;
mod facts;
mod identity;
pub(crate) mod node;
mod outline;
mod parent;
mod places;
mod request;
mod response;
pub(crate) mod route;
mod sampled;
pub(crate) mod samples;
mod template;

use std::collections::BTreeSet;
use std::ops::Range;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{Body, Field, Operation, Parameter, Source, Style, Type};
use crate::page::{self, Block, Form, Page, Row};
use crate::prose::{self, Prose};
use crate::vocabulary::{self, Column, Topic, fold};
use cells::Cells;
pub use elsewhere::{Elsewhere, join};
pub(crate) use facts::announced;
use identity::Identity;
use outline::Placed;
use request::Role;

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
    /// The fields of the type that the page describes, if it is one of a type.
    pub described: Vec<Field>,
    /// Fields of either whose types have pages of their own.
    pub elsewhere: Vec<Elsewhere>,
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
        described: Vec::new(),
        elsewhere: Vec::new(),
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
    described: Vec<Field>,
    elsewhere: Vec<Elsewhere>,
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
        if let Some(why) = not_an_operation(page, &tables, &identity) {
            if let Some(placed) = elsewhere::table(page, &tables) {
                self.described = elsewhere::fields(self, placed);
            }
            if !self.described.is_empty() {
                let why = "this page describes a type, not an operation";
                let help = "nothing to do: operations whose fields link here have its members";
                self.report(
                    "type-page",
                    Severity::Info,
                    0..first_line(page.text),
                    why,
                    help,
                );
                return false;
            }
            self.report("not-an-operation", Severity::Error, 0..first_line(page.text), why, "a page of an operation has a title with its name and a table of request parameters");
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
        self.operation.name = name;
        self.operation.style = style;
        if let Some(link) = &identity.link {
            self.operation.product.clone_from(&link.product);
            self.operation.version.clone_from(&link.version);
        }
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
        for placed in &tables {
            self.table(placed, style, &mut responses);
        }
        (self.operation.body, self.operation.response) = responses.finish();
        route::settle(&mut self.operation);
        facts::between(&mut self.operation.request);
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
        let mut names = BTreeSet::new();
        let answers = tables
            .iter()
            .filter(|placed| purpose(placed) == Some(Purpose::Response) && !placed.of_headers());
        for placed in answers.clone() {
            let rows = placed.table.rows.iter();
            names.extend(rows.map(|row| Cells { placed, row }.name().1));
        }
        let is_field = |name: &str| names.contains(name);
        let operation = &self.operation;
        let shape = samples::shape(&operation.samples, &operation.name, is_field);
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

    /// A sample that looks like JSON and is none settles no nesting; HTML tables are not read.
    fn check_samples(&mut self) {
        let page = self.page;
        let mut topic = None;
        for block in &page.blocks {
            match block {
                Block::Heading { text, .. } => topic = vocabulary::topic(text),
                // Templates under `Request syntax` only look like JSON.
                Block::Fence { text } if topic == Some(Topic::Examples) => {
                    if let Some(error) = samples::json_error(text) {
                        self.report(
                            "sample-json",
                            Severity::Error,
                            page.span_of(text.trim()),
                            format!("this sample is no JSON: {error}"),
                            "mend the sample; the nesting of response fields is checked against it",
                        );
                    }
                }
                Block::Paragraph { text } if text.starts_with("<table") => {
                    let span = page.span_of(text);
                    self.report(
                        "table-html",
                        Severity::Error,
                        span,
                        "HTML tables are not read",
                        "write it as a Markdown table",
                    );
                }
                _ => {}
            }
        }
    }

    fn table(&mut self, placed: &Placed<'_, '_>, style: Style, responses: &mut response::Builder) {
        let rows = row_count(placed);
        if self.rows.placed() + rows > MAX_ROWS {
            self.rows.explained += rows;
            let message = format!(
                "the tables of this page have more than {MAX_ROWS} rows; this one is not read"
            );
            self.report(
                "page-too-long",
                Severity::Error,
                placed.span(),
                message,
                "split the page, one operation a page",
            );
            return;
        }
        match purpose(placed) {
            Some(Purpose::Errors) => errors::read(self, placed),
            Some(Purpose::Response) if placed.of_headers() => {
                for row in &placed.table.rows {
                    self.explain(
                        row,
                        "response-header",
                        Severity::Info,
                        "this row tells of a header, which no answer's body holds",
                        "nothing to do: typed answers are bodies",
                    );
                }
            }
            Some(Purpose::Response) => response::read(self, placed, responses),
            Some(Purpose::Request) => {
                if let Some(role) = self.role(placed, style) {
                    if placed.topic.is_none()
                        && !placed.heading.is_empty()
                        && matches!(role, Role::Parameters)
                    {
                        let span = self.page.span_of(placed.heading);
                        self.report(
                            "heading-unknown",
                            Severity::Error,
                            span,
                            format!("`{}` is no known heading; the table below it is taken for request parameters", placed.heading),
                            "use a heading such as `Request parameters`, `Response parameters` or `Error codes`",
                        );
                    }
                    request::read(self, placed, &role, style);
                } else {
                    self.rows.explained += rows;
                    self.report(
                        "members-of-unknown",
                        Severity::Error,
                        placed.span(),
                        format!(
                            "nothing tells which parameter has the {rows} members in this table"
                        ),
                        "name the parameter in the sentence before the table",
                    );
                }
            }
            Some(Purpose::Foreign) => {}
            None => {
                self.rows.explained += rows;
                let columns: Vec<_> = placed.table.header.iter().map(|cell| fold(cell)).collect();
                self.report(
                    "table-unknown",
                    Severity::Error,
                    placed.span(),
                    format!("this table is not understood (columns: {})", columns.join(", ")),
                    "put it under `Request parameters`, `Response parameters` or `Error codes`, with columns such as Parameter, Type, Required, Example, Description or HTTP status code, Error code, Error message, Description; tables of other things may stand under `Description`",
                );
                return;
            }
        }
        if matches!(
            purpose(placed),
            Some(Purpose::Errors | Purpose::Response | Purpose::Request)
        ) {
            for (cell, column) in placed.table.header.iter().zip(&placed.columns) {
                if column.is_none() && !cell.is_empty() {
                    let span = self.page.span_of(cell);
                    self.report(
                        "column-unknown",
                        Severity::Error,
                        span,
                        format!("`{cell}` is no known column; its cells are not read"),
                        "use Parameter, Type, Required, Position, Example, Description, HTTP status code, Error code or Error message",
                    );
                }
            }
        }
    }

    /// Whether a request table lists parameters or the members of one of them; `None` where it
    /// lists members of something the page does not tell.
    fn role(&self, placed: &Placed<'_, '_>, style: Style) -> Option<Role> {
        let known = &self.operation.request;
        if known.is_empty() {
            return Some(Role::Parameters);
        }
        // The words before a further table name the parameter whose members it lists, or a
        // parameter's description announces the table.
        let named = placed.lead.iter().find_map(|words| {
            let text = Prose::markdown(words).text();
            known
                .iter()
                .filter(|parameter| {
                    let name = last_name(&parameter.name);
                    mentions(&text, name)
                        || name
                            .strip_suffix('s')
                            .is_some_and(|one| one.len() > 5 && mentions(&text, one))
                })
                .max_by_key(|parameter| {
                    (
                        last_name(&parameter.name).len(),
                        std::cmp::Reverse(parameter.line),
                    )
                })
        });
        // What is one plain word has no members; they are those of the only parameter that could.
        let named = named.map(|named| {
            let mut holders = known.iter().filter(|parameter| may_hold(parameter));
            match (may_hold(named), holders.next(), holders.next()) {
                (false, Some(only), None) => only,
                _ => named,
            }
        });
        let announced = || {
            known
                .iter()
                .rev()
                .find(|parameter| announces_table(&parameter.description))
        };
        // A text of several words has no members either: such a table lists the words.
        let lists_values = |named: &&Parameter| {
            !may_hold(named)
                && named.kind == Type::String
                && named.facts.separator.is_some()
                && !placed.has(Column::Required)
        };
        if let Some(named) = named.filter(lists_values) {
            return Some(Role::Values(named.name.clone()));
        }
        // A list of names and meanings behind what can hold nothing is no list of members.
        let named = named.filter(|named| may_hold(named) || placed.has(Column::Required));
        // The words before the table may say what the parameter's description begins with; or the
        // table is announced, and one parameter alone has no members yet.
        let lead = placed
            .lead
            .first()
            .map(|words| Prose::markdown(words).text());
        let lead = lead.unwrap_or_default();
        let mut open = known.iter().filter(|parameter| {
            may_hold(parameter)
                && !parameter.name.contains('.')
                && !known
                    .iter()
                    .any(|row| is_member_of(&row.name, &parameter.name))
        });
        let described = open
            .clone()
            .find(|parameter| begins_alike(&parameter.description, &lead));
        let last = match (open.next(), open.next()) {
            (Some(only), None) if announces_table(&lead) || lead.contains("包含如下") => {
                Some(only)
            }
            _ => None,
        };
        if let Some(parent) = described.or(named).or(last).or_else(announced) {
            return Some(Role::Members(parent.name.clone()));
        }
        (placed.has(Column::Required) || style != Style::Rpc).then_some(Role::Parameters)
    }

    /// Summary, notes, deprecation.
    fn words(&mut self) {
        let mut topic = None;
        for block in &self.page.blocks {
            let text = match block {
                Block::Heading { level, text } => {
                    if *level > 1 {
                        topic = Some(vocabulary::topic(text));
                    }
                    continue;
                }
                Block::Paragraph { text } => text,
                Block::Fence { .. } | Block::Table(_) => continue,
            };
            self.common_errors(text, topic == Some(Some(Topic::Errors)));
            if !matches!(topic, None | Some(Some(Topic::Other))) {
                continue;
            }
            let prose = match self.page.form {
                Form::Markdown => Prose::markdown(text),
                Form::Flat => Prose::plain(text),
            };
            let words = prose.to_markdown();
            if words.is_empty() {
                continue;
            }
            if self.operation.summary.is_empty() && topic.is_none() {
                self.operation.deprecated = facts::is_deprecated(&words);
                self.operation.summary = words;
            } else {
                self.operation.notes.push(words);
            }
        }
    }

    /// Links beside an error table lead to errors common to several operations; elsewhere those do
    /// that say so.
    fn common_errors(&mut self, text: &str, beside: bool) {
        let mut from = 0;
        for (at, _) in text.match_indices("](") {
            let label = text[from..at].rsplit('[').next().unwrap_or_default();
            from = at;
            if !beside && !vocabulary::names_common_errors(label) {
                continue;
            }
            let target: String = text[at + 2..]
                .chars()
                .take_while(|&c| c != ')' && !c.is_control())
                .collect();
            let known = self.operation.common_errors.len() >= 16
                || self.operation.common_errors.contains(&target);
            if !target.is_empty() && !known {
                self.operation.common_errors.push(target);
            }
        }
    }

    /// A page with two `Action` rows or two titles describes two operations; only the first is read well.
    fn one_operation(&mut self, tables: &[Placed<'_, '_>]) {
        let page = self.page;
        let mut titles = page.blocks.iter().filter_map(|block| match block {
            Block::Heading { level: 1, text } if identity::is_name(&prose::literal(text)) => {
                Some(page.span_of(text))
            }
            _ => None,
        });
        let second = identity::actions(tables)
            .nth(1)
            .map(|row| row.span.clone())
            .or_else(|| titles.nth(1));
        if let Some(span) = second {
            self.report(
                "two-operations",
                Severity::Error,
                span,
                "a second operation begins here",
                "write one page an operation",
            );
        }
    }

    fn cross_check(&mut self, identity: &Identity, name: &str) {
        let same = |other: &str| fold(other) == fold(name);
        if let Some(title) = identity
            .title
            .as_deref()
            .filter(|title| identity::is_name(title) && !same(title))
        {
            let message = format!("the title says `{title}`, the `Action` row says `{name}`");
            self.report(
                "action-name-mismatch",
                Severity::Error,
                0..first_line(self.page.text),
                message,
                "give both the name that is sent",
            );
        }
        if let Some(api) = identity
            .link
            .as_ref()
            .and_then(|link| link.api.as_deref())
            .filter(|api| !same(api))
        {
            let message = format!("the explorer's link names `{api}`, the page describes `{name}`");
            self.report(
                "link-name-mismatch",
                Severity::Warning,
                0..first_line(self.page.text),
                message,
                "correct the link",
            );
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
        Reading {
            page: self.page.path.to_owned(),
            operation: found.then_some(self.operation),
            diagnostics: self.diagnostics,
            rows: if found { self.rows } else { Rows::default() },
            described: self.described,
            elsewhere: self.elsewhere,
        }
    }
}

/// What a table is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Request,
    Response,
    Errors,
    /// Something that is neither: regions, metrics, examples.
    Foreign,
}

fn purpose(placed: &Placed<'_, '_>) -> Option<Purpose> {
    let has = |column| placed.has(column);
    let known = placed.columns.iter().flatten().count();
    let names = placed
        .columns
        .iter()
        .filter(|&&column| column == Some(Column::Name))
        .count();
    if has(Column::Code)
        && !has(Column::Required)
        && (has(Column::Message) || has(Column::Status) || has(Column::Description))
    {
        return match placed.topic {
            Some(Topic::Errors) => Some(Purpose::Errors),
            Some(Topic::Common | Topic::Examples) => Some(Purpose::Foreign),
            _ if has(Column::Status) && !has(Column::Type) => Some(Purpose::Errors),
            _ => Some(Purpose::Foreign),
        };
    }
    if has(Column::Foreign) {
        return Some(Purpose::Foreign);
    }
    match placed.topic {
        Some(Topic::Request | Topic::RequestSyntax)
            if names == 1 && (has(Column::Type) || has(Column::Required)) =>
        {
            Some(Purpose::Request)
        }
        Some(Topic::Response | Topic::ResponseSyntax) if names == 1 && known >= 2 => {
            Some(Purpose::Response)
        }
        None if has(Column::Name) && has(Column::Type) && has(Column::Required) => {
            Some(Purpose::Request)
        }
        // Before the first section, tables belong to the introduction.
        None if known == 0 && placed.heading.is_empty() => Some(Purpose::Foreign),
        Some(Topic::Examples | Topic::Debugging | Topic::Common | Topic::Other) => {
            Some(Purpose::Foreign)
        }
        _ => None,
    }
}

fn row_count(placed: &Placed<'_, '_>) -> u32 {
    u32::try_from(placed.table.rows.len()).unwrap_or(u32::MAX)
}

/// Why a page describes no operation, if it does not.
fn not_an_operation(
    page: &Page<'_>,
    tables: &[Placed<'_, '_>],
    identity: &Identity,
) -> Option<&'static str> {
    let title = identity.title.as_deref().unwrap_or("");
    if title.contains("::") {
        return Some("this page describes a resource type of a template, not an operation");
    }
    let folded = fold(title);
    let (anchored, named) = (identity.is_anchored(), identity.is_named());
    let sure = anchored && identity.title.as_deref().is_some_and(identity::is_name);
    if !sure
        && [
            "common ",
            "overview",
            "signature",
            "error codes",
            "公共",
            "概览",
            "签名",
            "list of operations",
        ]
        .iter()
        .any(|word| folded.contains(word))
    {
        return Some("this page describes things common to several operations");
    }
    let request = tables
        .iter()
        .any(|placed| purpose(placed) == Some(Purpose::Request));
    let section = page.blocks.iter().any(|block| {
        matches!(block, Block::Heading { level, text } if *level > 1 && matches!(vocabulary::topic(text), Some(Topic::Request | Topic::RequestSyntax)))
    });
    match () {
        () if request && (anchored || named || identity.sampled.is_some()) => None,
        () if section && named => None,
        () if anchored && (section || !tables.is_empty()) => None,
        () => Some("this page has no table of request parameters for a named operation"),
    }
}

/// Whether a parameter may have members: by its type, or by JSON in it.
fn may_hold(parameter: &Parameter) -> bool {
    matches!(
        parameter.kind,
        Type::List | Type::Struct | Type::Map | Type::Json | Type::Unknown
    ) || parameter
        .example
        .as_deref()
        .is_some_and(|example| example.starts_with(['{', '[']))
        || parameter.description.contains("JSON")
}

/// Whether a description says that a table lists what the parameter holds.
fn announces_table(description: &str) -> bool {
    [
        "following table",
        "following parameters",
        "table below",
        "tables below",
        "下表",
        "下列表",
        "以下表",
    ]
    .iter()
    .any(|words| description.contains(words))
}

/// A type that is a link is described elsewhere: an open struct, or a list of such. Says so, and
/// whether it is one.
fn type_elsewhere(
    page: &Page<'_>,
    diagnostics: &mut Vec<Diagnostic>,
    (name, cell): (&str, &str),
    kind: &mut Type,
) -> bool {
    let Some(target) = link_target(cell) else {
        return false;
    };
    let entry = vocabulary::kind(cell).1;
    match (*kind, entry.map(|entry| vocabulary::kind(&entry).0)) {
        (Type::Unknown, _) => *kind = Type::Struct,
        (Type::List, Some(Type::Unknown)) => {}
        _ => return false,
    }
    let message = format!("the members of `{name}` are described elsewhere: `{target}`");
    diagnostics.push(page.diagnostic(
        "type-elsewhere",
        Severity::Info,
        page.span_of(cell),
        message,
        "list them on this page, below the row",
    ));
    true
}

/// Where the first link of a cell leads; parentheses in it may nest.
fn link_target(cell: &str) -> Option<&str> {
    let (_, rest) = cell.split_once("](")?;
    let mut depth = 0_u32;
    let end = rest.find(|c| {
        let ends = c == ')' && depth == 0;
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        ends
    })?;
    Some(&rest[..end]).filter(|target| !target.is_empty())
}

/// Whether the words before a table name the thing that a description begins with: `The list of
/// lamps. …` and `The following table describes the list of lamps`.
fn begins_alike(description: &str, lead: &str) -> bool {
    let begin = description
        .split(['.', ',', ':', ';', '。', '，', '：', '；'])
        .next()
        .map(fold)
        .unwrap_or_default();
    let begin = begin.strip_prefix("the ").unwrap_or(&begin);
    let begin = [
        " configuration",
        " configurations",
        " parameters",
        " settings",
    ]
    .iter()
    .find_map(|word| begin.strip_suffix(word))
    .filter(|rest| rest.contains(' '))
    .unwrap_or(begin);
    let is_telling =
        begin.split_whitespace().count() > 1 || begin.chars().filter(|c| !c.is_ascii()).count() > 3;
    is_telling && fold(lead).contains(begin)
}

/// Whether a name is of a member of a parameter: `Tag.Key` of `Tag`.
fn is_member_of(name: &str, parent: &str) -> bool {
    name.strip_prefix(parent)
        .is_some_and(|rest| rest.starts_with(['.', '[']))
}

/// Whether a text mentions a name as a whole word.
fn mentions(text: &str, name: &str) -> bool {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    name.len() >= 2
        && text.match_indices(name).any(|(at, _)| {
            !text[..at].chars().next_back().is_some_and(is_word)
                && !text[at + name.len()..].chars().next().is_some_and(is_word)
        })
}

fn last_name(name: &str) -> &str {
    let name = name
        .strip_suffix(".N")
        .or_else(|| name.strip_suffix(".n"))
        .unwrap_or(name);
    name.rsplit('.').next().unwrap_or(name)
}

fn first_line(text: &str) -> usize {
    text.find('\n').unwrap_or(text.len())
}
