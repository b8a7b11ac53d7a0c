//! What the tables of a page are for, and whether it describes an operation at all.

use super::identity::{self, Identity};
use super::outline::Placed;
use crate::page::{Block, Page};
use crate::vocabulary::{self, Column, Topic, fold};

/// What a table is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Request,
    Response,
    Errors,
    /// Something that is neither: regions, metrics, examples.
    Foreign,
}

pub(super) fn purpose(placed: &Placed<'_, '_>) -> Option<Purpose> {
    let has = |column| placed.has(column);
    let known = placed.columns.iter().flatten().count();
    let names = placed
        .columns
        .iter()
        .filter(|&&column| column == Some(Column::Name))
        .count();
    if has(Column::Code)
        && !has(Column::Required)
        && (has(Column::Message) || has(Column::Status) || has(Column::Description))
    {
        return match placed.topic {
            Some(Topic::Errors) => Some(Purpose::Errors),
            Some(Topic::Common | Topic::Examples) => Some(Purpose::Foreign),
            _ if has(Column::Status) && !has(Column::Type) => Some(Purpose::Errors),
            _ => Some(Purpose::Foreign),
        };
    }
    if has(Column::Foreign) {
        return Some(Purpose::Foreign);
    }
    match placed.topic {
        Some(Topic::Request | Topic::RequestSyntax)
            if names == 1 && (has(Column::Type) || has(Column::Required)) =>
        {
            Some(Purpose::Request)
        }
        Some(Topic::Response | Topic::ResponseSyntax) if names == 1 && known >= 2 => {
            Some(Purpose::Response)
        }
        None if has(Column::Name) && has(Column::Type) && has(Column::Required) => {
            Some(Purpose::Request)
        }
        // Before the first section, tables belong to the introduction.
        None if known == 0 && placed.heading.is_empty() => Some(Purpose::Foreign),
        Some(Topic::Examples | Topic::Debugging | Topic::Common | Topic::Other) => {
            Some(Purpose::Foreign)
        }
        _ => None,
    }
}

/// Why a page describes no operation, if it does not.
pub(super) fn not_an_operation(
    page: &Page<'_>,
    tables: &[Placed<'_, '_>],
    identity: &Identity,
) -> Option<&'static str> {
    let title = identity.title.as_deref().unwrap_or("");
    if title.contains("::") {
        return Some("this page describes a resource type of a template, not an operation");
    }
    let folded = fold(title);
    let (anchored, named) = (identity.is_anchored(), identity.is_named());
    let sure = anchored && identity.title.as_deref().is_some_and(identity::is_name);
    if !sure
        && [
            "common ",
            "overview",
            "signature",
            "error codes",
            "公共",
            "概览",
            "签名",
            "list of operations",
        ]
        .iter()
        .any(|word| folded.contains(word))
    {
        return Some("this page describes things common to several operations");
    }
    let request = tables
        .iter()
        .any(|placed| purpose(placed) == Some(Purpose::Request));
    let section = page.blocks.iter().any(|block| {
        matches!(block, Block::Heading { level, text } if *level > 1 && matches!(vocabulary::topic(text), Some(Topic::Request | Topic::RequestSyntax)))
    });
    match () {
        () if request && (anchored || named || identity.sampled.is_some()) => None,
        () if section && named => None,
        () if anchored && (section || !tables.is_empty()) => None,
        () => Some("this page has no table of request parameters for a named operation"),
    }
}
