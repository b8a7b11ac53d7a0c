//! The pages of `spec/` say nothing against themselves: samples, examples and tables agree.

use std::path::Path;

use alicloud_codegen::files::{load, pages};
use alicloud_codegen::lint::{Stats, lint};

#[test]
fn the_pages_of_spec_agree_with_themselves() {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let (files, faults) = pages(&spec);
    assert_eq!(faults, []);
    let mut stats = Stats::default();
    let mut said = Vec::new();
    for file in files {
        let page = lint(&file.key, &load(&file.path).unwrap());
        stats.add(&page);
        said.extend(page.findings.into_iter().map(|finding| {
            let diagnostic = finding.diagnostic;
            format!(
                "{}:{}: {}: {}",
                file.key, diagnostic.line, diagnostic.id, diagnostic.message
            )
        }));
    }
    assert_eq!(said, Vec::<String>::new());
    // There was something to look at: every page has its answer and its request.
    let figures = stats.total.figures;
    assert!(figures.operations >= 21, "{figures:?}");
    assert_eq!(figures.json.samples, figures.operations);
    assert_eq!(figures.requests, figures.operations);
    assert_eq!(figures.json.placed, figures.json.fields);
}
