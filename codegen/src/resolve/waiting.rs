//! Declared resources become functions: the parameter, the list and the fields by their Rust names.

use super::{Kind, Operation, PagingStyle, Problem, ProductInfo, Waiting};
use crate::diagnostic::Severity;
use crate::model;
use crate::resources::Resource;

/// What can be waited for, and what stands in the way.
pub(super) fn resolve(
    product: &ProductInfo,
    operations: &[Operation],
) -> (Vec<Waiting>, Vec<Problem>) {
    let (mut found, mut problems) = (Vec::new(), Vec::new());
    for resource in &product.resources {
        let operation = operations.iter().find(|it| it.name == resource.operation);
        let made = match operation {
            Some(operation) => waiting(resource, operation),
            None => Err("there is no such operation".to_owned()),
        };
        match made {
            Ok(waiting) => found.push(waiting),
            Err(message) => problems.push(Problem {
                severity: Severity::Error,
                operation: resource.operation.clone(),
                page: operation.map_or_else(String::new, |it| it.model.source.page.clone()),
                line: 0,
                message: format!("`{}` cannot be waited for: {message}", resource.name),
                help: "correct the resource in product.toml".to_owned(),
            }),
        }
    }
    (found, problems)
}

fn waiting(resource: &Resource, operation: &Operation) -> Result<Waiting, String> {
    let request = &operation.request.fields;
    let wire = resource.parameter.as_str();
    let wire = wire.strip_suffix(".N").unwrap_or(wire);
    let parameter = request.iter().find(|field| field.wire == wire);
    let parameter = parameter
        .filter(|field| matches!(field.kind, Kind::Text | Kind::Texts))
        .ok_or_else(|| format!("`{wire}` takes no text"))?;
    if let Some(other) = request
        .iter()
        .find(|field| field.required && field.wire != parameter.wire)
    {
        return Err(format!("the operation requires `{}` too", other.wire));
    }
    let no_field = |path: &str| format!("`{path}` leads to no field that can be looked at");
    let (list, state) =
        Resource::place(&resource.state).ok_or_else(|| no_field(&resource.state))?;
    let listed = |name: &str| {
        let mut fields = operation.response.fields.iter();
        fields.any(|field| field.wire == name && matches!(field.kind, Kind::Records(_)))
    };
    if list.is_some_and(|list| !listed(list)) {
        return Err(no_field(&resource.state));
    }
    let id = match resource.id.as_deref().map(Resource::place) {
        Some(Some((place, id))) if place == list => Some(id.to_owned()),
        Some(_) => return Err("id and state are in different places".to_owned()),
        None => None,
    };
    let most = if parameter.kind == Kind::Texts {
        parameter.facts.index_max
    } else {
        parameter.facts.max_items
    };
    Ok(Waiting {
        name: resource.name.clone(),
        operation: operation.name.clone(),
        parameter: parameter.name.clone(),
        is_required: parameter.required,
        is_list: parameter.kind == Kind::Texts,
        separator: parameter.facts.separator.clone(),
        example: parameter.example.clone(),
        most,
        size: most.and_then(|most| size(operation, most)),
        list: list.map(str::to_owned),
        id,
        state: state.to_owned(),
        absent_codes: resource.absent_codes.clone(),
        waiters: resource
            .waiters
            .iter()
            .map(|(name, waiter)| (format!("{}_{name}", resource.name), waiter.clone()))
            .collect(),
    })
}

/// The parameter with the number of entries of a page, and what it must be so that this many fit.
fn size(operation: &Operation, most: u64) -> Option<(String, u64)> {
    let name = match &operation.paging.as_ref()?.style {
        PagingStyle::Numbered { size, .. } => size,
        PagingStyle::Token { size, .. } => size.as_ref()?,
    };
    let mut fields = operation.request.fields.iter();
    let field = fields.find(|field| field.wire == *name && field.kind == Kind::Integer)?;
    let max = field.facts.max.as_ref().and_then(model::Number::as_u64);
    Some((field.name.clone(), most.min(max.unwrap_or(u64::MAX))))
}
