//! What the names of rows tell.

use super::{parameters, records, roa, rpc};
use alicloud_codegen::read::read;

#[test]
fn numbered_names_are_lists_and_structs() {
    insta::assert_snapshot!(records(&rpc("\
|LampId.N|String|Yes|l-1|Lamps.|
|Tag.N.Key|String|No|room|Key of a tag.|
|Tag.N.Value|String|No|hall|Value of a tag.|
|Filter.1.Key|String|No|a|First filter.|
|Filter.1.Value|String|No|b|First filter.|
|Filter.2.Key|String|No|a|Second filter.|
|Wire.N.Port.N|Integer|No|1|Ports of a wire.|
|Bulb.Watts|Integer|No|4|Power.|
|Shade.n.colour|String|No|red|Colour.|
")), @r#"
    LightLamp {
        0: lamp_ids = Texts("LampId") required,
        1: tags = Records("Tag", Tag),
        2: filters = Records("Filter", LightLampFilter),
        3: wires = Records("Wire", Wire),
        4: bulb = Record("Bulb", Bulb),
        5: shades = Records("Shade", Shade),
    }
    Tag {
        0: key = Text("Key"),
        1: value = Text("Value"),
    }
    LightLampFilter {
        0: key = Text("Key"),
        1: value = Text("Value"),
    }
    Wire {
        0: ports = Integers("Port"),
    }
    Bulb {
        0: watts = Integer("Watts"),
    }
    Shade {
        0: colour = Text("colour"),
    }
    "#);
}

#[test]
fn corners_are_members_of_the_row_above() {
    insta::assert_snapshot!(records(&rpc("\
|Bulb|Struct|No| |The bulb.|
|└Watts|Integer|No|4|Power.|
|└Socket|String|No|E27|Socket.|
|RoomId|String|No|r-1|The room.|
")), @r#"
    LightLamp {
        0: bulb = Record("Bulb", Bulb),
        1: room_id = Text("RoomId"),
    }
    Bulb {
        0: watts = Integer("Watts"),
        1: socket = Text("Socket"),
    }
    "#);
}

#[test]
fn a_name_in_parentheses_owns_the_name_before_it() {
    insta::assert_snapshot!(records(&rpc("\
|Input|Container|No| |What comes in.|
|CSV(Input)|Container|No| |How it is cut.|
")), @r#"
    LightLamp {
        0: input = Record("Input", Input),
    }
    Input {
        0: csv = Json("CSV"),
    }
    "#);
}

#[test]
fn names_that_differ_in_case_alone_get_numbers() {
    insta::assert_snapshot!(records(&rpc("\
|Tag.N.Key|String|No|a|Key.|
|Tag.N.key|String|No|a|Key, as it was written once.|
")), @r#"
    LightLamp {
        0: tags = Records("Tag", Tag),
    }
    Tag {
        0: key = Text("Key"),
        1: key2 = Text("key"),
    }
    "#);
}

/// Rows of common parameters are none of the operation's, unless one stands alone.
#[test]
fn rows_that_the_client_answers_for_are_no_parameters() {
    let signed = "\
|AccessKeyId|String|Yes|key|Who calls.|
|Signature|String|Yes|x|Signed how.|
|Timestamp|String|Yes|2020-02-02T02:02:02Z|Signed when.|
|Version|String|Yes|2020-02-02|Of the API.|
|Format|String|No|JSON|Of the answer.|
|RoomId|String|No|r-1|The room.|
";
    let common = "\
|<Common request parameters\\>|String|Yes| |See the common parameters.|
|RoomId|String|No|r-1|The room.|
";
    let alike = "|Version|String|No|3|Of the lamp.|\n|Format|String|No|Round|Of the lamp.|\n";
    let line = format!("|Timestamp|String|No|1|When it was lit.|\n{alike}");
    for (page, wanted) in [
        (rpc(common), &["Action", "RoomId"] as &[_]),
        (rpc(signed), &["Action", "RoomId"]),
        (rpc(alike), &["Action", "Version", "Format"]),
        // What has a request line has no such rows.
        (
            roa("GET /lamps HTTP/1.1", &line),
            &["Timestamp", "Version", "Format"],
        ),
    ] {
        assert_eq!(parameters(&page), wanted, "{page}");
    }
}

#[test]
fn a_name_is_spelled_as_most_places_spell_it() {
    let page = rpc("").replace("|Yes|LightLamp|", "|Yes|Lightlamp|");
    let sample = "\n## Examples\n\n```\nhttp(s)://[Endpoint]/?Action=LightLamp\n```\n";
    let reading = read("LightLamp.md", format!("{page}{sample}").as_bytes());
    assert_eq!(
        reading.operation.expect("it is an operation").name,
        "LightLamp"
    );
    let said: Vec<_> = reading
        .diagnostics
        .iter()
        .map(|it| it.message.as_str())
        .collect();
    assert_eq!(
        said,
        [
            "action, title, link and sample spell the name in several ways: `Lightlamp` (1), `LightLamp` (2); `LightLamp` is taken"
        ]
    );
}
