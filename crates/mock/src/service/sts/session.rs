//! Sessions in a role: temporary keys and their tokens.
//!
//! Nothing is kept of them. A token says everything of its session and is sealed with the secret of
//! the key that took on the role, and the temporary key's secret follows from both: so a session
//! outlives a restart, ends with its key, and costs no memory however many there are.

use crate::ids;
use crate::state::Key;
use alicloud_core::sign::{Secret, Timestamp};
use base64ct::{Base64, Encoding as _};
use std::sync::Arc;

/// How ids of temporary keys begin.
const KEYS: &str = "STS.";
/// How tokens begin.
const TOKENS: &str = "CAIS";

/// A session in a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Session {
    /// Id of the temporary key.
    pub(crate) key: String,
    /// Id of the key that took on the role.
    pub(crate) source: String,
    /// Account of the role.
    pub(crate) account: Arc<str>,
    /// Name of the role.
    pub(crate) role: String,
    pub(crate) name: String,
    /// When the temporary key ends, by the wall clock.
    pub(crate) expires: Timestamp,
    /// Who is behind it; empty where nobody said.
    pub(crate) identity: String,
}

/// A session as a token tells it, which nobody has verified.
pub(crate) struct Sealed {
    session: Session,
    seal: Secret,
}

impl Session {
    /// Whether a key of this id is a temporary one.
    pub(crate) fn is_key(id: &str) -> bool {
        id.starts_with(KEYS)
    }

    /// The id of the temporary key of a call. A cloud's worlds have request ids in common, but no
    /// key, and nonces are told apart by the id: so the key that takes on the role goes into it.
    pub(super) fn new_key(seed: u64, source: &str, request_id: &str) -> String {
        let purpose = format!("{request_id} {source}");
        [KEYS, "NU", &ids::letters(seed, &purpose, 22)].concat()
    }

    /// The secret of the temporary key.
    pub(crate) fn secret(&self, source: &Key) -> Secret {
        derived(source, "secret", &self.text())
    }

    /// Its token.
    pub(super) fn token(&self, source: &Key) -> String {
        let text = self.text();
        let seal = derived(source, "token", &text);
        let sealed = [seal.expose(), "\n", &text].concat();
        [TOKENS, &Base64::encode_string(sealed.as_bytes())].concat()
    }

    /// What a token says.
    pub(crate) fn read(token: &str) -> Option<Sealed> {
        let bytes = Base64::decode_vec(token.strip_prefix(TOKENS)?).ok()?;
        let mut lines = std::str::from_utf8(&bytes).ok()?.split('\n');
        let mut line = || lines.next().map(str::to_owned);
        let seal = line()?.into();
        let session = Self {
            key: line()?,
            source: line()?,
            account: line()?.into(),
            role: line()?,
            name: line()?,
            expires: line()?.parse().ok()?,
            identity: line()?,
        };
        Some(Sealed { session, seal })
    }

    /// A line for each fact. A key or an account whose name breaks the line makes a token that
    /// nobody can use.
    fn text(&self) -> String {
        let expires = self.expires.to_string();
        let lines = [
            &*self.key,
            &self.source,
            &self.account,
            &self.role,
            &self.name,
            &expires,
            &self.identity,
        ];
        lines.join("\n")
    }
}

impl Sealed {
    /// Id of the key that is said to have taken on the role.
    pub(crate) fn source(&self) -> &str {
        &self.session.source
    }

    /// The session, if this key sealed it.
    pub(crate) fn unseal(self, source: &Key) -> Option<Session> {
        let seal = derived(source, "token", &self.session.text());
        (seal == self.seal).then_some(self.session)
    }
}

/// What follows from the secret of a key; `purpose` keeps uses of it apart.
fn derived(source: &Key, purpose: &str, text: &str) -> Secret {
    source.secret.derive(&[purpose, "\n", text].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(secret: &str) -> Key {
        Key {
            id: "key".into(),
            secret: secret.into(),
            account: "1".into(),
            token: None,
            active: true,
        }
    }

    fn session() -> Session {
        Session {
            key: Session::new_key(7, "key", "0ED8"),
            source: "key".to_owned(),
            account: "1".into(),
            role: "reader".to_owned(),
            name: "nightly".to_owned(),
            expires: Timestamp::from_unix(1_767_225_600),
            identity: String::new(),
        }
    }

    #[test]
    fn a_token_tells_its_session_to_those_who_have_the_key() {
        let token = session().token(&key("secret"));
        let read = || Session::read(&token).unwrap();
        assert_eq!(read().source(), "key");
        assert_eq!(read().unseal(&key("secret")), Some(session()));
        assert_eq!(read().unseal(&key("other")), None);
    }

    #[test]
    fn a_changed_token_is_none() {
        let key = key("secret");
        let token = session().token(&key);
        for place in 0..token.len() {
            let mut changed = token.clone().into_bytes();
            changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            let opened = Session::read(&changed).and_then(|sealed| sealed.unseal(&key));
            assert_eq!(opened, None, "{place}");
            assert!(Session::read(&token[..place]).is_none_or(|cut| cut.unseal(&key).is_none()));
        }
    }

    #[test]
    fn keys_and_secrets_differ_with_what_they_are_of() {
        let id = session().key;
        assert!(Session::is_key(&id) && id.len() == 28, "{id}");
        assert_eq!(id, Session::new_key(7, "key", "0ED8"));
        assert_ne!(id, Session::new_key(8, "key", "0ED8"));
        assert_ne!(id, Session::new_key(7, "other", "0ED8"));
        assert_ne!(id, Session::new_key(7, "key", "0ED9"));
        let secret = session().secret(&key("secret"));
        let longer = Session {
            expires: Timestamp::from_unix(1_767_225_601),
            ..session()
        };
        assert_eq!(secret.expose().len(), 43);
        assert_ne!(secret, longer.secret(&key("secret")));
        assert_ne!(secret, session().secret(&key("other")));
    }
}
