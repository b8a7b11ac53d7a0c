//! Where the parameters of a ROA request travel: request line, headers and body template tell what
//! the tables leave out. The path becomes a template (`/lamps/{LampId}`); rows of the body get the
//! names of what they stand in.

use super::body::nest;
use super::elements::Misplaced;
use super::sampled::Sampled;
use super::spelling::plain;
use super::{elements, identity, markup, media, node, target, template};
use crate::model::{
    BodyFormat, Operation, Parameter, Position, Requirement, Sample, SampleKind, Style, Type,
};

/// Methods that carry a body.
pub(super) const WITH_BODY: [&str; 3] = ["POST", "PUT", "PATCH"];

/// Completes the parameters of an operation that method and path name; elements of its body that stand
/// elsewhere than words put them.
#[must_use]
pub(super) fn settle(operation: &mut Operation) -> Vec<Misplaced> {
    if operation.style == Style::Rpc {
        return Vec::new();
    }
    let Some(target) = operation.path.take() else {
        return Vec::new();
    };
    let requests: Vec<Sample> = operation
        .samples
        .iter()
        .filter(|sample| sample.kind == SampleKind::Request)
        .cloned()
        .collect();
    let line = requests.first().map_or(1, |sample| sample.line);
    let mut route = Route { operation, line };
    let with_line = |it: &&Sample| target::request_line(&it.text).is_some();
    if let Some(first) = requests.iter().find(with_line).or(requests.first()) {
        route.headers(&first.text);
    }
    let (path, query) = target.split_once('?').unwrap_or((&target, ""));
    let mut path = route.path(path);
    let fixed = route.query(query);
    if !fixed.is_empty() {
        path.push('?');
        path.push_str(&fixed.join("&"));
    }
    route.operation.path = Some(path);

    let bodies: Vec<_> = requests
        .iter()
        .filter_map(|it| markup::body(&it.text))
        .collect();
    let xml = bodies.split_first().map(|(first, more)| {
        let mut xml = Sampled::of_xml(first);
        for more in more {
            xml.add(more);
        }
        xml
    });
    let json = json_body(&requests);
    let mut has_body = json.is_some();
    // A page may show both; JSON is what most services take. One may show neither and speak of elements.
    let speaks = || elements::are_described(&route.operation.request).then(Sampled::default);
    let xml = if has_body { None } else { xml.or_else(speaks) };
    let method = route.operation.method.as_deref().unwrap_or_default();
    let mut rows = route.operation.request.iter();
    let has_members = rows
        .any(|row| row.position == Some(Position::Body) && !super::body::is_whole_body(&row.name));
    if !has_body
        && xml.is_none()
        && WITH_BODY.contains(&method)
        && media::shows_bytes(&requests, has_members)
    {
        route.operation.request_body = BodyFormat::Bytes;
        has_body = true;
    }
    has_body |= xml.is_some();
    has_body |= WITH_BODY.contains(&method) && !show_no_body(&requests);
    for sample in &requests {
        if let Some((_, target)) = target::request_line(&sample.text)
            && let Some((_, query)) = target.split_once('?')
        {
            route.shown_query(query, has_body);
        }
    }
    if let Some(xml) = xml {
        route.operation.request_body = BodyFormat::Xml;
        return elements::nest(&mut route.operation.request, &xml);
    }
    if has_body {
        nest(&mut route.operation.request, &json.unwrap_or_default());
    } else {
        // What has no body sends its parameters behind the path.
        for row in &mut route.operation.request {
            row.position.get_or_insert(Position::Query);
        }
    }
    Vec::new()
}

/// The shape of the bodies in JSON that templates and samples of requests show; `None` where none does.
pub(crate) fn json_body(samples: &[Sample]) -> Option<Sampled> {
    let requests = samples
        .iter()
        .filter(|sample| sample.kind == SampleKind::Request);
    let mut shape: Option<Sampled> = None;
    for json in requests.filter_map(|it| template::body(&it.text)) {
        shape.get_or_insert_default().add(&node::of_json(json));
    }
    shape
}

/// Whether requests are shown with their headers, and none of them with a body.
fn show_no_body(requests: &[Sample]) -> bool {
    let mut shown = requests
        .iter()
        .filter(|sample| target::request_line(&sample.text).is_some())
        .peekable();
    shown.peek().is_some() && shown.all(|sample| ends_with_headers(&sample.text))
}

/// Whether a request ends with its headers, and none of them speaks of a body.
fn ends_with_headers(request: &str) -> bool {
    let mut headers = 0;
    for line in request.lines().skip(1).map(str::trim) {
        // Some write the headers as an object: `Header: {…}`.
        let is_mark = ["", "{", "}"].contains(&line) || plain(line) == "header";
        if is_mark || line.starts_with(['?', '&']) {
            continue;
        }
        let Some((name, value)) = line.split_once([':', '：']) else {
            return false;
        };
        match plain(name).as_str() {
            "contenttype" => return false,
            "contentlength" if plain(value) != "0" => return false,
            _ => headers += 1,
        }
    }
    headers > 0
}

struct Route<'a> {
    operation: &'a mut Operation,
    /// Line of the request line.
    line: u32,
}

impl Route<'_> {
    /// The path with its variables in braces. A variable is marked (`{X}`, `[X]`, `<X>`), or has a
    /// row, or has an identifier's name.
    fn path(&mut self, path: &str) -> String {
        let mut out = String::new();
        let mut after_variable = true;
        for segment in path.split('/').skip(1) {
            out.push('/');
            let marked = marked(segment);
            let name = marked.unwrap_or(segment);
            // `URI` as a position may mean the query or the path, and so may the heading.
            let row = self.path_row(name).or_else(|| {
                let mut rows = self.operation.request.iter();
                rows.position(|row| {
                    let is_it = match marked {
                        Some(name) => plain(&row.name) == plain(name),
                        None => has_words(segment) && row.name == segment,
                    };
                    row.position == Some(Position::Query) && is_it
                })
            });
            let is_variable = marked.is_some()
                || match row {
                    Some(row) => {
                        has_words(name)
                            || !after_variable
                            || self.operation.request[row].example.as_deref() == Some(name)
                    }
                    None => is_identifier(name),
                };
            after_variable = is_variable;
            if !is_variable || name.is_empty() {
                out.push_str(segment);
                continue;
            }
            let row = row.unwrap_or_else(|| self.add(name, Requirement::Yes));
            let row = &mut self.operation.request[row];
            row.position = Some(Position::Path);
            out.push('{');
            out.push_str(&row.name);
            out.push('}');
        }
        if out.is_empty() { "/".to_owned() } else { out }
    }

    /// The row of a segment: by its name, by its name without `Name` or `Id`, by its example.
    fn path_row(&self, segment: &str) -> Option<usize> {
        let bare = plain(segment);
        // Some pages list the variables of the path below the heading of the headers.
        let listed = |row: &Parameter| {
            row.position == Some(Position::Header) && has_words(segment) && row.name == segment
        };
        let open =
            |row: &Parameter| matches!(row.position, None | Some(Position::Path)) || listed(row);
        let find = |is: &dyn Fn(&Parameter) -> bool| {
            let mut rows = self.operation.request.iter();
            rows.position(|row| open(row) && is(row))
        };
        find(&|row| plain(&row.name) == bare)
            .or_else(|| {
                let stems: Vec<_> = ["name", "id"]
                    .iter()
                    .filter_map(|end| bare.strip_suffix(end))
                    .collect();
                find(&|row| stems.contains(&plain(&row.name).as_str()))
            })
            .or_else(|| {
                // Words in small letters name collections.
                let concrete = segment.contains(|c: char| !c.is_ascii_lowercase());
                find(&|row| concrete && row.example.as_deref() == Some(segment))
            })
    }

    /// Puts rows into the query; what the query fixes (`?append`, `?op=split`) is given back.
    fn query(&mut self, query: &str) -> Vec<String> {
        let mut fixed = Vec::new();
        for pair in query.split('&').filter(|pair| !pair.trim().is_empty()) {
            let (key, value) = pair.trim().split_once('=').unwrap_or((pair.trim(), ""));
            let name = marked(key).unwrap_or(key);
            // A bare word names a part of the resource (`?tags`), also where a row of the body is
            // called alike (`Tags`).
            let is_bare = marked(key).is_none() && !pair.contains('=');
            let mut rows = self.operation.request.iter();
            let row = rows.position(|row| {
                row.position != Some(Position::Path)
                    && if is_bare {
                        row.name == name
                    } else {
                        let own = plain(&row.name);
                        own == plain(name) || own == plain(&numbered(name))
                    }
            });
            let row = match row {
                Some(row) => row,
                None if is_fixed(value) && plain(value) != plain(name) && !self.is_shown(pair) => {
                    fixed.push(pair.trim().to_owned());
                    continue;
                }
                None => self.add(name, Requirement::No),
            };
            self.operation.request[row].position = Some(Position::Query);
        }
        fixed
    }

    /// Whether a pair shows a value that is the example of a row with an end of its name: `lampId=l1`
    /// where `Id` has it.
    fn is_shown(&self, pair: &str) -> bool {
        let Some((key, value)) = pair.trim().split_once('=') else {
            return false;
        };
        let key = plain(key);
        let mut rows = self.operation.request.iter();
        rows.any(|row| {
            let own = plain(row.name.rsplit('.').next().unwrap_or_default());
            row.example.as_deref() == Some(value) && !own.is_empty() && key.ends_with(&own)
        })
    }

    /// Puts rows into the query that a sample has there and of which nothing else tells. Beside a body
    /// the name must be the very same, as members of the body may be called alike.
    fn shown_query(&mut self, query: &str, beside_body: bool) {
        for pair in query.split('&') {
            let name = pair.split('=').next().unwrap_or_default();
            let mut rows = self.operation.request.iter_mut();
            if let Some(row) = rows.find(|row| {
                row.position.is_none()
                    && (row.name == name || !beside_body && plain(&row.name) == plain(name))
            }) {
                row.position = Some(Position::Query);
            }
        }
    }

    /// Version and host among the headers of a request; some write the host into the request line.
    fn headers(&mut self, request: &str) {
        let mut lines = request
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty());
        let target = lines.next().and_then(|line| line.split_whitespace().nth(1));
        if let Some((host, _)) = target.and_then(|target| target.split_once('/')) {
            self.host(host);
        }
        for line in lines {
            let Some((name, value)) = line.split_once(':') else {
                continue;
            };
            let (name, value) = (plain(name), value.trim());
            if name == "host" {
                self.host(value);
            } else if name.ends_with("apiversion") || name == "xacsversion" {
                let version = value.split_whitespace().next().unwrap_or_default();
                if version.starts_with(|c: char| c.is_ascii_digit()) {
                    let stated = &mut self.operation.version;
                    stated.get_or_insert_with(|| version.to_owned());
                }
            }
        }
    }

    /// What stands before the first dot of a host may be a parameter.
    fn host(&mut self, host: &str) {
        let Some((label, _)) = host.split_once('.') else {
            return;
        };
        let label = marked(label).unwrap_or(label);
        let mut rows = self.operation.request.iter();
        let row = rows.position(|row| row.position.is_none() && plain(&row.name) == plain(label));
        let row = row.or_else(|| is_identifier(label).then(|| self.add(label, Requirement::Yes)));
        if let Some(row) = row {
            self.operation.request[row].position = Some(Position::Host);
        }
    }

    /// A parameter that only the request line names.
    fn add(&mut self, name: &str, required: Requirement) -> usize {
        self.operation.request.push(Parameter {
            name: name.to_owned(),
            kind: Type::String,
            required,
            line: self.line,
            ..Parameter::default()
        });
        self.operation.request.len() - 1
    }
}

/// What stands between the marks of a variable.
fn marked(text: &str) -> Option<&str> {
    [('{', '}'), ('[', ']'), ('<', '>')]
        .iter()
        .find_map(|&(open, close)| text.strip_prefix(open)?.strip_suffix(close))
        .or_else(|| text.strip_prefix(':'))
        .filter(|name| !name.is_empty())
}

/// `tag.N.key` of `tag.1.key`.
fn numbered(name: &str) -> String {
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let parts = name.split('.');
    let parts = parts.map(|part| if is_number(&part) { "N" } else { part });
    parts.collect::<Vec<_>>().join(".")
}

/// Whether a name has several words, as literal segments seldom have.
fn has_words(name: &str) -> bool {
    let mut chars = name.chars().peekable();
    while let Some(c) = chars.next() {
        let next_is_capital = chars.peek().is_some_and(|next| next.is_uppercase());
        if c == '_' || c.is_lowercase() && next_is_capital {
            return true;
        }
    }
    false
}

/// Whether a name without a row says that it stands for something: `BucketName`, `clusterId`.
fn is_identifier(name: &str) -> bool {
    has_words(name)
        && identity::is_name(name)
        && ["Name", "Id", "ID", "_id", "_name"]
            .iter()
            .any(|end| name.ends_with(end))
}

/// Whether a value of the query is sent as it stands, not a type and no placeholder.
fn is_fixed(value: &str) -> bool {
    value
        .chars()
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_'))
}
