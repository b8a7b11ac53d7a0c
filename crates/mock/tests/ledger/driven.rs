//! Who calls an operation besides this project's client, as journals tell.

use crate::story;
use std::collections::{BTreeMap, BTreeSet};

/// Who called what.
pub(crate) struct Driven {
    /// Operations by the name of the SDK: what `.ci/sdks` has found in the server's journal.
    sdks: BTreeMap<String, BTreeSet<String>>,
    /// Operations of each story.
    stories: Vec<BTreeSet<String>>,
}

impl Driven {
    /// Replays the stories.
    pub(crate) fn new() -> Self {
        let sdks = include_str!("../sdks/driven.json");
        Self {
            sdks: serde_json::from_str(sdks).expect("lists of operations by SDK"),
            stories: story::files()
                .iter()
                .map(|file| story::replay(file))
                .collect(),
        }
    }

    /// Those who called an operation.
    pub(crate) fn by(&self, operation: &str) -> String {
        let sdks = self.sdks.iter();
        let sdks = sdks.filter(|(_, called)| called.contains(operation));
        let mut by: Vec<String> = sdks.map(|(name, _)| name.clone()).collect();
        let stories = self.stories.iter();
        match stories.filter(|called| called.contains(operation)).count() {
            0 => {}
            1 => by.push("1 story".to_owned()),
            count => by.push(format!("{count} stories")),
        }
        by.join(", ")
    }
}
