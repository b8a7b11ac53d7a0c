//! Access keys that are added to a world that is there already.

use super::{Key, SetupError};
use crate::World;
use crate::state;
use alicloud_core::sign::Secret;
use std::sync::Arc;

impl World {
    /// Adds an access key, before the world is added to a cloud or asked for a client. It is of the
    /// first key's account unless it names another, which is made where there is none of that id.
    ///
    /// # Errors
    /// The key has no id or no secret, or its id is taken.
    pub fn add_key(&self, key: &Key) -> Result<(), SetupError> {
        if key.id.is_empty() || key.secret.is_empty() {
            return Err(SetupError::one("id and secret of a key must not be empty"));
        }
        let mut content = self.content();
        let content = &mut *content;
        let keys = &content.beginning.keys;
        if keys.iter().any(|other| *other.id == *key.id) {
            let message = format!("there is a key `{}` already; choose another id", key.id);
            return Err(SetupError::one(message));
        }
        let account: Arc<str> = match (&key.account, keys.first()) {
            (Some(account), _) => account.as_str().into(),
            (None, Some(first)) => first.account.clone(),
            (None, None) => return Err(SetupError::one("the world has no account")),
        };
        for state in [&mut content.state, &mut content.beginning.state] {
            state.accounts.entry(account.clone()).or_default();
        }
        let added = Arc::new(state::Key {
            id: key.id.as_str().into(),
            secret: Secret::from(key.secret.as_str()),
            account,
            token: key.token.as_deref().map(Secret::from),
            active: key.active,
        });
        content.beginning.keys = keys.iter().cloned().chain([added]).collect();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_can_be_added() {
        let world = World::demo();
        world.add_key(&Key::new("more", "secret")).unwrap();
        world
            .add_key(&Key::new("other", "secret").account("42"))
            .unwrap();
        let keys = world.keys();
        let accounts: Vec<_> = keys.iter().map(|key| &*key.account).collect();
        assert_eq!(accounts[0], accounts[1]);
        assert_eq!(accounts[2], "42");
        world.reset();
        assert!(world.content().state.accounts.contains_key("42"));
        for key in [
            Key::new("", "secret"),
            Key::new("id", ""),
            Key::new("more", "x"),
        ] {
            assert!(world.add_key(&key).is_err(), "{key:?}");
        }
    }
}
