//! The codes that one cell of an error table names: one, or several in a row.

use super::facts::phrases::phrase;
use crate::prose;

/// The lines of a cell; an empty one, as which `<br>` is read, ends each.
pub(super) fn lines(cell: &str) -> Vec<String> {
    let pieces = phrase!(r"\n[ \t]*\n").split(cell);
    let lines = pieces.map(prose::literal);
    lines.filter(|line| !line.is_empty()).collect()
}

/// The codes of a cell, given as its lines. What is no list of codes is one code as it stands.
pub(super) fn of(lines: &[String]) -> Vec<String> {
    let listed: Vec<&str> = lines.iter().flat_map(|line| in_line(line)).collect();
    if lines.len() == 1 || listed.iter().all(|code| is_code(code)) {
        return listed.into_iter().map(str::to_owned).collect();
    }
    // A long code may be broken where it has a mark.
    let mut whole = String::new();
    for line in lines {
        let marks = ['.', '_', '-'];
        if !whole.is_empty() && !whole.ends_with(marks) && !line.starts_with(marks) {
            whole.push(' ');
        }
        whole.push_str(bare(line));
    }
    vec![whole]
}

/// The codes of a line. A comma stands in no code; a slash and a blank may, so all that they part must
/// have the form of a whole code.
fn in_line(line: &str) -> Vec<&str> {
    let lists = phrase!(r"\s*[,，、;；|]\s*|\s+(?:or|and)\s+|\s*(?:或者?|和|以及|及)\s*|\s+/\s+");
    let parts = phrase!(
        r"\s*[,，、;；|/]\s*(?:(?:or|and)\s+)?|\s+(?:(?:or|and)\s+)?|\s*(?:或者?|和|以及|及)\s*"
    );
    let split = |by: &regex::Regex| -> Vec<&str> {
        let parts = by.split(line).map(bare);
        parts.filter(|part| !part.is_empty()).collect()
    };
    let finely = split(parts);
    if is_whole(&finely) {
        return finely;
    }
    let coarsely = split(lists);
    if coarsely.iter().all(|part| is_code(part)) {
        return coarsely;
    }
    vec![bare(line)]
}

/// A piece without the marks that set it.
fn bare(piece: &str) -> &str {
    piece.trim().trim_matches(['`', '*']).trim()
}

/// Whether a piece has the form of a code.
pub(super) fn is_code(piece: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '%');
    let begins = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    piece.len() > 2
        && piece.chars().all(is_part)
        && !piece.ends_with('.')
        && (piece.starts_with(begins)
            || piece.starts_with(|c: char| c.is_ascii_lowercase()) && piece.contains('.'))
}

/// Whether pieces are whole codes, by their form alone.
fn is_whole(pieces: &[&str]) -> bool {
    let all = |is: fn(&str) -> bool| pieces.iter().all(|piece| is_code(piece) && is(piece));
    all(|piece| piece.contains('.')) || all(|piece| piece.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(cell: &str) -> Vec<String> {
        of(&lines(cell))
    }

    #[test]
    fn several_codes_stand_in_a_row() {
        let two = ["Lamp.Off", "Lamp.Gone"];
        for cell in [
            "Lamp.Off, Lamp.Gone",
            "Lamp.Off,Lamp.Gone",
            "Lamp.Off/Lamp.Gone",
            "Lamp.Off / Lamp.Gone",
            "Lamp.Off or Lamp.Gone",
            "Lamp.Off, or Lamp.Gone",
            "Lamp.Off and Lamp.Gone",
            "Lamp.Off、Lamp.Gone",
            "Lamp.Off，Lamp.Gone",
            "Lamp.Off；Lamp.Gone",
            "Lamp.Off或Lamp.Gone",
            "Lamp.Off或者 Lamp.Gone",
            "Lamp.Off\n \nLamp.Gone",
            "`Lamp.Off`\n\n`Lamp.Gone`",
            "**Lamp.Off**, **Lamp.Gone**",
            "Lamp.Off\nLamp.Gone",
            "Lamp.Off\\|Lamp.Gone",
        ] {
            assert_eq!(codes(cell), two, "{cell}");
        }
        assert_eq!(codes("LampOff, LampGone"), ["LampOff", "LampGone"]);
        assert_eq!(codes("LAMP\\_OFF or GONE"), ["LAMP_OFF", "GONE"]);
        assert_eq!(codes("Throttling\n \nBusy"), ["Throttling", "Busy"]);
        assert_eq!(codes("10001/10002"), ["10001", "10002"]);
        assert_eq!(
            codes("Lamp.Off/Lamp.Gone, Lamp.%s.Bad"),
            ["Lamp.Off", "Lamp.Gone", "Lamp.%s.Bad"]
        );
    }

    #[test]
    fn one_code_stays_one() {
        for code in [
            "Lamp.Off",
            "Lamp.NotFound/Expired",
            "LampOff/Gone",
            "Lamp.Off-1",
            "Not Lit",
            "Lamp is off, try again",
            "Any other code or status",
            "10,001",
            "Lamp.Off (old)",
        ] {
            assert_eq!(codes(code), [code]);
        }
        assert_eq!(codes("`Lamp.Off`"), ["Lamp.Off"]);
        assert_eq!(codes("Lamp.\n\nOff"), ["Lamp.Off"]);
        assert_eq!(codes("Not\n\nlit"), ["Not lit"]);
        assert_eq!(codes(" "), Vec::<String>::new());
    }
}
