//! What a request needs and has not: the compiler sees that a required parameter is given, not that it
//! holds something.

use alicloud_core::{Position, Record};

/// What is wrong with a request; nothing where all that it needs is there.
pub(crate) fn problem(request: &dyn Record) -> Option<String> {
    let mut fields = request.shape().fields.iter().enumerate();
    fields.find_map(|(index, field)| {
        let (wire, view) = (field.wire, request.view(index));
        let empty = match field.position {
            // Without it, the path is another one.
            Position::Path => view.is_absent() || view.as_text() == Some(""),
            _ => field.required && view.as_text() == Some(""),
        };
        if empty {
            return Some(format!("`{wire}` is empty, and the operation needs it"));
        }
        let label = |text: &str| {
            !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        };
        if field.position == Position::Host && view.as_text().is_some_and(|text| !label(text)) {
            return Some(format!(
                "`{wire}` is a part of the host: letters, digits and `-` alone"
            ));
        }
        let no_entry = field.required && view.count() == Some(0);
        no_entry.then(|| format!("`{wire}` has no entry, and the operation needs one"))
    })
}
