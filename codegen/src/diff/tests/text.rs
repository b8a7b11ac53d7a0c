//! Edits of what a text must look like, of its zone and of conditions.

use super::{LAMP, between, edited, lines};

/// Changes between two descriptions of one row.
fn told(old: &str, new: &str) -> String {
    let page = |words: &str| LAMP.replace("The lamp. |", &format!("{words} |"));
    lines(&between(&page(old), &page(new)))
}

#[test]
fn characters_change() {
    let both = "The lamp. It can contain only letters and digits.";
    let letters = "The lamp. It can contain only letters.";
    let other = "The lamp. It can contain only digits and Chinese characters.";
    insta::assert_snapshot!(told(both, letters), @"characters-changed LampId [warning info] letters, digits → letters");
    insta::assert_snapshot!(told(letters, both), @"characters-changed LampId [info info] letters → letters, digits");
    insta::assert_snapshot!(told(both, other), @"characters-changed LampId [warning info] letters, digits → digits, Chinese characters");
    assert_eq!(
        told(both, "The lamp. It can contain only digits and letters."),
        ""
    );
    let chinese = "The lamp. It can contain only letters, Chinese characters, and digits.";
    assert_eq!(told(both, chinese), "", "letters are of any alphabet");
    let dashes = "The lamp. It can contain only letters, digits, and hyphens (-).";
    assert_eq!(told(dashes, both), "", "signs are left out");
    assert_eq!(told(both, "The lamp."), "", "pages are shortened");
    assert_eq!(
        told(
            both,
            "The lamp, of letters alone and no digit. It can contain only letters."
        ),
        ""
    );
}

#[test]
fn beginnings_change() {
    let old = "The lamp. It cannot start with `oak`.";
    insta::assert_snapshot!(told(old, "The lamp. It cannot start with `elm`."), @"characters-changed LampId [warning info] does not begin with oak → does not begin with elm");
    insta::assert_snapshot!(told(old, "The lamp. It cannot start with `oak` or `elm`."), @"characters-changed LampId [warning info] does not begin with oak → does not begin with oak, elm");
    insta::assert_snapshot!(told("The lamp. It must start with a letter.", "The lamp. It must start with a letter or digit."), @"characters-changed LampId [info info] begins with letters → begins with letters, digits");
}

#[test]
fn time_zones_change() {
    let at = |zone: &str| {
        format!(
            "The lamp, as a time in the yyyy-MM-ddTHH:mm:ssZ format. The time must be in {zone}."
        )
    };
    insta::assert_snapshot!(told(&at("UTC"), &at("UTC+8")), @"time-zone-changed LampId [error info] UTC → UTC+8");
    assert_eq!(told(&at("UTC"), &at("utc")), "");
}

#[test]
fn conditions_change() {
    let when = |words: &str| {
        LAMP.replace(
            "| Watts | Integer | No | 4 | What it may take.",
            &format!("| Watts | Integer | Conditional | 4 | What it may take. {words}"),
        )
    };
    let told = |old: &str, new: &str| lines(&between(&when(old), &when(new)));
    let old = "This parameter is required only if **Mode** is set to **Warm**.";
    insta::assert_snapshot!(told(old, "This parameter is required only if **Mode** is set to **Cold**."), @"condition-changed Watts [warning none] required where Mode = Warm → required where Mode = Cold");
    assert_eq!(
        told(
            old,
            "This parameter is required when the Mode parameter is set to `Warm`."
        ),
        ""
    );
    assert_eq!(told(old, "If Mode=Warm, this parameter is required."), "");
    assert_eq!(
        told(old, "This parameter is required only if the lamp is warm."),
        ""
    );
}

#[test]
fn what_is_said_of_it_tells_a_new_name() {
    let long = "The lamp that is to be lit.";
    let page = LAMP.replace("The lamp. |", &format!("{long} |"));
    let other = page.replace("| LampId | String | Yes", "| Target | String | Yes");
    insta::assert_snapshot!(lines(&between(&page, &other)), @"renamed LampId [error error] LampId → Target");
    insta::assert_snapshot!(edited(&[("| LampId | String | Yes", "| Target | String | Yes")]), @r"
    param-added Target [error error] string, required
    param-removed LampId [warning error] string, required
    ");
}
