//! The parts of a name as it stands on the wire: its words, and what only counts.

/// Words with capitals inside.
const WHOLE: &[&str] = &["QoS", "IoT"];

/// The words of a wire name, with their spelling. A run of capitals is one word (`ISP`), its last
/// letter begins the next word if a small letter follows (`DBInstance`); so do plurals (`EIPs`),
/// `IPv6`, and a V before a noun (`VSwitch`), as people read them. Other alphabets do not count.
pub(crate) fn words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    for part in name.split(|c: char| !c.is_ascii_alphanumeric()) {
        let letters: Vec<char> = part.chars().collect();
        let mut start = 0;
        while start < letters.len() {
            let end = start + word_length(&letters[start..]);
            words.push(letters[start..end].iter().collect());
            start = end;
        }
    }
    words
}

/// How many letters the first word has.
fn word_length(letters: &[char]) -> usize {
    let run =
        |from: usize, of: fn(&char) -> bool| letters[from..].iter().take_while(|c| of(c)).count();
    let capital = |at: usize| letters.get(at).is_some_and(|c| c.is_uppercase());
    let small = |at: usize| letters.get(at).is_some_and(|c| c.is_lowercase());
    let digit: fn(&char) -> bool = |c| c.is_numeric();
    let lower: fn(&char) -> bool = |c| !c.is_uppercase() && !c.is_numeric();

    let whole = |word: &&&str| {
        word.chars().eq(letters.iter().copied().take(word.len())) && !small(word.len())
    };
    if let Some(word) = WHOLE.iter().find(whole) {
        return word.len();
    }
    let capitals = run(0, |c| c.is_uppercase());
    match capitals {
        0 => {
            let length = run(0, lower);
            length + run(length, digit)
        }
        // VSwitch, VServer, VRouter
        2 if letters[0] == 'V' && small(2) => 2 + run(2, lower),
        1 => {
            let length = 1 + run(1, lower);
            length + run(length, digit)
        }
        _ => {
            let digits = run(capitals, digit);
            let after = capitals + digits;
            // IPv4, IPv6
            if letters.get(capitals) == Some(&'v') && run(capitals + 1, digit) > 0 {
                return capitals + 1 + run(capitals + 1, digit);
            }
            // EIPs, IDs
            if letters.get(capitals) == Some(&'s')
                && (capitals + 1 == letters.len() || capital(capitals + 1))
            {
                return capitals + 1;
            }
            if digits == 0 && small(capitals) {
                return capitals - 1;
            }
            after
        }
    }
}

/// Whether a part of a dotted name only counts: `N`, `n`, `M`, `1`.
pub(crate) fn is_index(part: &str) -> bool {
    matches!(part, "N" | "n" | "M" | "m")
        || !part.is_empty() && part.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_words() {
        for (name, wanted) in [
            ("DBInstanceId", "DB Instance Id"),
            ("VSwitchIPv6EIPs", "VSwitch IPv6 EIPs"),
            ("x-lamp_traceQoS2", "x lamp trace QoS 2"),
            ("Port2Port", "Port2 Port"),
            ("灯", ""),
        ] {
            assert_eq!(words(name).join(" "), wanted, "{name}");
        }
    }

    #[test]
    fn a_letter_or_a_number_counts() {
        for (part, counts) in [
            ("N", true),
            ("m", true),
            ("12", true),
            ("Id", false),
            ("", false),
        ] {
            assert_eq!(is_index(part), counts, "{part}");
        }
    }
}
