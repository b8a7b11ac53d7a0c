//! Accepted values: what pages say of each parameter beyond its type, and the code that a value
//! outside of it is refused with.

use super::{Answer, Trail};
use crate::products;
use crate::setup::near;
use crate::state::State;
use alicloud_core::facts::ParameterFacts;
use alicloud_core::parameters::Report;
use alicloud_core::{Fault, OperationMeta, Paging, Record, View};

/// A parameter's own code where its value is not accepted: operation, parameter, code, words of the
/// message where the code has several. Without an entry it is the gateway's `Invalid…`.
///
/// Source: the pages, which name the parameter in their tables of errors; the generic
/// `InvalidParameter` is applied to what else they constrain.
const VALUE: &[(&str, &str, &str, &str)] = &[
    (
        "AssumeRole",
        "DurationSeconds",
        "InvalidParameter.DurationSeconds",
        "",
    ),
    (
        "AssumeRole",
        "ExternalId",
        "InvalidParameter.ExternalId",
        "",
    ),
    ("AssumeRole", "Policy", "InvalidParameter.PolicySize", ""),
    (
        "AssumeRole",
        "RoleSessionName",
        "InvalidParameter.RoleSessionName",
        "",
    ),
    (
        "AllocateEipAddress",
        "Bandwidth",
        "InvalidParameter",
        "Bandwidth",
    ),
    (
        "AllocateEipAddress",
        "InternetChargeType",
        "InvalidParameter",
        "InternetChargeType",
    ),
    (
        "AllocateEipAddressPro",
        "Bandwidth",
        "InvalidParameter",
        "Bandwidth",
    ),
    (
        "AllocateEipAddressPro",
        "InternetChargeType",
        "InvalidParameter",
        "InternetChargeType",
    ),
    (
        "AllocateEipSegmentAddress",
        "Bandwidth",
        "InvalidParameter",
        "Bandwidth",
    ),
    (
        "AllocateEipSegmentAddress",
        "InternetChargeType",
        "InvalidParameter",
        "InternetChargeType",
    ),
    (
        "AssociateEipAddress",
        "InstanceType",
        "InvalidInstanceType.ValueNotSupported",
        "",
    ),
    ("AssociateEipAddress", "Mode", "InvalidParameter", ""),
    ("AssociateEipAddress", "ClientToken", "InvalidParameter", ""),
    (
        "DeletionProtection",
        "Type",
        "DeletionProtection.TypeNotSupport",
        "",
    ),
    (
        "DescribeEipAddresses",
        "LockReason",
        "InvalidLockReason.NotFound",
        "",
    ),
    (
        "DescribeEipAddresses",
        "AssociatedInstanceType",
        "InvalidIAssociatedInstanceType.ValueNotSupported",
        "",
    ),
    (
        "DescribeEipAddresses",
        "ChargeType",
        "InvalidChargeType.ValueNotSupported",
        "",
    ),
    (
        "DescribeEipMonitorData",
        "Period",
        "InvalidPeriod.ValueNotSupported",
        "",
    ),
    (
        "ListIpGeolocations",
        "ResourcePoolName",
        "IllegalParam.ResourcePoolName",
        "",
    ),
    (
        "ListTagResources",
        "ResourceId",
        "SizeLimitExceeded.ResourceId",
        "",
    ),
    ("ListTagResources", "Tag", "SizeLimitExceeded.TagNum", ""),
    (
        "ModifyEipAddressAttribute",
        "Bandwidth",
        "InvalidParameter",
        "Bandwidth",
    ),
    (
        "ModifyEipAddressAttribute",
        "Name",
        "InvalidParameter",
        "The parameter",
    ),
    (
        "ModifyEipAddressAttribute",
        "Description",
        "InvalidParameter",
        "The parameter",
    ),
    (
        "SetHighDefinitionMonitorLogStatus",
        "Status",
        "ParameterInvalid",
        "",
    ),
    (
        "TagResources",
        "ResourceId",
        "SizeLimitExceeded.ResourceId",
        "",
    ),
    ("TagResources", "Tag", "SizeLimitExceeded.TagNum", ""),
    (
        "UnTagResources",
        "ResourceId",
        "SizeLimitExceeded.ResourceId",
        "",
    ),
    ("UnTagResources", "TagKey", "SizeLimitExceeded.TagNum", ""),
    (
        "UnassociateEipAddress",
        "InstanceType",
        "InvalidInstanceType.ValueNotSupported",
        "",
    ),
    (
        "UnassociateEipAddress",
        "ClientToken",
        "InvalidParameter",
        "",
    ),
];

/// A parameter's own code where it is missing, by the end of its name. Without an entry it is the
/// gateway's `Missing…`.
const MISSING: &[(&str, &str, &str)] = &[
    (
        "ListTagResources",
        "ResourceType",
        "MissingParam.ResourceType",
    ),
    ("TagResources", "Tag", "MissingParam.Tags"),
    ("TagResources", ".Key", "MissingParameter.TagKey"),
    ("TagResources", ".Value", "MissingParameter.TagValue"),
];

/// What the service takes beside the page's list: the state that pages of today list, too.
const ALSO: &[(&str, &str, &str)] = &[("DescribeEipAddresses", "Status", "Releasing")];

/// Checks a request against what its page says of values.
pub(super) fn check(
    operation: &OperationMeta,
    request: &dyn Record,
    trail: &mut Trail,
) -> Answer<()> {
    let problem = products::facts_of(operation.name).and_then(|facts| {
        // Rows and fields stand in one order, so that each is found at the first look.
        let mut next = 0;
        let mut rows = facts.parameters.iter().filter(|row| row.name != "Action");
        rows.find_map(|row| problem(operation, request, row, &mut next))
    });
    let problem = problem
        .or_else(|| page_below_one(operation, request))
        .or_else(|| token_not_ascii(operation, request));
    trail.check("values are as the page accepts", problem.is_none(), || {
        let (parameter, saw) = problem.unwrap_or_default();
        let saw = format!("{parameter} is {saw}");
        (saw, fault(operation, parameter))
    })
}

/// The documented refusal of parameters that are missing or not of their type.
pub(super) fn documented(
    operation: &OperationMeta,
    report: &Report,
    trail: &mut Trail,
) -> Option<Fault> {
    let missing = report.missing.first();
    let fault = match (missing, report.invalid.first()) {
        (Some(name), _) => {
            let mut own = MISSING.iter();
            let own = own.find(|(of, end, _)| {
                *of == operation.name
                    && (name == end || end.starts_with('.') && name.ends_with(end))
            });
            own.and_then(|(.., code)| row(operation, code, ""))
        }
        (None, Some(name)) => own(operation, name),
        (None, None) => None,
    };
    let saw = match missing {
        Some(name) => format!("{name} is missing"),
        None => format!("{} is not of its type", report.invalid.concat()),
    };
    let first = Fault::new(400, "", "");
    let _ = trail.check("the parameters make a request", false, || (saw, first));
    fault
}

/// In a strict world, refuses parameters that the operation does not have.
pub(super) fn strict(state: &State, trail: &mut Trail) -> Answer<()> {
    if !state.settings.strict {
        return Ok(());
    }
    let first = trail.unread.first().cloned();
    trail.check("the page has every parameter", first.is_none(), || {
        let name = first.unwrap_or_default();
        let fault = Fault::new(400, format!("Invalid{name}"), specified(&name));
        (format!("{name} is not on the page"), fault)
    })
}

/// What is wrong with the parameter of a row: its name and what it is.
fn problem(
    operation: &OperationMeta,
    request: &dyn Record,
    row: &ParameterFacts,
    next: &mut usize,
) -> Option<(&'static str, String)> {
    let name = row.name;
    let shape = request.shape();
    // To compare costs less than to look for the dot.
    let index = if shape
        .fields
        .get(*next)
        .is_some_and(|field| field.wire == name)
    {
        *next
    } else {
        let first = name.split_once('.').map_or(name, |(first, _)| first);
        shape.index(first, *next)?
    };
    let first = shape.fields[index].wire;
    let inside = name.len() > first.len();
    *next = if inside { index } else { index + 1 };
    let view = request.view(index);
    if let Some(count) = view.count() {
        let most = row.max_index?;
        let count = count as u64;
        return (count > most).then(|| (first, format!("{count} long")));
    }
    if inside {
        return None;
    }
    let number;
    let text = match view {
        View::Integer(Some(value)) => {
            number = value.to_string();
            &number
        }
        view => view.as_text().filter(|text| !text.is_empty())?,
    };
    let also = || ALSO.contains(&(operation.name, name, text));
    let listed = row.values.is_empty() || row.values.contains(&text) || also();
    (!listed || !in_bounds(row, text)).then(|| (name, format!("`{text}`")))
}

/// Whether the page of an operation accepts a value of a parameter; else what it accepts.
pub(crate) fn accepted(operation: &str, parameter: &str, text: &str) -> Result<(), String> {
    let row = products::facts_of(operation).and_then(|facts| facts.parameter(parameter));
    match row {
        Some(row) if !row.values.is_empty() && !row.values.contains(&text) => {
            let list = || format!("write one of {}", row.values.join(", "));
            Err(near(text, row.values.iter().copied()).unwrap_or_else(list))
        }
        Some(row) if !in_bounds(row, text) => Err(format!("{operation} does not take it")),
        _ => Ok(()),
    }
}

fn in_bounds(row: &ParameterFacts, text: &str) -> bool {
    let number = || text.parse::<f64>().ok();
    let within = |bound: Option<f64>, fits: fn(f64, f64) -> bool| {
        bound.is_none_or(|bound| number().is_some_and(|number| fits(number, bound)))
    };
    let characters = || text.chars().count() as u64;
    let items = |separator: &str| text.split(separator).count() as u64;
    within(row.min, |number, least| number >= least)
        && within(row.max, |number, most| number <= most)
        && row.min_length.is_none_or(|least| characters() >= least)
        && row.max_length.is_none_or(|most| characters() <= most)
        && row
            .separator
            .zip(row.max_items)
            .is_none_or(|(separator, most)| items(separator) <= most)
        && (row.characters.is_empty() || text.chars().all(|c| is_of(row.characters, c)))
        && (row.prefixes.is_empty() || row.prefixes.iter().any(|it| begins(text, it)))
        && !row.forbidden_prefixes.iter().any(|it| begins(text, it))
        && !row.forbidden_parts.iter().any(|it| holds(text, it))
}

/// The kind of characters that a page calls so.
fn kind(name: &str) -> Option<fn(&char) -> bool> {
    Some(match name {
        "letters" => char::is_ascii_alphabetic,
        "lowercase letters" => char::is_ascii_lowercase,
        "uppercase letters" => char::is_ascii_uppercase,
        "digits" => char::is_ascii_digit,
        "Chinese characters" => |c| ('\u{4E00}'..='\u{9FFF}').contains(c),
        "ASCII characters" => char::is_ascii,
        _ => return None,
    })
}

/// Whether a character is one of these, or of a kind among them.
fn is_of(entries: &[&str], c: char) -> bool {
    entries.iter().any(|entry| match kind(entry) {
        Some(is) => is(&c),
        None => entry.chars().eq([c]),
    })
}

/// Whether a value begins with a text, or with a character of a kind.
fn begins(value: &str, entry: &str) -> bool {
    match kind(entry) {
        Some(is) => value.chars().next().is_some_and(|c| is(&c)),
        None => value.starts_with(entry),
    }
}

/// Whether a value holds a text, or a character of a kind.
fn holds(value: &str, entry: &str) -> bool {
    match kind(entry) {
        Some(is) => value.chars().any(|c| is(&c)),
        None => value.contains(entry),
    }
}

/// Pages are counted from 1, and hold at least one entry.
fn page_below_one(
    operation: &OperationMeta,
    request: &dyn Record,
) -> Option<(&'static str, String)> {
    let names = match operation.paging? {
        Paging::Numbered { number, size, .. } => [Some(number), Some(size)],
        Paging::Token { size, .. } => [size, None],
        _ => return None,
    };
    names.into_iter().flatten().find_map(|name| {
        let index = request.shape().index(name, 0)?;
        match request.view(index) {
            View::Integer(Some(value)) if *value < 1 => Some((name, format!("`{value}`"))),
            _ => None,
        }
    })
}

/// Idempotency tokens are of ASCII characters alone.
fn token_not_ascii(
    operation: &OperationMeta,
    request: &dyn Record,
) -> Option<(&'static str, String)> {
    let name = operation.idempotency_token?;
    let index = request.shape().index(name, 0)?;
    let token = request.view(index).as_text()?;
    (!token.is_ascii()).then(|| (name, format!("`{token}`")))
}

/// The refusal of a value: the operation's own, else the gateway's.
pub(super) fn fault(operation: &OperationMeta, parameter: &str) -> Fault {
    own(operation, parameter)
        .unwrap_or_else(|| Fault::new(400, format!("Invalid{parameter}"), specified(parameter)))
}

fn own(operation: &OperationMeta, parameter: &str) -> Option<Fault> {
    let mut own = VALUE.iter();
    let own = own.find(|(of, name, ..)| *of == operation.name && *name == parameter);
    own.and_then(|(_, _, code, words)| row(operation, code, words))
}

fn row(operation: &OperationMeta, code: &str, words: &str) -> Option<Fault> {
    let mut rows = operation.errors.iter();
    let row = rows.find(|row| row.code == code && row.message.contains(words));
    row.map(Fault::from)
}

/// The words of the gateway for a value that it refuses.
fn specified(parameter: &str) -> String {
    format!("Specified parameter {parameter} is not valid.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_text_may_hold() {
        let row = ParameterFacts::new("Name", 1)
            .characters(&["lowercase letters", "Chinese characters", ":", "/"])
            .forbidden_prefixes(&["http://", "https://"]);
        for (text, fits) in [
            ("door", true),
            ("门", true),
            ("at http://", false),
            ("athttp://", true),
            ("http://", false),
            ("https://door", false),
            ("Door", false),
        ] {
            assert_eq!(in_bounds(&row, text), fits, "{text}");
        }
        let row = ParameterFacts::new("Name", 1)
            .prefixes(&["letters", "Chinese characters", "_"])
            .forbidden_parts(&["..", "uppercase letters"]);
        for (text, fits) in [
            ("door", true),
            ("门1", true),
            ("_1", true),
            ("1door", false),
            ("-", false),
            ("a.b", true),
            ("a..b", false),
            ("dOor", false),
        ] {
            assert_eq!(in_bounds(&row, text), fits, "{text}");
        }
    }
}
