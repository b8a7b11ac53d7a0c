//! The version of the API that a page states.

use super::cells::Cells;
use super::identity::{Link, told};
use super::outline::Placed;
use crate::model::Style;
use crate::page::Page;
use crate::prose::Prose;
use crate::vocabulary::Column;

/// The version in the link; else, where it is sent as a parameter, that of the `Version` row or of a
/// sample request.
pub(super) fn stated(
    page: &Page<'_>,
    tables: &[Placed<'_, '_>],
    link: Option<&Link>,
    style: Style,
) -> Option<String> {
    if let Some(version) = link.and_then(|link| link.version.as_ref()) {
        return Some(version.clone());
    }
    if style != Style::Rpc {
        return None;
    }
    let rows = told(tables).flat_map(|placed| {
        let rows = placed.table.rows.iter();
        rows.map(move |row| Cells { placed, row })
    });
    rows.filter(|cells| cells.name() == (0, "Version".to_owned()))
        .find_map(|cells| of_row(&cells))
        .or_else(|| sent(page.text).map(str::to_owned))
}

/// The one date that the row's words give, else that of its values or its example.
fn of_row(cells: &Cells<'_, '_, '_>) -> Option<String> {
    let words = Prose::markdown(cells.raw(Column::Description)).text();
    let texts = [
        words,
        cells.value(Column::Values),
        cells.value(Column::Example),
    ];
    texts.iter().find_map(|text| only_date(text))
}

fn only_date(text: &str) -> Option<String> {
    let mut dates = text
        .split(|c: char| !c.is_ascii_digit() && c != '-')
        .filter(|word| is_date(word));
    let first = dates.next()?;
    dates.all(|other| other == first).then(|| first.to_owned())
}

/// What a sample request sends: `&Version=2020-02-02`, not `SignatureVersion=1.0`.
fn sent(text: &str) -> Option<&str> {
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    text.match_indices("Version=").find_map(|(at, mark)| {
        let tail = &text[at + mark.len()..];
        let end = tail.find(|c: char| !joins(c)).unwrap_or(tail.len());
        let is_whole = !text[..at].ends_with(joins);
        Some(&tail[..end]).filter(|value| is_whole && is_date(value))
    })
}

/// `2020-02-02`, as versions are called.
fn is_date(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}
