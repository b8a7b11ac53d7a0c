//! Names of roles in the whole cloud: `acs:ram::ACCOUNT:role/NAME`.

use crate::ids;
use std::fmt;

/// The ARN of a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Arn {
    pub(super) account: String,
    pub(super) role: String,
}

impl Arn {
    pub(super) fn new(account: &str, role: &str) -> Self {
        Self {
            account: account.to_owned(),
            role: role.to_owned(),
        }
    }

    /// Absent where a text is none.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (account, rest) = text.strip_prefix("acs:ram::")?.split_once(':')?;
        let role = rest.strip_prefix("role/")?;
        (is_word(account) && is_role_name(role)).then(|| Self::new(account, role))
    }

    /// The id of the role: digits alone.
    pub(super) fn id(&self) -> String {
        ids::number('3', &self.to_string())
    }
}

/// Whether a role may have this name.
pub(crate) fn is_role_name(text: &str) -> bool {
    is_word(text) && text.len() <= 64
}

fn is_word(text: &str) -> bool {
    let known = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    !text.is_empty() && text.chars().all(known)
}

impl fmt::Display for Arn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "acs:ram::{}:role/{}", self.account, self.role)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_an_arn() {
        let arn = Arn::read("acs:ram::1000000000000001:role/reader").unwrap();
        assert_eq!(arn, Arn::new("1000000000000001", "reader"));
        assert_eq!(arn.to_string(), "acs:ram::1000000000000001:role/reader");
        assert_eq!(arn.id().len(), 18);
        for text in [
            "",
            "acs:ram::1:user/reader",
            "acs:ram::1:role/",
            "acs:ram:::role/reader",
            "acs:ram::1:role/a/b",
            "acs:ram::1\n2:role/reader",
            "arn:aws:iam::1:role/reader",
        ] {
            assert_eq!(Arn::read(text), None, "{text}");
        }
    }
}
