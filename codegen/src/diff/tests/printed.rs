//! What is printed of changes: for a terminal, for a pull request, for scripts.

use super::{LAMP, between, operation};
use crate::diff::{Rule, diff, json, markdown, text};

#[test]
fn it_prints_for_a_person_and_for_a_pull_request() {
    let page = LAMP
        .replace("| Mode | String | No", "| Mode | String | Yes")
        .replace("The lamp. |", "The lamp. Default value: `a|b`. |");
    let changes = between(LAMP, &page);
    insta::assert_snapshot!(text(&changes), @"
    2 changes: 1 breaks the wire, 1 breaks Rust callers, 1 to look at

    LightLamp (LightLamp.md)
      warning  default-changed  LampId: not stated → a|b  [wire warning, rust info]  (line 10)
               A request without it may do something else.
      error    param-required  Mode: optional → required  [wire error, rust error]  (line 11)
               Requests without it are refused; it becomes a step of the constructor.
    ");
    insta::assert_snapshot!(markdown(&changes, &[]), @r"
    **2 changes: 1 breaks the wire, 1 breaks Rust callers, 1 to look at**

    ### Breaks (1)

    | Operation | What | Subject | Before and now | For the wire | For Rust | Why |
    |---|---|---|---|---|---|---|
    | `LightLamp` | param-required | `Mode` | optional → required | **breaks** | **breaks** | Requests without it are refused; it becomes a step of the constructor. |

    ### To look at (1)

    | Operation | What | Subject | Before and now | For the wire | For Rust | Why |
    |---|---|---|---|---|---|---|
    | `LightLamp` | default-changed | `LampId` | not stated → a\|b | may break | info | A request without it may do something else. |
    ");
    insta::assert_snapshot!(json(&changes, &[]).unwrap(), @r#"{"breaking":true,"notes":[],"changes":[{"kind":"default-changed","operation":"LightLamp","subject":"LampId","wire":"warning","rust":"info","detail":"not stated → a|b","why":"A request without it may do something else.","old_line":10,"new_line":10,"page":"LightLamp.md"},{"kind":"param-required","operation":"LightLamp","subject":"Mode","wire":"error","rust":"error","detail":"optional → required","why":"Requests without it are refused; it becomes a step of the constructor.","old_line":11,"new_line":11,"page":"LightLamp.md"}]}"#);
    assert_eq!(text(&[]), "nothing changed but words, if anything\n");
    assert_eq!(
        markdown(&[], &[]),
        "**nothing changed but words, if anything**\n"
    );
    assert_eq!(
        json(&[], &["read | so".to_owned()]).unwrap(),
        "{\"breaking\":false,\"notes\":[\"read | so\"],\"changes\":[]}\n"
    );
}

#[test]
fn a_comment_folds_what_breaks_nobody_and_stays_within_its_size() {
    let row = |at: usize| format!("| Extra{at} | String | No | x | More. |\n");
    let mode = "| Mode | String | No";
    let page = LAMP.replace(mode, &format!("{}{mode}", row(1)));
    let few = markdown(&between(LAMP, &page), &["half | read".to_owned()]);
    assert!(
        few.contains("<details><summary>Breaks nobody (1)</summary>\n\n|"),
        "{few}"
    );
    assert!(
        few.contains("**\n\n> half \\| read\n\n<det")
            && few.ends_with("|\n\n</details>\n")
            && !few.contains("###"),
        "{few}"
    );
    let rows: String = (0..2000).map(row).collect();
    let many = markdown(
        &between(LAMP, &LAMP.replace(mode, &format!("{rows}{mode}"))),
        &[],
    );
    assert!(many.len() < 61_000, "{}", many.len());
    let shown = many.matches("param-added").count();
    assert!(
        many.contains(&format!("\n{} more would not fit", 2000 - shown)),
        "{shown}"
    );
}

#[test]
fn a_page_cannot_break_the_table() {
    let page = LAMP.replace("| LampId | String | Yes", "| La\\|mp`Id | Str\\|ing | Yes");
    let table = markdown(&diff(&operation(LAMP), &operation(&page)), &[]);
    let columns = |line: &str| line.replace("\\|", "").matches('|').count();
    let lines = table.lines().filter(|line| line.starts_with('|'));
    let rows: Vec<_> = lines.map(columns).collect();
    assert!(
        rows.len() >= 3 && rows.iter().all(|&count| count == 8),
        "{table}"
    );
}

/// The kinds are a contract with scripts, so they are listed for people, each with what it means.
#[test]
fn every_rule_is_in_the_description() {
    let row = |rule: Rule| {
        let (wire, rust) = (rule.wire().as_str(), rule.rust().as_str());
        format!("| `{}` | {wire} | {rust} | {} |\n", rule.kind(), rule.why())
    };
    let table: String = Rule::all().map(row).collect();
    let description = include_str!("../../../../docs/changes.md");
    assert!(
        description.contains(&table),
        "docs/changes.md has another table than\n{table}"
    );
}
