//! Where the fields of an answer stand, and what told so: each way in which pages leave it open.

mod ordered;
mod sampled;
mod stated;
mod tables;

use alicloud_codegen::facts::paths;
use alicloud_codegen::read::read;
use std::fmt::Write as _;

/// The fields of a page with these rows and samples, each with why it stands there, then what the
/// reader says.
fn tree(rows: &str, samples: &[&str]) -> String {
    let samples: Vec<_> = samples
        .iter()
        .map(|text| format!("```\n{text}\n```\n"))
        .collect();
    let page = format!(
        "# LightLamp\n\nLights a lamp.\n\n## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n\
         |---|---|---|---|---|\n|Action|String|Yes|LightLamp|Which operation.|\n\n## Response parameters\n\n\
         |Parameter|Type|Example|Description|\n|---|---|---|---|\n{rows}\n## Examples\n\n{}",
        samples.join("\n")
    );
    let reading = read("LightLamp.md", page.as_bytes());
    assert!(reading.rows.balance());
    let operation = reading.operation.expect("it is an operation");
    let mut out = String::new();
    if !operation.body.is_struct() {
        // Writing to a string does not fail.
        let _ = writeln!(out, "the answer: {:?}", operation.body);
    }
    for (path, field) in paths(&operation) {
        out.push_str(&path);
        out.push_str(&format!(": {:?}", field.kind).to_lowercase());
        if let Some(items) = field.items {
            out.push_str(&format!(" of {items:?}").to_lowercase());
        }
        if let Some(alias) = &field.alias {
            let _ = write!(out, " as `{alias}`");
        }
        if let Some(nesting) = field.nesting {
            // Writing to a string does not fail.
            let _ = write!(out, " ({:?}, {:?})", nesting.reason, nesting.confidence);
        }
        out.push('\n');
    }
    for diagnostic in &reading.diagnostics {
        let _ = writeln!(out, "{}: {}", diagnostic.id, diagnostic.message);
    }
    out
}
