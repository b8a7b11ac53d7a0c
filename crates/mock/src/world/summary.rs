//! What is in a world, in a few lines for people.

use super::World;
use crate::setup::DEMO_KEY;
use crate::state::TargetKind;
use std::fmt::Write as _;

/// How many ids of a kind are shown.
const SHOWN: usize = 8;

impl World {
    /// What is in it, in a few lines for people: keys without their secrets (but for the demo key's,
    /// which everybody knows), resources by kind.
    pub fn summary(&self) -> String {
        let content = self.content();
        let state = &content.state;
        let mut out = String::new();
        // Writing to a string does not fail.
        for key in &*content.beginning.keys {
            let secret = match (&*key.id, key.secret.expose()) {
                DEMO_KEY => DEMO_KEY.1,
                _ => "(its secret is not shown)",
            };
            let off = if key.active { "" } else { ", disabled" };
            let _ = writeln!(
                out,
                "key       {}  {secret}  account {}{off}",
                key.id, key.account
            );
        }
        let _ = writeln!(out, "region    {}", state.settings.region);
        let roles = state.roles.iter().flat_map(|(account, roles)| {
            let names = roles.keys();
            names.map(move |name| (account, name))
        });
        line(
            &mut out,
            "role",
            roles.map(|(account, name)| format!("acs:ram::{account}:role/{name}")),
        );
        for (name, kind) in [
            ("ECS", TargetKind::EcsInstance),
            ("SLB", TargetKind::SlbInstance),
            ("NAT", TargetKind::Nat),
            ("HaVip", TargetKind::HaVip),
            ("ENI", TargetKind::NetworkInterface),
        ] {
            let targets = state.targets.values().filter(|target| target.kind == kind);
            line(&mut out, name, targets.map(|target| target.id.to_string()));
        }
        let eips = state.eips.iter();
        line(
            &mut out,
            "EIP",
            eips.map(|eip| format!("{} ({})", eip.id, eip.address)),
        );
        out
    }
}

fn line(out: &mut String, name: &str, ids: impl Iterator<Item = String>) {
    let mut ids = ids.peekable();
    if ids.peek().is_none() {
        return;
    }
    let shown: Vec<_> = ids.by_ref().take(SHOWN).collect();
    let more = match ids.count() {
        0 => String::new(),
        count => format!(" and {count} more"),
    };
    let _ = writeln!(out, "{name:<9} {}{more}", shown.join(" "));
}

#[cfg(test)]
mod tests {
    use crate::World;
    use crate::setup::Key;

    #[test]
    fn the_demo_world() {
        insta::assert_snapshot!(World::demo().summary());
    }

    #[test]
    fn roles_are_told() {
        let world = World::builder().role("reader").build().unwrap();
        let line = "role      acs:ram::1000000000000001:role/reader\n";
        assert!(world.summary().contains(line), "{}", world.summary());
    }

    #[test]
    fn secrets_are_not_shown() {
        let world = World::builder().key(Key::new("mock-key-id", "a-real-one"));
        let text = world.build().unwrap().summary();
        assert!(!text.contains("a-real-one"), "{text}");
    }
}
