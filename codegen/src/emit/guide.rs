//! How a crate is used, on its own operations: the text of its first page, whose code compiles.

use super::source::ident;
use super::{example, waiting};
use crate::model::ErrorRow;
use crate::resolve::{ErrorCode, Kind, Operation, Resolved};
use std::fmt::Write;

/// The sections: request, answer, refusal, pages, server.
pub(super) fn guide(resolved: &Resolved, operation: &Operation) -> String {
    let guide = Guide {
        resolved,
        operation,
        names: example::crate_names(resolved),
    };
    let parts = [
        Some(guide.request()),
        guide.answer(),
        guide.refusal(),
        guide.meaning(),
        guide.pages(),
        guide.waiting(),
        guide.server(),
    ];
    parts.into_iter().flatten().collect()
}

struct Guide<'a> {
    resolved: &'a Resolved,
    operation: &'a Operation,
    /// The crate as code names it, and a short name for it.
    names: (String, String),
}

impl Guide<'_> {
    fn section(&self, title: &str, text: &str, imports: &str, code: &str) -> String {
        let (name, short) = &self.names;
        format!(
            "\n\n## {title}\n\n{text}\n\n```rust\nuse {name}::{{self as {short}, {imports}}};\n\n{code}\n```"
        )
    }

    fn request(&self) -> String {
        let request = example::request(self.resolved, self.operation);
        self.section(
            "A request",
            "What a request says becomes parameters; how they are signed and sent is a client's work.",
            "parameters",
            &format!(
                "let request = {request};\nfor (name, value) in parameters::write(&request) {{\n    println!(\"{{name}}={{value}}\");\n}}"
            ),
        )
    }

    fn answer(&self) -> Option<String> {
        let fields = &self.operation.response.fields;
        fields
            .iter()
            .find(|field| field.wire == "RequestId" && field.kind == Kind::Text)?;
        let (short, response) = (&self.names.1, &self.operation.response.name);
        Some(self.section(
            "An answer",
            "Every field of an answer may be missing, and keys that are not documented are kept.",
            "json",
            &format!(
                "let body = br#\"{{\"RequestId\":\"0ED8\",\"New\":1}}\"#;\n\
                 let answer: {short}::{response} = json::decode(body).expect(\"a JSON object\");\n\
                 assert_eq!(answer.request_id(), \"0ED8\");\n\
                 assert!(answer.unknown_fields().get(\"New\").is_some());"
            ),
        ))
    }

    fn refusal(&self) -> Option<String> {
        let (error, row) = self.errors().next()?;
        let (short, name, variant) = (
            &self.names.1,
            &self.operation.error_name,
            ident(&error.variant),
        );
        let (status, code, message) = (row.status.unwrap_or(400), &row.code, &row.message);
        Some(self.section(
            "A refusal",
            "The code of a refusal is a variant of the operation's own errors.",
            "Fault, ServiceError",
            &format!(
                "let body = br#\"{{\"Code\":\"{code}\",\"Message\":\"{message}\",\"RequestId\":\"0ED8\"}}\"#;\n\
                 let fault = Fault::decode({status}, body).expect(\"a refusal\");\n\
                 let error: ServiceError<{short}::{name}> = fault.into();\n\
                 match error.kind() {{\n    \
                     {short}::{name}::{variant} => println!(\"as expected: {{error}}\"),\n    \
                     {short}::{name}::Unknown(code) => println!(\"not documented: {{}}\", code.as_str()),\n    \
                     other => println!(\"{{other}}; worth another try: {{}}\", other.is_retryable()),\n\
                 }}"
            ),
        ))
    }

    fn meaning(&self) -> Option<String> {
        let operations = std::iter::once(self.operation).chain(&self.resolved.operations);
        let mut several = operations.flat_map(|operation| {
            let several = operation.errors.iter().filter(|it| it.rows.len() > 1);
            several.map(move |error| (operation, error))
        });
        let (operation, error, row) = several
            .find_map(|(operation, error)| Some((operation, error, plain(error.rows.last()?)?)))?;
        let (name, short) = &self.names;
        let path = format!("{short}::{}", operation.error_name);
        let mut out = String::new();
        let _ = write!(
            out,
            "\n\nWhere a code has several meanings, the message tells which:\n\n\
             ```rust\nuse {name} as {short};\n\n\
             let error = {path}::{};\n\
             let row = error.meaning({:?}).expect(\"a documented message\");\n\
             println!(\"{{}}\", row.description);\n```",
            ident(&error.variant),
            row.message
        );
        Some(out)
    }

    fn pages(&self) -> Option<String> {
        let mut operations = self.resolved.operations.iter();
        let operation = operations.find(|it| it.paging.is_some())?;
        let short = &self.names.1;
        Some(self.section(
            "Pages",
            "An operation whose answers come in pages says which list is paged; a client asks for one page after the other.",
            "Paged",
            &format!(
                "let page = {short}::{}::default();\nfor item in {short}::{}::into_items(page) {{\n    println!(\"{{item:?}}\");\n}}",
                operation.response.name, operation.name
            ),
        ))
    }

    fn waiting(&self) -> Option<String> {
        let waiting = self.resolved.waiting.first()?;
        let (name, _) = waiting.waiters.first()?;
        Some(format!(
            "\n\n## States\n\n\
             Many calls are answered before they are done. What can be waited for is a function each: what is \
             asked and what the answer must tell, for a client to repeat.\n\n```rust\n{}\n```",
            waiting::shown(self.resolved, waiting, name)
        ))
    }

    fn server(&self) -> Option<String> {
        let (error, row) = self.errors().next()?;
        let (short, operation) = (&self.names.1, self.operation);
        let (name, errors, response, method, variant) = (
            &operation.name,
            &operation.error_name,
            &operation.response.name,
            ident(&operation.module),
            ident(&error.variant),
        );
        let request = example::request(self.resolved, operation);
        Some(self.section(
            "A server",
            "A server implements `Service`: what it leaves out it does not offer. `?` makes a `Fault` of an operation's errors.",
            "Fault, Refusal, parameters, service",
            &format!(
                "struct Server;\n\n\
                 fn check(_: &{short}::{name}) -> Result<(), {short}::{errors}> {{\n    \
                     Err({short}::{errors}::{variant})\n}}\n\n\
                 impl {short}::Service for Server {{\n    \
                     fn {method}(&self, request: {short}::{name}) -> Result<{short}::{response}, Fault> {{\n        \
                         check(&request)?;\n        \
                         Ok({short}::{response}::default())\n    }}\n}}\n\n\
                 let request = {request};\n\
                 let answer = service::dispatch(&Server, {name:?}, &parameters::write(&request));\n\
                 assert!(matches!(answer, Err(Refusal::Fault(fault)) if fault.code() == {:?}));",
                row.code
            ),
        ))
    }

    /// Errors that can be shown.
    fn errors(&self) -> impl Iterator<Item = (&ErrorCode, &ErrorRow)> {
        let errors = self.operation.errors.iter();
        errors.filter_map(|error| Some((error, plain(error.rows.first()?)?)))
    }
}

/// A row that can stand in a literal as it is.
fn plain(row: &ErrorRow) -> Option<&ErrorRow> {
    let fits = |text: &str| {
        let unfit = |c: char| !(c.is_ascii_graphic() || c == ' ') || matches!(c, '"' | '\\' | '%');
        !text.is_empty() && !text.contains(unfit)
    };
    (fits(&row.code) && fits(&row.message)).then_some(row)
}
