//! An own page without a fault, and what is said of each fault put into it.

use super::{PageLint, Stats, Waivers, compare_languages, lint, rule};
use crate::diagnostic::Severity;
use crate::report::{FileReport, Style};

const LAMP: &str = r#"# LightLamp

Lights a lamp.

## Request parameters

| Parameter | Type | Required | Example | Description |
|---|---|---|---|---|
| Action | String | Yes | LightLamp | Names the operation. Set the value to **LightLamp**. |
| LampId | String | Yes | lamp-1 | The lamp. The value must be 2 to 8 characters in length. |
| Mode | String | No | Warm | Colour of the light. Valid values: **Warm** (default): yellow; **Cold**: blue. |
| Watts | Integer | No | 4 | What it may take. Valid values: **1** to **200**. Default value: **4**. |
| Tag.N.Key | String | No | room | Key of a tag. |

## Response parameters

| Parameter | Type | Example | Description |
|---|---|---|---|
| RequestId | String | 0ED8 | Identifies the call. |
| Count | Integer | 1 | How many. |
| Lit | Boolean | true | Whether all burn. |
| Lamps | Struct | | Wrapper of the list. |
| Lamps.Lamp | Array of Lamp | | The lamps that are lit now. |
| Lamps.Lamp[].LampId | String | lamp-1 | ID of the lamp. |
| Lamps.Lamp[].State | String | Bright | Valid values: **Bright**, **Dark**. |
| Rooms | Array of String | ["a"] | Their rooms. |

## Examples

Sample request

```
https://[Endpoint]/?Action=LightLamp
&LampId=lamp-1&Mode=Cold&Tag.1.Key=room
&<Common request parameters>
```

Sample answer

```json
{
  "RequestId": "0ED8",
  "Count": 1,
  "Lit": true,
  "Lamps": {"Lamp": [{"LampId": "lamp-1", "State": "Bright"}]},
  "Rooms": ["a", "b"]
}
```

```xml
<LightLampResponse>
  <RequestId>0ED8</RequestId>
  <Count>1</Count>
  <Lit>true</Lit>
  <Lamps><Lamp><LampId>lamp-1</LampId><State>Bright</State></Lamp></Lamps>
  <Rooms>a</Rooms>
  <Rooms>b</Rooms>
</LightLampResponse>
```

## Error codes

| HTTP status code | Error code | Error message | Description |
|---|---|---|---|
| 404 | InvalidLampId.NotFound | The lamp does not exist. | Name another lamp. |
"#;

fn linted(page: &str) -> PageLint {
    lint("lamp/LightLamp.md", page.as_bytes())
}

fn shown(page: &PageLint) -> String {
    let line = |finding: &super::Finding| {
        let diagnostic = &finding.diagnostic;
        format!(
            "{} {} [{}] {}",
            diagnostic.line, diagnostic.id, finding.subject, diagnostic.message
        )
    };
    page.findings
        .iter()
        .map(line)
        .collect::<Vec<_>>()
        .join("\n")
}

/// What is found after edits, each a text and what stands in its place.
#[track_caller]
fn edited(edits: &[(&str, &str)]) -> String {
    let mut page = LAMP.to_owned();
    for (from, to) in edits {
        assert!(page.contains(from), "{from}");
        page = page.replacen(from, to, 1);
    }
    shown(&linted(&page))
}

#[test]
fn a_page_that_agrees_with_itself_is_clean() {
    let page = linted(LAMP);
    assert_eq!(shown(&page), "");
    let figures = page.figures;
    for form in [figures.json, figures.xml] {
        assert_eq!(
            (form.samples, form.fields, form.named, form.placed),
            (1, 8, 8, 8)
        );
        assert_eq!((form.keys, form.listed, form.clashes), (8, 8, 0));
        assert_eq!((form.scalars, form.accepted), (7, 7));
    }
    assert_eq!(
        (figures.requests, figures.sent, figures.sent_known),
        (1, 3, 3)
    );
    assert_eq!((figures.examples, figures.examples_fit), (10, 10));
}

#[test]
fn examples_must_be_what_their_rows_allow() {
    insta::assert_snapshot!(edited(&[("| lamp-1 |", "| l |"), ("| Warm |", "| Red |"), ("| No | 4 |", "| No | 201 |"), ("| 1 | How many", "| few | How many"), ("Default value: **4**", "Default value: **0**")]), @r#"
    10 example-violates-length [LampId] the example `l` of `LampId` has fewer than 2 characters
    11 enum-example-not-listed [Mode] the example `Red` of `Mode` is none of Warm, Cold
    12 default-invalid [Watts] the default `0` of `Watts` is less than 1
    12 example-violates-bounds [Watts] the example `201` of `Watts` is more than 200
    20 example-violates-type [Count] the example `few` of `Count` is no Integer
    "#);
}

#[test]
fn examples_and_defaults_must_fit_their_cases() {
    let span = |words: &str| {
        let row = format!(
            "| Span | Integer | No | 7 | If Mode is Warm, valid values are 1 to 5. {words} |\n| Mode |"
        );
        edited(&[("| Mode |", &row)])
    };
    insta::assert_snapshot!(span("If Mode is Cold, valid values are 1 to 6. If Mode is Cold, the default value is 9."), @r#"
    11 default-invalid [Span] the default `9` of `Span` with Mode = Cold is more than 6
    11 example-violates-bounds [Span] the example `7` of `Span` is more than 5 with Mode = Warm and is more than 6 with Mode = Cold
    "#);
    // One case allows it.
    insta::assert_snapshot!(span("If Mode is Cold, valid values are 1 to 9."), @"");
    // There is another case, of which nothing is told, and one that is none.
    insta::assert_snapshot!(span("If Mode is Dim, valid values are 1 to 6."), @"11 condition-unknown [] `Span` tells what holds where `Mode` is Dim, and no other parameter has that name and such a value");
    assert!(include_str!("../../../docs/lint.md").contains("`condition-unknown`"));
}

#[test]
fn rows_must_not_contradict_themselves() {
    insta::assert_snapshot!(edited(&[("The lamp. The", "Optional. The"), ("Key of a tag", "Required. Key of a tag ([more](~~36063~~))"), ("InvalidLampId.NotFound", "Lamp Not Found"), ("Name another lamp. |", "Name another lamp. |\n| 400 | Invalid%s | x | x |")]), @r#"
    10 required-conflict [LampId] `LampId` is required by its column and optional by its description
    13 required-conflict [Tag.N.Key] `Tag.N.Key` is optional by its column and required by its description
    13 link-unresolved [~~36063~~] the link `~~36063~~` names a document by its number
    65 error-code-malformed [Lamp Not Found] `Lamp Not Found` does not look like an error code
    66 error-code-template [Invalid%s] the code `Invalid%s` is a template
    "#);
}

#[test]
fn sample_requests_send_what_the_tables_list() {
    insta::assert_snapshot!(edited(&[("?Action=LightLamp\n", "?Action=DimLamp\n"), ("&LampId=lamp-1&Mode=Cold&Tag.1.Key=room", "&mode=Cold&Watts=500&Fade=1&Format=JSON&BearerToken=t")]), @r#"
    33 sample-request-parameter-missing [LampId] the sample leaves out `LampId`, which is required
    33 sample-request-action [Action] the sample calls `DimLamp`, the page describes `LightLamp`
    34 sample-request-parameter-case [Mode] the sample sends `mode`, the tables have `Mode`
    34 sample-request-value [Watts] the sample sends `Watts=500`, and `500` is more than 200
    34 sample-request-parameter-unknown [Fade] the sample sends `Fade`, which the tables do not list
    "#);
}

#[test]
fn sample_answers_show_what_the_tables_list() {
    insta::assert_snapshot!(edited(&[("\"Count\": 1", "\"count\": \"1\""), ("\"Lit\": true", "\"Lit\": \"yes\""), ("\"LampId\": \"lamp-1\", \"State\": \"Bright\"", "\"State\": \"Dim\", \"Plug\": {\"LampId\": 1}"), ("\"Rooms\": [\"a\", \"b\"]", "\"Rooms\": {\"Room\": \"a\"}")]), @r#"
    24 sample-field-misplaced [Lamps.Lamp[].LampId] the JSON sample has `LampId` elsewhere than at `Lamps.Lamp[].LampId`
    43 sample-key-case [Count] the sample writes `count`, the tables `Count`
    43 sample-scalar-kind [Count] the tables list `Count` as Integer, the sample writes Text
    44 sample-scalar-clash [Lit] `yes` is no Boolean, as which the tables list `Lit`
    45 sample-value-unlisted [Lamps.Lamp[].State] `Dim` is none of the values that the tables list for `Lamps.Lamp[].State`
    45 sample-key-unlisted [Lamps.Lamp[].Plug] the sample shows `Lamps.Lamp[].Plug`, which the tables do not list
    45 sample-key-unlisted [Lamps.Lamp[].Plug.LampId] the sample shows `Lamps.Lamp[].Plug.LampId`, which the tables do not list there
    46 sample-shape-clash [Rooms.Room] the tables list `Rooms.Room` as List, the sample shows a value
    51 xml-json-sample-differ [] only the JSON sample has plug, room
    56 sample-shape-clash [Rooms] the tables list `Rooms` as Struct, the sample shows a value
    "#);
    insta::assert_snapshot!(edited(&[("\"Lamps\": {\"Lamp\": [{\"LampId\": \"lamp-1\", \"State\": \"Bright\"}]}", "\"Lamps\": {\"Lamp\": {\"LampId\": \"lamp-1\"}}"), ("\"Count\": 1", "\"Count\": \"1***\"")]), @r#"
    43 sample-scalar-masked [Count] `1***` hides a part, so that it is no Integer
    45 sample-shape-clash [Lamps.Lamp] the tables list `Lamps.Lamp` as List, the sample shows an object
    51 xml-json-sample-differ [] only the XML sample has state
    "#);
}

/// What a sample shows in the place of a level stands where it should but for that.
#[test]
fn a_level_that_a_sample_leaves_out_is_said_once() {
    let level = r#"{"Lamp": [{"LampId": "lamp-1", "State": "Bright"}]}"#;
    let found = edited(&[(level, r#"[{"LampId": "lamp-1", "State": "Bright"}]"#)]);
    assert!(found.contains("sample-shape-clash [Lamps]"), "{found}");
    assert!(
        !found.contains("LampId") && !found.contains("unlisted"),
        "{found}"
    );
}

#[test]
fn a_field_is_missing_where_no_sample_shows_it() {
    let (json, xml) = (
        (", \"State\": \"Bright\"", ""),
        ("<State>Bright</State>", ""),
    );
    let missing = |edits: &[(&str, &str)]| {
        let found = edited(edits);
        let mut lines = found.lines();
        let said = lines.find(|line| line.contains("sample-field-missing"));
        said.map(str::to_owned)
    };
    insta::assert_snapshot!(missing(&[json, xml]).unwrap(), @"25 sample-field-missing [Lamps.Lamp[].State] no sample shows `Lamps.Lamp[].State`");
    // That the forms differ is said of them.
    assert_eq!(missing(&[json]), None);
    assert_eq!(missing(&[xml]), None);
    // One of two answers of a form may be short.
    let short = (
        "```xml",
        "```json\n{\"RequestId\": \"1F2A\"}\n```\n\n```xml",
    );
    assert_eq!(missing(&[short]), None);
    let without = ("<Count>1</Count>", "");
    let found = missing(&[short, ("\"Count\": 1,", ""), without]).unwrap();
    assert_eq!(
        found,
        "20 sample-field-missing [Count] no sample shows `Count`"
    );
}

/// Templates of the syntax have types in place of values, and that of a request is no answer.
#[test]
fn templates_are_judged_by_their_keys_alone() {
    let sections = |title: &str, fence: &str| {
        let section = format!("## {title}\n\n```\n{fence}\n```\n\n## Response parameters");
        edited(&[("## Response parameters", &section)])
    };
    let template = |count: &str| {
        format!(
            "HTTP/1.1 200\nContent-Type:application/json\n{{\"RequestId\": \"String\", \"Count\": \"Integer\", \"Lit\": \"{count}\", \
             \"Lamps\": {{\"Lamp\": [{{\"LampId\": \"String\", \"State\": \"String\"}}]}}}}"
        )
    };
    assert_eq!(sections("Response syntax", &template("Boolean")), "");
    let judged = sections("Response syntax", &template("maybe"));
    assert!(judged.contains("sample-value-unlisted"), "{judged}");
    let sent = "<Light>\n  <Plug>4</Plug>\n</Light>";
    assert_eq!(sections("Request syntax", sent), "");
    let shown = sections("Notes", sent);
    assert!(shown.contains("sample-key-unlisted [Plug]"), "{shown}");
}

/// A field whose name stands elsewhere counts against the reading; one that is not shown does not.
#[test]
fn figures_tell_misplaced_fields_from_missing_ones() {
    let text = LAMP.replacen(
        "\"LampId\": \"lamp-1\", \"State\": \"Bright\"",
        "\"Plug\": {\"LampId\": \"lamp-1\"}",
        1,
    );
    let json = linted(&text).figures.json;
    assert_eq!((json.fields, json.named, json.placed), (8, 7, 6));
    assert_eq!((json.keys, json.listed), (8, 6));
}

/// What clients take by another spelling is told apart from what they take by the name.
#[test]
fn figures_tell_other_spellings_from_the_very_name() {
    let respelled = |from: &str, to: &str| linted(&LAMP.replacen(from, to, 1)).figures.json;
    let json = respelled("\"Count\": 1", "\"count\": 1");
    assert_eq!((json.named, json.placed, json.respelled), (8, 8, 1));
    let json = respelled("\"Count\": 1", "\"Count\": 1");
    assert_eq!((json.named, json.placed, json.respelled), (8, 8, 0));
}

#[test]
fn xml_answers_show_what_the_tables_list() {
    insta::assert_snapshot!(edited(&[("<Count>1", "<Count>one"), ("<State>Bright</State>", ""), ("<Lit>true</Lit>", "<Lit><a>1</a></Lit>")]), @r#"
    51 xml-json-sample-differ [] only the JSON sample has state; only the XML sample has a
    53 sample-scalar-clash [Count] `one` is no Integer, as which the tables list `Count`
    54 sample-shape-clash [Lit] the tables list `Lit` as Boolean, the sample shows an object
    "#);
    insta::assert_snapshot!(edited(&[("</Lamps>", "</Lamp>")]), @r#"51 sample-xml [] this sample is no XML: expected 'Lamps' tag, not 'Lamp' at 5:67"#);
}

/// XML has no lists: an element around each entry stands for one, and a list of one looks like its
/// entry.
#[test]
fn lists_in_xml() {
    let rooms = (
        "<Rooms>a</Rooms>\n  <Rooms>b</Rooms>",
        "<Rooms><element>a</element><element>b</element></Rooms>",
    );
    assert_eq!(
        edited(&[rooms]),
        "51 xml-json-sample-differ [] only the XML sample has element"
    );
    assert_eq!(edited(&[("\n  <Rooms>b</Rooms>", "")]), "");
}

#[test]
fn what_the_reader_says_is_said_too() {
    insta::assert_snapshot!(edited(&[("| Watts | Integer |", "| Watts | Nonsense |")]), @r#"12 type-unknown [] `Nonsense` is no known type"#);
}

#[test]
fn two_languages_must_say_the_same() {
    let other = LAMP
        .replace("| Mode | String | No", "| Mode | String | Yes")
        .replace("**Cold**: blue", "**Red**: red")
        .replace("| 404 |", "| 400 | X.Y | x | x |\n| 404 |");
    let paths = [
        "a/en-US/LightLamp.md",
        "a/zh-CN/LightLamp.md",
        "b/en-US/LightLamp.md",
    ];
    let mut pages: Vec<_> = paths
        .iter()
        .zip([LAMP, other.as_str(), LAMP])
        .map(|(path, text)| lint(path, text.as_bytes()))
        .collect();
    compare_languages(&mut pages, |_| LAMP.to_owned());
    insta::assert_snapshot!(shown(&pages[0]), @r#"
    1 locale-errors [X.Y] a/zh-CN/LightLamp.md:65 differs: error-added `X.Y` (400)
    11 locale-required [Mode] a/zh-CN/LightLamp.md:11 differs: param-required `Mode` (optional → required)
    11 locale-values [Mode] a/zh-CN/LightLamp.md:11 differs: enum-added `Mode` (Red)
    11 locale-values [Mode] a/zh-CN/LightLamp.md:11 differs: enum-removed `Mode` (Cold)
    "#);
    assert_eq!(
        (pages[0].figures.pairs, pages[0].figures.pairs_agree),
        (1, 0)
    );
    let shares = pages[0].figures.languages.shares();
    let shares = shares.map(|(name, share)| format!("{name} {} of {}", share.alike, share.stated));
    insta::assert_snapshot!(shares.join(", "), @"names 5 of 5, required 4 of 5, values 1 of 2, bounds 2 of 2, errors 1 of 2");
    assert!(pages[2].findings.is_empty());
    let mut stats = Stats::default();
    for page in &pages {
        stats.add(page);
    }
    let told = stats.render();
    let row = |name: &str| {
        let rows = told
            .lines()
            .skip_while(|line| !line.starts_with("two languages"));
        let mut rows = rows.map(str::split_whitespace);
        rows.find_map(|mut row| (row.next() == Some(name)).then(|| (row.next(), row.next())))
    };
    // One pair, and one page alone.
    assert_eq!(row("a"), Some((Some("1"), Some("0"))));
    assert_eq!(row("b"), Some((Some("0"), Some("1"))));
    assert_eq!(row("total"), Some((Some("1"), Some("1"))));
    let mut same = vec![
        lint(paths[0], LAMP.as_bytes()),
        lint(paths[1], LAMP.as_bytes()),
    ];
    compare_languages(&mut same, |_| LAMP.to_owned());
    assert_eq!((same[0].figures.pairs, same[0].figures.pairs_agree), (1, 1));
}

/// A row for the body as a whole adds a level to the names of its members, and nothing else.
#[test]
fn a_body_is_the_same_with_and_without_a_row_for_the_whole() {
    let tree = |whole: &str| {
        let rows = "| age | Long | No | 3 | Its age. |\n| owner | Object | No | | Who owns it. |\n| name | String | Yes | Ann | The name. |";
        let template = "```\nPOST /trees HTTP/1.1\nContent-Type:application/json\n{\n  \"age\" : Long,\n  \"owner\" : {\n    \"name\" : \"String\"\n  }\n}\n```";
        let head = "| Parameter | Type | Required | Example | Description |\n|---|---|---|---|---|";
        format!(
            "# GrowTree\n\nGrows a tree.\n\n## Request syntax\n\n{template}\n\n## Request parameters\n\n{head}\n{whole}{rows}\n"
        )
    };
    let whole = tree("| body | Object | No | | The request body. |\n");
    let compared = |texts: [&str; 2]| {
        let paths = ["tree/en-US/GrowTree.md", "tree/zh-CN/GrowTree.md"];
        let read = paths.iter().zip(texts);
        let mut pages: Vec<_> = read
            .map(|(path, text)| lint(path, text.as_bytes()))
            .collect();
        compare_languages(&mut pages, |_| whole.clone());
        let names = pages[0].figures.languages.names;
        (pages[0].figures.pairs_agree, names.alike, names.stated)
    };
    let operation = lint("GrowTree.md", whole.as_bytes()).operation.unwrap();
    assert_eq!(operation.request[3].name, "body.owner.name");
    let bare = tree("");
    assert_eq!(compared([&whole, &bare]), (1, 3, 3));
    assert_eq!(compared([&bare, &whole]), (1, 3, 3));
    assert_eq!(compared([&whole, &whole]), (1, 4, 4));
}

#[test]
fn a_finding_points_at_its_words() {
    let text = LAMP.replace("\"Lit\": true", "\"Lit\": \"yes\"");
    let page = linted(&text);
    let diagnostics = page
        .findings
        .iter()
        .map(|finding| finding.diagnostic.clone())
        .collect();
    let report = FileReport {
        path: page.page,
        bytes: text.into_bytes(),
        diagnostics,
    };
    insta::assert_snapshot!(report.render(Severity::Info, Style::Plain), @r#"
    warning[sample-scalar-clash]: `yes` is no Boolean, as which the tables list `Lit`
      --> lamp/LightLamp.md:44:3
       |
    44 |   "Lit": "yes",
       |   ^^^^
       |
       = help: mend the sample or the type
    "#);
}

#[test]
fn waivers_need_a_reason_and_something_to_waive() {
    let page = linted(&LAMP.replace("| Warm | Colour", "| Red | Colour"));
    let waiver = |page: &str, subject: &str, reason: &str| {
        format!(
            "[[waiver]]\nrule = \"enum-example-not-listed\"\npage = \"{page}\"\nsubject = \"{subject}\"\nreason = \"{reason}\"\n"
        )
    };
    let counts = |text: &str| {
        let mut waivers = Waivers::parse(text).unwrap();
        let count = page
            .findings
            .iter()
            .filter(|finding| waivers.waive(&page.page, &page.page, finding))
            .count();
        (count, waivers.unused().len())
    };
    assert_eq!(counts(&waiver("LightLamp.md", "Mode", "Sold out.")), (1, 0));
    assert_eq!(
        counts(&waiver("lamp/LightLamp.md", "Mode", "Sold out.")),
        (1, 0)
    );
    assert_eq!(counts(&waiver("Lamp.md", "Mode", "Sold out.")), (0, 1));
    assert_eq!(
        counts(&waiver("LightLamp.md", "LampId", "Sold out.")),
        (0, 1)
    );
    assert_eq!(counts(""), (0, 0));
    let faults = Waivers::parse(&waiver("LightLamp.md", "Mode", " ")).unwrap_err();
    assert_eq!(faults[0].id, "waiver-reason");
    assert_eq!(
        Waivers::parse("[[waiver]]\nrule = \"x\"\n").unwrap_err()[0].id,
        "waiver-form"
    );
    let unused = Waivers::parse(&waiver("X.md", "Mode", "Gone."))
        .unwrap()
        .unused();
    assert_eq!((unused[0].id, unused[0].line), (rule::WAIVER_UNUSED.id, 1));
}

#[test]
fn totals_by_product_and_rule() {
    let mut stats = Stats::default();
    for (path, text) in [
        ("en-US/lamp/A.md", LAMP.to_owned()),
        (
            "zh-CN/lamp/A.md",
            LAMP.replace("\"Lit\": true", "\"Lit\": \"yes\""),
        ),
        (
            "en-US/fan/B.md",
            LAMP.replace("| Warm | Colour", "| Red | Colour"),
        ),
    ] {
        let page = lint(path, text.as_bytes());
        stats.add(&page);
    }
    insta::assert_snapshot!(stats.render(), @r#"
    product  pages  operations  json fields  placed  json keys  listed  json values    taken  xml fields  placed  xml keys  listed  xml values  taken  sent  known  examples      fit  announced   read  languages  agree  findings
    fan          1           1            8   100 %          8   100 %            7    100 %           8   100 %         8   100 %           7  100 %     3  100 %        10  90.00 %          5  100 %          0      –         1
    lamp         2           2           16   100 %         16   100 %           14  92.85 %          16   100 %        16   100 %          14  100 %     6  100 %        20    100 %         10  100 %          0      –         1
    total        3           3           24   100 %         24   100 %           21  95.23 %          24   100 %        24   100 %          21  100 %     9  100 %        30  96.66 %         15  100 %          0      –         2

    JSON samples: 3; of 24 fields that they name, 100 % stand there by their very name, 0 by another spelling, 0 elsewhere; 0 fields missing, 0 keys unlisted, 0 shapes clash
    XML samples: 3; of 24 fields that they name, 100 % stand there by their very name, 0 by another spelling, 0 elsewhere; 0 fields missing, 0 keys unlisted, 0 shapes clash
    places of response fields: stated 24, JSON sample 0, XML sample 0, type text 0, singular name 0, common field 0, name order 0, row order 0, of low confidence 0

    rule                     findings  products with most
    enum-example-not-listed         1  fan 1
    sample-scalar-clash             1  lamp 1
    "#);
    assert_eq!(stats.total.rules.values().sum::<u64>(), 2);
}

#[test]
fn odd_pages_are_no_trouble() {
    for text in [
        "",
        "# A",
        "```\n{\"a\": [[[[{}]]]]}\n```",
        "# Op\n\n## Request parameters\n\n| Parameter | Type |\n|---|---|\n| Action | String |\n\n## Examples\n\n```\n<a><b/><b>x</b></a>\n```\n\n```\n[1, {\"a\": null}]\n```\n",
    ] {
        let _ = linted(text);
    }
}

/// A page with a body, and what a sample of it sends.
fn body_of(body: &str) -> String {
    let rows = "|bulb|Struct|No|Body|The bulb.|\n|watts|Integer|No|Body|Power. Valid values: 1 to 60.|\n\
        |rest|Map|No|Body|Anything.|\n|rooms|Array of String|No|Body|Where.|\n|any|Array of Tag|No|Body|Tags.|\n";
    body_with(rows, body)
}

/// The same with rows of one's own.
fn body_with(rows: &str, body: &str) -> String {
    shown(&linted(&format!(
        "# LightLamp\n\n## Request syntax\n\n```\nPUT /lamps/{{LampId}} HTTP/1.1\n{body}\n```\n\n## Request parameters\n\n\
         |Parameter|Type|Required|Position|Description|\n|---|---|---|---|---|\n|LampId|String|Yes|Path|The lamp.|\n{rows}"
    )))
}

#[test]
fn bodies_of_sample_requests_are_held_against_the_rows() {
    let fits = r#"{"bulb": {"watts": 40}, "rest": {"any": 1}}"#;
    assert_eq!(body_of(fits), "");
    // A type, a name or words stand for a value.
    assert_eq!(body_of(r#"{"bulb": {"watts": "Long"}}"#), "");
    assert_eq!(body_of(r#"{"bulb": {"watts": "watts_of"}}"#), "");
    insta::assert_snapshot!(body_of(r#"{"bulb": {"watts": 400, "socket": "E27"}, "room": "hall"}"#), @r#"
    7 sample-request-value [bulb.watts] the sample's body has `watts: 400`, and `400` is more than 60
    7 sample-request-member-unknown [bulb.socket] the sample's body has `bulb.socket`, which the tables do not list
    7 sample-request-member-unknown [room] the sample's body has `room`, which the tables do not list
    "#);
    // A list, as its row, its name or XML writes it.
    let wires = "|wires.N|String|No|Body|Wires.|\n";
    assert_eq!(body_with(wires, r#"{"wires": ["a", "b"]}"#), "");
    assert_eq!(body_of(r#"{"rooms": ["hall"]}"#), "");
    let rooms = "|rooms|Array of String|No|Body|Where.|\n";
    let shown = "<rooms><room>hall</room><room>den</room></rooms>";
    assert_eq!(body_with(rooms, shown), "");
    // What has members or entries is no value.
    insta::assert_snapshot!(body_of(r#"{"bulb": {"watts": {"most": 40}}, "rooms": ["hall", {"name": "hall"}], "any": [{"key": "a"}]}"#), @r#"
    7 sample-request-shape [bulb.watts] the sample's body has an object at `bulb.watts`, which is `Integer`
    7 sample-request-shape [rooms] the sample's body has a list of objects at `rooms`, which is `Array of String`
    "#);
    assert_eq!(
        body_of(r#"{"rooms": ["hall"], "rest": [{"key": "a"}]}"#),
        ""
    );
    insta::assert_snapshot!(body_of(r#"{"bulb": {"watts": [40]}, "rooms": {"name": "hall"}}"#), @r#"
    7 sample-request-shape [bulb.watts] the sample's body has a list at `bulb.watts`, which is `Integer`
    7 sample-request-shape [rooms] the sample's body has an object at `rooms`, which is `Array of String`
    "#);
    insta::assert_snapshot!(body_of("<bulb><watts>4</watts><pins>2</pins></bulb>"), @"7 sample-request-member-unknown [bulb.pins] the sample's body has `bulb.pins`, which the tables do not list");
}

#[test]
fn sentences_of_which_nothing_is_read_are_shown() {
    let page = LAMP.replace(
        "| Tag.N.Key |",
        "| Hall | String | No | oak | The hall. Default value: dim light. |\n\
         | Until | String | No | noon | The time. Where a lamp hangs only in the hall, this parameter is required. |\n\
         | Plain | String | No | oak | The wood. Default value: oak. This parameter is required if Mode is Warm. |\n\
         | Plan | Json | No | | A JSON text. If Mode is Warm, so be it, it is required. |\n\
         | Tag.N.Key |",
    );
    insta::assert_snapshot!(shown(&linted(&page)), @r"
    13 default-not-read [Hall] `Default value:` announces a default of `Hall`, and none was read
    14 condition-not-read [Until] `this parameter is required` tells of a case that requires `Until`, and none was read
    ");
}
