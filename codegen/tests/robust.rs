//! Whatever the bytes, reading ends, accounts for every row and points at places that exist.

use std::sync::LazyLock;

use alicloud_codegen::model::Operation;
use alicloud_codegen::read::Reading;
use alicloud_codegen::{diff, facts, lint, read};
use proptest::prelude::*;

/// What pages are made of, so that random pages get past the first line.
static PIECES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    vec![
        "# LightLamp",
        "## Request parameters",
        "## 请求参数",
        "## Response parameters",
        "## 返回数据",
        "## Error codes",
        "## Examples",
        "# Overview",
        "### X",
        "Title\n=====",
        "|Parameter|Type|Required|Example|Description|",
        "|名称|类型|是否必选|示例值|描述|",
        "|Parameter|Type|Example|Description|",
        "|HttpCode|Error code|Error message|Description|",
        "|---|---|---|---|---|",
        "|--|--|--|--|",
        "|---|",
        "|:-:|",
        "|Action|String|Yes|LightLamp|Set the value to **LightLamp**. |",
        "|Lamp|Array of Lamp| |Lamps. |",
        "|Lamp| | | |",
        "|└Watts|Long|4|Power. |",
        "|A.B[].C|String|x|Path. |",
        "|Colour|String|No|Warm|Colour. Valid values:",
        "-   **Warm** \\(default\\): a",
        "    -   nested",
        "-   **Cold**: b |",
        "|404|X.NotFound|No \\| lamp.|Words. |",
        "|400|",
        "|",
        "||",
        "|x",
        " |",
        "\\|",
        "`a|b`",
        "```",
        "```json",
        "~~~",
        "{\"Lamps\": {\"Lamp\": [{\"Watts\": 4}]}}",
        "{\"A\":{\"B\":[{\"C\":\"x\"}]}}",
        "<LightLampResponse><Lamps><Watts>4</Watts></Lamps></LightLampResponse>",
        "<A><B>",
        "GET /lamps/{id} HTTP/1.1",
        "http(s)://x/?Action=LightLamp",
        "[x](#product=Lamps&api=LightLamp&type=RPC&version=2020-01-01)",
        "Valid values: 1 to 100.",
        "取值范围：1~100。",
        "Default value: **10**.",
        "默认值：无",
        "Valid values: A, B, and C.",
        "**A**|**B**",
        "[[[[",
        "](",
        "((((",
        "****",
        "____",
        "\u{a0}",
        "\u{200b}",
        "\u{fffd}",
        "",
        "",
        "\t",
        "Request parameters",
        "Response parameters",
        "Error codes",
        "Parameter Type Required? Example value Description",
        "Parameter Type Example value Description",
        "HTTP status code Error code Error message Description",
        "LampId String Yes lamp-1",
        "└Watts Long 4 The power.",
        "404 X.NotFound No lamp. The lamp is missing.",
        "  • Warm: a",
        "请求参数",
        "## Request elements",
        "### Bulb",
        "|Bulb|[Bulb](Bulb.md)|No|The bulb.|",
        "|Bulb|Array of [Bulb](#bulb)|The bulbs.|",
        "|Name|Type|Description|\n|---|---|---|",
        "### Bulb\n\n|Name|Type|Description|\n|---|---|---|\n|Next|[Bulb](Bulb.md)|The next one.|",
        "|Bulbs|Array of Bulb|No|Lamp and Bulb.|",
        "|Watts|Integer|Yes|Power. Parent node: Bulb.Socket|",
        "|Bulb|Container|Yes|The bulb. Parent node: None|",
        "|Rim|String|No|The rim. 父节点：Shade|",
        "|Power|Integer|No|Power. When Colour is set to Warm, valid values are 1 to 5.|",
        "|Power|Integer|No|功率。当Colour取值为Warm时，取值范围：1~5。|",
        "PUT /?lamp HTTP/1.1\nHost: x\n\n<Lamp><Bulb><Watts>4</Watts></Bulb></Lamp>",
    ]
});

fn page() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => prop::sample::select(PIECES.as_slice()).prop_map(str::to_owned),
        1 => "\\PC{0,24}",
        1 => "[|\\-# `*\\[\\](){}.:,a-c1-3\n]{0,40}",
    ];
    let end = prop::sample::select(vec!["\n", "\n\n", " ", "", "\r\n"]);
    prop::collection::vec((piece, end), 0..60).prop_map(|parts| {
        parts
            .into_iter()
            .flat_map(|(piece, end)| [piece, end.to_owned()])
            .collect()
    })
}

/// What must hold of every reading.
fn check(bytes: &[u8]) -> Result<(), TestCaseError> {
    let reading = read::read("page.md", bytes);
    prop_assert!(reading.rows.balance(), "{:?}", reading.rows);
    let text = String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
    let linted = lint::lint("page.md", bytes);
    for diagnostic in linted.findings.iter().map(|finding| &finding.diagnostic) {
        prop_assert!(
            diagnostic.line >= 1 && diagnostic.column >= 1,
            "{diagnostic:?}"
        );
        prop_assert!(
            text.get(diagnostic.span.clone()).is_some(),
            "{diagnostic:?} is outside the page"
        );
        prop_assert!(
            !diagnostic.message.is_empty() && !diagnostic.help.is_empty(),
            "{diagnostic:?}"
        );
    }
    if reading.operation.is_none() {
        let mut said = reading.diagnostics.iter();
        prop_assert!(
            said.any(|d| d.severity.as_str() == "error" || d.id == "type-page"),
            "no operation, and no word why"
        );
    }
    told(&reading, &text)
}

/// What must hold of what is read of a text, with and without the types of other pages.
fn told(reading: &Reading, text: &str) -> Result<(), TestCaseError> {
    if let Some(operation) = &reading.operation {
        let lines = text.lines().count().max(1);
        let lines = 1..=u32::try_from(lines).unwrap_or(u32::MAX);
        prop_assert!(operation.request.iter().all(|it| lines.contains(&it.line)));
        prop_assert!(operation.errors.iter().all(|it| lines.contains(&it.line)));
        let same = std::slice::from_ref(operation);
        prop_assert_eq!(diff::diff(same, same), vec![]);
        // A model survives its JSON.
        let json = serde_json::to_string(operation).expect("a model is plain data");
        let again: Operation = serde_json::from_str(&json).expect("its own JSON");
        prop_assert_eq!(&again, operation);
    }
    // One line of JSON, whatever the page holds.
    let line = facts::line(reading).expect("facts are plain data");
    prop_assert!(!line.trim_end().contains('\n'));
    prop_assert!(serde_json::from_str::<serde_json::Value>(&line).is_ok());
    Ok(())
}

/// What must hold of a page that is read with one of a type: of a type that holds itself, and of the same
/// bytes under the name to which links lead.
fn joined(bytes: &[u8]) -> Result<(), TestCaseError> {
    let bulb = "# Bulb\n\n|Name|Type|Description|\n|---|---|---|\n|Bulb|[Bulb](Bulb.md)|Another.|\n\
        |Watts|Integer|Power. When Colour is set to Warm, valid values are 1 to 5.|\n|Colour|String|Colour.|\n";
    for page in [bulb.as_bytes(), bytes] {
        let mut pages = [read::read("page.md", bytes), read::read("Bulb.md", page)];
        read::join(&mut pages);
        for (reading, bytes) in pages.iter().zip([bytes, page]) {
            prop_assert!(reading.rows.balance() && reading.structures.is_empty());
            let text = String::from_utf8_lossy(bytes);
            for diagnostic in &reading.diagnostics {
                let span = text.get(diagnostic.span.clone());
                prop_assert!(span.is_some(), "{diagnostic:?} is outside the page");
            }
            told(reading, &text)?;
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pages_of_usual_pieces(text in page()) {
        check(text.as_bytes())?;
        joined(text.as_bytes())?;
    }

    #[test]
    fn arbitrary_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        check(&bytes)?;
    }
}

/// The same hostile piece, many times: reading ends, and all that is promised of a reading holds.
#[test]
fn hostile_pages_end() {
    let head = "# LightLamp\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n";
    let pieces = [
        "[",
        "](",
        "-   ",
        "|",
        "|\n",
        "```a\n",
        "```\n# a\n",
        "# a\n```a\n",
        "|A|B|C|D|\n",
        "|A|String|Yes|Valid values: Valid values: ",
        "Valid values:",
        "(",
        "**a** ",
        "**",
        "`",
        "\\",
        "&lt;",
        "\u{a0}",
        "words\n\n",
        "1 to 2 characters ",
        "Action=",
        "|---",
        "|---|\n",
        "└",
        "a.",
        "Default value: ",
        "<!--",
        "<!-- a\n\n",
        "<!--\n<table>\n",
        "a <!--\n<table>\n-->\n",
        "<",
        "<a ",
        "<b a='",
        "<table>\n",
        "<table><tr><td>",
        "<table><tr><td>a</td></tr>\n\n",
        "<pre>\n",
    ];
    // Many rows against a long sample.
    let rows = "|F|Struct| | |\n|G|String| | |\n".repeat(900);
    let sample = format!("{{\"A\":[{}{{}}]}}", "{\"B\":[{\"C\":1}]},".repeat(2_000));
    let xml = format!("<R>{}</R>", "<A><B>1</B></A><é/>".repeat(4_000));
    let page = format!(
        "# LightLamp\n\n## Request parameters\n\n## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n{rows}\n```\n{sample}\n```\n\n```\n{xml}\n```\n"
    );
    check(page.as_bytes()).unwrap_or_else(|error| panic!("many rows: {error}"));
    for piece in pieces {
        for head in ["", head] {
            let mut text = head.to_owned();
            while text.len() < 60_000 {
                text.push_str(piece);
            }
            check(text.as_bytes()).unwrap_or_else(|error| panic!("{piece:?}: {error}"));
        }
    }
}

/// What opens in HTML and never ends is looked for a few times, not once for each place where it opens.
#[test]
fn what_never_ends_costs_no_more_than_the_page() {
    let head = "# LightLamp\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n";
    let pieces = [
        ("", "<table>\n"),
        ("", "<table><tr><td>a</td></tr>\n\n"),
        ("", "a <!--\n<table>\n-->\n"),
        ("", "<pre>\n"),
        ("", "<!-- a\n\n"),
        ("|A|String|Yes|", "<!--"),
        ("|A|String|Yes|", "<a "),
        ("<table>", "<"),
    ];
    for (before, piece) in pieces {
        let text = format!("{head}{before}{}", piece.repeat(500_000 / piece.len()));
        let reading = read::read("page.md", text.as_bytes());
        assert!(reading.rows.balance(), "{piece:?}");
    }
}

/// What no template shows costs little, however many templates and rows there are.
#[test]
fn many_templates_meet_many_rows() {
    let rows = (0..2_000).map(|row| format!("|o{row}|List|No|Query|x|\n"));
    let template = "```\nGET /a?z=[{\"a\":Long}] HTTP/1.1\n```\n\n";
    let page = format!(
        "# LightLamp\n\n## Request syntax\n\n{}## Request parameters\n\n\
         |Parameter|Type|Required|Position|Description|\n|---|---|---|---|---|\n{}",
        template.repeat(400),
        rows.collect::<String>()
    );
    let reading = read::read("LightLamp.md", page.as_bytes());
    assert!(reading.rows.balance());
    let operation = reading.operation.expect("it is an operation");
    // The templates have one more in their query.
    assert_eq!(operation.request.len(), 2_001);
}

/// A row may name more containers than it is: their number stays near that of rows.
#[test]
fn paths_name_no_more_than_a_tree_may_hold() {
    let rows = (0..2_000).map(|row| {
        let parts: Vec<_> = (0..20).map(|part| format!("A{row}x{part}")).collect();
        format!("|{}|String|x|Words.|\n", parts.join("."))
    });
    let page = format!(
        "# LightLamp\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n\
         |Action|String|Yes|Which.|\n\n## Response parameters\n\n|Parameter|Type|Example|Description|\n\
         |---|---|---|---|\n{}",
        rows.collect::<String>()
    );
    let reading = read::read("LightLamp.md", page.as_bytes());
    assert!(reading.rows.balance());
    let operation = reading.operation.expect("it is an operation");
    let count = facts::paths(&operation).len();
    assert!((20_000..23_000).contains(&count), "{count}");
}
