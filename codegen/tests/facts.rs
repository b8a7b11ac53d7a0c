//! The tables of facts in the generated crate say what the model says, row by row.

use std::path::Path;

use alicloud_codegen::model::{self, SampleKind};
use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts, Requirement};
use alicloud_vpc::{facts, service};

#[test]
fn every_operation_has_its_facts() {
    let known: Vec<_> = service::OPERATIONS.iter().map(|meta| meta.name).collect();
    let told: Vec<_> = facts::FACTS.iter().map(|facts| facts.name).collect();
    assert_eq!(told, known);
    for name in known {
        assert_eq!(facts::of(name).map(|facts| facts.name), Some(name));
    }
    assert_eq!(facts::of("LightLamp"), None);
}

#[test]
fn facts_are_those_of_the_model() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../generated/vpc/model");
    for facts in facts::FACTS {
        let path = folder.join(format!("{}.json", facts.name));
        let text = std::fs::read_to_string(path).expect("the model is checked in");
        let model: model::Operation = serde_json::from_str(&text).expect("a model");
        compare(facts, &model);
    }
}

fn compare(facts: &OperationFacts, model: &model::Operation) {
    assert_eq!(facts.page, model.source.page);
    let stated: Vec<_> = facts.parameters.iter().map(stated).collect();
    let rows: Vec<_> = model.request.iter().map(row).collect();
    assert_eq!(stated, rows, "{}", facts.name);
    let errors: Vec<_> = model.errors.iter().map(error).collect();
    let stated: Vec<_> = facts.errors.iter().map(stated_error).collect();
    assert_eq!(stated, errors, "{}", facts.name);
    let mut samples = model.samples.iter();
    let sample = samples.find(|sample| sample.kind == SampleKind::Json);
    let answer = facts.answer.map(|answer| (answer.line, answer.text));
    assert_eq!(answer, sample.map(|it| (it.line, it.text.as_str())));
    for parameter in facts.parameters {
        assert_eq!(facts.parameter(parameter.name), Some(parameter));
    }
}

/// A row as one text, so that a difference shows itself.
fn stated(row: &ParameterFacts) -> String {
    let requirement = match row.requirement {
        Requirement::Always => "yes".to_owned(),
        Requirement::When(condition) => format!("when {condition}"),
        _ => "no".to_owned(),
    };
    let cases = row.conditional.iter().map(|case| {
        let told = stated(case.facts);
        format!("{} {:?} {told}", case.parameter, case.is)
    });
    let cases: Vec<_> = cases.collect();
    format!(
        "{} {} {requirement} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {cases:?}",
        row.name,
        row.line,
        row.default,
        row.values,
        row.min,
        row.max,
        row.min_length,
        row.max_length,
        row.separator,
        row.max_items,
        row.max_index,
        (row.time_format, row.time_zone),
        row.characters,
        (
            row.prefixes,
            row.forbidden_prefixes,
            row.forbidden_parts,
            row.exclusive_with
        ),
    )
}

fn row(row: &model::Parameter) -> String {
    let facts = &row.facts;
    let requirement = match row.required {
        model::Requirement::Yes => "yes".to_owned(),
        model::Requirement::No => "no".to_owned(),
        model::Requirement::Conditional => {
            format!("when {}", facts.required_when.as_deref().unwrap_or(""))
        }
    };
    let values: Vec<_> = facts.values.iter().map(|it| it.value.as_str()).collect();
    let cases = facts.conditional.iter().map(|case| {
        let told = self::row(&model::Parameter {
            facts: case.facts.clone(),
            required: model::Requirement::No,
            ..row.clone()
        });
        format!("{} {:?} {told}", case.when.parameter, case.when.values)
    });
    let cases: Vec<_> = cases.collect();
    format!(
        "{} {} {requirement} {:?} {values:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {cases:?}",
        row.name,
        row.line,
        facts.default,
        facts.min.as_ref().and_then(model::Number::as_f64),
        facts.max.as_ref().and_then(model::Number::as_f64),
        facts.min_length,
        facts.max_length,
        facts.separator,
        facts.max_items,
        facts.index_max,
        (&facts.time_format, &facts.time_zone),
        facts.characters,
        (
            &facts.prefixes,
            &facts.forbidden_prefixes,
            &facts.forbidden_parts,
            &facts.exclusive_with
        ),
    )
}

fn stated_error(row: &ErrorFacts) -> String {
    format!("{:?} {} {} {}", row.status, row.code, row.message, row.line)
}

fn error(row: &model::ErrorRow) -> String {
    format!("{:?} {} {} {}", row.status, row.code, row.message, row.line)
}
