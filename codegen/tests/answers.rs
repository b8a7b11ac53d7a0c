//! Tables of answers: what becomes a field of the body.

use alicloud_codegen::model::{Field, Type};
use alicloud_codegen::read::read;

/// The paths of the fields that the page below this heading lists.
fn paths(sections: &str) -> Vec<String> {
    let page = format!(
        "# LightLamp\n\nLights a lamp.\n\n## Request syntax\n\n```\nGET /lamps/lampId HTTP/1.1\n```\n\n{sections}"
    );
    let reading = read("LightLamp.md", page.as_bytes());
    assert!(reading.rows.balance(), "{:?}", reading.rows);
    let mut out = Vec::new();
    let operation = reading.operation.expect("it is an operation");
    walk("", &operation.response, &mut out);
    out
}

fn walk(above: &str, fields: &[Field], out: &mut Vec<String>) {
    for field in fields {
        let mark = if field.kind == Type::List { "[]" } else { "" };
        let path = format!("{above}{}{mark}", field.name);
        walk(&format!("{path}."), &field.members, out);
        out.push(path);
    }
}

#[test]
fn headers_are_no_fields_of_the_body() {
    let table = "|Name|Type|Description|\n|---|---|---|\n|x-lamp-state|String|State.|\n";
    for headers in ["## Response headers", "## 响应头"] {
        let body = "## Response elements\n\n|Name|Type|Description|\n|---|---|---|\n|Watts|Integer|Power.|\n";
        assert_eq!(paths(&format!("{headers}\n\n{table}\n{body}")), ["Watts"]);
    }
    let items = format!(
        "## Response parameters\n\n-   Response headers\n\n{table}\n-   Response elements\n\n|Name|Type|Description|\n|---|---|---|\n|Watts|Integer|Power.|\n"
    );
    assert_eq!(paths(&items), ["Watts"]);
}

#[test]
fn types_under_headings_of_their_own_have_members() {
    assert_eq!(
        paths(
            "## Response parameters\n\n|Name|Type|Description|\n|---|---|---|\n|RoomId|String|The room.|\n|Bulbs|List<Bulb\\>|The bulbs.|\n\n\
             ## Bulb\n\n|Name|Type|Description|\n|---|---|---|\n|Watts|Integer|Power.|\n|Socket|String|Socket.|\n"
        ),
        ["RoomId", "Bulbs[].Watts", "Bulbs[].Socket", "Bulbs[]"]
    );
}

#[test]
fn a_row_for_common_fields_is_no_field() {
    for common in ["Common response parameters", "公共返回参数"] {
        let table = format!(
            "## Response parameters\n\n|Name|Type|Description|\n|---|---|---|\n|{common}|-|See there.|\n|Watts|Integer|Power.|\n"
        );
        assert_eq!(paths(&table), ["Watts"]);
    }
}

#[test]
fn a_field_without_a_type_is_the_list_that_its_words_tell() {
    assert_eq!(
        paths(
            "## Response parameters\n\n|Name|Type|Example|Description|\n|---|---|---|---|\n|Colours| |red|The list of colours.|\n|Rooms| |hall|灯所在的房间列表，按名称排序。|\n\
             |Note| |x|What the list shows, if it is one.|\n|Watts|Integer|4|Power.|\n"
        ),
        ["Colours[]", "Rooms[]", "Note", "Watts"]
    );
}

#[test]
fn a_table_with_the_name_of_a_type_lists_its_members() {
    // Rows between, several fields of one type, and a type within a type.
    let table = |rows: &str| format!("|Name|Type|Description|\n|---|---|---|\n{rows}\n");
    let page = format!(
        "## Response parameters\n\n{}Bulb\n\n{}**Socket**\n\n{}",
        table(
            "|Main|Bulb|The bulb.|\n|Spares|Bulb[]|More.|\n|Rooms|List|The rooms.|\n|Id|String|ID.|\n"
        ),
        table(
            "|Watts|Integer|Power.|\n|Socket|Socket|Where.|\n|Next|Bulb|The next one.|\n|Year|Integer|When.|\n"
        ),
        table("|Size|String|Size.|\n"),
    );
    let page = format!("{page}### Room\n\n{}", table("|Floor|Integer|Floor.|\n"));
    insta::assert_snapshot!(paths(&page).join("\n"));
}

#[test]
fn a_table_without_a_title_lists_what_a_link_to_it_stands_beside() {
    let table = |rows: &str| format!("|Name|Type|Description|\n|---|---|---|\n{rows}\n");
    let page = format!(
        "## Response parameters\n\n{}{}{}",
        table(
            "|Old|Bulb|Before, see [Bulb](#).|\n|New|Bulb|After, see [Bulb](#).|\n|Log|String|More, see [Log](#).|\n|Id|String|ID.|\n"
        ),
        table("|Watts|Integer|Power.|\n"),
        table("|Text|String|Words.|\n"),
    );
    insta::assert_snapshot!(paths(&page).join("\n"));
}

#[test]
fn a_sample_that_shows_the_members_at_the_top_is_right() {
    let table = |rows: &str| format!("|Name|Type|Description|\n|---|---|---|\n{rows}\n");
    let page = |sample: &str| {
        format!(
            "## Response parameters\n\n{}Bulb\n\n{}## Examples\n\n```\n{sample}\n```\n",
            table("|Id|String|ID.|\n|Bulbs|Bulb[]|The bulbs.|\n"),
            table("|Watts|Integer|Power.|\n"),
        )
    };
    assert_eq!(
        paths(&page(r#"{"Id": "x", "Watts": 4}"#)),
        ["Id", "Bulbs[]", "Watts"]
    );
    assert_eq!(
        paths(&page(r#"{"Id": "x"}"#)),
        ["Id", "Bulbs[].Watts", "Bulbs[]"]
    );
}

#[test]
fn a_key_is_the_other_name_of_one_field_at_most() {
    let read = |rows: &str| {
        let page = format!(
            "# LightLamp\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n|Action|String|Yes|Which.|\n\n\
             ## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n{rows}\n## Examples\n\n```\n{{\"IP\": \"10.0.0.1\"}}\n```\n"
        );
        let reading = read("LightLamp.md", page.as_bytes());
        let fields = reading.operation.expect("it is an operation").response;
        let names = fields.into_iter().map(|field| (field.name, field.alias));
        names.collect::<Vec<_>>()
    };
    let (one, other) = (
        "|Ip|String|10.0.0.1|Address.|\n",
        "|ip|String|10.0.0.1|Address.|\n",
    );
    assert_eq!(read(one), [("Ip".to_owned(), Some("IP".to_owned()))]);
    assert_eq!(
        read(&format!("{one}{other}")),
        [("Ip".to_owned(), None), ("ip".to_owned(), None)]
    );
}
