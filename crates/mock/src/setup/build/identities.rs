//! Who calls: accounts, keys, roles.

use super::{Builder, LINES, known};
use crate::products;
use crate::service::is_role_name;
use crate::setup::locate::Step::{Entry, Field};
use crate::setup::{Account, Key, Role, near};
use crate::state::{self, State};
use alicloud_core::sign::Secret;
use std::collections::BTreeSet;
use std::sync::Arc;

impl Builder<'_> {
    pub(super) fn accounts(&mut self, accounts: &[Account]) {
        for (index, account) in accounts.iter().enumerate() {
            let way = [Field("accounts"), Entry(index), Field("id")];
            for (place, line) in account.lines.iter().enumerate() {
                let [list, entry, _] = way;
                self.accept(&[list, entry, Field("lines"), Entry(place)], LINES, line);
            }
            if self.fresh(&way, &account.id, |state, id| {
                state.accounts.contains_key(id)
            }) {
                let content = state::Account {
                    old_nat_bandwidth_package: account.old_nat_bandwidth_package,
                    eip_quota: account.eip_quota,
                    out_of_money: account.out_of_money,
                    sub_user: account.sub_user,
                    denied: self.denied("accounts", index, &account.denied),
                    lines: account.lines.iter().cloned().collect(),
                };
                self.state
                    .accounts
                    .insert(account.id.as_str().into(), content);
            }
        }
        // The first one given, not the first by name.
        if let Some(first) = accounts.first() {
            self.owner = first.id.as_str().into();
        }
    }

    pub(super) fn keys(&mut self, keys: &[Key]) {
        for (index, key) in keys.iter().enumerate() {
            let way = |field| [Field("keys"), Entry(index), Field(field)];
            let account = self.account(&way("account"), key.account.as_deref());
            if key.id.is_empty() || key.secret.is_empty() {
                let message = "id and secret of a key must not be empty".to_owned();
                self.problem(&way("id"), message, None);
            }
            if self.keys.iter().any(|other| *other.id == *key.id) {
                let message = format!("there are two of `{}`", key.id);
                self.problem(&way("id"), message, Some("remove one".to_owned()));
            }
            self.keys.push(Arc::new(state::Key {
                id: key.id.as_str().into(),
                secret: Secret::from(key.secret.as_str()),
                account,
                token: key.token.as_deref().map(Secret::from),
                active: key.active,
            }));
        }
    }

    pub(super) fn roles(&mut self, roles: &[Role]) {
        for (index, role) in roles.iter().enumerate() {
            let way = |field| [Field("roles"), Entry(index), Field(field)];
            let account = self.account(&way("account"), role.account.as_deref());
            let present = |state: &State, name: &str| {
                let roles = state.roles.get(&account);
                roles.is_some_and(|roles| roles.contains_key(name))
            };
            if !self.fresh(&way("name"), &role.name, present) {
                continue;
            }
            if !is_role_name(&role.name) {
                let message = format!("`{}` is no name of a role", role.name);
                let help = "write 1 to 64 letters, digits, `-`, `_` and `.`".to_owned();
                self.problem(&way("name"), message, Some(help));
            }
            for (place, trusted) in role.trusts.iter().enumerate() {
                if let Err(help) = known(&self.state.accounts, trusted) {
                    let [list, entry, field] = way("trusts");
                    let message = format!("there is no account `{trusted}`");
                    self.problem(&[list, entry, field, Entry(place)], message, help);
                }
            }
            let max_session = role.max_session.unwrap_or(state::Role::SESSION);
            if !(3600..=43_200).contains(&max_session) {
                let message = format!("{max_session} is not from 3600 to 43200 seconds");
                self.problem(&way("max-session"), message, None);
            }
            let content = state::Role {
                trusts: role.trusts.iter().cloned().collect(),
                max_session,
                denied: self.denied("roles", index, &role.denied),
            };
            let roles = self.state.roles.entry(account).or_default();
            roles.insert(role.name.as_str().into(), content);
        }
    }

    /// The operations that an entry of a list denies.
    fn denied(&mut self, list: &'static str, index: usize, names: &[String]) -> BTreeSet<String> {
        for (place, name) in names.iter().enumerate() {
            if products::operation(name).is_none() {
                let way = [Field(list), Entry(index), Field("denied"), Entry(place)];
                let message = format!("there is no operation `{name}`");
                let known = products::operations().map(|operation| operation.name);
                self.problem(&way, message, near(name, known));
            } else if products::is_open(name) {
                let way = [Field(list), Entry(index), Field("denied"), Entry(place)];
                let message = format!("no policy forbids `{name}`, which needs no permission");
                self.problem(&way, message, Some("remove it".to_owned()));
            }
        }
        names.iter().cloned().collect()
    }
}
