//! A small product in own words, for tests of naming and printing.

#![expect(
    clippy::needless_pass_by_value,
    reason = "a fixture reads best when its parts are written in place"
)]

use crate::model::Operation;
use crate::resolve::ProductInfo;
use crate::resources::{Absent, Resource, Waiter};
use serde_json::{Value, json};

/// A garden that is watered by API.
pub(crate) fn product() -> ProductInfo {
    ProductInfo {
        numbered_fields: false,
        code: "Garden".to_owned(),
        version: "2020-02-02".to_owned(),
        crate_name: "cloud-garden".to_owned(),
        title: "Garden".to_owned(),
        region_parameter: Some("RegionId".to_owned()),
        idempotency_parameter: Some("ClientToken".to_owned()),
        dry_run_parameter: Some("DryRun".to_owned()),
        resources: Vec::new(),
        pins: crate::resolve::Pins::default(),
    }
}

/// The same with trees that can be waited for, as [`operations`] tells of them.
pub(crate) fn product_with_resources() -> ProductInfo {
    let felled = Waiter {
        absent: Absent::Wanted,
        ..Waiter::default()
    };
    let grown = Waiter {
        wanted: vec!["Grown".to_owned()],
        failed: vec!["Dead".to_owned()],
        absent: Absent::Failed,
    };
    let tree = Resource {
        name: "tree".to_owned(),
        operation: "ListTrees".to_owned(),
        parameter: "TreeId".to_owned(),
        id: Some("Trees.Tree[].TreeId".to_owned()),
        state: "Trees.Tree[].Health".to_owned(),
        absent_codes: Vec::new(),
        waiters: [("felled".to_owned(), felled), ("grown".to_owned(), grown)].into(),
    };
    ProductInfo {
        resources: vec![tree],
        ..product()
    }
}

/// Its operations: one with required parameters, one that pages, one that takes structs.
pub(crate) fn operations() -> Vec<Operation> {
    [plant(), list(), label()].map(operation).into()
}

/// An operation from its JSON.
pub(crate) fn operation(value: Value) -> Operation {
    serde_json::from_value(value).expect("a fixture is a model")
}

/// A row of a request.
pub(crate) fn parameter(name: &str, kind: &str, required: &str, more: Value) -> Value {
    let mut row =
        json!({"name": name, "type": kind, "type_text": kind, "required": required, "line": 9});
    for (key, value) in more.as_object().into_iter().flatten() {
        row[key] = value.clone();
    }
    row
}

fn field(name: &str, kind: &str, members: Value, more: Value) -> Value {
    let mut field = json!({"name": name, "type": kind, "members": members, "line": 30});
    for (key, value) in more.as_object().into_iter().flatten() {
        field[key] = value.clone();
    }
    field
}

fn page(name: &str, request: Value, response: Value, errors: Value) -> Value {
    json!({
        "name": name,
        "style": "RPC",
        "summary": format!("{name} does its work. More of it follows."),
        "request": request,
        "response": response,
        "errors": errors,
        "samples": [{"kind": "json", "text": "{\n  \"RequestId\": \"0ED8\"\n}", "line": 50}],
        "source": {"page": format!("{name}.md"), "sha256": "00ff"},
    })
}

fn values(values: &[(&str, &str)]) -> Value {
    values
        .iter()
        .map(|(value, meaning)| json!({"value": value, "meaning": meaning}))
        .collect()
}

fn soils() -> Value {
    json!({"values": values(&[("CLAY", "heavy"), ("PureSand", "light"), ("100", "")])})
}

fn request_id() -> Value {
    field("RequestId", "string", json!([]), json!({"example": "0ED8"}))
}

fn plant() -> Value {
    page(
        "PlantHVTree",
        json!([
            parameter("Action", "string", "yes", json!({})),
            parameter(
                "BedId",
                "string",
                "yes",
                json!({"example": "bed-1", "description": "Bed that [takes] the tree. Must be dug."})
            ),
            parameter(
                "Depth",
                "integer",
                "yes",
                json!({"facts": {"min": 3, "unit": "cm"}})
            ),
            parameter("RegionId", "string", "yes", json!({"example": "north"})),
            parameter(
                "Soil",
                "string",
                "no",
                json!({"example": "CLAY", "description": "Soil.", "facts": soils()})
            ),
            parameter(
                "Mode",
                "string",
                "no",
                json!({"facts": {"values": values(&[("Slow", ""), ("fast", "")])}})
            ),
            parameter("Type", "string", "no", json!({"example": "oak"})),
            parameter(
                "Fence",
                "boolean",
                "no",
                json!({"facts": {"values": values(&[("true", ""), ("false", "")])}})
            ),
            parameter("ClientToken", "string", "no", json!({})),
            parameter("DryRun", "boolean", "no", json!({})),
        ]),
        json!([
            request_id(),
            field("TreeId", "string", json!([]), json!({}))
        ]),
        json!([
            {"status": 404, "code": "InvalidBed.NotFound", "message": "No such \"bed\".", "description": "Dig it first. Then retry.", "line": 40},
            {"status": 400, "code": "OperationDenied", "message": "It rains", "description": "Wait for sun.", "line": 41},
            {"status": 400, "code": "InvalidBed_NotFound", "message": "x", "line": 42},
            {"status": 400, "code": "OperationDenied", "message": "It snows.", "description": "Wait for spring.", "line": 43},
            {"status": 503, "code": "ServiceUnavailable", "message": "Closed.", "line": 44},
            {"status": 400, "code": "%s", "message": "%s", "line": 45},
        ]),
    )
}

fn list() -> Value {
    let tree = json!([
        field("TreeId", "string", json!([]), json!({})),
        field("Soil", "string", json!([]), json!({"facts": soils()})),
        field(
            "Health",
            "string",
            json!([]),
            json!({"facts": {"values": values(&[("Growing", ""), ("Grown", ""), ("Dead", "")])}})
        ),
        field(
            "Mode",
            "string",
            json!([]),
            json!({"facts": {"values": values(&[("Slow", "")])}})
        ),
        field("Rings", "list", json!([]), json!({"items": "integer"})),
        field(
            "Tags",
            "struct",
            json!([field(
                "Tag",
                "list",
                json!([
                    field("Key", "string", json!([]), json!({})),
                    field("Value", "string", json!([]), json!({})),
                ]),
                json!({})
            )]),
            json!({})
        ),
        field("Extra", "map", json!([]), json!({})),
    ]);
    let mut list = page(
        "ListTrees",
        json!([
            parameter(
                "TreeId",
                "string",
                "no",
                json!({"example": "tree-1", "facts": {"separator": ",", "max_items": 20}})
            ),
            parameter("PageNumber", "integer", "no", json!({"example": "1"})),
            parameter(
                "PageSize",
                "integer",
                "no",
                json!({"example": "10", "facts": {"default": "10", "max": 100}})
            ),
            parameter(
                "Filter.1.Key",
                "string",
                "no",
                json!({"description": "First."})
            ),
            parameter("Filter.1.Value", "string", "no", json!({})),
            parameter(
                "Filter.2.Key",
                "string",
                "no",
                json!({"description": "Second."})
            ),
        ]),
        json!([
            request_id(),
            field("TotalCount", "integer", json!([]), json!({})),
            field(
                "Trees",
                "struct",
                json!([field(
                    "Tree",
                    "list",
                    tree,
                    json!({"description": "The trees."})
                )]),
                json!({})
            ),
        ]),
        json!([]),
    );
    list["read_only"] = json!(true);
    list
}

fn label() -> Value {
    page(
        "LabelTrees",
        json!([
            parameter(
                "TreeId.N",
                "list",
                "yes",
                json!({"example": "tree-1", "facts": {"index_max": 20}})
            ),
            parameter("Tag.N.Key", "string", "yes", json!({"example": "kind"})),
            parameter("Tag.N.Value", "string", "no", json!({"example": "oak"})),
            parameter(
                "Options.Self",
                "string",
                "conditional",
                json!({"facts": {"required_when": "Where a tree has no tag.", "max_length": 8}})
            ),
        ]),
        json!([request_id()]),
        json!([]),
    )
}
