//! Tables of answers: what becomes a field of the body.

use alicloud_codegen::model::Field;
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
        let path = format!("{above}{}", field.name);
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
        ["RoomId", "Bulbs.Watts", "Bulbs.Socket", "Bulbs"]
    );
}
