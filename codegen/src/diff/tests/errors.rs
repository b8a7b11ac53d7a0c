//! Errors: codes and statuses that change, and messages that come and go.

use super::{LAMP, between, edited, lines, operation};
use crate::diff::diff;

#[test]
fn errors_change() {
    insta::assert_snapshot!(edited(&[("| 403 | Forbbiden | Not yours. |", "| 401 | Forbbiden | Not yours. |")]), @"error-changed Forbbiden [info info] 403 → 401");
    insta::assert_snapshot!(edited(&[("| 403 | Forbbiden | Not yours.", "| 409 | InvalidLampId.NotFound | Gone.")]), @"
    error-added InvalidLampId.NotFound [info info] 409
    error-removed Forbbiden [warning warning] 403
    ");
}

/// Some tables have no column for the status.
#[test]
fn a_status_that_is_not_stated_is_no_change() {
    let with = operation(LAMP);
    let mut without = with.clone();
    for row in without
        .iter_mut()
        .flat_map(|operation| &mut operation.errors)
    {
        row.status = None;
    }
    assert_eq!(diff(&with, &without), []);
    assert_eq!(diff(&without, &with), []);
}

/// A code may have several messages, each for a cause of its own; other words are words.
#[test]
fn messages_come_and_go() {
    let row = |message: &str| format!("| 403 | Forbbiden | {message} | Ask its owner. |\n");
    let page = |messages: &[&str]| {
        let rows: String = messages.iter().map(|it| row(it)).collect();
        LAMP.replace(&row("Not yours."), &rows)
    };
    let changed = |old: &[&str], new: &[&str]| lines(&between(&page(old), &page(new)));
    insta::assert_snapshot!(
        changed(&["Not yours."], &["Not yours.", "It is locked."]),
        @"error-added Forbbiden [info none] 403: It is locked."
    );
    insta::assert_snapshot!(
        changed(&["Not yours.", "It is locked."], &["It is locked."]),
        @"error-removed Forbbiden [info none] 403: Not yours."
    );
    assert_eq!(changed(&["Not yours."], &["It is not yours."]), "");
    assert_eq!(
        changed(
            &["Not yours.", "It is locked."],
            &["Locked.", "Not your lamp."]
        ),
        ""
    );
    assert_eq!(changed(&["Not yours."], &["Not yours.", "Not yours."]), "");
    // Without a column of messages nothing is said of them.
    assert_eq!(changed(&["Not yours."], &["Not yours.", ""]), "");
}
