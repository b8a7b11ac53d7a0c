//! Every notation in which pages write the tree of a request, and what becomes of it on the wire.

mod bodies;
mod lines;
mod names;
mod tables;
mod wording;
mod xml;

use alicloud_codegen::emit::emit;
use alicloud_codegen::read::read;
use alicloud_codegen::resolve::{ProductInfo, resolve};

/// The descriptions of the request and of the structs in it, as the engine has them.
fn records(page: &str) -> String {
    let reading = read("LightLamp.md", page.as_bytes());
    assert!(reading.rows.balance());
    let operation = reading.operation.expect("it is an operation");
    let name = operation.name.clone();
    let product = ProductInfo {
        code: "Lamps".to_owned(),
        crate_name: "lamps".to_owned(),
        numbered_fields: true,
        ..ProductInfo::default()
    };
    let resolved = resolve(product, vec![operation]).expect("it has Rust names");
    let tree = emit(&resolved).expect("it is Rust");
    let mut out = String::new();
    let module = tree
        .iter()
        .find(|(path, _)| path.starts_with("src/operations/"));
    let (_, code) = module.expect("there is one operation");
    if let Some((_, style)) = code.split_once(".with_style(") {
        let (style, _) = style.split_once(')').expect("it ends");
        let words: Vec<_> = style.split_whitespace().collect();
        out.push_str(words.join(" ").trim_end_matches(','));
        out.push('\n');
    }
    if code.contains(".with_xml_body()") {
        out.push_str("body in XML\n");
    }
    if code.contains(".with_bytes_body()") {
        assert!(code.contains("send_with_body"), "it says how");
        out.push_str("body of bytes\n");
    }
    for record in code.split("alicloud_core::record!(").skip(1) {
        let (record, _) = record.split_once("});").expect("it ends");
        if !record.starts_with(&format!("{name}Response")) {
            out.push_str(record);
            out.push_str("}\n");
        }
    }
    out
}

/// A page whose request has these rows.
fn rpc(rows: &str) -> String {
    format!(
        "# LightLamp\n\nLights a lamp.\n\n## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n\
         |---|---|---|---|---|\n|Action|String|Yes|LightLamp|Which operation.|\n{rows}"
    )
}

/// A page with a request line, headers and perhaps a body, and these rows.
fn roa(syntax: &str, rows: &str) -> String {
    format!(
        "# LightLamp\n\nLights a lamp.\n\n## Request syntax\n\n```\n{syntax}\n```\n\n## Request parameters\n\n\
         |Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n{rows}"
    )
}

/// The names of the parameters of a page.
fn parameters(page: &str) -> Vec<String> {
    let reading = read("LightLamp.md", page.as_bytes());
    assert!(reading.rows.balance());
    let operation = reading.operation.expect("it is an operation");
    operation.request.into_iter().map(|row| row.name).collect()
}
