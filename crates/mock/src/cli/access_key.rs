//! An access key as an argument.

use alicloud_mock::setup::Key;
use std::str::FromStr;

/// An access key, with the account where one is named. It has no `Debug`, which would show its
/// secret.
#[derive(Clone)]
pub(super) struct AccessKey {
    pub(super) id: String,
    pub(super) secret: String,
    pub(super) account: Option<String>,
}

impl FromStr for AccessKey {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts: Vec<&str> = text.splitn(3, ':').collect();
        let (id, secret, account) = match parts[..] {
            [id, secret] => (id, secret, None),
            [id, secret, account] => (id, secret, Some(account)),
            _ => ("", "", None),
        };
        if id.is_empty() || secret.is_empty() || account.is_some_and(str::is_empty) {
            return Err("a key is ID:SECRET or ID:SECRET:ACCOUNT, such as ci-id:ci-secret");
        }
        Ok(Self {
            id: id.to_owned(),
            secret: secret.to_owned(),
            account: account.map(str::to_owned),
        })
    }
}

impl From<&AccessKey> for Key {
    fn from(key: &AccessKey) -> Self {
        let made = Self::new(&key.id, &key.secret);
        match &key.account {
            Some(account) => made.account(account),
            None => made,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_key() {
        for (text, account) in [("id:secret", None), ("id:secret:1234", Some("1234"))] {
            let key: AccessKey = text.parse().unwrap_or_else(|error| panic!("{error}"));
            assert_eq!((&*key.id, &*key.secret), ("id", "secret"));
            assert_eq!(key.account.as_deref(), account);
        }
        for text in ["", "id", "id:", ":secret", "id::1234", "id:secret:"] {
            assert!(text.parse::<AccessKey>().is_err(), "{text}");
        }
    }
}
