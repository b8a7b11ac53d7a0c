//! Kinds of characters as the facts name them, and the names of signs in both languages.
//!
//! An entry of a fact about characters is one of the kinds below or one sign, as it is sent.

/// Letters of any alphabet: pages that say `letters` answer with names in Chinese all the same.
pub const LETTERS: &str = "letters";
/// `a` to `z`.
pub const LOWERCASE: &str = "lowercase letters";
/// `A` to `Z`.
pub const UPPERCASE: &str = "uppercase letters";
/// `0` to `9`.
pub const DIGITS: &str = "digits";
/// Han characters.
pub const CHINESE: &str = "Chinese characters";
/// All of ASCII.
pub const ASCII: &str = "ASCII characters";

/// Whether an entry is a kind, not a sign or a text.
pub fn is_kind(entry: &str) -> bool {
    [LETTERS, LOWERCASE, UPPERCASE, DIGITS, CHINESE, ASCII].contains(&entry)
}

/// Whether an entry, a kind or a sign, holds a character.
pub fn holds(entry: &str, c: char) -> bool {
    match entry {
        LETTERS => c.is_alphabetic(),
        LOWERCASE => c.is_lowercase(),
        UPPERCASE => c.is_uppercase(),
        DIGITS => c.is_ascii_digit(),
        CHINESE => c.is_alphabetic() && !c.is_ascii(),
        ASCII => c.is_ascii(),
        sign => sign.chars().eq([c]),
    }
}

/// Whether all that one entry holds is held by another.
pub(crate) fn covers(entry: &str, other: &str) -> bool {
    match (entry, other) {
        _ if entry.eq_ignore_ascii_case(other) => true,
        (LETTERS, LOWERCASE | UPPERCASE | CHINESE) | (ASCII, DIGITS) => true,
        (ASCII, sign) => !is_kind(sign) && sign.is_ascii(),
        _ => false,
    }
}

/// Whether a text begins as one of the entries, kinds or texts, says.
pub fn begins(entries: &[String], text: &str) -> bool {
    let first = text.chars().next();
    entries.iter().any(|entry| {
        if is_kind(entry) {
            first.is_some_and(|c| holds(entry, c))
        } else {
            text.starts_with(entry.as_str())
        }
    })
}

/// The kinds that a word names, with how many bytes of the text the word takes.
pub(crate) fn kinds(text: &str) -> Option<(&'static [&'static str], usize)> {
    // No word for a kind is longer.
    let lower = text[..text.floor_char_boundary(64)].to_ascii_lowercase();
    let mut found: Option<(&'static [&'static str], usize)> = None;
    for &(word, kinds) in KINDS {
        let longer = found.is_none_or(|(_, taken)| word.len() > taken);
        if longer && lower.starts_with(word) && ends_word(&lower, word.len()) {
            found = Some((kinds, word.len()));
        }
    }
    found
}

/// Words of ASCII end where no letter goes on.
fn ends_word(text: &str, at: usize) -> bool {
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    !(inside(text[..at].chars().next_back()) && inside(text[at..].chars().next()))
}

/// The words for kinds; the longest that fits counts.
const KINDS: &[(&str, &[&str])] = &[
    ("letters", &[LETTERS]),
    ("letter", &[LETTERS]),
    ("english letters", &[LETTERS]),
    ("english letter", &[LETTERS]),
    ("ascii letters", &[LETTERS]),
    ("alphabets", &[LETTERS]),
    ("alphabetic characters", &[LETTERS]),
    ("alphabetical letters", &[LETTERS]),
    ("uppercase letters", &[UPPERCASE]),
    ("uppercase letter", &[UPPERCASE]),
    ("lowercase letters", &[LOWERCASE]),
    ("lowercase letter", &[LOWERCASE]),
    ("uppercase and lowercase letters", &[LETTERS]),
    ("uppercase or lowercase letters", &[LETTERS]),
    ("lowercase and uppercase letters", &[LETTERS]),
    ("uppercase or lowercase letter", &[LETTERS]),
    ("alphanumeric characters", &[LETTERS, DIGITS]),
    ("digits", &[DIGITS]),
    ("digit", &[DIGITS]),
    ("numbers", &[DIGITS]),
    ("number", &[DIGITS]),
    ("numerals", &[DIGITS]),
    ("chinese characters", &[CHINESE]),
    ("chinese character", &[CHINESE]),
    ("chinese letters", &[CHINESE]),
    ("ascii characters", &[ASCII]),
    ("字母", &[LETTERS]),
    ("英文", &[LETTERS]),
    ("英文字母", &[LETTERS]),
    ("英文字符", &[LETTERS]),
    ("英文大小写字母", &[LETTERS]),
    ("大小写英文字母", &[LETTERS]),
    ("大小写字母", &[LETTERS]),
    ("大小写英文", &[LETTERS]),
    ("大小字母", &[LETTERS]),
    ("ascii英文字母", &[LETTERS]),
    ("小写字母", &[LOWERCASE]),
    ("小写英文字母", &[LOWERCASE]),
    ("英文小写字母", &[LOWERCASE]),
    ("大写字母", &[UPPERCASE]),
    ("大写英文字母", &[UPPERCASE]),
    ("英文大写字母", &[UPPERCASE]),
    ("字母数字", &[LETTERS, DIGITS]),
    ("字母数字字符", &[LETTERS, DIGITS]),
    ("数字", &[DIGITS]),
    ("数字字符", &[DIGITS]),
    ("阿拉伯数字", &[DIGITS]),
    ("中文", &[CHINESE]),
    ("中文字符", &[CHINESE]),
    ("汉字", &[CHINESE]),
    ("中英文", &[CHINESE, LETTERS]),
    ("中英文字符", &[CHINESE, LETTERS]),
    ("中文汉字", &[CHINESE]),
    ("ascii字符", &[ASCII]),
    ("ascii 字符", &[ASCII]),
];

/// The sign of a name without its article: `underscores`, `forward slash`, `下划线`.
pub(crate) fn sign(name: &str) -> Option<char> {
    let lower = name.to_lowercase();
    let find = |name: &str| {
        let found = SIGNS
            .iter()
            .find(|(_, words)| words.split('|').any(|word| word == name));
        found.map(|(sign, _)| *sign)
    };
    find(&lower)
        .or_else(|| find(lower.strip_suffix("es")?))
        .or_else(|| find(lower.strip_suffix('s')?))
}

/// The English name of a sign.
pub(crate) fn sign_name(sign: char) -> Option<&'static str> {
    let (_, words) = SIGNS.iter().find(|(known, _)| *known == sign)?;
    words.split('|').next()
}

/// Whether a text names an entry, in whatever sentence: a kind or a sign by one of its words, another text
/// by itself.
pub(crate) fn is_named(entry: &str, text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut sign = entry.chars();
    match (sign.next(), sign.next()) {
        _ if is_kind(entry) => KINDS
            .iter()
            .any(|(word, kinds)| kinds.contains(&entry) && lower.contains(word)),
        (Some(sign), None) if !sign.is_alphanumeric() => {
            let words = SIGNS.iter().find(|(known, _)| *known == sign);
            words.is_some_and(|(_, words)| words.split('|').any(|word| lower.contains(word)))
        }
        _ => lower.contains(&entry.to_lowercase()),
    }
}

const SIGNS: &[(char, &str)] = &[
    ('_', "underscore|下划线"),
    ('-', "hyphen|dash|短划线|连字符|短横线|中划线|连接号|横线"),
    (
        '.',
        "period|dot|点号|句号|句点|点|英文句号|英文句点|半角句号",
    ),
    (':', "colon|冒号|半角冒号|英文冒号"),
    (';', "semicolon|分号"),
    (',', "comma|逗号"),
    ('/', "forward slash|slash|正斜线|正斜杠|斜线"),
    ('\\', "backslash|反斜线|反斜杠"),
    ('@', "at sign|艾特"),
    ('$', "dollar sign|美元符号"),
    ('%', "percent sign|百分号"),
    ('#', "number sign|井号"),
    ('&', "ampersand|和号"),
    ('?', "question mark|问号"),
    ('!', "exclamation point|exclamation mark|感叹号"),
    ('=', "equal sign|等号"),
    ('+', "plus sign|加号"),
    ('*', "asterisk|星号"),
    ('~', "tilde|波浪号"),
    ('|', "vertical bar|竖线"),
    ('(', "opening parenthesis|左括号"),
    (')', "closing parenthesis|右括号"),
    (' ', "space|空格"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_counts() {
        assert_eq!(kinds("letters, digits"), Some((&[LETTERS][..], 7)));
        assert_eq!(
            kinds("uppercase and lowercase letters"),
            Some((&[LETTERS][..], 31))
        );
        assert_eq!(kinds("英文字母、数字"), Some((&[LETTERS][..], 12)));
        assert_eq!(kinds("numbering"), None);
        assert_eq!(kinds("special characters"), None);
    }

    #[test]
    fn signs_by_name() {
        assert_eq!(sign("underscores"), Some('_'));
        assert_eq!(sign("forward slashes"), Some('/'));
        assert_eq!(sign("短划线"), Some('-'));
        assert_eq!(sign("emoji"), None);
        for (sign, _) in SIGNS {
            assert_eq!(super::sign(sign_name(*sign).unwrap()), Some(*sign));
        }
    }

    #[test]
    fn what_a_text_names() {
        for (entry, text) in [
            (DIGITS, "It holds Numbers"),
            (CHINESE, "支持中英文"),
            ("-", "hyphens (-)"),
            ("http://", "It begins with HTTP://"),
        ] {
            assert!(is_named(entry, text), "{text}");
        }
        for (entry, text) in [(DIGITS, "letters"), ("-", "lamp-1"), ("acs:", "aliyun")] {
            assert!(!is_named(entry, text), "{text}");
        }
    }

    #[test]
    fn what_an_entry_holds() {
        assert!(holds(LETTERS, '灯') && holds(CHINESE, '灯') && !holds(ASCII, '灯'));
        assert!(holds("_", '_') && !holds("_", '-'));
        let texts = ["http://".to_owned(), DIGITS.to_owned()];
        assert!(begins(&texts, "http://lamp") && begins(&texts, "4 lamps"));
        assert!(!begins(&texts, "lamp") && !begins(&texts, ""));
    }
}
