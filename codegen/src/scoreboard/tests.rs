//! A board of small pages: every figure, what is printed of it, and names that mean harm.

use super::{Board, Judge};
use crate::lint::{compare_languages, lint};

const ENGLISH: &str = include_str!("../../tests/pages/vendor.md");
const CHINESE: &str = include_str!("../../tests/pages/vendor.zh.md");
const OWN: &str = include_str!("../../tests/pages/well-formed.md");

/// A page that nobody can call: nothing tells its version.
const BELL: &str = "# Ring

## Request parameters

| Parameter | Type | Required | Description |
|---|---|---|---|
| Action | String | Yes | Set the value to **Ring**. |
| Tone | String | No | Tone. Valid values: **High** and **Low**. |
";

const JUDGES: &str = r#"[{"judge": "labels of lamps", "figures": [
    {"name": "recall", "share": 0.9949, "least": 0.99},
    {"name": "type", "share": 1.0, "detail": true},
    {"name": "pages", "count": 1040, "least": 1000}
]}]"#;

fn board(pages: &[(&str, &str)], judges: &str) -> Board {
    let read = pages.iter().map(|(path, text)| lint(path, text.as_bytes()));
    let mut read: Vec<_> = read.collect();
    compare_languages(&mut read, |at| pages[at].1.to_owned());
    Board::new(read, Judge::parse(judges).unwrap())
}

fn lamps() -> Board {
    let pages = [
        ("site.en-US/lamps/LightLamp.md", ENGLISH),
        ("site.zh-CN/lamps/LightLamp.md", CHINESE),
        ("site.en-US/lamps/Overview.md", "# Overview\n\nWords.\n"),
        ("site.en-US/bells/Ring.md", BELL),
        ("own/LightLamp.md", OWN),
    ];
    board(&pages, JUDGES)
}

#[test]
fn the_page() {
    insta::assert_snapshot!(lamps().markdown());
}

#[test]
fn the_summary() {
    insta::assert_snapshot!(lamps().summary());
}

#[test]
fn all_figures_as_data() {
    insta::assert_json_snapshot!(lamps().json());
}

#[test]
fn products_add_up() {
    let board = lamps();
    let sum = |of: fn(&super::Tally) -> u64| board.products.values().map(of).sum::<u64>();
    assert_eq!(sum(|it| it.rows.read), board.total.rows.read);
    assert_eq!(sum(|it| it.errors.rows), board.total.errors.rows);
    assert_eq!(sum(|it| it.lint.pages), 5);
    assert_eq!(sum(|it| it.callable), board.total.callable);
    assert_eq!(sum(|it| it.operations.len() as u64), 3);
    assert_eq!(board.total.operations.len(), 3);
}

#[test]
fn a_lost_row_shows() {
    let mut page = lint("lamps/LightLamp.md", OWN.as_bytes());
    page.rows.read += 2;
    let board = Board::new(vec![page], Vec::new());
    assert_eq!(board.json()["total"]["rows"]["unexplained"], 2);
    assert!(board.html().contains(r#"<td class="fault" data-v="2""#));
}

#[test]
fn the_page_with_plots_is_well_formed_and_fetches_nothing() {
    for board in [lamps(), board(&[], "[]"), hostile()] {
        let html = board.html();
        let (_, body) = html.split_once("<!DOCTYPE html>").unwrap();
        // What HTML leaves open and XML does not.
        let (head, rest) = body.split_once("<style>").unwrap();
        let (style, rest) = rest.split_once("</style>").unwrap();
        let (main, rest) = rest.split_once("<script>").unwrap();
        let (script, rest) = rest.split_once("</script>").unwrap();
        let head = head.replace("content=\"light dark\">", "content=\"light dark\"/>");
        let head: String = head.split_inclusive('>').map(closed).collect();
        let xml = format!("{head}<style></style>{main}{rest}");
        let tree = roxmltree::Document::parse(&xml).unwrap_or_else(|error| panic!("{error}"));
        for node in tree.descendants().filter(roxmltree::Node::is_element) {
            let name = node.tag_name().name();
            assert!(
                !["link", "img", "iframe", "image", "use"].contains(&name),
                "{name}"
            );
            assert_eq!(node.attribute("src"), None);
            if let Some(to) = node.attribute("href") {
                let id = to.strip_prefix('#').unwrap();
                assert!(html.contains(&format!("<section id=\"{id}\"")), "{to}");
            }
            if name == "svg" && node.attribute("class") != Some("scale") {
                assert!(node.attribute("aria-label").is_some());
            }
        }
        assert!(!style.contains("url(") && !style.contains("@import"));
        assert!(!script.contains("import") && !script.contains("fetch"));
    }
}

/// `<meta …>` has no end in HTML.
fn closed(piece: &str) -> String {
    match piece.strip_suffix('>') {
        Some(open) if open.contains("<meta") && !open.ends_with('/') => format!("{open}/>"),
        _ => piece.to_owned(),
    }
}

const HARM: &str = "<script>alert('1')</script>\"|`x`\u{1b}[2J";

fn hostile() -> Board {
    let path = format!("{}/A{}.md", HARM.replace('/', ""), HARM.replace('/', ""));
    let page = format!("# A\n\n{HARM}\n\nWords.\n");
    let judges = serde_json::json!([{"judge": HARM, "figures": [{"name": HARM, "share": 0.5}]}]);
    board(
        &[(&path, &page), ("lamps/LightLamp.md", OWN)],
        &judges.to_string(),
    )
}

#[test]
fn names_are_text_wherever_they_stand() {
    let board = hostile();
    let html = board.html();
    assert_eq!(html.matches("<script").count(), 1);
    assert!(html.contains("&lt;script&gt;alert('1')"));
    for text in [board.markdown(), board.summary()] {
        let bare = text.replace("\\<", "");
        assert!(!bare.contains("<script"));
        assert!(!text.contains('\u{1b}'));
        // A name opens no further cell.
        assert!(!text.contains("\"|"), "{text}");
    }
}

#[test]
fn the_order_of_pages_does_not_count() {
    let mut pages = [
        ("en-US/lamps/LightLamp.md", ENGLISH),
        ("zh-CN/lamps/LightLamp.md", CHINESE),
        ("en-US/bells/Ring.md", BELL),
    ];
    let forth = board(&pages, JUDGES);
    pages.reverse();
    let back = board(&pages, JUDGES);
    assert_eq!(forth.markdown(), back.markdown());
    assert_eq!(forth.html(), back.html());
}
