//! Examples that compile, built from the examples of the pages.

use crate::resolve::{Enum, Field, Kind, Operation, Resolved, Struct, names};

/// Optional parameters that an example shows at most.
const OPTIONAL: usize = 2;

/// Entries of a list that it shows at most.
const ENTRIES: usize = 3;

/// The crate as code names it, and a short name for it: `alicloud_vpc` and `vpc`.
pub(super) fn crate_names(resolved: &Resolved) -> (String, String) {
    let name = resolved.product.crate_name.replace('-', "_");
    let short = name.rsplit('_').next().unwrap_or_default();
    let short = if short.is_empty() || short == name || names::is_keyword(short) {
        "api"
    } else {
        short
    };
    (name.clone(), short.to_owned())
}

/// An expression that makes a request.
pub(super) fn request(resolved: &Resolved, operation: &Operation) -> String {
    let (_, short) = crate_names(resolved);
    let finder = Finder {
        resolved,
        operation,
        prefix: short,
    };
    let filled = [
        &operation.region,
        &operation.idempotency_token,
        &operation.dry_run,
    ];
    let steps = finder.steps(&operation.request, |field| {
        !filled.contains(&&Some(field.wire.clone()))
    });
    format!(
        "{}::{}{}",
        finder.prefix,
        operation.name,
        steps.join("\n    ")
    )
    .replace(
        &format!("{}\n    ::", operation.name),
        &format!("{}::", operation.name),
    )
}

/// Code that must not compile: why, the code of the error, and the expression.
pub(super) struct Refused {
    pub(super) reason: &'static str,
    pub(super) error: &'static str,
    pub(super) code: String,
}

/// What the compiler refuses, shown on the operation whose example the crate shows if it can be shown
/// there: one that requires two texts, or else one that requires anything.
pub(super) fn refused(resolved: &Resolved, shown: Option<&Operation>) -> Vec<Refused> {
    let (_, prefix) = crate_names(resolved);
    let operations = || shown.into_iter().chain(&resolved.operations);
    let required = |operation: &Operation| -> Vec<Field> {
        let fields = operation.request.fields.iter();
        fields.filter(|field| field.required).cloned().collect()
    };
    let texts = |fields: &[Field]| matches!(fields, [a, b, ..] if a.kind == Kind::Text && b.kind == Kind::Text);
    let of = |operation, field: &Field| {
        let finder = Finder {
            resolved,
            operation,
            prefix: prefix.clone(),
        };
        format!("{}({})", raw(&field.name), finder.value(field))
    };
    let missing = "A required parameter cannot be left out:";
    if let Some(operation) = operations().find(|it| texts(&required(it))) {
        let (name, fields) = (&operation.name, required(operation));
        let (first, second) = (of(operation, &fields[0]), of(operation, &fields[1]));
        return vec![
            Refused {
                reason: missing,
                error: "E0308",
                code: format!("let request: {prefix}::{name} = {prefix}::{name}::{first};"),
            },
            Refused {
                reason: "Nor can two texts be swapped unnoticed, as each is named where it is given:",
                error: "E0599",
                code: format!("let request = {prefix}::{name}::{second}.{first};"),
            },
        ];
    }
    let one = operations().find(|it| !required(it).is_empty());
    let refused = one.map(|it| Refused {
        reason: missing,
        error: "E0599",
        code: format!("let request = {prefix}::{}::new();", it.name),
    });
    refused.into_iter().collect()
}

struct Finder<'a> {
    resolved: &'a Resolved,
    operation: &'a Operation,
    prefix: String,
}

impl Finder<'_> {
    fn structure(&self, name: &str) -> Option<&Struct> {
        let mut structs = self.operation.structs.iter().chain(&self.resolved.structs);
        structs.find(|it| it.name == name)
    }

    fn open_enum(&self, name: &str) -> Option<&Enum> {
        let mut enums = self.operation.enums.iter().chain(&self.resolved.enums);
        enums.find(|it| it.name == name)
    }

    /// The calls that fill a struct; the first is the one that makes it.
    fn steps(&self, structure: &Struct, wanted: impl Fn(&Field) -> bool) -> Vec<String> {
        let call = |field: &Field| format!("{}({})", raw(&field.name), self.value(field));
        let (required, optional): (Vec<&Field>, Vec<&Field>) =
            structure.fields.iter().partition(|field| field.required);
        let shown = optional.into_iter().filter(|field| {
            let scalar = !matches!(
                field.kind,
                Kind::Json | Kind::Record(_) | Kind::Records(_) | Kind::Map(_)
            );
            let known = field
                .example
                .as_deref()
                .is_some_and(|it| !it.trim().is_empty());
            wanted(field) && scalar && known && !field.facts.deprecated
        });
        let mut steps: Vec<_> = required.iter().map(|field| call(field)).collect();
        if steps.is_empty() {
            steps.push("new()".to_owned());
        }
        steps.extend(shown.take(OPTIONAL).map(call));
        for (index, step) in steps.iter_mut().enumerate() {
            step.insert_str(0, if index == 0 { "::" } else { "." });
        }
        steps
    }

    fn value(&self, field: &Field) -> String {
        let example = field.example.as_deref().unwrap_or_default().trim();
        let list = |of: &dyn Fn(&str) -> String| {
            let entries = entries(example);
            let shown: Vec<_> = entries.iter().map(|entry| of(entry)).collect();
            format!("[{}]", shown.join(", "))
        };
        let text = |example: &str| format!("{example:?}");
        let number = |example: &str| {
            let number = example.parse().ok();
            let number = number.or_else(|| field.facts.min.as_ref()?.as_i64());
            number.unwrap_or(1).to_string()
        };
        let float = |example: &str| format!("{:?}", example.parse::<f64>().unwrap_or(1.0));
        let truth = |example: &str| example.eq_ignore_ascii_case("true").to_string();
        match &field.kind {
            Kind::Text | Kind::Json => text(example),
            Kind::Texts => list(&text),
            Kind::Integer => number(example),
            Kind::Integers => list(&number),
            Kind::Float => float(example),
            Kind::Floats => list(&float),
            Kind::Boolean => truth(example),
            Kind::Booleans => list(&truth),
            Kind::Choice(name) => self.choice(name, example),
            Kind::Choices(name) => list(&|example| self.choice(name, example)),
            Kind::Record(name) => self.record(name),
            Kind::Records(name) => format!("[{}]", self.record(name)),
            Kind::Map(name) => format!("[(\"key\".into(), {})]", self.record(name)),
        }
    }

    fn choice(&self, name: &str, example: &str) -> String {
        let variants = self
            .open_enum(name)
            .map(|it| it.variants.as_slice())
            .unwrap_or_default();
        let shown = variants
            .iter()
            .find(|it| it.value == example)
            .or_else(|| variants.first());
        match shown {
            Some(variant) => format!("{}::{name}::{}", self.prefix, variant.name),
            None => format!("{example:?}"),
        }
    }

    fn record(&self, name: &str) -> String {
        let steps = self
            .structure(name)
            .map(|it| self.steps(it, |_| true))
            .unwrap_or_default();
        format!("{}::{name}{}", self.prefix, steps.concat())
    }
}

/// The entries of a list that an example shows as JSON; one that shows an entry is this.
fn entries(example: &str) -> Vec<String> {
    let list = serde_json::from_str::<Vec<serde_json::Value>>(example);
    let texts = list
        .unwrap_or_default()
        .into_iter()
        .map(|entry| match entry {
            serde_json::Value::String(text) => text,
            other => other.to_string(),
        });
    let texts: Vec<_> = texts.take(ENTRIES).collect();
    if texts.is_empty() {
        vec![example.to_owned()]
    } else {
        texts
    }
}

fn raw(name: &str) -> String {
    if names::is_keyword(name) {
        format!("r#{name}")
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::entries;

    #[test]
    fn an_example_may_be_a_list_or_an_entry() {
        assert_eq!(entries(r#"["a", "b\n"]"#), ["a", "b\n"]);
        assert_eq!(entries("[0]"), ["0"]);
        assert_eq!(entries("i-1"), ["i-1"]);
        assert_eq!(entries("[i-1]"), ["[i-1]"]);
        assert_eq!(entries("[]"), ["[]"]);
        assert_eq!(entries("[1, 2, 3, 4]").len(), 3);
    }
}
