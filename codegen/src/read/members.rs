//! Which parameter has the members that a further request table lists.

use super::Reader;
use super::outline::Placed;
use super::request::Role;
use super::spelling::mentions;
use crate::model::{Parameter, Style, Type};
use crate::prose::Prose;
use crate::vocabulary::{Column, fold};

impl Reader<'_, '_> {
    /// Whether a request table lists parameters or the members of one of them; `None` where it
    /// lists members of something the page does not tell.
    pub(super) fn role(&self, placed: &Placed<'_, '_>, style: Style) -> Option<Role> {
        let known = &self.operation.request;
        if known.is_empty() {
            return Some(Role::Parameters);
        }
        if let Some(name) = self.described.by(placed)
            && let Some(holder) = self.described.holder(name)
        {
            return Some(Role::Members(holder.to_owned()));
        }
        // The words before a further table name the parameter whose members it lists, or a
        // parameter's description announces the table.
        let named = placed.lead.iter().find_map(|words| {
            let text = Prose::markdown(words).text();
            known
                .iter()
                .filter(|parameter| {
                    let name = last_name(&parameter.name);
                    mentions(&text, name)
                        || name
                            .strip_suffix('s')
                            .is_some_and(|one| one.len() > 5 && mentions(&text, one))
                })
                .max_by_key(|parameter| {
                    let has_members = known
                        .iter()
                        .any(|row| is_member_of(&row.name, &parameter.name));
                    (
                        last_name(&parameter.name).len(),
                        // Of several with one name each has a table of its own.
                        !has_members,
                        std::cmp::Reverse(parameter.line),
                    )
                })
        });
        // What is one plain word has no members; they are those of the only parameter that could.
        let named = named.map(|named| {
            let mut holders = known.iter().filter(|parameter| may_hold(parameter));
            match (may_hold(named), holders.next(), holders.next()) {
                (false, Some(only), None) => only,
                _ => named,
            }
        });
        let announced = || {
            known
                .iter()
                .rev()
                .find(|parameter| announces_table(&parameter.description))
        };
        // A text of several words has no members either: such a table lists the words.
        let lists_values = |named: &&Parameter| {
            !may_hold(named)
                && named.kind == Type::String
                && named.facts.separator.is_some()
                && !placed.has(Column::Required)
        };
        if let Some(named) = named.filter(lists_values) {
            return Some(Role::Values(named.name.clone()));
        }
        // A list of names and meanings behind what can hold nothing is no list of members.
        let named = named.filter(|named| may_hold(named) || placed.has(Column::Required));
        // The words before the table may say what the parameter's description begins with; or the
        // table is announced, and one parameter alone has no members yet.
        let lead = placed
            .lead
            .first()
            .map(|words| Prose::markdown(words).text());
        let lead = lead.unwrap_or_default();
        let mut open = known.iter().filter(|parameter| {
            may_hold(parameter)
                && !parameter.name.contains('.')
                && !known
                    .iter()
                    .any(|row| is_member_of(&row.name, &parameter.name))
        });
        let described = open
            .clone()
            .find(|parameter| begins_alike(&parameter.description, &lead));
        let last = match (open.next(), open.next()) {
            (Some(only), None) if announces_table(&lead) || lead.contains("包含如下") => {
                Some(only)
            }
            _ => None,
        };
        if let Some(parent) = described.or(named).or(last).or_else(announced) {
            return Some(Role::Members(parent.name.clone()));
        }
        (placed.has(Column::Required) || style != Style::Rpc).then_some(Role::Parameters)
    }
}

/// Whether a parameter may have members: by its type, or by JSON in it.
fn may_hold(parameter: &Parameter) -> bool {
    matches!(
        parameter.kind,
        Type::List | Type::Struct | Type::Map | Type::Json | Type::Unknown
    ) || parameter
        .example
        .as_deref()
        .is_some_and(|example| example.starts_with(['{', '[']))
        || parameter.description.contains("JSON")
}

/// Whether a description says that a table lists what the parameter holds.
fn announces_table(description: &str) -> bool {
    [
        "following table",
        "following parameters",
        "table below",
        "tables below",
        "下表",
        "下列表",
        "以下表",
    ]
    .iter()
    .any(|words| description.contains(words))
}

/// Whether the words before a table name the thing that a description begins with: `The list of
/// lamps. …` and `The following table describes the list of lamps`.
fn begins_alike(description: &str, lead: &str) -> bool {
    thing(description).is_some_and(|thing| fold(lead).contains(&thing))
}

/// The thing that the words before a table say it describes.
pub(super) fn described_thing(lead: &str) -> Option<String> {
    thing(fold(lead).split_once(" describes ")?.1)
}

/// The thing that a description begins with, where its words are enough to know it again.
pub(super) fn thing(description: &str) -> Option<String> {
    let begin = description
        .split(['.', ',', ':', ';', '。', '，', '：', '；'])
        .next()
        .map(fold)
        .unwrap_or_default();
    let begin = begin.strip_prefix("the ").unwrap_or(&begin);
    let begin = [
        " configuration",
        " configurations",
        " parameters",
        " settings",
    ]
    .iter()
    .find_map(|word| begin.strip_suffix(word))
    .filter(|rest| rest.contains(' '))
    .unwrap_or(begin);
    let is_telling =
        begin.split_whitespace().count() > 1 || begin.chars().filter(|c| !c.is_ascii()).count() > 3;
    is_telling.then(|| begin.to_owned())
}

/// Whether a name is of a member of a parameter: `Tag.Key` of `Tag`.
pub(super) fn is_member_of(name: &str, parent: &str) -> bool {
    name.strip_prefix(parent)
        .is_some_and(|rest| rest.starts_with(['.', '[']))
}

fn last_name(name: &str) -> &str {
    let name = name
        .strip_suffix(".N")
        .or_else(|| name.strip_suffix(".n"))
        .unwrap_or(name);
    name.rsplit('.').next().unwrap_or(name)
}
