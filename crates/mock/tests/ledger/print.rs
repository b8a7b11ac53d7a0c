//! The tables.

use crate::driven::Driven;
use crate::recipe::{By, Recipe};
use alicloud_sts::facts as sts;
use alicloud_vpc::facts as vpc;
use std::collections::BTreeMap;
use std::fmt::Write;

type Ledger = BTreeMap<&'static str, Vec<Recipe>>;

impl By {
    const ALL: [Self; 4] = [Self::State, Self::Request, Self::Fault, Self::None];

    fn name(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Request => "request",
            Self::Fault => "fault",
            Self::None => "not",
        }
    }
}

fn count(recipes: &[Recipe], by: By) -> usize {
    recipes.iter().filter(|recipe| recipe.by == by).count()
}

pub(crate) fn ledger(ledger: &Ledger) -> String {
    let mut text = String::from(
        "<!-- Made by `UPDATE_DOCS=1 cargo test -p alicloud-mock --test ledger`; changes are lost. -->\n\
         # The error ledger\n\n\
         Every error row of every page, and how the mock is brought to answer it, byte for byte. A test\n\
         reaches each of them through the client and the gateway.\n\n\
         - **state**: by what is in the world. **request**: by what the request says. **fault**: by a\n  \
         planned fault alone. **not**: not at all.\n\
         - How sure the trigger is: **D** the pages say it, **S** the vendor's machine-readable\n  \
         description does, **C** public clients are written for it, **O** it was seen in public logs,\n  \
         **I** nobody says so: a choice of this project.\n\
         - **1** marks the rows of the oldest edition of the page.\n",
    );
    for (operation, recipes) in ledger.iter().filter(|(_, recipes)| !recipes.is_empty()) {
        let facts = vpc::of(operation).or_else(|| sts::of(operation));
        let counts = By::ALL.map(|by| format!("{} {}", count(recipes, by), by.name()));
        let _ = write!(
            text,
            "\n## {operation}\n\n{} rows: {}.\n\n",
            recipes.len(),
            counts.join(", ")
        );
        text.push_str("| Line | | Status | Code | Message | By | Sure | When |\n");
        text.push_str("|---|---|---|---|---|---|---|---|\n");
        for recipe in recipes {
            let row = recipe.row;
            let mut rows = facts.into_iter().flat_map(|facts| facts.errors);
            let line = rows.find(|fact| {
                fact.code == row.code
                    && fact.message == row.message
                    && fact.status.unwrap_or_default() == row.status
            });
            let sure = match recipe.by {
                By::State | By::Request => format!("{:?}", recipe.confidence),
                By::Fault | By::None => String::new(),
            };
            let _ = writeln!(
                text,
                "| {} | {} | {} | `{}` | `{}` | {} | {sure} | {} |",
                line.map_or(0, |line| line.line),
                if recipe.first_page { "1" } else { "" },
                row.status,
                row.code,
                row.message.replace('|', "\\|"),
                recipe.by.name(),
                recipe.when,
            );
        }
    }
    text
}

pub(crate) fn operations(ledger: &Ledger) -> String {
    let mut text = String::from(
        "<!-- Made by `UPDATE_DOCS=1 cargo test -p alicloud-mock --test ledger`; changes are lost. -->\n\
         # Operations\n\n\
         Columns are never added up: each is a promise of its own. **Typed**: request, answer and errors\n\
         are types made from the page. **Answers**: `stateful` from the world's content, or\n\
         `example only`: the page's own, marked by the header `x-mock-fidelity`.\n\
         **Driven by**: who called it, by the journal of the run: the vendor's own SDKs, unmodified\n\
         (`.ci/sdks`), and the stories of known users in `tests/replay`. The others\n\
         count the rows of the page's table of errors by how a test reaches them; see [the ledger](ledger.md).\n\n\
         | Operation | Typed | Answers | Driven by | Rows | by state | by request | by fault alone | not |\n\
         |---|---|---|---|---|---|---|---|---|\n",
    );
    let driven = Driven::new();
    for operation in crate::operations() {
        let recipes = &ledger[operation.name];
        let counts = By::ALL.map(|by| count(recipes, by).to_string());
        let _ = writeln!(
            text,
            "| {} | yes | {} | {} | {} | {} |",
            operation.name,
            crate::run::answers(operation.name),
            driven.by(operation.name),
            recipes.len(),
            counts.join(" | "),
        );
    }
    text
}
