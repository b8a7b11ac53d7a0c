//! The facts format: the stable, flat view of one page for scripts and other tools, one JSON
//! object a line. Keys, their order and their meaning are a contract; keys may be added, none is
//! renamed or removed.

use serde::Serialize;

use crate::diagnostic::Diagnostic;
use crate::model::{self, Body, Nesting, Number, Position, Requirement, Style, Type};
use crate::read::{Reading, Rows};

/// One page. Borrowed from its [`Reading`]; only printed.
#[derive(Serialize)]
struct Page<'a> {
    #[serde(rename = "page")]
    key: &'a str,
    operation: Option<&'a str>,
    product: Option<&'a str>,
    version: Option<&'a str>,
    style: Option<Style>,
    method: Option<&'a str>,
    path: Option<&'a str>,
    summary: Option<&'a str>,
    deprecated: bool,
    request: Vec<Parameter<'a>>,
    /// What the answer is as a whole, where it is no struct.
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<Body>,
    response: Vec<Field<'a>>,
    errors: Vec<Error<'a>>,
    diagnostics: Vec<Note<'a>>,
    rows: Account,
}

#[derive(Serialize)]
struct Parameter<'a> {
    name: &'a str,
    line: u32,
    #[serde(rename = "type")]
    kind: Type,
    /// Of an element of a body that may be repeated.
    #[serde(skip_serializing_if = "Option::is_none")]
    items: Option<Type>,
    type_text: &'a str,
    required: Requirement,
    position: Option<Position>,
    example: Option<&'a str>,
    default: Option<&'a str>,
    #[serde(rename = "enum")]
    values: Vec<&'a str>,
    min: Option<&'a Number>,
    max: Option<&'a Number>,
    min_length: Option<u64>,
    max_length: Option<u64>,
    max_items: Option<u64>,
    index_max: Option<u64>,
    required_when: Option<&'a str>,
    unit: Option<&'a str>,
    separator: Option<&'a str>,
    time_format: Option<&'a str>,
    time_zone: Option<&'a str>,
    characters: &'a [String],
    prefixes: &'a [String],
    forbidden_prefixes: &'a [String],
    forbidden_parts: &'a [String],
    exclusive_with: &'a [String],
    deprecated: bool,
    conditional: Vec<Conditional<'a>>,
}

/// What a description states for one value, or several, of another parameter.
#[derive(Serialize)]
struct Conditional<'a> {
    parameter: &'a str,
    is: &'a [String],
    default: Option<&'a str>,
    #[serde(rename = "enum")]
    values: Vec<&'a str>,
    min: Option<&'a Number>,
    max: Option<&'a Number>,
    min_length: Option<u64>,
    max_length: Option<u64>,
}

#[derive(Serialize)]
struct Field<'a> {
    path: String,
    #[serde(rename = "type")]
    kind: Type,
    #[serde(skip_serializing_if = "Option::is_none")]
    items: Option<Type>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nesting: Option<Nesting>,
    #[serde(skip)]
    item: &'a model::Field,
}

#[derive(Serialize)]
struct Error<'a> {
    status: Option<u16>,
    code: &'a str,
    message: &'a str,
    line: u32,
}

#[derive(Serialize)]
struct Note<'a> {
    id: &'a str,
    severity: &'a str,
    line: u32,
    column: u32,
    message: &'a str,
}

#[derive(Serialize)]
struct Account {
    read: u32,
    parameters: u32,
    fields: u32,
    errors: u32,
    explained: u32,
}

/// The line of one page, without its line feed.
pub fn line(reading: &Reading) -> serde_json::Result<String> {
    serde_json::to_string(&page(reading))
}

/// The fields of an answer by their paths, containers before their members, in page order:
/// `.` leads to a member, `[]` follows a list, also one that is the answer itself; `{}` is an answer
/// whose keys the page does not fix.
pub fn paths(operation: &model::Operation) -> Vec<(String, &model::Field)> {
    flatten(operation)
        .into_iter()
        .map(|field| (field.path, field.item))
        .collect()
}

fn page(reading: &Reading) -> Page<'_> {
    let operation = reading.operation.as_ref();
    Page {
        key: &reading.page,
        operation: operation.map(|o| o.name.as_str()),
        product: operation.and_then(|o| o.product.as_deref()),
        version: operation.and_then(|o| o.version.as_deref()),
        style: operation.map(|o| o.style),
        method: operation.and_then(|o| o.method.as_deref()),
        path: operation.and_then(|o| o.path.as_deref()),
        summary: operation.map(|o| o.summary.as_str()),
        deprecated: operation.is_some_and(|o| o.deprecated),
        request: operation.map_or_else(Vec::new, |o| o.request.iter().map(parameter).collect()),
        body: operation.map(|o| o.body).filter(|body| !body.is_struct()),
        response: operation.map_or_else(Vec::new, flatten),
        errors: operation.map_or_else(Vec::new, |o| o.errors.iter().map(error).collect()),
        diagnostics: reading.diagnostics.iter().map(note).collect(),
        rows: account(reading.rows),
    }
}

fn parameter(row: &model::Parameter) -> Parameter<'_> {
    let facts = &row.facts;
    // The brackets of a repeated element are the model's; no page writes them.
    let (name, kind, items) = match row.name.strip_suffix("[]") {
        Some(name) => (name, Type::List, Some(row.kind)),
        None => (row.name.as_str(), row.kind, None),
    };
    Parameter {
        name,
        line: row.line,
        kind,
        items,
        type_text: &row.type_text,
        required: row.required,
        position: row.position,
        example: row.example.as_deref(),
        default: facts.default.as_deref(),
        values: accepted(facts),
        min: facts.min.as_ref(),
        max: facts.max.as_ref(),
        min_length: facts.min_length,
        max_length: facts.max_length,
        max_items: facts.max_items,
        index_max: facts.index_max,
        required_when: facts.required_when.as_deref(),
        unit: facts.unit.as_deref(),
        separator: facts.separator.as_deref(),
        time_format: facts.time_format.as_deref(),
        time_zone: facts.time_zone.as_deref(),
        characters: &facts.characters,
        prefixes: &facts.prefixes,
        forbidden_prefixes: &facts.forbidden_prefixes,
        forbidden_parts: &facts.forbidden_parts,
        exclusive_with: &facts.exclusive_with,
        deprecated: facts.deprecated,
        conditional: facts.conditional.iter().map(conditional).collect(),
    }
}

fn conditional(case: &model::Conditional) -> Conditional<'_> {
    let facts = &case.facts;
    Conditional {
        parameter: &case.when.parameter,
        is: &case.when.values,
        default: facts.default.as_deref(),
        values: accepted(facts),
        min: facts.min.as_ref(),
        max: facts.max.as_ref(),
        min_length: facts.min_length,
        max_length: facts.max_length,
    }
}

fn accepted(facts: &model::Facts) -> Vec<&str> {
    let values = facts.values.iter();
    values.map(|value| value.value.as_str()).collect()
}

/// Depth first with a stack of its own: the depth of a page's tree is not ours to choose.
fn flatten(operation: &model::Operation) -> Vec<Field<'_>> {
    let mut out = Vec::new();
    let prefix = operation.body.prefix();
    let mut open: Vec<(String, &model::Field)> = operation
        .response
        .iter()
        .rev()
        .map(|field| (format!("{prefix}{}", field.name), field))
        .collect();
    while let Some((path, field)) = open.pop() {
        let inside = if field.kind == Type::List { "[]." } else { "." };
        for member in field.members.iter().rev() {
            open.push((format!("{path}{inside}{}", member.name), member));
        }
        out.push(Field {
            path,
            kind: field.kind,
            items: field.items,
            nesting: field.nesting,
            item: field,
        });
    }
    out
}

fn error(row: &model::ErrorRow) -> Error<'_> {
    Error {
        status: row.status,
        code: &row.code,
        message: &row.message,
        line: row.line,
    }
}

fn note(diagnostic: &Diagnostic) -> Note<'_> {
    Note {
        id: diagnostic.id,
        severity: diagnostic.severity.as_str(),
        line: diagnostic.line,
        column: diagnostic.column,
        message: &diagnostic.message,
    }
}

fn account(rows: Rows) -> Account {
    Account {
        read: rows.read,
        parameters: rows.parameters,
        fields: rows.fields,
        errors: rows.errors,
        explained: rows.explained,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;
    use crate::model::{ErrorRow, Facts, Operation, Value};

    pub(crate) fn reading() -> Reading {
        let field = |name: &str, kind, members| model::Field {
            name: name.into(),
            kind,
            members,
            ..model::Field::default()
        };
        let mut zones = field("Zones", Type::List, vec![]);
        zones.items = Some(Type::String);
        zones.nesting = Some(Nesting {
            reason: model::NestingReason::RowOrder,
            confidence: model::Confidence::Low,
        });
        Reading {
            page: "a/StartLamp.md".into(),
            operation: Some(Operation {
                name: "StartLamp".into(),
                product: Some("Lamp".into()),
                version: Some("2020-01-01".into()),
                style: Style::Rpc,
                summary: "Lights a lamp.".into(),
                request: vec![model::Parameter {
                    name: "Mode".into(),
                    kind: Type::String,
                    type_text: "String".into(),
                    example: Some("Warm".into()),
                    facts: Facts {
                        default: Some("Warm".into()),
                        values: vec![
                            Value {
                                value: "Warm".into(),
                                meaning: "yellow".into(),
                            },
                            Value {
                                value: "Cold".into(),
                                meaning: String::new(),
                            },
                        ],
                        min: Some(1.into()),
                        ..Facts::default()
                    },
                    line: 7,
                    ..model::Parameter::default()
                }],
                response: vec![
                    field(
                        "Lamps",
                        Type::Struct,
                        vec![field(
                            "Lamp",
                            Type::List,
                            vec![field("Id", Type::String, vec![]), zones],
                        )],
                    ),
                    field("RequestId", Type::String, vec![]),
                ],
                errors: vec![ErrorRow {
                    status: Some(404),
                    code: "Forbbiden".into(),
                    message: "No \"lamp\".".into(),
                    line: 20,
                    ..ErrorRow::default()
                }],
                ..Operation::default()
            }),
            diagnostics: vec![Diagnostic {
                id: "row-cells",
                severity: Severity::Warning,
                line: 12,
                column: 1,
                span: 0..0,
                message: "short row".into(),
                help: String::new(),
            }],
            rows: Rows {
                read: 7,
                parameters: 1,
                fields: 4,
                errors: 1,
                explained: 1,
            },
            ..Reading::default()
        }
    }

    #[test]
    fn a_page_is_one_line_with_settled_keys() {
        insta::assert_snapshot!(line(&reading()).unwrap(), @r#"{"page":"a/StartLamp.md","operation":"StartLamp","product":"Lamp","version":"2020-01-01","style":"RPC","method":null,"path":null,"summary":"Lights a lamp.","deprecated":false,"request":[{"name":"Mode","line":7,"type":"string","type_text":"String","required":"no","position":null,"example":"Warm","default":"Warm","enum":["Warm","Cold"],"min":1,"max":null,"min_length":null,"max_length":null,"max_items":null,"index_max":null,"required_when":null,"unit":null,"separator":null,"time_format":null,"time_zone":null,"characters":[],"prefixes":[],"forbidden_prefixes":[],"forbidden_parts":[],"exclusive_with":[],"deprecated":false,"conditional":[]}],"response":[{"path":"Lamps","type":"struct"},{"path":"Lamps.Lamp","type":"list"},{"path":"Lamps.Lamp[].Id","type":"string"},{"path":"Lamps.Lamp[].Zones","type":"list","items":"string","nesting":{"reason":"row_order","confidence":"low"}},{"path":"RequestId","type":"string"}],"errors":[{"status":404,"code":"Forbbiden","message":"No \"lamp\".","line":20}],"diagnostics":[{"id":"row-cells","severity":"warning","line":12,"column":1,"message":"short row"}],"rows":{"read":7,"parameters":1,"fields":4,"errors":1,"explained":1}}"#);
    }

    #[test]
    fn a_repeated_element_is_a_list_by_its_own_name() {
        let row = model::Parameter {
            name: "Lamps.Lamp[].Zone[]".into(),
            kind: Type::String,
            ..model::Parameter::default()
        };
        let told = serde_json::to_value(parameter(&row)).unwrap();
        assert_eq!(told["name"], "Lamps.Lamp[].Zone");
        assert_eq!(
            (&told["type"], &told["items"]),
            (&"list".into(), &"string".into())
        );
    }

    #[test]
    fn no_operation_is_a_line_too() {
        let reading = Reading {
            page: "x.md".into(),
            ..Reading::default()
        };
        insta::assert_snapshot!(line(&reading).unwrap(), @r#"{"page":"x.md","operation":null,"product":null,"version":null,"style":null,"method":null,"path":null,"summary":null,"deprecated":false,"request":[],"response":[],"errors":[],"diagnostics":[],"rows":{"read":0,"parameters":0,"fields":0,"errors":0,"explained":0}}"#);
    }

    #[test]
    fn every_key_of_the_contract_is_there_in_order() {
        let line: serde_json::Value = serde_json::from_str(&line(&reading()).unwrap()).unwrap();
        let keys = |value: &serde_json::Value| {
            value
                .as_object()
                .unwrap()
                .keys()
                .cloned()
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(
            keys(&line),
            "page operation product version style method path summary deprecated request response errors diagnostics rows"
        );
        assert_eq!(
            keys(&line["request"][0]),
            "name line type type_text required position example default enum min max min_length max_length max_items index_max required_when unit separator time_format time_zone characters prefixes forbidden_prefixes forbidden_parts exclusive_with deprecated conditional"
        );
        assert_eq!(keys(&line["errors"][0]), "status code message line");
        assert_eq!(
            keys(&line["diagnostics"][0]),
            "id severity line column message"
        );
        assert_eq!(
            keys(&line["rows"]),
            "read parameters fields errors explained"
        );
        assert_eq!(line["request"][0]["required"], "no");
        let paths: Vec<_> = line["response"]
            .as_array()
            .unwrap()
            .iter()
            .map(|f| f["path"].as_str().unwrap())
            .collect();
        assert_eq!(
            paths,
            [
                "Lamps",
                "Lamps.Lamp",
                "Lamps.Lamp[].Id",
                "Lamps.Lamp[].Zones",
                "RequestId"
            ]
        );
        assert_eq!(line["response"][3]["items"], "string");
    }
}
