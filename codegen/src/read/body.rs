//! The tree of a request's body in JSON: its template tells what each row stands in.

use std::collections::BTreeSet;

use super::MAX_DEPTH;
use super::sampled::Sampled;
use super::spelling::plain;
use crate::model::{Parameter, Position, Type};
use crate::vocabulary;

/// Rows that travel nowhere else are members of the body; its template tells what each stands in.
pub(super) fn nest(rows: &mut [Parameter], body: &Sampled) {
    let is_member =
        |row: &Parameter| matches!(row.position, None | Some(Position::Body | Position::Form));
    // A row may stand for the body as a whole.
    let root = rows.iter().position(|row| {
        is_member(row) && is_whole_body(&row.name) && body.get(&row.name).is_none()
    });
    let mut prefix = root.map_or("", |at| rows[at].name.as_str()).to_owned();
    if body.is_list() {
        if prefix.is_empty() {
            "body".clone_into(&mut prefix);
        }
        prefix.push_str("[]");
    }
    let mut open: Vec<String> = Vec::new();
    let mut taken = BTreeSet::new();
    let mut opened = false;
    for (at, row) in rows
        .iter_mut()
        .enumerate()
        .filter(|(_, row)| is_member(row))
    {
        row.position.get_or_insert(Position::Body);
        if Some(at) == root {
            continue;
        }
        // A name may be the whole path already.
        let own = row
            .name
            .strip_prefix(&prefix)
            .filter(|_| !prefix.is_empty());
        let own = own
            .and_then(|own| own.strip_prefix('.'))
            .unwrap_or(&row.name);
        let (head, rest) = match own.split_once('.') {
            Some((head, rest)) => (head.trim_end_matches("[]"), Some(rest)),
            None => (own, None),
        };
        let mark = rest.map_or("", |rest| &own[head.len()..own.len() - rest.len() - 1]);
        let found = place(body, &open, head, |place| {
            rest.is_some() || !taken.contains(place)
        });
        // What the template does not show stands in the row before it, if that one holds something
        // that the template does not show either, or else beside it.
        let is_shown = found.is_some();
        let mut path = found.unwrap_or_else(|| {
            // The row itself may be open, as its members follow it under its name.
            if rest.is_some()
                && let Some(at) = open.iter().rposition(|key| key == head)
            {
                return open[..at].to_vec();
            }
            if !opened {
                open.pop();
            }
            open.clone()
        });
        let is_shallow = path.len() + 1 < MAX_DEPTH;
        opened =
            is_shallow && body.is_object() && !is_shown && rest.is_none() && holds_members(row);
        path.push(head.to_owned());
        if row.kind == Type::Struct
            && rest.is_none()
            && let Some(kind) = scalar_at(body, &path)
            && !is_number(row)
        {
            row.kind = kind;
        }
        let mut name = shown(body, &path, &prefix);
        if let Some(rest) = rest {
            name.push_str(mark);
            name.push('.');
            name.push_str(rest);
        }
        row.name = name;
        taken.insert(path.clone());
        open = path;
    }
}

/// The type of what the template has at a path, where that is one value.
fn scalar_at(body: &Sampled, path: &[String]) -> Option<Type> {
    let shown = path.iter().try_fold(body, |body, key| body.get(key))?;
    let is_one = !shown.is_object() && !shown.is_list();
    shown.scalar().filter(|_| is_one)
}

/// Whether the example is a number or a truth value, which templates write as a text too.
fn is_number(row: &Parameter) -> bool {
    let example = row.example.as_deref().unwrap_or_default();
    example.parse::<f64>().is_ok() || example.parse::<bool>().is_ok()
}

/// Whether a row is of a struct or a list of them.
fn holds_members(row: &Parameter) -> bool {
    match vocabulary::kind(&row.type_text).0 {
        Type::Struct => true,
        Type::List => matches!(
            vocabulary::entry(&row.type_text),
            Type::Struct | Type::Unknown
        ),
        _ => false,
    }
}

/// Whether a parameter of the body with this name is the body itself, as the vendor's pages have it.
pub(crate) fn is_whole_body(name: &str) -> bool {
    matches!(plain(name).as_str(), "body" | "requestbody")
}

/// The keys above a name: in what is open, innermost first; else at the one place where it stands.
fn place(
    body: &Sampled,
    open: &[String],
    name: &str,
    is_free: impl Fn(&Vec<String>) -> bool,
) -> Option<Vec<String>> {
    let stands = |above: &[String]| {
        let inner = above.iter().try_fold(body, |body, key| body.get(key))?;
        inner.get(name)?;
        let mut path = above.to_vec();
        path.push(name.to_owned());
        is_free(&path).then(|| above.to_vec())
    };
    (0..=open.len())
        .rev()
        .find_map(|length| stands(&open[..length]))
        .or_else(|| stands(&body.only_place(name)?))
}

/// A path as a name: `tags[].key`.
fn shown(body: &Sampled, path: &[String], prefix: &str) -> String {
    let mut name = prefix.to_owned();
    let mut inner = Some(body);
    for (at, key) in path.iter().enumerate() {
        if !name.is_empty() {
            name.push('.');
        }
        name.push_str(key);
        inner = inner.and_then(|inner| inner.get(key));
        if at + 1 < path.len() && inner.is_some_and(Sampled::is_list) {
            name.push_str("[]");
        }
    }
    name
}
