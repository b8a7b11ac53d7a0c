//! A section of another document, between two markers, that a command writes.

use std::fmt;

/// Why a section was not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SectionError {
    /// This marker is not there.
    Missing(String),
    /// This marker stands there more than once.
    Twice(String),
    /// The end stands before the beginning.
    Reversed,
}

impl fmt::Display for SectionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(marker) => write!(
                f,
                "there is no `{marker}`; write it and its partner, each on a line of its own, where the section is to begin and to end"
            ),
            Self::Twice(marker) => write!(f, "`{marker}` stands there twice"),
            Self::Reversed => f.write_str("the section's end stands before its beginning"),
        }
    }
}

impl std::error::Error for SectionError {}

/// The document with `content` between `<!-- name -->` and `<!-- /name -->`, each on a line of its own.
///
/// # Errors
/// The two markers are not there, each once, in this order.
pub fn insert(document: &str, name: &str, content: &str) -> Result<String, SectionError> {
    let place = |marker: String| {
        let mut places = document.match_indices(&marker).map(|(at, _)| at);
        match (places.next(), places.next()) {
            (Some(at), None) => Ok((at, at + marker.len())),
            (None, _) => Err(SectionError::Missing(marker)),
            (Some(_), Some(_)) => Err(SectionError::Twice(marker)),
        }
    };
    let (_, begin) = place(format!("<!-- {name} -->"))?;
    let (end, _) = place(format!("<!-- /{name} -->"))?;
    if end < begin {
        return Err(SectionError::Reversed);
    }
    Ok(format!(
        "{}\n{}\n{}",
        &document[..begin],
        content.trim_end_matches('\n'),
        &document[end..]
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_replaced_and_the_rest_stays() {
        let before = "# A\n<!-- s -->\nold\nold\n<!-- /s -->\nrest\n";
        let after = insert(before, "s", "new\n").unwrap();
        assert_eq!(after, "# A\n<!-- s -->\nnew\n<!-- /s -->\nrest\n");
        assert_eq!(insert(&after, "s", "new\n").unwrap(), after);
    }

    #[test]
    fn markers_must_be_there_once_and_in_order() {
        let error = |text| insert(text, "s", "").unwrap_err();
        assert_eq!(error("x"), SectionError::Missing("<!-- s -->".to_owned()));
        assert_eq!(
            error("<!-- s -->"),
            SectionError::Missing("<!-- /s -->".to_owned())
        );
        assert_eq!(
            error("<!-- s --><!-- s --><!-- /s -->"),
            SectionError::Twice("<!-- s -->".to_owned())
        );
        assert_eq!(error("<!-- /s --><!-- s -->"), SectionError::Reversed);
        assert_eq!(
            error("x").to_string(),
            "there is no `<!-- s -->`; write it and its partner, each on a line of its own, where the section is to begin and to end"
        );
    }
}
