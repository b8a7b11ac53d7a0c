//! Reads the INI files that the vendor's SDKs keep credentials in.

use std::collections::BTreeMap;

/// Sections by name, each with its fields by name, in lower case.
pub(super) type Sections = BTreeMap<String, BTreeMap<String, String>>;

/// A line that is none of an INI file: what is wrong, and its line and column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Malformed {
    pub(super) problem: &'static str,
    pub(super) line: usize,
    pub(super) column: usize,
}

/// Reads `[section]` and `name = value` lines. `#` and `;` begin a comment line; `#` also ends a value, as in
/// the vendor's Python SDK. What is said twice is said by the last.
pub(super) fn parse(text: &str) -> Result<Sections, Malformed> {
    let mut sections = Sections::new();
    let mut current: Option<String> = None;
    for (index, raw) in text.lines().enumerate() {
        let column = raw.bytes().take_while(u8::is_ascii_whitespace).count() + 1;
        let malformed = |problem| Malformed {
            problem,
            line: index + 1,
            column,
        };
        let line = raw.trim();
        if line.is_empty() || line.starts_with(['#', ';']) {
            continue;
        }
        if let Some(rest) = line.strip_prefix('[') {
            let name = rest
                .split_once(']')
                .ok_or_else(|| malformed("a `[` without its `]`"))?
                .0
                .trim();
            sections.entry(name.to_owned()).or_default();
            current = Some(name.to_owned());
            continue;
        }
        let (name, value) = line
            .split_once(['=', ':'])
            .ok_or_else(|| malformed("neither `[section]` nor `name = value`"))?;
        let section = current
            .as_ref()
            .and_then(|name| sections.get_mut(name))
            .ok_or_else(|| malformed("a field before the first `[section]`"))?;
        let value = value.split('#').next().unwrap_or_default().trim();
        section.insert(name.trim().to_lowercase(), value.to_owned());
    }
    Ok(sections)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn sections_fields_and_comments() {
        let sections = parse("; one\n[default]\r\n Type = access_key # two\naccess_key_id=a=b:c\n\n[x]\n[default]\nname: v").unwrap();
        assert_eq!(sections["default"]["type"], "access_key");
        assert_eq!(sections["default"]["access_key_id"], "a=b:c");
        assert_eq!(sections["default"]["name"], "v");
        assert!(sections["x"].is_empty());
    }

    #[test]
    fn malformed_lines_are_named() {
        let at = |text| {
            parse(text)
                .map_err(|wrong| (wrong.line, wrong.column))
                .unwrap_err()
        };
        assert_eq!(at("[a]\n  [b"), (2, 3));
        assert_eq!(at("[a]\n\nnonsense"), (3, 1));
        assert_eq!(at("name = early"), (1, 1));
    }

    proptest! {
        #[test]
        fn any_text_ends(text in any::<String>()) {
            let _ = parse(&text);
        }

        #[test]
        fn what_is_written_is_read(name in "[a-z][a-z0-9_]{0,9}", value in "[!-\"$-~]{1,30}") {
            let sections = parse(&format!("[s]\n{name} = {value}\n")).unwrap();
            prop_assert_eq!(&sections["s"][&name], &value);
        }
    }
}
